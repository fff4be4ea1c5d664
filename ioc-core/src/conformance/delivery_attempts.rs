//! Cases of [`crate::store::deliveries::DeliveryStore`]: attempts, and what they send.

use std::sync::Arc;

use crate::conformance::deliveries::delivery;
use crate::conformance::fixture::{id, together};
use crate::conformance::subscriptions::later;
use crate::error::Result;
use crate::model::delivery::{
    DeliveredFile, DeliveryAttempt, DeliveryFault, DeliveryRecord, DeliveryStatus, INTERRUPTED,
    KeptParcel, Outcome,
};
use crate::store::bundle::Store;

/// Of many who see a delivery due, one attempts it; nobody does before its time.
pub async fn one_of_many_gets_an_attempt(store: Arc<dyn Store>) -> Result<()> {
    let scope = delivery(&*store).await?;
    assert!(!store.claim_delivery(&scope, id(1), 0, later(8), later(20)).await?, "it is too soon");
    assert_eq!(store.list_due_deliveries(&scope, later(8), 9).await?, []);
    let due = store.list_due_deliveries(&scope, later(9), 9).await?;
    assert_eq!(due.iter().map(|it| it.id).collect::<Vec<_>>(), [id(1)]);
    let calls = (0..8).map(|_| store.claim_delivery(&scope, id(1), 0, later(9), later(20)));
    let got: Vec<bool> = together(calls).await.into_iter().collect::<Result<_>>()?;
    assert_eq!(got.iter().filter(|got| **got).count(), 1);
    let sent = store.get_delivery(&scope, id(1)).await?;
    assert_eq!((sent.status, sent.attempts), (DeliveryStatus::Sending, 1));
    assert_eq!(sent.due_at, Some(later(20)));
    assert!(!store.claim_delivery(&scope, id(1), 1, later(19), later(40)).await?, "it is held");
    assert!(!store.claim_delivery(&scope, id(1), 0, later(20), later(40)).await?, "it was seen so");
    assert!(store.claim_delivery(&scope, id(1), 1, later(20), later(40)).await?);
    let begun = |number, started_at| DeliveryAttempt {
        number,
        started_at,
        ended_at: None,
        receipt: None,
        fault: None,
    };
    let attempts = store.list_delivery_attempts(&scope, id(1)).await?;
    assert_eq!(attempts, [begun(1, later(9)), begun(2, later(20))], "the first was interrupted");
    assert!(!store.claim_delivery(&scope, id(2), 0, later(20), later(40)).await?, "there is none");
    Ok(())
}

/// What came of an attempt is written down once, and moves its delivery on only while no
/// later attempt has it.
pub async fn an_attempt_that_was_overtaken_changes_nothing(store: Arc<dyn Store>) -> Result<()> {
    let scope = delivery(&*store).await?;
    let fault = DeliveryFault { code: "away".to_owned(), message: "it is away".to_owned() };
    let waits = Outcome::Waits { fault: fault.clone(), until: later(30) };
    assert!(!store.finish_attempt(&scope, id(1), 1, later(9), &waits).await?, "none has begun");
    assert!(store.claim_delivery(&scope, id(1), 0, later(9), later(20)).await?);
    assert!(store.claim_delivery(&scope, id(1), 1, later(20), later(40)).await?);
    let failed = Outcome::Failed(fault.clone());
    assert!(!store.finish_attempt(&scope, id(1), 1, later(21), &failed).await?);
    let held = store.get_delivery(&scope, id(1)).await?;
    assert_eq!((held.status, held.due_at), (DeliveryStatus::Sending, Some(later(40))));
    assert!(store.finish_attempt(&scope, id(1), 2, later(22), &waits).await?);
    assert!(!store.finish_attempt(&scope, id(1), 2, later(23), &failed).await?, "it has ended");
    let waiting = store.get_delivery(&scope, id(1)).await?;
    assert_eq!((waiting.status, waiting.due_at), (DeliveryStatus::Pending, Some(later(30))));
    assert_eq!((waiting.ended_at, waiting.fault), (None, Some(fault.clone())));
    let attempts = store.list_delivery_attempts(&scope, id(1)).await?;
    let ended: Vec<_> = attempts.iter().map(|it| (it.ended_at, it.fault.clone())).collect();
    assert_eq!(ended, [(Some(later(21)), Some(fault.clone())), (Some(later(22)), Some(fault))]);
    Ok(())
}

/// An attempt that was taken for interrupted and delivered after all has delivered.
pub async fn what_arrived_late_arrived(store: Arc<dyn Store>) -> Result<()> {
    let scope = delivery(&*store).await?;
    assert!(store.claim_delivery(&scope, id(1), 0, later(9), later(20)).await?);
    assert!(store.claim_delivery(&scope, id(1), 1, later(20), later(40)).await?);
    let delivered = Outcome::Delivered("250 ok".to_owned());
    assert!(store.finish_attempt(&scope, id(1), 1, later(21), &delivered).await?);
    let fault = DeliveryFault { code: "no".to_owned(), message: "no".to_owned() };
    let failed = Outcome::Failed(fault);
    assert!(!store.finish_attempt(&scope, id(1), 2, later(22), &failed).await?);
    let arrived = store.get_delivery(&scope, id(1)).await?;
    assert_eq!((arrived.status, arrived.due_at), (DeliveryStatus::Delivered, None));
    assert_eq!((arrived.ended_at, arrived.fault), (Some(later(21)), None));
    assert_eq!(arrived.receipt.as_deref(), Some("250 ok"));
    assert_eq!(store.list_due_deliveries(&scope, later(99), 9).await?, []);
    assert!(!store.claim_delivery(&scope, id(1), 2, later(99), later(100)).await?);
    Ok(())
}

/// A delivery that was given up as interrupted and answers after all was delivered; one that
/// was given up for another reason stays so.
pub async fn what_arrived_after_it_was_given_up_arrived(store: Arc<dyn Store>) -> Result<()> {
    let scope = delivery(&*store).await?;
    let before = store.get_delivery(&scope, id(1)).await?;
    let other = DeliveryRecord { id: id(2), resend_of: Some(id(1)), ..before };
    store.insert_resend(&scope, &other, None).await?;
    let delivered = Outcome::Delivered("250 ok".to_owned());
    for (number, code, expected) in [
        (1, INTERRUPTED, DeliveryStatus::Delivered),
        (2, "delivery_refused", DeliveryStatus::Failed),
    ] {
        let fault = DeliveryFault { code: code.to_owned(), message: "no".to_owned() };
        let failed = Outcome::Failed(fault);
        assert!(store.claim_delivery(&scope, id(number), 0, later(9), later(20)).await?);
        assert!(store.finish_attempt(&scope, id(number), 1, later(21), &failed).await?);
        let late = store.finish_attempt(&scope, id(number), 1, later(22), &delivered).await?;
        assert_eq!(late, expected == DeliveryStatus::Delivered, "{code}");
        let found = store.get_delivery(&scope, id(number)).await?;
        assert_eq!(found.status, expected, "{code}");
        let attempts = store.list_delivery_attempts(&scope, id(number)).await?;
        assert_eq!((&attempts[0].receipt, &attempts[0].fault), (&found.receipt, &found.fault));
        assert!(!store.finish_attempt(&scope, id(number), 1, later(23), &failed).await?);
    }
    Ok(())
}

/// A parcel is kept byte for byte, once, by the attempt that holds its delivery; when that
/// is closed, what is known of the file is all that stays.
pub async fn a_parcel_is_kept_until_its_delivery_is_closed(store: Arc<dyn Store>) -> Result<()> {
    let scope = delivery(&*store).await?;
    let parcel = parcel();
    assert!(!store.put_parcel(&scope, id(1), 1, &parcel).await?, "no attempt has begun");
    assert!(store.claim_delivery(&scope, id(1), 0, later(9), later(20)).await?);
    assert_eq!(store.find_parcel(&scope, id(1)).await?, None);
    assert!(store.put_parcel(&scope, id(1), 1, &parcel).await?);
    assert_eq!(store.get_delivery(&scope, id(1)).await?.file, Some(parcel.file.clone()));
    assert!(store.claim_delivery(&scope, id(1), 1, later(20), later(40)).await?);
    let other = KeptParcel { subject: "other".to_owned(), ..parcel.clone() };
    for attempt in [1, 2] {
        assert!(!store.put_parcel(&scope, id(1), attempt, &other).await?, "{attempt}");
        assert_eq!(store.find_parcel(&scope, id(1)).await?, Some(parcel.clone()));
    }
    let fault = DeliveryFault { code: "no".to_owned(), message: "no".to_owned() };
    let waits = Outcome::Waits { fault: fault.clone(), until: later(50) };
    assert!(store.finish_attempt(&scope, id(1), 2, later(22), &waits).await?);
    assert_eq!(store.find_parcel(&scope, id(1)).await?, Some(parcel.clone()));
    assert!(store.claim_delivery(&scope, id(1), 2, later(50), later(60)).await?);
    assert!(store.finish_attempt(&scope, id(1), 3, later(51), &Outcome::Refused(fault)).await?);
    assert_eq!(store.find_parcel(&scope, id(1)).await?, None);
    assert_eq!(store.get_delivery(&scope, id(1)).await?.file, Some(parcel.file));
    Ok(())
}

pub(super) fn parcel() -> KeptParcel {
    KeptParcel {
        rights: "rights".to_owned(),
        options: "pdf".to_owned(),
        subject: "Bericht \u{FC}ber".to_owned(),
        text: "one\ntwo".to_owned(),
        html: Some("<p>".to_owned()),
        file: DeliveredFile {
            name: "report.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            sha256: "0f".repeat(32),
            size_bytes: 3,
        },
        bytes: vec![0, 0xFF, b'\n'],
    }
}
