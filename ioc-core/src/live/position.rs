//! How far a reader has come.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::error::{Error, Result, shown};
use crate::ids::EpochId;

/// A place in what an organization is told: a reader that was told everything up
/// to here goes on behind it. It is written `EPOCH:SEQUENCE`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Position {
    /// The life of the hub in which the number was given.
    pub epoch: EpochId,
    /// The number of the last message before the place; 0 before the first.
    pub sequence: u64,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.epoch, self.sequence)
    }
}

impl FromStr for Position {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let parts = text.split_once(':');
        let parts = parts.and_then(|(epoch, sequence)| {
            Some(Self { epoch: epoch.parse().ok()?, sequence: sequence.parse().ok()? })
        });
        parts.ok_or_else(|| {
            Error::invalid("bad_position", format!("`{}` is not a position", shown(text)))
                .with_hint(
                    "a position is the epoch and the sequence of a message: `EPOCH:SEQUENCE`",
                )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_reads_back_as_it_was_written() {
        let position = Position { epoch: EpochId::from_content(&[b"e"]), sequence: 17 };
        assert_eq!(position.to_string().parse::<Position>().unwrap(), position);
        for text in ["", ":", "17", "x:17", &format!("{}:-1", position.epoch)] {
            assert_eq!(text.parse::<Position>().unwrap_err().code(), "bad_position", "{text}");
        }
    }
}
