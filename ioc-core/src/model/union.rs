//! Many short stretches of activity together.

use roaring::RoaringBitmap;

use crate::error::Result;
use crate::model::tally::{Activity, Members};
use crate::model::varint::{corrupt, take_varint};

/// Ordinals below this are set in plain bits, so that damaged bytes cannot ask
/// for much memory.
const PLAIN: u32 = 1 << 20;

/// Collects what [`Activity::to_gaps`] wrote: a bit a member, without a bitmap
/// for each stretch.
#[derive(Debug, Default)]
pub struct Union {
    events: u64,
    timed: u64,
    duration_ms: u64,
    bits: Vec<u8>,
    beyond: RoaringBitmap,
}

impl Union {
    /// Adds a stretch.
    ///
    /// # Errors
    /// `Corrupt` for bytes that were cut or changed.
    pub fn add(&mut self, mut bytes: &[u8]) -> Result<()> {
        for sum in [&mut self.events, &mut self.timed, &mut self.duration_ms] {
            *sum = sum.checked_add(take_varint(&mut bytes)?).ok_or_else(corrupt)?;
        }
        let mut last = 0_u32;
        while !bytes.is_empty() {
            let gap = u32::try_from(take_varint(&mut bytes)?).map_err(|_| corrupt())?;
            last = last.checked_add(gap).ok_or_else(corrupt)?;
            self.set(last);
        }
        Ok(())
    }

    fn set(&mut self, ordinal: u32) {
        if ordinal >= PLAIN {
            self.beyond.insert(ordinal);
            return;
        }
        let (place, bit) = ((ordinal / 8) as usize, 1 << (ordinal % 8));
        if place >= self.bits.len() {
            self.bits.resize(place + 1, 0);
        }
        self.bits[place] |= bit;
    }

    /// All of it together.
    pub fn finish(self) -> Activity {
        let members = RoaringBitmap::from_lsb0_bytes(0, &self.bits) | self.beyond;
        Activity::from_parts(
            [self.events, self.timed, self.duration_ms],
            Members::of_bitmap(members),
        )
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn events() -> impl Strategy<Value = Vec<(u32, Option<u64>)>> {
        let ordinal = prop_oneof![0_u32..300, 0_u32..100_000, any::<u32>()];
        prop::collection::vec((ordinal, prop::option::of(0_u64..100_000_000)), 0..60)
    }

    fn activity(events: &[(u32, Option<u64>)]) -> Activity {
        let mut activity = Activity::default();
        for (ordinal, duration) in events {
            activity.record(*ordinal, *duration);
        }
        activity
    }

    proptest! {
        #[test]
        fn stretches_together_are_the_activity_of_all_their_events(
            stretches in prop::collection::vec(events(), 0..8)
        ) {
            let mut union = Union::default();
            for stretch in &stretches {
                union.add(&activity(stretch).to_gaps()).unwrap();
            }
            prop_assert_eq!(union.finish(), activity(&stretches.concat()));
        }

        #[test]
        fn damaged_bytes_are_refused_or_read(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = Union::default().add(&bytes);
        }
    }
}
