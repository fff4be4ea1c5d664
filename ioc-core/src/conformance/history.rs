//! A random history, after which the rollups equal the rows.

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use crate::clock::Instant;
use crate::conformance::fixture::{assessment, at, event, person, trace};
use crate::conformance::oracle::World;
use crate::conformance::sample::{activity, assessments, groups, windows};
use crate::error::Result;
use crate::model::activity::ActivityEvent;
use crate::model::assessment::AssessmentStatus::{Abandoned, Completed, InProgress, NotStarted};
use crate::model::member::MemberRecord;
use crate::model::rollup::RollupQuery;
use crate::store::bundle::Store;

/// People, and days around the change of the clocks.
const PEOPLE: u32 = 12;
const BEGIN: &str = "2026-03-20T00:00:00Z";
const DAYS: i64 = 16;
const FIRST: &str = "2026-03-20";
const LAST: &str = "2026-04-05";

/// Sixty random steps of one seed.
pub async fn a_random_history_equals_its_rows(store: Arc<dyn Store>) -> Result<()> {
    random_history(store, 1, 60).await
}

/// `steps` random writes of members, events and assessments, with resends,
/// corrections, late rows and rebuilds in between; the rollups equal what
/// counting the rows gives, during and after. The same seed is the same
/// history.
pub async fn random_history(store: Arc<dyn Store>, seed: u64, steps: u32) -> Result<()> {
    let mut dice = Dice(StdRng::seed_from_u64(seed));
    let zones = [Tz::UTC, Tz::Europe__Berlin, Tz::America__Los_Angeles, Tz::Australia__Lord_Howe];
    let number = u32::try_from(seed % 1_000_000).unwrap_or(0);
    let mut world = World::new(&store, number, zones[dice.below(4) as usize]).await?;
    world.now = at("2026-03-29T00:30:00Z");
    let all: Vec<_> = (0..PEOPLE).map(|number| person(number, BEGIN, None)).collect();
    world.put_members(&all).await?;
    let mut sent = Vec::new();
    for step in 0..steps {
        world.now += TimeDelta::seconds(i64::from(dice.below(3600)) - 600);
        match dice.below(10) {
            0..3 => {
                let records: Vec<_> = (0..=dice.below(3)).map(|_| dice.member()).collect();
                world.put_members(&records).await?;
            }
            3..7 => {
                let mut events: Vec<_> = (0..=dice.below(12)).map(|_| dice.event(&world)).collect();
                events.extend(sent.iter().take(2).cloned());
                world.append(&events).await?;
                sent = events;
            }
            7..9 => {
                let taken: Vec<_> = (0..=dice.below(3))
                    .map(|_| {
                        let status =
                            [NotStarted, InProgress, Completed, Abandoned][dice.below(4) as usize];
                        let (number, user) = (dice.below(20), dice.below(PEOPLE));
                        assessment(&world.scope, number, user, dice.instant(), status)
                    })
                    .collect();
                world.put_assessments(&taken).await?;
            }
            _ => {
                let drift = store.rebuild(&world.scope, world.now, &trace(world.now)).await?;
                assert_eq!(drift, [], "seed {seed}, step {step}");
            }
        }
        let day = at(BEGIN) + TimeDelta::days(i64::from(dice.below(20)));
        let day = crate::model::period::LocalDay::of(world.scope.organization().zone, day);
        let mut queries = windows(world.now);
        queries.extend(groups(day.ends_at));
        world.compare_all(&queries).await?;
    }
    world.compare_all(&questions(&world)?).await
}

fn questions(world: &World) -> Result<Vec<RollupQuery>> {
    let mut queries = activity(&world.scope, FIRST, LAST)?;
    queries.extend(assessments(&world.scope, FIRST, LAST)?);
    for day in -1..DAYS + 2 {
        let day = at(BEGIN) + TimeDelta::days(day);
        let day = crate::model::period::LocalDay::of(world.scope.organization().zone, day);
        queries.extend(groups(day.ends_at));
    }
    Ok(queries)
}

struct Dice(StdRng);

impl Dice {
    fn below(&mut self, sides: u32) -> u32 {
        self.0.random_range(0..sides)
    }

    /// Some instant of the history; midnights, of some zone, more often.
    fn instant(&mut self) -> Instant {
        let hours = i64::from(self.below(24 * 16));
        let micros = if self.below(3) == 0 { 0 } else { self.0.random_range(0..3_600_000_000) };
        at(BEGIN) + TimeDelta::hours(hours) + TimeDelta::microseconds(micros)
    }

    fn place(&mut self, places: [&str; 3]) -> Option<String> {
        let index = self.below(5) as usize;
        places.get(index).map(|place| (*place).to_owned())
    }

    fn member(&mut self) -> MemberRecord {
        let from = self.instant();
        let stays = self.below(4) > 0;
        let hours = TimeDelta::hours(1 + i64::from(self.below(100)));
        MemberRecord {
            from,
            to: (!stays).then_some(from + hours),
            department: self.place(["", "A", "a"]),
            job_role: self.place(["Z", "b", "\u{E4}"]),
            ..person(self.below(PEOPLE), BEGIN, None)
        }
    }

    fn event(&mut self, world: &World) -> ActivityEvent {
        let long_ago = self.below(3) == 0;
        let ago = TimeDelta::seconds(i64::from(self.below(9000)) - 300);
        let occurred_at = if long_ago { self.instant() } else { world.now - ago };
        ActivityEvent {
            activity_type: ["login", "Z", "a"][self.below(3) as usize].to_owned(),
            duration_seconds: (self.below(2) == 0).then(|| self.below(7200)),
            ..event(&world.scope, self.below(500), self.below(PEOPLE), occurred_at)
        }
    }
}
