//! From values to coordinates, and the few round values that an axis names.

use ioc_core::document::number;

/// A straight map from values to coordinates.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    from: (f64, f64),
    to: (f64, f64),
}

impl Scale {
    /// Maps `from.0..from.1` to `to.0..to.1`.
    pub(super) fn new(from: (f64, f64), to: (f64, f64)) -> Self {
        Self { from, to }
    }

    /// Where `value` stands; what lies outside stands at the edge.
    pub(super) fn at(&self, value: f64) -> f64 {
        let span = self.from.1 - self.from.0;
        let share = if span > 0.0 && !value.is_nan() {
            ((value - self.from.0) / span).clamp(0.0, 1.0)
        } else {
            0.5
        };
        self.to.0 + share * (self.to.1 - self.to.0)
    }
}

/// Round values on an axis, all with the same decimals.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ticks {
    /// The values, lowest first; never empty.
    pub(super) values: Vec<f64>,
    decimals: u8,
}

impl Ticks {
    /// About `count` round values that lie within `min..max`.
    pub(super) fn within(min: f64, max: f64, count: u32) -> Self {
        let (step, decimals) = step(min, max, count);
        Self::count_up((min / step - 1e-9).ceil(), (max / step + 1e-9).floor(), step, decimals)
    }

    /// About `count` round values, the first and last of which enclose
    /// `min..max`.
    pub(super) fn around(min: f64, max: f64, count: u32) -> Self {
        let (step, decimals) = step(min, max, count);
        Self::count_up((min / step + 1e-9).floor(), (max / step - 1e-9).ceil(), step, decimals)
    }

    fn count_up(first: f64, last: f64, step: f64, decimals: u8) -> Self {
        let last = last.max(first);
        let values = std::iter::successors(Some(first), |index| Some(index + 1.0))
            .take_while(|index| *index <= last)
            .take(20)
            .map(|index| index * step)
            .collect();
        Self { values, decimals }
    }

    /// The lowest and the highest.
    pub(super) fn ends(&self) -> (f64, f64) {
        let first = self.values.first().copied().unwrap_or_default();
        (first, self.values.last().copied().unwrap_or(first))
    }

    /// `value` with as many decimals as the axis needs.
    pub(super) fn plain(&self, value: f64) -> String {
        number::plain(value, self.decimals)
    }
}

/// 1, 2, 2.5 or 5 times a power of ten, and the decimals that it needs.
fn step(min: f64, max: f64, count: u32) -> (f64, u8) {
    let span = max - min;
    let span = if span.is_finite() && span > 0.0 { span } else { 1.0 };
    let raw = span / f64::from(count.max(1));
    let power = raw.log10().floor().clamp(-6.0, 15.0);
    let unit = 10_f64.powf(power);
    let factor = [1.0, 2.0, 2.5, 5.0].into_iter().find(|factor| factor * unit >= raw * 0.999);
    let (factor, power) = factor.map_or((1.0, power + 1.0), |factor| (factor, power));
    let places = if factor.fract() > 0.0 { power - 1.0 } else { power };
    let decimals = (0..=7).find(|decimals| f64::from(*decimals) + places >= 0.0).unwrap_or(7);
    (factor * 10_f64.powf(power), decimals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_names_a_few_round_values() {
        assert_eq!(Ticks::within(20.0, 80.0, 4).values, [20.0, 40.0, 60.0, 80.0]);
        assert_eq!(Ticks::within(1.0, 5.0, 5).values, [1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(Ticks::around(0.0, 87.4, 4).values, [0.0, 25.0, 50.0, 75.0, 100.0]);
        let ticks = Ticks::around(2.91, 3.42, 4);
        let labels: Vec<_> = ticks.values.iter().map(|v| ticks.plain(*v)).collect();
        assert_eq!(labels, ["2.8", "3.0", "3.2", "3.4", "3.6"]);
    }

    #[test]
    fn values_that_are_all_alike_still_have_an_axis() {
        assert!(Ticks::around(3.0, 3.0, 4).values.len() < 3);
        assert!(Ticks::around(f64::MAX, f64::MAX, 4).values.len() < 21);
        assert!((Scale::new((3.0, 3.0), (0.0, 10.0)).at(3.0) - 5.0).abs() < 1e-12);
    }
}
