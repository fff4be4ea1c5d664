//! One server in one folder.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use ioc_core::clock::Instant;
use ioc_core::ids::{IdSource, RandomIds};

use crate::binaries::{Binaries, server_user};

/// How a server is set up.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Whether what is acknowledged is on the disk.
    pub durable: bool,
    /// The port, also of the socket; PostgreSQL's own if it is nothing.
    pub port: Option<u16>,
    /// Further lines of `postgresql.conf`.
    pub lines: Vec<String>,
    /// A library that is loaded before all others.
    pub preload: Option<PathBuf>,
}

/// A server in a folder, stopped when it is dropped unless it was let go.
#[derive(Debug)]
pub struct Server {
    binaries: Binaries,
    folder: PathBuf,
    preload: Option<PathBuf>,
    port: u16,
    stops: bool,
}

impl Server {
    /// A new server in `folder`, which is made; it runs when this returns.
    ///
    /// # Panics
    /// If it cannot be made or does not start.
    pub fn start(binaries: Binaries, folder: &Path, settings: &Settings) -> Self {
        fs::create_dir_all(folder).expect("a folder for the server");
        give_to_server(folder);
        let folder = folder.canonicalize().expect("the folder");
        let preload = settings.preload.clone();
        let port = settings.port.unwrap_or(5432);
        let server = Self { binaries, folder, preload, port, stops: true };
        let data = server.data();
        let mut initdb = server.binaries.command("initdb");
        initdb.args(["-A", "trust", "-U", "postgres", "--no-sync", "--locale=C.UTF-8", "-D"]);
        run(initdb.arg(&data));
        let mut conf = format!(
            "listen_addresses = ''\nport = {port}\nunix_socket_directories = '{}'\nmax_connections = 200\n\
             logging_collector = off\nlog_min_messages = fatal\n",
            server.folder.display()
        );
        if !settings.durable {
            conf += "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n";
        }
        for line in &settings.lines {
            conf += line;
            conf.push('\n');
        }
        let file = data.join("postgresql.auto.conf");
        fs::write(&file, conf).expect("the server's settings");
        give_to_server(&file);
        server.run_again();
        server
    }

    /// A streaming replica of this server in `folder`; it runs when this returns.
    ///
    /// # Panics
    /// If it cannot be made or does not start.
    #[must_use]
    pub fn follow(&self, folder: &Path) -> Self {
        fs::create_dir_all(folder).expect("a folder for the replica");
        give_to_server(folder);
        let folder = folder.canonicalize().expect("the folder");
        let replica = Self {
            binaries: self.binaries.clone(),
            folder,
            preload: None,
            port: self.port,
            stops: true,
        };
        let mut copy = self.binaries.command("pg_basebackup");
        copy.args(["-U", "postgres", "-R", "-X", "stream", "-c", "fast", "-h"]).arg(&self.folder);
        run(copy.arg("-D").arg(replica.data()));
        let file = replica.data().join("postgresql.auto.conf");
        let mut conf = fs::read_to_string(&file).expect("the primary's settings");
        let folder = replica.folder.display();
        let _ = writeln!(conf, "unix_socket_directories = '{folder}'");
        fs::write(&file, conf).expect("the replica's settings");
        replica.run_again();
        replica
    }

    /// Starts it after it was stopped, and waits until it answers.
    ///
    /// # Panics
    /// If it does not within a minute.
    pub fn run_again(&self) {
        let mut start = self.binaries.command("pg_ctl");
        if let Some(library) = &self.preload {
            start.env("LD_PRELOAD", library);
        }
        start.args(["-w", "-t", "60", "-l"]).arg(self.folder.join("log")).arg("-D");
        start.arg(self.data()).arg("start");
        run(&mut start);
    }

    /// Stops it: `fast` or `immediate`.
    ///
    /// # Panics
    /// If it does not stop.
    pub fn stop(&self, mode: &str) {
        let mut stop = self.binaries.command("pg_ctl");
        stop.args(["-w", "-m", mode, "-D"]).arg(self.data()).arg("stop");
        run(&mut stop);
    }

    /// Sends a signal to the server and to all of its processes.
    ///
    /// # Panics
    /// If it does not run.
    pub fn signal(&self, signal: &str) {
        let server = self.pid().to_string();
        let children = Command::new("ps").args(["-o", "pid=", "--ppid", &server]).output();
        let children = String::from_utf8(children.expect("the processes").stdout).expect("pids");
        let pids = children.split_whitespace().chain([server.as_str()]);
        // A process may be gone by now.
        Command::new("kill").arg(signal).args(pids).output().expect("a signal");
    }

    /// The process of the server.
    ///
    /// # Panics
    /// If it does not run.
    pub fn pid(&self) -> u32 {
        let file = fs::read_to_string(self.data().join("postmaster.pid")).expect("a pid file");
        file.lines().next().and_then(|line| line.trim().parse().ok()).expect("a pid")
    }

    /// The URL of a database on it, for a user.
    pub fn url(&self, user: &str, database: &str) -> String {
        format!(
            "postgres://{user}@localhost:{}/{database}?host={}",
            self.port,
            self.folder.display()
        )
    }

    /// Where its socket is, and all that it keeps.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The programs that it came from.
    pub fn binaries(&self) -> &Binaries {
        &self.binaries
    }

    /// The folder of its data.
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// Lets it run on without this.
    pub(crate) fn let_go(mut self) {
        self.stops = false;
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.stops {
            let mut stop = self.binaries.command("pg_ctl");
            stop.args(["-w", "-m", "immediate", "-D"]).arg(self.data()).arg("stop");
            let _ = stop.stdout(Stdio::null()).stderr(Stdio::null()).status();
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

pub(crate) fn give_to_server(path: &Path) {
    if let Some((user, group)) = server_user() {
        std::os::unix::fs::chown(path, Some(user), Some(group)).expect("chown to the server");
    }
}

/// A word that nobody has used yet.
pub(crate) fn random() -> String {
    RandomIds.uuid(Instant::UNIX_EPOCH).simple().to_string()
}

/// Runs a command that has to succeed. Its output goes to a file: a server that
/// it starts would keep a pipe open.
fn run(command: &mut Command) {
    let done = output(command).unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(done.status.success(), "{command:?}: {}", String::from_utf8_lossy(&done.stderr));
}

fn output(command: &mut Command) -> io::Result<Output> {
    let file = std::env::temp_dir().join(format!("private-postgres-{}", random()));
    let out = fs::File::create(&file)?;
    command.stdin(Stdio::null()).stdout(out.try_clone()?).stderr(out);
    let status = command.status();
    let said = fs::read(&file);
    let _ = fs::remove_file(&file);
    Ok(Output { status: status?, stdout: Vec::new(), stderr: said? })
}
