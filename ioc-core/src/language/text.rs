//! What a reader is told, before it is put into words.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// Words: a name or a host's own sentence as it is, or a message that each language
/// has words for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Text {
    /// The same in every language.
    Plain(String),
    /// Said in the reader's language.
    Message(Message),
}

/// A message of the catalogue with what it tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Its id in the message files, such as `period-running`.
    #[serde(rename = "message")]
    pub id: Cow<'static, str>,
    /// What stands in it, by the name that the files give it.
    #[serde(rename = "with", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub arguments: BTreeMap<Cow<'static, str>, Argument>,
}

/// Something that a message tells. Numbers are rounded already: a language puts
/// marks between the digits and changes none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Argument {
    /// A whole number, by which a language chooses the form of its noun.
    Count(u64),
    /// A rounded number as `-1234.5`.
    Decimal(String),
    /// The same, which shows its sign where it is not zero.
    Signed(String),
    /// A day.
    Date(NaiveDate),
    /// A name or words, as they are.
    Name(String),
    /// Names one after the other.
    Names(Vec<String>),
    /// Words of their own.
    Text(Box<Text>),
    /// Several words one after the other.
    Texts(Vec<Text>),
}

/// The message of `id`, which each language has words for.
pub fn say(id: impl Into<Cow<'static, str>>) -> Message {
    Message { id: id.into(), arguments: BTreeMap::new() }
}

/// The name of a day of the week.
pub fn weekday(day: Weekday) -> Message {
    say(match day {
        Weekday::Mon => "weekday-monday",
        Weekday::Tue => "weekday-tuesday",
        Weekday::Wed => "weekday-wednesday",
        Weekday::Thu => "weekday-thursday",
        Weekday::Fri => "weekday-friday",
        Weekday::Sat => "weekday-saturday",
        Weekday::Sun => "weekday-sunday",
    })
}

impl Message {
    /// The message, with `argument` where the files have `name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.arguments.insert(name.into(), argument.into());
        self
    }
}

impl Text {
    /// Words that are the same in every language: a name.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Plain(text.into())
    }
}

impl Default for Text {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

impl From<Message> for Text {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<u64> for Argument {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Argument {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl From<NaiveDate> for Argument {
    fn from(day: NaiveDate) -> Self {
        Self::Date(day)
    }
}

impl From<&str> for Argument {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}

impl From<Vec<String>> for Argument {
    fn from(names: Vec<String>) -> Self {
        Self::Names(names)
    }
}

impl From<Text> for Argument {
    fn from(text: Text) -> Self {
        Self::Text(Box::new(text))
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Text(Box::new(message.into()))
    }
}

impl From<Vec<Text>> for Argument {
    fn from(texts: Vec<Text>) -> Self {
        Self::Texts(texts)
    }
}
