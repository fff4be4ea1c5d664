//! Numbers in few bytes, as rollups keep them.

use crate::error::{Error, ErrorKind, Result};

/// Appends a number, seven bits a byte.
pub(super) fn push_varint(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value.to_le_bytes()[0] | 0x80);
        value >>= 7;
    }
    bytes.push(value.to_le_bytes()[0]);
}

/// Takes a number off the front.
#[inline]
pub(super) fn take_varint(bytes: &mut &[u8]) -> Result<u64> {
    // Most numbers are small: gaps between neighbours, a few events.
    match bytes.split_first() {
        Some((byte, rest)) if byte & 0x80 == 0 => {
            *bytes = rest;
            Ok(u64::from(*byte))
        }
        _ => take_long(bytes),
    }
}

fn take_long(bytes: &mut &[u8]) -> Result<u64> {
    let mut value = 0_u64;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first().ok_or_else(corrupt)?;
        *bytes = rest;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Ok(value);
        }
    }
    Err(corrupt())
}

/// The error of tallies that cannot be read.
pub(super) fn corrupt() -> Error {
    Error::new(ErrorKind::Corrupt, "corrupt_tallies", "a day's tallies cannot be read")
        .with_hint("`ioc rebuild` computes them again from the rows")
}
