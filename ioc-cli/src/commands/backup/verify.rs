//! `ioc backup verify`.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::store_sqlite::backup;
use serde_json::json;

use crate::cells;
use crate::cli::Global;
use crate::commands::backup::manifest::{Kind, Manifest};
use crate::commands::backup::tools::Tool;
use crate::commands::rebuild;
use crate::exit;
use crate::reply::{Reply, to_json};
use crate::session::{Missing, Session};

/// Which backup.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// Its file.
    file: PathBuf,
}

impl Verify {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let manifest = Manifest::read(&self.file)?;
        let (faults, looked_at) = faults_of(&self.file, &manifest, global).await?;
        let found = json!({
            "ok": faults.is_empty(),
            "faults": faults,
            "checked": looked_at,
            "manifest": to_json(&manifest)?,
        });
        if faults.is_empty() {
            let size = cells::count(manifest.size_bytes);
            let at = manifest.created_at.to_rfc3339();
            let text = format!("whole: {size} bytes of {at}; {looked_at}");
            return Ok(Reply::new(&found, text));
        }
        Ok(Reply::new(&found, faults.join("\n")).with_code(exit::CHECK_FAILED))
    }
}

/// What is wrong with a backup, and what of it was looked at.
pub(crate) async fn faults_of(
    file: &Path,
    manifest: &Manifest,
    global: &Global,
) -> Result<(Vec<String>, &'static str)> {
    match manifest.compare(file) {
        Err(error) if error.kind() == ErrorKind::Corrupt => {
            return Ok((vec![error.to_string()], "its sum"));
        }
        Err(error) => return Err(error),
        Ok(()) => {}
    }
    Ok(match manifest.kind {
        Kind::Sqlite => (
            restored(file, global).await?,
            "restored it, looked at every page, compared all rollups with their rows",
        ),
        Kind::Postgres => (read_through(file)?, "read it to its end"),
    })
}

/// What is wrong with a copy that is opened as a database.
async fn restored(file: &Path, global: &Global) -> Result<Vec<String>> {
    let folder = tempfile::tempdir().map_err(|source| no_room(source, file))?;
    let copy = folder.path().join("restored.db");
    fs::copy(file, &copy).map_err(|source| no_room(source, file))?;
    let mut faults = match backup::check(&copy) {
        Err(error) if error.kind() == ErrorKind::Corrupt => return Ok(vec![error.to_string()]),
        found => found?,
    };
    if faults.is_empty() {
        let session =
            Session::over(&format!("sqlite:{}", copy.display()), global, Missing::Created)?;
        for found in rebuild::check_all(&session, global).await? {
            let differences = found.drift().count();
            if differences > 0 {
                let name = &found.organization;
                faults.push(format!("{name}: {differences} rollups are not as their rows say"));
            }
        }
    }
    Ok(faults)
}

/// What is wrong with a dump. Its rows are read and go nowhere: that needs no
/// server.
fn read_through(file: &Path) -> Result<Vec<String>> {
    let mut tool = Tool::alone("pg_restore");
    match tool.args(["--file=/dev/null"]).arg(file).finish() {
        Err(error) if error.code() == "tool_failed" => Ok(error.details().to_vec()),
        done => done.map(|()| Vec::new()),
    }
}

fn no_room(source: std::io::Error, file: &Path) -> Error {
    let message = format!("{} cannot be copied into a temporary folder", file.display());
    Error::new(ErrorKind::Unavailable, "no_temporary_copy", message)
        .with("reason", &source)
        .with_hint("TMPDIR names a folder with more room")
        .with_source(source)
}
