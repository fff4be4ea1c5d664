//! What has to stand in the catalogue of a migrated database.

/// What a table holds, which says who may do what with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One organization's rows.
    Tenant,
    /// One organization's rows, which who only reads does not see.
    Private,
    /// One organization's rows, which nobody writes again.
    Audit,
    /// One organization's rows that have left their table.
    Archive,
    /// The organizations themselves.
    Organizations,
    /// The people of all organizations.
    Users,
    /// A part of a table, reached through the whole.
    Partition,
    /// Rows of the platform, without row level security.
    Platform(Platform),
}

/// Tables that belong to no organization, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Platform {
    /// Which migrations were applied: every program looks before it works.
    Ledger,
    /// Jobs, which are kept for the whole platform.
    Jobs,
    /// Their due times and what came of them, which are forgotten one day.
    Runs,
    /// How the server and the program stood.
    Measurements,
    /// When the deployment's alerts fire, and that they did.
    Alerts,
    /// When the views of all organizations were refreshed.
    Refreshes,
    /// What was found by those who look after the database.
    Findings,
}

const TABLES: &[(&str, Kind)] = &[
    ("alert_rules", Kind::Platform(Platform::Alerts)),
    ("alerts", Kind::Platform(Platform::Alerts)),
    ("api_keys", Kind::Private),
    ("archive_batches", Kind::Archive),
    ("assessment_aggregations", Kind::Tenant),
    ("assessment_scores", Kind::Tenant),
    ("assessments", Kind::Tenant),
    ("audit_log", Kind::Audit),
    ("audit_seals", Kind::Audit),
    ("audit_unsealed", Kind::Tenant),
    ("dashboard_metrics", Kind::Tenant),
    ("dashboard_metrics_history", Kind::Archive),
    ("deliveries", Kind::Private),
    ("delivery_attempts", Kind::Private),
    ("delivery_parcels", Kind::Private),
    ("diagnosis_findings", Kind::Platform(Platform::Findings)),
    ("keyed_requests", Kind::Private),
    ("membership_intervals", Kind::Tenant),
    ("metric_calculations", Kind::Tenant),
    ("organization_brands", Kind::Tenant),
    ("organizations", Kind::Organizations),
    ("outbox", Kind::Tenant),
    ("outbox_positions", Kind::Tenant),
    ("performance_monitoring", Kind::Platform(Platform::Measurements)),
    ("report_exports", Kind::Tenant),
    ("report_sections", Kind::Tenant),
    ("report_template_versions", Kind::Tenant),
    ("report_templates", Kind::Tenant),
    ("report_versions", Kind::Tenant),
    ("rollup_activity_days", Kind::Tenant),
    ("rollup_activity_deltas", Kind::Tenant),
    ("rollup_activity_members", Kind::Tenant),
    ("rollup_activity_recent", Kind::Tenant),
    ("rollup_activity_types", Kind::Tenant),
    ("rollup_assessment_days", Kind::Tenant),
    ("rollup_group_keys", Kind::Tenant),
    ("rollup_groups", Kind::Tenant),
    ("scheduled_job_config", Kind::Platform(Platform::Jobs)),
    ("scheduled_job_logs", Kind::Platform(Platform::Runs)),
    ("scheduled_job_quarantine", Kind::Platform(Platform::Runs)),
    ("scheduled_job_runs", Kind::Platform(Platform::Runs)),
    ("schema_migrations", Kind::Platform(Platform::Ledger)),
    ("subscriptions", Kind::Private),
    ("system_performance_metrics", Kind::Platform(Platform::Measurements)),
    ("uncalculated_writes", Kind::Tenant),
    ("user_activity_logs", Kind::Tenant),
    ("user_activity_logs_history", Kind::Archive),
    ("user_organizations", Kind::Tenant),
    ("users", Kind::Users),
    ("view_refreshes", Kind::Platform(Platform::Refreshes)),
    ("weekly_reports", Kind::Tenant),
    ("withdrawn_activity", Kind::Tenant),
];

/// The views of all organizations: no role but the owner may read them.
pub(crate) const MATERIALIZED_VIEWS: &[&str] =
    &["mv_ocean_metrics_summary", "mv_organization_summary"];

/// Unique keys that span organizations, and why they may.
pub(crate) const KEYS_OF_ALL: &[(&str, &str)] = &[
    ("organizations_pkey", "the organization itself"),
    ("organizations_name_key", "an organization is found by its name"),
    ("users_pkey", "a person may belong to several organizations"),
    ("scheduled_job_logs_pkey", "a run belongs to the platform, and may name an organization"),
    ("scheduled_job_runs_pkey", "the hash of job, organization and due time"),
];

impl Kind {
    /// The kind of a table; a partition is one by what it belongs to.
    pub(crate) fn of(table: &str, is_partition: bool) -> Option<Self> {
        if is_partition {
            return Some(Self::Partition);
        }
        TABLES.iter().find(|(name, _)| *name == table).map(|(_, kind)| *kind)
    }

    /// The tables that have to be there.
    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        TABLES.iter().map(|(name, _)| *name)
    }

    /// Whether row level security holds.
    pub(crate) fn is_secured(self) -> bool {
        !matches!(self, Self::Platform(_))
    }

    /// What each role but the owner may do at all, by the initials of the verbs.
    pub(crate) fn grants(self) -> &'static [(&'static str, &'static str)] {
        const BACKUP: (&str, &str) = ("ioc_backup", "S");
        const READONLY: (&str, &str) = ("ioc_readonly", "S");
        match self {
            Self::Tenant => &[("ioc_application", "DISU"), BACKUP, ("ioc_job", "DISU"), READONLY],
            Self::Private => &[("ioc_application", "DISU"), BACKUP, ("ioc_job", "DISU")],
            Self::Audit => &[("ioc_application", "IS"), BACKUP, ("ioc_job", "IS"), READONLY],
            Self::Archive => &[("ioc_application", "S"), BACKUP, ("ioc_job", "DISU"), READONLY],
            // Who only reads has its columns one by one.
            Self::Organizations => &[("ioc_application", "SU"), BACKUP, ("ioc_job", "ISU")],
            Self::Users => &[("ioc_application", "I"), BACKUP, ("ioc_job", "I")],
            Self::Partition => &[BACKUP],
            Self::Platform(Platform::Ledger) => {
                &[("ioc_application", "S"), BACKUP, ("ioc_job", "S"), READONLY]
            }
            Self::Platform(Platform::Jobs) => &[BACKUP, ("ioc_job", "ISU")],
            Self::Platform(Platform::Measurements) => &[BACKUP, ("ioc_job", "DIS")],
            Self::Platform(Platform::Runs | Platform::Alerts | Platform::Findings) => {
                &[BACKUP, ("ioc_job", "DISU")]
            }
            Self::Platform(Platform::Refreshes) => &[BACKUP, ("ioc_job", "S")],
        }
    }

    /// Its policies, by name, each as [`super::tables`] reads them.
    pub(crate) fn policies(self) -> Vec<String> {
        const ALL: &str = "true";
        const NONE: &str = "-";
        let column = if self == Self::Organizations { "id" } else { "organization_id" };
        let of = |name: &str| format!("({column} = ( SELECT ioc.{name}() AS {name}))");
        let (read, write) = (of("current_org"), of("writable_org"));
        let at_work = format!(
            "({column} = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))"
        );
        let somebody = "(( SELECT ioc.writable_org() AS writable_org) IS NOT NULL)";
        let policy = |name: &str, verb: &str, role: &str, using: &str, check: &str| {
            format!("{name} {verb} PERMISSIVE {role} using {using} check {check}")
        };
        let mut policies = vec![policy("owner_all", "ALL", "ioc_owner", ALL, ALL)];
        if self.is_secured() {
            policies.push(policy("backup_reads", "SELECT", "ioc_backup", ALL, NONE));
        }
        let application = "ioc_application";
        let updates = policy("application_updates", "UPDATE", application, &write, &write);
        if matches!(self, Self::Tenant | Self::Audit | Self::Archive | Self::Organizations) {
            policies.push(policy("readonly_reads", "SELECT", "ioc_readonly", &read, NONE));
        }
        if !matches!(self, Self::Users | Self::Partition | Self::Platform(_)) {
            policies.push(policy("application_reads", "SELECT", application, &read, NONE));
        }
        if matches!(self, Self::Tenant | Self::Private | Self::Audit) {
            policies.push(policy("application_inserts", "INSERT", application, NONE, &write));
        }
        match self {
            Self::Tenant | Self::Private => {
                policies.push(updates);
                policies.push(policy("application_deletes", "DELETE", application, &write, NONE));
                policies.push(policy("job_at_work", "ALL", "ioc_job", &at_work, &at_work));
            }
            Self::Audit | Self::Archive => {
                policies.push(policy("job_at_work", "ALL", "ioc_job", &at_work, &at_work));
            }
            Self::Organizations => {
                policies.push(updates);
                policies.push(policy("job_reads", "SELECT", "ioc_job", ALL, NONE));
                policies.push(policy("job_inserts", "INSERT", "ioc_job", NONE, ALL));
                policies.push(policy("job_updates", "UPDATE", "ioc_job", &at_work, &at_work));
            }
            Self::Users => {
                policies.push(policy("application_inserts", "INSERT", application, NONE, somebody));
                policies.push(policy("job_inserts", "INSERT", "ioc_job", NONE, somebody));
            }
            Self::Partition => {}
            Self::Platform(_) => policies.clear(),
        }
        policies.sort();
        policies
    }
}

/// A function: its signature, whether it runs as its owner, and who may call it
/// beside the owner.
pub(crate) type Function = (&'static str, bool, &'static [&'static str]);

const EVERYBODY: &[&str] = &["public"];
const JOB: &[&str] = &["ioc_job"];

/// Every function of the schema.
pub(crate) const FUNCTIONS: &[Function] = &[
    ("analyze_tables()", true, JOB),
    ("bare_words(statement text)", false, JOB),
    ("check_performance_alerts()", false, JOB),
    ("claimed_role(organization uuid)", true, &["ioc_application", "ioc_job", "ioc_readonly"]),
    ("claimed_user()", false, EVERYBODY),
    ("context_organization()", false, EVERYBODY),
    (
        "count_old_rows(logs_before timestamp with time zone, messages_before timestamp with time \
         zone, requests_at timestamp with time zone, OUT job_logs bigint, OUT messages bigint, OUT \
         requests bigint)",
        true,
        JOB,
    ),
    ("count_rows_without_a_month(most integer)", true, JOB),
    ("current_org()", false, EVERYBODY),
    ("delete_job_logs(before timestamp with time zone, most integer)", true, JOB),
    ("delete_keyed_requests(at timestamp with time zone)", true, JOB),
    ("delete_messages(before timestamp with time zone, most integer)", true, JOB),
    ("fence_key(run uuid)", false, JOB),
    ("get_cache_hit_ratio()", false, JOB),
    ("get_slow_queries(slower_than_ms double precision, most integer)", false, JOB),
    ("get_statements(most integer)", false, JOB),
    ("has_rows_without_a_month()", true, JOB),
    ("hold_fence(run uuid, held bigint)", true, &["ioc_application", "ioc_job"]),
    ("key_of(wanted bytea)", true, JOB),
    ("manage_partitions(at timestamp with time zone, ahead integer)", true, JOB),
    ("message_positions()", true, JOB),
    ("operator_overview()", true, JOB),
    ("organizations_at_work()", false, EVERYBODY),
    ("organizations_due(at timestamp with time zone, behind uuid, most integer)", true, JOB),
    ("organizations_of(person uuid)", true, JOB),
    ("publish_messages(most integer)", true, JOB),
    ("record_performance(at timestamp with time zone)", false, JOB),
    ("refresh_materialized_views(at timestamp with time zone)", true, JOB),
    ("released_factor(scores bytea, factor text)", false, &[]),
    ("retire_partitions(before timestamp with time zone, archive boolean)", true, JOB),
    ("run_id(job text, organization uuid, slot text)", false, JOB),
    ("size_of_organizations()", true, JOB),
    ("tell_operators(message uuid, subject uuid, at timestamp with time zone)", true, JOB),
    ("uuid_of_hash(hash bytea)", false, JOB),
    ("writable_org()", false, EVERYBODY),
];
