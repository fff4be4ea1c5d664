//! A disk that is slow on purpose: every fsync takes a millisecond.

use std::path::PathBuf;
use std::process::Command;

const SOURCE: &str = r"
#define _GNU_SOURCE
#include <time.h>
#include <unistd.h>
#include <sys/syscall.h>

static void wait(void) {
    struct timespec millisecond = {0, 1000000};
    nanosleep(&millisecond, 0);
}

int fsync(int file) { wait(); return (int)syscall(SYS_fsync, file); }
int fdatasync(int file) { wait(); return (int)syscall(SYS_fdatasync, file); }
";

/// The library that makes it slow; nothing where there is no compiler.
pub(crate) fn slow() -> Option<PathBuf> {
    let folder = std::env::temp_dir();
    let name = format!("ioc-bench-{}-slow", std::process::id());
    let (source, object) = (folder.join(format!("{name}.c")), folder.join(format!("{name}.so")));
    std::fs::write(&source, SOURCE).ok()?;
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1"])
        .arg(&source)
        .arg("-o")
        .arg(&object)
        .status();
    let _ = std::fs::remove_file(&source);
    built.is_ok_and(|it| it.success()).then_some(object)
}
