//! How many rounds the loops take.

/// The share of `full` rounds that `IOC_TEST_ROUNDS` asks for: with 1,000 all
/// of them, without it a twenty-fifth.
pub(crate) fn of(full: u64) -> u64 {
    #[expect(clippy::disallowed_methods, reason = "how long a test runs is told from outside")]
    let rounds = std::env::var("IOC_TEST_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    (full * rounds.unwrap_or(40) / 1000).max(1)
}
