//! Cases of what happens later: rows that are taken back or deleted, and
//! organizations that change.

use std::sync::Arc;

use chrono::{TimeDelta, Weekday};
use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::conformance::fixture::{
    assessment, at, date, event, id, now, organization, people, person, refused, trace, two,
};
use crate::conformance::oracle::{World, told};
use crate::conformance::sample::{activity, assessments, everything, groups, windows};
use crate::error::{ErrorKind, Result};
use crate::model::activity::EventKey;
use crate::model::assessment::AssessmentStatus::{Completed, InProgress};
use crate::model::audit::AuditKey;
use crate::model::member::MemberRecord;
use crate::model::organization::Organization;
use crate::model::rollup::RollupQuery;
use crate::store::bundle::Store;
use crate::store::organizations::CHANGED_MEANWHILE;
use crate::store::written::Written;

const MORNING: &str = "2026-03-02T08:00:00Z";

/// A withdrawn event never was: not in its day, its minute, its type; and no
/// resend brings it back.
pub async fn a_withdrawn_event_never_was(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::UTC).await?;
    let scope = world.scope.clone();
    world.put_members(&[person(0, "2026-01-01T00:00:00Z", None)]).await?;
    let instants = [now() - TimeDelta::minutes(7), now() - TimeDelta::minutes(8), at(MORNING)];
    let mut events: Vec<_> =
        (0..).zip(instants).map(|(number, at)| event(&scope, number, 0, at)).collect();
    "logout".clone_into(&mut events[2].activity_type);
    world.append(&events).await?;
    let mut queries = activity(&scope, "2026-02-28", "2026-03-03")?;
    queries.extend(windows(now()));
    for index in [2, 0] {
        let key = EventKey::of(&events[index]);
        let written = world.withdraw(&[key]).await?;
        assert_eq!(written, Written { changed: 1, ..Written::default() });
        world.compare_all(&queries).await?;
        assert_eq!(world.withdraw(&[key]).await?.unchanged, 1, "it may be repeated");
        assert_eq!(world.append(&events).await?.added, 0, "a resend changes nothing");
        world.compare_all(&queries).await?;
    }
    Ok(())
}

/// A withdrawal may come before its event: then the event changes nothing.
pub async fn a_withdrawal_may_come_first(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::UTC).await?;
    let scope = world.scope.clone();
    world.put_members(&[person(0, "2026-01-01T00:00:00Z", None)]).await?;
    let (one, other) = (event(&scope, 1, 0, at(MORNING)), event(&scope, 2, 0, at(MORNING)));
    let key = EventKey::of(&one);
    assert_eq!(world.withdraw(&[key]).await?.unchanged, 1);
    let written = world.append(&[one, other]).await?;
    assert_eq!(written, Written { added: 1, changed: 0, unchanged: 1 });
    world.compare_all(&activity(&scope, "2026-03-02", "2026-03-02")?).await
}

/// A deleted assessment never was, and may be entered again.
pub async fn a_deleted_assessment_never_was(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::UTC).await?;
    let scope = world.scope.clone();
    world.put_members(&[person(0, "2026-01-01T00:00:00Z", None)]).await?;
    let both = [
        assessment(&scope, 1, 0, at(MORNING), Completed),
        assessment(&scope, 2, 0, at(MORNING), InProgress),
    ];
    world.put_assessments(&both).await?;
    let queries = assessments(&scope, "2026-03-01", "2026-03-04")?;
    let written = world.delete_assessments(&[both[0].id, id(9)]).await?;
    assert_eq!(written, Written { added: 0, changed: 1, unchanged: 1 });
    assert_eq!(store.find_assessment(&scope, both[0].id).await?, None);
    assert_eq!(store.list_scored(&scope, at("2026-04-01T00:00:00Z")).await?, []);
    world.compare_all(&queries).await?;
    assert_eq!(world.put_assessments(&both).await?.added, 1);
    let scored = store.list_scored(&scope, at("2026-04-01T00:00:00Z")).await?;
    let ordinals: Vec<_> = scored.iter().map(|scored| scored.ordinal).collect();
    assert_eq!(ordinals, [2], "as another score");
    world.compare_all(&queries).await
}

/// Behind the sealed instant rows go and figures stay; nothing from before it
/// is taken in or back any more, and only a batch at a time goes.
pub async fn figures_outlive_their_rows(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::UTC).await?;
    let scope = world.scope.clone();
    world.put_members(&[person(0, "2026-01-01T00:00:00Z", None)]).await?;
    let days = (0..6).map(|day| at("2026-02-25T12:00:00Z") + TimeDelta::days(day));
    let events: Vec<_> = (0..).zip(days).map(|(number, at)| event(&scope, number, 0, at)).collect();
    world.append(&events).await?;
    let queries = activity(&scope, "2026-02-25", "2026-03-03")?;
    let before = at("2026-02-28T00:00:00Z");
    for expected in [2, 1, 0] {
        let gone = store.delete_activity_before(&scope, before, 2, &trace(now())).await?;
        assert_eq!(gone, expected);
        world.compare_all(&queries).await?;
    }
    let earlier = at("2026-02-26T00:00:00Z");
    assert_eq!(store.delete_activity_before(&scope, earlier, 2, &trace(now())).await?, 0);
    assert_eq!(store.rebuild(&scope, now(), &trace(now())).await?, []);
    world.compare_all(&queries).await?;
    let late = event(&scope, 9, 0, before - TimeDelta::microseconds(1));
    let key = EventKey::of(&late);
    let zone = Tz::Asia__Tokyo;
    let calendar = scope.organization().calendar.changed(earlier, zone, Weekday::Mon);
    let seen = scope.organization();
    let moved = Organization { calendar, ..seen.clone() };
    let moved = store.put_organization(&scope, seen, &moved, &trace(now())).await;
    let errors = [
        refused(moved, "another calendar"),
        refused(store.append_activity(&scope, &[late], &trace(now())).await, "a late event"),
        refused(store.withdraw_activity(&scope, &[key], &trace(now())).await, "a withdrawal"),
        refused(
            store.read(&scope, &[RollupQuery::Recent { from: earlier, to: before }]).await,
            "minutes of which the rows are gone",
        ),
    ];
    for error in errors {
        assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "sealed_period"));
    }
    assert_eq!(world.append(&[event(&scope, 9, 0, before)]).await?.added, 1);
    let old = assessment(&scope, 1, 0, earlier, Completed);
    assert_eq!(world.put_assessments(&[old]).await?.added, 1, "only events are deleted");
    world.compare_all(&queries).await?;
    // The newest minutes too, when they are behind the sealed instant.
    let after_all = at("2026-03-03T00:00:00Z");
    store.delete_activity_before(&scope, after_all, 100, &trace(now())).await?;
    world.compare_all(&queries).await
}

/// A seal moves on and never back, and is its organization's alone.
pub async fn a_seal_moves_on_and_never_back(store: Arc<dyn Store>) -> Result<()> {
    let [one, other] = two(&*store).await?;
    assert_eq!(store.sealed_before(&one).await?, None);
    let [first, second] = ["2026-02-01T00:00:00Z", "2026-02-01T00:00:00.000001Z"].map(at);
    for (before, sealed) in [(first, first), (second, second), (first, second)] {
        store.delete_activity_before(&one, before, 1, &trace(now())).await?;
        assert_eq!(store.sealed_before(&one).await?, Some(sealed));
    }
    assert_eq!(store.sealed_before(&other).await?, None);
    Ok(())
}

/// Another zone holds from the next local midnight on: the days before it stay
/// as they were, those after it are cut anew, whatever lies in them already.
pub async fn another_zone_holds_from_the_next_midnight_on(store: Arc<dyn Store>) -> Result<()> {
    let moves = [
        (1, Tz::Europe__Berlin, Tz::America__New_York),
        (2, Tz::America__New_York, Tz::Asia__Kathmandu),
        (3, Tz::Pacific__Kiritimati, Tz::Pacific__Pago_Pago),
        (4, Tz::Pacific__Pago_Pago, Tz::Pacific__Kiritimati),
    ];
    for (number, from, to) in moves {
        let mut world = World::new(&store, number, from).await?;
        world.now = at("2026-03-02T10:00:00Z");
        let scope = world.scope.clone();
        let hours = (0..96).map(|hour| at("2026-03-01T00:30:00Z") + TimeDelta::hours(hour));
        let hours: Vec<_> = (0..).zip(hours).collect();
        let staff = |(number, from): &(u32, _)| MemberRecord {
            from: *from,
            ..person(*number, "2026-01-01T00:00:00Z", Some("A"))
        };
        world.put_members(&hours.iter().map(staff).collect::<Vec<_>>()).await?;
        let events: Vec<_> = hours.iter().map(|(n, at)| event(&scope, *n, *n, *at)).collect();
        world.append(&events[..60]).await?;
        let taken: Vec<_> =
            hours.iter().map(|(n, at)| assessment(&scope, *n, *n, *at, Completed)).collect();
        world.put_assessments(&taken).await?;
        world.change_zone(to).await?;
        world.append(&events).await?;
        let mut queries = activity(&world.scope, "2026-02-27", "2026-03-06")?;
        queries.extend(assessments(&world.scope, "2026-02-27", "2026-03-06")?);
        for day in 1..=6 {
            let day = date("2026-03-01") + chrono::Days::new(day);
            queries.extend(groups(world.scope.organization().calendar.start_of(day)));
        }
        world.compare_all(&queries).await?;
        // A scope from before the change writes into the days of today.
        let late = event(&scope, 999, 1, at("2026-03-04T02:00:00Z"));
        store.append_activity(&scope, std::slice::from_ref(&late), &trace(world.now)).await?;
        world.append(&[late]).await?;
        world.compare_all(&queries).await?;
    }
    Ok(())
}

/// What is changed about an organization comes back; a name that another one
/// has is refused, and nothing is changed.
pub async fn a_changed_organization_comes_back(store: Arc<dyn Store>) -> Result<()> {
    let [scope, other] = two(&*store).await?;
    let mut seen = scope.organization().clone();
    let mut changed = Organization {
        name: "Another name".to_owned(),
        locale: "fr-CH".to_owned(),
        minimum_group: 9,
        ..seen.clone()
    };
    for (zone, day) in [(Tz::Asia__Kolkata, Weekday::Sun), (Tz::UTC, Weekday::Sat)] {
        changed.calendar = changed.calendar.changed(now(), zone, day);
        store.put_organization(&scope, &seen, &changed, &trace(now())).await?;
        seen = changed.clone();
        let found = store.get_organization_any_organization(changed.id).await?;
        assert_eq!(found, changed);
        let found = store.find_organization_any_organization("Another name").await?;
        assert_eq!(found.as_ref(), Some(&changed));
    }
    let rekeyed = Organization { audit_key: AuditKey::random(), ..changed.clone() };
    store.put_organization(&scope, &seen, &rekeyed, &trace(now())).await?;
    let found = store.get_organization_any_organization(changed.id).await?;
    assert_eq!(found, changed, "pseudonyms stay what they are");
    let taken = Organization { name: other.organization().name.clone(), ..changed.clone() };
    let put = store.put_organization(&scope, &seen, &taken, &trace(now())).await;
    let error = refused(put, "taken");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "organization_exists"));
    assert_eq!(store.get_organization_any_organization(changed.id).await?, changed);
    Ok(())
}

/// Who saw an organization before another changed it, undoes nothing of that.
pub async fn no_change_of_an_organization_is_undone(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let seen = scope.organization();
    let stricter = Organization { minimum_group: 9, ..seen.clone() };
    let renamed = Organization { name: "Another name".to_owned(), ..seen.clone() };
    store.put_organization(&scope, seen, &stricter, &trace(now())).await?;
    let put = store.put_organization(&scope, seen, &renamed, &trace(now())).await;
    let error = refused(put, "it is stricter by now");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, CHANGED_MEANWHILE));
    assert_eq!(store.get_organization_any_organization(seen.id).await?, stricter);
    Ok(())
}

/// What is taken back from one organization stays in another that has the same
/// ids, and its calendar and its rows stay.
pub async fn one_organization_never_changes_anothers(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    for scope in [&one, &two] {
        people(&*store, scope, 1).await?;
        let events = [event(scope, 1, 0, at(MORNING))];
        store.append_activity(scope, &events, &trace(now())).await?;
        let taken = [assessment(scope, 1, 0, at(MORNING), Completed)];
        store.put_assessments(scope, &taken, &trace(now())).await?;
    }
    let before = answers(&*store, &two).await?;
    let key = EventKey { id: id(1), occurred_at: at(MORNING) };
    assert_eq!(store.withdraw_activity(&one, &[key], &trace(now())).await?.changed, 1);
    assert_eq!(store.delete_assessments(&one, &[id(1)], &trace(now())).await?.changed, 1);
    let sealed = at("2026-03-03T00:00:00Z");
    store.delete_activity_before(&one, sealed, 10, &trace(now())).await?;
    let organization = organization(&*store, 3, Tz::UTC).await?.organization().clone();
    let calendar = organization.calendar.changed(now(), Tz::Asia__Tokyo, Weekday::Sun);
    let changed = Organization { calendar, ..one.organization().clone() };
    store.put_organization(&one, one.organization(), &changed, &trace(now())).await?;
    assert_eq!(answers(&*store, &two).await?, before);
    assert_eq!(store.check(&two, now()).await?, []);
    let found = store.get_organization_any_organization(two.organization_id()).await?;
    assert_eq!(&found, two.organization());
    let resent = [event(&two, 2, 0, at(MORNING))];
    assert_eq!(store.append_activity(&two, &resent, &trace(now())).await?.added, 1);
    Ok(())
}

async fn answers(store: &dyn Store, scope: &Scope) -> Result<Vec<String>> {
    Ok(store.read(scope, &everything(scope)?).await?.iter().map(told).collect())
}
