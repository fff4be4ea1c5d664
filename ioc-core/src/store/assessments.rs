//! Assessments, their answers and scores.

use std::collections::BTreeMap;
use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::AssessmentId;
use crate::model::assessment::{Assessment, Factor};
use crate::model::message::Trace;
use crate::store::written::Written;

/// Keeps assessments.
#[async_trait]
pub trait AssessmentStore: Send + Sync + fmt::Debug {
    /// Puts assessments: new ones are added, known ones replaced if they
    /// differ, with their answers, scores and rollups.
    ///
    /// # Errors
    /// `InvalidInput` with code `unknown_user` for a person who was never a
    /// member. Then nothing is written.
    async fn put_assessments(
        &self,
        scope: &Scope,
        assessments: &[Assessment],
        trace: &Trace,
    ) -> Result<Written>;

    /// Deletes assessments with their answers and scores; the rollups are as if
    /// they had never been there. `changed` are those that were there. What was
    /// published of closed weeks stays; the next week to be closed counts
    /// without them.
    async fn delete_assessments(
        &self,
        scope: &Scope,
        ids: &[AssessmentId],
        trace: &Trace,
    ) -> Result<Written>;

    /// The assessment of an id.
    async fn find_assessment(&self, scope: &Scope, id: AssessmentId) -> Result<Option<Assessment>>;

    /// All assessments that were completed before `before`, by the instant of
    /// completion and id, for closing weeks.
    async fn list_scored(&self, scope: &Scope, before: Instant) -> Result<Vec<Scored>>;
}

/// A completed assessment as the week's aggregation needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    /// Its dense ordinal in the organization, never used again: a correction
    /// takes a new one, so that an ordinal is one score of one person for ever.
    pub ordinal: u32,
    /// The ordinal of the person.
    pub member: u32,
    /// When it was finished.
    pub completed_at: Instant,
    /// The instrument's key.
    pub instrument: String,
    /// The version of the instrument's scoring key.
    pub key_version: u32,
    /// Factor means in millionths; a factor without a score is absent.
    pub factors: BTreeMap<Factor, i64>,
    /// Facet means in millionths, by facet key; a facet without a score is
    /// absent.
    pub facets: BTreeMap<String, i64>,
    /// The raw answers; empty where scores came from elsewhere.
    pub answers: Vec<Option<u8>>,
}
