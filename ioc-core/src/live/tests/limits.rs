//! What a hub holds, and what it costs.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Wake, Waker};

use futures_util::StreamExt;

use super::*;
use crate::live::connection::CloseReason;

#[derive(Debug, Default)]
struct Bell(AtomicUsize);

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn a_message_is_written_once_for_a_thousand_readers() {
    let (hub, scope) = (hub(LiveLimits::default()), host("acme"));
    let mut readers: Vec<_> = (0..1_000).map(|_| hub.connect(scope.clone()).unwrap()).collect();
    for reader in &readers {
        subscribe(reader, &[Kind::Metrics]);
    }
    hub.broadcast(&scope, &metric("host")).unwrap();
    let mut places = std::collections::BTreeSet::new();
    for reader in &mut readers {
        let Some(Event::Message(envelope)) = now(reader) else { panic!("no message") };
        places.insert(envelope.json().clone().as_ptr() as usize);
    }
    assert_eq!((hub.stats().serialised, places.len()), (1, 1));
}

#[test]
fn a_reader_that_waits_is_woken_by_what_is_for_it_alone() {
    let (hub, scope) = (hub(LiveLimits::default()), host("acme"));
    let bell = Arc::new(Bell::default());
    let waker = Waker::from(bell.clone());
    let mut context = Context::from_waker(&waker);
    let mut reader = hub.connect(scope.clone()).unwrap();
    subscribe(&reader, &[Kind::Metrics]);
    assert!(reader.poll_next_unpin(&mut context).is_pending());
    hub.broadcast(&scope, &ready(&scope, "report", ReportStatus::Published)).unwrap();
    hub.broadcast(&host("other"), &metric("host")).unwrap();
    assert_eq!(bell.0.load(Ordering::SeqCst), 0);
    hub.broadcast(&scope, &metric("host")).unwrap();
    assert_eq!(bell.0.load(Ordering::SeqCst), 1);
    assert!(reader.poll_next_unpin(&mut context).is_ready());
    assert!(reader.poll_next_unpin(&mut context).is_pending());
    hub.skip(scope.organization_id());
    assert_eq!(bell.0.load(Ordering::SeqCst), 2);
}

#[test]
fn of_a_state_a_slow_reader_gets_the_newest_and_of_events_each() {
    let (hub, scope) = (hub(LiveLimits::default()), host("acme"));
    let mut reader = hub.connect(scope.clone()).unwrap();
    subscribe(&reader, &[Kind::Metrics, Kind::Reports]);
    for title in ["one", "two", "three"] {
        hub.broadcast(&scope, &metric("host")).unwrap();
        hub.broadcast(&scope, &ready(&scope, title, ReportStatus::Published)).unwrap();
        hub.broadcast(&scope, &metric("other")).unwrap();
    }
    let waiting = waiting(&mut reader);
    let sequences: Vec<_> = waiting.iter().map(|it| it["sequence"].as_u64().unwrap()).collect();
    assert_eq!(sequences, [2, 5, 7, 8, 9]);
}

#[test]
fn one_stalled_reader_stays_in_its_bounds_and_delays_nobody() {
    let limits = LiveLimits { messages: 64, bytes: 20_000, ..LiveLimits::default() };
    let (hub, scope) = (hub(limits), host("acme"));
    let connect = || {
        let reader = hub.connect(scope.clone()).unwrap();
        subscribe(&reader, &[Kind::Reports]);
        reader
    };
    let (mut stalled, mut reads) = (connect(), connect());
    let channel = hub.inner().find(scope.organization_id()).unwrap();
    for number in 0..5_000 {
        let title = format!("report {number}");
        hub.broadcast(&scope, &ready(&scope, &title, ReportStatus::Published)).unwrap();
        assert_eq!(told(&mut reads), [title]);
        let (messages, bytes) = crate::live::hub::held(&channel).size();
        assert!(messages <= 64 && bytes <= 20_000, "{messages} messages, {bytes} bytes wait");
    }
    let closed = now(&mut stalled);
    let Some(Event::Closed { reason, position }) = closed else { panic!("open: {closed:?}") };
    assert_eq!((reason, position.sequence), (CloseReason::Slow, 0));
    assert_eq!(hub.stats().closed_as_slow, 1);
}

#[test]
fn a_reader_that_is_not_concerned_is_never_too_slow() {
    let limits = LiveLimits { messages: 4, ..LiveLimits::default() };
    let (hub, scope) = (hub(limits), host("acme"));
    let mut reader = hub.connect(scope.clone()).unwrap();
    subscribe(&reader, &[Kind::Metrics]);
    for number in 0..100 {
        let title = format!("report {number}");
        hub.broadcast(&scope, &ready(&scope, &title, ReportStatus::Published)).unwrap();
    }
    assert_eq!(reader.position().sequence, 100);
    hub.broadcast(&scope, &metric("host")).unwrap();
    assert_eq!(told(&mut reader), ["host"]);
}

#[test]
fn what_passes_a_limit_is_refused_and_can_come_later() {
    let limits = LiveLimits {
        connections: 3,
        connections_per_organization: 2,
        subscriptions: 1,
        ..LiveLimits::default()
    };
    let hub = hub(limits);
    let connect = |name| hub.connect(host(name)).map_err(|error| error.code());
    let (first, _second) = (connect("acme").unwrap(), connect("acme").unwrap());
    assert_eq!(connect("acme").unwrap_err(), "too_many_connections");
    let _other = connect("other").unwrap();
    assert_eq!(connect("third").unwrap_err(), "too_many_connections");
    first.subscribe(Kind::Metrics, &[]).unwrap();
    let error = first.subscribe(Kind::Reports, &[]).unwrap_err();
    assert_eq!(error.code(), "too_many_subscriptions");
    drop(first);
    connect("acme").unwrap();
}

#[test]
fn a_hub_that_shuts_down_tells_everybody_and_lets_nobody_in() {
    let hub = hub(LiveLimits::default());
    let mut reader = hub.connect(host("acme")).unwrap();
    hub.shut_down();
    let told = now(&mut reader);
    let reason = CloseReason::ShuttingDown;
    assert!(matches!(told, Some(Event::Closed { reason: it, .. }) if it == reason), "{told:?}");
    for name in ["acme", "new"] {
        assert_eq!(hub.connect(host(name)).unwrap_err().code(), "shutting_down");
    }
    drop(reader);
    assert_eq!(hub.stats().connections, 0);
}
