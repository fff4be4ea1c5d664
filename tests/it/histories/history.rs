//! One random history: what can happen to an organization.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DurationRound, NaiveDate, TimeDelta, Weekday};
use chrono_tz::Tz;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::{Instant, VirtualClock};
use ioc_analytics::ids::{Id, UserId};
use ioc_analytics::model::activity::{CLOCK_SKEW, EventKey, NewActivity};
use ioc_analytics::model::assessment::{Answers, AssessmentStatus, Factor, NewAssessment};
use ioc_analytics::model::member::MemberRecord;
use ioc_analytics::model::organization::{NewOrganization, OrganizationChange};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use super::almanac::Almanac;
use super::rows::{Places, RawEvent, Rows};
use crate::support::{instant, platform};

const PEOPLE: u32 = 30;
const PLACES: [Option<&str>; 4] = [None, Some("A"), Some("B"), Some("C")];

/// Zones, and an instant some days before their clocks do something: nothing;
/// an hour forwards, back; half an hour; a gap over midnight; back over a
/// midnight that had begun; a whole day skipped; offsets of 45 and 30 minutes.
const ZONES: [(Tz, &str); 10] = [
    (Tz::UTC, "2026-03-20T10:00:00Z"),
    (Tz::Europe__Berlin, "2026-03-25T10:00:00Z"),
    (Tz::America__New_York, "2025-10-29T10:00:00Z"),
    (Tz::Australia__Lord_Howe, "2026-04-01T10:00:00Z"),
    (Tz::America__Sao_Paulo, "2018-10-31T10:00:00Z"),
    (Tz::America__St_Johns, "2010-11-03T10:00:00Z"),
    (Tz::Pacific__Apia, "2011-12-27T10:00:00Z"),
    (Tz::Asia__Kathmandu, "2026-03-20T10:00:00Z"),
    (Tz::Asia__Kolkata, "2026-03-20T10:00:00Z"),
    (Tz::America__Santiago, "2026-04-01T10:00:00Z"),
];

/// An organization, and beside it all its rows.
pub(super) struct History {
    pub(super) seed: u64,
    pub(super) steps: u32,
    rng: StdRng,
    pub(super) platform: Platform,
    clock: Arc<VirtualClock>,
    pub(super) scope: Scope,
    pub(super) almanac: Almanac,
    pub(super) rows: Rows,
    people: BTreeMap<u32, UserId>,
    sent: Vec<NewActivity>,
    kept_from: Instant,
    pub(super) closed: Option<NaiveDate>,
    /// Where everybody was on the days about which groups were told.
    pub(super) settled: BTreeMap<NaiveDate, Places>,
    /// How many figures of groups were held against the rows.
    pub(super) told: u32,
}

impl History {
    pub(super) async fn begin(seed: u64) -> Self {
        let mut rng = StdRng::seed_from_u64(seed);
        let (zone, now) = ZONES[rng.random_range(0..ZONES.len())];
        let (platform, clock) = platform(instant(now));
        let week_start = [Weekday::Mon, Weekday::Sun, Weekday::Sat][rng.random_range(0..3)];
        let new = NewOrganization {
            zone,
            week_start,
            minimum_group: 3,
            ..NewOrganization::named("history")
        };
        let organization = platform.organizations().create(new).await.expect("entered");
        let scope = platform.organizations().host_of(&organization).expect("admitted");
        let mut history = Self {
            seed,
            steps: 0,
            rng,
            clock,
            scope,
            almanac: Almanac::new(zone, week_start),
            rows: Rows::default(),
            people: BTreeMap::new(),
            sent: Vec::new(),
            kept_from: Instant::MIN_UTC,
            closed: None,
            settled: BTreeMap::new(),
            told: 0,
            platform,
        };
        for person in 0..PEOPLE {
            let from = history.now() - TimeDelta::days(20);
            history.put_member(person, from, None).await;
        }
        history
    }

    pub(super) fn now(&self) -> Instant {
        self.platform.clock().now()
    }

    fn below(&mut self, sides: u32) -> u32 {
        self.rng.random_range(0..sides)
    }

    /// Some instant of the last weeks; full hours, where days begin in some
    /// zone, more often.
    fn earlier(&mut self) -> Instant {
        let hours = TimeDelta::hours(i64::from(self.below(24 * 20)));
        let hour = self.now().duration_trunc(TimeDelta::hours(1)).expect("a full hour") - hours;
        let rest = if self.below(3) == 0 { 0 } else { self.rng.random_range(0..3_600_000_000) };
        (hour + TimeDelta::microseconds(rest)).max(self.kept_from)
    }

    /// One random operation, and then every answer.
    pub(super) async fn step(&mut self) {
        self.steps += 1;
        let ahead = [1, 40, 700, 9_000, 70_000][self.below(5) as usize];
        let ahead = TimeDelta::seconds(i64::from(self.below(ahead)));
        self.clock.set(self.now() + ahead);
        match self.below(20) {
            0..6 => self.record_activity().await,
            6 => self.withdraw().await,
            7..10 => self.record_assessments().await,
            10 => self.delete_assessments().await,
            11..14 => {
                let (person, from) = (self.below(PEOPLE), self.earlier());
                let leaves = self.below(3) == 0;
                let to = leaves
                    .then(|| from + TimeDelta::hours(i64::from(self.rng.random_range(1..300))));
                self.put_member(person, from, to).await;
            }
            14 => self.change_calendar().await,
            15 if self.below(4) == 0 => self.clean_up().await,
            16 | 17 => self.close_weeks().await,
            18 => {
                self.close_weeks().await;
                self.calculate().await;
            }
            _ => {}
        }
        self.compare().await;
    }

    async fn put_member(&mut self, person: u32, from: Instant, to: Option<Instant>) {
        let record = MemberRecord {
            user_id: Id::from_uuid(uuid::Uuid::nil()),
            external_id: format!("p{person}"),
            name: None,
            role: None,
            from,
            to,
            department: PLACES[self.below(4) as usize].map(str::to_owned),
            job_role: PLACES[self.below(4) as usize].map(str::to_owned),
        };
        let recorded = self.platform.ingest().record_members(&self.scope, &[record]).await;
        self.people.insert(person, recorded.expect("recorded").0[0]);
        let memberships = self.platform.store().list_memberships(&self.scope).await;
        self.rows.memberships =
            memberships.expect("listed").into_iter().map(|(_, held)| held).collect();
    }

    async fn record_activity(&mut self) {
        let mut events = Vec::new();
        for _ in 0..=self.below(6) {
            let recent = self.now() - TimeDelta::seconds(i64::from(self.below(5_000)));
            // Some lie ahead of the clock, as far as they may.
            let late = self.earlier().min(self.now() + CLOCK_SKEW);
            let occurred_at = if self.below(2) == 0 { recent.max(self.kept_from) } else { late };
            let person = self.below(PEOPLE);
            events.push(NewActivity {
                id: Some(Id::from_uuid(uuid::Uuid::from_u128(u128::from(self.below(400))))),
                user_id: self.people[&person],
                occurred_at,
                activity_type: ["login", "logout", "Zeit"][self.below(3) as usize].to_owned(),
                session_id: None,
                duration_seconds: (self.below(2) == 0).then(|| self.rng.random_range(0..5_000)),
                metadata: None,
            });
        }
        let resent = self.sent.iter().filter(|event| event.occurred_at >= self.kept_from);
        events.extend(resent.take(2).cloned().collect::<Vec<_>>());
        for event in &events {
            let key = EventKey { id: event.id.expect("given"), occurred_at: event.occurred_at };
            if !self.rows.withdrawn.contains(&key) {
                let (user_id, duration_seconds) = (event.user_id, event.duration_seconds);
                self.rows.events.entry(key).or_insert(RawEvent { user_id, duration_seconds });
            }
        }
        self.platform
            .ingest()
            .record_activity(&self.scope, events.clone())
            .await
            .expect("recorded");
        self.sent = events;
    }

    async fn withdraw(&mut self) {
        let keys: Vec<EventKey> = self
            .sent
            .iter()
            .filter(|event| event.occurred_at >= self.kept_from)
            .map(|event| EventKey { id: event.id.expect("given"), occurred_at: event.occurred_at })
            .take(3)
            .collect();
        for key in &keys {
            self.rows.events.remove(key);
            self.rows.withdrawn.insert(*key);
        }
        self.platform.ingest().withdraw_activity(&self.scope, &keys).await.expect("withdrawn");
    }

    async fn record_assessments(&mut self) {
        let number = self.below(90);
        let (person, created_at) = (self.below(PEOPLE), self.earlier());
        let done = self.below(4) > 0;
        let begun = created_at + TimeDelta::minutes(i64::from(self.below(3_000)));
        let completed_at = done.then(|| begun + TimeDelta::minutes(20));
        let mut mean = || 1.0 + f64::from(self.rng.random_range(0..40_u32)) / 10.0;
        let means: BTreeMap<Factor, f64> = Factor::ALL.map(|factor| (factor, mean())).into();
        let new = NewAssessment {
            id: Some(Id::from_uuid(uuid::Uuid::from_u128(u128::from(number)))),
            user_id: self.people[&person],
            instrument: "scored".to_owned(),
            status: if done { AssessmentStatus::Completed } else { AssessmentStatus::InProgress },
            created_at,
            started_at: Some(begun),
            completed_at,
            answers: if done { Answers::Scored(means) } else { Answers::None },
        };
        self.rows.assessments.insert(new.id.expect("given"), new.clone());
        self.platform.ingest().record_assessments(&self.scope, vec![new]).await.expect("recorded");
    }

    async fn delete_assessments(&mut self) {
        let ids = [self.below(90), self.below(90)];
        let ids = ids.map(|number| Id::from_uuid(uuid::Uuid::from_u128(u128::from(number))));
        self.rows.assessments.retain(|id, _| !ids.contains(id));
        self.platform.ingest().delete_assessments(&self.scope, &ids).await.expect("deleted");
    }

    async fn change_calendar(&mut self) {
        let (zone, _) = ZONES[self.below(10) as usize];
        let week_start = [Weekday::Mon, Weekday::Sun, Weekday::Wed][self.below(3) as usize];
        self.almanac.change(self.now(), zone, week_start);
        let change = OrganizationChange {
            zone: Some(zone),
            week_start: Some(week_start),
            ..OrganizationChange::default()
        };
        let organizations = self.platform.organizations();
        let changed = organizations.update(&self.scope, change, None).await.expect("changed");
        self.scope = organizations.host_of(&changed).expect("admitted");
    }

    async fn clean_up(&mut self) {
        let first = self.almanac.date_of(self.now() - TimeDelta::days(2));
        self.kept_from = self.kept_from.max(self.almanac.begin(first));
        let ingest = self.platform.ingest();
        ingest.delete_activity_before(&self.scope, first, &|_| ()).await.expect("deleted");
    }
}
