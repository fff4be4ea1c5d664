//! A report with a table of 100,000 rows as a workbook, beside others that
//! write the same cells; and what a million rows take of memory.
//!
//! `scripts/bench-workbook` installs the other writers for the run. Without
//! them, `cargo bench -p ioc-render --bench workbook` measures against bare
//! `rust_xlsxwriter` alone.

mod bare;
mod data;
mod peers;

use std::time::{Duration, Instant};

use ioc_core::model::brand::Brand;

const ROWS: usize = 100_000;
const ROUNDS: usize = 9;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["memory", rows] => memory(rows.parse().expect("a number of rows")),
        [] => side_by_side(None),
        [python, modules] => side_by_side(Some((python, modules))),
        _ => panic!("give a Python with xlsxwriter and a folder with node_modules, or nothing"),
    }
}

fn side_by_side(others: Option<(&str, &str)>) {
    let document = data::document(ROWS);
    let brand = Brand::plain(&document.organization);
    let table = data::table(&document);
    let ours = || {
        let start = Instant::now();
        let drawn = ioc_render::excel::render(&document, &brand).expect("drawn");
        (start.elapsed(), drawn.bytes.len())
    };
    let bare = || {
        let start = Instant::now();
        let bytes = bare::write(table).expect("written");
        (start.elapsed(), bytes.len())
    };
    let mut pairs = Vec::new();
    for round in 0..ROUNDS {
        let (ours, bare) = if round % 2 == 0 {
            let ours = ours();
            (ours, bare())
        } else {
            let bare = bare();
            (ours(), bare)
        };
        assert!(ours.1.abs_diff(bare.1) < bare.1 / 10, "the two are not the same workbook");
        pairs.push((ours.0, bare.0));
    }
    println!("| a table of {ROWS} rows | time | times ours |");
    println!("|---|---|---|");
    let ours = median(pairs.iter().map(|(ours, _)| *ours));
    let tell = |name: &str, time: Duration, ratio: f64| {
        println!("| {name} | {:.0} ms | {ratio:.2} |", time.as_secs_f64() * 1e3);
    };
    tell("ours", ours, 1.0);
    let mut ratios: Vec<f64> =
        pairs.iter().map(|(ours, bare)| bare.as_secs_f64() / ours.as_secs_f64()).collect();
    ratios.sort_by(f64::total_cmp);
    tell("bare rust_xlsxwriter", median(pairs.iter().map(|(_, bare)| *bare)), ratios[ROUNDS / 2]);
    if let Some((python, modules)) = others {
        for (name, time) in peers::run(python, modules, table) {
            tell(name, time, time.as_secs_f64() / ours.as_secs_f64());
        }
    }
    let this = std::env::current_exe().expect("this program");
    for rows in ["0", "1000000"] {
        let told = std::process::Command::new(&this).args(["memory", rows]).output();
        print!("{}", String::from_utf8_lossy(&told.expect("run").stdout));
    }
}

/// What drawing `rows` rows takes of memory beside the document.
fn memory(rows: usize) {
    let document = data::document(rows);
    let brand = Brand::plain(&document.organization);
    let before = peak();
    let drawn = ioc_render::excel::render(&document, &brand).expect("drawn");
    let (more, size) = ((peak() - before) >> 10, drawn.bytes.len() >> 20);
    println!("{rows} rows: {more} MB more at the peak, for a file of {size} MB");
}

/// The most memory that this process has had, in kilobytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

fn median(times: impl Iterator<Item = Duration>) -> Duration {
    let mut times: Vec<Duration> = times.collect();
    times.sort();
    times[times.len() / 2]
}
