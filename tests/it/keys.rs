//! API keys: who may make one, and what it opens until when.

use chrono::TimeDelta;
use ioc_analytics::Platform;
use ioc_analytics::access::role::Action;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::error::ErrorKind;
use ioc_analytics::ids::UserId;
use ioc_analytics::model::audit::Actor;
use ioc_analytics::model::key::Secret;
use ioc_analytics::model::member::{MemberRecord, Role};
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::organizations::keys::NewKey;
use ioc_analytics::page::PageRequest;

use crate::support::{instant, platform};

fn key(name: &str, role: Role) -> NewKey {
    NewKey { name: name.to_owned(), role, expires_at: None }
}

async fn host(platform: &Platform, name: &str) -> Scope {
    let organization = platform.organizations().create(NewOrganization::named(name)).await;
    platform.organizations().host_of(&organization.expect("entered")).expect("a scope")
}

/// Enters a person, there from the first of the year on.
async fn member(platform: &Platform, scope: &Scope, role: Role) -> UserId {
    let record = MemberRecord {
        user_id: UserId::from_content(&[role.as_str().as_bytes()]),
        external_id: role.as_str().to_owned(),
        name: None,
        role: Some(role),
        from: instant("2026-01-01T00:00:00Z"),
        to: None,
        department: None,
        job_role: None,
    };
    let done = platform.ingest().record_members(scope, &[record]).await;
    done.expect("recorded").0[0]
}

#[tokio::test]
async fn a_key_opens_its_organization_in_its_role_until_it_is_revoked() {
    let (platform, _) = platform(instant("2026-03-02T10:00:00Z"));
    let scope = host(&platform, "Acme").await;
    host(&platform, "Globex").await;
    let keys = platform.keys();
    let (made, secret) = keys.create(&scope, key("tests", Role::Analyst)).await.expect("made");
    let (found, opened) = keys.admit(&secret).await.expect("it opens");
    assert_eq!(found, made);
    assert_eq!(opened.organization_id(), scope.organization_id());
    assert_eq!((opened.role(), opened.actor()), (Role::Analyst, Actor::Key(made.id)));
    assert!(secret.reveal().starts_with(&made.prefix) && secret.reveal() != made.prefix);
    let refused = keys.list(&opened, &PageRequest::first(10).expect("a page")).await;
    assert_eq!(refused.expect_err("an analyst").code(), "not_permitted");
    assert!(keys.revoke(&scope, made.id).await.expect("revoked").revoked_at.is_some());
    keys.admit(&secret).await.expect_err("it opens nothing");
    let listed = keys.list(&scope, &PageRequest::first(10).expect("a page")).await;
    assert_eq!(listed.expect("a page").items.len(), 1, "it is still there to see");
}

#[tokio::test]
async fn nobody_can_tell_why_a_key_opens_nothing() {
    let (platform, clock) = platform(instant("2026-03-02T10:00:00Z"));
    let scope = host(&platform, "Acme").await;
    let keys = platform.keys();
    let expires_at = Some(platform.clock().now() + TimeDelta::hours(1));
    let short = NewKey { expires_at, ..key("short", Role::Viewer) };
    let (_, expired) = keys.create(&scope, short).await.expect("made");
    keys.admit(&expired).await.expect("not yet");
    let (made, revoked) = keys.create(&scope, key("long", Role::Viewer)).await.expect("made");
    keys.revoke(&scope, made.id).await.expect("revoked");
    clock.advance(TimeDelta::hours(1));
    let mut told = Vec::new();
    for secret in [expired, revoked, Secret::random()] {
        let error = keys.admit(&secret).await.expect_err("it opens nothing");
        assert_eq!((error.kind(), error.code()), (ErrorKind::NotFound, "unknown_key"));
        told.push(format!("{error:?}"));
    }
    assert_eq!((&told[0], &told[1]), (&told[1], &told[2]));
    let past = NewKey { expires_at, ..key("past", Role::Viewer) };
    let error = keys.create(&scope, past).await.expect_err("it would open nothing");
    assert_eq!(error.code(), "expired_already");
}

#[tokio::test]
async fn a_key_permits_no_more_than_who_made_it() {
    let (platform, _) = platform(instant("2026-03-02T10:00:00Z"));
    let scope = host(&platform, "Acme").await;
    let keys = platform.keys();
    let admin = member(&platform, &scope, Role::Admin).await;
    let manager = member(&platform, &scope, Role::Manager).await;
    let enter = |user_id| platform.organizations().admit(user_id, scope.organization_id());
    let (admin, manager) = (enter(admin).await.expect("in"), enter(manager).await.expect("in"));
    for (who, role, refused) in [
        (&manager, Role::Viewer, Some("not_permitted")),
        (&admin, Role::Operator, Some("role_above_own")),
        (&admin, Role::Admin, None),
        (&scope, Role::Operator, None),
    ] {
        let made = keys.create(who, key(role.as_str(), role)).await;
        let code = made.as_ref().err().map(ioc_analytics::error::Error::code);
        assert_eq!(code, refused, "{} makes a key of {role:?}", who.role().as_str());
        if let Ok((made, secret)) = made {
            assert_eq!(made.created_by, who.user_id());
            let (_, opened) = keys.admit(&secret).await.expect("it opens");
            assert_eq!(opened.permit(Action::WriteKeys).is_ok(), role == Role::Admin);
        }
    }
}

#[tokio::test]
async fn a_person_is_told_of_the_organizations_they_are_in_now() {
    let (platform, clock) = platform(instant("2026-03-02T10:00:00Z"));
    let (globex, acme) = (host(&platform, "Globex").await, host(&platform, "Acme").await);
    host(&platform, "Initech").await;
    let person = member(&platform, &globex, Role::Viewer).await;
    let leaving = MemberRecord {
        user_id: person,
        external_id: "leaving".to_owned(),
        name: None,
        role: None,
        from: instant("2026-01-01T00:00:00Z"),
        to: Some(platform.clock().now() + TimeDelta::hours(1)),
        department: None,
        job_role: None,
    };
    platform.ingest().record_members(&acme, &[leaving]).await.expect("recorded");
    let told = || async {
        let theirs = platform.organizations().organizations_of(person).await.expect("told");
        theirs.into_iter().map(|organization| organization.name).collect::<Vec<_>>()
    };
    assert_eq!(told().await, ["Acme", "Globex"]);
    clock.advance(TimeDelta::hours(1));
    assert_eq!(told().await, ["Globex"]);
}
