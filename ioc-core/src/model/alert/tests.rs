//! The laws of the machine: what turns, what does not, and how often.

use chrono::TimeDelta;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::ids::Id;
use crate::model::alert_rule::Fires;
use crate::model::measurement::{Component, SystemMetric};

/// Fires above 50, recovers at 30, after two more readings.
fn rule() -> AlertRule {
    AlertRule {
        name: "test".to_owned(),
        watched: Watched::all(SystemMetric::ErrorRate, Component::Api),
        fires: Fires::Above,
        threshold: Decimal::from(50),
        recovery: Decimal::from(30),
        window_s: 300,
        short_window_s: None,
        minimum_sample: 1,
        hold_s: 600,
        severity: Severity::Critical,
        is_active: true,
    }
}

fn at(step: usize) -> Instant {
    Instant::UNIX_EPOCH + TimeDelta::minutes(5 * i64::try_from(step).unwrap())
}

fn same(value: u64) -> Values {
    both(value, value)
}

fn both(long: u64, short: u64) -> Values {
    Values { long: Decimal::from(long), short: Decimal::from(short) }
}

/// The steps at which something turned, every five minutes one value.
fn turns(rule: &AlertRule, read: &[Option<u64>]) -> Vec<(usize, Turn)> {
    let read: Vec<Option<Values>> = read.iter().map(|value| value.map(same)).collect();
    turns_of(rule, &read)
}

fn turns_of(rule: &AlertRule, read: &[Option<Values>]) -> Vec<(usize, Turn)> {
    let (mut phase, mut turns) = (Phase::Quiet, Vec::new());
    for (step, values) in read.iter().enumerate() {
        let (next, turn) = phase.next(rule, *values, at(step));
        turns.extend(turn.map(|turn| (step, turn)));
        phase = next;
    }
    turns
}

fn told(rule: &AlertRule, values: &[u64]) -> Vec<(usize, Turn)> {
    turns(rule, &values.iter().copied().map(Some).collect::<Vec<_>>())
}

#[test]
fn a_value_has_to_be_bad_for_so_long_and_good_for_so_long() {
    use Turn::{Fired, Resolved};
    let rule = rule();
    for (values, expected) in [
        (&[60, 60, 60, 60, 20, 20, 20, 20][..], &[(2, Fired), (6, Resolved)][..]),
        (&[60, 60, 20, 60, 60], &[]),
        (&[50, 50, 50, 50], &[]),
        // Between the bounds it neither begins nor ends.
        (&[60, 40, 40, 60, 40, 40, 40], &[(3, Fired)]),
        (&[60, 60, 60, 30, 30, 30], &[(2, Fired), (5, Resolved)]),
        (&[60, 60, 60, 20, 20, 40, 20, 20, 20], &[(2, Fired), (8, Resolved)]),
    ] {
        assert_eq!(told(&rule, values), expected, "{values:?}");
    }
    let at_once = AlertRule { hold_s: 0, ..rule };
    assert_eq!(told(&at_once, &[60, 60, 20, 20]), [(0, Fired), (2, Resolved)]);
}

#[test]
fn where_nothing_is_known_nothing_turns() {
    use Turn::Fired;
    let (bad, good) = (Some(60), Some(20));
    let rule = rule();
    assert_eq!(turns(&rule, &[bad, None, bad, bad]), []);
    let silence = [bad, bad, bad, None, None, None, None];
    assert_eq!(turns(&rule, &silence), [(2, Fired)]);
    let recovers = [bad, bad, bad, good, None, good];
    assert_eq!(turns(&rule, &recovers), [(2, Fired), (5, Turn::Resolved)]);
}

#[test]
fn a_rule_that_is_looked_at_no_more_is_over() {
    let off = AlertRule { is_active: false, ..rule() };
    let firing = Phase::Firing { recovering_since: None };
    assert_eq!(firing.next(&off, None, at(0)), (Phase::Quiet, Some(Turn::Resolved)));
    let pending = Phase::Pending { since: at(0) };
    assert_eq!(pending.next(&off, Some(same(60)), at(9)), (Phase::Quiet, None));
    assert_eq!(told(&off, &[60; 9]), []);
}

#[test]
fn a_value_that_flaps_for_hours_fires_once_and_resolves_once() {
    let rule = rule();
    let calm = [10; 12];
    let about_the_threshold = [60, 45].repeat(40);
    let beyond_both = [[60; 3].as_slice(), &[20, 60].repeat(40)].concat();
    let about_the_recovery = [[60; 3].as_slice(), &[25, 35].repeat(40)].concat();
    for flapping in [about_the_threshold, beyond_both, about_the_recovery] {
        let values = [calm.as_slice(), &flapping, &calm].concat();
        let turns: Vec<Turn> = told(&rule, &values).into_iter().map(|(_, turn)| turn).collect();
        assert_eq!(turns, [Turn::Fired, Turn::Resolved], "{values:?}");
    }
}

#[test]
fn both_windows_have_to_be_bad_and_the_short_one_good() {
    use Turn::{Fired, Resolved};
    let rule = AlertRule { hold_s: 300, ..rule() };
    let told = |read: &[(u64, u64)]| {
        let read: Vec<_> = read.iter().map(|(long, short)| Some(both(*long, *short))).collect();
        turns_of(&rule, &read)
    };
    for (read, expected) in [
        // What is over by the next look is never told, however long it fills the window.
        (&[(90, 90), (90, 0), (90, 0), (0, 0)][..], &[][..]),
        (&[(40, 90), (40, 90), (40, 90)], &[]),
        (&[(60, 60), (60, 60), (60, 20), (60, 20)], &[(1, Fired), (3, Resolved)]),
        (&[(60, 60), (60, 60), (20, 40), (20, 40)], &[(1, Fired)]),
        (&[(60, 60), (60, 60), (60, 20), (60, 60), (60, 20)], &[(1, Fired)]),
        // Bursts one after the other are one thing.
        (&[(60, 90), (60, 0), (60, 90), (60, 0), (60, 90), (60, 0)], &[(2, Fired)]),
        (&[(60, 90), (20, 0), (60, 90), (20, 0), (60, 90), (20, 0)], &[]),
    ] {
        assert_eq!(told(read), expected, "{read:?}");
    }
}

#[test]
fn an_alert_tells_the_value_of_the_window_that_turned_it() {
    let rule = AlertRule { hold_s: 0, ..rule() };
    let id = Id::from_content(&[b"alert"]);
    let begun = Alert::develop(&rule, None, Some(both(60, 90)), at(0), id);
    let Some(Development::Begun(fired)) = begun else { panic!("{begun:?}") };
    assert_eq!(fired.value, Decimal::from(60));
    let over = Alert::develop(&rule, Some(&fired), Some(both(55, 10)), at(1), id);
    let Some(Development::Changed(over)) = over else { panic!("{over:?}") };
    assert_eq!((over.status, over.value), (AlertStatus::Resolved, Decimal::from(10)));
}

#[test]
fn an_alert_keeps_what_its_phase_is_made_of() {
    let (rule, mut open) = (rule(), None::<Alert>);
    let values = [60, 60, 60, 20, 40, 20, 20, 20];
    let mut phase = Phase::Quiet;
    for (step, value) in values.into_iter().enumerate() {
        let id = Id::from_content(&[b"alert"]);
        let developed = Alert::develop(&rule, open.as_ref(), Some(same(value)), at(step), id);
        phase = phase.next(&rule, Some(same(value)), at(step)).0;
        open = match developed.expect("something of each step") {
            Development::Begun(alert) | Development::Changed(alert) => Some(alert),
            Development::Forgotten(_) => None,
        };
        assert_eq!(open.as_ref().map(Alert::phase), Some(phase), "{step}");
        let early = Alert::develop(&rule, open.as_ref(), Some(same(60)), at(0), id);
        assert!(step == 0 || early.is_none(), "a clock that is behind changes nothing");
    }
    let over = open.expect("an alert");
    assert_eq!((over.fired_at, over.resolved_at), (Some(at(2)), Some(at(7))));
    assert_eq!(over.pending_since, at(0));
    assert_eq!(over.to_tell, None, "nobody was told that it fired");
    assert_eq!(over.status, AlertStatus::Resolved);
}

#[test]
fn what_never_fired_is_forgotten() {
    let id = Id::from_content(&[b"alert"]);
    let begun = Alert::develop(&rule(), None, Some(same(60)), at(0), id);
    let Some(Development::Begun(alert)) = begun else { panic!("{begun:?}") };
    let next = Alert::develop(&rule(), Some(&alert), Some(same(20)), at(1), id);
    assert!(matches!(next, Some(Development::Forgotten(_))), "{next:?}");
    assert_eq!(Alert::develop(&rule(), None, Some(same(20)), at(1), id), None);
}

proptest! {
    #[test]
    fn what_fires_is_resolved_before_it_fires_again(
        values in proptest::collection::vec(proptest::option::of(0..100_u64), 0..200),
        hold in 0..4_u32,
    ) {
        let rule = AlertRule { hold_s: 300 * hold, ..rule() };
        let turns = turns(&rule, &values);
        for (place, (step, turn)) in turns.iter().enumerate() {
            let expected = if place % 2 == 0 { Turn::Fired } else { Turn::Resolved };
            prop_assert_eq!(*turn, expected);
            // And each turn stands on a value of its own side, for as long as it has to.
            let value = values[*step].unwrap();
            let first = *step - hold as usize;
            let held = values[first..=*step].iter().flatten();
            if *turn == Turn::Fired {
                prop_assert!(value > 50 && held.clone().all(|value| *value > 30));
            } else {
                prop_assert!(held.clone().all(|value| *value <= 30));
            }
        }
    }

    #[test]
    fn values_between_the_bounds_turn_nothing(
        before in proptest::collection::vec(0..100_u64, 0..30),
        between in proptest::collection::vec(31..=50_u64, 0..30),
    ) {
        let first = told(&rule(), &before);
        prop_assert_eq!(told(&rule(), &[before, between].concat()), first);
    }

    #[test]
    fn what_holds_fires_once_however_long(bad in 51..100_u64, steps in 3..300_usize) {
        prop_assert_eq!(told(&rule(), &vec![bad; steps]), [(2, Turn::Fired)]);
    }

    /// A history tells of the same alerts as looking each time did.
    #[test]
    fn a_rehearsal_is_what_would_have_happened(
        parts in proptest::collection::vec(0..100_u64, 1..100),
        window in 1..5_u32,
        short in 0..4_u32,
    ) {
        let short_window_s = (1..window).contains(&short).then_some(300 * short);
        let rule = AlertRule { window_s: 300 * window, short_window_s, ..rule() };
        let samples: Vec<Sample> = parts
            .iter()
            .enumerate()
            .map(|(step, part)| Sample { at: at(step), part: *part, whole: 100 })
            .collect();
        let (mut phase, mut looked) = (Phase::Quiet, Vec::new());
        for sample in &samples {
            let (next, turn) = phase.next(&rule, rule.values(&samples, sample.at), sample.at);
            looked.extend(turn.map(|turn| (sample.at, turn)));
            phase = next;
        }
        let rehearsed: Vec<(Instant, Turn)> = rehearse(&rule, &samples)
            .into_iter()
            .flat_map(|it| {
                let over = it.resolved_at.map(|at| (at, Turn::Resolved));
                std::iter::once((it.fired_at, Turn::Fired)).chain(over)
            })
            .collect();
        prop_assert_eq!(rehearsed, looked);
    }
}
