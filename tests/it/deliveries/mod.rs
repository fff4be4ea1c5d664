//! Reports on their way to those who subscribed to them.

mod house;

mod failing;
mod month;
mod rights;
mod slots;
mod subscribing;
mod twenty;
