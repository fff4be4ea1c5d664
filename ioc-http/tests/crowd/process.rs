//! The caller's side: the process of the server, and its memory.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use socket2::{Domain, Socket, Type};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::timeout;

use crate::child::{PATIENCE, SERVES};

pub(crate) struct Process {
    child: Child,
    at: SocketAddr,
    /// A report to export.
    pub(crate) report: String,
}

impl Process {
    pub(crate) fn start() -> Self {
        Self::exporting(PATIENCE, 50)
    }

    /// One that ends a connection which takes nothing for so long, and lets so many exports
    /// be read at once.
    pub(crate) fn exporting(limit: Duration, exports: usize) -> Self {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args([SERVES, &limit.as_secs().to_string(), &exports.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a server");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output"))
            .read_line(&mut line)
            .expect("a line");
        let (at, report) = line.trim().split_once(' ').expect("two words");
        Self { child, at: at.parse().expect("its address"), report: report.to_owned() }
    }

    pub(crate) async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.at).await.expect("a connection")
    }

    /// A connection as of a caller far away: what is on its way is little, so that what is
    /// not read stays with the server.
    pub(crate) async fn connect_from_afar(&self) -> TcpStream {
        let socket = Socket::new(Domain::IPV4, Type::STREAM, None).expect("a socket");
        socket.set_tcp_mss(1_460).expect("an option");
        socket.set_recv_buffer_size(4 << 10).expect("an option");
        socket.set_nonblocking(true).expect("an option");
        let socket = TcpSocket::from_std_stream(socket.into());
        socket.connect(self.at).await.expect("a connection")
    }

    /// Sends a request that ends its connection, and reads the answer.
    pub(crate) async fn say(&self, head: &str, body: &[u8]) -> String {
        let mut stream = self.connect().await;
        let _ = stream.write_all(head.as_bytes()).await;
        let _ = stream.write_all(body).await;
        let mut told = Vec::new();
        let _ = timeout(Duration::from_secs(20), stream.read_to_end(&mut told)).await;
        String::from_utf8_lossy(&told).into_owned()
    }

    /// Whether an honest caller is answered.
    pub(crate) async fn answers(&self) -> bool {
        let head = head("GET", "/api/dashboard/realtime", "connection: close\r\n");
        self.say(&head, b"").await.starts_with("HTTP/1.1 200")
    }

    /// How many files it has open; each connection is one.
    pub(crate) fn open_files(&self) -> usize {
        let path = format!("/proc/{}/fd", self.child.id());
        std::fs::read_dir(path).expect("its files").count()
    }

    /// The most memory that it has ever had, in MiB.
    pub(crate) fn peak_mib(&self) -> u64 {
        let path = format!("/proc/{}/status", self.child.id());
        let status = std::fs::read_to_string(path).expect("its status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("its peak");
        line.trim().trim_end_matches(" kB").parse::<u64>().expect("a number") / 1024
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn head(method: &str, path: &str, more: &str) -> String {
    format!("{method} {path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer admin\r\n{more}\r\n")
}
