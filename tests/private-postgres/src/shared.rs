//! The server that the processes of a test run share.

use std::fs::{self, File, OpenOptions};
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use ioc_store_postgres::{PostgresOptions, PostgresStore};
use sqlx::{Connection, PgConnection};

use crate::binaries::Binaries;
use crate::server::{Server, Settings};

/// The database that tests get copies of.
pub(crate) const TEMPLATE: &str = "ioc_template";

/// Stops the server when no process holds the file of its users any more.
const WATCHER: &str = r#"
while sleep 10; do
    flock -n -x "$1/users" sh -c '"$1" -m immediate -D "$0/run/data" stop; rm -rf "$0/run"' \
        "$1" "$2" && exit
done &
"#;

/// Where the shared server is, once it runs; it does until this process ends.
///
/// # Panics
/// If it cannot be started.
pub(crate) fn url(user: &str, database: &str) -> String {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    let folder = FOLDER.get_or_init(join).join("run");
    format!("postgres://{user}@localhost/{database}?host={}", folder.display())
}

/// Joins the processes that use the server, and starts it if none does.
fn join() -> PathBuf {
    let binaries = Binaries::find().expect(crate::MISSING);
    let place = place(&binaries);
    fs::create_dir_all(&place).expect("a folder for the server");
    let starting = open(&place.join("start"));
    starting.lock().expect("the lock of who starts");
    let users = open(&place.join("users"));
    users.lock_shared().expect("the lock of who uses");
    // Held until the process ends.
    std::mem::forget(users);
    let run = place.join("run");
    if UnixStream::connect(run.join(".s.PGSQL.5432")).is_err() {
        let _ = fs::remove_dir_all(&run);
        let server = Server::start(binaries.clone(), &run, &Settings::default());
        make_template(&server);
        server.let_go();
        watch(&binaries, &place);
    }
    place
}

/// A folder of this user, of this version of the server and of this schema: the
/// path of a socket is short.
fn place(binaries: &Binaries) -> PathBuf {
    let path = binaries.path("postgres");
    let schema = PostgresStore::schema();
    let parts = [path.as_os_str().as_encoded_bytes(), &schema];
    let id = ioc_core::ids::Id::<()>::from_content(&parts).uuid().simple().to_string();
    std::env::temp_dir().join(format!("ioc-postgres-{}", &id[..12]))
}

fn open(path: &Path) -> File {
    OpenOptions::new().create(true).append(true).open(path).expect("a lock file")
}

fn make_template(server: &Server) {
    let url = server.url("postgres", "postgres");
    sql(&url, "CREATE DATABASE ioc_template");
    let options = PostgresOptions::from_url(&server.url("postgres", TEMPLATE)).expect("a URL");
    PostgresStore::open(&options).expect("the template is migrated");
    sql(
        &url,
        "CREATE ROLE ioc_test_application LOGIN IN ROLE ioc_application;
         CREATE ROLE ioc_test_job LOGIN IN ROLE ioc_job;
         CREATE ROLE ioc_test_readonly LOGIN IN ROLE ioc_readonly;
         CREATE ROLE ioc_test_backup LOGIN IN ROLE ioc_backup",
    );
}

fn watch(binaries: &Binaries, place: &Path) {
    let mut watcher = Command::new("sh");
    watcher.args(["-c", WATCHER, "sh"]).arg(place).arg(binaries.path("pg_ctl"));
    crate::binaries::as_server(&mut watcher);
    crate::server::give_to_server(place);
    crate::server::give_to_server(&place.join("users"));
    watcher.process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    watcher.status().expect("the watcher");
}

/// Runs statements, each on its own.
pub(crate) fn sql(url: &str, statements: &'static str) {
    let url = url.to_owned();
    let work = move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a runtime").block_on(async {
            let mut connection = PgConnection::connect(&url).await.expect("a connection");
            for statement in statements.split(";\n") {
                sqlx::raw_sql(statement).execute(&mut connection).await.expect("a statement");
            }
        });
    };
    std::thread::spawn(work).join().expect("the statements run");
}
