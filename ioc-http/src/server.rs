//! Listens: connections with time limits, and an end at which every request that
//! was read is answered.

mod write_timeout;

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout};
use tower::ServiceExt;

use crate::server::write_timeout::WriteTimeout;

/// The most bytes of a head, and of what was written and not given to the system yet: so
/// much, and what the system keeps to be sent, does a slow reader still get who has lost
/// the right to it.
const BUFFER: usize = 64 << 10;

/// How connections are held.
#[derive(Debug, Clone, Copy)]
pub struct ServerSettings {
    /// How long the head of a request may take to arrive, and how long a connection may
    /// be idle.
    pub head_timeout: Duration,
    /// How long a caller may take nothing of what it is sent. Its connection is ended then.
    pub write_timeout: Duration,
    /// How many connections there may be; others wait to be accepted.
    pub connections: usize,
    /// How long requests may take to be answered once the server is to end.
    pub drain_timeout: Duration,
}

impl Default for ServerSettings {
    fn default() -> Self {
        Self {
            head_timeout: Duration::from_secs(15),
            write_timeout: Duration::from_secs(30),
            connections: 20_000,
            drain_timeout: Duration::from_secs(30),
        }
    }
}

/// Serves a router until `stop`, and then until every request whose head was read is
/// answered, or the time for it is over.
///
/// # Errors
/// None that ends the server: a connection that cannot be accepted is logged.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    settings: ServerSettings,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    // Else the layers are put around the handlers anew with each request.
    let router: Router = router.with_state(());
    // HTTP/1.1 alone: its head has a time limit from the first byte on, which a builder
    // that waits to see what is spoken has not.
    let mut builder = Builder::new(TokioExecutor::new()).http1_only();
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(settings.head_timeout)
        .max_buf_size(BUFFER);
    let (graceful, places) =
        (GracefulShutdown::new(), Arc::new(Semaphore::new(settings.connections)));
    let ends = watch::channel(false).0;
    tokio::pin!(stop);
    loop {
        let accepted = tokio::select! {
            biased;
            () = &mut stop => break,
            accepted = accept(&listener, &places) => accepted,
        };
        let (stream, peer, place) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Too many open files, say: others end meanwhile.
                tracing::warn!(error = %error, "a connection was not accepted");
                sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let router = router.clone();
        let service = hyper::service::service_fn(move |mut request: Request<Incoming>| {
            let router = router.clone();
            request.extensions_mut().insert(ConnectInfo(peer));
            async move {
                let answered = router.oneshot(request.map(Body::new)).await;
                Ok::<_, Infallible>(answered.unwrap_or_else(|never| match never {}))
            }
        });
        let (builder, watcher, mut ending) =
            (builder.clone(), graceful.watcher(), ends.subscribe());
        tokio::spawn(async move {
            // The time limit of a head begins when it can be told from another protocol's.
            let begun = tokio::select! {
                begun = timeout(settings.head_timeout, speaks_http(&stream)) => begun,
                _ = ending.wait_for(|ends| *ends) => return,
            };
            if !matches!(begun, Ok(true)) {
                return;
            }
            let stream = TokioIo::new(WriteTimeout::new(stream, settings.write_timeout));
            let connection = builder.serve_connection_with_upgrades(stream, service);
            // What goes wrong on a connection is its caller's: it went away, or was slow.
            let _ = watcher.watch(connection.into_owned()).await;
            drop(place);
        });
    }
    drop(listener);
    ends.send_replace(true);
    if timeout(settings.drain_timeout, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were not answered in time");
    }
    Ok(())
}

/// Waits for what a connection begins with: whether it may be a request of HTTP/1.1.
async fn speaks_http(stream: &TcpStream) -> bool {
    let mut first = [0; 4];
    loop {
        match stream.peek(&mut first).await {
            Ok(4) => return &first != b"PRI ",
            // It was closed.
            Ok(0) | Err(_) => return false,
            Ok(_) => sleep(Duration::from_millis(20)).await,
        }
    }
}

async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> io::Result<(TcpStream, SocketAddr, tokio::sync::OwnedSemaphorePermit)> {
    let place = places.clone().acquire_owned().await.map_err(io::Error::other)?;
    let (stream, peer) = listener.accept().await?;
    stream.set_nodelay(true)?;
    Ok((stream, peer, place))
}
