//! Rows in the binary format of `COPY`: no text is built and none is read, and
//! no row costs a parameter.

use ioc_core::clock::Instant;
use uuid::Uuid;

const SIGNATURE: &[u8] = b"PGCOPY\n\xff\r\n\0";
/// The server counts from 2000-01-01.
const EPOCH_MICROS: i64 = 946_684_800_000_000;

/// Rows of so many fields each, field by field.
#[derive(Debug)]
pub(crate) struct CopyRows {
    fields: i16,
    bytes: Vec<u8>,
}

impl CopyRows {
    pub(crate) fn new(fields: i16) -> Self {
        let mut bytes = SIGNATURE.to_vec();
        // No flags, and no extension of the header.
        bytes.extend([0; 8]);
        Self { fields, bytes }
    }

    /// Begins a row; its fields follow.
    pub(crate) fn row(&mut self) -> &mut Self {
        self.bytes.extend(self.fields.to_be_bytes());
        self
    }

    pub(crate) fn uuid(&mut self, value: Uuid) -> &mut Self {
        self.field(value.as_bytes())
    }

    pub(crate) fn instant(&mut self, value: Instant) -> &mut Self {
        self.field(&(value.timestamp_micros() - EPOCH_MICROS).to_be_bytes())
    }

    pub(crate) fn integer(&mut self, value: i32) -> &mut Self {
        self.field(&value.to_be_bytes())
    }

    pub(crate) fn bigint(&mut self, value: Option<i64>) -> &mut Self {
        match value {
            Some(value) => self.field(&value.to_be_bytes()),
            None => self.null(),
        }
    }

    pub(crate) fn text(&mut self, value: Option<&str>) -> &mut Self {
        match value {
            Some(value) => self.field(value.as_bytes()),
            None => self.null(),
        }
    }

    /// The bytes since they were last taken, if they are more than `least`.
    pub(crate) fn take(&mut self, least: usize) -> Option<Vec<u8>> {
        (self.bytes.len() > least).then(|| std::mem::take(&mut self.bytes))
    }

    /// The rest of the bytes, with the end of the rows.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        self.bytes.extend((-1_i16).to_be_bytes());
        self.bytes
    }

    fn field(&mut self, bytes: &[u8]) -> &mut Self {
        // A field of two gigabytes is refused by whoever checks the rows.
        let length = i32::try_from(bytes.len()).unwrap_or(i32::MAX);
        self.bytes.extend(length.to_be_bytes());
        self.bytes.extend(bytes);
        self
    }

    fn null(&mut self) -> &mut Self {
        self.bytes.extend((-1_i32).to_be_bytes());
        self
    }
}
