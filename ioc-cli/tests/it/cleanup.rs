//! `ioc cleanup`: what is old goes into archives, and comes back.

use serde_json::json;

use crate::place::{Place, content};

const AT: &str = "--at 2026-06-01T10:00:00Z";

#[test]
fn a_dry_run_counts_and_takes_nothing() {
    let place = Place::new().with_events();
    let before = content(&place.path("ioc.db"));
    let told = place.ioc(&format!("cleanup --dry-run {AT}")).ok();
    assert!(told.text().contains("would go into the archive"), "{}", told.text());
    for told_of in [
        "kept: metrics 366 days, events 90 days, job logs 90 days, measurements 90 days, alerts \
         366 days, messages 7 days",
        "would be deleted of the platform",
        "half written files",
    ] {
        assert!(told.text().contains(told_of), "{told_of}: {}", told.text());
    }
    let told = place.ioc(&format!("cleanup --dry-run --json {AT}")).ok().json();
    let counted = &told["organizations"][0];
    assert_eq!((&counted["organization"], &counted["activity"]), (&json!("north"), &json!(5)));
    assert_eq!(content(&place.path("ioc.db")), before);
    place.write("ioc.toml", "keep_activity_days = 3000\n");
    let told = place.ioc(&format!("cleanup --dry-run --json --config ioc.toml {AT}")).ok().json();
    assert_eq!(told["organizations"][0]["activity"], 0, "so long they are kept");
    place.write("ioc.toml", "keep_activity_days = 0\n");
    place.ioc(&format!("cleanup --json --config ioc.toml {AT}")).fails(2, "bad_number");
}

#[test]
fn every_kind_of_row_and_our_own_folders_are_cleaned() {
    let place = Place::new().with_events();
    place.ioc("job tick --seed 1 --at 2026-01-26T06:00:00Z").ok();
    place.ioc("job tick --seed 2 --at 2026-01-26T06:05:01Z").ok();
    place.write("ioc.toml", "backup_dir = \"ours\"\ndelivery_dir = \"theirs\"\n");
    for folder in ["ours", "theirs"] {
        std::fs::create_dir(place.path(folder)).unwrap();
        place.write(&format!("{folder}/.ioc-a.part"), "half");
    }
    // Files go by the machine's clock, which is far behind.
    let at = "--config ioc.toml --json --at 2150-01-01T00:00:00Z";
    for words in ["cleanup --dry-run", "cleanup"] {
        let cleaned = place.ioc(&format!("{words} {at}")).ok().json();
        assert_eq!(cleaned["files"], 1, "{words}");
        for kind in ["job_logs", "job_runs", "measurements"] {
            assert!(cleaned["platform"][kind].as_u64() > Some(0), "{words} {kind}: {cleaned}");
        }
    }
    assert!(!place.has("ours/.ioc-a.part"));
    assert!(place.has("theirs/.ioc-a.part"), "somebody else collects it there");
    let cleaned = place.ioc(&format!("cleanup {at}")).ok().json();
    let kinds = cleaned["platform"].as_object().unwrap();
    assert!(kinds.len() == 7 && kinds.values().all(|count| *count == 0), "{cleaned}");
}

#[test]
fn what_was_archived_comes_back_as_it_was() {
    let place = Place::new().with_events();
    let events = || {
        let rows = content(&place.path("ioc.db"));
        rows.into_iter().filter(|row| row.starts_with("user_activity_logs ")).collect::<Vec<_>>()
    };
    let before = events();
    assert_eq!(before.len(), 5);
    let cleaned = place.ioc(&format!("cleanup --organization north --json {AT}")).ok().json();
    assert_eq!((&cleaned["organizations"][0]["activity"], events().len()), (&json!(5), 0));
    assert_eq!(cleaned["platform"], json!(null), "one organization alone was asked for");
    let batch = cleaned["organizations"][0]["archives"][0].as_str().unwrap();
    let listed = place.ioc("cleanup list --organization north --json").ok().json();
    assert_eq!(
        (&listed["batches"][0]["id"], &listed["batches"][0]["rows"]),
        (&json!(batch), &json!(5))
    );
    place.ioc(&format!("cleanup restore {batch} --organization north {AT}")).ok();
    assert_eq!(events(), before);
    let listed = place.ioc("cleanup list --organization north").ok();
    assert!(listed.text().contains("2026-06-01 10:00 UTC"), "{}", listed.text());
    place.ioc(&format!("cleanup restore {batch} --organization north {AT}")).ok();
    assert_eq!(events(), before, "it is back already");
    place.ioc("cleanup --before 2026-01-08 --json").fails(2, "usage");
}
