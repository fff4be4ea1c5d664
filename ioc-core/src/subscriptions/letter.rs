//! What stands in the mail around a report.

use std::fmt::Write;

use crate::document::block::Document;
use crate::document::sentence::Sentence;
use crate::ids::SubscriptionId;
use crate::language::locale::Locale;
use crate::language::text::{Message, say};

/// The texts of a parcel.
#[derive(Debug)]
pub(super) struct Letter {
    pub(super) subject: String,
    pub(super) text: String,
    /// What stands below the first page of the report: which file goes along, why the
    /// reader gets it, and how that ends.
    pub(super) notes: Vec<String>,
}

/// What a document comes down to, in its language, and why the reader gets it.
pub(super) fn of(document: &Document, file_name: &str, id: SubscriptionId) -> Letter {
    let locale = Locale::of(&document.language);
    let period = locale.days(document.period_start, document.period_end);
    let (title, organization) = (document.title.as_str(), document.organization.as_str());
    let line = |message: Message| locale.say(&message);
    let subject = line(
        say("letter-subject")
            .with("title", title)
            .with("organization", organization)
            .with("period", period.as_str()),
    );
    let front = &document.front;
    let mut text = String::new();
    let about = say("letter-about").with("organization", organization).with("period", &*period);
    for part in [title, &line(about), &front.bottom_line.text] {
        paragraph(&mut text, part);
    }
    list(&mut text, &line(say("findings")), &front.findings);
    list(&mut text, &line(say("decisions")), &front.decisions);
    let id = id.to_string();
    let notes: Vec<String> = [
        say("letter-file").with("file", file_name),
        say("letter-why").with("organization", organization),
        say("letter-end").with("subscription", id.as_str()),
    ]
    .map(line)
    .into();
    for note in &notes {
        paragraph(&mut text, note);
    }
    Letter { subject, text, notes }
}

fn paragraph(text: &mut String, words: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(words);
    text.push('\n');
}

fn list(text: &mut String, heading: &str, sentences: &[Sentence]) {
    if sentences.is_empty() {
        return;
    }
    paragraph(text, heading);
    for sentence in sentences {
        // Nothing fails that writes to a string.
        let _ = writeln!(text, "- {}", sentence.text);
    }
}
