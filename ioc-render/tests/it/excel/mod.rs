//! The workbook as other programs read it.

mod book;
mod cells;
mod charts;
mod hostile;
mod sheets;
