//! Ids that come again, within a file and from one to the next.

use super::bench::{Bench, activity, into_o, line_of, refused, scored};
use crate::ingest::request::ImportKind;

fn events(rows: &[&str]) -> String {
    format!("organization,user_id,activity_type,occurred_at,id\n{}\n", rows.join("\n"))
}

const LOGIN: &str = "o,p,login,2026-01-05T10:00:00Z,e1";
const LATER: &str = "o,p,login,2026-01-06T10:00:00Z,e1";
const OTHER: &str = "o,p,login,2026-01-06T10:00:00Z,e2";

#[tokio::test]
async fn the_same_row_under_the_same_id_is_one_event() {
    let bench = Bench::new();
    let report = bench.run(events(&[LOGIN, OTHER, LOGIN]), &activity()).await.unwrap();
    let written = report.organizations[0].written;
    assert_eq!((report.rows, written.added, written.unchanged), (3, 2, 1));
    assert_eq!(bench.events(), 2);
}

#[tokio::test]
async fn another_row_under_the_same_id_is_refused_with_both_lines() {
    let error = refused(events(&[LOGIN, OTHER, "", LATER]), &activity()).await;
    assert_eq!(error.code(), "duplicate_id");
    assert_eq!(error.message(), "`e1` is on line 2 already, with other values");
    assert_eq!(line_of(&error), Some("5"));
}

#[tokio::test]
async fn an_event_that_another_file_brings_again_is_the_same() {
    let bench = Bench::new();
    bench.run(events(&[LOGIN, OTHER]), &activity()).await.unwrap();
    let third = "o,p,login,2026-01-07T10:00:00Z,e3";
    let report = bench.run(events(&[third, LOGIN]), &activity()).await.unwrap();
    let written = report.organizations[0].written;
    assert_eq!((written.added, written.changed, written.unchanged), (1, 0, 1));
}

#[tokio::test]
async fn an_assessment_under_a_known_id_is_corrected_by_another_file() {
    let bench = Bench::new();
    let text = "id,user_id,completed_at,openness\na1,p,2026-01-05,3\n";
    bench.run(text, &scored()).await.unwrap();
    let report = bench.run(text.replace(",3\n", ",4\n"), &scored()).await.unwrap();
    assert_eq!(report.organizations[0].written.changed, 1);
    assert_eq!(bench.assessments().len(), 1);
}

#[tokio::test]
async fn a_wrong_row_does_not_take_an_id_away_from_a_sound_one() {
    let text = events(&["o,p,login,soon,e1", LOGIN]);
    let (report, rejected) = Bench::new().skip(text, &activity()).await.unwrap();
    assert_eq!((report.rejected, rejected.lines), (1, vec![2]));
    assert_eq!(report.organizations[0].written.added, 1);
}

#[tokio::test]
async fn a_member_is_named_once_for_a_day() {
    let members = into_o(ImportKind::Members);
    let header = "user_id,department,joined_at";
    let same = format!("{header}\np,Sales,2026-01-01\np,Sales,2026-01-01\n");
    let report = Bench::new().run(same, &members).await.unwrap();
    let written = report.organizations[0].written;
    assert_eq!((written.added, written.unchanged), (1, 1));
    let other = format!("{header}\np,Sales,2026-01-01\np,Legal,2026-01-01\n");
    assert_eq!(refused(other, &members).await.code(), "duplicate_id");
}
