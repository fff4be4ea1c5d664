//! Pairs of both sides, and what they come to.

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::process::Process;
use crate::servers::PATH;

const PAIRS: usize = 7;
const SECONDS: u32 = 2;

/// Runs the parts that `wanted` names; all of them where it names none.
pub(crate) fn run(wanted: &[&str]) {
    let runs = |part: &str| wanted.is_empty() || wanted.contains(&part);
    machine();
    let ours = Process::serve("ours");
    let plain = request(&ours, "");
    let first = once(&ours, &plain);
    let tag = first.lines().find_map(|line| line.strip_prefix("etag: ")).expect("a tag");
    let known = request(&ours, &format!("if-none-match: {tag}\r\n"));
    println!("the body has {} bytes", first.split_once("\r\n\r\n").expect("a body").1.len());
    if runs("summary") {
        let bare = Process::serve("bare");
        pairs("a cached summary", (&ours, &plain), (&bare, &plain));
        let unlogged = Process::serve("unlogged");
        pairs("the same without its log", (&unlogged, &plain), (&bare, &plain));
        let told = Process::serve("told");
        pairs("bare, with a line of the log", (&told, &plain), (&bare, &plain));
    }
    if runs("known") {
        assert!(once(&ours, &known).starts_with("HTTP/1.1 304"));
        let bare = Process::serve("known");
        pairs("a known summary (304)", (&ours, &known), (&bare, &known));
        let told = Process::serve("known-told");
        pairs("a bare 304, with a line of the log", (&told, &known), (&bare, &known));
    }
    machine();
}

fn request(server: &Process, more: &str) -> String {
    let bearer = &server.bearer;
    format!("GET {PATH} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {bearer}\r\n{more}\r\n")
}

/// One answer, as it comes.
fn once(server: &Process, request: &str) -> String {
    let mut stream = TcpStream::connect(&server.at).expect("a connection");
    let last = request.replacen("\r\n", "\r\nconnection: close\r\n", 1);
    stream.write_all(last.as_bytes()).expect("it is taken");
    let mut told = String::new();
    stream.read_to_string(&mut told).expect("an answer");
    told
}

fn pairs(what: &str, ours: (&Process, &str), bare: (&Process, &str)) {
    let ask = |(server, request): (&Process, &str)| server.ask(request, SECONDS);
    // Both are warm before they are counted.
    let _ = (ask(ours), ask(bare));
    let (mut rates, mut costs) = (Vec::new(), Vec::new());
    for number in 0..PAIRS {
        let (one, two) = if number % 2 == 0 {
            let one = ask(ours);
            (one, ask(bare))
        } else {
            let two = ask(bare);
            (ask(ours), two)
        };
        rates.push((one.0, two.0));
        costs.push((two.1, one.1));
        println!(
            "  ours {:.0}/s {:.1} µs, bare {:.0}/s {:.1} µs of the processor",
            one.0, one.1, two.0, two.1
        );
    }
    println!("{what}: {} of the bare rate, {} by the processor", ratio(&rates), ratio(&costs));
}

/// The middle of the ratios of pairs, with the smallest and the largest.
fn ratio(pairs: &[(f64, f64)]) -> String {
    let mut ratios: Vec<f64> = pairs.iter().map(|(one, two)| one / two).collect();
    ratios.sort_by(f64::total_cmp);
    let (least, most) = (ratios[0], ratios[ratios.len() - 1]);
    format!("{:.2} ({least:.2}-{most:.2})", ratios[ratios.len() / 2])
}

fn machine() {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!("load average: {}", load.trim());
}
