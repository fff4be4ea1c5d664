//! The real events as Parquet, with types, are those of the CSV file.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{
    ArrayRef, DictionaryArray, Int64Array, RecordBatch, StringArray, TimestampMicrosecondArray,
};
use ioc_analytics::ingest::report::ImportReport;
use ioc_analytics::ingest::request::{ImportKind, ImportRequest};
use ioc_analytics::ingest::source::FilePath;
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::WriterProperties;

use crate::support::{data, instant, platform};

/// Whether the times are typed, or texts as in the CSV file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Times {
    Typed,
    Texts,
}

/// Writes the real events as Parquet, in groups of 10,000 rows.
fn write(path: &Path, times: Times) {
    let mut reader = csv::Reader::from_path(data("activity_events.csv")).expect("the file");
    let names: Vec<String> = reader.headers().expect("a header").iter().map(Into::into).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let columns = names.iter().enumerate().map(|(at, name)| {
        let values = rows.iter().map(|row| &row[at]);
        let column: ArrayRef = match name.as_str() {
            "organization" | "action" => Arc::new(values.collect::<DictionaryArray<Int32Type>>()),
            "value" => {
                Arc::new(values.map(|text| text.parse::<i64>().ok()).collect::<Int64Array>())
            }
            "occurred_at" if times == Times::Typed => {
                let micros = values.map(|text| Some(instant(text).timestamp_micros()));
                let micros: TimestampMicrosecondArray = micros.collect();
                Arc::new(micros.with_timezone("America/New_York"))
            }
            _ => Arc::new(values.map(Some).collect::<StringArray>()),
        };
        (name, column)
    });
    let batch = RecordBatch::try_from_iter(columns).expect("a table");
    let properties = WriterProperties::builder()
        .set_max_row_group_row_count(Some(10_000))
        .set_compression(Compression::ZSTD(ZstdLevel::default()))
        .build();
    let file = File::create(path).expect("a file");
    let mut writer =
        ArrowWriter::try_new(file, batch.schema(), Some(properties)).expect("a writer");
    writer.write(&batch).expect("written");
    writer.close().expect("closed");
}

fn counts(report: &ImportReport) -> Vec<(String, u64, u64)> {
    let organizations = report.organizations.iter();
    organizations.map(|it| (it.name.clone(), it.written.added, it.written.unchanged)).collect()
}

#[tokio::test]
#[ignore = "needs IOC_TEST_DATA"]
async fn the_real_events_are_the_same_as_csv_and_as_parquet() {
    let folder = tempfile::tempdir().expect("a folder");
    let request = ImportRequest::new(ImportKind::Activity);
    let mut added = Vec::new();
    for times in [Times::Texts, Times::Typed] {
        let (platform, _) = platform(instant("2026-12-01T00:00:00Z"));
        let importer = platform.importer();
        let path = folder.path().join("events.parquet");
        write(&path, times);
        let source = FilePath::new(&path);
        let report = importer.run(&source, &request, &|_| {}).await.expect("imported");
        assert_eq!(report.rows, 37_180);
        added.push(counts(&report));
        let again = importer.run(&source, &request, &|_| {}).await.expect("imported again");
        assert!(again.organizations.iter().all(|it| it.written.added == 0), "{again:?}");
        if times == Times::Texts {
            let table = FilePath::new(data("activity_events.csv"));
            let same = importer.run(&table, &request, &|_| {}).await.expect("imported as CSV");
            assert!(same.organizations.iter().all(|it| it.written.added == 0), "{same:?}");
        }
    }
    assert_eq!(added[0], added[1]);
}
