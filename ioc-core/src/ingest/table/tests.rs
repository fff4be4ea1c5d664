//! Files as tables, and what is no table.

use super::record::Record;
use super::rows::Rows;
use super::shape::Shape;
use crate::error::Result;
use crate::ingest::request::FileFormat;
use crate::ingest::source::Text;

type Cells = Vec<(u64, Vec<String>)>;
type Places = Vec<(Option<u64>, &'static str)>;

fn read_as(format: FileFormat, bytes: &[u8]) -> Result<(Vec<String>, Cells, Places)> {
    let source = Text { bytes: bytes.to_vec(), name: "test.csv".to_owned() };
    let shape = Shape::of(&source, Some(format))?;
    let mut rows = Rows::open(&source, &shape)?;
    let (mut record, mut cells, mut places) = (Record::default(), Vec::new(), Vec::new());
    while let Some(line) = rows.next(&mut record)? {
        match line.fault {
            None => cells.push((line.number, record.iter().map(str::to_owned).collect())),
            Some(fault) => places.push((fault.line, fault.code)),
        }
    }
    let header = shape.header();
    let names = (0..header.len()).map(|column| header.name(column).to_owned()).collect();
    Ok((names, cells, places))
}

fn read(bytes: &[u8]) -> Result<(Cells, Places)> {
    read_as(FileFormat::Delimited, bytes).map(|(_, cells, places)| (cells, places))
}

#[test]
fn rows_know_the_line_on_which_they_begin() {
    for text in [
        "a,b\n1,2\n\n3,\"x\ny\"\n,\n5,6",
        "a,b\r\n1,2\r\n\r\n3,\"x\ny\"\r\n,\r\n5,6\r\n",
        "a,b\r1,2\r\r3,\"x\ny\"\r,\r5,6\r",
        "a,b\r\n1,2\n\r3,\"x\ny\"\r\n,\n5,6\r",
        "\u{feff}a\tb\n1\t2\n\n3\t\"x\ny\"\n\t\n5\t6\n\n",
        "a;b\n1;2\n\n3;\"x\ny\"\n;\n5;6\n",
    ] {
        let (rows, faults) = read(text.as_bytes()).unwrap();
        let lines: Vec<_> = rows.iter().map(|(line, cells)| (*line, &*cells[0])).collect();
        assert_eq!(lines, [(2, "1"), (4, "3"), (7, "5")], "{text:?}");
        assert_eq!(rows[1].1[1], "x\ny");
        assert_eq!(faults, []);
    }
}

#[test]
fn what_is_no_row_is_a_fault_on_its_line() {
    for (bytes, expected) in [
        (&b"a,b\n1,2\n3"[..], (Some(3), "unequal_lengths")),
        (b"a,b\n1,2\n3,4,5\n6,7\n", (Some(3), "unequal_lengths")),
        (b"a,b\n1,2\n3,\"4\n5,6\n", (Some(3), "open_quote")),
        (b"a,b\r\n1,2\r\n3,\"4", (Some(3), "open_quote")),
        (b"a,b\n1,2\n\"3", (Some(3), "open_quote")),
        (b"a,b\n1,2\n\"x\ny\nz\",\"3\n4,5\n", (Some(5), "open_quote")),
        (b"a,b\n1,2\n\"x\ny\",\"z\n\"\"\"\"3\n4,5\n", (Some(4), "open_quote")),
        (b"a,b\n1,2\n3,\xe4\n", (Some(3), "not_utf8")),
        (b"a,b\n1,2\n\xc3,\xa4\n", (Some(3), "not_utf8")),
        (b"a,b\n1,2\n3,\0\n", (Some(3), "nul_byte")),
        (b"a,b\n1,2\n\xef\xbb\xbfa,b\n", (Some(3), "misplaced_byte_order_mark")),
    ] {
        let (rows, faults) = read(bytes).unwrap();
        assert_eq!((rows[0].0, faults), (2, vec![expected]), "{bytes:?}");
    }
}

#[test]
fn a_file_without_a_readable_header_is_refused() {
    for (bytes, code) in [
        (&b""[..], "empty_file"),
        (b"\xef\xbb\xbf \r\n", "empty_file"),
        (b"\xff\xfea\0", "not_utf8"),
        (b"\xfe\xff\0a", "not_utf8"),
        (b"\xff\xfe\0\0a\0\0\0", "not_utf8"),
        (b"a\0,\0b\0\n\0", "not_utf8"),
        (b"\0a\0,\0b\0\n", "not_utf8"),
        (b"a,\xe4\n1,2\n", "not_utf8"),
        (b"a,b\0\n1,2\n", "nul_byte"),
        (b"a,\"b\n1,2\n", "open_quote"),
        (b"PK\x03\x04\x14\0", "not_text"),
        (b"\x1f\x8b\x08\0", "not_text"),
    ] {
        assert_eq!(read(bytes).unwrap_err().code(), code, "{bytes:?}");
    }
}

#[test]
fn objects_have_the_keys_of_all_lines_as_columns() {
    let text =
        "{\"a\": 1.50, \"b\": \"x\\ty\"}\n\n {\"b\": null, \"c\": true} \r\n{\"a\": 1e400}\n";
    let (names, rows, faults) = read_as(FileFormat::Ndjson, text.as_bytes()).unwrap();
    assert_eq!(names, ["a", "b", "c"]);
    let rows: Vec<_> = rows.iter().map(|(line, row)| (*line, row.join("|"))).collect();
    assert_eq!(
        rows,
        [(1, "1.50|x\ty|".to_owned()), (3, "||true".to_owned()), (4, "1e400||".to_owned())]
    );
    assert_eq!(faults, []);
}

#[test]
fn a_line_that_is_no_object_is_a_fault_on_it() {
    for (line, code) in [
        ("{\"a\": 1", "bad_json"),
        ("[1]", "bad_json"),
        ("{\"a\": NaN}", "bad_json"),
        ("{\"a\": 1}, {\"a\": 2}", "bad_json"),
        ("{\"a\": \"\\ud800\"}", "bad_json"),
        ("{\"a\": 1, \"a\": 2}", "duplicate_key"),
        ("{\"a\": \"\0\"}", "nul_byte"),
    ] {
        let text = format!("{{\"a\": 1}}\n{line}\n");
        let (_, rows, faults) = read_as(FileFormat::Ndjson, text.as_bytes()).unwrap();
        assert_eq!((rows.len(), faults), (1, vec![(Some(2), code)]), "{line}");
    }
    let list = b"[\n {\"a\": 1},\n {\"a\": 1},\n]\n";
    let error = read_as(FileFormat::Ndjson, list).unwrap_err();
    assert_eq!((error.code(), error.context()[0].1.as_str()), ("bad_json", "1"));
}
