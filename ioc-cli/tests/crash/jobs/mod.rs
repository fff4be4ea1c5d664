//! Nodes that run jobs over one database, killed and stopped at random while the server goes
//! away and comes back: each due time has one run, which did well once, and who was taken
//! for dead writes nothing.

mod clock;
mod fleet;
mod proof;
mod worker;

use std::process::ExitCode;
use std::time::{Duration, Instant as Moment};

use chrono::{DurationRound, TimeDelta};
use chrono_tz::Tz;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::{Clock, Instant};
use ioc_analytics::ids::{IdSource, RandomIds};
use ioc_analytics::model::job_run::{AttemptStatus, RunStatus};
use ioc_analytics::model::member::MemberRecord;
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::runner::operating::JobEdit;
use libtest_mimic::Trial;
use private_postgres::{Binaries, Server, Settings};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use self::clock::FastClock;
use self::fleet::Fleet;
use self::proof::Told;
use self::worker::{ABORTS, LEASE, MAX_LOSSES, Orders, TICKS, Word, person, platform};
use crate::demands::{file_is_whole, url};
use crate::place::Place;
use crate::{rounds, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let missing = Binaries::find().is_none();
    vec![
        trial("jobs::on_a_file_each_due_time_runs_once_whatever_is_killed", on_a_file),
        trial("jobs::on_a_server_each_due_time_runs_once_whatever_is_killed", on_a_server)
            .with_ignored_flag(missing),
        trial("jobs::a_job_that_takes_its_process_with_it_fails_in_the_end", aborting),
    ]
}

pub(crate) fn main(orders: &str) -> ExitCode {
    worker::main(orders)
}

/// How long it may take until all that was due is done.
const PATIENCE: Duration = Duration::from_mins(4);

/// The database of the nodes.
enum Base {
    File(Place),
    Server(Server),
}

impl Base {
    fn server() -> Self {
        let word = RandomIds.uuid(Instant::UNIX_EPOCH).simple().to_string();
        // Short: the path of a socket must be.
        let folder = std::env::temp_dir().join(format!("ioc-jobs-{}", &word[20..]));
        let settings = Settings { durable: true, ..Settings::default() };
        let binaries = Binaries::find().expect(private_postgres::MISSING);
        Self::Server(Server::start(binaries, &folder, &settings))
    }

    fn url(&self) -> String {
        match self {
            Self::File(place) => url(&place.path("ioc.db")),
            Self::Server(server) => server.url("postgres", "postgres"),
        }
    }
}

fn on_a_file() {
    faults(&Base::File(Place::new()), 2);
}

fn on_a_server() {
    faults(&Base::server(), 3);
}

/// Two organizations, with somebody in each.
async fn entered(orders: &Orders) -> Vec<Scope> {
    let platform = platform(orders, false).unwrap();
    let mut scopes = Vec::new();
    for zone in [Tz::Europe__Berlin, Tz::Asia__Kathmandu] {
        let new = NewOrganization { zone, ..NewOrganization::named(zone.name()) };
        let entered = platform.organizations().create(new).await.unwrap();
        let scope = platform.organizations().host_of(&entered).unwrap();
        let member = MemberRecord {
            user_id: person(),
            external_id: "somebody".to_owned(),
            name: None,
            role: None,
            from: orders.clock.now() - TimeDelta::days(1),
            to: None,
            department: None,
            job_role: None,
        };
        platform.ingest().record_members(&scope, &[member]).await.unwrap();
        scopes.push(scope);
    }
    scopes
}

fn faults(base: &Base, size: usize) {
    let mut rng = StdRng::seed_from_u64(31);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let orders = Orders { database: base.url(), clock: FastClock::starting(), aborts: false };
    let scopes = runtime.block_on(entered(&orders));
    let mut fleet = Fleet::start(&orders, size);
    let ticks = TimeDelta::seconds(rounds::of(10_000).cast_signed());
    let (end, mut away) = (orders.clock.now() + ticks, Vec::new());
    while orders.clock.now() < end {
        std::thread::sleep(Duration::from_millis(rng.random_range(300..1500)));
        let (chance, node) = (rng.random_range(0..10), rng.random_range(0..size));
        let from = orders.clock.now();
        match base {
            Base::Server(server) if chance < 2 => {
                server.stop(if rng.random_bool(0.5) { "fast" } else { "immediate" });
                server.run_again();
                // Nodes find their way back within a poll.
                away.push((from, orders.clock.now() + TimeDelta::seconds(10)));
            }
            _ if chance < 6 => fleet.kill(node),
            _ => {
                fleet.stop(node, FastClock::real(LEASE * rng.random_range(11..16) / 10));
                // Who is stopped inside a write keeps the file from all others.
                if matches!(base, Base::File(_)) {
                    away.push((from, orders.clock.now()));
                }
            }
        }
    }
    let end = orders.clock.now().duration_trunc(TimeDelta::seconds(1)).unwrap();
    runtime.block_on(proven(base, &orders, &mut fleet, &scopes, end, &away));
}

/// Waits until all that was due by `end` is done, lets the nodes end, and looks at it.
async fn proven(
    base: &Base,
    orders: &Orders,
    fleet: &mut Fleet,
    scopes: &[Scope],
    end: Instant,
    away: &[(Instant, Instant)],
) {
    let platform = platform(orders, false).unwrap();
    let begin = Moment::now();
    let mut goes_on = true;
    loop {
        let told = Told::of(&platform, TICKS).await;
        let last = told.runs.iter().map(|run| run.due_at).max();
        let open = told.runs.iter().filter(|run| run.status.is_open()).count();
        // A busy machine does not keep up with ten thousand due times that go on.
        if goes_on && last >= Some(end) {
            let never = JobEdit { schedule: Some("0 0 1 1 *".to_owned()), ..JobEdit::default() };
            let edited = platform.jobs().edit(None, &TICKS.parse().unwrap(), &never, None).await;
            goes_on = edited.is_err();
        }
        if !goes_on && open == 0 {
            break;
        }
        assert!(begin.elapsed() < PATIENCE, "{open} runs are open, the last of {last:?}");
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    fleet.end();
    let told = Told::of(&platform, TICKS).await;
    let ticks = told.each_due_time_ran_once(scopes.len(), end);
    for scope in scopes {
        told.effects_are_those_of_who_held(&platform, scope, fleet).await;
    }
    let (recovered, longest) = told.longest_recovery(&fleet.faults, away);
    let lost = told.logs.iter().filter(|log| log.status == AttemptStatus::Lost).count();
    let refused = fleet.attempts(|word| match word {
        Word::Refused(run, token) => Some((*run, *token)),
        _ => None,
    });
    eprintln!(
        "{ticks} ticks, {} runs: {} kills, {} stops, {} times away; {lost} attempts lost, \
         {} writes refused, {recovered} runs taken over within {} of {} s of the clock",
        told.runs.len(),
        fleet.kills,
        fleet.stops,
        away.len(),
        refused.len(),
        longest.num_seconds(),
        LEASE.num_seconds() * 2,
    );
    assert!(fleet.kills > 0 && lost > 0);
    assert!(fleet.stops < 3 || !refused.is_empty(), "whoever comes back is refused");
    if let Base::File(place) = base {
        file_is_whole(&place.path("ioc.db"));
    }
}

fn aborting() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let place = Place::new();
    let clock = FastClock::starting();
    let orders = Orders { database: url(&place.path("ioc.db")), clock, aborts: true };
    runtime.block_on(entered(&orders));
    let platform = platform(&orders, false).unwrap();
    let mut fleet = Fleet::start(&orders, 1);
    let (begin, mut dead) = (Moment::now(), 0);
    let told = loop {
        dead += fleet.replace_dead();
        let told = runtime.block_on(Told::of(&platform, ABORTS));
        if told.runs.iter().any(|run| run.status == RunStatus::Failed) {
            break told;
        }
        assert!(begin.elapsed() < PATIENCE, "{:?}", told.runs);
        std::thread::sleep(Duration::from_millis(20));
    };
    let failed = told.runs.iter().find(|run| run.status == RunStatus::Failed).unwrap();
    let ended: Vec<_> = told.logs.iter().filter(|log| log.run_id == Some(failed.id)).collect();
    assert_eq!(ended.len() as u64, u64::from(MAX_LOSSES), "{ended:?}");
    assert!(ended.iter().all(|log| log.status == AttemptStatus::Lost), "{ended:?}");
    assert!(dead >= MAX_LOSSES, "it took its process with it {dead} times");
    let of = runtime.block_on(platform.jobs().list(None)).unwrap();
    let job = of.iter().find(|job| job.config.definition.name.as_str() == ABORTS).unwrap();
    assert!(job.config.disabled.is_some(), "it is left alone from now on");
    // What else is due goes on.
    let since = clock.now();
    let goes_on = |told: &Told| {
        told.runs.iter().any(|run| run.due_at > since && run.status == RunStatus::Succeeded)
    };
    while !goes_on(&runtime.block_on(Told::of(&platform, TICKS))) {
        assert!(begin.elapsed() < PATIENCE);
        std::thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(fleet.replace_dead(), 0, "the process lives");
    fleet.end();
}
