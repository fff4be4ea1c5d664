//! Parcels as mails.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use ioc_core::conformance::delivery::{Arrived, Channel, parcel};
use ioc_core::delivery::{Attachment, Delivery};
use ioc_core::error::{Error, ErrorKind};
use ioc_delivery::{Smtp, SmtpLogin, SmtpSecurity, SmtpSettings};
use mail_parser::{MessageParser, MimeHeaders};

use crate::mail_server::{Mail, MailServer};

struct Post {
    server: MailServer,
    smtp: Smtp,
}

fn settings(port: u16) -> SmtpSettings {
    SmtpSettings {
        host: "127.0.0.1".to_owned(),
        port: Some(port),
        security: SmtpSecurity::Plain,
        login: None,
        from: "Wöchentliche Berichte <reports@example.com>".to_owned(),
        timeout: Duration::from_secs(20),
    }
}

async fn post() -> Post {
    let server = MailServer::start().await;
    let smtp = Smtp::new(settings(server.port)).unwrap();
    Post { server, smtp }
}

fn read(mail: &Mail) -> Arrived {
    assert_eq!(mail.from, "reports@example.com");
    assert_eq!(mail.to, ["eva@example.com"], "one recipient");
    assert!(mail.bytes.is_ascii(), "no server has to know more");
    let long = mail.bytes.split(|byte| *byte == b'\n').find(|line| line.len() > 999);
    assert_eq!(long, None, "RFC 5322, 2.1.1");
    let parsed = MessageParser::default().parse(&mail.bytes).unwrap();
    assert!(parsed.bcc().is_none());
    Arrived {
        id: parsed.message_id().unwrap().to_owned(),
        subject: parsed.subject().unwrap_or_default().to_owned(),
        text: parsed.body_text(0).unwrap().replace("\r\n", "\n"),
        html: parsed
            .html_bodies()
            .find(|it| it.is_text_html())
            .map(|html| html.text_contents().unwrap().to_owned()),
        attachments: parsed
            .attachments()
            .map(|part| {
                let kind = part.content_type().unwrap();
                Attachment {
                    name: part.attachment_name().unwrap().to_owned(),
                    media_type: format!("{}/{}", kind.ctype(), kind.subtype().unwrap()),
                    bytes: Bytes::copy_from_slice(part.contents()),
                }
            })
            .collect(),
    }
}

#[async_trait]
impl Channel for Post {
    fn delivery(&self) -> &dyn Delivery {
        &self.smtp
    }

    fn address(&self) -> String {
        "eva@example.com".to_owned()
    }

    fn wrong_addresses(&self) -> Vec<String> {
        let wrong = [
            "eva",
            "eva@",
            "",
            "Eva <eva@example.com>",
            "eva@example.com, bob@example.com",
            "eva@example.com>\r\nRCPT TO:<thief@example.com",
        ];
        wrong.map(str::to_owned).to_vec()
    }

    async fn set_away(&self, away: bool) {
        if away {
            self.server.reply("greeting", "421 too busy");
        } else {
            self.server.reply_as_usual();
        }
    }

    async fn arrived(&self) -> Vec<Arrived> {
        self.server.mails().iter().map(read).collect()
    }
}

async fn fresh() -> Arc<dyn Channel> {
    Arc::new(post().await)
}

ioc_core::delivery_conformance!(fresh);

impl Post {
    async fn failure(&self) -> Error {
        self.smtp.deliver(&parcel(7, self.address())).await.unwrap_err()
    }
}

#[tokio::test]
async fn a_receipt_tells_what_the_server_said() {
    let post = post().await;
    let receipt = post.smtp.deliver(&parcel(7, post.address())).await.unwrap();
    assert_eq!(receipt.as_str(), "250 2.0.0 ok: queued as 4XyZ");
}

#[tokio::test]
async fn each_attempt_is_the_same_mail_byte_for_byte() {
    let post = post().await;
    for _ in 0..2 {
        post.smtp.deliver(&parcel(7, post.address())).await.unwrap();
    }
    let mails = post.server.mails();
    assert_eq!(mails[0].bytes, mails[1].bytes);
    let head = String::from_utf8(mails[0].bytes.clone()).unwrap();
    assert!(head.contains("\r\nDate: Mon, 02 Mar 2026 10:00:00 +0000\r\n"), "{head}");
    assert!(head.contains("\r\nAuto-Submitted: auto-generated\r\n"), "{head}");
    let id = format!("\r\nMessage-ID: <{}@example.com>\r\n", parcel(7, String::new()).id);
    assert!(head.contains(&id), "{head}");
}

/// Whoever knows the id of a parcel knows the lines between the parts of its mail.
#[tokio::test]
async fn no_text_ends_its_part() {
    let post = post().await;
    let mut sent = parcel(7, post.address());
    let forged = ["mixed", "alternative"].map(|kind| {
        let line = format!("--=_{kind}_{}", sent.id);
        format!("{line}\r\nContent-Type: text/html\r\n\r\n<b>forged</b>\r\n{line}--\r\n")
    });
    let forged = format!("before\r\n{}\r\nbehind", forged.join("\r\n"));
    sent.text = forged.replace("\r\n", "\n");
    sent.html = Some(forged.clone());
    sent.attachments[1].bytes = Bytes::from(forged);
    post.smtp.deliver(&sent).await.unwrap();
    let mail = &post.arrived().await[0];
    assert_eq!(mail.text, sent.text);
    assert_eq!(mail.html, sent.html);
    assert_eq!(mail.attachments, sent.attachments);
}

#[tokio::test]
async fn what_a_server_defers_is_temporary_at_each_step() {
    for step in ["EHLO", "MAIL", "RCPT", "DATA", "."] {
        let post = post().await;
        post.server.reply(step, "451 4.7.1 greylisted, come again");
        let error = post.failure().await;
        assert!(error.is_temporary(), "{step}: {error:?}");
        assert!(error.to_string().contains("4.7.1 greylisted"), "{step}: {error}");
        assert_eq!(post.server.mails().len(), 0, "{step}");
    }
}

#[tokio::test]
async fn what_a_server_refuses_is_final_at_each_step() {
    for step in ["MAIL", "RCPT", "DATA", "."] {
        let post = post().await;
        post.server.reply(step, "550 5.1.1 no such person");
        let error = post.failure().await;
        assert_eq!((error.kind(), error.code()), (ErrorKind::InvalidInput, "delivery_refused"));
        assert!(!error.is_temporary(), "{step}: {error:?}");
        assert!(error.to_string().contains("reply: 550"), "{step}: {error}");
        assert_eq!(post.server.mails().len(), 0, "{step}");
    }
}

#[tokio::test]
async fn a_connection_that_ends_behind_the_mail_is_no_success() {
    for reply in ["", "250-half an answer", "nonsense", "354 go on"] {
        let server = MailServer::start().await;
        server.reply(".", reply);
        let timeout = Duration::from_secs(1);
        let smtp = Smtp::new(SmtpSettings { timeout, ..settings(server.port) }).unwrap();
        let sent = smtp.deliver(&parcel(7, "eva@example.com".to_owned())).await;
        let error = sent.unwrap_err();
        assert!(error.is_temporary(), "{reply}: {error:?}");
    }
}

#[tokio::test]
async fn a_server_that_says_nothing_has_its_time() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let settings = settings(listener.local_addr().unwrap().port());
    let smtp = Smtp::new(SmtpSettings { timeout: Duration::from_millis(200), ..settings }).unwrap();
    let error = smtp.deliver(&parcel(7, "eva@example.com".to_owned())).await.unwrap_err();
    assert!(error.is_temporary(), "{error:?}");
}

#[tokio::test]
async fn a_login_that_fails_is_temporary_and_tells_no_password() {
    let server = MailServer::start().await;
    server.reply("AUTH", "535 5.7.8 who are you");
    let password = "open-sesame-4711".to_owned();
    let login = SmtpLogin { user: "reports".to_owned(), password: password.clone().into() };
    let settings = SmtpSettings { login: Some(login), ..settings(server.port) };
    let shown = format!("{settings:?}");
    let smtp = Smtp::new(settings).unwrap();
    let error = smtp.deliver(&parcel(7, "eva@example.com".to_owned())).await.unwrap_err();
    assert!(error.is_temporary(), "an operator mends it");
    assert_eq!(error.hint(), Some("check the user and the password"));
    for told in [shown, format!("{smtp:?}"), format!("{error:?} {error}")] {
        assert!(!told.contains(&password), "{told}");
    }
    assert!(!server.commands().iter().any(|command| command.starts_with("MAIL")));
}

#[tokio::test]
async fn a_server_without_tls_gets_neither_login_nor_mail() {
    let server = MailServer::start().await;
    let login = SmtpLogin { user: "reports".to_owned(), password: "secret".to_owned().into() };
    let security = SmtpSecurity::StartTls;
    let settings = SmtpSettings { security, login: Some(login), ..settings(server.port) };
    let smtp = Smtp::new(settings).unwrap();
    let error = smtp.deliver(&parcel(7, "eva@example.com".to_owned())).await.unwrap_err();
    assert_eq!((error.code(), error.is_temporary()), ("mail_server_unfit", true));
    let commands = server.commands();
    assert!(commands.iter().all(|it| it.starts_with("EHLO") || it == "QUIT"), "{commands:?}");
}

#[tokio::test]
async fn nothing_goes_in_the_clear_to_another_machine() {
    let settings = SmtpSettings { host: "mail.example.com".to_owned(), ..settings(25) };
    assert_eq!(Smtp::new(settings).unwrap_err().code(), "bad_mail_server");
}

#[tokio::test]
async fn a_sender_that_is_none_is_refused() {
    for from in ["", "reports", "a@example.com\r\nBcc: b@example.com", "a@exämple.com"] {
        let settings = SmtpSettings { from: from.to_owned(), ..settings(25) };
        assert_eq!(Smtp::new(settings).unwrap_err().code(), "bad_recipient", "{from}");
    }
}
