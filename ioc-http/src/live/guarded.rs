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

/// A body of some bytes. It breaks off where its reader loses the right to it meanwhile.
pub(crate) fn guarded(asked: &Asked, bytes: Bytes) -> Result<Body, Problem> {
    let (shown, scope) = (Shown::head(asked.head()?), asked.scope()?.clone());
    let reader = Reader::admitted(asked.api.clone(), shown, asked.caller()?, scope);
    let rest = Rest { reader, bytes, checked: Instant::now() };
    Ok(Body::from_stream(stream::try_unfold(rest, Rest::next)))
}

/// What was not told yet.
struct Rest {
    reader: Reader,
    bytes: Bytes,
    checked: Instant,
}

impl Rest {
    async fn next(mut self) -> io::Result<Option<(Bytes, Self)>> {
        if self.bytes.is_empty() {
            return Ok(None);
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
