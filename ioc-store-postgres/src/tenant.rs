//! For whom a transaction is: the message that begins it, and the pools.
//!
//! A transaction's first message says for which organization it is, and as which
//! role; what it holds of an organization beside other writers, it takes in the
//! same message.

use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

use ioc_core::access::fence::Fence;
use ioc_core::ids::OrganizationId;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{PgConnection, Row};
use tokio::time::timeout;

use crate::options::{Address, PostgresOptions};

/// As whom a transaction runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DatabaseRole {
    /// One organization's rows.
    Application,
    /// Looking up organizations, and entering them; the work of jobs.
    Job,
    /// The same role where the runs of jobs are claimed and held, which is never to wait for
    /// their work.
    Runner,
}

impl DatabaseRole {
    fn as_str(self) -> &'static str {
        match self {
            Self::Application => "ioc_application",
            Self::Job | Self::Runner => "ioc_job",
        }
    }
}

/// For which organizations a transaction is.
#[derive(Debug, Clone)]
pub(crate) enum Context {
    /// For none: what it does belongs to no organization.
    Nobody,
    /// For one of them.
    One(OrganizationId),
    /// For several at once, as jobs work. It takes none of their locks.
    Many(Arc<[OrganizationId]>),
}

/// What a transaction may do beside others of its organization. Whoever takes
/// several takes them in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// It sees one moment.
    Read,
    /// As [`Self::Read`], for the statements that answer questions: they are the
    /// same again and again, and planning them takes longer than running them.
    Answer,
    /// It reads the rows themselves, for as long as a recount: all of one moment.
    Check,
    /// It adds rows that nothing else is counted from: it waits for nobody.
    Note,
    /// It takes runs or ends them, one of many who do. Statistics know little of rows that
    /// came a moment ago: rows are found by their keys, in the order of an index.
    Claim,
    /// It adds to the chain that seals the audit trail, one at a time.
    Seal,
    /// It adds events, beside others that do.
    Append,
    /// It writes what one at a time writes, beside those that add events.
    Write,
    /// It counts anew what was counted: nobody adds events meanwhile.
    Recount,
}

impl Access {
    /// Whether nothing is written.
    pub(crate) fn is_read(self) -> bool {
        matches!(self, Self::Read | Self::Answer | Self::Check)
    }
}

/// What is held until the transaction ends. The number goes into the key.
#[derive(Debug, Clone, Copy)]
enum Hold {
    Events = 1,
    Rest = 2,
    Fold = 3,
    Chain = 4,
}

/// The key of a lock: advisory locks know 64 bits. Two organizations that share
/// one wait for each other, and nothing else.
fn key(hold: Hold, organization: OrganizationId) -> i64 {
    let (high, low) = organization.uuid().as_u64_pair();
    let mixed = (high.rotate_left(17) ^ low).rotate_left(hold as u32);
    mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15).cast_signed()
}

/// The key of the lock of those that write, one at a time.
pub(crate) fn write_key(organization: OrganizationId) -> i64 {
    key(Hold::Rest, organization)
}

/// The key under which one transaction folds the deltas of an organization.
pub(crate) fn fold_key(organization: OrganizationId) -> i64 {
    key(Hold::Fold, organization)
}

/// The message that begins a transaction, whose statements take at most `limit`,
/// and each wait for its turn at most `wait`. The one place that builds SQL: of an
/// id, of numbers and of words of this file. A transaction that writes begins only while
/// its fence holds, and is kept by it until it ends.
pub(crate) fn begin(
    role: DatabaseRole,
    context: &Context,
    fence: Option<Fence>,
    access: Access,
    limit: Duration,
    wait: Duration,
) -> String {
    let organization = match context {
        Context::One(organization) => Some(*organization),
        Context::Nobody | Context::Many(_) => None,
    };
    let mode = if access.is_read() {
        "ISOLATION LEVEL REPEATABLE READ READ ONLY"
    } else {
        "ISOLATION LEVEL READ COMMITTED"
    };
    // SET is not planned; a SELECT of set_config costs as much as a small read.
    let mut message = format!(
        "BEGIN {mode}; SET LOCAL ROLE {}; SET LOCAL ioc.organization_id = '{}'; \
         SET LOCAL statement_timeout = {}; \
         SET LOCAL idle_in_transaction_session_timeout = {}; \
         SET LOCAL request.jwt.claims = ''",
        role.as_str(),
        organization.map(|it| it.uuid().to_string()).unwrap_or_default(),
        limit.as_millis(),
        idle(role, fence).as_millis(),
    );
    if let Context::Many(organizations) = context {
        let ids: Vec<String> = organizations.iter().map(|it| it.uuid().to_string()).collect();
        let _ = write!(message, "; SET LOCAL ioc.organization_ids = '{}'", ids.join(" "));
    }
    if access == Access::Answer {
        message.push_str("; SET LOCAL plan_cache_mode = force_generic_plan");
    }
    if access == Access::Claim {
        message.push_str(
            "; SET LOCAL enable_sort = off; SET LOCAL enable_bitmapscan = off; \
             SET LOCAL enable_seqscan = off; SET LOCAL jit = off",
        );
    }
    let hold_fence = |message: &mut String| {
        if let Some(Fence { run, token }) = fence.filter(|_| !access.is_read()) {
            let _ = write!(message, "; SELECT ioc.hold_fence('{}', {token})", run.uuid());
        }
    };
    let Some(organization) = organization else {
        hold_fence(&mut message);
        return message;
    };
    if access == Access::Check {
        // Before the moment is chosen: rows that move to a partition of their own
        // after it would be in neither.
        message.push_str("; LOCK TABLE ONLY ioc.user_activity_logs IN ACCESS SHARE MODE");
    }
    if access.is_read() || matches!(access, Access::Note | Access::Claim) {
        hold_fence(&mut message);
        return message;
    }
    let _ = write!(message, "; SET LOCAL lock_timeout = {}", wait.as_millis());
    let mut lock = |verb: &str, hold| {
        let _ = write!(message, "; SELECT {verb}({})", key(hold, organization));
    };
    match access {
        Access::Read | Access::Answer | Access::Check | Access::Note | Access::Claim => {}
        Access::Seal => lock("pg_advisory_xact_lock", Hold::Chain),
        Access::Append => lock("pg_advisory_xact_lock_shared", Hold::Events),
        Access::Write => lock("pg_advisory_xact_lock", Hold::Rest),
        Access::Recount => {
            lock("pg_advisory_xact_lock", Hold::Events);
            lock("pg_advisory_xact_lock", Hold::Rest);
            lock("pg_advisory_xact_lock", Hold::Fold);
        }
    }
    // Behind its turn: a run is not kept by a transaction that only waits.
    hold_fence(&mut message);
    message.push_str("; SET LOCAL lock_timeout TO DEFAULT");
    message
}

/// How many connections hold runs: one looks for what is due, one claims, one ends, and one
/// says that the node is there.
const RUNNER_CONNECTIONS: u32 = 4;

/// How long a process may stand still inside a transaction until the server ends it. Nobody
/// takes a run over that is written for, so that this has to be less than two leases; what
/// claims and holds runs takes no time at all.
fn idle(role: DatabaseRole, fence: Option<Fence>) -> Duration {
    match (role, fence) {
        (DatabaseRole::Runner, _) => Duration::from_secs(5),
        (_, Some(_)) => Duration::from_secs(20),
        (_, None) => Duration::from_mins(1),
    }
}

/// The pool of a role.
pub(crate) fn pool(options: &PostgresOptions, role: DatabaseRole) -> PgPool {
    let most = match role {
        DatabaseRole::Application => options.max_connections,
        DatabaseRole::Job => options.max_job_connections,
        DatabaseRole::Runner => RUNNER_CONNECTIONS,
    };
    sized_pool(options, &options.address(role).connect, most)
}

/// A pool that answers for organizations.
pub(crate) fn pool_of(options: &PostgresOptions, address: &Address) -> PgPool {
    sized_pool(options, &address.connect, options.max_connections)
}

/// A pool whose connections are closed instead of kept if they come back inside
/// a transaction.
fn sized_pool(options: &PostgresOptions, connect: &PgConnectOptions, most: u32) -> PgPool {
    PgPoolOptions::new()
        .max_connections(most.max(1))
        .acquire_timeout(options.acquire_timeout)
        .max_lifetime(Duration::from_mins(30))
        .idle_timeout(Duration::from_mins(5))
        .test_before_acquire(false)
        .after_release(|connection, _| Box::pin(is_idle(connection)))
        .connect_lazy_with(connect.clone())
}

/// Whether a connection is outside of a transaction. Asked by the simple
/// protocol: there a statement outside of one begins with it.
async fn is_idle(connection: &mut PgConnection) -> sqlx::Result<bool> {
    let ask = async {
        let row =
            sqlx::raw_sql("SELECT now() = statement_timestamp()").fetch_one(connection).await?;
        row.try_get(0)
    };
    timeout(Duration::from_secs(2), ask).await.unwrap_or(Err(sqlx::Error::PoolTimedOut))
}
