//! How the database may be made quicker: plans, statements, indexes, its memory.

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::diagnosis::check::{Check, Diagnosis};
use crate::diagnosis::dashboard::buffers_hit;
use crate::diagnosis::explain::{Shipped, full_reads};
use crate::diagnosis::indexes::IndexReview;
use crate::diagnosis::service::DiagnosisService;
use crate::diagnosis::words::{bytes, count, lasting_ms};
use crate::error::Result;
use crate::model::inspection::{StatementUse, TableUse};

/// Smaller tables are read whole at no cost.
const LARGE_ROWS: u64 = 10_000;
/// Of a table with so many rows the planner has to know something, and what it knows may
/// be off by so many percent.
const KNOWN_ROWS: u64 = 1_000;
const STALE_PCT: u64 = 20;
/// A statement that takes so much of all time, and so long each time, is worth a look.
const MOST_OF_ALL: f64 = 0.5;
const LONG_MS: f64 = 100.0;
/// How much is told of.
const TOLD: usize = 5;

impl DiagnosisService {
    /// The seed's guide for making the database quicker. Plans are those of the
    /// organization of `scope`, else of the first one.
    ///
    /// # Errors
    /// What the store says.
    pub async fn tuning(&self, scope: Option<&Scope>) -> Result<Diagnosis> {
        let as_of: Instant = self.clock.now();
        let tables = self.store.read_tables_any_organization().await?;
        let statements = self.store.read_statements_any_organization().await?;
        let indexes = self.store.read_indexes_any_organization().await?;
        let buffers = self.store.read_buffers_any_organization().await?;
        let checks = vec![
            self.check_plans(scope, &tables).await?,
            Check::of_told("statements", statements, |told| top_statements(&told)),
            reviewed(&IndexReview::of(&indexes)),
            Check::of_told("buffer_cache", buffers, |told| {
                let room = format!(
                    "{} of memory for {} of data",
                    bytes(told.size_bytes),
                    bytes(told.database_bytes)
                );
                buffers_hit(told).borne_out_by([room]).borne_out_by(most_read(&tables))
            }),
        ];
        Ok(Diagnosis { about: "tuning", as_of, checks })
    }

    async fn check_plans(&self, scope: Option<&Scope>, tables: &[TableUse]) -> Result<Check> {
        let first = match scope {
            Some(scope) => Some(scope.clone()),
            None => self.scopes().await?.into_iter().next(),
        };
        let mut looks = vec![planner(tables)];
        let Some(scope) = first else {
            looks.push(Check::unknown("plans", "there is no organization to ask for yet", None));
            return Ok(Check::worst_of("plans", looks));
        };
        let mut whole = Vec::new();
        for asked in Shipped::ALL {
            for plan in self.explain(&scope, asked).await?.plans {
                let large = full_reads(&plan).into_iter().filter(|name| is_large(tables, name));
                whole.extend(large.map(|table| {
                    format!(
                        "`ioc explain {}` reads {table} whole ({})",
                        asked.as_str(),
                        plan.statement
                    )
                }));
            }
        }
        looks.push(if whole.is_empty() {
            Check::ok("plans", "no shipped statement reads a large table whole")
        } else {
            let cause = "shipped statements read large tables whole";
            let remedy = "`ioc maintenance daily` counts anew what the planner knows; if an \
                          index is gone, restore it from the schema";
            Check::failed("plans", cause, remedy).borne_out_by(whole)
        });
        Ok(Check::worst_of("plans", looks))
    }
}

/// Whether a table has so many rows that reading it whole costs something; its partitions
/// are named after it.
fn is_large(tables: &[TableUse], name: &str) -> bool {
    let is_it = |table: &&TableUse| name == table.name || name.starts_with(&*table.name);
    tables.iter().filter(is_it).any(|table| table.rows >= LARGE_ROWS)
}

fn planner(tables: &[TableUse]) -> Check {
    let known = tables.iter().filter(|table| table.rows >= KNOWN_ROWS);
    let stale: Vec<String> = known
        .filter_map(|table| {
            let name = &table.name;
            if !table.is_analyzed {
                return Some(format!("the planner knows nothing of {name}"));
            }
            let is_stale = table.changed_rows * 100 > table.rows * STALE_PCT;
            let changed = count(table.changed_rows);
            is_stale.then(|| format!("{changed} rows of {name} changed since the planner looked"))
        })
        .collect();
    if stale.is_empty() {
        return Check::ok("planner", "the planner knows the tables");
    }
    let cause = format!("the planner's statistics of {} tables are stale", stale.len());
    let remedy = "`ioc maintenance daily` counts them anew; let the job `analyze_tables` run";
    Check::warning("planner", cause, remedy).borne_out_by(stale.into_iter().take(TOLD))
}

fn top_statements(told: &[StatementUse]) -> Check {
    const NAME: &str = "statements";
    let all: f64 = told.iter().map(|it| it.total_ms).sum();
    let evidence: Vec<String> = told
        .iter()
        .take(TOLD)
        .map(|it| {
            let share = if all > 0.0 { 100.0 * it.total_ms / all } else { 0.0 };
            let mean = lasting_ms(it.mean_ms());
            format!("{share:.0} % of all time, {} times {mean}: {}", count(it.calls), it.text)
        })
        .collect();
    let is_most = |it: &&StatementUse| it.total_ms > MOST_OF_ALL * all && it.mean_ms() > LONG_MS;
    let check = match told.iter().find(is_most) {
        Some(_) => Check::warning(
            NAME,
            "one statement takes more than half of all time",
            "look at its plan with EXPLAIN (ANALYZE, BUFFERS); of a shipped one with `ioc explain`",
        ),
        None => Check::ok(NAME, format!("{} statements are counted", told.len())),
    };
    check.borne_out_by(evidence)
}

/// What is to be said about the indexes.
pub(super) fn reviewed(review: &IndexReview) -> Check {
    const NAME: &str = "indexes";
    let unused = review.unused.iter().flatten().take(TOLD);
    let evidence: Vec<String> = review
        .invalid
        .iter()
        .map(|name| format!("{name} cannot be used"))
        .chain(review.missing.iter().map(|key| {
            format!("no index of {} finds ({}) for {}", key.table, key.columns.join(", "), key.to)
        }))
        .chain(review.duplicate.iter().map(|it| format!("{} does what {} does", it.name, it.of)))
        .chain(unused.map(|it| {
            format!("nobody used {} of {} ({})", it.name, it.table, bytes(it.size_bytes))
        }))
        .collect();
    let check = if !review.invalid.is_empty() {
        let cause = format!("{} indexes cannot be used", review.invalid.len());
        Check::failed(NAME, cause, "REINDEX INDEX CONCURRENTLY, or DROP it and migrate again")
    } else if review.is_fine() {
        let cause = match review.unused {
            Some(_) => "all indexes are used, and none is missing",
            None => "none is missing or twice; nobody counts here which are used",
        };
        Check::ok(NAME, cause)
    } else {
        let cause = "indexes are missing, twice, or unused";
        let remedy = "make what is missing; drop what is twice, and what is unused after a whole \
                      month of work";
        Check::warning(NAME, cause, remedy)
    };
    check.borne_out_by(evidence)
}

/// The tables of which most blocks were not in memory.
fn most_read(tables: &[TableUse]) -> Vec<String> {
    let mut read: Vec<(&str, u64, u64)> = tables
        .iter()
        .filter_map(|table| {
            let (hit, read) = table.blocks?;
            (read > 0).then_some((&*table.name, hit, read))
        })
        .collect();
    read.sort_by_key(|(name, _, read)| (std::cmp::Reverse(*read), *name));
    read.truncate(TOLD);
    let told = |(name, hit, read): (&str, u64, u64)| {
        format!("{name}: {} blocks from the disk, {} from memory", count(read), count(hit))
    };
    read.into_iter().map(told).collect()
}
