//! What a collector of traces is told.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use crate::place::Place;
use crate::server::{Server, request};

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

#[test]
fn a_request_is_a_span_of_the_trace_that_it_names() {
    let collector = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}/", collector.local_addr().unwrap());
    let told = thread::spawn(move || take(collector.accept().unwrap().0));
    let place = Place::new();
    let server = Server::start(&place, &format!("--demo --otlp-endpoint {endpoint}"));
    let key = server.tree["viewer_key"].as_str().unwrap().to_owned();
    let more = format!("traceparent: 00-{TRACE}-00f067aa0ba902b7-01\r\nconnection: close\r\n");
    let asked = request("GET", "/api/dashboard/summary?period_days=3", &key, &more, "");
    let mut stream = TcpStream::connect(server.address()).unwrap();
    stream.write_all(asked.as_bytes()).unwrap();
    let mut answered = String::new();
    stream.read_to_string(&mut answered).unwrap();
    assert!(answered.starts_with("HTTP/1.1 200"), "{answered}");
    server.signal("TERM");
    assert_eq!(server.ended().code(), Some(0));
    let (head, body) = told.join().unwrap();
    assert!(head.starts_with("POST /v1/traces HTTP/1.1"), "{head}");
    let has = |wanted: &[u8]| body.windows(wanted.len()).any(|bytes| bytes == wanted);
    let trace: Vec<u8> =
        (0..16).map(|it| u8::from_str_radix(&TRACE[2 * it..][..2], 16).unwrap()).collect();
    assert!(has(&trace), "the trace goes on");
    assert!(
        has(b"GET /api/dashboard/summary"),
        "a span is called by its route: {}",
        String::from_utf8_lossy(&body)
    );
    assert!(!has(b"period_days") && !has(key.as_bytes()), "nothing else of the request is told");
}

/// Takes one request whole, and answers it.
fn take(mut stream: TcpStream) -> (String, Vec<u8>) {
    let (mut bytes, mut buffer) = (Vec::new(), [0; 4096]);
    loop {
        let read = stream.read(&mut buffer).unwrap();
        assert!(read > 0, "it ended early");
        bytes.extend_from_slice(&buffer[..read]);
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(": ")?;
            name.eq_ignore_ascii_case("content-length").then(|| value.parse::<usize>().unwrap())
        });
        if bytes.len() >= end + 4 + length.expect("a length") {
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").unwrap();
            return (head, bytes.split_off(end + 4));
        }
    }
}
