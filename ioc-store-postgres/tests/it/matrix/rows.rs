//! Rows of two organizations that look the same, in every table.

use std::fmt::Write;

use sqlx::{AssertSqlSafe, PgConnection, Row};

use crate::catalogue::expected::Kind;
use crate::support::column;

/// How many rows an organization has in a table. Each is about one person: a
/// viewer, a manager, an admin, and an admin who has left.
const ROWS: usize = 4;
pub(super) const ROLES: [&str; ROWS] = ["viewer", "manager", "admin", "admin"];
pub(super) const INACTIVE: usize = 3;

/// The number of a row that is not there yet.
pub(super) const NEW: usize = ROWS;

/// Whose a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Owner {
    A,
    B,
    /// The platform's, or of an organization that is not there.
    Nobody,
}

impl Owner {
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::A => "aaaaaaaa-0000-7000-8000-000000000000",
            Self::B => "bbbbbbbb-0000-7000-8000-000000000000",
            Self::Nobody => "cccccccc-0000-7000-8000-000000000000",
        }
    }

    /// By the first letter of what tells whose a row is.
    pub(super) fn of(told: &str) -> Self {
        match told.chars().next() {
            Some('a') => Self::A,
            Some('b') => Self::B,
            _ => Self::Nobody,
        }
    }
}

/// The id of a person of an organization: nobody belongs to both.
pub(super) fn person(owner: Owner, number: usize) -> String {
    format!("{}{number:012}", &owner.id()[..24])
}

/// A column, as the catalogue tells it.
#[derive(Debug, Clone)]
struct Column {
    name: String,
    kind: String,
    is_key: bool,
}

/// A table and how to write its rows.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(super) name: String,
    pub(super) kind: Kind,
    /// What tells whose a row is.
    pub(super) told_by: &'static str,
    columns: Vec<Column>,
}

/// Tables that refer to others come after them.
const TABLES: &str = "
    WITH RECURSIVE depth (id, level) AS (
        SELECT oid, 0 FROM pg_class
        WHERE relnamespace = 'ioc'::regnamespace AND relkind IN ('r', 'p')
        UNION ALL
        SELECT entry.conrelid, depth.level + 1 FROM depth
        JOIN pg_constraint AS entry ON entry.confrelid = depth.id AND entry.contype = 'f'
    )
    SELECT relname::text, relispartition FROM depth JOIN pg_class ON oid = id
    GROUP BY relname, relispartition ORDER BY max(level), relname";

/// A column is a key if a unique index or a check knows it.
const COLUMNS: &str = "
    SELECT attname::text, format_type(atttypid, NULL),
        EXISTS (SELECT FROM pg_index
            WHERE indrelid = attrelid AND indisunique AND attnum = ANY (indkey))
        OR EXISTS (SELECT FROM pg_constraint
            WHERE conrelid = attrelid AND contype = 'c' AND attnum = ANY (conkey))
    FROM pg_attribute
    WHERE attrelid = format('ioc.%I', $1::text)::regclass AND attnum > 0 AND NOT attisdropped
    ORDER BY attnum";

/// All tables, in the order in which rows can be written.
pub(super) async fn tables(connection: &mut PgConnection) -> Vec<Table> {
    let rows = sqlx::query(TABLES).fetch_all(&mut *connection).await.unwrap();
    let mut tables = Vec::new();
    for row in rows {
        let name: String = row.get(0);
        // What nothing is expected of, the catalogue's test finds.
        let Some(kind) = Kind::of(&name, row.get(1)) else { continue };
        let told_by = match kind {
            Kind::Organizations | Kind::Users => "id",
            Kind::Platform(_) => "''",
            _ => "organization_id",
        };
        let columns = sqlx::query(COLUMNS).bind(&name).fetch_all(&mut *connection).await.unwrap();
        let column = |row: &sqlx::postgres::PgRow| Column {
            name: row.get(0),
            kind: row.get(1),
            is_key: row.get(2),
        };
        let columns = columns.iter().map(column).collect();
        tables.push(Table { name, kind, told_by, columns });
    }
    tables
}

/// Writes the rows of both organizations as the owner, and fills the views.
pub(super) async fn fill(connection: &mut PgConnection) {
    let mut sql = "BEGIN; SET LOCAL ROLE ioc_owner;\n".to_owned();
    for table in tables(connection).await {
        let (owners, rows): (&[Owner], usize) = match table.kind {
            Kind::Partition => continue,
            // What the migrations wrote is there.
            Kind::Platform(_) => (&[Owner::Nobody], ROWS),
            _ if table.has_one_row() => (&[Owner::A, Owner::B], 1),
            _ => (&[Owner::A, Owner::B], ROWS),
        };
        for owner in owners {
            for number in 0..rows {
                let _ = writeln!(sql, "{};", table.insert(*owner, number));
            }
        }
    }
    sql.push_str("SELECT ioc.refresh_materialized_views('2026-03-01T00:00Z'); COMMIT");
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *connection).await.unwrap();
    let empty =
        "SELECT 'there are none' WHERE NOT EXISTS (SELECT FROM ioc.mv_organization_summary)";
    assert_eq!(column(connection, empty, None).await, [""; 0]);
}

impl Table {
    /// An INSERT of the row with a number.
    pub(super) fn insert(&self, owner: Owner, number: usize) -> String {
        let names: Vec<_> = self.columns.iter().map(|column| column.name.as_str()).collect();
        let values = self.columns.iter().map(|column| self.value(column, owner, number));
        format!(
            "INSERT INTO ioc.{} ({}) OVERRIDING SYSTEM VALUE VALUES ({})",
            self.name,
            names.join(", "),
            values.collect::<Vec<_>>().join(", ")
        )
    }

    /// Whether an organization has one row at most.
    pub(super) fn has_one_row(&self) -> bool {
        let mut keys = self.columns.iter().filter(|column| column.is_key);
        self.kind == Kind::Organizations || keys.all(|column| column.name == "organization_id")
    }

    /// An assignment to a column without reading one: the last that is no key,
    /// else the last text, else the last of all.
    pub(super) fn assignment(&self) -> String {
        // What ended is open no more, which a constraint holds.
        let free = |column: &&Column| {
            !column.is_key && column.kind != "boolean" && column.name != "ended_at"
        };
        let text = |column: &&Column| column.kind == "text";
        let columns = || self.columns.iter().rev();
        let column = columns()
            .find(free)
            .or_else(|| columns().find(text))
            .or_else(|| columns().next())
            .unwrap();
        let value = match column.kind.as_str() {
            "text" => "gen_random_uuid()::text",
            "uuid" => "gen_random_uuid()",
            "uuid[]" => "ARRAY[gen_random_uuid()]",
            "bytea" => r"'\xff'",
            "json" => r#"'{"changed": true}'"#,
            "bigint" | "integer" | "numeric" => "7",
            "timestamp with time zone" => "'2030-01-01T00:00Z'",
            unknown => panic!("no value for a column of the type {unknown}"),
        };
        format!("{} = {value}", column.name)
    }

    /// A value that may stand in a column.
    fn value(&self, column: &Column, owner: Owner, number: usize) -> String {
        match (self.name.as_str(), column.name.as_str()) {
            ("organizations", "id") | (_, "organization_id") => return format!("'{}'", owner.id()),
            ("users", "id") | (_, "user_id") => return format!("'{}'", person(owner, number)),
            ("organizations", "name") => return format!("'organization {owner:?}'"),
            ("user_organizations", "role") => {
                return format!("'{}'", ROLES.get(number).unwrap_or(&"viewer"));
            }
            // Who has left by now, left by time alone: no write said so.
            ("membership_intervals", "valid_from") => return "'2026-01-01T10:00Z'".to_owned(),
            ("membership_intervals", "valid_to") if number == INACTIVE => {
                return "'2026-01-02T10:00Z'".to_owned();
            }
            ("weekly_reports", "status") => return "'published'".to_owned(),
            (_, "valid_to") | ("scheduled_job_runs", "ended_at") => return "NULL".to_owned(),
            _ => {}
        }
        // The second half lies in a month without a partition of its own.
        let month = if number < ROWS / 2 { "2026-03" } else { "2031-01" };
        match column.kind.as_str() {
            "uuid" => format!("'dddddddd-0000-7000-8000-{number:012}'"),
            "text" => format!("'{} {number}'", column.name),
            "smallint" | "integer" | "bigint" | "numeric" => (3 + number).to_string(),
            "boolean" => "true".to_owned(),
            "date" => format!("'{month}-{:02}'", number + 1),
            "timestamp with time zone" => format!("'{month}-{:02}T10:00Z'", number + 1),
            "bytea" => format!(r"'\x{number:02}'"),
            "json" | "jsonb" | "uuid[]" => "'{}'".to_owned(),
            unknown => panic!("no value for a column of the type {unknown}"),
        }
    }
}
