//! Writes down what is read, lists who did what, and shows that nothing of it was
//! changed since.

use std::sync::Arc;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::Clock;
use crate::error::Result;
use crate::ids::{IdSource, OrganizationId};
use crate::model::audit::{AuditEntry, AuditFilter, AuditRow, AuditSeal, Unsealed, link};
use crate::page::{Page, PageRequest};
use crate::store::audit::AuditStore;

/// How many rows a transaction seals, and how many links are read at once.
const BATCH: u32 = 500;

/// An organization's audit trail.
///
/// Rows are written with the deeds, and sealed afterwards, so that no write waits for
/// the chain. What is taken out before it is sealed is not missed, nor is the end of a
/// chain that is taken out together with its rows: keep the newest hash elsewhere to see
/// that.
#[derive(Debug, Clone)]
pub struct AuditService {
    store: Arc<dyn AuditStore>,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
}

/// What a check of a chain found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditVerdict {
    /// How many links hold, from the first on.
    pub links: u64,
    /// The hash of the last of them; zeros for none. Kept elsewhere it shows later that
    /// the chain was not made anew.
    pub hash: [u8; 32],
    /// The first link that does not hold.
    pub broken: Option<BrokenLink>,
    /// What no link seals yet: until one does, a change of it is not found.
    pub unsealed: Unsealed,
}

/// A link that does not hold. What stands behind it is not told: each link seals all
/// before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokenLink {
    /// The place in the chain, from 1 on.
    pub sequence: u64,
    /// Why it does not hold.
    pub why: Break,
}

/// Why a link does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// The link is not there.
    LinkMissing,
    /// The row that it seals is not there.
    RowMissing,
    /// The row, its place or the link before is not what was sealed.
    Changed,
}

impl Break {
    /// The reason as a stable word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LinkMissing => "link_missing",
            Self::RowMissing => "row_missing",
            Self::Changed => "changed",
        }
    }
}

impl AuditService {
    /// The service over a store.
    pub fn new(store: Arc<dyn AuditStore>, clock: Arc<dyn Clock>, ids: Arc<dyn IdSource>) -> Self {
        Self { store, clock, ids }
    }

    /// Writes down what was read or done without a write, such as `report.export` of a
    /// report's id, with how many rows it was about. Everybody may: it tells of
    /// themselves.
    pub async fn record(
        &self,
        scope: &Scope,
        action: &'static str,
        subject: Option<String>,
        rows: u64,
    ) -> Result<()> {
        let entry = AuditEntry::new(&*self.ids, self.clock.now(), action);
        self.store.append_audit(scope, &[(AuditEntry { subject, ..entry }, rows)]).await
    }

    /// Who did what, newest first.
    pub async fn list(
        &self,
        scope: &Scope,
        filter: &AuditFilter,
        page: &PageRequest,
    ) -> Result<Page<AuditRow>> {
        scope.permit(Action::ReadAudit)?;
        self.store.list_audit(scope, filter, page).await
    }

    /// Seals all rows that are not sealed yet, and returns how many.
    pub async fn seal(&self, scope: &Scope) -> Result<u64> {
        scope.permit(Action::ReadAudit)?;
        let mut sealed = 0;
        loop {
            let more = self.store.seal_audit(scope, self.clock.now(), BATCH).await?;
            sealed += more;
            if more < u64::from(BATCH) {
                return Ok(sealed);
            }
        }
    }

    /// Follows the chain from its first link on, until one does not hold.
    pub async fn verify(&self, scope: &Scope) -> Result<AuditVerdict> {
        scope.permit(Action::ReadAudit)?;
        let unsealed = self.store.count_unsealed_audit(scope).await?;
        let mut verdict = AuditVerdict { unsealed, ..AuditVerdict::default() };
        loop {
            let links = self.store.list_audit_seals(scope, verdict.links, BATCH).await?;
            if links.is_empty() {
                return Ok(verdict);
            }
            verdict.follow(scope.organization_id(), &links);
            if verdict.broken.is_some() {
                return Ok(verdict);
            }
        }
    }
}

impl AuditVerdict {
    /// The hash in hexadecimal digits, to be written down.
    pub fn hash_text(&self) -> String {
        let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or('0');
        self.hash.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
    }

    /// Goes on with the links behind those that hold.
    fn follow(&mut self, organization: OrganizationId, links: &[(AuditSeal, Option<AuditRow>)]) {
        for (seal, row) in links {
            let sequence = self.links + 1;
            let why = match row {
                _ if seal.sequence != sequence => Some(Break::LinkMissing),
                None => Some(Break::RowMissing),
                Some(row) if link(&self.hash, organization, row) != seal.hash => {
                    Some(Break::Changed)
                }
                Some(_) => None,
            };
            if let Some(why) = why {
                self.broken = Some(BrokenLink { sequence, why });
                return;
            }
            (self.links, self.hash) = (sequence, seal.hash);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Instant;
    use crate::ids::Id;
    use crate::model::audit::{Actor, seal};

    type Links = Vec<(AuditSeal, Option<AuditRow>)>;

    fn organization() -> OrganizationId {
        Id::from_content(&[b"o"])
    }

    fn row(number: u8) -> AuditRow {
        AuditRow {
            id: Id::from_content(&[&[number]]),
            actor: Actor::Host,
            action: "report.export".to_owned(),
            subject: None,
            row_count: number.into(),
            at: Instant::UNIX_EPOCH,
        }
    }

    fn chain() -> Links {
        let rows: Vec<AuditRow> = (1..=4).map(row).collect();
        let seals = seal(None, organization(), &rows, Instant::UNIX_EPOCH);
        seals.into_iter().zip(rows.into_iter().map(Some)).collect()
    }

    fn verdict(links: &Links) -> AuditVerdict {
        let mut verdict = AuditVerdict::default();
        verdict.follow(organization(), links);
        verdict
    }

    fn broken(links: &Links) -> Option<(u64, Break)> {
        let verdict = verdict(links);
        assert!(verdict.broken.is_none_or(|broken| broken.sequence == verdict.links + 1));
        verdict.broken.map(|broken| (broken.sequence, broken.why))
    }

    #[test]
    fn a_whole_chain_holds_read_at_once_or_in_parts() {
        let whole = chain();
        let at_once = verdict(&whole);
        assert_eq!((at_once.links, at_once.broken), (4, None));
        assert_eq!(at_once.hash, whole[3].0.hash);
        let mut in_parts = verdict(&whole[..2].to_vec());
        in_parts.follow(organization(), &whole[2..]);
        assert_eq!(in_parts, at_once);
        assert_eq!(broken(&Links::new()), None);
    }

    #[test]
    fn a_changed_row_is_found() {
        for place in 0..4 {
            let mut links = chain();
            links[place].1.as_mut().unwrap().row_count += 1;
            assert_eq!(broken(&links), Some((place as u64 + 1, Break::Changed)));
        }
    }

    #[test]
    fn a_missing_row_and_a_missing_link_are_found() {
        for place in 0..4 {
            let mut links = chain();
            links[place].1 = None;
            assert_eq!(broken(&links), Some((place as u64 + 1, Break::RowMissing)));
        }
        for place in 0..3 {
            let mut links = chain();
            links.remove(place);
            assert_eq!(broken(&links), Some((place as u64 + 1, Break::LinkMissing)));
        }
    }

    #[test]
    fn a_reordered_chain_is_found() {
        let mut swapped = chain();
        swapped.swap(1, 2);
        assert_eq!(broken(&swapped), Some((2, Break::LinkMissing)));
        let (one, other) = (swapped[1].0.sequence, swapped[2].0.sequence);
        (swapped[1].0.sequence, swapped[2].0.sequence) = (other, one);
        assert_eq!(broken(&swapped), Some((2, Break::Changed)));
    }

    #[test]
    fn a_chain_of_another_organization_does_not_hold() {
        let mut verdict = AuditVerdict::default();
        verdict.follow(Id::from_content(&[b"p"]), &chain());
        assert_eq!(verdict.broken, Some(BrokenLink { sequence: 1, why: Break::Changed }));
    }
}
