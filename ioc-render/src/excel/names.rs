//! Names of sheets, tables and columns: legal and unique, whatever a document
//! calls them. A workbook takes `Sales` and `SALES` for the same name.

use std::collections::HashSet;

use crate::excel::text;

/// Excel's limits in UTF-16 units.
const SHEET: usize = 31;
const TABLE: usize = 100;
const COLUMN: usize = 200;

/// The names of one kind that are taken.
#[derive(Debug, Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    /// The names of sheets; Excel keeps `History` for itself.
    pub(super) fn of_sheets() -> Self {
        Self(HashSet::from(["history".to_owned()]))
    }

    /// A sheet that is called `title`.
    pub(super) fn sheet(&mut self, title: &str) -> String {
        let legal = title.replace(['[', ']', ':', '*', '?', '/', '\\'], " ");
        let name = text::line(&legal, SHEET);
        let name = name.trim_matches(['\'', ' ']);
        self.unique(if name.is_empty() { "Sheet" } else { name }, " ", SHEET)
    }

    /// The table of `key`: `key_metrics` is `tblKeyMetrics`.
    pub(super) fn table(&mut self, key: &str) -> String {
        let words = key.split(|letter: char| !letter.is_ascii_alphanumeric());
        let capital = |word: &str| {
            let mut letters = word.chars();
            let first = letters.next().map(|letter| letter.to_ascii_uppercase());
            first.into_iter().chain(letters).collect::<String>()
        };
        let name: String = words.map(capital).collect();
        // `tbl1` is a cell in the column TBL.
        let gap =
            if name.starts_with(|first: char| first.is_ascii_alphabetic()) { "" } else { "_" };
        let name: String = format!("tbl{gap}{name}").chars().take(TABLE).collect();
        self.unique(&name, "_", TABLE)
    }

    /// The heading `label` of a column, and behind it of what it is about.
    pub(super) fn column(&mut self, label: &str, suffix: &str) -> String {
        let label = text::line(label, COLUMN);
        let label = if label.is_empty() { "Column".to_owned() } else { label };
        let gap = if suffix.is_empty() { "" } else { " " };
        self.unique(&format!("{label}{gap}{suffix}"), " ", COLUMN + 20)
    }

    fn unique(&mut self, name: &str, gap: &str, most: usize) -> String {
        let mut candidate = name.to_owned();
        let mut number = 2;
        while !self.0.insert(candidate.to_lowercase()) {
            let suffix = format!("{gap}{number}");
            candidate = text::cut(name, most - suffix.len()) + &suffix;
            number += 1;
        }
        candidate
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheet_names_are_legal_and_unique() {
        let mut names = Names::of_sheets();
        for (title, name) in [
            ("Groups", "Groups"),
            ("GROUPS", "GROUPS 2"),
            ("History", "History 2"),
            ("R&D: [a/b]\\*?", "R&D a b"),
            ("'quoted'", "quoted"),
            ("", "Sheet"),
            ("\u{0}\t", "Sheet 2"),
            ("=1+1", "=1+1"),
            ("Assessments by department and by role", "Assessments by department and \u{2026}"),
            ("Assessments by department and by site", "Assessments by department an\u{2026} 2"),
        ] {
            assert_eq!(names.sheet(title), name);
        }
    }

    #[test]
    fn table_names_are_legal_and_unique() {
        let mut names = Names::default();
        for (key, name) in [
            ("key_metrics", "tblKeyMetrics"),
            ("KEY-metrics", "tblKEYMetrics_2"),
            ("1", "tbl_1"),
            ("", "tbl_"),
            ("=cmd|' /C calc'!A0", "tblCmdCCalcA0"),
        ] {
            assert_eq!(names.table(key), name);
        }
    }

    #[test]
    fn many_columns_of_one_name_are_told_apart() {
        let mut names = Names::default();
        let all: HashSet<String> = (0..200).map(|_| names.column(&"x".repeat(300), "")).collect();
        assert_eq!(all.len(), 200);
        assert!(all.iter().all(|name| name.encode_utf16().count() <= 255));
    }
}
