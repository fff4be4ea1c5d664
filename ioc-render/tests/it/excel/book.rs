//! A drawn workbook, by its cells and by its parts.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Data, Reader, Table, Xlsx};
use ioc_core::document::block::Document;
use ioc_core::document::format::Format;

use crate::sample::draw;

pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

pub(super) struct Book {
    pub(super) parts: BTreeMap<String, String>,
    pub(super) cells: Xlsx<Cursor<Vec<u8>>>,
}

impl Book {
    pub(super) fn of(document: &Document) -> Self {
        let bytes = draw(document, Format::Excel).bytes;
        let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        let read = |name: String| {
            let mut text = String::new();
            zip.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
            (name, text)
        };
        let parts = names.into_iter().map(read).collect();
        let mut cells = Xlsx::new(Cursor::new(bytes)).unwrap();
        cells.load_tables().unwrap();
        Self { parts, cells }
    }

    pub(super) fn table(&mut self, name: &str) -> Table<Data> {
        self.cells.table_by_name(name).unwrap()
    }

    pub(super) fn part(&self, name: &str) -> roxmltree::Document<'_> {
        roxmltree::Document::parse(&self.parts[name]).unwrap()
    }

    pub(super) fn parts_in(&self, folder: &str) -> Vec<roxmltree::Document<'_>> {
        let names = self
            .parts
            .keys()
            .filter(|name| name.strip_prefix(folder).is_some_and(|rest| !rest.contains('/')));
        names.map(|name| self.part(name)).collect()
    }

    /// The part of the sheet `name`.
    pub(super) fn sheet(&self, name: &str) -> roxmltree::Document<'_> {
        let at = self.cells.sheet_names().iter().position(|sheet| sheet == name).unwrap();
        self.part(&format!("xl/worksheets/sheet{}.xml", at + 1))
    }

    /// The number format of a cell, such as `B7`.
    pub(super) fn number_format(&self, sheet: &str, cell: &str) -> String {
        let sheet = self.sheet(sheet);
        let is_it = |node: &roxmltree::Node| {
            node.has_tag_name((MAIN, "c")) && node.attribute("r") == Some(cell)
        };
        let cell = sheet.descendants().find(is_it).unwrap();
        let style: usize = cell.attribute("s").map_or(0, |style| style.parse().unwrap());
        let styles = self.part("xl/styles.xml");
        let all = |name| styles.descendants().filter(move |node| node.has_tag_name((MAIN, name)));
        let formats = all("cellXfs").next().unwrap();
        let format = formats.children().filter(roxmltree::Node::is_element).nth(style).unwrap();
        let id = format.attribute("numFmtId").unwrap();
        let custom = all("numFmt").find(|node| node.attribute("numFmtId") == Some(id));
        match (custom, id) {
            (Some(custom), _) => custom.attribute("formatCode").unwrap().to_owned(),
            (None, "0") => "General".to_owned(),
            (None, "3") => "#,##0".to_owned(),
            (None, "4") => "#,##0.00".to_owned(),
            (None, "9") => "0%".to_owned(),
            (None, "10") => "0.00%".to_owned(),
            (None, id) => panic!("the format {id} is not known here"),
        }
    }
}

/// `value` under `code` as a spreadsheet shows it: of fifteen digits, a half
/// away from zero.
pub(super) fn shown(value: f64, code: &str) -> String {
    let percentage = code.ends_with('%');
    let digits = code.trim_end_matches("\" s\"").trim_end_matches('%');
    let decimals = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let value: f64 = format!("{value:.14e}").parse().unwrap();
    let value = if percentage { value * 100.0 } else { value };
    let scale = 10_f64.powi(i32::try_from(decimals).unwrap());
    let scaled: f64 = format!("{:.14e}", value * scale).parse().unwrap();
    let text = format!("{:.decimals$}", scaled.round() / scale);
    let (sign, text) = text.strip_prefix('-').map_or(("", &*text), |text| ("-", text));
    let (whole, fraction) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if code.starts_with('#') && at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let unit = if percentage {
        " %"
    } else if code.ends_with('"') {
        " s"
    } else {
        ""
    };
    let is_zero = text.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    format!("{}{grouped}{fraction}{unit}", if is_zero { "" } else { sign })
}

/// The name of the cell at `row` and `column`, counted from 0.
pub(super) fn cell_name(row: usize, column: usize) -> String {
    assert!(column < 26);
    format!("{}{}", char::from(b'A' + u8::try_from(column).unwrap()), row + 1)
}
