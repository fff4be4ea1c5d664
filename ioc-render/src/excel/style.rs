//! How cells look.

use std::collections::HashMap;

use ioc_core::document::number::Number;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::excel::number;

/// The colours of the charts in every other format.
pub(super) const MARK: Color = Color::RGB(0x00_72_B2);
pub(super) const BAND: Color = Color::RGB(0x9C_C7_E2);
pub(super) const MUTED: Color = Color::RGB(0x5F_6B_76);
pub(super) const GRID: Color = Color::RGB(0xD9_DE_E3);
/// The colours of a heatmap: low, in the middle, high.
pub(super) const HEAT: [Color; 3] =
    [Color::RGB(0xE9_A1_5B), Color::RGB(0xFF_FF_FF), Color::RGB(0x74_B3_DA)];
const TEXT: Color = Color::RGB(0x1F_29_33);
const HEADER: Color = Color::RGB(0xE6_F0_F7);

/// The formats of a sheet, each made once: the writer compares them by cell.
#[derive(Debug)]
pub(super) struct Style {
    pub(super) title: Format,
    pub(super) heading: Format,
    pub(super) label: Format,
    pub(super) header: Format,
    pub(super) numeric_header: Format,
    pub(super) text: Format,
    pub(super) wrapped: Format,
    pub(super) paragraph: Format,
    pub(super) note: Format,
    pub(super) state: Format,
    pub(super) date: Format,
    pub(super) instant: Format,
    pub(super) count: Format,
    pub(super) property: Format,
    number: Format,
    numbers: HashMap<(&'static str, usize, bool), Format>,
}

impl Style {
    /// The formats with titles and rules in `accent`.
    pub(super) fn new(accent: Color) -> Self {
        let text = Format::new().set_font_color(TEXT).set_align(FormatAlign::Top);
        let header = text
            .clone()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Bottom)
            .set_background_color(HEADER)
            .set_border_bottom(FormatBorder::Medium)
            .set_border_bottom_color(accent);
        // Away from the text that follows.
        let right = |format: &Format| format.clone().set_align(FormatAlign::Right).set_indent(1);
        let number = right(&text);
        let wrapped = text.clone().set_text_wrap();
        Self {
            title: text.clone().set_bold().set_font_size(16),
            heading: text
                .clone()
                .set_bold()
                .set_font_size(12)
                .set_font_color(accent)
                .set_align(FormatAlign::Bottom),
            label: text.clone().set_bold(),
            numeric_header: right(&header),
            header,
            paragraph: wrapped.clone(),
            note: wrapped.clone().set_font_color(MUTED).set_italic(),
            wrapped,
            state: text.clone().set_font_color(MUTED).set_align(FormatAlign::Left).set_indent(1),
            date: text.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            instant: text.clone().set_num_format("yyyy-mm-dd hh:mm").set_align(FormatAlign::Left),
            count: number.clone().set_num_format(number::code("", 0)),
            property: text.clone().set_align(FormatAlign::Left),
            text,
            number,
            numbers: HashMap::new(),
        }
    }

    /// The format of `number` in a frame, as a clear difference has.
    pub(super) fn framed(&mut self, number: &Number) -> Format {
        self.number(number).clone().set_bold().set_border(FormatBorder::Medium)
    }

    /// The format of `number`, and of the bounds of its interval.
    pub(super) fn number(&mut self, number: &Number) -> &Format {
        let key = (number.figure.unit(), number::decimals(number), number::is_signed(number));
        let plain = &self.number;
        let format = || {
            let code = number::code(key.0, key.1);
            plain.clone().set_num_format(if key.2 { number::signed(&code) } else { code })
        };
        self.numbers.entry(key).or_insert_with(format)
    }
}
