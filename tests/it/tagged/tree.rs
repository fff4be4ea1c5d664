//! A PDF as qpdf reads it, which shares no code with the writer.

use serde_json::{Map, Value};

use crate::one_number::paper::run;

/// The objects of a file, its bookmarks and what it claims to be.
#[derive(Clone)]
pub(crate) struct Pdf {
    pub(crate) read: Value,
    pub(crate) claims: String,
}

/// A piece of the structure.
pub(crate) struct Element<'p> {
    pub(crate) kind: &'p str,
    node: &'p Map<String, Value>,
}

impl Element<'_> {
    /// The text under `key`, without the letters that say how it is written.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        plain(self.node.get(key)?)
    }

    /// What the attributes of a table's cell say under `key`.
    pub(crate) fn of_table(&self, key: &str) -> Option<&Value> {
        let all = self.node.get("/A")?.as_array()?;
        all.iter().find(|it| it["/O"] == "/Table")?.get(key)
    }
}

/// A text of the file: qpdf writes `u:` before it.
pub(crate) fn plain(value: &Value) -> Option<&str> {
    value.as_str()?.strip_prefix("u:")
}

impl Pdf {
    /// Reads a file that has no fault.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let checked = run("qpdf", &["--check"], bytes);
        assert!(checked.contains("No syntax or stream encoding errors"), "{checked}");
        let read = run("qpdf", &["--json=2"], bytes);
        Self {
            read: serde_json::from_str(&read).expect("JSON"),
            claims: run("pdfinfo", &["-meta"], bytes),
        }
    }

    pub(crate) fn catalog(&self) -> &Value {
        self.at(&self.read["qpdf"][1]["trailer"]["value"]["/Root"])
    }

    /// What `value` refers to, or itself.
    pub(crate) fn at<'p>(&'p self, value: &'p Value) -> &'p Value {
        match value.as_str() {
            Some(name) if name.ends_with(" R") => {
                &self.read["qpdf"][1][format!("obj:{name}")]["value"]
            }
            _ => value,
        }
    }

    /// The structure in the order in which it is read aloud.
    pub(crate) fn elements(&self) -> Vec<Element<'_>> {
        let mut found = Vec::new();
        let root = self.at(&self.catalog()["/StructTreeRoot"]);
        self.gather(&root["/K"], &mut found);
        found
    }

    fn gather<'p>(&'p self, value: &'p Value, found: &mut Vec<Element<'p>>) {
        match self.at(value) {
            Value::Array(all) => all.iter().for_each(|it| self.gather(it, found)),
            Value::Object(node) => {
                let Some(kind) = node.get("/S").and_then(Value::as_str) else { return };
                found.push(Element { kind, node });
                if let Some(inside) = node.get("/K") {
                    self.gather(inside, found);
                }
            }
            _ => {}
        }
    }

    /// The bookmarks with their depth, from above to below, of those that lead to a page.
    pub(crate) fn bookmarks(&self) -> Vec<(usize, &str)> {
        let mut found = Vec::new();
        bookmarks(&self.read["outlines"], 1, &mut found);
        found
    }
}

fn bookmarks<'p>(level: &'p Value, depth: usize, found: &mut Vec<(usize, &'p str)>) {
    for mark in level.as_array().into_iter().flatten() {
        if let (Some(title), Some(_)) = (mark["title"].as_str(), mark["destpageposfrom1"].as_u64())
        {
            found.push((depth, title));
        }
        bookmarks(&mark["kids"], depth + 1, found);
    }
}
