//! A year on a virtual clock: two organizations live through every day of it,
//! and at the end the dashboard says what was put in.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta, TimeZone, Weekday};
use chrono_tz::Tz;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::Instant;
use ioc_analytics::document::format::Format;
use ioc_analytics::ids::{Id, UserId};
use ioc_analytics::model::activity::NewActivity;
use ioc_analytics::model::assessment::{Answers, AssessmentStatus, NewAssessment};
use ioc_analytics::model::member::MemberRecord;
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::report::{ReportFilter, ReportStatus};
use ioc_analytics::page::PageRequest;
use ioc_analytics::reports::generator::NewReport;

use crate::support::platform;

const PEOPLE: u32 = 24;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn new_year() -> NaiveDate {
    date("2026-01-01")
}

/// An organization, and what was put in for each of its local days.
struct Life {
    scope: Scope,
    zone: Tz,
    /// Sets the two apart.
    number: u32,
    days: BTreeMap<NaiveDate, Day>,
}

/// What was put in for a day.
#[derive(Default)]
struct Day {
    events: u32,
    seconds: u32,
    timed: u32,
    active: BTreeSet<u32>,
    handed_out: u32,
    /// On which days those that were handed out came back.
    finished: Vec<NaiveDate>,
}

impl Life {
    async fn begin(platform: &Platform, number: u32, name: &str, zone: Tz) -> Self {
        let new = NewOrganization { zone, ..NewOrganization::named(name) };
        let organization = platform.organizations().create(new).await.expect("an organization");
        let scope = platform.organizations().host_of(&organization).expect("its scope");
        let mut life = Self { scope, zone, number, days: BTreeMap::new() };
        let people: Vec<_> = (0..PEOPLE).map(|person| life.member(person)).collect();
        platform.ingest().record_members(&life.scope, &people).await.expect("people");
        // A day without anything is a day too.
        life.days.extend(new_year().iter_days().take(365).map(|date| (date, Day::default())));
        life
    }

    /// Everybody is there from the first day, but one joins in May and one
    /// leaves in September.
    fn stay(person: u32) -> (NaiveDate, Option<NaiveDate>) {
        let joins = if person == 1 { date("2026-05-04") } else { date("2025-12-01") };
        (joins, (person == 2).then(|| date("2026-09-10")))
    }

    fn member(&self, person: u32) -> MemberRecord {
        let (joins, leaves) = Self::stay(person);
        MemberRecord {
            user_id: self.user(person),
            external_id: format!("p{person:02}"),
            name: None,
            role: None,
            from: self.at(joins, 0),
            to: leaves.map(|date| self.at(date, 0)),
            department: Some(["Sales", "Research"][person as usize % 2].to_owned()),
            job_role: Some(["Engineer", "Lead", "Writer"][person as usize % 3].to_owned()),
        }
    }

    fn user(&self, person: u32) -> UserId {
        Id::from_content(&[&self.number.to_be_bytes(), &person.to_be_bytes()])
    }

    /// An hour on the wall; none of these is skipped or comes twice.
    fn at(&self, date: NaiveDate, hour: u32) -> Instant {
        let time = date.and_hms_opt(hour, 0, 0).expect("an hour");
        self.zone.from_local_datetime(&time).single().expect("it is there once").to_utc()
    }

    /// Takes in what happens on a day: some people act up to three times, a
    /// few get an assessment, and most of those of two days ago come back.
    async fn live(&mut self, platform: &Platform, date: NaiveDate) {
        let (mut events, mut assessments) = (Vec::new(), Vec::new());
        for person in (0..PEOPLE).filter(|person| Self::is_there(*person, date)) {
            let roll = (date.ordinal() * 31 + person * 17 + self.number * 7) % 11;
            let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
            let acts = if weekend { u32::from(roll == 0) } else { roll.saturating_sub(7) };
            for event in 0..acts {
                events.push(self.event(date, person, event));
            }
            if Self::gets_one(date, person) {
                self.day(date).handed_out += 1;
                assessments.push(self.assessment(date, person, None));
            }
            let then = date - Days::new(2);
            if then >= new_year() && Self::gets_one(then, person) && person % 4 > 0 {
                self.day(then).finished.push(date);
                assessments.push(self.assessment(then, person, Some(date)));
            }
        }
        platform.ingest().record_activity(&self.scope, events).await.expect("activity");
        platform.ingest().record_assessments(&self.scope, assessments).await.expect("assessments");
    }

    fn is_there(person: u32, date: NaiveDate) -> bool {
        let (joins, leaves) = Self::stay(person);
        joins <= date && leaves.is_none_or(|leaves| date < leaves)
    }

    /// Once in a quarter.
    fn gets_one(date: NaiveDate, person: u32) -> bool {
        Self::is_there(person, date) && (date.ordinal() + person * 4).is_multiple_of(91)
    }

    fn day(&mut self, date: NaiveDate) -> &mut Day {
        self.days.get_mut(&date).expect("a day of the year")
    }

    fn event(&mut self, date: NaiveDate, person: u32, event: u32) -> NewActivity {
        let duration_seconds = (event != 1).then_some(30 + person);
        let day = self.day(date);
        day.events += 1;
        day.timed += u32::from(duration_seconds.is_some());
        day.seconds += duration_seconds.unwrap_or(0);
        day.active.insert(person);
        NewActivity {
            id: None,
            user_id: self.user(person),
            // The first hour of the day, noon, and the last.
            occurred_at: self.at(date, [0, 12, 23][event as usize]),
            activity_type: ["login", "page_view", "logout"][event as usize].to_owned(),
            session_id: None,
            duration_seconds,
            metadata: None,
        }
    }

    /// The assessment that a person got on a day, as it stands before and
    /// after it came back.
    fn assessment(&self, date: NaiveDate, person: u32, back: Option<NaiveDate>) -> NewAssessment {
        let key = [self.number, person, date.ordinal()].map(u32::to_be_bytes).concat();
        let answers = (0..50).map(|item| u8::try_from(1 + (item + person) % 5).ok()).collect();
        let status = AssessmentStatus::NotStarted;
        NewAssessment {
            id: Some(Id::from_content(&[b"assessment", &key])),
            user_id: self.user(person),
            instrument: "ipip-50".to_owned(),
            status: back.map_or(status, |_| AssessmentStatus::Completed),
            created_at: self.at(date, 9),
            started_at: back.map(|back| self.at(back, 10)),
            completed_at: back.map(|back| self.at(back, 11)),
            answers: back.map_or(Answers::None, |_| Answers::Items(answers)),
        }
    }

    fn total(&self, count: fn(&Day) -> usize) -> usize {
        self.days.values().map(count).sum()
    }

    /// Holds the summary of some days against what was put in for them.
    async fn holds(&self, platform: &Platform, first: NaiveDate, last: NaiveDate) {
        let asked = platform.dashboard().summary_between(&self.scope, first, last).await;
        let details = asked.expect("asked").value().details;
        let days: Vec<&Day> = self.days.range(first..=last).map(|(_, day)| day).collect();
        let sum = |count: fn(&Day) -> u32| days.iter().map(|day| count(day)).sum::<u32>();
        let members: BTreeSet<_> = (0..PEOPLE).filter(|it| Self::is_there(*it, last)).collect();
        let active = days.iter().flat_map(|day| &day.active).collect::<BTreeSet<_>>();
        let active = active.into_iter().filter(|person| members.contains(person)).count();
        let finished = days.iter().flat_map(|day| &day.finished).filter(|date| **date <= last);
        let seconds = f64::from(sum(|day| day.seconds)) / f64::from(sum(|day| day.timed));
        for (figure, expected) in [
            (details.total_users, members.len() as f64),
            (details.active_users, active as f64),
            (details.total_activities, f64::from(sum(|day| day.events))),
            (details.total_assessments, f64::from(sum(|day| day.handed_out))),
            (details.completed_assessments, finished.count() as f64),
        ] {
            assert_eq!(figure.value(), Some(expected), "{first} to {last}: {figure:?}");
        }
        let mean = details.avg_session_duration.value();
        assert_eq!(mean, (!seconds.is_nan()).then_some(seconds), "{first} to {last}");
    }

    /// On a Monday: the figures of the week that has closed, and its report.
    async fn close_week(&self, platform: &Platform, monday: NaiveDate) {
        let (first, last) = (monday - Days::new(7), monday - Days::new(1));
        let week =
            Period::between(&self.scope.organization().calendar, first, last).expect("a week");
        platform.dashboard().calculate_metrics(&self.scope, week, None).await.expect("computed");
        let new = NewReport {
            title: "Weekly report".to_owned(),
            period_start: first,
            period_end: last,
            template_id: None,
        };
        let reports = platform.reports();
        let report = reports.create(&self.scope, new).await.expect("created");
        let made = reports.generate(&self.scope, report.id, Some(Format::Json)).await;
        assert_eq!(made.expect("generated").report.status, ReportStatus::Generated);
    }
}

#[tokio::test]
async fn after_a_year_on_a_virtual_clock_the_dashboard_says_what_was_put_in() {
    let (platform, clock) = platform("2025-12-31T12:00:00Z".parse().expect("an instant"));
    let mut lives = [
        Life::begin(&platform, 1, "Acme", Tz::Europe__Berlin).await,
        Life::begin(&platform, 2, "Globex", Tz::America__Los_Angeles).await,
    ];
    for today in new_year().iter_days().take(365) {
        for life in &mut lives {
            // The evening of the day, there.
            clock.set(life.at(today, 23) + TimeDelta::minutes(30));
            life.live(&platform, today).await;
            let day = &life.days[&today];
            let now = platform.dashboard().realtime(&life.scope, None).await.expect("asked");
            let active = now.value().details.active_users_today.value();
            assert_eq!(active, Some(day.active.len() as f64), "{today}");
            if today.weekday() == Weekday::Mon && today > date("2026-01-05") {
                life.close_week(&platform, today).await;
                life.holds(&platform, today - Days::new(7), today - Days::new(1)).await;
            }
        }
    }
    let last = date("2026-12-31");
    for life in &lives {
        let (events, finished) =
            (life.total(|day| day.events as usize), life.total(|day| day.finished.len()));
        assert!(events > 2000 && finished > 40, "{events} events, {finished} finished");
        life.holds(&platform, new_year(), last).await;
        for month in (0..12).map(|month| new_year() + Months::new(month)) {
            life.holds(&platform, month, month + Months::new(1) - Days::new(1)).await;
        }
        let page = PageRequest::first(100).expect("a page");
        let reports = platform.reports().list(&life.scope, &ReportFilter::default(), page).await;
        assert_eq!(reports.expect("a page").items.len(), 51, "a report a week");
        let now = platform.clock().now();
        assert_eq!(platform.store().check(&life.scope, now).await.expect("checked"), []);
    }
}
