//! The settings of the channels by which reports are sent.

use crate::config::settings::{OF_SERVER, Setting, Shown, UsedBy};
use crate::config::{mail, value};

pub(crate) static SMTP_URL: Setting = Setting {
    key: "smtp_url",
    variable: "IOC_SMTP_URL",
    placeholder: "URL",
    shown: Shown::WithoutPassword,
    used_by: UsedBy::Sending,
    purpose: "The mail server by which reports are sent: `smtps://USER:PASSWORD@HOST` for TLS, \
              `smtp://` for STARTTLS, `smtp-plain://localhost` for one on this machine",
    check: |text| mail::server(text).map(drop),
    ..OF_SERVER
};

pub(crate) static SMTP_FROM: Setting = Setting {
    key: "smtp_from",
    variable: "IOC_SMTP_FROM",
    placeholder: "ADDRESS",
    used_by: UsedBy::Sending,
    purpose: "From whom those mails are, such as `Reports <reports@example.com>`",
    ..OF_SERVER
};

pub(crate) static WEBHOOK_SECRET: Setting = Setting {
    key: "webhook_secret",
    variable: "IOC_WEBHOOK_SECRET",
    shown: Shown::Never,
    used_by: UsedBy::Sending,
    purpose: "The secret from which each receiver of webhooks gets its own: `whsec_` and 24 to 64 \
              random bytes in base64",
    check: |text| value::webhook_secret(text).map(drop),
    ..OF_SERVER
};

pub(crate) static WEBHOOK_TRUSTED: Setting = Setting {
    key: "webhook_trusted",
    variable: "IOC_WEBHOOK_TRUSTED",
    placeholder: "LIST",
    used_by: UsedBy::Sending,
    purpose: "Receivers of webhooks as `HOST:PORT` that may be inside or without TLS, with commas \
              between them",
    ..OF_SERVER
};

pub(crate) static ALARMS: Setting = Setting {
    key: "alarms",
    variable: "IOC_ALARMS",
    placeholder: "LIST",
    // The URL of a webhook may be a secret.
    shown: Shown::Never,
    used_by: UsedBy::Jobs,
    purpose: "Who is sent the alerts of the system: such as `mail:ops@example.com`, \
              `webhook:https://example.com/hook` or `folder:ops`, with commas between them",
    check: |text| value::alarms(text).map(drop),
    ..OF_SERVER
};

pub(crate) static DELIVERY_DIR: Setting = Setting {
    key: "delivery_dir",
    variable: "IOC_DELIVERY_DIR",
    placeholder: "DIR",
    used_by: UsedBy::Sending,
    purpose: "A folder that is there, into which reports may be sent",
    ..OF_SERVER
};
