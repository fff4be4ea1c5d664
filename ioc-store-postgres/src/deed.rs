//! Deeds that are about the platform, and stand in the trail of who asked for them.

use std::sync::Arc;

use futures_util::FutureExt;
use ioc_core::access::scope::Scope;
use ioc_core::error::Result;
use ioc_core::model::audit::AuditEntry;
use ioc_core::store::job_steps::Deed;

use crate::store::PostgresStore;
use crate::tenant::Access;
use crate::trace;
use crate::transaction::Work;

/// A deed that a task can keep.
pub(crate) type OwnedDeed = Option<(Scope, AuditEntry)>;

/// The deed, to keep.
pub(crate) fn owned(deed: Option<Deed<'_>>) -> OwnedDeed {
    deed.map(|deed| (deed.scope.clone(), deed.entry.clone()))
}

impl PostgresStore {
    /// Runs `work`, and leaves its row in the audit trail of who asked for it.
    pub(crate) async fn transact_deed<T, F>(&self, deed: OwnedDeed, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Work<T>,
    {
        let Some((scope, entry)) = deed else {
            return self.transact_any(None, Access::Write, work).await;
        };
        let call = Arc::new((scope.clone(), entry, work));
        self.transact_new(&scope, move |connection| {
            let call = call.clone();
            async move {
                let (scope, entry, work) = &*call;
                let done = work(&mut *connection).await?;
                trace::keep(connection, scope, &[(entry.clone(), 1)]).await?;
                Ok(done)
            }
            .boxed()
        })
        .await
    }
}
