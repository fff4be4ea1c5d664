//! `ioc job quarantine` and `ioc job release`.

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::model::job::JobName;
use serde_json::{Value, json};

use crate::arguments::Organized;
use crate::cli::Global;
use crate::commands::job::told::{Names, first_line, utc};
use crate::reply::Reply;
use crate::session::Session;
use crate::table::Table;

/// Whose.
#[derive(Debug, Args)]
pub(crate) struct Quarantined {
    /// Only those of this job.
    job: Option<JobName>,
}

/// Which organization.
#[derive(Debug, Args)]
pub(crate) struct Release {
    /// The name of the job.
    job: JobName,
    #[command(flatten)]
    organized: Organized,
}

impl Quarantined {
    pub(super) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open_with_jobs(global).await?;
        let held = session.platform.jobs().quarantine(None, self.job.as_ref()).await?;
        let names = Names::of(&session).await?;
        let mut table =
            Table::new(["job", "organization", ">failed", "since", "left out until", "error"]);
        let mut json: Vec<Value> = Vec::new();
        for it in &held {
            let name = names.name(Some(it.organization_id));
            table.row([
                it.job_name.to_string(),
                name.clone(),
                it.failures.to_string(),
                utc(it.since),
                it.probe_at.map_or_else(|| "it is not".to_owned(), utc),
                first_line(&it.error).to_owned(),
            ]);
            json.push(json!({
                "job": it.job_name.as_str(),
                "organization_id": it.organization_id,
                "organization": name,
                "failures": it.failures,
                "since": it.since,
                "probe_at": it.probe_at,
                "error": it.error,
            }));
        }
        let text = if held.is_empty() {
            "no job fails for an organization".to_owned()
        } else {
            table.lines().join("\n")
        };
        Ok(Reply::new(&json!({ "quarantine": json }), text))
    }
}

impl Release {
    pub(super) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open_with_jobs(global).await?;
        let name = &self.organized.organization;
        let organization = session.platform.organizations().get(name).await?;
        session.platform.jobs().release(None, &self.job, organization.id).await?;
        let text = format!("{} works for {name} again, from its next due time on", self.job);
        let json = json!({ "job": self.job.as_str(), "organization_id": organization.id });
        Ok(Reply::new(&json, text))
    }
}
