//! A seeded organization that looks like a real one, to try things on.

mod activity;
mod assessments;
mod calendar;
pub mod data;
mod departments;
mod draw;
mod people;
mod personality;
pub mod plan;
mod responses;
