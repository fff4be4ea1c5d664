//! Looks at everything that an installation stands on.

use std::path::{Path, PathBuf};

use clap::Args;
use ioc_analytics::DatabaseKind;
use ioc_analytics::error::Result;
use ioc_analytics::store_sqlite::SqliteOptions;
use serde_json::{Value, json};

use crate::cli::Global;
use crate::commands::backup::manifest::Kind;
use crate::commands::doctor::finding::{Finding, State};
use crate::commands::doctor::{backups, channels, file, fonts, security, server};
use crate::config::flags::ServerFlags;
use crate::config::resolve::Config;
use crate::config::settings::DATABASE;
use crate::config::value;
use crate::exit;
use crate::reply::Reply;
use crate::session::now;

/// `ioc doctor`: it changes nothing.
#[derive(Debug, Args)]
pub(crate) struct Doctor {
    #[command(flatten)]
    flags: ServerFlags,
    /// Look closer at how organizations are kept apart: row level security, a try to see
    /// across, rights, the age of keys.
    #[arg(long)]
    security: bool,
}

impl Doctor {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let config = Config::gather(global, &self.flags);
        let mut findings = settings(&config);
        let of_fonts = config.fonts_dir().unwrap_or_default();
        findings.extend(of_fonts.as_deref().map(fonts::look));
        // What is wrong with the URL is among the settings.
        let database = config.get(&DATABASE).map(|(url, _)| (url, value::database(url)));
        if let Some((url, Ok(kind))) = database {
            let (kind, beside) = match kind {
                DatabaseKind::Sqlite => {
                    let path = SqliteOptions::from_url(url)?.path;
                    findings.extend(file::look(path.as_deref()));
                    (Kind::Sqlite, path.as_deref().and_then(folder_of))
                }
                DatabaseKind::Postgres => {
                    findings.extend(server::look(url).await);
                    (Kind::Postgres, None)
                }
            };
            let folder = config.backup_dir().unwrap_or_default().or(beside);
            findings.push(backups::look(folder.as_deref(), kind, now(global)?));
        }
        findings.extend(channels::look(&config));
        let is_there = |it: &Finding| it.about == "database" && it.state == State::Ok;
        if self.security && findings.iter().any(is_there) {
            findings.extend(security::look(global).await?);
        }
        let failed = findings.iter().any(|finding| finding.state == State::Failed);
        let json: Vec<Value> = findings.iter().map(Finding::to_json).collect();
        let text: Vec<String> = findings.iter().map(Finding::to_text).collect();
        let reply = Reply::new(&json!({ "ok": !failed, "findings": json }), text.join("\n"));
        Ok(if failed { reply.with_code(exit::CHECK_FAILED) } else { reply })
    }
}

fn settings(config: &Config) -> Vec<Finding> {
    let faults: Vec<Finding> =
        config.faults().map(|error| Finding::error("settings", error)).collect();
    if faults.is_empty() { vec![Finding::ok("settings", "all are right")] } else { faults }
}

fn folder_of(file: &Path) -> Option<PathBuf> {
    let folder = file.parent()?;
    Some(if folder.as_os_str().is_empty() { ".".into() } else { folder.to_owned() })
}
