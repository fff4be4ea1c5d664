//! The program on a failing disk, and killed while it writes files: it says
//! what is wrong, leaves what was there, and can be run again.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use crate::demands::file_is_whole;
use crate::files::File;
use crate::place::{Place, Run, duration, kill_within};
use crate::shim::{Call, Effect, Fault, Variables, counting, meeting, noted};
use crate::{rounds, shim, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let trials = [
        trial("commands::a_command_on_a_failing_disk_says_so_and_can_be_repeated", failing),
        trial("commands::an_export_that_is_killed_leaves_no_half_file", export),
        trial("commands::a_demo_that_is_killed_is_completed_by_the_next", demo),
    ];
    trials.map(|trial| trial.with_ignored_flag(!shim::works_here())).into()
}

/// A folder with an organization, a generated report, and the files that its
/// export is to replace.
struct Prepared {
    place: Place,
    report: String,
}

const FORMATS: [&str; 5] = ["pdf", "excel", "html", "csv", "json"];
const OLD: &[u8] = b"what was there before";

impl Prepared {
    fn new() -> Self {
        let place = Place::new();
        File::Activity.write(&place);
        place.ioc(File::Activity.import()).ok();
        let create = "report create --organization Acme --week 2026-02-10 --at 2026-03-01 --json";
        let report = place.ioc(create).ok().json()["id"].as_str().unwrap().to_owned();
        place.ioc(&format!("report generate {report} --organization Acme --at 2026-03-01")).ok();
        Self { place, report }
    }

    /// A copy of it.
    fn copy(&self) -> Place {
        let place = Place::new();
        fs::copy(self.place.path("ioc.db"), place.path("ioc.db")).unwrap();
        fs::create_dir(place.path("out")).unwrap();
        for format in FORMATS {
            fs::write(place.path("out").join(format), OLD).unwrap();
        }
        place
    }

    fn export(&self, place: &Place, format: &str) -> String {
        let out = place.path("out").join(format);
        let report = &self.report;
        format!(
            "report export {report} --organization Acme --format {format} --output {}",
            out.display()
        )
    }
}

fn run(place: &Place, words: &str, variables: &Variables) -> Run {
    Run::of(
        place.command(&format!("{words} --json")).envs(variables.iter().cloned()).output().unwrap(),
    )
}

/// What one of the programs does, as far as the disk is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Deed {
    Import(File),
    Export(&'static str),
    Generate,
    Rebuild,
    Calculate,
    Create,
    Summary,
}

const DEEDS: [Deed; 12] = [
    Deed::Import(File::Activity),
    Deed::Import(File::Responses),
    Deed::Import(File::Members),
    Deed::Export("pdf"),
    Deed::Export("html"),
    Deed::Export("csv"),
    Deed::Export("json"),
    Deed::Generate,
    Deed::Rebuild,
    Deed::Calculate,
    Deed::Create,
    Deed::Summary,
];

impl Deed {
    fn place(self, prepared: &Prepared) -> Place {
        match self {
            Self::Import(file) => {
                let place = Place::new();
                file.write(&place);
                place
            }
            _ => prepared.copy(),
        }
    }

    fn words(self, prepared: &Prepared, place: &Place) -> String {
        let report = &prepared.report;
        match self {
            Self::Import(file) => file.import().replace(" --json", ""),
            Self::Export(format) => prepared.export(place, format),
            Self::Generate => {
                format!("report generate {report} --organization Acme --at 2026-03-01")
            }
            Self::Rebuild => "rebuild --at 2026-03-01".to_owned(),
            Self::Calculate => "calculate --at 2026-03-01".to_owned(),
            Self::Create => "org create South".to_owned(),
            Self::Summary => "summary --organization Acme --at 2026-03-01".to_owned(),
        }
    }
}

fn failing() {
    let mut rng = StdRng::seed_from_u64(6);
    let prepared = Prepared::new();
    let exports = exports(&prepared);
    let mut usual: BTreeMap<(Deed, &str), u64> = BTreeMap::new();
    let mut met = 0;
    while met < rounds::of(200) {
        let deed = DEEDS[rng.random_range(0..DEEDS.len())];
        let call = Call::ALL[rng.random_range(0..Call::ALL.len())];
        let calls = *usual.entry((deed, call.word())).or_insert_with(|| {
            let place = deed.place(&prepared);
            let log = place.path("log");
            run(&place, &deed.words(&prepared, &place), &counting(call, &place.path(""), &log))
                .ok();
            noted(&log)
        });
        if calls == 0 {
            continue;
        }
        let place = deed.place(&prepared);
        let fault = Fault {
            call,
            effect: call.error(&mut rng),
            from: rng.random_range(1..=calls),
            times: [1, 1, 3, 1_000_000][rng.random_range(0..4)],
        };
        let log = place.path("log");
        let words = deed.words(&prepared, &place);
        let told = run(&place, &words, &meeting(&fault, &place.path(""), &log));
        met += u64::from(noted(&log) > 0);
        if told.code == Some(1) && call == Call::Read {
            assert!(told.stderr.contains("database_corrupt"), "{fault:?} {}", told.stderr);
        } else if told.code != Some(0) {
            told.not_now();
        }
        if let Deed::Export(format) = deed {
            let expected = if told.code == Some(0) { &*exports[format] } else { OLD };
            let found = fs::read(place.path("out").join(format)).unwrap();
            assert!(found == expected, "{fault:?}: {} bytes in {format}", found.len());
            assert_eq!(place.names("out").len(), FORMATS.len(), "{:?}", place.names("out"));
        }
        // The disk works again.
        if deed != Deed::Create || told.code != Some(0) {
            let again = run(&place, &words, &Vec::new());
            // It was told as failed, and is there all the same.
            let there = deed == Deed::Create && again.stderr.contains("organization_exists");
            assert!(there || again.code == Some(0), "{fault:?} {}", again.stderr);
        }
        file_is_whole(&place.path("ioc.db"));
        place.ioc("rebuild --check").ok();
        if let Deed::Export(format) = deed {
            assert!(fs::read(place.path("out").join(format)).unwrap() == exports[format]);
        }
    }
}

/// What undisturbed exports write.
fn exports(prepared: &Prepared) -> BTreeMap<&'static str, Vec<u8>> {
    let place = prepared.copy();
    let export = |format: &'static str| {
        place.ioc(&prepared.export(&place, format)).ok();
        (format, fs::read(place.path("out").join(format)).unwrap())
    };
    FORMATS.map(export).into()
}

fn export() {
    let mut rng = StdRng::seed_from_u64(8);
    let prepared = Prepared::new();
    let exports = exports(&prepared);
    for format in FORMATS {
        let place = prepared.copy();
        let words = prepared.export(&place, format);
        let out = place.path("out").join(format);
        let takes = duration(|| drop(place.ioc(&words).ok()));
        let whole = |out: &Path| {
            let found = fs::read(out).unwrap();
            assert!(found == OLD || found == exports[format], "{} bytes in {format}", found.len());
        };
        // Torn at each of its writes.
        let log = place.path("log");
        run(&place, &words, &counting(Call::Write, &place.path("out"), &log)).ok();
        for from in 1..=noted(&log) {
            fs::write(&out, OLD).unwrap();
            let fault = Fault { call: Call::Write, effect: Effect::Kill, from, times: 1 };
            let torn =
                run(&place, &words, &meeting(&fault, &place.path("out"), &place.path("hit")));
            assert_eq!(torn.code, None, "it was killed");
            whole(&out);
        }
        for _ in 0..rounds::of(40) {
            fs::write(&out, OLD).unwrap();
            kill_within(place.command(&words), takes, &mut rng);
            whole(&out);
        }
        place.ioc(&words).ok();
        assert!(fs::read(&out).unwrap() == exports[format]);
    }
}

const DEMO: &str = "demo --data-dir d --people 30 --weeks 4 --at 2026-03-30 --seed 7";
const DEMO_FILES: [&str; 5] = [
    "weekly-report.pdf",
    "weekly-report.xlsx",
    "weekly-report.html",
    "weekly-report.json",
    "weekly-report.csv.zip",
];

fn demo() {
    let mut rng = StdRng::seed_from_u64(9);
    let whole = Place::new();
    let takes = duration(|| drop(whole.ioc(DEMO).ok()));
    let sizes = |place: &Place| {
        DEMO_FILES.map(|name| fs::metadata(place.path("d").join(name)).map_or(0, |file| file.len()))
    };
    for round in 0..rounds::of(40) {
        let place = Place::new();
        if round % 2 == 0 {
            kill_within(place.command(DEMO), takes, &mut rng);
        } else {
            // Torn in each of its first writes; not all are the database's.
            let from = round.div_ceil(2);
            let fault = Fault { call: Call::Write, effect: Effect::Kill, from, times: 1 };
            run(&place, DEMO, &meeting(&fault, &place.path("d"), &place.path("log")));
        }
        place.ioc(DEMO).ok();
        place.ioc("rebuild --check --database sqlite:d/ioc.db").ok();
        file_is_whole(&place.path("d/ioc.db"));
        for (size, usual) in sizes(&place).into_iter().zip(sizes(&whole)) {
            assert!(size.abs_diff(usual) < usual / 20, "{size} bytes instead of {usual}");
        }
        assert_eq!(answers(&place), answers(&whole));
    }
}

/// What the demo's dashboard says.
fn answers(place: &Place) -> Vec<u8> {
    let words = "trends --organization Acme --database sqlite:d/ioc.db --at 2026-03-30 --json";
    place.ioc(words).ok().stdout
}
