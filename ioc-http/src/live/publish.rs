//! Tells what was written.

use std::time::Duration;

use chrono::TimeDelta;
use ioc_core::error::Error;
use ioc_core::live::publisher::Publisher;
use tokio::time::{Instant, sleep};

use crate::api::Api;

/// How many messages a round numbers at most.
const ROUND: u32 = 1_000;
/// What is written within this is told together.
const TOGETHER: Duration = Duration::from_millis(25);
/// How often what the cache did is counted: that looks at all that it has.
const COUNT_CACHE: Duration = Duration::from_secs(5);
/// How long it waits at most after rounds that failed.
const LONGEST: Duration = Duration::from_secs(10);
/// How often messages that everybody was told are deleted.
const TRIM: Duration = Duration::from_mins(10);
/// How long a message is kept, for a look at what was told.
const KEPT: TimeDelta = TimeDelta::days(1);
/// How many messages are deleted together.
const TRIMMED: u32 = 5_000;

/// Publishes round after round until the service ends.
pub(crate) async fn publish(api: &Api, every: Duration) {
    tokio::select! {
        () = api.live.ended() => {}
        () = rounds(api, every) => {}
    }
}

async fn rounds(api: &Api, every: Duration) {
    let platform = &api.platform;
    let (dashboard, reports) = (platform.dashboard().clone(), platform.reports().clone());
    let mut publisher =
        Publisher::new(platform.store().clone(), dashboard, reports, platform.live().clone())
            .forgetting(platform.cache().clone())
            .watching(platform.system().clone());
    let scope_of = async |id| {
        let organizations = platform.organizations();
        organizations.host_of(&organizations.get_by_id(id).await?)
    };
    count_cache(api);
    let (mut wait, mut trimmed, mut counted) = (every, Instant::now(), Instant::now());
    loop {
        let more = match publisher.publish_once(ROUND, scope_of).await {
            Ok(round) => {
                wait = every;
                for (_, error) in &round.failed {
                    warn("some readers were not told what was written", error);
                }
                round.messages >= ROUND as usize
            }
            Err(error) => {
                wait = (wait * 2).min(LONGEST);
                warn("nothing is published at the moment", &error);
                false
            }
        };
        count(api);
        if counted.elapsed() >= COUNT_CACHE {
            counted = Instant::now();
            count_cache(api);
        }
        if trimmed.elapsed() >= TRIM {
            trimmed = Instant::now();
            trim(api).await;
        }
        if !more {
            pause(api, wait, wait == every).await;
        }
    }
}

/// Waits, and less than that where something was written that somebody waits for.
async fn pause(api: &Api, wait: Duration, all_is_well: bool) {
    let is_awaited = all_is_well && api.platform.live().stats().connections > 0;
    let write = async {
        api.live.write().await;
        sleep(TOGETHER).await;
    };
    tokio::select! {
        () = sleep(wait) => {}
        () = write, if is_awaited => {}
    }
}

async fn trim(api: &Api) {
    let before = api.platform.clock().now() - KEPT;
    loop {
        match api.platform.store().delete_messages_any_organization(before, TRIMMED, None).await {
            Ok(deleted) if deleted >= u64::from(TRIMMED) => {}
            Ok(_) => return,
            Err(error) => return warn("old messages were not deleted", &error),
        }
    }
}

fn count(api: &Api) {
    let stats = api.platform.live().stats();
    metrics::gauge!("ioc_live_connections").set(stats.connections as f64);
    metrics::counter!("ioc_live_messages_serialised_total").absolute(stats.serialised);
    metrics::counter!("ioc_live_closed_as_slow_total").absolute(stats.closed_as_slow);
}

fn count_cache(api: &Api) {
    for tier in api.platform.cache().statistics() {
        let name = tier.tier.as_str();
        for (of, count) in [
            ("ioc_cache_hits_total", tier.hits),
            ("ioc_cache_misses_total", tier.misses),
            ("ioc_cache_loads_total", tier.loads),
            ("ioc_cache_evictions_total", tier.evictions),
        ] {
            metrics::counter!(of, "tier" => name).absolute(count);
        }
        metrics::gauge!("ioc_cache_entries", "tier" => name).set(tier.entries as f64);
        metrics::gauge!("ioc_cache_bytes", "tier" => name).set(tier.size_bytes as f64);
    }
}

fn warn(what: &str, error: &Error) {
    tracing::warn!(code = error.code(), error = ?error, "{what}");
}
