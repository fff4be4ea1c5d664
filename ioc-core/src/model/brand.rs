//! How an organization looks: its colour, its logo, a line of its own.

use serde_json::json;

use crate::error::Result;
use crate::model::color::{Color, LIGHT, READABLE};
use crate::model::digest::sha256_of;
use crate::model::logo::Logo;
use crate::model::text::checked;

/// The most letters that a footer may have.
pub const FOOTER_LIMIT: usize = 200;

/// How an organization's reports look. It is read under the scope of whoever draws, so
/// that no report wears another organization's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brand {
    /// The organization's name, which also says what the logo shows.
    pub name: String,
    /// The colour of titles and rules.
    pub color: Option<Color>,
    /// The picture at the head of the first page.
    pub logo: Option<Logo>,
    /// The line at the foot of each page.
    pub footer: Option<String>,
}

/// What a brand is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewBrand {
    /// A colour as `#rrggbb`.
    pub color: Option<String>,
    /// The bytes of a PNG or JPEG file.
    pub logo: Option<Vec<u8>>,
    /// A line of at most 200 letters.
    pub footer: Option<String>,
}

impl Brand {
    /// The brand of an organization that has set none.
    pub fn plain(name: impl Into<String>) -> Self {
        Self { name: name.into(), color: None, logo: None, footer: None }
    }

    /// The brand of an organization.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_color` for what is no colour, `bad_footer` for a line
    /// that is empty, too long or more than one, `bad_logo` as [`Logo::read`].
    pub fn new(name: &str, new: NewBrand) -> Result<Self> {
        let footer = |text: String| checked("bad_footer", "a footer", &text, FOOTER_LIMIT);
        Ok(Self {
            name: name.to_owned(),
            color: new.color.as_deref().map(Color::parse).transpose()?,
            logo: new.logo.map(Logo::read).transpose()?,
            footer: new.footer.map(footer).transpose()?,
        })
    }

    /// That the colour is drawn as another one, where it cannot be read on a light page.
    pub fn warning(&self) -> Option<String> {
        let color = self.color?;
        let (ratio, drawn) = (color.contrast(LIGHT), color.on_light());
        // Down, so that what falls short by a little is not told as enough.
        let ratio = (ratio * 10.0).floor() / 10.0;
        (drawn != color).then(|| {
            format!(
                "{color} has a contrast of {ratio:.1}:1 on a light page, less than {READABLE}:1; \
                 titles and rules are drawn in {drawn}"
            )
        })
    }

    /// A text that is the same for the same brand alone.
    pub fn fingerprint(&self) -> String {
        let logo = self.logo.as_ref().map(|logo| sha256_of(logo.bytes()));
        let color = self.color.map(|color| color.to_string());
        sha256_of(json!([self.name, color, logo, self.footer]).to_string().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_that_cannot_be_read_is_told() {
        let brand = |color: &str| {
            Brand::new("o", NewBrand { color: Some(color.into()), ..NewBrand::default() }).unwrap()
        };
        assert_eq!(brand("#0072b2").warning(), None);
        assert_eq!(Brand::plain("o").warning(), None);
        let warning = brand("#777777").warning().unwrap();
        assert!(warning.starts_with("#777777 has a contrast of 4.0:1"), "{warning}");
    }

    #[test]
    fn a_footer_is_one_line() {
        let brand = |footer: &str| {
            Brand::new("o", NewBrand { footer: Some(footer.into()), ..NewBrand::default() })
        };
        assert_eq!(brand(" =1+1 <b> ").unwrap().footer.unwrap(), "=1+1 <b>");
        assert!(brand(&"é".repeat(200)).is_ok());
        for footer in ["", "  ", "one\ntwo", "a\u{0}b", &"é".repeat(201)] {
            assert_eq!(brand(footer).unwrap_err().code(), "bad_footer", "{footer:?}");
        }
    }

    #[test]
    fn brands_that_differ_have_other_fingerprints() {
        let new = |color: Option<&str>, footer: Option<&str>| NewBrand {
            color: color.map(Into::into),
            footer: footer.map(Into::into),
            logo: None,
        };
        let brands = [
            Brand::plain("o"),
            Brand::plain("p"),
            Brand::new("o", new(Some("#000000"), None)).unwrap(),
            Brand::new("o", new(Some("#000001"), None)).unwrap(),
            Brand::new("o", new(None, Some("#000000"))).unwrap(),
            Brand::new("o", new(Some("#000000"), Some("#000000"))).unwrap(),
        ];
        for (at, brand) in brands.iter().enumerate() {
            let same = |other: &Brand| other.fingerprint() == brand.fingerprint();
            assert_eq!(brands.iter().position(same), Some(at));
        }
    }
}
