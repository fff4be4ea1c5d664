//! The commands about reports.

use clap::Subcommand;
use ioc_analytics::error::Result;

use crate::cli::Global;
use crate::commands::report::changes::Changes;
use crate::commands::report::create::Create;
use crate::commands::report::deliver::Deliver;
use crate::commands::report::deliveries::{Deliveries, Resend};
use crate::commands::report::export::Export;
use crate::commands::report::generate::Generate;
use crate::commands::report::list::List;
use crate::commands::report::show::Show;
use crate::commands::report::step::{Chosen, Step};
use crate::commands::report::subscription::SubscriptionCommand;
use crate::commands::report::template::TemplateCommand;
use crate::commands::report::update::Update;
use crate::commands::report::versions::Versions;
use crate::reply::Reply;

/// `ioc report ...`
#[derive(Debug, Subcommand)]
pub(crate) enum ReportCommand {
    /// Create a report of a week or of other days; it has no content yet.
    Create(Create),
    /// Write a report's next version, and draw it if a format is given.
    Generate(Generate),
    /// Draw a version of a report.
    Export(Export),
    /// Change the title of a report, or the days and template of one without content.
    Update(Update),
    /// Release a generated report to its readers, and keep it in every format.
    Publish(Chosen),
    /// Put a report away: its readers see it no longer.
    Archive(Chosen),
    /// End the writing of a report's next version: it is failed.
    Cancel(Chosen),
    /// Delete a report that was never published.
    Delete(Chosen),
    /// List reports, newest period first.
    List(List),
    /// Show a report: its summary and its sections.
    Show(Show),
    /// List the versions of a report, the newest first, and what is kept of each.
    Versions(Versions),
    /// List the figures that a version tells otherwise than an earlier one.
    Changes(Changes),
    /// Subscriptions: who is sent which reports, when and how.
    #[command(subcommand)]
    Subscription(SubscriptionCommand),
    /// Send what is due to those who are subscribed; run it every few minutes.
    Deliver(Deliver),
    /// List what was sent to whom, the newest first.
    Deliveries(Deliveries),
    /// Send what a closed delivery was about once more.
    Resend(Resend),
    /// Templates: which there are, and what one looks like.
    #[command(subcommand)]
    Template(TemplateCommand),
}

impl ReportCommand {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        match self {
            Self::Create(create) => create.run(global).await,
            Self::Generate(generate) => generate.run(global).await,
            Self::Export(export) => export.run(global).await,
            Self::Update(update) => update.run(global).await,
            Self::Publish(chosen) => chosen.run(global, Step::Publish).await,
            Self::Archive(chosen) => chosen.run(global, Step::Archive).await,
            Self::Cancel(chosen) => chosen.run(global, Step::Cancel).await,
            Self::Delete(chosen) => chosen.run(global, Step::Delete).await,
            Self::List(list) => list.run(global).await,
            Self::Show(show) => show.run(global).await,
            Self::Versions(versions) => versions.run(global).await,
            Self::Changes(changes) => changes.run(global).await,
            Self::Subscription(subscription) => subscription.run(global).await,
            Self::Deliver(deliver) => deliver.run(global).await,
            Self::Deliveries(deliveries) => deliveries.run(global).await,
            Self::Resend(resend) => resend.run(global).await,
            Self::Template(template) => template.run(global).await,
        }
    }
}
