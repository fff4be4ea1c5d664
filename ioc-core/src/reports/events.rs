//! What happened in an organization that a line over its weeks has to be read with.

use crate::dashboard::trends::Trends;
use crate::document::chart::Event;
use crate::language::text::{Message, Text, say, weekday};
use crate::model::calendar::{Calendar, Era};
use crate::reports::section::ReportContext;

/// The changes of the calendar within the weeks: days and weeks were cut otherwise before.
pub(crate) fn events(context: &ReportContext, trends: &Trends) -> Vec<Event<Text>> {
    let weeks: Vec<_> = trends.trend_data.iter().map(|point| point.week_start).collect();
    let changes = changes(&context.organization.calendar);
    let event = |(before, era): (&Era, &Era)| {
        // A change on the first day changes nothing that is drawn.
        let at = weeks.iter().rposition(|week| *week <= era.first)?;
        let is_seen = weeks.first()? < &era.first && era.first <= context.period.last;
        let label = label(before, era).into();
        is_seen.then_some(Event { date: era.first, at, label })
    };
    changes.filter_map(event).collect()
}

fn changes(calendar: &Calendar) -> impl Iterator<Item = (&Era, &Era)> {
    calendar.eras().windows(2).filter_map(|pair| match pair {
        [before, era] => Some((before, era)),
        _ => None,
    })
}

fn label(before: &Era, era: &Era) -> Message {
    let zone = era.zone.name();
    match (before.zone == era.zone, before.week_start == era.week_start) {
        (false, true) => say("event-zone").with("zone", zone),
        (true, _) => say("event-week-start").with("day", weekday(era.week_start)),
        (false, false) => {
            say("event-zone-and-week-start").with("zone", zone).with("day", weekday(era.week_start))
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;

    use super::*;
    use crate::language::locale::Locale;

    #[test]
    fn each_change_of_a_calendar_has_its_words() {
        let first = Calendar::from(chrono_tz::Europe::Berlin);
        let now = |text: &str| text.parse().unwrap();
        let calendar = first
            .changed(now("2026-01-10T12:00:00Z"), chrono_tz::Asia::Tokyo, Weekday::Mon)
            .changed(now("2026-02-10T12:00:00Z"), chrono_tz::Asia::Tokyo, Weekday::Sun)
            .changed(now("2026-03-10T12:00:00Z"), chrono_tz::UTC, Weekday::Sat);
        let said = |language: &str| -> Vec<String> {
            let locale = Locale::of(language);
            changes(&calendar).map(|(before, era)| locale.say(&label(before, era))).collect()
        };
        let english = [
            "Time zone Asia/Tokyo from here on",
            "Weeks begin on Sunday from here on",
            "Time zone UTC, weeks begin on Saturday from here on",
        ];
        assert_eq!(said("en"), english);
        assert_eq!(said("de")[1], "Wochen beginnen ab hier am Sonntag");
    }
}
