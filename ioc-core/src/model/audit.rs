//! The audit trail: who did what when, in a chain in which nothing can be
//! changed or taken out unseen.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::clock::Instant;
use crate::error::{Error, Result};
use crate::ids::{AuditId, IdSource, KeyId, OrganizationId, UserId, new_id, secret};

/// The key under which an organization's people have pseudonyms in its audit
/// trail. Without it nobody can say which person a pseudonym is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct AuditKey([u8; 32]);

impl AuditKey {
    /// A new one.
    pub fn random() -> Self {
        Self(secret())
    }

    /// The key of stored bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let bytes = bytes.try_into().map_err(|_| {
            let message = "the key of an audit trail has not 32 bytes";
            Error::new(crate::error::ErrorKind::Corrupt, "bad_audit_key", message)
        })?;
        Ok(Self(bytes))
    }

    /// Its bytes, for a store.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The pseudonym of a person. Key and id have fixed lengths and the hash is
    /// cut in half, so that hashing one behind the other is as good as an HMAC.
    pub fn pseudonym(&self, user_id: UserId) -> Uuid {
        let mut hash = Sha256::new();
        hash.update(self.0);
        hash.update(user_id.uuid().as_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash.finalize()[..16]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }
}

impl fmt::Debug for AuditKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AuditKey")
    }
}

/// Who did something, as the audit trail keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Actor {
    /// The process that owns the store.
    Host,
    /// A person, by pseudonym.
    Member(Uuid),
    /// A program, by its key.
    Key(KeyId),
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Host => f.write_str("host"),
            Self::Member(pseudonym) => write!(f, "member:{pseudonym}"),
            Self::Key(id) => write!(f, "key:{id}"),
        }
    }
}

impl FromStr for Actor {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let (kind, id) = text.split_once(':').unwrap_or((text, ""));
        match (kind, Uuid::try_parse(id)) {
            ("host", _) if id.is_empty() => Ok(Self::Host),
            ("member", Ok(pseudonym)) => Ok(Self::Member(pseudonym)),
            ("key", Ok(id)) => Ok(Self::Key(KeyId::from_uuid(id))),
            _ => Err(Error::invalid(
                "bad_actor",
                format!("`{}` is no actor", crate::error::shown(text)),
            )
            .with_hint("host, member:PSEUDONYM or key:ID")),
        }
    }
}

/// What the audit trail keeps of a deed, beside the organization and who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its id.
    pub id: AuditId,
    /// What was done, such as `activity.append`.
    pub action: &'static str,
    /// When.
    pub at: Instant,
    /// What it was done to, such as the id of a report; never a person's name.
    pub subject: Option<String>,
}

impl AuditEntry {
    /// What was done at `at`.
    pub fn new(ids: &dyn IdSource, at: Instant, action: &'static str) -> Self {
        Self { id: new_id(ids, at), action, at, subject: None }
    }

    /// The same, done to one thing.
    #[must_use]
    pub fn about(self, subject: impl fmt::Display) -> Self {
        Self { subject: Some(subject.to_string()), ..self }
    }

    /// The row that a store keeps of it.
    pub fn row(&self, actor: Actor, row_count: u64) -> AuditRow {
        AuditRow {
            id: self.id,
            actor,
            action: self.action.to_owned(),
            subject: self.subject.clone(),
            row_count,
            at: self.at,
        }
    }
}

/// A row of the audit trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// Its id.
    pub id: AuditId,
    /// Who did it.
    pub actor: Actor,
    /// What was done, such as `activity.append`.
    pub action: String,
    /// What it was done to.
    pub subject: Option<String>,
    /// How many rows it touched.
    pub row_count: u64,
    /// When.
    pub at: Instant,
}

/// Which rows are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Only what this one did.
    pub actor: Option<Actor>,
    /// Only this deed.
    pub action: Option<String>,
    /// Only from this instant on.
    pub from: Option<Instant>,
    /// Only before this instant.
    pub to: Option<Instant>,
}

/// A link of the chain: it seals one row, and with it all links before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditSeal {
    /// Its place in the chain, from 1 on.
    pub sequence: u64,
    /// The row that it seals.
    pub row: AuditId,
    /// The hash of the link before and of the row.
    pub hash: [u8; 32],
    /// When it was sealed.
    pub sealed_at: Instant,
}

/// What is not sealed yet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Unsealed {
    /// How many rows.
    pub rows: u64,
    /// The instant of the oldest of them.
    pub since: Option<Instant>,
}

/// The links that seal `rows`, in their order, behind `last`.
pub fn seal(
    last: Option<&AuditSeal>,
    organization: OrganizationId,
    rows: &[AuditRow],
    sealed_at: Instant,
) -> Vec<AuditSeal> {
    let (mut sequence, mut hash) = last.map_or((0, [0; 32]), |last| (last.sequence, last.hash));
    let next = |row: &AuditRow| {
        sequence += 1;
        hash = link(&hash, organization, row);
        AuditSeal { sequence, row: row.id, hash, sealed_at }
    };
    rows.iter().map(next).collect()
}

/// The hash of a link, from that of the link before; zeros before the first.
pub fn link(before: &[u8; 32], organization: OrganizationId, row: &AuditRow) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(before);
    let mut part = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    part(organization.uuid().as_bytes());
    part(row.id.uuid().as_bytes());
    part(row.actor.to_string().as_bytes());
    part(row.action.as_bytes());
    part(&[u8::from(row.subject.is_some())]);
    part(row.subject.as_deref().unwrap_or_default().as_bytes());
    part(&row.row_count.to_be_bytes());
    part(&row.at.timestamp_micros().to_be_bytes());
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> AuditRow {
        AuditRow {
            id: AuditId::from_content(&[b"row"]),
            actor: Actor::Host,
            action: "report.export".to_owned(),
            subject: None,
            row_count: 1,
            at: "2026-03-02T08:00:00Z".parse().unwrap(),
        }
    }

    #[test]
    fn a_link_holds_every_part_of_its_row_and_the_link_before() {
        let organization = OrganizationId::from_content(&[b"o"]);
        let whole = link(&[0; 32], organization, &row());
        let changed = [
            AuditRow { id: AuditId::from_content(&[b"other"]), ..row() },
            AuditRow { actor: Actor::Member(Uuid::nil()), ..row() },
            AuditRow { action: "report.expor".to_owned(), ..row() },
            AuditRow { subject: Some(String::new()), ..row() },
            AuditRow { row_count: 2, ..row() },
            AuditRow { at: row().at + chrono::TimeDelta::microseconds(1), ..row() },
        ];
        for other in changed {
            assert_ne!(link(&[0; 32], organization, &other), whole, "{other:?}");
        }
        assert_ne!(link(&[1; 32], organization, &row()), whole);
        assert_ne!(link(&[0; 32], OrganizationId::from_content(&[b"p"]), &row()), whole);
    }

    #[test]
    fn an_actor_reads_back_as_it_was_written() {
        let key = KeyId::from_content(&[b"k"]);
        let pseudonym = AuditKey([7; 32]).pseudonym(UserId::from_content(&[b"p"]));
        assert_ne!(pseudonym, AuditKey([8; 32]).pseudonym(UserId::from_content(&[b"p"])));
        for actor in [Actor::Host, Actor::Member(pseudonym), Actor::Key(key)] {
            assert_eq!(actor.to_string().parse::<Actor>().unwrap(), actor);
        }
        for text in ["", "host:", "member", "key:x", "host:1"] {
            assert!(text == "host:" || text.parse::<Actor>().is_err(), "{text}");
        }
    }
}
