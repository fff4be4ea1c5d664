//! The executive summary: plain sentences by rule, each backed by figures, none
//! claiming a change whose interval contains zero.

use chrono::NaiveDate;

use crate::dashboard::ocean::{OceanRow, rows};
use crate::dashboard::question::Question;
use crate::dashboard::summary::{PeriodCounts, period_needs};
use crate::dashboard::trends::{change, figure};
use crate::document::block::Coverage;
use crate::document::number::{Number, count, counted, interval, signed};
use crate::document::sentence::Sentence;
use crate::error::Result;
use crate::model::metric::metric_type;
use crate::model::rollup::{Dimension, Rollup, RollupQuery};
use crate::privacy::figure::Figure;
use crate::privacy::registry::{self as spec, FigureSpec};
use crate::privacy::release::Timing;
use crate::reports::section::ReportContext;
use crate::stats::trend::Verdict;

/// What the summary needs.
pub(crate) fn needs(context: &ReportContext) -> Result<Vec<RollupQuery>> {
    let mut needs = [period_needs(context.period), period_needs(context.before)].concat();
    needs.push(RollupQuery::Scores {
        dimension: Dimension::Organization,
        before: context.period.ends_at,
    });
    needs.extend(context.trend(metric_type::USER_ENGAGEMENT)?.needs());
    Ok(needs)
}

/// The summary, and whether the period had anything to report.
pub(crate) fn build(
    context: &ReportContext,
    rollups: &[Rollup],
) -> Result<(Coverage, Vec<Sentence>)> {
    let (counts, rest) = rollups.split_at_checked(8).unwrap_or((rollups, &[]));
    let (now, before) = counts.split_at_checked(4).unwrap_or((counts, &[]));
    let (scores, trend) = rest.split_first().ok_or_else(crate::model::rollup::mismatch)?;
    let now = PeriodCounts::read(now)?;
    let pair = Pair { now, before: PeriodCounts::read(before)?, timing: context.timing() };
    // What was handed out earlier may have been completed in this period.
    let completed = scores
        .scores()?
        .first()
        .is_some_and(|aggregate| aggregate.week_start >= context.period.first);
    let any = now.any() || completed;
    let mut sentences = Vec::new();
    if any {
        sentences.push(pair.engagement()?);
        sentences.push(pair.completion()?);
        let trend = context.trend(metric_type::USER_ENGAGEMENT)?.answer(trend, context.policy)?;
        sentences.extend(direction(trend.overall_trend));
    } else {
        sentences.push(pair.nothing());
    }
    let people = rows(scores.scores()?, context.policy)?;
    sentences.extend(personality(&people));
    let coverage = match (any, context.timing()) {
        (false, _) => Coverage::NoData,
        (true, Timing::Running) => Coverage::Partial,
        (true, _) => Coverage::Complete,
    };
    Ok((coverage, sentences))
}

struct Pair {
    now: PeriodCounts,
    before: PeriodCounts,
    timing: Timing,
}

impl Pair {
    fn figure(&self, wanted: &FigureSpec) -> Result<Figure> {
        figure(wanted, &self.now.release(self.timing))
    }

    fn text(&self, wanted: &FigureSpec) -> Result<String> {
        Ok(Number::of(self.figure(wanted)?, wanted.decimals).text)
    }

    fn nothing(&self) -> Sentence {
        let members = counted(self.now.members, "member", "members");
        let still = if self.timing == Timing::Running { "so far " } else { "" };
        Sentence::of(
            format!(
                "No activity and no assessments were {still}recorded in this period; the \
                 organization has {members} at its end."
            ),
            &[spec::TOTAL_USERS.name, spec::TOTAL_ACTIVITIES.name, spec::TOTAL_ASSESSMENTS.name],
        )
    }

    fn engagement(&self) -> Result<Sentence> {
        let names = [spec::ACTIVE_USERS.name, spec::TOTAL_USERS.name, spec::ENGAGEMENT_RATE.name];
        if self.now.members == 0 {
            return Ok(Sentence::of(
                "The organization had no members at the period's end.",
                &names,
            ));
        }
        let text = format!(
            "{} of {} active ({}); {}.",
            self.text(spec::ACTIVE_USERS)?,
            counted(self.now.members, "member was", "members were"),
            self.text(spec::ENGAGEMENT_RATE)?,
            self.change(spec::ENGAGEMENT_RATE)?,
        );
        Ok(Sentence::of(text, &names))
    }

    fn completion(&self) -> Result<Sentence> {
        let names = [
            spec::COMPLETED_ASSESSMENTS.name,
            spec::TOTAL_ASSESSMENTS.name,
            spec::COMPLETION_RATE.name,
        ];
        if self.now.created == 0 {
            return Ok(Sentence::of("No assessments were handed out in this period.", &names));
        }
        let text = format!(
            "{} of {} completed ({}); {}.",
            self.text(spec::COMPLETED_ASSESSMENTS)?,
            counted(self.now.created, "assessment was", "assessments were"),
            self.text(spec::COMPLETION_RATE)?,
            self.change(spec::COMPLETION_RATE)?,
        );
        Ok(Sentence::of(text, &names))
    }

    fn change(&self, wanted: &FigureSpec) -> Result<String> {
        if self.timing == Timing::Running {
            return Ok("the period still runs and is not compared".to_owned());
        }
        let before = figure(wanted, &self.before.release(Timing::Closed))?;
        let change = change(wanted, (self.before, before), (self.now, self.figure(wanted)?));
        let known = change.and_then(|change| Some((change.value()?, change.interval()?)));
        Ok(match known {
            None => "the period before has nothing to compare with".to_owned(),
            Some((value, range)) if range.excludes_zero() => format!(
                "a clear change of {} points against the period before (95 % interval {})",
                signed(value, wanted.decimals),
                interval(range, wanted.decimals)
            ),
            Some((_, range)) => format!(
                "no clear change against the period before (95 % interval {} points)",
                interval(range, wanted.decimals)
            ),
        })
    }
}

fn direction(verdict: Verdict) -> Option<Sentence> {
    let word = match verdict {
        Verdict::Positive => "rising",
        Verdict::Negative => "falling",
        Verdict::Stable | Verdict::InsufficientData => return None,
    };
    let text = format!("Over the closed weeks of the last twelve, engagement is {word}.");
    Some(Sentence::of(text, &[spec::ENGAGEMENT_RATE.name]))
}

/// Says of how many people and which week the profile is: each factor may have
/// its own.
fn personality(rows: &[OceanRow]) -> Option<Sentence> {
    if rows.is_empty() {
        return None;
    }
    let names = ["openness", "conscientiousness", "extraversion", "agreeableness", "neuroticism"];
    let people: Vec<u64> = rows.iter().filter_map(|row| row.n).collect();
    let weeks: Vec<NaiveDate> = rows.iter().filter_map(|row| row.as_of).collect();
    let span = people.iter().min().zip(people.iter().max());
    let text = match (span, weeks.iter().min().zip(weeks.iter().max())) {
        (Some((fewest, most)), Some((earliest, latest))) => {
            let people = if fewest == most {
                counted(*most, "person", "people")
            } else {
                format!("{} to {}", count(*fewest), counted(*most, "person", "people"))
            };
            let week = if earliest == latest {
                format!("the week of {latest}")
            } else {
                format!("the weeks of {earliest} to {latest}")
            };
            format!("The personality profile rests on {people} and is of {week}.")
        }
        _ => "The personality profile is hidden: too few people have a score.".to_owned(),
    };
    Some(Sentence::of(text, &names))
}
