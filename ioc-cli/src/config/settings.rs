//! The table of settings. Flags, `--help`, the file's keys and `ioc config show`
//! come from it.

use std::fmt;

use ioc_analytics::error::Result;

use crate::config::channel_settings::{
    ALARMS, DELIVERY_DIR, SMTP_FROM, SMTP_URL, WEBHOOK_SECRET, WEBHOOK_TRUSTED,
};
use crate::config::job_settings::{
    BACKUP_DATABASE, BACKUP_DIR, BACKUP_KEEP, JOB_LEASE_S, JOB_WORKERS, KEEP_ACTIVITY_DAYS,
    KEEP_ALERTS_DAYS, KEEP_JOB_LOGS_DAYS, KEEP_MEASUREMENTS_DAYS, KEEP_MESSAGES_DAYS,
    KEEP_METRICS_DAYS,
};
use crate::config::value;

/// Who reads a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum UsedBy {
    /// Every command that opens the database.
    Commands,
    /// Those of them that send reports, and whoever says to whom.
    Sending,
    /// Those that run jobs, and what cleans.
    Jobs,
    /// `ioc worker`, and `ioc serve`.
    Worker,
    /// `ioc serve`.
    Server,
}

/// How much of a value may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    /// All of it.
    Whole,
    /// A URL without its password.
    WithoutPassword,
    /// Only that it is set.
    Never,
}

/// One thing that can be set.
pub(crate) struct Setting {
    /// Its name in the file and in what is printed.
    pub(crate) key: &'static str,
    /// Its flag, without the dashes. A secret has none: whoever lists the
    /// processes would read it.
    pub(crate) flag: Option<&'static str>,
    /// Its variable of the environment.
    pub(crate) variable: &'static str,
    /// What stands for its value in the help.
    pub(crate) placeholder: &'static str,
    /// How much of its value may be shown.
    pub(crate) shown: Shown,
    /// Who reads it.
    pub(crate) used_by: UsedBy,
    /// What holds where nobody sets it.
    pub(crate) default: Option<&'static str>,
    /// What it is for.
    pub(crate) purpose: &'static str,
    /// Says what is wrong with a value.
    pub(crate) check: fn(&str) -> Result<()>,
}

impl Setting {
    /// The variable that names a file with the value, for what a file should
    /// hold: secrets, and URLs that may have a password.
    pub(crate) fn file_variable(&self) -> Option<String> {
        (self.shown != Shown::Whole).then(|| format!("{}_FILE", self.variable))
    }
}

impl fmt::Debug for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key)
    }
}

/// What most settings have in common.
pub(super) const OF_SERVER: Setting = Setting {
    key: "",
    flag: None,
    variable: "",
    placeholder: "TEXT",
    shown: Shown::Whole,
    used_by: UsedBy::Server,
    default: None,
    purpose: "",
    check: |text| value::text(text).map(drop),
};

pub(crate) static DATABASE: Setting = Setting {
    key: "database",
    flag: Some("database"),
    variable: "DATABASE_URL",
    placeholder: "URL",
    shown: Shown::WithoutPassword,
    used_by: UsedBy::Commands,
    default: Some("sqlite:ioc.db"),
    purpose: "The URL of the database: `sqlite:FILE`, or `postgres://USER:PASSWORD@HOST/DATABASE`",
    check: |text| value::database(text).map(drop),
};

pub(crate) static REPLICA: Setting = Setting {
    key: "replica",
    flag: Some("replica"),
    variable: "IOC_REPLICA_URL",
    placeholder: "URL",
    shown: Shown::WithoutPassword,
    used_by: UsedBy::Commands,
    purpose: "The URL of a streaming replica of a PostgreSQL database: reports, exports and the \
              calculation of metrics read from it while it is fresh enough",
    check: |text| value::replica(text).map(drop),
    ..OF_SERVER
};

pub(crate) static REPLICA_BOUND_S: Setting = Setting {
    key: "replica_bound_s",
    flag: Some("replica-bound"),
    variable: "IOC_REPLICA_BOUND_S",
    placeholder: "N",
    used_by: UsedBy::Commands,
    default: Some("10"),
    purpose: "How many seconds behind the replica may be",
    check: |text| value::seconds(text).map(drop),
    ..OF_SERVER
};

pub(crate) static LISTEN: Setting = Setting {
    key: "listen",
    flag: Some("listen"),
    variable: "IOC_LISTEN",
    placeholder: "ADDRESS",
    default: Some("127.0.0.1:8420"),
    purpose: "Where the server listens; port 0 takes one that is free",
    check: |text| value::address(text).map(drop),
    ..OF_SERVER
};

pub(crate) static METRICS_LISTEN: Setting = Setting {
    key: "metrics_listen",
    flag: Some("metrics-listen"),
    variable: "IOC_METRICS_LISTEN",
    placeholder: "ADDRESS",
    used_by: UsedBy::Worker,
    purpose: "Where it answers /metrics, on an address of its own; there a worker says how it is too",
    check: |text| value::address(text).map(drop),
    ..OF_SERVER
};

pub(crate) static TOKEN_SECRET: Setting = Setting {
    key: "token_secret",
    variable: "IOC_TOKEN_SECRET",
    shown: Shown::Never,
    purpose: "The secret of HS256 tokens, at least 32 bytes",
    check: |text| value::token_secret(text).map(drop),
    ..OF_SERVER
};

pub(crate) static TOKEN_ISSUER: Setting = Setting {
    key: "token_issuer",
    flag: Some("token-issuer"),
    variable: "IOC_TOKEN_ISSUER",
    purpose: "Who has to have issued a token",
    ..OF_SERVER
};

pub(crate) static TOKEN_AUDIENCE: Setting = Setting {
    key: "token_audience",
    flag: Some("token-audience"),
    variable: "IOC_TOKEN_AUDIENCE",
    default: Some("authenticated"),
    purpose: "For whom a token has to be",
    ..OF_SERVER
};

pub(crate) static JWKS_URL: Setting = Setting {
    key: "jwks_url",
    flag: Some("jwks-url"),
    variable: "IOC_JWKS_URL",
    placeholder: "URL",
    purpose: "Where the keys of tokens are fetched",
    check: |text| value::web_url(text).map(drop),
    ..OF_SERVER
};

pub(crate) static SUPABASE_URL: Setting = Setting {
    key: "supabase_url",
    flag: Some("supabase-url"),
    variable: "SUPABASE_URL",
    placeholder: "URL",
    purpose: "A Supabase project, for the issuer of its tokens and the address of their keys",
    check: |text| value::web_url(text).map(drop),
    ..OF_SERVER
};

pub(crate) static SUPABASE_ANON_KEY: Setting = Setting {
    key: "supabase_anon_key",
    variable: "SUPABASE_ANON_KEY",
    shown: Shown::Never,
    purpose: "What is sent as `apikey` when those keys are fetched; it gives no rights",
    ..OF_SERVER
};

pub(crate) static REDIS_URL: Setting = Setting {
    key: "redis_url",
    variable: "REDIS_URL",
    flag: Some("redis-url"),
    placeholder: "URL",
    shown: Shown::WithoutPassword,
    purpose: "A Redis that several servers share",
    check: |text| value::redis_url(text).map(drop),
    ..OF_SERVER
};

pub(crate) static ORIGINS: Setting = Setting {
    key: "origins",
    flag: Some("origins"),
    variable: "IOC_ORIGINS",
    placeholder: "LIST",
    purpose: "The origins whose pages may call, with commas between them",
    check: |text| value::origins(text).map(drop),
    ..OF_SERVER
};

pub(crate) static LOG_FORMAT: Setting = Setting {
    key: "log_format",
    flag: Some("log-format"),
    variable: "IOC_LOG_FORMAT",
    placeholder: "FORMAT",
    used_by: UsedBy::Worker,
    default: Some("auto"),
    purpose: "How the log is written: json, pretty, or auto for pretty on a terminal alone",
    check: |text| value::log_format(text).map(drop),
    ..OF_SERVER
};

pub(crate) static LOG: Setting = Setting {
    key: "log",
    flag: Some("log"),
    variable: "IOC_LOG",
    placeholder: "FILTER",
    used_by: UsedBy::Worker,
    default: Some("info"),
    purpose: "What is logged: error, warn, info, debug, trace or off, or TARGET=LEVEL, with commas",
    check: |text| value::log_filter(text).map(drop),
    ..OF_SERVER
};

pub(crate) static OTLP_ENDPOINT: Setting = Setting {
    key: "otlp_endpoint",
    flag: Some("otlp-endpoint"),
    variable: "IOC_OTLP_ENDPOINT",
    placeholder: "URL",
    purpose: "A collector that gets the traces of requests by OTLP over HTTP",
    check: |text| value::collector_url(text).map(drop),
    ..OF_SERVER
};

pub(crate) static BODY_LIMIT_BYTES: Setting = Setting {
    key: "body_limit_bytes",
    flag: Some("body-limit-bytes"),
    variable: "IOC_BODY_LIMIT_BYTES",
    placeholder: "N",
    default: Some("8388608"),
    purpose: "How long a request's body may be",
    check: |text| value::count(text).map(drop),
    ..OF_SERVER
};

pub(crate) static REQUESTS_PER_SECOND: Setting = Setting {
    key: "requests_per_second",
    flag: Some("requests-per-second"),
    variable: "IOC_REQUESTS_PER_SECOND",
    placeholder: "N",
    default: Some("100"),
    purpose: "How many requests a caller has in a second",
    check: |text| value::count(text).map(drop),
    ..OF_SERVER
};

pub(crate) static ORGANIZATION_REQUESTS_PER_SECOND: Setting = Setting {
    key: "organization_requests_per_second",
    flag: Some("organization-requests-per-second"),
    variable: "IOC_ORGANIZATION_REQUESTS_PER_SECOND",
    placeholder: "N",
    default: Some("500"),
    purpose: "How many requests the callers of an organization have together in a second",
    check: |text| value::count(text).map(drop),
    ..OF_SERVER
};

pub(crate) static LIVE_PER_CALLER: Setting = Setting {
    key: "live_per_caller",
    flag: Some("live-per-caller"),
    variable: "IOC_LIVE_PER_CALLER",
    placeholder: "N",
    default: Some("50"),
    purpose: "How many sockets and event streams a caller may have open, such as all that share a key",
    check: |text| value::count(text).map(drop),
    ..OF_SERVER
};

pub(crate) static DRAIN_S: Setting = Setting {
    key: "drain_s",
    flag: Some("drain"),
    variable: "IOC_DRAIN_S",
    placeholder: "N",
    default: Some("45"),
    purpose: "How many seconds requests have to end when the server is told to stop",
    check: |text| value::seconds(text).map(drop),
    ..OF_SERVER
};

pub(crate) static FONTS_DIR: Setting = Setting {
    key: "fonts_dir",
    flag: Some("fonts-dir"),
    variable: "IOC_FONTS_DIR",
    placeholder: "DIR",
    used_by: UsedBy::Commands,
    purpose: "A folder of further fonts, for letters of reports that ours have not",
    ..OF_SERVER
};

/// All settings, in the order in which they are shown.
pub(crate) static SETTINGS: [&Setting; 39] = [
    &DATABASE,
    &REPLICA,
    &REPLICA_BOUND_S,
    &LISTEN,
    &METRICS_LISTEN,
    &TOKEN_SECRET,
    &TOKEN_ISSUER,
    &TOKEN_AUDIENCE,
    &JWKS_URL,
    &SUPABASE_URL,
    &SUPABASE_ANON_KEY,
    &REDIS_URL,
    &ORIGINS,
    &LOG_FORMAT,
    &LOG,
    &OTLP_ENDPOINT,
    &BODY_LIMIT_BYTES,
    &REQUESTS_PER_SECOND,
    &ORGANIZATION_REQUESTS_PER_SECOND,
    &LIVE_PER_CALLER,
    &DRAIN_S,
    &FONTS_DIR,
    &SMTP_URL,
    &SMTP_FROM,
    &WEBHOOK_SECRET,
    &WEBHOOK_TRUSTED,
    &DELIVERY_DIR,
    &ALARMS,
    &JOB_WORKERS,
    &JOB_LEASE_S,
    &KEEP_METRICS_DAYS,
    &KEEP_ACTIVITY_DAYS,
    &KEEP_JOB_LOGS_DAYS,
    &KEEP_MEASUREMENTS_DAYS,
    &KEEP_ALERTS_DAYS,
    &KEEP_MESSAGES_DAYS,
    &BACKUP_DIR,
    &BACKUP_KEEP,
    &BACKUP_DATABASE,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_unique_and_defaults_are_right() {
        let unique = |names: Vec<&str>| {
            let count = names.len();
            assert_eq!(names.into_iter().collect::<BTreeSet<_>>().len(), count);
        };
        unique(SETTINGS.iter().map(|setting| setting.key).collect());
        unique(SETTINGS.iter().map(|setting| setting.variable).collect());
        unique(SETTINGS.iter().filter_map(|setting| setting.flag).collect());
        for setting in SETTINGS {
            assert!(!setting.purpose.is_empty(), "{setting:?} says what it is for");
            assert!(
                setting.default.is_none_or(|text| (setting.check)(text).is_ok()),
                "{setting:?}"
            );
        }
    }

    #[test]
    fn a_secret_has_no_flag_and_may_stand_in_a_file() {
        for setting in SETTINGS.iter().filter(|setting| setting.shown == Shown::Never) {
            assert!(setting.flag.is_none() && setting.file_variable().is_some(), "{setting:?}");
        }
    }
}
