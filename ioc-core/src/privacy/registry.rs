//! The registry of figures: what each is called, counts, and how it is
//! protected. Documentation, reports and the API print from it.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::model::metric::{metric_type, unit};

/// How a figure is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Head counts: known anyway, never hidden.
    Structure,
    /// What people do: by groups of at least k members.
    Behaviour,
    /// What people answered: k people with a score, in closed weeks only.
    Scores,
}

impl Class {
    /// The class as the documentation prints it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Behaviour => "behaviour",
            Self::Scores => "scores",
        }
    }
}

/// One entry of the registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FigureSpec {
    /// The name in JSON, metrics and columns.
    pub name: &'static str,
    /// The metric type that it is stored under.
    pub metric_type: &'static str,
    /// The name for a reader.
    pub label: &'static str,
    /// The unit.
    pub unit: &'static str,
    /// To how many decimals it is rounded, once, half-even.
    pub decimals: u8,
    /// How it is computed.
    pub formula: &'static str,
    /// What it counts.
    pub counts: &'static str,
    /// How it is protected.
    pub class: Class,
    /// By which groups it is told, one at a time; as a metric the first is
    /// `dimension_1`.
    pub dimensions: &'static [&'static str],
    /// Where the formula comes from.
    pub source: &'static str,
}

/// Told by department and by job role.
const GROUPS: &[&str] = &["department", "job_role"];
/// Told of the whole organization alone.
const WHOLE: &[&str] = &[];

macro_rules! figures {
    ($($constant:ident = $name:literal, $label:literal, $type:ident, $unit:ident, $decimals:literal,
       $class:ident, $dimensions:ident, $formula:literal, $counts:literal, $source:literal;)*) => {
        $(#[doc = concat!($label, ": ", $formula, ".")]
        pub const $constant: &FigureSpec = &FigureSpec {
            name: $name,
            metric_type: metric_type::$type,
            label: $label,
            unit: unit::$unit,
            decimals: $decimals,
            formula: $formula,
            counts: $counts,
            class: Class::$class,
            dimensions: $dimensions,
            source: $source,
        };)*
        /// Every figure, in the order of the documentation.
        pub const ALL: &[&FigureSpec] = &[$($constant),*];
    };
}

figures! {
    TOTAL_USERS = "total_users", "Members", USER_ENGAGEMENT, COUNT, 0, Structure, GROUPS,
        "members at the last instant of the period",
        "people with a membership that holds then", "count";
    ACTIVE_USERS = "active_users", "Active members", USER_ENGAGEMENT, COUNT, 0, Behaviour, GROUPS,
        "members at the period's end with at least one event in it",
        "people, once over the whole period; by group of calendar weeks alone", "count";
    ENGAGEMENT_RATE = "engagement_rate", "Engagement rate", USER_ENGAGEMENT, PERCENTAGE, 1,
        Behaviour, GROUPS, "100 * active_users / total_users",
        "people", "Wilson (1927) interval";
    TOTAL_ACTIVITIES = "total_activities", "Activities", USER_ENGAGEMENT, COUNT, 0,
        Behaviour, GROUPS, "events in the period",
        "events of everybody who was ever a member; by group of people in it on their day", "count";
    AVG_SESSION_DURATION = "avg_session_duration", "Mean session duration", USER_ENGAGEMENT, SECONDS, 1,
        Behaviour, GROUPS, "sum of durations / events that carry a duration",
        "events with a duration", "arithmetic mean";
    TOTAL_ASSESSMENTS = "total_assessments", "Assessments", ASSESSMENT_COMPLETION, COUNT, 0,
        Behaviour, GROUPS, "assessments created in the period",
        "assessments", "count";
    STARTED_ASSESSMENTS = "started_assessments", "Started assessments", ASSESSMENT_COMPLETION, COUNT, 0,
        Behaviour, WHOLE, "assessments created in the period and opened by its end",
        "assessments", "count";
    START_RATE = "start_rate", "Start rate", ASSESSMENT_COMPLETION, PERCENTAGE, 1,
        Behaviour, WHOLE, "100 * started_assessments / total_assessments",
        "assessments", "Wilson (1927) interval";
    COMPLETED_ASSESSMENTS = "completed_assessments", "Completed assessments", ASSESSMENT_COMPLETION, COUNT,
        0, Behaviour, GROUPS, "assessments created in the period and completed by its end",
        "assessments", "count";
    COMPLETION_RATE = "completion_rate", "Completion rate", ASSESSMENT_COMPLETION, PERCENTAGE, 1,
        Behaviour, GROUPS, "100 * completed_assessments / total_assessments",
        "assessments", "Wilson (1927) interval";
    ACTIVE_USERS_15MIN = "active_users_15min", "Active in the last 15 minutes", USER_ENGAGEMENT, COUNT, 0,
        Behaviour, WHOLE, "people with an event in the 15 minutes up to now",
        "people", "count";
    ACTIVE_USERS_TODAY = "active_users_today", "Active today", USER_ENGAGEMENT, COUNT, 0,
        Behaviour, WHOLE, "people with an event in the organization's local day",
        "people", "count";
    ACTIVITIES_LAST_HOUR = "activities_last_hour", "Activities in the last hour", USER_ENGAGEMENT, COUNT, 0,
        Behaviour, WHOLE, "events in the 60 minutes up to now",
        "events", "count";
    OPENNESS = "openness", "Openness", OCEAN_SCORES, SCORE, 2, Scores, GROUPS,
        "mean over people of the raw score: the mean of the answered items after reverse keying",
        "people, by their latest valid completed assessment at the week's end", "Goldberg (1992)";
    CONSCIENTIOUSNESS = "conscientiousness", "Conscientiousness", OCEAN_SCORES, SCORE, 2,
        Scores, GROUPS,
        "mean over people of the raw score: the mean of the answered items after reverse keying",
        "people, by their latest valid completed assessment at the week's end", "Goldberg (1992)";
    EXTRAVERSION = "extraversion", "Extraversion", OCEAN_SCORES, SCORE, 2, Scores, GROUPS,
        "mean over people of the raw score: the mean of the answered items after reverse keying",
        "people, by their latest valid completed assessment at the week's end", "Goldberg (1992)";
    AGREEABLENESS = "agreeableness", "Agreeableness", OCEAN_SCORES, SCORE, 2, Scores, GROUPS,
        "mean over people of the raw score: the mean of the answered items after reverse keying",
        "people, by their latest valid completed assessment at the week's end", "Goldberg (1992)";
    NEUROTICISM = "neuroticism", "Neuroticism", OCEAN_SCORES, SCORE, 2, Scores, GROUPS,
        "mean over people of the raw score: the mean of the answered items after reverse keying",
        "people, by their latest valid completed assessment at the week's end", "Goldberg (1992)";
    FACET = "facet", "Facet", OCEAN_SCORES, SCORE, 2, Scores, GROUPS,
        "mean over people of the facet's raw score, for each of the six facets of a factor",
        "people who answered every item of the facet's factor", "Johnson (2014)";
    T_SCORE = "score_t", "T score", OCEAN_SCORES, SCORE_T, 1, Scores, GROUPS,
        "50 + 10 * (mean raw score - mean of the norm group) / deviation of the norm group",
        "people of the mean that it stands beside, where all of them answered one instrument with norms; \
         the norm group is all sexes and ages, pooled with equal weights",
        "McCall (1922), norms by Johnson (2014)";
    PERCENTILE = "percentile", "Percentile", OCEAN_SCORES, PERCENTILE, 0, Scores, GROUPS,
        "100 * normal curve at (score_t - 50) / 10: of a hundred people of the norm group, how many lie \
         below the mean",
        "people of the mean that it stands beside, as its T score",
        "normal curve, norms by Johnson (2014)";
    DEVIATION = "deviation", "Standard deviation", OCEAN_SCORES, SCORE, 2, Scores, GROUPS,
        "square root of the sum of squared distances from the mean / (n - 1)",
        "people, as the mean that it stands beside", "standard deviation of a sample";
    DIFFERENCE_FROM_REST = "difference_from_rest", "Difference from the rest", OCEAN_SCORES, SCORE, 2,
        Scores, GROUPS,
        "mean of the group - mean of everybody who is not in it; clear where q < 0.05 over all comparisons \
         of the table and hedges_g is at least 0.2 either way",
        "people of both means, where both are of one week",
        "Welch (1947) interval; q by Benjamini and Hochberg (1995)";
    HEDGES_G = "hedges_g", "Hedges' g", OCEAN_SCORES, RATIO, 2, Scores, GROUPS,
        "difference_from_rest / pooled deviation * (1 - 3 / (4 * degrees of freedom - 1))",
        "people of both means", "Hedges (1981)";
    DISTRIBUTION = "distribution", "Distribution", OCEAN_SCORES, COUNT, 0, Scores, WHOLE,
        "people by raw score, in bins of a quarter of a point that are joined until each holds nobody or the \
         minimum group, also of those who are new since an earlier one",
        "people of the mean that it stands beside, or of an earlier week", "count";
    ALPHA = "alpha", "Cronbach's alpha", OCEAN_SCORES, RATIO, 2, Scores, GROUPS,
        "items / (items - 1) * (1 - sum of the items' variances / variance of their sum)",
        "people of the mean that it stands beside who answered every item",
        "Cronbach (1951), interval by Feldt (1965)";
}

/// The figure of a name.
pub fn find(name: &str) -> Result<&'static FigureSpec> {
    ALL.iter().copied().find(|spec| spec.name == name).ok_or_else(|| {
        Error::invalid("unknown_figure", format!("`{name}` is not a figure")).with_hint(format!(
            "one of {}",
            ALL.iter().map(|spec| spec.name).collect::<Vec<_>>().join(", ")
        ))
    })
}

/// The figure that is stored as a metric of this type and name. A host may use
/// the same name in a family of its own.
pub fn find_metric(metric_type: &str, metric_name: &str) -> Option<&'static FigureSpec> {
    let mut all = ALL.iter().copied();
    all.find(|spec| (spec.metric_type, spec.name) == (metric_type, metric_name))
}
