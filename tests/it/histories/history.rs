//! One random history, and the services held against its rows.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Days, DurationRound, NaiveDate, TimeDelta, Weekday};
use chrono_tz::Tz;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::{Instant, VirtualClock};
use ioc_analytics::dashboard::ocean::{Level, OceanRow};
use ioc_analytics::dashboard::summary::SummaryDetails;
use ioc_analytics::ids::{Id, UserId};
use ioc_analytics::model::activity::{CLOCK_SKEW, EventKey, NewActivity};
use ioc_analytics::model::assessment::{Answers, AssessmentStatus, Factor, NewAssessment};
use ioc_analytics::model::member::MemberRecord;
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::organization::{NewOrganization, OrganizationChange};
use ioc_analytics::model::period::Period;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::page::PageRequest;
use ioc_analytics::privacy::figure::{Figure, State};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use super::almanac::Almanac;
use super::rows::{Counts, RawEvent, Rows};
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
    seed: u64,
    steps: u32,
    rng: StdRng,
    platform: Platform,
    clock: Arc<VirtualClock>,
    scope: Scope,
    almanac: Almanac,
    rows: Rows,
    people: BTreeMap<u32, UserId>,
    sent: Vec<NewActivity>,
    kept_from: Instant,
    closed: Option<NaiveDate>,
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
            platform,
        };
        for person in 0..PEOPLE {
            let from = history.now() - TimeDelta::days(20);
            history.put_member(person, from, None).await;
        }
        history
    }

    fn now(&self) -> Instant {
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
        let changed = organizations.update(&self.scope, change).await.expect("changed");
        self.scope = organizations.host_of(&changed).expect("admitted");
    }

    async fn clean_up(&mut self) {
        let first = self.almanac.date_of(self.now() - TimeDelta::days(2));
        self.kept_from = self.kept_from.max(self.almanac.begin(first));
        let ingest = self.platform.ingest();
        ingest.delete_activity_before(&self.scope, first, &|_| ()).await.expect("deleted");
    }

    async fn close_weeks(&mut self) {
        self.platform.dashboard().close_weeks(&self.scope, None).await.expect("closed");
        let mut closed = self.closed;
        for by in Dimension::ALL {
            let ocean = self.platform.dashboard().ocean(&self.scope, by, Level::Factor, None).await;
            let ocean = ocean.expect("an answer").into_value();
            closed = ocean.week_start;
            let newer = ocean.week_start > self.closed;
            for row in ocean.rows.iter().filter(|row| newer && row.state == State::Ok) {
                self.hold_scores(by, row);
            }
        }
        self.closed = closed;
    }

    /// Holds a row that was renewed just now against the assessments.
    fn hold_scores(&mut self, by: Dimension, row: &OceanRow) {
        let first = row.as_of.expect("published");
        let (from, to) = (self.almanac.begin(first), self.almanac.begin(first + Days::new(7)));
        let named = |place: &Option<String>| place.as_deref().unwrap_or("(none)") == row.group;
        let (n, mean) = self.rows.scores(row.factor, from, to, |held| match by {
            Dimension::Organization => true,
            Dimension::Department => named(&held.department),
            Dimension::JobRole => named(&held.job_role),
        });
        let (place, shown) = (self.place(), row.mean.expect("published"));
        assert_eq!(row.n, Some(n), "{place} {row:?}");
        assert!((shown - mean).abs() < 1e-6, "{place} {shown} {mean}");
    }

    async fn calculate(&mut self) {
        let at = self.now() - TimeDelta::days(7);
        let first = self.almanac.week_of(at);
        let last = first + Days::new(6);
        let calendar = &self.scope.organization().calendar;
        let period = Period::between(calendar, first, last).expect("a week");
        let dashboard = self.platform.dashboard();
        dashboard.calculate_metrics(&self.scope, period, None).await.expect("calculated");
        let (from, to) = (self.almanac.begin(first), self.almanac.begin(last + Days::new(1)));
        let filter = MetricFilter {
            period_start: Some(first),
            period_end: Some(last),
            ..MetricFilter::default()
        };
        let page = PageRequest::first(500).expect("a page");
        let metrics = dashboard.metrics(&self.scope, &filter, page).await.expect("listed");
        let counts = self.rows.counts(from, to);
        for (name, expected) in [
            ("total_users", counts.total_users),
            ("active_users", counts.active_users),
            ("total_activities", counts.total_activities),
            ("total_assessments", counts.total_assessments),
            ("completed_assessments", counts.completed_assessments),
        ] {
            let mut rows = metrics.items.iter().filter(|row| {
                row.metric_name == name && row.dimension_1.is_empty() && row.period_start == first
            });
            let row = rows.next().expect("stored");
            let value = row.metric_value.as_ref().and_then(serde_json::Number::as_f64);
            assert_eq!(value, Some(expected), "{} {name}", self.place());
        }
    }

    /// Holds every answer against the rows.
    async fn compare(&mut self) {
        let now = self.now();
        let today = self.almanac.date_of(now);
        for days in [1, 7, 30] {
            let first = today - Days::new(days - 1);
            let (from, to) = (self.almanac.begin(first), self.almanac.begin(today + Days::new(1)));
            let days = u16::try_from(days).expect("few");
            let summary = self.platform.dashboard().summary(&self.scope, days, None).await;
            let summary = summary.expect("an answer").into_value();
            assert_eq!((summary.period_start, summary.period_end), (first, today));
            self.hold(&summary.details, &self.rows.counts(from, to), "summary");
        }
        self.compare_now(now, today).await;
        let drift = self.platform.store().check(&self.scope, now).await.expect("checked");
        assert_eq!(drift, [], "{}", self.place());
        for metric in ["engagement_rate", "total_activities", "completion_rate"] {
            self.compare_weeks(metric, now).await;
        }
    }

    async fn compare_now(&mut self, now: Instant, today: NaiveDate) {
        let minute = now.duration_trunc(TimeDelta::minutes(1)).expect("a minute");
        let to = minute + TimeDelta::minutes(1);
        let realtime = self.platform.dashboard().realtime(&self.scope, None).await;
        let details = realtime.expect("an answer").into_value().details;
        let (begin, end) = (self.almanac.begin(today), self.almanac.begin(today + Days::new(1)));
        let quarter = self.rows.active(to - TimeDelta::minutes(15), to);
        for (got, expected) in [
            (details.active_users_15min, quarter),
            (details.active_users_today, self.rows.active(begin, end)),
            (details.activities_last_hour, self.rows.activities(to - TimeDelta::minutes(60), to)),
        ] {
            assert_eq!(got.value(), Some(expected as f64), "{} realtime", self.place());
        }
    }

    async fn compare_weeks(&mut self, metric: &str, now: Instant) {
        let trends = self.platform.dashboard().trends(&self.scope, metric, 4, None).await;
        let trends = trends.expect("an answer").into_value();
        let last = self.almanac.week_of(now);
        for (point, back) in trends.trend_data.iter().zip((0..4).rev()) {
            let first = last - Days::new(7 * back);
            let (from, to) = (self.almanac.begin(first), self.almanac.begin(first + Days::new(7)));
            let counts = self.rows.counts(from, to);
            let expected = match metric {
                "engagement_rate" => counts.engagement_rate,
                "completion_rate" => counts.completion_rate,
                _ => Some(counts.total_activities),
            };
            assert_eq!(point.week_start, first, "{} {metric}", self.place());
            self.same(point.details.value, expected, metric);
        }
    }

    fn hold(&self, details: &SummaryDetails, counts: &Counts, what: &str) {
        self.same(details.total_users, Some(counts.total_users), what);
        self.same(details.active_users, Some(counts.active_users), what);
        self.same(details.engagement_rate, counts.engagement_rate, what);
        self.same(details.total_activities, Some(counts.total_activities), what);
        self.same(details.avg_session_duration, counts.avg_session_duration, what);
        self.same(details.total_assessments, Some(counts.total_assessments), what);
        self.same(details.completed_assessments, Some(counts.completed_assessments), what);
        self.same(details.completion_rate, counts.completion_rate, what);
    }

    fn same(&self, figure: Figure, expected: Option<f64>, what: &str) {
        let near = match (figure.value(), expected) {
            (None, None) => true,
            (Some(got), Some(expected)) => (got - expected).abs() < 1e-9,
            _ => false,
        };
        assert!(near, "{} {what}: {figure:?}, by the rows {expected:?}", self.place());
    }

    fn place(&self) -> String {
        let Self { seed, steps, .. } = self;
        format!("history {seed}, operation {steps}, {}:", self.now())
    }
}
