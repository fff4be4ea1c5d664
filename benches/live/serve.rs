//! The measured process: sockets, and a bare TCP fan-out beside them.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use axum::http::request::Parts;
use ioc_core::ids::{OrganizationId, UserId};
use ioc_core::live::connection::Event;
use ioc_core::live::message::LiveMessage;
use ioc_core::live::subscription::Kind;
use ioc_core::model::member::Role;
use ioc_core::platform::Platform;
use ioc_core::testing::sample::Sample;
use ioc_http::caller::{Caller, Resolver};
use ioc_http::problem::Problem;
use ioc_http::server::{ServerSettings, serve as listen};
use ioc_http::{ApiSettings, Service};
use ioc_store_sqlite::{SqliteOptions, SqliteStore};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Mutex, mpsc};

/// Lets everybody read Acme.
#[derive(Debug)]
struct Everybody(OrganizationId);

#[async_trait]
impl Resolver for Everybody {
    async fn resolve(&self, _: &Parts) -> Result<Caller, Problem> {
        Ok(Caller::vouched(UserId::from_content(&[b"x"]), vec![(self.0, Role::Viewer)]))
    }
}

/// Serves until its input ends: `sockets` tells the sockets a message, `bare` writes the
/// same bytes to the bare connections.
pub(crate) async fn serve() {
    let options = SqliteOptions::from_url("sqlite::memory:").expect("a URL");
    let store = Arc::new(SqliteStore::open(&options).expect("a store"));
    let sample = Sample::over(Platform::builder(store)).await.expect("a sample");
    let settings = ApiSettings {
        caller_per_second: 1_000_000,
        organization_per_second: 1_000_000,
        live_per_caller: 20_000,
        live_per_organization: 20_000,
        ..ApiSettings::default()
    };
    let everybody = Arc::new(Everybody(sample.scope.organization_id()));
    let service = Service::new(sample.platform.clone(), everybody, settings);
    let sockets = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let bare = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let at = |it: &TcpListener| it.local_addr().expect("an address");
    println!("{} {}", at(&sockets), at(&bare));
    let never = std::future::pending();
    tokio::spawn(listen(sockets, service.router(), ServerSettings::default(), never));
    let publishing = service.clone();
    tokio::spawn(async move { publishing.publish(Duration::from_millis(250)).await });
    let connected: Arc<Mutex<Vec<TcpStream>>> = Arc::default();
    let kept = connected.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = bare.accept().await {
            stream.set_nodelay(true).expect("an option");
            kept.lock().await.push(stream);
        }
    });
    let (live, scope) = (sample.platform.live(), &sample.scope);
    let summary = sample.platform.dashboard().summary(scope, 7, None).await.expect("a summary");
    let message = LiveMessage::dashboard_update(&summary).expect("a message");
    let frame = frame(&sample, &message).await;
    let (say, mut said) = mpsc::unbounded_channel();
    std::thread::spawn(move || {
        let lines = std::io::stdin().lines().map_while(Result::ok);
        lines.for_each(|line| say.send(line).expect("the server reads"));
    });
    while let Some(line) = said.recv().await {
        if line == "sockets" {
            live.broadcast(scope, &message).expect("told");
        } else {
            for stream in connected.lock().await.iter_mut() {
                stream.write_all(&frame).await.expect("written");
            }
        }
    }
}

/// The bytes of a message's frame.
async fn frame(sample: &Sample, message: &LiveMessage) -> Vec<u8> {
    let live = sample.platform.live();
    let mut reader = live.connect(sample.scope.clone()).expect("a reader");
    reader.subscribe(Kind::Dashboard, &[]).expect("a subscription");
    live.broadcast(&sample.scope, message).expect("told");
    loop {
        if let Some(Event::Message(envelope)) = reader.next().await {
            let json = envelope.json();
            let length = u16::try_from(json.len()).expect("a message of the usual size");
            return [&[0x81, 126][..], &length.to_be_bytes(), json].concat();
        }
    }
}
