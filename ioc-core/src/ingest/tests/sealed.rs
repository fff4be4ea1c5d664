//! Events from a time whose rows were deleted.

use super::bench::{Bench, activity, at, line_of, scored};
use crate::ingest::double::held;
use crate::ingest::report::Phase;
use crate::ingest::request::ImportRequest;
use crate::ingest::source::Text;

const EVENTS: &str = "organization,user_id,activity_type,occurred_at\n\
                      o,p1,login,2026-01-07\no,p2,login,2026-01-08\no,p3,login,2026-01-06 23:00\n";

/// A store that has the organization `o`, sealed before 8 January.
async fn sealed() -> Bench {
    let bench = Bench::on("2026-02-01T09:00:00Z");
    let berlin = Some(chrono_tz::Europe::Berlin);
    let first = "organization,user_id,activity_type,occurred_at\no,p,login,2026-01-09\n";
    bench.run(first, &ImportRequest { time_zone: berlin, ..activity() }).await.unwrap();
    *held(&bench.store.sealed_before) = Some(at("2026-01-07T23:00:00Z"));
    bench
}

#[tokio::test]
async fn a_row_behind_the_seal_is_named_before_anything_is_written() {
    let bench = sealed().await;
    for dry_run in [true, false] {
        let request = ImportRequest { dry_run, ..activity() };
        let error = bench.run(EVENTS, &request).await.unwrap_err();
        assert_eq!((error.code(), line_of(&error)), ("sealed_period", Some("2")));
        assert_eq!(
            error.details(),
            [
                "line 2, column occurred_at: `2026-01-07` lies before 2026-01-08T00:00:00+01:00, \
                 and events from then are deleted",
                "line 4, column occurred_at: `2026-01-06 23:00` lies before \
                 2026-01-08T00:00:00+01:00, and events from then are deleted",
            ]
        );
        let hint = error.hint().unwrap();
        assert!(hint.contains("--skip-invalid") && !hint.contains("again"), "{hint}");
        assert_eq!((bench.events(), held(&bench.store.people).len()), (1, 1));
    }
}

#[tokio::test]
async fn rows_behind_the_seal_are_left_out_and_the_others_come_in() {
    let bench = sealed().await;
    let (report, rejected) = bench.skip(EVENTS, &activity()).await.unwrap();
    assert_eq!((report.rejected, rejected.lines), (2, vec![2, 4]));
    assert_eq!((report.organizations[0].written.added, bench.events()), (1, 2));
    assert!(rejected.file.contains("events from then are deleted"), "{}", rejected.file);
}

#[tokio::test]
async fn a_seal_that_moves_meanwhile_promises_no_completion() {
    let bench = sealed().await;
    let text = EVENTS.replace("2026-01-06 23:00", "2026-01-20").replace("2026-01-07", "2026-01-21");
    let meanwhile = |progress: crate::ingest::report::Progress| {
        if (progress.phase, progress.total_rows) == (Phase::Checking, Some(3)) {
            *held(&bench.store.sealed_before) = Some(at("2026-01-15T00:00:00Z"));
        }
    };
    let source = Text::csv(text);
    let error = bench.importer.run(&source, &activity(), &meanwhile).await.unwrap_err();
    let hint = "0 of 3 rows are in; the same import now names the rows that come too late";
    assert_eq!((error.code(), error.hint()), ("sealed_period", Some(hint)));
}

#[tokio::test]
async fn assessments_are_never_sealed() {
    let bench = sealed().await;
    let text = "user_id,completed_at,o\np1,2026-01-02,3\n";
    bench.run(text, &scored()).await.unwrap();
    assert_eq!(bench.assessments().len(), 1);
}
