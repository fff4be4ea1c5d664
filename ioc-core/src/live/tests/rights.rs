//! Who is told what.

use super::*;
use crate::error::ErrorKind;
use crate::live::connection::CloseReason;

#[test]
fn an_envelope_says_what_it_is_and_where_it_stands() {
    let (hub, scope) = (hub(LiveLimits::default()), host("acme"));
    let mut reader = hub.connect(member("acme", Role::Viewer)).unwrap();
    subscribe(&reader, &[Kind::Metrics]);
    hub.broadcast(&scope, &metric("host")).unwrap();
    let start = reader.position();
    assert_eq!(
        waiting(&mut reader),
        [serde_json::json!({
            "type": "metric_update",
            "organization_id": scope.organization_id(),
            "sequence": 1,
            "epoch": start.epoch,
            "at": "2026-03-02T08:00:00Z",
            "payload": {"metric_type": "host", "metric_name": null},
        })]
    );
    assert_eq!((start.sequence, reader.position().sequence), (0, 1));
}

#[test]
fn a_role_subscribes_to_what_it_may_read() {
    let hub = hub(LiveLimits::default());
    let may = |role| {
        let reader = hub.connect(member("acme", role)).unwrap();
        let tried = Kind::ALL.into_iter().filter(|kind| match reader.subscribe(*kind, &[]) {
            Ok(_) => true,
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::Forbidden);
                false
            }
        });
        tried.collect::<Vec<_>>()
    };
    let figures = [Kind::Dashboard, Kind::Metrics, Kind::Activity, Kind::Reports];
    for role in [Role::Viewer, Role::Analyst, Role::Manager, Role::Admin] {
        assert_eq!(may(role), figures, "{role:?}");
    }
    assert_eq!(may(Role::Operator), [Kind::System]);
}

#[test]
fn a_message_goes_to_those_whose_rights_suffice_for_it() {
    let (hub, scope) = (hub(LiveLimits::default()), host("acme"));
    let connect = |role| {
        let reader = hub.connect(member("acme", role)).unwrap();
        subscribe(&reader, &[Kind::Reports, Kind::Metrics]);
        reader
    };
    let (mut viewer, mut analyst) = (connect(Role::Viewer), connect(Role::Analyst));
    for message in [
        ready(&scope, "draft", ReportStatus::Generated),
        metric("ocean_scores"),
        ready(&scope, "final", ReportStatus::Published),
        metric("user_engagement"),
    ] {
        hub.broadcast(&scope, &message).unwrap();
    }
    assert_eq!(told(&mut viewer), ["final", "user_engagement"]);
    assert_eq!(told(&mut analyst), ["draft", "ocean_scores", "final", "user_engagement"]);
}

#[test]
fn what_a_reader_may_not_have_does_not_come_when_it_resumes_either() {
    let (hub, scope) = (hub(LiveLimits::default()), host("acme"));
    let viewer = || hub.connect(member("acme", Role::Viewer)).unwrap();
    let start = viewer().position();
    hub.broadcast(&scope, &ready(&scope, "draft", ReportStatus::Generated)).unwrap();
    let mut back = viewer();
    subscribe(&back, &[Kind::Reports]);
    back.resume(start).unwrap();
    assert!(told(&mut back).is_empty());
}

#[test]
fn filters_choose_among_the_messages_of_a_kind() {
    let (hub, scope) = (hub(LiveLimits::default()), host("acme"));
    let one = report(scope.organization_id(), "one", ReportStatus::Published).id.to_string();
    let mut reader = hub.connect(scope.clone()).unwrap();
    reader.subscribe(Kind::Metrics, &[("metric_type", "host")]).unwrap();
    let (by_report, _) = reader.subscribe(Kind::Reports, &[("report_id", &one)]).unwrap();
    let tell = || {
        for message in [
            metric("host"),
            metric("other"),
            LiveMessage::metric_update(None, None).unwrap(),
            ready(&scope, "one", ReportStatus::Published),
            ready(&scope, "two", ReportStatus::Published),
        ] {
            hub.broadcast(&scope, &message).unwrap();
        }
    };
    tell();
    assert_eq!(told(&mut reader), ["host", "any", "one"]);
    assert!(reader.unsubscribe(by_report) && !reader.unsubscribe(by_report));
    tell();
    assert_eq!(told(&mut reader), ["host", "any"]);
}

#[test]
fn a_subscription_that_is_mistaken_says_how() {
    let (hub, scope) = (hub(LiveLimits::default()), host("acme"));
    let reader = hub.connect(scope.clone()).unwrap();
    let (own, foreign) = (scope.organization_id(), host("other").organization_id());
    reader.subscribe(Kind::Dashboard, &[("organizationId", &own.to_string())]).unwrap();
    let refused = |kind, name, value: &str| reader.subscribe(kind, &[(name, value)]).unwrap_err();
    let error = refused(Kind::Metrics, "metrik_type", "host");
    assert_eq!(error.code(), "unknown_filter");
    assert_eq!(error.hint(), Some("the nearest is `metric_type`"));
    let stranger = refused(Kind::Dashboard, "organization_id", &foreign.to_string());
    assert_eq!((stranger.code(), stranger.kind()), ("unknown_organization", ErrorKind::NotFound));
    assert_eq!(refused(Kind::Reports, "report_id", "7").code(), "bad_id");
    assert_eq!(refused(Kind::Metrics, "metric_name", " ").code(), "bad_filter");
    assert_eq!(refused(Kind::Dashboard, "report_id", "7").code(), "unknown_filter");
    let error = Kind::parse("dashbord").unwrap_err();
    assert!(error.hint().unwrap().starts_with("the nearest is `dashboard`"), "{error:?}");
}

#[test]
fn only_the_process_itself_broadcasts() {
    let hub = hub(LiveLimits::default());
    for role in [Role::Viewer, Role::Analyst, Role::Manager, Role::Operator] {
        let error = hub.broadcast(&member("acme", role), &metric("host")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Forbidden, "{role:?}");
    }
    assert_eq!(hub.stats().serialised, 0);
}

#[test]
fn whoever_loses_a_right_is_closed_and_nobody_else() {
    let hub = hub(LiveLimits::default());
    let scope = member("acme", Role::Viewer);
    let user_id = scope.user_id();
    let (mut gone, mut stays) = (hub.connect(scope).unwrap(), hub.connect(host("acme")).unwrap());
    let is_meant = |it: &Scope| it.user_id().is_some() && it.user_id() == user_id;
    assert_eq!(hub.disconnect(CloseReason::Revoked, is_meant), 1);
    let closed = now(&mut gone);
    assert!(
        matches!(closed, Some(Event::Closed { reason: CloseReason::Revoked, .. })),
        "{closed:?}"
    );
    assert!(gone.next().now_or_never().expect("it is over").is_none());
    assert_eq!(gone.subscribe(Kind::Reports, &[]).unwrap_err().code(), "connection_closed");
    subscribe(&stays, &[Kind::Metrics]);
    hub.broadcast(&host("acme"), &metric("host")).unwrap();
    assert_eq!(told(&mut stays), ["host"]);
}
