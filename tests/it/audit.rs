//! The audit trail: who may read it, what stands in it, and that a change is found.

use ioc_analytics::ids::UserId;
use ioc_analytics::model::audit::{Actor, AuditFilter};
use ioc_analytics::model::member::{MemberRecord, Role};
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::organizations::audit::{Break, BrokenLink};
use ioc_analytics::organizations::keys::NewKey;
use ioc_analytics::page::PageRequest;
use ioc_analytics::{Platform, open_store};

use crate::support::{instant, platform};

#[tokio::test]
async fn administrative_acts_and_reads_stand_in_the_trail_by_pseudonym() {
    let (platform, clock) = platform(instant("2026-03-02T10:00:00Z"));
    let acme = platform.organizations().create(NewOrganization::named("Acme")).await;
    let acme = acme.expect("entered");
    let host = platform.organizations().host_of(&acme).expect("a scope");
    let record = |role| MemberRecord {
        user_id: UserId::from_content(&[b"ada"]),
        external_id: "ada".to_owned(),
        name: Some("Ada".to_owned()),
        role: Some(role),
        from: instant("2026-01-01T00:00:00Z"),
        to: None,
        department: None,
        job_role: None,
    };
    let ingest = platform.ingest();
    ingest.record_members(&host, &[record(Role::Admin)]).await.expect("recorded");
    let person = UserId::from_content(&[b"ada"]);
    let admin = platform.organizations().admit(person, acme.id).await.expect("admitted");
    let new = NewKey { name: "tests".to_owned(), role: Role::Analyst, expires_at: None };
    clock.advance(chrono::TimeDelta::seconds(1));
    let (key, secret) = platform.keys().create(&admin, new).await.expect("made");
    let (_, program) = platform.keys().admit(&secret).await.expect("it opens");
    clock.advance(chrono::TimeDelta::seconds(1));
    let audit = platform.audit();
    audit.record(&program, "ocean.read", Some("department".to_owned()), 7).await.expect("kept");
    clock.advance(chrono::TimeDelta::seconds(1));
    platform.keys().revoke(&admin, key.id).await.expect("revoked");

    let (everything, page) = (AuditFilter::default(), PageRequest::first(10).expect("a page"));
    let told = audit.list(&admin, &everything, &page).await.expect("told").items;
    let ada = Actor::Member(acme.audit_key.pseudonym(person));
    let id = Some(key.id.to_string());
    let found: Vec<_> =
        told.into_iter().map(|row| (row.actor, row.action, row.subject, row.row_count)).collect();
    let wanted = [
        (ada, "key.revoke", id.clone(), 1),
        (Actor::Key(key.id), "ocean.read", Some("department".to_owned()), 7),
        (ada, "key.create", id, 1),
        (Actor::Host, "members.record", None, 1),
    ];
    assert_eq!(found, wanted.map(|(who, what, of, rows)| (who, what.to_owned(), of, rows)));
    for refused in [
        audit.list(&program, &everything, &page).await.expect_err("an analyst reads none"),
        audit.seal(&program).await.expect_err("nor seals"),
        audit.verify(&program).await.expect_err("nor checks"),
    ] {
        assert_eq!(refused.code(), "not_permitted");
    }
}

#[tokio::test]
async fn a_row_that_was_changed_or_taken_out_behind_the_store_is_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("ioc.db");
    let store = open_store(&format!("sqlite:{}", file.display()), true).expect("a store");
    let platform = Platform::builder(store).build();
    let acme = platform.organizations().create(NewOrganization::named("Acme")).await;
    let host = platform.organizations().host_of(&acme.expect("entered")).expect("a scope");
    let audit = platform.audit();
    for rows in 1..=1203 {
        audit.record(&host, "report.export", None, rows).await.expect("kept");
    }
    assert_eq!(audit.seal(&host).await.expect("sealed"), 1203);
    assert_eq!(audit.seal(&host).await.expect("sealed"), 0);
    let whole = audit.verify(&host).await.expect("checked");
    assert_eq!((whole.links, whole.broken), (1203, None));

    let back = rusqlite::Connection::open(&file).expect("a back door");
    back.execute_batch("DROP TRIGGER audit_log_keeps; DROP TRIGGER audit_log_stays").expect("open");
    let second = "(SELECT row_id FROM audit_seals WHERE sequence = 1002)";
    for (change, why) in [
        (format!("UPDATE audit_log SET row_count = 0 WHERE id = {second}"), Break::Changed),
        (format!("DELETE FROM audit_log WHERE id = {second}"), Break::RowMissing),
    ] {
        back.execute_batch(&change).expect("changed");
        let verdict = audit.verify(&host).await.expect("checked");
        assert_eq!(verdict.links, 1001);
        assert_eq!(verdict.broken, Some(BrokenLink { sequence: 1002, why }));
    }
}
