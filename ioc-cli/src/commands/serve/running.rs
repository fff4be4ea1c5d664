//! The jobs of a process that stays.

use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::platform::Platform;
use ioc_analytics::runner::claiming::Ran;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::commands::serve::command::not_started;

/// Jobs that run until they are stopped.
#[derive(Debug)]
pub(super) struct Running {
    // Of their own: a report that is laid out keeps no request waiting.
    threads: Option<Runtime>,
    looking: JoinHandle<Result<Ran>>,
}

/// Stops them once it is dropped.
#[derive(Debug)]
pub(super) struct Stop(
    #[expect(dead_code, reason = "being dropped is what it does")] oneshot::Sender<()>,
);

impl Running {
    /// Begins to look for what is due, and to run it.
    pub(super) fn begin(platform: &Platform) -> Result<(Self, Stop)> {
        let threads = Builder::new_multi_thread().thread_name("jobs").enable_all().build();
        let threads = threads.map_err(|source| not_started("threads", source))?;
        let (stop, stopped) = oneshot::channel();
        let runner = platform.jobs().clone();
        let stopped = async move {
            // Nothing is ever sent.
            let _ = stopped.await;
        };
        let looking = threads.spawn(async move { runner.serve(stopped).await });
        Ok((Self { threads: Some(threads), looking }, Stop(stop)))
    }

    /// Waits until all runs are over or given back.
    pub(super) async fn end(mut self) {
        let ran = (&mut self.looking).await.unwrap_or_else(|source| {
            let message = "what looks after the jobs broke";
            Err(Error::new(ErrorKind::Internal, "runner_broke", message).with_source(source))
        });
        match ran {
            Ok(Ran { succeeded, failed, lost, released }) => {
                tracing::info!(succeeded, failed, lost, released, "the jobs have ended");
            }
            Err(error) => {
                tracing::warn!(code = error.code(), error = ?error, "runs were not given back");
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Waiting for them is not allowed where others go on.
        if let Some(threads) = self.threads.take() {
            threads.shutdown_background();
        }
    }
}
