//! The values of one row.

/// The values of one row, a text for each column.
#[derive(Debug, Default)]
pub(in crate::ingest) struct Record {
    text: String,
    ends: Vec<usize>,
    nested: Vec<usize>,
    refused: Vec<usize>,
}

impl Record {
    /// Forgets all values.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.nested.clear();
        self.refused.clear();
    }

    /// Adds the value of the next column.
    pub(super) fn push(&mut self, value: &str) {
        self.text.push_str(value);
        self.ends.push(self.text.len());
    }

    /// As [`Self::push`], for a JSON object or array.
    pub(super) fn push_nested(&mut self, json: &str) {
        self.nested.push(self.ends.len());
        self.push(json);
    }

    /// As [`Self::push`], for what cannot become a text, with what it is.
    #[cfg(feature = "parquet")]
    pub(super) fn push_refused(&mut self, what: &str) {
        self.refused.push(self.ends.len());
        self.push(what);
    }

    /// How many columns it has.
    pub(in crate::ingest) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The value of a column, counted from 0.
    pub(in crate::ingest) fn get(&self, column: usize) -> Option<&str> {
        let end = *self.ends.get(column)?;
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start..end)
    }

    /// The values in the order of the columns.
    pub(in crate::ingest) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|column| self.get(column).unwrap_or(""))
    }

    /// Whether the value of a column could not become a text.
    pub(in crate::ingest) fn is_refused(&self, column: usize) -> bool {
        self.refused.contains(&column)
    }

    /// Whether the value of a column is a JSON object or array.
    pub(in crate::ingest) fn is_nested(&self, column: usize) -> bool {
        self.nested.contains(&column)
    }
}
