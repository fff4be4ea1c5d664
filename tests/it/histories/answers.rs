//! The services of a history, held against its rows.

use std::collections::BTreeSet;

use chrono::{Days, DurationRound, NaiveDate, TimeDelta};
use ioc_analytics::clock::Instant;
use ioc_analytics::dashboard::metrics::MetricRow;
use ioc_analytics::dashboard::ocean::{Level, OceanRow};
use ioc_analytics::dashboard::summary::SummaryDetails;
use ioc_analytics::ids::UserId;
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::page::PageRequest;
use ioc_analytics::privacy::figure::{Figure, State};

use super::history::History;
use super::rows::Counts;

impl History {
    pub(super) async fn close_weeks(&mut self) {
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

    pub(super) async fn calculate(&mut self) {
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
        // Clocks that jump can leave a week running after seven days.
        if period.is_closed(self.now()) {
            self.settle(last);
            for row in &metrics.items {
                self.hold_group(row, first, last);
            }
        }
    }

    /// Keeps where everybody was on the days up to `last` that are not kept yet.
    fn settle(&mut self, last: NaiveDate) {
        for date in (0..60).map(|back| last - Days::new(back)) {
            let end = self.almanac.begin(date + Days::new(1));
            self.settled.entry(date).or_insert_with(|| self.rows.places(end));
        }
    }

    /// Holds the stored figure of a department or job role, where it is shown,
    /// against the rows of each day.
    fn hold_group(&mut self, row: &MetricRow, first: NaiveDate, last: NaiveDate) {
        let table = match (row.dimension_1.is_empty(), row.dimension_2.is_empty()) {
            (false, true) => 0,
            (true, false) => 1,
            _ => return,
        };
        let key = if table == 0 { &row.dimension_1 } else { &row.dimension_2 };
        let Some(value) = row.metric_value.as_ref().and_then(serde_json::Number::as_f64) else {
            return;
        };
        let inside = |date: NaiveDate, person: &UserId| {
            let place = self.settled[&date].get(person);
            place.is_some_and(|place| place.groups[table] == *key)
        };
        let dates = first.iter_days().take_while(|date| *date <= last);
        let spans: Vec<(NaiveDate, Instant, Instant)> = dates
            .map(|date| (date, self.almanac.begin(date), self.almanac.begin(date + Days::new(1))))
            .collect();
        let (begin, end) = (self.almanac.begin(first), self.almanac.begin(last + Days::new(1)));
        let here = self.settled[&last].iter().filter(|(_, place)| place.present);
        let here: BTreeSet<UserId> =
            here.map(|(person, _)| *person).filter(|person| inside(last, person)).collect();
        let created = |completed: bool| -> usize {
            let of = |(date, from, to): &(NaiveDate, Instant, Instant)| {
                let taken = self.rows.assessments.values();
                taken
                    .filter(|it| *from <= it.created_at && it.created_at < *to)
                    .filter(|it| !completed || it.completed_at.is_some_and(|at| at < end))
                    .filter(|it| inside(*date, &it.user_id))
                    .count()
            };
            spans.iter().map(of).sum()
        };
        let expected = match row.metric_name.as_str() {
            "total_users" => here.len(),
            "active_users" => self.rows.actors(begin, end).intersection(&here).count(),
            "total_activities" => {
                let of = |(date, from, to): &(NaiveDate, Instant, Instant)| {
                    let events = self.rows.within(*from, *to);
                    events.filter(|event| inside(*date, &event.user_id)).count()
                };
                spans.iter().map(of).sum()
            }
            "total_assessments" => created(false),
            "completed_assessments" => created(true),
            _ => return,
        };
        let near = (value - expected as f64).abs() < 1e-9;
        assert!(near, "{} {row:?}, by the rows {expected}", self.place());
        self.told += u32::from(row.metric_name != "total_users");
    }

    /// Holds every answer against the rows.
    pub(super) async fn compare(&mut self) {
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
