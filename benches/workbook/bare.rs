//! The same cells by the library alone, as an Excel table.

use std::collections::HashMap;

use ioc_core::document::block::Table;
use rust_xlsxwriter::{Format, Table as ExcelTable, TableColumn, Workbook, XlsxError};

use crate::data::{HEADINGS, Plain, plain};

pub(crate) fn write(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let text = Format::new();
    let mut formats: HashMap<&str, Format> = HashMap::new();
    let mut workbook = Workbook::new();
    // As ours does it, so that what is left is the writing.
    workbook.set_zip_compression_level(3);
    let sheet = workbook.add_worksheet();
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(plain(cells)) {
            match cell {
                Plain::Text(value) => {
                    sheet.write_string_with_format(row, column, value, &text)?;
                }
                Plain::Number(value, code) => {
                    let new = || Format::new().set_num_format(code);
                    let format = formats.entry(code).or_insert_with(new);
                    sheet.write_number_with_format(row, column, value, format)?;
                }
                Plain::Empty => {}
            }
        }
    }
    let columns = HEADINGS.map(|heading| TableColumn::new().set_header(heading));
    let last = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    sheet.add_table(0, 0, last, 7, &ExcelTable::new().set_columns(&columns))?;
    workbook.save_to_buffer()
}
