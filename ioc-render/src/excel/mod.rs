//! The document as a workbook.
//!
//! `Read me` and `Summary` hold what is said in words, then each section has a
//! sheet with its tables and charts, and `Dictionary` says what each column is.
//! A table is an Excel table of numbers at full precision under number formats;
//! a chart or a sparkline is Excel's own, bound to cells, and a heatmap is its
//! table in colours. All words are in the language of the document. There are no
//! macros, formulas or links.
//!
//! Beside each column of numbers stands its state, always, as in the CSV files:
//! a hidden figure is an empty cell beside `suppressed`.

mod brand;
mod chart;
mod dictionary;
mod layout;
mod names;
mod number;
mod page;
mod read_me;
mod section;
mod style;
mod summary;
mod text;
mod workbook;

pub use workbook::render;
