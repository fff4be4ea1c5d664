//! `ioc backup keep`.

use std::path::PathBuf;

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::maintenance::backup::back_up;

use crate::cells;
use crate::cli::Global;
use crate::commands::backup::folder::BackupFolder;
use crate::config::resolve::Config;
use crate::exit;
use crate::reply::{Reply, to_json};
use crate::session::now;

/// Where the backups go, and how many stay.
#[derive(Debug, Args)]
pub(crate) struct Keep {
    /// The folder; it is made if it is not there.
    folder: PathBuf,
    /// How many good ones stay.
    #[arg(long, value_name = "N", default_value_t = 7)]
    keep: u16,
}

impl Keep {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let url = Config::for_command(global)?.database()?;
        let folder = BackupFolder { url, folder: self.folder.clone(), global: global.clone() };
        let report = back_up(&folder, self.keep, now(global)?).await?;
        let json = to_json(&report)?;
        if !report.faults.is_empty() {
            let text = report.faults.join("\n");
            return Ok(Reply::new(&json, text).with_code(exit::CHECK_FAILED));
        }
        let text = format!(
            "wrote and verified {} ({} bytes), deleted {} older",
            self.folder.join(&report.made.name).display(),
            cells::count(report.made.size_bytes),
            report.deleted.len(),
        );
        Ok(Reply::new(&json, text))
    }
}
