//! What an import would write, told without writing.

use std::collections::HashMap;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::cut_to_micros;
use crate::error::Result;
use crate::ids::{AssessmentId, UserId};
use crate::ingest::service::IngestService;
use crate::model::activity::{EventKey, NewActivity};
use crate::model::assessment::NewAssessment;
use crate::model::member::{MemberRecord, Membership, Role, history_after};
use crate::page::{MAX_LIMIT, PageRequest};
use crate::store::written::Written;

/// The people of an organization as they are, and as the records that have
/// come would leave them.
#[derive(Debug, Default)]
pub(super) struct People(HashMap<String, Person>);

#[derive(Debug)]
struct Person {
    user_id: UserId,
    name: Option<String>,
    role: Role,
    history: Vec<Membership>,
}

impl People {
    /// Records what is known of people, as
    /// [`crate::store::organizations::OrganizationStore::put_members`] does.
    /// Somebody new has no user id yet: theirs is nil.
    pub(super) fn record(&mut self, records: &[MemberRecord]) -> (Vec<UserId>, Written) {
        let mut written = Written::default();
        let mut users = vec![UserId::from_uuid(uuid::Uuid::nil()); records.len()];
        let mut order: Vec<usize> = (0..records.len()).collect();
        order.sort_by_key(|index| records[*index].from);
        for index in order {
            let record = &records[index];
            if let Some(person) = self.0.get_mut(&record.external_id) {
                users[index] = person.user_id;
                let written = if person.record(record) {
                    &mut written.changed
                } else {
                    &mut written.unchanged
                };
                *written += 1;
            } else {
                self.0.insert(record.external_id.clone(), Person::of(record));
                written.added += 1;
            }
        }
        (users, written)
    }
}

impl Person {
    fn of(record: &MemberRecord) -> Self {
        Self {
            user_id: record.user_id,
            name: record.name.clone(),
            role: record.role.unwrap_or(Role::Viewer),
            history: history_after(&[], record),
        }
    }

    /// Takes a record in, and says whether anything is different now.
    fn record(&mut self, record: &MemberRecord) -> bool {
        let record = MemberRecord { user_id: self.user_id, ..record.clone() };
        let history = history_after(&self.history, &record);
        let name = record.name.or_else(|| self.name.clone());
        let role = record.role.unwrap_or(self.role);
        let same = (&history, &name, role) == (&self.history, &self.name, self.role);
        (self.history, self.name, self.role) = (history, name, role);
        !same
    }
}

impl IngestService {
    /// The people of an organization.
    pub(super) async fn people(&self, scope: &Scope) -> Result<People> {
        let mut people = HashMap::new();
        let mut names = HashMap::new();
        let mut page = PageRequest::first(MAX_LIMIT)?;
        loop {
            let members = self.members.list_members(scope, &page).await?;
            for member in members.items {
                names.insert(member.user_id, member.external_id.clone());
                let (user_id, name, role) = (member.user_id, member.name, member.role);
                let person = Person { user_id, name, role, history: Vec::new() };
                people.insert(member.external_id, person);
            }
            page.after = members.next;
            if page.after.is_none() {
                break;
            }
        }
        for (_, membership) in self.members.list_memberships(scope).await? {
            let name = names.get(&membership.user_id);
            if let Some(person) = name.and_then(|name| people.get_mut(name)) {
                person.history.push(membership);
            }
        }
        Ok(People(people))
    }

    /// What [`Self::record_activity`] would do with rows that have ids.
    pub(super) async fn rehearse_activity(
        &self,
        scope: &Scope,
        new: &[NewActivity],
    ) -> Result<Written> {
        scope.permit(Action::Ingest)?;
        let keys = event_keys(new);
        let unchanged = self.activity.count_known_activity(scope, &keys).await?;
        Ok(Written { added: new.len() as u64 - unchanged, changed: 0, unchanged })
    }

    /// How many of these rows, which have ids, were withdrawn.
    pub(super) async fn count_withdrawn(&self, scope: &Scope, new: &[NewActivity]) -> Result<u64> {
        scope.permit(Action::Ingest)?;
        self.activity.count_withdrawn_activity(scope, &event_keys(new)).await
    }

    /// What [`Self::withdraw_activity`] would do.
    pub(super) async fn rehearse_withdrawal(
        &self,
        scope: &Scope,
        events: &[EventKey],
    ) -> Result<Written> {
        scope.permit(Action::Ingest)?;
        let known = self.activity.count_known_activity(scope, events).await?;
        let changed =
            known - self.activity.count_withdrawn_activity(scope, events).await?.min(known);
        Ok(Written { added: 0, changed, unchanged: events.len() as u64 - changed })
    }

    /// What [`Self::delete_assessments`] would do.
    pub(super) async fn rehearse_deletion(
        &self,
        scope: &Scope,
        ids: &[AssessmentId],
    ) -> Result<Written> {
        scope.permit(Action::Ingest)?;
        let mut written = Written::default();
        for id in ids {
            match self.assessments.find_assessment(scope, *id).await? {
                Some(_) => written.changed += 1,
                None => written.unchanged += 1,
            }
        }
        Ok(written)
    }

    /// What [`Self::record_assessments`] would do.
    pub(super) async fn rehearse_assessments(
        &self,
        scope: &Scope,
        new: Vec<NewAssessment>,
    ) -> Result<Written> {
        scope.permit(Action::Ingest)?;
        let (mut written, now) = (Written::default(), self.clock.now());
        for new in new {
            let new = self.assessment(scope, new, now)?;
            match self.assessments.find_assessment(scope, new.id).await? {
                None => written.added += 1,
                Some(known) if known == new => written.unchanged += 1,
                Some(_) => written.changed += 1,
            }
        }
        Ok(written)
    }
}

fn event_keys(new: &[NewActivity]) -> Vec<EventKey> {
    new.iter().filter_map(event_key).collect()
}

/// What finds the event again, if it has an id.
pub(super) fn event_key(new: &NewActivity) -> Option<EventKey> {
    Some(EventKey { id: new.id?, occurred_at: cut_to_micros(new.occurred_at) })
}
