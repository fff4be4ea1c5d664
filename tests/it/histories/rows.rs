//! The rows as they are, and what follows from going through all of them.

use std::collections::{BTreeMap, BTreeSet};

use ioc_analytics::clock::Instant;
use ioc_analytics::ids::{AssessmentId, UserId};
use ioc_analytics::model::activity::EventKey;
use ioc_analytics::model::assessment::{Answers, AssessmentStatus, Factor, NewAssessment};
use ioc_analytics::model::member::Membership;

/// An event that counts.
#[derive(Debug, Clone)]
pub(super) struct RawEvent {
    pub(super) user_id: UserId,
    pub(super) duration_seconds: Option<u32>,
}

/// All rows of an organization.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) memberships: Vec<Membership>,
    pub(super) events: BTreeMap<EventKey, RawEvent>,
    pub(super) withdrawn: BTreeSet<EventKey>,
    pub(super) assessments: BTreeMap<AssessmentId, NewAssessment>,
}

/// Where everybody was at the end of a day.
pub(super) type Places = BTreeMap<UserId, Place>;

/// The department and job role in which somebody was last.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) groups: [String; 2],
    pub(super) present: bool,
}

/// What is counted of a span of time.
#[derive(Debug, PartialEq)]
pub(super) struct Counts {
    pub(super) total_users: f64,
    pub(super) active_users: f64,
    pub(super) engagement_rate: Option<f64>,
    pub(super) total_activities: f64,
    pub(super) avg_session_duration: Option<f64>,
    pub(super) total_assessments: f64,
    pub(super) completed_assessments: f64,
    pub(super) completion_rate: Option<f64>,
}

impl Rows {
    /// Who is a member at the last instant before `end`.
    fn members(&self, end: Instant) -> BTreeSet<UserId> {
        let there =
            |held: &&Membership| held.valid_from < end && held.valid_to.is_none_or(|to| to >= end);
        self.memberships.iter().filter(there).map(|held| held.user_id).collect()
    }

    /// Where everybody was, or was last, at the last instant before `end`.
    pub(super) fn places(&self, end: Instant) -> Places {
        let mut last: BTreeMap<UserId, &Membership> = BTreeMap::new();
        for held in self.memberships.iter().filter(|held| held.valid_from < end) {
            let known = last.entry(held.user_id).or_insert(held);
            if known.valid_from < held.valid_from {
                *known = held;
            }
        }
        let name = |key: &Option<String>| key.clone().unwrap_or_else(|| "(none)".to_owned());
        let place = |held: &Membership| Place {
            groups: [name(&held.department), name(&held.job_role)],
            present: held.valid_to.is_none_or(|to| to >= end),
        };
        last.into_iter().map(|(person, held)| (person, place(held))).collect()
    }

    pub(super) fn within(&self, from: Instant, to: Instant) -> impl Iterator<Item = &RawEvent> {
        let inside = move |(key, _): &(&EventKey, &RawEvent)| {
            from <= key.occurred_at && key.occurred_at < to
        };
        self.events.iter().filter(inside).map(|(_, event)| event)
    }

    /// Everybody with an event in a span.
    pub(super) fn actors(&self, from: Instant, to: Instant) -> BTreeSet<UserId> {
        self.within(from, to).map(|event| event.user_id).collect()
    }

    /// How many people have an event in a span.
    pub(super) fn active(&self, from: Instant, to: Instant) -> usize {
        self.actors(from, to).len()
    }

    /// How many events lie in a span.
    pub(super) fn activities(&self, from: Instant, to: Instant) -> usize {
        self.within(from, to).count()
    }

    /// Everything about whole days.
    pub(super) fn counts(&self, from: Instant, to: Instant) -> Counts {
        let members = self.members(to);
        let active = self.actors(from, to).intersection(&members).count();
        let timed: Vec<u32> =
            self.within(from, to).filter_map(|event| event.duration_seconds).collect();
        let seconds: u64 = timed.iter().map(|seconds| u64::from(*seconds)).sum();
        let created = self
            .assessments
            .values()
            .filter(|taken| from <= taken.created_at && taken.created_at < to);
        let created: Vec<_> = created.collect();
        let done = |taken: &&&NewAssessment| taken.completed_at.is_some_and(|at| at < to);
        let completed = created.iter().filter(done).count();
        let rate = |part: usize, of: usize| (of > 0).then(|| 100.0 * part as f64 / of as f64);
        Counts {
            total_users: members.len() as f64,
            active_users: active as f64,
            engagement_rate: rate(active, members.len()),
            total_activities: self.activities(from, to) as f64,
            avg_session_duration: (!timed.is_empty()).then(|| seconds as f64 / timed.len() as f64),
            total_assessments: created.len() as f64,
            completed_assessments: completed as f64,
            completion_rate: rate(completed, created.len()),
        }
    }

    /// How many people count in the scores of a group in the week from `from`
    /// to `to`, and the mean of their factor means: the latest assessment
    /// completed by its end of each who was a member in it, in the group that
    /// they were in last.
    pub(super) fn scores(
        &self,
        factor: Factor,
        from: Instant,
        to: Instant,
        group: impl Fn(&Membership) -> bool,
    ) -> (u64, f64) {
        let there = |held: &&Membership| {
            held.valid_from < to && held.valid_to.is_none_or(|left| left > from)
        };
        let mut places: BTreeMap<UserId, &Membership> = BTreeMap::new();
        for held in self.memberships.iter().filter(there) {
            let last = places.entry(held.user_id).or_insert(held);
            if last.valid_from < held.valid_from {
                *last = held;
            }
        }
        let people: BTreeSet<_> =
            places.values().filter(|held| group(held)).map(|held| held.user_id).collect();
        let mut latest: BTreeMap<UserId, (Instant, AssessmentId, f64)> = BTreeMap::new();
        for (id, taken) in &self.assessments {
            let (Some(at), Answers::Scored(means)) = (taken.completed_at, &taken.answers) else {
                continue;
            };
            let counts = taken.status == AssessmentStatus::Completed && at < to;
            if let (true, Some(mean)) = (counts, means.get(&factor)) {
                let known = latest.entry(taken.user_id).or_insert((at, *id, *mean));
                if (known.0, known.1) <= (at, *id) {
                    *known = (at, *id, *mean);
                }
            }
        }
        latest.retain(|person, _| people.contains(person));
        let sum: f64 = latest.values().map(|(_, _, mean)| mean).sum();
        (latest.len() as u64, sum / latest.len() as f64)
    }
}
