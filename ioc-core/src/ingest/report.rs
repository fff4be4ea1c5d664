//! What an import tells, while it runs and when it is done.

use serde::Serialize;

use crate::store::written::Written;

/// What an import is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// It reads the file for the first time; nothing is written yet.
    Checking,
    /// It reads the file again and writes.
    Writing,
    /// It reads the file again and takes its rows back.
    Withdrawing,
    /// It reads the file again and compares it with what is there.
    Comparing,
}

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub phase: Phase,
    /// How many rows it has read in this phase.
    pub done_rows: u64,
    /// How many there are; known once the file is checked.
    pub total_rows: Option<u64>,
    /// How many bytes it has read in this phase.
    pub bytes: u64,
    /// How many there are, if the source knows.
    pub total_bytes: Option<u64>,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// How many rows the file has.
    pub rows: u64,
    /// How many of them were left out because something is wrong with them.
    pub rejected: u64,
    /// The organizations of its rows, in the order of their first row.
    pub organizations: Vec<OrganizationReport>,
    /// What a reader should know about how the file was read, a sentence each.
    pub notes: Vec<String>,
    /// Whether nothing was written; then `created` and the counts say what
    /// would be.
    pub dry_run: bool,
}

/// What a withdrawal did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WithdrawalReport {
    /// How many rows the file has.
    pub rows: u64,
    /// How many of them were left out because something is wrong with them.
    pub rejected: u64,
    /// The organizations of its rows, in the order of their first row.
    pub organizations: Vec<OrganizationWithdrawal>,
    /// What a reader should know, a sentence each.
    pub notes: Vec<String>,
    /// Whether nothing was written; then the counts say what would go.
    pub dry_run: bool,
}

/// What a withdrawal did in one organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrganizationWithdrawal {
    /// Its name.
    pub name: String,
    /// How many rows are its.
    pub rows: u64,
    /// How many of them were there, and are gone.
    pub withdrawn: u64,
    /// How many were not there, or twice in the file.
    pub not_there: u64,
}

impl From<ImportReport> for WithdrawalReport {
    fn from(report: ImportReport) -> Self {
        let ImportReport { rows, rejected, organizations, notes, dry_run } = report;
        let organizations = organizations.into_iter().map(|one| OrganizationWithdrawal {
            name: one.name,
            rows: one.rows,
            withdrawn: one.written.changed,
            not_there: one.written.unchanged,
        });
        Self { rows, rejected, organizations: organizations.collect(), notes, dry_run }
    }
}

/// What an import did for one organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrganizationReport {
    /// Its name.
    pub name: String,
    /// Whether it is new.
    pub created: bool,
    /// How many rows are its.
    pub rows: u64,
    /// What happened to the people of these rows. For a file of members this
    /// stands in `written`.
    pub people: Written,
    /// What happened to the rows.
    pub written: Written,
    /// How many of them were withdrawn before: they stay away, and count as
    /// unchanged in `written`.
    pub withdrawn: u64,
}
