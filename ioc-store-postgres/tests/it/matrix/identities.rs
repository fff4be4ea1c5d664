//! Who asks.

use super::rows::{INACTIVE, Owner, ROLES, person};
use crate::catalogue::expected::Kind;

/// The id of an organization with something behind it.
const LONGER: &str = "aaaaaaaa-0000-7000-8000-000000000000 OR true";

/// What one can do with rows, by its initial as in the grants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Select,
    Insert,
    Update,
    Delete,
}

impl Verb {
    fn initial(self) -> char {
        match self {
            Self::Select => 'S',
            Self::Insert => 'I',
            Self::Update => 'U',
            Self::Delete => 'D',
        }
    }
}

/// A role with what its session says, and whose rows that lets it see and write.
#[derive(Debug, Clone)]
pub(crate) struct Identity {
    pub(super) name: &'static str,
    pub(super) role: &'static str,
    /// As the setting is given; nothing if it is not.
    pub(super) context: Option<&'static str>,
    pub(super) claims: Option<String>,
    /// The number of the person whom the claims are of.
    pub(super) person: Option<usize>,
    pub(super) reads: Option<Owner>,
    pub(super) writes: Option<Owner>,
}

impl Identity {
    fn new(name: &'static str, role: &'static str, context: Option<&'static str>) -> Self {
        Self { name, role, context, claims: None, person: None, reads: None, writes: None }
    }

    fn reads(self, owner: Owner) -> Self {
        Self { reads: Some(owner), ..self }
    }

    fn writes(self, owner: Owner) -> Self {
        Self { reads: Some(owner), writes: Some(owner), ..self }
    }

    /// With the claims of a person of the first organization.
    fn claims(self, number: usize) -> Self {
        let claims =
            format!(r#"{{"sub": "{}", "role": "authenticated"}}"#, person(Owner::A, number));
        Self { claims: Some(claims), person: Some(number), ..self }
    }

    /// Whether the claims name a person at all.
    pub(super) fn is_somebody(&self) -> bool {
        self.person.is_some()
    }

    /// What the person is in the first organization.
    pub(super) fn claimed_role(&self) -> Option<&'static str> {
        let number = self.person.filter(|number| *number != INACTIVE)?;
        ROLES.get(number).copied()
    }

    /// Whether some columns of a table can be read and others cannot.
    pub(super) fn has_columns_of(&self, kind: Kind) -> bool {
        (kind, self.role) == (Kind::Organizations, "ioc_readonly")
    }

    /// Whose rows of a table a verb reaches; nothing if it is refused.
    pub(super) fn reach(&self, kind: Kind, verb: Verb) -> Option<Vec<Owner>> {
        let all = match kind {
            Kind::Platform(_) => vec![Owner::Nobody],
            _ => vec![Owner::A, Owner::B, Owner::Nobody],
        };
        if self.role == "ioc_owner" {
            return Some(all);
        }
        if self.has_columns_of(kind) && verb == Verb::Select {
            return Some(self.reads.into_iter().collect());
        }
        let (_, verbs) = kind.grants().iter().find(|(role, _)| *role == self.role)?;
        if !verbs.contains(verb.initial()) {
            return None;
        }
        Some(match (kind, self.role, verb) {
            (Kind::Platform(_), ..)
            | (_, "ioc_backup", _)
            | (Kind::Organizations, "ioc_job", Verb::Select | Verb::Insert) => all,
            (Kind::Users, _, Verb::Insert) if self.writes.is_some() => all,
            (Kind::Users, _, Verb::Insert) => Vec::new(),
            (_, "ioc_job", Verb::Select) => self.writes.into_iter().collect(),
            (_, _, Verb::Select) => self.reads.into_iter().collect(),
            _ => self.writes.into_iter().collect(),
        })
    }
}

/// Everybody. The first has a session in which nobody has set anything yet.
pub(super) fn all() -> Vec<Identity> {
    const APPLICATION: &str = "ioc_application";
    const JOB: &str = "ioc_job";
    const READONLY: &str = "ioc_readonly";
    let (a, b) = (Some(Owner::A.id()), Some(Owner::B.id()));
    let garbage_claims = Some(r#"{"sub": "' OR true --"}"#.to_owned());
    vec![
        Identity::new("no context", APPLICATION, None),
        Identity::new("an empty context", APPLICATION, Some("")),
        Identity::new("garbage for a context", APPLICATION, Some("garbage")),
        Identity::new("more than an id", APPLICATION, Some(LONGER)),
        Identity::new("an unknown organization", APPLICATION, Some(Owner::Nobody.id()))
            .writes(Owner::Nobody),
        Identity::new("the application", APPLICATION, a).writes(Owner::A),
        Identity::new("the application elsewhere", APPLICATION, b).writes(Owner::B),
        Identity::new("a viewer", APPLICATION, a).claims(0).reads(Owner::A),
        Identity::new("a manager", APPLICATION, a).claims(1).writes(Owner::A),
        Identity::new("an admin", APPLICATION, a).claims(2).writes(Owner::A),
        Identity::new("an inactive admin", APPLICATION, a).claims(3),
        Identity::new("somebody unknown", APPLICATION, a).claims(9),
        Identity::new("an admin elsewhere", APPLICATION, b).claims(2),
        Identity::new("an admin without a context", APPLICATION, Some("")).claims(2),
        Identity { claims: garbage_claims, ..Identity::new("garbage claims", APPLICATION, a) },
        Identity::new("a job without a context", JOB, Some("")),
        Identity::new("a job", JOB, a).writes(Owner::A),
        Identity::new("a job elsewhere", JOB, b).writes(Owner::B),
        Identity::new("a job for a viewer", JOB, a).claims(0).reads(Owner::A),
        Identity::new("a job for an admin", JOB, a).claims(2).writes(Owner::A),
        Identity::new("a job for an inactive admin", JOB, a).claims(3),
        Identity::new("a reader without a context", READONLY, Some("")),
        Identity::new("a reader", READONLY, a).writes(Owner::A),
        Identity::new("a reader who is a viewer", READONLY, a).claims(0).reads(Owner::A),
        Identity::new("a reader who is inactive", READONLY, a).claims(3),
        Identity::new("the backup", "ioc_backup", Some("")),
        Identity::new("the owner", "ioc_owner", Some("")),
    ]
}
