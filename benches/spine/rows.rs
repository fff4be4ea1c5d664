//! The standard shape: an organization of 1,000 members that owns half of the
//! rows over 90 days, and twenty others that own the rest.

use chrono::TimeDelta;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::Instant;
use ioc_analytics::ids::{Id, UserId};
use ioc_analytics::model::activity::NewActivity;
use ioc_analytics::model::member::MemberRecord;
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::platform::Platform;

pub(crate) const MEMBERS: u32 = 1000;
pub(crate) const DAYS: u32 = 90;
const TYPES: [&str; 6] =
    ["login", "logout", "page_view", "report_view", "assessment_start", "assessment_complete"];

/// The first instant after the last day.
pub(crate) fn ends() -> Instant {
    "2026-03-30T00:00:00Z".parse().expect("an instant")
}

/// When everything is asked: in the last minute that there are rows of.
pub(crate) fn asked_at() -> Instant {
    ends() - TimeDelta::minutes(1)
}

/// A small generator of our own: the same numbers in every run.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn below(&mut self, limit: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from((self.0 >> 33) % u64::from(limit)).expect("below a u32")
    }
}

pub(crate) fn person(number: u32) -> UserId {
    Id::from_content(&[b"person", &number.to_be_bytes()])
}

/// Enters an organization with its members from before the first day.
pub(crate) async fn organization(platform: &Platform, name: &str, members: u32) -> Scope {
    let new = NewOrganization::named(name);
    let organization = platform.organizations().create(new).await.expect("entered");
    let scope = platform.organizations().host_of(&organization).expect("a scope");
    let records: Vec<MemberRecord> = (0..members)
        .map(|number| MemberRecord {
            user_id: person(number),
            external_id: format!("p{number:05}"),
            name: None,
            role: None,
            from: ends() - TimeDelta::days(i64::from(DAYS) + 1),
            to: None,
            department: Some(format!("Department {}", number % 12)),
            job_role: Some(format!("Role {}", number % 7)),
        })
        .collect();
    platform.ingest().record_members(&scope, &records).await.expect("members");
    scope
}

/// The `count` events of a stretch of time, in its order; each is the `number`
/// th of its organization, so that ids do not repeat.
pub(crate) fn events(
    numbers: &mut Numbers,
    first: u64,
    count: u32,
    members: u32,
    at: impl Fn(&mut Numbers, u32) -> Instant,
) -> Vec<NewActivity> {
    (0..count)
        .map(|index| {
            let number = first + u64::from(index);
            NewActivity {
                id: Some(Id::from_content(&[b"event", &number.to_be_bytes()])),
                user_id: person(numbers.below(members)),
                occurred_at: at(numbers, index),
                activity_type: TYPES[numbers.below(6) as usize].to_owned(),
                session_id: Some(format!("s{}", number / 9)),
                duration_seconds: (number.is_multiple_of(3)).then(|| numbers.below(3000)),
                metadata: None,
            }
        })
        .collect()
}

/// Fills an organization with `rows` events over the days, in time order.
pub(crate) async fn fill(platform: &Platform, scope: &Scope, rows: u32, members: u32) {
    let mut numbers = Numbers::new(u64::from(rows));
    let begin = ends() - TimeDelta::days(i64::from(DAYS));
    let step =
        TimeDelta::days(i64::from(DAYS)).num_microseconds().expect("in range") / i64::from(rows);
    let mut done = 0_u32;
    while done < rows {
        let count = 5000.min(rows - done);
        let at = |_: &mut Numbers, index: u32| {
            begin + TimeDelta::microseconds(step * i64::from(done + index))
        };
        let batch = events(&mut numbers, u64::from(done), count, members, at);
        platform.ingest().record_activity(scope, batch).await.expect("recorded");
        done += count;
    }
}
