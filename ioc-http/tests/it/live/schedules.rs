//! A client that is interrupted ends where one that is not does.

use std::collections::BTreeMap;

use ioc_core::live::limits::LiveLimits;
use ioc_core::live::message::LiveMessage;
use ioc_http::ApiSettings;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use serde_json::{Value, json};

use super::support::{Client, Read, Server, position, sequence, text};

/// How many schedules: 500, or as many thousandths of 500 as are asked for.
fn rounds() -> u64 {
    let asked = option_env!("IOC_TEST_ROUNDS").and_then(|rounds| rounds.parse::<u64>().ok());
    asked.map_or(500, |rounds| (500 * rounds).div_ceil(1000).max(10))
}

/// What is the case: the newest of each state, and every event, by their numbers.
type State = BTreeMap<String, u64>;

fn take(state: &mut State, envelope: &Value) {
    let payload = &envelope["payload"];
    let name = payload["title"].as_str().or(payload["metric_type"].as_str());
    state.insert(name.expect("a name").to_owned(), sequence(&position(envelope)));
}

/// How often what was to be shown came up.
#[derive(Debug, Default)]
struct Seen {
    gaps: u32,
    resumed: u32,
    replayed: u32,
    paused: u32,
}

struct Reader {
    client: Option<Client>,
    position: String,
    state: State,
}

impl Reader {
    async fn connect(server: &Server, truth: &State) -> Self {
        let mut client = server.connect("viewer").await;
        client.subscribe("metrics").await;
        let position = client.subscribe("reports").await;
        Self { client: Some(client), position, state: truth.clone() }
    }

    async fn come_back(&mut self, server: &Server) {
        let mut client = server.connect("viewer").await;
        let wanted = json!([{"kind": "metrics"}, {"kind": "reports"}]);
        let position = &self.position;
        client.say(&json!({"type": "resume", "position": position, "subscriptions": wanted})).await;
        for _ in 0..2 {
            assert_eq!(client.read().await.json()["type"], "subscribed");
        }
        self.client = Some(client);
    }

    /// Reads one message. Who is told of a gap reads anew, which is the truth now.
    async fn read(&mut self, truth: &State, seen: &mut Seen) {
        let Some(client) = &mut self.client else { return };
        match client.read().await {
            Read::Json(told) if told["type"] == "gap" => {
                seen.gaps += 1;
                self.position = text(&told, "position");
                self.state.clone_from(truth);
            }
            Read::Json(told) => {
                assert!(self.sequence() < sequence(&position(&told)), "numbers go up");
                self.position = position(&told);
                take(&mut self.state, &told);
            }
            Read::Closed(4008, _) | Read::Cut => self.client = None,
            other => panic!("{other:?}"),
        }
    }

    fn sequence(&self) -> u64 {
        sequence(&self.position)
    }
}

/// Tells something, an event or a state, and notes it as the truth.
fn tell(server: &Server, random: &mut StdRng, truth: &mut State, written: &mut u64) -> u64 {
    let sample = &server.app.sample;
    let (name, message) = if random.random_bool(0.3) {
        *written += 1;
        let title = format!("report {written}");
        let message = server.report(&title);
        (title, message)
    } else {
        let family = ["a", "b", "c"][random.random_range(0..3)];
        (family.to_owned(), LiveMessage::metric_update(Some(family), None).expect("a message"))
    };
    let sequence = sample.platform.live().broadcast(&sample.scope, &message).expect("told");
    truth.insert(name, sequence);
    sequence
}

async fn play(server: &Server, number: u64, seen: &mut Seen) {
    let mut random = StdRng::seed_from_u64(number);
    let (mut truth, mut written) = (State::new(), 0);
    let mut whole = Reader::connect(server, &truth).await;
    let mut broken = Reader::connect(server, &truth).await;
    let (mut newest, mut unseen) = (whole.sequence(), Seen::default());
    for _ in 0..random.random_range(4..16) {
        match random.random_range(0..10) {
            0..5 => {
                for _ in 0..random.random_range(1..6) {
                    newest = tell(server, &mut random, &mut truth, &mut written);
                    while whole.sequence() < newest {
                        whole.read(&truth, &mut unseen).await;
                        assert!(whole.client.is_some(), "schedule {number}");
                    }
                }
            }
            5 | 6 if broken.sequence() < newest => broken.read(&truth, seen).await,
            7 | 8 => broken.client = None,
            _ if broken.client.is_none() => {
                seen.resumed += 1;
                seen.replayed += u32::from(broken.sequence() < newest);
                broken.come_back(server).await;
            }
            _ => seen.paused += 1,
        }
    }
    while broken.sequence() < newest {
        if broken.client.is_none() {
            broken.come_back(server).await;
        }
        broken.read(&truth, seen).await;
    }
    assert_eq!(unseen.gaps, 0, "schedule {number}");
    assert_eq!(whole.state, truth, "schedule {number}");
    assert_eq!(broken.state, truth, "schedule {number}");
}

#[tokio::test(flavor = "multi_thread")]
async fn in_500_schedules_an_interrupted_client_ends_as_one_that_missed_nothing() {
    let limits = LiveLimits { messages: 8, ..LiveLimits::default() };
    let settings = ApiSettings {
        caller_per_second: 1_000_000,
        organization_per_second: 1_000_000,
        ..ApiSettings::default()
    };
    let server = Server::with(limits, settings).await;
    let (mut seen, rounds) = (Seen::default(), rounds());
    for number in 0..rounds {
        play(&server, number, &mut seen).await;
    }
    let Seen { gaps, resumed, replayed, paused } = seen;
    let each = [gaps, resumed, replayed, paused].map(u64::from);
    assert!(each.iter().all(|often| *often * 20 > rounds), "not everything came up: {each:?}");
}
