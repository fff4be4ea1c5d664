//! What a finished demo shows.

use std::path::PathBuf;

use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::document::number::counted;
use ioc_analytics::document::sentence::Sentence;
use ioc_analytics::error::Result;
use ioc_analytics::model::report::Report;
use serde_json::json;

use crate::commands::demo::load::Loaded;
use crate::commands::report::view;
use crate::commands::summary;
use crate::reply::{Reply, to_json};
use crate::table::{Table, paragraphs};

/// All that there is to show.
#[derive(Debug)]
pub(super) struct Demo<'a> {
    pub(super) plan: &'a DemoPlan,
    pub(super) loaded: Loaded,
    pub(super) summary: &'a ioc_analytics::dashboard::summary::Summary,
    pub(super) sentences: &'a [Sentence],
    pub(super) report: &'a Report,
    /// Its URL, without a password.
    pub(super) database: &'a str,
    pub(super) files: &'a [PathBuf],
}

impl Demo<'_> {
    /// The answer of `ioc demo`.
    pub(super) fn reply(&self) -> Result<Reply> {
        let Self { plan, loaded, .. } = self;
        let sentences: Vec<&str> = self.sentences.iter().map(|one| one.text.as_str()).collect();
        let json = json!({
            "organization": plan.name,
            "seed": plan.seed,
            "people": plan.people,
            "weeks": plan.weeks,
            "database": self.database,
            "written": {
                "members": to_json(loaded.members)?,
                "assessments": to_json(loaded.assessments)?,
                "activity": to_json(loaded.activity)?,
                "metrics": to_json(loaded.metrics)?,
            },
            "summary": to_json(self.summary)?,
            "executive_summary": sentences,
            "report": view::to_json(self.report),
            "files": self.files,
        });
        let mut parts = vec![self.taken_in()];
        parts.extend(summary::text(&plan.name, self.summary));
        parts.push(sentences.into_iter().map(str::to_owned).collect());
        parts.push(self.places());
        parts.push(self.next());
        Ok(Reply::new(&json, paragraphs(parts)))
    }

    fn taken_in(&self) -> Vec<String> {
        let Self { plan, loaded, .. } = self;
        let new = [
            counted(loaded.assessments.added, "assessment", "assessments"),
            counted(loaded.activity.added, "event", "events"),
        ];
        let what = if loaded.assessments.any() || loaded.activity.any() {
            format!("{} were taken in", new.join(" and "))
        } else {
            "everything was there already".to_owned()
        };
        vec![format!(
            "{} is a made-up organization of {} over {}: {what}.",
            plan.name,
            counted(u64::from(plan.people), "member", "members"),
            counted(u64::from(plan.weeks), "week", "weeks"),
        )]
    }

    fn places(&self) -> Vec<String> {
        let mut table = Table::new(["", ""]);
        table.row(["Database".to_owned(), self.place().to_owned()]);
        for (index, file) in self.files.iter().enumerate() {
            let name = if index == 0 { "Report" } else { "" };
            table.row([name.to_owned(), file.display().to_string()]);
        }
        table.lines()
    }

    fn next(&self) -> Vec<String> {
        let to = format!("--database {} --organization {}", quoted(self.database), self.plan.name);
        vec![
            "Try next:".to_owned(),
            format!("  ioc trends {to}"),
            format!("  ioc ocean --by department {to}"),
            format!("  ioc report show {} {to}", self.report.id),
        ]
    }

    /// The file, or the URL of another database.
    fn place(&self) -> &str {
        self.database.strip_prefix("sqlite:").unwrap_or(self.database)
    }
}

/// A word as a shell reads it.
fn quoted(word: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./:".contains(&byte);
    if word.bytes().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}
