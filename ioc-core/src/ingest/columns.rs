//! Which column of a file carries which field.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Error, Result, shown};
use crate::ingest::presets::{PRESETS, Preset, synonyms};
use crate::model::assessment::Factor;
use crate::psychometrics::instrument::Instrument;

/// How many names an error lists before it breaks off.
const LISTED: usize = 20;

/// The names in a file's first row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    names: Vec<String>,
    /// The names without case, spaces and hyphens.
    plain: Vec<String>,
}

impl Header {
    /// A header of these names, as they stand in the file.
    pub(super) fn new<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let names: Vec<String> = names.into_iter().map(|name| name.trim().to_owned()).collect();
        Self { plain: names.iter().map(|name| plain(name)).collect(), names }
    }

    /// The names in their order.
    #[cfg(any(test, feature = "fuzz"))]
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// How many columns there are.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// The name of a column, counted from 0.
    pub(super) fn name(&self, column: usize) -> &str {
        self.names.get(column).map_or("", String::as_str)
    }

    /// The column of exactly this name, else of this name but for case, spaces
    /// and hyphens. Fails with `duplicate_column` if there are several.
    fn position(&self, name: &str) -> Result<Option<usize>> {
        let wanted = name.trim();
        let exact = self.only(name, &self.names, wanted)?;
        if exact.is_some() {
            return Ok(exact);
        }
        self.only(name, &self.plain, &plain(name))
    }

    fn only(&self, name: &str, names: &[String], wanted: &str) -> Result<Option<usize>> {
        let mut found = (0..self.len()).filter(|column| names[*column] == wanted);
        match (found.next(), found.next()) {
            (Some(one), Some(other)) => {
                let message = format!("two columns are called {}", shown(name));
                Err(Error::invalid("duplicate_column", message)
                    .with("columns", format_args!("{} and {}", one + 1, other + 1))
                    .with_hint("rename one of them"))
            }
            (found, _) => Ok(found),
        }
    }

    fn has(&self, name: &str) -> bool {
        self.names.iter().any(|column| column == name)
    }
}

fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace([' ', '-'], "_")
}

/// The columns that fields were found in.
pub(super) type Found = BTreeMap<String, usize>;

/// Finds the columns of a layout's fields: by `--map`, by a preset, by name.
#[derive(Debug)]
pub(super) struct Columns<'a> {
    header: &'a Header,
    map: Vec<(&'a str, &'a str)>,
    preset: Option<&'static Preset>,
    asked: BTreeSet<String>,
    found: Found,
    missing: Vec<String>,
}

impl<'a> Columns<'a> {
    /// The columns of `header` for rows of `kind`, with `map` of field to
    /// column over all else.
    pub(super) fn new(header: &'a Header, kind: &str, map: &'a [(String, String)]) -> Self {
        let preset = PRESETS.iter().find(|preset| {
            preset.kind == kind && preset.columns.iter().all(|name| header.has(name))
        });
        let given = map.iter().map(|(field, column)| (field.trim(), column.trim()));
        let known = preset.iter().flat_map(|preset| preset.map.iter().copied());
        Self {
            header,
            map: given.chain(known).collect(),
            preset,
            asked: BTreeSet::new(),
            found: Found::new(),
            missing: Vec::new(),
        }
    }

    /// The layout that was recognised.
    pub(super) fn preset(&self) -> Option<&'static Preset> {
        self.preset
    }

    /// The column of `field`, if there is one.
    ///
    /// # Errors
    /// `unknown_column` if `--map` names one that is not there,
    /// `duplicate_column` if several go by the field's name.
    pub(super) fn find(&mut self, field: &str) -> Result<Option<usize>> {
        self.asked.insert(field.to_owned());
        let column = match self.map.iter().find(|(mapped, _)| *mapped == field) {
            Some((_, column)) => Some(self.mapped(field, column)?),
            None => self.by_name(field)?,
        };
        if let Some(column) = column {
            self.found.insert(field.to_owned(), column);
        }
        Ok(column)
    }

    fn mapped(&self, field: &str, column: &str) -> Result<usize> {
        self.header.position(column)?.ok_or_else(|| {
            let message = format!("there is no column {column} to read {field} from");
            Error::invalid("unknown_column", message)
                .with("field", field)
                .with_hint(format!("the columns of the file are {}", list(&self.header.names)))
        })
    }

    /// A column that was mapped to one field carries no other by its name.
    fn by_name(&self, field: &str) -> Result<Option<usize>> {
        for name in std::iter::once(&field).chain(synonyms(field)) {
            if let Some(column) = self.header.position(name)?
                && !self.map.iter().any(|(_, taken)| plain(taken) == plain(name))
            {
                return Ok(Some(column));
            }
        }
        Ok(None)
    }

    /// The column of a field without which the file cannot be read. If it is
    /// missing, [`Self::finish`] says so.
    pub(super) fn need(&mut self, field: &str) -> Result<usize> {
        let column = self.find(field)?;
        if column.is_none() {
            self.missing.push(field.to_owned());
        }
        Ok(column.unwrap_or(0))
    }

    /// The fields that are mapped under `prefix`, without it, and their
    /// columns.
    pub(super) fn prefixed(&mut self, prefix: &str) -> Result<Vec<(String, usize)>> {
        let fields: BTreeSet<&str> = self
            .map
            .iter()
            .map(|(field, _)| *field)
            .filter(|field| field.starts_with(prefix))
            .collect();
        let found = |field: &str| Ok((field[prefix.len()..].to_owned(), self.need(field)?));
        fields.into_iter().map(found).collect()
    }

    /// The columns of an instrument's items in their order: by their codes, or
    /// `q1` to `qN`. Of an instrument without items none.
    ///
    /// # Errors
    /// `wrong_item_count` if there are more `q` columns than items.
    pub(super) fn items(&mut self, instrument: &Instrument) -> Result<Vec<usize>> {
        let codes: Vec<String> = instrument.items.iter().map(|item| item.code.to_owned()).collect();
        let numbers: Vec<String> = (1..=codes.len()).map(|number| format!("q{number}")).collect();
        let (by_code, by_number) = (self.all(&codes)?, self.all(&numbers)?);
        let (fields, columns) =
            if by_number.iter().flatten().count() > by_code.iter().flatten().count() {
                let next = format!("q{}", numbers.len() + 1);
                if self.find(&next)?.is_some() {
                    let message =
                        format!("{} has {} items, the file has more", instrument.key, codes.len());
                    return Err(Error::invalid("wrong_item_count", message)
                        .with("column", next)
                        .with_hint("choose the instrument that was answered with --instrument"));
                }
                (numbers, by_number)
            } else {
                (codes, by_code)
            };
        let absent = fields.iter().zip(&columns).filter(|(_, column)| column.is_none());
        self.missing.extend(absent.map(|(field, _)| field.clone()));
        Ok(columns.into_iter().map(|column| column.unwrap_or(0)).collect())
    }

    fn all(&mut self, fields: &[String]) -> Result<Vec<Option<usize>>> {
        fields.iter().map(|field| self.find(field)).collect()
    }

    /// The columns of the five factors, by key or initial; at least one.
    pub(super) fn factors(&mut self) -> Result<Vec<(Factor, usize)>> {
        let mut columns = Vec::new();
        for factor in Factor::ALL {
            let (key, initial) = (factor.key(), &factor.key()[..1]);
            let mut column = self.find(key)?;
            if column.is_none() {
                column = self.header.position(initial)?;
                self.found.extend(column.map(|column| (key.to_owned(), column)));
            }
            columns.extend(column.map(|column| (factor, column)));
        }
        if columns.is_empty() {
            self.missing.extend(Factor::ALL.map(|factor| factor.key().to_owned()));
        }
        Ok(columns)
    }

    /// Whether rows name their organization, and where, unless all rows go to
    /// one that was `given`.
    pub(super) fn organization(&mut self, given: bool) -> Result<Option<usize>> {
        let column = self.find("organization")?;
        if column.is_none() && !given {
            return Err(Error::invalid(
                "missing_organization",
                "nothing says whose rows these are",
            )
            .with_hint("give --organization NAME, or --map organization=COLUMN"));
        }
        Ok(column.filter(|_| !given))
    }

    /// Ends the search, and returns where what was found and the columns that
    /// nothing is read from.
    ///
    /// # Errors
    /// `unknown_field` if `--map` names a field that the layout has not,
    /// `missing_column` for what is needed and not there.
    pub(super) fn finish(self) -> Result<(Found, Vec<String>)> {
        let unknown = self.map.iter().find(|(field, _)| !self.asked.contains(*field));
        if let Some((field, column)) = unknown {
            let asked: Vec<String> = self.asked.into_iter().collect();
            return Err(Error::invalid("unknown_field", format!("there is no field {field}"))
                .with("map", format_args!("{field}={column}"))
                .with_hint(format!("the fields are {}", list(&asked))));
        }
        if let Some(first) = self.missing.first() {
            let message = match self.missing.len() {
                1 => format!("the column {first} is missing"),
                _ => format!("the columns {} are missing", list(&self.missing)),
            };
            let columns = list(&self.header.names);
            let hint = format!("name it with --map {first}=COLUMN; the file has {columns}");
            return Err(Error::invalid("missing_column", message).with("line", 1).with_hint(hint));
        }
        let used: BTreeSet<usize> = self.found.values().copied().collect();
        let unused = (0..self.header.len()).filter(|column| !used.contains(column));
        let unused = unused.map(|column| self.header.name(column).to_owned()).collect();
        Ok((self.found, unused))
    }
}

/// Names in a row, cut where there are many.
pub(super) fn list(names: &[String]) -> String {
    let listed = names.iter().take(LISTED).map(|name| shown(name)).collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(LISTED) {
        0 => listed,
        more => format!("{listed} and {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::psychometrics::instrument::find;

    fn map(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(field, column)| ((*field).to_owned(), (*column).to_owned())).collect()
    }

    fn found(names: &[&str], pairs: &[(&str, &str)]) -> Result<(usize, Option<usize>)> {
        let (header, map) = (Header::new(names.iter().copied()), map(pairs));
        let mut columns = Columns::new(&header, "members", &map);
        let got = (columns.need("user_id")?, columns.find("job_role")?);
        columns.find("role")?;
        columns.finish()?;
        Ok(got)
    }

    #[test]
    fn a_column_is_found_by_its_name_a_synonym_or_the_map() {
        for (names, pairs, expected) in [
            (&["job_role", "user_id"][..], &[][..], (1, Some(0))),
            (&["Job Role", " USER-ID "], &[], (1, Some(0))),
            (&["person", "position"], &[], (0, Some(1))),
            (&["person", "user_id"], &[], (1, None)),
            (&["person", "user_id"], &[("user_id", "Person")], (0, None)),
            (&["user", "role"], &[("job_role", "role")], (0, Some(1))),
            (&["user", "extra", "extra"], &[], (0, None)),
        ] {
            assert_eq!(found(names, pairs).unwrap(), expected, "{names:?}");
        }
    }

    #[test]
    fn what_cannot_be_found_is_said_with_the_way_out() {
        for (names, pairs, code, hint) in [
            (
                &["a", "b"][..],
                &[][..],
                "missing_column",
                "name it with --map user_id=COLUMN; the file has a, b",
            ),
            (
                &["a", "b"],
                &[("user_id", "c")],
                "unknown_column",
                "the columns of the file are a, b",
            ),
            (
                &["a", "b"],
                &[("usr", "a")],
                "unknown_field",
                "the fields are job_role, role, user_id",
            ),
            (&["user", "User"], &[("user_id", "USER")], "duplicate_column", "rename one of them"),
        ] {
            let error = found(names, pairs).unwrap_err();
            assert_eq!((error.code(), error.hint()), (code, Some(hint)));
        }
    }

    #[test]
    fn items_stand_under_their_codes_or_in_their_order() {
        let ipip = find("ipip-50").unwrap();
        let codes: Vec<&str> = ipip.items.iter().map(|item| item.code).rev().collect();
        let numbers: Vec<String> = (1..=120).map(|number| format!("Q{number}")).collect();
        let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
        for (names, expected) in [
            (&codes[..], Ok(49)),
            (&codes[1..], Err("missing_column")),
            (&numbers[..50], Ok(0)),
            (&numbers[..49], Err("missing_column")),
            (&numbers[..], Err("wrong_item_count")),
            (&["a"], Err("missing_column")),
        ] {
            let header = Header::new(names.iter().copied());
            let mut columns = Columns::new(&header, "responses", &[]);
            let got = columns.items(ipip).and_then(|items| columns.finish().map(|_| items[0]));
            assert_eq!(got.map_err(|error| error.code()), expected, "{} names", names.len());
        }
    }

    #[test]
    fn factors_stand_under_their_names_or_initials() {
        let header = Header::new(["o", "Conscientiousness", "E", "n"]);
        let factors = Columns::new(&header, "responses", &[]).factors().unwrap();
        let columns: Vec<usize> = factors.iter().map(|(_, column)| *column).collect();
        assert_eq!(columns, [0, 1, 2, 3]);
        assert_eq!(factors[3].0, Factor::Neuroticism);
    }

    #[test]
    fn a_published_layout_is_recognised_by_its_columns() {
        let header =
            Header::new(["occurred_at", "organization", "user_id", "action", "object_id", "value"]);
        let mut columns = Columns::new(&header, "activity", &[]);
        assert_eq!(columns.need("activity_type").unwrap(), 3);
        let metadata = columns.prefixed("metadata.").unwrap();
        assert_eq!(metadata, [("object_id".to_owned(), 4), ("value".to_owned(), 5)]);
        assert_eq!(Columns::new(&header, "responses", &[]).preset(), None);
    }
}
