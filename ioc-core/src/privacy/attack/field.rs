//! Arithmetic modulo the prime 2^61 - 1.
//!
//! The systems of sums have coefficients 0 and 1 and small solutions, so what
//! holds in the rational numbers holds here and the other way round, unless a
//! determinant happens to be a multiple of the prime.

/// The prime.
pub(super) const PRIME: u64 = (1 << 61) - 1;

pub(super) fn plus(one: u64, other: u64) -> u64 {
    let sum = one + other;
    if sum >= PRIME { sum - PRIME } else { sum }
}

pub(super) fn negated(number: u64) -> u64 {
    if number == 0 { 0 } else { PRIME - number }
}

#[expect(clippy::cast_possible_truncation, reason = "both halves have 61 bits")]
pub(super) fn times(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    plus((product & u128::from(PRIME)) as u64, (product >> 61) as u64)
}

/// Of anything but zero.
pub(super) fn inverse(mut number: u64) -> u64 {
    let (mut result, mut exponent) = (1, PRIME - 2);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = times(result, number);
        }
        number = times(number, number);
        exponent >>= 1;
    }
    result
}

/// The next of a fixed sequence of numbers without a pattern (`SplitMix64`).
pub(super) fn drawn(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut mixed = *state;
    mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    (mixed ^ mixed >> 31) % PRIME
}

/// The inverses of many numbers, none of them zero, for the price of one
/// (Montgomery 1987).
pub(super) fn inverses(numbers: &mut [u64]) {
    let mut before = Vec::with_capacity(numbers.len());
    let mut product = 1;
    for number in numbers.iter() {
        before.push(product);
        product = times(product, *number);
    }
    let mut rest = inverse(product);
    for (number, before) in numbers.iter_mut().zip(before).rev() {
        let own = times(rest, before);
        rest = times(rest, *number);
        *number = own;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_times_its_inverse_is_one() {
        let mut state = 7;
        let numbers: Vec<u64> = (0..50).map(|_| drawn(&mut state).max(1)).collect();
        let mut inverted = numbers.clone();
        inverses(&mut inverted);
        for (number, inverted) in numbers.into_iter().zip(inverted) {
            assert_eq!((times(number, inverted), inverse(number)), (1, inverted));
            assert_eq!(plus(number, negated(number)), 0);
        }
    }
}
