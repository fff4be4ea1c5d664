//! Texts as the values of settings. An error repeats no text that may be secret.

use std::net::SocketAddr;
use std::time::Duration;

use ioc_analytics::channels::WebhookSecret;
use ioc_analytics::error::{Error, Result, shown};
use ioc_analytics::store_postgres::PostgresOptions;
use ioc_analytics::store_sqlite::SqliteOptions;
use ioc_analytics::{DatabaseKind, database_kind};
use secrecy::SecretString;

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LogFormat {
    /// For people on a terminal, else for programs.
    Auto,
    /// An object a line.
    Json,
    /// For people.
    Pretty,
}

/// Any text.
pub(crate) fn text(text: &str) -> Result<String> {
    if text.trim().is_empty() {
        return Err(Error::invalid("empty_setting", "the value is empty")
            .with_hint("leave the setting away, or give it a value"));
    }
    Ok(text.to_owned())
}

/// A secret.
pub(crate) fn secret(secret: &str) -> Result<SecretString> {
    text(secret).map(SecretString::from)
}

/// The secret of tokens; a shorter one can be guessed from a single token.
pub(crate) fn token_secret(text: &str) -> Result<SecretString> {
    if text.len() < 32 {
        return Err(Error::invalid("short_token_secret", "the secret has fewer than 32 bytes")
            .with_hint("make one with `openssl rand -base64 48`"));
    }
    secret(text)
}

/// The secret of webhooks.
pub(crate) fn webhook_secret(text: &str) -> Result<WebhookSecret> {
    WebhookSecret::parse(&secret(text)?)
}

/// The URL of a database, and what kind it is of.
pub(crate) fn database(url: &str) -> Result<DatabaseKind> {
    let kind = database_kind(&text(url)?)?;
    match kind {
        DatabaseKind::Sqlite => SqliteOptions::from_url(url).map(drop)?,
        DatabaseKind::Postgres => PostgresOptions::from_url(url).map(drop)?,
    }
    Ok(kind)
}

/// The URL of a replica.
pub(crate) fn replica(url: &str) -> Result<String> {
    PostgresOptions::from_url(url)?;
    Ok(url.to_owned())
}

/// An address with its port.
pub(crate) fn address(text: &str) -> Result<SocketAddr> {
    text.parse().map_err(|_| {
        Error::invalid("bad_address", format!("`{}` is no address with a port", shown(text)))
            .with_hint("such as 127.0.0.1:8420, or [::]:8420 for all that there are")
    })
}

/// A whole number from one on.
pub(crate) fn count(text: &str) -> Result<u32> {
    text.parse().ok().filter(|count| *count > 0).ok_or_else(|| {
        Error::invalid("bad_number", format!("`{}` is no whole number above zero", shown(text)))
            .with_hint("digits alone, at most 4294967295")
    })
}

/// A number of days that something is kept.
pub(crate) fn days(text: &str) -> Result<u32> {
    count(text).ok().filter(|days| *days <= 36_600).ok_or_else(|| {
        Error::invalid("bad_number", format!("nothing is kept for `{}` days", shown(text)))
            .with_hint("1 to 36600, in digits alone")
    })
}

/// For how many seconds runs are held. An attempt that was asked to stop has ten of them: a
/// shorter lease would end meanwhile.
pub(crate) fn lease(text: &str) -> Result<Duration> {
    let seconds = count(text).ok().filter(|seconds| (11..=3_600).contains(seconds));
    seconds.map(|seconds| Duration::from_secs(seconds.into())).ok_or_else(|| {
        let message = format!("no run is held for `{}` seconds", shown(text));
        Error::invalid("bad_number", message).with_hint("11 to 3600, in digits alone")
    })
}

/// A number of things that are few.
pub(crate) fn few(text: &str) -> Result<u16> {
    text.parse().ok().filter(|count| *count > 0).ok_or_else(|| {
        Error::invalid("bad_number", format!("`{}` is no number of them", shown(text)))
            .with_hint("1 to 65535, in digits alone")
    })
}

/// A number of seconds.
pub(crate) fn seconds(text: &str) -> Result<Duration> {
    let seconds: u32 = text.parse().map_err(|_| {
        Error::invalid("bad_number", format!("`{}` is no whole number of seconds", shown(text)))
            .with_hint("digits alone, such as 10")
    })?;
    Ok(Duration::from_secs(seconds.into()))
}

/// The URL of something on the web.
pub(crate) fn web_url(text: &str) -> Result<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    if rest.is_none_or(|rest| rest.is_empty() || rest.starts_with('/')) {
        let message = format!("`{}` is no URL of the web", shown(text));
        return Err(Error::invalid("bad_url", message).with_hint("such as https://example.org/"));
    }
    Ok(text.trim_end_matches('/').to_owned())
}

/// The URL of a collector of traces: one beside the server, which speaks TLS to others.
pub(crate) fn collector_url(text: &str) -> Result<String> {
    if text.starts_with("https://") {
        let message = "traces are sent to a collector without TLS";
        return Err(Error::invalid("bad_collector_url", message)
            .with_hint("run a collector beside the server: http://localhost:4318"));
    }
    web_url(text)
}

/// The URL of a Redis.
pub(crate) fn redis_url(text: &str) -> Result<SecretString> {
    let schemes = ["redis://", "rediss://", "redis+unix://", "unix://"];
    if !schemes.iter().any(|scheme| text.starts_with(scheme)) {
        return Err(Error::invalid("bad_redis_url", "the value is no URL of a Redis")
            .with_hint("redis://:PASSWORD@HOST:6379/0, or rediss:// over TLS"));
    }
    secret(text)
}

/// Origins with commas between them.
pub(crate) fn origins(text: &str) -> Result<Vec<String>> {
    let origins = text.split(',').map(str::trim).filter(|origin| !origin.is_empty());
    origins.map(origin).collect()
}

fn origin(text: &str) -> Result<String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let wrong = |host: &str| host.is_empty() || host.contains(['/', '*', '?', '#', '@', ' ']);
    if host.is_none_or(wrong) {
        let message = format!("`{}` is no origin", shown(text));
        return Err(Error::invalid("bad_origin", message)
            .with_hint("scheme, host and port alone, such as https://app.example.org"));
    }
    Ok(text.to_owned())
}

/// Channels and addresses there, `CHANNEL:ADDRESS` with commas between them.
pub(crate) fn alarms(text: &str) -> Result<Vec<(String, String)>> {
    let each = text.split(',').map(str::trim).filter(|it| !it.is_empty());
    each.map(|it| match it.split_once(':') {
        Some((channel, to)) if !channel.is_empty() && !to.is_empty() => {
            Ok((channel.to_owned(), to.to_owned()))
        }
        // What stands there may be a secret.
        _ => Err(Error::invalid("bad_alarm", "an alarm has no channel before its address")
            .with_hint("write CHANNEL:ADDRESS, such as mail:ops@example.com")),
    })
    .collect()
}

/// How the log is written.
pub(crate) fn log_format(text: &str) -> Result<LogFormat> {
    match text {
        "auto" => Ok(LogFormat::Auto),
        "json" => Ok(LogFormat::Json),
        "pretty" => Ok(LogFormat::Pretty),
        _ => Err(Error::invalid("unknown_log_format", format!("`{}` is no format", shown(text)))
            .with_hint("one of auto, json, pretty")),
    }
}

/// What is logged: `LEVEL` or `TARGET=LEVEL`, with commas between them.
pub(crate) fn log_filter(filter: &str) -> Result<String> {
    let levels = ["off", "error", "warn", "info", "debug", "trace"];
    let wrong = filter.split(',').map(str::trim).find(|part| {
        let level = part.split_once('=').map_or(*part, |(_, level)| level);
        !levels.contains(&level)
    });
    match wrong {
        Some(part) => {
            Err(Error::invalid("bad_log_filter", format!("`{}` names no level", shown(part)))
                .with_hint("such as `info` or `warn,ioc_http=debug`"))
        }
        None => text(filter),
    }
}

#[cfg(test)]
mod tests {
    use crate::config::channel_settings::ALARMS;
    use crate::config::job_settings::{BACKUP_KEEP, JOB_LEASE_S, KEEP_METRICS_DAYS};
    use crate::config::settings::{
        DATABASE, DRAIN_S, JWKS_URL, LISTEN, LOG, LOG_FORMAT, ORIGINS, OTLP_ENDPOINT, REDIS_URL,
        REPLICA, REQUESTS_PER_SECOND, TOKEN_ISSUER, TOKEN_SECRET,
    };

    use super::*;

    #[test]
    fn what_is_wrong_is_named_with_the_way_out() {
        for (setting, text, code) in [
            (&DATABASE, "ioc.db", "unknown_database_url"),
            (&DATABASE, "sqlite:", "unknown_database_url"),
            (&REPLICA, "sqlite:a", "unknown_database_url"),
            (&LISTEN, "localhost", "bad_address"),
            (&TOKEN_SECRET, "thirty-one bytes are one short.", "short_token_secret"),
            (&TOKEN_ISSUER, " ", "empty_setting"),
            (&JWKS_URL, "ftp://host", "bad_url"),
            (&OTLP_ENDPOINT, "https://collector", "bad_collector_url"),
            (&REDIS_URL, "host:6379", "bad_redis_url"),
            (&ORIGINS, "https://a,*", "bad_origin"),
            (&LOG_FORMAT, "xml", "unknown_log_format"),
            (&LOG, "info,ioc_http=loud", "bad_log_filter"),
            (&REQUESTS_PER_SECOND, "0", "bad_number"),
            (&DRAIN_S, "5s", "bad_number"),
            (&KEEP_METRICS_DAYS, "36601", "bad_number"),
            (&BACKUP_KEEP, "0", "bad_number"),
            (&JOB_LEASE_S, "10", "bad_number"),
            (&ALARMS, "mail:a@b.c,ops", "bad_alarm"),
        ] {
            let error = (setting.check)(text).unwrap_err();
            assert_eq!((error.code(), error.hint().is_some()), (code, true), "{text}");
        }
    }

    #[test]
    fn what_is_right_is_read() {
        assert_eq!(origins(" https://a , http://b:81,").unwrap(), ["https://a", "http://b:81"]);
        assert_eq!(web_url("https://a.supabase.co/").unwrap(), "https://a.supabase.co");
        let to = ("webhook".to_owned(), "https://a/b".to_owned());
        assert_eq!(alarms("webhook:https://a/b, ").unwrap(), [to]);
        assert_eq!(seconds("0").unwrap(), Duration::ZERO);
        assert_eq!(log_filter("warn,ioc_http=debug").unwrap(), "warn,ioc_http=debug");
        assert!(address("[::]:0").unwrap().ip().is_unspecified());
    }
}
