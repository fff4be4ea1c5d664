//! Says to the store that a node is there, and hears what happened to its runs.

use crate::runner::crew::Crew;
use crate::runner::options::{JobEvent, RunnerOptions};
use crate::runner::signals::Stop;
use crate::store::job_steps::HeldRun;

impl Crew<'_> {
    /// Holds its runs for another lease.
    pub(super) async fn beat(&mut self) {
        if self.signals.is_empty() {
            return;
        }
        let held: Vec<HeldRun> = self
            .signals
            .values()
            .map(|(fence, signals)| HeldRun { fence: *fence, progress: signals.progress() })
            .collect();
        let until = self.runner.now() + RunnerOptions::delta(self.options().lease);
        let renewed = match self.runner.inner.store.renew_runs_any_organization(&held, until).await
        {
            Ok(renewed) => renewed,
            Err(error) => return self.runner.tell(&JobEvent::Fault(error)),
        };
        for id in renewed.cancelled {
            if let Some((_, signals)) = self.signals.get(&id) {
                signals.stop(Stop::Cancelled);
            }
        }
        for id in renewed.lost {
            // One that ended is found lost when that is written down.
            let over = self.ended.iter().chain(&self.told).chain(&self.writing);
            if over.into_iter().any(|it| it.fence.run == id) {
                continue;
            }
            let Some((fence, signals)) = self.signals.get(&id) else { continue };
            let fence = *fence;
            signals.stop(Stop::Lost);
            let before = self.waiting.len();
            self.waiting.retain(|it| it.run.id != id);
            if self.waiting.len() < before {
                self.forget_lost(fence);
            }
        }
    }
}
