//! The message files of the shipped languages.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentValue;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::language::digits::Digits;

pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

macro_rules! files {
    ($language:literal) => {
        &[
            include_str!(concat!("../../messages/", $language, "/frame.ftl")),
            include_str!(concat!("../../messages/", $language, "/sections.ftl")),
            include_str!(concat!("../../messages/", $language, "/figures.ftl")),
            include_str!(concat!("../../messages/", $language, "/scales.ftl")),
            include_str!(concat!("../../messages/", $language, "/workbook.ftl")),
            include_str!(concat!("../../messages/", $language, "/letter.ftl")),
            include_str!(concat!("../../messages/", $language, "/schedule.ftl")),
            include_str!(concat!("../../messages/", $language, "/system.ftl")),
            include_str!(concat!("../../messages/", $language, "/digest.ftl")),
        ]
    };
}

/// The shipped languages with their files; the first stands in for all others.
pub(super) const FILES: [(&str, &[&str]); 4] =
    [("en", files!("en")), ("de", files!("de")), ("fr", files!("fr")), ("es", files!("es"))];

type Language = (&'static str, Vec<Arc<FluentResource>>);

static PARSED: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let parse = |text: &&str| {
        // A line that is no message is left out; a test holds that there is none.
        let parsed = FluentResource::try_new((*text).to_owned());
        Arc::new(parsed.unwrap_or_else(|(parsed, _)| parsed))
    };
    FILES.iter().map(|(language, texts)| (*language, texts.iter().map(parse).collect())).collect()
});

/// The shipped language that stands for `identifier`, and its messages.
pub(super) fn bundle(identifier: &LanguageIdentifier) -> (&'static str, Bundle) {
    let wanted = identifier.language.as_str();
    let known = PARSED.iter().find(|(language, _)| *language == wanted).or(PARSED.first());
    let (language, resources) =
        known.map_or(("en", &[][..]), |(language, all)| (*language, all.as_slice()));
    // Plurals and digits are those of the language that speaks, in the reader's region.
    let speaks =
        if language == wanted { identifier.clone() } else { language.parse().unwrap_or_default() };
    let mut bundle = FluentBundle::new_concurrent(vec![speaks]);
    for resource in resources {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    // Marks around each name for mixed directions: only where a page has two.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(counted));
    if is_pseudo(identifier) {
        bundle.set_transform(Some(accented));
    }
    (language, bundle)
}

/// Counts with the language's marks between their digits.
fn counted(value: &FluentValue<'_>, memory: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let plain = number.as_string();
    memory.with_try_get::<Digits, _, _>((), |digits| digits.write(&plain)).ok()
}

/// The locale of those who test: English that is seen to come from the files.
pub(super) fn is_pseudo(identifier: &LanguageIdentifier) -> bool {
    identifier.region.is_some_and(|region| matches!(region.as_str(), "XA" | "XB"))
}

fn accented(text: &str) -> Cow<'_, str> {
    const PAIRS: [(char, char); 10] = [
        ('a', '\u{E5}'),
        ('c', '\u{E7}'),
        ('e', '\u{E9}'),
        ('i', '\u{EE}'),
        ('n', '\u{F1}'),
        ('o', '\u{F6}'),
        ('s', '\u{161}'),
        ('u', '\u{FB}'),
        ('y', '\u{FD}'),
        ('z', '\u{17E}'),
    ];
    let other = |letter: char| {
        PAIRS.iter().find(|(plain, _)| *plain == letter).map_or(letter, |(_, accented)| *accented)
    };
    text.chars().map(other).collect()
}
