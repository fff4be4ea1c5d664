//! The routes inside somebody else's axum application, with that application's own
//! sign-in: here a header that a proxy in front of it sets.
//!
//! `cargo run --example mount_in_axum`

use std::sync::Arc;

use async_trait::async_trait;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use axum::http::request::Parts;
use axum::routing::get;
use ioc_analytics::http;
use ioc_analytics::http::caller::{Caller, Resolver};
use ioc_analytics::http::problem::Problem;
use ioc_analytics::ids::{Id, OrganizationId};
use ioc_analytics::model::member::Role;
use tower::ServiceExt;

#[path = "demo/acme.rs"]
mod acme;

/// The application's own people: who is in its HR department reads the figures of the
/// organization, and everybody else nothing.
#[derive(Debug)]
struct Proxied {
    organization: OrganizationId,
}

#[async_trait]
impl Resolver for Proxied {
    async fn resolve(&self, head: &Parts) -> Result<Caller, Problem> {
        let user = head.headers.get("x-forwarded-user").and_then(|value| value.to_str().ok());
        match user {
            Some(user) if user.ends_with("@hr.example.com") => {
                let user_id = Id::from_content(&[user.as_bytes()]);
                Ok(Caller::vouched(user_id, vec![(self.organization, Role::Analyst)]))
            }
            _ => Err(Problem::unauthenticated("not_signed_in", "sign in at /login")),
        }
    }
}

/// The application has a state of its own, which the mounted routes know nothing of.
#[derive(Clone)]
struct Shop {
    name: Arc<str>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (platform, scope) = acme::open().await?;
    let resolver = Proxied { organization: scope.organization_id() };
    let app: Router = Router::new()
        .route("/", get(|state: axum::extract::State<Shop>| async move { state.name.to_string() }))
        .nest("/people", http::router(platform, resolver))
        .with_state(Shop { name: "a shop".into() });

    for (user, path, expected) in [
        ("", "/people/api/dashboard/summary", 401),
        ("ann@shop.example.com", "/people/api/dashboard/summary", 401),
        ("eve@hr.example.com", "/people/api/dashboard/summary", 200),
        ("eve@hr.example.com", "/people/api/dashboard/ocean?by=department", 200),
        ("eve@hr.example.com", "/people/api/members", 403),
        ("eve@hr.example.com", "/people/nothing", 404),
        ("eve@hr.example.com", "/", 200),
    ] {
        let request = Request::builder().uri(path).header("x-forwarded-user", user);
        let response = app.clone().oneshot(request.body(Body::empty())?).await?;
        let status = response.status();
        let body = to_bytes(response.into_body(), 1 << 20).await?;
        let shown = String::from_utf8_lossy(&body).chars().take(70).collect::<String>();
        println!("{user:<22} {path:<45} {status}  {shown}");
        assert_eq!(status, expected);
    }
    Ok(())
}
