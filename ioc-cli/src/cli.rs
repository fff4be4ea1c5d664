//! The arguments that every command shares, and the list of commands.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use ioc_analytics::error::Result;

use crate::commands::alert::AlertCommand;
use crate::commands::audit::AuditCommand;
use crate::commands::backup::command::BackupCommand;
use crate::commands::calculate::Calculate;
use crate::commands::cleanup::command::Cleanup;
use crate::commands::completions::Completions;
use crate::commands::config::ConfigCommand;
use crate::commands::demo::command::Demo;
use crate::commands::diagnose::Diagnose;
use crate::commands::doctor::command::Doctor;
use crate::commands::explain::Explain;
use crate::commands::figures::Figures;
use crate::commands::health::Health;
use crate::commands::import::Import;
use crate::commands::job::command::JobCommand;
use crate::commands::key::KeyCommand;
use crate::commands::maintenance::command::MaintenanceCommand;
use crate::commands::man::ManPage;
use crate::commands::member::MemberCommand;
use crate::commands::metrics::Metrics;
use crate::commands::ocean::Ocean;
use crate::commands::organizations::OrgCommand;
use crate::commands::realtime::Realtime;
use crate::commands::rebuild::Rebuild;
use crate::commands::report::command::ReportCommand;
use crate::commands::rule::RuleCommand;
use crate::commands::serve::command::Serve;
use crate::commands::serve::worker::Worker;
use crate::commands::summary::Summary;
use crate::commands::token::Token;
use crate::commands::trends::Trends;
use crate::commands::withdraw::Withdraw;
use crate::commands::{migrate, openapi};
use crate::config::flags::CommandFlags;
use crate::exit;
use crate::reply::Reply;

/// The data backend of an assessment platform: takes in answers and activity,
/// answers the dashboard's questions, writes the weekly report.
#[derive(Debug, Parser)]
#[command(name = "ioc", version, after_help = exit::HELP, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command understands.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Options of every command")]
pub(crate) struct Global {
    /// The file of settings, in TOML.
    #[arg(long, value_name = "FILE", global = true, env = "IOC_CONFIG", hide_env_values = true)]
    pub(crate) config: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) flags: CommandFlags,
    /// Print one JSON document instead of text, errors too.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// The instant that counts as now: RFC 3339, or a date for the last instant
    /// of that day in the organization's zone. What is told of groups at an
    /// instant ahead settles them up to there: for a copy of the database.
    #[arg(long, value_name = "WHEN", global = true)]
    pub(crate) at: Option<String>,
    /// Take new ids from this seed, so that they repeat. Give each command
    /// that writes at the same --at another one.
    #[arg(long, value_name = "N", global = true)]
    pub(crate) seed: Option<u64>,
    /// Set to anything: no colour and no progress bar.
    #[arg(long, global = true, env = "NO_COLOR", hide = true)]
    pub(crate) no_color: Option<String>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a demo organization with half a year of data and a weekly report.
    Demo(Demo),
    /// Serve the API, and run the jobs, until it is told to end.
    Serve(Serve),
    /// Run the jobs, and nothing else, until it is told to end.
    Worker(Worker),
    /// The scheduled jobs: what is due when, what came of it, and changing that.
    #[command(subcommand)]
    Job(JobCommand),
    /// Bring the database to the newest schema; make it if it is not there.
    Migrate,
    /// Take in a CSV, TSV, NDJSON or Parquet file.
    #[command(subcommand)]
    Import(Import),
    /// Take back what an import of a file, or of a part of it, brought.
    #[command(subcommand)]
    Withdraw(Withdraw),
    /// Create and list organizations.
    #[command(subcommand)]
    Org(OrgCommand),
    /// Record and list people.
    #[command(subcommand)]
    Member(MemberCommand),
    /// Make, list and revoke API keys.
    #[command(subcommand)]
    Key(KeyCommand),
    /// Who did what, and whether nothing of it was changed.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Make a token for a person, signed with the secret of the server.
    Token(Token),
    /// People and assessments of a period at a glance.
    Summary(Summary),
    /// What happens right now.
    Realtime(Realtime),
    /// A metric week by week.
    Trends(Trends),
    /// The five factors in the last closed week.
    Ocean(Ocean),
    /// Stored metrics.
    Metrics(Metrics),
    /// What every published figure means: formula, unit, protection, source.
    Figures(Figures),
    /// Close weeks, and compute and store the metrics of a period.
    Calculate(Calculate),
    /// Weekly reports.
    #[command(subcommand)]
    Report(ReportCommand),
    /// Compute all rollups again from the rows.
    Rebuild(Rebuild),
    /// Take old rows into archives, or say which those are; their figures stay.
    Cleanup(Cleanup),
    /// The settings: what is set where, and what is wrong with it.
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Make backups of the database, verify and restore them.
    #[command(subcommand)]
    Backup(BackupCommand),
    /// Look at settings, database, disk and backups, and say what is to be done.
    Doctor(Doctor),
    /// What is wrong with the system, and who looks after it.
    #[command(subcommand)]
    Alert(AlertCommand),
    /// When alerts fire.
    #[command(subcommand)]
    Rule(RuleCommand),
    /// What is to be done and looked at each day, week and month, with a digest.
    #[command(subcommand)]
    Maintenance(MaintenanceCommand),
    /// Look for the cause of something that is wrong, and say what would mend it.
    #[command(subcommand)]
    Diagnose(Diagnose),
    /// Show how this database does what the program asks of it.
    Explain(Explain),
    /// Ask a running server whether it is well.
    Health(Health),
    /// Print the HTTP API as OpenAPI 3.1.
    Openapi,
    /// Print the completions of a shell.
    Completions(Completions),
    /// Print a manual page, for `man -l -`.
    Man(ManPage),
}

impl Command {
    /// Whether it listens to signals itself, to come to an orderly end.
    pub(crate) fn ends_itself(&self) -> bool {
        match self {
            Self::Serve(_) | Self::Worker(_) => true,
            Self::Job(job) => job.ends_itself(),
            _ => false,
        }
    }

    /// Runs the command.
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        match self {
            Self::Demo(demo) => demo.run(global).await,
            Self::Serve(serve) => serve.run(global).await,
            Self::Worker(worker) => worker.run(global).await,
            Self::Job(job) => job.run(global).await,
            Self::Member(member) => member.run(global).await,
            Self::Key(key) => key.run(global).await,
            Self::Audit(audit) => audit.run(global).await,
            Self::Token(token) => token.run(global),
            Self::Migrate => migrate::run(global),
            Self::Import(import) => import.run(global).await,
            Self::Withdraw(withdraw) => withdraw.run(global).await,
            Self::Org(org) => org.run(global).await,
            Self::Summary(summary) => summary.run(global).await,
            Self::Realtime(realtime) => realtime.run(global).await,
            Self::Trends(trends) => trends.run(global).await,
            Self::Ocean(ocean) => ocean.run(global).await,
            Self::Metrics(metrics) => metrics.run(global).await,
            Self::Figures(figures) => figures.run(),
            Self::Calculate(calculate) => calculate.run(global).await,
            Self::Report(report) => report.run(global).await,
            Self::Rebuild(rebuild) => rebuild.run(global).await,
            Self::Cleanup(cleanup) => cleanup.run(global).await,
            Self::Config(config) => Ok(config.run(global)),
            Self::Backup(backup) => backup.run(global).await,
            Self::Doctor(doctor) => doctor.run(global).await,
            Self::Alert(alert) => alert.run(global).await,
            Self::Rule(rule) => rule.run(global).await,
            Self::Maintenance(maintenance) => maintenance.run(global).await,
            Self::Diagnose(diagnose) => diagnose.run(global).await,
            Self::Explain(explain) => explain.run(global).await,
            Self::Health(health) => health.run(global).await,
            Self::Openapi => Ok(openapi::run()),
            Self::Completions(completions) => Ok(completions.run()),
            Self::Man(page) => page.run(),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Cli::command().debug_assert();
    }
}
