//! An organization's disclosure policy.

use crate::error::{Error, Result};

/// Below this no organization may set its minimum group.
pub const FLOOR: u32 = 3;

/// Above this no organization may set its minimum group: stored figures know
/// up to here whether they may be shown.
pub const CEILING: u32 = 100;

/// The rules under which figures are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Policy {
    k: u32,
}

impl Policy {
    /// A policy with a minimum group of `k` people.
    pub fn new(k: u32) -> Result<Self> {
        if !(FLOOR..=CEILING).contains(&k) {
            return Err(Error::invalid("minimum_group_out_of_range", format!("{k} was asked for"))
                .with_hint(format!("a minimum group has {FLOOR} to {CEILING} people")));
        }
        Ok(Self { k })
    }

    /// The smallest group of people whose figures are published.
    pub fn k(self) -> u32 {
        self.k
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self { k: 5 }
    }
}
