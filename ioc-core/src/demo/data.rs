//! The data of a demo organization.

use crate::demo::activity::Arrivals;
use crate::demo::assessments::Assessor;
use crate::demo::calendar::Calendar;
use crate::demo::people::{people, records};
use crate::demo::plan::DemoPlan;
use crate::error::Result;
use crate::model::activity::NewActivity;
use crate::model::assessment::NewAssessment;
use crate::model::member::MemberRecord;
use crate::model::organization::NewOrganization;

/// All that a demo organization hands in, in an order in which it can be taken
/// in: the organization, then its people, then the rest. Everything has its id,
/// so that taking it in twice changes nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct DemoData {
    /// The organization.
    pub organization: NewOrganization,
    /// Who joined, moved and left, by time: a mover has two records, and the
    /// record of someone who leaves says when.
    pub members: Vec<MemberRecord>,
    /// What was handed out and filled in, by the instant of handing out, as it
    /// stands at the end of the last day.
    pub assessments: Vec<NewAssessment>,
    /// What people did, in the order of arrival: some events come late and out
    /// of order, a few come twice.
    pub activity: Vec<NewActivity>,
}

/// The data of a plan, always the same for the same plan and build. (Another
/// platform's `exp` or `ln` may round another way and move a duration.)
///
/// The organization begins with the first day, as if it had entered its people
/// then. Time and memory grow with people times weeks.
///
/// Fails with `demo_plan_out_of_range`, `minimum_group_out_of_range` or
/// `date_out_of_range`.
pub fn generate(plan: &DemoPlan) -> Result<DemoData> {
    let calendar = Calendar { zone: plan.zone, period: plan.period()? };
    let people = people(plan, &calendar);
    let assessor = Assessor::new(plan, &calendar)?;
    let mut arrivals = Arrivals::default();
    let mut assessments = Vec::new();
    for (number, person) in people.iter().enumerate() {
        let fillings = assessor.assess(number, person);
        arrivals.add(plan, &calendar, person, &fillings);
        assessments.extend(fillings.into_iter().map(|filling| filling.assessment));
    }
    assessments.sort_by_key(|assessment| (assessment.created_at, assessment.id));
    Ok(DemoData {
        organization: NewOrganization {
            zone: plan.zone,
            week_start: plan.week_start,
            minimum_group: plan.minimum_group,
            ..NewOrganization::named(&plan.name)
        },
        members: records(&people, &calendar),
        assessments,
        activity: arrivals.into_events(plan.seed),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use chrono::{TimeDelta, Weekday};

    use super::*;
    use crate::clock::Instant;
    use crate::ids::UserId;
    use crate::model::activity::activity_type;
    use crate::model::assessment::{Answers, AssessmentStatus, Factor, QualityFlag};
    use crate::model::member::{Membership, history_after};
    use crate::psychometrics::reliability::ItemSums;
    use crate::psychometrics::scale::Scale;
    use crate::psychometrics::{instrument, scoring};

    fn plan() -> DemoPlan {
        DemoPlan::new(42, "2026-03-29".parse().unwrap())
    }

    fn histories(data: &DemoData) -> BTreeMap<UserId, Vec<Membership>> {
        let mut histories: BTreeMap<UserId, Vec<Membership>> = BTreeMap::new();
        for record in &data.members {
            let history = histories.entry(record.user_id).or_default();
            *history = history_after(history, record);
        }
        histories
    }

    fn holds(history: &[Membership], at: Instant) -> bool {
        history.iter().any(|held| held.valid_from <= at && held.valid_to.is_none_or(|to| at < to))
    }

    fn sheets(data: &DemoData) -> Vec<&Vec<Option<u8>>> {
        let answers = data.assessments.iter().map(|assessment| &assessment.answers);
        answers
            .filter_map(|one| if let Answers::Items(items) = one { Some(items) } else { None })
            .collect()
    }

    /// How many are in each week of the plan.
    fn by_week<T>(plan: &DemoPlan, rows: impl Iterator<Item = (Instant, T)>) -> Vec<Vec<T>> {
        let starts_at = plan.period().unwrap().starts_at;
        let mut weeks: Vec<Vec<T>> = (0..plan.weeks).map(|_| Vec::new()).collect();
        for (at, row) in rows {
            let week = usize::try_from((at - starts_at).num_days() / 7).unwrap();
            weeks[week.min(usize::from(plan.weeks) - 1)].push(row);
        }
        weeks
    }

    #[test]
    fn the_same_seed_gives_the_same_data_and_another_one_does_not() {
        let data = generate(&plan()).unwrap();
        assert_eq!(data, generate(&plan()).unwrap());
        let other = generate(&DemoPlan { seed: 43, ..plan() }).unwrap();
        assert_ne!(data.assessments, other.assessments);
    }

    #[test]
    fn another_name_changes_ids_and_nothing_else() {
        let one = generate(&plan()).unwrap();
        let other = generate(&DemoPlan { name: "Globex".to_owned(), ..plan() }).unwrap();
        assert_eq!(sheets(&one).len(), sheets(&other).len());
        assert_eq!(one.activity.len(), other.activity.len());
        let ids = |data: &DemoData| -> BTreeSet<_> {
            data.activity.iter().map(|event| event.id.unwrap()).collect()
        };
        assert!(ids(&one).is_disjoint(&ids(&other)));
    }

    #[test]
    fn nobody_acts_before_joining_or_after_leaving_or_after_the_end() {
        for zone in [chrono_tz::Europe::Berlin, chrono_tz::America::Los_Angeles] {
            let plan = DemoPlan { zone, ..plan() };
            let (data, period) = (generate(&plan).unwrap(), plan.period().unwrap());
            let histories = histories(&data);
            for event in &data.activity {
                assert!(period.holds(event.occurred_at));
                assert!(holds(&histories[&event.user_id], event.occurred_at), "{event:?}");
            }
            for one in &data.assessments {
                let stages = [Some(one.created_at), one.started_at, one.completed_at];
                let stages: Vec<Instant> = stages.into_iter().flatten().collect();
                assert!(stages.is_sorted());
                for at in stages {
                    assert!(period.holds(at) && holds(&histories[&one.user_id], at), "{one:?}");
                }
            }
        }
    }

    #[test]
    fn the_scales_are_reliable() {
        let ipip = instrument::find("ipip-50").unwrap();
        for seed in 1..=5 {
            let data = generate(&DemoPlan { seed, ..plan() }).unwrap();
            let mut sums: BTreeMap<Factor, ItemSums> = BTreeMap::new();
            for answers in sheets(&data) {
                for factor in Factor::ALL {
                    let scale = Scale::Factor(factor);
                    let Some(items) = scoring::keyed(ipip, answers, scale).unwrap() else {
                        continue;
                    };
                    sums.entry(factor).or_insert_with(|| ItemSums::new(10)).push(&items).unwrap();
                }
            }
            assert_eq!(sums.len(), 5);
            for (factor, sums) in sums {
                let alpha = sums.alpha().unwrap();
                assert!((0.7..=0.95).contains(&alpha.value), "{factor:?} {alpha:?}");
            }
        }
    }

    #[test]
    fn most_assessments_are_completed_and_every_status_and_flag_occurs() {
        let data = generate(&plan()).unwrap();
        let mut statuses: BTreeMap<AssessmentStatus, usize> = BTreeMap::new();
        for one in &data.assessments {
            *statuses.entry(one.status).or_default() += 1;
            assert_eq!(one.completed_at.is_some(), one.status == AssessmentStatus::Completed);
            assert_eq!(one.started_at.is_none(), one.status == AssessmentStatus::NotStarted);
        }
        assert_eq!(statuses.len(), 4, "{statuses:?}");
        let completed = statuses[&AssessmentStatus::Completed] as f64;
        let rate = completed / data.assessments.len() as f64;
        assert!((0.78..=0.88).contains(&rate), "{rate}");
        let ipip = instrument::find("ipip-50").unwrap();
        let flags: Vec<QualityFlag> = sheets(&data)
            .into_iter()
            .flat_map(|answers| scoring::score(ipip, answers).unwrap().flags)
            .collect();
        for flag in [QualityFlag::StraightLining, QualityFlag::TooManyMissing] {
            let share = flags.iter().filter(|one| **one == flag).count() as f64 / completed;
            assert!((0.005..=0.08).contains(&share), "{flag:?} {share}");
        }
        let people: BTreeSet<UserId> = data.assessments.iter().map(|one| one.user_id).collect();
        assert!(data.assessments.len() > people.len() * 3 / 2, "most have a second one");
    }

    #[test]
    fn answers_flow_every_week() {
        let data = generate(&plan()).unwrap();
        let done = data.assessments.iter().filter_map(|one| Some((one.completed_at?, ())));
        let counts: Vec<usize> = by_week(&plan(), done).iter().map(Vec::len).collect();
        let steady = counts.iter().filter(|count| (7..=16).contains(*count)).count();
        assert!(steady >= 20, "{counts:?}");
    }

    #[test]
    fn about_three_quarters_come_in_a_week_more_and_more_but_for_the_holidays() {
        let data = generate(&plan()).unwrap();
        let histories = histories(&data);
        let events = data.activity.iter().map(|event| (event.occurred_at, event.user_id));
        let ends =
            (1..=26).map(|week| plan().period().unwrap().starts_at + TimeDelta::days(7 * week));
        let rates: Vec<f64> = by_week(&plan(), events)
            .into_iter()
            .zip(ends)
            .map(|(who, end)| {
                let members = histories.values().filter(|history| holds(history, end)).count();
                who.into_iter().collect::<BTreeSet<_>>().len() as f64 / members as f64
            })
            .collect();
        // Weeks 12 and 13 are 22 December to 4 January.
        let (dip, usual): (Vec<_>, Vec<_>) =
            rates.iter().enumerate().partition(|(week, _)| (12..14).contains(week));
        assert!(usual.iter().all(|(_, rate)| (0.64..=0.88).contains(*rate)), "{rates:?}");
        assert!(dip.iter().all(|(_, rate)| **rate < 0.6), "{rates:?}");
        let mean = |rates: &[f64]| rates.iter().sum::<f64>() / rates.len() as f64;
        assert!(mean(&rates[16..]) > mean(&rates[..10]), "{rates:?}");
    }

    #[test]
    fn events_tell_of_the_assessments() {
        let data = generate(&plan()).unwrap();
        let told = |kind: &str| -> BTreeSet<(UserId, Instant)> {
            let events = data.activity.iter().filter(|event| event.activity_type == kind);
            events.map(|event| (event.user_id, event.occurred_at)).collect()
        };
        let kept = |stage: fn(&NewAssessment) -> Option<Instant>| -> BTreeSet<(UserId, Instant)> {
            data.assessments.iter().filter_map(|one| Some((one.user_id, stage(one)?))).collect()
        };
        assert_eq!(told(activity_type::ASSESSMENT_START), kept(|one| one.started_at));
        assert_eq!(told(activity_type::ASSESSMENT_COMPLETE), kept(|one| one.completed_at));
        for kind in [activity_type::LOGOUT, activity_type::REPORT_VIEW, activity_type::PAGE_VIEW] {
            assert!(!told(kind).is_empty());
        }
    }

    #[test]
    fn some_events_come_late_and_some_come_twice() {
        let data = generate(&plan()).unwrap();
        let mut known = BTreeMap::new();
        let mut resent = 0;
        for event in &data.activity {
            if let Some(first) = known.insert(event.id.unwrap(), event) {
                assert_eq!(first, event);
                resent += 1;
            }
        }
        let all = data.activity.len() as f64;
        let behind = |pair: &&[NewActivity]| pair[1].occurred_at < pair[0].occurred_at;
        let late = data.activity.windows(2).filter(behind).count() as f64;
        assert!((0.005..=0.03).contains(&(late / all)), "{late}");
        assert!((0.005..=0.015).contains(&(f64::from(resent) / all)), "{resent}");
    }

    #[test]
    fn any_length_any_week_and_any_zone_will_do() {
        for (people, weeks, zone, week_start) in [
            (20, 1, chrono_tz::Pacific::Apia, Weekday::Sun),
            (20, 3, chrono_tz::America::St_Johns, Weekday::Sat),
            (33, 104, chrono_tz::Asia::Kathmandu, Weekday::Wed),
        ] {
            let plan = DemoPlan { people, weeks, zone, week_start, ..plan() };
            let data = generate(&plan).unwrap();
            assert!(!data.assessments.is_empty() && !data.activity.is_empty());
        }
    }

    #[test]
    fn five_thousand_people_have_so_many_times_as_much() {
        let plan = |people| DemoPlan { people, weeks: 4, activity_scale: 0.5, ..plan() };
        let (small, large) = (generate(&plan(500)).unwrap(), generate(&plan(5_000)).unwrap());
        let ratio = large.activity.len() as f64 / small.activity.len() as f64;
        assert!((9.0..11.0).contains(&ratio), "{ratio}");
        let ratio = large.assessments.len() as f64 / small.assessments.len() as f64;
        assert!((9.0..11.0).contains(&ratio), "{ratio}");
    }
}
