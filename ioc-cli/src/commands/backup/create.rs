//! `ioc backup create`.

use std::path::{Path, PathBuf};

use clap::Args;
use ioc_analytics::DatabaseKind;
use ioc_analytics::clock::Instant;
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::store_postgres::PostgresOptions;
use ioc_analytics::store_postgres::inspection::Inspector;
use ioc_analytics::store_sqlite::{SqliteOptions, backup};
use serde_json::json;

use crate::cells;
use crate::cli::Global;
use crate::commands::backup::manifest::{Kind, Manifest};
use crate::commands::backup::tools::Tool;
use crate::config::resolve::Config;
use crate::config::value;
use crate::files;
use crate::reply::{Reply, to_json};
use crate::session::now;

/// Where the backup goes.
#[derive(Debug, Args)]
pub(crate) struct Create {
    /// The file, which is not there yet.
    file: PathBuf,
}

impl Create {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let url = Config::for_command(global)?.database()?;
        let manifest = make(&url, &self.file, now(global)?).await?;
        let text = format!(
            "wrote {} ({} bytes) and {}",
            self.file.display(),
            cells::count(manifest.size_bytes),
            Manifest::path(&self.file).display()
        );
        Ok(Reply::new(&json!({ "file": self.file, "manifest": to_json(&manifest)? }), text))
    }
}

/// Writes a backup of a database to a file that is not there yet, and its manifest beside
/// it.
pub(crate) async fn make(url: &str, file: &Path, created_at: Instant) -> Result<Manifest> {
    files::refuse_existing(file)?;
    files::refuse_existing(&Manifest::path(file))?;
    let (kind, schema) = match value::database(url)? {
        DatabaseKind::Sqlite => (Kind::Sqlite, copy(url, file)?),
        DatabaseKind::Postgres => (Kind::Postgres, dump(url, file).await?),
    };
    let manifest = Manifest::of(file, kind, schema, created_at)?;
    manifest.write(file)?;
    Ok(manifest)
}

fn copy(url: &str, file: &Path) -> Result<Option<&'static str>> {
    let from = SqliteOptions::from_url(url)?.path.ok_or_else(in_memory)?;
    Ok(files::create(file, |part| backup::copy(&from, part))?.newest)
}

fn in_memory() -> Error {
    Error::new(ErrorKind::Unsupported, "database_in_memory", "the database is in memory alone")
        .with_hint("name a file: sqlite:FILE")
}

async fn dump(url: &str, file: &Path) -> Result<Option<&'static str>> {
    let mut inspector = Inspector::connect(&PostgresOptions::from_url(url)?).await?;
    let schema = inspector.schema().await?;
    files::create(file, |part| {
        let mut tool = Tool::new("pg_dump", url);
        // As the role that sees every row: a dump by any other would lack some and
        // look whole.
        tool.args(["--role=ioc_backup", "--enable-row-security", "--schema=ioc"]);
        tool.args(["--format=custom", "--no-password"]).arg("--file").arg(part);
        tool.finish()
    })?;
    Ok(schema.newest)
}
