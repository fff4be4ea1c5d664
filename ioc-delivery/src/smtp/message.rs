//! A parcel as a mail: the same bytes for each attempt.

use std::time::SystemTime;

use ioc_core::delivery::Parcel;
use ioc_core::error::{Error, Result};
use lettre::message::header::{
    ContentDisposition, ContentTransferEncoding, ContentType, HeaderName, HeaderValue,
};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

use crate::fault;
use crate::files::{File, files, one_line};

/// The mail of a parcel.
///
/// # Errors
/// `InvalidInput` for a media type that is none.
pub(super) fn message(parcel: &Parcel, from: &Mailbox, to: Address) -> Result<Message> {
    let builder = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(one_line(&parcel.subject))
        .date(SystemTime::from(parcel.made_at))
        .message_id(Some(format!("<{}@{}>", parcel.id, from.email.domain())))
        // So that nobody's absence notice answers it (RFC 3834).
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ));
    let files = files(parcel)?;
    let text = part(ContentType::TEXT_PLAIN, &parcel.text);
    let built = match (&parcel.html, files.as_slice()) {
        (None, []) => builder.singlepart(text),
        (Some(html), []) => builder.multipart(both(parcel, text, html)),
        (html, files) => {
            let mixed = MultiPart::mixed().boundary(boundary("mixed", parcel));
            let mut mixed = match html {
                None => mixed.singlepart(text),
                Some(html) => mixed.multipart(both(parcel, text, html)),
            };
            for file in files {
                mixed = mixed.singlepart(attached(file)?);
            }
            builder.multipart(mixed)
        }
    };
    built.map_err(|source| fault::refused("no mail can be made of it").with_source(source))
}

fn both(parcel: &Parcel, text: SinglePart, html: &str) -> MultiPart {
    MultiPart::alternative()
        .boundary(boundary("alternative", parcel))
        .singlepart(text)
        .singlepart(part(ContentType::TEXT_HTML, html))
}

/// `=_` is in no text that is encoded as below, and so no text ends its part.
fn boundary(kind: &str, parcel: &Parcel) -> String {
    format!("=_{kind}_{}", parcel.id)
}

fn part(kind: ContentType, text: &str) -> SinglePart {
    SinglePart::builder()
        .header(kind)
        .header(ContentTransferEncoding::QuotedPrintable)
        .body(text.to_owned())
}

fn attached(file: &File<'_>) -> Result<SinglePart> {
    let kind = ContentType::parse(&file.attachment.media_type).map_err(|source| {
        Error::invalid("bad_media_type", "the media type of an attachment is none")
            .with_hint("such as application/pdf")
            .with_source(source)
    })?;
    Ok(SinglePart::builder()
        .header(ContentDisposition::attachment(&file.name))
        .header(kind)
        .header(ContentTransferEncoding::Base64)
        .body(file.attachment.bytes.to_vec()))
}
