//! Parcels as signed requests.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use ioc_core::clock::VirtualClock;
use ioc_core::conformance::delivery::{Arrived, Channel, parcel};
use ioc_core::conformance::fixture::{at, id, now};
use ioc_core::delivery::{Attachment, Delivery};
use ioc_core::error::{Error, ErrorKind};
use ioc_delivery::{Signed, Webhook, WebhookSecret, WebhookSettings};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use crate::receiver::{Receiver, Request};

/// The example of the specification.
const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

fn secret() -> WebhookSecret {
    WebhookSecret::parse(&SecretString::from(SECRET)).unwrap()
}

struct Hook {
    receiver: Receiver,
    webhook: Webhook,
    clock: Arc<VirtualClock>,
}

async fn hook(change: impl FnOnce(&mut WebhookSettings)) -> Hook {
    let receiver = Receiver::start().await;
    let mut settings = WebhookSettings::default();
    settings.trusted.insert(format!("LocalHost:{}", receiver.port));
    change(&mut settings);
    let clock = Arc::new(VirtualClock::at(now()));
    let webhook = Webhook::new(secret(), settings, Arc::clone(&clock) as _).unwrap();
    Hook { receiver, webhook, clock }
}

impl Hook {
    async fn failure(&self) -> Error {
        self.webhook.deliver(&parcel(7, self.address())).await.unwrap_err()
    }
}

fn read(request: &Request) -> Arrived {
    let body: Value = serde_json::from_slice(&request.body).unwrap();
    let data = &body["data"];
    let text = |value: &Value| value.as_str().map(str::to_owned);
    assert_eq!(request.headers["webhook-id"], text(&data["id"]).unwrap());
    let files = data["attachments"].as_array().unwrap().iter().map(|file| {
        let bytes = BASE64_STANDARD.decode(file["content"].as_str().unwrap()).unwrap();
        assert_eq!(file["size_bytes"], bytes.len());
        Attachment {
            name: text(&file["name"]).unwrap(),
            media_type: text(&file["media_type"]).unwrap(),
            bytes: Bytes::from(bytes),
        }
    });
    Arrived {
        id: request.headers["webhook-id"].clone(),
        subject: text(&data["subject"]).unwrap(),
        text: text(&data["text"]).unwrap(),
        html: text(&data["html"]),
        attachments: files.collect(),
    }
}

#[async_trait]
impl Channel for Hook {
    fn delivery(&self) -> &dyn Delivery {
        &self.webhook
    }

    fn address(&self) -> String {
        format!("http://localhost:{}/reports?of=acme", self.receiver.port)
    }

    fn wrong_addresses(&self) -> Vec<String> {
        let wrong = [
            "",
            "example.com",
            "/reports",
            "ftp://example.com/x",
            "http://example.com/without-tls",
            "https://user:password@example.com/",
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]:8443/",
            "https://169.254.169.254/latest/meta-data",
            "https://2130706433/",
            "https://0x7f.0x1/",
            "https://127.1./",
            "https://example.com/\r\nx-injected: 1",
        ];
        let port = self.receiver.port;
        let beside = format!("http://localhost:{}/", port.wrapping_add(1));
        let long = format!("https://example.com/{}", "x".repeat(2048));
        wrong.map(str::to_owned).into_iter().chain([beside, long]).collect()
    }

    async fn set_away(&self, away: bool) {
        let answer = if away { "HTTP/1.1 503 Service Unavailable" } else { "HTTP/1.1 200 OK" };
        self.receiver.answer(answer);
    }

    async fn arrived(&self) -> Vec<Arrived> {
        let answered = self.receiver.taken();
        answered.iter().map(read).collect()
    }
}

async fn fresh() -> Arc<dyn Channel> {
    Arc::new(hook(|_| ()).await)
}

ioc_core::delivery_conformance!(fresh);

fn signed(request: &Request) -> Signed<'_> {
    Signed {
        id: &request.headers["webhook-id"],
        timestamp: &request.headers["webhook-timestamp"],
        signature: &request.headers["webhook-signature"],
        body: &request.body,
    }
}

#[test]
fn a_signature_is_that_of_the_specifications_example() {
    let signature =
        secret().sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, br#"{"test": 2432232314}"#);
    assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

#[tokio::test]
async fn a_receiver_with_its_secret_believes_a_request() {
    let hook = hook(|_| ()).await;
    let sent = parcel(7, hook.address());
    assert_eq!(hook.webhook.deliver(&sent).await.unwrap().as_str(), "204 No Content");
    let request = &hook.receiver.requests()[0];
    assert_eq!(request.line, "POST /reports?of=acme HTTP/1.1");
    assert_eq!(request.headers["content-type"], "application/json");

    let own = hook.webhook.secret_for(sent.organization_id, &sent.to);
    let own = WebhookSecret::parse(&own.reveal()).unwrap();
    own.verify(&signed(request), now()).unwrap();
    let with_others = format!("v1a,abc v1,bm9uZQ== {}", signed(request).signature);
    own.verify(&Signed { signature: &with_others, ..signed(request) }, now()).unwrap();
}

#[tokio::test]
async fn whatever_is_not_as_it_was_sent_is_not_believed() {
    let hook = hook(|_| ()).await;
    let sent = parcel(7, hook.address());
    hook.webhook.deliver(&sent).await.unwrap();
    let request = &hook.receiver.requests()[0];
    let own = hook.webhook.secret_for(sent.organization_id, &sent.to);
    let good = signed(request);
    let later = (now().timestamp() + 1).to_string();
    for wrong in [
        Signed { id: "another", ..good },
        Signed { timestamp: &later, ..good },
        Signed { timestamp: "soon", ..good },
        Signed { body: &request.body[1..], ..good },
        Signed { signature: "", ..good },
        Signed { signature: "v1,", ..good },
        Signed { signature: &good.signature[3..], ..good },
        Signed { signature: &good.signature[..good.signature.len() - 8], ..good },
    ] {
        let error = own.verify(&wrong, now()).unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::Forbidden, "bad_signature"));
    }
    for other in [
        secret(),
        hook.webhook.secret_for(id(2), &sent.to),
        hook.webhook.secret_for(sent.organization_id, "https://example.com/"),
    ] {
        assert!(other.verify(&good, now()).is_err(), "another receiver's secret");
    }
    for (instant, believed) in [
        ("2026-03-02T10:05:00Z", true),
        ("2026-03-02T09:55:00Z", true),
        ("2026-03-02T10:05:01Z", false),
        ("2026-03-02T09:54:59Z", false),
    ] {
        assert_eq!(own.verify(&good, at(instant)).is_ok(), believed, "{instant}");
    }
}

#[tokio::test]
async fn an_attempt_is_signed_at_its_own_time_and_says_the_same() {
    let hook = hook(|_| ()).await;
    let sent = parcel(7, hook.address());
    hook.webhook.deliver(&sent).await.unwrap();
    hook.clock.set(at("2026-03-04T10:00:00Z"));
    hook.webhook.deliver(&sent).await.unwrap();
    let [first, second] = &hook.receiver.requests()[..] else { panic!("two requests") };
    assert_eq!(first.body, second.body);
    assert_ne!(first.headers["webhook-signature"], second.headers["webhook-signature"]);
    let own = hook.webhook.secret_for(sent.organization_id, &sent.to);
    own.verify(&signed(second), at("2026-03-04T10:00:00Z")).unwrap();
}

#[tokio::test]
async fn no_other_answer_than_2xx_is_a_success() {
    let hook = hook(|_| ()).await;
    for (status, temporary) in [
        (301, false),
        (302, false),
        (307, false),
        (400, false),
        (401, false),
        (404, false),
        (408, true),
        (410, false),
        (413, false),
        (425, true),
        (429, true),
        (500, true),
        (502, true),
        (503, true),
    ] {
        hook.receiver.answer(&format!("HTTP/1.1 {status} Said\r\nlocation: /elsewhere"));
        let error = hook.failure().await;
        assert_eq!(error.is_temporary(), temporary, "{status}: {error:?}");
        assert!(error.to_string().contains(&status.to_string()), "{error}");
    }
    let asked = hook.receiver.requests();
    assert!(asked.iter().all(|it| it.line.contains("/reports")), "a redirect was followed");
    for status in [200, 201, 202, 204] {
        hook.receiver.answer(&format!("HTTP/1.1 {status} Said"));
        hook.webhook.deliver(&parcel(7, hook.address())).await.unwrap();
    }
}

#[tokio::test]
async fn an_error_says_why_nobody_answered() {
    let hook = hook(|settings| settings.trusted = ["localhost:1".to_owned()].into()).await;
    let to = "http://localhost:1/".to_owned();
    let error = hook.webhook.deliver(&parcel(7, to)).await.unwrap_err();
    assert!(error.is_temporary());
    assert!(error.to_string().contains("refused"), "{error}");
}

#[tokio::test]
async fn a_receiver_that_says_nothing_has_its_time() {
    let hook = hook(|settings| settings.timeout = Duration::from_millis(200)).await;
    hook.receiver.answer("");
    assert!(hook.failure().await.is_temporary());
    hook.receiver.answer("nonsense");
    assert!(hook.failure().await.is_temporary());
}

#[tokio::test]
async fn a_parcel_above_the_limit_is_refused_with_the_limit() {
    let hook = hook(|settings| settings.max_body_bytes = 5000).await;
    let mut sent = parcel(7, hook.address());
    for size in [4900, 5001] {
        sent.attachments[0].bytes = Bytes::from(vec![0; size]);
        let error = hook.webhook.deliver(&sent).await.unwrap_err();
        assert_eq!((error.code(), error.is_temporary()), ("parcel_too_large", false));
        assert!(error.to_string().contains("at most 5000"), "{error}");
    }
    assert!(hook.receiver.requests().is_empty());
}

/// The name is looked up as the request is made: what it led to before counts for
/// nothing.
#[tokio::test]
async fn a_name_that_leads_inside_is_not_asked() {
    let hook = hook(|_| ()).await;
    let to = format!("https://localhost:{}/", hook.receiver.port.wrapping_add(1));
    let error = hook.webhook.deliver(&parcel(7, to)).await.unwrap_err();
    assert_eq!(error.code(), "private_address", "{error:?}");
    assert_eq!((error.kind(), error.is_temporary()), (ErrorKind::Forbidden, false));
    assert!(hook.receiver.requests().is_empty());
}

#[test]
fn a_secret_is_read_and_never_shown() {
    for text in [SECRET, &SECRET["whsec_".len()..]] {
        let secret = WebhookSecret::parse(&SecretString::from(text)).unwrap();
        assert_eq!(secret.reveal().expose_secret(), SECRET);
        assert!(!format!("{secret:?}").contains("MfKQ"));
    }
    for wrong in ["", "whsec_", "whsec_c2hvcnQ=", "whsec_not base64 at all, not at all!"] {
        let error = WebhookSecret::parse(&SecretString::from(wrong)).unwrap_err();
        assert_eq!(error.code(), "bad_webhook_secret", "{wrong}");
    }
}
