//! What makes a row of a file the same row when it is read again.

use std::collections::HashMap;

use uuid::Uuid;

use crate::error::shown;
use crate::ids::Id;
use crate::ingest::faults::Fault;
use crate::ingest::repeats::{Repeats, Suspects};

/// Gives each row of a file its id.
///
/// A row that brings an id keeps it. Any other gets the hash of its fields and
/// of how many equal rows came before it: the same file adds nothing, and a
/// longer version of it only what is new, whatever the order of the rows.
///
/// A file is read twice for that: the first reading finds the few keys that may
/// come more than once, so that no later one has to remember all of them.
#[derive(Debug)]
pub(super) struct Identity {
    kind: &'static str,
    reading: Reading,
}

#[derive(Debug)]
enum Reading {
    First(Repeats),
    Later(HashMap<Uuid, Option<Seen>>),
}

/// The first row of a key, and how many rows of it have come.
#[derive(Debug)]
struct Seen {
    line: u64,
    content: Uuid,
    rows: u64,
}

/// Whose row it is, and its line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// The organization's name.
    pub(super) organization: &'a str,
    /// The name that it was entered with: the part of a row's id that a rename
    /// leaves alone.
    pub(super) entered_as: &'a str,
    pub(super) line: u64,
}

impl Place<'_> {
    /// What tells `key` from the same one of another organization.
    fn key(self, key: Uuid) -> Uuid {
        Id::<()>::from_content(&[self.organization.as_bytes(), key.as_bytes()]).uuid()
    }
}

/// A row's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identified {
    pub(super) id: Uuid,
    /// Whether the very same row, of the same given id, came before.
    pub(super) repeated: bool,
}

impl Identity {
    /// For the first reading of rows of `kind`, such as `activity`. Ids of
    /// rows that have equals are not told apart yet, and no id is refused.
    pub(super) fn first(kind: &'static str) -> Self {
        Self { kind, reading: Reading::First(Repeats::default()) }
    }

    /// For a later reading, of a file whose first one suspected these keys.
    pub(super) fn later(kind: &'static str, suspects: &Suspects) -> Self {
        let keys = suspects.iter().map(|key| (*key, None)).collect();
        Self { kind, reading: Reading::Later(keys) }
    }

    /// What the first reading suspects.
    pub(super) fn into_suspects(self) -> Suspects {
        match self.reading {
            Reading::First(repeats) => repeats.into_suspects(),
            Reading::Later(keys) => keys.into_keys().collect(),
        }
    }

    /// The id of a row: the one that it brings as `given`, itself if it is a
    /// UUID, else its hash; without one it is made of its `fields`.
    ///
    /// # Errors
    /// `duplicate_id` if another row of the organization has the given id and
    /// not the same fields.
    pub(super) fn of_row<'f>(
        &mut self,
        place: Place<'f>,
        given: Option<&str>,
        fields: impl IntoIterator<Item = &'f str>,
    ) -> Result<Identified, Fault> {
        let content = self.content(place, fields);
        let Some(text) = given else {
            let seen = self.see(place.key(content), content, place.line);
            let before = seen.map_or(0, |(_, rows)| rows);
            let id = Id::<()>::from_content(&[content.as_bytes(), &before.to_be_bytes()]).uuid();
            return Ok(Identified { id, repeated: false });
        };
        let hash = || {
            let parts = ["external", place.entered_as, self.kind, text].map(str::as_bytes);
            Id::<()>::from_content(&parts).uuid()
        };
        let id = Uuid::try_parse(text).unwrap_or_else(|_| hash());
        let repeated = self.same(place, id, text, content)?;
        Ok(Identified { id, repeated })
    }

    /// Whether the row of a key, called `text`, came before with these fields.
    ///
    /// # Errors
    /// `duplicate_id` if it came with others.
    pub(super) fn of_key<'f>(
        &mut self,
        place: Place<'f>,
        key: Uuid,
        text: &str,
        fields: impl IntoIterator<Item = &'f str>,
    ) -> Result<bool, Fault> {
        let content = self.content(place, fields);
        self.same(place, key, text, content)
    }

    fn same(
        &mut self,
        place: Place<'_>,
        id: Uuid,
        text: &str,
        content: Uuid,
    ) -> Result<bool, Fault> {
        match self.see(place.key(id), content, place.line) {
            None => Ok(false),
            Some((seen, _)) if seen.content == content => Ok(true),
            Some((seen, _)) => {
                let (text, earlier) = (shown(text), seen.line);
                let message = format!("`{text}` is on line {earlier} already, with other values");
                Err(Fault::new("duplicate_id", message).with_hint("an id names one row"))
            }
        }
    }

    fn content<'f>(&self, place: Place<'f>, fields: impl IntoIterator<Item = &'f str>) -> Uuid {
        let parts = ["row", self.kind, place.entered_as].into_iter().chain(fields);
        let parts: Vec<&[u8]> = parts.map(str::as_bytes).collect();
        Id::<()>::from_content(&parts).uuid()
    }

    /// Notes a row of a key; the first one, and how many came before this, if
    /// it is known that any did.
    fn see(&mut self, key: Uuid, content: Uuid, line: u64) -> Option<(&Seen, u64)> {
        match &mut self.reading {
            Reading::First(repeats) => {
                repeats.note(key);
                None
            }
            Reading::Later(keys) => match keys.get_mut(&key)? {
                none @ None => {
                    *none = Some(Seen { line, content, rows: 1 });
                    None
                }
                Some(seen) => {
                    seen.rows += 1;
                    Some((seen, seen.rows - 1))
                }
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn on(organization: &str, line: u64) -> Place<'_> {
        Place { organization, entered_as: organization, line }
    }

    /// The rows as a first and a later reading see them.
    fn read<'f>(
        kind: &'static str,
        rows: &[(&'f str, Option<&str>, [&'f str; 2])],
    ) -> Vec<Result<Identified, Fault>> {
        let mut first = Identity::first(kind);
        for (organization, given, fields) in rows {
            first.of_row(on(organization, 0), *given, *fields).unwrap();
        }
        let mut later = Identity::later(kind, &first.into_suspects());
        let rows = (2..).zip(rows).map(|(line, (organization, given, fields))| {
            later.of_row(on(organization, line), *given, *fields)
        });
        rows.collect()
    }

    fn ids(rows: &[[&str; 2]]) -> BTreeSet<Uuid> {
        let rows: Vec<_> = rows.iter().map(|row| ("o", None, *row)).collect();
        read("activity", &rows).into_iter().map(|row| row.unwrap().id).collect()
    }

    #[test]
    fn a_longer_file_in_another_order_has_the_same_rows_and_the_new_ones() {
        let (a, b) = (["p1", "login"], ["p2", "login"]);
        let (short, long) = (ids(&[a, a, b]), ids(&[b, a, ["p3", "login"], a, a]));
        assert_eq!((short.len(), long.len()), (3, 5));
        assert!(short.is_subset(&long));
    }

    #[test]
    fn fields_organizations_and_kinds_do_not_run_together() {
        let all = [("k", "o", ["ab", "c"]), ("k", "o", ["a", "bc"])]
            .into_iter()
            .chain([("k", "p", ["ab", "c"]), ("l", "o", ["ab", "c"])])
            .map(|(kind, name, row)| read(kind, &[(name, None, row)])[0].clone().unwrap().id);
        assert_eq!(all.collect::<BTreeSet<_>>().len(), 4);
    }

    #[test]
    fn a_renamed_organization_keeps_the_ids_of_its_rows_beside_a_new_one_of_its_old_name() {
        let (old, new) = (on("o", 2), Place { organization: "p", entered_as: "o", line: 3 });
        for given in [None, Some("17")] {
            let read = |identity: &mut Identity, place| {
                identity.of_row(place, given, ["p1", "login"]).unwrap().id
            };
            let mut first = Identity::first("activity");
            read(&mut first, old);
            read(&mut first, new);
            let mut later = Identity::later("activity", &first.into_suspects());
            assert_eq!(read(&mut later, old), read(&mut later, new));
        }
    }

    #[test]
    fn a_given_id_is_kept_and_names_one_row_per_organization() {
        let uuid = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";
        let upper = uuid.to_uppercase();
        let found = read(
            "responses",
            &[
                ("o", Some(uuid), ["a", "b"]),
                ("p", Some(uuid), ["a", "c"]),
                ("o", Some(&upper), ["a", "b"]),
                ("o", Some(&upper), ["a", "c"]),
                ("o", Some("17"), ["a", "b"]),
            ],
        );
        let given: Uuid = uuid.parse().unwrap();
        assert_eq!(found[0], Ok(Identified { id: given, repeated: false }));
        assert_eq!(found[1], found[0]);
        assert_eq!(found[2], Ok(Identified { id: given, repeated: true }));
        let fault = found[3].clone().unwrap_err();
        assert_eq!(fault.code, "duplicate_id");
        assert!(fault.message.ends_with("is on line 2 already, with other values"));
        let hash = Id::<()>::from_content(&[b"external", b"o", b"responses", b"17"]).uuid();
        assert_eq!(found[4], Ok(Identified { id: hash, repeated: false }));
    }
}
