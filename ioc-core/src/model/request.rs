//! Requests that may come twice, and what was answered the first time.

use crate::clock::Instant;

/// A request that its sender gave a key, so that it may be sent again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyedRequest {
    /// The sender's key, unique among the requests of one actor.
    pub key: String,
    /// Who sent it, as `Actor` writes it.
    pub actor: String,
    /// The hash of method, path and body: the same key with another one is a
    /// mistake.
    pub digest: [u8; 32],
    /// When it came; with the digest it tells a claim from a later one of its key.
    pub at: Instant,
    /// From when on a request of the same key is a new one.
    pub expires_at: Instant,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptReply {
    /// The status code.
    pub status: u16,
    /// The headers that are told again, by their names in small letters.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// Where a request of a key stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// It is the first of its key, and is to be done.
    New,
    /// Another of the same key is being done.
    Running,
    /// It was done, and this was answered.
    Done(KeptReply),
    /// The key belongs to another request.
    Mismatch,
}
