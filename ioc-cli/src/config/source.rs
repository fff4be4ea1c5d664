//! Where values come from: flags, then the environment, then the file, then the
//! table.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

use ioc_analytics::error::{Error, Result};

use crate::config::file::ConfigFile;
use crate::config::settings::Setting;
use crate::files;

/// Where a value comes from, the strongest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    /// A flag of the command line.
    Flag(&'static str),
    /// A variable.
    Environment(&'static str),
    /// The file that a variable names.
    NamedFile(String),
    /// The configuration file.
    File(PathBuf),
    /// The table of settings.
    Default,
}

impl Source {
    /// Its kind, in a word.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Flag(_) => "flag",
            Self::Environment(_) | Self::NamedFile(_) => "environment",
            Self::File(_) => "file",
            Self::Default => "default",
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(name) => write!(f, "--{name}"),
            Self::Environment(name) => f.write_str(name),
            Self::NamedFile(name) => f.write_str(name),
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Default => f.write_str("default"),
        }
    }
}

/// Where values are looked for.
pub(super) struct Sources<'a> {
    pub(super) flag: &'a dyn Fn(&Setting) -> Option<&'a str>,
    pub(super) environment: &'a dyn Fn(&str) -> Option<OsString>,
    pub(super) file: ConfigFile,
}

impl Sources<'_> {
    /// The text of a setting, from the strongest of its sources.
    pub(super) fn find(&self, setting: &Setting) -> Result<Option<(String, Source)>> {
        // Looked at in any case: what is set twice is wrong also where a flag wins.
        let environment = self.in_environment(setting)?;
        if let Some(text) = (self.flag)(setting) {
            return Ok(Some((text.to_owned(), Source::Flag(setting.flag.unwrap_or_default()))));
        }
        if environment.is_some() {
            return Ok(environment);
        }
        if let Some(text) = self.file.texts.get(setting.key) {
            return Ok(Some((text.clone(), Source::File(self.file.path.clone()))));
        }
        Ok(setting.default.map(|text| (text.to_owned(), Source::Default)))
    }

    fn in_environment(&self, setting: &Setting) -> Result<Option<(String, Source)>> {
        let text = (self.environment)(setting.variable);
        let named = setting.file_variable();
        let path = named.as_deref().and_then(|name| (self.environment)(name));
        match (text, path, named) {
            (Some(_), Some(_), Some(named)) => {
                let message = format!("{} and {named} are both set", setting.variable);
                Err(Error::invalid("set_twice", message).with_hint("leave one of them away"))
            }
            (None, Some(path), Some(named)) => {
                let text =
                    files::read(Path::new(&path)).map_err(|error| error.with("source", &named))?;
                Ok(Some((without_newline(text), Source::NamedFile(named))))
            }
            (Some(text), ..) => {
                let source = Source::Environment(setting.variable);
                let text = text.into_string().map_err(|_| not_utf8(setting.variable))?;
                Ok(Some((text, source)))
            }
            _ => Ok(None),
        }
    }
}

fn not_utf8(variable: &str) -> Error {
    Error::invalid("not_utf8", format!("{variable} is not UTF-8")).with_hint("write it in UTF-8")
}

/// The line that an editor ends is no part of a secret.
fn without_newline(mut text: String) -> String {
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    text
}
