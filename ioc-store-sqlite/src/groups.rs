//! Who belonged to which group, day by day.
//!
//! A row of `rollup_groups` is the state of a group from the end of its local
//! day on, so that the members at the end of a period are one row a group,
//! however long the history is.

use std::collections::BTreeMap;

use ioc_core::error::Result;
use ioc_core::ids::OrganizationId;
use ioc_core::model::calendar::Calendar;
use ioc_core::model::member::Membership;
use ioc_core::model::rollup::Dimension;
use ioc_core::model::tally::Members;
use rusqlite::Connection;

use crate::error::StoreResult;
use crate::rows::{all, blob, first, id, instant};

/// A group's state from a day on.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct GroupState {
    pub(crate) present: Members,
    pub(crate) attributed: Members,
}

impl GroupState {
    fn read(present: &[u8], attributed: &[u8]) -> Result<Self> {
        Ok(Self {
            present: Members::from_bytes(present)?,
            attributed: Members::from_bytes(attributed)?,
        })
    }

    fn set(&mut self, part: Part, ordinal: u32, holds: bool) {
        let members = match part {
            Part::Present => &mut self.present,
            Part::Attributed => &mut self.attributed,
        };
        if holds { members.insert(ordinal) } else { members.remove(ordinal) }
    }
}

#[derive(Debug, Clone, Copy)]
enum Part {
    Present,
    Attributed,
}

/// A group and the states that it went through, by the start of the day.
pub(crate) type GroupKey = (Dimension, String);
pub(crate) type Timeline = BTreeMap<i64, GroupState>;

/// The timelines that a batch of membership changes touches.
#[derive(Debug, Default)]
pub(crate) struct Timelines(BTreeMap<GroupKey, Timeline>);

/// One stretch of days in which a person is in a group.
struct Span {
    group: GroupKey,
    part: Part,
    from: i64,
    to: Option<i64>,
}

impl Timelines {
    /// Replaces what `before` said of a person by what `after` says.
    pub(crate) fn replace(
        &mut self,
        source: &Source<'_>,
        ordinal: u32,
        before: &[Membership],
        after: &[Membership],
    ) -> StoreResult<()> {
        for (history, holds) in [(before, false), (after, true)] {
            for mut span in spans(&source.calendar, history) {
                span.from = span.from.max(settled_before(&span.group, source.settled_before));
                self.set(source, ordinal, &span, holds)?;
            }
        }
        Ok(())
    }

    fn set(
        &mut self,
        source: &Source<'_>,
        ordinal: u32,
        span: &Span,
        holds: bool,
    ) -> StoreResult<()> {
        if span.to.is_some_and(|to| to <= span.from) {
            return Ok(());
        }
        let timeline = self.0.entry(span.group.clone()).or_default();
        source.load(&span.group, timeline, span.from)?;
        for edge in [Some(span.from), span.to].into_iter().flatten() {
            if !timeline.contains_key(&edge) {
                let state = timeline.range(..edge).next_back().map(|(_, state)| state.clone());
                timeline.insert(edge, state.unwrap_or_default());
            }
        }
        let days = timeline.range_mut(span.from..span.to.unwrap_or(i64::MAX));
        days.for_each(|(_, state)| state.set(span.part, ordinal, holds));
        Ok(())
    }

    /// Writes the timelines back.
    pub(crate) fn store(
        &self,
        connection: &Connection,
        organization: OrganizationId,
    ) -> StoreResult<()> {
        let organization = id(organization);
        let mut put_key =
            connection.prepare_cached(include_str!("../queries/rollups/put_group_key.sql"))?;
        let mut put =
            connection.prepare_cached(include_str!("../queries/rollups/put_group.sql"))?;
        for ((dimension, key), timeline) in &self.0 {
            put_key.execute((organization, dimension.as_str(), key))?;
            for (starts_at, state) in timeline {
                put.execute((
                    organization,
                    dimension.as_str(),
                    key,
                    starts_at,
                    state.present.to_bytes(),
                    state.attributed.to_bytes(),
                ))?;
            }
        }
        Ok(())
    }

    /// The timelines without days on which nothing changed.
    pub(crate) fn canonical(self) -> BTreeMap<GroupKey, Timeline> {
        let mut groups = self.0;
        for timeline in groups.values_mut() {
            let mut last = GroupState::default();
            timeline.retain(|_, state| {
                let changed = *state != last;
                last.clone_from(state);
                changed
            });
        }
        groups.retain(|_, timeline| !timeline.is_empty());
        groups
    }

    /// The groups that have a state from before they were settled.
    pub(crate) fn begun_before(&self, settled: i64) -> Vec<GroupKey> {
        let begun = |(key, timeline): &(&GroupKey, &Timeline)| {
            timeline
                .first_key_value()
                .is_some_and(|(first, _)| *first < settled_before(key, settled))
        };
        self.0.iter().filter(begun).map(|(key, _)| key.clone()).collect()
    }

    /// What is not settled of the timelines, each with its state on the first
    /// day.
    pub(crate) fn since(self, settled: i64) -> Self {
        let mut groups = self.0;
        for (key, timeline) in &mut groups {
            let first_day = settled_before(key, settled);
            let mut since = timeline.split_off(&first_day);
            if let Some((_, state)) = timeline.pop_last() {
                since.entry(first_day).or_insert(state);
            }
            *timeline = since;
        }
        Self(groups)
    }

    /// The timelines as they are stored, their bitmaps through `members`.
    pub(crate) fn stored(
        connection: &Connection,
        organization: OrganizationId,
        members: impl Fn(&[u8]) -> Members,
    ) -> StoreResult<Self> {
        let mut timelines = Self::default();
        let mut statement =
            connection.prepare_cached(include_str!("../queries/rollups/all_group_rows.sql"))?;
        let mut rows = statement.query([id(organization)])?;
        while let Some(row) = rows.next()? {
            let dimension: String = row.get(0)?;
            let (present, attributed) = (members(blob(row, 3)?), members(blob(row, 4)?));
            let state = GroupState { present, attributed };
            let group = (Dimension::parse(&dimension)?, row.get(1)?);
            timelines.0.entry(group).or_default().insert(row.get(2)?, state);
        }
        Ok(timelines)
    }
}

impl From<BTreeMap<GroupKey, Timeline>> for Timelines {
    fn from(groups: BTreeMap<GroupKey, Timeline>) -> Self {
        Self(groups)
    }
}

/// From when on a group can change. How many members there are of all is open
/// always: it is structure, and no table.
fn settled_before((dimension, _): &GroupKey, settled: i64) -> i64 {
    if *dimension == Dimension::Organization { i64::MIN } else { settled }
}

/// Which keys a dimension ever had, in byte order.
pub(crate) fn group_keys(
    connection: &Connection,
    organization: OrganizationId,
    dimension: Dimension,
) -> StoreResult<Vec<String>> {
    let sql = include_str!("../queries/rollups/group_keys.sql");
    let params = (id(organization), dimension.as_str());
    all(&mut *connection.prepare_cached(sql)?, params, |row| Ok(row.get(0)?))
}

/// Where timelines begin from: the database, or nothing for a rebuild.
pub(crate) struct Source<'a> {
    pub(crate) connection: Option<&'a Connection>,
    pub(crate) organization: OrganizationId,
    pub(crate) calendar: Calendar,
    /// No department or job role is changed on a day before it.
    pub(crate) settled_before: i64,
}

impl Source<'_> {
    /// Loads what is stored of a group from the state before `from` on.
    fn load(
        &self,
        (dimension, key): &GroupKey,
        timeline: &mut Timeline,
        from: i64,
    ) -> StoreResult<()> {
        let Some(connection) = self.connection else { return Ok(()) };
        // What is loaded already begins at or before `from`, or is too short.
        if timeline.first_key_value().is_some_and(|(first, _)| *first < from) {
            return Ok(());
        }
        let organization = id(self.organization);
        let before = first(
            &mut *connection.prepare_cached(include_str!("../queries/rollups/group_before.sql"))?,
            (organization, dimension.as_str(), key, from),
            |row| {
                let state = GroupState::read(blob(row, 1)?, blob(row, 2)?)?;
                Ok((row.get(0)?, state))
            },
        )?;
        let later = all(
            &mut *connection
                .prepare_cached(include_str!("../queries/rollups/group_rows_from.sql"))?,
            (organization, dimension.as_str(), key, from),
            |row| {
                let state = GroupState::read(blob(row, 1)?, blob(row, 2)?)?;
                Ok((row.get::<_, i64>(0)?, state))
            },
        )?;
        for (starts_at, state) in before.into_iter().chain(later) {
            timeline.entry(starts_at).or_insert(state);
        }
        Ok(())
    }
}

/// The days on which a history puts a person into groups. A person is in a
/// group on a day if they are there at its last instant.
fn spans(calendar: &Calendar, history: &[Membership]) -> Vec<Span> {
    let day = |at| instant(calendar.day_of(at).starts_at);
    let mut spans = Vec::new();
    for (index, held) in history.iter().enumerate() {
        let from = day(held.valid_from);
        let next = history.get(index + 1).map(|next| day(next.valid_from));
        let groups = [
            (Dimension::Organization, String::new()),
            (Dimension::Department, held.department.clone().unwrap_or_default()),
            (Dimension::JobRole, held.job_role.clone().unwrap_or_default()),
        ];
        for group in groups {
            let to = held.valid_to.map(day);
            spans.push(Span { group: group.clone(), part: Part::Present, from, to });
            spans.push(Span { group, part: Part::Attributed, from, to: next });
        }
    }
    spans
}
