//! What a server says when it begins.

use std::net::SocketAddr;

use serde_json::{Value, json};

use crate::commands::serve::demo::Keys;
use crate::reply::Reply;

/// Where a server is, and what is there.
pub(super) struct Tree<'a> {
    pub(super) at: SocketAddr,
    pub(super) metrics_at: SocketAddr,
    pub(super) database: &'a str,
    pub(super) runs_jobs: bool,
    pub(super) demo: Option<&'a Keys>,
}

impl Tree<'_> {
    pub(super) fn reply(&self) -> Reply {
        Reply::new(&self.json(), self.lines().join("\n"))
    }

    fn url(&self) -> String {
        format!("http://{}", self.at)
    }

    fn lines(&self) -> Vec<String> {
        let url = self.url();
        let branches = [
            ("API", format!("{url}/api/")),
            ("documentation", format!("{url}/docs/")),
            ("health", format!("{url}/readyz")),
            ("metrics", format!("http://{}/metrics", self.metrics_at)),
            ("database", self.database.to_owned()),
            ("jobs", if self.runs_jobs { "run here" } else { "left to others" }.to_owned()),
        ];
        let last = branches.len() - 1;
        let mut lines = vec![format!("ioc serves {url}")];
        lines.extend(branches.iter().enumerate().map(|(place, (name, what))| {
            let branch = if place == last { '└' } else { '├' };
            format!("{branch}─ {name:<14}{what}")
        }));
        if let Some(keys) = self.demo {
            lines.push(String::new());
            lines.push("A demo organization, which is gone when this ends:".to_owned());
            lines.push(format!("viewer key: {}", keys.viewer));
            lines.push(format!("administrator key: {}", keys.administrator));
        }
        lines
    }

    fn json(&self) -> Value {
        let url = self.url();
        let mut json = json!({
            "url": url,
            "api": format!("{url}/api/"),
            "documentation": format!("{url}/docs/"),
            "metrics": format!("http://{}/metrics", self.metrics_at),
            "database": self.database,
            "runs_jobs": self.runs_jobs,
        });
        if let Some(keys) = self.demo {
            json["viewer_key"] = keys.viewer.as_str().into();
            json["administrator_key"] = keys.administrator.as_str().into();
        }
        json
    }
}
