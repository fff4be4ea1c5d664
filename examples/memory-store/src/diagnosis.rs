//! What jobs did, and what somebody found. Of itself it counts nothing, and says so.

use std::collections::BTreeMap;

use async_trait::async_trait;
use chrono::TimeDelta;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::model::inspection::JobTally;
use ioc_core::model::job_run::AttemptStatus;
use ioc_core::store::diagnosis::DiagnosisStore;

use crate::store::MemoryStore;

#[async_trait]
impl DiagnosisStore for MemoryStore {
    async fn tally_jobs_any_organization(
        &self,
        from: Instant,
        to: Instant,
        late_after: TimeDelta,
    ) -> Result<Vec<JobTally>> {
        use AttemptStatus as S;
        let jobs = self.jobs();
        let mut tallies = BTreeMap::new();
        for log in jobs.logs.values().filter(|log| (from..to).contains(&log.finished_at)) {
            let job_name = log.job_name.to_string();
            let new = JobTally { job_name, ..JobTally::default() };
            let tally = tallies.entry(&log.job_name).or_insert(new);
            if log.status == S::Missed {
                tally.missed += log.summary.as_ref().map_or(0, |summary| summary.count("missed"));
            } else {
                tally.attempts += 1;
            }
            let failed = matches!(log.status, S::Failed | S::TimedOut | S::Panicked | S::Lost);
            tally.failed += u64::from(failed);
            // A run that was tried again has begun once: with its first attempt.
            let run = log.run_id.filter(|_| log.attempt == 1).and_then(|id| jobs.runs.get(&id));
            if let Some(kept) = run {
                let late = log.started_at - kept.run.due_at;
                tally.late += u64::from(late > late_after);
                let late_ms = u64::try_from(late.num_milliseconds()).unwrap_or(0);
                tally.latest_ms = tally.latest_ms.max(late_ms);
            }
        }
        Ok(tallies.into_values().collect())
    }

    async fn keep_finding_any_organization(
        &self,
        name: &str,
        at: Instant,
        content: &str,
        most: u32,
    ) -> Result<()> {
        let mut system = self.system();
        let found = system.findings.entry(name.to_owned()).or_default();
        found.insert(at, content.to_owned());
        while found.len() > most as usize {
            found.pop_first();
        }
        Ok(())
    }

    async fn list_findings_any_organization(&self, name: &str) -> Result<Vec<(Instant, String)>> {
        let system = self.system();
        let found = system.findings.get(name).into_iter().flatten().rev();
        Ok(found.map(|(at, content)| (*at, content.clone())).collect())
    }
}
