//! A server is asked how it is.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::{Duration, Instant};

use crate::place::{Place, Run};

/// Asks a server that answers once with this; what it was asked, and how the
/// program ended.
fn ask(words: &str, answer: &'static str) -> (String, Run) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = [0; 1024];
        let length = stream.read(&mut request).unwrap();
        stream.write_all(answer.as_bytes()).unwrap();
        if answer.is_empty() {
            std::thread::sleep(Duration::from_secs(5));
        }
        String::from_utf8_lossy(&request[..length]).into_owned()
    });
    let run = Place::new().ioc(&format!("health --json --url {url} {words}"));
    (server.join().unwrap(), run)
}

#[test]
fn a_server_that_is_well_is_passed_over_in_silence() {
    let well = "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nok\n";
    for (words, line) in
        [("", "GET /readyz "), ("--ready", "GET /readyz "), ("--live", "GET /livez ")]
    {
        let (request, run) = ask(words, well);
        assert!(request.starts_with(line) && request.contains("\r\nHost: 127.0.0.1:"), "{request}");
        assert_eq!(run.ok().stdout, b"");
    }
}

#[test]
fn a_server_that_is_not_ready_is_an_error() {
    let (_, run) = ask("", "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n");
    let error = run.fails(4, "server_unhealthy");
    assert_eq!(error["context"]["status"], "503");
    let (_, run) = ask("", "SSH-2.0-OpenSSH_9.2\r\n");
    run.fails(4, "server_unhealthy");
}

#[test]
fn nobody_waits_for_a_server_that_says_nothing() {
    let begun = Instant::now();
    ask("", "").1.fails(4, "server_unreachable");
    assert!(begun.elapsed() < Duration::from_secs(20));
    let place = Place::new();
    // A port that was free a moment ago.
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    place.write("ioc.toml", &format!("listen = \"{free}\"\n"));
    place.ioc("health --json --config ioc.toml").fails(4, "server_unreachable");
    place.ioc("health --json --url ftp://host").fails(2, "bad_url");
}
