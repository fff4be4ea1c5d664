//! Reports, side by side: a PDF beside bare typst and `WeasyPrint`, a table as CSV beside
//! what PostgreSQL copies out, and what the second of two cores is worth to a thousand
//! weekly reports.
//!
//! `scripts/bench-reports` installs `WeasyPrint` for the run. Without it,
//! `cargo bench --bench reports` (add `pdf`, `csv` or `thousand` for one part) leaves it
//! out. It prints ratios; nothing fails on a time.

// The long table is that of the workbook's benchmark, which knows the core alone.
extern crate ioc_analytics as ioc_core;

#[path = "../workbook/data.rs"]
#[expect(dead_code, reason = "it tells a workbook's writer the cells of a row as well")]
mod data;
#[path = "../spine/measure.rs"]
#[expect(dead_code, reason = "reports take milliseconds, and are drawn without waiting")]
mod measure;

mod csv;
mod demo;
mod pdf;
mod thousand;
mod typst_alone;
mod weasyprint;

fn main() {
    let words: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let ["write", folder, reports, workers] = words[..] {
        let number = |text: &str| text.parse().expect("a number");
        thousand::write(folder.as_ref(), number(reports), number(workers));
        return;
    }
    let python = words.iter().find_map(|word| word.strip_prefix("python="));
    let parts = ["pdf", "csv", "thousand"];
    let named = words.iter().any(|word| parts.contains(word));
    let runs = |part: &str| !named || words.contains(&part);
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    measure::machine();
    if runs("pdf") {
        runtime.block_on(pdf::run(python));
    }
    if runs("csv") {
        csv::run();
    }
    if runs("thousand") {
        runtime.block_on(thousand::run());
    }
    measure::machine();
}
