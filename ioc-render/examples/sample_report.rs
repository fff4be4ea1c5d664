//! Draws the document that renderers are tested with: names that look like
//! code, hidden figures, every kind of block, a brand. `sample_report FORMAT FILE`;
//! `mail` is a format too.

use std::error::Error;

use ioc_core::conformance::brand::brand;
use ioc_core::conformance::document::sample;
use ioc_core::document::block::Coverage;
use ioc_core::renderer::Renderer;
use ioc_render::DocumentRenderer;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [format, file] = arguments.as_slice() else {
        return Err("usage: sample_report FORMAT FILE".into());
    };
    let document = sample(Coverage::Complete);
    let (renderer, brand) = (DocumentRenderer::default(), brand(&document.organization, 1));
    let drawn = if format == "mail" {
        renderer.mail_page(&document, &brand, &[])?.into_bytes()
    } else {
        renderer.render(&document, &brand, format.parse()?)?.bytes
    };
    std::fs::write(file, drawn)?;
    Ok(())
}
