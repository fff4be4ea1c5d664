//! The facets of a factor in a closed week.
//!
//! A factor and its facets are sums over the same answers. If one person more
//! counted in the factor than in its facets, the difference of what is
//! published would be that person. So facets never have people of their own:
//!
//! - Where an instrument has facets, a group's factor counts those who answered
//!   all of its items ([`counts`]).
//! - A facet is renewed only together with its factor, and only over exactly
//!   the people of its factor's figure. Where some of them answered an
//!   instrument without facets, the earlier figure stands, or there is none.
//! - It is renewed in no group while that would leave people of one value in
//!   some group, or in what one published figure has more than another
//!   (`facets_told`).
//!
//! Then each published facet is over a set of people over which its factor is
//! published as well, and `privacy::walk` has decided that these sets are safe.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::dashboard::closing::Group;
use crate::dashboard::facets_told::Told;
use crate::dashboard::score_book::ScoreBook;
use crate::dashboard::scores::{FacetFigures, ScaleFigures};
use crate::error::Result;
use crate::model::assessment::Factor;
use crate::model::rollup::Dimension;
use crate::model::tally::Members;
use crate::privacy::policy::Policy;
use crate::privacy::release::Timing;
use crate::psychometrics::instrument::{self, Facet};
use crate::psychometrics::scale::Scale;
use crate::store::assessments::Scored;

/// Whether a person's factor score counts in a group: not if the instrument
/// has facets of the factor, and one of them has no score.
pub(crate) fn counts(row: &Scored, factor: Factor) -> bool {
    let Ok(instrument) = instrument::find(&row.instrument) else { return true };
    let mut facets = instrument.facets.iter().filter(|facet| facet.factor == factor);
    facets.all(|facet| row.facets.contains_key(facet.key))
}

/// What was decided about a factor in a week.
pub(crate) struct FactorWeek<'a> {
    pub(crate) factor: Factor,
    pub(crate) week_start: NaiveDate,
    pub(crate) policy: Policy,
    /// The groups with the factor's figures, and whose scores count in them.
    pub(crate) rows: Vec<(&'a Group, &'a ScaleFigures, Option<&'a Members>)>,
}

impl FactorWeek<'_> {
    /// Adds the figures of the factor's facets to `facets`; `standing` are those
    /// of the week before.
    pub(crate) fn facets(
        &self,
        book: &ScoreBook<'_>,
        standing: &BTreeMap<Group, FacetFigures>,
        told: &mut BTreeMap<&'static str, Told>,
        facets: &mut BTreeMap<Group, FacetFigures>,
    ) -> Result<()> {
        for facet in instrument::facets_of(self.factor) {
            let scored = self.is_scored(book, facet);
            let told = told.entry(facet.key).or_default();
            let renewed = if scored { self.renewed(book, facet, told) } else { Vec::new() };
            for (key, factor, members) in &self.rows {
                let before = standing.get(*key).and_then(|group| group.get(facet.key));
                let figures = match (factor.as_of, members, before) {
                    (None, _, Some(_)) => {
                        told.hide(key);
                        ScaleFigures::hidden()
                    }
                    (Some(_), Some(members), _) if renewed.contains(key) => {
                        told.renew(key, members);
                        self.figures(book, facet, factor, members)?
                    }
                    (Some(_), _, Some(before)) if before.as_of.is_some() => before.standing(),
                    _ if scored => ScaleFigures::hidden(),
                    _ => continue,
                };
                facets.entry((*key).clone()).or_default().insert(facet.key.to_owned(), figures);
            }
        }
        Ok(())
    }

    /// The groups in which the facet is renewed.
    fn renewed(&self, book: &ScoreBook<'_>, facet: &'static Facet, told: &Told) -> Vec<&Group> {
        let scale = Scale::Facet(facet);
        let renewed =
            self.rows.iter().filter(|(_, factor, _)| factor.as_of == Some(self.week_start));
        let renewed: Vec<_> = renewed
            .filter_map(|(key, _, members)| {
                let members = (*members)?;
                (book.sums(scale, members).n() == members.len()).then_some((*key, members))
            })
            .collect();
        let hidden = self.rows.iter().filter(|(_, factor, _)| factor.as_of.is_none());
        let hidden: Vec<_> = hidden.map(|(key, ..)| *key).collect();
        if told.leaves_one_value(&renewed, &hidden, |members| book.one_value(scale, members)) {
            return Vec::new();
        }
        renewed.into_iter().map(|(key, _)| key).collect()
    }

    fn figures(
        &self,
        book: &ScoreBook<'_>,
        facet: &'static Facet,
        factor: &ScaleFigures,
        members: &Members,
    ) -> Result<ScaleFigures> {
        let scale = Scale::Facet(facet);
        let sums = book.sums(scale, members);
        let [mean, deviation, alpha] = book
            .estimates(scale, members, &sums, self.policy)?
            .map(|estimate| estimate.cell(factor.shown_to, self.policy, Timing::Closed));
        Ok(ScaleFigures { mean, deviation, alpha, distribution: None, ..factor.clone() })
    }

    /// Whether anybody of the organization has a score of the facet.
    fn is_scored(&self, book: &ScoreBook<'_>, facet: &'static Facet) -> bool {
        let whole =
            self.rows.iter().find(|((dimension, _), ..)| *dimension == Dimension::Organization);
        let members = whole.and_then(|(_, _, members)| *members);
        members.is_some_and(|members| book.sums(Scale::Facet(facet), members).n() > 0)
    }
}
