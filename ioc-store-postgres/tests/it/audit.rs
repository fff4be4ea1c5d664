//! The audit trail of a database that is older, and the seals of transactions that
//! commit late.

use chrono::TimeDelta;
use ioc_core::ids::{Id, UserId};
use ioc_core::model::audit::{Actor, AuditKey};
use libtest_mimic::Trial;
use private_postgres::Database;
use sqlx::Row;
use uuid::Uuid;

use crate::migrate::open_at;
use crate::platform::{noon, platform, populate};
use crate::support::{back_door, run, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("audit::whoever_did_something_before_is_the_actor_of_the_core", older),
        trial("audit::a_row_whose_transaction_commits_late_is_sealed", late),
    ]
}

/// A dump from when the audit trail had the ids of people.
const OLDER: &str = include_str!("released/2025011004.sql");

async fn older() {
    let database = Database::empty().await;
    run(&mut back_door(&database.url("postgres")).await, OLDER).await;
    let mut back = back_door(&database.url("postgres")).await;
    let done = "INSERT INTO ioc.audit_log
        SELECT organization_id, gen_random_uuid(), user_id, 'report.publish', 1, now()
        FROM ioc.user_organizations";
    run(&mut back, done).await;
    open_at(database.url("postgres")).await.unwrap();
    let rows = "SELECT organization.audit_key, member.user_id,
            array_agg(done.actor) FILTER (WHERE done.action = 'report.publish')
        FROM ioc.user_organizations AS member
        JOIN ioc.organizations AS organization ON organization.id = member.organization_id
        JOIN ioc.audit_log AS done ON done.organization_id = organization.id
        GROUP BY organization.audit_key, member.user_id";
    let rows = sqlx::query(rows).fetch_all(&mut back).await.unwrap();
    assert!(rows.len() > 20, "{}", rows.len());
    for row in rows {
        let (key, actors): (Vec<u8>, Vec<String>) = (row.get(0), row.get(2));
        let user_id: UserId = Id::from_uuid(row.get(1));
        let actor = Actor::Member(AuditKey::from_bytes(&key).unwrap().pseudonym(user_id));
        assert!(actors.contains(&actor.to_string()), "{actor}");
    }
    let host = "SELECT DISTINCT actor FROM ioc.audit_log WHERE action <> 'report.publish'";
    let host: Vec<String> = sqlx::query_scalar(host).fetch_all(&mut back).await.unwrap();
    assert_eq!(host, ["host"]);
}

async fn late() {
    let database = Database::new().await;
    let platform = platform(&database);
    let scope = populate(&platform, "Acme", 20, 1, 5).await;
    let mut back = back_door(&database.url("postgres")).await;
    run(&mut back, "BEGIN").await;
    let earlier = noon() - TimeDelta::days(1000);
    sqlx::query(include_str!("../../queries/audit/insert.sql"))
        .bind(scope.organization_id().uuid())
        .bind("host")
        .bind([Uuid::nil()])
        .bind(["report.export"])
        .bind([None::<&str>])
        .bind([1_i64])
        .bind([earlier])
        .execute(&mut back)
        .await
        .unwrap();
    let store = platform.store();
    assert!(store.seal_audit(&scope, noon(), 500).await.unwrap() > 0, "what was committed");
    run(&mut back, "COMMIT").await;
    assert_eq!(store.seal_audit(&scope, noon(), 500).await.unwrap(), 1);
    let last = store.list_audit_seals(&scope, 0, 500).await.unwrap().pop().unwrap().0;
    assert_eq!(last.row.uuid(), Uuid::nil());
    assert_eq!(platform.audit().verify(&scope).await.unwrap().broken, None);
}
