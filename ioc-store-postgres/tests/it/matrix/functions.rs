//! Functions and views of all organizations: who may call and read them, and
//! what they tell.

use sqlx::{AssertSqlSafe, PgConnection, Row};

use super::cell::{become_one, state, take_back};
use super::identities::{Identity, all};
use super::rows::Owner;
use crate::catalogue::expected::{FUNCTIONS, MATERIALIZED_VIEWS};

/// A call of each function, and of one more for the other organization.
const CALLS: &[(&str, &str)] = &[
    ("analyze_tables", "SELECT count(*) > 30 FROM ioc.analyze_tables()"),
    ("bare_words", "SELECT ioc.bare_words('SELECT 1')"),
    ("check_performance_alerts", "SELECT count(*) >= 0 FROM ioc.check_performance_alerts()"),
    ("claimed_role", "SELECT ioc.claimed_role('aaaaaaaa-0000-7000-8000-000000000000')"),
    ("claimed_role", "SELECT ioc.claimed_role('bbbbbbbb-0000-7000-8000-000000000000')"),
    ("claimed_user", "SELECT ioc.claimed_user() IS NOT NULL"),
    ("context_organization", "SELECT ioc.context_organization()"),
    ("current_org", "SELECT ioc.current_org()"),
    (
        "count_old_rows",
        "SELECT messages FROM ioc.count_old_rows('2030-01-01T00:00Z', '2030-01-01T00:00Z', \
         '2030-01-01T00:00Z')",
    ),
    ("count_rows_without_a_month", "SELECT ioc.count_rows_without_a_month(9) >= 0"),
    ("delete_job_logs", "SELECT ioc.delete_job_logs('2026-01-01T00:00Z', 9)"),
    ("delete_keyed_requests", "SELECT ioc.delete_keyed_requests('2030-01-01T00:00Z')"),
    ("delete_messages", "SELECT ioc.delete_messages('2030-01-01T00:00Z', 9)"),
    ("fence_key", "SELECT ioc.fence_key('aaaaaaaa-0000-7000-8000-000000000000') <> 0"),
    ("get_cache_hit_ratio", "SELECT coalesce(ioc.get_cache_hit_ratio() >= 0, true)"),
    ("get_slow_queries", "SELECT count(*) >= 0 FROM ioc.get_slow_queries()"),
    ("get_statements", "SELECT count(*) >= 0 FROM ioc.get_statements(9)"),
    ("has_rows_without_a_month", "SELECT ioc.has_rows_without_a_month() IN (true, false)"),
    ("hold_fence", "SELECT ioc.hold_fence('aaaaaaaa-0000-7000-8000-000000000000', 1)"),
    ("key_of", "SELECT count(DISTINCT organization_id) FROM ioc.key_of('\\x00')"),
    ("key_of", "SELECT count(*) FROM ioc.key_of('\\xff')"),
    ("manage_partitions", "SELECT ioc.manage_partitions('2027-05-01T00:00Z', 0)"),
    ("message_positions", "SELECT count(*) FROM ioc.message_positions()"),
    ("operator_overview", "SELECT count(*) FROM ioc.operator_overview()"),
    ("organizations_at_work", "SELECT (ioc.organizations_at_work())[1]"),
    (
        "organizations_due",
        "SELECT count(*) FROM ioc.organizations_due('2027-05-01T00:00Z', NULL, 9)",
    ),
    ("organizations_of", "SELECT ioc.organizations_of('bbbbbbbb-0000-7000-8000-000000000001')"),
    ("publish_messages", "SELECT count(*) FROM ioc.publish_messages(9)"),
    ("record_performance", "SELECT ioc.record_performance('2027-05-01T00:00Z')"),
    ("refresh_materialized_views", "SELECT ioc.refresh_materialized_views('2027-05-01T00:00Z')"),
    ("released_factor", "SELECT count(*) FROM ioc.released_factor('{}', 'openness')"),
    ("retire_partitions", "SELECT count(*) FROM ioc.retire_partitions('2027-05-01T00:00Z', true)"),
    ("run_id", "SELECT ioc.run_id('a', 'aaaaaaaa-0000-7000-8000-000000000000', 'b') IS NOT NULL"),
    (
        "size_of_organizations",
        "SELECT count(DISTINCT organization_id) FROM ioc.size_of_organizations()",
    ),
    (
        "tell_operators",
        "SELECT ioc.tell_operators('cccccccc-0000-7000-8000-000000000001', NULL, '2027-05-01T00:00Z')",
    ),
    ("uuid_of_hash", "SELECT ioc.uuid_of_hash(sha256('')) IS NOT NULL"),
    ("writable_org", "SELECT ioc.writable_org()"),
];

/// What is answered as text, or the state of a refusal.
type Answer = Result<Option<String>, String>;

pub(super) async fn check(connection: &mut PgConnection) -> Vec<String> {
    let mut findings = Vec::new();
    for (signature, ..) in FUNCTIONS {
        if !CALLS.iter().any(|(name, _)| signature.split('(').next() == Some(name)) {
            findings.push(format!("nobody calls {signature}"));
        }
    }
    for identity in all() {
        for (function, sql) in CALLS {
            let wanted = wanted(&identity, function, sql);
            let found = call(connection, &identity, sql).await;
            if found != wanted {
                let name = identity.name;
                findings.push(format!("{name}: {sql}: {found:?} instead of {wanted:?}"));
            }
        }
        for view in MATERIALIZED_VIEWS {
            let sql = format!("SELECT count(DISTINCT organization_id) FROM ioc.{view}");
            let wanted = match identity.role {
                "ioc_owner" => Ok(Some("2".to_owned())),
                _ => Err("42501".to_owned()),
            };
            let found = call(connection, &identity, &sql).await;
            if found != wanted {
                findings.push(format!("{}: {sql}: {found:?}", identity.name));
            }
        }
    }
    findings.extend(check_broken_claims(connection).await);
    findings
}

async fn call(connection: &mut PgConnection, identity: &Identity, sql: &str) -> Answer {
    become_one(connection, identity).await;
    let rows = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).fetch_all(&mut *connection).await;
    let answer = match rows {
        Ok(rows) => Ok(rows.first().and_then(|row| row.try_get_unchecked(0).ok())),
        Err(error) => Err(state(&error)),
    };
    take_back(connection).await;
    answer
}

fn wanted(identity: &Identity, function: &str, sql: &str) -> Answer {
    let (_, _, callers) = FUNCTIONS
        .iter()
        .find(|(signature, ..)| signature.split('(').next() == Some(function))
        .unwrap();
    if identity.role != "ioc_owner"
        && !callers.contains(&"public")
        && !callers.contains(&identity.role)
    {
        return Err("42501".to_owned());
    }
    let id = |owner: Option<Owner>| owner.map(|owner| owner.id().to_owned());
    let yes = |yes: bool| Some(if yes { "t" } else { "f" }.to_owned());
    Ok(match function {
        // Not of the other one, whatever the context is.
        "claimed_role" if sql.contains("bbbb") => None,
        "claimed_role" => identity.claimed_role().map(str::to_owned),
        "claimed_user" => yes(identity.is_somebody()),
        "context_organization" => {
            let ids = [Owner::A, Owner::B, Owner::Nobody].map(Owner::id);
            identity.context.filter(|context| ids.contains(context)).map(str::to_owned)
        }
        // They may have to ask for a role.
        "current_org" | "writable_org" | "organizations_at_work"
            if identity.role == "ioc_backup" =>
        {
            return Err("42501".to_owned());
        }
        // Nobody holds a run.
        "hold_fence" => return Err("IOC01".to_owned()),
        "current_org" => id(identity.reads),
        "writable_org" | "organizations_at_work" => id(identity.writes),
        // The rows of both look the same, and so do their keys.
        "key_of" if sql.contains("00") => Some("2".to_owned()),
        "organizations_of" => id(Some(Owner::B)),
        "manage_partitions" => Some("user_activity_logs_2027_05".to_owned()),
        "bare_words" => Some("SELECT ?".to_owned()),
        "operator_overview"
        | "message_positions"
        | "organizations_due"
        | "size_of_organizations" => Some("2".to_owned()),
        // Those of both organizations that lie before.
        "delete_messages" | "delete_keyed_requests" | "count_old_rows" => Some("4".to_owned()),
        "key_of" | "publish_messages" | "tell_operators" | "released_factor"
        | "delete_job_logs" | "retire_partitions" => Some("0".to_owned()),
        "record_performance" => None,
        "refresh_materialized_views" => Some(String::new()),
        _ => yes(true),
    })
}

/// Claims that are no JSON: nobody sees anything, and hears why.
async fn check_broken_claims(connection: &mut PgConnection) -> Option<String> {
    let identity = Identity { claims: Some("{".to_owned()), ..all().swap_remove(5) };
    let found = call(connection, &identity, "SELECT name FROM ioc.organizations").await;
    (found != Err("22P02".to_owned())).then(|| format!("claims that are no JSON: {found:?}"))
}
