//! Says to the store that a node is there, and hears what happened to its runs.

use futures_util::FutureExt;

use crate::access::fence::Fence;
use crate::ids::RunId;
use crate::runner::crew::Crew;
use crate::runner::options::RunnerOptions;
use crate::runner::signals::Stop;
use crate::store::job_steps::{HeldRun, Renewed};

impl Crew<'_> {
    /// Begins to hold its runs for another lease; what has waited for a worker since the beat
    /// before at most is left to other nodes, but for a few.
    pub(super) fn begin_to_beat(&mut self) {
        self.heartbeat = self.runtime.sleep(self.options().heartbeat());
        let fewest = self.options().fewest();
        if self.waiting.len() > fewest as usize {
            self.claims = fewest;
            for claimed in self.waiting.split_off(fewest as usize) {
                self.hand_back(&claimed);
            }
        }
        if self.signals.is_empty() {
            return;
        }
        let held: Vec<HeldRun> = self
            .signals
            .values()
            .map(|(fence, signals)| HeldRun { fence: *fence, progress: signals.progress() })
            .collect();
        let until = self.runner.now() + RunnerOptions::delta(self.options().lease);
        let store = self.runner.inner.store.clone();
        let beating = async move {
            let renewed = store.renew_runs_any_organization(&held, until).await?;
            Ok((held, renewed))
        };
        // One that is not answered by now may be lost with its connection.
        self.beating = Some(beating.boxed());
    }

    /// Takes note of what happened to the runs that were `held`.
    pub(super) fn renewed(&mut self, held: &[HeldRun], renewed: &Renewed) {
        // A run that is held by a later attempt by now is another matter.
        let held: Vec<Fence> =
            held.iter().map(|it| it.fence).filter(|fence| self.holds(*fence)).collect();
        let still = |id: &&RunId| held.iter().any(|fence| fence.run == **id);
        for id in renewed.cancelled.iter().filter(still) {
            if let Some((_, signals)) = self.signals.get(id) {
                signals.stop(Stop::Cancelled);
            }
        }
        for id in renewed.lost.iter().filter(still) {
            // One that ended is found lost when that is written down.
            let mut over = self.ended.iter().chain(&self.told).chain(&self.untold);
            if over.any(|it| it.fence.run == *id) {
                continue;
            }
            let Some((fence, signals)) = self.signals.get(id) else { continue };
            let fence = *fence;
            signals.stop(Stop::Lost);
            let before = self.waiting.len();
            self.waiting.retain(|it| it.run.id != *id);
            if self.waiting.len() < before {
                self.forget_lost(fence);
            }
        }
    }
}
