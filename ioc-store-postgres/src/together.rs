//! What most questions are about, read in one statement for all of them: each
//! statement more is a way to the server and back, and questions over many weeks
//! ask for the same things week by week.

use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::model::period::Period;
use ioc_core::model::rollup::{Group, RollupQuery};
use ioc_core::model::tally::{Activity, Members, Tallies};
use ioc_core::upkeep::waiting::Waiting;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::{PgConnection, Postgres, Row};

use crate::error::StoreResult;
use crate::rows::{all, get_micros};
use crate::statement::query;

/// The rows for each query by its place; none for a query that is not answered
/// from here.
#[derive(Default)]
pub(crate) struct Together {
    waiting: Vec<PgRow>,
    places: Vec<Vec<PgRow>>,
}

/// What the queries ask for, as the statement's arrays.
#[derive(Default)]
pub(crate) struct Wanted {
    activity: (Vec<i64>, Vec<Instant>, Vec<Instant>),
    groups: (Vec<i64>, Vec<&'static str>, Vec<Instant>),
    assessments: (Vec<i64>, Vec<&'static str>, Vec<Instant>, Vec<Instant>),
}

impl Wanted {
    pub(crate) fn by(queries: &[RollupQuery]) -> Self {
        use RollupQuery as Q;
        let mut wanted = Self::default();
        for (place, query) in (0..).zip(queries) {
            match query {
                Q::Activity { period } => {
                    wanted.activity.0.push(place);
                    wanted.activity.1.push(period.starts_at);
                    wanted.activity.2.push(period.ends_at);
                }
                Q::Groups { dimension, before } => {
                    wanted.groups.0.push(place);
                    wanted.groups.1.push(dimension.as_str());
                    wanted.groups.2.push(*before);
                }
                Q::Assessments { period, stage } | Q::AssessmentDays { period, stage } => {
                    wanted.assessments.0.push(place);
                    wanted.assessments.1.push(stage.as_str());
                    wanted.assessments.2.push(period.starts_at);
                    wanted.assessments.3.push(period.ends_at);
                }
                _ => {}
            }
        }
        wanted
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.activity.0.is_empty() && self.groups.0.is_empty() && self.assessments.0.is_empty()
    }

    /// The statement with what is asked of an organization.
    pub(crate) fn bound_to(
        self,
        statement: Query<'_, Postgres, PgArguments>,
        organization: OrganizationId,
    ) -> Query<'_, Postgres, PgArguments> {
        let Self { activity, groups, assessments } = self;
        statement
            .bind(organization.uuid())
            .bind(activity.0)
            .bind(activity.1)
            .bind(activity.2)
            .bind(groups.0)
            .bind(groups.1)
            .bind(groups.2)
            .bind(assessments.0)
            .bind(assessments.1)
            .bind(assessments.2)
            .bind(assessments.3)
    }
}

impl Together {
    pub(crate) async fn of(
        connection: &mut PgConnection,
        organization: OrganizationId,
        queries: &[RollupQuery],
    ) -> StoreResult<Self> {
        let mut together = Self::default();
        let wanted = Wanted::by(queries);
        if wanted.is_empty() {
            return Ok(together);
        }
        let statement = query(include_str!("../queries/rollups/together.sql"));
        let rows = wanted.bound_to(statement, organization).fetch_all(connection).await?;
        together.places.resize_with(queries.len(), Vec::new);
        for row in rows {
            let place = row.try_get::<Option<i64>, _>(0)?.map(usize::try_from);
            match place.and_then(Result::ok).and_then(|place| together.places.get_mut(place)) {
                Some(rows) => rows.push(row),
                None => together.waiting.push(row),
            }
        }
        Ok(together)
    }

    /// Of rows that were read for several organizations: what waits of this one, and
    /// what is for its queries.
    pub(crate) fn of_rows(waiting: Vec<PgRow>, places: Vec<Vec<PgRow>>) -> Self {
        Self { waiting, places }
    }

    pub(crate) fn waiting(&self) -> &[PgRow] {
        &self.waiting
    }

    pub(crate) fn rows(&self, place: usize) -> &[PgRow] {
        self.places.get(place).map_or(&[], Vec::as_slice)
    }

    /// The activity of the days of a period, and of what waits.
    pub(crate) fn activity(&self, place: usize, period: &Period) -> StoreResult<Activity> {
        let mut activity = Activity::default();
        for row in &self.waiting {
            activity.merge(&Waiting::from_bytes(row.try_get(3)?, Some(period))?.together());
        }
        for row in self.rows(place) {
            activity.merge(&Activity::from_bytes(row.try_get(3)?)?);
        }
        Ok(activity)
    }

    /// The groups of a dimension, by their keys.
    pub(crate) fn groups(&self, place: usize) -> StoreResult<Vec<Group>> {
        let mut groups = all(self.rows(place), |row| {
            Ok(Group {
                key: row.try_get(2)?,
                present: Members::from_bytes(row.try_get(3)?)?,
                attributed: Members::from_bytes(row.try_get(4)?)?,
            })
        })?;
        // Nobody was ever there by then, or a correction took them all out.
        groups.retain(|group| group.attributed != Members::default());
        groups.sort_by(|one, other| one.key.cmp(&other.key));
        Ok(groups)
    }

    /// The assessments of each day of creation and reaching, with the start of
    /// the former.
    pub(crate) fn cohorts(&self, place: usize) -> StoreResult<Vec<(i64, Tallies)>> {
        all(self.rows(place), |row| {
            Ok((get_micros(row, 1)?, Tallies::from_bytes(row.try_get(3)?)?))
        })
    }
}
