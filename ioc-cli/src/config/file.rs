//! The configuration file: TOML, a key for each setting.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ioc_analytics::error::{Error, Result, shown};
use toml::{Table, Value};

use crate::config::settings::SETTINGS;
use crate::files;

/// What a file sets, and what is wrong with it.
#[derive(Debug, Default)]
pub(crate) struct ConfigFile {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// The texts of its values by key.
    pub(crate) texts: BTreeMap<&'static str, String>,
    /// Keys that are no settings, and values that no setting has.
    pub(crate) faults: Vec<Error>,
}

impl ConfigFile {
    /// Reads a file.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        Self::parse(path, &files::read(path)?)
    }

    fn parse(path: &Path, text: &str) -> Result<Self> {
        let table: Table = text.parse().map_err(|error: toml::de::Error| {
            // Its own words repeat the line, which may hold a secret.
            let before = error.span().and_then(|span| text.get(..span.start));
            let line = before.map_or(1, |before| before.matches('\n').count() + 1);
            let message = format!("{} is not TOML", path.display());
            Error::invalid("bad_config_file", message)
                .with("line", line)
                .with_hint("a line is KEY = \"TEXT\" or KEY = NUMBER")
        })?;
        let mut file = Self { path: path.to_owned(), ..Self::default() };
        for (key, value) in &table {
            match (SETTINGS.iter().find(|setting| setting.key == key), text_of(value)) {
                (None, _) => file.faults.push(file.placed(unknown_key(key))),
                (Some(setting), Some(text)) => drop(file.texts.insert(setting.key, text)),
                (Some(setting), None) => {
                    let message = format!("`{}` is neither text nor a number", setting.key);
                    let fault = Error::invalid("bad_config_value", message)
                        .with_hint("a list is of texts alone");
                    file.faults.push(file.placed(fault));
                }
            }
        }
        Ok(file)
    }

    fn placed(&self, error: Error) -> Error {
        error.with("source", self.path.display())
    }
}

/// A value as a variable of the environment would hold it.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Array(values) => {
            let texts: Option<Vec<&str>> = values.iter().map(Value::as_str).collect();
            Some(texts?.join(","))
        }
        _ => None,
    }
}

fn unknown_key(key: &str) -> Error {
    let likeness = |known: &str| strsim::jaro_winkler(key, known);
    let keys = SETTINGS.iter().map(|setting| setting.key);
    let nearest = keys.max_by(|a, b| likeness(a).total_cmp(&likeness(b))).unwrap_or_default();
    Error::invalid("unknown_setting", format!("`{}` is no setting", shown(key)))
        .with_hint(format!("the nearest is `{nearest}`; `ioc config show` lists them"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<ConfigFile> {
        ConfigFile::parse(Path::new("ioc.toml"), text)
    }

    #[test]
    fn texts_numbers_and_lists_are_taken() {
        let file = parse("log = \"warn\"\ndrain_s = 9\norigins = [\"https://a\", \"https://b\"]");
        let texts = file.unwrap().texts;
        assert_eq!((texts["log"].as_str(), texts["drain_s"].as_str()), ("warn", "9"));
        assert_eq!(texts["origins"], "https://a,https://b");
    }

    #[test]
    fn an_unknown_key_is_told_with_the_nearest() {
        let file = parse("datbase = \"sqlite:a\"\nlog = true").unwrap();
        let codes: Vec<&str> = file.faults.iter().map(Error::code).collect();
        assert_eq!(codes, ["unknown_setting", "bad_config_value"]);
        assert!(file.faults[0].hint().unwrap().starts_with("the nearest is `database`"));
    }

    #[test]
    fn a_broken_line_is_told_without_its_text() {
        let error = parse("log = \"info\"\ntoken_secret = hunter2hunter2").unwrap_err();
        assert_eq!(error.context()[0], ("line", "2".to_owned()));
        assert!(!format!("{error} {error:?}").contains("hunter2"));
    }
}
