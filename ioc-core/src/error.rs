//! The one error of every crate.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

/// What every fallible call of the workspace returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong, as far as a caller can act on it.
///
/// Exhaustive on purpose: a new kind must break the `match` that turns it into
/// an exit code, an HTTP status or a Python class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// The thing asked for is not there, or belongs to another organization.
    NotFound,
    /// The request contradicts what is stored.
    Conflict,
    /// The request itself is wrong.
    InvalidInput,
    /// The caller's role does not allow it.
    Forbidden,
    /// Known, but not available in this build or store.
    Unsupported,
    /// Would work later: a lock, a full queue, a disk that is read-only.
    Unavailable,
    /// What is stored cannot be read as what it should be.
    Corrupt,
    /// A defect of this program.
    Internal,
}

impl ErrorKind {
    /// The kind's name, as JSON and the command line print it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::InvalidInput => "invalid_input",
            Self::Forbidden => "forbidden",
            Self::Unsupported => "unsupported",
            Self::Unavailable => "unavailable",
            Self::Corrupt => "corrupt",
            Self::Internal => "internal",
        }
    }
}

/// One error: a kind, a stable code, a sentence, where it happened, the way out.
///
/// It can be cloned, since many may wait for one thing that fails.
#[derive(Clone)]
pub struct Error {
    inner: Box<Inner>,
}

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    code: &'static str,
    message: String,
    context: Vec<(&'static str, String)>,
    details: Vec<String>,
    hint: Option<String>,
    temporary: bool,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

impl Error {
    /// An error of `kind` with a stable `code` and a sentence in lower case
    /// without a full stop.
    pub fn new(kind: ErrorKind, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            inner: Box::new(Inner {
                kind,
                code,
                message: message.into(),
                context: Vec::new(),
                details: Vec::new(),
                hint: None,
                temporary: false,
                source: None,
            }),
        }
    }

    /// Shorthand for [`ErrorKind::InvalidInput`].
    pub fn invalid(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidInput, code, message)
    }

    /// Shorthand for [`ErrorKind::NotFound`].
    pub fn not_found(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(ErrorKind::NotFound, code, message)
    }

    /// Adds a place or value, such as `("line", "17")`.
    #[must_use]
    pub fn with(mut self, key: &'static str, value: impl fmt::Display) -> Self {
        self.inner.context.push((key, value.to_string()));
        self
    }

    /// Lists all that is wrong, where it is more than one thing: a line each.
    #[must_use]
    pub fn with_details(mut self, details: Vec<String>) -> Self {
        self.inner.details = details;
        self
    }

    /// Says the way out, as one sentence.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.inner.hint = Some(hint.into());
        self
    }

    /// Attaches the cause.
    #[must_use]
    pub fn with_source(mut self, source: impl StdError + Send + Sync + 'static) -> Self {
        self.inner.source = Some(Arc::new(source));
        self
    }

    /// Marks the error as one that may pass when tried again.
    #[must_use]
    pub fn temporary(mut self) -> Self {
        self.inner.temporary = true;
        self
    }

    /// What a caller can act on.
    pub fn kind(&self) -> ErrorKind {
        self.inner.kind
    }

    /// A stable name of this very error, the same through every door.
    pub fn code(&self) -> &'static str {
        self.inner.code
    }

    /// The sentence, without context and hint.
    pub fn message(&self) -> &str {
        &self.inner.message
    }

    /// Places and values, in the order in which they were added.
    pub fn context(&self) -> &[(&'static str, String)] {
        &self.inner.context
    }

    /// All that is wrong, a line each; empty where the sentence says it all.
    pub fn details(&self) -> &[String] {
        &self.inner.details
    }

    /// The way out, if one is known.
    pub fn hint(&self) -> Option<&str> {
        self.inner.hint.as_deref()
    }

    /// Whether the same call may succeed when it is tried again.
    pub fn is_temporary(&self) -> bool {
        self.inner.temporary
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.inner.message)?;
        if !self.inner.context.is_empty() {
            let places: Vec<String> =
                self.inner.context.iter().map(|(key, value)| format!("{key}: {value}")).collect();
            write!(f, " ({})", places.join(", "))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.inner.kind)
            .field("code", &self.inner.code)
            .field("message", &self.inner.message)
            .field("context", &self.inner.context)
            .field("details", &self.inner.details)
            .field("hint", &self.inner.hint)
            .field("source", &self.inner.source)
            .finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.inner.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

/// A value from outside as a message shows it: without characters that steer a
/// terminal or turn the line around, and cut where it is long.
pub fn shown(text: &str) -> String {
    cut(text, 60)
}

/// As [`shown`], at most `limit` characters of the text.
pub(crate) fn cut(text: &str, limit: usize) -> String {
    let mut kept = String::new();
    for (place, char) in text.chars().enumerate() {
        if place == limit {
            kept.push('\u{2026}');
            break;
        }
        if char.is_control() || turns_the_line(char) {
            kept.extend(char.escape_unicode());
        } else {
            kept.push(char);
        }
    }
    kept
}

/// The most characters that [`without_values`] keeps.
const LONGEST_WITHOUT_VALUES: usize = 500;

/// The text of an error without the values that stand in it, which may be of a person: what
/// it quotes, and addresses. At most 500 characters.
pub fn without_values(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    for (place, part) in text.split('`').enumerate() {
        bare.push_str(if place % 2 == 0 { part } else { "`...`" });
    }
    let words = bare.split_whitespace().map(|word| if word.contains('@') { "..." } else { word });
    let bare = words.collect::<Vec<&str>>().join(" ");
    cut(&bare, LONGEST_WITHOUT_VALUES)
}

/// Whether a character is invisible and changes how those around it look.
fn turns_the_line(char: char) -> bool {
    matches!(
        char,
        '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_error_quotes_is_left_out() {
        let text = "the address `ada@example.org` of Ada@example.org was refused";
        assert_eq!(without_values(text), "the address `...` of ... was refused");
        let long = without_values(&"x ".repeat(900));
        assert_eq!(long.chars().count(), LONGEST_WITHOUT_VALUES + 1, "and a sign that it goes on");
    }

    #[test]
    fn an_error_prints_its_sentence_and_its_place() {
        let error = Error::invalid("answer_out_of_range", "answer 7 is outside 1-5")
            .with("line", 12)
            .with("column", "E3");
        assert_eq!(error.to_string(), "answer 7 is outside 1-5 (line: 12, column: E3)");
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
    }
}
