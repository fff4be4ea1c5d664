//! Messages and their numbers.

use std::sync::Arc;

use async_trait::async_trait;
use ioc_core::access::fence::Fence;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{MessageId, OrganizationId};
use ioc_core::model::message::{Message, Published};
use ioc_core::store::outbox::OutboxStore;

use crate::rows::Rows;
use crate::store::MemoryStore;

#[async_trait]
impl OutboxStore for MemoryStore {
    async fn publish_any_organization(&self, limit: u32) -> Result<Vec<Published>> {
        // Held to the end: nobody else gives numbers meanwhile.
        let mut organizations = self.organizations();
        let mut waiting: Vec<_> = organizations
            .iter()
            .flat_map(|(id, rows)| rows.outbox.iter().map(|it| (it.created_at, it.id, *id)))
            .collect();
        waiting.sort();
        waiting.truncate(limit as usize);
        let mut published = Vec::new();
        for (_, id, organization_id) in waiting {
            let rows = organizations.get_mut(&organization_id).map(Arc::make_mut);
            let told = rows.and_then(|rows| rows.publish(id));
            published.extend(told.map(|(sequence, message)| Published {
                organization_id,
                sequence,
                message,
            }));
        }
        published.sort_by_key(|told| (told.organization_id, told.sequence));
        Ok(published)
    }

    async fn list_messages(&self, scope: &Scope, after: u64, limit: u32) -> Result<Vec<Published>> {
        let organization_id = scope.organization_id();
        let rows = self.rows(organization_id)?;
        let behind = rows.published.iter().filter(|(sequence, _)| **sequence > after);
        let published = |(sequence, message): (&u64, &Message)| Published {
            organization_id,
            sequence: *sequence,
            message: message.clone(),
        };
        Ok(behind.take(limit as usize).map(published).collect())
    }

    async fn list_positions_any_organization(&self) -> Result<Vec<(OrganizationId, u64)>> {
        let organizations = self.organizations();
        let positions = organizations.iter().map(|(id, rows)| (*id, rows.position));
        Ok(positions.filter(|(_, position)| *position > 0).collect())
    }

    async fn delete_messages_any_organization(
        &self,
        before: Instant,
        limit: u32,
        fence: Option<Fence>,
    ) -> Result<u64> {
        self.hold_fence(fence)?;
        let mut organizations = self.organizations();
        let mut old: Vec<_> = organizations
            .iter()
            .flat_map(|(id, rows)| rows.published.iter().map(|(at, it)| (it.created_at, *id, *at)))
            .filter(|(written_at, ..)| *written_at < before)
            .collect();
        old.sort();
        old.truncate(limit as usize);
        for (_, id, sequence) in &old {
            if let Some(rows) = organizations.get_mut(id) {
                Arc::make_mut(rows).published.remove(sequence);
            }
        }
        Ok(old.len() as u64)
    }
}

impl Rows {
    /// Gives a message that waits the next number.
    fn publish(&mut self, id: MessageId) -> Option<(u64, Message)> {
        let place = self.outbox.iter().position(|message| message.id == id)?;
        let message = self.outbox.remove(place);
        self.position += 1;
        self.published.insert(self.position, message.clone());
        Some((self.position, message))
    }
}
