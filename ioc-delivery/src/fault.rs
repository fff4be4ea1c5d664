//! The errors that the channels share.

use std::fmt;

use ioc_core::error::{Error, ErrorKind, shown};

/// A later attempt makes sense.
pub(crate) fn failed(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Unavailable, "delivery_failed", message)
        .with_hint("it is tried again; see that the other end is there and reachable")
        .temporary()
}

/// The other end will not take this parcel.
pub(crate) fn refused(message: impl Into<String>) -> Error {
    Error::invalid("delivery_refused", message)
        .with_hint("ask whoever receives it, or name another address, and send it again")
}

/// What a recipient's address is not, and what it looks like.
pub(crate) fn bad_address(to: &str, what: &str, hint: &str) -> Error {
    Error::invalid("bad_recipient", format!("`{}` is not {what}", shown(to))).with_hint(hint)
}

/// What the other end said, as an error shows it.
pub(crate) fn said(text: impl fmt::Display) -> String {
    // As short as a receipt, and without what steers a terminal.
    ioc_core::delivery::Receipt::new(&text.to_string()).as_str().to_owned()
}
