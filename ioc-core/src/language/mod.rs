//! Languages: what is said is kept as a message with its arguments, and put into
//! words only when somebody reads it.

pub mod digits;
pub mod locale;
pub mod text;

mod catalogue;
mod cron;
#[cfg(test)]
mod tests;
