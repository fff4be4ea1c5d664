//! The fields of a cron expression, one by one.
//!
//! croner reads more than it understands: `MONDAY`, `1,,2`, `*/90` and `L,LW` are taken
//! for something else. Here an item is what it looks like, or it is refused in words, and
//! croner is given what was understood.

use std::fmt;

use crate::error::{Error, Result, shown};

/// What may stand in a field.
#[derive(Debug)]
pub(crate) struct Field {
    /// What the field tells, in the plural.
    name: &'static str,
    /// The smallest and the largest number.
    first: u8,
    last: u8,
    /// Names of numbers, from the smallest on.
    names: &'static [&'static str],
    /// What does not come from numbers and names alone.
    extra: fn(&Self, &str) -> Option<Item>,
    /// How it is written.
    hint: &'static str,
}

/// One of the things that a field lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Item {
    /// Each `step`th number: `*`, `*/5`.
    All { step: u8 },
    /// Each `step`th number of some: `8`, `8-17`, `8-17/3`.
    Range { from: u8, to: u8, step: u8 },
    /// The last day of the month: `L`.
    LastDay,
    /// The last day of the month from Monday to Friday: `LW`.
    LastWorkday,
    /// The day from Monday to Friday next to a day, in its month: `15W`.
    Workday { day: u8 },
    /// The nth of a day of the week in its month: `MON#1`.
    Nth { weekday: u8, nth: u8 },
    /// The last of a day of the week in its month: `FRI#L`.
    LastOf { weekday: u8 },
}

/// The six fields in their order.
pub(crate) const FIELDS: [Field; 6] = [
    Field {
        name: "seconds",
        first: 0,
        last: 59,
        names: &[],
        extra: |_, _| None,
        hint: "seconds are 0-59: `0`, `*/10`, `0,30`, `10-20`",
    },
    Field {
        name: "minutes",
        first: 0,
        last: 59,
        names: &[],
        extra: |_, _| None,
        hint: "minutes are 0-59: `0`, `*/5`, `0,30`, `10-20`",
    },
    Field {
        name: "hours",
        first: 0,
        last: 23,
        names: &[],
        extra: |_, _| None,
        hint: "hours are 0-23: `8`, `*/6`, `8,20`, `8-17`",
    },
    Field {
        name: "days of the month",
        first: 1,
        last: 31,
        names: &[],
        extra: day_of_month,
        hint: "days of the month are 1-31: `1`, `1,15`, `L` for the last, `15W` for the \
               workday next to the 15th, `LW` for the last workday",
    },
    Field {
        name: "months",
        first: 1,
        last: 12,
        names: &[
            "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
        ],
        extra: |_, _| None,
        hint: "months are 1-12 or JAN-DEC: `*/3`, `JAN,JUL`, `4-9`",
    },
    Field {
        name: "days of the week",
        first: 0,
        last: 7,
        names: &["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"],
        extra: day_of_week,
        hint: "days of the week are 0-7 or SUN-SAT, 0 and 7 both Sunday: `MON`, `MON-FRI`, \
               `MON#1` for the first Monday of the month, `FRI#L` for the last Friday",
    },
];

impl Field {
    /// The items of a field in capitals.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_cron`, which names the field and what it takes.
    pub(crate) fn items(&self, text: &str) -> Result<Vec<Item>> {
        let items = text.split(',').map(|item| self.item(item).ok_or_else(|| self.refuse(item)));
        let items: Vec<Item> = items.collect::<Result<_>>()?;
        // croner forgets the one of the two.
        if items.contains(&Item::LastDay) && items.contains(&Item::LastWorkday) {
            return Err(self.refuse(text));
        }
        Ok(items)
    }

    fn refuse(&self, item: &str) -> Error {
        let message = format!("`{}` cannot stand in the {} of a schedule", shown(item), self.name);
        Error::invalid("bad_cron", message).with("field", self.name).with_hint(self.hint)
    }

    fn item(&self, text: &str) -> Option<Item> {
        let (numbers, step) = match text.split_once('/') {
            // A step that leads out of the field would never be taken.
            Some((numbers, step)) => {
                let step = digits(step)?;
                let most = self.last - self.first + u8::from(self.last != 7);
                ((1..=most).contains(&step)).then_some((numbers, Some(step)))?
            }
            None => (text, None),
        };
        if numbers == "*" || numbers == "?" && step.is_none() && self.takes_any() {
            return Some(Item::All { step: step.unwrap_or(1) });
        }
        if let Some((from, to)) = numbers.split_once('-') {
            let (from, to) = (self.number(from)?, self.number(to)?);
            // A week may end with its Sunday.
            let to = if to == 0 && self.last == 7 { 7 } else { to };
            return (from <= to).then_some(Item::Range { from, to, step: step.unwrap_or(1) });
        }
        if step.is_some() {
            return None;
        }
        match self.number(numbers) {
            Some(number) => Some(Item::Range { from: number, to: number, step: 1 }),
            None => (self.extra)(self, numbers),
        }
    }

    /// Whether `?` stands for any day.
    fn takes_any(&self) -> bool {
        matches!(self.last, 31 | 7)
    }

    fn number(&self, text: &str) -> Option<u8> {
        let named = self.names.iter().position(|name| *name == text);
        let number = match named {
            Some(place) => u8::try_from(place).ok()? + self.first,
            None => digits(text)?,
        };
        (self.first..=self.last).contains(&number).then_some(number)
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::All { step: 1 } => f.write_str("*"),
            Self::All { step } => write!(f, "*/{step}"),
            Self::Range { from, to, step: 1 } if from == to => write!(f, "{from}"),
            Self::Range { from, to, step: 1 } => write!(f, "{from}-{to}"),
            Self::Range { from, to, step } => write!(f, "{from}-{to}/{step}"),
            Self::LastDay => f.write_str("L"),
            Self::LastWorkday => f.write_str("LW"),
            Self::Workday { day } => write!(f, "{day}W"),
            Self::Nth { weekday, nth } => write!(f, "{weekday}#{nth}"),
            Self::LastOf { weekday } => write!(f, "{weekday}#L"),
        }
    }
}

fn digits(text: &str) -> Option<u8> {
    let plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn day_of_month(field: &Field, text: &str) -> Option<Item> {
    match text {
        "L" => Some(Item::LastDay),
        "LW" => Some(Item::LastWorkday),
        _ => Some(Item::Workday { day: field.number(text.strip_suffix('W')?)? }),
    }
}

fn day_of_week(field: &Field, text: &str) -> Option<Item> {
    let weekday = |text| field.number(text).map(|number| number % 7);
    match text.split_once('#') {
        Some((day, "L")) => Some(Item::LastOf { weekday: weekday(day)? }),
        Some((day, nth)) => {
            let nth = digits(nth).filter(|nth| (1..=5).contains(nth))?;
            Some(Item::Nth { weekday: weekday(day)?, nth })
        }
        None => Some(Item::LastOf { weekday: weekday(text.strip_suffix('L')?)? }),
    }
}
