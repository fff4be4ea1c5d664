//! Which fonts reports are set in.

use std::path::Path;

use ioc_analytics::render::pdf::Fonts;

use crate::commands::doctor::finding::Finding;

/// Reads the folder of further fonts.
pub(super) fn look(folder: &Path) -> Finding {
    let found = match Fonts::of_folder(folder) {
        Ok(found) => found,
        Err(error) => return Finding::error("fonts", &error),
    };
    let told = format!("{} further faces in {}", found.faces, folder.display());
    if found.faces > 0 && found.not_fonts.is_empty() {
        return Finding::ok("fonts", told);
    }
    let told = match found.not_fonts.as_slice() {
        [] => told,
        not_fonts => format!("{told}; no fonts: {}", not_fonts.join(", ")),
    };
    Finding::warning("fonts", told, "keep .ttf, .otf and .ttc files in it, and nothing else")
}
