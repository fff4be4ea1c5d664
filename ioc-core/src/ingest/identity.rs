//! What makes a row of a file the same row when it is read again.

use std::collections::HashMap;

use uuid::Uuid;

use crate::ids::Id;
use crate::ingest::faults::Fault;

/// Gives each row of a file its id.
///
/// A row that brings an id keeps it. Any other gets the hash of its fields and
/// of how many equal rows came before it: the same file adds nothing, and a
/// longer version of it only what is new, whatever the order of the rows.
#[derive(Debug)]
pub(super) struct Identity {
    kind: &'static str,
    lines: HashMap<(usize, Uuid), u64>,
    equals: HashMap<Uuid, u64>,
}

/// Whose row it is: the organization's place in the import, and its name.
pub(super) type Owner<'a> = (usize, &'a str);

impl Identity {
    /// For rows of `kind`, such as `activity`.
    pub(super) fn new(kind: &'static str) -> Self {
        Self { kind, lines: HashMap::new(), equals: HashMap::new() }
    }

    /// The id of a row: of the one that it brings, else of its `fields`.
    pub(super) fn of_row<'f, K>(
        &mut self,
        owner: Owner<'f>,
        given: Option<&str>,
        line: u64,
        fields: impl IntoIterator<Item = &'f str>,
    ) -> Result<Id<K>, Fault> {
        match given {
            Some(text) => self.given(owner, text, line),
            None => Ok(self.of_fields(owner, fields)),
        }
    }

    /// The id of a row that brings `text` as one: itself if it is a UUID, else
    /// its hash. A second row of the same id is a fault.
    fn given<K>(&mut self, owner: Owner<'_>, text: &str, line: u64) -> Result<Id<K>, Fault> {
        let parts = ["external", owner.1, self.kind, text].map(str::as_bytes);
        let id = Uuid::try_parse(text).map_or_else(|_| Id::from_content(&parts), Id::from_uuid);
        self.first(owner, id.uuid(), text, line).map(|()| id)
    }

    /// Notes the line of a key, called `text`; fails if the organization has it
    /// on another line.
    pub(super) fn first(
        &mut self,
        (index, _): Owner<'_>,
        key: Uuid,
        text: &str,
        line: u64,
    ) -> Result<(), Fault> {
        match self.lines.insert((index, key), line) {
            None => Ok(()),
            Some(earlier) => {
                let message = format!("`{text}` is on line {earlier} already");
                Err(Fault::new("duplicate_id", message).with_hint("an id names one row"))
            }
        }
    }

    /// The id of a row that brings none: of its mapped fields in a fixed
    /// order, as they stand in the file.
    fn of_fields<'f, K>(
        &mut self,
        (_, organization): Owner<'f>,
        fields: impl IntoIterator<Item = &'f str>,
    ) -> Id<K> {
        let parts = ["row", self.kind, organization].into_iter().chain(fields);
        let parts: Vec<&[u8]> = parts.map(str::as_bytes).collect();
        let content = Id::<K>::from_content(&parts).uuid();
        let before = self.equals.entry(content).or_insert(0);
        let id = Id::from_content(&[content.as_bytes(), &before.to_be_bytes()]);
        *before += 1;
        id
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::ids::ActivityId;

    fn ids(rows: &[[&str; 2]]) -> BTreeSet<ActivityId> {
        let mut identity = Identity::new("activity");
        rows.iter().map(|row| identity.of_fields((0, "o"), row.iter().copied())).collect()
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
        let all: BTreeSet<ActivityId> = [("k", "o", ["ab", "c"]), ("k", "o", ["a", "bc"])]
            .into_iter()
            .chain([("k", "p", ["ab", "c"]), ("l", "o", ["ab", "c"])])
            .map(|(kind, name, row)| Identity::new(kind).of_fields((0, name), row))
            .collect();
        assert_eq!(all.len(), 4);
    }

    #[test]
    fn a_given_id_is_kept_and_used_once_per_organization() {
        let mut identity = Identity::new("responses");
        let uuid = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";
        let kept: ActivityId = identity.given((0, "o"), uuid, 2).unwrap();
        assert_eq!(kept.to_string(), uuid);
        assert!(identity.given::<u8>((1, "p"), uuid, 3).is_ok());
        let fault = identity.given::<u8>((0, "o"), &uuid.to_uppercase(), 4).unwrap_err();
        assert_eq!(fault.code, "duplicate_id");
        assert!(fault.message.ends_with("is on line 2 already"), "{}", fault.message);
        let text: ActivityId = identity.given((0, "o"), "17", 5).unwrap();
        assert_eq!(text, Id::from_content(&[b"external", b"o", b"responses", b"17"]));
    }
}
