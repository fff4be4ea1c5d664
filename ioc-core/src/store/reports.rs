//! Reports, their versions and templates.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::error::Result;
use crate::ids::{ReportId, TemplateId};
use crate::model::message::Trace;
use crate::model::report::{
    Report, ReportFilter, ReportSection, ReportStatus, ReportVersion, Template,
};
use crate::page::{Page, PageRequest};

/// Keeps reports.
#[async_trait]
pub trait ReportStore: Send + Sync + fmt::Debug {
    /// Adds a report. A `template_id` that is not there is `NotFound`.
    async fn insert_report(&self, scope: &Scope, report: &Report, trace: &Trace) -> Result<()>;

    /// The report of an id; `NotFound` if the organization has none.
    async fn get_report(&self, scope: &Scope, id: ReportId) -> Result<Report>;

    /// Reports by the period's end, newest first, then by id.
    async fn list_reports(
        &self,
        scope: &Scope,
        filter: &ReportFilter,
        page: &PageRequest,
    ) -> Result<Page<Report>>;

    /// Moves a report from status `from` to `to`; `Conflict` if it stands
    /// elsewhere by now.
    async fn set_report_status(
        &self,
        scope: &Scope,
        id: ReportId,
        from: ReportStatus,
        to: ReportStatus,
        trace: &Trace,
    ) -> Result<()>;

    /// Keeps a version: its document, its sections and the report's summary
    /// and status `generated`. A version number that is not the next one is
    /// `Conflict`.
    async fn put_report_version(
        &self,
        scope: &Scope,
        version: &ReportVersion,
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

    /// The sections of the newest version, in order; none before the first.
    async fn list_report_sections(&self, scope: &Scope, id: ReportId)
    -> Result<Vec<ReportSection>>;

    /// Adds or replaces a template, by its name.
    async fn put_template(
        &self,
        scope: &Scope,
        template: &Template,
        trace: &Trace,
    ) -> Result<TemplateId>;

    /// The template of an id; `NotFound` if the organization has none.
    async fn get_template(&self, scope: &Scope, id: TemplateId) -> Result<Template>;

    /// The organization's templates, by name.
    async fn list_templates(&self, scope: &Scope) -> Result<Vec<Template>>;
}
