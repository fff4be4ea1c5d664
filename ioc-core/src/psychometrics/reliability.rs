//! Cronbach's alpha of a scale, from exact sums.

use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use crate::error::{Error, ErrorKind, Result};
use crate::stats::interval::{Interval, LEVEL};
use crate::stats::sums::Sums;

/// The sums of every item of one scale and of the totals, over the people who
/// answered all of its items; adds up over days and nodes like [`Sums`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemSums {
    totals: Sums,
    items: Vec<Sums>,
}

/// How well the items of a scale go together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alpha {
    /// Cronbach's alpha: 1 for identical items, 0 for unrelated ones, below 0
    /// for items that speak against each other.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
    /// Over how many people.
    pub n: u64,
    /// Over how many items.
    pub items: usize,
}

impl ItemSums {
    /// The sums of nobody over a scale of that many items.
    pub fn new(items: usize) -> Self {
        Self { totals: Sums::new(), items: vec![Sums::new(); items] }
    }

    /// Adds one person's items, keyed, in scale points. Fails with
    /// `wrong_item_count`.
    pub fn push(&mut self, keyed: &[i64]) -> Result<()> {
        self.expect_items(keyed.len())?;
        self.items.iter_mut().zip(keyed).for_each(|(sums, value)| sums.push(*value));
        self.totals.push(keyed.iter().sum());
        Ok(())
    }

    /// Adds the people behind `other`. Fails with `wrong_item_count`.
    pub fn merge(&mut self, other: &Self) -> Result<()> {
        self.expect_items(other.items.len())?;
        self.items.iter_mut().zip(&other.items).for_each(|(sums, more)| sums.merge(more));
        self.totals.merge(&other.totals);
        Ok(())
    }

    /// The totals, then the items, as [`Sums::to_bytes`] writes them.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.items.iter().fold(self.totals.to_bytes(), |mut bytes, item| {
            bytes.extend(item.to_bytes());
            bytes
        })
    }

    /// What [`ItemSums::to_bytes`] wrote. Fails with [`ErrorKind::Corrupt`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let corrupt = |message: &str| Error::new(ErrorKind::Corrupt, "corrupt_sums", message);
        let mut all = bytes
            .chunks(Sums::BYTES)
            .map(Sums::from_bytes)
            .collect::<Result<Vec<_>>>()?
            .into_iter();
        let totals = all.next().ok_or_else(|| corrupt("stored item sums are empty"))?;
        let items: Vec<Sums> = all.collect();
        let sum = items.iter().map(Sums::sum).fold(0, i128::wrapping_add);
        if sum != totals.sum() || items.iter().any(|item| item.n() != totals.n()) {
            return Err(corrupt("stored item sums do not add up to their totals"));
        }
        Ok(Self { totals, items })
    }

    /// Cronbach's alpha; `None` below two items or two people, and where
    /// nobody's total differs.
    ///
    /// Value: Cronbach (1951), *Psychometrika* 16, 297-334. Interval: Feldt
    /// (1965), *Psychometrika* 30, 357-370: (1 - alpha) / (1 - estimate) has the
    /// F distribution with n - 1 and (n - 1)(k - 1) degrees of freedom.
    pub(crate) fn alpha(&self) -> Option<Alpha> {
        let (n, items) = (self.totals.n(), self.items.len());
        if n < 2 || items < 2 {
            return None;
        }
        let whole = self.totals.scatter().filter(|scatter| *scatter > 0)?;
        let parts: i128 = self.items.iter().map(Sums::scatter).sum::<Option<_>>()?;
        let (k, people) = (items as f64, n as f64);
        let value = k / (k - 1.0) * (whole - parts) as f64 / whole as f64;
        let f = FisherSnedecor::new(people - 1.0, (people - 1.0) * (k - 1.0)).ok()?;
        let limit = |quantile: f64| 1.0 - (1.0 - value) * f.inverse_cdf(quantile);
        let tail = (1.0 - LEVEL) / 2.0;
        let interval = Interval { lower: limit(1.0 - tail), upper: limit(tail) };
        Some(Alpha { value, interval, n, items })
    }

    fn expect_items(&self, items: usize) -> Result<()> {
        if items == self.items.len() {
            return Ok(());
        }
        Err(Error::invalid("wrong_item_count", "another number of items than the scale has")
            .with("items", items)
            .with("expected", self.items.len()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sums(people: &[Vec<i64>]) -> ItemSums {
        let mut sums = ItemSums::new(people[0].len());
        for keyed in people {
            sums.push(keyed).unwrap();
        }
        sums
    }

    fn people(items: usize) -> impl Strategy<Value = Vec<Vec<i64>>> {
        prop::collection::vec(prop::collection::vec(1_i64..=5, items), 1..30)
    }

    /// By hand: items 1 2 3 4 and 2 1 4 3 have variance 5/3 each, the totals
    /// 3 3 7 7 have 16/3; 2 * (1 - (10/3) / (16/3)) = 3/4.
    #[test]
    fn alpha_of_four_people_is_three_quarters() {
        let alpha = sums(&[vec![1, 2], vec![2, 1], vec![3, 4], vec![4, 3]]).alpha().unwrap();
        assert!((alpha.value - 0.75).abs() < 1e-15);
        assert_eq!((alpha.n, alpha.items), (4, 2));
    }

    #[test]
    fn alpha_of_identical_items_is_one() {
        let alpha = sums(&[vec![1; 5], vec![4; 5], vec![2; 5]]).alpha().unwrap();
        assert!((alpha.value - 1.0).abs() < 1e-15);
        assert!((alpha.interval.lower - 1.0).abs() < 1e-12);
    }

    /// Feldt, Woodruff and Salih (1987), *Applied Psychological Measurement* 11,
    /// 93-103, formulas 6 and 7, with `SciPy`'s F quantiles: alpha .85, 89 people,
    /// 7 items. (The R package statpsych has n (k - 1) where they have
    /// (n - 1)(k - 1), and gives .79713 and .89314.)
    #[test]
    fn the_interval_is_that_of_feldt() {
        let whole = 7_000_000_i128;
        let parts = 1_900_000_i128;
        let of_scatter = |scatter: i128| Sums::from_parts(89, 0, scatter);
        let mut items = vec![of_scatter(parts / 7); 6];
        items.push(of_scatter(parts - 6 * (parts / 7)));
        let alpha = ItemSums { totals: of_scatter(whole), items }.alpha().unwrap();
        assert!((alpha.value - 0.85).abs() < 1e-12);
        assert!((alpha.interval.lower - 0.797_064_9).abs() < 1e-6, "{alpha:?}");
        assert!((alpha.interval.upper - 0.893_166_6).abs() < 1e-6, "{alpha:?}");
    }

    #[test]
    fn too_little_has_no_alpha() {
        assert_eq!(sums(&[vec![1, 2]]).alpha(), None);
        assert_eq!(sums(&[vec![1], vec![2]]).alpha(), None);
        assert_eq!(sums(&[vec![3, 3], vec![3, 3]]).alpha(), None);
        assert_eq!(ItemSums::new(10).alpha(), None);
    }

    #[test]
    fn another_number_of_items_is_refused() {
        let mut sums = ItemSums::new(3);
        assert_eq!(sums.push(&[1, 2]).unwrap_err().code(), "wrong_item_count");
        assert_eq!(sums.merge(&ItemSums::new(4)).unwrap_err().code(), "wrong_item_count");
        assert_eq!(sums, ItemSums::new(3));
    }

    #[test]
    fn bytes_that_do_not_add_up_are_corrupt() {
        let whole = sums(&[vec![1, 2], vec![4, 5]]).to_bytes();
        for bytes in [&[][..], &whole[..80], &whole[..119]] {
            assert_eq!(ItemSums::from_bytes(bytes).unwrap_err().kind(), ErrorKind::Corrupt);
        }
    }

    proptest! {
        #[test]
        fn merging_is_the_same_as_pushing_all(one in people(4), other in people(4)) {
            let mut merged = sums(&other);
            merged.merge(&sums(&one)).unwrap();
            let all: Vec<Vec<i64>> = one.into_iter().chain(other).collect();
            prop_assert_eq!(&merged, &sums(&all));
            prop_assert_eq!(ItemSums::from_bytes(&merged.to_bytes()).unwrap(), merged);
        }

        #[test]
        fn alpha_is_at_most_one_and_lies_in_its_interval(people in people(4)) {
            if let Some(alpha) = sums(&people).alpha() {
                prop_assert!(alpha.value <= 1.0 + 1e-12);
                prop_assert!(alpha.interval.lower <= alpha.interval.upper);
            }
        }
    }
}
