//! What an attacker must not get at, known to the test from the raw data.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use ioc_analytics::clock::Instant;
use ioc_analytics::demo::data::DemoData;
use ioc_analytics::ids::UserId;
use ioc_analytics::model::assessment::{Answers, Factor};
use ioc_analytics::model::member::{Membership, history_after};
use ioc_analytics::model::period::Period;
use ioc_analytics::psychometrics::{instrument, scoring};

/// Whose privacy is attacked: groups of five.
pub(crate) const K: u32 = 5;

/// A person's numbers: what an attacker must not get at, known to the test.
pub(crate) struct Truth {
    histories: BTreeMap<u32, Vec<Membership>>,
    /// Person, instant of completion, scores in millionths; by instant.
    scored: Vec<(u32, Instant, BTreeMap<Factor, i64>)>,
    /// Person and instant of every event and of every handing out.
    acted: Vec<(u32, Instant)>,
}

pub(crate) type Scores = BTreeSet<(u32, u32)>;

impl Truth {
    pub(crate) fn of(demo: &DemoData) -> Self {
        let mut numbers: HashMap<UserId, u32> = HashMap::new();
        let mut histories: BTreeMap<u32, Vec<Membership>> = BTreeMap::new();
        for record in &demo.members {
            let next = u32::try_from(numbers.len()).expect("few people");
            let number = *numbers.entry(record.user_id).or_insert(next);
            let history = histories.entry(number).or_default();
            *history = history_after(history, record);
        }
        let ipip = instrument::find("ipip-50").expect("shipped");
        let mut scored: Vec<_> = demo
            .assessments
            .iter()
            .filter_map(|taken| {
                let Answers::Items(answers) = &taken.answers else { return None };
                let scores = scoring::score(ipip, answers).expect("valid answers");
                let factors =
                    scores.factors.iter().map(|(factor, score)| (*factor, score.mean_micro));
                Some((numbers[&taken.user_id], taken.completed_at?, factors.collect()))
            })
            .collect();
        scored.sort_by_key(|(person, at, _)| (*at, *person));
        let events = demo.activity.iter().map(|event| (numbers[&event.user_id], event.occurred_at));
        let created = demo.assessments.iter().map(|it| (numbers[&it.user_id], it.created_at));
        Self { histories, scored, acted: events.chain(created).collect() }
    }

    /// Where a person belongs in a period: at its end, or at leaving.
    fn place(&self, person: u32, period: &Period) -> Option<&Membership> {
        self.histories[&person].iter().rev().find(|held| {
            held.valid_from < period.ends_at && held.valid_to.is_none_or(|to| to > period.starts_at)
        })
    }

    /// The scores behind a group's figure of a closed week; all without a key.
    pub(crate) fn scores(
        &self,
        factor: Factor,
        week: &Period,
        group: Option<(usize, &str)>,
    ) -> Scores {
        let mut latest: BTreeMap<u32, u32> = BTreeMap::new();
        for (number, (person, at, factors)) in self.scored.iter().enumerate() {
            if *at < week.ends_at && factors.contains_key(&factor) {
                latest.insert(*person, u32::try_from(number).expect("few scores"));
            }
        }
        let belongs = |person: u32| match (self.place(person, week), group) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(held), Some((table, key))) => key_of(held, table) == key,
        };
        latest.into_iter().filter(|(person, _)| belongs(*person)).collect()
    }

    /// The value of a score, in millionths.
    pub(crate) fn value(&self, factor: Factor, score: u32) -> i64 {
        self.scored[score as usize].2[&factor]
    }

    /// Who stands behind each group of a table in a period: its members at the
    /// end, and those who left it before and did something in the period.
    pub(crate) fn behind(&self, table: usize, period: &Period) -> BTreeMap<String, BTreeSet<u32>> {
        let mut groups: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        for (person, history) in &self.histories {
            let Some(last) = history.iter().rfind(|held| held.valid_from < period.ends_at) else {
                continue;
            };
            let stays = last.valid_to.is_none_or(|to| to >= period.ends_at);
            let acted = self.acted.iter().any(|(who, at)| who == person && period.holds(*at));
            if stays || acted {
                groups.entry(key_of(last, table)).or_default().insert(*person);
            }
        }
        groups
    }
}

fn key_of(held: &Membership, table: usize) -> String {
    let key = if table == 0 { &held.department } else { &held.job_role };
    key.clone().unwrap_or_else(|| "(none)".to_owned())
}

pub(crate) fn week_from(zone: Tz, first: NaiveDate) -> Period {
    Period::between(&zone.into(), first, first + Days::new(6)).expect("a week")
}
