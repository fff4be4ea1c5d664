//! Clients that cost little: they read frames and look at nothing but their length.

use std::io::{self, BufRead, BufReader};
use std::net::SocketAddr;
use std::process::Child;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Where a server listens: its sockets, and its bare connections.
pub(crate) fn addresses(child: &mut Child) -> (SocketAddr, SocketAddr) {
    let mut line = String::new();
    let output = child.stdout.take().expect("an output");
    BufReader::new(output).read_line(&mut line).expect("a line");
    let (sockets, bare) = line.trim().split_once(' ').expect("two addresses");
    (sockets.parse().expect("an address"), bare.parse().expect("an address"))
}

/// A socket that is subscribed to the dashboard.
pub(crate) async fn socket(at: SocketAddr) -> TcpStream {
    let mut stream = TcpStream::connect(at).await.expect("a connection");
    let head = format!(
        "GET /api/ws HTTP/1.1\r\nhost: {at}\r\nconnection: upgrade\r\nupgrade: websocket\r\n\
         sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\
         sec-websocket-protocol: ioc.v1\r\nauthorization: Bearer x\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.expect("sent");
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n") {
        answer.push(stream.read_u8().await.expect("an answer"));
    }
    assert!(answer.starts_with(b"HTTP/1.1 101"), "{}", String::from_utf8_lossy(&answer));
    let said = br#"{"type":"subscribe","kind":"dashboard"}"#;
    let length = u8::try_from(said.len()).expect("a short message");
    // A mask of zeros leaves the text as it is.
    let frame = [&[0x81, 0x80 | length, 0, 0, 0, 0], &said[..]].concat();
    stream.write_all(&frame).await.expect("sent");
    for _ in ["authenticated", "subscribed"] {
        read_frame(&mut stream).await.expect("a frame");
    }
    stream
}

/// Reads a text frame, and what comes before it; fails at the end of the stream.
pub(crate) async fn read_frame(stream: &mut TcpStream) -> io::Result<()> {
    let mut payload = vec![0; 8192];
    loop {
        let head = stream.read_u16().await?;
        let length = match head & 0x7f {
            126 => usize::from(stream.read_u16().await?),
            short => usize::from(short),
        };
        stream.read_exact(&mut payload[..length]).await?;
        if head >> 8 == 0x81 {
            return Ok(());
        }
    }
}
