//! What the core tells of what is wrong looks like, for the OpenAPI document. The answers
//! themselves are written by the core; a test holds them to these.

use chrono::{DateTime, Utc};
use utoipa::ToSchema;

/// What a troubleshooting guide came to.
#[derive(Debug, ToSchema)]
pub struct Diagnosis {
    /// What was wrong: `slow-dashboard`, `report`, `memory` or `tuning`.
    pub about: String,
    /// When it was looked at.
    pub as_of: DateTime<Utc>,
    /// The checks, in the order of the guide.
    pub checks: Vec<Check>,
}

/// What one look came to, told in English as errors are.
#[derive(Debug, ToSchema)]
pub struct Check {
    /// What was looked at, in a word that stays, such as `connections`.
    pub name: String,
    /// How it is.
    pub state: CheckState,
    /// A sentence about it; of what is wrong the cause.
    pub cause: String,
    /// What bears that out.
    pub evidence: Vec<String>,
    /// What would mend it; `null` where all is well.
    #[schema(required)]
    pub remedy: Option<String>,
}

/// How something is.
#[derive(Debug, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum CheckState {
    /// As it should be.
    Ok,
    /// Nobody can say.
    Unknown,
    /// It works, and something is better done.
    Warning,
    /// It does not work, or does not protect.
    Failed,
}

/// How the database answers what the program asks.
#[derive(Debug, ToSchema)]
pub struct Explanation {
    /// What is asked: `summary`, `metrics`, `trends` or `report`.
    pub asked: String,
    /// When that was.
    pub as_of: DateTime<Utc>,
    /// The statements, each once.
    pub plans: Vec<Plan>,
}

/// How a statement is done.
#[derive(Debug, ToSchema)]
pub struct Plan {
    /// The statement's name in the program, such as `rollups/together`.
    pub statement: String,
    /// How it is done, a line each, as the database tells it.
    pub lines: Vec<String>,
}

/// Why a database does not say something.
#[derive(Debug, ToSchema)]
pub struct Untold {
    /// Why.
    pub reason: String,
    /// What would let it; `null` where nothing would.
    #[schema(required)]
    pub remedy: Option<String>,
}
