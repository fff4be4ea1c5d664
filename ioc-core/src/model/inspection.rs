//! What a database tells of itself to who looks after it: statements, sessions, tables,
//! indexes, plans. None of it holds what a statement asked for, or a name of a person.

use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::ids::OrganizationId;

/// What was asked of a database, or why it cannot say.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Told<T> {
    /// It said.
    Known(T),
    /// It cannot say.
    Unknown {
        /// Why.
        reason: String,
        /// What would let it, if anything would.
        remedy: Option<String>,
    },
}

impl<T> Told<T> {
    /// It cannot say, and nothing would let it.
    pub fn never(reason: impl Into<String>) -> Self {
        Self::Unknown { reason: reason.into(), remedy: None }
    }

    /// It cannot say until somebody does something.
    pub fn until(reason: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::Unknown { reason: reason.into(), remedy: Some(remedy.into()) }
    }

    /// What it said, made into something else.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Told<U> {
        match self {
            Self::Known(told) => Told::Known(make(told)),
            Self::Unknown { reason, remedy } => Told::Unknown { reason, remedy },
        }
    }
}

/// What a statement has cost since the server began to count.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StatementUse {
    /// By what the server tells it from others.
    pub id: String,
    /// Its words, without what it asked for.
    pub text: String,
    /// How often it ran.
    pub calls: u64,
    /// How many milliseconds that took together.
    pub total_ms: f64,
    /// How many blocks were not in memory.
    pub blocks_read: u64,
    /// How many blocks it wrote aside, since its memory was not enough.
    pub temp_blocks: u64,
}

impl StatementUse {
    /// How long one run takes, in milliseconds.
    pub fn mean_ms(&self) -> f64 {
        if self.calls == 0 { 0.0 } else { self.total_ms / self.calls as f64 }
    }
}

/// What a connection does at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    /// It runs a statement.
    Active,
    /// It waits for the next one.
    Idle,
    /// It waits for the next one inside of a transaction, whose locks it keeps.
    IdleInTransaction,
    /// Anything else.
    Other,
}

/// A connection to the server.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SessionUse {
    /// The number of its process.
    pub process: i64,
    /// What it does.
    pub state: SessionState,
    /// For how many milliseconds it has done so.
    pub for_ms: u64,
    /// The processes whose locks it waits for.
    pub blocked_by: Vec<i64>,
    /// The words of its last statement, without what it asked for.
    pub text: String,
}

/// The connections of a server.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sessions {
    /// Those that there are.
    pub sessions: Vec<SessionUse>,
    /// How many there may be.
    pub usable: u64,
}

impl Sessions {
    /// How many are in a state.
    pub fn count(&self, state: SessionState) -> usize {
        self.sessions.iter().filter(|session| session.state == state).count()
    }
}

/// The memory that holds blocks of the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Buffers {
    /// How many blocks that were asked for were in it, since the server counts.
    pub hit: u64,
    /// How many were not.
    pub read: u64,
    /// How many bytes it has.
    pub size_bytes: u64,
    /// How many bytes the database has.
    pub database_bytes: u64,
    /// How many bytes statements have written aside, since the server counts.
    pub temp_bytes: u64,
}

/// What a table takes, and how it is read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TableUse {
    /// Its name.
    pub name: String,
    /// How many bytes it has, with its indexes.
    pub size_bytes: u64,
    /// About how many rows it has.
    pub rows: u64,
    /// About how many rows are dead and take room.
    pub dead_rows: u64,
    /// How often all of it was read, where somebody counts.
    pub full_scans: Option<u64>,
    /// How many of its blocks were in memory, and how many were not, where somebody counts.
    pub blocks: Option<(u64, u64)>,
    /// Whether the planner knows anything of it.
    pub is_analyzed: bool,
    /// About how many rows changed since the planner looked.
    pub changed_rows: u64,
}

/// An index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IndexUse {
    /// Its name.
    pub name: String,
    /// The table.
    pub table: String,
    /// How it is built, such as `btree`.
    pub method: String,
    /// What it is ordered by, such as `recorded_at DESC`.
    pub keys: Vec<String>,
    /// The columns that it only carries.
    pub included: Vec<String>,
    /// Of which rows it is; of all without one.
    pub predicate: Option<String>,
    /// Whether it keeps rows apart.
    pub is_unique: bool,
    /// Whether it can be used.
    pub is_valid: bool,
    /// How often it was used, where somebody counts.
    pub scans: Option<u64>,
    /// How many bytes it has, where somebody knows.
    pub size_bytes: Option<u64>,
}

/// A foreign key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForeignKey {
    /// The table that refers.
    pub table: String,
    /// Its columns.
    pub columns: Vec<String>,
    /// The table that is referred to.
    pub to: String,
}

/// All indexes, and what would want one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Indexes {
    /// Those that there are.
    pub indexes: Vec<IndexUse>,
    /// The foreign keys.
    pub foreign_keys: Vec<ForeignKey>,
}

/// What an organization takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationUse {
    /// Which.
    pub organization_id: OrganizationId,
    /// About how many rows it has.
    pub rows: u64,
    /// About how many bytes they take, by their share in the tables.
    pub size_bytes: u64,
}

/// When a view was refreshed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ViewAge {
    /// Its name.
    pub name: String,
    /// The instant that it is of.
    pub refreshed_at: Instant,
}

/// How a statement is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// The statement's name in the program, such as `rollups/together`.
    pub statement: String,
    /// How it is done, a line each, as the database tells it.
    pub lines: Vec<String>,
}

/// What a job did in a span of time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct JobTally {
    /// Its name.
    pub job_name: String,
    /// How many attempts ended.
    pub attempts: u64,
    /// How many of them failed.
    pub failed: u64,
    /// How many due times were missed.
    pub missed: u64,
    /// How many runs began later than they might.
    pub late: u64,
    /// How late the latest began, in milliseconds.
    pub latest_ms: u64,
}

/// Something that keeps organizations less apart than it is to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SecurityFlaw {
    /// Which rule is broken, in a word that stays, such as `row_security_off`.
    pub rule: String,
    /// Of what.
    pub object: String,
    /// How.
    pub detail: String,
}
