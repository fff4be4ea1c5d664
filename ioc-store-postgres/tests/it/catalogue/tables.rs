//! Tables and views: row level security, policies, grants.

use sqlx::{PgConnection, Row};

use super::expected::{Kind, MATERIALIZED_VIEWS};
use crate::support::column;

/// A table or view of the schema.
#[derive(Debug)]
pub(crate) struct Relation {
    pub(crate) name: String,
    /// As in `pg_class.relkind`.
    pub(crate) letter: String,
    pub(crate) is_partition: bool,
    owner: String,
    is_secured: bool,
    is_forced: bool,
}

const RELATIONS: &str = "
    SELECT relname::text, relkind::text, relispartition, relrowsecurity, relforcerowsecurity,
        pg_get_userbyid(relowner)::text
    FROM pg_class WHERE relnamespace = 'ioc'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
    ORDER BY relname";

const POLICIES: &str = "
    SELECT format('%s %s %s %s using %s check %s', policyname, cmd, permissive,
        array_to_string(roles, ','), coalesce(qual, '-'), coalesce(with_check, '-'))
    FROM pg_policies WHERE schemaname = 'ioc' AND tablename = $1 ORDER BY 1";

/// Verbs by their initials; MAINTAIN is none that reads or writes rows, but
/// nobody has it either.
const GRANTS: &str = "
    SELECT format('%s %s%s', coalesce(pg_get_userbyid(nullif(entry.grantee, 0))::text, 'public'),
        string_agg(left(entry.privilege_type, 1), '' ORDER BY entry.privilege_type),
        CASE WHEN bool_or(entry.is_grantable) THEN ' and hands it on' ELSE '' END)
    FROM pg_class AS relation, aclexplode(relation.relacl) AS entry
    WHERE relation.oid = format('ioc.%I', $1::text)::regclass AND entry.grantee <> relation.relowner
    GROUP BY entry.grantee ORDER BY 1";

/// Sequences that a dump cannot read.
const UNREAD: &str = "
    SELECT relname::text FROM pg_class
    WHERE relnamespace = 'ioc'::regnamespace
        AND CASE WHEN relkind = 'S' THEN NOT has_sequence_privilege('ioc_backup', oid, 'SELECT') END";

/// Columns of the organizations that the role which only reads sees and should not, or
/// does not see and should: all but the key behind the pseudonyms.
const READERS: &str = "
    SELECT attname::text FROM pg_attribute
    WHERE attrelid = 'ioc.organizations'::regclass AND attnum > 0 AND NOT attisdropped
        AND has_column_privilege('ioc_readonly', attrelid, attnum, 'SELECT')
            = (attname = 'audit_key')";

/// Grants beside those of whole tables and functions.
const FURTHER: &str = "
    SELECT format('column %s of %s for %s', attname, attrelid::regclass, entry.grantee)
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid, aclexplode(attacl) AS entry
    WHERE relnamespace = 'ioc'::regnamespace AND NOT (
        attrelid = 'ioc.organizations'::regclass AND entry.grantee = 'ioc_readonly'::regrole
        AND entry.privilege_type = 'SELECT' AND NOT entry.is_grantable)
    UNION ALL
    SELECT format('sequence %s for %s', relation.oid::regclass, entry.grantee)
    FROM pg_class AS relation, aclexplode(relation.relacl) AS entry
    WHERE relnamespace = 'ioc'::regnamespace AND relkind = 'S'
        AND entry.grantee <> relation.relowner
        AND (entry.grantee <> 'ioc_backup'::regrole OR entry.privilege_type <> 'SELECT')
    UNION ALL
    SELECT format('schema for %s', entry.grantee::regrole)
    FROM pg_namespace, aclexplode(nspacl) AS entry
    WHERE nspname = 'ioc' AND entry.grantee <> nspowner AND NOT (
        entry.privilege_type = 'USAGE' AND NOT entry.is_grantable AND entry.grantee IN (
            'ioc_application'::regrole, 'ioc_job'::regrole, 'ioc_readonly'::regrole,
            'ioc_backup'::regrole))
    UNION ALL
    SELECT format('default privileges of %s', defaclrole::regrole) FROM pg_default_acl
    UNION ALL
    SELECT format('role %s', rolname) FROM pg_roles
    WHERE rolname IN ('ioc_owner', 'ioc_application', 'ioc_job', 'ioc_readonly', 'ioc_backup')
        AND (rolbypassrls OR rolsuper OR rolcanlogin OR rolcreaterole OR rolcreatedb
            OR EXISTS (SELECT FROM pg_auth_members WHERE member = pg_roles.oid
                AND (rolname, roleid) <> ('ioc_job', 'pg_read_all_stats'::regrole)))";

pub(crate) async fn relations(connection: &mut PgConnection) -> Vec<Relation> {
    let rows = sqlx::query(RELATIONS).fetch_all(connection).await.unwrap();
    let relation = |row: &sqlx::postgres::PgRow| Relation {
        name: row.get(0),
        letter: row.get(1),
        is_partition: row.get(2),
        is_secured: row.get(3),
        is_forced: row.get(4),
        owner: row.get(5),
    };
    rows.iter().map(relation).collect()
}

pub(super) async fn check(connection: &mut PgConnection) -> Vec<String> {
    let relations = relations(connection).await;
    let mut findings = Vec::new();
    for expected in Kind::names().chain(MATERIALIZED_VIEWS.iter().copied()) {
        if !relations.iter().any(|relation| relation.name == expected) {
            findings.push(format!("{expected} is gone"));
        }
    }
    for relation in &relations {
        for finding in check_one(connection, relation).await {
            findings.push(format!("{}: {finding}", relation.name));
        }
    }
    for sequence in column(connection, UNREAD, None).await {
        findings.push(format!("a dump cannot read {sequence}"));
    }
    for column in column(connection, READERS, None).await {
        findings.push(format!("who only reads sees too much or too little: {column}"));
    }
    for grant in column(connection, FURTHER, None).await {
        findings.push(format!("too much is granted: {grant}"));
    }
    findings
}

async fn check_one(connection: &mut PgConnection, relation: &Relation) -> Vec<String> {
    let mut findings = Vec::new();
    if relation.owner != "ioc_owner" {
        findings.push(format!("belongs to {}", relation.owner));
    }
    let grants = column(connection, GRANTS, Some(&relation.name)).await;
    match relation.letter.as_str() {
        "r" | "p" => {}
        "m" if MATERIALIZED_VIEWS.contains(&relation.name.as_str()) => {
            if !grants.is_empty() {
                findings.push(format!("is granted: {grants:?}"));
            }
            return findings;
        }
        letter => {
            findings.push(format!("nothing is expected of it, of the kind {letter}"));
            return findings;
        }
    }
    let Some(kind) = Kind::of(&relation.name, relation.is_partition) else {
        findings.push("is no known table".to_owned());
        return findings;
    };
    if (relation.is_secured, relation.is_forced) != (kind.is_secured(), kind.is_secured()) {
        let (on, forced) = (relation.is_secured, relation.is_forced);
        findings.push(format!("row level security is on: {on}, also for its owner: {forced}"));
    }
    let wanted: Vec<_> =
        kind.grants().iter().map(|(role, verbs)| format!("{role} {verbs}")).collect();
    if grants != wanted {
        findings.push(format!("is granted {grants:?} instead of {wanted:?}"));
    }
    let policies = column(connection, POLICIES, Some(&relation.name)).await;
    let wanted = kind.policies();
    for missing in wanted.iter().filter(|policy| !policies.contains(policy)) {
        findings.push(format!("lacks the policy {missing}"));
    }
    for unknown in policies.iter().filter(|policy| !wanted.contains(policy)) {
        findings.push(format!("has the policy {unknown}"));
    }
    findings
}
