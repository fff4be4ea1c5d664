//! A little organization whose week is known to the number.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use rust_decimal::Decimal;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::{Id, ReportId, UserId};
use crate::ingest::metrics::NewMetric;
use crate::model::activity::NewActivity;
use crate::model::assessment::{Answers, AssessmentStatus, NewAssessment};
use crate::model::member::MemberRecord;
use crate::model::organization::NewOrganization;
use crate::model::period::Period;
use crate::platform::Platform;
use crate::reports::generator::NewReport;

/// How many people there are: half of them in each department, and in each job
/// role.
pub(crate) const PEOPLE: usize = 12;

/// Monday of the week in which everything happens, in UTC.
pub(crate) const MONDAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 2, 23).expect("a date");

/// What such an organization is made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan<'a> {
    pub(crate) name: &'a str,
    /// Stands in front of every word that the organization brings along.
    pub(crate) mark: &'a str,
    /// How many people come, each once a day.
    pub(crate) active: usize,
    /// How many finish the assessment that everybody gets on Monday.
    pub(crate) finished: usize,
}

/// What there is of it in a platform.
#[derive(Debug, Clone)]
pub(crate) struct Entered {
    pub(crate) scope: Scope,
    pub(crate) members: Vec<UserId>,
    pub(crate) report: ReportId,
}

impl Plan<'_> {
    /// Enters the organization, its people and their week, closes the week, and
    /// writes its report.
    pub(crate) async fn enter(&self, platform: &Platform) -> Result<Entered> {
        let organization =
            platform.organizations().create(NewOrganization::named(self.name)).await?;
        let scope = platform.organizations().host_of(&organization)?;
        let records: Vec<_> = (0..PEOPLE).map(|number| self.member(number)).collect();
        let (members, _) = platform.ingest().record_members(&scope, &records).await?;
        let week = Period::between(&organization.calendar, MONDAY, MONDAY + Days::new(6))?;
        let activity = members[..self.active].iter().flat_map(|user_id| self.activity(*user_id));
        platform.ingest().record_activity(&scope, activity.collect()).await?;
        let sheets = (0..).zip(&members).map(|(number, user_id)| self.sheet(number, *user_id));
        platform.ingest().record_assessments(&scope, sheets.collect()).await?;
        platform.ingest().record_metrics(&scope, vec![self.metric(&week)]).await?;
        platform.dashboard().calculate_metrics(&scope, week, None).await?;
        let new = NewReport {
            title: self.word("weekly report"),
            period_start: week.first,
            period_end: week.last,
            template_id: None,
        };
        let report = platform.reports().create(&scope, new).await?.id;
        platform.reports().generate(&scope, report, None).await?;
        Ok(Entered { scope, members, report })
    }

    fn word(&self, word: &str) -> String {
        if self.mark.is_empty() { word.to_owned() } else { format!("{} {word}", self.mark) }
    }

    fn member(&self, number: usize) -> MemberRecord {
        let user_id = Id::from_content(&[self.name.as_bytes(), &number.to_be_bytes()]);
        MemberRecord {
            user_id,
            external_id: self.word(&format!("p{number:02}")),
            name: Some(self.word(&format!("Person {number}"))),
            role: None,
            from: at(MONDAY - Days::new(60), 0),
            to: None,
            department: Some(self.word(["Sales", "Research"][number % 2])),
            job_role: Some(self.word(["Engineer", "Writer"][number / (PEOPLE / 2)])),
        }
    }

    fn activity(&self, user_id: UserId) -> Vec<NewActivity> {
        let login = |date| NewActivity {
            id: None,
            user_id,
            occurred_at: at(date, 9),
            activity_type: self.word("login"),
            session_id: Some(self.word("session")),
            duration_seconds: Some(60),
            metadata: Some(serde_json::json!({ self.word("page"): self.word("home") })),
        };
        MONDAY.iter_days().take(5).map(login).collect()
    }

    fn sheet(&self, number: usize, user_id: UserId) -> NewAssessment {
        let finished = number < self.finished;
        let answer = |item: usize| u8::try_from(1 + (item * 7 + number) % 5).ok();
        let (status, answers) = if finished {
            (AssessmentStatus::Completed, Answers::Items((0..50).map(answer).collect()))
        } else {
            (AssessmentStatus::NotStarted, Answers::None)
        };
        NewAssessment {
            id: None,
            user_id,
            instrument: "ipip-50".to_owned(),
            status,
            created_at: at(MONDAY, 8),
            started_at: finished.then(|| at(MONDAY, 10)),
            completed_at: finished.then(|| at(MONDAY, 11)),
            answers,
        }
    }

    fn metric(&self, week: &Period) -> NewMetric {
        NewMetric {
            metric_type: self.word("host"),
            metric_name: self.word("seats"),
            value: Some(Decimal::from(PEOPLE)),
            unit: "count".to_owned(),
            dimension_1: String::new(),
            dimension_2: String::new(),
            dimension_3: String::new(),
            period_start: week.first,
            period_end: week.last,
            people: u32::try_from(PEOPLE).ok(),
            metadata: serde_json::json!({}),
        }
    }
}

fn at(date: NaiveDate, hour: i64) -> Instant {
    date.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(hour)
}
