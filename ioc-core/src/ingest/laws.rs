//! What holds for every file, whatever is in it: laws for the fuzz targets.
//!
//! A law that does not hold panics.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use chrono_tz::Tz;

use crate::clock::{Instant, VirtualClock};
use crate::error::{Error, Result};
use crate::ingest::dates::{OfDay, Stamp};
use crate::ingest::double::{Memory, held};
use crate::ingest::import::Importer;
use crate::ingest::rejected::{RejectedRow, RejectedRows};
use crate::ingest::report::ImportReport;
use crate::ingest::request::{FileFormat, ImportKind, ImportRequest};
use crate::ingest::service::IngestService;
use crate::ingest::source::Text;
use crate::ingest::table::record::Record;
use crate::ingest::table::rows::Rows;
use crate::ingest::table::shape::Shape;
use crate::model::calendar::Calendar;
use crate::model::period::YEARS;

/// Faults after which two readers may see different rows.
const BYTES: [&str; 4] = ["not_utf8", "nul_byte", "misplaced_byte_order_mark", "open_quote"];

type Cells = Vec<Vec<String>>;

/// A table knows its lines, reads the same again when it is written again, and
/// has the values that another reader of the format finds.
///
/// # Panics
/// If it does not.
pub fn table(bytes: &[u8], format: FileFormat) {
    let (header, cells, codes) = match read(bytes, format) {
        Ok(read) => read,
        Err(error) => return is_clear(&error, bytes),
    };
    if codes.iter().any(|code| BYTES.contains(code)) {
        return;
    }
    let text = match format {
        FileFormat::Delimited => {
            assert_eq!(other_reader(bytes, &header), cells, "another reader finds other values");
            delimited(&header, &cells)
        }
        // Without a row there is no key.
        FileFormat::Ndjson if cells.is_empty() => return,
        FileFormat::Ndjson => ndjson(&header, &cells),
        // Not a text.
        FileFormat::Parquet => return,
    };
    let (header_again, cells_again, _) = read(&text, format).expect("what was written is read");
    assert_eq!((header_again, cells_again), (header, cells), "written again, it is another");
}

fn read(bytes: &[u8], format: FileFormat) -> Result<(Vec<String>, Cells, Vec<&'static str>)> {
    let source = Text::csv(bytes);
    let shape = Shape::of(&source, Some(format))?;
    let mut rows = Rows::open(&source, &shape)?;
    let (mut record, mut cells, mut codes) = (Record::default(), Cells::new(), Vec::new());
    let (mut before, last) = (0, lines(bytes));
    while let Some(line) = rows.next(&mut record)? {
        assert!(before < line.number && line.number <= last, "line {} of {last}", line.number);
        before = line.number;
        if let Some(fault) = line.fault {
            let place = fault.line.expect("a fault has a line");
            assert!(line.number <= place && place <= last, "fault on line {place} of {last}");
            codes.push(fault.code);
        }
        if record.len() > 0 {
            cells.push(record.iter().map(str::to_owned).collect());
        }
    }
    let header = shape.header();
    Ok((header.names().to_vec(), cells, codes))
}

fn lines(bytes: &[u8]) -> u64 {
    let ends = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    let pairs = bytes.windows(2).filter(|pair| *pair == b"\r\n").count();
    (ends - pairs) as u64 + 1
}

fn is_clear(error: &Error, bytes: &[u8]) {
    assert!(error.hint().is_some_and(|hint| !hint.is_empty()), "no way out: {error}");
    assert!(error.to_string().len() < 4000, "a message of {} bytes", error.to_string().len());
    let shown = |text: &str| !text.chars().any(char::is_control);
    assert!(shown(&error.to_string()), "a control character in {error:?}");
    assert!(error.details().iter().all(|detail| shown(detail)), "{:?}", error.details());
    if let Some((_, line)) = error.context().iter().find(|(key, _)| *key == "line") {
        let line: u64 = line.parse().expect("a number");
        assert!((1..=lines(bytes)).contains(&line), "line {line} of {}", lines(bytes));
    }
}

/// The rows behind the header that the csv crate finds.
fn other_reader(bytes: &[u8], header: &[String]) -> Cells {
    let source = Text::csv(bytes);
    let shape = Shape::of(&source, Some(FileFormat::Delimited)).expect("it was read");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(shape.delimiter().expect("it is delimited"))
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let mut rows = reader.records().map(|row| row.expect("UTF-8"));
    let named = |row: &csv::StringRecord| row.iter().map(str::trim).eq(header.iter());
    let is_header = rows.by_ref().find(|row| {
        assert!(named(row) || row.iter().all(|text| text.trim_ascii().is_empty()), "{row:?}");
        named(row)
    });
    assert!(is_header.is_some(), "another reader finds no header");
    rows.filter(|row| !row.iter().all(|text| text.trim().is_empty()))
        .map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

fn delimited(header: &[String], cells: &Cells) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .quote_style(csv::QuoteStyle::Always)
        .flexible(true)
        .from_writer(Vec::new());
    for row in std::iter::once(&header.to_vec()).chain(cells) {
        writer.write_record(row).expect("written into memory");
    }
    writer.into_inner().expect("written into memory")
}

fn ndjson(header: &[String], cells: &Cells) -> Vec<u8> {
    let mut text = Vec::new();
    for row in cells {
        let object: serde_json::Map<String, serde_json::Value> =
            header.iter().cloned().zip(row.iter().map(|cell| cell.as_str().into())).collect();
        serde_json::to_writer(&mut text, &object).expect("written into memory");
        text.push(b'\n');
    }
    text
}

/// An import does what a dry run says, counts every row once, writes nothing if
/// it fails, adds nothing when it is repeated, and can leave out what is wrong
/// and only that.
///
/// # Panics
/// If it does not.
pub fn import(bytes: &[u8], format: FileFormat, kind: &ImportKind) {
    let request = ImportRequest {
        format: Some(format),
        organization: Some("o".to_owned()),
        ..ImportRequest::new(kind.clone())
    };
    let bench = Bench::new();
    let dry = ImportRequest { dry_run: true, ..request.clone() };
    let rehearsed = bench.run(bytes, &dry, None);
    bench.is_empty();
    let strict = bench.run(bytes, &request, None);
    is_as_rehearsed(&strict, &rehearsed, kind);
    let mut rejects = Rejects::default();
    let skipping = Bench::new();
    let skipped = skipping.run(bytes, &request, Some(&mut rejects));
    match &strict {
        Ok(report) => {
            assert_eq!(skipped.as_ref().ok(), Some(report), "nothing was to be left out");
            assert!(!rejects.begun);
            counted(report, kind);
        }
        Err(error) => {
            is_clear(error, bytes);
            bench.is_empty();
        }
    }
    match &skipped {
        Ok(report) => {
            assert_eq!(report.rejected, rejects.rows);
            assert_eq!(rejects.rows > 0, rejects.finished);
            counted(report, kind);
            if rejects.begun {
                rejects.is_a_table(bytes, format);
            }
            let rehearsed = skipping.run(bytes, &dry, Some(&mut Rejects::default()));
            let again = skipping.run(bytes, &request, Some(&mut Rejects::default()));
            is_as_rehearsed(&again, &rehearsed, kind);
            let again = again.expect("the same file again");
            for one in &again.organizations {
                assert_eq!(one.written.added + one.people.added, 0, "the second time");
                assert!(!one.people.any(), "the second time");
                let ordered = matches!(kind, ImportKind::Members);
                assert!(ordered || !one.written.any(), "the second time");
            }
        }
        Err(error) => {
            is_clear(error, bytes);
            skipping.is_empty();
            assert!(!rejects.finished);
        }
    }
}

/// A dry run says what the import then does. Of members the double keeps less
/// than a store.
fn is_as_rehearsed(
    done: &Result<ImportReport>,
    rehearsed: &Result<ImportReport>,
    kind: &ImportKind,
) {
    let outcome = |result: &Result<ImportReport>| match result {
        Ok(report) => Ok((report.rows, report.organizations.clone())),
        Err(error) => Err(error.to_string()),
    };
    if matches!(kind, ImportKind::Members) {
        assert_eq!(done.is_ok(), rehearsed.is_ok());
    } else {
        assert_eq!(outcome(done), outcome(rehearsed), "not as the dry run said");
    }
}

fn counted(report: &ImportReport, kind: &ImportKind) {
    let rows: u64 = report.organizations.iter().map(|one| one.rows).sum();
    assert_eq!(rows + report.rejected, report.rows);
    for one in &report.organizations {
        let written = one.written.added + one.written.changed + one.written.unchanged;
        // Rows of one person are one record of a member each.
        let members = matches!(kind, ImportKind::Members);
        assert!(members || written == one.rows, "{written} written of {}", one.rows);
    }
}

struct Bench {
    store: Arc<Memory>,
    importer: Importer,
}

impl Bench {
    fn new() -> Self {
        let store = Arc::new(Memory::default());
        let now: Instant = "2026-01-14T09:00:00Z".parse().expect("an instant");
        let clock = Arc::new(VirtualClock::at(now));
        let ingest = IngestService::over(&store, clock.clone());
        Self { importer: Importer::new(ingest, store.clone(), clock), store }
    }

    fn run(
        &self,
        bytes: &[u8],
        request: &ImportRequest,
        rejects: Option<&mut Rejects>,
    ) -> Result<ImportReport> {
        let source = Text::csv(bytes);
        match rejects {
            None => wait(self.importer.run(&source, request, &|_| ())),
            Some(rejects) => {
                wait(self.importer.run_skipping_invalid(&source, request, rejects, &|_| ()))
            }
        }
    }

    fn is_empty(&self) {
        assert!(held(&self.store.organizations).is_empty(), "something was written");
    }
}

/// The double never waits for anything.
fn wait<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return output;
        }
    }
}

#[derive(Default)]
struct Rejects {
    begun: bool,
    rows: u64,
    last: u64,
    finished: bool,
    text: Vec<u8>,
}

impl Rejects {
    fn is_a_table(&self, bytes: &[u8], format: FileFormat) {
        let source = Text::csv(&*self.text);
        let shape = Shape::of(&source, Some(format)).expect("a file of rejected rows has a header");
        if format == FileFormat::Delimited {
            let before = Shape::of(&Text::csv(bytes), Some(format)).expect("it was read");
            assert_eq!(shape.delimiter(), before.delimiter());
        }
        let mut rows = Rows::open(&source, &shape).expect("it is read again");
        let mut record = Record::default();
        while rows.next(&mut record).expect("it is read again").is_some() {}
        assert_eq!(rows.rows(), self.rows, "rows of the file of rejected rows");
    }
}

impl RejectedRows for Rejects {
    fn begin(&mut self, heading: &[u8]) -> Result<()> {
        assert!(!self.begun);
        self.begun = true;
        self.text.extend_from_slice(heading);
        Ok(())
    }

    fn reject(&mut self, row: &RejectedRow<'_>) -> Result<()> {
        assert!(self.begun && self.last < row.line && !row.faults.is_empty());
        (self.last, self.rows) = (row.line, self.rows + 1);
        self.text.extend_from_slice(row.entry);
        Ok(())
    }

    fn finish(&mut self) -> Result<()> {
        assert!(self.begun && !self.finished);
        self.finished = true;
        Ok(())
    }
}

/// A date or date-time that is understood lies in the years that are, and its
/// day begins before it ends.
///
/// # Panics
/// If it does not.
pub fn stamp(text: &str, zone: Tz) {
    let Ok(stamp) = Stamp::parse(text) else { return };
    let calendar = Calendar::from(zone);
    let at = |of_day| stamp.instant(&calendar, of_day).ok();
    for at in [at(OfDay::First), at(OfDay::Noon), at(OfDay::End)].into_iter().flatten() {
        let year = chrono::Datelike::year(&at);
        assert!((YEARS.start() - 1..=YEARS.end() + 1).contains(&year), "{text}: {at}");
        assert_eq!(at, crate::clock::cut_to_micros(at));
    }
    if let (Some(first), Some(end)) = (at(OfDay::First), at(OfDay::End)) {
        assert!(first <= end, "{text}");
        assert!(at(OfDay::Noon).is_none_or(|noon| first <= noon && noon <= end), "{text}");
    }
    let written = at(OfDay::First).map(|at| at.to_rfc3339());
    if let Some(text) =
        written.filter(|text| !text.starts_with("1899") && !text.starts_with("2201"))
    {
        let again = Stamp::parse(&text).ok();
        let again = again.and_then(|stamp| stamp.instant(&calendar, OfDay::First).ok());
        assert_eq!(again, at(OfDay::First), "{text}");
    }
}
