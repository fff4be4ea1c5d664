//! Keys: a row is unique within its organization, and refers to none of another.

use sqlx::PgConnection;

use super::expected::KEYS_OF_ALL;
use crate::support::column;

/// Unique indexes of tables with an organization, or of organizations and
/// people, that do not begin with it. The parts of a partitioned index count as
/// well.
const UNIQUE: &str = "
    SELECT relation.relname::text FROM pg_index AS entry
    JOIN pg_class AS relation ON relation.oid = entry.indexrelid
    JOIN pg_class AS of_table ON of_table.oid = entry.indrelid
    JOIN pg_attribute AS first
        ON first.attrelid = entry.indrelid AND first.attnum = entry.indkey[0]
    WHERE of_table.relnamespace = 'ioc'::regnamespace AND entry.indisunique
        AND first.attname <> 'organization_id'
        AND (of_table.relname IN ('organizations', 'users') OR EXISTS (
            SELECT FROM pg_attribute AS its
            WHERE its.attrelid = of_table.oid AND its.attname = 'organization_id'))
    ORDER BY 1";

/// Foreign keys whose first pair is not organization to organization.
const FOREIGN: &str = "
    SELECT entry.conname::text FROM pg_constraint AS entry
    JOIN pg_attribute AS here
        ON here.attrelid = entry.conrelid AND here.attnum = entry.conkey[1]
    JOIN pg_attribute AS there
        ON there.attrelid = entry.confrelid AND there.attnum = entry.confkey[1]
    WHERE entry.connamespace = 'ioc'::regnamespace AND entry.contype = 'f'
        AND NOT (here.attname = 'organization_id' AND (
            there.attname = 'organization_id'
            OR (there.attname = 'id' AND entry.confrelid = 'ioc.organizations'::regclass)))
    ORDER BY 1";

/// Tables of an organization, the views too, without a unique index.
const WITHOUT: &str = "
    SELECT relation.relname::text FROM pg_class AS relation
    WHERE relation.relnamespace = 'ioc'::regnamespace AND relation.relkind IN ('r', 'p', 'm')
        AND NOT EXISTS (
            SELECT FROM pg_index AS entry WHERE entry.indrelid = relation.oid
                AND entry.indisunique AND entry.indisvalid)
    ORDER BY 1";

pub(super) async fn check(connection: &mut PgConnection) -> Vec<String> {
    let mut findings = Vec::new();
    let unique = column(connection, UNIQUE, None).await;
    for key in unique.iter().filter(|key| !KEYS_OF_ALL.iter().any(|(known, _)| known == key)) {
        findings.push(format!("{key} spans organizations"));
    }
    for (known, _) in KEYS_OF_ALL.iter().filter(|(known, _)| !unique.iter().any(|key| key == known))
    {
        findings.push(format!("{known} does not span organizations any more"));
    }
    for key in column(connection, FOREIGN, None).await {
        findings.push(format!("{key} may refer to a row of another organization"));
    }
    for table in column(connection, WITHOUT, None).await {
        findings.push(format!("{table} has no key"));
    }
    findings
}
