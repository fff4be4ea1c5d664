//! A thousand weekly reports of different organizations, from their data to the kept
//! PDF: what the second core is worth, and what they take of memory.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant as Stopwatch};

use ioc_analytics::Platform;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::document::block::Document;
use ioc_analytics::document::format::{Format, Rendered};
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::model::brand::Brand;
use ioc_analytics::render::DocumentRenderer;
use ioc_analytics::renderer::Renderer;
use tempfile::TempDir;

use crate::{demo, measure};

const REPORTS: usize = 1000;
/// How many of them are written to compare one core with two.
const FEW: usize = 100;
const PAIRS: usize = 7;

/// A report that is published keeps what the renderer can draw: here the PDF alone.
#[derive(Debug, Default)]
struct PdfAlone(DocumentRenderer);

impl Renderer for PdfAlone {
    fn render(&self, document: &Document, brand: &Brand, format: Format) -> Result<Rendered> {
        match format {
            Format::Pdf => self.0.render(document, brand, format),
            _ => Err(Error::new(ErrorKind::Unsupported, "format_not_built", "the PDF alone")),
        }
    }
}

pub(crate) async fn run() {
    let folder = tempfile::tempdir().expect("a folder");
    let start = Stopwatch::now();
    fill(folder.path()).await;
    let seconds = start.elapsed().as_secs_f64();
    println!("\n{REPORTS} organizations were filled in {seconds:.0} s");
    let (mut ours, mut apart) = (Vec::new(), Vec::new());
    for pair in 0..PAIRS {
        let mut legs = [Leg::One, Leg::Two, Leg::Apart];
        legs.rotate_left(pair % 3);
        let took = legs.map(|leg| (leg, leg.took(folder.path(), FEW)));
        let of = |wanted| took.iter().find(|(leg, _)| *leg == wanted).expect("it ran").1;
        println!("{took:.1?}");
        ours.push((of(Leg::One), of(Leg::Two)));
        apart.push((of(Leg::One), of(Leg::Apart)));
    }
    println!("two cores to one: {}", measure::ratio(&ours));
    println!("two processes of one core each to one: {}", measure::ratio(&apart));
    Leg::Two.took(folder.path(), REPORTS);
}

/// A database of small organizations, each with a quarter of a year behind it.
async fn fill(folder: &Path) {
    let platform = demo::builder(open(folder)).build();
    for number in 0..REPORTS {
        let plan = DemoPlan {
            name: name(number),
            people: 40,
            weeks: 13,
            activity_scale: 0.2,
            ..DemoPlan::new(number as u64, demo::ends())
        };
        demo::entered(&platform, &plan).await;
    }
}

fn open(folder: &Path) -> Arc<dyn ioc_analytics::store::bundle::Store> {
    let url = format!("sqlite:{}", folder.join("ioc.db").display());
    ioc_analytics::open_store(&url, true).expect("a store")
}

fn name(number: usize) -> String {
    format!("Organization {number}")
}

/// Who writes reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leg {
    One,
    Two,
    /// Two processes that share nothing, a core each: what the machine has to give.
    Apart,
}

impl Leg {
    /// How long it takes for so many reports, into copies of the database.
    fn took(self, folder: &Path, reports: usize) -> Duration {
        match self {
            Self::One => finished(started(folder, reports, "0", 1)),
            Self::Two => finished(started(folder, reports, "0,1", 2)),
            Self::Apart => ["0", "1"]
                .map(|core| started(folder, reports / 2, core, 1))
                .map(finished)
                .into_iter()
                .max()
                .expect("two processes"),
        }
    }
}

/// A process that writes reports on these cores, into a copy of the database.
fn started(folder: &Path, reports: usize, cores: &str, workers: usize) -> (TempDir, Child) {
    let copy = tempfile::tempdir().expect("a folder");
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("a file").path();
        let to = copy.path().join(path.file_name().expect("a name"));
        std::fs::copy(&path, &to).expect("copied");
        // Else the disk is busy with it while reports are written.
        std::fs::File::open(&to).and_then(|file| file.sync_all()).expect("on the disk");
    }
    let child = Command::new("taskset")
        .args(["-c", cores])
        .arg(std::env::current_exe().expect("this program"))
        .arg("write")
        .arg(copy.path())
        .args([reports.to_string(), workers.to_string()])
        .stdout(Stdio::piped())
        .spawn()
        .expect("taskset runs it");
    (copy, child)
}

/// How long the process says that its reports took.
fn finished((_copy, child): (TempDir, Child)) -> Duration {
    let told = child.wait_with_output().expect("it ends");
    assert!(told.status.success(), "{told:?}");
    let told = String::from_utf8_lossy(&told.stdout);
    let (before, seconds) = told.trim().rsplit_once('\n').unwrap_or(("", told.trim()));
    if !before.is_empty() {
        println!("{before}");
    }
    Duration::from_secs_f64(seconds.parse().expect("seconds"))
}

/// Writes the reports of so many organizations, and says how long that took.
pub(crate) fn write(folder: &Path, reports: usize, workers: usize) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(workers)
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let platform = demo::builder(open(folder)).renderer(Arc::new(PdfAlone::default())).build();
        // The faces are read, the statements prepared.
        one(&platform, 0).await;
        let (start, next) = (Stopwatch::now(), Arc::new(AtomicUsize::new(1)));
        // While one waits for the database, another is drawn.
        let writers: Vec<_> = (0..2 * workers)
            .map(|_| tokio::spawn(several(platform.clone(), next.clone(), reports)))
            .collect();
        for writer in writers {
            writer.await.expect("it ends");
        }
        println!("{}", start.elapsed().as_secs_f64());
    });
}

async fn several(platform: Platform, next: Arc<AtomicUsize>, reports: usize) {
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= reports {
            return;
        }
        one(&platform, number).await;
        if reports == REPORTS && (number + 1).is_multiple_of(200) {
            println!("after {} reports: {} MB", number + 1, resident() >> 10);
        }
    }
}

async fn one(platform: &Platform, number: usize) {
    let scope = platform.organizations().host(&name(number)).await.expect("a scope");
    let report = platform.reports().create(&scope, demo::weekly()).await.expect("created");
    platform.reports().generate(&scope, report.id, None).await.expect("generated");
    platform.reports().publish(&scope, report.id, None).await.expect("published");
}

/// What this process has in memory, in kilobytes.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("a size");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}
