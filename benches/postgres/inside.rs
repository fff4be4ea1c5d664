//! What a question costs inside the server, beside a read by a primary key under
//! the same policy: by the server's own count of planning and running all
//! statements of the transaction, each at its quickest, since at the others it
//! was often interrupted; and by the processor's time of the one process that
//! serves it, with all that the protocol costs.

use sqlx::{Connection, PgConnection, Row};

use crate::reads::Question;
use crate::rows::person;
use crate::side::{Side, platform};

const ROUNDS: u32 = 1000;

/// Microseconds of one call.
struct Cost {
    counted: f64,
    processor: f64,
}

pub(crate) async fn run(large: &Side) {
    let mut watcher = large.database.owner().await;
    // One connection, so that one process serves everything.
    let one = Side {
        database: large.database.clone(),
        platform: platform(large.database.store(1)),
        scope: large.scope.clone(),
    };
    let key = async || {
        let found = one.platform.store().find_member(&one.scope, person(7)).await;
        found.expect("a read").expect("a member");
    };
    println!("\n| inside the server | plans and runs | processor | to the key, goal 1.5 |");
    println!("|---|---|---|---|");
    let by_key = cost(&mut watcher, key).await;
    print("a read by primary key", &by_key, &by_key);
    statements(&mut watcher).await;
    for question in [Question::Summary, Question::Quarter, Question::Trends] {
        let ask = async || {
            question.ask(&one).await;
        };
        let asked = cost(&mut watcher, ask).await;
        print(&format!("{question:?}"), &asked, &by_key);
        if matches!(question, Question::Summary) {
            statements(&mut watcher).await;
        }
    }
    let mut alone = large.database.application().await;
    alone.ping().await.expect("it answers");
    let alone = tokio::sync::Mutex::new(alone);
    let select = async || {
        let mut alone = alone.lock().await;
        sqlx::query("SELECT 1").execute(&mut *alone).await.expect("one");
    };
    let one = cost(&mut watcher, select).await;
    print("select 1, without a transaction", &one, &by_key);
}

fn print(name: &str, cost: &Cost, key: &Cost) {
    println!(
        "| {name} | {:.1} µs | {:.1} µs | {:.2}, by the processor {:.2} |",
        cost.counted,
        cost.processor,
        cost.counted / key.counted,
        cost.processor / key.processor,
    );
}

/// What a call costs, of many.
async fn cost(watcher: &mut PgConnection, call: impl AsyncFn()) -> Cost {
    for _ in 0..50 {
        call().await;
    }
    let reset = sqlx::query("SELECT pg_stat_statements_reset()");
    reset.execute(&mut *watcher).await.expect("it counts from here on");
    let before = processor(watcher).await;
    for _ in 0..ROUNDS {
        call().await;
    }
    let after = processor(watcher).await;
    let row = sqlx::query(
        "SELECT sum(plans * min_plan_time + calls * min_exec_time) FROM pg_stat_statements
        WHERE query NOT LIKE '%pg_stat_%'",
    )
    .fetch_one(watcher)
    .await
    .expect("counts");
    let rounds = f64::from(ROUNDS);
    Cost { counted: row.get::<f64, _>(0) * 1e3 / rounds, processor: (after - before) / rounds }
}

/// The processor's time of all processes that serve the application, in
/// microseconds.
async fn processor(watcher: &mut PgConnection) -> f64 {
    let rows = sqlx::query("SELECT pid FROM pg_stat_activity WHERE usename = 'bench_application'");
    let rows = rows.fetch_all(watcher).await.expect("processes");
    let of = |row: &sqlx::postgres::PgRow| {
        let file = format!("/proc/{}/schedstat", row.get::<i32, _>(0));
        let text = std::fs::read_to_string(file).unwrap_or_default();
        let nanoseconds = text.split_whitespace().next().and_then(|word| word.parse().ok());
        nanoseconds.unwrap_or(0.0) / 1e3
    };
    rows.iter().map(of).sum()
}

/// The statements of the calls that were counted last.
async fn statements(watcher: &mut PgConnection) {
    let rows = sqlx::query(
        "SELECT (calls / $1)::float8,
            (plans * min_plan_time + calls * min_exec_time) * 1000 / calls,
            left(regexp_replace(query, '\\s+', ' ', 'g'), 90)
        FROM pg_stat_statements
        WHERE query NOT LIKE '%pg_stat_%' AND calls >= $1 ORDER BY 2 * calls DESC",
    )
    .bind(i64::from(ROUNDS))
    .fetch_all(watcher)
    .await
    .expect("statements");
    for row in rows {
        let (calls, micros): (f64, f64) = (row.get(0), row.get(1));
        println!("|   `{}` | {calls} x {micros:.1} µs | | |", row.get::<&str, _>(2));
    }
}
