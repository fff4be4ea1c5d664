//! The times of a day that a cron expression tells: the same on each of its days.

use chrono::{NaiveTime, Timelike};

use crate::model::cron::fields::Item;

/// Seconds of minutes of hours, each a set of bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Times {
    pub(crate) hours: u64,
    pub(crate) minutes: u64,
    pub(crate) seconds: u64,
}

impl Times {
    /// Those of six fields.
    pub(crate) fn of([seconds, minutes, hours, ..]: &[Vec<Item>; 6]) -> Self {
        Self {
            hours: set(hours, 0, 23),
            minutes: set(minutes, 0, 59),
            seconds: set(seconds, 0, 59),
        }
    }

    /// How many there are on a day.
    pub(crate) fn count(&self) -> u64 {
        [self.hours, self.minutes, self.seconds].map(many).iter().product()
    }

    /// How many there are on a day before `time`.
    pub(crate) fn before(&self, time: NaiveTime) -> u64 {
        let of_a_minute = many(self.seconds);
        let of_an_hour = many(self.minutes) * of_a_minute;
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        let mut found = many(below(self.hours, hour)) * of_an_hour;
        if holds(self.hours, hour) {
            found += many(below(self.minutes, minute)) * of_a_minute;
            if holds(self.minutes, minute) {
                found += many(below(self.seconds, second));
            }
        }
        found
    }

    /// The first of a day; midnight if there were none.
    pub(crate) fn first(&self) -> NaiveTime {
        let of = |set: u64| set.trailing_zeros();
        NaiveTime::from_hms_opt(of(self.hours), of(self.minutes), of(self.seconds))
            .unwrap_or(NaiveTime::MIN)
    }
}

/// The numbers that items list, of those from `first` to `last`.
pub(crate) fn set(items: &[Item], first: u8, last: u8) -> u64 {
    let numbers = items.iter().filter_map(|item| match *item {
        Item::All { step } => Some((first, last, step)),
        Item::Range { from, to, step } => Some((from, to, step)),
        _ => None,
    });
    let numbers = numbers.flat_map(|(from, to, step)| (from..=to).step_by(usize::from(step)));
    numbers.fold(0, |set, number| set | 1 << number)
}

fn many(set: u64) -> u64 {
    u64::from(set.count_ones())
}

fn below(set: u64, number: u32) -> u64 {
    set & ((1 << number) - 1)
}

pub(crate) fn holds(set: u64, number: u32) -> bool {
    set >> number & 1 == 1
}
