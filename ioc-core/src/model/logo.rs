//! Pictures that stand for an organization.

use std::io::Cursor;

use bytes::Bytes;
use zune_core::bytestream::ZCursor;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

use crate::error::{Error, ErrorKind, Result};

/// The most bytes that a logo may have.
pub const LOGO_BYTES: usize = 256 * 1024;
/// The most pixels that it may be wide and high, and the least.
const WIDEST: u32 = 2000;
const HIGHEST: u32 = 1000;
const LEAST: u32 = 16;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPEG: &[u8] = b"\xFF\xD8\xFF";

/// A picture that was decoded once, so that no renderer meets a broken one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    format: LogoFormat,
    width: u32,
    height: u32,
    bytes: Bytes,
}

/// What a logo is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoFormat {
    /// Portable Network Graphics.
    Png,
    /// JPEG, of grey or red, green and blue.
    Jpeg,
}

impl LogoFormat {
    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    fn of(bytes: &[u8]) -> Result<Self> {
        if bytes.starts_with(PNG) {
            Ok(Self::Png)
        } else if bytes.starts_with(JPEG) {
            Ok(Self::Jpeg)
        } else {
            Err(bad("the logo is neither PNG nor JPEG"))
        }
    }
}

impl Logo {
    /// The picture of a file, after all of it was decoded.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_logo` for a file of more than [`LOGO_BYTES`], one that
    /// is neither PNG nor JPEG or is damaged, and a picture that is too small or too large.
    pub fn read(bytes: impl Into<Bytes>) -> Result<Self> {
        let bytes = bytes.into();
        if bytes.len() > LOGO_BYTES {
            return Err(bad(format!("the logo has {} bytes, more than {LOGO_BYTES}", bytes.len())));
        }
        let logo = Self::of_header(bytes)?;
        match logo.format {
            LogoFormat::Png => decode_png(&logo.bytes)?,
            LogoFormat::Jpeg => decode_jpeg(&logo.bytes)?,
        }
        Ok(logo)
    }

    /// The picture that a store kept.
    ///
    /// # Errors
    /// `Corrupt` with code `bad_stored_logo` for bytes that no logo begins with.
    pub fn stored(bytes: impl Into<Bytes>) -> Result<Self> {
        Self::of_header(bytes.into()).map_err(|source| {
            Error::new(ErrorKind::Corrupt, "bad_stored_logo", "the stored logo is none")
                .with_hint("set the organization's brand again")
                .with_source(source)
        })
    }

    fn of_header(bytes: Bytes) -> Result<Self> {
        let format = LogoFormat::of(&bytes)?;
        let (width, height) = match format {
            LogoFormat::Png => {
                let reader = png::Decoder::new(Cursor::new(&bytes)).read_info().map_err(damaged)?;
                reader.info().size()
            }
            LogoFormat::Jpeg => jpeg_size(&bytes)?,
        };
        if width < LEAST || height < LEAST || width > WIDEST || height > HIGHEST {
            return Err(bad(format!("the logo has {width} by {height} pixels")));
        }
        Ok(Self { format, width, height, bytes })
    }

    /// What it is written in.
    pub fn format(&self) -> LogoFormat {
        self.format
    }

    /// How many pixels it is wide.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// How many pixels it is high.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// The file.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// As much of a box as the picture fills in its own proportions.
    pub fn within(&self, width: f64, height: f64) -> (f64, f64) {
        let (own_width, own_height) = (f64::from(self.width), f64::from(self.height));
        let scale = (width / own_width).min(height / own_height);
        (own_width * scale, own_height * scale)
    }
}

fn decode_png(bytes: &[u8]) -> Result<()> {
    let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info().map_err(damaged)?;
    let size = reader.output_buffer_size().ok_or_else(|| bad("the logo has too many pixels"))?;
    reader.next_frame(&mut vec![0; size]).map_err(damaged)?;
    // Up to its last chunk: a file that ends before is cut off.
    reader.finish().map_err(damaged)
}

fn decode_jpeg(bytes: &[u8]) -> Result<()> {
    // What is missing at the end is grey for the decoder, and no error.
    if !bytes.trim_ascii_end().ends_with(b"\xFF\xD9") {
        return Err(bad("the logo is damaged: the file is cut off"));
    }
    jpeg(bytes).decode().map(drop).map_err(damaged)
}

fn jpeg_size(bytes: &[u8]) -> Result<(u32, u32)> {
    let mut decoder = jpeg(bytes);
    decoder.decode_headers().map_err(damaged)?;
    let info = decoder.info().ok_or_else(|| bad("the logo is damaged: it has no size"))?;
    // Colours of ink look different in every reader, and the archive's standard bars them.
    if info.components > 3 {
        return Err(bad("the logo is a JPEG in the colours of print"));
    }
    Ok((info.width.into(), info.height.into()))
}

fn jpeg(bytes: &[u8]) -> JpegDecoder<ZCursor<&[u8]>> {
    let options = DecoderOptions::default().set_strict_mode(true);
    JpegDecoder::new_with_options(ZCursor::new(bytes), options)
}

fn damaged(source: impl std::error::Error + Send + Sync + 'static) -> Error {
    bad(format!("the logo is damaged: {source}")).with_source(source)
}

fn bad(message: impl Into<String>) -> Error {
    Error::invalid("bad_logo", message.into()).with_hint(format!(
        "a PNG, or a JPEG in RGB or grey, of at most {LOGO_BYTES} bytes and {LEAST} to {WIDEST} \
         by {LEAST} to {HIGHEST} pixels"
    ))
}

#[cfg(test)]
mod tests {
    use jpeg_encoder::{ColorType, Encoder};

    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut writer = png::Encoder::new(&mut bytes, width, height).write_header().unwrap();
        writer.write_image_data(&vec![0x44; (width * height) as usize]).unwrap();
        writer.finish().unwrap();
        bytes
    }

    fn jpeg(width: u16, height: u16, color: ColorType) -> Vec<u8> {
        let channels = match color {
            ColorType::Luma => 1,
            ColorType::Cmyk => 4,
            _ => 3,
        };
        let samples = vec![90; usize::from(width) * usize::from(height) * channels];
        let mut bytes = Vec::new();
        Encoder::new(&mut bytes, 80).encode(&samples, width, height, color).unwrap();
        bytes
    }

    fn refused(bytes: Vec<u8>) -> String {
        let error = Logo::read(bytes).unwrap_err();
        assert_eq!(error.code(), "bad_logo");
        error.to_string()
    }

    #[test]
    fn a_logo_says_what_it_is_and_how_large() {
        for (bytes, format) in [
            (png(48, 20), LogoFormat::Png),
            (jpeg(48, 20, ColorType::Rgb), LogoFormat::Jpeg),
            (jpeg(48, 20, ColorType::Luma), LogoFormat::Jpeg),
        ] {
            let logo = Logo::read(bytes.clone()).unwrap();
            assert_eq!((logo.format(), logo.width(), logo.height()), (format, 48, 20));
            assert_eq!(Logo::stored(bytes).unwrap(), logo);
        }
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        for text in ["", "GIF89a", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "\u{89}PNG"] {
            let message = refused(text.into());
            assert!(message.contains("neither PNG nor JPEG"), "{message}");
        }
        assert!(refused(jpeg(48, 20, ColorType::Cmyk)).contains("colours of print"));
        assert_eq!(Logo::stored(b"GIF89a".as_slice()).unwrap_err().kind(), ErrorKind::Corrupt);
    }

    #[test]
    fn a_logo_has_a_size_that_a_page_has_room_for() {
        for (width, height) in [(15, 16), (16, 15), (2001, 16), (16, 1001)] {
            let message = refused(png(width, height));
            assert!(message.contains(&format!("{width} by {height} pixels")), "{message}");
        }
        assert!(Logo::read(png(2000, 1000)).is_ok() && Logo::read(png(16, 16)).is_ok());
        let mut large = png(16, 16);
        large.resize(LOGO_BYTES + 1, 0);
        assert!(refused(large).contains("bytes"));
    }

    #[test]
    fn a_logo_that_is_cut_off_anywhere_is_refused() {
        for whole in [png(48, 20), jpeg(48, 20, ColorType::Rgb)] {
            for end in 0..whole.len() {
                refused(whole[..end].to_vec());
            }
        }
    }

    #[test]
    fn a_picture_with_a_wrong_byte_is_refused_where_its_sums_tell() {
        let whole = png(48, 20);
        for at in 8..whole.len() {
            let mut wrong = whole.clone();
            wrong[at] ^= 0x10;
            refused(wrong);
        }
    }

    #[test]
    fn a_picture_that_claims_to_be_huge_takes_no_memory() {
        let mut bomb = png(16, 16);
        // The width in the header, and the sum behind it.
        bomb[16..20].copy_from_slice(&u32::MAX.to_be_bytes());
        refused(bomb);
    }

    #[test]
    fn a_picture_keeps_its_proportions() {
        let logo = Logo::read(png(100, 20)).unwrap();
        assert_eq!(logo.within(50.0, 50.0), (50.0, 10.0));
        assert_eq!(logo.within(500.0, 5.0), (25.0, 5.0));
    }
}
