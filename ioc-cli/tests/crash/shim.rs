//! A disk that fails on purpose: `shim.c`, built here and loaded before libc.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use rand::Rng;
use rand::rngs::StdRng;
use tempfile::TempDir;

/// A kind of call to the operating system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Call {
    Write,
    Sync,
    Truncate,
    Unlink,
    Read,
    Open,
}

/// What a call does instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// It fails with `EIO`.
    Eio,
    /// It fails with `ENOSPC`.
    Enospc,
    /// A write writes half, and the next one fails with `ENOSPC`.
    Short,
    /// A write writes half, and the process is killed.
    Kill,
}

/// Which calls fail, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fault {
    pub(crate) call: Call,
    pub(crate) effect: Effect,
    /// The first that fails, counted from 1.
    pub(crate) from: u64,
    /// How many fail from there on.
    pub(crate) times: u64,
}

/// The variables that let a process meet a fault.
pub(crate) type Variables = Vec<(String, String)>;

impl Call {
    pub(crate) const ALL: [Self; 6] =
        [Self::Write, Self::Sync, Self::Truncate, Self::Unlink, Self::Read, Self::Open];

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Write => "write",
            Self::Sync => "sync",
            Self::Truncate => "truncate",
            Self::Unlink => "unlink",
            Self::Read => "read",
            Self::Open => "open",
        }
    }

    /// An error that such a call meets in life.
    pub(crate) fn error(self, rng: &mut StdRng) -> Effect {
        let effects: &[Effect] = match self {
            Self::Write => &[Effect::Eio, Effect::Enospc, Effect::Short],
            Self::Sync | Self::Truncate | Self::Open => &[Effect::Eio, Effect::Enospc],
            Self::Unlink | Self::Read => &[Effect::Eio],
        };
        effects[rng.random_range(0..effects.len())]
    }
}

/// Whether a process can be made to meet faults here.
pub(crate) fn works_here() -> bool {
    cfg!(target_os = "linux")
}

/// The variables with which a process counts its calls on files below `under`,
/// a byte of `log` each.
pub(crate) fn counting(call: Call, under: &Path, log: &Path) -> Variables {
    variables(call, under, log, &[])
}

/// The variables with which a process meets `fault` on files below `under`,
/// and leaves a byte in `log` each time.
pub(crate) fn meeting(fault: &Fault, under: &Path, log: &Path) -> Variables {
    let effect = match fault.effect {
        Effect::Eio => "eio",
        Effect::Enospc => "enospc",
        Effect::Short => "short",
        Effect::Kill => "kill",
    };
    let (from, times) = (fault.from.to_string(), fault.times.to_string());
    let more = [("FROM", from.as_str()), ("TIMES", &times), ("EFFECT", effect)];
    variables(fault.call, under, log, &more)
}

/// How many calls stand in a log.
pub(crate) fn noted(log: &Path) -> u64 {
    log.metadata().map_or(0, |metadata| metadata.len())
}

fn variables(call: Call, under: &Path, log: &Path, more: &[(&str, &str)]) -> Variables {
    let object = object();
    let (object, under, log) = (object.display(), under.display(), log.display());
    let mut variables = vec![
        ("LD_PRELOAD".to_owned(), object.to_string()),
        ("IOC_SHIM_UNDER".to_owned(), under.to_string()),
        ("IOC_SHIM_LOG".to_owned(), log.to_string()),
        ("IOC_SHIM_CALL".to_owned(), call.word().to_owned()),
    ];
    let more = more.iter().map(|(name, value)| (format!("IOC_SHIM_{name}"), (*value).to_owned()));
    variables.extend(more);
    variables
}

/// The shim, built once for each test.
fn object() -> PathBuf {
    static BUILT: OnceLock<TempDir> = OnceLock::new();
    let folder = BUILT.get_or_init(|| {
        let folder = TempDir::new().unwrap();
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/crash/shim.c");
        let built = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", source, "-o"])
            .arg(folder.path().join("shim.so"))
            .status();
        assert!(built.expect("a C compiler").success(), "{source} cannot be built");
        folder
    });
    folder.path().join("shim.so")
}
