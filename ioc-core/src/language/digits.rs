//! Rounded numbers with a language's marks between the digits.

use std::str::FromStr;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::{Decimal, SignDisplay};
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

/// Writes a language's digits.
#[derive(Debug)]
pub(crate) struct Digits(Option<DecimalFormatter>);

impl Digits {
    /// Those of `tag`; of none where the library has no data, which leaves numbers
    /// as they are.
    pub(crate) fn of(tag: &str) -> Self {
        let locale = Locale::try_from_str(tag).unwrap_or(Locale::UNKNOWN);
        Self(DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).ok())
    }

    /// `plain`, such as `-1234.5`, as the language writes it.
    pub(crate) fn write(&self, plain: &str) -> String {
        self.shown(plain, SignDisplay::Auto)
    }

    /// The same with a sign, unless it is zero.
    pub(crate) fn signed(&self, plain: &str) -> String {
        self.shown(plain, SignDisplay::ExceptZero)
    }

    fn shown(&self, plain: &str, sign: SignDisplay) -> String {
        match (&self.0, Decimal::from_str(plain)) {
            (Some(formatter), Ok(mut number)) => {
                number.apply_sign_display(sign);
                formatter.format(&number).to_string()
            }
            _ => plain.to_owned(),
        }
    }
}

impl Memoizable for Digits {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Ok(Self::of(&language.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_its_own_digits() {
        for (tag, number, signed) in [
            ("en", "1,234.50", "+1,234.50"),
            ("de", "1.234,50", "+1.234,50"),
            ("de-CH", "1'234.50", "+1'234.50"),
            ("fr", "1\u{202F}234,50", "+1\u{202F}234,50"),
            ("es", "1234,50", "+1234,50"),
        ] {
            let digits = Digits::of(tag);
            assert_eq!((&*digits.write("1234.50"), &*digits.signed("1234.50")), (number, signed));
        }
        assert_eq!(Digits::of("en").signed("0.0"), "0.0");
        assert_eq!(Digits::of("en").signed("-0.4"), "-0.4");
        assert_eq!(Digits::of("tlh").write("1234567"), Digits::of("und").write("1234567"));
    }
}
