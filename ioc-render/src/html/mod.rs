//! The document as one page that needs nothing else: no script, no font, no
//! request. It reads from 360 pixels on, in the dark, on paper and aloud.

mod page;

pub use page::render;
pub(crate) use page::without_controls;
