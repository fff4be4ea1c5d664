//! What a row must be, whichever door it comes through.

use chrono::{Datelike, SecondsFormat};

use crate::clock::Instant;
use crate::ingest::faults::Fault;
use crate::ingest::metadata;
use crate::model::activity::{CLOCK_SKEW, NewActivity};
use crate::model::assessment::{Answers, AssessmentStatus, NewAssessment};
use crate::model::member::MemberRecord;
use crate::model::period::YEARS;
use crate::psychometrics::instrument::{self, Instrument};
use crate::psychometrics::scoring;

/// The longest key or type, in characters.
pub(super) const KEY_CHARS: usize = 100;
/// The longest name, in characters.
pub(super) const NAME_CHARS: usize = 300;
/// The longest name of an organization, in characters: what
/// `organizations::service` takes.
const ORGANIZATION_CHARS: usize = 200;

/// Takes in what is wrong with a field of a row.
pub(super) type Report<'a> = dyn FnMut(&str, Fault) + 'a;

/// Checks the name of an organization.
pub(super) fn organization(name: &str, report: &mut Report<'_>) {
    text("organization", name, ORGANIZATION_CHARS, report);
}

/// Checks a record of a person.
pub(super) fn member(record: &MemberRecord, report: &mut Report<'_>) {
    text("user_id", &record.external_id, KEY_CHARS, report);
    for (field, name) in
        [("name", &record.name), ("department", &record.department), ("job_role", &record.job_role)]
    {
        optional_text(field, name.as_deref(), NAME_CHARS, report);
    }
    instant("joined_at", Some(record.from), report);
    instant("left_at", record.to, report);
    if record.to.is_some_and(|to| to <= record.from) {
        report("left_at", Fault::new("left_before_joined", "the person left before joining"));
    }
}

/// Checks an event.
pub(super) fn activity(new: &NewActivity, report: &mut Report<'_>) {
    instant("occurred_at", Some(new.occurred_at), report);
    text("activity_type", &new.activity_type, KEY_CHARS, report);
    optional_text("session_id", new.session_id.as_deref(), NAME_CHARS, report);
    if let Some(value) = &new.metadata {
        metadata::of_event(value, report);
    }
}

/// Whether what is said to have happened at an instant can have, as far as
/// clocks agree.
pub(super) fn happened(at: Instant, now: Instant) -> Result<(), Fault> {
    if at <= now + CLOCK_SKEW {
        return Ok(());
    }
    let text = |at: Instant| at.to_rfc3339_opts(SecondsFormat::AutoSi, true);
    let message = format!("{} lies ahead of the clock, which says {}", text(at), text(now));
    Err(Fault::new("occurred_in_the_future", message).with_hint(format!(
        "check its year and its offset from UTC; {} minutes ahead are fine, and more only for a \
         clock that stands later (--at)",
        CLOCK_SKEW.num_minutes()
    )))
}

/// Checks an assessment: its instrument, its instants, its status, its answers.
pub(super) fn assessment(new: &NewAssessment, report: &mut Report<'_>) {
    instant("created_at", Some(new.created_at), report);
    instant("started_at", new.started_at, report);
    instant("completed_at", new.completed_at, report);
    if new.started_at.is_some_and(|started| started < new.created_at) {
        let message = "the assessment was started before it was created";
        report("started_at", Fault::new("started_before_created", message));
    }
    let begun = new.started_at.unwrap_or(new.created_at);
    if new.completed_at.is_some_and(|completed| completed < begun) {
        let message = "the assessment was completed before it was started";
        report("completed_at", Fault::new("completed_before_started", message));
    }
    status(new, report);
    match instrument::find(&new.instrument) {
        Ok(instrument) => answers(instrument, &new.answers, report),
        Err(error) => report("instrument", Fault::of(&error)),
    }
}

fn status(new: &NewAssessment, report: &mut Report<'_>) {
    use AssessmentStatus as S;
    let word = new.status.as_str();
    let mut disagree = |field, message: &str| {
        report(
            field,
            Fault::new("status_disagrees", format!("the status is {word}, but {message}")),
        );
    };
    match (new.status, new.completed_at) {
        (S::Completed, None) => disagree("completed_at", "there is no instant of completion"),
        (S::NotStarted | S::InProgress | S::Abandoned, Some(_)) => {
            disagree("completed_at", "there is an instant of completion");
        }
        _ => {}
    }
    match (new.status, new.started_at) {
        (S::NotStarted, Some(_)) => disagree("started_at", "there is an instant of the start"),
        (S::InProgress, None) => disagree("started_at", "there is no instant of the start"),
        _ => {}
    }
    match (new.status, &new.answers) {
        (S::Completed, Answers::None) => disagree("answers", "there are no answers"),
        (S::NotStarted, Answers::Items(_) | Answers::Scored(_)) => {
            disagree("answers", "there are answers");
        }
        (S::InProgress | S::Abandoned, Answers::Scored(_)) => {
            disagree("answers", "there are scores");
        }
        _ => {}
    }
}

fn answers(instrument: &Instrument, answers: &Answers, report: &mut Report<'_>) {
    match answers {
        Answers::None => {}
        Answers::Items(given) if instrument.items.len() != given.len() => {
            let (key, items, given) = (instrument.key, instrument.items.len(), given.len());
            let message = format!("{given} answers for the {items} items of {key}");
            report("answers", Fault::new("wrong_item_count", message));
        }
        Answers::Items(given) => {
            for (item, raw) in instrument.items.iter().zip(given) {
                if let Some(fault) = raw.and_then(|raw| answer(instrument, i64::from(raw)).err()) {
                    report(item.code, fault);
                }
            }
        }
        Answers::Scored(_) if !instrument.items.is_empty() => {
            let message = format!("{} takes answers, not scores", instrument.key);
            report("answers", Fault::new("scores_instead_of_answers", message));
        }
        Answers::Scored(values) if values.is_empty() => {
            report("answers", Fault::new("no_scores", "there is no score of any factor"));
        }
        Answers::Scored(values) => {
            for (factor, value) in values {
                if let Err(error) = scoring::accept_scored(&[(*factor, *value)].into()) {
                    report(factor.key(), Fault::of(&error));
                }
            }
        }
    }
}

/// The answer of a number, if the instrument's scale has it.
pub(super) fn answer(instrument: &Instrument, number: i64) -> Result<u8, Fault> {
    let (lowest, highest) = (*instrument.scale.start(), *instrument.scale.end());
    u8::try_from(number).ok().filter(|raw| instrument.scale.contains(raw)).ok_or_else(|| {
        let message = format!("answer {number} is outside {lowest}-{highest}");
        Fault::new("answer_out_of_range", message)
            .with_hint(format!("{lowest} to {highest}; leave a missed answer empty"))
    })
}

/// Checks a text that must be there: not blank, at most `limit` characters,
/// none of them a control character.
pub(super) fn text(field: &str, text: &str, limit: usize, report: &mut Report<'_>) {
    if text.trim().is_empty() {
        report(field, Fault::new("empty_text", format!("{field} is empty")));
    } else if text.len() > limit && text.chars().count() > limit {
        let message = format!("{field} has more than {limit} characters");
        report(field, Fault::new("text_too_long", message));
    } else if text.chars().any(char::is_control) {
        let message = format!("{field} has a control character in it");
        report(field, Fault::new("control_character", message));
    }
}

pub(super) fn optional_text(
    field: &str,
    given: Option<&str>,
    limit: usize,
    report: &mut Report<'_>,
) {
    if let Some(given) = given {
        text(field, given, limit, report);
    }
}

fn instant(field: &str, at: Option<Instant>, report: &mut Report<'_>) {
    if at.is_some_and(|at| !YEARS.contains(&at.year())) {
        let (first, last) = (YEARS.start(), YEARS.end());
        let message = format!("{field} is outside the years {first}-{last}");
        let fault = Fault::new("date_out_of_range", message).with_hint("check the year");
        report(field, fault);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::UserId;

    fn codes(check: impl FnOnce(&mut Report<'_>)) -> Vec<(String, &'static str)> {
        let mut codes = Vec::new();
        check(&mut |field, fault| codes.push((field.to_owned(), fault.code)));
        codes
    }

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn texts_are_there_short_and_printable() {
        for (given, expected) in [
            ("login", None),
            (&*"ä".repeat(100), None),
            ("", Some("empty_text")),
            (" \t", Some("empty_text")),
            (&*"ä".repeat(101), Some("text_too_long")),
            ("a\nb", Some("control_character")),
            ("a\u{85}b", Some("control_character")),
        ] {
            let found = codes(|report| text("t", given, KEY_CHARS, report));
            assert_eq!(found.first().map(|(_, code)| *code), expected, "{given}");
        }
    }

    #[test]
    fn an_assessment_agrees_with_itself() {
        use AssessmentStatus as S;
        let (one, two) = (Some(at("2026-01-01T10:00:00Z")), Some(at("2026-01-01T11:00:00Z")));
        let items = || Answers::Items(vec![Some(3); 50]);
        let cases = [
            (S::NotStarted, None, None, Answers::None, ""),
            (S::NotStarted, one, None, Answers::None, "status_disagrees"),
            (S::NotStarted, None, None, items(), "status_disagrees"),
            (S::InProgress, one, None, items(), ""),
            (S::InProgress, None, None, Answers::None, "status_disagrees"),
            (S::Completed, one, two, items(), ""),
            (S::Completed, None, two, items(), ""),
            (S::Completed, two, one, items(), "completed_before_started"),
            (S::Completed, one, None, items(), "status_disagrees"),
            (S::Completed, one, two, Answers::None, "status_disagrees"),
            (S::Completed, one, two, Answers::Items(vec![Some(3); 49]), "wrong_item_count"),
            (S::Completed, one, two, Answers::Items(vec![Some(9); 50]), "answer_out_of_range"),
            (S::Completed, one, two, Answers::Scored([].into()), "scores_instead_of_answers"),
            (S::Abandoned, one, None, items(), ""),
            (S::Abandoned, one, two, items(), "status_disagrees"),
        ];
        for (status, started_at, completed_at, answers, expected) in cases {
            let new = NewAssessment {
                id: None,
                user_id: UserId::from_uuid(uuid::Uuid::nil()),
                instrument: "ipip-50".to_owned(),
                status,
                created_at: at("2026-01-01T10:00:00Z"),
                started_at,
                completed_at,
                answers,
            };
            let found = codes(|report| assessment(&new, report));
            assert_eq!(found.first().map_or("", |(_, code)| code), expected, "{new:?}");
        }
    }
}
