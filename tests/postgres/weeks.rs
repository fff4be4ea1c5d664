//! Weeks that are closed for many organizations at once, night after night, beside those
//! that are closed one by one, and all at the end.

use chrono::Days;
use chrono_tz::Tz;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::Instant;
use ioc_analytics::dashboard::calculate_in_bulk::Reach;
use ioc_analytics::dashboard::close_in_bulk::BulkClosing;
use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::rollup::ScoreAggregate;
use libtest_mimic::Trial;

use crate::cleaning::load;
use crate::history::{Life, begins, operations};
use crate::trial;
use crate::twins::{Twin, Twins, platforms};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("weeks::many_at_once_are_closed_as_each_is", histories),
        trial("weeks::what_is_closed_each_night_is_what_is_closed_at_the_end", nights),
    ]
}

async fn histories() {
    let (platforms, clock, _database) = platforms(begins()).await;
    let mut lives = Vec::new();
    for (seed, zone) in (31..).zip([Tz::Europe__Berlin, Tz::America__New_York, Tz::UTC]) {
        let named = NewOrganization::named(format!("weeks {seed}"));
        let new = NewOrganization { zone, minimum_group: 3, ..named };
        lives.push(Life::begin(Twins::over(&platforms, &clock, new).await, seed).await);
    }
    let mut looked_at = BulkClosing::default();
    for operation in 0..operations() / 2 {
        let of = operation as usize % lives.len();
        lives[of].step().await;
        if operation % 5 < 4 {
            continue;
        }
        let scopes = |which: usize| -> Vec<Scope> {
            lives.iter().map(|life| life.twins.each[which].scope.clone()).collect()
        };
        // SQLite in bulk on even nights, PostgreSQL on odd ones.
        let (bulk, one) = ((operation / 5 % 2) as usize, (operation / 5 % 2 + 1) as usize % 2);
        if operation % 3 == 0 {
            // A calculation closes weeks, too: what it has seen is not looked at again.
            calculate(&platforms[bulk], &scopes(bulk)).await;
        }
        let closed = platforms[bulk].dashboard();
        let closed = closed.close_weeks_in_bulk(&scopes(bulk), Reach::Changed).await;
        let closed = closed.expect("closed");
        looked_at.closed += closed.closed;
        looked_at.unchanged += closed.unchanged;
        for scope in scopes(one) {
            platforms[one].dashboard().close_weeks(&scope, None).await.expect("closed");
        }
        for life in &lives {
            life.twins.both(aggregates).await;
        }
    }
    assert!(looked_at.closed > 0 && looked_at.unchanged > 0, "{looked_at:?}");
}

async fn calculate(platform: &Platform, scopes: &[Scope]) {
    let now = platform.clock().now();
    let week = |scope: &Scope| Ok(vec![Period::week_of(&scope.organization().calendar, now)?]);
    let dashboard = platform.dashboard();
    dashboard.calculate_in_bulk(scopes, Reach::Changed, week).await.expect("calculated");
}

async fn aggregates(twin: &Twin) -> Vec<ScoreAggregate> {
    twin.platform.store().list_score_aggregates(&twin.scope).await.expect("listed")
}

async fn nights() {
    let plan = DemoPlan {
        people: 60,
        weeks: 14,
        ..DemoPlan::new(9, "2026-03-01".parse().expect("a date"))
    };
    let data = generate(&plan).expect("a demo");
    let begins = plan.ends - Days::new(7 * 14);
    let night = |number: u64| -> Instant {
        let day = begins + Days::new(number);
        day.and_hms_opt(2, 0, 0).expect("two o'clock").and_utc()
    };
    let ends = night(7 * 14 + 2);
    let (platforms, clock, _database) = platforms(ends).await;
    let (first, second) = (data.organization.clone(), data.organization.clone());
    let nightly = Twins::over(&platforms, &clock, first).await;
    let named = NewOrganization { name: "at the end".to_owned(), ..second };
    let at_the_end = Twins::over(&platforms, &clock, named).await;
    nightly.both(|twin| load(twin, &data)).await;
    at_the_end.both(|twin| load(twin, &data)).await;
    for number in 0..=7 * 14 + 2 {
        clock.set(night(number));
        nightly.both(close).await;
    }
    at_the_end.both(close).await;
    let bare = |aggregates: Vec<ScoreAggregate>| -> Vec<ScoreAggregate> {
        let calculated_at = ends;
        aggregates.into_iter().map(|it| ScoreAggregate { calculated_at, ..it }).collect()
    };
    let (nightly, at_the_end) =
        (bare(nightly.both(aggregates).await), bare(at_the_end.both(aggregates).await));
    assert!(nightly.len() > 30, "{} aggregates", nightly.len());
    assert_eq!(nightly, at_the_end);
}

async fn close(twin: &Twin) -> BulkClosing {
    let scopes = [twin.scope.clone()];
    let closed = twin.platform.dashboard().close_weeks_in_bulk(&scopes, Reach::Changed);
    closed.await.expect("closed")
}
