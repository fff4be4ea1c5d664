//! A platform over the database of the command line, with its clock and ids.

use std::sync::Arc;

use chrono_tz::Tz;
use ioc_analytics::DatabaseKind;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::cache::service::CacheService;
use ioc_analytics::clock::{Clock, Instant, SystemClock, VirtualClock};
use ioc_analytics::error::Result;
use ioc_analytics::ids::{IdSource, RandomIds, SeededIds};
use ioc_analytics::maintenance::backup::BackupPlan;
use ioc_analytics::model::organization::Organization;
use ioc_analytics::platform::{Platform, PlatformBuilder};
use ioc_analytics::render::DocumentRenderer;
use ioc_analytics::render::pdf::{FontFolder, Fonts};
use ioc_analytics::store_postgres::PostgresOptions;

use crate::arguments::Moment;
use crate::channels;
use crate::cli::Global;
use crate::config::resolve::Config;
use crate::disk;
use crate::jobs;

/// Now, as `--at` says it, in UTC.
pub(crate) fn now(global: &Global) -> Result<Instant> {
    let at = global.at.as_deref().map(Moment::parse).transpose()?;
    Ok(at.map_or_else(|| SystemClock.now(), |at| at.instant(Tz::UTC)))
}

/// What becomes of a database that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Missing {
    /// It is created.
    Created,
    /// It is an error.
    Refused,
}

/// The platform that a command works with.
#[derive(Debug)]
pub(crate) struct Session {
    /// The services.
    pub(crate) platform: Platform,
    /// The further fonts that reports are set in, where a folder is named.
    pub(crate) fonts: Option<FontFolder>,
    /// Where the jobs of this process make backups, if anywhere.
    pub(crate) backups: Option<BackupPlan>,
    stopped: Option<(Moment, Arc<VirtualClock>)>,
}

impl Session {
    /// Opens the database of the command line.
    pub(crate) fn open(global: &Global, missing: Missing) -> Result<Self> {
        let config = Config::for_command(global)?;
        config.refuse_stray_replica()?;
        Self::over(&config.database()?, global, missing)
    }

    /// As [`Self::open`], with the channels by which reports are sent.
    pub(crate) fn open_with_channels(global: &Global, missing: Missing) -> Result<Self> {
        let config = Config::for_sending(global)?;
        config.refuse_stray_replica()?;
        Self::of(&config.database()?, global, missing, |builder| with_channels(builder, &config))
    }

    /// As [`Self::open`], with the jobs, and the channels by which they send reports. The
    /// clock is that of the database, by which all who run jobs agree.
    pub(crate) async fn open_with_jobs(global: &Global) -> Result<Self> {
        let config = Config::for_jobs(global)?;
        config.refuse_stray_replica()?;
        let url = config.database()?;
        let backups = jobs::backups(&config, &url, global)?;
        let session = Self::of(&url, global, Missing::Refused, |builder| {
            let builder = jobs::with_jobs(with_alarms(builder, &config)?, &config)?;
            jobs::with_backups(builder, backups.as_ref())
        })?;
        session.platform.jobs().follow().await?;
        Ok(Self { backups, ..session })
    }

    /// Opens another database than the one of the command line.
    pub(crate) fn over(url: &str, global: &Global, missing: Missing) -> Result<Self> {
        Self::of(url, global, missing, Ok)
    }

    /// As [`Self::over`], creating the database if it is not there, for a process that stays:
    /// with channels, jobs, a cache, and a place for backups.
    pub(crate) fn staying(
        url: &str,
        global: &Global,
        config: &Config,
        cache: Arc<dyn CacheService>,
        backups: Option<BackupPlan>,
    ) -> Result<Self> {
        let session = Self::of(url, global, Missing::Created, |builder| {
            let builder = jobs::with_jobs(with_alarms(builder.cache(cache), config)?, config)?;
            jobs::with_backups(builder, backups.as_ref())
        })?;
        Ok(Self { backups, ..session })
    }

    fn of(
        url: &str,
        global: &Global,
        missing: Missing,
        more: impl FnOnce(PlatformBuilder) -> Result<PlatformBuilder>,
    ) -> Result<Self> {
        let ids: Arc<dyn IdSource> = match global.seed {
            Some(seed) => Arc::new(SeededIds::new(seed)),
            None => Arc::new(RandomIds),
        };
        let stopped = global.at.as_deref().map(Moment::parse).transpose()?;
        let stopped = stopped.map(|at| (at, Arc::new(VirtualClock::at(at.instant(Tz::UTC)))));
        let config = Config::for_command(global)?;
        let builder = match (ioc_analytics::database_kind(url)?, config.replica()?) {
            (DatabaseKind::Postgres, Some(replica)) => {
                let mut options = PostgresOptions::from_url(url)?.with_replica_url(&replica)?;
                options.replica_bound = config.replica_bound()?;
                options.migrate = missing == Missing::Created;
                ioc_analytics::builder_over(&options)?
            }
            _ => ioc_analytics::builder(url, missing == Missing::Created)?,
        };
        let mut builder = more(builder.ids(ids))?;
        if let Some(path) = disk::file_of(url)? {
            builder = builder.disk(move || disk::of(&path));
        }
        if let Some((_, clock)) = &stopped {
            builder = builder.clock(clock.clone());
        }
        let fonts = config.fonts_dir()?.as_deref().map(Fonts::of_folder).transpose()?;
        if let Some(folder) = &fonts {
            let renderer = DocumentRenderer::with_fonts(folder.fonts.clone());
            builder = builder.renderer(Arc::new(renderer));
        }
        Ok(Self { platform: builder.build(), fonts, backups: None, stopped })
    }

    /// Lets the date of `--at` end in this zone.
    pub(crate) fn stand_in(&self, zone: Tz) {
        if let Some((moment, clock)) = &self.stopped {
            clock.set(moment.instant(zone));
        }
    }

    /// Now, as `--at` says it.
    pub(crate) fn now(&self) -> Instant {
        self.platform.clock().now()
    }

    /// The scope of the organization of a name, at `--at` in its zone.
    pub(crate) async fn scope(&self, name: &str) -> Result<Scope> {
        let organization = self.platform.organizations().get(name).await?;
        self.enter(&organization)
    }

    /// The scope of an organization, at `--at` in its zone. It stands until the
    /// next one is entered.
    pub(crate) fn enter(&self, organization: &Organization) -> Result<Scope> {
        self.stand_in(organization.zone());
        self.platform.organizations().host_of(organization)
    }

    /// The organization of a name, or without one all of them.
    pub(crate) async fn organizations(&self, name: Option<&str>) -> Result<Vec<Organization>> {
        let organizations = self.platform.organizations();
        match name {
            Some(name) => Ok(vec![organizations.get(name).await?]),
            None => organizations.list().await,
        }
    }
}

fn with_channels(builder: PlatformBuilder, config: &Config) -> Result<PlatformBuilder> {
    let channels = channels::of(config)?.into_iter();
    Ok(channels.fold(builder, |builder, (name, channel)| builder.channel(name, channel)))
}

/// The same, and who is sent the alerts of the system by them.
fn with_alarms(builder: PlatformBuilder, config: &Config) -> Result<PlatformBuilder> {
    let alarms = channels::alarms(config, &channels::of(config)?)?.into_iter();
    Ok(alarms.fold(with_channels(builder, config)?, PlatformBuilder::alarm))
}
