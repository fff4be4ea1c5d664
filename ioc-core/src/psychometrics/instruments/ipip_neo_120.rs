//! The IPIP-NEO-120: five factors, and six facets in each.

use crate::model::assessment::Factor::{
    self, Agreeableness, Conscientiousness, Extraversion, Neuroticism, Openness,
};
use crate::psychometrics::instrument::{Facet, Instrument, Item};

/// Four items a facet. Items go round the factors N E O A C, and after each
/// round to the next facet.
pub(in crate::psychometrics) static IPIP_NEO_120: Instrument = Instrument {
    key: "ipip-neo-120",
    name: "IPIP-NEO-120, 120 items",
    version: 1,
    scale: 1..=5,
    items: &ITEMS,
    facets: &FACETS,
    source: "Johnson (2014), Journal of Research in Personality 51, 78-89; items and key from the \
             International Personality Item Pool (ipip.ori.org), public domain",
};

const fn facet(factor: Factor, number: u8, key: &'static str, label: &'static str) -> Facet {
    Facet { factor, number, key, label }
}

static IMAGINATION: Facet = facet(Openness, 1, "imagination", "Imagination");
static ARTISTIC_INTERESTS: Facet = facet(Openness, 2, "artistic_interests", "Artistic Interests");
static EMOTIONALITY: Facet = facet(Openness, 3, "emotionality", "Emotionality");
static ADVENTUROUSNESS: Facet = facet(Openness, 4, "adventurousness", "Adventurousness");
static INTELLECT: Facet = facet(Openness, 5, "intellect", "Intellect");
static LIBERALISM: Facet = facet(Openness, 6, "liberalism", "Liberalism");
static SELF_EFFICACY: Facet = facet(Conscientiousness, 1, "self_efficacy", "Self-Efficacy");
static ORDERLINESS: Facet = facet(Conscientiousness, 2, "orderliness", "Orderliness");
static DUTIFULNESS: Facet = facet(Conscientiousness, 3, "dutifulness", "Dutifulness");
static ACHIEVEMENT_STRIVING: Facet =
    facet(Conscientiousness, 4, "achievement_striving", "Achievement-Striving");
static SELF_DISCIPLINE: Facet = facet(Conscientiousness, 5, "self_discipline", "Self-Discipline");
static CAUTIOUSNESS: Facet = facet(Conscientiousness, 6, "cautiousness", "Cautiousness");
static FRIENDLINESS: Facet = facet(Extraversion, 1, "friendliness", "Friendliness");
static GREGARIOUSNESS: Facet = facet(Extraversion, 2, "gregariousness", "Gregariousness");
static ASSERTIVENESS: Facet = facet(Extraversion, 3, "assertiveness", "Assertiveness");
static ACTIVITY_LEVEL: Facet = facet(Extraversion, 4, "activity_level", "Activity Level");
static EXCITEMENT_SEEKING: Facet =
    facet(Extraversion, 5, "excitement_seeking", "Excitement-Seeking");
static CHEERFULNESS: Facet = facet(Extraversion, 6, "cheerfulness", "Cheerfulness");
static TRUST: Facet = facet(Agreeableness, 1, "trust", "Trust");
static MORALITY: Facet = facet(Agreeableness, 2, "morality", "Morality");
static ALTRUISM: Facet = facet(Agreeableness, 3, "altruism", "Altruism");
static COOPERATION: Facet = facet(Agreeableness, 4, "cooperation", "Cooperation");
static MODESTY: Facet = facet(Agreeableness, 5, "modesty", "Modesty");
static SYMPATHY: Facet = facet(Agreeableness, 6, "sympathy", "Sympathy");
static ANXIETY: Facet = facet(Neuroticism, 1, "anxiety", "Anxiety");
static ANGER: Facet = facet(Neuroticism, 2, "anger", "Anger");
static DEPRESSION: Facet = facet(Neuroticism, 3, "depression", "Depression");
static SELF_CONSCIOUSNESS: Facet =
    facet(Neuroticism, 4, "self_consciousness", "Self-Consciousness");
static IMMODERATION: Facet = facet(Neuroticism, 5, "immoderation", "Immoderation");
static VULNERABILITY: Facet = facet(Neuroticism, 6, "vulnerability", "Vulnerability");

static FACETS: [&Facet; 30] = [
    &IMAGINATION,
    &ARTISTIC_INTERESTS,
    &EMOTIONALITY,
    &ADVENTUROUSNESS,
    &INTELLECT,
    &LIBERALISM,
    &SELF_EFFICACY,
    &ORDERLINESS,
    &DUTIFULNESS,
    &ACHIEVEMENT_STRIVING,
    &SELF_DISCIPLINE,
    &CAUTIOUSNESS,
    &FRIENDLINESS,
    &GREGARIOUSNESS,
    &ASSERTIVENESS,
    &ACTIVITY_LEVEL,
    &EXCITEMENT_SEEKING,
    &CHEERFULNESS,
    &TRUST,
    &MORALITY,
    &ALTRUISM,
    &COOPERATION,
    &MODESTY,
    &SYMPATHY,
    &ANXIETY,
    &ANGER,
    &DEPRESSION,
    &SELF_CONSCIOUSNESS,
    &IMMODERATION,
    &VULNERABILITY,
];

static ITEMS: [Item; 120] = [
    Item::plus("q1", Neuroticism).of_facet(&ANXIETY),
    Item::plus("q2", Extraversion).of_facet(&FRIENDLINESS),
    Item::plus("q3", Openness).of_facet(&IMAGINATION),
    Item::plus("q4", Agreeableness).of_facet(&TRUST),
    Item::plus("q5", Conscientiousness).of_facet(&SELF_EFFICACY),
    Item::plus("q6", Neuroticism).of_facet(&ANGER),
    Item::plus("q7", Extraversion).of_facet(&GREGARIOUSNESS),
    Item::plus("q8", Openness).of_facet(&ARTISTIC_INTERESTS),
    Item::minus("q9", Agreeableness).of_facet(&MORALITY),
    Item::plus("q10", Conscientiousness).of_facet(&ORDERLINESS),
    Item::plus("q11", Neuroticism).of_facet(&DEPRESSION),
    Item::plus("q12", Extraversion).of_facet(&ASSERTIVENESS),
    Item::plus("q13", Openness).of_facet(&EMOTIONALITY),
    Item::plus("q14", Agreeableness).of_facet(&ALTRUISM),
    Item::plus("q15", Conscientiousness).of_facet(&DUTIFULNESS),
    Item::plus("q16", Neuroticism).of_facet(&SELF_CONSCIOUSNESS),
    Item::plus("q17", Extraversion).of_facet(&ACTIVITY_LEVEL),
    Item::plus("q18", Openness).of_facet(&ADVENTUROUSNESS),
    Item::minus("q19", Agreeableness).of_facet(&COOPERATION),
    Item::plus("q20", Conscientiousness).of_facet(&ACHIEVEMENT_STRIVING),
    Item::plus("q21", Neuroticism).of_facet(&IMMODERATION),
    Item::plus("q22", Extraversion).of_facet(&EXCITEMENT_SEEKING),
    Item::plus("q23", Openness).of_facet(&INTELLECT),
    Item::minus("q24", Agreeableness).of_facet(&MODESTY),
    Item::plus("q25", Conscientiousness).of_facet(&SELF_DISCIPLINE),
    Item::plus("q26", Neuroticism).of_facet(&VULNERABILITY),
    Item::plus("q27", Extraversion).of_facet(&CHEERFULNESS),
    Item::plus("q28", Openness).of_facet(&LIBERALISM),
    Item::plus("q29", Agreeableness).of_facet(&SYMPATHY),
    Item::minus("q30", Conscientiousness).of_facet(&CAUTIOUSNESS),
    Item::plus("q31", Neuroticism).of_facet(&ANXIETY),
    Item::plus("q32", Extraversion).of_facet(&FRIENDLINESS),
    Item::plus("q33", Openness).of_facet(&IMAGINATION),
    Item::plus("q34", Agreeableness).of_facet(&TRUST),
    Item::plus("q35", Conscientiousness).of_facet(&SELF_EFFICACY),
    Item::plus("q36", Neuroticism).of_facet(&ANGER),
    Item::plus("q37", Extraversion).of_facet(&GREGARIOUSNESS),
    Item::plus("q38", Openness).of_facet(&ARTISTIC_INTERESTS),
    Item::minus("q39", Agreeableness).of_facet(&MORALITY),
    Item::minus("q40", Conscientiousness).of_facet(&ORDERLINESS),
    Item::plus("q41", Neuroticism).of_facet(&DEPRESSION),
    Item::plus("q42", Extraversion).of_facet(&ASSERTIVENESS),
    Item::plus("q43", Openness).of_facet(&EMOTIONALITY),
    Item::plus("q44", Agreeableness).of_facet(&ALTRUISM),
    Item::plus("q45", Conscientiousness).of_facet(&DUTIFULNESS),
    Item::plus("q46", Neuroticism).of_facet(&SELF_CONSCIOUSNESS),
    Item::plus("q47", Extraversion).of_facet(&ACTIVITY_LEVEL),
    Item::minus("q48", Openness).of_facet(&ADVENTUROUSNESS),
    Item::minus("q49", Agreeableness).of_facet(&COOPERATION),
    Item::plus("q50", Conscientiousness).of_facet(&ACHIEVEMENT_STRIVING),
    Item::minus("q51", Neuroticism).of_facet(&IMMODERATION),
    Item::plus("q52", Extraversion).of_facet(&EXCITEMENT_SEEKING),
    Item::minus("q53", Openness).of_facet(&INTELLECT),
    Item::minus("q54", Agreeableness).of_facet(&MODESTY),
    Item::plus("q55", Conscientiousness).of_facet(&SELF_DISCIPLINE),
    Item::plus("q56", Neuroticism).of_facet(&VULNERABILITY),
    Item::plus("q57", Extraversion).of_facet(&CHEERFULNESS),
    Item::plus("q58", Openness).of_facet(&LIBERALISM),
    Item::plus("q59", Agreeableness).of_facet(&SYMPATHY),
    Item::minus("q60", Conscientiousness).of_facet(&CAUTIOUSNESS),
    Item::plus("q61", Neuroticism).of_facet(&ANXIETY),
    Item::minus("q62", Extraversion).of_facet(&FRIENDLINESS),
    Item::plus("q63", Openness).of_facet(&IMAGINATION),
    Item::plus("q64", Agreeableness).of_facet(&TRUST),
    Item::plus("q65", Conscientiousness).of_facet(&SELF_EFFICACY),
    Item::plus("q66", Neuroticism).of_facet(&ANGER),
    Item::minus("q67", Extraversion).of_facet(&GREGARIOUSNESS),
    Item::minus("q68", Openness).of_facet(&ARTISTIC_INTERESTS),
    Item::minus("q69", Agreeableness).of_facet(&MORALITY),
    Item::minus("q70", Conscientiousness).of_facet(&ORDERLINESS),
    Item::plus("q71", Neuroticism).of_facet(&DEPRESSION),
    Item::plus("q72", Extraversion).of_facet(&ASSERTIVENESS),
    Item::minus("q73", Openness).of_facet(&EMOTIONALITY),
    Item::minus("q74", Agreeableness).of_facet(&ALTRUISM),
    Item::minus("q75", Conscientiousness).of_facet(&DUTIFULNESS),
    Item::plus("q76", Neuroticism).of_facet(&SELF_CONSCIOUSNESS),
    Item::plus("q77", Extraversion).of_facet(&ACTIVITY_LEVEL),
    Item::minus("q78", Openness).of_facet(&ADVENTUROUSNESS),
    Item::minus("q79", Agreeableness).of_facet(&COOPERATION),
    Item::minus("q80", Conscientiousness).of_facet(&ACHIEVEMENT_STRIVING),
    Item::minus("q81", Neuroticism).of_facet(&IMMODERATION),
    Item::plus("q82", Extraversion).of_facet(&EXCITEMENT_SEEKING),
    Item::minus("q83", Openness).of_facet(&INTELLECT),
    Item::minus("q84", Agreeableness).of_facet(&MODESTY),
    Item::minus("q85", Conscientiousness).of_facet(&SELF_DISCIPLINE),
    Item::plus("q86", Neuroticism).of_facet(&VULNERABILITY),
    Item::plus("q87", Extraversion).of_facet(&CHEERFULNESS),
    Item::minus("q88", Openness).of_facet(&LIBERALISM),
    Item::minus("q89", Agreeableness).of_facet(&SYMPATHY),
    Item::minus("q90", Conscientiousness).of_facet(&CAUTIOUSNESS),
    Item::plus("q91", Neuroticism).of_facet(&ANXIETY),
    Item::minus("q92", Extraversion).of_facet(&FRIENDLINESS),
    Item::plus("q93", Openness).of_facet(&IMAGINATION),
    Item::minus("q94", Agreeableness).of_facet(&TRUST),
    Item::plus("q95", Conscientiousness).of_facet(&SELF_EFFICACY),
    Item::minus("q96", Neuroticism).of_facet(&ANGER),
    Item::minus("q97", Extraversion).of_facet(&GREGARIOUSNESS),
    Item::minus("q98", Openness).of_facet(&ARTISTIC_INTERESTS),
    Item::minus("q99", Agreeableness).of_facet(&MORALITY),
    Item::minus("q100", Conscientiousness).of_facet(&ORDERLINESS),
    Item::minus("q101", Neuroticism).of_facet(&DEPRESSION),
    Item::minus("q102", Extraversion).of_facet(&ASSERTIVENESS),
    Item::minus("q103", Openness).of_facet(&EMOTIONALITY),
    Item::minus("q104", Agreeableness).of_facet(&ALTRUISM),
    Item::minus("q105", Conscientiousness).of_facet(&DUTIFULNESS),
    Item::minus("q106", Neuroticism).of_facet(&SELF_CONSCIOUSNESS),
    Item::minus("q107", Extraversion).of_facet(&ACTIVITY_LEVEL),
    Item::minus("q108", Openness).of_facet(&ADVENTUROUSNESS),
    Item::minus("q109", Agreeableness).of_facet(&COOPERATION),
    Item::minus("q110", Conscientiousness).of_facet(&ACHIEVEMENT_STRIVING),
    Item::minus("q111", Neuroticism).of_facet(&IMMODERATION),
    Item::plus("q112", Extraversion).of_facet(&EXCITEMENT_SEEKING),
    Item::minus("q113", Openness).of_facet(&INTELLECT),
    Item::minus("q114", Agreeableness).of_facet(&MODESTY),
    Item::minus("q115", Conscientiousness).of_facet(&SELF_DISCIPLINE),
    Item::minus("q116", Neuroticism).of_facet(&VULNERABILITY),
    Item::plus("q117", Extraversion).of_facet(&CHEERFULNESS),
    Item::minus("q118", Openness).of_facet(&LIBERALISM),
    Item::minus("q119", Agreeableness).of_facet(&SYMPATHY),
    Item::minus("q120", Conscientiousness).of_facet(&CAUTIOUSNESS),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The signs of the published key, item by item.
    const SIGNS: &str = "++++++++-+++++++++-++++-+++++-++++++++--+++++++--+-+--+++++-\
                         +-++++----++---++----+---++---+-+-+----------------+----+---";

    #[test]
    fn the_signs_are_the_published_ones() {
        let signs: String = ITEMS.iter().map(|item| if item.reverse { '-' } else { '+' }).collect();
        assert_eq!(signs, SIGNS);
    }

    #[test]
    fn items_go_round_the_factors_and_then_the_facets() {
        let round = [Neuroticism, Extraversion, Openness, Agreeableness, Conscientiousness];
        for (index, item) in ITEMS.iter().enumerate() {
            let facet = item.facet.expect("every item has a facet");
            assert_eq!(item.code, format!("q{}", index + 1));
            assert_eq!(item.factor, round[index % 5]);
            assert_eq!(usize::from(facet.number), index / 5 % 6 + 1, "{}", item.code);
        }
        assert!(FACETS.is_sorted());
    }
}
