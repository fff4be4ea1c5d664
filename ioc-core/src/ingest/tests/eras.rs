//! Local times of an organization that has moved to another zone.

use chrono::Weekday;
use chrono_tz::Tz;

use super::bench::{Bench, at, into_o};
use crate::ids::Id;
use crate::ingest::double::held;
use crate::ingest::request::ImportKind;
use crate::model::audit::AuditKey;
use crate::model::calendar::Calendar;
use crate::model::organization::Organization;

/// In Berlin until 15 January, in Tokyo from then on: its change is the end of
/// 14 January in Berlin, 2026-01-14T23:00Z.
fn moved(from: Tz, to: Tz) -> Bench {
    let bench = Bench::on("2026-02-01T09:00:00Z");
    let calendar = Calendar::from(from).changed(at("2026-01-14T09:00:00Z"), to, Weekday::Mon);
    let organization = Organization {
        id: Id::from_content(&[b"o"]),
        name: "o".to_owned(),
        entered_as: "o".to_owned(),
        calendar,
        locale: "en-GB".to_owned(),
        minimum_group: 5,
        created_at: at("2026-01-01T00:00:00Z"),
        audit_key: AuditKey::random(),
    };
    held(&bench.store.organizations).insert("o".to_owned(), organization);
    bench
}

async fn events(from: Tz, to: Tz, times: &[&str]) -> Vec<String> {
    let bench = moved(from, to);
    let rows: Vec<String> = times.iter().map(|time| format!("p,login,{time}\n")).collect();
    let text = format!("user_id,activity_type,occurred_at\n{}", rows.concat());
    bench.run(text, &into_o(ImportKind::Activity)).await.unwrap();
    let events = held(&bench.store.activity);
    let mut instants: Vec<_> = events.values().map(|event| event.occurred_at).collect();
    instants.sort();
    instants.iter().map(|at| at.format("%Y-%m-%dT%H:%MZ").to_string()).collect()
}

#[tokio::test]
async fn a_local_time_is_read_in_the_zone_of_its_date() {
    let times = ["2026-01-05 10:00", "2026-01-06", "2026-01-14T23:59", "2026-01-20 10:00"];
    assert_eq!(
        events(Tz::Europe__Berlin, Tz::Asia__Tokyo, &times).await,
        ["2026-01-05T09:00Z", "2026-01-06T11:00Z", "2026-01-14T22:59Z", "2026-01-20T01:00Z"]
    );
}

#[tokio::test]
async fn a_time_of_the_first_new_date_may_lie_before_the_change() {
    // 03:00 in Tokyo is 19:00 of the day before in Berlin, where it was counted.
    let times = ["2026-01-15 03:00", "2026-01-15 08:00"];
    assert_eq!(
        events(Tz::Europe__Berlin, Tz::Asia__Tokyo, &times).await,
        ["2026-01-14T18:00Z", "2026-01-14T23:00Z"]
    );
    // The clocks were set back: what they showed twice is the first.
    let times = ["2026-01-14 20:00", "2026-01-15 00:00"];
    assert_eq!(
        events(Tz::Europe__Berlin, Tz::America__New_York, &times).await,
        ["2026-01-14T19:00Z", "2026-01-15T05:00Z"]
    );
}

#[tokio::test]
async fn a_date_is_a_day_of_the_calendar() {
    // The first day in Kiritimati was over before it could begin.
    for (from, to, date, expected) in [
        (Tz::Europe__Berlin, Tz::Asia__Tokyo, "2026-01-15", "2026-01-15T03:00Z"),
        (Tz::Pacific__Pago_Pago, Tz::Pacific__Kiritimati, "2026-01-14", "2026-01-14T11:00Z"),
        (Tz::Pacific__Kiritimati, Tz::Pacific__Pago_Pago, "2026-01-15", "2026-01-15T23:00Z"),
    ] {
        assert_eq!(events(from, to, &[date]).await, [expected], "{from} {to}");
    }
}

#[tokio::test]
async fn people_join_and_leave_on_days_of_their_era() {
    let bench = moved(Tz::Europe__Berlin, Tz::Asia__Tokyo);
    let text = "user_id,joined_at,left_at\np,2026-01-05,2026-01-14\nq,2026-01-15,2026-01-20\n";
    bench.run(text, &into_o(ImportKind::Members)).await.unwrap();
    let people = held(&bench.store.people);
    let held: Vec<_> =
        people.values().map(|(_, held)| (held[0].valid_from, held[0].valid_to)).collect();
    let change = at("2026-01-14T23:00:00Z");
    assert_eq!(
        held,
        [(at("2026-01-04T23:00:00Z"), Some(change)), (change, Some(at("2026-01-20T15:00:00Z"))),]
    );
}
