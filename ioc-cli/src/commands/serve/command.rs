//! Puts the server together, and runs it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use ioc_analytics::caches::{CacheSettings, MemoryCache};
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::http::auth::SignIn;
use ioc_analytics::http::operations::{Readiness, metrics_router};
use ioc_analytics::http::server::{ServerSettings, serve};
use ioc_analytics::http::{ApiSettings, Service};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::time::sleep;

use crate::cli::Global;
use crate::commands::serve::running::Running;
use crate::commands::serve::stop::Signals;
use crate::commands::serve::traces::Traces;
use crate::commands::serve::tree::Tree;
use crate::commands::serve::{demo, log, tokens, upkeep};
use crate::config::flags::ServerFlags;
use crate::config::redact::without_password;
use crate::config::resolve::Config;
use crate::disk;
use crate::jobs;
use crate::reply::Reply;
use crate::session::Session;

/// For how long whoever sends requests may not have noticed yet that the server is
/// about to end.
const NOTICE: Duration = Duration::from_millis(500);

/// The bounds of how long requests took, in seconds.
const BUCKETS: [f64; 10] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.5, 10.0];

/// The arguments of `ioc serve`.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Serve a generated organization from a temporary file, which is gone when the
    /// server ends.
    #[arg(long)]
    demo: bool,
    /// Leave the jobs to others, such as `ioc worker`.
    #[arg(long)]
    no_jobs: bool,
    #[command(flatten)]
    flags: ServerFlags,
}

/// Where the data are: a temporary folder that goes with the server, or a database.
enum Place {
    Demo(TempDir),
    Database(String),
}

impl Place {
    fn url(&self) -> String {
        match self {
            Self::Demo(folder) => format!("sqlite:{}", folder.path().join("ioc.db").display()),
            Self::Database(url) => url.clone(),
        }
    }
}

impl Serve {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let config = Config::for_server(global, &self.flags)?;
        let tokens = tokens::of(&config)?;
        let traces = Traces::of(config.otlp_endpoint()?.as_deref())?;
        log::start(config.log_format()?, &config.log()?, &traces)?;
        let signals = Signals::listen().map_err(|source| not_started("signals", source))?;
        let (listener, at) = listen(config.listen()?).await?;
        let place = self.place(&config)?;
        let cache = Arc::new(MemoryCache::new(CacheSettings::default()));
        let backups = match &place {
            Place::Demo(_) => None,
            Place::Database(url) => jobs::backups(&config, url, global)?,
        };
        let session = Session::staying(&place.url(), global, &config, cache, backups)?;
        let keys = match &place {
            Place::Demo(_) => Some(demo::make(&session, global).await?),
            Place::Database(_) => None,
        };
        let platform = session.platform.clone();
        let sign_in = SignIn::new(platform.clone(), tokens);
        let service = Service::new(platform.clone(), Arc::new(sign_in), api_settings(&config)?);
        let readiness = Readiness::new(platform.clone());
        let recorder = recorder()?;
        upkeep::tell(&service);
        upkeep::count(&recorder);
        let counted = metrics_router(move || recorder.render());
        let mut router = traces.follow(service.router()).merge(readiness.router());
        let metrics_at = match config.metrics_listen()? {
            None => {
                router = router.merge(counted);
                at
            }
            Some(address) => {
                let (listener, at) = listen(address).await?;
                let never = std::future::pending();
                tokio::spawn(serve(listener, counted, ServerSettings::default(), never));
                at
            }
        };
        let database = without_password(&place.url());
        let runs_jobs = !self.no_jobs;
        Tree { at, metrics_at, database: &database, runs_jobs, demo: keys.as_ref() }
            .reply()
            .print(global.json);
        if config.redis_url()?.is_some() {
            tracing::warn!("REDIS_URL is set and not used yet: each server has a cache of its own");
        }
        if let Some(folder) = session.fonts.as_ref().filter(|it| !it.not_fonts.is_empty()) {
            tracing::warn!("in the folder of fonts are no fonts: {}", folder.not_fonts.join(", "));
        }
        upkeep::start(&platform, &disk::written_by(&place.url(), &config)?);
        let (jobs, stop_jobs) = if self.no_jobs {
            (None, None)
        } else {
            upkeep::watch_backups(&platform, session.backups);
            Some(Running::begin(&platform)?).unzip()
        };
        let settings =
            ServerSettings { drain_timeout: config.drain()?, ..ServerSettings::default() };
        let ending = service.clone();
        let stop = async move {
            signals.first().await;
            readiness.end();
            drop(stop_jobs);
            tracing::info!("told to end: answering what comes, and then no more");
            // Until whoever sends requests has noticed.
            sleep(NOTICE).await;
            ending.end();
        };
        let served = serve(listener, router, settings, stop).await;
        served.map_err(|source| not_started("connections", source))?;
        service.finish().await;
        if let Some(jobs) = jobs {
            jobs.end().await;
        }
        traces.finish().await;
        tracing::info!("ended");
        Ok(Reply::raw(Vec::new()))
    }

    fn place(&self, config: &Config) -> Result<Place> {
        if self.demo {
            let folder = tempfile::tempdir();
            return folder.map(Place::Demo).map_err(|it| not_started("a temporary folder", it));
        }
        config.refuse_stray_replica()?;
        Ok(Place::Database(config.database()?))
    }
}

/// Begins to count.
pub(super) fn recorder() -> Result<PrometheusHandle> {
    let built = PrometheusBuilder::new().set_buckets(&BUCKETS);
    built.and_then(PrometheusBuilder::install_recorder).map_err(|source| {
        let message = "nothing can be counted";
        Error::new(ErrorKind::Internal, "not_counted", message).with_source(source)
    })
}

fn api_settings(config: &Config) -> Result<ApiSettings> {
    let usual = ApiSettings::default();
    let caller_per_second = config.requests_per_second()?;
    Ok(ApiSettings {
        body_bytes: config.body_limit_bytes()? as usize,
        caller_per_second,
        organization_per_second: config.organization_requests_per_second()?.max(caller_per_second),
        live_per_caller: config.live_per_caller()? as usize,
        origins: config.origins()?,
        ..usual
    })
}

pub(super) async fn listen(address: SocketAddr) -> Result<(TcpListener, SocketAddr)> {
    let refused = |source: std::io::Error| {
        let message = format!("{address} cannot be listened to");
        Error::new(ErrorKind::Unavailable, "not_listening", message)
            .with("reason", &source)
            .with_hint("another program may listen there: give another address with --listen")
            .with_source(source)
    };
    let listener = TcpListener::bind(address).await.map_err(refused)?;
    let at = listener.local_addr().map_err(refused)?;
    Ok((listener, at))
}

pub(super) fn not_started(what: &str, source: std::io::Error) -> Error {
    let message = format!("the server cannot start: {what}");
    Error::new(ErrorKind::Unavailable, "not_started", message)
        .with("reason", &source)
        .with_hint("the reason is the operating system's")
        .with_source(source)
}
