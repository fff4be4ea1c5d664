//! Assessments: one person, one instrument, the answers, the scores.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::ids::{AssessmentId, OrganizationId, UserId};

/// One of the five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Factor {
    /// Openness to experience.
    Openness,
    /// Conscientiousness.
    Conscientiousness,
    /// Extraversion.
    Extraversion,
    /// Agreeableness.
    Agreeableness,
    /// Neuroticism.
    Neuroticism,
}

impl Factor {
    /// The five in their fixed order O C E A N.
    pub const ALL: [Self; 5] = [
        Self::Openness,
        Self::Conscientiousness,
        Self::Extraversion,
        Self::Agreeableness,
        Self::Neuroticism,
    ];

    /// The factor's key in JSON, metrics and columns.
    pub fn key(self) -> &'static str {
        match self {
            Self::Openness => "openness",
            Self::Conscientiousness => "conscientiousness",
            Self::Extraversion => "extraversion",
            Self::Agreeableness => "agreeableness",
            Self::Neuroticism => "neuroticism",
        }
    }

    /// The factor's name for a reader.
    pub fn label(self) -> &'static str {
        match self {
            Self::Openness => "Openness",
            Self::Conscientiousness => "Conscientiousness",
            Self::Extraversion => "Extraversion",
            Self::Agreeableness => "Agreeableness",
            Self::Neuroticism => "Neuroticism",
        }
    }

    /// The factor of a key or of its initial, in any case.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        Self::ALL.into_iter().find(|factor| factor.key() == text || factor.key()[..1] == *text)
    }
}

/// How far an assessment has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssessmentStatus {
    /// Handed out, not opened.
    NotStarted,
    /// Opened, not finished.
    InProgress,
    /// Finished; its answers count.
    Completed,
    /// Given up.
    Abandoned,
}

impl AssessmentStatus {
    /// The status as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Abandoned => "abandoned",
        }
    }

    /// The status of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        [Self::NotStarted, Self::InProgress, Self::Completed, Self::Abandoned]
            .into_iter()
            .find(|status| status.as_str() == text)
            .ok_or_else(|| {
                Error::invalid(
                    "unknown_status",
                    format!("`{}` is not an assessment status", shown(text)),
                )
                .with_hint("one of not_started, in_progress, completed, abandoned")
            })
    }
}

/// A score of one scale: the mean of its answered items after reverse keying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScaleScore {
    /// The mean in millionths of a scale point, rounded half-even.
    pub mean_micro: i64,
    /// The sum of the answered items after reverse keying, in scale points;
    /// nothing for a score that came from elsewhere.
    pub sum: Option<i64>,
    /// How many items were answered; nothing for a score from elsewhere.
    pub answered: Option<u16>,
}

/// What looks wrong about a set of answers. Flagged, never silently dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QualityFlag {
    /// The same answer many times in a row.
    StraightLining,
    /// At least one factor has too many missing items for a score.
    TooManyMissing,
}

/// The scores of one assessment, with the key that made them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scores {
    /// Factor scores; a factor with too many missing items is absent.
    pub factors: BTreeMap<Factor, ScaleScore>,
    /// Facet scores by facet key; empty for an instrument without facets.
    pub facets: BTreeMap<String, ScaleScore>,
    /// What looks wrong about the answers.
    pub flags: Vec<QualityFlag>,
}

/// One filling-in of an instrument by one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Whose data it is.
    pub organization_id: OrganizationId,
    /// Its id; the same id again is the same assessment.
    pub id: AssessmentId,
    /// Who answers.
    pub user_id: UserId,
    /// The instrument's key, such as `ipip-50`.
    pub instrument: String,
    /// The version of the instrument's scoring key.
    pub key_version: u32,
    /// How far it has come.
    pub status: AssessmentStatus,
    /// When it was handed out.
    pub created_at: Instant,
    /// When it was opened.
    pub started_at: Option<Instant>,
    /// When it was finished.
    pub completed_at: Option<Instant>,
    /// The raw answers as clicked, in the instrument's item order; a missed
    /// item is `None`. Empty where the scores came from elsewhere.
    pub answers: Vec<Option<u8>>,
    /// What the answers scored; nothing before completion.
    pub scores: Option<Scores>,
}

/// An assessment as a caller hands it in.
#[derive(Debug, Clone, PartialEq)]
pub struct NewAssessment {
    /// Its id, if the caller has one; then the same id again replaces it.
    pub id: Option<AssessmentId>,
    /// Who answers.
    pub user_id: UserId,
    /// The instrument's key, such as `ipip-50`.
    pub instrument: String,
    /// How far it has come.
    pub status: AssessmentStatus,
    /// When it was handed out.
    pub created_at: Instant,
    /// When it was opened.
    pub started_at: Option<Instant>,
    /// When it was finished.
    pub completed_at: Option<Instant>,
    /// What was answered.
    pub answers: Answers,
}

/// What a person answered, or how it was scored elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub enum Answers {
    /// Nothing yet.
    None,
    /// Raw answers in the instrument's item order; a missed item is `None`.
    Items(Vec<Option<u8>>),
    /// Factor means from elsewhere, in points of a 1-5 scale.
    Scored(BTreeMap<Factor, f64>),
}
