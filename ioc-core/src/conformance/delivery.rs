//! What every channel of deliveries does with parcels.
//!
//! A case is `async fn(Arc<dyn Channel>) -> Result<()>` over a far end that has got
//! nothing yet.

use std::sync::Arc;

use async_trait::async_trait;
use bytes::Bytes;
use futures_util::future::poll_immediate;

use crate::conformance::fixture::{id, now, pause, refused, together};
use crate::delivery::{Attachment, Delivery, Parcel};
use crate::error::{ErrorKind, Result};

/// A channel with its far end, which tells what arrived.
#[async_trait]
pub trait Channel: Send + Sync {
    /// The channel.
    fn delivery(&self) -> &dyn Delivery;

    /// An address that it takes.
    fn address(&self) -> String;

    /// Addresses that it does not take.
    fn wrong_addresses(&self) -> Vec<String>;

    /// From now on the far end cannot take parcels, or can again.
    async fn set_away(&self, away: bool);

    /// What arrived, read at the far end, in any order.
    async fn arrived(&self) -> Vec<Arrived>;
}

/// A parcel as the far end got it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// By what the far end tells that two are the same: the parcel's id is in it.
    pub id: String,
    /// The subject.
    pub subject: String,
    /// The plain text, with `\n` between lines.
    pub text: String,
    /// The page of HTML.
    pub html: Option<String>,
    /// The files, in their order.
    pub attachments: Vec<Attachment>,
}

/// A parcel with all that one can have; its number is in each of its texts.
pub fn parcel(number: u32, to: String) -> Parcel {
    let attachment = |name: &str, media_type: &str, bytes: Vec<u8>| Attachment {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        bytes: Bytes::from(bytes),
    };
    let every_byte = (0..=u8::MAX).cycle().take(3000 + number as usize).collect();
    let rows = format!("day,active\r\n.\r\n2026-02-23,{number}\r\n").into_bytes();
    Parcel {
        id: id(number),
        organization_id: id(1),
        made_at: now(),
        to,
        subject: format!("Wöchentlicher Bericht № {number}"),
        text: format!("Überblick {number}\n.\n..\nFrom here on: Ω\n{}", "wide ".repeat(400)),
        html: Some(format!("<!doctype html><p>Überblick <b>{number}</b> &amp; Ω</p>")),
        attachments: vec![
            attachment("report.pdf", "application/pdf", every_byte),
            attachment("figures.csv", "text/csv", rows),
        ],
    }
}

fn assert_is(arrived: &Arrived, parcel: &Parcel) {
    assert!(arrived.id.contains(&parcel.id.to_string()), "{} names {:?}", arrived.id, parcel.id);
    assert_eq!(arrived.subject, parcel.subject);
    assert_eq!(arrived.text.trim_end(), parcel.text.trim_end());
    assert_eq!(arrived.html.as_deref().map(str::trim_end), parcel.html.as_deref());
    assert_eq!(arrived.attachments, parcel.attachments);
}

/// All of it, byte for byte.
pub async fn a_parcel_arrives_whole(channel: Arc<dyn Channel>) -> Result<()> {
    let sent = parcel(7, channel.address());
    let receipt = channel.delivery().deliver(&sent).await?;
    assert!(!receipt.as_str().is_empty(), "the channel says something");
    let arrived = channel.arrived().await;
    assert_eq!(arrived.len(), 1);
    assert_is(&arrived[0], &sent);
    Ok(())
}

/// Plain text alone is a parcel, and so is an empty one.
pub async fn a_plain_text_alone_arrives(channel: Arc<dyn Channel>) -> Result<()> {
    let sent = Parcel { html: None, attachments: Vec::new(), ..parcel(7, channel.address()) };
    channel.delivery().deliver(&sent).await?;
    assert_is(&channel.arrived().await[0], &sent);
    let empty = Parcel { id: id(8), text: String::new(), ..sent };
    channel.delivery().deliver(&empty).await?;
    assert_eq!(channel.arrived().await.len(), 2);
    Ok(())
}

/// Whoever receives an attempt after one that arrived can tell.
pub async fn a_parcel_sent_again_is_the_same_parcel(channel: Arc<dyn Channel>) -> Result<()> {
    let sent = parcel(7, channel.address());
    for _ in 0..3 {
        channel.delivery().deliver(&sent).await?;
    }
    let arrived = channel.arrived().await;
    assert!((1..=3).contains(&arrived.len()), "{} arrived", arrived.len());
    assert!(arrived.iter().all(|it| *it == arrived[0]), "as different ones: {arrived:?}");
    assert_is(&arrived[0], &sent);
    Ok(())
}

/// The far end is away: the error says so, nothing has arrived, and the same parcel
/// arrives later.
pub async fn a_failure_that_passes_is_temporary(channel: Arc<dyn Channel>) -> Result<()> {
    let sent = parcel(7, channel.address());
    channel.set_away(true).await;
    let error = refused(channel.delivery().deliver(&sent).await, "nobody was there");
    assert!(error.is_temporary(), "{error:?}");
    assert_eq!(error.kind(), ErrorKind::Unavailable);
    channel.set_away(false).await;
    assert_eq!(channel.arrived().await, []);
    channel.delivery().deliver(&sent).await?;
    assert_is(&channel.arrived().await[0], &sent);
    Ok(())
}

/// An address is refused as it is entered and as it is used, and not to be tried again.
pub async fn a_wrong_address_is_refused_for_good(channel: Arc<dyn Channel>) -> Result<()> {
    channel.delivery().check_address(&channel.address())?;
    for wrong in channel.wrong_addresses() {
        let entered = refused(channel.delivery().check_address(&wrong), &wrong);
        let used = refused(channel.delivery().deliver(&parcel(7, wrong.clone())).await, &wrong);
        for error in [entered, used] {
            assert!(!error.is_temporary(), "{wrong}: {error:?}");
            assert_eq!(error.kind(), ErrorKind::InvalidInput, "{wrong}");
            assert!(error.hint().is_some(), "{wrong}: no way out");
        }
    }
    assert_eq!(channel.arrived().await, []);
    Ok(())
}

/// What is in an error may stand in a log.
pub async fn an_error_tells_nothing_of_the_content(channel: Arc<dyn Channel>) -> Result<()> {
    channel.set_away(true).await;
    let away = channel.delivery().deliver(&parcel(7, channel.address())).await;
    let wrong = channel.wrong_addresses().swap_remove(0);
    let refusals = [away, channel.delivery().deliver(&parcel(7, wrong)).await];
    for error in refusals.map(|refusal| refused(refusal, "it cannot arrive")) {
        let told = format!("{error} {error:?}");
        assert!(!told.contains("Bericht") && !told.contains("berblick"), "{told}");
    }
    Ok(())
}

/// Texts that look like commands, headers and paths are texts.
pub async fn hostile_texts_stay_texts(channel: Arc<dyn Channel>) -> Result<()> {
    let mut sent = parcel(7, channel.address());
    sent.subject = String::from("Report\r\nBcc: thief@example.com\r\n\r\nbody\u{0}");
    sent.text = String::from("one\r\n.\r\nMAIL FROM:<thief@example.com>\r\n\r\n--boundary--\n");
    let names = [
        "../../etc/passwd",
        "/etc/passwd",
        "..",
        "",
        "a\r\nBcc: thief@example.com",
        "quote\".pdf\"; x=\"",
        "C:\\autoexec.bat",
        "same.pdf",
        "SAME.pdf",
        &"long".repeat(200),
    ];
    let file = |(place, name): (usize, &&str)| Attachment {
        name: (*name).to_owned(),
        media_type: "application/octet-stream".to_owned(),
        bytes: Bytes::from(format!("file {place}")),
    };
    sent.attachments = names.iter().enumerate().map(file).collect();
    channel.delivery().deliver(&sent).await?;

    let arrived = channel.arrived().await;
    assert_eq!(arrived.len(), 1, "one parcel, and to nobody else");
    assert!(!arrived[0].subject.chars().any(char::is_control), "{:?}", arrived[0].subject);
    assert_eq!(
        arrived[0].text.replace("\r\n", "\n").trim_end(),
        sent.text.replace("\r\n", "\n").trim_end()
    );
    let files = &arrived[0].attachments;
    assert_eq!(files.len(), names.len());
    let mut seen: Vec<String> = Vec::new();
    for (got, sent) in files.iter().zip(&sent.attachments) {
        let name = &got.name;
        assert_eq!(got.bytes, sent.bytes, "{name}");
        let steers = |c: char| c.is_control() || "/\\:\"<>|?*;".contains(c);
        assert!(!name.contains(steers) && !name.starts_with('.'), "{name:?}");
        assert!((1..=200).contains(&name.len()), "{name:?}");
        assert!(!seen.contains(&name.to_lowercase()), "{name:?} twice");
        seen.push(name.to_lowercase());
    }
    Ok(())
}

/// A media type is a header of some channels.
pub async fn a_media_type_that_is_none_is_refused(channel: Arc<dyn Channel>) -> Result<()> {
    for wrong in ["", "pdf", "text/plain\r\nBcc: thief@example.com", "text/plain; a=\"\r\n\""] {
        let mut sent = parcel(7, channel.address());
        wrong.clone_into(&mut sent.attachments[0].media_type);
        let error = refused(channel.delivery().deliver(&sent).await, wrong);
        assert_eq!((error.kind(), error.is_temporary()), (ErrorKind::InvalidInput, false));
    }
    assert_eq!(channel.arrived().await, []);
    Ok(())
}

/// Whoever hands it over goes away in the middle: what arrived is whole, and so is what
/// arrives then.
pub async fn a_call_that_is_dropped_leaves_no_half(channel: Arc<dyn Channel>) -> Result<()> {
    let sent = parcel(7, channel.address());
    for polls in 1..10 {
        let mut attempt = channel.delivery().deliver(&sent);
        for _ in 0..polls {
            if poll_immediate(&mut attempt).await.is_some() {
                break;
            }
            pause().await;
        }
    }
    channel.delivery().deliver(&sent).await?;
    let arrived = channel.arrived().await;
    assert!(!arrived.is_empty());
    for arrived in &arrived {
        assert_is(arrived, &sent);
    }
    Ok(())
}

/// Twenty at once: each arrives with what is its own.
pub async fn parcels_at_once_never_cross(channel: Arc<dyn Channel>) -> Result<()> {
    let sent: Vec<_> = (0..20).map(|number| parcel(number, channel.address())).collect();
    let receipts = together(sent.iter().map(|sent| channel.delivery().deliver(sent))).await;
    for receipt in receipts {
        receipt?;
    }
    let arrived = channel.arrived().await;
    assert_eq!(arrived.len(), sent.len());
    for parcel in &sent {
        let own = arrived.iter().find(|it| it.id.contains(&parcel.id.to_string()));
        assert_is(own.expect("each arrives"), parcel);
    }
    Ok(())
}
