//! A server that says that it is an older one, and knows nothing else.

use std::io::{Read, Result, Write};
use std::net::{TcpListener, TcpStream};

/// A server of some version. It answers one connection.
pub(crate) struct OldServer {
    port: u16,
}

impl OldServer {
    /// Starts one that says that its version has this number.
    pub(crate) fn start(version: u32) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        std::thread::spawn(move || {
            let (stream, _) = listener.accept().unwrap();
            // It ends when the other side has heard enough.
            let _ = answer(stream, &version.to_string());
        });
        Self { port }
    }

    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres?sslmode=disable", self.port)
    }
}

/// A message of the protocol: its letter, its length, its body.
fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len() + 4).unwrap().to_be_bytes();
    [&[kind][..], &length, body].concat()
}

fn answer(mut stream: TcpStream, version: &str) -> Result<()> {
    read_body(&mut stream)?;
    let ready = message(b'Z', b"I");
    let hello = [message(b'R', &[0; 4]), message(b'K', &[0; 8]), ready.clone()].concat();
    stream.write_all(&hello)?;
    let column =
        [b"server_version_num\0".as_slice(), &[0; 6], &25_u32.to_be_bytes(), &[255; 6], &[0; 2]];
    let column = [&1_u16.to_be_bytes(), &column.concat()[..]].concat();
    let length = u32::try_from(version.len()).unwrap().to_be_bytes();
    let row = [&1_u16.to_be_bytes(), &length[..], version.as_bytes()].concat();
    let shown =
        [message(b'T', &column), message(b'D', &row), message(b'C', b"SHOW\0"), ready].concat();
    loop {
        let mut kind = [0];
        stream.read_exact(&mut kind)?;
        read_body(&mut stream)?;
        if kind == *b"Q" {
            stream.write_all(&shown)?;
        }
    }
}

fn read_body(stream: &mut TcpStream) -> Result<()> {
    let mut length = [0; 4];
    stream.read_exact(&mut length)?;
    let mut body = vec![0; u32::from_be_bytes(length) as usize - 4];
    stream.read_exact(&mut body)
}
