//! Instruments are data: which item belongs where, and which way it is keyed.

use std::ops::RangeInclusive;

use crate::error::{Error, Result, shown};
use crate::model::assessment::Factor;
use crate::psychometrics::instruments::{
    ipip_50::IPIP_50, ipip_neo_120::IPIP_NEO_120, scored::SCORED,
};

static ALL: [&Instrument; 3] = [&IPIP_50, &IPIP_NEO_120, &SCORED];

/// A questionnaire and its scoring key.
#[derive(Debug, PartialEq, Eq)]
pub struct Instrument {
    /// The key by which it is found, such as `ipip-50`.
    pub key: &'static str,
    /// Its name for a reader.
    pub name: &'static str,
    /// The version of the scoring key; another key is another version.
    pub version: u32,
    /// The answers that can be given, in scale points.
    pub scale: RangeInclusive<u8>,
    /// The items in the order of the answers; none where only finished scores
    /// are taken.
    pub items: &'static [Item],
    /// The facets that it measures, by factor; none where it has factors only.
    pub facets: &'static [&'static Facet],
    /// Where items and key come from.
    pub source: &'static str,
}

/// A part of a factor that is scored on its own. Facets are ordered by factor
/// and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Facet {
    /// The factor that it is a part of.
    pub factor: Factor,
    /// Its number within the factor, from 1.
    pub number: u8,
    /// The key in JSON and columns, such as `self_efficacy`.
    pub key: &'static str,
    /// The name for a reader.
    pub label: &'static str,
}

/// One item of an instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Its code, such as `E1`; unique within the instrument.
    pub code: &'static str,
    /// The factor that it measures.
    pub factor: Factor,
    /// The facet that it measures, where the instrument has facets.
    pub facet: Option<&'static Facet>,
    /// Whether a high answer speaks for a low score.
    pub reverse: bool,
}

impl Item {
    /// An item whose high answer speaks for a high score.
    pub const fn plus(code: &'static str, factor: Factor) -> Self {
        Self { code, factor, facet: None, reverse: false }
    }

    /// An item whose high answer speaks for a low score.
    pub const fn minus(code: &'static str, factor: Factor) -> Self {
        Self { code, factor, facet: None, reverse: true }
    }

    /// The same item as part of a facet.
    #[must_use]
    pub const fn of_facet(self, facet: &'static Facet) -> Self {
        Self { facet: Some(facet), ..self }
    }
}

/// All instruments, in a fixed order.
pub fn all() -> impl Iterator<Item = &'static Instrument> {
    ALL.into_iter()
}

/// The instrument of a key. Fails with `unknown_instrument`, naming those that
/// exist.
pub fn find(key: &str) -> Result<&'static Instrument> {
    all().find(|instrument| instrument.key == key).ok_or_else(|| {
        let known: Vec<&str> = all().map(|instrument| instrument.key).collect();
        Error::invalid("unknown_instrument", format!("`{}` is not an instrument", shown(key)))
            .with_hint(format!("one of {}", known.join(", ")))
    })
}

/// The facets of a factor in any instrument, by number.
pub fn facets_of(factor: Factor) -> impl Iterator<Item = &'static Facet> {
    all()
        .flat_map(|instrument| instrument.facets.iter().copied())
        .filter(move |facet| facet.factor == factor)
}

/// The facet of a key in any instrument.
pub fn find_facet(key: &str) -> Option<&'static Facet> {
    all().flat_map(|instrument| instrument.facets.iter().copied()).find(|facet| facet.key == key)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn every_instrument_is_found_by_its_own_key() {
        for instrument in all() {
            assert_eq!(find(instrument.key).unwrap(), instrument);
            assert!(instrument.version > 0 && !instrument.source.is_empty());
            assert!(instrument.scale.start() < instrument.scale.end());
        }
    }

    #[test]
    fn an_unknown_instrument_names_the_known_ones() {
        let error = find("mbti").unwrap_err();
        assert_eq!(error.code(), "unknown_instrument");
        assert_eq!(error.hint(), Some("one of ipip-50, ipip-neo-120, scored"));
    }

    #[test]
    fn item_codes_are_unique_and_an_item_is_of_the_factor_of_its_facet() {
        for instrument in all() {
            let codes: BTreeSet<&str> = instrument.items.iter().map(|item| item.code).collect();
            assert_eq!(codes.len(), instrument.items.len(), "{}", instrument.key);
            let measured: BTreeSet<&Facet> =
                instrument.items.iter().filter_map(|item| item.facet).collect();
            assert!(measured.iter().copied().eq(instrument.facets.iter().copied()));
            let pairs = instrument.items.iter().filter_map(|item| Some((item.factor, item.facet?)));
            assert!(pairs.into_iter().all(|(factor, facet)| facet.factor == factor));
        }
    }

    #[test]
    fn a_key_names_one_facet_in_all_instruments() {
        let facets = Factor::ALL.into_iter().flat_map(facets_of);
        let keys: BTreeMap<&str, &Facet> = facets.map(|facet| (facet.key, facet)).collect();
        assert_eq!(keys.len(), Factor::ALL.into_iter().flat_map(facets_of).count());
        assert!(keys.iter().all(|(key, facet)| find_facet(key) == Some(*facet)));
        assert!(Factor::ALL.iter().all(|factor| !keys.contains_key(factor.key())));
        assert_eq!(find_facet("wit"), None);
    }

    #[test]
    fn an_instrument_with_items_measures_all_five() {
        for instrument in all().filter(|instrument| !instrument.items.is_empty()) {
            for factor in Factor::ALL {
                assert!(instrument.items.iter().any(|item| item.factor == factor));
            }
        }
    }
}
