//! The logo and the footer of an organization in a sheet and on its printed pages.

use ioc_core::model::brand::Brand;
use ioc_core::model::logo::Logo;
use rust_xlsxwriter::{HeaderImagePosition, Image, Worksheet};

use crate::excel::text;
use crate::fault::Fault;

/// How many pixels a logo is wide and high at most in a sheet, and above a printed page.
const SHOWN: (f64, f64) = (200.0, 56.0);
const PRINTED: (f64, f64) = (140.0, 36.0);
/// The most of a footer below a printed page; 255 with all that stands beside it.
const FOOTER: usize = 230;

/// Sets what is printed above and below each page, and how much room it has.
pub(super) fn print(sheet: &mut Worksheet, brand: &Brand) -> Result<(), Fault> {
    let top = if brand.logo.is_some() { 0.9 } else { 0.6 };
    let bottom = if brand.footer.is_some() { 0.8 } else { 0.6 };
    sheet.set_margins(0.5, 0.5, top, bottom, 0.3, 0.3);
    if let Some(logo) = &brand.logo {
        let image = picture(logo, brand, PRINTED)?;
        sheet.set_header("&L&G").set_header_image(&image, HeaderImagePosition::Left)?;
    }
    let footer = match &brand.footer {
        Some(footer) => format!("&L&A\n{}&R&P / &N", text::in_margin(footer, FOOTER)),
        None => "&L&A&R&P / &N".to_owned(),
    };
    sheet.set_footer(footer);
    Ok(())
}

/// Shows the logo beside the lines from `row` on.
pub(super) fn show(sheet: &mut Worksheet, row: u32, brand: &Brand) -> Result<(), Fault> {
    if let Some(logo) = &brand.logo {
        sheet.insert_image(row, 2, &picture(logo, brand, SHOWN)?)?;
    }
    Ok(())
}

/// A logo that fills as much of so many pixels as it can.
fn picture(logo: &Logo, brand: &Brand, (width, height): (f64, f64)) -> Result<Image, Fault> {
    let image = Image::new_from_buffer(logo.bytes())?;
    Ok(image.set_scale_to_size(width, height, true).set_alt_text(text::line(&brand.name, 250)))
}
