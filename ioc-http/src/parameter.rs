//! What a route can be asked, as data: parsing, the errors and the OpenAPI
//! document all come from it.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::NaiveDate;
use ioc_core::clock::Instant;
use ioc_core::error::{Error, shown};
use uuid::Uuid;

use crate::problem::{FieldError, Problem};

/// A parameter of a query or a path.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parameter {
    /// Its name.
    pub(crate) name: &'static str,
    /// What it may be.
    pub(crate) kind: Kind,
    /// What it is for.
    pub(crate) about: &'static str,
}

/// What a parameter may be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// A UUID.
    Id,
    /// Some letters, at most so many, without control characters.
    Text(usize),
    /// `2024-01-07`.
    Date,
    /// RFC 3339, such as `2024-01-07T08:00:00Z`.
    Instant,
    /// A whole number between two, both inclusive.
    Count(u32, u32),
    /// `true` or `false`.
    Flag,
    /// One of some words.
    Choice(&'static [&'static str]),
    /// Some of some words: between commas, or one each time that it is given.
    Choices(&'static [&'static str]),
}

/// What a token may be called where it must not stand: logs and histories keep URLs.
const TOKENS: [&str; 4] = ["token", "access_token", "api_key", "apikey"];
const NO_TOKENS: &str = "a token stands in a header, never in a URL";

impl Parameter {
    pub(crate) const fn new(name: &'static str, kind: Kind, about: &'static str) -> Self {
        Self { name, kind, about }
    }

    /// What is wrong with a value, if anything is.
    fn fault(&self, value: &str) -> Option<(&'static str, String)> {
        let value_shown = shown(value);
        match self.kind {
            Kind::Id => Uuid::try_parse(value)
                .is_err()
                .then(|| ("bad_id", format!("`{value_shown}` is not an id"))),
            Kind::Text(most) => {
                if value.chars().any(char::is_control) {
                    Some(("bad_text", format!("`{value_shown}` has control characters")))
                } else if value.chars().count() > most {
                    Some(("text_too_long", format!("`{value_shown}` has more than {most} letters")))
                } else {
                    None
                }
            }
            Kind::Date => date(value)
                .is_none()
                .then(|| ("bad_date", format!("`{value_shown}` is not a date such as 2024-01-07"))),
            Kind::Instant => Instant::from_str(value).is_err().then(|| {
                (
                    "bad_instant",
                    format!("`{value_shown}` is not an instant such as 2024-01-07T08:00:00Z"),
                )
            }),
            Kind::Count(least, most) => {
                let count =
                    value.parse::<u32>().ok().filter(|count| (least..=most).contains(count));
                count.is_none().then(|| {
                    (
                        "out_of_range",
                        format!("`{value_shown}` is not a whole number from {least} to {most}"),
                    )
                })
            }
            Kind::Flag => (!matches!(value, "true" | "false"))
                .then(|| ("bad_flag", format!("`{value_shown}` is neither true nor false"))),
            Kind::Choice(words) => (!words.contains(&value)).then(|| unknown_word(value, words)),
            Kind::Choices(words) => value
                .split(',')
                .find(|word| !words.contains(word))
                .map(|word| unknown_word(word, words)),
        }
    }
}

fn unknown_word(word: &str, words: &[&str]) -> (&'static str, String) {
    ("unknown_word", format!("`{}` is not one of {}", shown(word), words.join(", ")))
}

/// A date with a year of four digits: others overflow what is computed from it.
fn date(text: &str) -> Option<NaiveDate> {
    let date = NaiveDate::from_str(text).ok()?;
    (text.len() == 10 && text.starts_with(|first: char| first.is_ascii_digit())).then_some(date)
}

/// The values that a request gave, each of which is what its parameter says.
#[derive(Debug, Clone, Default)]
pub(crate) struct Values(BTreeMap<&'static str, String>);

impl Values {
    /// Reads a query string; what is wrong with it comes all at once.
    pub(crate) fn of_query(
        query: Option<&str>,
        parameters: &'static [Parameter],
        common: &'static [Parameter],
    ) -> Result<Self, Problem> {
        let (mut values, mut faults) = (BTreeMap::new(), Vec::new());
        let known = || parameters.iter().chain(common);
        for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
            let mut fault = |code: &str, detail: String| {
                faults.push(FieldError {
                    at: format!("query/{}", shown(&name)),
                    code: code.to_owned(),
                    detail,
                });
            };
            let Some(parameter) = known().find(|it| it.name == name) else {
                if TOKENS.contains(&&*name) {
                    fault("token_in_url", NO_TOKENS.to_owned());
                    continue;
                }
                fault("unknown_parameter", unknown(&name, known().map(|it| it.name)));
                continue;
            };
            if let Some((code, detail)) = parameter.fault(&value) {
                fault(code, detail);
            } else if let (Kind::Choices(_), Some(before)) =
                (parameter.kind, values.get_mut(parameter.name))
            {
                *before = format!("{before},{value}");
            } else if values.insert(parameter.name, value.into_owned()).is_some() {
                fault("repeated_parameter", "it is given more than once".to_owned());
            }
        }
        if faults.is_empty() { Ok(Self(values)) } else { Err(Problem::of_fields(faults)) }
    }

    /// Reads the values of a path.
    pub(crate) fn of_path<'p>(
        pairs: impl Iterator<Item = (&'p str, &'p str)>,
        parameters: &'static [Parameter],
    ) -> Result<Self, Problem> {
        let (mut values, mut faults) = (BTreeMap::new(), Vec::new());
        for (name, value) in pairs {
            let Some(parameter) = parameters.iter().find(|it| it.name == name) else { continue };
            match parameter.fault(value) {
                Some((code, detail)) => faults.push(FieldError {
                    at: format!("path/{name}"),
                    code: code.to_owned(),
                    detail,
                }),
                None => {
                    values.insert(parameter.name, value.to_owned());
                }
            }
        }
        if faults.is_empty() { Ok(Self(values)) } else { Err(Problem::of_fields(faults)) }
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The value as what it was checked to be.
    pub(crate) fn get<T: FromStr>(&self, name: &str) -> Option<T> {
        self.text(name)?.parse().ok()
    }

    /// The value as a word of the core, which names the words that it knows.
    pub(crate) fn parsed<T>(
        &self,
        name: &str,
        parse: impl Fn(&str) -> Result<T, Error>,
    ) -> Result<Option<T>, Problem> {
        self.text(name).map(parse).transpose().map_err(Problem::from)
    }
}

fn unknown<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    let nearest = known.map(|it| (strsim::jaro_winkler(it, name), it));
    match nearest.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((_, nearest)) => format!("there is no such parameter; the nearest is `{nearest}`"),
        None => "there is no such parameter, nor any other".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[Parameter] = &[
        Parameter::new("period_start", Kind::Date, ""),
        Parameter::new("limit", Kind::Count(1, 500), ""),
        Parameter::new("q", Kind::Text(5), ""),
    ];

    fn faults(query: &str) -> Vec<(String, String)> {
        let problem = Values::of_query(Some(query), KNOWN, &[]).unwrap_err();
        let json = serde_json::to_value(&problem).unwrap();
        let errors = json["errors"].as_array().unwrap().iter();
        errors
            .map(|it| {
                (it["at"].as_str().unwrap().to_owned(), it["code"].as_str().unwrap().to_owned())
            })
            .collect()
    }

    #[test]
    fn all_that_is_wrong_with_a_query_comes_at_once() {
        let found =
            faults("period_stat=1&limit=1e9&limit=0&q=abcdef&period_start=99999-01-01&q=%00");
        let codes: Vec<&str> = found.iter().map(|(_, code)| &**code).collect();
        assert_eq!(
            codes,
            [
                "unknown_parameter",
                "out_of_range",
                "out_of_range",
                "text_too_long",
                "bad_date",
                "bad_text"
            ]
        );
        assert_eq!(found[0].0, "query/period_stat");
        assert_eq!(faults("limit=3&limit=3")[0].1, "repeated_parameter");
    }

    #[test]
    fn an_unknown_parameter_names_the_nearest() {
        let problem = Values::of_query(Some("period_stat=1"), KNOWN, &[]).unwrap_err();
        assert!(serde_json::to_string(&problem).unwrap().contains("`period_start`"));
    }

    #[test]
    fn a_token_in_a_url_is_refused_unread() {
        let problem = Values::of_query(Some("access_token=s3cret"), KNOWN, &[]).unwrap_err();
        let text = serde_json::to_string(&problem).unwrap();
        assert!(text.contains("token_in_url") && !text.contains("s3cret"), "{text}");
    }

    #[test]
    fn words_come_between_commas_or_one_by_one() {
        const WORDS: &[Parameter] = &[Parameter::new("kind", Kind::Choices(&["a", "b", "c"]), "")];
        let values = Values::of_query(Some("kind=a,b&kind=c"), WORDS, &[]).unwrap();
        assert_eq!(values.text("kind"), Some("a,b,c"));
        assert!(Values::of_query(Some("kind=a,x"), WORDS, &[]).is_err());
    }

    #[test]
    fn values_come_back_as_what_they_are() {
        let values = Values::of_query(Some("period_start=2024-01-07&q=a+b"), KNOWN, &[]).unwrap();
        assert_eq!(values.get("period_start"), NaiveDate::from_ymd_opt(2024, 1, 7));
        assert_eq!((values.text("q"), values.text("limit")), (Some("a b"), None));
    }
}
