//! Who people are: five correlated factors.

use rand::Rng;

use crate::demo::departments::Department;
use crate::demo::draw;
use crate::model::assessment::Factor;

/// Five numbers in the order of [`Factor::ALL`].
pub(super) type Five = [f64; 5];

/// How the true scores of the five go together, in the order O C E A N: the
/// meta-analytic correlations, corrected for unreliability, of van der Linden,
/// te Nijenhuis and Bakker (2010), *Journal of Research in Personality* 44,
/// 315-327, table 2 (212 samples, 144,117 people).
const CORRELATIONS: [Five; 5] = [
    [1.00, 0.20, 0.43, 0.21, -0.17],
    [0.20, 1.00, 0.29, 0.43, -0.43],
    [0.43, 0.29, 1.00, 0.26, -0.36],
    [0.21, 0.43, 0.26, 1.00, -0.36],
    [-0.17, -0.43, -0.36, -0.36, 1.00],
];

/// How much of a factor's variance is the same months later. With a
/// reliability of about .85 the scores of two times then correlate about .8.
const STABILITY: f64 = 0.96;

/// A person's true standing on the five, in standard deviations.
#[derive(Debug, Clone, Copy)]
pub(super) struct Personality(Five);

impl Personality {
    /// Somebody who works in `department`.
    pub(super) fn draw(rng: &mut impl Rng, roots: &Roots, department: &Department) -> Self {
        let mut factors = roots.correlated(rng);
        for (value, factor) in factors.iter_mut().zip(Factor::ALL) {
            *value += department.leaning_in(factor);
        }
        Self(factors)
    }

    /// How the person is on one day.
    pub(super) fn today(&self, rng: &mut impl Rng) -> Five {
        let (stays, varies) = (STABILITY.sqrt(), (1.0 - STABILITY).sqrt());
        self.0.map(|value| stays * value + varies * draw::normal(rng))
    }
}

/// The lower triangular root of the correlations: it turns independent normals
/// into correlated ones.
#[derive(Debug)]
pub(super) struct Roots([Five; 5]);

impl Roots {
    /// The Cholesky decomposition: row by row, what the columns before leave
    /// over.
    pub(super) fn new() -> Self {
        let mut roots = [[0.0; 5]; 5];
        for row in 0..5 {
            for column in 0..=row {
                let before: f64 = (0..column).map(|k| roots[row][k] * roots[column][k]).sum();
                let rest = CORRELATIONS[row][column] - before;
                roots[row][column] =
                    if row == column { rest.sqrt() } else { rest / roots[column][column] };
            }
        }
        Self(roots)
    }

    fn correlated(&self, rng: &mut impl Rng) -> Five {
        let independent: Five = std::array::from_fn(|_| draw::normal(rng));
        self.0.map(|row| row.iter().zip(independent).map(|(root, one)| root * one).sum())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::draw::{Topic, stream};

    #[test]
    fn the_roots_multiply_back_to_the_correlations() {
        let Roots(roots) = Roots::new();
        for row in 0..5 {
            for column in 0..5 {
                let product: f64 = (0..5).map(|k| roots[row][k] * roots[column][k]).sum();
                assert!((product - CORRELATIONS[row][column]).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn many_people_correlate_as_the_literature_says() {
        let rng = &mut stream(1, Topic::Personality, 0);
        let roots = Roots::new();
        let people: Vec<Five> = (0..20_000).map(|_| roots.correlated(rng)).collect();
        for row in 0..5 {
            for column in 0..5 {
                let product: f64 = people.iter().map(|one| one[row] * one[column]).sum();
                let correlation = product / people.len() as f64;
                assert!((correlation - CORRELATIONS[row][column]).abs() < 0.03);
            }
        }
    }
}
