//! Other ways to the server than its socket: behind a `PgBouncer` that pools
//! transactions, and over TLS. Every case of the core passes by each of them.

use std::fs;
use std::net::TcpListener;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use ioc_core::conformance::case::cases;
use ioc_store_postgres::{PostgresOptions, PostgresStore};
use libtest_mimic::Trial;
use private_postgres::{Binaries, Server, Settings, as_server};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;

use crate::support::trial;

pub(crate) fn trials() -> Vec<Trial> {
    let bouncer = trial("ways::every_case_passes_through_a_bouncer_of_transactions", bouncer);
    let missing = find("pgbouncer").is_none();
    vec![
        bouncer.with_ignored_flag(missing),
        trial("ways::every_case_passes_over_tls_and_none_without_trust", tls),
    ]
}

/// Runs every case on a database of its own, which `url` says how to reach.
async fn run_all(server: &Server, url: impl Fn(&str) -> String) {
    for (number, case) in cases().into_iter().enumerate() {
        let name = format!("case_{number}");
        let mut admin = PgConnection::connect(&server.url("postgres", "postgres")).await.unwrap();
        let sql = format!("CREATE DATABASE {name} TEMPLATE migrated STRATEGY FILE_COPY");
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut admin).await.unwrap();
        let options = PostgresOptions::from_url(&url(&name)).unwrap();
        let store = PostgresStore::open(&options).unwrap();
        let done = (case.run)(Arc::new(store)).await;
        done.unwrap_or_else(|error| panic!("{}::{}: {error:?}", case.port, case.name));
    }
}

/// A server with a migrated database to copy, and a folder that all may enter.
async fn server(settings: &Settings) -> (TempDir, Server) {
    let folder = tempfile::tempdir().unwrap();
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o777);
    fs::set_permissions(folder.path(), open).unwrap();
    let place = folder.path().join("s");
    let server = Server::start(Binaries::find().unwrap(), &place, settings);
    let mut admin = PgConnection::connect(&server.url("postgres", "postgres")).await.unwrap();
    sqlx::raw_sql("CREATE DATABASE migrated").execute(&mut admin).await.unwrap();
    let url = server.url("postgres", "migrated");
    drop(PostgresStore::open(&PostgresOptions::from_url(&url).unwrap()).unwrap());
    (folder, server)
}

async fn bouncer() {
    let (folder, server) = server(&Settings::default()).await;
    let place = folder.path().join("b");
    fs::create_dir(&place).unwrap();
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o777);
    fs::set_permissions(&place, open).unwrap();
    let config = place.join("pgbouncer.ini");
    // What it keeps open to the databases of all cases is more than the server takes.
    let text = format!(
        "[databases]\n* = host={} user=postgres\n[pgbouncer]\nlisten_addr =\nunix_socket_dir = {}\n\
         auth_type = any\npool_mode = transaction\ndefault_pool_size = 3\nmax_client_conn = 100\n\
         server_idle_timeout = 1\n",
        server.folder().display(),
        place.display(),
    );
    fs::write(&config, text).unwrap();
    let mut command = Command::new(find("pgbouncer").unwrap());
    as_server(&mut command);
    command.arg(&config).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let _running = Running(command.spawn().unwrap());
    let socket = place.join(".s.PGSQL.6432");
    for _ in 0..500 {
        if UnixStream::connect(&socket).is_ok() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    run_all(&server, |database| {
        let place = place.display();
        format!(
            "postgres://postgres@localhost:6432/{database}?host={place}&statement-cache-capacity=0"
        )
    })
    .await;
}

async fn tls() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let certificates = tempfile::tempdir().unwrap();
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o777);
    fs::set_permissions(certificates.path(), open).unwrap();
    certify(certificates.path(), "authority", None);
    certify(certificates.path(), "stranger", None);
    certify(certificates.path(), "server", Some("authority"));
    let file = |name| certificates.path().join(name).display().to_string();
    let lines = vec![
        "listen_addresses = 'localhost'".to_owned(),
        "ssl = on".to_owned(),
        format!("ssl_cert_file = '{}'", file("server.crt")),
        format!("ssl_key_file = '{}'", file("server.key")),
    ];
    let settings = Settings { lines, port: Some(port), ..Settings::default() };
    let (_folder, server) = server(&settings).await;
    let url = |database: &str, root: &str| {
        let root = certificates.path().join(root);
        format!(
            "postgres://postgres@localhost:{port}/{database}?sslmode=verify-full&sslrootcert={}",
            root.display()
        )
    };
    let strange = PostgresOptions::from_url(&url("migrated", "stranger.crt")).unwrap();
    let refused = PostgresStore::open(&strange).unwrap_err();
    assert_eq!(refused.code(), "database_tls", "{refused:?}");
    run_all(&server, |database| url(database, "authority.crt")).await;
}

/// Makes a certificate with its key: an authority's, or one for localhost for
/// which an authority vouches.
fn certify(folder: &Path, name: &str, authority: Option<&str>) {
    let mut openssl = Command::new("openssl");
    as_server(&mut openssl);
    let words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30";
    openssl.args(words.split_whitespace());
    openssl.args(["-subj", &format!("/CN={name}"), "-addext", "subjectAltName=DNS:localhost"]);
    if let Some(authority) = authority {
        openssl.args(["-addext", "basicConstraints=critical,CA:FALSE"]);
        openssl.arg("-CA").arg(folder.join(format!("{authority}.crt")));
        openssl.arg("-CAkey").arg(folder.join(format!("{authority}.key")));
    }
    openssl.arg("-keyout").arg(folder.join(format!("{name}.key")));
    openssl.arg("-out").arg(folder.join(format!("{name}.crt")));
    let done = openssl.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// A program on the path.
#[expect(clippy::disallowed_methods, reason = "tests look where programs are")]
fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let usual = [PathBuf::from("/usr/sbin")];
    let mut folders = std::env::split_paths(&path).chain(usual);
    folders.find_map(|folder| Some(folder.join(program)).filter(|file| file.is_file()))
}

/// A process that ends with this.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
