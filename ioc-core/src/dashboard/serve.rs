//! Answers as bytes, made once for all that may have them.

use std::fmt::Display;

use chrono::NaiveDate;

use crate::access::scope::Scope;
use crate::cache::key::CacheKey;
use crate::cache::service::Served;
use crate::clock::Instant;
use crate::dashboard::answer::written;
use crate::dashboard::ocean::{Level, OceanQuestion};
use crate::dashboard::question::Question;
use crate::dashboard::service::DashboardService;
use crate::dashboard::summary::SummaryQuestion;
use crate::dashboard::trends::TrendQuestion;
use crate::error::Result;
use crate::model::metric::MetricFilter;
use crate::model::rollup::Dimension;
use crate::page::PageRequest;

/// Each is the twin of the verb without `serve_`: the same rights, the same
/// errors, and its answer as JSON.
impl DashboardService {
    /// As [`Self::ask`], as JSON: from the cache, or asked and kept, unless the
    /// question says that its answer is made anew each time. Who may not ask
    /// gets nothing that is kept, and what is kept is read as what is not.
    pub async fn serve<Q: Question>(&self, scope: &Scope, question: &Q) -> Result<Served> {
        self.begin(scope, question).await?;
        let load = async { self.answer(scope, question).await?.into_served() };
        match question.cache_key(scope) {
            Some(key) => self.cache.get_or_load(&key, Box::pin(load)).await,
            None => load.await,
        }
    }

    /// As [`Self::summary`], kept while the local day is the same.
    pub async fn serve_summary(
        &self,
        scope: &Scope,
        days: u16,
        at: Option<Instant>,
    ) -> Result<Served> {
        let at = at.unwrap_or_else(|| self.clock.now());
        self.serve(scope, &SummaryQuestion::last_days(scope.organization(), days, at)?).await
    }

    /// As [`Self::summary_between`].
    pub async fn serve_summary_between(
        &self,
        scope: &Scope,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<Served> {
        let at = self.clock.now();
        self.serve(scope, &SummaryQuestion::between(scope.organization(), first, last, at)?).await
    }

    /// As [`Self::realtime`], at the whole second: all who ask within one share
    /// an answer.
    pub async fn serve_realtime(&self, scope: &Scope, at: Option<Instant>) -> Result<Served> {
        let question = self.realtime_question(scope, at).await?;
        self.serve(scope, &question.by_the_second()).await
    }

    /// As [`Self::trends`], kept while the local day is the same.
    pub async fn serve_trends(
        &self,
        scope: &Scope,
        metric: &str,
        weeks: u16,
        at: Option<Instant>,
    ) -> Result<Served> {
        let at = at.unwrap_or_else(|| self.clock.now());
        self.serve(scope, &TrendQuestion::new(scope.organization(), metric, weeks, at, at)?).await
    }

    /// As [`Self::ocean`], kept while the local day is the same.
    pub async fn serve_ocean(
        &self,
        scope: &Scope,
        by: Dimension,
        level: Level,
        at: Option<Instant>,
    ) -> Result<Served> {
        let at = at.unwrap_or_else(|| self.clock.now());
        self.serve(scope, &OceanQuestion::new(scope.organization(), by, level, at)).await
    }

    /// As [`Self::metrics`], as `{"data": [...], "next_cursor": ...}`.
    pub async fn serve_metrics(
        &self,
        scope: &Scope,
        filter: &MetricFilter,
        page: PageRequest,
    ) -> Result<Served> {
        self.begin_metrics(scope, filter).await?;
        let seen = Self::permit_metrics(scope, filter)?;
        let key = metrics_key(scope, filter, &page, seen);
        let load = async {
            let as_of = self.clock.now();
            Ok(Served::new(written(&self.page_of_metrics(scope, filter, page).await?)?, as_of))
        };
        self.cache.get_or_load(&key, Box::pin(load)).await
    }
}

/// Taken apart, so that a filter that is new is not forgotten here. The calendar is no
/// part of it: what is stored has dates, whatever the zone has become since.
fn metrics_key(
    scope: &Scope,
    filter: &MetricFilter,
    page: &PageRequest,
    (scores, uncounted): (bool, bool),
) -> CacheKey {
    let MetricFilter {
        metric_type,
        metric_name,
        period_start,
        period_end,
        dimension_1,
        dimension_2,
        dimension_3,
    } = filter;
    let PageRequest { limit, after } = page;
    let family = metric_type.as_deref().unwrap_or_default();
    let period = format!("{}/{}", given(period_start.as_ref()), given(period_end.as_ref()));
    let parameters: [&dyn Display; 9] = [
        &metric_type.is_some(),
        &given(metric_name.as_ref()),
        &given(dimension_1.as_ref()),
        &given(dimension_2.as_ref()),
        &given(dimension_3.as_ref()),
        &limit,
        &given(after.as_ref()),
        &scores,
        &uncounted,
    ];
    CacheKey::metrics(scope, family, &period, &parameters)
}

/// A parameter that may be absent: an empty one is another than none.
fn given(parameter: Option<&impl Display>) -> String {
    parameter.map(|value| format!("={value}")).unwrap_or_default()
}
