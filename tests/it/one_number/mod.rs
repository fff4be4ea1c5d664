//! One number: every figure of a report, read back out of every format.

mod archive;
mod figures;
mod hostile;
mod ids;
mod journeys;
mod json;
pub(crate) mod organizations;
mod page;
pub(crate) mod paper;
mod reader;
mod workbook;
