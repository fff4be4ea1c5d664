//! Nodes under way, and what is done to them.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant as Moment};

use ioc_analytics::clock::{Clock, Instant};
use ioc_analytics::ids::{NodeId, RunId};

use super::worker::{Orders, Word};

/// How long something may take before it counts as stuck.
const PATIENCE: Duration = Duration::from_mins(1);

/// A node.
struct Node {
    child: Child,
    said: Arc<Mutex<Vec<Word>>>,
    reader: JoinHandle<()>,
}

impl Node {
    fn start(orders: &Orders) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .arg("work")
            .arg(serde_json::to_string(orders).unwrap())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = Arc::new(Mutex::new(Vec::new()));
        let (heard, lines) = (said.clone(), BufReader::new(child.stdout.take().unwrap()));
        let reader = std::thread::spawn(move || {
            for line in lines.lines().map_while(Result::ok) {
                heard.lock().unwrap().push(serde_json::from_str(&line).unwrap());
            }
        });
        Self { child, said, reader }
    }

    fn id(&self) -> Option<NodeId> {
        self.said.lock().unwrap().iter().find_map(|word| match word {
            Word::Ready(id) => Some(*id),
            _ => None,
        })
    }

    /// Whether it is about to write.
    fn is_writing(&self) -> bool {
        let said = self.said.lock().unwrap();
        let count = |of: fn(&Word) -> bool| said.iter().filter(|word| of(word)).count();
        let ended = |word: &Word| !matches!(word, Word::Ready(_) | Word::Began(..));
        count(|word| matches!(word, Word::Began(..))) > count(ended)
    }

    fn signal(&self, signal: &str) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &pid]).status().unwrap().success());
    }

    /// What it said until its end.
    fn ended(self) -> Vec<Word> {
        self.reader.join().unwrap();
        Arc::into_inner(self.said).unwrap().into_inner().unwrap()
    }
}

/// What was done to a node, and when.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fault {
    pub(crate) node: NodeId,
    pub(crate) at: Instant,
}

/// Some nodes over one database.
pub(crate) struct Fleet {
    orders: Orders,
    nodes: Vec<Node>,
    /// What those said that are gone.
    pub(crate) said: Vec<Word>,
    pub(crate) faults: Vec<Fault>,
    pub(crate) kills: u32,
    pub(crate) stops: u32,
}

impl Fleet {
    pub(crate) fn start(orders: &Orders, size: usize) -> Self {
        let nodes = (0..size).map(|_| Node::start(orders)).collect();
        let (said, faults) = (Vec::new(), Vec::new());
        Self { orders: orders.clone(), nodes, said, faults, kills: 0, stops: 0 }
    }

    /// A node that is in the middle of it, if one is soon.
    fn busy(&self, preferred: usize) -> usize {
        let begin = Moment::now();
        let size = self.nodes.len();
        while begin.elapsed() < Duration::from_secs(2) {
            let mut all = (0..size).map(|step| (preferred + step) % size);
            if let Some(found) = all.find(|node| self.nodes[*node].is_writing()) {
                return found;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        preferred
    }

    fn note(&mut self, node: usize) {
        let at = self.orders.clock.now();
        self.faults.extend(self.nodes[node].id().map(|node| Fault { node, at }));
    }

    /// Kills one as `kill -9` does, and starts another.
    pub(crate) fn kill(&mut self, preferred: usize) {
        let node = self.busy(preferred);
        self.note(node);
        self.nodes[node].child.kill().unwrap();
        self.replace(node);
        self.kills += 1;
    }

    /// Starts another in the place of those that are gone by themselves; how many.
    pub(crate) fn replace_dead(&mut self) -> u32 {
        let mut dead = 0;
        for node in 0..self.nodes.len() {
            if self.nodes[node].child.try_wait().unwrap().is_some() {
                self.replace(node);
                dead += 1;
            }
        }
        dead
    }

    fn replace(&mut self, node: usize) {
        let mut gone = std::mem::replace(&mut self.nodes[node], Node::start(&self.orders));
        gone.child.wait().unwrap();
        self.said.extend(gone.ended());
    }

    /// Stops one for a while, as a machine that is asleep.
    pub(crate) fn stop(&mut self, preferred: usize, pause: Duration) {
        let node = self.busy(preferred);
        self.note(node);
        self.nodes[node].signal("-STOP");
        std::thread::sleep(pause);
        self.nodes[node].signal("-CONT");
        self.stops += 1;
    }

    /// Lets all of them come to their end.
    pub(crate) fn end(&mut self) {
        for mut node in std::mem::take(&mut self.nodes) {
            drop(node.child.stdin.take());
            let begin = Moment::now();
            let ended = loop {
                if let Some(ended) = node.child.try_wait().unwrap() {
                    break ended;
                }
                assert!(begin.elapsed() < PATIENCE, "it does not end");
                std::thread::sleep(Duration::from_millis(10));
            };
            assert!(ended.success(), "{ended}");
            self.said.extend(node.ended());
        }
    }

    /// The attempts of which something was said, by run and token.
    pub(crate) fn attempts(&self, of: fn(&Word) -> Option<(RunId, u64)>) -> Vec<(RunId, u64)> {
        self.said.iter().filter_map(of).collect()
    }
}

impl Drop for Fleet {
    fn drop(&mut self) {
        for node in &mut self.nodes {
            let _ = node.child.kill();
            let _ = node.child.wait();
        }
    }
}
