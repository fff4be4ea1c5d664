//! The rows of a table of factors, out of the figures that are stored of a closed week.

use crate::dashboard::breakdown::name;
use crate::dashboard::ocean::{OceanDetails, OceanRow};
use crate::dashboard::scores::{ScaleFigures, facet_figures, figures};
use crate::error::Result;
use crate::model::assessment::Factor;
use crate::model::metric::unit;
use crate::model::rollup::{Dimension, ScoreAggregate};
use crate::privacy::figure::Figure;
use crate::privacy::policy::Policy;
use crate::privacy::release::{hidden, told_as};
use crate::psychometrics::instrument::facets_of;
use crate::psychometrics::norms;
use crate::psychometrics::scale::Scale;

/// The factor rows of score aggregates under today's policy.
pub(crate) fn rows(scores: &[ScoreAggregate], policy: Policy) -> Result<Vec<OceanRow>> {
    let mut rows = Vec::new();
    for aggregate in by_name(scores) {
        let mut figures = figures(aggregate)?;
        for factor in Factor::ALL {
            let Some(figures) = figures.remove(&factor) else { continue };
            rows.push(row(aggregate, Scale::Factor(factor), &figures, policy));
        }
    }
    Ok(rows)
}

/// The facet rows of score aggregates under today's policy.
pub(crate) fn facet_rows(scores: &[ScoreAggregate], policy: Policy) -> Result<Vec<OceanRow>> {
    let mut rows = Vec::new();
    for aggregate in by_name(scores) {
        let mut figures = facet_figures(aggregate)?;
        for facet in Factor::ALL.into_iter().flat_map(facets_of) {
            let Some(figures) = figures.remove(facet.key) else { continue };
            rows.push(row(aggregate, Scale::Facet(facet), &figures, policy));
        }
    }
    Ok(rows)
}

fn by_name(scores: &[ScoreAggregate]) -> Vec<&ScoreAggregate> {
    let mut sorted: Vec<&ScoreAggregate> = scores.iter().collect();
    sorted.sort_by_cached_key(|aggregate| group(aggregate));
    sorted
}

fn group(aggregate: &ScoreAggregate) -> String {
    match aggregate.dimension {
        Dimension::Organization => String::new(),
        Dimension::Department | Dimension::JobRole => name(&aggregate.key),
    }
}

fn row(
    aggregate: &ScoreAggregate,
    scale: Scale,
    figures: &ScaleFigures,
    policy: Policy,
) -> OceanRow {
    // Released when the week was closed; under a policy that has become
    // stricter since, it may have to be hidden again.
    let shown = figures.shown_to >= policy.k();
    let release = |figure: Figure, unit| if shown { figure } else { hidden(unit) };
    let mean = release(figures.mean, unit::SCORE);
    let instrument = figures.instrument.as_deref().filter(|_| mean.value().is_some());
    let norm = instrument.and_then(norms::pooled);
    let norm = norm.and_then(|group| Some((group.key, group.norm(scale)?)));
    let t = norm.map(|(_, norm)| told_as(mean, unit::SCORE_T, |raw| norm.raw_to_t(raw)));
    let details = OceanDetails {
        mean,
        deviation: release(figures.deviation, unit::SCORE),
        alpha: release(figures.alpha, unit::RATIO),
        t,
        percentile: t.map(|t| told_as(t, unit::PERCENTILE, norms::percentile_of_t)),
    };
    let (factor, facet) = match scale {
        Scale::Factor(factor) => (factor, None),
        Scale::Facet(facet) => (facet.factor, Some(facet.key)),
    };
    OceanRow {
        group: group(aggregate),
        factor,
        facet,
        n: details.mean.n(),
        mean: details.mean.value(),
        interval: details.mean.interval(),
        deviation: details.deviation.value(),
        alpha: details.alpha.value(),
        t: details.t.and_then(|t| t.value()),
        percentile: details.percentile.and_then(|percentile| percentile.value()),
        norm: norm.map(|(key, _)| key),
        state: details.mean.state(),
        as_of: figures.as_of.filter(|_| shown),
        distribution: figures
            .distribution
            .as_ref()
            .filter(|_| shown)
            .and_then(|it| it.release(policy)),
        details,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::Weekday;
    use chrono_tz::Tz;

    use super::*;
    use crate::clock::Instant;
    use crate::dashboard::closing::{History, close};
    use crate::ids::{Id, UserId};
    use crate::model::audit::AuditKey;
    use crate::model::calendar::Calendar;
    use crate::model::member::Membership;
    use crate::model::organization::Organization;
    use crate::store::assessments::Scored;

    const NEO: &str = "ipip-neo-120";

    /// Twelve people of one department who answered in one week, the first of
    /// them another instrument, by another version of its key.
    fn closed(first: (&str, u32)) -> Vec<ScoreAggregate> {
        let at: Instant = "2026-01-07T09:00:00Z".parse().unwrap();
        let organization = Organization {
            id: Id::from_content(&[b"normed"]),
            name: "Normed".to_owned(),
            entered_as: "Normed".to_owned(),
            calendar: Calendar::new(Tz::UTC, Weekday::Mon),
            locale: "en-GB".to_owned(),
            minimum_group: 5,
            created_at: at,
            audit_key: AuditKey::random(),
        };
        let membership = |person: u32| Membership {
            user_id: UserId::from_content(&[&person.to_be_bytes()]),
            valid_from: at,
            valid_to: None,
            department: Some(if person < 10 { "Large" } else { "Small" }.to_owned()),
            job_role: None,
        };
        let scored = |person: u32| {
            let (instrument, key_version) = if person == 0 { first } else { (NEO, 1) };
            let value = 3_000_000 + i64::from(person) * 40_000;
            let facets = Factor::ALL.into_iter().flat_map(facets_of);
            Scored {
                ordinal: person,
                member: person,
                completed_at: at,
                instrument: instrument.to_owned(),
                key_version,
                factors: Factor::ALL.into_iter().map(|factor| (factor, value)).collect(),
                facets: match instrument {
                    NEO => facets.map(|facet| (facet.key.to_owned(), value)).collect(),
                    _ => BTreeMap::new(),
                },
                answers: Vec::new(),
            }
        };
        let scored: Vec<_> = (0..12).map(scored).collect();
        let memberships: Vec<_> = (0..12).map(|person| (person, membership(person))).collect();
        let policy = Policy::default();
        let history = History {
            organization: &organization,
            policy,
            scored: &scored,
            memberships: &memberships,
            closed: &[],
        };
        close(&history, "2026-01-12T08:00:00Z".parse().unwrap()).unwrap()
    }

    fn all(scores: &[ScoreAggregate]) -> Vec<OceanRow> {
        let mut all = rows(scores, Policy::default()).unwrap();
        all.extend(facet_rows(scores, Policy::default()).unwrap());
        all
    }

    #[test]
    fn a_mean_of_people_who_answered_one_normed_instrument_has_a_t_score() {
        let rows = all(&closed((NEO, 1)));
        let shown: Vec<_> = rows.iter().filter(|row| row.mean.is_some()).collect();
        assert!(shown.len() > 35, "the whole is shown with its facets");
        for row in shown {
            let scale = match row.facet.and_then(crate::psychometrics::instrument::find_facet) {
                Some(facet) => Scale::Facet(facet),
                None => Scale::Factor(row.factor),
            };
            let norm = norms::pooled(NEO).unwrap().norm(scale).unwrap();
            let to_t = |raw: f64| 50.0 + 10.0 * (raw - norm.mean) / norm.deviation;
            let (figure, mean) = (row.details.t.unwrap(), row.details.mean);
            assert_eq!(row.t, Some(to_t(row.mean.unwrap())));
            let lower = mean.interval().map(|it| to_t(it.lower));
            assert_eq!(figure.interval().map(|it| it.lower), lower);
            assert_eq!((figure.n(), figure.state()), (mean.n(), mean.state()));
            assert_eq!(figure.unit(), unit::SCORE_T);
            assert_eq!(row.percentile, Some(norms::percentile_of_t(row.t.unwrap())));
            assert_eq!(row.norm, Some("ipip-neo-120/pooled"));
        }
    }

    #[test]
    fn a_hidden_mean_has_neither_a_t_score_nor_a_norm() {
        let rows = all(&closed((NEO, 1)));
        let hidden: Vec<_> = rows.iter().filter(|row| row.group == "Small").collect();
        assert!(!hidden.is_empty());
        for row in hidden {
            assert_eq!((row.mean, row.t, row.percentile, row.norm), (None, None, None, None));
            assert_eq!((row.details.t, row.details.percentile), (None, None));
        }
    }

    #[test]
    fn one_person_of_another_instrument_or_key_leaves_the_raw_score_alone() {
        for other in [("ipip-50", 1), ("scored", 1), (NEO, 2), ("gone", 1)] {
            let rows = all(&closed(other));
            assert!(rows.iter().any(|row| row.mean.is_some()), "{other:?}");
            for row in rows.iter().filter(|row| row.group.is_empty()) {
                assert_eq!((row.t, row.percentile, row.norm), (None, None, None), "{other:?}");
            }
        }
    }

    #[test]
    fn figures_of_before_the_instrument_was_noted_are_read_without_a_norm() {
        let mut scores = closed((NEO, 1));
        for aggregate in &mut scores {
            let text = String::from_utf8(aggregate.ocean_scores.clone()).unwrap();
            let old = text.replace(r#","instrument":"ipip-neo-120""#, "");
            assert!(aggregate.dimension != Dimension::Organization || old != text);
            aggregate.ocean_scores = old.into_bytes();
        }
        let rows = rows(&scores, Policy::default()).unwrap();
        assert!(rows.iter().any(|row| row.mean.is_some()));
        assert!(rows.iter().all(|row| row.t.is_none() && row.norm.is_none()));
    }
}
