//! Slots in several zones while the clocks change.

use chrono::{Days, NaiveDate, TimeDelta};
use chrono_tz::Tz;
use ioc_analytics::document::format::Format;
use ioc_analytics::model::member::Role;
use ioc_analytics::model::schedule::Schedule;
use ioc_analytics::reports::generator::NewReport;
use ioc_analytics::testing::sample::Sample;

use crate::deliveries::house::House;
use crate::support::instant;

const ZONES: [Tz; 5] = [
    Tz::Europe__Berlin,
    Tz::America__New_York,
    Tz::Australia__Lord_Howe,
    Tz::Asia__Kathmandu,
    Tz::America__Santiago,
];

/// Reports of six weeks, each published on Monday at 06:00 in UTC; then a week without.
const WEEKS: u64 = 6;

#[tokio::test]
async fn a_month_of_slots_over_changes_of_the_clocks_sends_each_report_once() {
    let house = House::new().await;
    let Sample { platform, scope, clock, .. } = &house.sample;
    let viewer = house.member(Role::Viewer).await;
    let mut ids = Vec::new();
    for zone in ZONES {
        let weekly = house.subscribe_with(&viewer, |new| {
            new.schedule = Schedule { when: "mon 08:00".parse().expect("a schedule"), zone };
            new.format = Format::Json;
            new.address = format!("{}@example.com", zone.name());
        });
        ids.push((zone, weekly.await.id));
    }
    let monday: NaiveDate = "2026-03-09".parse().expect("a date");
    let mut now = instant("2026-03-09T00:00:00Z");
    let mut published = Vec::new();
    for hour in 0..(WEEKS + 1) * 7 * 24 {
        clock.set(now);
        if hour % (7 * 24) == 6 && hour < WEEKS * 7 * 24 {
            let last = monday + Days::new(hour / 24) - Days::new(1);
            let new = NewReport {
                title: format!("Week to {last}"),
                period_start: last - Days::new(6),
                period_end: last,
                template_id: None,
            };
            let report = platform.reports().create(scope, new).await.expect("created").id;
            platform.reports().generate(scope, report, None).await.expect("generated");
            platform.reports().publish(scope, report, None).await.expect("published");
            published.push((report, now));
        }
        house.send().await;
        now += TimeDelta::hours(1);
    }
    for (zone, id) in ids {
        let mut ledger = house.ledger(id).await;
        ledger.reverse();
        let sent: Vec<_> = ledger.iter().map(|it| it.report_id).collect();
        let all: Vec<_> = published.iter().map(|(report, _)| *report).collect();
        assert_eq!(sent, all, "{zone}: each once, in order");
        for (record, (_, published_at)) in ledger.iter().zip(&published) {
            // At eight on Monday, or as soon as there was something to send.
            let eight = record.slot.with_timezone(&zone).format("%a %H:%M").to_string();
            let slot_came_first = record.slot == *published_at;
            assert!(eight == "Mon 08:00" || slot_came_first, "{zone}: {}", record.slot);
            let late = record.made_at - record.slot.max(*published_at);
            assert!(late >= TimeDelta::zero() && late < TimeDelta::hours(1), "{zone}: {late}");
        }
    }
}
