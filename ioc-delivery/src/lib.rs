//! Channels that fill the port of `ioc_core::delivery`: mail over SMTP, signed
//! webhooks, and a folder.

mod fault;
mod files;
mod folder;
mod smtp;
mod webhook;

pub use crate::folder::Folder;
pub use crate::smtp::{Smtp, SmtpLogin, SmtpSecurity, SmtpSettings};
pub use crate::webhook::signature::{Signed, WebhookSecret};
pub use crate::webhook::{Webhook, WebhookSettings};
