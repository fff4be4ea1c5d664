//! The server's side: the sample organization, with short times and plenty of room.

use std::io::Read;
use std::time::Duration;

use ioc_http::ApiSettings;
use ioc_http::server::{ServerSettings, serve as listen};
use tokio::net::TcpListener;

use crate::support::App;

/// The argument that makes this program a server.
pub(crate) const SERVES: &str = "serve-until-standard-input-ends";

/// How long a head or a body may take.
pub(crate) const PATIENCE: Duration = Duration::from_secs(3);

/// How many bytes an export has.
pub(crate) const EXPORT: usize = 4 << 20;

/// Serves until standard input ends, and prints its address and the id of a report. Its
/// callers may read so many exports at once.
pub(crate) fn serve(write_timeout: Duration, exports: usize) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let settings = ApiSettings {
            body_timeout: PATIENCE,
            caller_per_second: 100_000,
            organization_per_second: 100_000,
            organization_at_once: 4_000,
            live_per_caller: exports,
            live_per_organization: exports,
            ..ApiSettings::default()
        };
        let app = App::exporting(EXPORT, settings).await;
        let report = app.sample.report;
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        println!("{} {report}", listener.local_addr().expect("an address"));
        let ended = tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new()));
        let settings = ServerSettings {
            head_timeout: PATIENCE,
            write_timeout,
            drain_timeout: PATIENCE,
            ..Default::default()
        };
        listen(listener, app.router, settings, async move { drop(ended.await) })
            .await
            .expect("it served");
    });
}
