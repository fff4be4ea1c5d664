//! Cases of [`crate::store::system::SystemStore`].

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;
use rust_decimal::Decimal;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::conformance::fixture::{entry, id, now, organization, together};
use crate::error::Result;
use crate::ids::{Id, RandomIds, new_id};
use crate::model::alert::{Alert, AlertStatus, Development, Turn};
use crate::model::alert_rule::{AlertRule, KeptRule, Values};
use crate::model::histogram::Histogram;
use crate::model::key::{ApiKey, Secret};
use crate::model::measurement::{Component, Measurement, Sample, SystemMetric, Watched};
use crate::model::member::Role;
use crate::model::message::{Message, MessageType};
use crate::page::PageRequest;
use crate::store::bundle::Store;

/// Measurements of several processes at one instant come together, those of an endpoint
/// alone where it is named, behind the beginning and up to the end.
pub async fn samples_of_one_instant_come_together(store: Arc<dyn Store>) -> Result<()> {
    let (one, other) = (errors("/one"), errors("/other"));
    let rows = [
        measured(1, &one, 0, (1, 10)),
        measured(2, &one, 5, (2, 20)),
        measured(3, &other, 5, (3, 30)),
        measured(4, &one, 5, (4, 40)),
        measured(5, &one, 10, (5, 50)),
        measured(6, &Watched::all(SystemMetric::JobFailures, Component::Jobs), 5, (9, 9)),
    ];
    store.record_measurements_any_organization(&rows, None).await?;
    let all = Watched::all(SystemMetric::ErrorRate, Component::Api);
    let watched = [all, one, errors("/none")];
    let samples = store.read_samples_any_organization(&watched, at(0), at(10)).await?;
    let told: Vec<Vec<(Instant, u64, u64)>> =
        samples.iter().map(|of| of.iter().map(|it| (it.at, it.part, it.whole)).collect()).collect();
    let of_all = vec![(at(5), 9, 90), (at(10), 5, 50)];
    assert_eq!(told, [of_all, vec![(at(5), 6, 60), (at(10), 5, 50)], Vec::new()]);
    Ok(())
}

/// A measurement that is sent again is there once, and one of nothing is not.
pub async fn a_measurement_is_kept_once(store: Arc<dyn Store>) -> Result<()> {
    let watched = errors("/one");
    let first = measured(1, &watched, 5, (1, 10));
    let of_nothing = measured(2, &watched, 5, (0, 0));
    for rows in [vec![first.clone()], vec![first.clone(), of_nothing], Vec::new(), vec![first]] {
        store.record_measurements_any_organization(&rows, None).await?;
    }
    let samples = store.read_samples_any_organization(&[watched], at(0), at(9)).await?;
    assert_eq!(samples, [[Sample { at: at(5), part: 1, whole: 10 }]]);
    Ok(())
}

/// What was measured comes to one total of each thing, with where its durations lie.
pub async fn totals_are_what_was_measured(store: Arc<dyn Store>) -> Result<()> {
    let times = Watched::of(SystemMetric::ResponseTime, Component::Api, "/one");
    let late = Watched::all(SystemMetric::JobLateness, Component::Jobs);
    let mut rows = vec![
        measured(1, &late, 0, (7, 2)),
        measured(2, &late, 5, (3, 2)),
        measured(3, &times, 10, (1, 1)),
    ];
    for (number, micros) in [(4, [3_u64, 900]), (5, [900, u64::MAX / 2])] {
        let mut histogram = Histogram::default();
        for duration in micros {
            histogram.record(duration);
        }
        let row = measured(number, &times, i64::from(number) - 1, (903, 2));
        rows.push(Measurement { histogram: Some(histogram), ..row });
    }
    store.record_measurements_any_organization(&rows, None).await?;
    let totals = store.read_totals_any_organization(at(0), at(10)).await?;
    let told: Vec<_> = totals.iter().map(|it| (&it.watched, it.part, it.whole)).collect();
    assert_eq!(told, [(&times, 1806, 4), (&late, 7, 4)]);
    let durations = totals[0].histogram.as_ref().expect("durations");
    assert_eq!((durations.count(), durations.percentile(1)), (4, Some(3)));
    assert_eq!(totals[1].histogram, None);
    assert!(store.read_totals_any_organization(at(11), at(99)).await?.is_empty());
    Ok(())
}

/// The database tells of itself, each time anew.
pub async fn the_database_tells_of_itself(store: Arc<dyn Store>) -> Result<()> {
    for minute in [0, 0, 5] {
        let facts = store.observe_any_organization(at(minute), None).await?;
        for share in [facts.blocks, facts.connections, facts.pool].into_iter().flatten() {
            assert!(share.part <= share.whole, "{facts:?}");
        }
        assert!(facts.size_bytes != Some(0), "{facts:?}");
    }
    assert!(store.pulse().alive);
    Ok(())
}

/// A store that has views tells how long ago the stalest was refreshed, and one that has
/// partitions for how many months there are some; before the first time nobody does, nor
/// does a store that has neither.
pub async fn what_stands_still_is_seen(store: Arc<dyn Store>) -> Result<()> {
    let look = async |days: i64| {
        let facts = store.observe_any_organization(at(days * 1_440), None).await?;
        Result::Ok((facts.view_age_minutes, facts.months_ahead, facts.stray_rows))
    };
    assert_eq!(look(0).await?, (None, None, None));
    let views = store.refresh_views_any_organization(at(0), None).await?;
    let has_views = |age| (!views.is_empty()).then_some(age);
    assert_eq!(look(0).await?, (has_views(0), None, None));
    let made = store.make_partitions_any_organization(at(0), 3, None).await?;
    let has_months = |count| (!made.is_empty()).then_some(count);
    assert_eq!(look(1).await?, (has_views(1_440), has_months(3), has_months(0)));
    // Behind two turns of the month.
    assert_eq!(look(60).await?, (has_views(86_400), has_months(1), has_months(0)));
    assert_eq!(look(150).await?, (has_views(216_000), has_months(0), has_months(0)));
    store.make_partitions_any_organization(at(60 * 1_440), 3, None).await?;
    store.refresh_views_any_organization(at(60 * 1_440 - 30), None).await?;
    assert_eq!(look(60).await?, (has_views(30), has_months(3), has_months(0)));
    Ok(())
}

/// A rule that nobody edited is as the program says; one that an operator edited stays,
/// and so does one that the program knows no more.
pub async fn an_edited_rule_outlives_what_is_shipped(store: Arc<dyn Store>) -> Result<()> {
    let [first, second, ..] = &AlertRule::shipped()[..] else { panic!("shipped rules") };
    store.register_rules_any_organization(&[first.clone(), second.clone()]).await?;
    store.register_rules_any_organization(&[first.clone(), second.clone()]).await?;
    let rules = store.list_rules_any_organization().await?;
    assert_eq!(rules, [kept(first, 1), kept(second, 1)]);
    let edited = KeptRule {
        rule: AlertRule {
            threshold: Decimal::new(505, 1),
            short_window_s: Some(60),
            is_active: false,
            ..first.clone()
        },
        silenced_until: Some(at(60)),
        edited_at: Some(at(1)),
        edited_by: Some("host".to_owned()),
        ..kept(first, 1)
    };
    let edited = store.put_rule_any_organization(&edited).await?;
    let newer = |rule: &AlertRule| AlertRule { short_window_s: Some(90), ..rule.clone() };
    store.register_rules_any_organization(&[newer(first), newer(second)]).await?;
    let rules = store.list_rules_any_organization().await?;
    assert_eq!(rules, [edited, kept(&newer(second), 2)]);
    store.register_rules_any_organization(&[]).await?;
    assert_eq!(store.list_rules_any_organization().await?.len(), 2);
    Ok(())
}

/// A rule that was changed meanwhile, or came into being, is not written over.
pub async fn no_change_of_a_rule_is_undone(store: Arc<dyn Store>) -> Result<()> {
    let rule = AlertRule::shipped().swap_remove(0);
    let added = store.put_rule_any_organization(&kept(&rule, 0)).await?;
    assert_eq!(added.version, 1);
    let seen = |version| kept(&AlertRule { minimum_sample: 7, ..rule.clone() }, version);
    let refused = async |version| {
        let refused = store.put_rule_any_organization(&seen(version)).await;
        refused.expect_err("another version").code()
    };
    assert_eq!([refused(0).await, refused(2).await], ["alert_rule_changed"; 2]);
    assert_eq!(store.put_rule_any_organization(&seen(1)).await?.version, 2);
    assert_eq!(refused(1).await, "alert_rule_changed");
    assert_eq!(store.list_rules_any_organization().await?, [seen(2)]);
    Ok(())
}

/// Of many who find at once that something begins, one begins an alert; the next begins
/// once that is over.
pub async fn one_of_many_begins_an_alert(store: Arc<dyn Store>) -> Result<()> {
    let begun: Vec<_> = (0..8).map(|number| Development::Begun(pending(number, 0))).collect();
    let calls = begun.iter().map(|it| store.write_alert_any_organization(it, None));
    let written: Vec<bool> = together(calls).await.into_iter().collect::<Result<_>>()?;
    assert_eq!(written.iter().filter(|written| **written).count(), 1, "{written:?}");
    let [open] = &store.list_open_alerts_any_organization().await?[..] else { panic!("one") };
    let over = Alert { status: AlertStatus::Resolved, resolved_at: Some(at(9)), ..open.clone() };
    assert!(store.write_alert_any_organization(&Development::Changed(over), None).await?);
    let next = Development::Begun(pending(9, 10));
    assert!(store.write_alert_any_organization(&next, None).await?);
    Ok(())
}

/// An alert comes back as it was written, and is not written by who saw an older one.
pub async fn an_alert_that_was_overtaken_stays(store: Arc<dyn Store>) -> Result<()> {
    let first = pending(1, 0);
    let begun = Development::Begun(first.clone());
    assert!(store.write_alert_any_organization(&begun, None).await?);
    let full = Alert {
        status: AlertStatus::Firing,
        value: Decimal::new(12_345_678, 6),
        fired_at: Some(at(5)),
        recovering_since: Some(at(6)),
        evaluated_at: at(7),
        acknowledged_at: Some(at(8)),
        acknowledged_by: Some("member:somebody".to_owned()),
        to_tell: Some(Turn::Fired),
        to_send: Some(Turn::Resolved),
        sent: vec![id(7), id(3)],
        version: 1,
        ..first
    };
    let changed = Development::Changed(full.clone());
    assert!(store.write_alert_any_organization(&changed, None).await?);
    assert!(!store.write_alert_any_organization(&changed, None).await?, "it is overtaken");
    let forgotten = Development::Forgotten(full.clone());
    assert!(!store.write_alert_any_organization(&forgotten, None).await?);
    let found = store.get_alert_any_organization(full.id).await?;
    assert_eq!(found, Alert { version: 2, ..full.clone() });
    let open = store.list_open_alerts_any_organization().await?;
    assert_eq!(open, std::slice::from_ref(&found));
    assert!(store.write_alert_any_organization(&Development::Forgotten(found), None).await?);
    let gone = store.get_alert_any_organization(full.id).await.expect_err("it is forgotten");
    assert_eq!(gone.code(), "unknown_alert");
    Ok(())
}

/// Alerts are paged, those that began last first; with those that are over something is
/// to do until their end was told.
pub async fn alerts_are_paged_newest_first(store: Arc<dyn Store>) -> Result<()> {
    for (number, minute) in [(3, 0), (1, 5), (2, 5), (4, 9)] {
        let to_send = (number == 1).then_some(Turn::Resolved);
        let over = AlertStatus::Resolved;
        let alert = pending(number, minute);
        let alert = Alert { status: over, resolved_at: Some(at(30)), to_send, ..alert };
        assert!(store.write_alert_any_organization(&Development::Begun(alert), None).await?);
    }
    let (mut seen, mut request) = (Vec::new(), PageRequest::first(3)?);
    loop {
        let page = store.list_alerts_any_organization(&request).await?;
        seen.extend(page.items.into_iter().map(|alert| alert.id));
        let Some(next) = page.next else { break };
        request = PageRequest { after: Some(next), ..request };
    }
    assert_eq!(seen, [4, 1, 2, 3].map(id));
    let open = store.list_open_alerts_any_organization().await?;
    assert_eq!(open.iter().map(|alert| alert.id).collect::<Vec<_>>(), [id(1)]);
    Ok(())
}

/// With an alert a message goes to each organization that has an operator, and to no
/// other; none goes where nothing was written.
pub async fn operators_are_told_once(store: Arc<dyn Store>) -> Result<()> {
    let mut scopes = Vec::new();
    for number in 1..=4 {
        scopes.push(organization(&*store, number, Tz::UTC).await?);
    }
    let [with, admins, revoked, expired] = &scopes[..] else { panic!("four") };
    insert_key(&*store, with, Role::Operator, None).await?;
    insert_key(&*store, admins, Role::Admin, None).await?;
    let key = insert_key(&*store, revoked, Role::Operator, None).await?;
    store.revoke_key(revoked, key, now(), &entry(now())).await?;
    insert_key(&*store, expired, Role::Operator, Some(at(3))).await?;
    let before = store.publish_any_organization(100).await?.len();
    assert_eq!(before, 0, "nothing was told before");
    let begun = Development::Begun(pending(1, 5));
    for expected in [true, false] {
        let message = Message {
            id: new_id(&RandomIds, at(5)),
            message_type: MessageType::SystemAlert,
            subject: Some(id::<crate::ids::kind::Alert>(1).uuid()),
            created_at: at(5),
        };
        let written = store.write_alert_any_organization(&begun, Some(&message)).await?;
        assert_eq!(written, expected);
        let told = store.publish_any_organization(100).await?;
        let told: Vec<_> = told.into_iter().map(|it| (it.organization_id, it.message)).collect();
        let wanted: Vec<_> =
            expected.then_some((with.organization_id(), message)).into_iter().collect();
        assert_eq!(told, wanted);
    }
    Ok(())
}

async fn insert_key(
    store: &dyn Store,
    scope: &Scope,
    role: Role,
    expires_at: Option<Instant>,
) -> Result<crate::ids::KeyId> {
    let key = ApiKey {
        id: id(1),
        organization_id: scope.organization_id(),
        name: "key".to_owned(),
        prefix: "ioc_1".to_owned(),
        role,
        created_by: None,
        created_at: now(),
        expires_at,
        revoked_at: None,
    };
    store.insert_key(scope, &key, &Secret::random().digest(), &entry(now())).await?;
    Ok(key.id)
}

fn at(minute: i64) -> Instant {
    now() + TimeDelta::minutes(minute)
}

fn errors(route: &str) -> Watched {
    Watched::of(SystemMetric::ErrorRate, Component::Api, route)
}

pub(super) fn measured(
    number: u32,
    watched: &Watched,
    minute: i64,
    counts: (u64, u64),
) -> Measurement {
    Measurement {
        id: id(number),
        watched: watched.clone(),
        part: counts.0,
        whole: counts.1,
        histogram: None,
        recorded_at: at(minute),
        window_ms: 300_000,
        node: id(number),
    }
}

fn kept(rule: &AlertRule, version: u32) -> KeptRule {
    KeptRule { rule: rule.clone(), silenced_until: None, version, edited_at: None, edited_by: None }
}

/// An alert of the first shipped rule, which begins at a minute.
pub(super) fn pending(number: u32, minute: i64) -> Alert {
    let rule = AlertRule::shipped().swap_remove(0);
    let values = Values { long: Decimal::from(50), short: Decimal::from(50) };
    let new = Id::from_uuid(id::<crate::ids::kind::Alert>(number).uuid());
    let begun = Alert::develop(&rule, None, Some(values), at(minute), new);
    let Some(Development::Begun(alert)) = begun else { panic!("it holds") };
    alert
}
