//! Asks the questions.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::access::role::{Action, permits};
use crate::access::scope::Scope;
use crate::cache::service::CacheService;
use crate::change::{Change, Changes};
use crate::clock::{Clock, Instant};
use crate::dashboard::answer::Answer;
use crate::dashboard::breakdown;
use crate::dashboard::calculate::{self, Calculation};
use crate::dashboard::closing::{self, History};
use crate::dashboard::metrics::MetricRow;
use crate::dashboard::ocean::{Level, Ocean, OceanQuestion};
use crate::dashboard::question::Question;
use crate::dashboard::realtime::{Realtime, RealtimeQuestion};
use crate::dashboard::rebuild::{DayRange, Mode, Rebuild};
use crate::dashboard::summary::{Summary, SummaryQuestion};
use crate::dashboard::trends::{TrendQuestion, Trends};
use crate::error::Result;
use crate::ids::IdSource;
use crate::model::message::MessageType;
use crate::model::metric::{MetricFilter, metric_type};
use crate::model::period::Period;
use crate::model::rollup::Dimension;
use crate::organizations::audit::AuditService;
use crate::page::{Page, PageRequest};
use crate::store::again;
use crate::store::bundle::Store;
use crate::store::rollups::CLOSED_MEANWHILE;
use crate::store::written::Written;
use crate::system::service::SystemService;

/// How many organizations are calculated together.
pub(super) const TOGETHER: usize = 64;

/// Answers the dashboard over a store.
#[derive(Debug, Clone)]
pub struct DashboardService {
    pub(super) store: Arc<dyn Store>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) ids: Arc<dyn IdSource>,
    pub(super) cache: Arc<dyn CacheService>,
    audit: AuditService,
    changes: Changes,
    system: Option<SystemService>,
}

impl DashboardService {
    /// The service over a store, and a cache for what it serves.
    pub fn new(
        store: Arc<dyn Store>,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
        cache: Arc<dyn CacheService>,
    ) -> Self {
        let changes = Changes::new(Arc::clone(&ids), Arc::clone(&cache));
        let audit = AuditService::new(store.clone(), clock.clone(), ids.clone());
        Self { store, clock, ids, cache, audit, changes, system: None }
    }

    /// The same, which tells how the system is with the counts of a moment. Without it that
    /// is how the store's writes stand.
    #[must_use]
    pub fn while_watched(self, system: SystemService) -> Self {
        Self { system: Some(system), ..self }
    }

    /// Asks a question that the scope permits: one read, one pure answer, and
    /// no cache. The only way to a figure; [`Self::serve`] keeps its bytes. One
    /// about scores stands in the audit trail before it is answered.
    pub async fn ask<Q: Question>(&self, scope: &Scope, question: &Q) -> Result<Answer<Q::Answer>> {
        self.begin(scope, question).await?;
        self.answer(scope, question).await
    }

    /// Fails unless the scope permits a question, and writes down that scores are
    /// read: every door to an answer begins here.
    pub(super) async fn begin<Q: Question>(&self, scope: &Scope, question: &Q) -> Result<()> {
        scope.permit(question.action())?;
        match question.action() {
            Action::ReadScores => self.note_scores(scope, question.subject()).await,
            _ => Ok(()),
        }
    }

    /// Answers a question that was begun.
    pub(super) async fn answer<Q: Question>(
        &self,
        scope: &Scope,
        question: &Q,
    ) -> Result<Answer<Q::Answer>> {
        let as_of = self.clock.now();
        let rollups = self.store.read(scope, &question.needs()).await?;
        Ok(Answer::new(question.answer(&rollups, scope.policy())?, as_of))
    }

    /// The summary of the `days` days that end with the organization's local
    /// day of `at`, or of now.
    pub async fn summary(
        &self,
        scope: &Scope,
        days: u16,
        at: Option<Instant>,
    ) -> Result<Answer<Summary>> {
        let at = at.unwrap_or_else(|| self.clock.now());
        self.ask(scope, &SummaryQuestion::last_days(scope.organization(), days, at)?).await
    }

    /// The summary of the days from `first` to `last`, both inclusive.
    pub async fn summary_between(
        &self,
        scope: &Scope,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<Answer<Summary>> {
        let at = self.clock.now();
        self.ask(scope, &SummaryQuestion::between(scope.organization(), first, last, at)?).await
    }

    /// The counts of the moment `at`, or of now.
    pub async fn realtime(&self, scope: &Scope, at: Option<Instant>) -> Result<Answer<Realtime>> {
        let question = self.realtime_question(scope, at).await?;
        self.ask(scope, &question).await
    }

    pub(super) async fn realtime_question(
        &self,
        scope: &Scope,
        at: Option<Instant>,
    ) -> Result<RealtimeQuestion> {
        scope.permit(Action::ReadFigures)?;
        let at = at.unwrap_or_else(|| self.clock.now());
        let question = RealtimeQuestion::new(scope.organization(), at)?;
        Ok(match &self.system {
            Some(system) => question.while_system_is(system.status().await),
            None => question,
        })
    }

    /// A metric over the `weeks` weeks that end with the week of `at`, or of
    /// now. A metric type stands for its rate.
    pub async fn trends(
        &self,
        scope: &Scope,
        metric: &str,
        weeks: u16,
        at: Option<Instant>,
    ) -> Result<Answer<Trends>> {
        let at = at.unwrap_or_else(|| self.clock.now());
        let question = TrendQuestion::new(scope.organization(), metric, weeks, at, at)?;
        self.ask(scope, &question).await
    }

    /// The factors of the last week that had closed by `at`, or by now, by one
    /// dimension.
    pub async fn ocean(
        &self,
        scope: &Scope,
        by: Dimension,
        level: Level,
        at: Option<Instant>,
    ) -> Result<Answer<Ocean>> {
        let at = at.unwrap_or_else(|| self.clock.now());
        self.ask(scope, &OceanQuestion::new(scope.organization(), by, level, at)).await
    }

    /// Stored metrics, released under today's policy. Who may not read OCEAN
    /// figures gets a page without them, which can be shorter than its limit. A page
    /// that may hold some stands in the audit trail before it is answered.
    pub async fn metrics(
        &self,
        scope: &Scope,
        filter: &MetricFilter,
        page: PageRequest,
    ) -> Result<Page<MetricRow>> {
        self.begin_metrics(scope, filter).await?;
        self.page_of_metrics(scope, filter, page).await
    }

    /// As [`Self::begin`], for a page of metrics.
    pub(super) async fn begin_metrics(&self, scope: &Scope, filter: &MetricFilter) -> Result<()> {
        let (scores, _) = Self::permit_metrics(scope, filter)?;
        let family = filter.metric_type.as_deref();
        if scores && family.is_none_or(|family| family == metric_type::OCEAN_SCORES) {
            self.note_scores(scope, Some("metrics".to_owned())).await?;
        }
        Ok(())
    }

    /// One row for one answer, however many figures are in it.
    async fn note_scores(&self, scope: &Scope, subject: Option<String>) -> Result<()> {
        self.audit.record(scope, "ocean.read", subject, 1).await
    }

    /// A page of metrics that was begun, or belongs to what was.
    pub(crate) async fn page_of_metrics(
        &self,
        scope: &Scope,
        filter: &MetricFilter,
        page: PageRequest,
    ) -> Result<Page<MetricRow>> {
        let (scores, uncounted) = Self::permit_metrics(scope, filter)?;
        if let (Some(start), Some(end)) = (filter.period_start, filter.period_end) {
            Period::between(&scope.organization().calendar, start, end)?;
        }
        let found = self.store.list_metrics(scope, filter, &page.checked()?).await?;
        let items = found.items.into_iter();
        let items = items.filter(|it| scores || it.metric_type != metric_type::OCEAN_SCORES);
        let release = |metric| MetricRow::release(metric, scope.policy(), uncounted);
        Ok(Page { items: items.map(release).collect(), next: found.next })
    }

    /// Fails unless the scope may read the metrics of a filter; says whether
    /// scores, and metrics without a people count, are among them.
    pub(super) fn permit_metrics(scope: &Scope, filter: &MetricFilter) -> Result<(bool, bool)> {
        let uncounted = permits(scope.role(), Action::ReadUncounted);
        if !uncounted {
            scope.permit(Action::ReadFigures)?;
        }
        let scores = permits(scope.role(), Action::ReadScores);
        if !scores && filter.metric_type.as_deref() == Some(metric_type::OCEAN_SCORES) {
            scope.permit(Action::ReadScores)?;
        }
        Ok((scores, uncounted))
    }

    /// Closes the weeks that have ended by `at`, or by now, and then computes
    /// and stores the metrics of `period`; those by group once it has ended. A
    /// second run changes nothing.
    pub async fn calculate_metrics(
        &self,
        scope: &Scope,
        period: Period,
        at: Option<Instant>,
    ) -> Result<Written> {
        scope.permit(Action::Compute)?;
        self.close_weeks(scope, at).await?;
        let now = self.clock.now();
        let needs = calculate::needs(period, now);
        breakdown::settle(&*self.store, scope, &needs).await?;
        let rollups = self.store.read(&scope.tolerating_lag(), &needs).await?;
        let calculation = Calculation {
            organization_id: scope.organization_id(),
            period,
            is_calendar_week: period.is_calendar_week(&scope.organization().calendar),
            ids: &*self.ids,
            now,
        };
        let metrics = calculation.metrics(&rollups)?;
        let change = self.change(scope, now, "metrics.calculate");
        self.store.replace_metrics(scope, &calculate::span(period), &metrics, &change).await
    }

    /// Computes the score figures of the weeks that have ended by `at`, or by
    /// now, and are not closed yet. What was published stays, also where others
    /// close weeks at the same time.
    pub async fn close_weeks(&self, scope: &Scope, at: Option<Instant>) -> Result<Written> {
        scope.permit(Action::Compute)?;
        let at = at.unwrap_or_else(|| self.clock.now());
        again(CLOSED_MEANWHILE, || self.close_weeks_that_follow(scope, at)).await
    }

    /// Closes the weeks after those that are closed when this is called.
    async fn close_weeks_that_follow(&self, scope: &Scope, at: Instant) -> Result<Written> {
        // Before all that they are computed from: what comes in meanwhile is in
        // the next week.
        let closed = self.store.list_score_aggregates(scope).await?;
        let scored = self.store.list_scored(scope, at).await?;
        let memberships = self.store.list_memberships(scope).await?;
        let history = History {
            organization: scope.organization(),
            policy: scope.policy(),
            scored: &scored,
            memberships: &memberships,
            closed: &closed,
        };
        let aggregates = closing::close(&history, at)?;
        let last = closed.iter().map(|row| row.week_ends_at).max();
        let change = self.change(scope, self.clock.now(), "weeks.close");
        let change = change.of_metrics(std::iter::once(metric_type::OCEAN_SCORES));
        self.store.append_score_aggregates(scope, last, &aggregates, &change).await
    }

    pub(super) fn change(&self, scope: &Scope, at: Instant, action: &'static str) -> Change {
        self.changes.begin(scope.organization_id(), at, MessageType::MetricUpdate, action)
    }

    /// Begins to compare the rollups of `range` with their rows, or to compute
    /// them again: a stretch of days with each [`Rebuild::next`].
    pub fn rebuild(&self, scope: &Scope, range: DayRange, mode: Mode) -> Result<Rebuild> {
        let (store, clock, changes) =
            (self.store.clone(), self.clock.clone(), self.changes.clone());
        Rebuild::new(store, clock, changes, scope, range, mode)
    }
}
