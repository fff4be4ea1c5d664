//! When a server ends.

use std::process;
use std::time::Duration;

use ioc_analytics::http::operations::Readiness;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::time::sleep;

/// What it takes to be told to end.
pub(super) struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    /// Listens from here on.
    pub(super) fn listen() -> std::io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    /// Waits for the first signal. The server is not ready from then on, and keeps
    /// answering for `grace`, until whoever sends it requests has noticed. A second
    /// signal ends the process at once.
    pub(super) async fn wait(mut self, readiness: Readiness, grace: Duration) {
        self.next().await;
        readiness.end();
        tracing::info!("told to end: answering what comes, and then no more");
        tokio::spawn(async move {
            self.next().await;
            tracing::warn!("told to end again: ending at once");
            process::exit(130);
        });
        sleep(grace).await;
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}
