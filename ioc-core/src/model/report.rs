//! Weekly reports, their sections, templates and versions.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result, shown};
use crate::ids::{OrganizationId, ReportId, SectionId, TemplateId};
use crate::model::report_sort::ReportSort;

/// How far a report has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportStatus {
    /// Created, no content yet.
    Draft,
    /// Being written.
    Generating,
    /// Written, for review.
    Generated,
    /// Released to its readers.
    Published,
    /// Put away.
    Archived,
    /// The last writing of it broke.
    Failed,
}

impl ReportStatus {
    /// All of them, in the order in which a report comes to them.
    pub const ALL: [Self; 6] = [
        Self::Draft,
        Self::Generating,
        Self::Generated,
        Self::Published,
        Self::Archived,
        Self::Failed,
    ];

    /// The status as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Generating => "generating",
            Self::Generated => "generated",
            Self::Published => "published",
            Self::Archived => "archived",
            Self::Failed => "failed",
        }
    }

    /// The status of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text).ok_or_else(|| {
            Error::invalid(
                "unknown_report_status",
                format!("`{}` is not a report status", shown(text)),
            )
            .with_hint("one of draft, generating, generated, published, archived, failed")
        })
    }

    /// Whether a report may go from here to `next`.
    pub fn may_become(self, next: Self) -> bool {
        use ReportStatus::{Archived, Draft, Failed, Generated, Generating, Published};
        matches!(
            (self, next),
            (Draft | Generated | Failed | Published | Generating, Generating)
                | (Generating, Generated | Failed)
                | (Generated, Published)
                | (Generated | Published | Failed | Draft, Archived)
        )
    }

    /// The step to `next`.
    ///
    /// # Errors
    /// `Conflict` with code `illegal_report_step` where [`Self::may_become`]
    /// says no; the hint names the steps that there are.
    pub fn step(self, next: Self) -> Result<Self> {
        if self.may_become(next) {
            return Ok(next);
        }
        let steps: Vec<&str> =
            Self::ALL.into_iter().filter(|it| self.may_become(*it)).map(Self::as_str).collect();
        let hint = match &*steps {
            [] => format!("a report that is {} stays so; create another one", self.as_str()),
            steps => format!("from {} it can become {}", self.as_str(), steps.join(", ")),
        };
        Err(Error::new(
            ErrorKind::Conflict,
            "illegal_report_step",
            format!("a report that is {} cannot become {}", self.as_str(), next.as_str()),
        )
        .with_hint(hint))
    }
}

/// A report and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its id.
    pub id: ReportId,
    /// Whose report it is.
    pub organization_id: OrganizationId,
    /// Its title.
    pub title: String,
    /// The first day that it covers.
    pub period_start: NaiveDate,
    /// The last day that it covers, inclusive.
    pub period_end: NaiveDate,
    /// How far it has come.
    pub status: ReportStatus,
    /// Its summary in plain sentences, once it is generated.
    pub executive_summary: Option<String>,
    /// The template it follows; nothing for the shipped one.
    pub template_id: Option<TemplateId>,
    /// The number of its newest version; 0 before the first.
    pub version: u32,
    /// When it was created.
    pub created_at: Instant,
    /// When its newest version was written.
    pub generated_at: Option<Instant>,
    /// The version of its template that it follows; nothing for the shipped one.
    pub template_version: Option<u32>,
    /// Until when its next version is being written at the latest. Whoever reads it later
    /// as `generating` takes it for failed, see [`Self::at`].
    pub generating_until: Option<Instant>,
    /// What its readers see, also while a newer version is written.
    pub published: Option<Published>,
}

/// The version that the readers of a report see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Its number.
    pub version: u32,
    /// Its summary in plain sentences.
    pub executive_summary: String,
    /// When it was written.
    pub generated_at: Instant,
}

impl Report {
    /// The report as it stands at an instant: one whose writer did not end in its time
    /// is failed. Its `generating_until` says that it was not stored so.
    #[must_use]
    pub fn at(self, now: Instant) -> Self {
        if self.generating_until.is_some_and(|until| now < until) { self } else { self.lapsed() }
    }

    /// The report as whoever does not write it sees it, if they do.
    #[must_use]
    pub fn as_published(self) -> Option<Self> {
        let published = self.published.clone().filter(|_| self.status != ReportStatus::Archived)?;
        Some(Self {
            status: ReportStatus::Published,
            version: published.version,
            executive_summary: Some(published.executive_summary),
            generated_at: Some(published.generated_at),
            generating_until: None,
            ..self
        })
    }

    /// Whether this was seen of the report that `stands` there, whose writer may have run
    /// out of time for who saw it.
    pub fn is_what_was_seen_of(&self, stands: &Self) -> bool {
        self == stands || *self == stands.clone().lapsed()
    }

    /// Until when it is being written, if it is.
    pub fn until(&self) -> Option<Instant> {
        self.generating_until.filter(|_| self.status == ReportStatus::Generating)
    }

    fn lapsed(self) -> Self {
        match self.status {
            ReportStatus::Generating => Self { status: ReportStatus::Failed, ..self },
            _ => self,
        }
    }
}

/// One section as the seed's columns hold it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportSection {
    /// Its id.
    pub id: SectionId,
    /// The registry name of its builder, such as `metrics_summary`.
    pub section_type: String,
    /// Its title.
    pub title: String,
    /// Its sentences.
    pub content: String,
    /// Its charts, as JSON.
    pub charts_data: serde_json::Value,
    /// Its tables, as JSON.
    pub tables_data: serde_json::Value,
    /// Its findings, as JSON.
    pub insights: serde_json::Value,
}

/// One finished version: the document as bytes, and the sections from it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportVersion {
    /// The report.
    pub report_id: ReportId,
    /// 1 for the first, one more for each after.
    pub version: u32,
    /// The document, as `document::stored` wrote it.
    pub document: Vec<u8>,
    /// The summary in plain sentences.
    pub executive_summary: String,
    /// The sections in order.
    pub sections: Vec<ReportSection>,
    /// When it was written.
    pub generated_at: Instant,
}

/// A template: which sections, under which titles, with what in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its id.
    pub id: TemplateId,
    /// Whose template it is.
    pub organization_id: OrganizationId,
    /// Its name, unique in the organization.
    pub name: String,
    /// Its sections.
    pub sections_config: SectionsConfig,
    /// When it was made.
    pub created_at: Instant,
    /// Its number among those of its name: 1 for the first, one more after each change.
    pub version: u32,
    /// Whether it is the copy of one that all organizations have.
    pub is_copy: bool,
}

/// The seed's `sections_config`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionsConfig {
    /// The sections in order.
    pub sections: Vec<SectionConfig>,
}

/// One section of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionConfig {
    /// The registry name of its builder.
    #[serde(rename = "type")]
    pub section_type: String,
    /// Its title; the builder's own if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether it has charts.
    #[serde(default = "yes")]
    pub include_charts: bool,
    /// Whether it has tables by department and job role.
    #[serde(default = "yes")]
    pub include_aggregations: bool,
}

fn yes() -> bool {
    true
}

/// Which reports are asked for, and in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportFilter {
    /// Only those that stand here.
    pub status: Option<ReportStatus>,
    /// Only those whose period begins on this day or later.
    pub period_start: Option<NaiveDate>,
    /// Only those whose period ends on this day or earlier.
    pub period_end: Option<NaiveDate>,
    /// Only those that follow this template.
    pub template_id: Option<TemplateId>,
    /// Only those whose title contains this, ignoring case.
    pub q: Option<String>,
    /// In which order.
    pub sort: ReportSort,
    /// Only those that their readers see.
    pub is_readable: bool,
    /// The instant at which it is asked, for those that are being written until then.
    pub at: Instant,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_all_pairs_of_states_these_are_steps_and_no_others() {
        // From the row to the column, in the order of `ALL`.
        let steps = [
            ("draft", [false, true, false, false, true, false]),
            ("generating", [false, true, true, false, false, true]),
            ("generated", [false, true, false, true, true, false]),
            ("published", [false, true, false, false, true, false]),
            ("archived", [false; 6]),
            ("failed", [false, true, false, false, true, false]),
        ];
        for ((from, legal), status) in steps.into_iter().zip(ReportStatus::ALL) {
            assert_eq!(status.as_str(), from);
            for (next, legal) in ReportStatus::ALL.into_iter().zip(legal) {
                let step = status.step(next);
                if legal {
                    assert_eq!(step.unwrap(), next, "from {from}");
                    continue;
                }
                let error = step.unwrap_err();
                assert_eq!(
                    (error.kind(), error.code()),
                    (ErrorKind::Conflict, "illegal_report_step")
                );
                let message = format!("a report that is {from} cannot become {}", next.as_str());
                assert_eq!(error.message(), message);
                assert!(error.hint().is_some(), "{message}");
            }
        }
    }

    #[test]
    fn a_status_is_known_by_its_word_alone() {
        for status in ReportStatus::ALL {
            assert_eq!(ReportStatus::parse(status.as_str()).unwrap(), status);
        }
        for word in ["", "Draft", "in_review", "draft "] {
            let error = ReportStatus::parse(word).unwrap_err();
            assert_eq!(error.code(), "unknown_report_status");
        }
    }
}
