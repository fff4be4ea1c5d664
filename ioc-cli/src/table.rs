//! Plain tables with aligned columns.

use unicode_width::UnicodeWidthStr;

/// Which side of a column its cells stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// A table as it is filled row by row.
#[derive(Debug)]
pub(crate) struct Table<const N: usize> {
    sides: [Side; N],
    rows: Vec<[String; N]>,
}

impl<const N: usize> Table<N> {
    /// A table of these columns; a name with `>` before it has its cells at
    /// the right, as numbers have. Without any name there is no heading.
    pub(crate) fn new(columns: [&str; N]) -> Self {
        let side = |name: &str| if name.starts_with('>') { Side::Right } else { Side::Left };
        let heading = columns.map(|name| name.trim_start_matches('>').to_owned());
        let named = heading.iter().any(|name| !name.is_empty());
        Self { sides: columns.map(side), rows: if named { vec![heading] } else { Vec::new() } }
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: [String; N]) {
        self.rows.push(cells);
    }

    /// The rows, a line each.
    pub(crate) fn lines(&self) -> Vec<String> {
        let widths: [usize; N] = std::array::from_fn(|column| {
            self.rows.iter().map(|row| row[column].width()).max().unwrap_or(0)
        });
        let cell = |(text, (width, side)): (&String, (&usize, &Side))| {
            let space = " ".repeat(width - text.width());
            match side {
                Side::Left => format!("{text}{space}"),
                Side::Right => format!("{space}{text}"),
            }
        };
        let columns = || widths.iter().zip(&self.sides);
        let line = |row: &[String; N]| {
            let cells: Vec<String> = row.iter().zip(columns()).map(cell).collect();
            cells.join("  ").trim_end().to_owned()
        };
        self.rows.iter().map(line).collect()
    }
}

/// Paragraphs with an empty line between them; those without a line are left
/// out.
pub(crate) fn paragraphs(parts: impl IntoIterator<Item = Vec<String>>) -> String {
    let parts = parts.into_iter().filter(|lines| !lines.is_empty());
    parts.map(|lines| lines.join("\n")).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_left_and_numbers_right_whatever_the_script() {
        let mut table = Table::new(["group", ">n"]);
        table.row(["営業".to_owned(), "7".to_owned()]);
        table.row(["Sales".to_owned(), "1,234".to_owned()]);
        assert_eq!(table.lines(), ["group      n", "営業       7", "Sales  1,234"]);
        assert!(Table::new(["", ""]).lines().is_empty());
    }
}
