//! Rollups: what can be asked of them, and the answers. They are kept in the
//! transaction that writes the rows behind them.

use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result, shown};
use crate::model::period::Period;
use crate::model::tally::{Activity, Events, Members, Tallies};

/// How an organization's people are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Everybody together.
    Organization,
    /// By department.
    Department,
    /// By job role.
    JobRole,
}

impl Dimension {
    /// All of them, the whole first.
    pub const ALL: [Self; 3] = [Self::Organization, Self::Department, Self::JobRole];

    /// The dimension as it is stored and asked for.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::Department => "department",
            Self::JobRole => "job_role",
        }
    }

    /// The dimension of a stored or asked word.
    pub fn parse(text: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|dimension| dimension.as_str() == text).ok_or_else(|| {
            Error::invalid("unknown_dimension", format!("`{}` is not a dimension", shown(text)))
                .with_hint("department or job_role")
        })
    }
}

/// How far an assessment can be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Handed out.
    Created,
    /// Opened.
    Started,
    /// Finished.
    Completed,
}

impl Stage {
    /// All of them in order.
    pub const ALL: [Self; 3] = [Self::Created, Self::Started, Self::Completed];

    /// The stage as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Started => "started",
            Self::Completed => "completed",
        }
    }
}

/// One thing to read from the rollups. All queries of one call see one
/// snapshot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RollupQuery {
    /// The groups of a dimension as they stood at the last instant before
    /// `before`, which is the end of a day; groups to which nobody is
    /// attributed are left out. Answer: [`Rollup::Groups`]; the organization
    /// is one group with an empty key.
    Groups {
        /// Which grouping.
        dimension: Dimension,
        /// The first instant after a local day.
        before: Instant,
    },
    /// The groups of a dimension as they stood at the end of the first day, and
    /// again at the end of each later day on which one of them changed; as in
    /// [`Self::Groups`], groups to which nobody is attributed are left out.
    /// Answer: [`Rollup::GroupDays`].
    GroupDays {
        /// Which grouping.
        dimension: Dimension,
        /// The days.
        period: Period,
    },
    /// The activity of whole days. Answer: [`Rollup::Activity`].
    Activity {
        /// The days.
        period: Period,
    },
    /// The activity of whole days by activity type. Answer:
    /// [`Rollup::ActivityByType`].
    ActivityByType {
        /// The days.
        period: Period,
    },
    /// The activity of each member, day by day. Answer: [`Rollup::TallyDays`].
    ActivityByMember {
        /// The days.
        period: Period,
    },
    /// Who was active from `from` up to but not including `to`. Answer:
    /// [`Rollup::Activity`].
    Recent {
        /// The first instant; a whole minute.
        from: Instant,
        /// The first instant after; a whole minute.
        to: Instant,
    },
    /// How many events there were from `from` up to but not including `to`.
    /// Answer: [`Rollup::Events`].
    RecentEvents {
        /// The first instant; a whole minute.
        from: Instant,
        /// The first instant after; a whole minute.
        to: Instant,
    },
    /// Assessments that were created in whole days and reached `stage` by
    /// their end, by member. Answer: [`Rollup::Tallies`].
    Assessments {
        /// The days.
        period: Period,
        /// How far they came.
        stage: Stage,
    },
    /// The same by the day of creation. Answer: [`Rollup::TallyDays`].
    AssessmentDays {
        /// The days.
        period: Period,
        /// How far they came by the end of the last one.
        stage: Stage,
    },
    /// The score aggregates of the last closed week that ends at or before
    /// `before`, for a dimension. Answer: [`Rollup::Scores`].
    Scores {
        /// Which grouping.
        dimension: Dimension,
        /// The instant by which the week has ended.
        before: Instant,
    },
    /// How the store's writing stands. Answer: [`Rollup::Upkeep`].
    Upkeep,
}

/// The answer to one [`RollupQuery`].
#[derive(Debug, Clone, PartialEq)]
pub enum Rollup {
    /// Groups in byte order of their keys.
    Groups(Vec<Group>),
    /// Groups from the end of a day on, in order of time.
    GroupDays(Vec<GroupDay>),
    /// Activity of everybody.
    Activity(Activity),
    /// Activity by type, in byte order.
    ActivityByType(Vec<(String, Activity)>),
    /// What each member did.
    Tallies(Tallies),
    /// What each member did on a day, in order of time; days on which nobody
    /// did anything are left out.
    TallyDays(Vec<TallyDay>),
    /// A number of events.
    Events(Events),
    /// Score aggregates in byte order of their keys; empty before the first
    /// closed week.
    Scores(Vec<ScoreAggregate>),
    /// How the store's writing stands.
    Upkeep(Upkeep),
}

/// How a store's writing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Upkeep {
    /// How many writes wait.
    pub waiting: u32,
    /// How many may wait before more are refused.
    pub limit: u32,
    /// Whether there is anything that does them.
    pub alive: bool,
}

impl Rollup {
    pub(crate) fn groups(&self) -> Result<&[Group]> {
        if let Self::Groups(groups) = self { Ok(groups) } else { Err(mismatch()) }
    }

    pub(crate) fn group_days(&self) -> Result<&[GroupDay]> {
        if let Self::GroupDays(days) = self { Ok(days) } else { Err(mismatch()) }
    }

    pub(crate) fn tally_days(&self) -> Result<&[TallyDay]> {
        if let Self::TallyDays(days) = self { Ok(days) } else { Err(mismatch()) }
    }

    pub(crate) fn activity(&self) -> Result<&Activity> {
        if let Self::Activity(activity) = self { Ok(activity) } else { Err(mismatch()) }
    }

    pub(crate) fn by_type(&self) -> Result<&[(String, Activity)]> {
        if let Self::ActivityByType(types) = self { Ok(types) } else { Err(mismatch()) }
    }

    pub(crate) fn tallies(&self) -> Result<&Tallies> {
        if let Self::Tallies(tallies) = self { Ok(tallies) } else { Err(mismatch()) }
    }

    pub(crate) fn events(&self) -> Result<Events> {
        if let Self::Events(events) = self { Ok(*events) } else { Err(mismatch()) }
    }

    pub(crate) fn scores(&self) -> Result<&[ScoreAggregate]> {
        if let Self::Scores(scores) = self { Ok(scores) } else { Err(mismatch()) }
    }

    pub(crate) fn upkeep(&self) -> Result<Upkeep> {
        if let Self::Upkeep(upkeep) = self { Ok(*upkeep) } else { Err(mismatch()) }
    }
}

pub(crate) fn mismatch() -> Error {
    Error::new(ErrorKind::Internal, "wrong_answer", "a store answered another question")
        .with_hint("the store does not pass the conformance suite")
}

/// One group of people.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The department or job role; empty for people without one.
    pub key: String,
    /// Who is a member there at that instant.
    pub present: Members,
    /// And who was there last, before leaving the organization.
    pub attributed: Members,
}

/// The groups of a dimension from the end of one day on.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupDay {
    /// The first instant of the day.
    pub starts_at: Instant,
    /// All groups, in byte order of their keys.
    pub groups: Vec<Group>,
}

/// What each member did on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct TallyDay {
    /// The first instant of the day.
    pub starts_at: Instant,
    /// By member.
    pub tallies: Tallies,
}

/// A row of `assessment_aggregations`: what a group's scores were when they
/// were last published, as the core wrote it.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreAggregate {
    /// Which grouping.
    pub dimension: Dimension,
    /// The department or job role; empty for the organization, and for people
    /// without one.
    pub key: String,
    /// The first day of the closed week that this row stands for.
    pub week_start: chrono::NaiveDate,
    /// The first instant after that week.
    pub week_ends_at: Instant,
    /// The exact sums and sets behind the figures; only the core reads them.
    pub sums: Vec<u8>,
    /// The released figures by factor, as JSON bytes under the seed's column.
    pub ocean_scores: Vec<u8>,
    /// The released figures by facet, as JSON bytes under the seed's column.
    pub facet_scores: Vec<u8>,
    /// When it was written.
    pub calculated_at: Instant,
}
