//! API keys: what a program shows instead of a person's token.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::clock::Instant;
use crate::ids::{KeyId, OrganizationId, UserId, secret};
use crate::model::member::Role;

/// What every key begins with.
pub const MARK: &str = "ioc_";
const HEX: [char; 16] =
    ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];

/// What is kept of a key. The key itself is told once, when it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    /// Its id.
    pub id: KeyId,
    /// The organization that it opens.
    pub organization_id: OrganizationId,
    /// What it is for, unique among the organization's keys that are not revoked.
    pub name: String,
    /// The first letters of the key, by which people tell keys apart.
    pub prefix: String,
    /// What it permits.
    pub role: Role,
    /// The person who made it; nothing for the process itself and for a program.
    pub created_by: Option<UserId>,
    /// When it was made.
    pub created_at: Instant,
    /// From when on it opens nothing any more.
    pub expires_at: Option<Instant>,
    /// When it was revoked.
    pub revoked_at: Option<Instant>,
}

impl ApiKey {
    /// Whether it opens anything at `at`.
    pub fn opens(&self, at: Instant) -> bool {
        self.revoked_at.is_none() && self.expires_at.is_none_or(|end| at < end)
    }
}

/// A whole key, as it is told once and shown by its bearer.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new one: 256 bits that nobody can guess.
    pub fn random() -> Self {
        let mut text = MARK.to_owned();
        for byte in secret() {
            text.extend([byte >> 4, byte & 15].map(|half| HEX[usize::from(half)]));
        }
        Self(text)
    }

    /// What somebody showed; nothing where it is no key at all.
    pub fn shown(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(MARK)?;
        let is_one = digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_one.then(|| Self(text.to_owned()))
    }

    /// The key, to be told to whom it is for.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The first letters, which open nothing.
    pub fn prefix(&self) -> &str {
        &self.0[..MARK.len() + 8]
    }

    /// What is stored, and looked up.
    pub fn digest(&self) -> KeyDigest {
        KeyDigest(Sha256::digest(self.0.as_bytes()).into())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}…", self.prefix())
    }
}

/// The SHA-256 of a key. A key has 256 random bits, so that no slow hash is
/// needed to keep it from being guessed.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct KeyDigest([u8; 32]);

impl KeyDigest {
    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for KeyDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeyDigest")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_told_once_and_never_printed() {
        let key = Secret::random();
        assert_ne!(key, Secret::random());
        assert_eq!(Secret::shown(key.reveal()), Some(key.clone()));
        assert_eq!(format!("{key:?}"), format!("{}…", &key.reveal()[..12]));
        assert_eq!(Secret::shown(key.prefix()), None);
        for other in ["", "ioc_", "eyJhbGciOiJIUzI1NiJ9.e30.x"] {
            assert_eq!(Secret::shown(other), None, "{other}");
        }
    }
}
