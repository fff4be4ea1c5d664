//! What organizations' reports look like, from the setting to the bytes.

use std::sync::Arc;

use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::caches::MemoryCache;
use ioc_analytics::clock::VirtualClock;
use ioc_analytics::conformance::brand::png;
use ioc_analytics::document::format::Format;
use ioc_analytics::error::ErrorKind;
use ioc_analytics::ids::{ReportId, SeededIds};
use ioc_analytics::model::brand::{Brand, NewBrand};
use ioc_analytics::model::organization::{NewOrganization, OrganizationChange};
use ioc_analytics::render::DocumentRenderer;

use crate::report_changes::{refused, staff, weekly};
use crate::support::instant;

fn platform() -> Platform {
    let store = ioc_analytics::open_store("sqlite::memory:", true).expect("a store in memory");
    Platform::builder(store)
        .clock(Arc::new(VirtualClock::at(instant("2026-03-09T08:00:00Z"))))
        .ids(Arc::new(SeededIds::new(1)))
        .renderer(Arc::new(DocumentRenderer::default()))
        .cache(Arc::new(MemoryCache::default()))
        .build()
}

async fn enter(platform: &Platform, name: &str) -> Scope {
    let organization = platform.organizations().create(NewOrganization::named(name)).await;
    platform.organizations().host_of(&organization.expect("new")).expect("its scope")
}

async fn generated(platform: &Platform, scope: &Scope) -> ReportId {
    let id = platform.reports().create(scope, weekly()).await.expect("created").id;
    platform.reports().generate(scope, id, None).await.expect("generated");
    id
}

async fn put(platform: &Platform, scope: &Scope, footer: &str) -> Brand {
    let new = NewBrand {
        color: Some("#ffee00".to_owned()),
        logo: Some(png(32, 16)),
        footer: Some(footer.to_owned()),
    };
    platform.organizations().put_brand(scope, new).await.expect("put")
}

async fn page(platform: &Platform, scope: &Scope, id: ReportId) -> String {
    let drawn = platform.reports().serve_export(scope, id, None, Format::Html).await;
    String::from_utf8(drawn.expect("drawn").served.bytes.to_vec()).expect("a page")
}

#[tokio::test]
async fn a_draft_wears_the_brand_of_now_and_a_published_report_that_of_then() {
    let platform = platform();
    let scope = enter(&platform, "Acme").await;
    let id = generated(&platform, &scope).await;
    assert!(!page(&platform, &scope, id).await.contains("<img"));
    put(&platform, &scope, "The first footer").await;
    let drawn = page(&platform, &scope, id).await;
    assert!(drawn.contains("The first footer") && drawn.contains("<img"));
    put(&platform, &scope, "The second footer").await;
    let drawn = page(&platform, &scope, id).await;
    assert!(drawn.contains("The second footer") && !drawn.contains("The first footer"));

    platform.reports().publish(&scope, id, None).await.expect("published");
    put(&platform, &scope, "The third footer").await;
    assert_eq!(page(&platform, &scope, id).await, drawn, "as it was published");
    platform.organizations().delete_brand(&scope).await.expect("deleted");
    assert_eq!(page(&platform, &scope, id).await, drawn, "as it was published");
    platform.reports().generate(&scope, id, None).await.expect("generated");
    let options = platform.reports().export(&scope, id, Some(2), Format::Html).await;
    let next = String::from_utf8(options.expect("drawn").bytes).expect("a page");
    assert!(!next.contains("footer</p>") && !next.contains("<img"));
}

#[tokio::test]
async fn no_report_wears_the_brand_of_another_organization() {
    let platform = platform();
    let scopes = [enter(&platform, "Acme").await, enter(&platform, "Globex").await];
    let footers = ["Canary of Acme", "Canary of Globex"];
    let mut ids = Vec::new();
    for (scope, footer) in scopes.iter().zip(footers) {
        put(&platform, scope, footer).await;
        ids.push(generated(&platform, scope).await);
    }
    for _ in 0..3 {
        let (one, two) = futures_util::future::join(
            page(&platform, &scopes[0], ids[0]),
            page(&platform, &scopes[1], ids[1]),
        )
        .await;
        assert!(one.contains(footers[0]) && !one.contains(footers[1]));
        assert!(two.contains(footers[1]) && !two.contains(footers[0]));
    }
}

#[tokio::test]
async fn whoever_reads_reports_reads_the_brand_and_an_admin_alone_sets_it() {
    let (platform, [viewer, analyst, manager]) = staff().await;
    let organizations = platform.organizations();
    for scope in [&viewer, &analyst, &manager] {
        assert_eq!(organizations.get_brand(scope).await.expect("read"), Brand::plain("Acme"));
        let put = organizations.put_brand(scope, NewBrand::default()).await;
        refused(put, ErrorKind::Forbidden);
        refused(organizations.delete_brand(scope).await, ErrorKind::Forbidden);
    }
    let admin = organizations.host("Acme").await.expect("the host");
    let brand = put(&platform, &admin, "=1+1").await;
    assert_eq!(organizations.get_brand(&viewer).await.expect("read"), brand);
    assert!(brand.warning().is_some(), "yellow cannot be read on white");
    let change = OrganizationChange { name: Some("Ajax".into()), ..OrganizationChange::default() };
    organizations.update(&admin, change, None).await.expect("renamed");
    assert_eq!(organizations.get_brand(&viewer).await.expect("read").name, "Ajax");
}
