//! The first page: what the period comes down to, by rule. Each sentence is backed by
//! figures, and none claims a change whose interval contains zero.

use crate::dashboard::breakdown::{self, GroupCounts};
use crate::dashboard::ocean_rows::rows;
use crate::dashboard::question::Question;
use crate::dashboard::summary::{PeriodCounts, period_needs};
use crate::dashboard::trends::{Trends, change, figure};
use crate::document::block::{Coverage, Direction};
use crate::document::draft::{Fact, Front, Sentence, Tile};
use crate::document::number::{change_told, interval_told, told};
use crate::error::Result;
use crate::language::text::{Message, say};
use crate::model::rollup::{Dimension, Rollup, RollupQuery};
use crate::privacy::figure::{Figure, State};
use crate::privacy::registry::{self as spec, FigureSpec};
use crate::privacy::release::Timing;
use crate::reports::late;
use crate::reports::section::ReportContext;
use crate::reports::tables::{change_words, label, measure, weeks};
use crate::stats::trend::Verdict;

/// The figures that have a tile, and their weeks.
const TILES: [&FigureSpec; 4] =
    [spec::ACTIVE_USERS, spec::ENGAGEMENT_RATE, spec::COMPLETION_RATE, spec::TOTAL_ACTIVITIES];

/// The most findings that a first page has.
const FINDINGS: usize = 3;

/// What the first page needs.
pub(crate) fn needs(context: &ReportContext) -> Result<Vec<RollupQuery>> {
    let mut needs = [period_needs(context.period), period_needs(context.before)].concat();
    needs.push(RollupQuery::Scores {
        dimension: Dimension::Organization,
        before: context.period.ends_at,
    });
    // Until a day has ended somebody can still move.
    if context.timing() == Timing::Closed {
        needs.extend(breakdown::needs(context.period));
    }
    // The weeks of one figure are those of all.
    needs.extend(context.trend(spec::ENGAGEMENT_RATE.name)?.needs());
    Ok(needs)
}

/// The first page, and whether the period had anything to report. `told_before` are the
/// activities that were reported of the period before.
pub(crate) fn build(
    context: &ReportContext,
    rollups: &[Rollup],
    told_before: Option<u64>,
) -> Result<(Coverage, Front)> {
    let (counts, rest) = rollups.split_at_checked(8).unwrap_or((rollups, &[]));
    let (now, before) = counts.split_at_checked(4).unwrap_or((counts, &[]));
    let (scores, rest) = rest.split_first().ok_or_else(crate::model::rollup::mismatch)?;
    let is_closed = context.timing() == Timing::Closed;
    let (groups, weeks) =
        rest.split_at_checked(if is_closed { breakdown::NEEDS } else { 0 }).unwrap_or((rest, &[]));
    let is_week = context.period.is_calendar_week(&context.organization.calendar);
    let groups = if is_closed { breakdown::read(groups, is_week)? } else { Default::default() };
    let scores = scores.scores()?;
    let trends = TILES
        .iter()
        .map(|spec| context.trend(spec.name)?.answer(weeks, context.policy))
        .collect::<Result<Vec<_>>>()?;
    let page = Page {
        context,
        now: PeriodCounts::read(now)?,
        before: PeriodCounts::read(before)?,
        timing: context.timing(),
        trends,
    };
    // What was handed out earlier may have been completed in this period.
    let completed =
        scores.first().is_some_and(|aggregate| aggregate.week_start >= context.period.first);
    let any = page.now.any() || completed;
    let coverage = match (any, page.timing) {
        (false, _) => Coverage::NoData,
        (true, Timing::Running) => Coverage::Partial,
        (true, _) => Coverage::Complete,
    };
    let profile = rows(scores, context.policy)?;
    let people = profile.iter().map(|row| row.details.mean).min_by_key(Figure::n);
    let front = Front {
        bottom_line: if any { page.bottom_line()? } else { page.nothing() },
        findings: if any { page.findings()? } else { Vec::new() },
        decisions: page.decisions()?,
        tiles: page.tiles()?,
        trust: page.trust(people, &groups, is_week, told_before),
    };
    Ok((coverage, front))
}

struct Page<'a> {
    context: &'a ReportContext,
    now: PeriodCounts,
    before: PeriodCounts,
    timing: Timing,
    /// In the order of [`TILES`].
    trends: Vec<Trends>,
}

impl Page<'_> {
    fn figure(&self, wanted: &FigureSpec) -> Result<Figure> {
        figure(wanted, &self.now.release(self.timing))
    }

    /// The change since the period before; a period that still runs is not compared.
    fn change(&self, wanted: &FigureSpec) -> Result<Option<Figure>> {
        if self.timing == Timing::Running {
            return Ok(None);
        }
        let before = figure(wanted, &self.before.release(Timing::Closed))?;
        Ok(change(wanted, (self.before, before), (self.now, self.figure(wanted)?)))
    }

    fn message(&self, id: &'static str) -> Message {
        say(id).with("kind", self.context.kind())
    }

    fn nothing(&self) -> Sentence {
        let runs = if self.timing == Timing::Running { "yes" } else { "no" };
        Sentence::of(
            self.message("bottom-nothing").with("runs", runs).with("members", self.now.members),
            &[spec::TOTAL_USERS.name, spec::TOTAL_ACTIVITIES.name, spec::TOTAL_ASSESSMENTS.name],
        )
    }

    fn bottom_line(&self) -> Result<Sentence> {
        let names = [spec::ACTIVE_USERS.name, spec::TOTAL_USERS.name, spec::ENGAGEMENT_RATE.name];
        if self.now.members == 0 {
            return Ok(Sentence::of(self.message("bottom-no-members"), &names));
        }
        let change = self.change(spec::ENGAGEMENT_RATE)?;
        let id = match (self.timing, change.map(direction)) {
            (Timing::Running, _) => "bottom-running",
            (_, Some(Direction::Up)) => "bottom-up",
            (_, Some(Direction::Down)) => "bottom-down",
            _ if self.anything_clear()? => "bottom-steady",
            _ => "bottom-unclear",
        };
        let mut message = self
            .message(id)
            .with(
                "rate",
                measure(spec::ENGAGEMENT_RATE, self.figure(spec::ENGAGEMENT_RATE)?).said(),
            )
            .with("active", self.now.active)
            .with("members", self.now.members);
        if let Some(value) = change.and_then(|change| change.value()) {
            message = message.with("change", told(value.abs(), spec::ENGAGEMENT_RATE.decimals));
        }
        Ok(Sentence::of(message, &names))
    }

    fn anything_clear(&self) -> Result<bool> {
        let completion = self.change(spec::COMPLETION_RATE)?.map(direction);
        let moved = matches!(completion, Some(Direction::Up | Direction::Down));
        let has_trend =
            |trends: &Trends| matches!(trends.overall_trend, Verdict::Positive | Verdict::Negative);
        Ok(moved || self.trends.iter().any(has_trend))
    }

    /// What changed, what has a direction, and what did not change: clear ones first.
    fn findings(&self) -> Result<Vec<Sentence>> {
        let mut clear = Vec::new();
        let mut unclear = Vec::new();
        for spec in [spec::ENGAGEMENT_RATE, spec::COMPLETION_RATE] {
            let Some((change, value)) = self.change(spec)?.and_then(|it| Some((it, it.value()?)))
            else {
                continue;
            };
            let Some(range) = change.interval() else { continue };
            let now = self.figure(spec)?;
            let cases = now.n().unwrap_or_default();
            let is_clear = range.excludes_zero();
            let id = if is_clear { "finding-changed" } else { "finding-unchanged" };
            let message = self
                .message(id)
                .with("figure", label(spec))
                .with("value", measure(spec, now).said())
                .with("change", change_told(value, spec.decimals))
                .with("interval", interval_told(range, spec.decimals))
                .with("since", self.context.before.first)
                .with("n", cases);
            let list = if is_clear { &mut clear } else { &mut unclear };
            list.push(Sentence::of(message, &[spec.name]));
        }
        for (spec, trends) in TILES.iter().zip(&self.trends) {
            let id = match trends.overall_trend {
                Verdict::Positive => "finding-rises",
                Verdict::Negative => "finding-falls",
                Verdict::Stable | Verdict::InsufficientData => continue,
            };
            let (Some(slope), Some(range), Some(first)) =
                (trends.details.slope, trends.details.interval, trends.trend_data.first())
            else {
                continue;
            };
            let has_value = |figure: Figure| figure.value().is_some();
            let known =
                trends.trend_data.iter().filter(|point| has_value(point.details.value)).count();
            let decimals = spec.decimals.max(1);
            let message = say(id)
                .with("figure", label(spec))
                .with("slope", change_told(slope, decimals))
                .with("interval", interval_told(range, decimals))
                .with("since", first.week_start)
                .with("n", known as u64);
            clear.push(Sentence::of(message, &[spec.name]));
        }
        clear.extend(unclear);
        clear.truncate(FINDINGS);
        Ok(clear)
    }

    /// What somebody should do: each has a place for a name.
    fn decisions(&self) -> Result<Vec<Sentence>> {
        let mut decisions = Vec::new();
        let open = self.now.created.saturating_sub(self.now.completed);
        if open > 0 {
            let message = self.message("decide-remind").with("open", open);
            decisions.push(Sentence::of(message, &[spec::COMPLETED_ASSESSMENTS.name]));
        }
        for spec in [spec::ENGAGEMENT_RATE, spec::COMPLETION_RATE] {
            if self.change(spec)?.map(direction) == Some(Direction::Down) {
                let message = self.message("decide-fallen").with("figure", label(spec));
                decisions.push(Sentence::of(message, &[spec.name]));
            }
        }
        decisions.truncate(2);
        Ok(decisions)
    }

    fn tiles(&self) -> Result<Vec<Tile>> {
        let tile = |(spec, trends): (&&FigureSpec, &Trends)| {
            let change = self.change(spec)?;
            Ok(Tile {
                name: spec.name.to_owned(),
                label: label(spec).into(),
                number: measure(spec, self.figure(spec)?),
                detail: match self.timing {
                    Timing::Running => say("so-far"),
                    Timing::Closed => {
                        self.message("tile-change").with("change", change_words(spec, change))
                    }
                }
                .into(),
                direction: change.filter(|it| it.interval().is_some()).map(direction),
                series: weeks(spec, trends),
            })
        };
        TILES.iter().zip(&self.trends).map(tile).collect()
    }

    fn trust(
        &self,
        scored: Option<Figure>,
        groups: &[Vec<GroupCounts>; 2],
        is_week: bool,
        told_before: Option<u64>,
    ) -> Vec<Fact> {
        let fact = |label: &'static str, text: Message| Fact {
            label: say(label).into(),
            text: text.into(),
        };
        let covered = match scored {
            Some(figure) if figure.state() == State::Suppressed => say("trust-coverage-hidden"),
            Some(figure) if self.now.members > 0 => say("trust-coverage")
                .with("people", figure.n().unwrap_or_default().min(self.now.members))
                .with("members", self.now.members),
            _ => say("trust-coverage-none"),
        };
        let all: Vec<&GroupCounts> = groups.iter().flatten().collect();
        let k = self.context.policy.k();
        let is_hidden = |it: &&&GroupCounts| it.shown.deeds < k || (is_week && it.shown.people < k);
        let hidden = all.iter().filter(is_hidden).count();
        let hidden = match self.timing {
            Timing::Running => say("trust-groups-later"),
            Timing::Closed => say("trust-groups")
                .with("hidden", hidden as u64)
                .with("groups", all.len() as u64)
                .with("k", k),
        };
        let until = match self.timing {
            Timing::Running => say("trust-until-running"),
            Timing::Closed => say("trust-until").with("day", self.context.period.last),
        };
        vec![
            fact("trust-coverage-label", covered),
            fact("trust-groups-label", hidden),
            fact("trust-until-label", until),
            fact(
                "trust-late-label",
                late::message(told_before, self.before.events, self.context.kind()),
            ),
        ]
    }
}

/// Which way a change goes, as far as its interval tells.
fn direction(change: Figure) -> Direction {
    match (change.value(), change.interval()) {
        (Some(value), Some(range)) if range.excludes_zero() => {
            if value > 0.0 {
                Direction::Up
            } else {
                Direction::Down
            }
        }
        _ => Direction::Unclear,
    }
}
