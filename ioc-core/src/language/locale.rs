//! A reader's language and region.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentValue};
use unic_langid::{CharacterDirection, LanguageIdentifier};

use crate::error::{Error, Result, shown};
use crate::language::catalogue::{Bundle, FILES, bundle, is_pseudo};
use crate::language::digits::Digits;
use crate::language::text::{Argument, Message, Text, say};

/// A language and region that puts messages into words: one of English, German,
/// French and Spanish. Another language speaks English.
///
/// `en-XA` and `ar-XB` are the pseudo-locales of those who test: accented letters
/// show that a word comes from the message files, and the second runs from right to
/// left.
pub struct Locale {
    tag: String,
    language: &'static str,
    region: Option<String>,
    right_to_left: bool,
    messages: Bundle,
    digits: Digits,
}

/// Which paper a region prints on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Locale").field("tag", &self.tag).finish_non_exhaustive()
    }
}

impl Locale {
    /// The locale of a tag such as `de-AT`; English for what is no tag.
    pub fn of(tag: &str) -> Self {
        let identifier: LanguageIdentifier = tag.parse().unwrap_or_default();
        let (language, messages) = bundle(&identifier);
        let right_to_left = identifier.character_direction() == CharacterDirection::RTL;
        let spoken = if identifier.language.as_str() == language {
            identifier.to_string()
        } else {
            language.to_owned()
        };
        Self {
            tag: if right_to_left { identifier.to_string() } else { spoken.clone() },
            language,
            region: identifier.region.map(|region| region.as_str().to_owned()),
            right_to_left,
            messages,
            digits: Digits::of(&spoken),
        }
    }

    /// The locale that somebody asks for.
    ///
    /// # Errors
    /// `InvalidInput` with code `unknown_language` for what is no tag, and for a language
    /// that has no words here.
    pub fn asked(tag: &str) -> Result<Self> {
        let known = tag.parse().ok().filter(|identifier: &LanguageIdentifier| {
            let language = identifier.language.as_str();
            FILES.iter().any(|(known, _)| *known == language) || is_pseudo(identifier)
        });
        if known.is_none() {
            let message = format!("`{}` is not a language of reports", shown(tag));
            let known: Vec<&str> = FILES.iter().map(|(language, _)| *language).collect();
            return Err(Error::invalid("unknown_language", message).with_hint(format!(
                "one of {}, with a region if wanted: de-AT",
                known.join(", ")
            )));
        }
        Ok(Self::of(tag))
    }

    /// The tag of what it speaks, such as `de-AT`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The shipped language, such as `de`.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The region, such as `AT`.
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// Whether its pages run from right to left.
    pub fn is_right_to_left(&self) -> bool {
        self.right_to_left
    }

    /// What its region prints on (CLDR's supplemental data: `paperSize`).
    pub fn paper(&self) -> Paper {
        const LETTER: [&str; 13] =
            ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US"];
        let region = self.region.as_deref();
        if region.is_some_and(|it| it == "VE" || LETTER.contains(&it)) {
            Paper::Letter
        } else {
            Paper::A4
        }
    }

    /// `text` in words.
    pub fn text(&self, text: &Text) -> String {
        match text {
            Text::Plain(text) => text.clone(),
            Text::Message(message) => self.say(message),
        }
    }

    /// `message` in words. One that no file has is its own id: a document of a newer
    /// program is read all the same.
    pub fn say(&self, message: &Message) -> String {
        let (id, attribute) = match message.id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (&*message.id, None),
        };
        let found = self.messages.get_message(id);
        let pattern = found.as_ref().and_then(|found| match attribute {
            Some(name) => found.get_attribute(name).map(|attribute| attribute.value()),
            None => found.value(),
        });
        let Some(pattern) = pattern else { return message.id.to_string() };
        let mut arguments = FluentArgs::new();
        for (name, argument) in &message.arguments {
            arguments.set(&**name, self.value(argument));
        }
        // What is missing shows as its name in braces.
        let mut faults = Vec::new();
        self.messages.format_pattern(pattern, Some(&arguments), &mut faults).into_owned()
    }

    /// A rounded number such as `-1234.5` with the language's marks.
    pub fn number(&self, plain: &str) -> String {
        self.digits.write(plain)
    }

    /// The same with its sign.
    pub fn signed(&self, plain: &str) -> String {
        self.digits.signed(plain)
    }

    /// A day in words, such as `7 January 2024`.
    pub fn date(&self, day: NaiveDate) -> String {
        let year = day.year().to_string();
        self.say(
            &say("date-long")
                .with("day", day.day())
                .with("month", self.month(day).as_str())
                .with("year", year.as_str()),
        )
    }

    /// Days from the first to the last, inclusive: `1–7 January 2024`.
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> String {
        let in_month = |id: &'static str| {
            say(id)
                .with("month", self.month(last).as_str())
                .with("year", last.year().to_string().as_str())
        };
        self.say(&if first == last {
            in_month("period-day").with("day", first.day())
        } else if first.year() != last.year() {
            say("period-years").with("from", first).with("to", last)
        } else if first.month() != last.month() {
            say("period-year")
                .with("first", first.day())
                .with("first-month", self.month(first).as_str())
                .with("last", last.day())
                .with("last-month", self.month(last).as_str())
                .with("year", last.year().to_string().as_str())
        } else {
            in_month("period-month").with("first", first.day()).with("last", last.day())
        })
    }

    /// The name of a day's month.
    pub fn month(&self, day: NaiveDate) -> String {
        self.say(&say("month").with("month", day.month()))
    }

    fn value(&self, argument: &Argument) -> FluentValue<'static> {
        let joined = |words: Vec<String>| words.join(&self.say(&say("list-separator")));
        match argument {
            Argument::Count(count) => FluentNumber::from(*count as f64).into(),
            Argument::Decimal(plain) => self.number(plain).into(),
            Argument::Signed(plain) => self.signed(plain).into(),
            Argument::Date(day) => self.date(*day).into(),
            Argument::Name(name) => name.clone().into(),
            Argument::Names(names) => joined(names.clone()).into(),
            Argument::Text(text) => self.text(text).into(),
            Argument::Texts(texts) => {
                joined(texts.iter().map(|text| self.text(text)).collect()).into()
            }
        }
    }
}
