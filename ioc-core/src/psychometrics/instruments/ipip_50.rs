//! The 50 IPIP Big-Five factor markers.

use crate::model::assessment::Factor::{
    Agreeableness, Conscientiousness, Extraversion, Neuroticism, Openness,
};
use crate::psychometrics::instrument::{Instrument, Item};

/// Ten items a factor, E N A C O. The IPIP keys emotional stability; here its
/// signs are turned around, so that the scale is neuroticism.
pub(in crate::psychometrics) static IPIP_50: Instrument = Instrument {
    key: "ipip-50",
    name: "IPIP Big-Five factor markers, 50 items",
    version: 1,
    scale: 1..=5,
    items: &ITEMS,
    facets: &[],
    source: "Goldberg (1992), Psychological Assessment 4, 26-42; items and key from the \
             International Personality Item Pool (ipip.ori.org), public domain",
};

static ITEMS: [Item; 50] = [
    Item::plus("E1", Extraversion),
    Item::minus("E2", Extraversion),
    Item::plus("E3", Extraversion),
    Item::minus("E4", Extraversion),
    Item::plus("E5", Extraversion),
    Item::minus("E6", Extraversion),
    Item::plus("E7", Extraversion),
    Item::minus("E8", Extraversion),
    Item::plus("E9", Extraversion),
    Item::minus("E10", Extraversion),
    Item::plus("N1", Neuroticism),
    Item::minus("N2", Neuroticism),
    Item::plus("N3", Neuroticism),
    Item::minus("N4", Neuroticism),
    Item::plus("N5", Neuroticism),
    Item::plus("N6", Neuroticism),
    Item::plus("N7", Neuroticism),
    Item::plus("N8", Neuroticism),
    Item::plus("N9", Neuroticism),
    Item::plus("N10", Neuroticism),
    Item::minus("A1", Agreeableness),
    Item::plus("A2", Agreeableness),
    Item::minus("A3", Agreeableness),
    Item::plus("A4", Agreeableness),
    Item::minus("A5", Agreeableness),
    Item::plus("A6", Agreeableness),
    Item::minus("A7", Agreeableness),
    Item::plus("A8", Agreeableness),
    Item::plus("A9", Agreeableness),
    Item::plus("A10", Agreeableness),
    Item::plus("C1", Conscientiousness),
    Item::minus("C2", Conscientiousness),
    Item::plus("C3", Conscientiousness),
    Item::minus("C4", Conscientiousness),
    Item::plus("C5", Conscientiousness),
    Item::minus("C6", Conscientiousness),
    Item::plus("C7", Conscientiousness),
    Item::minus("C8", Conscientiousness),
    Item::plus("C9", Conscientiousness),
    Item::plus("C10", Conscientiousness),
    Item::plus("O1", Openness),
    Item::minus("O2", Openness),
    Item::plus("O3", Openness),
    Item::minus("O4", Openness),
    Item::plus("O5", Openness),
    Item::minus("O6", Openness),
    Item::plus("O7", Openness),
    Item::plus("O8", Openness),
    Item::plus("O9", Openness),
    Item::plus("O10", Openness),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The key as it is usually printed: a minus is a reversed item.
    #[test]
    fn the_key_is_the_published_one() {
        let printed = [
            (Extraversion, 'E', [1, -2, 3, -4, 5, -6, 7, -8, 9, -10]),
            (Neuroticism, 'N', [1, -2, 3, -4, 5, 6, 7, 8, 9, 10]),
            (Agreeableness, 'A', [-1, 2, -3, 4, -5, 6, -7, 8, 9, 10]),
            (Conscientiousness, 'C', [1, -2, 3, -4, 5, -6, 7, -8, 9, 10]),
            (Openness, 'O', [1, -2, 3, -4, 5, -6, 7, 8, 9, 10]),
        ];
        let expected = printed.into_iter().flat_map(|(factor, letter, signs)| {
            signs.map(|sign: i8| (format!("{letter}{}", sign.abs()), factor, sign < 0))
        });
        let found = ITEMS.iter().map(|item| (item.code.to_owned(), item.factor, item.reverse));
        assert!(found.eq(expected));
    }
}
