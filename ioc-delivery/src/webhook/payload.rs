//! What a receiver gets.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use ioc_core::clock::Instant;
use ioc_core::delivery::Parcel;
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::ids::{DeliveryId, OrganizationId};
use serde::Serialize;

use crate::files::{File, files, one_line};

#[derive(Serialize)]
struct Envelope<'a> {
    r#type: &'static str,
    timestamp: Instant,
    data: Data<'a>,
}

#[derive(Serialize)]
struct Data<'a> {
    id: DeliveryId,
    organization_id: OrganizationId,
    subject: String,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    html: Option<&'a str>,
    attachments: Vec<Encoded<'a>>,
}

#[derive(Serialize)]
struct Encoded<'a> {
    name: &'a str,
    media_type: &'a str,
    size_bytes: usize,
    content: String,
}

/// The same bytes for each attempt.
///
/// # Errors
/// `InvalidInput` where they are more than `limit`.
pub(super) fn body(parcel: &Parcel, limit: usize) -> Result<Bytes> {
    let raw: usize = parcel.attachments.iter().map(|file| file.bytes.len()).sum();
    // Before memory is taken for what is too large anyway.
    if raw > limit {
        return Err(too_large(raw, limit));
    }
    let files = files(parcel)?;
    let encoded = files.iter().map(|File { name, attachment }| Encoded {
        name,
        media_type: &attachment.media_type,
        size_bytes: attachment.bytes.len(),
        content: BASE64_STANDARD.encode(&attachment.bytes),
    });
    let envelope = Envelope {
        r#type: "delivery",
        timestamp: parcel.made_at,
        data: Data {
            id: parcel.id,
            organization_id: parcel.organization_id,
            subject: one_line(&parcel.subject),
            text: &parcel.text,
            html: parcel.html.as_deref(),
            attachments: encoded.collect(),
        },
    };
    let body = serde_json::to_vec(&envelope).map_err(|source| {
        Error::new(ErrorKind::Internal, "no_payload", "the parcel cannot be written as JSON")
            .with_source(source)
    })?;
    if body.len() > limit { Err(too_large(body.len(), limit)) } else { Ok(body.into()) }
}

fn too_large(size: usize, limit: usize) -> Error {
    let message = format!("the parcel has {size} bytes, and a webhook at most {limit}");
    Error::invalid("parcel_too_large", message)
        .with_hint("subscribe to fewer or smaller formats, or raise `max_body_bytes`")
}
