//! A policy that is missing or looser is noticed: by what one can then do, and
//! by the catalogue.

use libtest_mimic::Trial;
use rand::SeedableRng;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use sqlx::{AssertSqlSafe, PgConnection, Row};

use crate::support::{rounds, superuser, trial};
use crate::{catalogue, matrix};

/// How many changes are tried; all of them in as many rounds as `scripts/soak` takes.
const USUAL: u64 = 10;
const ALL: u64 = 1000;

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("mutants::a_policy_that_is_missing_or_looser_is_noticed", policies)]
}

/// A change to one policy.
#[derive(Debug)]
struct Mutant {
    table: String,
    sql: String,
    /// Whether it changes what one can do, and not only what is written down.
    acts: bool,
}

const POLICIES: &str = "
    SELECT tablename::text, policyname::text, cmd, qual, with_check
    FROM pg_policies WHERE schemaname = 'ioc' ORDER BY 1, 2";

/// Every way to lose or loosen a policy.
async fn mutants(connection: &mut PgConnection) -> Vec<Mutant> {
    let rows = sqlx::query(POLICIES).fetch_all(connection).await.unwrap();
    let mut mutants = Vec::new();
    for row in rows {
        let [table, policy, verb]: [String; 3] = [row.get(0), row.get(1), row.get(2)];
        let mut mutant = |sql: String, acts| {
            mutants.push(Mutant { table: table.clone(), sql, acts });
        };
        mutant(format!("DROP POLICY {policy} ON ioc.{table}"), true);
        let alter = format!("ALTER POLICY {policy} ON ioc.{table}");
        mutant(format!("{alter} TO PUBLIC"), false);
        let clauses = [("USING", row.get(3)), ("WITH CHECK", row.get(4))];
        let narrow = |(clause, condition): (&'static str, Option<String>)| {
            Some((clause, condition.filter(|condition| condition != "true")?))
        };
        let narrow: Vec<_> = clauses.into_iter().filter_map(narrow).collect();
        for (clause, condition) in &narrow {
            mutant(format!("{alter} {clause} (true)"), true);
            if condition.contains("writable_org") {
                let readable = condition.replace("writable_org", "current_org");
                // Who may only read comes past USING to no row that is checked.
                let acts = (verb.as_str(), *clause) != ("UPDATE", "WITH CHECK");
                mutant(format!("{alter} {clause} {readable}"), acts);
            }
        }
        if let [(_, using), _] = narrow.as_slice() {
            let readable = using.replace("writable_org", "current_org");
            mutant(format!("{alter} USING (true) WITH CHECK (true)"), true);
            // A job only works where it may write.
            if using.contains("writable_org") {
                mutant(format!("{alter} USING {readable} WITH CHECK {readable}"), true);
            }
        }
    }
    mutants
}

async fn policies() {
    let database = matrix::database().await;
    let mut connection = superuser(&database).await;
    let mut mutants = mutants(&mut connection).await;
    assert!(mutants.len() > 500, "there are {} mutants", mutants.len());
    let rounds = rounds(USUAL);
    if rounds < ALL {
        mutants.shuffle(&mut StdRng::seed_from_u64(0));
        mutants.truncate(usize::try_from(rounds).unwrap());
    }
    let mut unnoticed = Vec::new();
    for Mutant { table, sql, acts } in mutants {
        let change = format!("BEGIN; {sql}");
        sqlx::raw_sql(AssertSqlSafe(change)).execute(&mut connection).await.unwrap();
        if catalogue::check(&mut connection).await.is_empty() {
            unnoticed.push(format!("by the catalogue: {sql}"));
        }
        if acts && matrix::check(&mut connection, Some(&table)).await.is_empty() {
            unnoticed.push(format!("by what one can do: {sql}"));
        }
        sqlx::raw_sql("ROLLBACK").execute(&mut connection).await.unwrap();
    }
    assert_eq!(unnoticed, [""; 0]);
}
