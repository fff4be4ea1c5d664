//! What the system makes of jobs that fail.

use chrono::TimeDelta;
use ioc_analytics::clock::Clock;
use ioc_analytics::model::health::SystemStatus;
use ioc_analytics::model::job::JobKind;
use ioc_analytics::model::measurement::Component;
use ioc_analytics::model::misfire::Misfire;
use ioc_analytics::system::measuring::Surroundings;

use super::house::{House, Way, name};

/// Five minutes: what is due runs, and the system is measured. Returns what was raised.
async fn pass(house: &House) -> Vec<String> {
    pass_in(house, 300).await
}

async fn pass_in(house: &House, seconds: i64) -> Vec<String> {
    house.clock.advance(TimeDelta::seconds(seconds));
    house.go().await;
    let measured = house.platform.system().measure(Surroundings::default()).await;
    let raised = measured.expect("measured").raised.into_iter();
    let at = house.clock.now().format("%H:%M");
    raised.map(|it| format!("{at} {} {}", it.alert.rule, it.turn.as_str())).collect()
}

async fn reasons(house: &House) -> (SystemStatus, Vec<String>) {
    let health = house.platform.system().get_system_health().await;
    let jobs = health.components.into_iter().find(|it| it.component == Component::Jobs);
    let jobs = jobs.expect("the jobs are a component");
    (health.status, jobs.reasons.into_iter().map(|it| it.code).collect())
}

#[tokio::test]
async fn a_job_that_fails_raises_alerts_once_which_are_over_with_it() {
    let house = House::with(JobKind::Platform, "*/5 * * * *", |job| job.max_failures = 5).await;
    house.job.will(Way::IsWrong);
    let mut raised = Vec::new();
    for _ in 0..5 {
        raised.extend(pass(&house).await);
    }
    assert_eq!(raised, ["06:25 disabled_jobs fired", "06:25 job_failures fired"]);
    let told = ["disabled_jobs", "job_failures"].map(str::to_owned).to_vec();
    assert_eq!(reasons(&house).await, (SystemStatus::Warning, told));
    house.job.will(Way::Well);
    raised.clear();
    for _ in 0..18 {
        raised.extend(pass(&house).await);
    }
    assert_eq!(raised, ["07:25 job_failures resolved", "07:30 disabled_jobs resolved"]);
    assert_eq!(reasons(&house).await, (SystemStatus::Healthy, Vec::new()));
}

#[tokio::test]
async fn an_organization_in_quarantine_raises_an_alert_until_it_is_let_out() {
    let house = House::with(JobKind::Organization, "0 7 * * *", |job| job.max_failures = 1).await;
    let broken = house.organization("Broken", chrono_tz::Tz::UTC).await;
    house.organization("Sound", chrono_tz::Tz::UTC).await;
    house.job.will_for(Some(broken), Way::IsWrong);
    let mut raised = Vec::new();
    for _ in 0..20 {
        raised.extend(pass(&house).await);
    }
    assert_eq!(raised, ["07:00 quarantined_organizations fired"]);
    house.runner.release(None, &name(), broken).await.expect("let out");
    raised.clear();
    for _ in 0..4 {
        raised.extend(pass(&house).await);
    }
    assert_eq!(raised.len(), 1, "{raised:?}");
    assert!(raised[0].ends_with("quarantined_organizations resolved"), "{raised:?}");
}

/// What was raised in so many times five minutes, without when.
async fn passes(house: &House, times: usize) -> Vec<String> {
    let mut raised = Vec::new();
    for _ in 0..times {
        raised.extend(pass(house).await.into_iter().map(|it| it[6..].to_owned()));
    }
    raised
}

#[tokio::test]
async fn due_times_that_were_missed_raise_one_alert_for_an_hour() {
    let misfire = Misfire::Skip;
    let house = House::with(JobKind::Platform, "*/5 * * * *", |job| job.misfire = misfire).await;
    assert_eq!(passes(&house, 4).await, [""; 0]);
    house.clock.advance(TimeDelta::hours(2));
    assert_eq!(passes(&house, 3).await, ["missed_jobs fired"]);
    assert_eq!(passes(&house, 9).await, [""; 0]);
    assert_eq!(passes(&house, 3).await, ["missed_jobs resolved"]);
}

#[tokio::test]
async fn jobs_that_are_late_raise_one_alert_until_they_are_in_time() {
    let house = House::new(JobKind::Platform, "*/5 * * * *").await;
    assert_eq!(passes(&house, 4).await, [""; 0]);
    // Once a minute and a half late, and in time again.
    assert_eq!(pass_in(&house, 390).await, [""; 0]);
    assert_eq!(pass_in(&house, 210).await, [""; 0]);
    assert_eq!(passes(&house, 6).await, [""; 0]);
    assert_eq!(pass_in(&house, 390).await, [""; 0]);
    assert_eq!(passes(&house, 6).await, ["job_lateness fired"]);
    assert_eq!(pass_in(&house, 210).await, [""; 0]);
    assert_eq!(passes(&house, 9).await, ["job_lateness resolved"]);
}

#[tokio::test]
async fn whoever_measures_goes_on_where_another_left_off() {
    let house = House::new(JobKind::Platform, "*/5 * * * *").await;
    house.job.will(Way::IsWrong);
    for _ in 0..4 {
        pass(&house).await;
    }
    house.clock.advance(TimeDelta::minutes(1));
    // A look in between, as another node takes it that has the job then.
    house.platform.system().measure(Surroundings::default()).await.expect("measured");
    house.clock.advance(TimeDelta::minutes(1));
    house.platform.system().measure(Surroundings::default()).await.expect("measured");
    let (from, to) = (house.clock.now() - TimeDelta::hours(1), house.clock.now());
    let totals =
        house.platform.store().read_totals_any_organization(from, to + TimeDelta::seconds(1));
    let totals = totals.await.expect("measured");
    let failures = totals.iter().find(|it| it.watched.metric.as_str() == "job_failures");
    assert_eq!(
        failures.map(|it| it.part),
        Some(3),
        "each is counted once; the job is disabled then"
    );
}

#[tokio::test]
async fn a_monitor_that_stands_still_is_seen() {
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    assert_eq!(reasons(&house).await, (SystemStatus::Healthy, Vec::new()), "nobody wants it");
    pass(&house).await;
    house.clock.advance(TimeDelta::minutes(15));
    assert_eq!(reasons(&house).await.0, SystemStatus::Healthy);
    house.clock.advance(TimeDelta::minutes(1));
    let missing = (SystemStatus::Warning, vec!["not_measured".to_owned()]);
    assert_eq!(reasons(&house).await, missing);
    for days in [2, 27] {
        house.clock.advance(TimeDelta::days(days));
        assert_eq!(reasons(&house).await, missing, "it still does");
    }
    house.clock.advance(TimeDelta::days(1));
    assert_eq!(reasons(&house).await, (SystemStatus::Healthy, Vec::new()), "it was given up");
    pass(&house).await;
    assert_eq!(reasons(&house).await, (SystemStatus::Healthy, Vec::new()));
}
