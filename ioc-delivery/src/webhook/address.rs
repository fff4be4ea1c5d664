//! Where a webhook may go.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use hyper::Uri;
use ioc_core::error::Result;

use crate::fault;

const MAX_URL_BYTES: usize = 2048;

/// A URL that may be asked.
pub(super) struct Receiver {
    pub(super) uri: Uri,
    /// Whether the operator named it.
    pub(super) trusted: bool,
}

/// The receiver at `to`. Its name may still lead inside: the resolver looks at that.
pub(super) fn receiver(to: &str, trusted: &BTreeSet<String>) -> Result<Receiver> {
    let bad = |what| fault::bad_address(to, what, "https://HOST/PATH, of a public host");
    let uri: Uri = to.parse().map_err(|_| bad("a URL"))?;
    let (Some(scheme), Some(host), Some(authority)) =
        (uri.scheme_str(), uri.host(), uri.authority())
    else {
        return Err(bad("a whole URL"));
    };
    if to.len() > MAX_URL_BYTES {
        return Err(bad("a URL of at most 2048 bytes"));
    }
    if authority.as_str().contains('@') {
        return Err(bad("a URL without a user's name"));
    }
    let usual = match scheme {
        "https" => 443,
        "http" => 80,
        _ => return Err(bad("a URL of the web")),
    };
    let port = uri.port_u16().unwrap_or(usual);
    if trusted.contains(&format!("{host}:{port}").to_lowercase()) {
        return Ok(Receiver { uri, trusted: true });
    }
    if scheme != "https" {
        return Err(bad("a URL with TLS"));
    }
    let public = match host.trim_matches(['[', ']']).parse() {
        Ok(ip) => is_public(ip),
        Err(_) => !is_number(host),
    };
    if !public {
        return Err(bad("a public address"));
    }
    Ok(Receiver { uri, trusted: false })
}

/// Whether a host is an address in a spelling of old, such as `127.1` or `0x7f000001`:
/// no name ends in a label that begins with a digit.
fn is_number(host: &str) -> bool {
    let last = host.trim_end_matches('.').rsplit('.').next();
    last.is_some_and(|label| label.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether an address is one of the internet and of nobody's own network: neither of the
/// IANA's registries of special-purpose addresses names it.
pub(super) fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => match ip.to_ipv4_mapped() {
            Some(ip) => is_public_v4(ip),
            None => is_public_v6(ip),
        },
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    !matches!(
        ip.octets(),
        [0 | 10 | 127 | 224..=255, ..]
            | [100, 64..128, ..]
            | [169, 254, ..]
            | [172, 16..32, ..]
            | [192, 168, ..]
            | [192, 0, 0 | 2, _]
            | [192, 88, 99, _]
            | [198, 18 | 19, ..]
            | [198, 51, 100, _]
            | [203, 0, 113, _]
    )
}

/// Of `2000::/3`, without what carries an IPv4 address, is for protocols, or for books.
fn is_public_v6(ip: Ipv6Addr) -> bool {
    match ip.segments() {
        [0x2001, 0..0x200 | 0xdb8, ..] | [0x2002, ..] => false,
        [0x3fff, second, ..] => second >= 0x1000,
        [first, ..] => (0x2000..0x4000).contains(&first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn public(ip: &str) -> bool {
        is_public(ip.parse().expect("the case names an address"))
    }

    #[test]
    fn what_lies_inside_is_not_public() {
        for ip in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.8.8.8",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::7f00:1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "3fff::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "100::1",
        ] {
            assert!(!public(ip), "{ip}");
        }
        for ip in [
            "1.1.1.1",
            "100.63.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "198.20.0.1",
            "2606:4700::1111",
            "2a00:1450::1",
            "::ffff:1.1.1.1",
            "2001:4860::8888",
        ] {
            assert!(public(ip), "{ip}");
        }
    }
}
