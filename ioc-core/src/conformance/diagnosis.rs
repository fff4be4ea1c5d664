//! Cases of [`crate::store::diagnosis::DiagnosisStore`]. A store that does not count
//! something of itself says so; what it does tell is held to what is there.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::TimeDelta;

use crate::conformance::fixture::{days, now};
use crate::conformance::job_runs::{claim, ended};
use crate::conformance::jobs::{definition, due, due_slot, log, register};
use crate::conformance::sample::full;
use crate::error::{Error, ErrorKind, Result};
use crate::model::inspection::{JobTally, Plan, SessionState, Told};
use crate::model::job::{JobConfig, JobDefinition, JobKind, Overlap};
use crate::model::job_run::{AttemptStatus, JobLog, JobSummary, RunStatus};
use crate::model::metric::MetricFilter;
use crate::model::rollup::{Dimension, RollupQuery, Stage};
use crate::store::bundle::Store;
use crate::store::job_steps::{DueRuns, Next};

/// What was found comes back as it was, under its own name, and is replaced by what is found
/// at the same instant.
pub async fn a_finding_comes_back_as_it_was(store: Arc<dyn Store>) -> Result<()> {
    let keep =
        async |name, at, content| store.keep_finding_any_organization(name, at, content, 9).await;
    let (first, then) = (now(), now() + TimeDelta::microseconds(1));
    let content = "{\"text\": \"it's `90 %`, ü, \\\" and \\\\\"}\n";
    assert_eq!(store.list_findings_any_organization("sizes").await?, []);
    keep("sizes", then, "").await?;
    keep("sizes", first, content).await?;
    keep("Sizes", first, "of another name").await?;
    let found = store.list_findings_any_organization("sizes").await?;
    assert_eq!(found, [(then, String::new()), (first, content.to_owned())], "the newest first");
    keep("sizes", then, "again").await?;
    let found = store.list_findings_any_organization("sizes").await?;
    assert_eq!(found, [(then, "again".to_owned()), (first, content.to_owned())]);
    Ok(())
}

/// The newest findings of a name stay, whichever was kept last, and those of other names.
pub async fn the_newest_findings_of_a_name_stay(store: Arc<dyn Store>) -> Result<()> {
    let at = |minute: i64| now() + TimeDelta::minutes(minute);
    let kept = async |name| {
        let found = store.list_findings_any_organization(name).await?;
        Ok::<Vec<_>, Error>(found.into_iter().map(|(at, _)| (at - now()).num_minutes()).collect())
    };
    for (minute, name) in [(5, "one"), (1, "other"), (7, "one"), (2, "other"), (6, "one")] {
        store.keep_finding_any_organization(name, at(minute), "found", 3).await?;
    }
    store.keep_finding_any_organization("one", at(8), "found", 2).await?;
    assert_eq!(kept("one").await?, [8, 7]);
    store.keep_finding_any_organization("one", at(3), "too old", 2).await?;
    assert_eq!((kept("one").await?, kept("other").await?), (vec![8, 7], vec![2, 1]));
    Ok(())
}

/// What jobs did is told by their names: attempts, those that failed, what was missed, and
/// how late first attempts began.
pub async fn what_jobs_did_is_tallied(store: Arc<dyn Store>) -> Result<()> {
    let at = |seconds: i64| now() + TimeDelta::seconds(seconds);
    let tallied = async |from, to, late_s| {
        let late_after = TimeDelta::seconds(late_s);
        store.tally_jobs_any_organization(from, to, late_after).await
    };
    assert_eq!(tallied(at(-9), at(9), 60).await?, [], "none has run");
    let job = register(&*store, definition("job", JobKind::Platform)).await?;
    let definition = JobDefinition { overlap: Overlap::Allow, ..job.definition.clone() };
    let at_once = JobConfig { definition, ..job.clone() };
    let slots = vec![due_slot("late", at(-90)), due_slot("in time", at(0))];
    store.schedule_runs_any_organization(&due(&at_once, slots)).await?;
    for claimed in store.claim_runs_any_organization(&claim(1)).await? {
        let is_late = claimed.run.slot == "late";
        let came = if is_late { RunStatus::Failed } else { RunStatus::Succeeded };
        let done = ended(&job, &claimed, Next::Ended(came));
        store.finish_runs_any_organization(&[done]).await?;
    }
    let idle = register(&*store, self::definition("idle", JobKind::Platform)).await?;
    let missed = JobLog {
        summary: Some(JobSummary::default().with("missed", 4)),
        ..log(&idle, at(0), AttemptStatus::Missed)
    };
    let due = DueRuns { missed: Some(missed), ..due(&idle, Vec::new()) };
    store.schedule_runs_any_organization(&due).await?;

    let name = |name: &str| JobTally { job_name: name.to_owned(), ..JobTally::default() };
    let idle = JobTally { missed: 4, ..name("idle") };
    let late = JobTally { attempts: 2, failed: 1, late: 1, latest_ms: 90_000, ..name("job") };
    // All of them ended two seconds after now.
    let told = tallied(at(2), at(3), 60).await?;
    assert_eq!(told, [idle.clone(), late.clone()], "from then on");
    let told = tallied(at(2), at(3), 90).await?;
    assert_eq!(told, [idle, JobTally { late: 0, ..late }], "not later than that");
    assert_eq!(tallied(at(-9), at(2), 60).await?, [], "before then");
    Ok(())
}

/// What a store tells of itself holds together, whether anything is in it or nothing; and
/// nothing of a statement's values is in it.
pub async fn a_store_tells_of_itself_empty_and_full(store: Arc<dyn Store>) -> Result<()> {
    holds_together(&*store).await?;
    assert_eq!(store.read_organization_sizes_any_organization().await?, [], "there is none");
    let mut known = BTreeSet::new();
    for number in [1, 2] {
        known.insert(full(&store, number).await?.scope.organization_id());
    }
    store.analyze_tables_any_organization(None).await?;
    holds_together(&*store).await?;
    let tables = store.read_tables_any_organization().await?;
    if !tables.is_empty() {
        assert!(tables.iter().any(|table| table.rows > 0), "{tables:?}");
        assert!(tables.iter().all(|table| table.is_analyzed || table.rows == 0), "{tables:?}");
    }
    let sizes = store.read_organization_sizes_any_organization().await?;
    if !sizes.is_empty() {
        assert!(sizes.is_sorted_by_key(|it| std::cmp::Reverse(it.size_bytes)), "{sizes:?}");
        assert!(sizes.iter().all(|it| it.rows > 0 && it.size_bytes > 0), "{sizes:?}");
        let told: BTreeSet<_> = sizes.iter().map(|it| it.organization_id).collect();
        assert_eq!((told, sizes.len()), (known, 2), "each once");
    }
    Ok(())
}

async fn holds_together(store: &dyn Store) -> Result<()> {
    if let Some(statements) = said(store.read_statements_any_organization().await?) {
        assert!(statements.is_sorted_by(|one, other| one.total_ms >= other.total_ms));
        let bare = statements.iter().all(|it| !it.text.contains('\''));
        assert!(bare && statements.iter().all(|it| it.calls > 0), "{statements:?}");
    }
    if let Some(sessions) = said(store.read_sessions_any_organization().await?) {
        assert!(sessions.usable > 0 && sessions.count(SessionState::Active) > 0, "{sessions:?}");
        assert!(sessions.sessions.iter().all(|it| !it.text.contains('\'')), "{sessions:?}");
    }
    if let Some(buffers) = said(store.read_buffers_any_organization().await?) {
        assert!(buffers.size_bytes > 0 && buffers.database_bytes > 0, "{buffers:?}");
    }
    if let Some(views) = said(store.read_views_any_organization().await?) {
        let names: BTreeSet<_> = views.iter().map(|view| &view.name).collect();
        assert_eq!(names.len(), views.len(), "{views:?}");
    }
    let flaws = said(store.read_flaws_any_organization().await?);
    assert_eq!(flaws.unwrap_or_default(), [], "nobody has changed the schema");

    let tables = store.read_tables_any_organization().await?;
    assert!(tables.is_sorted_by_key(|it| std::cmp::Reverse(it.size_bytes)), "{tables:?}");
    let names: BTreeSet<&str> = tables.iter().map(|table| &*table.name).collect();
    assert_eq!(names.len(), tables.len(), "each once");
    let told = store.read_indexes_any_organization().await?;
    let indexes: BTreeSet<_> = told.indexes.iter().map(|it| (&it.table, &it.name)).collect();
    assert_eq!(indexes.len(), told.indexes.len(), "each once");
    for index in &told.indexes {
        assert!(index.is_valid && !index.keys.is_empty(), "{index:?}");
        assert!(names.contains(&*index.table), "{index:?} is of no table");
    }
    for key in &told.foreign_keys {
        assert!(!key.columns.is_empty(), "{key:?}");
        assert!(names.contains(&*key.table) && names.contains(&*key.to), "{key:?}");
    }
    Ok(())
}

/// What was told; whoever does not say has to say why.
fn said<T>(told: Told<T>) -> Option<T> {
    match told {
        Told::Known(told) => Some(told),
        Told::Unknown { reason, remedy } => {
            assert!(!reason.is_empty() && remedy.is_none_or(|remedy| !remedy.is_empty()));
            None
        }
    }
}

/// A store tells how it reads, each statement once, and changes nothing by that; or it says
/// that it does not tell.
pub async fn a_plan_changes_no_answer(store: Arc<dyn Store>) -> Result<()> {
    let scope = full(&store, 1).await?.scope;
    let period = days(&scope, "2026-02-20", "2026-03-02")?;
    let (stage, dimension) = (Stage::Completed, Dimension::Department);
    let asked = [
        RollupQuery::Activity { period },
        RollupQuery::ActivityByType { period },
        RollupQuery::ActivityByMember { period },
        RollupQuery::Assessments { period, stage },
        RollupQuery::Groups { dimension, before: period.ends_at },
        RollupQuery::GroupDays { dimension, period },
        RollupQuery::Scores { dimension, before: now() },
        RollupQuery::Recent { from: now() - TimeDelta::minutes(15), to: now() },
    ];
    let before = store.read(&scope, &asked).await?;
    let twice = [asked.as_slice(), &asked].concat();
    let told = plans(store.explain(&scope, &asked).await)?;
    let again = plans(store.explain(&scope, &twice).await)?;
    let names = |plans: &[Plan]| plans.iter().map(|it| it.statement.clone()).collect::<Vec<_>>();
    assert_eq!(told.as_deref().map(names), again.as_deref().map(names), "each once");
    let metrics = plans(store.explain_metrics(&scope, &MetricFilter::default()).await)?;
    assert_eq!(metrics.map(|plans| plans.len()), told.map(|_| 1), "all of it or nothing");
    assert_eq!(plans(store.explain(&scope, &[]).await)?.unwrap_or_default(), []);
    assert_eq!(store.read(&scope, &asked).await?, before);
    Ok(())
}

/// Plans that say something; none of a store that does not tell.
fn plans(told: Result<Vec<Plan>>) -> Result<Option<Vec<Plan>>> {
    let plans = match told {
        Err(error) if error.kind() == ErrorKind::Unsupported => {
            assert_eq!(error.code(), "no_plans");
            return Ok(None);
        }
        told => told?,
    };
    let names: BTreeSet<_> = plans.iter().map(|plan| &plan.statement).collect();
    assert_eq!(names.len(), plans.len(), "{plans:?}");
    assert!(plans.iter().all(|plan| !plan.lines.is_empty()), "{plans:?}");
    Ok(Some(plans))
}
