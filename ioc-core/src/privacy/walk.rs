//! Score tables over closed weeks.
//!
//! A mean that moved because one person answered gives that person's answers
//! away. So a figure changes only when at least k of its people changed, and
//! until then the earlier one stands. But figures that change at different
//! times give each other away: this week's total, less the groups that were
//! renewed, less the earlier figures of those that were not, is what happened
//! in the latter. What may be renewed is therefore decided together.
//!
//! What is published over time is, for each figure, a chain of *steps*: the
//! scores that entered and left it since its last release. All that an outsider
//! can compute is a sum of steps, each with some factor. Suppose that such a
//! sum depends on fewer than k people. A step in which k people have a score
//! that is in no other step has the factor zero, or those k would show. Strike
//! it out, and look again: now k people may have a score in a second step and
//! otherwise only in what is struck out. Whatever can be struck out in the end
//! has no part in any sum that depends on fewer than k people.
//!
//! So a week's figures are renewed one after the other, the total and then the
//! longest standing group first, as long as all steps of this week can be
//! struck out. No sum in which they take part then depends on fewer than k
//! people, and those in which they do not were dealt with in earlier weeks. The
//! first release of all is one moment, for which [`super::suppress`] has the
//! exact rule. This covers all weeks and both tables together, any factors, and
//! people who move, leave and come back. A consequence is that never all
//! figures are of one week again: some people have to be in nothing but the
//! total.

use std::collections::HashSet;

use crate::privacy::equal::{Figure, Showable, Sight, steps_tell};
use crate::privacy::past::{Chain, Decision, Decisions, Past, WeekState, enough, step};
use crate::privacy::web::Web;

/// How many weeks a group rests after it was renewed. Large groups would
/// otherwise use up, week by week, the people whom the small ones need.
const REST_WEEKS: u32 = 4;

/// Decides what becomes of each figure in a week, for a reader at `k`.
pub(crate) fn next(past: &Past, week: &WeekState<'_>, shown: &Showable<'_>, k: u32) -> Decisions {
    decided(past, week, shown, k, Rules::ALL)
}

/// The rules, so that a test can do without one of them.
#[derive(Debug, Clone, Copy)]
struct Rules {
    steps: bool,
    equal: bool,
}

impl Rules {
    const ALL: Self = Self { steps: true, equal: true };
}

fn decided(
    past: &Past,
    week: &WeekState<'_>,
    shown: &Showable<'_>,
    k: u32,
    rules: Rules,
) -> Decisions {
    let renewed = renewed(past, week, shown, k, rules);
    let decision = |figure: Figure<'_>, chain: Option<&Chain>| match chain
        .filter(|chain| chain.may_stand(k))
        .and_then(|chain| chain.stands)
    {
        _ if renewed.contains(&figure) => Decision::Renewed,
        Some(week) => Decision::Stands(week),
        None => Decision::Hidden,
    };
    let tables = [0, 1].map(|table| {
        let group = |key: &String| {
            let chain = past.tables[table].get(key);
            let chain = chain.filter(|_| shown.groups.contains(&(table, key.as_str())));
            (key.clone(), decision(Some((table, key)), chain))
        };
        week.tables[table].keys().map(group).collect()
    });
    let total = Some(&past.total).filter(|_| enough(week.total, k));
    Decisions { total: decision(None, total), tables }
}

/// The figures to renew.
fn renewed<'a>(
    past: &'a Past,
    week: &WeekState<'a>,
    shown: &Showable<'a>,
    k: u32,
    rules: Rules,
) -> HashSet<Figure<'a>> {
    if !enough(week.total, k) {
        return HashSet::new();
    }
    if past.total == Chain::default() || !rules.steps {
        return shown.groups.iter().map(|group| Some(*group)).chain([None]).collect();
    }
    let mut waiting = vec![(None, None, week.total, step(Some(&past.total), week.total))];
    for (table, key) in &shown.groups {
        let scores = &week.tables[*table][*key];
        let chain = past.tables[*table].get(*key);
        let since = chain.and_then(|chain| chain.stands);
        if since.is_none_or(|since| since + REST_WEEKS <= week.week) {
            waiting.push((since, Some((*table, *key)), scores, step(chain, scores)));
        }
    }
    waiting[1..].sort_by_key(|(since, figure, ..)| (*since, *figure));
    let mut web = Web::of(past, week.people);
    let mut sight = Sight::of(past, shown);
    let mut renewed = HashSet::new();
    for (_, figure, scores, step) in waiting {
        let before = sight.put(figure, Some(scores));
        let tells = rules.equal
            && (steps_tell(past, scores, week.one_value) || sight.tells(figure, week.one_value));
        // A group that nobody was ever in gives nothing away.
        let nobody = figure.is_some() && scores.is_empty() && step.is_empty();
        if !tells && (nobody || web.take(&step, k)) {
            renewed.insert(figure);
        } else {
            sight.put(figure, before);
        }
    }
    renewed
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap};

    use proptest::prelude::*;

    use super::*;
    use crate::model::tally::Members;
    use crate::privacy::attack::equality::told;
    use crate::privacy::attack::tables::{self, Release};
    use crate::privacy::equal::OneValue;

    /// An organization in which people answer, move and leave.
    struct Life {
        dice: u64,
        departments: u32,
        /// Of each person: department, job role, score.
        people: Vec<(u32, u32, Option<u32>)>,
        owners: HashMap<u32, u32>,
    }

    impl Life {
        /// Of these people, `answered` percent have a score.
        fn new(seed: u64, people: u32, departments: u32, answered: u32) -> Self {
            let mut life =
                Self { dice: seed, departments, people: Vec::new(), owners: HashMap::new() };
            for person in 0..people {
                let (department, role) = life.place();
                life.people.push((department, role, None));
                if life.roll(100) < answered {
                    life.answer(person);
                }
            }
            life
        }

        fn roll(&mut self, sides: u32) -> u32 {
            let next = self.dice.wrapping_mul(6_364_136_223_846_793_005);
            self.dice = next.wrapping_add(1_442_695_040_888_963_407);
            ((self.dice >> 33) % u64::from(sides)) as u32
        }

        /// Some departments are larger, and most people have one of the two
        /// roles of two departments.
        fn place(&mut self) -> (u32, u32) {
            let all = self.departments;
            let department = (self.roll(all) * self.roll(all + 1) / all).min(all - 1);
            let own = department / 2 * 2 + self.roll(2);
            (department, if self.roll(10) == 0 { self.roll(all) } else { own })
        }

        fn anybody(&mut self) -> u32 {
            self.roll(u32::try_from(self.people.len()).unwrap())
        }

        fn answer(&mut self, person: u32) {
            let score = u32::try_from(self.owners.len()).unwrap();
            self.owners.insert(score, person);
            self.people[person as usize].2 = Some(score);
        }

        fn pass_a_week(&mut self, answers: u32) {
            for _ in 0..answers + self.roll(answers / 2 + 1) {
                let person = self.anybody();
                self.answer(person);
            }
            if self.roll(2) == 0 {
                let (person, (department, role)) = (self.anybody() as usize, self.place());
                self.people[person] = (department, role, self.people[person].2);
            }
            if self.roll(2) == 0 {
                let person = self.anybody() as usize;
                self.people[person].2 = None;
            }
        }

        fn scores(&self) -> (Members, [BTreeMap<String, Members>; 2]) {
            let mut total = Members::default();
            let mut tables = [BTreeMap::<String, Members>::new(), BTreeMap::new()];
            for (department, role, score) in &self.people {
                let Some(score) = score else { continue };
                total.insert(*score);
                tables[0].entry(format!("d{department}")).or_default().insert(*score);
                tables[1].entry(format!("r{role}")).or_default().insert(*score);
            }
            (total, tables)
        }
    }

    /// Every score is one of three.
    fn value(score: u32) -> i64 {
        i64::from((score.wrapping_mul(2_654_435_761) >> 16) % 3)
    }

    fn one_value(scores: &Members) -> bool {
        let mut values = scores.iter().map(value);
        values.next().is_some_and(|one| values.all(|value| value == one))
    }

    /// What is renewed in a number of weeks, and the past after them.
    fn walked(life: &mut Life, weeks: u32, answers: u32, rules: Rules) -> (Vec<Release>, Past) {
        let mut past = Past::default();
        let walked = (0..weeks).map(|week| {
            life.pass_a_week(answers);
            let (total, tables) = life.scores();
            let people = &life.owners;
            let tables_now = tables.each_ref();
            let one_value: OneValue<'_> = if rules.equal { &one_value } else { &|_| false };
            let state = WeekState { week, total: &total, tables: tables_now, people, one_value };
            let decisions = decided(&past, &state, &Showable::of(&state, 5), 5, rules);
            past.record(&state, &decisions);
            let owned =
                |scores: &Members| scores.iter().map(|score| (people[&score], score)).collect();
            let renewed = |decision: &Decision| *decision == Decision::Renewed;
            let table = |(sets, table): (&BTreeMap<String, Members>, &BTreeMap<_, _>)| {
                let keys = table.iter().filter(|(_, decision)| renewed(decision));
                keys.map(|(key, _): (&String, _)| (key.clone(), owned(&sets[key]))).collect()
            };
            Release {
                total: renewed(&decisions.total).then(|| owned(&total)),
                tables: tables.iter().zip(&decisions.tables).map(table).collect(),
            }
        });
        (walked.collect(), past)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn nobody_is_found_over_the_weeks(
            seed in any::<u64>(),
            people in 20_u32..200,
            departments in 2_u32..9,
            answered in 0_u32..100,
            answers in 3_u32..15,
        ) {
            let mut life = Life::new(seed, people, departments, answered);
            let (weeks, _) = walked(&mut life, 20, answers, Rules::ALL);
            let search = tables::weeks(&weeks, 5);
            prop_assert!(search.proved && search.findings.is_empty(), "{search:?}");
        }
    }

    #[test]
    fn without_the_steps_people_are_found() {
        let (weeks, _) =
            walked(&mut Life::new(1, 150, 8, 60), 3, 10, Rules { steps: false, ..Rules::ALL });
        assert!(!tables::weeks(&weeks, 5).findings.is_empty());
    }

    #[test]
    fn equal_answers_are_found_only_without_the_rule_about_them() {
        let found = |equal| {
            (0..300).any(|seed| {
                let mut life = Life::new(seed, 40, 4, 60);
                let (weeks, _) = walked(&mut life, 12, 5, Rules { equal, ..Rules::ALL });
                !told(&weeks, value).is_empty()
            })
        };
        assert!(found(false));
        assert!(!found(true));
    }

    #[test]
    fn a_flow_of_answers_renews_the_total_weekly_and_large_groups_every_other_month() {
        let (weeks, past) = walked(&mut Life::new(2, 150, 8, 60), 52, 10, Rules::ALL);
        assert!(past.total.steps.len() >= 50);
        for (key, _) in past.tables[0].iter().filter(|(_, chain)| chain.last.len() >= 20) {
            let renewals = weeks.iter().filter(|week| week.tables[0].contains_key(key)).count();
            assert!(renewals >= 6, "{key} {renewals}");
        }
    }

    #[test]
    fn a_figure_stands_until_k_people_changed() {
        let people = (0..99).map(|score| (score, score)).collect();
        let groups = |sets: [Members; 2]| {
            [["a", "b"].map(String::from).into_iter().zip(sets).collect(), BTreeMap::new()]
        };
        let mut past = Past::default();
        for (week, joined, a, total) in [
            (1, 0, Decision::Renewed, Decision::Renewed),
            (2, 4, Decision::Stands(1), Decision::Stands(1)),
            (3, 5, Decision::Stands(1), Decision::Renewed),
            (5, 15, Decision::Renewed, Decision::Renewed),
        ] {
            // Five of the later joiners are in b, which then stands for them.
            let b = Members::of((20..40).chain(60..60 + joined.max(10) - 10));
            let a_now = Members::of((0..20).chain(40..40 + joined.min(10)));
            let mut all = a_now.clone();
            all.merge(&b);
            let tables = groups([a_now, b]);
            let (tables, one_value) = (tables.each_ref(), &|_: &Members| false);
            let state = WeekState { week, total: &all, tables, people: &people, one_value };
            let decisions = next(&past, &state, &Showable::of(&state, 5), 5);
            past.record(&state, &decisions);
            assert_eq!((decisions.tables[0]["a"], decisions.total), (a, total), "week {week}");
        }
    }
}
