//! Schedules in words.

use chrono::{NaiveTime, Weekday};

use crate::language::locale::Locale;
use crate::language::text::{Message, say, weekday};
use crate::model::cron::Cron;
use crate::model::cron::fields::Item;
use crate::model::cron::times::{holds, set};

/// More times of a day than these are not told one by one.
const FEW: u64 = 6;

impl Cron {
    /// What it means in a reader's language: `at 08:00, on Monday`. It begins small, since
    /// it may stand in a sentence.
    pub fn describe(&self, locale: &Locale) -> String {
        locale.say(&say("names").with("names", words(self, locale)))
    }
}

/// What is said one after the other.
fn words(cron: &Cron, locale: &Locale) -> Vec<String> {
    let [_, _, _, of_month, months, of_week] = cron.fields();
    let few = cron.times().count() <= FEW;
    let mut words = if few { vec![at(cron, locale)] } else { rhythm(cron, locale) };
    match (is_any(of_month), is_any(of_week)) {
        (true, true) if few => words.push(locale.say(&say("cron-daily"))),
        (true, true) => {}
        (false, true) => words.push(days_of_month(of_month, locale)),
        (true, false) => words.push(days_of_week(of_week, locale)),
        (false, false) => {
            let id = if cron.wants_both_days() { "cron-both" } else { "cron-either" };
            let (one, other) = (days_of_month(of_month, locale), days_of_week(of_week, locale));
            words.push(locale.say(&say(id).with("one", &*one).with("other", &*other)));
        }
    }
    let months = set(months, 1, 12);
    if months.count_ones() < 12 {
        let names = numbers(months, 12).map(|month| locale.say(&say("month").with("month", month)));
        let list = listed(names.collect(), locale);
        words.push(locale.say(&say("cron-months").with("months", &*list)));
    }
    words
}

/// Whether a field of days takes every day.
fn is_any(items: &[Item]) -> bool {
    items == [Item::All { step: 1 }]
}

/// Times of a day, each of them.
fn at(cron: &Cron, locale: &Locale) -> String {
    let times = cron.times();
    let format = if times.seconds == 1 { "%H:%M" } else { "%H:%M:%S" };
    let all = numbers(times.hours, 23).flat_map(|hour| {
        numbers(times.minutes, 59).flat_map(move |minute| {
            numbers(times.seconds, 59).filter_map(move |second| {
                Some(NaiveTime::from_hms_opt(hour, minute, second)?.format(format).to_string())
            })
        })
    });
    locale.say(&say("cron-at").with("times", &*listed(all.collect(), locale)))
}

/// Times of a day by their seconds, minutes and hours.
fn rhythm(cron: &Cron, locale: &Locale) -> Vec<String> {
    let times = cron.times();
    let mut words = Vec::new();
    if times.seconds != 1 {
        words.push(part(times.seconds, 60, &SECONDS, locale));
    }
    let in_each_minute = times.seconds != 1 && step(times.seconds, 60).is_some();
    if step(times.minutes, 60) != Some(1) || !in_each_minute {
        words.push(part(times.minutes, 60, &MINUTES, locale));
    }
    // Every five minutes is every five minutes of each hour.
    if step(times.minutes, 60).is_none() {
        words.push(part(times.hours, 24, &HOURS, locale));
    } else if step(times.hours, 24) != Some(1) {
        words.push(list(times.hours, 24, HOURS.1, locale));
    }
    words
}

/// The messages of a part that goes on in equal steps, and of one that does not.
type Part = (&'static str, &'static str);

const SECONDS: Part = ("cron-each-second", "cron-seconds");
const MINUTES: Part = ("cron-each-minute", "cron-minutes");
const HOURS: Part = ("cron-each-hour", "cron-hours");

fn part(numbers: u64, size: u32, (each, some): &Part, locale: &Locale) -> String {
    match step(numbers, size) {
        Some(step) => locale.say(&say(*each).with("count", step)),
        None => list(numbers, size, some, locale),
    }
}

fn list(set: u64, size: u32, id: &'static str, locale: &Locale) -> String {
    let words = listed(ranges(set, size, locale), locale);
    locale.say(&say(id).with("count", set.count_ones()).with("list", &*words))
}

/// In which equal steps a set goes round, from nought on.
fn step(set: u64, size: u32) -> Option<u32> {
    (1..size)
        .filter(|step| size.is_multiple_of(*step))
        .find(|step| (0..size).all(|number| holds(set, number) == number.is_multiple_of(*step)))
}

fn days_of_month(items: &[Item], locale: &Locale) -> String {
    let days = set(items, 1, 31);
    let plain = (days != 0).then(|| list(days, 32, "cron-days", locale));
    let others = items.iter().filter_map(|item| match *item {
        Item::LastDay => Some(say("cron-last-day")),
        Item::LastWorkday => Some(say("cron-last-workday")),
        Item::Workday { day } => Some(say("cron-workday").with("day", u32::from(day))),
        _ => None,
    });
    let others = others.map(|message| locale.say(&message));
    listed(plain.into_iter().chain(others).collect(), locale)
}

fn days_of_week(items: &[Item], locale: &Locale) -> String {
    let days = set(items, 0, 6);
    // From Monday on; 0 and 7 are both Sunday.
    let days = days >> 1 & 0b011_1111 | (days & 1) << 6 | (days >> 7 & 1) << 6;
    let mut messages: Vec<Message> = runs(days, 7)
        .into_iter()
        .map(|(from, to)| match to - from {
            0 => say("cron-weekday").with("day", name(from)),
            _ => say("cron-weekdays").with("from", name(from)).with("to", name(to)),
        })
        .collect();
    messages.extend(items.iter().filter_map(|item| match *item {
        Item::Nth { weekday, nth } => {
            let day = name((u32::from(weekday) + 6) % 7);
            Some(say("cron-nth").with("nth", u32::from(nth)).with("day", day))
        }
        Item::LastOf { weekday } => {
            Some(say("cron-last-of").with("day", name((u32::from(weekday) + 6) % 7)))
        }
        _ => None,
    }));
    listed(messages.iter().map(|message| locale.say(message)).collect(), locale)
}

/// The name of a day of the week, Monday being the first.
fn name(place: u32) -> Message {
    weekday(u8::try_from(place).ok().and_then(|day| day.try_into().ok()).unwrap_or(Weekday::Mon))
}

/// The numbers of a set up to `last`.
fn numbers(set: u64, last: u32) -> impl Iterator<Item = u32> {
    (0..=last).filter(move |number| holds(set, *number))
}

/// The numbers of a set, three and more that follow each other as the first and the last.
fn ranges(set: u64, size: u32, locale: &Locale) -> Vec<String> {
    let range = |(from, to): (u32, u32)| {
        if from == to {
            return from.to_string();
        }
        let (from, to) = (from.to_string(), to.to_string());
        locale.say(&say("cron-range").with("from", &*from).with("to", &*to))
    };
    runs(set, size).into_iter().map(range).collect()
}

/// The numbers of a set below `size` as runs of three and more, and alone.
fn runs(set: u64, size: u32) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in (0..size).filter(|number| holds(set, *number)) {
        match runs.last_mut() {
            Some((_, to)) if *to + 1 == number => *to = number,
            _ => runs.push((number, number)),
        }
    }
    let alone = |(from, to): (u32, u32)| match to - from {
        1 => vec![(from, from), (to, to)],
        _ => vec![(from, to)],
    };
    runs.into_iter().flat_map(alone).collect()
}

/// Words one after the other, the last behind an `and`.
fn listed(mut words: Vec<String>, locale: &Locale) -> String {
    let Some(last) = words.pop() else { return String::new() };
    if words.is_empty() {
        return last;
    }
    let first = locale.say(&say("names").with("names", words));
    locale.say(&say("cron-and").with("first", &*first).with("last", &*last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(language: &str, text: &str) -> String {
        Cron::parse(text).unwrap().describe(&Locale::of(language))
    }

    #[test]
    fn the_shipped_schedules_have_words_in_each_language() {
        for (text, words) in [
            (
                "0 8 * * MON",
                [
                    "at 08:00, on Monday",
                    "um 08:00 Uhr, am Montag",
                    "à 08:00, le lundi",
                    "a las 08:00, el lunes",
                ],
            ),
            (
                "*/5 * * * *",
                ["every 5 minutes", "alle 5 Minuten", "toutes les 5 minutes", "cada 5 minutos"],
            ),
            (
                "0 2 * * *",
                [
                    "at 02:00, every day",
                    "um 02:00 Uhr, jeden Tag",
                    "à 02:00, tous les jours",
                    "a las 02:00, todos los días",
                ],
            ),
            (
                "0 */6 * * *",
                [
                    "at 00:00, 06:00, 12:00 and 18:00, every day",
                    "um 00:00, 06:00, 12:00 und 18:00 Uhr, jeden Tag",
                    "à 00:00, 06:00, 12:00 et 18:00, tous les jours",
                    "a las 00:00, 06:00, 12:00 y 18:00, todos los días",
                ],
            ),
            (
                "0 3 1,15 JAN,JUL ?",
                [
                    "at 03:00, on days 1 and 15 of the month, in January and July",
                    "um 03:00 Uhr, an den Tagen 1 und 15 des Monats, im Januar und Juli",
                    "à 03:00, les 1 et 15 du mois, en janvier et juillet",
                    "a las 03:00, los días 1 y 15 del mes, en enero y julio",
                ],
            ),
            (
                "30 17 13 * +FRI",
                [
                    "at 17:30, on day 13 of the month, but only on Friday",
                    "um 17:30 Uhr, am 13. des Monats, aber nur am Freitag",
                    "à 17:30, le 13 du mois, mais seulement le vendredi",
                    "a las 17:30, el día 13 del mes, pero solo el viernes",
                ],
            ),
        ] {
            assert_eq!(["en", "de", "fr", "es"].map(|language| said(language, text)), words);
        }
    }

    #[test]
    fn words_say_what_comes_and_nothing_else() {
        for (text, words) in [
            ("* * * * *", "every minute"),
            ("* * * * * *", "every second"),
            ("*/10 * * * * *", "every 10 seconds"),
            ("0 * * * *", "at minute 0, every hour"),
            ("15,45 * * * *", "at minutes 15 and 45, every hour"),
            ("0,15,30,45 * * * *", "every 15 minutes"),
            // Every seven minutes it is not: an hour ends with four.
            ("*/7 * * * *", "at minutes 0, 7, 14, 21, 28, 35, 42, 49 and 56, every hour"),
            ("30 */2 * * *", "at minute 30, every 2 hours"),
            (
                "*/5 8-17 * * MON-FRI",
                "every 5 minutes, in the hours 8\u{2013}17, from Monday to Friday",
            ),
            (
                "*/5 */2 * * *",
                "every 5 minutes, in the hours 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20 and 22",
            ),
            ("* 8 * * *", "every minute, in the hour 8"),
            ("30 * 8 * * *", "at second 30, every minute, in the hour 8"),
            ("*/30 0 * * * *", "every 30 seconds, at minute 0, every hour"),
            ("15 30 8 * * *", "at 08:30:15, every day"),
            ("0 0 1 * *", "at 00:00, on day 1 of the month"),
            ("0 0 1-7,9 * *", "at 00:00, on days 1\u{2013}7 and 9 of the month"),
            ("0 0 L * *", "at 00:00, on the last day of the month"),
            ("0 0 LW * *", "at 00:00, on the last workday of the month (Monday to Friday)"),
            (
                "0 0 15W * *",
                "at 00:00, on the workday next to day 15 of the month (Monday to Friday)",
            ),
            ("0 0 * * 0,6", "at 00:00, on Saturday and on Sunday"),
            ("0 0 * * FRI-SUN", "at 00:00, from Friday to Sunday"),
            ("0 0 * * MON#2", "at 00:00, on the second Monday of the month"),
            ("0 0 * * 7L", "at 00:00, on the last Sunday of the month"),
            ("0 0 1 * MON", "at 00:00, on day 1 of the month or on Monday"),
            ("0 12 * 6-8 *", "at 12:00, every day, in June, July and August"),
            ("@yearly", "at 00:00, on day 1 of the month, in January"),
        ] {
            assert_eq!(said("en", text), words, "{text}");
        }
    }
}
