//! Who belonged to which group, day by day.
//!
//! A state holds from the end of its local day on, so that the members at the
//! end of a period are one row a group, however long the history is.

use std::collections::BTreeMap;

use crate::error::Result;
use crate::model::calendar::Calendar;
use crate::model::member::Membership;
use crate::model::period::Period;
use crate::model::rollup::{Dimension, Group, GroupDay};
use crate::model::tally::Members;
use crate::upkeep::bytes::to_instant;

/// A group's state from a day on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GroupState {
    /// Who is there.
    pub present: Members,
    /// And who was there last, before leaving the organization.
    pub attributed: Members,
}

impl GroupState {
    /// The state of stored bytes.
    ///
    /// # Errors
    /// `Corrupt` for bytes that are none.
    pub fn from_bytes(present: &[u8], attributed: &[u8]) -> Result<Self> {
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

/// A group: a department or job role by its key, or everybody by an empty one.
pub type GroupKey = (Dimension, String);

/// The states that a group went through, by the start of the day in
/// microseconds.
pub type Timeline = BTreeMap<i64, GroupState>;

/// The timelines that a batch of membership changes touches.
#[derive(Debug, Default)]
pub struct Timelines(BTreeMap<GroupKey, Timeline>);

/// One stretch of days in which a person is in a group.
#[derive(Debug)]
struct Span {
    group: GroupKey,
    part: Part,
    from: i64,
    to: Option<i64>,
}

/// How an organization reads memberships.
#[derive(Debug, Clone)]
pub struct Reading {
    /// Which day an instant belongs to.
    pub calendar: Calendar,
    /// The start of the day before which no department or job role changes;
    /// `i64::MIN` if none is settled.
    pub settled_before: i64,
}

impl Reading {
    /// The groups that a history puts a person into, and the first day of which
    /// it says so: what is stored of them from the state before that day on has
    /// to be loaded before the history is taken in or back.
    pub fn touched(&self, history: &[Membership]) -> BTreeMap<GroupKey, i64> {
        let mut touched = BTreeMap::new();
        for Span { group, from, .. } in self.spans(history) {
            let first = touched.entry(group).or_insert(from);
            *first = from.min(*first);
        }
        touched
    }

    /// The days on which a history puts a person into groups. A person is in a
    /// group on a day if they are there at its last instant.
    fn spans(&self, history: &[Membership]) -> Vec<Span> {
        let day = |at| self.calendar.day_of(at).starts_at.timestamp_micros();
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
                let from = from.max(open_from(&group, self.settled_before));
                let parts = [(Part::Present, to), (Part::Attributed, next)];
                spans.extend(parts.map(|(part, to)| Span { group: group.clone(), part, from, to }));
            }
        }
        spans.retain(|span| span.to.is_none_or(|to| to > span.from));
        spans
    }
}

/// From when on a group can change. How many members there are of all is open
/// always: it is structure, and no table.
fn open_from((dimension, _): &GroupKey, settled_before: i64) -> i64 {
    if *dimension == Dimension::Organization { i64::MIN } else { settled_before }
}

impl Timelines {
    /// Whether what is loaded of a group begins before a day.
    pub fn reaches(&self, group: &GroupKey, day: i64) -> bool {
        let first = self.0.get(group).and_then(|timeline| timeline.first_key_value());
        first.is_some_and(|(first, _)| *first < day)
    }

    /// Takes in what is stored of a group; what changed since it was loaded
    /// stays.
    pub fn load(&mut self, group: GroupKey, stored: impl IntoIterator<Item = (i64, GroupState)>) {
        let timeline = self.0.entry(group).or_default();
        for (starts_at, state) in stored {
            timeline.entry(starts_at).or_insert(state);
        }
    }

    /// Replaces what `before` said of a person by what `after` says. All that
    /// [`Reading::touched`] names of both is loaded.
    pub fn replace(
        &mut self,
        reading: &Reading,
        ordinal: u32,
        before: &[Membership],
        after: &[Membership],
    ) {
        for (history, holds) in [(before, false), (after, true)] {
            for span in reading.spans(history) {
                self.set(ordinal, &span, holds);
            }
        }
    }

    fn set(&mut self, ordinal: u32, span: &Span, holds: bool) {
        let timeline = self.0.entry(span.group.clone()).or_default();
        for edge in [Some(span.from), span.to].into_iter().flatten() {
            if !timeline.contains_key(&edge) {
                let state = timeline.range(..edge).next_back().map(|(_, state)| state.clone());
                timeline.insert(edge, state.unwrap_or_default());
            }
        }
        let days = timeline.range_mut(span.from..span.to.unwrap_or(i64::MAX));
        days.for_each(|(_, state)| state.set(span.part, ordinal, holds));
    }

    /// The groups with their timelines.
    pub fn groups(&self) -> impl Iterator<Item = (&GroupKey, &Timeline)> {
        self.0.iter()
    }

    /// The timelines without days on which nothing changed.
    pub fn canonical(self) -> BTreeMap<GroupKey, Timeline> {
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
    pub fn begun_before(&self, settled: i64) -> Vec<GroupKey> {
        let begun = |(key, timeline): &(&GroupKey, &Timeline)| {
            timeline.first_key_value().is_some_and(|(first, _)| *first < open_from(key, settled))
        };
        self.0.iter().filter(begun).map(|(key, _)| key.clone()).collect()
    }

    /// What is not settled of the timelines, each with its state on the first
    /// day.
    #[must_use]
    pub fn since(self, settled: i64) -> Self {
        let mut groups = self.0;
        for (key, timeline) in &mut groups {
            let first_day = open_from(key, settled);
            let mut since = timeline.split_off(&first_day);
            if let Some((_, state)) = timeline.pop_last() {
                since.entry(first_day).or_insert(state);
            }
            *timeline = since;
        }
        Self(groups)
    }
}

impl From<BTreeMap<GroupKey, Timeline>> for Timelines {
    fn from(groups: BTreeMap<GroupKey, Timeline>) -> Self {
        Self(groups)
    }
}

/// The groups of a dimension at the end of a period's first day, and of each
/// later day that changed them. `states` are for each group the last one by the
/// end of the first day, and those of the later days.
///
/// # Errors
/// `Corrupt` for a day that is no instant.
pub fn group_days(
    period: &Period,
    states: impl IntoIterator<Item = (i64, Group)>,
) -> Result<Vec<GroupDay>> {
    let first_day = period.starts_at.timestamp_micros();
    let mut changes: BTreeMap<i64, Vec<Group>> = BTreeMap::from([(first_day, Vec::new())]);
    for (starts_at, group) in states {
        changes.entry(starts_at.max(first_day)).or_default().push(group);
    }
    let mut now: BTreeMap<String, Group> = BTreeMap::new();
    let mut days: Vec<GroupDay> = Vec::new();
    for (starts_at, changed) in changes {
        for group in changed {
            if group.attributed == Members::default() {
                now.remove(&group.key);
            } else {
                now.insert(group.key.clone(), group);
            }
        }
        let groups: Vec<Group> = now.values().cloned().collect();
        // A day on which a change was taken back again keeps its row.
        if days.last().is_none_or(|day| day.groups != groups) {
            let starts_at = to_instant(starts_at, "rollup_groups", "starts_at")?;
            days.push(GroupDay { starts_at, groups });
        }
    }
    Ok(days)
}
