//! One generated history on both stores: after each operation the live answers
//! are the same bytes, now and then all others too.

use chrono::{DurationRound, TimeDelta, Weekday};
use chrono_tz::Tz;
use ioc_analytics::clock::{Clock, Instant};
use ioc_analytics::ids::{Id, UserId};
use ioc_analytics::model::activity::{EventKey, NewActivity};
use ioc_analytics::model::assessment::{Answers, AssessmentStatus, Factor, NewAssessment};
use ioc_analytics::model::member::MemberRecord;
use ioc_analytics::model::organization::{NewOrganization, OrganizationChange};
use libtest_mimic::Trial;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use uuid::Uuid;

use crate::answers::{live, published};
use crate::trial;
use crate::twins::Twins;

const PEOPLE: u32 = 30;
const PLACES: [Option<&str>; 4] = [None, Some("A"), Some("Ä"), Some("b")];
const ZONES: [Tz; 5] = [
    Tz::Europe__Berlin,
    Tz::America__New_York,
    Tz::Australia__Lord_Howe,
    Tz::Asia__Kathmandu,
    Tz::America__Santiago,
];

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("history::a_random_history_says_the_same_on_both_stores", history)]
}

/// How many operations: ten for each round.
#[expect(clippy::disallowed_methods, reason = "how long a test runs is told from outside")]
pub(crate) fn operations() -> u32 {
    let asked = std::env::var("IOC_TEST_ROUNDS").ok().and_then(|text| text.parse().ok());
    asked.unwrap_or(40_u32) * 10
}

async fn history() {
    let new = NewOrganization { zone: Tz::Europe__Berlin, ..NewOrganization::named("history") };
    let twins = Twins::new(NewOrganization { minimum_group: 3, ..new }, begins()).await;
    let mut life = Life::begin(twins, 11).await;
    for operation in 0..operations() {
        life.step().await;
        let twins = &life.twins;
        twins.both(|twin| live(&twin.platform, &twin.scope)).await;
        if operation % 50 == 49 {
            twins.both(|twin| published(&twin.platform, &twin.scope)).await;
            let now = twins.clock.now();
            let drift = twins.both(|twin| async {
                twin.platform.store().check(&twin.scope, now).await.expect("checked")
            });
            assert_eq!(drift.await, []);
        }
    }
}

/// When a history begins.
pub(crate) fn begins() -> Instant {
    "2026-03-02T10:00:00Z".parse().expect("an instant")
}

/// What happens to an organization on both of two platforms.
pub(crate) struct Life {
    pub(crate) twins: Twins,
    dice: StdRng,
    people: Vec<UserId>,
    sent: Vec<NewActivity>,
}

impl Life {
    pub(crate) async fn begin(twins: Twins, seed: u64) -> Self {
        let dice = StdRng::seed_from_u64(seed);
        let mut life = Self { twins, dice, people: Vec::new(), sent: Vec::new() };
        for person in 0..PEOPLE {
            let from = life.now() - TimeDelta::days(20);
            life.put_member(person, from, None).await;
        }
        life
    }

    pub(crate) fn now(&self) -> Instant {
        self.twins.clock.now()
    }

    fn below(&mut self, sides: u32) -> u32 {
        self.dice.random_range(0..sides)
    }

    /// Some instant of the last weeks.
    fn earlier(&mut self) -> Instant {
        let hours = TimeDelta::hours(i64::from(self.below(24 * 20)));
        let hour = self.now().duration_trunc(TimeDelta::hours(1)).expect("a full hour") - hours;
        let micros = self.dice.random_range(0..3_600_000_000);
        hour + TimeDelta::microseconds(if self.below(3) == 0 { 0 } else { micros })
    }

    /// One random operation on both.
    pub(crate) async fn step(&mut self) {
        let ahead = [1, 40, 700, 9_000, 70_000][self.below(5) as usize];
        let ahead = TimeDelta::seconds(i64::from(self.below(ahead)));
        self.twins.clock.set(self.now() + ahead);
        match self.below(20) {
            0..8 => self.record_activity().await,
            8 => self.withdraw().await,
            9..13 => self.record_assessment().await,
            13 => self.delete_assessments().await,
            14..17 => {
                let (person, from) = (self.below(PEOPLE), self.earlier());
                let hours = i64::from(self.dice.random_range(1..300));
                let to = (self.below(3) == 0).then(|| from + TimeDelta::hours(hours));
                self.put_member(person, from, to).await;
            }
            17 if self.below(8) == 0 => self.change_calendar().await,
            18 if self.below(20) == 0 => self.clean_up().await,
            _ => {}
        }
    }

    async fn put_member(&mut self, person: u32, from: Instant, to: Option<Instant>) {
        let record = MemberRecord {
            user_id: Id::from_uuid(Uuid::nil()),
            external_id: format!("p{person}"),
            name: (self.below(2) == 0).then(|| format!("Person {person}")),
            role: None,
            from,
            to,
            department: PLACES[self.below(4) as usize].map(str::to_owned),
            job_role: PLACES[self.below(4) as usize].map(str::to_owned),
        };
        let recorded = self.twins.both(|twin| async {
            let records = [record.clone()];
            twin.platform.ingest().record_members(&twin.scope, &records).await.expect("recorded")
        });
        let (users, _) = recorded.await;
        if self.people.len() == person as usize {
            self.people.extend(users);
        }
    }

    async fn record_activity(&mut self) {
        let mut events = Vec::new();
        for _ in 0..=self.below(6) {
            let recent = self.now() - TimeDelta::seconds(i64::from(self.below(5_000)));
            let occurred_at = if self.below(2) == 0 { recent } else { self.earlier() };
            let person = self.below(PEOPLE);
            events.push(NewActivity {
                id: Some(Id::from_uuid(Uuid::from_u128(u128::from(self.below(4_000))))),
                user_id: self.people[person as usize],
                occurred_at,
                activity_type: ["login", "logout", "Zeit"][self.below(3) as usize].to_owned(),
                session_id: (self.below(3) == 0).then(|| "s".to_owned()),
                duration_seconds: (self.below(2) == 0).then(|| self.dice.random_range(0..5_000)),
                metadata: (self.below(4) == 0).then(|| serde_json::json!({"page": "/", "a": 1.50})),
            });
        }
        events.extend(self.sent.iter().take(2).cloned().collect::<Vec<_>>());
        self.twins
            .both(|twin| async {
                let recorded = twin.platform.ingest().record_activity(&twin.scope, events.clone());
                recorded.await.map_err(|error| error.code())
            })
            .await
            .ok();
        self.sent = events;
    }

    async fn withdraw(&mut self) {
        let key = |event: &NewActivity| EventKey {
            id: event.id.expect("given"),
            occurred_at: event.occurred_at,
        };
        let keys: Vec<EventKey> = self.sent.iter().take(3).map(key).collect();
        let said = self.twins.both(|twin| async {
            let withdrawn = twin.platform.ingest().withdraw_activity(&twin.scope, &keys).await;
            withdrawn.map_err(|error| error.code())
        });
        said.await.ok();
    }

    async fn record_assessment(&mut self) {
        let (number, person, created_at) = (self.below(300), self.below(PEOPLE), self.earlier());
        let done = self.below(4) > 0;
        let begun = created_at + TimeDelta::minutes(i64::from(self.below(3_000)));
        let answered = |dice: &mut StdRng| -> Vec<Option<u8>> {
            let answer = |_| (dice.random_range(0..40) > 0).then(|| dice.random_range(1..=5));
            (0..50).map(answer).collect()
        };
        let scored = |dice: &mut StdRng| {
            Factor::ALL.map(|it| (it, 1.0 + f64::from(dice.random_range(0..40_u32)) / 10.0)).into()
        };
        let (instrument, answers) = match self.below(2) {
            0 => ("ipip-50", Answers::Items(answered(&mut self.dice))),
            _ => ("scored", Answers::Scored(scored(&mut self.dice))),
        };
        let new = NewAssessment {
            id: Some(Id::from_uuid(Uuid::from_u128(u128::from(number)))),
            user_id: self.people[person as usize],
            instrument: instrument.to_owned(),
            status: if done { AssessmentStatus::Completed } else { AssessmentStatus::InProgress },
            created_at,
            started_at: Some(begun),
            completed_at: done.then(|| begun + TimeDelta::minutes(20)),
            answers: if done { answers } else { Answers::None },
        };
        let said = self.twins.both(|twin| async {
            let ingest = twin.platform.ingest();
            ingest.record_assessments(&twin.scope, vec![new.clone()]).await.expect("recorded")
        });
        said.await;
    }

    async fn delete_assessments(&mut self) {
        let ids = [self.below(300), self.below(300)];
        let ids = ids.map(|number| Id::from_uuid(Uuid::from_u128(u128::from(number))));
        let said = self.twins.both(|twin| async {
            twin.platform.ingest().delete_assessments(&twin.scope, &ids).await.expect("deleted")
        });
        said.await;
    }

    async fn change_calendar(&mut self) {
        let zone = ZONES[self.below(5) as usize];
        let week_start = [Weekday::Mon, Weekday::Sun][self.below(2) as usize];
        let (zone, week_start) = (Some(zone), Some(week_start));
        let change = OrganizationChange { zone, week_start, ..OrganizationChange::default() };
        self.twins.change(&change).await;
    }

    async fn clean_up(&mut self) {
        let first = (self.now() - TimeDelta::days(15)).date_naive();
        let said = self.twins.both(|twin| async {
            let ingest = twin.platform.ingest();
            ingest.delete_activity_before(&twin.scope, first, &|_| ()).await.expect("deleted")
        });
        said.await;
    }
}
