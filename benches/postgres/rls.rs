//! A read under the policies, against the same read without any.

use std::time::Duration;

use chrono::TimeDelta;
use ioc_core::model::period::Period;
use ioc_core::model::rollup::RollupQuery;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use uuid::Uuid;

use crate::measure::{median, micros, ratio, time};
use crate::rows::ends;
use crate::side::Side;

const ROUNDS: usize = 1000;
const DAYS: &str = "SELECT activity FROM ioc.rollup_activity_days
    WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3";
const WAITING: &str = "SELECT waiting FROM ioc.rollup_activity_deltas WHERE organization_id = $1";
const DAYS_BY_POLICY: &str = "SELECT activity FROM ioc.rollup_activity_days
    WHERE starts_at >= $1 AND starts_at < $2";
const ROWS: &str = "SELECT count(*) FROM ioc.user_activity_logs
    WHERE organization_id = $1 AND occurred_at >= $2 AND occurred_at < $3";
const ROWS_BY_POLICY: &str = "SELECT count(*) FROM ioc.user_activity_logs
    WHERE occurred_at >= $1 AND occurred_at < $2";

pub(crate) async fn run(side: &Side) {
    let mut owner = side.database.owner().await;
    let mut application = side.database.application().await;
    let organization = side.scope.organization_id().uuid();
    println!("\n| read | without a policy | with | ratio | goal |");
    println!("|---|---|---|---|---|");
    let calendar = &side.scope.organization().calendar;
    let period = Period::last_days(calendar, ends() - TimeDelta::days(1), 7).expect("a week");
    whole_reads(&mut owner, &mut application, side, period).await;
    // From here on in one transaction: what is left is the policy.
    let begin = AssertSqlSafe(context(organization));
    let mut owner = owner.begin().await.expect("begun");
    let mut application = application.begin_with(begin).await.expect("begun");
    for (name, by_hand, by_policy) in
        [("seven days", DAYS, DAYS_BY_POLICY), ("rows of a day", ROWS, ROWS_BY_POLICY)]
    {
        let span = TimeDelta::days(if name == "seven days" { 7 } else { 1 });
        let mut pairs = Vec::new();
        for round in 0..ROUNDS {
            let from = ends() - span;
            let hand = sqlx::query(by_hand).bind(organization).bind(from).bind(ends());
            let policy = sqlx::query(by_policy).bind(from).bind(ends());
            let pair = if round % 2 == 0 {
                let (took, _) = time(hand.fetch_all(&mut *owner)).await;
                (took, time(policy.fetch_all(&mut *application)).await.0)
            } else {
                let (took, _) = time(policy.fetch_all(&mut *application)).await;
                (time(hand.fetch_all(&mut *owner)).await.0, took)
            };
            pairs.push(pair);
        }
        print(&format!("{name}, WHERE to policy"), &pairs, "at least 0.87");
    }
}

/// A read with all that goes with it: the message that begins, the role, the
/// policy, the task.
async fn whole_reads(
    owner: &mut PgConnection,
    application: &mut PgConnection,
    side: &Side,
    period: Period,
) {
    let organization = side.scope.organization_id().uuid();
    let (mut driver, mut store) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let pair = if round % 2 == 0 {
            let bare = time(days(owner, organization, period)).await.0;
            (bare, time(in_context(application, organization, period)).await.0)
        } else {
            let with = time(in_context(application, organization, period)).await.0;
            (time(days(owner, organization, period)).await.0, with)
        };
        driver.push(pair);
        let ours = async {
            let query = [RollupQuery::Activity { period }];
            side.platform.store().read(&side.scope, &query).await.expect("an answer");
        };
        let theirs = async {
            let waiting = sqlx::query(WAITING).bind(organization);
            waiting.fetch_all(&mut *owner).await.expect("deltas");
            days(owner, organization, period).await;
        };
        let pair = if round % 2 == 0 {
            let bare = time(theirs).await.0;
            (bare, time(ours).await.0)
        } else {
            let ours = time(ours).await.0;
            (time(theirs).await.0, ours)
        };
        store.push(pair);
    }
    print("seven days, by the driver", &driver, "at least 0.6");
    print("seven days, through the store", &store, "at least 0.6");
}

async fn days(connection: &mut PgConnection, organization: Uuid, period: Period) {
    let days = sqlx::query(DAYS).bind(organization).bind(period.starts_at).bind(period.ends_at);
    assert_eq!(days.fetch_all(connection).await.expect("days").len(), 7);
}

async fn in_context(connection: &mut PgConnection, organization: Uuid, period: Period) {
    let begin = AssertSqlSafe(context(organization));
    let mut transaction = connection.begin_with(begin).await.expect("begun");
    days(&mut transaction, organization, period).await;
}

/// The message that begins a read, as the store sends it.
fn context(organization: Uuid) -> String {
    format!(
        "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL ROLE ioc_application; \
         SET LOCAL ioc.organization_id = '{organization}'; SET LOCAL statement_timeout = 30000; \
         SET LOCAL idle_in_transaction_session_timeout = 60000; \
         SET LOCAL request.jwt.claims = ''; \
         SET LOCAL plan_cache_mode = force_generic_plan"
    )
}

fn print(name: &str, pairs: &[(Duration, Duration)], goal: &str) {
    let (without, with): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
    let (without, with) = (median(&without), median(&with));
    println!("| {name} | {} | {} | {} | {goal} |", micros(without), micros(with), ratio(pairs));
}
