//! A year of weekly releases, attacked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, TimeDelta, Weekday};
use chrono_tz::Tz;

use crate::dashboard::attacked::life::{Deeds, Life};
use crate::dashboard::attacked::truth;
use crate::dashboard::breakdown;
use crate::dashboard::closing::{self, History};
use crate::dashboard::ocean::OceanRow;
use crate::dashboard::ocean_rows;
use crate::ids::Id;
use crate::model::assessment::Factor;
use crate::model::audit::AuditKey;
use crate::model::calendar::Calendar;
use crate::model::organization::Organization;
use crate::model::period::Period;
use crate::model::rollup::{Dimension, GroupDay, Rollup, ScoreAggregate, TallyDay};
use crate::privacy::attack::bins::{self, Histogram};
use crate::privacy::attack::finding::Finding;
use crate::privacy::attack::tables::{Published, Release, Scores, snapshot, weeks};
use crate::privacy::attack::{bounds, equality};
use crate::privacy::distribution::Distribution;
use crate::privacy::policy::Policy;
use crate::psychometrics::instrument::facets_of;

const WEEKS: u64 = 52;

/// What an outsider knows of an organization after a year, and what of it was
/// looked for in vain.
#[derive(Debug, Default)]
struct Known {
    /// Of each factor what could be read in each week.
    scores: BTreeMap<Factor, Vec<Release>>,
    /// The scores as they stood when each week was closed.
    truth: BTreeMap<(Factor, NaiveDate), Release>,
    /// The tables of behaviour of each week, once by whom counts of people are
    /// about and once by whom counts of deeds are about.
    behaviour: Vec<[Published; 2]>,
    values: BTreeMap<(Factor, u32), i64>,
    /// The same of the first facet of each factor.
    facets: BTreeMap<Factor, Vec<Release>>,
    facet_values: BTreeMap<(Factor, u32), i64>,
    /// The histograms of each factor.
    histograms: BTreeMap<Factor, Vec<Histogram>>,
}

fn calendar() -> Calendar {
    Calendar::new(Tz::UTC, Weekday::Mon)
}

fn week(number: u64) -> Period {
    let first: NaiveDate = "2025-01-06".parse().unwrap();
    let first = first + Days::new(7 * number);
    Period::between(&calendar(), first, first + Days::new(6)).unwrap()
}

fn lived(seed: u64) -> (Life, Known) {
    let mut life = Life::new(seed, week(0).starts_at);
    let mut organization = Organization {
        id: Id::from_content(&[&seed.to_be_bytes()]),
        name: seed.to_string(),
        entered_as: seed.to_string(),
        calendar: calendar(),
        locale: "en-GB".to_owned(),
        minimum_group: 3,
        created_at: week(0).starts_at,
        audit_key: AuditKey::random(),
    };
    let (mut known, mut closed) = (Known::default(), Vec::new());
    for number in 0..WEEKS {
        organization.minimum_group = life.plan.k_in(number);
        let policy = Policy::new(organization.minimum_group).unwrap();
        let deeds = life.pass(&week(number));
        known.note(&life);
        known.read_behaviour(&life, &week(number), &deeds, policy);
        // Weeks are closed one by one, or some at once.
        if life.happens(70) || number + 1 == WEEKS {
            known.close(&life, number, &organization, policy, &mut closed);
        }
    }
    (life, known)
}

impl Known {
    fn note(&mut self, life: &Life) {
        for row in &life.scored {
            for (factor, value) in &row.factors {
                self.values.insert((*factor, row.ordinal), *value);
                if let Some(value) = row.facets.get(first_facet(*factor)) {
                    self.facet_values.insert((*factor, row.ordinal), *value);
                }
            }
        }
    }

    fn read_behaviour(&mut self, life: &Life, week: &Period, deeds: &Deeds, policy: Policy) {
        let tables = [0, 1].map(|table| truth::groups(life, table, week));
        let tallies = [&deeds.activity, &deeds.created, &deeds.completed];
        let starts_at = week.starts_at;
        let groups = |groups| Rollup::GroupDays(vec![GroupDay { starts_at, groups }]);
        let day = |tallies| Rollup::TallyDays(vec![TallyDay { starts_at, tallies }]);
        let everybody = vec![truth::together(&tables[0])];
        let rollups: Vec<Rollup> = std::iter::once(everybody)
            .chain(tables.iter().cloned())
            .map(groups)
            .chain(tallies.map(|tallies| day(tallies.clone())))
            .collect();
        let counted = breakdown::read(&rollups, true).unwrap();
        let mut published = [Published::default(), Published::default()];
        for (groups, counted) in tables.iter().zip(&counted) {
            let mut rows = [Vec::new(), Vec::new()];
            for group in groups {
                let key = breakdown::name(&group.key);
                let row = counted.iter().find(|row| row.key == key);
                let shown = row.is_some_and(|row| row.shown.deeds >= policy.k());
                for (rows, people) in rows.iter_mut().zip(truth::behind(group, deeds)) {
                    rows.push((key.clone(), people, shown));
                }
            }
            for (published, rows) in published.iter_mut().zip(rows) {
                let people = rows.iter().flat_map(|(_, people, _)| people);
                published.total.get_or_insert_default().extend(people);
                published.tables.push(rows);
            }
        }
        self.behaviour.push(published);
    }

    fn close(
        &mut self,
        life: &Life,
        number: u64,
        organization: &Organization,
        policy: Policy,
        closed: &mut Vec<ScoreAggregate>,
    ) {
        let history = History {
            organization,
            policy,
            scored: &life.scored,
            memberships: &life.memberships,
            closed,
        };
        let at = week(number).ends_at + TimeDelta::hours(8);
        let aggregates = closing::close(&history, at).unwrap();
        for rows in aggregates.chunk_by(|one, two| one.week_start == two.week_start) {
            let week =
                Period::between(&calendar(), rows[0].week_start, rows[0].week_start + Days::new(6));
            for factor in Factor::ALL {
                let truth = truth::scores(life, factor, week.as_ref().unwrap());
                self.truth.insert((factor, rows[0].week_start), truth);
            }
            for (index, by) in Dimension::ALL.into_iter().enumerate() {
                let rows: Vec<_> = rows.iter().filter(|row| row.dimension == by).cloned().collect();
                let facets = ocean_rows::facet_rows(&rows, policy).unwrap();
                self.read_facets(index.checked_sub(1), &facets);
                let rows = ocean_rows::rows(&rows, policy).unwrap();
                self.read_scores(index.checked_sub(1), &rows);
            }
        }
        closed.extend(aggregates);
    }

    /// Reads a week's answer: of the whole, or of a table.
    fn read_scores(&mut self, table: Option<usize>, rows: &[OceanRow]) {
        let read = read(&mut self.scores, &self.truth, table, rows.iter());
        for (row, scores) in read {
            let sum: i64 = scores.iter().map(|score| self.values[&(row.factor, score.1)]).sum();
            let mean = (!scores.is_empty()).then(|| sum as f64 / scores.len() as f64 / 1e6);
            assert!(row.mean.zip(mean).is_none_or(|(one, two)| (one - two).abs() < 1e-9));
            assert_eq!(row.mean.is_some(), mean.is_some(), "{row:?}");
        }
        for row in rows {
            match &row.distribution {
                Some(shown) => self.read_histogram(row.factor, shown),
                None => continue,
            }
            assert!(table.is_none() && row.mean.is_some(), "{row:?}");
        }
    }

    fn read_histogram(&mut self, factor: Factor, shown: &Distribution) {
        let scores = self.truth[&(factor, shown.as_of())].total.clone().unwrap();
        for bin in shown.bins() {
            let inside = end(bin.from())..end(bin.to());
            let inside = scores.iter().filter(|it| inside.contains(&self.values[&(factor, it.1)]));
            assert_eq!(inside.count() as u64, bin.n(), "{shown:?}");
        }
        let ends = shown.bins().iter().flat_map(|bin| [end(bin.from()), end(bin.to())]);
        let read = Histogram { scores, ends: ends.collect() };
        let histograms = self.histograms.entry(factor).or_default();
        if histograms.last().is_none_or(|last| last.scores != read.scores || last.ends != read.ends)
        {
            histograms.push(read);
        }
    }

    /// Reads a week's facets.
    fn read_facets(&mut self, table: Option<usize>, rows: &[OceanRow]) {
        let rows = rows.iter().filter(|row| row.facet == Some(first_facet(row.factor)));
        read(&mut self.facets, &self.truth, table, rows);
    }
}

/// The end of a bin in millionths; the last one includes its own.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a quarter of a point is a whole number of them"
)]
fn end(end: f64) -> i64 {
    if end < 5.0 { (end * 1e6) as i64 } else { 5_000_001 }
}

/// Puts rows of a week into `releases`, and returns whose scores they are of:
/// those of their factor, also for a facet.
fn read<'a>(
    releases: &mut BTreeMap<Factor, Vec<Release>>,
    truth: &BTreeMap<(Factor, NaiveDate), Release>,
    table: Option<usize>,
    rows: impl Iterator<Item = &'a OceanRow>,
) -> Vec<(&'a OceanRow, Scores)> {
    for factor in Factor::ALL {
        let releases = releases.entry(factor).or_default();
        if table.is_none() {
            releases.push(Release { total: None, tables: vec![BTreeMap::new(), BTreeMap::new()] });
        }
    }
    let mut read = Vec::new();
    for row in rows {
        let Some(as_of) = row.as_of else { continue };
        let then = &truth[&(row.factor, as_of)];
        let scores = match table {
            None => then.total.clone().unwrap(),
            Some(table) => then.tables[table].get(&row.group).cloned().unwrap_or_default(),
        };
        assert_eq!(row.n, Some(scores.len() as u64), "{row:?}");
        read.push((row, scores.clone()));
        let Some(release) = releases.get_mut(&row.factor).and_then(|it| it.last_mut()) else {
            continue;
        };
        match table {
            None => release.total = Some(scores),
            Some(table) => drop(release.tables[table].insert(row.group.clone(), scores)),
        }
    }
    read
}

fn first_facet(factor: Factor) -> &'static str {
    facets_of(factor).next().unwrap().key
}

/// The groups of a week as they are now, and which of them can be read as they
/// are now.
fn moment(truth: &Release, release: &Release) -> Published {
    let people = |scores: &Scores| -> BTreeSet<u32> { scores.iter().map(|it| it.0).collect() };
    let table = |(truth, release): (&BTreeMap<String, Scores>, &BTreeMap<String, Scores>)| {
        let group = |(key, scores): (&String, &Scores)| {
            (key.clone(), people(scores), release.get(key) == Some(scores))
        };
        truth.iter().map(group).collect()
    };
    Published {
        tables: truth.tables.iter().zip(&release.tables).map(table).collect(),
        total: release.total.as_ref().filter(|_| release.total == truth.total).map(people),
    }
}

/// What a year's figures give away about fewer than k people, or by what.
#[derive(Debug, Default)]
struct Attacked {
    years: usize,
    proved: usize,
    figures: usize,
    cells: usize,
    facets: usize,
    bins: usize,
}

impl Attacked {
    fn scores(&mut self, life: &Life, known: &Known) -> Vec<Finding> {
        let k = life.plan.k.into_iter().min().unwrap();
        let mut found = Vec::new();
        for (factor, releases) in &known.scores {
            let search = weeks(releases, k);
            self.years += 1;
            self.proved += usize::from(search.proved);
            found.extend(search.findings);
            found.extend(equality::told(releases, |score| known.values[&(*factor, score)]));
            let truths = known.truth.range((*factor, NaiveDate::MIN)..=(*factor, NaiveDate::MAX));
            for ((_, truth), release) in truths.zip(releases) {
                let value =
                    |(person, score): &(u32, u32)| (*person, known.values[&(*factor, *score)]);
                let values = truth.total.iter().flatten().map(value).collect();
                let moment = moment(truth, release);
                found.extend(bounds::pinned(&moment, &values, [1_000_000, 5_000_000], k));
                self.figures += release.tables.iter().map(BTreeMap::len).sum::<usize>();
            }
        }
        found
    }

    /// What the facets give away beyond their factors: one value.
    fn facets(&mut self, known: &Known) -> Vec<Finding> {
        let mut found = Vec::new();
        for (factor, releases) in &known.facets {
            let tables = releases.iter().flat_map(|release| &release.tables);
            self.facets += tables.map(BTreeMap::len).sum::<usize>();
            found.extend(equality::told(releases, |score| known.facet_values[&(*factor, score)]));
        }
        found
    }

    fn histograms(&mut self, life: &Life, known: &Known) -> Vec<Finding> {
        let k = life.plan.k.into_iter().min().unwrap();
        let mut found = Vec::new();
        for (factor, histograms) in &known.histograms {
            self.bins += histograms.iter().map(|it| it.ends.len() - 1).sum::<usize>();
            found.extend(bins::told(histograms, |score| known.values[&(*factor, score)], k));
        }
        found
    }

    fn behaviour(&mut self, life: &Life, known: &Known) -> Vec<Finding> {
        let mut found = Vec::new();
        for (week, published) in (0..).zip(&known.behaviour) {
            for published in published {
                let people = published.total.as_ref().map_or(0, BTreeSet::len);
                let more = snapshot(published, life.plan.k_in(week)).findings;
                // The whole organization's totals are always shown.
                found.extend(more.into_iter().filter(|finding| finding.people.len() < people));
                self.cells += published.tables.iter().flatten().filter(|cell| cell.2).count();
            }
        }
        found
    }
}

#[test]
fn an_attacker_over_a_year_of_weekly_releases_finds_nobody() {
    let rounds = option_env!("IOC_TEST_ROUNDS").and_then(|rounds| rounds.parse().ok());
    let organizations = rounds.unwrap_or(8).min(500);
    let mut attacked = Attacked::default();
    for seed in 0..organizations {
        let (life, known) = lived(seed);
        let found = [
            attacked.scores(&life, &known),
            attacked.facets(&known),
            attacked.histograms(&life, &known),
            attacked.behaviour(&life, &known),
        ];
        for found in found {
            assert!(found.is_empty(), "organization {seed}, {:?}: {:#?}", life.plan, found[0]);
        }
    }
    let Attacked { years, proved, figures, cells, facets, bins } = attacked;
    println!(
        "{organizations} organizations: {figures} score figures, {facets} of facets, {bins} bins and \
         {cells} cells of behaviour attacked; for {proved} of {years} factors it is proved that no sum \
         isolates anybody"
    );
    assert!(figures > 500 && cells > 500 && facets > 500, "too little was published");
    assert!(bins > 100, "only {bins} bins of histograms were published");
    assert!(proved * 100 >= years * 95, "the search is mostly not exhaustive");
}

#[test]
fn the_attacker_finds_people_where_smaller_groups_are_shown() {
    let (mut in_scores, mut in_behaviour, mut in_bins) = (false, false, false);
    for seed in 0..12 {
        let (mut life, known) = lived(seed);
        life.plan.k = life.plan.k.map(|k| k + 3);
        let mut attacked = Attacked::default();
        in_scores |= !attacked.scores(&life, &known).is_empty();
        in_behaviour |= !attacked.behaviour(&life, &known).is_empty();
        in_bins |= !attacked.histograms(&life, &known).is_empty();
        if in_scores && in_behaviour && in_bins {
            return;
        }
    }
    panic!("found in scores: {in_scores}, in behaviour: {in_behaviour}, in bins: {in_bins}");
}
