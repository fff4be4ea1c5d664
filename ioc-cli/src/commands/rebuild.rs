//! `ioc rebuild`.

use std::time::Duration;

use chrono::NaiveDate;
use clap::Args;
use ioc_analytics::dashboard::rebuild::{DayRange, Mode, Stretch};
use ioc_analytics::error::Result;
use ioc_analytics::model::organization::Organization;
use ioc_analytics::store::rollups::Drift;
use serde_json::{Value, json};

use crate::arguments::date;
use crate::cells;
use crate::cli::Global;
use crate::exit;
use crate::progress::Bar;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// The arguments of `ioc rebuild`.
#[derive(Debug, Args)]
pub(crate) struct Rebuild {
    /// The organization's name; without it all organizations.
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
    /// Only the activity from this day on.
    #[arg(long, value_name = "DATE", requires = "organization")]
    from: Option<String>,
    /// Only the activity up to this day, inclusive.
    #[arg(long, value_name = "DATE", requires = "organization")]
    to: Option<String>,
    /// Only compare; a difference is exit code 6.
    #[arg(long)]
    check: bool,
    /// Rest so many milliseconds behind each week.
    #[arg(long, value_name = "MS", default_value_t = 0)]
    pause_ms: u64,
}

/// What was found in an organization.
#[derive(Debug)]
pub(crate) struct Found {
    /// Its name.
    pub(crate) organization: String,
    stretches: Vec<Stretch>,
}

impl Found {
    /// What was not as the rows say.
    pub(crate) fn drift(&self) -> impl Iterator<Item = &Drift> {
        self.stretches.iter().flat_map(|stretch| &stretch.drift)
    }
}

impl Rebuild {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let day = |option, text: &Option<String>| {
            text.as_deref().map(|text| date(option, text)).transpose()
        };
        let range = DayRange { first: day("--from", &self.from)?, last: day("--to", &self.to)? };
        let session = Session::open(global, Missing::Refused)?;
        let mode = if self.check { Mode::Check } else { Mode::Rebuild };
        let pause = Duration::from_millis(self.pause_ms);
        let mut all = Vec::new();
        for organization in session.organizations(self.organization.as_deref()).await? {
            all.push(go_through(&session, global, organization, range, mode, pause).await?);
        }
        let drifted = all.iter().any(|found| found.drift().next().is_some());
        let json: Vec<Value> = all.iter().map(found_json).collect();
        let reply = Reply::new(&json!({ "checked_only": self.check, "rebuilt": json }), text(&all));
        Ok(if self.check && drifted { reply.with_code(exit::CHECK_FAILED) } else { reply })
    }
}

/// Compares all rollups of all organizations with their rows.
pub(crate) async fn check_all(session: &Session, global: &Global) -> Result<Vec<Found>> {
    let mut all = Vec::new();
    for organization in session.organizations(None).await? {
        let (range, pause) = (DayRange::default(), Duration::ZERO);
        all.push(go_through(session, global, organization, range, Mode::Check, pause).await?);
    }
    Ok(all)
}

async fn go_through(
    session: &Session,
    global: &Global,
    organization: Organization,
    range: DayRange,
    mode: Mode,
    pause: Duration,
) -> Result<Found> {
    let scope = session.enter(&organization)?;
    let mut rebuild = session.platform.dashboard().rebuild(&scope, range, mode)?;
    let bar = Bar::over_days(global);
    bar.say("comparing");
    let end = range.last.unwrap_or(session.now().date_naive());
    let mut stretches: Vec<Stretch> = Vec::new();
    while let Some(stretch) = rebuild.next().await? {
        stretches.push(stretch);
        show(&bar, &stretches, end);
        tokio::time::sleep(pause).await;
    }
    Ok(Found { organization: organization.name, stretches })
}

/// Shows how many of the days up to `end` are done.
fn show(bar: &Bar, stretches: &[Stretch], end: NaiveDate) {
    let mut days = stretches.iter().filter_map(|stretch| stretch.days);
    if let Some((first, last)) = days.next() {
        let last = days.next_back().map_or(last, |(_, last)| last);
        let count = |to: NaiveDate| u64::try_from((to - first).num_days() + 1).unwrap_or(0);
        bar.stand_within(count(last), count(end));
    }
}

fn found_json(found: &Found) -> Value {
    let drift: Vec<Value> = found.drift().map(to_json).collect();
    let stretch = |Stretch { days, drift }: &Stretch| {
        let (from, to) = (days.map(|(from, _)| from), days.map(|(_, to)| to));
        json!({ "from": from, "to": to, "differences": drift.len() })
    };
    let stretches: Vec<Value> = found.stretches.iter().map(stretch).collect();
    json!({ "organization": found.organization, "drift": drift, "stretches": stretches })
}

fn to_json(drift: &Drift) -> Value {
    json!({ "table": drift.table, "date": drift.date, "key": drift.key })
}

fn text(all: &[Found]) -> String {
    let mut table = Table::new(["organization", "rollup", "day", "of"]);
    let mut right = Vec::new();
    for found in all {
        let name = &found.organization;
        if found.drift().next().is_none() {
            right.push(format!("{name}: all rollups were as their rows say"));
        }
        for drift in found.drift() {
            table.row([
                name.clone(),
                drift.table.to_owned(),
                cells::or_none(drift.date),
                drift.key.clone(),
            ]);
        }
    }
    let wrong = if right.len() == all.len() { Vec::new() } else { table.lines() };
    paragraphs([wrong, right])
}
