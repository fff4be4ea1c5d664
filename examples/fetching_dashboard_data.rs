//! The summary of the last seven days, and what happens right now.
//!
//! ```console
//! $ cargo run --example fetching_dashboard_data
//! ```

#[path = "demo/acme.rs"]
mod acme;

#[tokio::main]
async fn main() -> ioc_analytics::Result<()> {
    let (platform, scope) = acme::open().await?;
    let dashboard = platform.dashboard();

    // Get organization summary
    let summary = dashboard.summary(&scope, 7, None).await?;

    // Get real-time data
    let realtime = dashboard.realtime(&scope, None).await?;

    println!("{}", String::from_utf8_lossy(summary.bytes()?));
    println!("{}", String::from_utf8_lossy(realtime.bytes()?));

    assert!(summary.value().user_stats.active_users.is_some(), "the week has people in it");
    assert!(realtime.value().activities_last_hour.is_some(), "and this hour is counted");
    Ok(())
}
