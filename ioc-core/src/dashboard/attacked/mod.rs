//! Random organizations over a year, and what an attacker finds in all that is
//! published about them.

mod life;
mod overlap;
mod truth;
mod year;
