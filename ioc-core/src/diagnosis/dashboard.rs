//! Why the dashboard is slow: what is kept, how fresh the views are, which statements are
//! slow, and how many connections there are.

use chrono::TimeDelta;

use crate::clock::Instant;
use crate::diagnosis::check::{Check, Diagnosis};
use crate::diagnosis::service::DiagnosisService;
use crate::diagnosis::words::{count, lasting, lasting_ms, percent};
use crate::error::Result;
use crate::model::inspection::{
    Buffers, SessionState, SessionUse, Sessions, StatementUse, Told, ViewAge,
};
use crate::model::measurement::{Component, SystemMetric, Total};

/// How far back is looked at what was measured.
const LATELY: TimeDelta = TimeDelta::hours(24);
/// The seed's bounds: a hit ratio in percent, the use of connections in percent, and how
/// long a statement may take.
const GOOD_HITS: f64 = 90.0;
const MOST_USED: f64 = 80.0;
const SLOW_MS: u64 = 5_000;
/// Below so many blocks, or answers, a hit ratio says nothing.
const FEWEST_BLOCKS: u64 = 10_000;
const FEWEST_ANSWERS: u64 = 1_000;
/// Views are refreshed each hour: twice that is too old.
const OLDEST_VIEW: TimeDelta = TimeDelta::hours(2);
/// Whoever does nothing inside of a transaction for so long has forgotten it.
const FORGOTTEN_MS: u64 = 60_000;
/// How many statements or connections are told of.
const MOST_TOLD: usize = 3;

const MEASURE: &str = "let the job `monitor_system_performance` run, every five minutes";

impl DiagnosisService {
    /// The seed's guide for a dashboard that loads slowly.
    ///
    /// # Errors
    /// What the store says.
    pub async fn slow_dashboard(&self) -> Result<Diagnosis> {
        let now = self.clock.now();
        let checks = vec![
            self.check_hit_ratios(now).await?,
            self.check_views(now).await?,
            self.check_slow_queries(now).await?,
            self.check_connections().await?,
        ];
        Ok(Diagnosis { about: "slow-dashboard", as_of: now, checks })
    }

    async fn check_hit_ratios(&self, now: Instant) -> Result<Check> {
        let measured = self.measured(SystemMetric::CacheHitRatio, now - LATELY, after(now)).await?;
        let mut looks: Vec<Check> = measured.iter().map(hit_ratio).collect();
        if !measured.iter().any(|total| total.watched.component == Component::Database) {
            let buffers = self.store.read_buffers_any_organization().await?;
            looks.push(Check::of_told_if_ever("database", buffers, buffers_hit));
        }
        if measured.is_empty() {
            let reason = "nobody has measured in the last day what was kept already";
            looks.push(Check::unknown("measured", reason, Some(MEASURE.to_owned())));
        }
        Ok(Check::worst_of("cache_hit_ratios", looks))
    }

    async fn check_views(&self, now: Instant) -> Result<Check> {
        let told = self.store.read_views_any_organization().await?;
        Ok(match told {
            Told::Known(views) => view_freshness(&views, now),
            Told::Unknown { reason, .. } => Check::ok("view_freshness", reason),
        })
    }

    pub(super) async fn check_slow_queries(&self, now: Instant) -> Result<Check> {
        const NAME: &str = "slow_queries";
        let measured = self.measured(SystemMetric::SlowQueries, now - LATELY, after(now)).await?;
        let slow: u64 = measured.iter().map(|total| total.part).sum();
        let lately = if measured.is_empty() {
            let reason = "nobody has measured in the last day how many statements were slow";
            Check::unknown(NAME, reason, Some(MEASURE.to_owned()))
        } else if slow > 0 {
            let cause =
                format!("{} statements took longer than five seconds in the last day", count(slow));
            Check::warning(NAME, cause, "`ioc explain` shows how the shipped statements are done")
        } else {
            Check::ok(NAME, "none was measured in the last day")
        };
        let sessions = self.store.read_sessions_any_organization().await?;
        let statements = self.store.read_statements_any_organization().await?;
        let looks = vec![
            lately,
            Check::of_told_if_ever(NAME, sessions, |told| running_slowly(&told)),
            Check::of_told_if_ever(NAME, statements, |told| slow_on_average(&told)),
        ];
        Ok(Check::worst_of(NAME, looks))
    }

    pub(super) async fn check_connections(&self) -> Result<Check> {
        const NAME: &str = "connections";
        let pulse = self.store.pulse();
        let waiting = u64::from(pulse.waiting);
        let of = format!("{} of {} writes wait", count(waiting), count(pulse.limit.into()));
        let writes = if waiting * 2 > u64::from(pulse.limit) {
            Check::failed(NAME, of, "write less at once, or give the pool more connections")
        } else {
            Check::ok(NAME, of)
        };
        let told = self.store.read_sessions_any_organization().await?;
        let looks = match told {
            Told::Known(sessions) => vec![used(&sessions), forgotten(&sessions), writes],
            Told::Unknown { reason, remedy: None } => vec![writes, Check::ok(NAME, reason)],
            Told::Unknown { reason, remedy } => vec![writes, Check::unknown(NAME, reason, remedy)],
        };
        Ok(Check::worst_of(NAME, looks))
    }
}

/// Up to `now` itself.
pub(super) fn after(now: Instant) -> Instant {
    now + TimeDelta::microseconds(1)
}

fn hit_ratio(total: &Total) -> Check {
    const NAME: &str = "hit_ratio";
    let Some(ratio) = percent(total.part, total.whole) else {
        return Check::ok(NAME, "nothing was asked for");
    };
    let (fewest, told, remedy) = match (total.watched.component, total.watched.endpoint.as_deref())
    {
        (Component::Database, _) => (
            FEWEST_BLOCKS,
            format!("{ratio:.1} % of {} blocks were in the database's memory", count(total.whole)),
            "give the server more shared_buffers, or look at what reads so much: `ioc diagnose \
             tuning`"
                .to_owned(),
        ),
        (_, tier) => {
            let tier = tier.unwrap_or("cache");
            let told = format!(
                "{ratio:.1} % of {} answers of the tier `{tier}` were kept already",
                count(total.whole)
            );
            (FEWEST_ANSWERS, told, format!("let the tier `{tier}` keep more, or for longer"))
        }
    };
    if ratio < GOOD_HITS && total.whole >= fewest {
        return Check::failed(NAME, told, remedy);
    }
    Check::ok(NAME, told)
}

pub(super) fn buffers_hit(told: Buffers) -> Check {
    let (blocks, name) = (told.hit + told.read, "buffer_cache");
    let Some(ratio) = percent(told.hit, blocks) else {
        return Check::ok(name, "the server has read no block yet");
    };
    let cause = format!(
        "{ratio:.1} % of {} blocks were in the database's memory, since the server counts",
        count(blocks)
    );
    if ratio < GOOD_HITS && blocks >= FEWEST_BLOCKS {
        return Check::warning(name, cause, "give the server more shared_buffers");
    }
    Check::ok(name, cause)
}

fn view_freshness(views: &[ViewAge], now: Instant) -> Check {
    const NAME: &str = "view_freshness";
    const REMEDY: &str = "`ioc maintenance daily` refreshes them now; let the job \
                          `refresh_materialized_views` run each hour";
    let told =
        |view: &ViewAge| format!("{} is as of {} ago", view.name, lasting(now - view.refreshed_at));
    let old: Vec<&ViewAge> =
        views.iter().filter(|view| now - view.refreshed_at > OLDEST_VIEW).collect();
    let check = match (views, &*old) {
        ([], _) => Check::warning(NAME, "no view was ever refreshed", REMEDY),
        (_, []) => Check::ok(NAME, "all views were refreshed in the last two hours"),
        (_, old) => {
            let cause = format!("{} of {} views are too old", old.len(), views.len());
            Check::failed(NAME, cause, REMEDY)
        }
    };
    check.borne_out_by(views.iter().map(told))
}

fn running_slowly(told: &Sessions) -> Check {
    let is_slow = |it: &&SessionUse| it.state == SessionState::Active && it.for_ms > SLOW_MS;
    let slow: Vec<&SessionUse> = told.sessions.iter().filter(is_slow).collect();
    if slow.is_empty() {
        return Check::ok("running", "no statement runs for longer than five seconds now");
    }
    let cause = format!("{} statements run for longer than five seconds now", slow.len());
    let remedy = "`ioc explain` shows how the shipped statements are done; \
                  pg_cancel_backend(PROCESS) ends another one";
    let evidence = slow.iter().take(MOST_TOLD).map(|it| {
        format!("process {} runs for {}: {}", it.process, lasting_ms(it.for_ms as f64), it.text)
    });
    Check::failed("running", cause, remedy).borne_out_by(evidence)
}

fn slow_on_average(told: &[StatementUse]) -> Check {
    let is_slow = |it: &&StatementUse| it.mean_ms() > SLOW_MS as f64;
    let slow: Vec<&StatementUse> = told.iter().filter(is_slow).collect();
    if slow.is_empty() {
        return Check::ok("counted", "no statement takes longer than five seconds on average");
    }
    let cause = format!("{} statements take longer than five seconds on average", slow.len());
    let evidence = slow.iter().take(MOST_TOLD).map(|it| {
        let mean = lasting_ms(it.mean_ms());
        format!("{mean} on average of {}: {}", count(it.calls), it.text)
    });
    Check::failed("counted", cause, "`ioc diagnose tuning` looks at plans and indexes")
        .borne_out_by(evidence)
}

fn used(told: &Sessions) -> Check {
    let there = told.sessions.len() as u64;
    let of = |state| told.count(state);
    let evidence = format!(
        "{} run a statement, {} wait for one, {} of them inside of a transaction",
        of(SessionState::Active),
        of(SessionState::Idle) + of(SessionState::IdleInTransaction),
        of(SessionState::IdleInTransaction)
    );
    let cause = format!("{} of {} connections are used", count(there), count(told.usable));
    let is_much = percent(there, told.usable).is_some_and(|used| used > MOST_USED);
    let check = if is_much {
        let remedy = "fewer connections in the pools, or a PgBouncer before the server";
        Check::failed("used", cause, remedy)
    } else {
        Check::ok("used", cause)
    };
    check.borne_out_by([evidence])
}

fn forgotten(told: &Sessions) -> Check {
    let is_forgotten =
        |it: &&SessionUse| it.state == SessionState::IdleInTransaction && it.for_ms > FORGOTTEN_MS;
    let forgotten = told.sessions.iter().filter(is_forgotten).map(|it| {
        format!(
            "process {} does nothing for {} inside of a transaction",
            it.process,
            lasting_ms(it.for_ms as f64)
        )
    });
    let blocked = told.sessions.iter().filter(|it| !it.blocked_by.is_empty()).map(|it| {
        let by: Vec<String> = it.blocked_by.iter().map(ToString::to_string).collect();
        let since = lasting_ms(it.for_ms as f64);
        format!("process {} waits for {} for {since}: {}", it.process, by.join(", "), it.text)
    });
    let evidence: Vec<String> = forgotten.chain(blocked).take(2 * MOST_TOLD).collect();
    if evidence.is_empty() {
        return Check::ok("locks", "nobody waits for a lock, and no transaction is forgotten");
    }
    let remedy = "end what holds the lock: pg_terminate_backend(PROCESS)";
    Check::warning("locks", "connections wait for others, or keep them waiting", remedy)
        .borne_out_by(evidence)
}
