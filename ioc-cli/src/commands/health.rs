//! `ioc health`: asks a running server how it is, for a container's health check.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use clap::Args;
use ioc_analytics::error::{Error, ErrorKind, Result, shown};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::cli::Global;
use crate::config::flags::ServerFlags;
use crate::config::resolve::Config;
use crate::reply::Reply;

/// How long the server has to answer.
const PATIENCE: Duration = Duration::from_secs(3);
/// How much of an answer is read.
const MOST_BYTES: u64 = 4096;

/// Which server, and what it is asked. It says nothing where all is well.
#[derive(Debug, Args)]
pub(crate) struct Health {
    /// The server's address, http://HOST:PORT; without it that of the settings.
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// Whether it takes requests: it has its database, and is not about to stop. So
    /// it is asked unless --live is given.
    #[arg(long, conflicts_with = "live")]
    ready: bool,
    /// Only whether it runs.
    #[arg(long)]
    live: bool,
}

/// Where a server is: what is connected to, the `Host` of the request, and what
/// stands before its paths.
#[derive(Debug, PartialEq, Eq)]
struct Place {
    connect: String,
    host: String,
    prefix: String,
}

impl Health {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let place = match &self.url {
            Some(url) => Place::parse(url)?,
            None => Place::of(Config::gather(global, &ServerFlags::default()).listen()?),
        };
        let path = if self.live { "/livez" } else { "/readyz" };
        let asked = timeout(PATIENCE, place.get(path)).await;
        let answer = asked.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()));
        let answer = answer.map_err(|source| {
            let message = format!("no server answers at {}", place.connect);
            Error::new(ErrorKind::Unavailable, "server_unreachable", message)
                .with("reason", &source)
                .with_hint("start it with `ioc serve`, or name its address with --url")
                .with_source(source)
        })?;
        // HTTP/1.1 200 OK
        let status = answer.split_whitespace().nth(1).unwrap_or_default();
        if status == "200" {
            return Ok(Reply::raw(Vec::new()));
        }
        Err(Error::new(ErrorKind::Unavailable, "server_unhealthy", "the server is not well")
            .with("path", path)
            .with("status", shown(status))
            .with_hint("`ioc doctor` says what is wrong"))
    }
}

impl Place {
    fn parse(url: &str) -> Result<Self> {
        let rest =
            url.strip_prefix("http://").filter(|rest| !rest.is_empty()).ok_or_else(|| {
                Error::invalid("bad_url", format!("`{}` is no URL of a server", shown(url)))
                    .with_hint(
                        "http://HOST:PORT of the server itself, not of what stands before it",
                    )
            })?;
        let (host, prefix) = rest.find('/').map_or((rest, ""), |slash| rest.split_at(slash));
        // A colon inside brackets is one of an IPv6 address.
        let has_port = host.rsplit_once(':').is_some_and(|(_, port)| !port.ends_with(']'));
        let connect = if has_port { host.to_owned() } else { format!("{host}:80") };
        Ok(Self { connect, host: host.to_owned(), prefix: prefix.trim_end_matches('/').to_owned() })
    }

    /// Where a server is that listens on an address; on all means also on loopback.
    fn of(mut listen: SocketAddr) -> Self {
        if listen.ip().is_unspecified() {
            listen.set_ip(match listen.ip() {
                IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
                IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
            });
        }
        let host = listen.to_string();
        Self { connect: host.clone(), host, prefix: String::new() }
    }

    async fn get(&self, path: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(&self.connect).await?;
        let Self { host, prefix, .. } = self;
        let request =
            format!("GET {prefix}{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await?;
        let mut answer = Vec::new();
        stream.take(MOST_BYTES).read_to_end(&mut answer).await?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_found_by_its_url_or_by_what_it_listens_on() {
        for (url, connect, prefix) in [
            ("http://ioc", "ioc:80", ""),
            ("http://ioc:8420/", "ioc:8420", ""),
            ("http://[::1]:8420/base/", "[::1]:8420", "/base"),
            ("http://[::1]", "[::1]:80", ""),
        ] {
            let place = Place::parse(url).unwrap();
            assert_eq!((place.connect.as_str(), place.prefix.as_str()), (connect, prefix));
        }
        assert_eq!(Place::parse("https://ioc").unwrap_err().code(), "bad_url");
        for (listen, connect) in [
            ("0.0.0.0:8420", "127.0.0.1:8420"),
            ("[::]:8420", "[::1]:8420"),
            ("10.0.0.7:1", "10.0.0.7:1"),
        ] {
            assert_eq!(Place::of(listen.parse().unwrap()).connect, connect);
        }
    }
}
