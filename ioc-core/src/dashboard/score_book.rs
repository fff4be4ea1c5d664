//! From the scores of a set of people to the figures of a factor or facet.

use std::collections::HashMap;

use crate::error::Result;
use crate::model::metric::unit;
use crate::model::tally::Members;
use crate::privacy::cells::cell_of;
use crate::privacy::policy::Policy;
use crate::privacy::release::Estimate;
use crate::psychometrics::instrument;
use crate::psychometrics::reliability::ItemSums;
use crate::psychometrics::scale::Scale;
use crate::psychometrics::scoring::keyed;
use crate::stats::interval::t_mean;
use crate::stats::sums::Sums;
use crate::store::assessments::Scored;

/// Completed assessments by their ordinals.
#[derive(Debug)]
pub(crate) struct ScoreBook<'a>(HashMap<u32, &'a Scored>);

impl<'a> ScoreBook<'a> {
    pub(crate) fn of(scored: &'a [Scored]) -> Self {
        Self(scored.iter().map(|row| (row.ordinal, row)).collect())
    }

    /// The exact sums of a scale's means, in millionths of a point.
    pub(crate) fn sums(&self, scale: Scale, members: &Members) -> Sums {
        members.iter().filter_map(|ordinal| score_of(self.0.get(&ordinal)?, scale)).collect()
    }

    /// The cell of the fixed grid in which a score lies.
    pub(crate) fn cell(&self, scale: Scale, ordinal: u32) -> Option<usize> {
        score_of(self.0.get(&ordinal)?, scale).map(cell_of)
    }

    /// Whether some people, of whom there is one, all have one score.
    pub(crate) fn one_value(&self, scale: Scale, members: &Members) -> bool {
        let mut scores =
            members.iter().filter_map(|ordinal| score_of(self.0.get(&ordinal)?, scale));
        scores.next().is_some_and(|one| scores.all(|score| score == one))
    }

    /// The instrument that all of some people answered, by today's key.
    pub(crate) fn instrument(&self, members: &Members) -> Option<&'static str> {
        let mut answered = members.iter().map(|ordinal| {
            let row = self.0.get(&ordinal)?;
            let instrument = instrument::find(&row.instrument).ok()?;
            (instrument.version == row.key_version).then_some(instrument.key)
        });
        let first = answered.next()??;
        answered.all(|key| key == Some(first)).then_some(first)
    }

    /// Mean, deviation and alpha of a scale, not released yet.
    pub(crate) fn estimates(
        &self,
        scale: Scale,
        members: &Members,
        sums: &Sums,
        policy: Policy,
    ) -> Result<[Estimate; 3]> {
        let points = |micro: f64| micro / 1e6;
        let (mean, deviation) = (sums.mean().map(points), sums.deviation().map(points));
        let interval =
            mean.zip(deviation).and_then(|(mean, deviation)| t_mean(sums.n(), mean, deviation));
        let score =
            |value, interval| Estimate { value, unit: unit::SCORE, n: Some(sums.n()), interval };
        let alpha = self.alpha(scale, members, policy)?;
        Ok([score(mean, interval), score(deviation, None), alpha])
    }

    /// Alpha over those who answered all items of the scale, if they are k; not
    /// over several instruments. How many they are, and the interval, whose width
    /// gives that away, is told only where they are all: else it would count
    /// those who missed an item.
    fn alpha(&self, scale: Scale, members: &Members, policy: Policy) -> Result<Estimate> {
        let none = Estimate { value: None, unit: unit::RATIO, n: None, interval: None };
        let mut sums: Option<(&str, ItemSums)> = None;
        let mut complete = 0;
        for row in members.iter().filter_map(|ordinal| self.0.get(&ordinal)) {
            if row.answers.is_empty() {
                continue;
            }
            let instrument = instrument::find(&row.instrument)?;
            let Some(items) = keyed(instrument, &row.answers, scale)? else { continue };
            let (name, sums) =
                sums.get_or_insert_with(|| (instrument.key, ItemSums::new(items.len())));
            if *name != instrument.key {
                return Ok(none);
            }
            sums.push(&items)?;
            complete += 1;
        }
        if complete < u64::from(policy.k()) {
            return Ok(none);
        }
        Ok(sums.and_then(|(_, sums)| sums.alpha()).map_or(none, |alpha| {
            let all = alpha.n == members.len();
            Estimate {
                value: Some(alpha.value),
                unit: unit::RATIO,
                n: all.then_some(alpha.n),
                interval: all.then_some(alpha.interval),
            }
        }))
    }
}

fn score_of(row: &Scored, scale: Scale) -> Option<i64> {
    match scale {
        Scale::Factor(factor) => row.factors.get(&factor).copied(),
        Scale::Facet(facet) => row.facets.get(facet.key).copied(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::model::assessment::Factor;

    #[test]
    fn nothing_tells_how_many_missed_an_item() {
        let scored: Vec<Scored> = (0..12_u32)
            .map(|person| {
                let answer = |item: u32| u8::try_from((person + 3) * (item + 5) / 7 % 5 + 1).ok();
                let mut answers: Vec<_> = (0..50).map(answer).collect();
                if person < 3 {
                    answers[0] = None;
                }
                Scored {
                    ordinal: person,
                    member: person,
                    completed_at: "2026-01-07T09:00:00Z".parse().unwrap(),
                    instrument: "ipip-50".to_owned(),
                    key_version: 1,
                    factors: BTreeMap::new(),
                    facets: BTreeMap::new(),
                    answers,
                }
            })
            .collect();
        let alpha = |people| {
            let book = ScoreBook::of(&scored);
            book.alpha(Scale::Factor(Factor::Extraversion), &Members::of(people), Policy::default())
                .unwrap()
        };
        let [some, all] = [alpha(0..12), alpha(3..12)];
        assert!(some.value.is_some() && some.value == all.value);
        assert_eq!((all.n, all.interval.is_some()), (Some(9), true));
        assert_eq!((some.n, some.interval), (None, None));
    }
}
