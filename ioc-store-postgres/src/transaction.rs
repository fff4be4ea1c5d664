//! Transactions, each run to its end.
//!
//! A transaction runs in a task of its own: whoever asked may go away in the
//! middle, the transaction comes to its end and its connection back to the pool
//! outside of one.
//!
//! One that met another, or whose connection breaks before its commit, is run
//! again: nothing of it was written. So is one whose turn does not come soon; it
//! gives its connection back in between. One whose commit was sent and not answered
//! is not, since a second run would count its rows as there before; who asked is
//! told to send it again.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use ioc_core::access::fence::Fence;
use ioc_core::access::scope::Scope;
use ioc_core::error::Result;
use ioc_core::ids::OrganizationId;
use sqlx::postgres::PgPool;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tokio::sync::{Mutex, MutexGuard, Semaphore};
use tokio::time::{Instant, sleep, timeout, timeout_at};

use crate::error::{StoreError, StoreResult};
use crate::statement::naming;
use crate::store::PostgresStore;
use crate::tenant::{Access, Context, DatabaseRole, begin};

/// How often a transaction is run that met another one.
const ATTEMPTS: u32 = 4;
/// The pause before a transaction is run again that lost its connection: so
/// long the first time, and longer each time.
const PAUSE: Duration = Duration::from_millis(5);
/// How long a transaction waits for its turn with a connection in its hands: one
/// organization's long recount is not to take the connections from all others.
const WAIT: Duration = Duration::from_millis(50);
/// The same for the one recount that waits for long: else those that add events,
/// of whom there is always one at work, would let it wait for ever.
const LONG_WAIT: Duration = Duration::from_secs(10);

/// What is done in a transaction; done again if that is run again.
pub(crate) trait Work<T>:
    for<'c> Fn(&'c mut PgConnection) -> BoxFuture<'c, StoreResult<T>> + Send + Sync + 'static
{
}

impl<T, F> Work<T> for F where
    F: for<'c> Fn(&'c mut PgConnection) -> BoxFuture<'c, StoreResult<T>> + Send + Sync + 'static
{
}

impl PostgresStore {
    /// Runs `work` in a transaction of the scope's organization.
    pub(crate) async fn transact<T, F>(&self, scope: &Scope, access: Access, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Work<T>,
    {
        let (organization, work) = (scope.organization_id(), Arc::new(work));
        if scope.tolerates_lag()
            && access.is_read()
            && let Some((replica, address, until)) = self.fresh_replica(organization).await
        {
            // What goes wrong there, or comes too late, is asked of the primary.
            let call =
                self.call(DatabaseRole::Application, Context::One(organization), None, access)?;
            let named = address.named_statements;
            let call = Call { pool: replica, named, lost_for: Duration::ZERO, ..call };
            let answer = timeout_at(until.into(), run(call, work.clone(), || ())).await;
            if let Ok(Ok(answer)) = answer {
                return Ok(answer);
            }
        }
        let fence = scope.fence();
        let call =
            self.call(DatabaseRole::Application, Context::One(organization), fence, access)?;
        // No answer that may lag tells of what is only noted.
        let changes = !access.is_read() && access != Access::Note;
        let writes = self.replica().filter(|_| changes).cloned();
        run(call, work, move || {
            if let Some(replica) = writes {
                replica.wrote(organization);
            }
        })
        .await
    }

    /// Runs `work` in a transaction that belongs to no organization, if the fence of who
    /// asks holds in it.
    pub(crate) async fn transact_any<T, F>(
        &self,
        fence: Option<Fence>,
        access: Access,
        work: F,
    ) -> Result<T>
    where
        T: Send + 'static,
        F: Work<T>,
    {
        let call = self.call(DatabaseRole::Job, Context::Nobody, fence, access)?;
        run(call, Arc::new(work), || ()).await
    }

    /// As [`Self::transact_any`], for what finds, claims and holds runs.
    pub(crate) async fn transact_runs<T, F>(&self, access: Access, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Work<T>,
    {
        self.transact_in(DatabaseRole::Runner, Context::Nobody, access, work).await
    }

    /// Runs `work` as a role and for whom the context says.
    pub(crate) async fn transact_in<T, F>(
        &self,
        role: DatabaseRole,
        context: Context,
        access: Access,
        work: F,
    ) -> Result<T>
    where
        T: Send + 'static,
        F: Work<T>,
    {
        run(self.call(role, context, None, access)?, Arc::new(work), || ()).await
    }

    /// Runs `work` in a transaction of the scope's organization, which is entered there.
    pub(crate) async fn transact_new<T, F>(&self, scope: &Scope, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Work<T>,
    {
        // Nobody waits for one that is not there yet.
        let context = Context::One(scope.organization_id());
        let call = self.call(DatabaseRole::Job, context, scope.fence(), Access::Note)?;
        run(call, Arc::new(work), || ()).await
    }

    /// As [`Self::transact`], as a job, which writes to archives as well.
    pub(crate) async fn transact_as_job<T, F>(
        &self,
        scope: &Scope,
        access: Access,
        work: F,
    ) -> Result<T>
    where
        T: Send + 'static,
        F: Work<T>,
    {
        let organization = scope.organization_id();
        let context = Context::One(organization);
        let call = self.call(DatabaseRole::Job, context, scope.fence(), access)?;
        let writes = self.replica().filter(|_| !access.is_read()).cloned();
        run(call, Arc::new(work), move || {
            if let Some(replica) = writes {
                replica.wrote(organization);
            }
        })
        .await
    }

    /// Runs `work` of the platform that takes as long as the database is large, if the fence
    /// of who asks holds in it.
    pub(crate) async fn transact_for_long<T, F>(&self, fence: Option<Fence>, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Work<T>,
    {
        let call = self.call(DatabaseRole::Job, Context::Nobody, fence, Access::Recount)?;
        run(call, Arc::new(work), || ()).await
    }

    /// Runs `work` in a transaction of several organizations, as a job. It holds none of
    /// them beside other writers.
    pub(crate) async fn transact_of_all<T, F>(
        &self,
        scopes: &[&Scope],
        access: Access,
        work: F,
    ) -> Result<T>
    where
        T: Send + 'static,
        F: Work<T>,
    {
        let organizations: Arc<[OrganizationId]> =
            scopes.iter().map(|scope| scope.organization_id()).collect();
        let context = Context::Many(organizations.clone());
        let fence = scopes.first().and_then(|scope| scope.fence());
        let call = self.call(DatabaseRole::Job, context, fence, access)?;
        let writes = self.replica().filter(|_| !access.is_read()).cloned();
        run(call, Arc::new(work), move || {
            if let Some(replica) = writes {
                for organization in organizations.iter() {
                    replica.wrote(*organization);
                }
            }
        })
        .await
    }

    fn call(
        &self,
        role: DatabaseRole,
        context: Context,
        fence: Option<Fence>,
        access: Access,
    ) -> Result<Call> {
        let (pool, options) = (self.pool(role)?, self.options());
        let is_long = matches!(
            (access, &context),
            (Access::Recount | Access::Check, _) | (_, Context::Many(_))
        );
        let limit = options.statement_timeout * if is_long { 10 } else { 1 };
        Ok(Call {
            pool,
            role,
            context,
            fence,
            access,
            limit,
            lost_for: options.acquire_timeout,
            named: options.address(role).named_statements,
            recounts: self.recounts().clone(),
            long_work: (is_long && role == DatabaseRole::Job).then(|| self.long_work().clone()),
        })
    }
}

/// Runs `work` in a task of its own, and `after` when it is at its end, also
/// where nobody waits for it any more.
async fn run<T, F>(call: Call, work: Arc<F>, after: impl FnOnce() + Send + 'static) -> Result<T>
where
    T: Send + 'static,
    F: Work<T>,
{
    let task = tokio::spawn(async move {
        let done = naming(call.named, call.run(&*work)).await;
        after();
        done
    });
    match task.await {
        Ok(done) => done.map_err(Into::into),
        Err(_) => Err(StoreError::Panicked.into()),
    }
}

/// A transaction to run until it is done, or cannot be.
#[derive(Debug)]
struct Call {
    pool: PgPool,
    role: DatabaseRole,
    context: Context,
    /// What has to hold for a write.
    fence: Option<Fence>,
    access: Access,
    /// How long a statement may take.
    limit: Duration,
    /// For how long a connection may be looked for that does not break.
    lost_for: Duration,
    /// Whether its statements have names.
    named: bool,
    /// Held by the recount that waits for long.
    recounts: Arc<Mutex<()>>,
    /// In which it has a place, if it takes long.
    long_work: Option<Arc<Semaphore>>,
}

impl Call {
    async fn run<T, F>(&self, work: &F) -> StoreResult<T>
    where
        F: for<'c> Fn(&'c mut PgConnection) -> BoxFuture<'c, StoreResult<T>>,
    {
        let begun = Instant::now();
        let (mut met, mut lost, mut waited) = (0, 0, 0);
        let (mut lost_since, mut line) = (None, None);
        loop {
            let error = match self.once(work, line.take()).await {
                Ok(done) => return Ok(done),
                Err(error) => error,
            };
            if error.met_another() && met + 1 < ATTEMPTS {
                met += 1;
            } else if error.is_locked() && begun.elapsed() < self.limit {
                // Others have the connection meanwhile.
                if self.access == Access::Recount {
                    line = timeout_at(begun + self.limit, self.recounts.lock()).await.ok();
                } else {
                    // Not all come back at once.
                    waited += 1;
                    let pause = PAUSE * 2_u32.pow(waited.min(5));
                    sleep(pause + pause * (begun.elapsed().subsec_micros() % 64) / 64).await;
                }
            } else if error.lost_connection()
                && lost_since.get_or_insert_with(Instant::now).elapsed() < self.lost_for
            {
                // A server that was restarted leaves a pool full of these.
                lost += 1;
                sleep(PAUSE * lost).await;
            } else {
                return Err(error);
            }
        }
    }

    async fn once<T, F>(&self, work: &F, line: Option<MutexGuard<'_, ()>>) -> StoreResult<T>
    where
        F: for<'c> Fn(&'c mut PgConnection) -> BoxFuture<'c, StoreResult<T>>,
    {
        let _place = match &self.long_work {
            Some(places) => {
                let place = timeout(self.limit, places.acquire()).await;
                Some(place.map_err(|_| sqlx::Error::PoolTimedOut)?)
            }
            None => None,
        };
        let mut connection = self.pool.acquire().await?;
        let done = self.within(&mut connection, work, line).await;
        if done.as_ref().is_err_and(|error| error.is_locked() || error.lost_fence()) {
            // The driver knows of no transaction that did not begin, the server of one
            // that failed: the pool would close its connection.
            let ended = sqlx::raw_sql("ROLLBACK").execute(&mut *connection);
            timeout(self.limit, ended).await.map_err(|_| StoreError::Silent)??;
        }
        done
    }

    async fn within<T, F>(
        &self,
        connection: &mut PgConnection,
        work: &F,
        line: Option<MutexGuard<'_, ()>>,
    ) -> StoreResult<T>
    where
        F: for<'c> Fn(&'c mut PgConnection) -> BoxFuture<'c, StoreResult<T>>,
    {
        let wait = if line.is_some() { LONG_WAIT } else { WAIT };
        let message = begin(self.role, &self.context, self.fence, self.access, self.limit, wait);
        let worked = async {
            let mut transaction = connection.begin_with(AssertSqlSafe(message)).await?;
            drop(line);
            let done = work(&mut transaction).await?;
            Ok((transaction, done))
        };
        // The server ends a statement that takes too long. One that has fallen
        // silent ends nothing.
        let silence = self.limit * 2;
        let (transaction, done) =
            timeout(silence, worked).await.unwrap_or(Err(StoreError::Silent))?;
        // Nothing is to be kept: the end of the transaction need not be waited for.
        if self.access.is_read() {
            return Ok(done);
        }
        let unanswered = Err(sqlx::Error::Io(io::ErrorKind::TimedOut.into()));
        let committed = timeout(silence, transaction.commit()).await.unwrap_or(unanswered);
        committed.map_err(StoreError::of_commit)?;
        Ok(done)
    }
}
