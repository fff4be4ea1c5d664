//! The URL of a mail server.

use std::time::Duration;

use ioc_analytics::channels::{SmtpLogin, SmtpSecurity, SmtpSettings};
use ioc_analytics::error::{Error, Result};
use percent_encoding::percent_decode_str;
use secrecy::SecretString;

/// How long one mail may take in all.
const TIMEOUT: Duration = Duration::from_mins(2);

/// The mail server of a URL; nobody sends yet.
pub(crate) fn server(url: &str) -> Result<SmtpSettings> {
    let bad = |what: &str| {
        // The text may hold a password.
        Error::invalid("bad_smtp_url", format!("the URL of the mail server {what}")).with_hint(
            "smtps://USER:PASSWORD@HOST:PORT, smtp:// for STARTTLS, or smtp-plain://localhost",
        )
    };
    let (scheme, rest) = url.trim().split_once("://").ok_or_else(|| bad("has no scheme"))?;
    let security = match scheme {
        "smtps" => SmtpSecurity::Tls,
        "smtp" => SmtpSecurity::StartTls,
        "smtp-plain" => SmtpSecurity::Plain,
        _ => return Err(bad("has an unknown scheme")),
    };
    let (login, place) = match rest.trim_end_matches('/').rsplit_once('@') {
        Some((login, place)) => (Some(login), place),
        None => (None, rest.trim_end_matches('/')),
    };
    let login = login.map(|login| login.split_once(':').ok_or_else(|| bad("has no password")));
    let plain = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let login = login.transpose()?.map(|(user, password)| SmtpLogin {
        user: plain(user),
        password: SecretString::from(plain(password)),
    });
    let (host, port) = match place.rsplit_once(':') {
        // A host in brackets has colons of its own.
        Some((host, port)) if !port.ends_with(']') => {
            (host, Some(port.parse().map_err(|_| bad("has no port that is one"))?))
        }
        _ => (place, None),
    };
    let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
    if host.is_empty() || host.contains(['/', '?', '#']) {
        return Err(bad("names no host"));
    }
    Ok(SmtpSettings { host, port, security, login, from: String::new(), timeout: TIMEOUT })
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    #[test]
    fn a_mail_server_is_read_from_its_url() {
        let read = server("smtps://eva%40example.com:p%3A%2F@mail.example.com:2465/").unwrap();
        let login = read.login.unwrap();
        assert_eq!((read.host.as_str(), read.port), ("mail.example.com", Some(2465)));
        assert_eq!(read.security, SmtpSecurity::Tls);
        assert_eq!(
            (login.user.as_str(), login.password.expose_secret()),
            ("eva@example.com", "p:/")
        );
        let read = server("smtp-plain://[::1]").unwrap();
        assert_eq!((read.host.as_str(), read.port, read.login.is_none()), ("::1", None, true));
        assert_eq!(server("smtp://a").unwrap().security, SmtpSecurity::StartTls);
    }

    #[test]
    fn what_is_none_is_refused_without_its_password() {
        for url in ["mail", "http://a", "smtp://", "smtp://u:hidden@", "smtp://u@a", "smtp://a:x"] {
            let error = server(url).unwrap_err();
            assert_eq!((error.code(), error.hint().is_some()), ("bad_smtp_url", true), "{url}");
            assert!(!error.to_string().contains("hidden"));
        }
    }
}
