//! `summary` and `trends`, uncached: flat over the rows, and against plain SQL.

use std::time::Duration;

use chrono::TimeDelta;
use ioc_core::clock::Instant;
use sqlx::{PgConnection, Row};

use crate::host::Host;
use crate::measure::{median, micros, ratio, time};
use crate::rows::{asked_at, ends};
use crate::side::Side;
use crate::{inside, rls};

const ROUNDS: usize = 300;

pub(crate) async fn run(rows: u32, reads: bool, rls: bool) {
    let host = Host::start(None);
    let large = Side::filled(&host, "large", rows).await;
    if reads {
        let small = Side::filled(&host, "small", 100_000).await;
        println!(
            "\n| question | p50 at 10^5 | p50 at {rows} | ratio (goal: at most 1.2) | \
             plain SQL at {rows} | times faster | goal |"
        );
        println!("|---|---|---|---|---|---|---|");
        let mut plain = large.database.owner().await;
        for question in [Question::Summary, Question::Quarter, Question::Trends] {
            compare(question, &small, &large, &mut plain).await;
        }
        inside::run(&large).await;
    }
    if rls {
        rls::run(&large).await;
    }
}

async fn compare(question: Question, small: &Side, large: &Side, connection: &mut PgConnection) {
    for side in [small, large] {
        for _ in 0..50 {
            question.ask(side).await;
        }
    }
    let mut pairs = Vec::with_capacity(ROUNDS);
    for round in 0..ROUNDS {
        // Who goes first changes, so that neither side is always warmer.
        let pair = if round % 2 == 0 {
            let small = time(question.ask(small)).await.0;
            (time(question.ask(large)).await.0, small)
        } else {
            let large = time(question.ask(large)).await.0;
            (large, time(question.ask(small)).await.0)
        };
        pairs.push(pair);
    }
    let (large_times, small_times): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
    question.plain_sql(connection, large).await;
    let mut plain: Vec<Duration> = Vec::new();
    for _ in 0..5 {
        plain.push(time(question.plain_sql(connection, large)).await.0);
    }
    let (p50, plain) = (median(&large_times), median(&plain));
    println!(
        "| {question:?} | {} | {} | {:.2}, pairs {} | {} | {:.0} | {} |",
        micros(median(&small_times)),
        micros(p50),
        p50.as_secs_f64() / median(&small_times).as_secs_f64(),
        ratio(&pairs),
        micros(plain),
        plain.as_secs_f64() / p50.as_secs_f64(),
        question.goal(),
    );
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Question {
    Summary,
    Quarter,
    Trends,
}

impl Question {
    pub(crate) async fn ask(self, side: &Side) -> usize {
        let at = Some(asked_at());
        let (dashboard, scope) = (side.platform.dashboard(), &side.scope);
        match self {
            Self::Summary => {
                let answer = dashboard.summary(scope, 7, at).await.expect("an answer");
                answer.bytes().expect("JSON").len()
            }
            Self::Quarter => {
                let answer = dashboard.summary(scope, 90, at).await.expect("an answer");
                answer.bytes().expect("JSON").len()
            }
            Self::Trends => {
                let trends = dashboard.trends(scope, "user_engagement", 12, at).await;
                trends.expect("an answer").bytes().expect("JSON").len()
            }
        }
    }

    fn goal(self) -> &'static str {
        match self {
            Self::Summary => "500 at 10^7",
            Self::Quarter => "1,000 at 10^7",
            Self::Trends => "none",
        }
    }

    /// The same counts from the raw rows, by the index on time.
    async fn plain_sql(self, connection: &mut PgConnection, side: &Side) {
        let spans: Vec<(Instant, Instant)> = match self {
            Self::Summary => vec![(ends() - TimeDelta::days(7), ends())],
            Self::Quarter => vec![(ends() - TimeDelta::days(90), ends())],
            Self::Trends => (0..12)
                .map(|week| ends() - TimeDelta::days(7 * week))
                .map(|to| (to - TimeDelta::days(7), to))
                .collect(),
        };
        for (from, to) in spans {
            let row = sqlx::query(
                "SELECT count(DISTINCT user_id), count(*), sum(duration_seconds)::bigint
                FROM ioc.user_activity_logs
                WHERE organization_id = $1 AND occurred_at >= $2 AND occurred_at < $3",
            )
            .bind(side.scope.organization_id().uuid())
            .bind(from)
            .bind(to)
            .fetch_one(&mut *connection)
            .await
            .expect("counts");
            assert!(row.get::<i64, _>(0) > 0);
        }
    }
}
