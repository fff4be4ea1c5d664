//! What one may try with a table, and what has to come of it.

use super::cell::{Content, Counts, Outcome};
use super::identities::{Identity, Verb};
use super::rows::{NEW, Owner, Table};
use crate::catalogue::expected::Kind;

/// A statement.
#[derive(Debug)]
pub(super) struct Act {
    pub(super) sql: String,
    /// Whether it might change rows.
    pub(super) writes: bool,
}

/// A statement with its expected outcome.
pub(super) type Expected = (Act, Outcome);

fn refused() -> Outcome {
    Outcome::Refused("42501".to_owned())
}

fn done(seen: Counts, gone: Counts, new: Counts) -> Outcome {
    Outcome::Done { seen, gone, new }
}

/// The rows of owners, of those that are there.
fn of(there: &Counts, owners: &[Owner]) -> Counts {
    there.iter().filter(|(owner, _)| owners.contains(owner)).map(|(a, b)| (*a, *b)).collect()
}

fn both(one: Option<&Vec<Owner>>, other: Option<&Vec<Owner>>) -> Option<Vec<Owner>> {
    let other = other?;
    Some(one?.iter().copied().filter(|owner| other.contains(owner)).collect())
}

/// What an identity may try with a table whose content is known.
pub(super) fn all(table: &Table, identity: &Identity, content: &Content) -> Vec<Expected> {
    let there = content.counts();
    let mut expected = reads(table, identity, &there);
    // The owner writes what it wants, and empties and moves it; a partition
    // takes only the rows of its month.
    let is_owner = identity.role == "ioc_owner";
    if !(is_owner && table.kind == Kind::Partition) {
        for target in targets(table, &there) {
            expected.extend(inserts(table, identity, target, &there));
        }
        expected.extend(changes(table, identity, &there));
    }
    if !is_owner {
        let sql = format!("TRUNCATE ioc.{}", table.name);
        expected.push((Act { sql, writes: true }, refused()));
    }
    expected
}

/// Whose rows one may try to write.
fn targets(table: &Table, there: &Counts) -> Vec<Owner> {
    match table.kind {
        Kind::Partition => there.keys().copied().collect(),
        Kind::Platform(_) => vec![Owner::Nobody],
        _ => vec![Owner::A, Owner::B],
    }
}

fn reads(table: &Table, identity: &Identity, there: &Counts) -> Vec<Expected> {
    let Table { name, told_by, .. } = table;
    let select = identity.reach(table.kind, Verb::Select);
    let update = identity.reach(table.kind, Verb::Update);
    let locked = both(select.as_ref(), update.as_ref());
    let read = |sql: String, owners: &Option<Vec<Owner>>| {
        let seen = owners.as_ref().map(|owners| of(there, owners));
        let outcome = seen.map_or_else(refused, |seen| done(seen, Counts::new(), Counts::new()));
        (Act { sql, writes: false }, outcome)
    };
    let whole = select.as_ref().filter(|_| !identity.has_columns_of(table.kind));
    let nothing = whole.map(|_| Vec::new());
    vec![
        read(format!("SELECT {told_by}::text FROM ioc.{name}"), &select),
        read(format!("SELECT {told_by}::text FROM ioc.{name} FOR UPDATE"), &locked),
        read(format!("COPY (SELECT {told_by}::text FROM ioc.{name}) TO STDOUT"), &select),
        read(format!("EXPLAIN SELECT * FROM ioc.{name}"), &nothing),
    ]
}

fn inserts(table: &Table, identity: &Identity, owner: Owner, there: &Counts) -> Vec<Expected> {
    let Table { name, told_by, kind, .. } = table;
    let [select, insert, update] =
        [Verb::Select, Verb::Insert, Verb::Update].map(|verb| identity.reach(*kind, verb));
    let one = |owner| Counts::from([(owner, 1)]);
    let may = |owners: &Option<Vec<Owner>>, owner: Owner| {
        owners.as_ref().is_some_and(|owners| owners.contains(&owner))
    };
    let act = |sql: String, may: bool, outcome: Outcome| {
        (Act { sql, writes: true }, if may { outcome } else { refused() })
    };
    // What there is once is of a new organization; what else is new is one's.
    let fresh = if table.has_one_row() { Owner::Nobody } else { owner };
    let row = table.insert(fresh, NEW);
    let inserted = done(Counts::new(), Counts::new(), one(fresh));
    let returned = done(one(fresh), Counts::new(), one(fresh));
    let mut expected = vec![
        act(row.clone(), may(&insert, fresh), inserted),
        act(
            format!("{row} RETURNING {told_by}::text"),
            may(&insert, fresh) && may(&select, fresh),
            returned,
        ),
    ];
    let row = table.insert(owner, 0);
    let is_there = there.contains_key(&owner);
    if is_there && *kind != Kind::Partition {
        let kept = done(Counts::new(), Counts::new(), Counts::new());
        let changed = done(Counts::new(), one(owner), one(owner));
        let change = format!("{row} ON CONFLICT ON CONSTRAINT {name}_pkey DO UPDATE SET ");
        expected.push(act(format!("{row} ON CONFLICT DO NOTHING"), may(&insert, owner), kept));
        expected.push(act(
            change + &table.assignment(),
            may(&insert, owner) && may(&update, owner) && may(&select, owner),
            changed,
        ));
    }
    expected
}

fn changes(table: &Table, identity: &Identity, there: &Counts) -> Vec<Expected> {
    let Table { name, told_by, kind, .. } = table;
    let [select, insert, update, delete] = [Verb::Select, Verb::Insert, Verb::Update, Verb::Delete]
        .map(|verb| identity.reach(*kind, verb));
    let act = |sql: String, outcome: Option<Outcome>| {
        (Act { sql, writes: true }, outcome.unwrap_or_else(refused))
    };
    let changed = |owners: &[Owner]| done(Counts::new(), of(there, owners), of(there, owners));
    let deleted = |owners: &[Owner]| done(Counts::new(), of(there, owners), Counts::new());
    let told = |outcome: Outcome| match outcome {
        Outcome::Done { gone, new, .. } => Outcome::Done { seen: gone.clone(), gone, new },
        refused @ Outcome::Refused(_) => refused,
    };
    let set = table.assignment();
    let returning = format!("RETURNING {told_by}::text");
    let (seen_updates, seen_deletes) =
        (both(select.as_ref(), update.as_ref()), both(select.as_ref(), delete.as_ref()));
    // What reads no column, no policy for reading guards.
    let mut expected = vec![
        act(format!("UPDATE ioc.{name} SET {set}"), update.as_deref().map(changed)),
        act(
            format!("UPDATE ioc.{name} SET {set} {returning}"),
            seen_updates.as_deref().map(changed).map(told),
        ),
        act(format!("DELETE FROM ioc.{name}"), delete.as_deref().map(deleted)),
        act(
            format!("DELETE FROM ioc.{name} {returning}"),
            seen_deletes.as_deref().map(deleted).map(told),
        ),
    ];
    let is_owner = identity.role == "ioc_owner";
    if kind.is_secured() && !is_owner {
        // To where nothing is in the way of the row.
        let moved = update.map(|owners| of(there, &owners));
        let outcome =
            moved.filter(Counts::is_empty).map(|kept| done(Counts::new(), kept, Counts::new()));
        let sql = format!("UPDATE ioc.{name} SET {told_by} = '{}'", Owner::Nobody.id());
        expected.push(act(sql, outcome));
    }
    if kind.is_secured() {
        // Row level security and this do not go together, whoever asks.
        let code = if insert.is_some() { "0A000" } else { "42501" };
        let sql = format!("COPY ioc.{name} FROM STDIN");
        expected.push((Act { sql, writes: true }, Outcome::Refused(code.to_owned())));
    }
    expected
}
