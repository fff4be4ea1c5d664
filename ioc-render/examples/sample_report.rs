//! Draws the document that renderers are tested with: names that look like
//! code, hidden figures, every kind of block. `sample_report FORMAT FILE`.

use std::error::Error;

use ioc_core::conformance::document::sample;
use ioc_core::document::block::Coverage;
use ioc_core::document::format::Format;
use ioc_core::renderer::Renderer;
use ioc_render::DocumentRenderer;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [format, file] = arguments.as_slice() else {
        return Err("usage: sample_report FORMAT FILE".into());
    };
    let format: Format = format.parse()?;
    let drawn = DocumentRenderer.render(&sample(Coverage::Complete), format)?;
    std::fs::write(file, drawn.bytes)?;
    Ok(())
}
