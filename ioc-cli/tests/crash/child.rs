//! The child: sends batches through the library and says, a line each, what
//! was acknowledged and what was refused.

use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::dashboard::ocean::Level;
use ioc_analytics::error::{Error, Result};
use ioc_analytics::model::message::{MessageType, Trace};
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::reports::generator::NewReport;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::batches;

/// What a child is asked to do.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Orders {
    /// The URL of the database.
    pub(crate) database: String,
    /// The first batch, and the one after the last.
    pub(crate) from: u64,
    pub(crate) to: u64,
    /// How many send at the same time.
    pub(crate) writers: u64,
    /// Whether reports are written, weeks closed and rollups rebuilt meanwhile.
    pub(crate) busy: bool,
    /// How often what was refused is sent again, and the pause before that.
    pub(crate) tries: u64,
    pub(crate) pause_ms: u64,
    /// Whether it stops and waits for its end when something is refused.
    pub(crate) stops: bool,
    /// Whether it waits for its end when all is done.
    pub(crate) stays: bool,
}

/// What a child says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Word {
    /// The database is open.
    Ready,
    /// A batch was acknowledged.
    Ack(u64),
    /// The version of a report was acknowledged.
    Report(String, u32),
    /// Something was refused.
    Refused(Refusal),
    /// It will not send this batch again.
    GaveUp(u64),
    /// Everything was sent.
    Sent,
}

/// An error as a caller sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Refusal {
    pub(crate) what: String,
    pub(crate) kind: String,
    pub(crate) code: String,
    pub(crate) hint: Option<String>,
    pub(crate) context: Value,
    pub(crate) temporary: bool,
    pub(crate) cause: Option<String>,
}

pub(crate) fn main(orders: &str) -> ExitCode {
    let orders: Orders = serde_json::from_str(orders).unwrap();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    match runtime.block_on(work(orders)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(3),
    }
}

fn say(word: &Word) {
    // One write, so that a kill leaves whole lines.
    let line = format!("{}\n", serde_json::to_string(word).unwrap());
    std::io::stdout().lock().write_all(line.as_bytes()).unwrap();
}

fn refused(what: impl Into<String>, error: &Error) {
    let context = error.context().iter().map(|(key, value)| (*key, value.as_str()));
    say(&Word::Refused(Refusal {
        what: what.into(),
        kind: error.kind().as_str().to_owned(),
        code: error.code().to_owned(),
        hint: error.hint().map(str::to_owned),
        context: json!(context.collect::<std::collections::BTreeMap<_, _>>()),
        temporary: error.is_temporary(),
        cause: std::error::Error::source(error).map(|cause| format!("{cause:?}")),
    }));
}

async fn work(orders: Orders) -> Result<()> {
    let open = || ioc_analytics::open_store(&orders.database, true).map(batches::platform);
    let platform = match open() {
        Err(error) if orders.tries > 0 => {
            refused("open", &error);
            open()
        }
        opened => opened,
    };
    let platform = platform.inspect_err(|error| refused("open", error))?;
    say(&Word::Ready);
    let scope = match batches::enter(&platform).await {
        Err(error) if orders.tries > 0 => {
            refused("enter", &error);
            batches::enter(&platform).await
        }
        entered => entered,
    };
    let scope = scope.inspect_err(|error| refused("enter", error))?;
    let orders = Arc::new(orders);
    let done = Arc::new(AtomicBool::new(false));
    let beside = orders
        .busy
        .then(|| tokio::spawn(beside(platform.clone(), scope.clone(), Arc::clone(&done))));
    let writers: Vec<_> = (0..orders.writers)
        .map(|writer| {
            let (orders, platform, scope) = (Arc::clone(&orders), platform.clone(), scope.clone());
            tokio::spawn(async move {
                let mut number = orders.from + writer;
                while number < orders.to {
                    deliver(&orders, &platform, &scope, number).await;
                    number += orders.writers;
                }
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    done.store(true, Ordering::Relaxed);
    if let Some(beside) = beside {
        beside.await.unwrap();
    }
    say(&Word::Sent);
    if orders.stays {
        tokio::time::sleep(Duration::from_mins(1)).await;
    }
    Ok(())
}

async fn deliver(orders: &Orders, platform: &Platform, scope: &Scope, number: u64) {
    // Now and then all of them rest, and the writer folds.
    if (number / orders.writers).is_multiple_of(5) {
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    for _ in 0..=orders.tries {
        match batches::send(platform, scope, number).await {
            Ok(_) => return say(&Word::Ack(number)),
            Err(error) => refused(number.to_string(), &error),
        }
        if orders.stops {
            say(&Word::Sent);
            tokio::time::sleep(Duration::from_mins(1)).await;
        }
        tokio::time::sleep(Duration::from_millis(orders.pause_ms)).await;
    }
    say(&Word::GaveUp(number));
}

/// What else a platform does while rows come in.
async fn beside(platform: Platform, scope: Scope, done: Arc<AtomicBool>) {
    let mut round = 0;
    while !done.load(Ordering::Relaxed) {
        if let Err(error) = beside_once(&platform, &scope, round).await {
            refused("beside", &error);
        }
        round += 1;
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

async fn beside_once(platform: &Platform, scope: &Scope, round: u32) -> Result<()> {
    let day = batches::now().date_naive();
    match round % 4 {
        0 => {
            platform.dashboard().close_weeks(scope, None).await?;
        }
        1 => {
            let new = NewReport {
                // A life of the process before this one had rounds as well.
                title: format!("Round {round} of {}", std::process::id()),
                period_start: day - chrono::Days::new(7),
                period_end: day - chrono::Days::new(1),
                template_id: None,
            };
            let id = platform.reports().create(scope, new).await?.id;
            let report = platform.reports().generate(scope, id, None).await?.report;
            say(&Word::Report(id.to_string(), report.version));
        }
        2 => {
            batches::answers(platform, scope).await?;
            for by in Dimension::ALL {
                platform.dashboard().ocean(scope, by, Level::Factor, None).await?.bytes()?;
            }
        }
        _ => {
            let now = platform.clock().now();
            let ids = ioc_analytics::ids::RandomIds;
            let trace = Trace::new(&ids, now, MessageType::DashboardUpdate, "rollups.rebuild");
            platform.store().rebuild(scope, now, &trace).await?;
        }
    }
    Ok(())
}
