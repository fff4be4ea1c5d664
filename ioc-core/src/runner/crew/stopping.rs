//! Gives back what a node holds when its process is being stopped.

use std::future::poll_fn;

use crate::error::Result;
use crate::runner::crew::Crew;
use crate::runner::crew::events::poll_once;
use crate::runner::options::JobEvent;
use crate::runner::signals::Stop;
use crate::store::job_steps::{ClaimedRun, EndedAttempt, Health, Next};

impl Crew<'_> {
    /// Gives back what did not begin, asks what runs to stop, and gives back what does not.
    /// What cannot be written down until the time for that is over is left to its lease.
    ///
    /// # Errors
    /// What the store said to what is left.
    pub(in crate::runner) async fn stop(&mut self) -> Result<()> {
        for (_, signals) in self.signals.values() {
            signals.stop(Stop::Stopping);
        }
        let mut grace = Some(self.runtime.sleep(self.options().grace));
        let mut fault = Ok(());
        loop {
            // What a claim that was under way brings is given back, too.
            while let Some(claimed) = self.waiting.pop_front() {
                self.hand_back(&claimed);
            }
            self.begin_to_settle();
            if !self.holds_any() {
                return Ok(());
            }
            let is_under_way = !self.running.is_empty()
                || self.claiming.is_some()
                || self.settling.is_some()
                || !self.ended.is_empty();
            if grace.is_none() && !is_under_way {
                for it in std::mem::take(&mut self.untold) {
                    self.forget_lost(it.fence);
                }
                return fault;
            }
            let over = poll_fn(|context| poll_once(&mut grace, context));
            if let Err(error) = self.proceed(over).await {
                self.runner.tell(&JobEvent::Fault(error.clone()));
                fault = Err(error);
            }
        }
    }

    /// Leaves a run of which nothing began to whoever claims it next.
    pub(super) fn hand_back(&mut self, claimed: &ClaimedRun) {
        self.ended.push(EndedAttempt {
            fence: claimed.fence(),
            at: self.runner.now(),
            next: Next::HandedBack,
            summary: None,
            log: None,
            health: Health::default(),
        });
    }
}
