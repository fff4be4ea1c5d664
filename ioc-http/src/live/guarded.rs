//! An answer that takes a while to be read, for as long as its reader may read it.

use std::io;

use axum::body::Body;
use bytes::Bytes;
use futures_util::stream;
use tokio::time::Instant;

use crate::live::reader::{CHECK, Reader, Shown};
use crate::problem::Problem;
use crate::route::Asked;

/// In pieces of so many bytes, so that a slow reader does not hold them twice.
const PIECE: usize = 64 << 10;

/// Somebody who is let in to read what was not made yet.
pub(crate) struct Reading(Reader);

impl Reading {
    /// Takes a place among the caller's live connections, since slow readers hold what they
    /// read. It is free again once this, or the body that comes of it, is dropped.
    ///
    /// # Errors
    /// 429 where there is none.
    pub(crate) fn begin(asked: &Asked) -> Result<Self, Problem> {
        let (shown, scope) = (Shown::head(asked.head()?), asked.scope()?.clone());
        let mut reader = Reader::admitted(asked.api.clone(), shown, asked.caller()?, scope);
        reader.take_place()?;
        Ok(Self(reader))
    }

    /// A body of some bytes. It breaks off where its reader loses the right to it
    /// meanwhile, and where reading it takes too long.
    pub(crate) fn body(self, bytes: Bytes) -> Body {
        let (reader, begun) = (self.0, Instant::now());
        let rest = Rest { reader, bytes, begun, checked: begun };
        Body::from_stream(stream::try_unfold(rest, Rest::next))
    }
}

/// What was not told yet.
struct Rest {
    reader: Reader,
    bytes: Bytes,
    begun: Instant,
    checked: Instant,
}

impl Rest {
    async fn next(mut self) -> io::Result<Option<(Bytes, Self)>> {
        if self.bytes.is_empty() {
            return Ok(None);
        }
        // Asked with each piece: who takes none is cut by the server's time limit of writes.
        if self.begun.elapsed() >= self.reader.export_timeout() {
            return Err(io::Error::new(io::ErrorKind::TimedOut, "it took too long to be read"));
        }
        if self.checked.elapsed() >= CHECK {
            let still = self.reader.check().await;
            still.map_err(|code| io::Error::new(io::ErrorKind::PermissionDenied, code.word()))?;
            self.checked = Instant::now();
        }
        let piece = self.bytes.split_to(PIECE.min(self.bytes.len()));
        Ok(Some((piece, self)))
    }
}
