//! Where PostgreSQL is installed, and as whom it runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Why tests are ignored where there is no server to start.
pub const MISSING: &str =
    "no PostgreSQL binaries found; install the package `postgresql`, or set IOC_PG_BIN";

/// The folder of the server's programs.
#[derive(Debug, Clone)]
pub struct Binaries {
    folder: PathBuf,
}

impl Binaries {
    /// The folder that `IOC_PG_BIN` names, else the newest that is installed.
    #[expect(clippy::disallowed_methods, reason = "tests are told by the environment")]
    pub fn find() -> Option<Self> {
        if let Some(folder) = std::env::var_os("IOC_PG_BIN") {
            return Self::at(Path::new(&folder));
        }
        let path = std::env::var_os("PATH").unwrap_or_default();
        let installed = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
        let mut versions: Vec<PathBuf> = installed.map(|entry| entry.path()).collect();
        versions.sort_by_key(|path| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.and_then(|name| name.parse::<u32>().ok())
        });
        let folders = versions.into_iter().rev().map(|version| version.join("bin"));
        folders.chain(std::env::split_paths(&path)).find_map(|folder| Self::at(&folder))
    }

    fn at(folder: &Path) -> Option<Self> {
        let all = ["initdb", "pg_ctl", "postgres"].iter().all(|name| folder.join(name).is_file());
        all.then(|| Self { folder: folder.to_path_buf() })
    }

    /// A program of the folder, which runs as a user that may run a server.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.folder.join(program));
        as_server(&mut command);
        command
    }

    /// The path of a program.
    pub fn path(&self, program: &str) -> PathBuf {
        self.folder.join(program)
    }
}

/// Root may not run a server: then it is `postgres`, or `nobody`.
pub(crate) fn server_user() -> Option<(u32, u32)> {
    if fs::metadata("/proc/self").map(|me| owner(&me)).is_ok_and(|user| user != 0) {
        return None;
    }
    let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let user = |name: &str| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    user("postgres").or_else(|| user("nobody")).or(Some((65534, 65534)))
}

fn owner(metadata: &fs::Metadata) -> u32 {
    std::os::unix::fs::MetadataExt::uid(metadata)
}

/// Lets a command run as the user of the server.
pub fn as_server(command: &mut Command) {
    if let Some((user, group)) = server_user() {
        std::os::unix::process::CommandExt::uid(command, user);
        std::os::unix::process::CommandExt::gid(command, group);
    }
    command.current_dir("/");
}
