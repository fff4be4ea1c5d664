//! Jobs in tokio.

use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use ioc_core::runtime::Runtime;
use tokio::task::JoinHandle;

/// Runs each attempt at a job in a task of its own, of the tokio runtime in which the jobs
/// are served.
#[derive(Debug, Clone, Copy, Default)]
pub struct TokioRuntime;

impl Runtime for TokioRuntime {
    fn sleep(&self, pause: Duration) -> BoxFuture<'static, ()> {
        tokio::time::sleep(pause).boxed()
    }

    fn run(&self, work: BoxFuture<'static, ()>) -> BoxFuture<'static, ()> {
        let mut task = Aborted(tokio::spawn(work));
        async move {
            // Whoever looks after the work knows of its panic.
            let _ = (&mut task.0).await;
        }
        .boxed()
    }
}

/// A task that ends with whoever waits for it.
struct Aborted(JoinHandle<()>);

impl Drop for Aborted {
    fn drop(&mut self) {
        self.0.abort();
    }
}
