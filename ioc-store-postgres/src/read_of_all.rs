//! Answers questions of many organizations from two statements for all of them.

use std::collections::BTreeMap;

use ioc_core::clock::Instant;
use ioc_core::error::{Error, ErrorKind};
use ioc_core::model::rollup::{Group, Rollup, RollupQuery};
use ioc_core::model::tally::{Members, Tallies};
use ioc_core::store::calculations::Asked;
use ioc_core::store::rollups::aggregation_type;
use ioc_core::upkeep;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::error::StoreResult;
use crate::rollups::{Deltas, score, tally_days};
use crate::rows::{all, get_micros};
use crate::statement::query;
use crate::together::Together;

/// Whether a question is answered from here.
pub(crate) fn answers(query: &RollupQuery) -> bool {
    use RollupQuery as Q;
    match query {
        Q::Groups { .. }
        | Q::GroupDays { .. }
        | Q::Activity { .. }
        | Q::ActivityByMember { .. }
        | Q::Assessments { .. }
        | Q::AssessmentDays { .. }
        | Q::Scores { .. } => true,
        Q::ActivityByType { .. } | Q::Recent { .. } | Q::RecentEvents { .. } | Q::Upkeep => false,
    }
}

/// Of whom, at which place, of which name, from when on, and before when.
type Named = (Vec<Uuid>, Vec<i64>, Vec<&'static str>, Vec<Instant>, Vec<Instant>);

/// What is asked for, as the statements' arrays: of whom, at which place, what.
#[derive(Default)]
struct Wanted {
    deltas: (Vec<Uuid>, Vec<i64>, Vec<bool>),
    days: (Vec<Uuid>, Vec<i64>, Vec<Instant>, Vec<Instant>),
    member_days: (Vec<Uuid>, Vec<i64>, Vec<Instant>, Vec<Instant>),
    groups: (Vec<Uuid>, Vec<i64>, Vec<&'static str>, Vec<Instant>),
    group_days: Named,
    assessments: Named,
    scores: (Vec<Uuid>, Vec<i64>, Vec<&'static str>, Vec<Instant>),
}

impl Wanted {
    /// The places of an organization are its questions and then what waits of it.
    fn by(asked: &[Asked]) -> Self {
        let mut wanted = Self::default();
        let mut place = 0_i64;
        for Asked { scope, queries } in asked {
            let of = scope.organization_id().uuid();
            let (mut together, mut each) = (false, false);
            for query in queries {
                together |= matches!(query, RollupQuery::Activity { .. });
                each |= matches!(query, RollupQuery::ActivityByMember { .. });
                wanted.add(of, place, query);
                place += 1;
            }
            if together || each {
                wanted.deltas.0.push(of);
                wanted.deltas.1.push(place);
                wanted.deltas.2.push(each);
            }
            place += 1;
        }
        wanted
    }

    fn add(&mut self, of: Uuid, place: i64, query: &RollupQuery) {
        use RollupQuery as Q;
        match query {
            Q::Activity { period } => {
                push(&mut self.days, of, place, period.starts_at, period.ends_at);
            }
            Q::ActivityByMember { period } => {
                push(&mut self.member_days, of, place, period.starts_at, period.ends_at);
            }
            Q::Groups { dimension, before } => {
                push(&mut self.groups, of, place, dimension.as_str(), *before);
            }
            Q::Scores { dimension, before } => {
                push(&mut self.scores, of, place, aggregation_type(*dimension), *before);
            }
            Q::GroupDays { dimension, period } => {
                let (ids, places, dimensions, since, before) = &mut self.group_days;
                ids.push(of);
                places.push(place);
                dimensions.push(dimension.as_str());
                since.push(period.starts_at);
                before.push(period.ends_at);
            }
            Q::Assessments { period, stage } | Q::AssessmentDays { period, stage } => {
                let (ids, places, stages, since, before) = &mut self.assessments;
                ids.push(of);
                places.push(place);
                stages.push(stage.as_str());
                since.push(period.starts_at);
                before.push(period.ends_at);
            }
            _ => {}
        }
    }
}

fn push<A, B>(
    columns: &mut (Vec<Uuid>, Vec<i64>, Vec<A>, Vec<B>),
    of: Uuid,
    place: i64,
    one: A,
    other: B,
) {
    columns.0.push(of);
    columns.1.push(place);
    columns.2.push(one);
    columns.3.push(other);
}

/// The answers to all that is asked, each of which [`answers`] says yes to.
pub(crate) async fn answer_all(
    connection: &mut PgConnection,
    asked: &[Asked],
) -> StoreResult<Vec<Vec<Rollup>>> {
    let places: usize = asked.iter().map(|asked| asked.queries.len() + 1).sum();
    let mut rows: Vec<Vec<PgRow>> = Vec::new();
    rows.resize_with(places, Vec::new);
    let Wanted { deltas, days, member_days, groups, group_days, assessments, scores } =
        Wanted::by(asked);
    if !scores.0.is_empty() {
        let found = query(include_str!("../queries/calculations/scores.sql"))
            .persistent(false)
            .bind(scores.0)
            .bind(scores.1)
            .bind(scores.2)
            .bind(scores.3)
            .fetch_all(&mut *connection)
            .await?;
        sort_in(found, 8, &mut rows)?;
    }
    // Without a name it is planned for as many as there are.
    let found = query(include_str!("../queries/calculations/together.sql"))
        .persistent(false)
        .bind(deltas.0)
        .bind(deltas.1)
        .bind(days.0)
        .bind(days.1)
        .bind(days.2)
        .bind(days.3)
        .bind(member_days.0)
        .bind(member_days.1)
        .bind(member_days.2)
        .bind(member_days.3)
        .bind(groups.0)
        .bind(groups.1)
        .bind(groups.2)
        .bind(groups.3)
        .bind(group_days.0)
        .bind(group_days.1)
        .bind(group_days.2)
        .bind(group_days.3)
        .bind(group_days.4)
        .bind(assessments.0)
        .bind(assessments.1)
        .bind(assessments.2)
        .bind(assessments.3)
        .bind(assessments.4)
        .bind(deltas.2)
        .fetch_all(connection)
        .await?;
    sort_in(found, 0, &mut rows)?;
    let mut rows = rows.into_iter();
    let mut answers = Vec::with_capacity(asked.len());
    for asked in asked {
        let places: Vec<Vec<PgRow>> = rows.by_ref().take(asked.queries.len()).collect();
        let together = Together::of_rows(rows.next().unwrap_or_default(), places);
        answers.push(answer_one(asked, &together)?);
    }
    Ok(answers)
}

/// Sorts rows by the place in a column.
fn sort_in(found: Vec<PgRow>, column: usize, rows: &mut [Vec<PgRow>]) -> StoreResult<()> {
    for row in found {
        let place: i64 = row.try_get(column)?;
        if let Some(of_place) = usize::try_from(place).ok().and_then(|place| rows.get_mut(place)) {
            of_place.push(row);
        }
    }
    Ok(())
}

fn answer_one(asked: &Asked, together: &Together) -> StoreResult<Vec<Rollup>> {
    let Asked { scope, queries } = asked;
    let mut answers = Vec::with_capacity(queries.len());
    for (place, query) in queries.iter().enumerate() {
        answers.push(match query {
            RollupQuery::Groups { .. } => Rollup::Groups(together.groups(place)?),
            RollupQuery::GroupDays { period, .. } => {
                let states =
                    all(together.rows(place), |row| Ok((get_micros(row, 1)?, group(row)?)));
                Rollup::GroupDays(upkeep::groups::group_days(period, states?)?)
            }
            RollupQuery::ActivityByMember { period } => {
                let mut by_day: BTreeMap<i64, Tallies> = BTreeMap::new();
                for row in together.rows(place) {
                    by_day.insert(get_micros(row, 1)?, Tallies::from_bytes(row.try_get(3)?)?);
                }
                let deltas = all(together.waiting(), |row| Ok(row.try_get(4)?))?;
                for (day, types) in Deltas(deltas).within(scope, period)?.days() {
                    let tallies = by_day.entry(day.starts_at.timestamp_micros()).or_default();
                    for more in types.values() {
                        tallies.merge(more);
                    }
                }
                Rollup::TallyDays(tally_days(by_day)?)
            }
            RollupQuery::Assessments { .. } => {
                let mut tallies = Tallies::default();
                for (_, more) in together.cohorts(place)? {
                    tallies.merge(&more);
                }
                Rollup::Tallies(tallies)
            }
            RollupQuery::AssessmentDays { .. } => {
                let mut by_day: BTreeMap<i64, Tallies> = BTreeMap::new();
                for (created_on, more) in together.cohorts(place)? {
                    by_day.entry(created_on).or_default().merge(&more);
                }
                Rollup::TallyDays(tally_days(by_day)?)
            }
            RollupQuery::Scores { .. } => Rollup::Scores(all(together.rows(place), score)?),
            RollupQuery::Activity { period } => Rollup::Activity(together.activity(place, period)?),
            other => {
                let message = format!("{other:?} is not answered for many organizations at once");
                return Err(Error::new(ErrorKind::Internal, "wrong_answer", message).into());
            }
        });
    }
    Ok(answers)
}

fn group(row: &PgRow) -> StoreResult<Group> {
    Ok(Group {
        key: row.try_get(2)?,
        present: Members::from_bytes(row.try_get(3)?)?,
        attributed: Members::from_bytes(row.try_get(4)?)?,
    })
}
