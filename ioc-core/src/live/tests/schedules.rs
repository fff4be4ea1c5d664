//! A reader that is interrupted ends where one that is not does.

use std::collections::BTreeMap;

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use super::*;
use crate::live::connection::CloseReason;
use crate::live::position::Position;

/// What is the case: the newest of each state, and every event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct State {
    states: BTreeMap<String, u64>,
    events: BTreeMap<String, u64>,
}

impl State {
    /// Takes in a message as a reader does: states are replaced, events kept.
    fn take(&mut self, envelope: &Value) {
        let payload = &envelope["payload"];
        let sequence = envelope["sequence"].as_u64().unwrap();
        if let Some(title) = payload["title"].as_str() {
            self.events.insert(title.to_owned(), sequence);
        } else {
            let family = payload["metric_type"].as_str().unwrap();
            self.states.insert(family.to_owned(), sequence);
        }
    }
}

/// How often what was to be shown came up.
#[derive(Debug, Default)]
struct Seen {
    gaps: u32,
    slow: u32,
    revoked: u32,
    resumed: u32,
    replayed: u32,
    conflated: u32,
}

#[derive(Debug, Default)]
struct Reader {
    connection: Option<Connection>,
    /// The place of the last message that was read, or of a gap.
    position: Option<Position>,
    state: State,
    /// Whether it was told of a gap and has not read anew yet.
    reads_anew: bool,
    resuming: bool,
}

impl Reader {
    fn connect(&mut self, hub: &LiveHub, truth: &State) {
        let connection = hub.connect(member("acme", Role::Viewer)).unwrap();
        subscribe(&connection, &[Kind::Metrics, Kind::Reports]);
        if let Some(position) = self.position {
            connection.resume(position).unwrap();
            self.resuming = true;
        } else {
            self.position = Some(connection.position());
            self.state = truth.clone();
        }
        self.connection = Some(connection);
    }

    /// Reads one event; whether there was one.
    fn read(&mut self, truth: &State, seen: &mut Seen) -> bool {
        if std::mem::take(&mut self.reads_anew) {
            self.state = truth.clone();
            return true;
        }
        let Some(event) = self.connection.as_mut().and_then(now) else {
            self.resuming = false;
            return false;
        };
        match event {
            Event::Message(envelope) => {
                let before = self.position.replace(envelope.position()).map(|it| it.sequence);
                let sequence = envelope.position().sequence;
                assert!(before < Some(sequence), "{sequence} comes after {before:?}");
                seen.replayed += u32::from(self.resuming);
                seen.conflated += u32::from(before.is_some_and(|it| it + 1 < sequence));
                self.state.take(&serde_json::from_slice(envelope.json()).unwrap());
            }
            Event::Gap(position) => {
                seen.gaps += 1;
                self.position = Some(position);
                self.reads_anew = true;
            }
            Event::Closed { reason, .. } => {
                seen.slow += u32::from(reason == CloseReason::Slow);
                seen.revoked += u32::from(reason == CloseReason::Revoked);
                self.connection = None;
            }
        }
        true
    }
}

fn play(number: u64, seen: &mut Seen) {
    let mut random = StdRng::seed_from_u64(number);
    let limits =
        LiveLimits { messages: random.random_range(3..20), bytes: 4_000, ..LiveLimits::default() };
    let (hub, scope) = (hub(limits), host("acme"));
    let (mut truth, mut whole, mut broken) =
        (State::default(), Reader::default(), Reader::default());
    whole.connect(&hub, &truth);
    broken.connect(&hub, &truth);
    let mut whole_gaps = Seen::default();
    let mut written = 0;
    for _ in 0..random.random_range(20..120) {
        match random.random_range(0..20) {
            // A burst that the broken one does not read.
            0..8 => {
                for _ in 0..random.random_range(1..12) {
                    written += 1;
                    let message = if random.random_bool(0.3) {
                        ready(&scope, &format!("report {written}"), ReportStatus::Published)
                    } else {
                        metric(["a", "b", "c"][random.random_range(0..3)])
                    };
                    let sequence = hub.broadcast(&scope, &message).unwrap();
                    assert_eq!(sequence, written);
                    let position = Position { sequence, ..whole.position.unwrap() };
                    let envelope = message.envelope(scope.organization_id(), position, now_at());
                    let envelope = envelope.unwrap();
                    truth.take(&serde_json::from_slice(envelope.json()).unwrap());
                    while whole.read(&truth, &mut whole_gaps) {}
                }
            }
            8..14 => {
                for _ in 0..random.random_range(0..6) {
                    broken.read(&truth, seen);
                }
            }
            14..16 => broken.connection = None,
            16 => {
                let viewers = |scope: &Scope| scope.user_id().is_some();
                hub.disconnect(CloseReason::Revoked, viewers);
                while whole.read(&truth, &mut whole_gaps) {}
                whole.connect(&hub, &truth);
            }
            _ if broken.connection.is_none() => {
                broken.connect(&hub, &truth);
                seen.resumed += 1;
            }
            _ => {}
        }
    }
    while broken.connection.is_none() || broken.read(&truth, seen) {
        if broken.connection.is_none() {
            broken.connect(&hub, &truth);
        }
    }
    assert_eq!((whole_gaps.gaps, whole_gaps.slow), (0, 0), "schedule {number}");
    assert_eq!(whole.state, truth, "schedule {number}");
    assert_eq!(broken.state, truth, "schedule {number}");
}

fn now_at() -> Instant {
    DateTime::UNIX_EPOCH
}

#[test]
fn in_500_schedules_an_interrupted_reader_ends_as_one_that_missed_nothing() {
    let mut seen = Seen::default();
    for number in 0..500 {
        play(number, &mut seen);
    }
    let Seen { gaps, slow, revoked, resumed, replayed, conflated } = seen;
    let each = [gaps, slow, revoked, resumed, replayed, conflated];
    assert!(each.iter().all(|often| *often > 100), "not everything came up: {each:?}");
}

#[test]
fn a_place_of_another_life_or_from_the_future_is_a_gap() {
    let (hub, scope) = (hub(LiveLimits::default()), host("acme"));
    let own = hub.connect(scope.clone()).unwrap().position();
    hub.broadcast(&scope, &metric("host")).unwrap();
    let other = super::hub(LiveLimits::default());
    let other = Position { epoch: Id::from_content(&[b"other"]), ..other.inner().position(0) };
    for (place, is_gap) in [(own, false), (other, true), (Position { sequence: 2, ..own }, true)] {
        let mut reader = hub.connect(scope.clone()).unwrap();
        subscribe(&reader, &[Kind::Metrics]);
        reader.resume(place).unwrap();
        match now(&mut reader) {
            Some(Event::Gap(position)) if is_gap => assert_eq!(position.sequence, 1),
            Some(Event::Message(envelope)) if !is_gap => {
                assert_eq!(envelope.position().sequence, 1);
            }
            told => panic!("{place}: {told:?}"),
        }
    }
}

#[test]
fn what_nobody_is_told_is_a_gap_for_everybody() {
    let (hub, scope) = (hub(LiveLimits::default()), host("acme"));
    let mut reader = hub.connect(scope.clone()).unwrap();
    subscribe(&reader, &[Kind::Metrics]);
    let start = reader.position();
    hub.broadcast(&scope, &metric("host")).unwrap();
    hub.skip(scope.organization_id());
    hub.broadcast(&scope, &metric("other")).unwrap();
    let mut back = hub.connect(scope.clone()).unwrap();
    subscribe(&back, &[Kind::Metrics]);
    back.resume(start).unwrap();
    for reader in [&mut reader, &mut back] {
        // The snapshot that it reads now has both.
        let told = now(reader);
        assert!(matches!(told, Some(Event::Gap(it)) if it.sequence == 3), "{told:?}");
        assert!(waiting(reader).is_empty());
    }
    assert_eq!(hub.broadcast(&scope, &metric("host")).unwrap(), 4);
    assert_eq!(told(&mut reader), ["host"]);
}
