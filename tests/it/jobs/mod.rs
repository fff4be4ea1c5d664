//! Jobs on a clock that is moved by hand: when they are due, who does them, and what comes of
//! it when they fail.

mod backups;
mod bulk;
mod due;
mod failing;
mod forgotten;
mod house;
mod nodes;
mod operating;
mod retrying;
mod serving;
mod shipped;
mod ticking;
mod watched;
mod weeks;
