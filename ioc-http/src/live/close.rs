//! Why a connection ends, as it is told.

use std::borrow::Cow;

use axum::extract::ws::{CloseFrame, Message};
use ioc_core::live::connection::CloseReason;
use ioc_core::live::position::Position;

use crate::problem::Problem;

/// Why a connection ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Code {
    Expired,
    Revoked,
    Slow,
    ShuttingDown,
    NotAuthenticated,
    TooBig,
    NotText,
    TryLater,
}

impl Code {
    pub(super) const ALL: [Self; 8] = [
        Self::Expired,
        Self::Revoked,
        Self::Slow,
        Self::ShuttingDown,
        Self::NotAuthenticated,
        Self::TooBig,
        Self::NotText,
        Self::TryLater,
    ];

    /// The code of the close frame.
    pub(super) fn number(self) -> u16 {
        match self {
            Self::Expired => 4001,
            Self::Revoked => 4003,
            Self::Slow => 4008,
            Self::ShuttingDown => 1012,
            Self::NotAuthenticated => 1008,
            Self::TooBig => 1009,
            Self::NotText => 1007,
            Self::TryLater => 1013,
        }
    }

    /// The reason of the close frame.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Expired => CloseReason::Expired.as_str(),
            Self::Revoked => CloseReason::Revoked.as_str(),
            Self::Slow => CloseReason::Slow.as_str(),
            Self::ShuttingDown => CloseReason::ShuttingDown.as_str(),
            Self::NotAuthenticated => "not_authenticated",
            Self::TooBig => "too_big",
            Self::NotText => "not_text",
            Self::TryLater => "try_later",
        }
    }

    /// What it means, and what to do.
    pub(super) fn about(self) -> &'static str {
        match self {
            Self::Expired => "The token has expired. Connect with a new one.",
            Self::Revoked => "The right to read this was taken away, or the role has changed.",
            Self::Slow => {
                "More waited than is kept. The reason is `slow` and the position from which to resume."
            }
            Self::ShuttingDown => "The server ends. Connect again, and resume.",
            Self::NotAuthenticated => {
                "No first message said in time who this is, or it said what opens nothing."
            }
            Self::TooBig => "A message was larger than 16 KiB.",
            Self::NotText => "A message was not UTF-8.",
            Self::TryLater => {
                "The caller, the organization or the server has as many connections as there may be, or \
                 nobody can say at the moment whether this may be read. Connect again, and resume."
            }
        }
    }
}

impl From<CloseReason> for Code {
    fn from(reason: CloseReason) -> Self {
        match reason {
            CloseReason::Slow => Self::Slow,
            CloseReason::Expired => Self::Expired,
            CloseReason::Revoked => Self::Revoked,
            CloseReason::ShuttingDown => Self::ShuttingDown,
        }
    }
}

/// The end of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Close {
    pub(super) code: Code,
    /// How far it came, for who was too slow.
    pub(super) position: Option<Position>,
}

impl Close {
    /// The end that the hub decided.
    pub(super) fn of_hub(reason: CloseReason, position: Position) -> Self {
        let position = (reason == CloseReason::Slow).then_some(position);
        Self { code: reason.into(), position }
    }

    /// The end of who was not let in.
    pub(super) fn of_refusal(problem: &Problem) -> Self {
        let code = match problem.status() {
            503 if problem.code() == "shutting_down" => Code::ShuttingDown,
            429 | 503 => Code::TryLater,
            _ => Code::NotAuthenticated,
        };
        code.into()
    }

    /// The reason: a word, and the position where there is one. A close frame has room
    /// for 123 bytes.
    pub(super) fn reason(self) -> Cow<'static, str> {
        match self.position {
            Some(position) => format!("{} {position}", self.code.word()).into(),
            None => self.code.word().into(),
        }
    }

    pub(super) fn frame(self) -> Message {
        let reason = self.reason().into_owned().into();
        Message::Close(Some(CloseFrame { code: self.code.number(), reason }))
    }

    /// Counts it.
    pub(super) fn count(self) {
        metrics::counter!("ioc_live_closed_total", "reason" => self.code.word()).increment(1);
    }
}

impl From<Code> for Close {
    fn from(code: Code) -> Self {
        Self { code, position: None }
    }
}

#[cfg(test)]
mod tests {
    use ioc_core::ids::Id;

    use super::*;

    #[test]
    fn a_reason_fits_into_its_frame_and_a_slow_reader_learns_its_position() {
        let position = Position { epoch: Id::from_content(&[b"e"]), sequence: u64::MAX };
        for reason in [CloseReason::Slow, CloseReason::Revoked] {
            let told = Close::of_hub(reason, position).reason();
            assert!(told.len() <= 123, "{told}");
            assert_eq!(told.contains(&position.to_string()), reason == CloseReason::Slow);
        }
    }
}
