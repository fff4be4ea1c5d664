//! `ioc backup restore`.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use ioc_analytics::DatabaseKind;
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::store_postgres::PostgresOptions;
use ioc_analytics::store_postgres::inspection::Inspector;
use ioc_analytics::store_sqlite::SqliteOptions;
use serde_json::json;

use crate::commands::backup::manifest::{Kind, Manifest};
use crate::commands::backup::tools::Tool;
use crate::config::redact::without_password;
use crate::config::value;
use crate::files;
use crate::reply::{Reply, to_json};

/// Which backup becomes which database.
#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// The file of the backup.
    file: PathBuf,
    /// The URL of the database: a file that is not there yet, or a new database on
    /// a server, by a login that owns it and has CREATEROLE.
    #[arg(long, value_name = "URL")]
    to: String,
}

impl Restore {
    pub(crate) async fn run(&self) -> Result<Reply> {
        let target = value::database(&self.to)?;
        let manifest = Manifest::read(&self.file)?;
        manifest.compare(&self.file)?;
        match (manifest.kind, target) {
            (Kind::Sqlite, DatabaseKind::Sqlite) => self.copy()?,
            (Kind::Postgres, DatabaseKind::Postgres) => self.load().await?,
            _ => {
                return Err(Error::invalid("other_store", "the backup is of the other store")
                    .with("target", without_password(&self.to))
                    .with_hint("a backup becomes a database of its own kind"));
            }
        }
        let to = without_password(&self.to);
        let text = format!("restored {} of {}", to, manifest.created_at.to_rfc3339());
        Ok(Reply::new(&json!({ "database": to, "manifest": to_json(&manifest)? }), text))
    }

    fn copy(&self) -> Result<()> {
        let path = SqliteOptions::from_url(&self.to)?.path.ok_or_else(in_memory)?;
        // The log of an earlier database of this name would be written into the new
        // one as soon as that is opened.
        for ending in ["", "-wal", "-shm", "-journal"] {
            files::refuse_existing(&beside(&path, ending))?;
        }
        files::create(&path, |part| match fs::copy(&self.file, part) {
            Ok(_) => Ok(()),
            Err(source) => Err(files::unwritten(&path, source)),
        })
    }

    async fn load(&self) -> Result<()> {
        let mut inspector = Inspector::connect(&PostgresOptions::from_url(&self.to)?).await?;
        inspector.prepare_restore().await?;
        let mut tool = Tool::new("pg_restore", &self.to);
        tool.args(["--exit-on-error", "--single-transaction", "--enable-row-security"]);
        tool.args(["--no-password"]).arg(&self.file).finish()
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn in_memory() -> Error {
    Error::new(ErrorKind::Unsupported, "database_in_memory", "memory keeps no database")
        .with_hint("name a file: sqlite:FILE")
}
