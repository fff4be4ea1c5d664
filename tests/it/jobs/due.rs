//! When jobs are due.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use chrono_tz::Tz;
use ioc_analytics::clock::Clock;
use ioc_analytics::model::job::JobKind;
use ioc_analytics::model::job_run::{AttemptStatus, RunStatus};
use ioc_analytics::model::misfire::Misfire;

use super::house::House;

#[tokio::test]
async fn a_due_time_runs_once_however_often_somebody_looks() {
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    for at in ["2026-03-02T07:59:59.999999Z", "2026-03-02T08:00:00Z", "2026-03-02T08:00:00Z"] {
        house.at(at).await;
        house.runner.tick(house.clock.now()).await.expect("a tick");
    }
    house.at("2026-03-02T08:00:01Z").await;
    let calls = house.job.calls();
    assert_eq!(calls.len(), 1);
    assert_eq!((calls[0].slot.as_str(), calls[0].attempt), ("2026-03-02T08:00:00Z", 1));
    let runs = house.runs().await;
    assert_eq!((runs.len(), runs[0].status), (1, RunStatus::Succeeded));
    let logs = house.logs().await;
    assert_eq!((logs.len(), logs[0].status), (1, AttemptStatus::Succeeded));
    assert_eq!(logs[0].node_id, Some(house.runner.node()));
}

#[tokio::test]
async fn each_organization_is_due_at_its_own_time_of_day() {
    let house = House::new(JobKind::Organization, "0 8 * * MON").await;
    let berlin = house.organization("Berlin", Tz::Europe__Berlin).await;
    let kolkata = house.organization("Kolkata", Tz::Asia__Kolkata).await;
    let york = house.organization("New York", Tz::America__New_York).await;
    // Kolkata's Monday at eight was before it was entered.
    let mut seen = Vec::new();
    for at in ["2026-03-02T07:00:00Z", "2026-03-02T13:00:00Z", "2026-03-09T12:00:00Z"] {
        house.at(at).await;
        let calls = house.job.calls();
        let new = calls[seen.len()..].iter().map(|call| (call.organizations[0], call.slot.clone()));
        seen.extend(new);
    }
    let slot = |day: &str| format!("2026-03-{day}T08:00:00");
    assert_eq!(seen[0], (berlin, slot("02")));
    assert_eq!(seen[1], (york, slot("02")));
    // New York has put its clocks forward by the next one.
    let mut rest = seen[2..].to_vec();
    rest.sort();
    let mut expected = vec![(berlin, slot("09")), (kolkata, slot("09")), (york, slot("09"))];
    expected.sort();
    assert_eq!(rest, expected);
}

#[tokio::test]
async fn a_week_has_one_run_whatever_becomes_of_the_zone() {
    let house = House::new(JobKind::Organization, "0 8 * * MON").await;
    let moves = house.organization("Moves", Tz::Pacific__Auckland).await;
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for hour in 0..24 * 22 {
        if hour == 24 * 10 + 5 {
            let organization = house.platform.organizations().get("Moves").await.expect("there");
            let scope = house.platform.organizations().host_of(&organization).expect("a scope");
            let change = ioc_analytics::model::organization::OrganizationChange {
                zone: Some(Tz::America__Los_Angeles),
                ..Default::default()
            };
            house.platform.organizations().update(&scope, change, None).await.expect("moved");
        }
        house.clock.advance(TimeDelta::hours(1));
        house.go().await;
    }
    for call in house.job.calls() {
        assert_eq!(call.organizations, [moves]);
        *counts.entry(call.slot).or_default() += 1;
    }
    let expected = ["2026-03-09T08:00:00", "2026-03-16T08:00:00", "2026-03-23T08:00:00"];
    assert_eq!(counts, expected.map(|slot| (slot.to_owned(), 1)).into());
}

#[tokio::test]
async fn what_was_missed_goes_by_its_policy() {
    let all = Misfire::RunAll { at_most: 3, not_older_than_s: 86_400 };
    // The process was away from seven to noon and a half: eight to twelve were missed.
    for (misfire, runs, missed) in [
        (Misfire::Skip, vec![], 5),
        (Misfire::RunOnce, vec!["12"], 4),
        (all, vec!["10", "11", "12"], 2),
    ] {
        let house =
            House::with(JobKind::Platform, "0 8-23 * * *", |job| job.misfire = misfire).await;
        house.at("2026-03-02T12:30:00Z").await;
        let slots: Vec<_> =
            house.job.calls().iter().map(|call| call.slot[11..13].to_owned()).collect();
        assert_eq!(slots, runs, "{misfire:?}");
        let log = house.logs().await.into_iter().find(|log| log.status == AttemptStatus::Missed);
        let told = log.and_then(|log| log.summary).map(|summary| summary.count("missed"));
        assert_eq!(told, Some(missed), "{misfire:?}");
        house.at("2026-03-02T13:00:00Z").await;
        let last = house.job.calls().pop().map(|call| call.slot);
        assert_eq!(last.as_deref(), Some("2026-03-02T13:00:00Z"), "{misfire:?}");
    }
}

#[tokio::test]
async fn the_tick_says_when_something_is_due_next() {
    let house = House::new(JobKind::Platform, "30 9 * * *").await;
    let tick = house.runner.tick(house.clock.now()).await.expect("a tick");
    assert_eq!(tick.next, Some("2026-03-02T09:30:00Z".parse().expect("an instant")));
    let mut days = 0;
    let mut next = tick.next;
    while let Some(at) = next.filter(|_| days < 400) {
        house.clock.set(at);
        house.go().await;
        next = house.runner.tick(at).await.expect("a tick").next;
        days += 1;
    }
    let slots: std::collections::BTreeSet<_> =
        house.job.calls().into_iter().map(|call| call.slot).collect();
    assert_eq!((slots.len(), house.job.calls().len()), (400, 400), "a year and more, each once");
}
