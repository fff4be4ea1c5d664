//! Statistics over exact sums: intervals, comparisons, trends.

pub mod compare;
pub mod interval;
pub mod sums;
pub mod trend;
