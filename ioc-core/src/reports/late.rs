//! What was entered late: after the report of the period before was published.

use crate::access::scope::Scope;
use crate::document::block::Coverage;
use crate::document::draft::Draft;
use crate::document::stored;
use crate::error::Result;
use crate::ids::TemplateId;
use crate::language::text::{Message, say};
use crate::model::report::ReportFilter;
use crate::page::{MAX_LIMIT, PageRequest};
use crate::privacy::registry as spec;
use crate::reports::generator::ReportGenerator;
use crate::reports::section::ReportContext;

impl ReportGenerator {
    /// How many activities the newest published report of the period before told its readers,
    /// which followed the same template; nothing where there is none, where the period
    /// still ran then, and where it cannot be read any more.
    pub(super) async fn told_before(
        &self,
        scope: &Scope,
        context: &ReportContext,
        template: Option<TemplateId>,
    ) -> Result<Option<u64>> {
        let filter = ReportFilter {
            period_start: Some(context.before.first),
            period_end: Some(context.before.last),
            template_id: template,
            is_readable: true,
            at: context.at,
            ..ReportFilter::default()
        };
        let page = PageRequest::first(MAX_LIMIT)?;
        let found = self.store.list_reports(scope, &filter, &page).await?;
        // The filter finds those within the period, and of any template where none is named.
        let period = (context.before.first, context.before.last);
        let same = found.items.into_iter().filter(|report| {
            (report.period_start, report.period_end) == period && report.template_id == template
        });
        let published = same.filter_map(|it| it.published.clone().map(|published| (it, published)));
        let Some((report, published)) = published.max_by_key(|(it, at)| (at.generated_at, it.id))
        else {
            return Ok(None);
        };
        let version = Some(published.version);
        let document = self.store.get_report_document(scope, report.id, version).await?;
        Ok(stored::read(&document).ok().and_then(|document| activities(&document)))
    }
}

/// The activities on the first page of a report on a whole period.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is a count")]
fn activities(document: &Draft) -> Option<u64> {
    let is_whole = document.coverage == Coverage::Complete;
    let mut tiles = document.front.tiles.iter().filter(|_| is_whole);
    let tile = tiles.find(|tile| tile.name == spec::TOTAL_ACTIVITIES.name)?;
    tile.number.figure.value().map(|value| value as u64)
}

/// What of the activities of the period before came in, or was taken back, since its
/// report told them.
pub(super) fn message(told: Option<u64>, now: u64, kind: &'static str) -> Message {
    let message = |id| say(id).with("kind", kind);
    match told {
        None => message("trust-late-unknown"),
        Some(told) if told < now => message("trust-late-added").with("activities", now - told),
        Some(told) if told > now => message("trust-late-taken").with("activities", told - now),
        Some(_) => message("trust-late-none"),
    }
}
