//! Bodies: one object, an array, or a line each.

use axum::http::{HeaderMap, header};
use ioc_core::error::shown;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::problem::{FieldError, Problem};

/// The media type of one JSON document.
pub(crate) const JSON: &str = "application/json";
/// The media type of a JSON object a line.
pub(crate) const NDJSON: &str = "application/x-ndjson";

/// The most rows that a batch may have.
pub(crate) const ROWS: usize = 10_000;
/// The most wrong rows that are told at once.
const TOLD: usize = 100;

/// One object.
pub(crate) fn object<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    parse(body).map_err(|fault| Problem::of_fields(vec![fault.at("body")]))
}

/// The rows of a batch: an array or one object, or a line each where the media
/// type says so. What is wrong with them comes all at once.
pub(crate) fn rows<T: DeserializeOwned>(
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Vec<T>, Problem> {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
    let by_line = media_type.is_some_and(|it| it.starts_with(NDJSON));
    let parts: Vec<&[u8]> = if by_line {
        body.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).collect()
    } else if body.trim_ascii_start().first() == Some(&b'[') {
        let rows: Vec<&RawValue> =
            parse(body).map_err(|fault: Fault| Problem::of_fields(vec![fault.at("body")]))?;
        rows.into_iter().map(|row| row.get().as_bytes()).collect()
    } else {
        vec![body]
    };
    if parts.len() > ROWS {
        let detail = format!("a batch may have {ROWS} rows, this one has {}", parts.len());
        let status = axum::http::StatusCode::PAYLOAD_TOO_LARGE;
        return Err(Problem::new(status, "too_many_rows", detail)
            .with_hint("send the rows in several batches"));
    }
    let (mut rows, mut faults) = (Vec::with_capacity(parts.len()), Vec::new());
    for (number, part) in parts.into_iter().enumerate() {
        match parse(part) {
            Ok(row) => rows.push(row),
            Err(fault) if faults.len() < TOLD => faults.push(fault.at(&format!("body/{number}"))),
            Err(_) => {}
        }
    }
    if faults.is_empty() { Ok(rows) } else { Err(Problem::of_fields(faults)) }
}

struct Fault {
    place: String,
    detail: String,
}

impl Fault {
    fn at(self, body: &str) -> FieldError {
        let at =
            if self.place.is_empty() { body.to_owned() } else { format!("{body}/{}", self.place) };
        FieldError { at, code: "bad_body".to_owned(), detail: self.detail }
    }
}

fn parse<'b, T: serde::Deserialize<'b>>(bytes: &'b [u8]) -> Result<T, Fault> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let place = error.path().to_string();
        let place = if place == "." { String::new() } else { place.replace('.', "/") };
        Fault { place: shown(&place), detail: shown_fully(&error.inner().to_string()) }
    })?;
    reader.end().map_err(|error| Fault { place: String::new(), detail: error.to_string() })?;
    Ok(value)
}

/// What the parser says, which may repeat a value of the body.
fn shown_fully(text: &str) -> String {
    text.chars().filter(|char| !char.is_control()).take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Row {
        a: u32,
    }

    fn headers(media_type: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::CONTENT_TYPE, media_type.parse().unwrap())])
    }

    #[test]
    fn a_batch_is_an_array_an_object_or_a_line_each() {
        let three = [Row { a: 1 }, Row { a: 2 }, Row { a: 3 }];
        let array = rows::<Row>(&headers(JSON), br#" [{"a":1},{"a":2},{"a":3}]"#).unwrap();
        let lines = rows::<Row>(&headers(NDJSON), b"{\"a\":1}\n{\"a\":2}\r\n\n{\"a\":3}").unwrap();
        assert_eq!((array.as_slice(), lines.as_slice()), (&three[..], &three[..]));
        assert_eq!(rows::<Row>(&headers(JSON), br#"{"a":1}"#).unwrap(), three[..1]);
    }

    #[test]
    fn all_wrong_rows_are_told_with_their_place() {
        let body = br#"[{"a":1},{"a":"x"},{"b":1},{"a":2}]"#;
        let problem = rows::<Row>(&headers(JSON), body).unwrap_err();
        let json = serde_json::to_value(&problem).unwrap();
        let places: Vec<&str> = json["errors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["at"].as_str().unwrap())
            .collect();
        assert_eq!(places, ["body/1/a", "body/2/b"]);
    }

    #[test]
    fn deep_and_long_documents_are_refused() {
        let deep = "[".repeat(10_000);
        assert_eq!(rows::<Row>(&headers(JSON), deep.as_bytes()).unwrap_err().status(), 400);
        let long = format!("[{}]", vec!["{\"a\":1}"; ROWS + 1].join(","));
        assert_eq!(rows::<Row>(&headers(JSON), long.as_bytes()).unwrap_err().status(), 413);
    }
}
