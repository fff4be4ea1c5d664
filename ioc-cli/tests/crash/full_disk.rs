//! A full disk: a small tmpfs with a ballast that can be thrown off. Who may not
//! mount one sees these tests as ignored.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use libtest_mimic::Trial;
use serde_json::Value;
use tempfile::TempDir;

use crate::child::{Orders, Word};
use crate::demands::{answers_as_undisturbed, file_is_whole, nothing_is_lost, url};
use crate::files::{self, Answers};
use crate::place::{Place, Run};
use crate::running::Running;
use crate::trial;

pub(crate) fn trials() -> Vec<Trial> {
    let trials = [
        trial("full_disk::ingest_is_refused_and_goes_on_when_there_is_room", ingest),
        trial("full_disk::an_import_is_refused_and_completed_when_there_is_room", import),
        trial("full_disk::a_command_leaves_what_was_there", commands),
        trial("full_disk::a_demo_is_refused_and_completed_when_there_is_room", demo),
        trial("full_disk::an_answer_that_cannot_be_written_is_an_error", answer),
    ];
    let ignored = Disk::mount(1).is_none();
    trials.map(|trial| trial.with_ignored_flag(ignored)).into()
}

/// A small disk of its own.
struct Disk(TempDir);

impl Disk {
    /// A disk of so many mebibytes, if one can be mounted.
    fn mount(mebibytes: u32) -> Option<Self> {
        let folder = TempDir::new().unwrap();
        let size = format!("size={mebibytes}m");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        mounted.is_ok_and(|status| status.success()).then(|| Self(folder))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Fills it but for so many kibibytes.
    fn fill(&self, but_kibibytes: u64) {
        let mut ballast = File::create(self.path("ballast")).unwrap();
        let full = loop {
            if let Err(error) = ballast.write_all(&[0; 4096]) {
                break error;
            }
        };
        assert_eq!(full.kind(), ErrorKind::StorageFull);
        let size = ballast.metadata().unwrap().len();
        ballast.set_len(size.saturating_sub(but_kibibytes * 1024)).unwrap();
    }

    /// Makes room.
    fn free(&self) {
        fs::remove_file(self.path("ballast")).unwrap();
    }

    /// Runs the program in it.
    fn ioc(&self, words: &str) -> Run {
        Run::of(crate::place::command(self.0.path(), words).output().unwrap())
    }

    fn put(&self, from: &Path, name: &str) {
        fs::copy(from, self.path(name)).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // A folder that stays mounted cannot be removed either, and is seen.
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

fn disk(mebibytes: u32) -> Disk {
    Disk::mount(mebibytes).expect("a tmpfs cannot be mounted here")
}

/// Says that the disk is full, which database it is about, and the way out.
fn says_full(run: &Run, database: &str) -> Value {
    let error = run.not_now();
    assert_eq!(error["code"], "disk_full", "{error}");
    assert_eq!(error["context"]["database"], database, "{error}");
    error
}

fn ingest() {
    const BATCHES: u64 = 200;
    let disk = disk(24);
    disk.fill(1024);
    let database = disk.path("ioc.db");
    let orders = Orders {
        database: url(&database),
        from: 0,
        to: BATCHES,
        writers: 2,
        busy: false,
        tries: 500,
        pause_ms: 10,
        stops: false,
        stays: false,
    };
    let mut child = Running::start(&orders, &[]);
    let mut refused = 0;
    while let Some(word) = child.next() {
        if let Word::Refused(refusal) = word {
            let code = refusal.code.as_str();
            assert!(["disk_full", "transaction_lost"].contains(&code), "{refusal:?}");
            assert_eq!(refusal.context["database"], database.to_str().unwrap());
            refused += 1;
            if refused == 5 {
                disk.free();
            }
        }
    }
    let ended = child.end();
    assert!(refused >= 5 && ended.sent_all(), "{refused} were refused");
    assert_eq!(ended.acknowledged().len() as u64, BATCHES, "the same process goes on");
    nothing_is_lost(&database, &ended, 0, BATCHES);
    answers_as_undisturbed(&database, BATCHES);
}

fn import() {
    for file in files::File::ALL {
        let whole = Place::new();
        file.write(&whole);
        whole.ioc(file.import()).ok();
        let disk = disk(32);
        disk.put(&whole.path("file.csv"), "file.csv");
        disk.ioc("org create Other").ok();
        disk.fill(600);
        let error = says_full(&disk.ioc(file.import()), "ioc.db");
        assert!(error["hint"].as_str().unwrap().contains("run the same"), "{error}");
        assert!(disk.ioc("org list").ok().text().contains("Other"), "what was there stays");
        disk.ioc("rebuild --check").ok();
        disk.free();
        file_is_whole(&disk.path("ioc.db"));
        let report = disk.ioc(file.import()).ok().json();
        let written = &report["organizations"][0]["written"];
        let told = |key: &str| written[key].as_u64().unwrap();
        assert_eq!(told("added") + told("changed") + told("unchanged"), file.rows());
        disk.ioc("rebuild --check").ok();
        assert_eq!(Answers::asked(|words| disk.ioc(words)), Answers::of(&whole));
    }
}

fn commands() {
    let whole = Place::new();
    files::File::Activity.write(&whole);
    whole.ioc(files::File::Activity.import()).ok();
    let create = "report create --organization Acme --week 2026-02-10 --at 2026-03-01";
    let report =
        whole.ioc(&format!("{create} --json")).ok().json()["id"].as_str().unwrap().to_owned();
    let generate = format!("report generate {report} --organization Acme --at 2026-03-01");
    whole.ioc(&generate).ok();
    let export = |format: &str| {
        format!(
            "report export {report} --organization Acme --format {format} --output report.{format}"
        )
    };
    let disk = disk(16);
    disk.put(&whole.path("ioc.db"), "ioc.db");
    for format in ["pdf", "html"] {
        fs::write(disk.path(&format!("report.{format}")), "what was there").unwrap();
    }
    let answers = Answers::asked(|words| disk.ioc(words));
    let mut refused = 0;
    for left in [0, 4, 40, 80] {
        disk.fill(left);
        let before = disk.ioc("summary --organization Acme --at 2026-03-01 --json");
        if before.code != Some(0) {
            says_full(&before, "ioc.db");
        }
        let create = format!("{create} --title left-{left}");
        for words in
            [create.as_str(), &generate, "rebuild --at 2026-03-01", "calculate --at 2026-03-01"]
        {
            let run = disk.ioc(&format!("{words} --json"));
            if run.code != Some(0) {
                says_full(&run, "ioc.db");
                refused += 1;
            }
        }
        for format in ["pdf", "html"] {
            let run = disk.ioc(&format!("{} --json", export(format)));
            let found = fs::read(disk.path(&format!("report.{format}"))).unwrap();
            if run.code == Some(0) {
                assert!(found.len() > 1000, "{} bytes", found.len());
            } else {
                assert_eq!(run.not_now()["code"], "disk_full");
                assert_eq!(found, b"what was there");
                refused += 1;
            }
        }
        disk.free();
        file_is_whole(&disk.path("ioc.db"));
        disk.ioc("rebuild --check").ok();
        assert_eq!(Answers::asked(|words| disk.ioc(words)), answers);
    }
    assert!(refused >= 6, "only {refused} were refused");
    let create = format!("{create} --title last");
    for words in [create.as_str(), &generate, "rebuild", &export("pdf"), &export("html")] {
        disk.ioc(words).ok();
    }
    let parts = fs::read_dir(disk.path("")).unwrap();
    let parts: Vec<_> = parts.map(|entry| entry.unwrap().file_name()).collect();
    assert!(parts.iter().all(|name| !name.to_string_lossy().ends_with(".part")), "{parts:?}");
}

fn demo() {
    const DEMO: &str = "demo --data-dir d --people 30 --weeks 4 --at 2026-03-30 --seed 7 --json";
    for left in [0, 100, 700, 1500] {
        let disk = disk(24);
        disk.fill(left);
        let run = disk.ioc(DEMO);
        assert_eq!(run.not_now()["code"], "disk_full", "{left}");
        disk.free();
        disk.ioc(DEMO).ok();
        disk.ioc("rebuild --check --database sqlite:d/ioc.db").ok();
        file_is_whole(&disk.path("d/ioc.db"));
    }
}

fn answer() {
    let disk = disk(1);
    disk.ioc("org create Acme").ok();
    disk.fill(0);
    let out = File::create(disk.path("ballast2")).unwrap();
    let mut list = crate::place::command(disk.0.path(), "org list --json");
    let run = Run::of(list.stdout(out).output().unwrap());
    run.not_now();
}
