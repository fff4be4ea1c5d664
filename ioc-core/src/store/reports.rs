//! Reports, their versions and templates.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::document::format::Format;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{ReportId, TemplateId};
use crate::model::message::Trace;
use crate::model::report::{
    Report, ReportFilter, ReportSection, ReportStatus, ReportVersion, SectionsConfig, Template,
};
use crate::page::{Page, PageRequest};
use crate::store::report_steps::{KeptExport, ListedVersion, ReportStep};

/// Keeps reports.
#[async_trait]
pub trait ReportStore: Send + Sync + fmt::Debug {
    /// Adds a report; its lease and what is published of it come with its steps. A
    /// template that is not there is `NotFound`.
    ///
    /// # Errors
    /// `Conflict` with code `report_exists` while there is one of the same title, period
    /// and template that is not archived.
    async fn insert_report(&self, scope: &Scope, report: &Report, trace: &Trace) -> Result<()>;

    /// The report of an id; `NotFound` if the organization has none.
    async fn get_report(&self, scope: &Scope, id: ReportId) -> Result<Report>;

    /// The reports that pass the filter, in its order. A cursor holds the order and the id
    /// of its last report, and leads on from where that stands now: one of another order is
    /// `InvalidInput` with code `bad_cursor`, one of a report that is not there is
    /// [`crate::page::cursor_gone`].
    async fn list_reports(
        &self,
        scope: &Scope,
        filter: &ReportFilter,
        page: &PageRequest,
    ) -> Result<Page<Report>>;

    /// Replaces title, period and template of a report, which is `seen` so far.
    ///
    /// # Errors
    /// `Conflict` with code [`REPORT_CHANGED_MEANWHILE`] if it is not what was seen any
    /// more; `NotFound` for a report or a template that is not there.
    async fn put_report(
        &self,
        scope: &Scope,
        seen: &Report,
        changed: &Report,
        trace: &Trace,
    ) -> Result<()>;

    /// Deletes a report with its versions and their sections. One that is not there is
    /// fine where any would do, and leaves no trace.
    ///
    /// # Errors
    /// `Conflict` with code `report_published` for one that ever was published, also if
    /// it was archived or generated again since then; those of [`Expected::check`];
    /// `NotFound` for one that is not there and had to be something.
    async fn delete_report(
        &self,
        scope: &Scope,
        id: ReportId,
        expected: &Expected,
        trace: &Trace,
    ) -> Result<()>;

    /// Takes a report that is as expected a step on, with all that belongs to the step.
    ///
    /// # Errors
    /// Those of [`Expected::check`] and [`ReportStep::check`]; `NotFound` for a report
    /// that is not there.
    async fn take_report_step(
        &self,
        scope: &Scope,
        id: ReportId,
        expected: &Expected,
        step: &ReportStep,
        trace: &Trace,
    ) -> Result<()>;

    /// Keeps a version of a report that is as expected: its document, its sections, its
    /// summary, which is the report's from then on, and the status `generated`.
    ///
    /// # Errors
    /// Those of [`Expected::check`]; `Conflict` with code `version_taken` for a number
    /// that is not the next one; `NotFound` for a report that is not there.
    async fn put_report_version(
        &self,
        scope: &Scope,
        version: &ReportVersion,
        expected: &Expected,
        trace: &Trace,
    ) -> Result<()>;

    /// The bytes of a version's document; of the newest without a number.
    /// `NotFound` if there is none.
    async fn get_report_document(
        &self,
        scope: &Scope,
        id: ReportId,
        version: Option<u32>,
    ) -> Result<Vec<u8>>;

    /// The sections of a version, of the newest without a number, in order; none of one
    /// that is not there.
    async fn list_report_sections(
        &self,
        scope: &Scope,
        id: ReportId,
        version: Option<u32>,
    ) -> Result<Vec<ReportSection>>;

    /// The versions of a report, the newest first, with what is kept of their drawings.
    /// None of a report that is not there.
    async fn list_report_versions(&self, scope: &Scope, id: ReportId)
    -> Result<Vec<ListedVersion>>;

    /// What a version was drawn as when it was published, if it is kept in that format.
    async fn find_report_export(
        &self,
        scope: &Scope,
        id: ReportId,
        version: u32,
        format: Format,
    ) -> Result<Option<KeptExport>>;

    /// Adds a template, or makes the next version of the one of its name, whose id is
    /// returned. What is there already is fine, and leaves no trace, and so is a copy where
    /// the organization has its own; a version that it carries is not looked at.
    async fn put_template(
        &self,
        scope: &Scope,
        template: &Template,
        trace: &Trace,
    ) -> Result<TemplateId>;

    /// The newest version of a template; `NotFound` if the organization has none of the id.
    async fn get_template(&self, scope: &Scope, id: TemplateId) -> Result<Template>;

    /// The sections of a version of a template; `NotFound` if there is none.
    async fn get_template_version(
        &self,
        scope: &Scope,
        id: TemplateId,
        version: u32,
    ) -> Result<SectionsConfig>;

    /// The organization's templates, by name.
    async fn list_templates(&self, scope: &Scope) -> Result<Vec<Template>>;

    /// Deletes a template with its versions. One that is not there is fine, and leaves no trace.
    ///
    /// # Errors
    /// `Conflict` with code `template_in_use` while a report or a subscription names it.
    async fn delete_template(&self, scope: &Scope, id: TemplateId, trace: &Trace) -> Result<()>;
}

/// What a report has to be at the moment at which it is moved on or deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// Whatever it is.
    Any,
    /// In this status.
    Status(ReportStatus),
    /// Being written until this instant, which is the writer's own.
    Generating(Option<Instant>),
    /// All that somebody saw of it.
    Seen(Box<Report>),
}

impl Expected {
    /// Fails unless what `stands` there is as expected.
    ///
    /// # Errors
    /// `Conflict` with code `report_moved_on` for another status, with code
    /// [`REPORT_CHANGED_MEANWHILE`] for what is not what was seen any more.
    pub fn check(&self, stands: &Report) -> Result<()> {
        match self {
            Self::Status(status) if stands.status != *status => {
                let (now, then) = (stands.status.as_str(), status.as_str());
                let message = format!("the report is {now} by now, not {then}");
                Err(Error::new(ErrorKind::Conflict, "report_moved_on", message).with_hint(
                    "look at the report again, then repeat the step if it still makes sense",
                ))
            }
            Self::Generating(until)
                if stands.status != ReportStatus::Generating
                    || stands.generating_until != *until =>
            {
                let message = "the report is not written by this writer any more";
                Err(Error::new(ErrorKind::Conflict, "report_moved_on", message)
                    .with_hint("look at the report again; another may be writing it"))
            }
            Self::Seen(seen) if !seen.is_what_was_seen_of(stands) => {
                Err(report_changed_meanwhile(stands.id))
            }
            _ => Ok(()),
        }
    }
}

/// The error for a report that is there already.
pub fn report_exists(id: ReportId) -> Error {
    let message = format!("the report {id} has the same title, period and template");
    Error::new(ErrorKind::Conflict, "report_exists", message)
        .with("id", id)
        .with_hint("generate that one again, archive it, or give this one another title")
}

/// The code of the error for a report that another changed at the same time.
pub const REPORT_CHANGED_MEANWHILE: &str = "report_changed_meanwhile";

/// The error for a report that another changed at the same time.
pub fn report_changed_meanwhile(id: ReportId) -> Error {
    let message = format!("the report {id} is not what it was when it was read");
    Error::new(ErrorKind::Conflict, REPORT_CHANGED_MEANWHILE, message)
        .with_hint("read it again, and repeat the change if it still makes sense")
}

/// The error for a report that may not be deleted.
pub fn report_published(id: ReportId) -> Error {
    let message = format!("the report {id} was published, and is kept");
    Error::new(ErrorKind::Conflict, "report_published", message)
        .with_hint("archive it, and its readers see it no longer")
}

/// The error for a template that may not be deleted.
pub fn template_in_use(id: TemplateId) -> Error {
    let message = format!("reports or subscriptions follow the template {id}");
    Error::new(ErrorKind::Conflict, "template_in_use", message)
        .with_hint("give those another template, or delete them, first")
}

/// The error for a version of a template that is not there.
pub fn unknown_template_version(id: TemplateId, version: u32) -> Error {
    let message = format!("there is no version {version} of a report template {id}");
    Error::not_found("unknown_template", message)
}
