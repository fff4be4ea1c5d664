//! Organizations at whose edges a format could tell another number.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, TimeDelta};
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::conformance::document::HOSTILE;
use ioc_analytics::demo::data::{DemoData, generate};
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::document::block::Document;
use ioc_analytics::document::format::Format;
use ioc_analytics::ids::UserId;
use ioc_analytics::model::organization::OrganizationChange;
use ioc_analytics::model::period::Period;
use ioc_analytics::reports::generator::NewReport;

use crate::support::{load, platform};

/// An organization, and the last day of the week that it reports.
pub(crate) struct Place {
    platform: Platform,
    scope: Scope,
    ends: NaiveDate,
}

/// A report in one language, as it is kept and as it leaves.
pub(crate) struct Report {
    pub(crate) document: Document,
    pub(crate) files: BTreeMap<&'static str, Vec<u8>>,
}

impl Report {
    pub(crate) fn file(&self, format: Format) -> &[u8] {
        &self.files[format.as_str()]
    }
}

impl Place {
    /// The week's report of `title`, in every format that the renderer has.
    pub(crate) async fn report(&self, title: &str, change: OrganizationChange) -> Report {
        let organizations = self.platform.organizations();
        let changed = organizations.update(&self.scope, change, None).await.expect("changed");
        let scope = organizations.host_of(&changed).expect("its scope");
        let reports = self.platform.reports();
        let new = NewReport {
            title: title.to_owned(),
            period_start: self.ends - Days::new(6),
            period_end: self.ends,
            template_id: None,
        };
        let report = reports.create(&scope, new).await.expect("created");
        reports.generate(&scope, report.id, None).await.expect("generated");
        let document = reports.document(&scope, report.id, None).await.expect("stored");
        let mut files = BTreeMap::new();
        for format in Format::ALL {
            let drawn = reports.export(&scope, report.id, None, format).await.expect("drawn");
            files.insert(format.as_str(), drawn.bytes);
        }
        Report { document, files }
    }
}

/// A language of the organization.
pub(crate) fn speaking(locale: &str) -> OrganizationChange {
    OrganizationChange { locale: Some(locale.to_owned()), ..OrganizationChange::default() }
}

fn plan() -> DemoPlan {
    DemoPlan::new(5, "2026-03-29".parse().expect("a Sunday"))
}

async fn entered(plan: &DemoPlan, data: DemoData) -> Place {
    let end = Period::between(&plan.zone.into(), plan.ends, plan.ends).expect("a day").ends_at;
    let (platform, _) = platform(end + TimeDelta::hours(8));
    let scope = load(&platform, data).await;
    platform.dashboard().close_weeks(&scope, None).await.expect("closed");
    Place { platform, scope, ends: plan.ends }
}

/// Half a year of 150 people.
pub(crate) async fn with_everything() -> Place {
    entered(&plan(), generate(&plan()).expect("a demo")).await
}

/// Nobody.
pub(crate) async fn empty() -> Place {
    let organization = generate(&plan()).expect("a demo").organization;
    let nothing = DemoData {
        organization,
        members: Vec::new(),
        assessments: Vec::new(),
        activity: Vec::new(),
    };
    entered(&plan(), nothing).await
}

/// Three people.
pub(crate) async fn tiny() -> Place {
    let mut data = generate(&plan()).expect("a demo");
    let three = |user: &UserId, numbers: &BTreeMap<UserId, usize>| numbers[user] < 3;
    let numbers = numbers(&data);
    data.members.retain(|it| three(&it.user_id, &numbers));
    data.assessments.retain(|it| three(&it.user_id, &numbers));
    data.activity.retain(|it| three(&it.user_id, &numbers));
    entered(&plan(), data).await
}

/// One department of twenty, and all others with two to four people.
pub(crate) async fn nearly_all_hidden() -> Place {
    let plan = DemoPlan { people: 80, ..plan() };
    let department = |person: usize| match person {
        0..20 => "Platform".to_owned(),
        _ => format!("Team {:02}", (person - 20) * 2 / 6),
    };
    entered(&plan, in_departments(generate(&plan).expect("a demo"), department)).await
}

/// Four hundred departments: a hundred of five people and more, the others of two.
pub(crate) async fn four_hundred_departments() -> Place {
    let plan = DemoPlan { people: 1100, weeks: 1, activity_scale: 0.3, ..plan() };
    let department = |person: usize| {
        let at = if person < 800 { person % 400 } else { person % 100 };
        format!("Department {at:03}")
    };
    entered(&plan, in_departments(generate(&plan).expect("a demo"), department)).await
}

/// Names that some format would take for code, as far as the doors let them in.
pub(crate) fn hostile_names() -> Vec<String> {
    let plain = |name: &str| name.replace(char::is_control, "");
    let more = ["+1+cmd|' /C calc'!A0", "-2+3", "'=1", "{{ document.title }}", "*_$@<-//"];
    let long = "<b>&amp;\u{5D0}".repeat(30);
    let long: String = long.chars().chain("x".repeat(300).chars()).take(300).collect();
    HOSTILE.iter().chain(&more).map(|name| plain(name)).chain([long]).collect()
}

/// Those names for departments, job roles, people and what people do.
pub(crate) async fn hostile() -> Place {
    let names = hostile_names();
    let plan = DemoPlan { people: 90, weeks: 8, ..plan() };
    let mut data = generate(&plan).expect("a demo");
    let numbers = numbers(&data);
    for member in &mut data.members {
        let name = |at: usize| Some(names[at % names.len()].clone());
        let number = numbers[&member.user_id];
        member.name = name(number);
        (member.department, member.job_role) = (name(number / 2), name(number / 3));
    }
    for (at, event) in data.activity.iter_mut().enumerate() {
        if at.is_multiple_of(3) {
            let name = &names[at % names.len()];
            event.activity_type = name.chars().take(100).collect();
        }
    }
    entered(&plan, data).await
}

/// Everybody in the order in which they joined.
fn numbers(data: &DemoData) -> BTreeMap<UserId, usize> {
    let mut numbers = BTreeMap::new();
    for member in &data.members {
        let next = numbers.len();
        numbers.entry(member.user_id).or_insert(next);
    }
    numbers
}

fn in_departments(mut data: DemoData, department: impl Fn(usize) -> String) -> DemoData {
    let numbers = numbers(&data);
    for member in &mut data.members {
        member.department = Some(department(numbers[&member.user_id]));
    }
    data
}
