//! The organization at a glance: people and assessments of a period.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Number;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::cache::key::CacheKey;
use crate::clock::Instant;
use crate::dashboard::question::Question;
use crate::document::number::json;
use crate::error::Result;
use crate::ids::OrganizationId;
use crate::model::organization::Organization;
use crate::model::period::Period;
use crate::model::rollup::{Dimension, Group, Rollup, RollupQuery, Stage};
use crate::model::tally::{Activity, Members};
use crate::privacy::figure::Figure;
use crate::privacy::policy::{CEILING, Policy};
use crate::privacy::registry::{self as spec, FigureSpec};
use crate::privacy::release::{Estimate, Timing};

/// Asks for the summary of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SummaryQuestion {
    /// The organization.
    pub(crate) organization_id: OrganizationId,
    /// The days.
    pub period: Period,
    /// The instant of asking: a period that it lies in still runs.
    pub at: Instant,
}

/// The seed's summary, with the full figures in `details`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Summary {
    /// The organization.
    pub organization_id: OrganizationId,
    /// The first day.
    pub period_start: NaiveDate,
    /// The last day, inclusive.
    pub period_end: NaiveDate,
    /// People.
    pub user_stats: UserStats,
    /// Assessments.
    pub assessment_stats: AssessmentStats,
    /// The same at full precision, with people, intervals and states.
    pub details: SummaryDetails,
}

/// The plain numbers about people.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UserStats {
    /// Members at the period's end.
    pub total_users: Option<Number>,
    /// Those of them who were active in it.
    pub active_users: Option<Number>,
    /// Their share in percent, to one decimal.
    pub engagement_rate: Option<Number>,
}

/// The plain numbers about assessments.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AssessmentStats {
    /// Created in the period.
    pub total_assessments: Option<Number>,
    /// Those of them that were completed by its end.
    pub completed_assessments: Option<Number>,
    /// Their share in percent, to one decimal.
    pub completion_rate: Option<Number>,
}

/// The figures of a summary.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SummaryDetails {
    /// Members at the period's end.
    pub total_users: Figure,
    /// Those of them who were active in it.
    pub active_users: Figure,
    /// Their share in percent.
    pub engagement_rate: Figure,
    /// Events in the period.
    pub total_activities: Figure,
    /// The mean duration of those that carry one, in seconds.
    pub avg_session_duration: Figure,
    /// Assessments created in the period.
    pub total_assessments: Figure,
    /// Those of them that were completed by its end.
    pub completed_assessments: Figure,
    /// Their share in percent.
    pub completion_rate: Figure,
}

impl Question for SummaryQuestion {
    type Answer = Summary;

    fn action(&self) -> Action {
        Action::ReadFigures
    }

    fn needs(&self) -> Vec<RollupQuery> {
        period_needs(self.period).to_vec()
    }

    fn answer(&self, rollups: &[Rollup], _: Policy) -> Result<Summary> {
        let details = PeriodCounts::read(rollups)?.release(self.timing());
        Ok(Summary {
            organization_id: self.organization_id,
            period_start: self.period.first,
            period_end: self.period.last,
            user_stats: UserStats {
                total_users: json(&details.total_users, spec::TOTAL_USERS.decimals),
                active_users: json(&details.active_users, spec::ACTIVE_USERS.decimals),
                engagement_rate: json(&details.engagement_rate, spec::ENGAGEMENT_RATE.decimals),
            },
            assessment_stats: AssessmentStats {
                total_assessments: json(
                    &details.total_assessments,
                    spec::TOTAL_ASSESSMENTS.decimals,
                ),
                completed_assessments: json(
                    &details.completed_assessments,
                    spec::COMPLETED_ASSESSMENTS.decimals,
                ),
                completion_rate: json(&details.completion_rate, spec::COMPLETION_RATE.decimals),
            },
            details,
        })
    }

    fn cache_key(&self, scope: &Scope) -> Option<CacheKey> {
        let closed = self.period.is_closed(self.at);
        Some(CacheKey::dashboard(scope, "summary", &[&self.period.exact(), &closed]))
    }
}

impl SummaryQuestion {
    /// The `days` days of an organization that end with its local day of `at`.
    pub(crate) fn last_days(organization: &Organization, days: u16, at: Instant) -> Result<Self> {
        let period = Period::last_days(&organization.calendar, at, days)?;
        Ok(Self { organization_id: organization.id, period, at })
    }

    /// The days of an organization from `first` to `last`, both inclusive, asked
    /// at `at`.
    pub(crate) fn between(
        organization: &Organization,
        first: NaiveDate,
        last: NaiveDate,
        at: Instant,
    ) -> Result<Self> {
        let period = Period::between(&organization.calendar, first, last)?;
        Ok(Self { organization_id: organization.id, period, at })
    }

    fn timing(&self) -> Timing {
        Timing::of(self.period.is_closed(self.at))
    }
}

/// What a period's counts need: four queries.
pub(crate) fn period_needs(period: Period) -> [RollupQuery; 4] {
    [
        RollupQuery::Groups { dimension: Dimension::Organization, before: period.ends_at },
        RollupQuery::Activity { period },
        RollupQuery::Assessments { period, stage: Stage::Created },
        RollupQuery::Assessments { period, stage: Stage::Completed },
    ]
}

/// The counts of the whole organization in a period, not released yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PeriodCounts {
    pub(crate) members: u64,
    pub(crate) active: u64,
    pub(crate) events: u64,
    pub(crate) timed: u64,
    pub(crate) duration_ms: u64,
    pub(crate) created: u64,
    pub(crate) completed: u64,
}

/// The largest minimum groups under which figures of a group are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shown {
    /// How many were active, and their share.
    pub(crate) people: u32,
    /// What was done.
    pub(crate) deeds: u32,
}

impl Shown {
    /// As far as a figure is shown; head counts are known anyway.
    pub(crate) fn to(self, figure: &FigureSpec) -> u32 {
        match figure.name {
            _ if figure.class == spec::Class::Structure => CEILING,
            name if name == spec::ACTIVE_USERS.name || name == spec::ENGAGEMENT_RATE.name => {
                self.people
            }
            _ => self.deeds,
        }
    }
}

impl PeriodCounts {
    /// The counts from the answers to [`period_needs`].
    pub(crate) fn read(rollups: &[Rollup]) -> Result<Self> {
        let [groups, activity, created, completed] = rollups else {
            return Err(crate::model::rollup::mismatch());
        };
        let present = present(groups.groups()?);
        let activity: &Activity = activity.activity()?;
        Ok(Self {
            members: present.len(),
            active: present.and_len(activity.members()),
            events: activity.events(),
            timed: activity.timed(),
            duration_ms: activity.duration_ms(),
            created: created.tallies()?.total().events,
            completed: completed.tallies()?.total().events,
        })
    }

    /// Whether anything happened in the period.
    pub(crate) fn any(&self) -> bool {
        self.events > 0 || self.created > 0
    }

    /// The figures of the whole organization, which are never hidden.
    pub(crate) fn release(&self, timing: Timing) -> SummaryDetails {
        let whole = |estimate: Estimate| estimate.whole(timing);
        self.figures(whole, whole, timing)
    }

    /// The figures of a group; all but its head count may be hidden.
    pub(crate) fn release_cell(
        &self,
        shown: Shown,
        policy: Policy,
        timing: Timing,
    ) -> SummaryDetails {
        let cell = |shown_to| move |estimate: Estimate| estimate.cell(shown_to, policy, timing);
        self.figures(cell(shown.people), cell(shown.deeds), timing)
    }

    fn figures(
        &self,
        people: impl Fn(Estimate) -> Figure,
        deeds: impl Fn(Estimate) -> Figure,
        timing: Timing,
    ) -> SummaryDetails {
        SummaryDetails {
            total_users: Estimate::count(self.members).whole(timing),
            active_users: people(Estimate::count(self.active)),
            engagement_rate: people(Estimate::rate(self.active, self.members)),
            total_activities: deeds(Estimate::count(self.events)),
            avg_session_duration: deeds(Estimate::mean_seconds(self.duration_ms, self.timed)),
            total_assessments: deeds(Estimate::count(self.created)),
            completed_assessments: deeds(Estimate::count(self.completed)),
            completion_rate: deeds(Estimate::rate(self.completed, self.created)),
        }
    }

    /// The values behind the figures, as they are stored in metrics.
    pub(crate) fn estimates(&self) -> [(&'static FigureSpec, Estimate); 8] {
        [
            (spec::TOTAL_USERS, Estimate::count(self.members)),
            (spec::ACTIVE_USERS, Estimate::count(self.active)),
            (spec::ENGAGEMENT_RATE, Estimate::rate(self.active, self.members)),
            (spec::TOTAL_ACTIVITIES, Estimate::count(self.events)),
            (spec::AVG_SESSION_DURATION, Estimate::mean_seconds(self.duration_ms, self.timed)),
            (spec::TOTAL_ASSESSMENTS, Estimate::count(self.created)),
            (spec::COMPLETED_ASSESSMENTS, Estimate::count(self.completed)),
            (spec::COMPLETION_RATE, Estimate::rate(self.completed, self.created)),
        ]
    }
}

/// The members of the whole organization among its groups.
pub(crate) fn present(groups: &[Group]) -> Members {
    let mut all = Members::default();
    for group in groups {
        all.merge(&group.present);
    }
    all
}
