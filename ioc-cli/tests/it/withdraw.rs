//! `ioc withdraw`.

use serde_json::{Value, json};

use crate::place::{EVENTS, Place, content};

const HEADER: &str = "organization,user_id,activity_type,occurred_at,department\n";
const AT: &str = "--at 2026-01-12T00:30:00Z";

/// Two events of each person of one organization: one in the week before, one
/// a few minutes ago.
fn events(people: u32) -> String {
    let rows = (0..people).map(|person| {
        let day = 6 + person % 5;
        format!(
            "north,p{person},login,2026-01-{day:02}T10:00:00Z,Sales\n\
             north,p{person},page_view,2026-01-12T00:1{}:00Z,Sales\n",
            person % 10
        )
    });
    HEADER.to_owned() + &rows.collect::<Vec<_>>().concat()
}

/// What the dashboard says of an organization.
fn figures(place: &Place, organization: &str) -> Vec<Value> {
    let week = "--from 2026-01-05 --to 2026-01-11";
    let asked = [
        format!("summary --organization {organization} {week} --json {AT}"),
        format!("trends --organization {organization} --json {AT}"),
        format!("realtime --organization {organization} --json {AT}"),
    ];
    let told = asked.iter().map(|words| {
        let mut told = place.ioc(words).ok().json();
        told["organization_id"].take();
        told
    });
    told.collect()
}

#[test]
fn the_figures_are_those_of_the_rows_that_are_left() {
    let (place, other) = (Place::new(), Place::new());
    let members: Vec<String> = (0..9).map(|person| format!("p{person},2026-01-05\n")).collect();
    for place in [&place, &other] {
        place.write("people.csv", &format!("user_id,joined_at\n{}", members.concat()));
        place.ioc(&format!("import members people.csv --organization north {AT}")).ok();
    }
    place.write("events.csv", &events(9));
    place.ioc(&format!("import activity events.csv {AT}")).ok();
    let mut lines: Vec<String> = events(9).lines().skip(1).map(|row| format!("{row}\n")).collect();
    let wrong = lines.split_off(14);
    other.write("events.csv", &(HEADER.to_owned() + &lines.concat()));
    other.ioc(&format!("import activity events.csv {AT}")).ok();
    assert_ne!(figures(&place, "north"), figures(&other, "north"));

    place.write("wrong.csv", &(HEADER.to_owned() + &wrong.concat()));
    let withdraw = format!("withdraw activity wrong.csv --json {AT}");
    let before = content(&place.path("ioc.db"));
    let foreseen = place.ioc(&format!("{withdraw} --dry-run")).ok().json();
    assert_eq!(content(&place.path("ioc.db")), before);
    let done = place.ioc(&withdraw).ok().json();
    let told = json!([{"name": "north", "rows": 4, "withdrawn": 4, "not_there": 0}]);
    assert_eq!((&done["organizations"], &foreseen["organizations"]), (&told, &told));
    assert_eq!(figures(&place, "north"), figures(&other, "north"));
    place.ioc(&format!("rebuild --organization north --check {AT}")).ok();

    let again = place.ioc(&withdraw).ok().json();
    assert_eq!(again["organizations"][0]["not_there"], 4);
    let import = place.ioc(&format!("import activity events.csv --json {AT}")).ok().json();
    let one = &import["organizations"][0];
    assert_eq!(one["written"], json!({"added": 0, "changed": 0, "unchanged": 18}));
    assert_eq!(one["withdrawn"], 4);
    assert_eq!(figures(&place, "north"), figures(&other, "north"));
    let text = place.ioc(&format!("import activity events.csv {AT}")).ok();
    let note = "note: north: 4 rows stay away, since withdrawn before";
    assert!(text.text().contains(note), "{}", text.text());
}

#[test]
fn people_read_how_many_rows_went_and_what_follows() {
    let place = Place::new().with_events();
    place.write("part.csv", &format!("{HEADER}north,p9,login,2026-01-05,\n"));
    let dry = place.ioc("withdraw activity events.csv --dry-run").ok();
    let heading = "5 of 5 rows can be withdrawn; nothing was written\n";
    assert!(dry.text().starts_with(heading), "{}", dry.text());
    let none = place.ioc("withdraw activity part.csv").ok();
    assert!(none.text().starts_with("0 of 1 row withdrawn\n"), "{}", none.text());
    let all = place.ioc("withdraw activity events.csv --at 2026-01-20").ok();
    assert!(all.text().starts_with("5 of 5 rows withdrawn\n"), "{}", all.text());
    assert!(all.text().contains("note: withdrawn events stay away"), "{}", all.text());
}

#[test]
fn assessments_go_by_the_file_that_brought_them_and_may_come_again() {
    let place = Place::new();
    let rows: Vec<String> = (0..14).map(|person| format!("p{person},3.{person}\n")).collect();
    place.write("scores.csv", &format!("user_id,openness\n{}", rows.concat()));
    place.write("part.csv", &format!("user_id,openness\n{}", rows[8..].concat()));
    let instrument = "--organization o --instrument scored --completed-at 2026-01-14";
    let import = format!("import responses scores.csv {instrument} --at 2026-01-15 --json");
    place.ioc(&import).ok();
    let withdraw = format!("withdraw responses part.csv {instrument} --at 2026-01-16 --json");
    let foreseen = place.ioc(&format!("{withdraw} --dry-run")).ok().json();
    let done = place.ioc(&withdraw).ok().json();
    assert_eq!(done["organizations"][0]["withdrawn"], 6);
    assert_eq!(done["organizations"], foreseen["organizations"]);
    let summary = "summary --organization o --from 2026-01-12 --to 2026-01-18 --json";
    let counts = place.ioc(summary).ok().json();
    assert_eq!(counts["assessment_stats"]["completed_assessments"], 8, "{counts}");
    place.ioc("rebuild --organization o --check").ok();
    assert_eq!(place.ioc(&withdraw).ok().json()["organizations"][0]["not_there"], 6);
    let again = place.ioc(&import).ok().json();
    assert_eq!(again["organizations"][0]["written"]["added"], 6);
}

#[test]
fn what_cannot_be_withdrawn_is_refused_and_nothing_goes() {
    let place = Place::new();
    place.write("events.csv", EVENTS);
    place.ioc("withdraw activity events.csv --json").fails(3, "database_not_found");
    let place = place.with_events();
    let unknown = "withdraw activity events.csv --organization south --json";
    place.ioc(unknown).fails(3, "unknown_organization");
    place.write("bad.csv", &format!("{EVENTS}south,p1,login,2026-01-05,\nnorth,p1,login,,\n"));
    place.ioc("cleanup --organization north --before 2026-01-06 --at 2026-01-20").ok();
    let before = content(&place.path("ioc.db"));
    let withdraw = "withdraw activity bad.csv --json --at 2026-01-20";
    for words in [withdraw.to_owned(), format!("{withdraw} --dry-run")] {
        let error = place.ioc(&words).fails(2, "invalid_rows");
        let details: Vec<&str> =
            error["details"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert_eq!(details.len(), 3);
        assert!(details[0].contains("lies before 2026-01-06"), "{error}");
        assert!(details[1].contains("there is no organization `south`"), "{error}");
        assert_eq!(content(&place.path("ioc.db")), before);
    }
    let left = place.ioc(&format!("{withdraw} --skip-invalid"));
    let report = left.json();
    assert_eq!((left.code, &report["rejected"]), (6, &3.into()));
    assert_eq!(report["organizations"][0]["withdrawn"], 4);
    assert_eq!(report["rejected_file"], "bad.rejected.csv");
    place.ioc("rebuild --organization north --check --at 2026-01-20").ok();
}
