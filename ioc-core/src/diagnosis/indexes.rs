//! Which indexes are of no use, and which are missing.

use serde::Serialize;

use crate::model::inspection::{ForeignKey, IndexUse, Indexes};

/// Smaller ones cost nothing, whether they are used or not.
const LEAST_BYTES: u64 = 64 * 1024;

/// What is never deleted: nobody looks for what refers to it.
const KEPT_FOR_EVER: [&str; 3] = ["organizations", "user_organizations", "users"];

/// What is to be said about the indexes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct IndexReview {
    /// Those that cannot be used.
    pub invalid: Vec<String>,
    /// Those that nobody has used since the server counts, the largest first; nothing where
    /// nobody counts.
    pub unused: Option<Vec<UnusedIndex>>,
    /// Those that another one does the work of.
    pub duplicate: Vec<DuplicateIndex>,
    /// The foreign keys without one, which make each deletion read a whole table.
    pub missing: Vec<ForeignKey>,
}

/// An index that nobody uses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnusedIndex {
    /// Its name.
    pub name: String,
    /// Its table.
    pub table: String,
    /// How many bytes it has.
    pub size_bytes: u64,
}

/// An index whose work another one does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DuplicateIndex {
    /// Its name.
    pub name: String,
    /// Its table.
    pub table: String,
    /// The one that does its work.
    pub of: String,
}

impl IndexReview {
    /// The review of all indexes.
    pub fn of(told: &Indexes) -> Self {
        let indexes = &told.indexes;
        let invalid = indexes.iter().filter(|it| !it.is_valid).map(|it| it.name.clone()).collect();
        let is_counted = indexes.iter().any(|it| it.scans.is_some());
        let duplicate = indexes
            .iter()
            .filter_map(|index| {
                let other = indexes.iter().find(|other| does_the_work_of(other, index))?;
                let (name, table) = (index.name.clone(), index.table.clone());
                Some(DuplicateIndex { name, table, of: other.name.clone() })
            })
            .collect();
        let is_missing = |key: &&ForeignKey| {
            let is_looked_for = !KEPT_FOR_EVER.contains(&&*key.to);
            is_looked_for && !indexes.iter().any(|it| serves(it, key))
        };
        Self {
            invalid,
            unused: is_counted.then(|| unused(indexes)),
            duplicate,
            missing: told.foreign_keys.iter().filter(is_missing).cloned().collect(),
        }
    }

    /// Whether there is nothing to say.
    pub fn is_fine(&self) -> bool {
        let Self { invalid, unused, duplicate, missing } = self;
        let is_used = unused.as_ref().is_none_or(Vec::is_empty);
        invalid.is_empty() && is_used && duplicate.is_empty() && missing.is_empty()
    }
}

fn unused(indexes: &[IndexUse]) -> Vec<UnusedIndex> {
    let mut unused: Vec<UnusedIndex> = indexes
        .iter()
        .filter(|it| it.scans == Some(0) && !it.is_unique && it.is_valid)
        .filter_map(|it| {
            let size_bytes = it.size_bytes.filter(|bytes| *bytes >= LEAST_BYTES)?;
            Some(UnusedIndex { name: it.name.clone(), table: it.table.clone(), size_bytes })
        })
        .collect();
    unused.sort_by(|one, other| {
        other.size_bytes.cmp(&one.size_bytes).then_with(|| one.name.cmp(&other.name))
    });
    unused
}

/// Whether `other` finds all that `index` finds, in its order. Of two that are the same the
/// one stays that keeps rows apart, else the one whose name comes first.
fn does_the_work_of(other: &IndexUse, index: &IndexUse) -> bool {
    let same_rows = other.table == index.table
        && other.method == index.method
        && other.predicate == index.predicate
        && other.is_valid;
    if other.name == index.name || !same_rows || !other.keys.starts_with(&index.keys) {
        return false;
    }
    let carries = |column: &String| other.keys.contains(column) || other.included.contains(column);
    if !index.included.iter().all(carries) {
        return false;
    }
    let same = other.keys == index.keys && other.included == index.included;
    match (other.is_unique, index.is_unique) {
        (_, true) => same && other.is_unique && other.name < index.name,
        (true, false) => true,
        (false, false) => !same || other.name < index.name,
    }
}

/// Whether the rows that refer to one are found by an index.
fn serves(index: &IndexUse, key: &ForeignKey) -> bool {
    let plain = |text: &String| text.trim_end_matches(" DESC").to_owned();
    let leading: Vec<String> = index.keys.iter().take(key.columns.len()).map(plain).collect();
    index.table == key.table
        && index.is_valid
        && index.predicate.is_none()
        && leading.len() == key.columns.len()
        && key.columns.iter().all(|column| leading.contains(column))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(name: &str, keys: &[&str]) -> IndexUse {
        IndexUse {
            name: name.to_owned(),
            table: "t".to_owned(),
            method: "btree".to_owned(),
            keys: keys.iter().map(ToString::to_string).collect(),
            included: Vec::new(),
            predicate: None,
            is_unique: false,
            is_valid: true,
            scans: Some(1),
            size_bytes: Some(1 << 20),
        }
    }

    #[test]
    fn an_index_is_of_no_use_where_another_one_finds_the_same() {
        let indexes = vec![
            IndexUse { is_unique: true, ..index("key", &["a", "b"]) },
            index("prefix", &["a"]),
            index("other_order", &["a", "b DESC"]),
            index("same_one", &["c"]),
            index("same_two", &["c"]),
            IndexUse { predicate: Some("c > 0".to_owned()), ..index("partial", &["c"]) },
            IndexUse { included: vec!["z".to_owned()], ..index("covering", &["a"]) },
            IndexUse { is_valid: false, ..index("broken", &["d"]) },
            IndexUse { scans: Some(0), ..index("idle", &["e"]) },
            IndexUse { scans: Some(0), size_bytes: Some(8192), ..index("small", &["f"]) },
        ];
        let key = |columns: &[&str]| ForeignKey {
            table: "t".to_owned(),
            columns: columns.iter().map(ToString::to_string).collect(),
            to: "u".to_owned(),
        };
        let foreign_keys = vec![key(&["b", "a"]), key(&["d"]), key(&["c"]), key(&["b"])];
        let review = IndexReview::of(&Indexes { indexes, foreign_keys });
        let duplicate: Vec<(&str, &str)> =
            review.duplicate.iter().map(|it| (&*it.name, &*it.of)).collect();
        assert_eq!(duplicate, [("prefix", "key"), ("same_two", "same_one")]);
        assert_eq!(review.invalid, ["broken"]);
        assert_eq!(review.unused.as_ref().unwrap()[0].name, "idle");
        let missing: Vec<&[String]> = review.missing.iter().map(|it| &*it.columns).collect();
        assert_eq!(missing, [["d"], ["b"]]);
        assert!(!review.is_fine() && IndexReview::of(&Indexes::default()).is_fine());
    }

    #[test]
    fn nobody_looks_for_what_refers_to_what_is_never_deleted() {
        let key = |to: &str| ForeignKey {
            table: "t".to_owned(),
            columns: vec!["a".to_owned()],
            to: to.to_owned(),
        };
        let foreign_keys = vec![key("users"), key("reports")];
        let review = IndexReview::of(&Indexes { foreign_keys, ..Indexes::default() });
        assert_eq!(review.missing, [key("reports")]);
    }

    #[test]
    fn nobody_says_that_an_index_is_unused_where_nobody_counts() {
        let indexes = vec![IndexUse { scans: None, ..index("one", &["a"]) }];
        let review = IndexReview::of(&Indexes { indexes, ..Indexes::default() });
        assert_eq!(review.unused, None);
    }
}
