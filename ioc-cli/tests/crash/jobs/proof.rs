//! What has to be so in the end, whatever was done to the nodes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::Instant;
use ioc_analytics::ids::{NodeId, RunId};
use ioc_analytics::model::activity::EventKey;
use ioc_analytics::model::audit::AuditFilter;
use ioc_analytics::model::job_run::{
    AttemptStatus, JobLog, JobLogFilter, JobRun, RunFilter, RunStatus,
};
use ioc_analytics::page::{MAX_LIMIT, PageRequest};

use super::fleet::{Fault, Fleet};
use super::worker::{DEED, LEASE, Word, event};

/// Pages of something, one behind the other.
macro_rules! all_pages {
    ($page:ident => $list:expr) => {{
        let (mut items, mut after) = (Vec::new(), None);
        loop {
            let mut $page = PageRequest::first(MAX_LIMIT).unwrap();
            $page.after = after;
            let found = $list.await.unwrap();
            items.extend(found.items);
            after = found.next;
            if after.is_none() {
                break items;
            }
        }
    }};
}

/// All that the database tells of a job.
pub(crate) struct Told {
    pub(crate) runs: Vec<JobRun>,
    pub(crate) logs: Vec<JobLog>,
}

impl Told {
    pub(crate) async fn of(platform: &Platform, job: &str) -> Self {
        let (runner, name) = (platform.jobs(), Some(job.parse().unwrap()));
        let filter = RunFilter { job_name: name.clone(), ..RunFilter::default() };
        let runs = all_pages!(page => runner.runs(None, &filter, page));
        let filter = JobLogFilter { job_name: name, ..JobLogFilter::default() };
        let logs = all_pages!(page => runner.logs(None, &filter, page));
        Self { runs, logs }
    }

    /// Each due time of each organization up to `end` has one run, which did well once.
    pub(crate) fn each_due_time_ran_once(&self, organizations: usize, end: Instant) -> usize {
        let mut slots = BTreeMap::<Instant, usize>::new();
        for run in self.runs.iter().filter(|run| run.due_at <= end) {
            assert_eq!(run.status, RunStatus::Succeeded, "{run:?}");
            *slots.entry(run.due_at).or_default() += 1;
        }
        let first = *slots.keys().next().unwrap();
        let seconds = (end - first).num_seconds().unsigned_abs() + 1;
        assert_eq!(slots.len() as u64, seconds, "none is lost, from {first} to {end}");
        // The second organization may have been entered a moment later.
        let odd: Vec<_> = slots.iter().filter(|(_, count)| **count != organizations).collect();
        assert!(odd.len() <= 2, "each is there once for each of them: {odd:?}");
        let mut well = BTreeMap::<RunId, u32>::new();
        for log in self.logs.iter().filter(|log| log.status == AttemptStatus::Succeeded) {
            *well.entry(log.run_id.unwrap()).or_default() += 1;
        }
        for run in &self.runs {
            let times = well.get(&run.id).copied().unwrap_or_default();
            assert_eq!(times, u32::from(run.status == RunStatus::Succeeded), "{run:?}");
        }
        assert!(!self.logs.iter().any(|log| log.status == AttemptStatus::Missed));
        slots.len()
    }

    /// What the effects came to: each there once, none of an attempt that was refused, and
    /// all of those that were acknowledged.
    pub(crate) async fn effects_are_those_of_who_held(
        &self,
        platform: &Platform,
        scope: &Scope,
        fleet: &Fleet,
    ) {
        let own: BTreeMap<String, &JobRun> = self
            .runs
            .iter()
            .filter(|run| run.organization_id == Some(scope.organization_id()))
            .map(|run| (run.id.to_string(), run))
            .collect();
        let filter = AuditFilter { action: Some(DEED.to_owned()), ..AuditFilter::default() };
        let store = platform.store();
        let trail = all_pages!(page => store.list_audit(scope, &filter, &page));
        let mut written = BTreeSet::new();
        for row in &trail {
            let run = row.subject.clone().unwrap();
            assert!(own.contains_key(&run), "{row:?}");
            assert!(written.insert((run, row.row_count)), "an attempt writes once: {row:?}");
        }
        let said = |of| {
            let attempts = fleet.attempts(of).into_iter();
            attempts.map(|(run, token)| (run.to_string(), token)).collect::<Vec<_>>()
        };
        for attempt in said(|word| match word {
            Word::Wrote(run, token) => Some((*run, *token)),
            _ => None,
        }) {
            assert!(!own.contains_key(&attempt.0) || written.contains(&attempt), "{attempt:?}");
        }
        for attempt in said(|word| match word {
            Word::Refused(run, token) => Some((*run, *token)),
            _ => None,
        }) {
            assert!(!written.contains(&attempt), "it was refused: {attempt:?}");
        }
        let done = own.values().filter(|run| run.status == RunStatus::Succeeded);
        let keys: Vec<EventKey> =
            done.map(|run| EventKey { id: event(&run.slot), occurred_at: run.due_at }).collect();
        for part in keys.chunks(5000) {
            let known = store.count_known_activity(scope, part).await.unwrap();
            assert_eq!(known, part.len() as u64, "each that ended well has its event");
        }
        assert_eq!(store.check(scope, platform.clock().now()).await.unwrap(), []);
    }

    /// The longest that a run waited whose node was killed or stopped, until it was taken
    /// away. `away` are times at which the database could not be asked.
    pub(crate) fn longest_recovery(
        &self,
        faults: &[Fault],
        away: &[(Instant, Instant)],
    ) -> (usize, TimeDelta) {
        let mut longest = TimeDelta::zero();
        let mut count = 0;
        for log in self.logs.iter().filter(|log| log.status == AttemptStatus::Lost) {
            let Some(at) = fault_of(faults, log.node_id, log) else { continue };
            let overlaps =
                |(from, to): &(Instant, Instant)| *from <= log.finished_at && at - LEASE <= *to;
            if away.iter().any(overlaps) {
                continue;
            }
            count += 1;
            longest = longest.max(log.finished_at - at);
        }
        assert!(longest <= LEASE * 2, "{longest}");
        (count, longest)
    }
}

/// When something was done to the node of an attempt that was lost.
fn fault_of(faults: &[Fault], node: Option<NodeId>, log: &JobLog) -> Option<Instant> {
    let of_it = faults.iter().filter(|fault| Some(fault.node) == node);
    of_it.map(|fault| fault.at).filter(|at| (log.started_at..=log.finished_at).contains(at)).min()
}
