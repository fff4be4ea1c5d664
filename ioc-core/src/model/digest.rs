//! Bytes told apart by their digest.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// The SHA-256 of bytes in 64 hexadecimal digits.
pub(crate) fn sha256_of(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Nothing fails that writes to a string.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}
