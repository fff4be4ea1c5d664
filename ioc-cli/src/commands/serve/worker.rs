//! Runs the jobs of a database, and answers nobody's requests.

use std::sync::Arc;

use axum::Router;
use clap::Args;
use ioc_analytics::cache::no_cache::NoCache;
use ioc_analytics::error::Result;
use ioc_analytics::http::operations::{Readiness, metrics_router};
use ioc_analytics::http::server::{ServerSettings, serve};
use serde_json::{Value, json};

use crate::cli::Global;
use crate::commands::serve::command::{listen, not_started, recorder};
use crate::commands::serve::running::Running;
use crate::commands::serve::stop::Signals;
use crate::commands::serve::traces::Traces;
use crate::commands::serve::{log, upkeep};
use crate::config::flags::WorkerFlags;
use crate::config::redact::without_password;
use crate::config::resolve::Config;
use crate::disk;
use crate::jobs;
use crate::reply::Reply;
use crate::session::Session;

/// The arguments of `ioc worker`. It listens only where --metrics-listen says.
#[derive(Debug, Args)]
pub(crate) struct Worker {
    #[command(flatten)]
    flags: WorkerFlags,
}

impl Worker {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let config = Config::for_worker(global, &self.flags)?;
        log::start(config.log_format()?, &config.log()?, &Traces::of(None)?)?;
        let signals = Signals::listen().map_err(|source| not_started("signals", source))?;
        config.refuse_stray_replica()?;
        let url = config.database()?;
        let backups = jobs::backups(&config, &url, global)?;
        let cache = Arc::new(NoCache);
        let session = Session::staying(&url, global, &config, cache, backups)?;
        let platform = session.platform.clone();
        let readiness = Readiness::new(platform.clone());
        let metrics_at = match config.metrics_listen()? {
            None => None,
            Some(address) => {
                let (listener, at) = listen(address).await?;
                let recorder = recorder()?;
                upkeep::count(&recorder);
                let counted: Router = metrics_router(move || recorder.render());
                let router = counted.merge(readiness.router());
                let never = std::future::pending();
                tokio::spawn(serve(listener, router, ServerSettings::default(), never));
                Some(format!("http://{at}"))
            }
        };
        began(&without_password(&url), metrics_at.as_deref()).print(global.json);
        upkeep::measure(&platform, &disk::written_by(&url, &config)?);
        upkeep::watch_backups(&platform, session.backups);
        let (running, stop) = Running::begin(&platform)?;
        signals.first().await;
        readiness.end();
        tracing::info!("told to end: what runs has a moment, and is given back then");
        drop(stop);
        running.end().await;
        tracing::info!("ended");
        Ok(Reply::raw(Vec::new()))
    }
}

/// What a worker says when it begins.
fn began(database: &str, metrics_at: Option<&str>) -> Reply {
    let mut lines = vec![format!("ioc runs the jobs of {database}")];
    let branch = |url| format!("└─ metrics and health  {url}/metrics {url}/readyz");
    lines.extend(metrics_at.map(branch));
    let metrics = metrics_at.map(|url| format!("{url}/metrics"));
    let health = metrics_at.map(|url| format!("{url}/readyz"));
    let json: Value = json!({ "database": database, "metrics": metrics, "health": health });
    Reply::new(&json, lines.join("\n"))
}
