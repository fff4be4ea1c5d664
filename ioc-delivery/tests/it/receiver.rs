//! A receiver of webhooks: it answers as it is told and keeps what it got.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A request as it came.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) line: String,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
    taken: bool,
}

/// What a receiver answers: a head without its last empty line; nothing at all if empty.
type Answer = Arc<Mutex<String>>;

/// It listens as long as its test runs.
#[derive(Clone)]
pub(crate) struct Receiver {
    pub(crate) port: u16,
    answer: Answer,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Receiver {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let receiver = Self {
            port: listener.local_addr().unwrap().port(),
            answer: Arc::new(Mutex::new("HTTP/1.1 204 No Content".to_owned())),
            requests: Arc::default(),
        };
        let served = receiver.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let served = served.clone();
                tokio::spawn(async move { served.serve(stream).await });
            }
        });
        receiver
    }

    pub(crate) fn answer(&self, head: &str) {
        head.clone_into(&mut self.answer.lock().unwrap());
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }

    /// Those that it answered with 2xx.
    pub(crate) fn taken(&self) -> Vec<Request> {
        self.requests().into_iter().filter(|request| request.taken).collect()
    }

    async fn serve(&self, stream: TcpStream) {
        let mut stream = BufReader::new(stream);
        let mut lines = Vec::new();
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await.unwrap_or(0) == 0 || line == "\r\n" {
                break;
            }
            lines.push(line.trim_end().to_owned());
        }
        let Some((line, headers)) = lines.split_first() else { return };
        let headers: BTreeMap<_, _> = headers
            .iter()
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect();
        let length = headers.get("content-length").and_then(|it| it.parse().ok()).unwrap_or(0);
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await.unwrap();
        let answer = self.answer.lock().unwrap().clone();
        let taken = answer.starts_with("HTTP/1.1 2");
        let request = Request { line: line.clone(), headers, body, taken };
        self.requests.lock().unwrap().push(request);
        if answer.is_empty() {
            tokio::time::sleep(Duration::from_mins(1)).await;
        }
        let answer = format!("{answer}\r\ncontent-length: 0\r\n\r\n");
        let _ = stream.get_mut().write_all(answer.as_bytes()).await;
    }
}
