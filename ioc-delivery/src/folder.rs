//! Parcels as folders on a disk, for whoever collects them there.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use async_trait::async_trait;
use ioc_core::delivery::{Delivery, Parcel, Receipt};
use ioc_core::error::{Error, Result};
use serde_json::json;

use crate::fault;
use crate::files::{File, files, one_line};

const MANIFEST: &str = "parcel.json";

/// A folder in which each parcel gets one of its own: `2026-03-02/<id>/` with
/// `parcel.json` (whose, for whom, when, the subject, the files with their media types),
/// `message.txt`, `message.html` and the files in `attachments/`.
///
/// The day is that of [`Parcel::made_at`] in UTC. A parcel that is there stays as it is.
/// It is written under another name, which begins with a dot, and gets its own when all
/// of it is on the disk; a crash may leave such a folder behind, which the next attempt
/// at the parcel takes away.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// Parcels go into `root`. It is not made: where it is missing, a disk may be, and
    /// each delivery waits for it.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }
}

#[async_trait]
impl Delivery for Folder {
    /// Any name of a recipient is an address: one line of at most 254 bytes.
    fn check_address(&self, to: &str) -> Result<()> {
        let line = !to.trim().is_empty() && to.len() <= 254 && !to.contains(char::is_control);
        line.then_some(()).ok_or_else(|| {
            fault::bad_address(to, "a name", "one line of at most 254 bytes, such as `board`")
        })
    }

    async fn deliver(&self, parcel: &Parcel) -> Result<Receipt> {
        self.check_address(&parcel.to)?;
        files(parcel)?;
        let (root, parcel) = (self.root.clone(), parcel.clone());
        let written = tokio::task::spawn_blocking(move || place(&root, &parcel)).await;
        written.map_err(|error| fault::failed("the writing was broken off").with_source(error))?
    }
}

/// Puts a parcel into its place, unless it is there.
fn place(root: &Path, parcel: &Parcel) -> Result<Receipt> {
    let name = format!("{}/{}", parcel.made_at.format("%Y-%m-%d"), parcel.id);
    let place = root.join(&name);
    let written = if is_there(&place) {
        // Whoever put it there may have been stopped before the disk had its name.
        sync(&place)
    } else {
        write(root, &place, parcel)
    };
    match written {
        Ok(()) => {}
        // Another attempt was faster, and its folder is whole.
        Err(_) if is_there(&place) => sync(&place).map_err(unwritten)?,
        Err(source) => return Err(unwritten(source)),
    }
    sweep(root, parcel);
    Ok(Receipt::new(&name))
}

fn is_there(place: &Path) -> bool {
    place.join(MANIFEST).exists()
}

fn write(root: &Path, place: &Path, parcel: &Parcel) -> io::Result<()> {
    let mut builder = tempfile::Builder::new();
    let prefix = unfinished(parcel);
    builder.prefix(&prefix);
    // As any new folder's, not for the owner alone: somebody collects it.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    let part = builder.tempdir_in(root)?;
    fill(part.path(), parcel)?;
    if let Some(day) = place.parent() {
        fs::create_dir_all(day)?;
    }
    // Fails where another attempt put one there that is not empty.
    fs::rename(part.path(), place)?;
    sync(place)
}

fn fill(part: &Path, parcel: &Parcel) -> io::Result<()> {
    let files = files(parcel).map_err(io::Error::other)?;
    let listed = files.iter().map(|file| {
        json!({
            "name": file.name,
            "media_type": file.attachment.media_type,
            "size_bytes": file.attachment.bytes.len(),
        })
    });
    let manifest = json!({
        "id": parcel.id,
        "organization_id": parcel.organization_id,
        "made_at": parcel.made_at,
        "to": parcel.to,
        "subject": one_line(&parcel.subject),
        "attachments": listed.collect::<Vec<_>>(),
    });
    write_file(&part.join(MANIFEST), format!("{manifest:#}\n").as_bytes())?;
    write_file(&part.join("message.txt"), parcel.text.as_bytes())?;
    if let Some(html) = &parcel.html {
        write_file(&part.join("message.html"), html.as_bytes())?;
    }
    if !files.is_empty() {
        let folder = part.join("attachments");
        fs::create_dir(&folder)?;
        for File { name, attachment } in &files {
            write_file(&folder.join(name), &attachment.bytes)?;
        }
        sync_folder(&folder)?;
    }
    sync_folder(part)
}

fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The names of a parcel's folder and of its day, on the disk.
fn sync(place: &Path) -> io::Result<()> {
    place.ancestors().skip(1).take(2).try_for_each(sync_folder)
}

/// Else a power cut could leave the bytes without their name.
fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

/// What attempts at this parcel have left that were stopped. One that is still at work
/// finds the parcel in its place.
fn sweep(root: &Path, parcel: &Parcel) {
    let prefix = unfinished(parcel);
    for entry in fs::read_dir(root).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(&prefix) {
            // What stays is only in the way of whoever looks for it.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn unfinished(parcel: &Parcel) -> String {
    format!(".{}-", parcel.id)
}

fn unwritten(source: io::Error) -> Error {
    // Where it lies is nobody's business who looks at what was sent.
    fault::failed("nothing can be written to the folder")
        .with("reason", source.kind())
        .with_hint("see that the folder is there, may be written and has space")
        .with_source(source)
}
