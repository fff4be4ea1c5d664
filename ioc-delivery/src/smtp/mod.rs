//! Parcels as mails.

mod message;

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use ioc_core::delivery::{Delivery, Parcel, Receipt};
use ioc_core::error::{Error, ErrorKind, Result, shown};
use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::response::{Response, Severity};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use secrecy::{ExposeSecret, SecretString};
use tokio::time::timeout;

use crate::fault;

type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// The most bytes of a mail's address (RFC 5321, 4.5.3.1.3).
const MAX_ADDRESS_BYTES: usize = 254;

/// A mail server that takes mails for others, and how it is spoken to.
#[derive(Debug, Clone)]
pub struct SmtpSettings {
    /// Its name, which its certificate has to have.
    pub host: String,
    /// Its port; `None` is the usual one: 465, 587, or 25 in the clear.
    pub port: Option<u16>,
    /// How the connection is kept from others.
    pub security: SmtpSecurity,
    /// Who sends, where the server wants to know.
    pub login: Option<SmtpLogin>,
    /// From whom mails are: `reports@example.com`, or `Reports <reports@example.com>`.
    pub from: String,
    /// How long one mail may take in all. Two minutes suit attachments of some megabytes.
    pub timeout: Duration,
}

/// How a connection is kept from others. Nothing is sent where it cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmtpSecurity {
    /// TLS from the first byte on.
    Tls,
    /// TLS before anything but greetings.
    StartTls,
    /// In the clear, to a server on this machine alone.
    Plain,
}

/// A user of the mail server.
#[derive(Debug, Clone)]
pub struct SmtpLogin {
    /// The name.
    pub user: String,
    /// The password.
    pub password: SecretString,
}

/// Sends each parcel as one mail to one recipient, whose address is its address.
///
/// Its `Message-ID` is made of the parcel's id and its `Date` is [`Parcel::made_at`], so
/// that each attempt is the same mail byte for byte. A connection that ends before the
/// server has said that it took the mail is an error that may pass: the mail may come
/// twice, and many mail systems then show it once.
pub struct Smtp {
    transport: Transport,
    from: Mailbox,
    host: String,
    timeout: Duration,
}

impl Smtp {
    /// Mails by way of the server in `settings`; it is not asked yet.
    ///
    /// # Errors
    /// `InvalidInput` for a sender that is none, and for a server in the clear that is
    /// not on this machine.
    pub fn new(settings: SmtpSettings) -> Result<Self> {
        let SmtpSettings { host, port, security, login, from, timeout } = settings;
        let bad_host = |source| {
            let message = format!("`{}` is not the name of a mail server", shown(&host));
            Error::invalid("bad_mail_server", message)
                .with_hint("a name such as mail.example.com")
                .with_source(source)
        };
        let mut builder = match security {
            SmtpSecurity::Tls => Transport::relay(&host).map_err(bad_host)?,
            SmtpSecurity::StartTls => Transport::starttls_relay(&host).map_err(bad_host)?,
            SmtpSecurity::Plain if matches!(host.as_str(), "localhost" | "127.0.0.1" | "::1") => {
                Transport::builder_dangerous(&host)
            }
            SmtpSecurity::Plain => {
                let message = format!("`{}` is not this machine", shown(&host));
                return Err(Error::invalid("bad_mail_server", message)
                    .with_hint("use TLS: reports and passwords would go in the clear"));
            }
        };
        if let Some(port) = port {
            builder = builder.port(port);
        }
        if let Some(SmtpLogin { user, password }) = login {
            let password = password.expose_secret().to_owned();
            builder = builder.credentials(Credentials::new(user, password));
        }
        let transport = builder.timeout(Some(timeout)).build();
        Ok(Self { transport, from: sender(&from)?, host, timeout })
    }
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Smtp")
            .field("host", &self.host)
            .field("from", &self.from)
            .finish_non_exhaustive()
    }
}

#[async_trait]
impl Delivery for Smtp {
    fn check_address(&self, to: &str) -> Result<()> {
        recipient(to).map(drop)
    }

    async fn deliver(&self, parcel: &Parcel) -> Result<Receipt> {
        let message = message::message(parcel, &self.from, recipient(&parcel.to)?)?;
        let bytes = message.formatted();
        let sent = timeout(self.timeout, self.transport.send_raw(message.envelope(), &bytes)).await;
        let late = |_| fault::failed(format!("{} did not take the mail in time", self.host));
        let response = sent.map_err(late)?.map_err(|error| unsent(&self.host, error))?;
        taken(&self.host, &response)
    }
}

fn sender(from: &str) -> Result<Mailbox> {
    let bad = |what| {
        fault::bad_address(from, what, "reports@example.com, or Reports <reports@example.com>")
    };
    let mailbox: Mailbox = from.parse().map_err(|_| bad("a sender of mails"))?;
    if from.contains(char::is_control) || !mailbox.email.to_string().is_ascii() {
        return Err(bad("a sender in ASCII; write its domain as xn--..."));
    }
    Ok(mailbox)
}

fn recipient(to: &str) -> Result<Address> {
    let bad = || fault::bad_address(to, "an e-mail address", "an address such as eva@example.com");
    if to.len() > MAX_ADDRESS_BYTES || to.contains(|c: char| c.is_control() || c.is_whitespace()) {
        return Err(bad());
    }
    to.parse().map_err(|_| bad())
}

/// A server may answer with a question where it should say yes or no.
fn taken(host: &str, response: &Response) -> Result<Receipt> {
    let said = response.message().collect::<Vec<_>>().join(" ");
    if response.code().severity == Severity::PositiveCompletion {
        return Ok(Receipt::new(&format!("{} {said}", response.code())));
    }
    Err(fault::failed(format!("{host} did not say that it took the mail"))
        .with("reply", response.code())
        .with("said", fault::said(said)))
}

fn unsent(host: &str, error: lettre::transport::smtp::Error) -> Error {
    let reply = error.status();
    let said = fault::said(error.source().map_or_else(|| error.to_string(), ToString::to_string));
    // What an operator has to mend closes no delivery.
    let told = if matches!(reply.map(u16::from), Some(530 | 534 | 535 | 538)) {
        fault::failed(format!("{host} refused the login"))
            .with_hint("check the user and the password")
    } else if error.is_permanent() {
        fault::refused(format!("{host} refused the mail"))
    } else if error.is_client() {
        let message = format!("{host} does not do what sending needs");
        Error::new(ErrorKind::Unavailable, "mail_server_unfit", message)
            .with_hint("check its port, and how TLS and the login are set")
            .temporary()
    } else {
        fault::failed(format!("{host} did not take the mail"))
    };
    let told = reply.into_iter().fold(told, |told, code| told.with("reply", code));
    told.with("said", said).with_source(error)
}
