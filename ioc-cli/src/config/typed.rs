//! The values of settings, typed.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use ioc_analytics::channels::{SmtpSettings, WebhookSecret};
use ioc_analytics::error::{Error, Result};
use ioc_analytics::maintenance::plan::CleaningPlan;
use ioc_analytics::runner::options::RunnerOptions;
use secrecy::SecretString;

use crate::config::channel_settings::{
    ALARMS, DELIVERY_DIR, SMTP_FROM, SMTP_URL, WEBHOOK_SECRET, WEBHOOK_TRUSTED,
};
use crate::config::job_settings::{
    BACKUP_DATABASE, BACKUP_DIR, BACKUP_KEEP, JOB_LEASE_S, JOB_WORKERS, KEEP_ACTIVITY_DAYS,
    KEEP_ALERTS_DAYS, KEEP_JOB_LOGS_DAYS, KEEP_MEASUREMENTS_DAYS, KEEP_MESSAGES_DAYS,
    KEEP_METRICS_DAYS,
};
use crate::config::mail;
use crate::config::resolve::Config;
use crate::config::settings::{
    BODY_LIMIT_BYTES, DATABASE, DRAIN_S, FONTS_DIR, JWKS_URL, LISTEN, LIVE_PER_CALLER, LOG,
    LOG_FORMAT, METRICS_LISTEN, ORGANIZATION_REQUESTS_PER_SECOND, ORIGINS, OTLP_ENDPOINT,
    REDIS_URL, REPLICA, REPLICA_BOUND_S, REQUESTS_PER_SECOND, SUPABASE_ANON_KEY, SUPABASE_URL,
    TOKEN_AUDIENCE, TOKEN_ISSUER, TOKEN_SECRET,
};
use crate::config::value::{self, LogFormat};

/// They were all read once when the settings were judged: none fails after it.
impl Config {
    /// The URL of the database.
    pub(crate) fn database(&self) -> Result<String> {
        self.need(&DATABASE, value::text)
    }

    /// The URL of the replica.
    pub(crate) fn replica(&self) -> Result<Option<String>> {
        self.read(&REPLICA, value::replica)
    }

    /// How far behind the replica may be.
    pub(crate) fn replica_bound(&self) -> Result<Duration> {
        self.need(&REPLICA_BOUND_S, value::seconds)
    }

    /// Where the server listens.
    pub(crate) fn listen(&self) -> Result<SocketAddr> {
        self.need(&LISTEN, value::address)
    }

    /// Where it answers `/metrics`, if on an address of its own.
    pub(crate) fn metrics_listen(&self) -> Result<Option<SocketAddr>> {
        self.read(&METRICS_LISTEN, value::address)
    }

    /// The secret of HS256 tokens.
    pub(crate) fn token_secret(&self) -> Result<Option<SecretString>> {
        self.read(&TOKEN_SECRET, value::token_secret)
    }

    /// Who has to have issued a token.
    pub(crate) fn token_issuer(&self) -> Result<Option<String>> {
        self.read(&TOKEN_ISSUER, value::text)
    }

    /// For whom a token has to be.
    pub(crate) fn token_audience(&self) -> Result<String> {
        self.need(&TOKEN_AUDIENCE, value::text)
    }

    /// Where the keys of tokens are fetched.
    pub(crate) fn jwks_url(&self) -> Result<Option<String>> {
        self.read(&JWKS_URL, value::web_url)
    }

    /// The Supabase project, without a slash at its end.
    pub(crate) fn supabase_url(&self) -> Result<Option<String>> {
        self.read(&SUPABASE_URL, value::web_url)
    }

    /// What is sent as `apikey` to it.
    pub(crate) fn supabase_anon_key(&self) -> Result<Option<SecretString>> {
        self.read(&SUPABASE_ANON_KEY, value::secret)
    }

    /// The Redis that servers share.
    pub(crate) fn redis_url(&self) -> Result<Option<SecretString>> {
        self.read(&REDIS_URL, value::redis_url)
    }

    /// The origins whose pages may call.
    pub(crate) fn origins(&self) -> Result<Vec<String>> {
        Ok(self.read(&ORIGINS, value::origins)?.unwrap_or_default())
    }

    /// How the log is written.
    pub(crate) fn log_format(&self) -> Result<LogFormat> {
        self.need(&LOG_FORMAT, value::log_format)
    }

    /// The collector that gets traces.
    pub(crate) fn otlp_endpoint(&self) -> Result<Option<String>> {
        self.read(&OTLP_ENDPOINT, value::collector_url)
    }

    /// What is logged.
    pub(crate) fn log(&self) -> Result<String> {
        self.need(&LOG, value::log_filter)
    }

    /// How long a request's body may be.
    pub(crate) fn body_limit_bytes(&self) -> Result<u32> {
        self.need(&BODY_LIMIT_BYTES, value::count)
    }

    /// How many requests a caller has in a second.
    pub(crate) fn requests_per_second(&self) -> Result<u32> {
        self.need(&REQUESTS_PER_SECOND, value::count)
    }

    /// How many requests those of an organization have together in a second.
    pub(crate) fn organization_requests_per_second(&self) -> Result<u32> {
        self.need(&ORGANIZATION_REQUESTS_PER_SECOND, value::count)
    }

    /// How many sockets and event streams a caller may have open.
    pub(crate) fn live_per_caller(&self) -> Result<u32> {
        self.need(&LIVE_PER_CALLER, value::count)
    }

    /// How long requests have to end when the server stops.
    pub(crate) fn drain(&self) -> Result<Duration> {
        self.need(&DRAIN_S, value::seconds)
    }

    /// The folder of the backups.
    pub(crate) fn backup_dir(&self) -> Result<Option<PathBuf>> {
        Ok(self.read(&BACKUP_DIR, value::text)?.map(PathBuf::from))
    }

    /// How many good backups stay.
    pub(crate) fn backup_keep(&self) -> Result<u16> {
        self.need(&BACKUP_KEEP, value::few)
    }

    /// The URL by which backups are made.
    pub(crate) fn backup_database(&self) -> Result<Option<String>> {
        self.read(&BACKUP_DATABASE, value::text)
    }

    /// For how long rows are kept.
    pub(crate) fn cleaning(&self) -> Result<CleaningPlan> {
        Ok(CleaningPlan {
            metrics_days: self.need(&KEEP_METRICS_DAYS, value::days)?,
            activity_days: self.need(&KEEP_ACTIVITY_DAYS, value::days)?,
            job_log_days: self.need(&KEEP_JOB_LOGS_DAYS, value::days)?,
            measurement_days: self.need(&KEEP_MEASUREMENTS_DAYS, value::days)?,
            alert_days: self.need(&KEEP_ALERTS_DAYS, value::days)?,
            message_days: self.need(&KEEP_MESSAGES_DAYS, value::days)?,
            // What lies in the folder of deliveries is whoever's who collects it there.
            folders: self.backup_dir()?.into_iter().collect(),
            ..CleaningPlan::default()
        })
    }

    /// How jobs are run.
    pub(crate) fn runner(&self) -> Result<RunnerOptions> {
        Ok(RunnerOptions {
            workers: self.need(&JOB_WORKERS, value::count)? as usize,
            lease: self.need(&JOB_LEASE_S, value::lease)?,
            ..RunnerOptions::default()
        })
    }

    /// The folder of further fonts.
    pub(crate) fn fonts_dir(&self) -> Result<Option<PathBuf>> {
        Ok(self.read(&FONTS_DIR, value::text)?.map(PathBuf::from))
    }

    /// The mail server, and from whom mails are.
    pub(crate) fn smtp(&self) -> Result<Option<SmtpSettings>> {
        match (self.read(&SMTP_URL, mail::server)?, self.read(&SMTP_FROM, value::text)?) {
            (None, None) => Ok(None),
            (Some(server), Some(from)) => Ok(Some(SmtpSettings { from, ..server })),
            (server, _) => {
                let message = if server.is_some() {
                    "IOC_SMTP_URL names a mail server, and IOC_SMTP_FROM no sender"
                } else {
                    "IOC_SMTP_FROM names a sender, and IOC_SMTP_URL no mail server"
                };
                Err(Error::invalid("half_mail", message)
                    .with_hint("set both, or neither where no mails are sent"))
            }
        }
    }

    /// The secret of webhooks.
    pub(crate) fn webhook_secret(&self) -> Result<Option<WebhookSecret>> {
        self.read(&WEBHOOK_SECRET, value::webhook_secret)
    }

    /// The receivers of webhooks that may be inside.
    pub(crate) fn webhook_trusted(&self) -> Result<BTreeSet<String>> {
        let listed = self.read(&WEBHOOK_TRUSTED, value::text)?.unwrap_or_default();
        let each = listed.split(',').map(str::trim).filter(|it| !it.is_empty());
        Ok(each.map(str::to_owned).collect())
    }

    /// Who is sent the system's alerts: channels, and addresses there.
    pub(crate) fn alarms(&self) -> Result<Vec<(String, String)>> {
        Ok(self.read(&ALARMS, value::alarms)?.unwrap_or_default())
    }

    /// The folder into which reports are sent.
    pub(crate) fn delivery_dir(&self) -> Result<Option<PathBuf>> {
        Ok(self.read(&DELIVERY_DIR, value::text)?.map(PathBuf::from))
    }
}
