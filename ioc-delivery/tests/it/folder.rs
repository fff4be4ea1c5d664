//! Parcels as folders.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use bytes::Bytes;
use ioc_core::conformance::delivery::{Arrived, Channel, parcel};
use ioc_core::delivery::{Attachment, Delivery, Parcel};
use ioc_delivery::Folder;
use serde_json::Value;
use tempfile::TempDir;

struct Disk {
    above: TempDir,
    folder: Folder,
}

impl Disk {
    fn new() -> Self {
        let above = tempfile::tempdir().unwrap();
        fs::create_dir(above.path().join("out")).unwrap();
        Self { folder: Folder::new(above.path().join("out")), above }
    }

    fn root(&self) -> PathBuf {
        self.above.path().join("out")
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    entries.sort();
    entries
}

fn read(parcel: &Path) -> Arrived {
    let manifest: Value =
        serde_json::from_slice(&fs::read(parcel.join("parcel.json")).unwrap()).unwrap();
    let listed = manifest["attachments"].as_array().unwrap().iter();
    Arrived {
        id: manifest["id"].as_str().unwrap().to_owned(),
        subject: manifest["subject"].as_str().unwrap().to_owned(),
        text: fs::read_to_string(parcel.join("message.txt")).unwrap(),
        html: fs::read_to_string(parcel.join("message.html")).ok(),
        attachments: listed
            .map(|file| Attachment {
                name: file["name"].as_str().unwrap().to_owned(),
                media_type: file["media_type"].as_str().unwrap().to_owned(),
                bytes: Bytes::from(
                    fs::read(parcel.join("attachments").join(file["name"].as_str().unwrap()))
                        .unwrap(),
                ),
            })
            .collect(),
    }
}

#[async_trait]
impl Channel for Disk {
    fn delivery(&self) -> &dyn Delivery {
        &self.folder
    }

    fn address(&self) -> String {
        "board".to_owned()
    }

    fn wrong_addresses(&self) -> Vec<String> {
        vec![String::new(), "two\nlines".to_owned(), "x".repeat(255)]
    }

    async fn set_away(&self, away: bool) {
        let (here, there) = (self.root(), self.above.path().join("unmounted"));
        let (from, to) = if away { (here, there) } else { (there, here) };
        fs::rename(from, to).unwrap();
    }

    async fn arrived(&self) -> Vec<Arrived> {
        let hidden = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().starts_with('.');
        let days = entries(&self.root()).into_iter().filter(|path| !hidden(path));
        days.flat_map(|day| entries(&day)).map(|parcel| read(&parcel)).collect()
    }
}

async fn fresh() -> Arc<dyn Channel> {
    Arc::new(Disk::new())
}

ioc_core::delivery_conformance!(fresh);

#[tokio::test]
async fn a_parcel_lies_under_its_day_and_its_id() {
    let disk = Disk::new();
    let sent = parcel(7, "board".to_owned());
    let receipt = disk.folder.deliver(&sent).await.unwrap();
    assert_eq!(receipt.as_str(), format!("2026-03-02/{}", sent.id));
    let place = disk.root().join(receipt.as_str());
    let names = entries(&place).into_iter().map(|it| it.file_name().unwrap().to_owned());
    let names: Vec<_> = names.collect();
    assert_eq!(names, ["attachments", "message.html", "message.txt", "parcel.json"]);
    let manifest = fs::read_to_string(place.join("parcel.json")).unwrap();
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    assert_eq!(
        (&manifest["to"], &manifest["made_at"]),
        (&Value::from("board"), &Value::from("2026-03-02T10:00:00Z"))
    );
    assert_eq!(manifest["organization_id"], sent.organization_id.to_string());
}

#[tokio::test]
async fn a_repeat_replaces_nothing() {
    let disk = Disk::new();
    let sent = parcel(7, "board".to_owned());
    let first = disk.folder.deliver(&sent).await.unwrap();
    let text = disk.root().join(first.as_str()).join("message.txt");
    fs::write(&text, "read and annotated").unwrap();
    assert_eq!(disk.folder.deliver(&sent).await.unwrap(), first);
    assert_eq!(fs::read_to_string(text).unwrap(), "read and annotated");
}

#[tokio::test]
async fn what_a_crash_left_is_no_parcel_and_goes_with_the_next_attempt() {
    let disk = Disk::new();
    let sent = parcel(7, "board".to_owned());
    let other = disk.root().join(format!(".{}-x1y2z3", parcel(8, String::new()).id));
    let half = disk.root().join(format!(".{}-a1b2c3", sent.id));
    for left in [&half, &other] {
        fs::create_dir(left).unwrap();
        fs::write(left.join("message.txt"), "ha").unwrap();
    }
    disk.folder.deliver(&sent).await.unwrap();
    assert!(!half.exists());
    assert!(other.exists(), "another parcel's attempt may be at work");
    assert_eq!(entries(&disk.root()).len(), 2, "the day, and the other");
}

/// What a crash at any moment would leave is what somebody sees at that moment.
#[tokio::test]
async fn whoever_looks_while_it_is_written_sees_all_of_it_or_nothing() {
    let disk = Disk::new();
    let mut sent = parcel(7, "board".to_owned());
    sent.attachments[1].bytes = Bytes::from(vec![7; 8 << 20]);
    let place = disk.root().join(format!("2026-03-02/{}", sent.id));
    let looking = std::thread::spawn(move || {
        while !place.exists() {
            std::hint::spin_loop();
        }
        read(&place)
    });
    disk.folder.deliver(&sent).await.unwrap();
    assert_eq!(looking.join().unwrap().attachments, sent.attachments);
}

#[tokio::test]
async fn attempts_at_the_same_moment_make_one_whole_parcel() {
    let disk = Arc::new(Disk::new());
    let sent = Arc::new(Parcel { to: "board".to_owned(), ..parcel(7, String::new()) });
    let attempts: Vec<_> = (0..8)
        .map(|_| {
            let (disk, sent) = (Arc::clone(&disk), Arc::clone(&sent));
            tokio::spawn(async move { disk.folder.deliver(&sent).await })
        })
        .collect();
    for attempt in attempts {
        attempt.await.unwrap().unwrap();
    }
    let arrived = disk.arrived().await;
    assert_eq!(arrived.len(), 1);
    assert_eq!(arrived[0].attachments, sent.attachments);
    assert_eq!(entries(&disk.root()).len(), 1, "nothing is left beside it");
}
