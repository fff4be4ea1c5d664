//! What metadata may hold.
//!
//! A key that names personal data is refused by its name: a value is not
//! looked at, and a word that only may mean a person, such as `name`, is left
//! to events, where it names a button or a page. A metric is about a group and
//! its metadata is shown with it, so that there such a word is refused too.

use std::io::{self, Write};

use serde_json::Value;

use crate::error::shown;
use crate::ingest::check::Report;
use crate::ingest::faults::Fault;

/// The most that metadata may take as JSON, in bytes.
pub(super) const METADATA_BYTES: usize = 16 * 1024;

/// Words that name data of one person, in small letters without what stands
/// between words.
const PERSONAL: [&str; 29] = [
    "email",
    "emailaddress",
    "phone",
    "phonenumber",
    "telephone",
    "telephonenumber",
    "mobilenumber",
    "firstname",
    "middlename",
    "lastname",
    "givenname",
    "familyname",
    "surname",
    "maidenname",
    "fullname",
    "birthday",
    "birthdate",
    "dateofbirth",
    "placeofbirth",
    "postaladdress",
    "homeaddress",
    "streetaddress",
    "ssn",
    "socialsecuritynumber",
    "passportnumber",
    "nationalid",
    "taxid",
    "iban",
    "creditcardnumber",
];

/// Words that name one person, or one person's device, where a group is meant.
const OF_ONE: [&str; 13] = [
    "name",
    "address",
    "ip",
    "ipaddress",
    "user",
    "userid",
    "username",
    "person",
    "personid",
    "member",
    "memberid",
    "externalid",
    "sessionid",
];

/// Checks the metadata of an event.
pub(super) fn of_event(value: &Value, report: &mut Report<'_>) {
    let hint = "leave the key out: an event says who by its person alone";
    check(value, &|key| is_one_of(key, &PERSONAL), hint, report);
}

/// Checks the metadata of a metric.
pub(super) fn of_metric(value: &Value, report: &mut Report<'_>) {
    let hint = "leave the key out; what names no person has another word, such as campaign_name";
    check(value, &names_a_person, hint, report);
}

/// Whether a key of a metric's metadata names personal data.
pub(super) fn names_a_person(key: &str) -> bool {
    is_one_of(key, &PERSONAL) || is_one_of(key, &OF_ONE)
}

/// Checks that `value` is a JSON object of at most [`METADATA_BYTES`] without a
/// NUL, which not every store can keep, and without a personal key.
fn check(value: &Value, is_personal: &dyn Fn(&str) -> bool, hint: &str, report: &mut Report<'_>) {
    if !value.is_object() {
        report("metadata", Fault::new("metadata_not_an_object", "metadata is not a JSON object"));
    } else if has_nul(value) {
        report("metadata", Fault::new("control_character", "metadata has a NUL character in it"));
    } else if serde_json::to_writer(Room(METADATA_BYTES), value).is_err() {
        let message = format!("metadata takes more than {METADATA_BYTES} bytes as JSON");
        report("metadata", Fault::new("metadata_too_large", message));
    } else if let Some(key) = find_key(value, is_personal) {
        let message = format!("metadata has the key `{}`, which names personal data", shown(key));
        report("metadata", Fault::new("personal_metadata", message).with_hint(hint));
    }
}

/// Whether `key` is one of `words`, whatever its case and what stands between
/// its words.
fn is_one_of(key: &str, words: &[&str]) -> bool {
    let letters =
        || key.bytes().filter(u8::is_ascii_alphanumeric).map(|it| it.to_ascii_lowercase());
    words.iter().any(|word| letters().eq(word.bytes()))
}

fn has_nul(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('\0'),
        Value::Array(values) => values.iter().any(has_nul),
        Value::Object(fields) => {
            fields.iter().any(|(key, value)| key.contains('\0') || has_nul(value))
        }
        _ => false,
    }
}

/// The first key at any depth that is wanted.
fn find_key<'v>(value: &'v Value, is_wanted: &dyn Fn(&str) -> bool) -> Option<&'v str> {
    match value {
        Value::Array(values) => values.iter().find_map(|value| find_key(value, is_wanted)),
        Value::Object(fields) => fields.iter().find_map(|(key, value)| {
            if is_wanted(key) { Some(key.as_str()) } else { find_key(value, is_wanted) }
        }),
        _ => None,
    }
}

/// Counts what is written, and fails when there is no room left.
struct Room(usize);

impl Write for Room {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fault(check: impl FnOnce(&mut Report<'_>)) -> Option<Fault> {
        let mut first = None;
        check(&mut |_, fault| first = first.take().or(Some(fault)));
        first
    }

    #[test]
    fn metadata_is_a_small_object() {
        for (given, expected) in [
            (json!({"a": 1}), None),
            (json!([1]), Some("metadata_not_an_object")),
            (json!({"a": ["b\0"]}), Some("control_character")),
            (json!({"a": "b".repeat(METADATA_BYTES)}), Some("metadata_too_large")),
            (json!({"a": "b".repeat(METADATA_BYTES - 8)}), None),
        ] {
            for check in [of_event, of_metric] {
                let found = fault(|report| check(&given, report));
                assert_eq!(found.map(|fault| fault.code), expected);
            }
        }
    }

    #[test]
    fn personal_data_has_no_place_in_metadata() {
        for (given, in_event, in_metric) in [
            (json!({"email": "a@example.org"}), true, true),
            (json!({"E-Mail": null}), true, true),
            (json!({"page": {"items": [{"firstName": "A"}]}}), true, true),
            (json!({"Date of birth": "2000-01-01"}), true, true),
            (json!({"name": "Save", "address": "/home"}), false, true),
            (json!({"user_id": 7}), false, true),
            (json!({"ip": "192.0.2.1"}), false, true),
            (json!({"emails_sent": 3, "phone_calls": 2, "campaign_name": "x"}), false, false),
            (json!({"channel": "email"}), false, false),
            (json!({"": 1, "é": 2}), false, false),
        ] {
            let is_personal = |fault: &Fault| fault.code == "personal_metadata";
            let event = fault(|report| of_event(&given, report));
            let metric = fault(|report| of_metric(&given, report));
            assert_eq!(event.as_ref().is_some_and(is_personal), in_event, "{given}");
            assert_eq!(metric.as_ref().is_some_and(is_personal), in_metric, "{given}");
        }
        let fault = fault(|report| of_event(&json!({"a": {"eMail": 1}}), report)).unwrap();
        assert_eq!(fault.message, "metadata has the key `eMail`, which names personal data");
        assert!(fault.hint.is_some());
    }
}
