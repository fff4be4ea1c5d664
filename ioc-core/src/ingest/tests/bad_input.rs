//! Files that are damaged, hostile or no table: each gets a clear error, early,
//! and nothing is written.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::bench::{Bench, activity, into_o, ipip, line_of, refused, scored};
use crate::error::Result;
use crate::ingest::double::held;
use crate::ingest::request::{FileFormat, ImportKind, ImportRequest};
use crate::ingest::source::Source;

const HEADER: &str = "organization,user_id,activity_type,occurred_at,duration_seconds\n";

/// A sound row, a row with `cells`, and another sound row.
fn around(cells: &[u8]) -> Vec<u8> {
    let sound = "o,p,login,2026-01-05T10:00:00Z,\n";
    [HEADER.as_bytes(), sound.as_bytes(), cells, b"\n", b"o,q,login,2026-01-05,\n"].concat()
}

#[tokio::test]
async fn bytes_that_are_no_table_of_text_are_refused() {
    let utf16 = |text: &str, big: bool| -> Vec<u8> {
        let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        text.encode_utf16().flat_map(bytes).collect()
    };
    let table = format!("{HEADER}o,p,login,2026-01-05,\n");
    for (bytes, code, line) in [
        ([&b"\xff\xfe"[..], &utf16(&table, false)].concat(), "not_utf8", Some("1")),
        ([&b"\xfe\xff"[..], &utf16(&table, true)].concat(), "not_utf8", Some("1")),
        (utf16(&table, false), "not_utf8", Some("1")),
        (utf16(&table, true), "not_utf8", Some("1")),
        (around(b"o,M\xfcller,login,2026-01-05,"), "not_utf8", Some("3")),
        (around(b"o,\xc3,\xa4,2026-01-05,"), "not_utf8", Some("3")),
        (around(b"o,\xed\xa0\x80,login,2026-01-05,"), "not_utf8", Some("3")),
        (around(b"o,p\0,login,2026-01-05,"), "nul_byte", Some("3")),
        (around(b"\xef\xbb\xbfo,p,login,2026-01-05,"), "misplaced_byte_order_mark", Some("3")),
        (vec![0; 100_000], "not_utf8", Some("1")),
        (b"PK\x03\x04\x14\0\x06\0".to_vec(), "not_text", None),
        (b"\x1f\x8b\x08\0\0\0\0\0".to_vec(), "not_text", None),
        (b"%PDF-1.7\n".to_vec(), "not_text", None),
        (b"\n \r\n\t\n".to_vec(), "empty_file", None),
    ] {
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]).into_owned();
        let error = refused(bytes, &activity()).await;
        assert_eq!((error.code(), line_of(&error)), (code, line), "{shown}");
    }
}

#[tokio::test]
async fn a_quote_that_never_closes_names_the_line_where_it_opened() {
    let mut text = format!("{HEADER}o,p,login,2026-01-05,\no,\"two\nlines\",\"login,2026-01-05,\n");
    let error = refused(&*text, &activity()).await;
    assert_eq!((error.code(), line_of(&error)), ("open_quote", Some("4")));
    // Far behind it the search is given up; the line is the same.
    (0..200_000).for_each(|_| text.push_str("o,p,login,2026-01-05,\n"));
    let error = refused(&*text, &activity()).await;
    assert_eq!((error.code(), line_of(&error)), ("open_quote", Some("4")));
}

#[tokio::test]
async fn line_ends_may_be_mixed() {
    let text = "organization,user_id,activity_type,occurred_at\r\n\r\n\
                o,a,x,2026-01-05\ro,b,x,2026-01-05\n\n\ro,c,\"x\r\ny\",2026-01-05\r\n\
                o,d,x,2026-01-05";
    let error = refused(text, &activity()).await;
    assert_eq!((error.code(), line_of(&error)), ("control_character", Some("7")));
    let report = Bench::new().run(text.replace("\r\ny", "y"), &activity()).await.unwrap();
    assert_eq!(report.rows, 4);
}

#[tokio::test]
async fn dates_that_are_none_are_told_with_the_way_out() {
    let request = ImportRequest { time_zone: Some(chrono_tz::Europe::Berlin), ..activity() };
    for (date, code) in [
        ("1899-12-31", "date_out_of_range"),
        ("2201-01-01", "date_out_of_range"),
        ("0000-00-00", "bad_date"),
        ("+262142-12-31T00:00:00Z", "date_out_of_range"),
        ("9999-12-31T23:59:59-23:59", "date_out_of_range"),
        ("2026-02-29", "bad_date"),
        ("05.01.2026", "bad_date"),
        ("46027", "bad_date"),
        ("2026-01-05T24:00:00", "bad_date"),
        ("2026-01-05T10:00:00+99:00", "bad_date"),
        ("2026-03-29T02:30:00", "nonexistent_local_time"),
        ("NaN", "bad_date"),
    ] {
        let error = refused(around(format!("o,p,login,{date},").as_bytes()), &request).await;
        assert_eq!((error.code(), line_of(&error)), (code, Some("3")), "{date}");
        assert!(error.context().contains(&("column", "occurred_at".to_owned())), "{error}");
    }
}

#[tokio::test]
async fn numbers_that_are_none_are_told_with_the_way_out() {
    let digits = "9".repeat(400);
    let places = format!("0.{}", "3".repeat(400));
    for number in ["1,5", "1 000", "NaN", "inf", "-inf", "1e400", "0x1F", "\u{661}", &digits] {
        let text = around(format!("o,p,login,2026-01-05,\"{number}\"").as_bytes());
        let error = refused(text, &activity()).await;
        assert_eq!((error.code(), line_of(&error)), ("bad_duration", Some("3")), "{number}");
        assert!(error.message().len() < 200, "{error}");
        let text = format!("user_id,completed_at,openness\np,2026-01-05,\"{number}\"\n");
        assert_eq!(refused(text, &scored()).await.code(), "bad_score", "{number}");
        let items = (2..=50).map(|item| format!("q{item}")).collect::<Vec<_>>().join(",");
        let answers = ",3".repeat(49);
        let text = format!("q1,{items}\n\"{number}\"{answers}\n");
        assert_eq!(refused(text, &ipip()).await.code(), "bad_answer", "{number}");
    }
    let text = format!("user_id,completed_at,openness\np,2026-01-05,{places}\n");
    let error = refused(text, &scored()).await;
    assert_eq!(error.code(), "score_out_of_range", "all 400 places are read");
}

#[tokio::test]
async fn names_are_kept_as_they_are_written() {
    let long = "\u{e4}".repeat(300);
    let names = [
        "<script>alert(1)</script>",
        "=HYPERLINK(\"http://x\")",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "-2+3",
        "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{202e}gnp",
        "O'Brien; DROP TABLE members",
        "a\u{301}\u{200d}\u{1f469}",
        &*long,
    ];
    let mut lines = vec!["user_id,name,department".to_owned()];
    for (number, name) in names.iter().enumerate() {
        let quoted = name.replace('"', "\"\"");
        lines.push(format!("p{number},\"{quoted}\",\"{quoted}\""));
    }
    let bench = Bench::new();
    bench.run(lines.join("\n"), &into_o(ImportKind::Members)).await.unwrap();
    let people = held(&bench.store.people);
    let kept: Vec<_> = people.values().map(|(_, held)| held[0].department.clone()).collect();
    assert_eq!(kept, names.map(|name| Some(name.to_owned())));
}

#[tokio::test]
async fn names_that_cannot_be_kept_are_refused() {
    for (name, code) in [
        (&*"x".repeat(301), "text_too_long"),
        ("a\u{1b}[2Jb", "control_character"),
        ("a\u{7}b", "control_character"),
        ("a\u{85}b", "control_character"),
        ("a\nb", "control_character"),
    ] {
        let text = format!("user_id,department\np,\"{name}\"\n");
        let error = refused(text, &into_o(ImportKind::Members)).await;
        assert_eq!((error.code(), line_of(&error)), (code, Some("2")), "{name:?}");
    }
}

#[tokio::test]
async fn a_message_shows_little_of_a_value_and_nothing_that_steers_a_terminal() {
    let value = format!("\u{1b}]0;owned\u{7}\u{202e}{}", "x".repeat(10_000));
    let text = around(format!("o,p,login,\"{value}\",").as_bytes());
    let error = refused(text, &activity()).await;
    assert_eq!(error.code(), "bad_date");
    assert!(error.to_string().len() < 300, "{error}");
    assert!(!error.to_string().contains(['\u{1b}', '\u{7}', '\u{202e}']), "{error:?}");
}

#[tokio::test]
async fn a_table_with_too_many_columns_is_refused() {
    let header = (0..100_000).map(|column| format!("c{column}")).collect::<Vec<_>>().join(",");
    let error = refused(format!("{header}\n1\n"), &activity()).await;
    assert_eq!((error.code(), line_of(&error)), ("too_many_columns", Some("1")));
    for wide in [vec!["x"; 100_000].join(","), ",".repeat(100_000)] {
        let error = refused(around(wide.as_bytes()), &activity()).await;
        assert_eq!((error.code(), line_of(&error)), ("too_many_columns", Some("3")));
    }
    let keys = (0..100_000).map(|key| format!("\"k{key}\":1")).collect::<Vec<_>>();
    let lines = keys.chunks(1000).map(|keys| format!("{{{}}}\n", keys.join(",")));
    let request = ImportRequest { format: Some(FileFormat::Ndjson), ..activity() };
    let error = refused(lines.collect::<String>(), &request).await;
    assert_eq!((error.code(), line_of(&error)), ("too_many_columns", Some("5")));
}

/// A line of 200 MB behind a header, that nothing keeps in memory.
#[derive(Debug)]
struct LongLine {
    header: &'static str,
    byte: u8,
    read: Arc<AtomicU64>,
}

impl Source for LongLine {
    fn open(&self) -> Result<Box<dyn Read + Send>> {
        let counted = Counted(io::repeat(self.byte).take(200_000_000), self.read.clone());
        Ok(Box::new(self.header.as_bytes().chain(counted)))
    }

    fn name(&self) -> &'static str {
        "long"
    }

    fn size_bytes(&self) -> Option<u64> {
        None
    }
}

struct Counted<R>(R, Arc<AtomicU64>);

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(buffer)?;
        self.1.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

#[tokio::test]
async fn a_line_of_200_megabytes_is_refused_after_the_first() {
    for (header, byte, format, line) in [
        (HEADER, b'x', FileFormat::Delimited, "2"),
        (HEADER, b',', FileFormat::Delimited, "2"),
        (HEADER, b'"', FileFormat::Delimited, "2"),
        ("", b'x', FileFormat::Delimited, "1"),
        ("", b' ', FileFormat::Delimited, "1"),
        ("{\"a\":\"", b'x', FileFormat::Ndjson, "1"),
        ("{\"a\":1}\n", b'[', FileFormat::Ndjson, "2"),
    ] {
        let read = Arc::new(AtomicU64::new(0));
        let source = LongLine { header, byte, read: read.clone() };
        let bench = Bench::new();
        let request = ImportRequest { format: Some(format), ..activity() };
        let error = bench.importer.run(&source, &request, &|_| ()).await.unwrap_err();
        assert_eq!((error.code(), line_of(&error)), ("line_too_long", Some(line)), "{header}");
        assert!(read.load(Ordering::Relaxed) < 8 << 20, "{read:?} bytes were read");
        assert!(held(&bench.store.organizations).is_empty());
    }
}

#[tokio::test]
async fn an_event_of_a_file_may_be_of_today_and_of_no_later_day() {
    let file = |occurred_at: &str| {
        format!("organization,user_id,activity_type,occurred_at\no,p1,login,{occurred_at}\n")
    };
    // The clock of the bench says 09:00 on the 14th in UTC.
    for (occurred_at, expected) in [
        ("2026-01-14", None),
        ("2026-01-14T09:05:00Z", None),
        ("2026-01-14T10:04", None),
        ("2026-01-14T09:05:01Z", Some("2026-01-14T09:05:01Z")),
        ("2026-01-14T10:06", Some("2026-01-14T09:06:00Z")),
        ("2026-01-15", Some("2026-01-14T23:00:00Z")),
        ("2062-01-14", Some("2062-01-13T23:00:00Z")),
    ] {
        let request = ImportRequest { time_zone: Some(chrono_tz::Europe::Berlin), ..activity() };
        let Some(ahead) = expected else {
            Bench::new().run(file(occurred_at), &request).await.unwrap();
            continue;
        };
        let error = refused(file(occurred_at), &request).await;
        assert_eq!((error.code(), line_of(&error)), ("occurred_in_the_future", Some("2")));
        assert!(error.message().starts_with(ahead), "{error}");
    }
}
