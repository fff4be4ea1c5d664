//! An organization's brand over HTTP.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ioc_core::conformance::brand::png;
use serde_json::json;

use crate::support::App;

fn path(app: &App) -> String {
    format!("/api/organizations/{}/brand", app.sample.scope.organization_id())
}

#[tokio::test]
async fn a_brand_is_put_read_and_deleted() {
    let app = App::new().await;
    let name = &app.sample.scope.organization().name;
    let plain = app.get("viewer", &path(&app)).await.json();
    assert_eq!((&plain["name"], &plain["logo"]), (&json!(name), &json!(null)));
    let logo = STANDARD.encode(png(40, 20));
    let body = json!({ "color": "#FFee00", "logo": logo, "footer": "Only for us" });
    let put = app.call("PUT", "admin", &path(&app), &body).await;
    assert_eq!(put.status, 200, "{}", put.json());
    let brand = app.get("viewer", &path(&app)).await.json();
    assert_eq!(put.json(), brand);
    assert_eq!(brand["color"], "#ffee00");
    assert_ne!(brand["color_on_light"], brand["color"]);
    assert!(brand["warning"].as_str().expect("a warning").contains("4.5:1"));
    let told = json!({ "media_type": "image/png", "width": 40, "height": 20, "data": logo });
    assert_eq!(brand["logo"], told);
    for _ in 0..2 {
        let gone = app.call("DELETE", "admin", &path(&app), &json!({})).await;
        assert_eq!(gone.status, 204);
    }
    assert_eq!(app.get("viewer", &path(&app)).await.json(), plain);
}

#[tokio::test]
async fn what_no_brand_can_be_is_told() {
    let app = App::new().await;
    for (body, code) in [
        (json!({ "color": "red" }), "bad_color"),
        (json!({ "logo": "no base64!" }), "bad_logo"),
        (json!({ "logo": STANDARD.encode("<svg/>") }), "bad_logo"),
        (json!({ "logo": "A".repeat(400_000) }), "bad_logo"),
        (json!({ "footer": "one\ntwo" }), "bad_footer"),
    ] {
        let refused = app.call("PUT", "admin", &path(&app), &body).await;
        assert_eq!((refused.status, refused.code()), (400, code.to_owned()));
    }
    let unknown = app.call("PUT", "admin", &path(&app), &json!({ "colour": "#000000" })).await;
    assert_eq!(unknown.status, 400);
}

#[tokio::test]
async fn a_page_may_show_its_logo_and_one_without_may_show_nothing() {
    let app = App::new().await;
    let export = format!("/api/reports/{}/export?format=html&locale=de", app.sample.report);
    let policy = async || {
        let page = app.get("admin", &export).await;
        assert_eq!(page.status, 200);
        page.header("content-security-policy").to_owned()
    };
    assert!(!policy().await.contains("img-src"));
    let body = json!({ "logo": STANDARD.encode(png(40, 20)), "footer": "<img src=\"data:x\">" });
    assert_eq!(app.call("PUT", "admin", &path(&app), &body).await.status, 200);
    assert!(policy().await.contains("; img-src data:; sandbox"));
    let body = json!({ "footer": "<img class=\"logo\" src=\"data:x\">" });
    assert_eq!(app.call("PUT", "admin", &path(&app), &body).await.status, 200);
    assert!(!policy().await.contains("img-src"), "a text is no picture");
}
