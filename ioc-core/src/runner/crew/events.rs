//! What happens to a crew, one thing after the other.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll};

use futures_util::{FutureExt, StreamExt};

use crate::access::fence::Fence;
use crate::error::Result;
use crate::runner::crew::Crew;
use crate::store::job_steps::{ClaimedRun, EndedAttempt, Settled};

/// What happened.
#[expect(clippy::large_enum_variant, reason = "each is looked at at once, and none is kept")]
enum Event {
    /// It is time to say that it is there.
    Beat,
    /// An attempt ended.
    Ended((Fence, Option<EndedAttempt>)),
    /// Runs were claimed.
    Claimed(Result<Vec<ClaimedRun>>),
    /// Ends were written down.
    Settled(Result<Settled>),
    /// No more ends are waited for.
    Together,
    /// Those that still wrote may be told again.
    Patience,
    /// The store may be asked again.
    Rested,
}

impl Crew<'_> {
    /// Goes on until something happens to what it holds, or `until` completes; returns what
    /// the latter did.
    ///
    /// # Errors
    /// What the store says. Nothing is lost by it: it is asked the same after a rest.
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
            Err(output) => return Ok(Some(output)),
            Ok(Event::Beat) => {
                self.heartbeat = self.runtime.sleep(self.options().heartbeat());
                self.beat().await;
            }
            Ok(Event::Ended(ended)) => {
                self.note(ended);
                // Of those that take no time many have ended by now.
                while let Some(Some(ended)) = self.running.next().now_or_never() {
                    self.note(ended);
                }
            }
            Ok(Event::Claimed(claimed)) => {
                let claimed = claimed.inspect_err(|_| self.rest())?;
                self.take(claimed);
            }
            Ok(Event::Settled(settled)) => self.settled(settled)?,
            Ok(Event::Together) => {}
            Ok(Event::Patience) => {
                let again = std::mem::take(&mut self.writing);
                self.ended.extend(again);
            }
            Ok(Event::Rested) => self.may_claim = true,
        }
        Ok(None)
    }

    fn poll_event(&mut self, context: &mut Context<'_>) -> Poll<Event> {
        if self.heartbeat.poll_unpin(context).is_ready() {
            return Poll::Ready(Event::Beat);
        }
        if let Poll::Ready(Some(ended)) = self.running.poll_next_unpin(context) {
            return Poll::Ready(Event::Ended(ended));
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
fn poll_once<F: Future + Unpin>(
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
