//! A small mail server: it says what it is told to and keeps what it took.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A mail that the server took.
#[derive(Debug, Clone)]
pub(crate) struct Mail {
    pub(crate) from: String,
    pub(crate) to: Vec<String>,
    pub(crate) bytes: Vec<u8>,
}

#[derive(Default)]
struct State {
    replies: BTreeMap<&'static str, &'static str>,
    commands: Vec<String>,
    mails: Vec<Mail>,
}

/// It listens as long as its test runs.
#[derive(Clone)]
pub(crate) struct MailServer {
    pub(crate) port: u16,
    state: Arc<Mutex<State>>,
}

impl MailServer {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = Self { port, state: Arc::default() };
        let own = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let own = own.clone();
                tokio::spawn(async move { own.serve(stream).await });
            }
        });
        server
    }

    /// What it answers to a command, such as `RCPT`, or to the mail itself (`.`); an
    /// empty reply ends the connection.
    pub(crate) fn reply(&self, command: &'static str, reply: &'static str) {
        self.state.lock().unwrap().replies.insert(command, reply);
    }

    /// It behaves from now on.
    pub(crate) fn reply_as_usual(&self) {
        self.state.lock().unwrap().replies.clear();
    }

    pub(crate) fn mails(&self) -> Vec<Mail> {
        self.state.lock().unwrap().mails.clone()
    }

    pub(crate) fn commands(&self) -> Vec<String> {
        self.state.lock().unwrap().commands.clone()
    }

    fn told(&self, command: &str, usual: &str) -> String {
        let state = self.state.lock().unwrap();
        state.replies.get(command).map_or_else(|| usual.to_owned(), |it| (*it).to_owned())
    }

    /// `None` when the connection is over.
    async fn serve(&self, stream: TcpStream) -> Option<()> {
        let mut stream = BufReader::new(stream);
        let mut mail = Mail { from: String::new(), to: Vec::new(), bytes: Vec::new() };
        say(&mut stream, &self.told("greeting", "220 mail.test")).await?;
        loop {
            let line = String::from_utf8(line(&mut stream).await?).ok()?;
            let line = line.trim_end();
            self.state.lock().unwrap().commands.push(line.to_owned());
            let command = line.split([' ', ':']).next()?.to_uppercase();
            let usual = match command.as_str() {
                "EHLO" => "250-mail.test\r\n250-8BITMIME\r\n250 AUTH PLAIN",
                "AUTH" => "235 welcome",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            let told = self.told(&command, usual);
            say(&mut stream, &told).await?;
            match command.as_str() {
                "MAIL" if told.starts_with('2') => mail.from = path(line),
                "RCPT" if told.starts_with('2') => mail.to.push(path(line)),
                "DATA" if told.starts_with('3') => {
                    mail.bytes = content(&mut stream).await?;
                    let told = self.told(".", "250 2.0.0 ok: queued as 4XyZ");
                    if told.starts_with('2') {
                        self.state.lock().unwrap().mails.push(mail.clone());
                    }
                    say(&mut stream, &told).await?;
                }
                "QUIT" => return None,
                _ => {}
            }
        }
    }
}

async fn say(stream: &mut BufReader<TcpStream>, reply: &str) -> Option<()> {
    if reply.is_empty() {
        return None;
    }
    stream.get_mut().write_all(format!("{reply}\r\n").as_bytes()).await.ok()
}

async fn line(stream: &mut BufReader<TcpStream>) -> Option<Vec<u8>> {
    let mut line = Vec::new();
    (stream.read_until(b'\n', &mut line).await.ok()? > 0).then_some(line)
}

/// A mail up to the line with a dot alone, without the dots that were put in front.
async fn content(stream: &mut BufReader<TcpStream>) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    loop {
        let line = line(stream).await?;
        if line == b".\r\n" {
            return Some(content);
        }
        content.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}

/// What stands between `<` and `>`.
fn path(line: &str) -> String {
    let after = line.split_once('<').map_or("", |(_, after)| after);
    after.split_once('>').map_or("", |(path, _)| path).to_owned()
}
