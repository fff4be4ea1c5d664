//! Rows of a file are taken back; what was withdrawn stays away.

use std::sync::Arc;

use super::bench::{Bench, activity, at, into_o, line_of, scored};
use crate::clock::VirtualClock;
use crate::error::ErrorKind;
use crate::ingest::double::held;
use crate::ingest::import::Importer;
use crate::ingest::report::OrganizationWithdrawal;
use crate::ingest::request::{ImportKind, ImportRequest};
use crate::ingest::service::IngestService;
use crate::ingest::source::Text;

const EVENTS: &str = "organization,user_id,activity_type,occurred_at\n\
                      o,p1,login,2026-01-05\no,p1,login,2026-01-05\n\
                      south,p2,login,2026-01-06\no,p3,login,2026-01-07\n";
const HEADER: &str = "organization,user_id,activity_type,occurred_at\n";

fn told(name: &str, rows: u64, withdrawn: u64) -> OrganizationWithdrawal {
    let name = name.to_owned();
    OrganizationWithdrawal { name, rows, withdrawn, not_there: rows - withdrawn }
}

#[tokio::test]
async fn a_part_of_a_file_takes_its_rows_back_and_no_others() {
    let bench = Bench::new();
    bench.run(EVENTS, &activity()).await.unwrap();
    let part = format!(
        "{HEADER}o,p1,login,2026-01-05\nsouth,p2,login,2026-01-06\n\
                        o,p9,login,2026-01-09\n"
    );
    let dry = ImportRequest { dry_run: true, ..activity() };
    let foreseen = bench.withdraw(&part, &dry).await.unwrap();
    assert_eq!((foreseen.dry_run, bench.events()), (true, 4));
    let done = bench.withdraw(&part, &activity()).await.unwrap();
    assert_eq!(done.organizations, [told("o", 2, 1), told("south", 1, 1)]);
    assert_eq!(done.organizations, foreseen.organizations);
    assert_eq!(bench.events(), 2, "one of two equal rows, and the one that is not named");
    assert_eq!(held(&bench.store.people).len(), 3, "people stay, and nobody is added");
    for request in [dry, activity()] {
        let again = bench.withdraw(&part, &request).await.unwrap();
        assert_eq!(again.organizations, [told("o", 2, 0), told("south", 1, 0)]);
    }
}

#[tokio::test]
async fn an_import_says_how_many_of_its_rows_were_withdrawn() {
    let bench = Bench::new();
    bench.run(EVENTS, &activity()).await.unwrap();
    bench.withdraw(format!("{HEADER}o,p1,login,2026-01-05\n"), &activity()).await.unwrap();
    for dry_run in [true, false] {
        let report = bench.run(EVENTS, &ImportRequest { dry_run, ..activity() }).await.unwrap();
        let one = &report.organizations[0];
        assert_eq!((one.written.added, one.written.unchanged, one.withdrawn), (0, 3, 1));
        assert_eq!(report.notes, ["o: 1 row stays away, since withdrawn before"]);
        assert_eq!(bench.events(), 3);
    }
}

#[tokio::test]
async fn assessments_are_found_whenever_they_were_completed() {
    let bench = Bench::new();
    let text = "id,o\n,3\na2,4\n,5\n";
    bench.run(text, &scored()).await.unwrap();
    let dated = ImportRequest { completed_at: Some("2025-01-02".to_owned()), ..scored() };
    let report = bench.withdraw("id,o\n,3\na2,4\n", &dated).await.unwrap();
    assert_eq!(report.organizations, [told("o", 2, 2)]);
    assert_eq!(bench.assessments().len(), 1);
    let again = bench.run(text, &scored()).await.unwrap();
    assert_eq!((again.organizations[0].written.added, again.notes.len()), (2, 2));
}

#[tokio::test]
async fn one_wrong_row_keeps_all_others_in() {
    let bench = Bench::new();
    bench.run(EVENTS, &activity()).await.unwrap();
    *held(&bench.store.sealed_before) = Some(at("2026-01-06T00:00:00Z"));
    for (row, code) in [
        ("o,,login,2026-01-07", "missing_value"),
        ("o,p1,login,2026-01-05", "sealed_period"),
        ("east,p1,login,2026-01-07", "unknown_organization"),
    ] {
        let text = format!("{HEADER}o,p3,login,2026-01-07\n{row}\n");
        let error = bench.withdraw(&text, &activity()).await.unwrap_err();
        assert_eq!((error.code(), line_of(&error)), (code, Some("3")));
        assert!(error.hint().is_some(), "{error}");
        assert_eq!(bench.events(), 4);
    }
    assert_eq!(held(&bench.store.organizations).len(), 2, "none is founded");
}

#[tokio::test]
async fn what_cannot_be_withdrawn_is_said_at_once() {
    let bench = Bench::new();
    let members = bench.withdraw("user_id\np\n", &into_o(ImportKind::Members)).await.unwrap_err();
    assert_eq!((members.kind(), members.code()), (ErrorKind::NotFound, "unknown_organization"));
    bench.run(EVENTS, &activity()).await.unwrap();
    let members = bench.withdraw("user_id\np\n", &into_o(ImportKind::Members)).await.unwrap_err();
    assert_eq!((members.kind(), members.code()), (ErrorKind::Unsupported, "members_stay"));
}

#[tokio::test]
async fn an_interrupted_withdrawal_is_completed_by_the_same_one() {
    let rows = |organization: &'static str| {
        (0..9).map(move |person| format!("{organization},p{person},login,2026-01-05\n"))
    };
    let text = HEADER.to_owned() + &rows("o").chain(rows("south")).collect::<Vec<_>>().concat();
    let bench = Bench::new();
    bench.run(&text, &activity()).await.unwrap();
    *held(&bench.store.writes_left) = Some(1);
    let error = bench.withdraw(&text, &activity()).await.unwrap_err();
    let hint = "9 of 18 rows are withdrawn; run the same withdrawal again to complete it";
    assert_eq!((error.code(), error.hint(), bench.events()), ("locked", Some(hint), 9));
    *held(&bench.store.writes_left) = None;
    let report = bench.withdraw(&text, &activity()).await.unwrap();
    assert_eq!(report.organizations, [told("o", 9, 0), told("south", 9, 9)]);
}

#[tokio::test]
async fn an_event_that_a_later_clock_let_in_can_be_withdrawn() {
    let bench = Bench::new();
    let later = Arc::new(VirtualClock::at(at("2026-03-01T09:00:00Z")));
    let ingest = IngestService::over(&bench.store, later.clone());
    let ahead = Importer::new(ingest, bench.store.clone(), later);
    let file = format!("{HEADER}o,p1,login,2026-02-01\n");
    let error = bench.run(&file, &activity()).await.unwrap_err();
    assert_eq!(error.code(), "occurred_in_the_future");
    ahead.run(&Text::csv(&file), &activity(), &|_| ()).await.unwrap();
    let done = bench.withdraw(&file, &activity()).await.unwrap();
    assert_eq!((done.organizations, bench.events()), (vec![told("o", 1, 1)], 0));
}
