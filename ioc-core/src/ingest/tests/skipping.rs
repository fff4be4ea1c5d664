//! Rows with something wrong with them are left out and written down.

use std::fs;

use super::bench::{Bench, Rejected, activity, into_o, refused};
use crate::error::Result;
use crate::ingest::double::held;
use crate::ingest::rejected::{RejectedFile, RejectedRow, RejectedRows};
use crate::ingest::request::{ImportKind, ImportRequest};

const HEADER: &str = "organization;user_id;activity_type;occurred_at\r\n";

fn dirty() -> String {
    format!(
        "{HEADER}o;p1;login;2026-01-05\r\no;;login;soon\r\no;p2\r\n\
         south;p;\"a;\"\"b\";2026-02-30\r\no;p3;login;2026-01-06\r\no;p4;\"x\r\n"
    )
}

#[tokio::test]
async fn the_sound_rows_come_in_and_the_others_keep_their_layout() {
    let bench = Bench::new();
    let (report, rejected) = bench.skip(dirty(), &activity()).await.unwrap();
    assert_eq!((report.rows, report.rejected, rejected.finished), (6, 4, true));
    let names: Vec<&str> = report.organizations.iter().map(|one| &*one.name).collect();
    assert_eq!(names, ["o"], "an organization without a sound row is not created");
    assert_eq!(held(&bench.store.organizations).len(), 1);
    assert_eq!(bench.events(), 2);
    assert_eq!(
        rejected.file,
        "rejected_line;rejected_reason;organization;user_id;activity_type;occurred_at\n\
         3;\"column user_id: there is no value; column occurred_at: `soon` is not a date or a \
         date-time\";o;;login;soon\r\n\
         4;the row has 2 columns, the header 4;o;p2\r\n\
         5;column occurred_at: `2026-02-30` is not a date or a date-time;\
         south;p;\"a;\"\"b\";2026-02-30\r\n\
         7;a quote is opened on this line and never closed;o;p4;\"x\r\n"
    );
    assert!(
        report.notes[0].starts_with("4 rows are left out, the first on line 3: column user_id")
    );
}

#[tokio::test]
async fn what_was_rejected_can_be_mended_imported_and_rejected_again() {
    let bench = Bench::new();
    let (_, rejected) = bench.skip(dirty(), &activity()).await.unwrap();
    let mended = rejected.file.replace("o;;login;soon", "o;p9;login;2026-01-07");
    let (report, again) = bench.skip(mended, &activity()).await.unwrap();
    assert_eq!((report.rows, report.rejected), (4, 3));
    assert_eq!(report.organizations[0].written.added, 1);
    let heading = again.file.lines().next();
    assert_eq!(heading, rejected.file.lines().next(), "line and reason stand there once");
    assert!(again.file.contains("\n4;column occurred_at"), "{}", again.file);
}

#[tokio::test]
async fn a_file_without_a_sound_row_is_refused() {
    let text = format!("{HEADER}o;p;login;soon\n");
    let bench = Bench::new();
    assert_eq!(bench.skip(text, &activity()).await.unwrap_err().code(), "bad_date");
    assert!(held(&bench.store.organizations).is_empty());
}

#[tokio::test]
async fn a_dry_run_counts_what_would_be_left_out() {
    let request = ImportRequest { dry_run: true, ..activity() };
    let (report, rejected) = Bench::new().skip(dirty(), &request).await.unwrap();
    assert_eq!((report.rejected, &*rejected.file), (4, ""));
}

#[tokio::test]
async fn without_the_wish_one_wrong_row_keeps_all_out() {
    let error = refused(dirty(), &activity()).await;
    assert_eq!(error.message(), "4 of 6 rows cannot be read");
}

/// A disk that is full.
struct Full;

impl RejectedRows for Full {
    fn begin(&mut self, _: &[u8]) -> Result<()> {
        Ok(())
    }

    fn reject(&mut self, _: &RejectedRow<'_>) -> Result<()> {
        Err(crate::error::Error::invalid("full", "the disk is full"))
    }

    fn finish(&mut self) -> Result<()> {
        unreachable!()
    }
}

#[tokio::test]
async fn nothing_is_written_if_the_rejected_rows_cannot_be() {
    let bench = Bench::new();
    let source = crate::ingest::source::Text::csv(dirty());
    let importer = &bench.importer;
    let error = importer.run_skipping_invalid(&source, &activity(), &mut Full, &|_| ()).await;
    assert_eq!(error.unwrap_err().code(), "full");
    assert!(held(&bench.store.organizations).is_empty());
}

fn write(file: &mut RejectedFile, entry: &[u8]) -> Result<()> {
    file.begin(b"heading\n")?;
    file.reject(&RejectedRow { line: 2, faults: &[], text: entry, entry })?;
    file.finish()
}

#[test]
fn a_file_of_rejected_rows_takes_the_place_of_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let path = RejectedFile::beside(&folder.path().join("events.csv"));
    assert_eq!(path, folder.path().join("events.rejected.csv"));
    assert_eq!(
        RejectedFile::beside("a/events".as_ref()),
        std::path::Path::new("a/events.rejected")
    );
    drop(RejectedFile::new(&path));
    assert!(!path.exists(), "without a row there is no file");
    write(&mut RejectedFile::new(&path), b"one\n").unwrap();
    write(&mut RejectedFile::new(&path), b"one\n").expect("it says the same");
    let error = write(&mut RejectedFile::new(&path), b"two\n").unwrap_err();
    assert_eq!(error.code(), "rejected_file_exists");
    assert_eq!(fs::read(&path).unwrap(), b"heading\none\n");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no part is left");
}

#[tokio::test]
async fn members_are_skipped_like_events() {
    let text = "user_id,joined_at\np1,2026-01-01\np2,1786-01-01\n";
    let bench = Bench::new();
    let (report, rejected): (_, Rejected) =
        bench.skip(text, &into_o(ImportKind::Members)).await.unwrap();
    assert_eq!((report.rejected, rejected.lines), (1, vec![3]));
    assert_eq!(held(&bench.store.people).len(), 1);
}
