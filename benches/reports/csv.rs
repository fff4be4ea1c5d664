//! A table of a million rows as CSV, beside the same cells as PostgreSQL copies them out.

use std::fmt::Write;
use std::process::Command;
use std::time::{Duration, Instant as Stopwatch};

use ioc_analytics::document::format::Format;
use ioc_analytics::model::brand::Brand;
use ioc_analytics::render::DocumentRenderer;
use ioc_analytics::renderer::Renderer;
use private_postgres::{Binaries, Server, Settings};

use crate::data::{self, HEADINGS, Plain, plain};
use crate::measure::{median, ratio};

const ROWS: usize = 1_000_000;
const ROUNDS: usize = 9;
/// Rounds in which each side warms up.
const COLD: usize = 2;

pub(crate) fn run() {
    let Some(binaries) = Binaries::find() else {
        println!("{}", private_postgres::MISSING);
        return;
    };
    let document = data::document(ROWS);
    let folder = std::env::temp_dir().join(format!("ioc-bench-csv-{}", std::process::id()));
    let lines = vec!["shared_buffers = 1GB".to_owned()];
    let server = Server::start(binaries, &folder, &Settings { lines, ..Settings::default() });
    fill(&server, &document);
    let (renderer, brand) = (DocumentRenderer::default(), Brand::plain(&document.organization));
    let mut pairs = Vec::new();
    for round in 0..ROUNDS {
        let start = Stopwatch::now();
        let ours = renderer.render(&document, &brand, Format::Csv).expect("drawn");
        let ours = (start.elapsed(), ours.bytes.len());
        let theirs = copied(&server);
        if round == 0 {
            println!("\nours has {} bytes, what is copied {}", ours.1, theirs.1);
        }
        if round >= COLD {
            pairs.push((ours.0, theirs.0));
        }
    }
    let (ours, theirs): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
    let swapped: Vec<_> = pairs.iter().map(|(ours, theirs)| (*theirs, *ours)).collect();
    println!("\n| a table of {ROWS} rows as CSV | ours | COPY | ours by rate |");
    println!("|---|---|---|---|");
    let ms = |times: &[_]| median(times).as_secs_f64() * 1e3;
    println!("| | {:.0} ms | {:.0} ms | {} |", ms(&ours), ms(&theirs), ratio(&swapped));
}

/// Makes a table of the cells.
fn fill(server: &Server, document: &ioc_analytics::document::block::Document) {
    let mut rows = String::new();
    for row in &data::table(document).rows {
        for (at, cell) in plain(row).into_iter().enumerate() {
            // What nobody sees in CSV are the people behind a rate.
            if HEADINGS[at].ends_with(" n") {
                continue;
            }
            let comma = if at == 0 { "" } else { "," };
            match cell {
                Plain::Text(text) => write!(rows, "{comma}{text}"),
                Plain::Number(value, _) => write!(rows, "{comma}{value}"),
                Plain::Empty => write!(rows, "{comma}"),
            }
            .expect("written");
        }
        rows.push('\n');
    }
    let path = server.folder().join("rows.csv");
    std::fs::write(&path, rows).expect("written");
    let types = HEADINGS.iter().filter(|name| !name.ends_with(" n")).map(|name| {
        let kind = match *name {
            "Members" | "Engagement" | "Mean time" => "numeric",
            _ => "text",
        };
        format!("\"{name}\" {kind}")
    });
    let columns: Vec<String> = types.collect();
    let path = path.display();
    psql(
        server,
        &[
            &format!("CREATE TABLE told ({})", columns.join(", ")),
            &format!("\\copy told from '{path}' csv"),
            "VACUUM ANALYZE told",
        ],
    );
}

/// How long PostgreSQL takes to copy the table to its client, as its client says, and
/// how many bytes that are.
fn copied(server: &Server) -> (Duration, u64) {
    let path = server.folder().join("out.csv");
    let copy = format!("\\copy told to '{}' csv header", path.display());
    let told = psql(server, &["\\timing on", &copy]);
    let time = told.lines().find_map(|line| line.strip_prefix("Time: ")).expect("a time");
    let ms: f64 = time.split(' ').next().and_then(|ms| ms.parse().ok()).expect("milliseconds");
    let bytes = std::fs::metadata(&path).expect("copied").len();
    (Duration::from_secs_f64(ms / 1e3), bytes)
}

fn psql(server: &Server, commands: &[&str]) -> String {
    let mut psql = Command::new("psql");
    psql.args(["-X", "-v", "ON_ERROR_STOP=1", "-d", &server.url("postgres", "postgres")]);
    for command in commands {
        psql.args(["-c", command]);
    }
    let told = psql.output().expect("psql runs");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8_lossy(&told.stdout).into_owned()
}
