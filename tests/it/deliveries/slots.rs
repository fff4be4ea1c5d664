//! Weeks without a report, and what they do to the weeks behind them.

use chrono::{Days, NaiveDate, TimeDelta};
use ioc_analytics::clock::Instant;
use ioc_analytics::model::member::Role;
use ioc_analytics::reports::generator::NewReport;
use ioc_analytics::testing::sample::Sample;

use crate::deliveries::house::House;
use crate::support::instant;

/// When what was published at these instants is sent, to whoever wants it at `when`, in a
/// month that is looked at every half hour.
async fn sent(when: &str, published: &[&str]) -> Vec<String> {
    let house = House::new().await;
    let Sample { clock, .. } = &house.sample;
    let viewer = house.member(Role::Viewer).await;
    clock.set(instant("2026-03-02T09:00:00Z"));
    let change = |new: &mut ioc_analytics::subscriptions::service::NewSubscription| {
        new.schedule.when = when.parse().expect("a schedule");
    };
    let id = house.subscribe_with(&viewer, change).await.id;
    let published: Vec<Instant> = published.iter().map(|at| instant(at)).collect();
    let mut now = instant("2026-03-02T09:30:00Z");
    while now < instant("2026-04-07T00:00:00Z") {
        clock.set(now);
        if published.contains(&now) {
            publish(&house, now.date_naive()).await;
        }
        house.send().await;
        now += TimeDelta::minutes(30);
    }
    let mut ledger = house.ledger(id).await;
    ledger.reverse();
    ledger.iter().map(|it| it.made_at.format("%m-%d %a %H:%M").to_string()).collect()
}

/// Publishes the report of a week that ends on a day.
async fn publish(house: &House, last: NaiveDate) {
    let Sample { platform, scope, .. } = &house.sample;
    let new = NewReport {
        title: format!("Week to {last}"),
        period_start: last - Days::new(6),
        period_end: last,
        template_id: None,
    };
    let report = platform.reports().create(scope, new).await.expect("created").id;
    platform.reports().generate(scope, report, None).await.expect("generated");
    platform.reports().publish(scope, report, None).await.expect("published");
}

#[tokio::test]
async fn a_week_without_a_report_leaves_the_weeks_behind_it_at_their_slots() {
    // There is none on the 15th.
    let sundays = ["2026-03-08T23:00:00Z", "2026-03-22T23:00:00Z", "2026-03-29T23:00:00Z"];
    let sundays = [&sundays[..], &["2026-04-05T23:00:00Z"]].concat();
    assert_eq!(
        sent("mon 08:00", &sundays).await,
        ["03-09 Mon 08:00", "03-23 Mon 08:00", "03-30 Mon 08:00", "04-06 Mon 08:00"]
    );
}

#[tokio::test]
async fn a_report_that_is_published_behind_its_slot_is_sent_on_the_same_day() {
    let mondays = ["2026-03-09T10:00:00Z", "2026-03-16T10:00:00Z", "2026-03-30T10:00:00Z"];
    assert_eq!(
        sent("mon 08:00", &mondays).await,
        ["03-09 Mon 10:00", "03-16 Mon 10:00", "03-30 Mon 10:00"]
    );
}

#[tokio::test]
async fn a_slot_without_a_report_is_open_for_half_of_the_time_to_the_next() {
    assert_eq!(
        sent(
            "mon,thu 08:00",
            &[
                "2026-03-04T23:00:00Z",
                // Monday the 9th was open until Tuesday at 20:00.
                "2026-03-11T23:00:00Z",
                // No slot is open.
                "2026-03-14T12:00:00Z",
                // Thursday the 26th is open until Saturday at 08:00.
                "2026-03-27T12:00:00Z",
                "2026-04-01T12:00:00Z",
            ]
        )
        .await,
        [
            "03-05 Thu 08:00",
            "03-12 Thu 08:00",
            "03-16 Mon 08:00",
            "03-27 Fri 12:00",
            "04-02 Thu 08:00"
        ]
    );
}
