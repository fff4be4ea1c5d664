//! A thousand weekly reports of different organizations, from their data to the kept
//! PDF: what the second core is worth, and what they take of memory.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant as Stopwatch;

use ioc_analytics::Platform;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::document::block::Document;
use ioc_analytics::document::format::{Format, Rendered};
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::model::brand::Brand;
use ioc_analytics::render::DocumentRenderer;
use ioc_analytics::renderer::Renderer;

use crate::demo;

const REPORTS: usize = 1000;
/// How many of them are written to compare one core with two.
const FEW: usize = 200;
const PAIRS: usize = 5;

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
    let mut ratios = Vec::new();
    for pair in 0..PAIRS {
        let (one, two) = if pair % 2 == 0 {
            let one = rate(folder.path(), FEW, 1);
            (one, rate(folder.path(), FEW, 2))
        } else {
            let two = rate(folder.path(), FEW, 2);
            (rate(folder.path(), FEW, 1), two)
        };
        println!("one core {one:.1}/s, two cores {two:.1}/s: {:.2}", two / one);
        ratios.push(two / one);
    }
    ratios.sort_by(f64::total_cmp);
    println!(
        "two cores to one: {:.2} ({:.2}-{:.2})",
        ratios[PAIRS / 2],
        ratios[0],
        ratios[PAIRS - 1]
    );
    rate(folder.path(), REPORTS, 2);
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

/// How many reports a second a process on so many cores writes, into a copy of the database.
fn rate(folder: &Path, reports: usize, cores: usize) -> f64 {
    let copy = tempfile::tempdir().expect("a folder");
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("a file").path();
        std::fs::copy(&path, copy.path().join(path.file_name().expect("a name"))).expect("copied");
    }
    let told = Command::new("taskset")
        .args(["-c", if cores == 1 { "0" } else { "0,1" }])
        .arg(std::env::current_exe().expect("this program"))
        .arg("write")
        .arg(copy.path())
        .args([reports.to_string(), cores.to_string()])
        .output()
        .expect("taskset runs it");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let (before, seconds) = told.trim().rsplit_once('\n').unwrap_or(("", told.trim()));
    if reports == REPORTS {
        println!("{before}");
    }
    reports as f64 / seconds.parse::<f64>().expect("seconds")
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
        let writers: Vec<_> = (0..workers)
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
        if (number + 1).is_multiple_of(200) {
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
