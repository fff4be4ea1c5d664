//! Signatures as the Standard Webhooks specification 1.0 has them: HMAC-SHA256 over
//! `id.timestamp.body` (<https://www.standardwebhooks.com>).

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chrono::{DateTime, TimeDelta};
use hmac::{Hmac, KeyInit, Mac};
use ioc_core::clock::Instant;
use ioc_core::error::{Error, ErrorKind, Result};
use secrecy::{ExposeSecret, SecretSlice, SecretString};
use sha2::Sha256;

const PREFIX: &str = "whsec_";
/// How far the sender's clock and the receiver's may be apart, and how long a request
/// that somebody caught can be sent again.
const TOLERANCE: TimeDelta = TimeDelta::minutes(5);

/// What sender and receiver share: 24 to 64 bytes, written as `whsec_` and base64.
#[derive(Debug, Clone)]
pub struct WebhookSecret(SecretSlice<u8>);

/// A request as its receiver got it.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// The header `webhook-id`.
    pub id: &'a str,
    /// The header `webhook-timestamp`.
    pub timestamp: &'a str,
    /// The header `webhook-signature`: one or more, with spaces between them.
    pub signature: &'a str,
    /// The body, byte for byte.
    pub body: &'a [u8],
}

impl WebhookSecret {
    /// A secret as it is written.
    ///
    /// # Errors
    /// `InvalidInput` for what is none; the text stands in no error.
    pub fn parse(text: &SecretString) -> Result<Self> {
        let encoded = text.expose_secret().trim();
        let encoded = encoded.strip_prefix(PREFIX).unwrap_or(encoded);
        let bytes = BASE64_STANDARD.decode(encoded).ok();
        let bytes = bytes.filter(|bytes| (24..=64).contains(&bytes.len())).ok_or_else(|| {
            Error::invalid("bad_webhook_secret", "the secret of webhooks is none")
                .with_hint("`whsec_` and 24 to 64 random bytes in base64")
        })?;
        Ok(Self(bytes.into()))
    }

    /// The secret as it is written, for whoever is to check signatures.
    pub fn reveal(&self) -> SecretString {
        format!("{PREFIX}{}", BASE64_STANDARD.encode(self.0.expose_secret())).into()
    }

    /// Another secret, from which nobody can tell this one.
    pub(crate) fn derive(&self, of: &[&str]) -> Self {
        let mut mac = self.mac();
        mac.update(b"ioc webhook receiver");
        for part in of {
            // With its length, so that no two lists read the same.
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part.as_bytes());
        }
        Self(mac.finalize().into_bytes().to_vec().into())
    }

    /// The value of `webhook-signature`, of a time in seconds of Unix.
    pub fn sign(&self, id: &str, timestamp: i64, body: &[u8]) -> String {
        let mac = self.over(id, &timestamp.to_string(), body).finalize();
        format!("v1,{}", BASE64_STANDARD.encode(mac.into_bytes()))
    }

    /// Whether a request comes from who has the secret, and is of now. A receiver still
    /// has to know the ids that it has seen: an attempt whose answer was lost comes again.
    ///
    /// # Errors
    /// `Forbidden` for another signature, and for a time that is more than five minutes
    /// from `now`.
    pub fn verify(&self, signed: &Signed<'_>, now: Instant) -> Result<()> {
        let forged = |message| Error::new(ErrorKind::Forbidden, "bad_signature", message);
        let seconds = signed.timestamp.parse().ok();
        let at = seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
        if at.is_none_or(|at| (at - now).abs() > TOLERANCE) {
            return Err(forged("the request is not of now")
                .with_hint("see that the clock is right; nobody may send it again later"));
        }
        let versions = signed.signature.split(' ').filter_map(|one| one.strip_prefix("v1,"));
        let given = versions.filter_map(|one| BASE64_STANDARD.decode(one).ok());
        // Compared in a time that does not depend on where they differ.
        let holds = |mac: Vec<u8>| {
            self.over(signed.id, signed.timestamp, signed.body).verify_slice(&mac).is_ok()
        };
        if given.take(16).any(holds) {
            return Ok(());
        }
        Err(forged("the signature is of another secret or of another request")
            .with_hint("take the body's bytes as they came, and this receiver's own secret"))
    }

    fn over(&self, id: &str, timestamp: &str, body: &[u8]) -> Hmac<Sha256> {
        let mut mac = self.mac();
        for part in [id.as_bytes(), b".", timestamp.as_bytes(), b".", body] {
            mac.update(part);
        }
        mac
    }

    fn mac(&self) -> Hmac<Sha256> {
        Hmac::new_from_slice(self.0.expose_secret()).expect("any length is a key of HMAC")
    }
}
