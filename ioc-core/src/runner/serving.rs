//! Goes on for as long as its process does.

use std::future::Future;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::{Either, join, select};

use crate::error::Result;
use crate::runner::claiming::Ran;
use crate::runner::crew::Crew;
use crate::runner::options::JobEvent;
use crate::runner::service::JobRunner;
use crate::runner::signals::Bell;

/// How often the clock is brought to the time of the database.
const FOLLOW_EVERY: Duration = Duration::from_mins(1);
/// How much earlier than something is due its node wakes up: a timer is late, never early.
const EARLY: Duration = Duration::from_millis(1);

/// Whether the process is being stopped.
#[derive(Debug, Default)]
struct Stopping {
    bell: Bell,
    is_on: AtomicBool,
}

impl Stopping {
    fn is_on(&self) -> bool {
        self.is_on.load(Ordering::SeqCst)
    }

    fn begin(&self) {
        self.is_on.store(true, Ordering::SeqCst);
        self.bell.ring();
    }
}

/// What wakes a node that waits.
enum Wake {
    Stop,
    /// Something became due here.
    Bell,
    /// It is time to look for what others left.
    Poll,
}

impl JobRunner {
    /// Finds what is due and runs it, until `stop` completes. Then nothing more is begun;
    /// what runs is asked to stop, has a little time for that, and is given back.
    ///
    /// A store that is not there for a while stops nothing: it is asked again.
    ///
    /// # Errors
    /// `Unsupported` with code `no_runtime`, and what the store says to what is given back
    /// last.
    pub async fn serve(&self, stop: impl Future<Output = ()>) -> Result<Ran> {
        let stopping = Stopping::default();
        let crew = Crew::new(self)?;
        let ends = async {
            stop.await;
            stopping.begin();
        };
        let (ran, _) = join(self.work(crew, &stopping), join(self.look(&stopping), ends)).await;
        ran
    }

    /// Finds what is due, at the moment at which it is.
    async fn look(&self, stopping: &Stopping) {
        let Ok(runtime) = self.runtime() else { return };
        let options = &self.inner.options;
        let (mut followed, mut since) = (false, Duration::ZERO);
        let rung = stopping.bell.rung();
        while !stopping.is_on() {
            if !followed || since >= FOLLOW_EVERY {
                followed = self.follow().await.is_ok();
                since = Duration::ZERO;
            }
            let now = self.now();
            let mut pause = options.poll;
            match self.tick(now).await {
                Ok(tick) => {
                    if tick.scheduled.waiting + tick.rescued > 0 {
                        self.inner.bell.ring();
                    }
                    if let Some(next) = tick.next.filter(|next| *next > now) {
                        let next = (next - self.now()).to_std().unwrap_or_default();
                        pause = pause.min(next.saturating_sub(EARLY).max(EARLY));
                    }
                }
                Err(error) => self.tell(&JobEvent::Fault(error)),
            }
            since += pause;
            select(runtime.sleep(pause), stopping.bell.rings(rung).boxed()).await;
        }
    }

    /// Runs what waits.
    async fn work(&self, mut crew: Crew<'_>, stopping: &Stopping) -> Result<Ran> {
        let pause = || self.runtime().map(|runtime| runtime.sleep(self.inner.options.poll));
        let (mut rung, stops) = (self.inner.bell.rung(), stopping.bell.rung());
        let mut polls = pause()?;
        while !stopping.is_on() {
            crew.begin();
            let rings = self.inner.bell.rings(rung).boxed();
            let ends = stopping.bell.rings(stops).boxed();
            let wakes = async {
                match select(ends, select(rings, &mut polls)).await {
                    Either::Left(_) => Wake::Stop,
                    Either::Right((Either::Left(_), _)) => Wake::Bell,
                    Either::Right((Either::Right(_), _)) => Wake::Poll,
                }
            };
            match crew.proceed(wakes).await {
                Ok(None | Some(Wake::Stop)) => {}
                Ok(Some(Wake::Bell)) => {
                    rung = self.inner.bell.rung();
                    crew.look_again();
                }
                Ok(Some(Wake::Poll)) => {
                    polls = pause()?;
                    crew.look_again();
                }
                Err(error) => self.tell(&JobEvent::Fault(error)),
            }
        }
        crew.stop().await?;
        Ok(crew.ran)
    }

    /// Brings the clock that it leads to the time of the database.
    ///
    /// # Errors
    /// What the store says.
    pub async fn follow(&self) -> Result<()> {
        let Some(following) = &self.inner.following else { return Ok(()) };
        let asked_at = following.own_now();
        if let Some(told) = self.inner.store.clock_any_organization().await? {
            let answered_at = following.own_now();
            following.follow(told, asked_at, answered_at);
        }
        Ok(())
    }
}
