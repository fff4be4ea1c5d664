//! All that is wrong with a batch or a file, said at once.

use crate::error::{Error, Result, cut, shown};

/// How many faults are kept in full; more are only counted.
pub const KEPT: usize = 50;

/// How much of a message is kept, in characters.
const MESSAGE_CHARS: usize = 400;
/// One thing that is wrong with one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line of the file, or the row of the batch, from 1.
    pub line: Option<u64>,
    /// The column of the file, or the field of the row.
    pub column: Option<String>,
    /// A stable name of what is wrong, such as `answer_out_of_range`.
    pub code: &'static str,
    /// What is wrong, in lower case without a full stop.
    pub message: String,
    /// The way out, if one is known.
    pub hint: Option<String>,
}

impl Fault {
    /// A fault that has no place yet.
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        let message = cut(&message.into(), MESSAGE_CHARS);
        Self { line: None, column: None, code, message, hint: None }
    }

    /// What `error` says, as a fault.
    pub fn of(error: &Error) -> Self {
        let hint = error.hint().map(str::to_owned);
        Self { hint, ..Self::new(error.code(), error.to_string()) }
    }

    /// Says the way out, as one sentence.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// The same fault at a line of a file or a row of a batch.
    #[must_use]
    pub fn on(self, line: u64) -> Self {
        Self { line: Some(line), ..self }
    }

    /// The same fault in a column or field.
    #[must_use]
    pub fn in_column(self, column: impl Into<String>) -> Self {
        Self { column: Some(shown(&column.into())), ..self }
    }

    /// The fault as an error of its own.
    pub fn into_error(self) -> Error {
        let error = Error::invalid(self.code, self.message);
        match self.hint {
            Some(hint) => error.with_hint(hint),
            None => error,
        }
    }

    /// Column and message, without the line.
    pub(super) fn reason(&self) -> String {
        Self { line: None, ..self.clone() }.sentence("")
    }

    fn sentence(&self, unit: &str) -> String {
        match (self.line, &self.column) {
            (Some(line), Some(column)) => {
                format!("{unit} {line}, column {column}: {}", self.message)
            }
            (Some(line), None) => format!("{unit} {line}: {}", self.message),
            (None, Some(column)) => format!("column {column}: {}", self.message),
            (None, None) => self.message.clone(),
        }
    }
}

/// Collects faults: the first [`KEPT`] in full, and how many there are.
#[derive(Debug)]
pub struct Faults {
    unit: &'static str,
    kept: Vec<Fault>,
    count: u64,
    rows: u64,
    last_line: Option<u64>,
}

impl Faults {
    /// None yet, in a file of lines.
    pub fn in_file() -> Self {
        Self { unit: "line", kept: Vec::new(), count: 0, rows: 0, last_line: None }
    }

    /// None yet, in a batch of rows.
    pub fn in_batch() -> Self {
        Self { unit: "row", ..Self::in_file() }
    }

    /// Adds one. Faults of one row come one after the other.
    pub fn push(&mut self, fault: Fault) {
        self.count += 1;
        if fault.line.is_none() || fault.line != self.last_line {
            self.rows += 1;
            self.last_line = fault.line;
        }
        if self.kept.len() < KEPT {
            self.kept.push(fault);
        }
    }

    /// How many there are.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The first [`KEPT`], in the order in which they were found.
    pub fn kept(&self) -> &[Fault] {
        &self.kept
    }

    fn unit_hint(&self) -> &'static str {
        match self.unit {
            "line" => {
                "mend these rows and import the file again, or leave them out with \
                       --skip-invalid"
            }
            _ => "mend these rows and send all of them again: none was taken in",
        }
    }

    /// Fails if there is any: with the fault itself if it is the only one, else
    /// with how many of `rows` are wrong and a line of details for each fault
    /// kept. The code is that of the faults, or `invalid_rows` if they differ;
    /// the place is that of the first, the hint the first that there is.
    pub fn into_result(self, rows: u64) -> Result<()> {
        let Some(first) = self.kept.first() else { return Ok(()) };
        let mut error = if self.count == 1 {
            Error::invalid(first.code, first.message.clone())
        } else {
            let alike = self.kept.iter().all(|fault| fault.code == first.code);
            let code = if alike { first.code } else { "invalid_rows" };
            let mut details: Vec<String> =
                self.kept.iter().map(|fault| fault.sentence(self.unit)).collect();
            if let more @ 1.. = self.count - self.kept.len() as u64 {
                details.push(format!("and {more} more"));
            }
            let sentence = format!("{} of {rows} rows cannot be read", self.rows);
            Error::invalid(code, sentence).with("faults", self.count).with_details(details)
        };
        if let Some(line) = first.line {
            error = error.with(self.unit, line);
        }
        if let Some(column) = &first.column {
            error = error.with("column", column);
        }
        let hint = self.kept.iter().find_map(|fault| fault.hint.clone());
        Err(error.with_hint(hint.unwrap_or_else(|| self.unit_hint().to_owned())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(line: u64, column: &str) -> Fault {
        Fault::new("answer_out_of_range", "answer 7 is outside 1-5").on(line).in_column(column)
    }

    #[test]
    fn a_single_fault_is_the_error() {
        let mut faults = Faults::in_file();
        faults.push(answer(12, "E3").with_hint("answer 1 to 5"));
        let error = faults.into_result(120).unwrap_err();
        assert_eq!(error.to_string(), "answer 7 is outside 1-5 (line: 12, column: E3)");
        assert_eq!(error.code(), "answer_out_of_range");
        assert_eq!(error.hint(), Some("answer 1 to 5"));
        assert!(error.details().is_empty());
    }

    #[test]
    fn many_faults_are_counted_and_the_first_are_listed() {
        let mut faults = Faults::in_file();
        for line in 2..62 {
            faults.push(answer(line, "E3"));
            faults.push(answer(line, "E4"));
        }
        let error = faults.into_result(120).unwrap_err();
        assert_eq!(error.message(), "60 of 120 rows cannot be read");
        assert_eq!(error.details().len(), KEPT + 1);
        assert_eq!(error.details()[1], "line 2, column E4: answer 7 is outside 1-5");
        assert_eq!(error.details()[KEPT], "and 70 more");
    }

    #[test]
    fn faults_of_several_kinds_have_a_code_of_their_own() {
        let mut faults = Faults::in_batch();
        faults.push(answer(1, "E3"));
        faults.push(Fault::new("bad_date", "`x` is not a date").on(2));
        let error = faults.into_result(2).unwrap_err();
        assert_eq!(
            (error.code(), error.details()[1].as_str()),
            ("invalid_rows", "row 2: `x` is not a date")
        );
        assert!(Faults::in_batch().into_result(2).is_ok());
    }
}
