//! `ioc cleanup`: what the job `cleanup_old_data` does each week, and what it would do.

use clap::{Args, Subcommand};
use ioc_analytics::document::number::counted;
use ioc_analytics::error::{Error, Result};
use ioc_analytics::maintenance::cleaning::{CleaningMode, OrganizationCleaning};
use ioc_analytics::maintenance::plan::CleaningPlan;
use ioc_analytics::store::maintenance::PlatformRows;
use serde_json::{Value, json};

use crate::cells;
use crate::cli::Global;
use crate::commands::cleanup::archives::{List, Restore};
use crate::commands::cleanup::before;
use crate::config::resolve::Config;
use crate::progress::Bar;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// For how long what is kept `ioc config show` says (`keep_..._days`). Metrics and events go
/// into an archive, from which `ioc cleanup restore` puts them back.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Cleanup {
    /// Only this organization; without it all of them, and what belongs to none.
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
    /// Only count what would go.
    #[arg(long)]
    dry_run: bool,
    /// Delete the events from before this day, whatever is set, and without an archive; every
    /// figure stays, and nothing from before it can be taken in any more.
    #[arg(long, value_name = "DATE", requires = "organization", conflicts_with = "dry_run")]
    before: Option<String>,
    #[command(subcommand)]
    archives: Option<Archives>,
}

/// What was archived.
#[derive(Debug, Subcommand)]
enum Archives {
    /// List the archived batches of an organization, newest first.
    List(List),
    /// Put a batch back into its table, as it was.
    Restore(Restore),
}

impl Cleanup {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        match (&self.archives, &self.organization, &self.before) {
            (Some(Archives::List(list)), ..) => list.run(global).await,
            (Some(Archives::Restore(restore)), ..) => restore.run(global).await,
            (None, Some(organization), Some(before)) => {
                before::delete(global, organization, before).await
            }
            (None, organization, _) => self.clean(global, organization.as_deref()).await,
        }
    }

    async fn clean(&self, global: &Global, organization: Option<&str>) -> Result<Reply> {
        let plan = Config::for_jobs(global)?.cleaning()?;
        let mode = if self.dry_run { CleaningMode::DryRun } else { CleaningMode::Clean };
        let session = Session::open(global, Missing::Refused)?;
        let mut cleaned = Vec::new();
        let mut faults = Vec::new();
        let bar = Bar::new(global, None);
        bar.say(if self.dry_run { "counting" } else { "cleaning" });
        for organization in session.organizations(organization).await? {
            let went = async {
                let scope = session.enter(&organization)?;
                session.platform.maintenance().clean(&scope, &plan, mode).await
            };
            match went.await {
                Ok(went) => {
                    bar.advance(usize::try_from(went.metrics + went.activity).unwrap_or(0));
                    cleaned.push((organization.name, went));
                }
                // One that cannot be cleaned keeps no other from it.
                Err(error) => faults.push((organization.name, error)),
            }
        }
        let maintenance = session.platform.maintenance();
        let platform = match organization {
            None => Some((
                maintenance.clean_platform(&plan, mode).await?,
                maintenance.clean_folders(&plan, mode)?,
            )),
            Some(_) => None,
        };
        drop(bar);
        if !faults.is_empty() {
            return Err(not_cleaned(faults));
        }
        Ok(told(&plan, &cleaned, platform, mode))
    }
}

/// The error of organizations of which some were not cleaned.
fn not_cleaned(mut faults: Vec<(String, Error)>) -> Error {
    let details = faults.iter().map(|(name, error)| format!("{name}: {error}")).collect();
    let (name, first) = faults.swap_remove(0);
    first
        .with("organization", name)
        .with_details(details)
        .with_hint("all others are cleaned; the same command again goes on")
}

fn told(
    plan: &CleaningPlan,
    cleaned: &[(String, OrganizationCleaning)],
    platform: Option<(PlatformRows, u64)>,
    mode: CleaningMode,
) -> Reply {
    let dry = mode == CleaningMode::DryRun;
    let mut table = Table::new(["organization", ">metrics", ">events", ">batches"]);
    let mut json: Vec<Value> = Vec::new();
    for (name, went) in cleaned {
        if went.metrics + went.activity > 0 {
            table.row([
                name.clone(),
                cells::count(went.metrics),
                cells::count(went.activity),
                if dry { cells::NONE.to_owned() } else { cells::count(went.archives.len() as u64) },
            ]);
        }
        json.push(json!({
            "organization": name,
            "metrics": went.metrics,
            "activity": went.activity,
            "archives": went.archives,
        }));
    }
    let any = cleaned.iter().any(|(_, went)| went.metrics + went.activity > 0);
    let head = match (dry, any) {
        (_, false) => "no metrics and no events are older than is kept",
        (true, true) => "would go into the archive:",
        (false, true) => "went into the archive:",
    };
    let heading = if dry { "would be deleted of the platform" } else { "deleted of the platform" };
    let of_platform = platform.map_or_else(Vec::new, |(rows, files)| {
        let mut table = Table::new([heading, ">"]);
        cells::of_platform(&rows, files).for_each(|cells| table.row(cells));
        table.lines()
    });
    let days = [
        ("metrics", plan.metrics_days),
        ("events", plan.activity_days),
        ("job logs", plan.job_log_days),
        ("measurements", plan.measurement_days),
        ("alerts", plan.alert_days),
        ("messages", plan.message_days),
    ];
    let days = days.map(|(of, days)| format!("{of} {}", counted(days.into(), "day", "days")));
    let kept = vec![format!("kept: {}", days.join(", "))];
    let lines = if any { table.lines() } else { Vec::new() };
    let text = paragraphs([[vec![head.to_owned()], lines].concat(), of_platform, kept]);
    let json = json!({
        "dry_run": dry,
        "organizations": json,
        "files": platform.map(|(_, files)| files),
        "platform": platform.map(|(rows, _)| rows),
    });
    Reply::new(&json, text)
}
