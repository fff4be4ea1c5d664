//! Parquet files come to the same rows as the same table as CSV.

use std::path::Path;
use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder, StringDictionaryBuilder};
use arrow_array::types::{ArrowPrimitiveType, Decimal256Type, Int8Type, UInt16Type};
use arrow_array::{
    ArrayRef, BinaryArray, BinaryViewArray, BooleanArray, Date32Array, Date64Array, Decimal32Array,
    Decimal64Array, Decimal128Array, Decimal256Array, DictionaryArray, DurationSecondArray,
    Float16Array, Float32Array, Float64Array, Int8Array, Int16Array, Int32Array, Int64Array,
    LargeBinaryArray, LargeStringArray, NullArray, RecordBatch, StringArray, StringViewArray,
    TimestampMicrosecondArray, TimestampMillisecondArray, TimestampNanosecondArray,
    TimestampSecondArray, UInt8Array, UInt16Array, UInt32Array, UInt64Array,
};
use bytes::Bytes;
use half::f16;
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::metadata::{ParquetMetaDataReader, ParquetMetaDataWriter};
use parquet::file::properties::{EnabledStatistics, WriterProperties};

use super::bench::{Bench, into_o, line_of, refused};
use crate::error::ErrorKind;
use crate::ingest::rejected::RejectedFile;
use crate::ingest::request::{FileFormat, ImportKind, ImportRequest};
use crate::ingest::source::Text;
use crate::ingest::table::record::Record;
use crate::ingest::table::rows::Rows;
use crate::ingest::table::shape::Shape;

fn parquet(request: ImportRequest) -> ImportRequest {
    ImportRequest { format: Some(FileFormat::Parquet), ..request }
}

fn written(properties: WriterProperties, columns: Vec<(&str, ArrayRef)>) -> Vec<u8> {
    let columns = columns.into_iter().map(|(name, values)| (name, values, true));
    let batch = RecordBatch::try_from_iter_with_nullable(columns).unwrap();
    let mut writer = ArrowWriter::try_new(Vec::new(), batch.schema(), Some(properties)).unwrap();
    writer.write(&batch).unwrap();
    writer.into_inner().unwrap()
}

fn file(columns: Vec<(&str, ArrayRef)>) -> Vec<u8> {
    written(WriterProperties::default(), columns)
}

fn texts<'t>(values: impl IntoIterator<Item = Option<&'t str>>) -> ArrayRef {
    Arc::new(values.into_iter().collect::<StringArray>())
}

/// The texts of a file's rows.
fn rows(bytes: Vec<u8>) -> Vec<Vec<String>> {
    let source = Text { name: "test.parquet".to_owned(), bytes };
    let shape = Shape::of(&source, None).unwrap();
    let mut rows = Rows::open(&source, &shape).unwrap();
    let (mut record, mut found) = (Record::default(), Vec::new());
    while let Some(line) = rows.next(&mut record).unwrap() {
        assert_eq!(line.fault, None);
        found.push(record.iter().map(str::to_owned).collect());
    }
    found
}

#[test]
fn a_value_of_any_type_is_the_text_that_csv_has() {
    let utc = |micros: i64| TimestampMicrosecondArray::from(vec![micros]);
    let categories =
        |values: &[&str]| -> DictionaryArray<Int8Type> { values.iter().copied().collect() };
    let mut wide = StringDictionaryBuilder::<UInt16Type>::new();
    wide.append_value("z");
    let decimal =
        |value| Decimal128Array::from(vec![value]).with_precision_and_scale(9, 2).unwrap();
    let widest = <Decimal256Type as ArrowPrimitiveType>::Native::from_i128(-5);
    let widest = Decimal256Array::from(vec![widest]).with_precision_and_scale(40, 1).unwrap();
    let cases: Vec<(ArrayRef, &str)> = vec![
        (texts([Some("a,\u{e4}\n\"")]), "a,\u{e4}\n\""),
        (Arc::new(LargeStringArray::from(vec!["large"])), "large"),
        (
            Arc::new(StringViewArray::from(vec!["a view of more than twelve"])),
            "a view of more than twelve",
        ),
        (Arc::new(BinaryArray::from(vec![&b"bytes"[..]])), "bytes"),
        (Arc::new(LargeBinaryArray::from(vec![&b"bytes"[..]])), "bytes"),
        (Arc::new(BinaryViewArray::from(vec![&b"bytes"[..]])), "bytes"),
        (Arc::new(categories(&["b"])), "b"),
        (Arc::new(wide.finish()), "z"),
        (Arc::new(BooleanArray::from(vec![true])), "true"),
        (Arc::new(Int8Array::from(vec![i8::MIN])), "-128"),
        (Arc::new(Int16Array::from(vec![-7])), "-7"),
        (Arc::new(Int32Array::from(vec![i32::MAX])), "2147483647"),
        (Arc::new(Int64Array::from(vec![i64::MIN])), "-9223372036854775808"),
        (Arc::new(UInt8Array::from(vec![255])), "255"),
        (Arc::new(UInt16Array::from(vec![u16::MAX])), "65535"),
        (Arc::new(UInt32Array::from(vec![u32::MAX])), "4294967295"),
        (Arc::new(UInt64Array::from(vec![u64::MAX])), "18446744073709551615"),
        (Arc::new(Float16Array::from(vec![f16::from_f32(0.5)])), "0.5"),
        (Arc::new(Float32Array::from(vec![0.1])), "0.1"),
        (Arc::new(Float64Array::from(vec![0.1 + 0.2])), "0.30000000000000004"),
        (Arc::new(Float64Array::from(vec![4.0])), "4"),
        (Arc::new(Float64Array::from(vec![1e16])), "10000000000000000"),
        (Arc::new(Float64Array::from(vec![f64::NAN])), ""),
        (Arc::new(decimal(1250)), "12.50"),
        (Arc::new(decimal(-5)), "-0.05"),
        (Arc::new(Decimal32Array::from(vec![7]).with_precision_and_scale(3, 1).unwrap()), "0.7"),
        (Arc::new(Decimal64Array::from(vec![7]).with_precision_and_scale(12, 0).unwrap()), "7"),
        (Arc::new(widest), "-0.5"),
        (Arc::new(Date32Array::from(vec![20_000])), "2024-10-04"),
        (Arc::new(Date64Array::from(vec![-86_400_000])), "1969-12-31"),
        (Arc::new(TimestampSecondArray::from(vec![0])), "1970-01-01T00:00:00"),
        (Arc::new(TimestampMillisecondArray::from(vec![1])), "1970-01-01T00:00:00.001"),
        (Arc::new(TimestampNanosecondArray::from(vec![-1])), "1969-12-31T23:59:59.999999999"),
        (Arc::new(utc(1)), "1970-01-01T00:00:00.000001"),
        (Arc::new(utc(0).with_timezone("UTC")), "1970-01-01T00:00:00Z"),
        (Arc::new(utc(1_000_000).with_timezone("Europe/Berlin")), "1970-01-01T00:00:01Z"),
    ];
    for (values, expected) in cases {
        let data_type = values.data_type().clone();
        // A second column, so that a row of nothing is a row.
        let columns = vec![("value", values), ("other", texts([Some("x")]))];
        assert_eq!(rows(file(columns)), [[expected, "x"]], "{data_type}");
    }
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("number", Arc::new(Int64Array::from(vec![None, Some(2)]))),
        (
            "category",
            Arc::new([None, Some("b")].into_iter().collect::<DictionaryArray<Int8Type>>()),
        ),
        ("nothing", Arc::new(NullArray::new(2))),
        ("text", texts([Some("x"), None])),
    ];
    assert_eq!(rows(file(columns)), [["", "", "", "x"], ["2", "b", "", ""]]);
}

const TABLE: &str = "\
user_id,activity_type,occurred_at,duration_seconds,metadata,department
p1,login,2026-01-05T10:00:00Z,30,\"{\"\"a\"\": 1}\",Sales
p1,login,2026-01-05T10:00:00Z,30,\"{\"\"a\"\": 1}\",Sales
7,page_view,2026-01-05T10:00:00.500Z,,,
";

fn table() -> Vec<(&'static str, ArrayRef)> {
    // 2026-01-05T10:00:00Z in milliseconds.
    let at = 1_767_607_200_000;
    vec![
        ("user_id", texts([Some("p1"), Some("p1"), Some("7")])),
        ("activity_type", texts([Some("login"), Some("login"), Some("page_view")])),
        (
            "occurred_at",
            Arc::new(TimestampMillisecondArray::from(vec![at, at, at + 500]).with_timezone("UTC")),
        ),
        ("duration_seconds", Arc::new(Int64Array::from(vec![Some(30), Some(30), None]))),
        ("metadata", texts([Some("{\"a\": 1}"), Some("{\"a\": 1}"), None])),
        ("department", texts([Some("Sales"), Some("Sales"), None])),
    ]
}

#[test]
fn a_name_says_that_a_file_is_parquet_and_its_rejected_rows_are_csv() {
    assert_eq!(FileFormat::of_name("a.b/EVENTS.Parquet"), FileFormat::Parquet);
    assert_eq!(FileFormat::of_name("parquet"), FileFormat::Delimited);
    let beside = RejectedFile::beside("a/events.parquet".as_ref());
    assert_eq!(beside, Path::new("a/events.rejected.csv"));
}

#[tokio::test]
async fn the_same_rows_as_csv_and_as_parquet_are_the_same_events() {
    let into = into_o(ImportKind::Activity);
    for compression in [
        Compression::UNCOMPRESSED,
        Compression::SNAPPY,
        Compression::ZSTD(parquet::basic::ZstdLevel::default()),
        Compression::LZ4,
        Compression::LZ4_RAW,
        Compression::GZIP(parquet::basic::GzipLevel::default()),
    ] {
        let properties = WriterProperties::builder().set_compression(compression);
        // A group of rows for every two.
        let properties = properties.set_max_row_group_row_count(Some(2)).build();
        let bytes = written(properties, table());
        let bench = Bench::new();
        let report = bench.run(TABLE, &into).await.unwrap();
        assert_eq!(report.organizations[0].written.added, 3);
        let dry = ImportRequest { dry_run: true, ..parquet(into.clone()) };
        for request in [dry, parquet(into.clone())] {
            let report = bench.run(&bytes, &request).await.unwrap();
            assert_eq!(report.organizations[0].written.unchanged, 3, "{compression:?}");
        }
        let other = Bench::new();
        let report = other.run(&bytes, &parquet(into.clone())).await.unwrap();
        assert_eq!(report.organizations[0].written.added, 3);
        assert_eq!(other.run(TABLE, &into).await.unwrap().organizations[0].written.unchanged, 3);
    }
}

#[tokio::test]
async fn a_fault_is_told_with_its_row_and_a_row_left_out_is_csv() {
    let mut columns = table();
    columns[1].1 = texts([Some("login"), Some("login"), None]);
    let request = parquet(into_o(ImportKind::Activity));
    let error = refused(file(columns.clone()), &request).await;
    assert_eq!((error.code(), line_of(&error)), ("missing_value", Some("3")));
    let bench = Bench::new();
    let (report, rejected) = bench.skip(file(columns), &request).await.unwrap();
    assert_eq!((report.rejected, bench.events(), rejected.lines), (1, 2, vec![3]));
    let mended = rejected.file.replace("7,\"\"", "7,page_view");
    let report = bench.run(mended, &into_o(ImportKind::Activity)).await.unwrap();
    assert_eq!(report.organizations[0].written.added, 1, "{}", rejected.file);
}

#[tokio::test]
async fn a_column_that_has_no_texts_is_refused_by_name_and_type_where_it_is_read() {
    let mut list = ListBuilder::new(StringBuilder::new());
    for _ in 0..3 {
        list.values().append_value("p1");
        list.append(true);
    }
    let list: ArrayRef = Arc::new(list.finish());
    let request = parquet(into_o(ImportKind::Activity));
    let mut unused = table();
    unused.push(("tags", list.clone()));
    let report = Bench::new().run(file(unused), &request).await.unwrap();
    assert_eq!(report.rows, 3, "{:?}", report.notes);
    let spans: ArrayRef = Arc::new(DurationSecondArray::from(vec![1, 2, 3]));
    for (column, values, told) in [
        (0, list.clone(), "column user_id: `type List"),
        (3, spans, "column duration_seconds: `type Duration(s)` is no text"),
        (4, list, "column metadata: `type List"),
    ] {
        let mut columns = table();
        columns[column].1 = values;
        let error = refused(file(columns), &request).await;
        let told_all = error.details().join("\n");
        assert!(told_all.contains(told), "{error:?}");
    }
}

#[tokio::test]
async fn what_is_no_whole_parquet_file_is_refused() {
    let request = parquet(into_o(ImportKind::Activity));
    let whole = file(table());
    let mut bare = whole.clone();
    bare.truncate(whole.len() - 4);
    for bytes in [&b""[..], b"PAR1", b"user_id\np1\n", &whole[..whole.len() / 2], &bare] {
        let error = refused(bytes, &request).await;
        assert_eq!(error.code(), "bad_parquet", "{error:?}");
    }
    let mut huge = whole.clone();
    let at = huge.len() - 8;
    huge[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(refused(huge, &request).await.code(), "bad_parquet");
    let as_text = refused(whole, &into_o(ImportKind::Activity)).await;
    assert_eq!(as_text.code(), "not_text");
    assert!(as_text.to_string().contains("a Parquet file"), "{as_text}");
}

#[tokio::test]
async fn a_changed_byte_is_an_error_or_another_value_and_no_panic() {
    let request = parquet(into_o(ImportKind::Activity));
    let properties = WriterProperties::builder();
    let properties = properties.set_statistics_enabled(EnabledStatistics::None).build();
    let whole = written(properties, table());
    let mut wrong = 0;
    for at in 0..whole.len() {
        for bit in [1, 0x80] {
            let mut bytes = whole.clone();
            bytes[at] ^= bit;
            if let Err(error) = Bench::new().run(bytes, &request).await {
                assert_eq!(error.kind(), ErrorKind::InvalidInput, "byte {at}: {error:?}");
                assert!(error.hint().is_some(), "byte {at}: {error:?}");
                wrong += 1;
            }
        }
    }
    assert!(wrong > whole.len(), "{wrong} of {} are wrong", 2 * whole.len());
}

#[tokio::test]
async fn a_row_of_a_megabyte_is_a_fault() {
    let long = "x".repeat(1024 * 1024);
    let mut columns = table();
    columns[0].1 = texts([Some("p1"), Some(long.as_str()), Some("7")]);
    let error = refused(file(columns), &parquet(into_o(ImportKind::Activity))).await;
    assert_eq!((error.code(), line_of(&error)), ("line_too_long", Some("2")));
}

/// The file with another number of rows in its only group.
fn miscounted(whole: &[u8], rows: i64) -> Vec<u8> {
    let bytes = Bytes::copy_from_slice(whole);
    let metadata = ParquetMetaDataReader::new().parse_and_finish(&bytes).unwrap();
    let group = metadata.row_group(0).clone().into_builder().set_num_rows(rows).build().unwrap();
    let metadata = metadata.into_builder().set_row_groups(vec![group]).build();
    let mut file = whole.to_vec();
    ParquetMetaDataWriter::new(&mut file, &metadata).finish().unwrap();
    file
}

#[tokio::test]
async fn a_file_that_miscounts_its_rows_is_refused() {
    let (whole, request) = (file(table()), parquet(into_o(ImportKind::Activity)));
    assert_eq!(Bench::new().run(miscounted(&whole, 3), &request).await.unwrap().rows, 3);
    for rows in [0, 2, 4, i64::MAX, -1] {
        let error = refused(miscounted(&whole, rows), &request).await;
        assert_eq!(error.code(), "bad_parquet", "{error:?}");
    }
}
