//! The colours of titles and rules: the brand's, or ours.

use ioc_core::model::brand::Brand;
use ioc_core::model::color::Color;

/// The colour of rules and marks of a light page.
pub(crate) fn accent(brand: &Brand) -> Color {
    brand.color.map_or(Color::rgb(0x00, 0x72, 0xB2), Color::on_light)
}

/// The colour of titles of a light page.
pub(crate) fn head(brand: &Brand) -> Color {
    brand.color.map_or(Color::rgb(0x00, 0x50, 0x7D), Color::on_light)
}
