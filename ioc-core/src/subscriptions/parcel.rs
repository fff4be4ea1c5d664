//! One attempt: who gets it is admitted again, the parcel is made or found, the channel
//! called.

use crate::access::scope::Scope;
use crate::delivery::{Attachment, Parcel, Receipt};
use crate::error::{Error, ErrorKind, Result};
use crate::model::audit::AuditEntry;
use crate::model::delivery::{DeliveredFile, DeliveryRecord, KeptParcel};
use crate::model::digest::sha256_of;
use crate::reports::delivered::Delivered;
use crate::reports::export::ExportOptions;
use crate::store::subscription::{PauseReason, Paused, Subscription};
use crate::store::subscriptions::{
    SUBSCRIPTION_CHANGED_MEANWHILE, subscription_ended, subscription_paused,
};
use crate::subscriptions::deliveries::DeliveryService;
use crate::subscriptions::letter;

/// Why nothing was sent.
#[derive(Debug)]
pub(super) enum Stop {
    /// It may not be sent.
    Refused(Error),
    /// It could not be sent.
    Failed(Error),
    /// It could not be made, for a reason that is nobody's business outside.
    Broken(Error),
    /// Another attempt has begun.
    Overtaken,
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        match error.kind() {
            ErrorKind::Corrupt | ErrorKind::Internal | ErrorKind::Unavailable => {
                Self::Broken(error)
            }
            _ => Self::Failed(error),
        }
    }
}

impl DeliveryService {
    pub(super) async fn send(
        &self,
        scope: &Scope,
        delivery: &DeliveryRecord,
        attempt: u32,
    ) -> Result<Receipt, Stop> {
        let subscription = match self.store.get_subscription(scope, delivery.subscription_id).await
        {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Err(Stop::Refused(subscription_ended()));
            }
            found => found?,
        };
        if subscription.paused.is_some() {
            return Err(Stop::Refused(subscription_paused(subscription.id)));
        }
        let recipient = self.admitted(scope, &subscription).await?;
        self.check_report(scope, &recipient, delivery).await?;
        let goes_to = (&subscription.channel, &subscription.address);
        if (&delivery.channel, &delivery.address) != goes_to {
            return Err(self.made_anew(scope, delivery, &subscription, changed()).await?);
        }
        let kept = match self.store.find_parcel(scope, delivery.id).await? {
            Some(kept) if kept.options != options_of(&subscription) => {
                return Err(self.made_anew(scope, delivery, &subscription, changed()).await?);
            }
            Some(kept) if kept.rights != recipient.fingerprint() => {
                return Err(self.made_anew(scope, delivery, &subscription, other_rights()).await?);
            }
            Some(kept) => kept,
            None => {
                let parcel = self.made(scope, &recipient, delivery, &subscription).await?;
                if !self.store.put_parcel(scope, delivery.id, attempt, &parcel).await? {
                    return Err(Stop::Overtaken);
                }
                parcel
            }
        };
        let channel = self.channels.get(&delivery.channel)?;
        channel.deliver(&parcel_of(delivery, kept)).await.map_err(Stop::Failed)
    }

    /// The recipient's scope as it is now. Whoever is no member any more is sent nothing
    /// more.
    async fn admitted(&self, scope: &Scope, subscription: &Subscription) -> Result<Scope, Stop> {
        let user_id = subscription.user_id;
        match self.organizations.admit(user_id, scope.organization_id()).await {
            Ok(recipient) => Ok(recipient),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let at = self.clock.now();
                let paused = Some(Paused { at, reason: PauseReason::NotAdmitted });
                let changed =
                    Subscription { paused, due_at: None, updated_at: at, ..subscription.clone() };
                let entry = AuditEntry::new(&*self.ids, at, "subscription.pause");
                let entry = entry.about(subscription.id);
                match self.store.put_subscription(scope, subscription, &changed, &entry).await {
                    // The next delivery pauses it.
                    Err(error) if error.code() == SUBSCRIPTION_CHANGED_MEANWHILE => {}
                    done => done?,
                }
                let message = "the recipient is no member of the organization any more";
                Err(Stop::Refused(Error::new(ErrorKind::Forbidden, "not_admitted", message)))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Stops unless the recipient may read the report, and its readers still see the
    /// version. Where they see a newer one, the subscription is due for that.
    async fn check_report(
        &self,
        scope: &Scope,
        recipient: &Scope,
        delivery: &DeliveryRecord,
    ) -> Result<(), Stop> {
        let report = self.reports.get(recipient, delivery.report_id).await.map_err(refusal)?;
        let shown = report.as_published().ok_or_else(|| {
            let message = "the report was put away";
            Stop::Refused(Error::new(ErrorKind::Conflict, "report_withdrawn", message))
        })?;
        if shown.version == delivery.report_version {
            return Ok(());
        }
        let (id, now) = (delivery.subscription_id, self.clock.now());
        self.store.wake_subscription(scope, id, now).await?;
        let message = format!("version {} was published since then", shown.version);
        Err(Stop::Refused(Error::new(ErrorKind::Conflict, "report_superseded", message)))
    }

    /// Puts a delivery as things are now in the place of one that was made before they
    /// changed, which is refused for this `reason`.
    async fn made_anew(
        &self,
        scope: &Scope,
        delivery: &DeliveryRecord,
        subscription: &Subscription,
        reason: Error,
    ) -> Result<Stop, Stop> {
        let next = self.in_place_of(delivery, subscription);
        match self.store.insert_resend(scope, &next, None).await {
            // An attempt that was interrupted here did it.
            Err(error) if error.kind() == ErrorKind::Conflict => {}
            done => done?,
        }
        Ok(Stop::Refused(reason))
    }

    /// What the recipient would get who exported the report now.
    async fn made(
        &self,
        scope: &Scope,
        recipient: &Scope,
        delivery: &DeliveryRecord,
        subscription: &Subscription,
    ) -> Result<KeptParcel, Stop> {
        let options = ExportOptions {
            format: subscription.format,
            version: Some(delivery.report_version),
            include_charts: subscription.include_charts,
            locale: subscription.locale.clone(),
            include_raw_data: subscription.include_raw_data,
        };
        self.note(scope, recipient, delivery).await?;
        let reader = scope.acting_for(recipient);
        let Delivered { exported, document } = self
            .reports
            .delivered(&self.dashboard, &reader, delivery.report_id, &options)
            .await
            .map_err(refusal)?;
        let letter = letter::of(&document, &exported.file_name, delivery.subscription_id);
        let html = self.reports.mail_page(&reader, &document, &letter.notes).await?;
        let bytes = exported.served.bytes.to_vec();
        Ok(KeptParcel {
            rights: recipient.fingerprint(),
            options: options_of(subscription),
            subject: letter.subject,
            text: letter.text,
            html,
            file: DeliveredFile {
                name: exported.file_name,
                media_type: exported.media_type,
                sha256: sha256_of(&bytes),
                size_bytes: bytes.len() as u64,
            },
            bytes,
        })
    }

    /// Writes down which report is drawn for whom, before it is.
    async fn note(
        &self,
        scope: &Scope,
        recipient: &Scope,
        delivery: &DeliveryRecord,
    ) -> Result<()> {
        let subject = format!("{} {}", delivery.report_id, recipient.actor());
        self.audit.record(scope, "report.deliver", Some(subject), 1).await
    }
}

/// What the recipient may not have is refused; anything else has failed.
fn refusal(error: Error) -> Stop {
    match error.kind() {
        ErrorKind::Forbidden | ErrorKind::NotFound => Stop::Refused(error),
        _ => error.into(),
    }
}

/// What a subscription says about how its reports are drawn.
fn options_of(subscription: &Subscription) -> String {
    format!(
        "{} charts={} raw_data={} locale={}",
        subscription.format.as_str(),
        subscription.include_charts,
        subscription.include_raw_data,
        subscription.locale.as_deref().unwrap_or_default(),
    )
}

fn changed() -> Error {
    let message = "the subscription changed since it was made";
    Error::new(ErrorKind::Conflict, "subscription_changed", message)
}

fn other_rights() -> Error {
    let message = "the recipient's rights changed since it was made";
    Error::new(ErrorKind::Forbidden, "rights_changed", message)
}

/// The same at each attempt.
fn parcel_of(delivery: &DeliveryRecord, kept: KeptParcel) -> Parcel {
    let KeptParcel { subject, text, html, file, bytes, .. } = kept;
    Parcel {
        id: delivery.id,
        organization_id: delivery.organization_id,
        made_at: delivery.made_at,
        to: delivery.address.clone(),
        subject,
        text,
        html,
        attachments: vec![Attachment {
            name: file.name,
            media_type: file.media_type,
            bytes: bytes.into(),
        }],
    }
}
