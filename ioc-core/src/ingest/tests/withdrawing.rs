//! What was withdrawn stays away, and the reply says so.

use super::bench::{Bench, activity};
use crate::ingest::double::held;
use crate::ingest::request::ImportRequest;

const EVENTS: &str = "organization,user_id,activity_type,occurred_at\n\
                      o,p1,login,2026-01-05\no,p1,login,2026-01-05\no,p2,login,2026-01-06\n";

#[tokio::test]
async fn an_import_says_how_many_of_its_rows_were_withdrawn() {
    let bench = Bench::new();
    bench.run(EVENTS, &activity()).await.unwrap();
    let first = held(&bench.store.activity).pop_first().unwrap().0;
    held(&bench.store.withdrawn).insert(first);
    for dry_run in [true, false] {
        let report = bench.run(EVENTS, &ImportRequest { dry_run, ..activity() }).await.unwrap();
        let one = &report.organizations[0];
        assert_eq!((one.written.added, one.written.unchanged, one.withdrawn), (0, 3, 1));
        assert_eq!(report.notes, ["o: 1 row that was withdrawn before stayed away"]);
        assert_eq!(bench.events(), 2);
    }
}
