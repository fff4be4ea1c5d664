//! The same cells by writers in other languages, each in a process that reads
//! them first and measures its writing itself.

use std::process::Command;
use std::time::Duration;

use ioc_core::document::block::Table;
use serde_json::{Value, json};

use crate::data::{HEADINGS, Plain, plain};

const ROUNDS: usize = 3;

pub(crate) fn run(python: &str, modules: &str, table: &Table) -> Vec<(&'static str, Duration)> {
    let folder = tempfile::tempdir().expect("a folder");
    let cells = folder.path().join("cells.json");
    let row = |row| plain(row).into_iter().map(value).collect::<Value>();
    let rows: Vec<Value> = table.rows.iter().map(|cells| row(cells)).collect();
    let all = json!({ "headings": HEADINGS, "rows": rows });
    std::fs::write(&cells, all.to_string()).expect("written");
    let here = concat!(env!("CARGO_MANIFEST_DIR"), "/../benches/workbook");
    let runs = [
        ("XlsxWriter (Python)", python, "xlsxwriter_peer.py"),
        ("exceljs, streaming", "node", "exceljs_peer.cjs"),
    ];
    let time = |(name, program, script)| {
        let once = || {
            let mut command = Command::new(program);
            command.arg(format!("{here}/{script}")).arg(&cells).arg(folder.path().join("out.xlsx"));
            let told = command.env("NODE_PATH", modules).output().expect("the other writer");
            assert!(told.status.success(), "{name}: {}", String::from_utf8_lossy(&told.stderr));
            let seconds = String::from_utf8_lossy(&told.stdout).trim().parse().expect("seconds");
            Duration::from_secs_f64(seconds)
        };
        let mut times: Vec<Duration> = (0..ROUNDS).map(|_| once()).collect();
        times.sort();
        (name, times[ROUNDS / 2])
    };
    runs.map(time).into()
}

/// A text, a number with its format, or nothing.
fn value(cell: Plain<'_>) -> Value {
    match cell {
        Plain::Text(text) => json!(text),
        Plain::Number(value, code) => json!([value, code]),
        Plain::Empty => Value::Null,
    }
}
