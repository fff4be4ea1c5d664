//! The document as pages, set by typst.
//!
//! The template is ours; everything that a document says reaches it as values
//! of a data file and is never read as markup. The pages keep PDF/A-2a and
//! PDF/UA-1 together: they can be archived, and read aloud.

mod coverage;
mod data;
mod fonts;
mod press;
mod world;

pub use fonts::{FontFolder, Fonts};
pub use press::{Source, render, source};
