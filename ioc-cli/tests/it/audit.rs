//! `ioc audit`.

use serde_json::Value;

use crate::place::Place;

fn actions(place: &Place, options: &str) -> Vec<String> {
    let listed = place.ioc(&format!("audit list --organization north {options} --json")).ok();
    let listed = listed.json();
    let rows = listed["rows"].as_array().unwrap();
    rows.iter().map(|row| row["action"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_trail_says_who_did_what_newest_first() {
    let place = Place::new();
    place.ioc("org create north").ok();
    place.ioc("key create --organization north --role viewer").ok();
    assert_eq!(actions(&place, ""), ["key.create", "organization.create"]);
    assert_eq!(actions(&place, "--action key.create"), ["key.create"]);
    assert_eq!(actions(&place, "--actor host --limit 1"), ["key.create"]);
    let nobody = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";
    assert_eq!(actions(&place, &format!("--user-id {nobody}")), [""; 0]);
    assert_eq!(actions(&place, "--from 2020-01-01 --to 2020-01-02"), [""; 0]);
    let first = place.ioc("audit list --organization north --limit 1 --json").ok().json();
    let next = first["next"].as_str().unwrap();
    assert_eq!(actions(&place, &format!("--after {next}")), ["organization.create"]);
    assert_eq!(first["rows"][0]["actor"], "host");
    let text = place.ioc("audit list --organization north").ok();
    assert!(text.text().contains("organization.create"), "{}", text.text());
    place.ioc("audit list --organization north --actor x --json").fails(2, "bad_actor");
    let both = format!("audit list --organization north --actor host --user-id {nobody} --json");
    place.ioc(&both).fails(2, "usage");
    place.ioc("audit list --organization south --json").fails(3, "unknown_organization");
}

#[test]
fn a_chain_is_followed_and_what_it_does_not_seal_is_told() {
    let place = Place::new();
    place.ioc("org create north").ok();
    let verdict = place.ioc("audit verify --organization north --json").ok().json();
    assert_eq!((&verdict["holds"], &verdict["links"]), (&true.into(), &0.into()));
    assert_eq!((&verdict["broken_at"], &verdict["unsealed"]), (&Value::Null, &1.into()));
    assert_eq!(verdict["hash"], "0".repeat(64));
    let since = verdict["unsealed_since"].as_str().unwrap();
    let listed = place.ioc("audit list --organization north --json").ok().json();
    assert_eq!(listed["rows"][0]["at"], since);
    let text = place.ioc("audit verify --organization north").ok();
    assert!(text.text().contains("1 rows are not sealed yet, since "), "{}", text.text());
}
