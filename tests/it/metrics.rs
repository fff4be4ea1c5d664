//! Metrics of a host beside the shipped ones.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Days, NaiveDate, TimeDelta};
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::VirtualClock;
use ioc_analytics::dashboard::metrics::MetricRow;
use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::ingest::metrics::NewMetric;
use ioc_analytics::ingest::registry::MetricRegistry;
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::metric_definition::{JsonType, MetadataKey, MetricDefinition};
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::model::period::Period;
use ioc_analytics::page::PageRequest;
use ioc_analytics::privacy::registry;
use ioc_analytics::{Platform, Result};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use serde_json::json;

use crate::support::{instant, load, platform};

/// A platform that knows the open tickets of a help desk, and its organization.
async fn help_desk() -> (Platform, Scope) {
    let tickets = MetricDefinition {
        metric_type: "support".to_owned(),
        metric_name: "open_tickets".to_owned(),
        label: "Open tickets".to_owned(),
        unit: "count".to_owned(),
        dimensions: vec!["channel".to_owned()],
        metadata: vec![MetadataKey {
            key: "source".to_owned(),
            json_type: JsonType::String,
            required: true,
        }],
        description: "tickets that are open at the period's end".to_owned(),
    };
    let platform = ioc_analytics::builder("sqlite::memory:", true)
        .expect("a store in memory")
        .clock(Arc::new(VirtualClock::at(instant("2026-01-12T08:00:00Z"))))
        .metrics(MetricRegistry::new(vec![tickets]).expect("a sound definition"))
        .build();
    let acme = platform.organizations().create(NewOrganization::named("Acme")).await;
    let scope = platform.organizations().host_of(&acme.expect("new")).expect("its scope");
    (platform, scope)
}

fn tickets(channel: &str, count: u64) -> NewMetric {
    NewMetric {
        metric_type: "support".to_owned(),
        metric_name: "open_tickets".to_owned(),
        value: Some(count.into()),
        unit: "count".to_owned(),
        dimension_1: channel.to_owned(),
        dimension_2: String::new(),
        dimension_3: String::new(),
        period_start: monday(),
        period_end: monday() + Days::new(6),
        people: Some(40),
        metadata: json!({"source": "desk"}),
    }
}

fn monday() -> NaiveDate {
    "2026-01-05".parse().expect("a date")
}

/// All metrics that an organization has, as its host sees them.
async fn all(platform: &Platform, scope: &Scope) -> Result<Vec<MetricRow>> {
    let (mut rows, mut request) = (Vec::new(), PageRequest::first(500)?);
    loop {
        let none = MetricFilter::default();
        let page = platform.dashboard().metrics(scope, &none, request.clone()).await?;
        rows.extend(page.items);
        request.after = page.next;
        if request.after.is_none() {
            return Ok(rows);
        }
    }
}

#[tokio::test]
async fn a_batch_against_a_definition_leaves_nothing() -> Result<()> {
    let (platform, scope) = help_desk().await;
    let in_hours = NewMetric { unit: "hours".to_owned(), ..tickets("mail", 3) };
    let by_city = NewMetric { dimension_2: "Rome".to_owned(), ..tickets("mail", 3) };
    let batch = vec![tickets("chat", 5), in_hours, by_city];
    let error = platform.ingest().record_metrics(&scope, batch).await.unwrap_err();
    assert_eq!(
        error.details(),
        [
            "row 2, column unit: `hours` is not the unit of open_tickets, which is `count`",
            "row 3, column dimension_2: open_tickets has no dimension_2, but `Rome` stands there",
        ]
    );
    assert_eq!(error.hint(), Some("record it in count, or under another name"));
    assert_eq!(all(&platform, &scope).await?, []);
    Ok(())
}

#[tokio::test]
async fn defined_and_open_names_are_recorded_side_by_side() -> Result<()> {
    let (platform, scope) = help_desk().await;
    let open = NewMetric {
        metric_name: "solved_tickets".to_owned(),
        unit: "tickets".to_owned(),
        dimension_3: "night".to_owned(),
        metadata: json!({"anything": [1]}),
        ..tickets("mail", 7)
    };
    let written = platform.ingest().record_metrics(&scope, vec![tickets("mail", 3), open]).await?;
    assert_eq!(written.added, 2);
    let found = all(&platform, &scope).await?;
    let names: Vec<_> = found.iter().map(|row| row.metric_name.as_str()).collect();
    assert_eq!(names, ["open_tickets", "solved_tickets"]);
    Ok(())
}

#[tokio::test]
async fn a_metric_that_grows_without_end_is_stopped() -> Result<()> {
    let platform = ioc_analytics::builder("sqlite::memory:", true)?
        .metrics(MetricRegistry::default().with_most_combinations(3))
        .build();
    let acme = platform.organizations().create(NewOrganization::named("Acme")).await?;
    let scope = platform.organizations().host_of(&acme)?;
    let by_person = |people: std::ops::Range<u64>| people.map(|it| tickets(&format!("p{it}"), it));
    platform.ingest().record_metrics(&scope, by_person(0..3).collect()).await?;
    let more = platform.ingest().record_metrics(&scope, by_person(1..5).collect()).await;
    let error = more.unwrap_err();
    assert_eq!(
        error.to_string(),
        "open_tickets would have more than 3 combinations of dimensions \
         (metric_type: support, metric_name: open_tickets)"
    );
    assert!(error.hint().is_some_and(|hint| hint.contains("such as an id")), "{error:?}");
    assert_eq!(all(&platform, &scope).await?.len(), 3);
    Ok(())
}

#[tokio::test]
async fn values_come_back_from_store_and_json_digit_by_digit() -> Result<()> {
    let (platform, scope) = help_desk().await;
    let mut rng = StdRng::seed_from_u64(7);
    let limits = ["0", "0.000001", "-0.000001", "9000000000000", "-9000000000000"];
    let mut texts = limits.map(str::to_owned).to_vec();
    // Up to nine digits, a point, and up to six that do not end in nought.
    texts.extend((0..1000).map(|_| {
        let (whole, decimals) =
            (rng.random_range(1..10_u32.pow(9)), rng.random_range(0..10_u32.pow(5)));
        format!("{whole}.{decimals}{}", rng.random_range(1..10))
    }));
    let metric = |(number, text): (usize, &String)| NewMetric {
        metric_name: format!("value_{number:04}"),
        value: Some(text.parse().expect("a decimal")),
        ..tickets("", 0)
    };
    let batch: Vec<NewMetric> = texts.iter().enumerate().map(metric).collect();
    let written = platform.ingest().record_metrics(&scope, batch.clone()).await?;
    assert_eq!(written.added, 1005);
    let again = platform.ingest().record_metrics(&scope, batch).await?;
    assert_eq!((again.unchanged, again.any()), (1005, false));
    for (row, text) in all(&platform, &scope).await?.iter().zip(&texts) {
        let json = serde_json::to_string(row).expect("JSON");
        let read: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let value = read["metric_value"].as_f64().expect("a number");
        assert_eq!(
            (value.to_string(), &read["metric_value"]),
            (text.clone(), &read["details"]["value"])
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_shipped_name_in_another_family_is_the_hosts_own() -> Result<()> {
    let (platform, scope) = help_desk().await;
    let namesake = NewMetric {
        metric_name: "total_users".to_owned(),
        value: Some("2.5".parse().expect("a decimal")),
        unit: "licences".to_owned(),
        ..tickets("", 0)
    };
    platform.ingest().record_metrics(&scope, vec![namesake]).await?;
    let week = Period::between(&scope.organization().calendar, monday(), monday() + Days::new(6))?;
    platform.dashboard().calculate_metrics(&scope, week, None).await?;
    let found = all(&platform, &scope).await?;
    let ours = found.iter().find(|row| row.metric_type == "support").expect("it is there");
    assert_eq!(json!(ours.metric_value), json!(2.5));
    Ok(())
}

#[tokio::test]
async fn what_is_stored_by_group_is_what_the_registry_says() -> Result<()> {
    let plan = DemoPlan { people: 40, weeks: 6, ..DemoPlan::new(5, monday() + Days::new(6)) };
    let week = Period::between(&plan.zone.into(), monday(), plan.ends)?;
    let (platform, _) = platform(week.ends_at + TimeDelta::hours(8));
    let scope = load(&platform, generate(&plan)?).await;
    platform.dashboard().calculate_metrics(&scope, week, None).await?;
    let mut stored: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for row in all(&platform, &scope).await? {
        let dimensions = [(&row.dimension_1, "department"), (&row.dimension_2, "job_role")];
        let used = dimensions.into_iter().filter(|(value, _)| !value.is_empty());
        let spec = registry::find(&row.metric_name)?;
        assert_eq!((&*row.metric_type, &*row.metric_unit), (spec.metric_type, spec.unit));
        stored.entry(row.metric_name).or_default().extend(used.map(|(_, name)| name));
    }
    assert_eq!(stored.len(), 13, "eight of behaviour, five factors");
    for (name, dimensions) in stored {
        let named: BTreeSet<&str> = registry::find(&name)?.dimensions.iter().copied().collect();
        assert_eq!(dimensions, named, "{name}");
    }
    Ok(())
}
