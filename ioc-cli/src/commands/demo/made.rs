//! What a folder's demo was made of, so that it is not mixed with another one.

use std::fmt::Display;
use std::path::Path;

use chrono::NaiveDate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::error::{Error, ErrorKind, Result};
use serde_json::{Value, json};

use crate::commands::demo::command::DATABASE_FILE;
use crate::files;

/// The file that keeps it.
const FILE: &str = "demo.json";

/// What the command line asks for, as far as it does.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wishes {
    pub(super) seed: Option<u64>,
    pub(super) people: Option<u32>,
    pub(super) weeks: Option<u16>,
    /// The last day, if `--at` says when now is.
    pub(super) ends: Option<NaiveDate>,
}

/// The plan of the demo in `folder`: the one that it was made by, else a new
/// one, by default up to the day `ends`.
pub(super) fn plan(folder: &Path, wishes: Wishes, ends: NaiveDate) -> Result<DemoPlan> {
    let path = folder.join(FILE);
    if path.exists() {
        return known(&path, wishes);
    }
    if folder.join(DATABASE_FILE).exists() {
        return Err(other(folder, "it holds a database that is no demo"));
    }
    let usual = DemoPlan::new(wishes.seed.unwrap_or(42), wishes.ends.unwrap_or(ends));
    Ok(DemoPlan {
        people: wishes.people.unwrap_or(usual.people),
        weeks: wishes.weeks.unwrap_or(usual.weeks),
        ..usual
    })
}

/// Notes the plan in `folder`.
pub(super) fn keep(folder: &Path, plan: &DemoPlan) -> Result<()> {
    let DemoPlan { seed, people, weeks, ends, .. } = plan;
    let made = json!({ "seed": seed, "people": people, "weeks": weeks, "ends": ends });
    files::write(&folder.join(FILE), format!("{made}\n").as_bytes())
}

fn known(path: &Path, wishes: Wishes) -> Result<DemoPlan> {
    let folder = path.parent().unwrap_or(path);
    let damaged = || other(folder, "what it was made of cannot be read");
    let made: Value = serde_json::from_str(&files::read(path)?).map_err(|_| damaged())?;
    let number = |key| made.get(key).and_then(Value::as_u64).ok_or_else(damaged);
    let (seed, people, weeks) = (number("seed")?, number("people")?, number("weeks")?);
    let ends = made.get("ends").and_then(Value::as_str).and_then(|text| text.parse().ok());
    let plan = DemoPlan {
        people: u32::try_from(people).map_err(|_| damaged())?,
        weeks: u16::try_from(weeks).map_err(|_| damaged())?,
        ..DemoPlan::new(seed, ends.ok_or_else(damaged)?)
    };
    same(folder, "seed", wishes.seed, plan.seed)?;
    same(folder, "number of people", wishes.people, plan.people)?;
    same(folder, "number of weeks", wishes.weeks, plan.weeks)?;
    same(folder, "last day", wishes.ends, plan.ends)?;
    Ok(plan)
}

fn same<T: Copy + PartialEq + Display>(
    folder: &Path,
    what: &str,
    wished: Option<T>,
    made: T,
) -> Result<()> {
    match wished {
        Some(wished) if wished != made => {
            Err(other(folder, &format!("its {what} is {made}, not {wished}")))
        }
        _ => Ok(()),
    }
}

fn other(folder: &Path, why: &str) -> Error {
    let message = format!("the folder {} holds something else: {why}", folder.display());
    Error::new(ErrorKind::Conflict, "another_demo", message)
        .with_hint("name another folder with --data-dir, or remove this one")
}
