//! Sends one request over and over, on several connections that stay.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// How many connections ask at the same time.
const CONNECTIONS: usize = 32;

/// Asks the server at `at` for some seconds with the request on standard input, and
/// prints how many answers came, in how many microseconds.
///
/// All requests of a round are sent before the first answer is read: what the load itself
/// costs is then the same for all servers, and little.
pub(crate) fn run(at: &str, seconds: &str) {
    let mut request = Vec::new();
    std::io::stdin().read_to_end(&mut request).expect("a request");
    let seconds = Duration::from_secs(seconds.parse().expect("seconds"));
    let mut streams: Vec<TcpStream> = (0..CONNECTIONS)
        .map(|_| {
            let stream = TcpStream::connect(at).expect("a connection");
            stream.set_nodelay(true).expect("no delay");
            // It never sleeps: to wake it would be the server's cost, and more often where
            // the server is the slower one.
            stream.set_nonblocking(true).expect("no blocking");
            stream
        })
        .collect();
    let (begun, mut answers, mut buffer) = (Instant::now(), 0_u64, vec![0; 16 << 10]);
    while begun.elapsed() < seconds {
        for stream in &mut streams {
            stream.write_all(&request).expect("it is taken");
        }
        for stream in &mut streams {
            answer(stream, &mut buffer);
            answers += 1;
        }
    }
    println!("{answers} {}", begun.elapsed().as_micros());
}

/// Reads one answer to its end.
fn answer(stream: &mut TcpStream, buffer: &mut [u8]) {
    let mut read = 0;
    loop {
        match stream.read(&mut buffer[read..]) {
            Ok(more) => read += more,
            Err(error) if error.kind() == ErrorKind::WouldBlock => continue,
            Err(error) => panic!("no answer: {error}"),
        }
        if let Some(whole) = length(&buffer[..read]) {
            assert_eq!(read, whole, "one answer at a time");
            return;
        }
    }
}

/// How long an answer is, if all of it is there.
fn length(bytes: &[u8]) -> Option<usize> {
    let head = bytes.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(&bytes[..head]).expect("a head");
    let body = text.lines().find_map(|line| line.strip_prefix("content-length: "));
    let whole = head + body.map_or(0, |it| it.parse().expect("a length"));
    (bytes.len() >= whole).then_some(whole)
}
