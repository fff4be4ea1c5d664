//! Asks the questions.

use std::sync::Arc;

use chrono::NaiveDate;
use futures_util::StreamExt;
use futures_util::stream;

use crate::access::role::{Action, permits};
use crate::access::scope::Scope;
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
use crate::model::message::{MessageType, Trace};
use crate::model::metric::{MetricFilter, MetricSpan, metric_type};
use crate::model::period::Period;
use crate::model::rollup::Dimension;
use crate::page::{Page, PageRequest};
use crate::privacy::registry;
use crate::store::again;
use crate::store::bundle::Store;
use crate::store::rollups::CLOSED_MEANWHILE;
use crate::store::written::Written;

/// How many organizations are calculated together.
const TOGETHER: usize = 64;

/// Answers the dashboard over a store.
#[derive(Debug, Clone)]
pub struct DashboardService {
    store: Arc<dyn Store>,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
}

impl DashboardService {
    /// The service over a store.
    pub fn new(store: Arc<dyn Store>, clock: Arc<dyn Clock>, ids: Arc<dyn IdSource>) -> Self {
        Self { store, clock, ids }
    }

    /// Asks a question that the scope permits: one read, one pure answer. The
    /// only way to a figure.
    pub async fn ask<Q: Question>(&self, scope: &Scope, question: &Q) -> Result<Answer<Q::Answer>> {
        scope.permit(question.action())?;
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
        let period = Period::last_days(&scope.organization().calendar, at, days)?;
        self.summary_of(scope, period, at).await
    }

    /// The summary of the days from `first` to `last`, both inclusive.
    pub async fn summary_between(
        &self,
        scope: &Scope,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<Answer<Summary>> {
        let period = Period::between(&scope.organization().calendar, first, last)?;
        self.summary_of(scope, period, self.clock.now()).await
    }

    async fn summary_of(
        &self,
        scope: &Scope,
        period: Period,
        at: Instant,
    ) -> Result<Answer<Summary>> {
        let organization_id = scope.organization_id();
        self.ask(scope, &SummaryQuestion { organization_id, period, at }).await
    }

    /// The counts of the moment `at`, or of now.
    pub async fn realtime(&self, scope: &Scope, at: Option<Instant>) -> Result<Answer<Realtime>> {
        let at = at.unwrap_or_else(|| self.clock.now());
        let today = Period::last_days(&scope.organization().calendar, at, 1)?;
        self.ask(scope, &RealtimeQuestion { today, at }).await
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
        let organization_id = scope.organization_id();
        self.ask(scope, &OceanQuestion { organization_id, by, level, at }).await
    }

    /// Stored metrics, released under today's policy. Who may not read OCEAN
    /// figures gets a page without them, which can be shorter than its limit.
    pub async fn metrics(
        &self,
        scope: &Scope,
        filter: &MetricFilter,
        page: PageRequest,
    ) -> Result<Page<MetricRow>> {
        let uncounted = permits(scope.role(), Action::ReadUncounted);
        if !uncounted {
            scope.permit(Action::ReadFigures)?;
        }
        if let (Some(start), Some(end)) = (filter.period_start, filter.period_end) {
            Period::between(&scope.organization().calendar, start, end)?;
        }
        let scores = permits(scope.role(), Action::ReadScores);
        if !scores && filter.metric_type.as_deref() == Some(metric_type::OCEAN_SCORES) {
            scope.permit(Action::ReadScores)?;
        }
        let found = self.store.list_metrics(scope, filter, &page.checked()?).await?;
        let items = found.items.into_iter();
        let items = items.filter(|it| scores || it.metric_type != metric_type::OCEAN_SCORES);
        let release = |metric| MetricRow::release(metric, scope.policy(), uncounted);
        Ok(Page { items: items.map(release).collect(), next: found.next })
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
        let trace = Trace::new(&*self.ids, now, MessageType::MetricUpdate, "metrics.calculate");
        let span = MetricSpan {
            period_start: period.first,
            period_end: period.last,
            metrics: registry::ALL
                .iter()
                .map(|spec| (spec.metric_type.to_owned(), spec.name.to_owned()))
                .collect(),
        };
        self.store.replace_metrics(scope, &span, &metrics, &trace).await
    }

    /// As [`Self::calculate_metrics`] for many organizations at once, in the
    /// order of `scopes`: one that fails stops no other. They are under way
    /// together, so that a store can join what they write.
    pub async fn calculate_metrics_of_all(
        &self,
        scopes: &[Scope],
        period_of: impl Fn(&Scope) -> Result<Period>,
    ) -> Vec<Result<Written>> {
        let calculations = scopes.iter().map(|scope| {
            let period = period_of(scope);
            async move { self.calculate_metrics(scope, period?, None).await }
        });
        stream::iter(calculations).buffered(TOGETHER).collect().await
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
        let trace =
            Trace::new(&*self.ids, self.clock.now(), MessageType::MetricUpdate, "weeks.close")
                .of_metrics(std::iter::once(metric_type::OCEAN_SCORES));
        let last = closed.iter().map(|row| row.week_ends_at).max();
        self.store.append_score_aggregates(scope, last, &aggregates, &trace).await
    }

    /// Begins to compare the rollups of `range` with their rows, or to compute
    /// them again: a stretch of days with each [`Rebuild::next`].
    pub fn rebuild(&self, scope: &Scope, range: DayRange, mode: Mode) -> Result<Rebuild> {
        let (store, clock, ids) = (self.store.clone(), self.clock.clone(), self.ids.clone());
        Rebuild::new(store, clock, ids, scope, range, mode)
    }
}
