//! A platform over the database of the command line, with its clock and ids.

use std::sync::Arc;
use std::time::Duration;

use chrono_tz::Tz;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::{Instant, VirtualClock};
use ioc_analytics::error::{Error, Result};
use ioc_analytics::ids::{IdSource, RandomIds, SeededIds};
use ioc_analytics::model::organization::Organization;
use ioc_analytics::platform::Platform;
use ioc_analytics::store_postgres::PostgresOptions;

use crate::arguments::Moment;
use crate::cli::Global;

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
    stopped: Option<(Moment, Arc<VirtualClock>)>,
}

impl Session {
    /// Opens the database of the command line.
    pub(crate) fn open(global: &Global, missing: Missing) -> Result<Self> {
        if global.replica.is_some() && !is_on_server(&global.database) {
            let message = "a replica is named, and the database is none of PostgreSQL";
            return Err(Error::invalid("replica_without_server", message).with_hint(
                "leave --replica and IOC_REPLICA_URL away, or name the server's database",
            ));
        }
        Self::over(&global.database, global, missing)
    }

    /// Opens another database than the one of the command line.
    pub(crate) fn over(url: &str, global: &Global, missing: Missing) -> Result<Self> {
        let ids: Arc<dyn IdSource> = match global.seed {
            Some(seed) => Arc::new(SeededIds::new(seed)),
            None => Arc::new(RandomIds),
        };
        let stopped = global.at.as_deref().map(Moment::parse).transpose()?;
        let stopped = stopped.map(|at| (at, Arc::new(VirtualClock::at(at.instant(Tz::UTC)))));
        let builder = match &global.replica {
            Some(replica) if is_on_server(url) => {
                let mut options = with_replica(url, replica, global.replica_bound)?;
                options.migrate = missing == Missing::Created;
                ioc_analytics::builder_over(&options)?
            }
            _ => ioc_analytics::builder(url, missing == Missing::Created)?,
        };
        let mut builder = builder.ids(ids);
        if let Some((_, clock)) = &stopped {
            builder = builder.clock(clock.clone());
        }
        Ok(Self { platform: builder.build(), stopped })
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

fn is_on_server(url: &str) -> bool {
    url.starts_with("postgres:") || url.starts_with("postgresql:")
}

fn with_replica(url: &str, replica: &str, bound_s: Option<u32>) -> Result<PostgresOptions> {
    let mut options = PostgresOptions::from_url(url)?.with_replica_url(replica)?;
    if let Some(bound_s) = bound_s {
        options.replica_bound = Duration::from_secs(bound_s.into());
    }
    Ok(options)
}

/// A URL as it may be shown: without its password.
pub(crate) fn without_password(url: &str) -> String {
    let (url, query) = url.split_once('?').map_or((url, None), |(url, query)| (url, Some(query)));
    let mut shown = match url.split_once("://").and_then(|(scheme, rest)| {
        let (login, place) = rest.rsplit_once('@')?;
        Some(format!("{scheme}://{}@{place}", login.split(':').next().unwrap_or_default()))
    }) {
        Some(shown) => shown,
        None => url.to_owned(),
    };
    let told = query.into_iter().flat_map(|query| query.split('&'));
    for (index, option) in told.filter(|option| !option.starts_with("password=")).enumerate() {
        shown.push(if index == 0 { '?' } else { '&' });
        shown.push_str(option);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_shown_without_its_password() {
        for (url, shown) in [
            (
                "postgres://ioc:se:cr@et@host:5432/db?host=/run",
                "postgres://ioc@host:5432/db?host=/run",
            ),
            ("postgres://ioc@host/db", "postgres://ioc@host/db"),
            ("postgres://host/db?password=x@y:z&host=/run", "postgres://host/db?host=/run"),
            ("sqlite:/a@b/ioc.db?mode=ro", "sqlite:/a@b/ioc.db?mode=ro"),
            ("sqlite:ioc.db", "sqlite:ioc.db"),
        ] {
            assert_eq!(without_password(url), shown);
        }
    }
}
