//! Assessments by the local day of their creation and the day on which they
//! reached a stage.

use std::collections::BTreeMap;

use crate::clock::Instant;
use crate::model::assessment::{Assessment, AssessmentStatus};
use crate::model::calendar::Calendar;
use crate::model::rollup::Stage;
use crate::model::tally::Tallies;

/// The stage, the day of creation, the day on which the stage was reached, as
/// their starts in microseconds.
pub type DayKey = (Stage, i64, i64);

/// The stages that an assessment has reached, with their days. The instants are
/// those of its creation, its start and its completion.
pub fn reached(
    calendar: &Calendar,
    status: AssessmentStatus,
    [created_at, started_at, completed_at]: [Option<Instant>; 3],
) -> Vec<DayKey> {
    let day = |at| calendar.day_of(at).starts_at.timestamp_micros();
    let Some(created_on) = created_at.map(day) else { return Vec::new() };
    let completed_at = completed_at.filter(|_| status == AssessmentStatus::Completed);
    [(Stage::Created, created_at), (Stage::Started, started_at), (Stage::Completed, completed_at)]
        .into_iter()
        .filter_map(|(stage, at)| Some((stage, created_on, day(at?))))
        .collect()
}

/// What a batch adds to and takes from the days.
#[derive(Debug, Default)]
pub struct StageDays(BTreeMap<DayKey, (Tallies, Vec<u32>)>);

impl StageDays {
    /// Counts an assessment of a member.
    pub fn record(&mut self, calendar: &Calendar, member: u32, new: &Assessment) {
        for key in stages(calendar, new) {
            self.0.entry(key).or_default().0.record(member, None);
        }
    }

    /// Takes an assessment of a member back.
    pub fn take_back(&mut self, calendar: &Calendar, member: u32, known: &Assessment) {
        for key in stages(calendar, known) {
            self.0.entry(key).or_default().1.push(member);
        }
    }

    /// The days that it touches.
    pub fn keys(&self) -> impl Iterator<Item = DayKey> {
        self.0.keys().copied()
    }

    /// The touched days as they are afterwards, from what `stored` says of each.
    ///
    /// # Errors
    /// Those of `stored`.
    pub fn applied<E>(
        self,
        mut stored: impl FnMut(DayKey) -> Result<Tallies, E>,
    ) -> Result<Vec<(DayKey, Tallies)>, E> {
        let apply = |(key, (mut tallies, taken)): (DayKey, (Tallies, Vec<u32>))| {
            tallies.merge(&stored(key)?);
            for member in taken {
                tallies.take_back(member, None);
            }
            Ok((key, tallies))
        };
        self.0.into_iter().map(apply).collect()
    }
}

fn stages(calendar: &Calendar, assessment: &Assessment) -> Vec<DayKey> {
    let Assessment { status, created_at, started_at, completed_at, .. } = *assessment;
    reached(calendar, status, [Some(created_at), started_at, completed_at])
}
