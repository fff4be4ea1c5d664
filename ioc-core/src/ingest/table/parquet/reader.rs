//! Rows out of columns.

use std::panic::{AssertUnwindSafe, catch_unwind};

use arrow_array::RecordBatch;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use parquet::basic::{LogicalType, Type as Physical};
use parquet::errors::ParquetError;
use parquet::file::metadata::ColumnChunkMetaData;
use parquet::schema::types::ColumnDescriptor;

use crate::error::{Error, Result};
use crate::ingest::columns::Header;
use crate::ingest::faults::Fault;
use crate::ingest::source::{Source, unreadable};
use crate::ingest::table::encoding::text_fault;
use crate::ingest::table::entry;
use crate::ingest::table::lines::ROW_BYTES;
use crate::ingest::table::parquet::input::Input;
use crate::ingest::table::parquet::text;
use crate::ingest::table::record::Record;
use crate::ingest::table::rows::Line;
use crate::ingest::table::shape::{MAX_COLUMNS, too_many_columns};

/// The most rows of a batch, and about how many bytes it may have. Rows are
/// few, since a long value that a file says once can stand in each of them.
const BATCH_ROWS: u64 = 128;
const BATCH_BYTES: u64 = 4 * 1024 * 1024;

type Builder = ParquetRecordBatchReaderBuilder<Input>;

/// Reads the rows of a Parquet file, a text for each column.
pub(in crate::ingest::table) struct Parquet {
    name: String,
    batches: ParquetRecordBatchReader,
    batch: Option<RecordBatch>,
    next: usize,
    columns: Vec<Column>,
    number: u64,
    total: u64,
    size: u64,
    raw: Vec<u8>,
    value: Vec<u8>,
}

/// What is read of a column.
enum Column {
    /// The next of those that are read, and whether its local times are in UTC.
    Read { in_utc: bool },
    /// Nothing, for its type.
    Refused(String),
}

/// The columns of a Parquet file.
pub(in crate::ingest::table) fn header(source: &dyn Source) -> Result<Header> {
    let builder = open(source)?;
    let fields = builder.schema().fields();
    if fields.len() > MAX_COLUMNS {
        return Err(too_many_columns(1));
    }
    Ok(Header::new(fields.iter().map(|field| field.name().as_str())))
}

fn open(source: &dyn Source) -> Result<Builder> {
    let input = Input::open(source)?;
    guarded(source.name(), || {
        let builder = Builder::try_new(input)?;
        if counts_agree(&builder) { Ok(builder) } else { Err(miscounted()) }
    })
}

/// Whether the rows of the file are those of its groups, and of each column
/// that has a value a row. A damaged count could keep a reader busy for ages.
fn counts_agree(builder: &Builder) -> bool {
    let groups = builder.metadata().row_groups();
    let flat = |column: &&ColumnChunkMetaData| column.column_descr().max_rep_level() == 0;
    let rows = groups.iter().try_fold(0_i64, |rows, group| rows.checked_add(group.num_rows()));
    rows == Some(builder.metadata().file_metadata().num_rows())
        && groups.iter().all(|group| {
            let mut columns = group.columns().iter().filter(flat);
            columns.all(|column| column.num_values() == group.num_rows())
        })
}

fn miscounted() -> ParquetError {
    ParquetError::General("it has other rows than it says".to_owned())
}

impl Parquet {
    pub(in crate::ingest::table) fn open(source: &dyn Source) -> Result<Self> {
        let size = Input::open(source)?.size();
        let builder = open(source)?;
        let columns = columns(&builder);
        let read = (0..columns.len()).filter(|at| matches!(columns[*at], Column::Read { .. }));
        let mask = ProjectionMask::roots(builder.parquet_schema(), read);
        let metadata = builder.metadata().file_metadata();
        let total = u64::try_from(metadata.num_rows()).unwrap_or(0);
        let batch_rows = usize::try_from(batch_rows(&builder)).unwrap_or(1);
        let batches = guarded(source.name(), || {
            builder.with_projection(mask).with_batch_size(batch_rows).build()
        })?;
        Ok(Self {
            name: source.name().to_owned(),
            batches,
            batch: None,
            next: 0,
            columns,
            number: 0,
            total,
            size,
            raw: Vec::new(),
            value: Vec::new(),
        })
    }

    /// About how many bytes have been read.
    pub(in crate::ingest::table) fn bytes(&self) -> u64 {
        let share = u128::from(self.size) * u128::from(self.number.min(self.total));
        u64::try_from(share / u128::from(self.total.max(1))).unwrap_or(self.size)
    }

    /// The row that was read last, as a line of CSV.
    pub(in crate::ingest::table) fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// Reads the next row into `record`.
    pub(in crate::ingest::table) fn next(&mut self, record: &mut Record) -> Result<Option<Line>> {
        record.clear();
        while self.batch.as_ref().is_none_or(|batch| self.next >= batch.num_rows()) {
            let batches = &mut self.batches;
            self.batch = guarded(&self.name, || batches.next().transpose())?;
            self.next = 0;
            if self.batch.is_none() {
                return Ok(None);
            }
        }
        if self.number == self.total {
            return Err(wrong(&self.name, miscounted()));
        }
        let row = self.next;
        self.next += 1;
        self.number += 1;
        let name = std::mem::take(&mut self.name);
        let filled = guarded(&name, || Ok::<_, ParquetError>(self.fill(record, row)));
        self.name = name;
        let fault = match filled? {
            Ok(()) => {
                self.raw = entry::row(record.iter(), b',');
                self.fault()
            }
            Err(fault) => Some(fault),
        };
        if fault.is_some() {
            record.clear();
        }
        Ok(Some(Line { number: self.number, fault: fault.map(|fault| fault.on(self.number)) }))
    }

    fn fill(&mut self, record: &mut Record, row: usize) -> Result<(), Fault> {
        let Some(batch) = &self.batch else { return Ok(()) };
        let mut read = batch.columns().iter();
        for column in &self.columns {
            match column {
                Column::Refused(data_type) => record.push_refused(data_type),
                Column::Read { in_utc } => {
                    self.value.clear();
                    if let Some(array) = read.next() {
                        text::put(array, row, *in_utc, &mut self.value);
                    }
                    let text = str::from_utf8(&self.value).map_err(|_| {
                        Fault::new("not_utf8", "the row has bytes in it that are no text")
                    })?;
                    record.push(text);
                }
            }
        }
        Ok(())
    }

    fn fault(&self) -> Option<Fault> {
        if self.raw.len() > ROW_BYTES {
            let message = format!("the row has more than {ROW_BYTES} bytes");
            return Some(Fault::new("line_too_long", message));
        }
        text_fault(&self.raw)
    }
}

fn columns(builder: &Builder) -> Vec<Column> {
    let schema = builder.parquet_schema();
    let roots = |wanted: &dyn Fn(&ColumnDescriptor) -> bool| -> Vec<usize> {
        let leaves = schema.columns().iter().enumerate().filter(|(_, leaf)| wanted(leaf));
        leaves.map(|(leaf, _)| schema.get_column_root_idx(leaf)).collect()
    };
    // The old form of an instant has no zone, and is in UTC.
    let old = roots(&|leaf| leaf.physical_type() == Physical::INT96);
    let uuids = roots(&|leaf| {
        leaf.logical_type_ref() == Some(&LogicalType::Uuid) && leaf.path().parts().len() == 1
    });
    let fields = builder.schema().fields().iter().enumerate();
    fields
        .map(|(at, field)| {
            if text::is_readable(field.data_type()) || uuids.contains(&at) {
                Column::Read { in_utc: old.contains(&at) }
            } else {
                Column::Refused(format!("type {}", field.data_type()))
            }
        })
        .collect()
}

/// So many rows that a batch of them has few bytes, by what the file says about
/// its largest group of rows.
fn batch_rows(builder: &Builder) -> u64 {
    let groups = builder.metadata().row_groups().iter();
    let widest = groups.map(|group| {
        let bytes = u64::try_from(group.total_byte_size()).unwrap_or(u64::MAX);
        bytes / u64::try_from(group.num_rows()).unwrap_or(0).max(1)
    });
    (BATCH_BYTES / widest.max().unwrap_or(0).max(1)).clamp(1, BATCH_ROWS)
}

/// Reads. The format's library checks most of what a file tells it, and panics
/// on some of the rest: a damaged file must not end the program.
fn guarded<T, E>(name: &str, read: impl FnOnce() -> Result<T, E>) -> Result<T>
where
    ParquetError: From<E>,
{
    let result = match catch_unwind(AssertUnwindSafe(read)) {
        Ok(result) => result.map_err(ParquetError::from),
        Err(_) => Err(ParquetError::General("it says what cannot be".to_owned())),
    };
    result.map_err(|error| wrong(name, error))
}

fn wrong(name: &str, error: ParquetError) -> Error {
    let error = match error {
        ParquetError::External(source) => match source.downcast::<std::io::Error>() {
            Ok(error) => return unreadable(name, *error),
            Err(source) => ParquetError::External(source),
        },
        other => other,
    };
    Error::invalid("bad_parquet", format!("{name} cannot be read as Parquet: {error}")).with_hint(
        "the file may be cut off, damaged or of another format; write it again, with \
                    Snappy, Zstandard, LZ4, gzip or no compression",
    )
}
