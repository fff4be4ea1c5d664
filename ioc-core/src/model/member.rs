//! Members: who belongs to an organization, from when to when, and where.

use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::ids::{OrganizationId, UserId};

/// What a member may do; what each role permits stands in `access::role`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Released figures and published reports.
    Viewer,
    /// And OCEAN figures, drafts, generating and exporting.
    Analyst,
    /// And publishing, templates, members.
    Manager,
    /// And roles, policy, raw rows, erasure.
    Admin,
    /// The deployment's system, no organization's figures.
    Operator,
}

impl Role {
    /// The role as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Analyst => "analyst",
            Self::Manager => "manager",
            Self::Admin => "admin",
            Self::Operator => "operator",
        }
    }

    /// The role of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        [Self::Viewer, Self::Analyst, Self::Manager, Self::Admin, Self::Operator]
            .into_iter()
            .find(|role| role.as_str() == text)
            .ok_or_else(|| {
                Error::invalid("unknown_role", format!("`{}` is not a role", shown(text)))
                    .with_hint("one of viewer, analyst, manager, admin, operator")
            })
    }
}

/// A person's place in an organization today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The organization.
    pub organization_id: OrganizationId,
    /// The person.
    pub user_id: UserId,
    /// The person's key in the organization's own files, unique there.
    pub external_id: String,
    /// The person's name, if the organization gives one.
    pub name: Option<String>,
    /// What the person may do.
    pub role: Role,
    /// Whether the person is a member now.
    pub is_active: bool,
    /// The department of the latest membership.
    pub department: Option<String>,
    /// The job role of the latest membership.
    pub job_role: Option<String>,
}

/// A stretch of time in which a person belonged to one place: `[from, to)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The person.
    pub user_id: UserId,
    /// The first instant.
    pub valid_from: Instant,
    /// The first instant after; open while the person stays.
    pub valid_to: Option<Instant>,
    /// The department, if one is known.
    pub department: Option<String>,
    /// The job role, if one is known.
    pub job_role: Option<String>,
}

impl Membership {
    /// Whether the person is there at `at`.
    pub fn holds(&self, at: Instant) -> bool {
        self.valid_from <= at && self.valid_to.is_none_or(|to| at < to)
    }

    fn same_place(&self, record: &MemberRecord) -> bool {
        self.department == record.department && self.job_role == record.job_role
    }
}

/// What is known of a person from one source: "from this instant on, here".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRecord {
    /// The person; the id is kept if `external_id` is known already.
    pub user_id: UserId,
    /// The person's key in the organization's own files.
    pub external_id: String,
    /// The person's name.
    pub name: Option<String>,
    /// What the person may do; without it a known person keeps their role and
    /// a new one is a viewer.
    pub role: Option<Role>,
    /// From when on the person is known to be here.
    pub from: Instant,
    /// When the person left, if that is known.
    pub to: Option<Instant>,
    /// The department, if one is known.
    pub department: Option<String>,
    /// The job role, if one is known.
    pub job_role: Option<String>,
}

/// A person's memberships after `record`, given those `before` it, in order of
/// time and without overlap.
///
/// A record from before the first membership moves the start back (a person
/// joins at their first row); one that names another place than the membership
/// that holds then ends that one and begins the next; one without department
/// and job role says only that the person is there.
pub fn history_after(before: &[Membership], record: &MemberRecord) -> Vec<Membership> {
    let mut history = before.to_vec();
    let silent = record.department.is_none() && record.job_role.is_none();
    let begun = Membership {
        user_id: record.user_id,
        valid_from: record.from,
        valid_to: record.to,
        department: record.department.clone(),
        job_role: record.job_role.clone(),
    };
    match history.iter().rposition(|held| held.valid_from <= record.from) {
        None => match history.first_mut() {
            Some(first) if silent || first.same_place(record) => match record.to {
                // They left before they were seen there: two stays.
                Some(to) if to < first.valid_from => history.insert(0, begun),
                to => {
                    first.valid_from = record.from;
                    first.valid_to = to.or(first.valid_to);
                }
            },
            Some(first) => {
                let end = first.valid_from;
                let to = Some(record.to.map_or(end, |to| to.min(end)));
                history.insert(0, Membership { valid_to: to, ..begun });
            }
            None => history.push(begun),
        },
        Some(index) => {
            let next_from = history.get(index + 1).map(|next| next.valid_from);
            let held = &mut history[index];
            if held.holds(record.from) && (silent || held.same_place(record)) {
                if let Some(to) = record.to {
                    held.valid_to = Some(next_from.map_or(to, |next| to.min(next)));
                }
            } else {
                let inherited = held.valid_to.filter(|to| *to > record.from);
                held.valid_to = Some(held.valid_to.map_or(record.from, |to| to.min(record.from)));
                let to = match (record.to.or(inherited), next_from) {
                    (Some(to), Some(next)) => Some(to.min(next)),
                    (to, next) => to.or(next),
                };
                history.insert(index + 1, Membership { valid_to: to, ..begun });
            }
        }
    }
    for index in 1..history.len() {
        let next_from = history[index].valid_from;
        let held = &mut history[index - 1];
        held.valid_to = Some(held.valid_to.map_or(next_from, |to| to.min(next_from)));
    }
    history.retain(|held| held.valid_to.is_none_or(|to| held.valid_from < to));
    history
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeZone, Utc};

    fn day(day: u32) -> Instant {
        Utc.with_ymd_and_hms(2026, 1, day, 0, 0, 0).unwrap()
    }

    fn record(from: u32, to: Option<u32>, department: &str) -> MemberRecord {
        MemberRecord {
            user_id: UserId::from_uuid(uuid::Uuid::nil()),
            external_id: "p".into(),
            name: None,
            role: None,
            from: day(from),
            to: to.map(day),
            department: (!department.is_empty()).then(|| department.to_owned()),
            job_role: None,
        }
    }

    fn check(records: &[MemberRecord], expect: &[(u32, Option<u32>, &str)]) {
        let history = records.iter().fold(Vec::new(), |held, next| history_after(&held, next));
        let got: Vec<_> = history
            .iter()
            .map(|held| {
                (held.valid_from, held.valid_to, held.department.clone().unwrap_or_default())
            })
            .collect();
        let expect: Vec<_> = expect
            .iter()
            .map(|(from, to, place)| (day(*from), to.map(day), (*place).to_owned()))
            .collect();
        assert_eq!(got, expect);
    }

    #[test]
    fn a_history_has_no_overlap_and_keeps_its_order() {
        check(&[record(3, None, "A")], &[(3, None, "A")]);
        check(&[record(3, None, "A"), record(1, None, "")], &[(1, None, "A")]);
        check(&[record(3, None, "A"), record(5, None, "")], &[(3, None, "A")]);
        check(&[record(3, None, "A"), record(5, None, "B")], &[(3, Some(5), "A"), (5, None, "B")]);
        check(&[record(5, None, "B"), record(3, None, "A")], &[(3, Some(5), "A"), (5, None, "B")]);
        check(&[record(3, None, "A"), record(3, None, "B")], &[(3, None, "B")]);
        check(
            &[record(3, Some(6), "A"), record(9, None, "A")],
            &[(3, Some(6), "A"), (9, None, "A")],
        );
        check(&[record(3, None, "A"), record(3, Some(6), "A")], &[(3, Some(6), "A")]);
        check(&[record(5, None, "A"), record(3, Some(8), "A")], &[(3, Some(8), "A")]);
        check(&[record(5, None, ""), record(3, Some(8), "A")], &[(3, Some(5), "A"), (5, None, "")]);
        check(
            &[record(5, None, "A"), record(2, Some(4), "A")],
            &[(2, Some(4), "A"), (5, None, "A")],
        );
    }
}
