//! Finds the keys that come more than once, without remembering all of them.

use std::collections::HashSet;

use uuid::Uuid;

/// Keys that may come more than once.
pub(super) type Suspects = HashSet<Uuid>;

/// Remembers the keys of a small file, and of a large one a Bloom filter of
/// them: it suspects each key that repeats, and few others. The filter takes
/// 8 MiB whatever comes; at a million keys it suspects about ten that do not
/// repeat, at ten million one in thirty.
#[derive(Debug, Default)]
pub(super) struct Repeats {
    /// The keys, as long as there are few.
    keys: HashSet<Uuid>,
    /// All of them, once there are more.
    filter: Vec<u64>,
    suspects: Suspects,
}

/// How many keys are remembered as they are.
const FEW: usize = 50_000;
/// Bits of the filter, as a power of two.
const BITS: u32 = 26;

impl Repeats {
    /// Notes a key, which is a hash.
    pub(super) fn note(&mut self, key: Uuid) {
        let known = if self.filter.is_empty() {
            !self.keys.insert(key)
        } else {
            filter(&mut self.filter, key)
        };
        if known {
            self.suspects.insert(key);
        }
        if self.keys.len() > FEW {
            self.filter = vec![0; 1 << (BITS - 6)];
            for key in std::mem::take(&mut self.keys) {
                filter(&mut self.filter, key);
            }
        }
    }

    pub(super) fn into_suspects(self) -> Suspects {
        self.suspects
    }
}

/// Puts a key into the filter, and says whether all its bits were set before.
fn filter(words: &mut [u64], key: Uuid) -> bool {
    let mut known = true;
    let (high, low) = key.as_u64_pair();
    // Away from the four bits of the version and the two of the variant.
    for part in [high >> 38, high >> 16, low, low >> 26] {
        let bit = part & ((1 << BITS) - 1);
        let (word, mask) = (usize::try_from(bit >> 6).unwrap_or(0), 1 << (bit & 63));
        if let Some(word) = words.get_mut(word) {
            known &= *word & mask != 0;
            *word |= mask;
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Id;

    fn key(number: u32) -> Uuid {
        Id::<()>::from_content(&[&number.to_be_bytes()]).uuid()
    }

    #[test]
    fn every_key_that_repeats_is_suspected_and_few_others() {
        let mut repeats = Repeats::default();
        (0..100_000).for_each(|number| repeats.note(key(number)));
        (0..100_000).step_by(1000).for_each(|number| repeats.note(key(number)));
        let suspects = repeats.into_suspects();
        assert!((0..100_000).step_by(1000).all(|number| suspects.contains(&key(number))));
        assert!(suspects.len() < 110, "{}", suspects.len());
    }
}
