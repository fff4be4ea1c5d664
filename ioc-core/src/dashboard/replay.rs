//! Where the walks stand after the weeks that are closed: read again from what
//! was published.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::dashboard::closing::{
    FactorSets, Group, History, TABLES, Walks, nothing_decided, number_of, week_state,
};
use crate::dashboard::score_book::ScoreBook;
use crate::dashboard::scores::{Behind, FacetFigures, facet_figures, figures, parse};
use crate::error::Result;
use crate::model::assessment::Factor;
use crate::model::rollup::ScoreAggregate;
use crate::model::tally::Members;
use crate::privacy::bins::Told;
use crate::privacy::past::{Decision, Decisions, Past};
use crate::psychometrics::instrument::find_facet;

impl<'a> Walks<'a> {
    /// The state after the weeks that were closed before.
    pub(super) fn replay(history: &History<'a>) -> Result<Self> {
        let mut walks = Self {
            past: Factor::ALL.into_iter().map(|factor| (factor, Past::default())).collect(),
            standing: BTreeMap::new(),
            standing_facets: BTreeMap::new(),
            told: BTreeMap::new(),
            distributions: BTreeMap::new(),
            last: BTreeMap::new(),
            people: history.scored.iter().map(|row| (row.ordinal, row.member)).collect(),
            book: ScoreBook::of(history.scored),
        };
        for week in history.closed.chunk_by(|one, two| one.week_ends_at == two.week_ends_at) {
            walks.replay_week(week)?;
        }
        Ok(walks)
    }

    fn replay_week(&mut self, week: &[ScoreAggregate]) -> Result<()> {
        self.standing.clear();
        self.standing_facets.clear();
        let Some(first) = week.first() else { return Ok(()) };
        let number = number_of(first.week_start);
        let mut sets: BTreeMap<Factor, FactorSets> = BTreeMap::new();
        let mut decided: BTreeMap<Factor, Decisions> = BTreeMap::new();
        for aggregate in week {
            let group = figures(aggregate)?;
            let behind: Behind = parse(&aggregate.sums)?;
            for (factor, figures) in &group {
                let decision = match figures.as_of {
                    None => Decision::Hidden,
                    Some(date) if number_of(date) == number => Decision::Renewed,
                    Some(date) => Decision::Stands(number_of(date)),
                };
                let bytes = behind.0.get(factor).map(|behind| behind.assessments.as_slice());
                let members = bytes.map(Members::from_bytes).transpose()?;
                let sets = sets.entry(*factor).or_default();
                let decisions = decided.entry(*factor).or_insert_with(nothing_decided);
                match TABLES.iter().position(|table| *table == aggregate.dimension) {
                    None => {
                        sets.total = members.unwrap_or_default();
                        let kept = figures.distribution.as_ref();
                        let renewed = kept.filter(|kept| kept.as_of == aggregate.week_start);
                        let told = renewed.map(|kept| Told::of(kept, &sets.total));
                        self.distributions.entry(*factor).or_default().extend(told);
                        decisions.total = decision;
                    }
                    Some(table) => {
                        let key = aggregate.key.clone();
                        sets.tables[table].insert(key.clone(), members.unwrap_or_default());
                        decisions.tables[table].insert(key, decision);
                    }
                }
            }
            let key = (aggregate.dimension, aggregate.key.clone());
            let facets = facet_figures(aggregate)?;
            self.note_facets(&key, first.week_start, &facets, &behind)?;
            self.standing_facets.insert(key.clone(), facets);
            self.standing.insert(key, group);
        }
        for (factor, decisions) in &decided {
            let state = week_state(number, &sets[factor], &self.people, &|_| false);
            self.past.entry(*factor).or_default().record(&state, decisions);
        }
        self.last = sets;
        Ok(())
    }

    fn note_facets(
        &mut self,
        group: &Group,
        week_start: NaiveDate,
        facets: &FacetFigures,
        behind: &Behind,
    ) -> Result<()> {
        for facet in facets.keys().filter_map(|key| find_facet(key)) {
            let told = self.told.entry(facet.key).or_default();
            match (facets[facet.key].as_of, behind.0.get(&facet.factor)) {
                (None, _) => told.hide(group),
                (Some(as_of), Some(behind)) if as_of == week_start => {
                    told.renew(group, &Members::from_bytes(&behind.assessments)?);
                }
                (Some(_), _) => {}
            }
        }
        Ok(())
    }
}
