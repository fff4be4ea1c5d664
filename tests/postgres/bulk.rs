//! Metrics that are calculated for many organizations at once, beside those that are
//! calculated for one after the other.

use std::fmt::Write;

use chrono_tz::Tz;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::dashboard::calculate_in_bulk::{BulkCalculation, Reach};
use ioc_analytics::error::Result;
use ioc_analytics::ids::Id;
use ioc_analytics::model::metric::{Metric, MetricFilter};
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::model::period::Period;
use ioc_analytics::page::PageRequest;
use libtest_mimic::Trial;
use uuid::Uuid;

use crate::history::{Life, begins, operations};
use crate::trial;
use crate::twins::{Twins, platforms};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("bulk::many_at_once_are_calculated_as_each_is_by_sqlite", by_sqlite),
        trial("bulk::many_at_once_are_calculated_as_each_is_by_postgres", by_postgres),
    ]
}

async fn by_sqlite() {
    histories(0).await;
}

async fn by_postgres() {
    histories(1).await;
}

const ZONES: [Tz; 3] = [Tz::Europe__Berlin, Tz::Pacific__Apia, Tz::UTC];

/// Random histories of some organizations: one platform calculates them in bulk, and only
/// those that changed, the other one each of them, whole.
async fn histories(in_bulk: usize) {
    let (platforms, clock, _database) = platforms(begins()).await;
    let mut lives = Vec::new();
    for (seed, zone) in (21..).zip(ZONES) {
        let named = NewOrganization::named(format!("history {seed}"));
        let new = NewOrganization { zone, minimum_group: 3, ..named };
        lives.push(Life::begin(Twins::over(&platforms, &clock, new).await, seed).await);
    }
    let mut unchanged = 0;
    for operation in 0..operations() / 4 {
        let of = operation as usize % lives.len();
        lives[of].step().await;
        if operation % 4 < 3 {
            continue;
        }
        let scopes = |which: usize| -> Vec<Scope> {
            lives.iter().map(|life| life.twins.each[which].scope.clone()).collect()
        };
        let bulk = &platforms[in_bulk];
        let done = calculate(bulk, &scopes(in_bulk), Reach::Changed).await;
        assert_eq!(done.calculated + done.unchanged, 3);
        unchanged += done.unchanged;
        let again = calculate(bulk, &scopes(in_bulk), Reach::Changed).await;
        assert_eq!((again.calculated, again.unchanged), (0, 3), "operation {operation}");
        let other = &platforms[1 - in_bulk];
        for scope in scopes(1 - in_bulk) {
            for period in weeks(other, &scope).expect("weeks") {
                let calculated = other.dashboard().calculate_metrics(&scope, period, None);
                calculated.await.expect("calculated");
            }
        }
        for (one, each) in scopes(in_bulk).iter().zip(scopes(1 - in_bulk)) {
            let (one, each) = (stored(bulk, one).await, stored(other, &each).await);
            assert_eq!(one, each, "operation {operation}");
            assert!(one.contains("engagement_rate"), "{one}");
        }
        if operation % 80 == 79 {
            let all = calculate(bulk, &scopes(in_bulk), Reach::All).await;
            assert_eq!((all.calculated, all.written.any()), (3, false), "{all:?}");
        }
    }
    assert!(unchanged > 0, "some of them stood still now and then");
}

async fn calculate(platform: &Platform, scopes: &[Scope], reach: Reach) -> BulkCalculation {
    let weeks = |scope: &Scope| weeks(platform, scope);
    platform.dashboard().calculate_in_bulk(scopes, reach, weeks).await.expect("calculated")
}

/// The last whole week, and the one that runs.
fn weeks(platform: &Platform, scope: &Scope) -> Result<Vec<Period>> {
    let calendar = &scope.organization().calendar;
    let now = platform.clock().now();
    Ok(vec![Period::last_whole_week(calendar, now)?, Period::week_of(calendar, now)?])
}

/// All metrics as they are kept, but for their ids.
async fn stored(platform: &Platform, scope: &Scope) -> String {
    let nobody = Uuid::nil();
    let (mut said, mut page) = (String::new(), PageRequest::first(500).expect("a page"));
    loop {
        let filter = MetricFilter::default();
        let found = platform.store().list_metrics(scope, &filter, &page).await.expect("listed");
        for metric in found.items {
            let (id, organization_id) = (Id::from_uuid(nobody), Id::from_uuid(nobody));
            let _ = writeln!(said, "{:?}", Metric { id, organization_id, ..metric });
        }
        let Some(next) = found.next else { return said };
        page.after = Some(next);
    }
}
