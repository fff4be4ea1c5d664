//! Stored bytes that cannot be read: they differ from all that rows can say.

use ioc_core::model::tally::{Activity, Members, Tallies};

use crate::error::{StoreError, StoreResult};

/// No person has that ordinal.
const DAMAGED: u32 = u32::MAX;

pub(super) fn read_tallies(bytes: &[u8]) -> Tallies {
    Tallies::from_bytes(bytes).unwrap_or_else(|_| {
        let mut damaged = Tallies::default();
        damaged.record(DAMAGED, None);
        damaged
    })
}

pub(super) fn read_activity(bytes: &[u8]) -> Activity {
    Activity::from_bytes(bytes).unwrap_or_else(|_| Activity::of(&read_tallies(&[u8::MAX])))
}

pub(super) fn read_members(bytes: &[u8]) -> Members {
    Members::from_bytes(bytes).unwrap_or_else(|_| Members::of([DAMAGED]))
}

/// What could be read; nothing if it was damaged.
pub(super) fn undamaged<T>(read: StoreResult<T>) -> StoreResult<Option<T>> {
    match read {
        Ok(found) => Ok(Some(found)),
        Err(StoreError::Sqlite(error)) => Err(error.into()),
        Err(_) => Ok(None),
    }
}
