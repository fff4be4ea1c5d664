//! The commands about backups.

use clap::Subcommand;
use ioc_analytics::error::Result;

use crate::cli::Global;
use crate::commands::backup::create::Create;
use crate::commands::backup::keep::Keep;
use crate::commands::backup::restore::Restore;
use crate::commands::backup::verify::Verify;
use crate::reply::Reply;

/// `ioc backup ...`
#[derive(Debug, Subcommand)]
pub(crate) enum BackupCommand {
    /// Copy the database into a file, as it is at one moment, while others go on
    /// writing; beside it stands FILE.json, which says what it is.
    Create(Create),
    /// Back up into a folder, verify the new backup, and delete what is older than the
    /// newest good ones.
    Keep(Keep),
    /// Say whether a backup is whole and can be restored.
    Verify(Verify),
    /// Make a database out of a backup.
    Restore(Restore),
}

impl BackupCommand {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        match self {
            Self::Create(create) => create.run(global).await,
            Self::Keep(keep) => keep.run(global).await,
            Self::Verify(verify) => verify.run(global).await,
            Self::Restore(restore) => restore.run().await,
        }
    }
}
