//! What happens to a crew, one thing after the other.

use std::collections::BTreeMap;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll};

use futures_util::{FutureExt, StreamExt};

use crate::access::fence::Fence;
use crate::error::Result;
use crate::model::job::{JobConfig, JobName};
use crate::runner::crew::Crew;
use crate::runner::options::JobEvent;
use crate::store::job_steps::{ClaimedRun, EndedAttempt, HeldRun, Renewed, Settled};

/// What happened.
#[expect(clippy::large_enum_variant, reason = "each is looked at at once, and none is kept")]
enum Event {
    /// It is time to say that it is there.
    Beat,
    /// That was said.
    Renewed(Result<(Vec<HeldRun>, Renewed)>),
    /// An attempt ended.
    Ended((Fence, Option<EndedAttempt>)),
    /// The jobs were read.
    Read(Result<BTreeMap<JobName, JobConfig>>),
    /// Runs were claimed.
    Claimed(Result<Vec<ClaimedRun>>),
    /// Ends were written down.
    Settled(Result<Settled>),
    /// No more ends are waited for.
    Together,
    /// What could not be written down may be told again.
    Patience,
    /// The store may be asked again.
    Rested,
}

impl Crew<'_> {
    /// Goes on until something happens to what it holds, or `until` completes; returns what
    /// the latter did.
    ///
    /// # Errors
    /// What the store says. It is asked the same again after a pause.
    pub(in crate::runner) async fn proceed<F: Future>(
        &mut self,
        until: F,
    ) -> Result<Option<F::Output>> {
        let mut until = pin!(until);
        let event = poll_fn(|context| match self.poll_event(context) {
            Poll::Ready(event) => Poll::Ready(Ok(event)),
            Poll::Pending => until.as_mut().poll(context).map(Err),
        })
        .await;
        match event {
            Ok(event) => self.hear(event).map(|()| None),
            Err(output) => Ok(Some(output)),
        }
    }

    fn hear(&mut self, event: Event) -> Result<()> {
        match event {
            Event::Beat => self.begin_to_beat(),
            Event::Renewed(Ok((held, renewed))) => self.renewed(&held, &renewed),
            Event::Renewed(Err(error)) => self.runner.tell(&JobEvent::Fault(error)),
            Event::Ended(ended) => {
                self.note(ended);
                // Of those that take no time many have ended by now.
                while let Some(Some(ended)) = self.running.next().now_or_never() {
                    self.note(ended);
                }
            }
            Event::Read(configs) => {
                let configs = configs.inspect_err(|_| self.rest())?;
                self.know(configs);
            }
            Event::Claimed(claimed) => {
                let claimed = claimed.inspect_err(|_| self.rest())?;
                self.take(claimed);
            }
            Event::Settled(settled) => self.settled(settled)?,
            Event::Together => {}
            Event::Patience => self.ended.append(&mut self.untold),
            Event::Rested => self.may_claim = true,
        }
        Ok(())
    }

    fn poll_event(&mut self, context: &mut Context<'_>) -> Poll<Event> {
        if self.heartbeat.poll_unpin(context).is_ready() {
            return Poll::Ready(Event::Beat);
        }
        if let Poll::Ready(renewed) = poll_once(&mut self.beating, context) {
            return Poll::Ready(Event::Renewed(renewed));
        }
        if let Poll::Ready(Some(ended)) = self.running.poll_next_unpin(context) {
            return Poll::Ready(Event::Ended(ended));
        }
        if let Poll::Ready(configs) = poll_once(&mut self.reading, context) {
            return Poll::Ready(Event::Read(configs));
        }
        if let Poll::Ready(claimed) = poll_once(&mut self.claiming, context) {
            return Poll::Ready(Event::Claimed(claimed));
        }
        if let Poll::Ready(settled) = poll_once(&mut self.settling, context) {
            return Poll::Ready(Event::Settled(settled));
        }
        if poll_once(&mut self.together, context).is_ready() {
            return Poll::Ready(Event::Together);
        }
        if poll_once(&mut self.patience, context).is_ready() {
            return Poll::Ready(Event::Patience);
        }
        poll_once(&mut self.rest, context).map(|()| Event::Rested)
    }
}

/// Polls a future if there is one, and forgets it when it is complete.
pub(super) fn poll_once<F: Future + Unpin>(
    future: &mut Option<F>,
    context: &mut Context<'_>,
) -> Poll<F::Output> {
    let Some(under_way) = future else { return Poll::Pending };
    let output = under_way.poll_unpin(context);
    if output.is_ready() {
        *future = None;
    }
    output
}
