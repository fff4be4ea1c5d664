//! `POST /api/assessments`.

use std::collections::BTreeMap;

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc};
use ioc_core::access::role::Action;
use ioc_core::ids::Id;
use ioc_core::model::assessment::{Answers, AssessmentStatus, Factor, NewAssessment};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::body;
use crate::problem::{FieldError, Problem};
use crate::reply;
use crate::route::{Asked, Needs, Route};
use crate::routes::described::{batch, one};
use crate::routes::written::Counts;

/// One filling-in of an instrument by one person.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewAssessment)]
#[serde(deny_unknown_fields)]
struct NewAssessmentRow {
    /// Its id, if the sender has one: sent again, it replaces what is there.
    id: Option<Uuid>,
    /// Who answers.
    user_id: Uuid,
    /// The instrument: `ipip-50`, `ipip-neo-120`, or `scored` for factor means from
    /// elsewhere.
    instrument: String,
    /// How far it has come.
    status: Status,
    /// When it was handed out.
    created_at: DateTime<Utc>,
    /// When it was opened.
    started_at: Option<DateTime<Utc>>,
    /// When it was finished.
    completed_at: Option<DateTime<Utc>>,
    /// Raw answers from 1 to 5 in the instrument's item order, `null` for a missed one.
    responses: Option<Vec<Option<u8>>>,
    /// For `scored`: the means of the five factors in points of a 1-5 scale.
    scores: Option<BTreeMap<FactorName, f64>>,
}

/// How far an assessment has come.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[schema(as = AssessmentStatus)]
#[serde(rename_all = "snake_case")]
enum Status {
    NotStarted,
    InProgress,
    Completed,
    Abandoned,
}

/// One of the five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, ToSchema)]
#[schema(as = Factor)]
#[serde(rename_all = "snake_case")]
enum FactorName {
    Openness,
    Conscientiousness,
    Extraversion,
    Agreeableness,
    Neuroticism,
}

impl NewAssessmentRow {
    fn into_new(self, row: usize) -> Result<NewAssessment, FieldError> {
        let answers = match (self.responses, self.scores) {
            (Some(_), Some(_)) => {
                return Err(FieldError {
                    at: format!("body/{row}/scores"),
                    code: "answers_twice".to_owned(),
                    detail: "responses and scores are both given: give one of them".to_owned(),
                });
            }
            (Some(items), None) => Answers::Items(items),
            (None, Some(scores)) => Answers::Scored(
                scores.into_iter().map(|(factor, mean)| (factor.into(), mean)).collect(),
            ),
            (None, None) => Answers::None,
        };
        Ok(NewAssessment {
            id: self.id.map(Id::from_uuid),
            user_id: Id::from_uuid(self.user_id),
            instrument: self.instrument,
            status: self.status.into(),
            created_at: self.created_at,
            started_at: self.started_at,
            completed_at: self.completed_at,
            answers,
        })
    }
}

impl From<Status> for AssessmentStatus {
    fn from(status: Status) -> Self {
        match status {
            Status::NotStarted => Self::NotStarted,
            Status::InProgress => Self::InProgress,
            Status::Completed => Self::Completed,
            Status::Abandoned => Self::Abandoned,
        }
    }
}

impl From<FactorName> for Factor {
    fn from(name: FactorName) -> Self {
        match name {
            FactorName::Openness => Self::Openness,
            FactorName::Conscientiousness => Self::Conscientiousness,
            FactorName::Extraversion => Self::Extraversion,
            FactorName::Agreeableness => Self::Agreeableness,
            FactorName::Neuroticism => Self::Neuroticism,
        }
    }
}

pub(super) fn routes() -> Vec<Route> {
    let needs = Needs::Permission(Action::Ingest);
    vec![
        Route::new(Method::POST, "/api/assessments", "record_assessments", needs, |it| Box::pin(record(it)))
            .about("Takes in a batch of assessments, and scores those that are completed: all of them, or none.")
            .takes(batch::<NewAssessmentRow>())
            .replies(200, "What the batch came to.", Some(one::<Counts>())),
    ]
}

async fn record(asked: Asked) -> Result<Response, Problem> {
    let rows: Vec<NewAssessmentRow> = body::rows(&asked.headers, &asked.body)?;
    let (mut new, mut faults) = (Vec::with_capacity(rows.len()), Vec::new());
    for (number, row) in rows.into_iter().enumerate() {
        match row.into_new(number) {
            Ok(row) => new.push(row),
            Err(fault) => faults.push(fault),
        }
    }
    if !faults.is_empty() {
        return Err(Problem::of_fields(faults));
    }
    let written = asked.api.platform.ingest().record_assessments(asked.scope()?, new).await?;
    reply::written(StatusCode::OK, &Counts::from(written))
}
