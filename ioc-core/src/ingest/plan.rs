//! What the first reading of a file found out for the second.

use std::collections::HashMap;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::document::number::counted;
use crate::ids::UserId;
use crate::ingest::faults::Fault;
use crate::ingest::layout::{Sighting, Target};
use crate::ingest::rehearsal::People;
use crate::ingest::repeats::Suspects;
use crate::ingest::report::OrganizationReport;
use crate::model::member::MemberRecord;
use crate::store::written::Written;

/// The organizations of a file, in the order of their first row.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) organizations: Vec<Planned>,
    by_name: HashMap<String, usize>,
    /// How many rows the file has.
    pub(super) rows: u64,
    /// How many of them are left out.
    pub(super) rejected: u64,
    /// What is wrong with the first of those.
    pub(super) first_fault: Option<Fault>,
    /// The keys that may come more than once.
    pub(super) suspects: Suspects,
}

/// One organization of a file.
#[derive(Debug)]
pub(super) struct Planned {
    pub(super) target: Target,
    /// Nothing while the organization does not exist.
    pub(super) scope: Option<Scope>,
    pub(super) report: OrganizationReport,
    pub(super) people: HashMap<String, Person>,
    /// Who is there already; of a dry run alone.
    pub(super) there: People,
}

/// A person of a file: there from their first row on, at the place of their
/// latest row that names one.
#[derive(Debug)]
pub(super) struct Person {
    from: Instant,
    placed_at: Instant,
    department: Option<String>,
    job_role: Option<String>,
    /// Who it is, once it is recorded.
    pub(super) user_id: Option<UserId>,
}

impl Plan {
    /// The place of an organization of this name.
    pub(super) fn index_of(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    /// Adds an organization, and returns its place.
    pub(super) fn add(&mut self, target: Target, scope: Option<Scope>) -> usize {
        let index = self.organizations.len();
        let name = target.name.clone();
        self.by_name.insert(name.clone(), index);
        let report = OrganizationReport {
            name,
            created: scope.is_none(),
            rows: 0,
            people: Written::default(),
            written: Written::default(),
            withdrawn: 0,
        };
        let (people, there) = (HashMap::new(), People::default());
        self.organizations.push(Planned { target, scope, report, people, there });
        index
    }
}

impl Plan {
    /// Says how many rows are left out, and why the first is.
    pub(super) fn note_on_rejected(&self) -> Option<String> {
        let fault = self.first_fault.as_ref()?;
        let rows = if self.rejected == 1 { "row is" } else { "rows are" };
        let line = fault.line.unwrap_or(0);
        Some(format!(
            "{} {rows} left out, the first on line {line}: {}",
            self.rejected,
            fault.reason()
        ))
    }
}

impl Planned {
    /// Says how many rows stay away since they were withdrawn.
    pub(super) fn note_on_withdrawn(&self) -> Option<String> {
        let OrganizationReport { name, withdrawn, .. } = &self.report;
        let rows = counted(*withdrawn, "row stays", "rows stay");
        let note = format!("{name}: {rows} away, since withdrawn before");
        (*withdrawn > 0).then_some(note)
    }

    /// Notes that a row has seen somebody.
    pub(super) fn note(&mut self, seen: Sighting) {
        let Sighting { external_id, at, department, job_role } = seen;
        match self.people.get_mut(&external_id) {
            None => {
                let person =
                    Person { from: at, placed_at: at, department, job_role, user_id: None };
                self.people.insert(external_id, person);
            }
            Some(person) => {
                person.from = person.from.min(at);
                let placed = person.department.is_some() || person.job_role.is_some();
                if (department.is_some() || job_role.is_some())
                    && (!placed || person.placed_at <= at)
                {
                    person.placed_at = at;
                    person.department = department;
                    person.job_role = job_role;
                }
            }
        }
    }

    /// Takes in who the people of these records are.
    pub(super) fn recorded(
        &mut self,
        records: &[MemberRecord],
        users: Vec<UserId>,
        written: Written,
    ) {
        self.report.people.merge(written);
        for (record, user_id) in records.iter().zip(users) {
            if let Some(person) = self.people.get_mut(&record.external_id) {
                person.user_id = Some(user_id);
            }
        }
    }

    /// What is to be recorded of the people, in an order that the file's order
    /// does not change.
    pub(super) fn records(&self) -> Vec<MemberRecord> {
        let mut records: Vec<MemberRecord> = self
            .people
            .iter()
            .map(|(external_id, person)| MemberRecord {
                user_id: UserId::from_uuid(uuid::Uuid::nil()),
                external_id: external_id.clone(),
                name: None,
                role: None,
                from: person.from,
                to: None,
                department: person.department.clone(),
                job_role: person.job_role.clone(),
            })
            .collect();
        records.sort_by(|one, other| one.external_id.cmp(&other.external_id));
        records
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Tz;

    #[test]
    fn a_person_joins_at_their_first_row_at_the_place_of_the_latest() {
        let mut plan = Plan::default();
        let target = Target {
            name: "o".to_owned(),
            entered_as: "o".to_owned(),
            calendar: Tz::UTC.into(),
            sealed_before: None,
            usual: None,
        };
        let index = plan.add(target, None);
        let planned = &mut plan.organizations[index];
        for (day, department) in [(5, Some("B")), (7, None), (3, Some("A")), (6, Some("C"))] {
            planned.note(Sighting {
                external_id: "p".to_owned(),
                at: format!("2026-01-0{day}T00:00:00Z").parse().unwrap(),
                department: department.map(str::to_owned),
                job_role: None,
            });
        }
        let [record] = &*planned.records() else { panic!("one person") };
        assert_eq!(record.from.to_rfc3339(), "2026-01-03T00:00:00+00:00");
        assert_eq!(record.department.as_deref(), Some("C"));
    }
}
