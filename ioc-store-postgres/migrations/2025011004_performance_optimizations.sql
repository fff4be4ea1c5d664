-- Indexes, what the system records about itself, the views of all
-- organizations, and the upkeep of partitions. A table may be large by the time
-- this runs on it, so each index is built beside the writers: one statement
-- after the other, between lines that say so, and each may be repeated. The role
-- holds until the last of them.
SET ROLE ioc_owner;

-- An index whose building was interrupted stays behind, invalid.
DO $$
DECLARE
    leftover text;
BEGIN
    FOR leftover IN
        SELECT relation.relname
        FROM pg_catalog.pg_index AS entry
        JOIN pg_catalog.pg_class AS relation ON relation.oid = entry.indexrelid
        WHERE relation.relnamespace = 'ioc'::pg_catalog.regnamespace AND NOT entry.indisvalid
    LOOP
        EXECUTE format('DROP INDEX ioc.%I', leftover);
    END LOOP;
END $$;
-- next
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS idx_dashboard_metrics_natural
    ON ioc.dashboard_metrics (
        organization_id, metric_type, metric_name, dimension_1, dimension_2, dimension_3,
        period_start, period_end
    );
-- next
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_dashboard_metrics_composite
    ON ioc.dashboard_metrics (organization_id, metric_type, recorded_at DESC);
-- next
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_dashboard_metrics_page
    ON ioc.dashboard_metrics (
        organization_id, period_end DESC, metric_type, metric_name,
        dimension_1, dimension_2, dimension_3, period_start
    );
-- next
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_assessments_covering
    ON ioc.assessments (organization_id, status, created_at DESC) INCLUDE (id, user_id, updated_at);
-- next
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_assessments_completed
    ON ioc.assessments (organization_id, completed_at, id);
-- next
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_weekly_reports_period
    ON ioc.weekly_reports (organization_id, report_period_end DESC, id);
-- next
-- A partitioned table takes no index beside its writers; it has no rows yet.
CREATE INDEX idx_user_activity_logs_time
    ON ioc.user_activity_logs (organization_id, occurred_at, member_ordinal);

CREATE TABLE ioc.system_performance_metrics (
    id uuid NOT NULL PRIMARY KEY,
    metric_type text COLLATE "C" NOT NULL,
    service_name text COLLATE "C" NOT NULL,
    metric_value numeric(20, 6) NOT NULL,
    endpoint text,
    recorded_at timestamptz NOT NULL
);

CREATE TABLE ioc.performance_monitoring (
    check_time timestamptz NOT NULL PRIMARY KEY,
    cache_hit_ratio numeric(7, 6),
    active_connections integer,
    slow_query_count integer,
    alerts jsonb NOT NULL,
    -- What the server had counted by then: a ratio is of the time between two checks.
    blocks_hit bigint NOT NULL,
    blocks_read bigint NOT NULL
);

CREATE TABLE ioc.view_refreshes (
    view_name text COLLATE "C" NOT NULL PRIMARY KEY,
    refreshed_at timestamptz NOT NULL
);

GRANT SELECT, INSERT ON ioc.system_performance_metrics, ioc.performance_monitoring TO ioc_job;
GRANT SELECT ON ioc.view_refreshes TO ioc_job;
GRANT SELECT ON ioc.system_performance_metrics, ioc.performance_monitoring, ioc.view_refreshes
    TO ioc_backup;

-- What watches the server runs as who calls it: the job role, which may read the
-- statements and sessions of all logins where the host allows it (`roles.sql`).

-- How often a block that was asked for was in memory, from 0 to 1: since the
-- last check if there was one, else since the server counts. Nothing if no block
-- was asked for.
CREATE FUNCTION ioc.get_cache_hit_ratio() RETURNS numeric
LANGUAGE sql VOLATILE SECURITY INVOKER SET search_path = ''
BEGIN ATOMIC
    SELECT round(hit / nullif(hit + missed, 0), 6)
    FROM (
        SELECT
            (counted.blks_hit - coalesce(earlier.blocks_hit, 0))::numeric AS hit,
            (counted.blks_read - coalesce(earlier.blocks_read, 0))::numeric AS missed
        FROM pg_catalog.pg_stat_database AS counted
        LEFT JOIN (
            SELECT kept.blocks_hit, kept.blocks_read FROM ioc.performance_monitoring AS kept
            ORDER BY kept.check_time DESC LIMIT 1
        ) AS earlier
            -- Counters that were reset since say nothing about the time before.
            ON earlier.blocks_hit <= counted.blks_hit AND earlier.blocks_read <= counted.blks_read
        WHERE counted.datname = pg_catalog.current_database()
    ) AS since;
END;

-- The statements with the longest mean time, longest first; without the
-- refreshing of views and without the words of their callers. Where the server
-- does not count statements, or does not show them, one row that says what is
-- missing.
CREATE FUNCTION ioc.get_slow_queries(slower_than_ms double precision DEFAULT 5000,
    most integer DEFAULT 20)
RETURNS TABLE (
    query_id bigint, query text, calls bigint, mean_ms double precision,
    total_ms double precision, missing text
)
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = ''
AS $$
DECLARE
    place text;
BEGIN
    SELECT namespace.nspname INTO place
    FROM pg_catalog.pg_extension AS extension
    JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = extension.extnamespace
    WHERE extension.extname = 'pg_stat_statements';
    IF place IS NULL THEN
        missing := 'the extension pg_stat_statements is not installed in this database';
    ELSIF NOT pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE') THEN
        missing := 'GRANT pg_read_all_stats TO ioc_job lets it see the statements of others';
    END IF;
    IF missing IS NOT NULL THEN
        RETURN NEXT;
        RETURN;
    END IF;
    -- A statement inside of another one is counted with it. The server leaves
    -- comments as they are, and the literals of some statements.
    RETURN QUERY EXECUTE format(
        'SELECT stat.queryid, bare.words, stat.calls, stat.mean_exec_time, stat.total_exec_time,
            NULL::text
        FROM %I.pg_stat_statements AS stat
        JOIN pg_catalog.pg_database AS base ON base.oid = stat.dbid
        CROSS JOIN LATERAL (
            SELECT btrim(regexp_replace(stat.query,
                ''(/\*([^*]|\*+[^*/])*\*+/|--[^\n]*)'', '''', ''g''), E'' \n\t'')
        ) AS said (words)
        CROSS JOIN LATERAL (
            SELECT regexp_replace(
                regexp_replace(said.words, ''\$[A-Za-z_]*\$.*'', ''?'', ''g''),
                ''(''''([^'''']|'''''''')*(''''|$)|(?<!\$)\m\d+(\.\d+)?\M)'', ''?'', ''g'')
        ) AS bare (words)
        WHERE base.datname = pg_catalog.current_database() AND stat.mean_exec_time > $1
            AND stat.toplevel
            AND said.words ~* ''^(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE)\M''
            AND said.words !~* ''refresh_materialized_views''
        ORDER BY stat.mean_exec_time DESC, stat.queryid LIMIT $2', place)
    USING slower_than_ms, most;
EXCEPTION
    -- Not loaded by the server, or an extension of an older one.
    WHEN object_not_in_prerequisite_state OR insufficient_privilege OR undefined_column THEN
        missing := SQLERRM;
        RETURN NEXT;
END $$;

-- Whether the default partition holds rows: whose, nobody is told.
CREATE FUNCTION ioc.has_rows_without_a_month() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
    SELECT EXISTS (SELECT FROM ioc.user_activity_logs_default);
END;

-- What is out of bounds at this moment, by the seed's conditions; no row if
-- nothing is.
CREATE FUNCTION ioc.check_performance_alerts()
RETURNS TABLE (alert text, measured numeric, bound numeric, hint text)
LANGUAGE sql VOLATILE SECURITY INVOKER SET search_path = ''
BEGIN ATOMIC
    SELECT 'cache_hit_ratio' AS alert, ratio AS measured, 0.9 AS bound,
        'give the server more shared_buffers, or fewer readers' AS hint
    FROM ioc.get_cache_hit_ratio() AS ratio
    WHERE ratio < 0.9
    UNION ALL
    SELECT 'connection_usage' AS alert, used, 0.8,
        'fewer connections in the pools, or a PgBouncer' AS hint
    FROM (
        -- Which sessions there are may be hidden, how many never is.
        SELECT round(sum(numbackends) / current_setting('max_connections')::numeric, 6) AS used
        FROM pg_catalog.pg_stat_database
    ) AS connections
    WHERE used > 0.8
    UNION ALL
    SELECT 'slow_queries' AS alert, count(*), 0, 'get_slow_queries() lists them' AS hint
    FROM ioc.get_slow_queries(5000, 1000)
    WHERE missing IS NULL
    HAVING count(*) > 0
    UNION ALL
    SELECT 'default_partition' AS alert, 1, 0,
        'manage_partitions() makes the months that are missing' AS hint
    WHERE ioc.has_rows_without_a_month();
END;

-- Keeps how the server stands at an instant. A second one of an instant changes
-- nothing. What the host does not show is not there, instead of too small.
CREATE FUNCTION ioc.record_performance(at timestamptz) RETURNS void
LANGUAGE sql VOLATILE SECURITY INVOKER SET search_path = ''
BEGIN ATOMIC
    INSERT INTO ioc.performance_monitoring (
        check_time, cache_hit_ratio, active_connections, slow_query_count, alerts,
        blocks_hit, blocks_read
    )
    SELECT at, ioc.get_cache_hit_ratio(),
        CASE WHEN pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE') THEN (
            SELECT count(*) FROM pg_catalog.pg_stat_activity
            WHERE backend_type = 'client backend' AND state = 'active'
        ) END,
        (SELECT CASE WHEN count(missing) = 0 THEN count(*) END
            FROM ioc.get_slow_queries(5000, 1000)),
        coalesce(
            (SELECT pg_catalog.jsonb_agg(pg_catalog.to_jsonb(found) ORDER BY found.alert)
                FROM ioc.check_performance_alerts() AS found),
            '[]'::jsonb),
        counted.blks_hit, counted.blks_read
    FROM pg_catalog.pg_stat_database AS counted
    WHERE counted.datname = pg_catalog.current_database()
    ON CONFLICT DO NOTHING;
END;

-- The latest figures of all organizations, for the operator. A view like this
-- knows no row level security: nobody but the owner reads it, and
-- operator_overview hands it on. Head counts are structure and always told, and
-- so are the totals of a whole organization.
CREATE MATERIALIZED VIEW ioc.mv_organization_summary AS
SELECT
    organization.id AS organization_id,
    organization.name,
    (SELECT count(DISTINCT held.user_id)
        FROM ioc.membership_intervals AS held, ioc.view_refreshes AS refresh
        WHERE held.organization_id = organization.id
            AND refresh.view_name = 'mv_organization_summary'
            AND held.valid_from <= refresh.refreshed_at
            AND (held.valid_to IS NULL OR held.valid_to > refresh.refreshed_at)) AS total_users,
    (SELECT count(*) FROM ioc.assessments AS taken
        WHERE taken.organization_id = organization.id) AS total_assessments,
    (SELECT count(*) FROM ioc.assessments AS taken
        WHERE taken.organization_id = organization.id AND taken.status = 'completed')
        AS completed_assessments,
    -- Of the newest events nothing may have been folded yet, of the oldest no row
    -- may be left. The server may not know a zone that the program does: one is not
    -- to keep all others from a refresh.
    greatest(
        (SELECT max(day.local_date) FROM ioc.rollup_activity_days AS day
            WHERE day.organization_id = organization.id),
        (SELECT (max(kept.occurred_at) AT TIME ZONE coalesce(known.name, 'UTC'))::date
            FROM ioc.user_activity_logs AS kept
            WHERE kept.organization_id = organization.id)) AS last_active_day,
    (SELECT count(*) FROM ioc.weekly_reports AS report
        WHERE report.organization_id = organization.id AND report.status = 'published')
        AS published_reports
FROM ioc.organizations AS organization
LEFT JOIN pg_catalog.pg_timezone_names AS known ON known.name = organization.time_zone
WITH NO DATA;
CREATE UNIQUE INDEX mv_organization_summary_key
    ON ioc.mv_organization_summary (organization_id);

-- What was released of a factor, and the largest minimum group under which it
-- may be shown. Of scores that cannot be read nothing: one damaged row is not to
-- keep all others from a refresh.
CREATE FUNCTION ioc.released_factor(scores bytea, factor text)
RETURNS TABLE (mean_raw double precision, people integer, as_of date, shown_to bigint)
LANGUAGE plpgsql IMMUTABLE PARALLEL RESTRICTED SET search_path = ''
AS $$
DECLARE
    figures json;
BEGIN
    figures := convert_from(scores, 'UTF8')::json -> factor;
    mean_raw := figures -> 'mean' ->> 'value';
    people := figures -> 'mean' ->> 'n';
    as_of := figures ->> 'as_of';
    shown_to := figures ->> 'shown_to';
    IF as_of IS NOT NULL AND shown_to IS NOT NULL AND people IS NOT NULL THEN
        shown_to := least(shown_to, people);
        RETURN NEXT;
    END IF;
EXCEPTION WHEN data_exception THEN
    RETURN;
END $$;
REVOKE ALL ON FUNCTION ioc.released_factor(bytea, text) FROM PUBLIC;

-- The five factors of each organization in its last closed week, as they were
-- released. A figure that may not be shown under the organization's minimum
-- group is not in the view at all.
CREATE MATERIALIZED VIEW ioc.mv_ocean_metrics_summary AS
SELECT
    organization.id AS organization_id,
    factor.key AS factor,
    latest.week_start,
    released.mean_raw,
    released.people,
    released.as_of,
    released.shown_to
FROM ioc.organizations AS organization
CROSS JOIN unnest(ARRAY[
    'openness', 'conscientiousness', 'extraversion', 'agreeableness', 'neuroticism'
]) AS factor (key)
LEFT JOIN LATERAL (
    SELECT kept.week_start, kept.ocean_scores
    FROM ioc.assessment_aggregations AS kept
    WHERE kept.organization_id = organization.id
        AND kept.aggregation_type = 'ocean_organization'
    ORDER BY kept.week_ends_at DESC LIMIT 1
) AS latest ON true
LEFT JOIN LATERAL ioc.released_factor(latest.ocean_scores, factor.key) AS released
    ON released.shown_to >= organization.minimum_group
WITH NO DATA;
CREATE UNIQUE INDEX mv_ocean_metrics_summary_key
    ON ioc.mv_ocean_metrics_summary (organization_id, factor);

REVOKE ALL ON ioc.mv_organization_summary, ioc.mv_ocean_metrics_summary FROM PUBLIC;

-- Refreshes the views as of an instant, beside their readers once they have rows.
CREATE FUNCTION ioc.refresh_materialized_views(at timestamptz) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
AS $$
DECLARE
    view_name text;
    filled boolean;
BEGIN
    FOREACH view_name IN ARRAY ARRAY['mv_organization_summary', 'mv_ocean_metrics_summary'] LOOP
        SELECT found.ispopulated INTO filled FROM pg_catalog.pg_matviews AS found
        WHERE found.schemaname = 'ioc' AND found.matviewname = view_name;
        INSERT INTO ioc.view_refreshes (view_name, refreshed_at) VALUES (view_name, at)
        ON CONFLICT ON CONSTRAINT view_refreshes_pkey
        DO UPDATE SET refreshed_at = excluded.refreshed_at;
        EXECUTE format('REFRESH MATERIALIZED VIEW %s ioc.%I',
            CASE WHEN filled THEN 'CONCURRENTLY' ELSE '' END, view_name);
    END LOOP;
END $$;

-- All organizations at a glance, as of the last refresh; no figure that may not
-- be shown under the minimum group of today.
CREATE FUNCTION ioc.operator_overview()
RETURNS TABLE (
    organization_id uuid, name text, total_users bigint, total_assessments bigint,
    completed_assessments bigint, last_active_day date, published_reports bigint,
    ocean json, refreshed_at timestamptz
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
    SELECT summary.organization_id, summary.name, summary.total_users,
        summary.total_assessments, summary.completed_assessments, summary.last_active_day,
        summary.published_reports,
        (SELECT pg_catalog.json_object_agg(ocean.factor,
                CASE WHEN ocean.shown_to >= organization.minimum_group THEN ocean.mean_raw END
                ORDER BY ocean.factor)
            FROM ioc.mv_ocean_metrics_summary AS ocean
            WHERE ocean.organization_id = summary.organization_id),
        (SELECT min(refresh.refreshed_at) FROM ioc.view_refreshes AS refresh)
    FROM ioc.mv_organization_summary AS summary
    JOIN ioc.organizations AS organization ON organization.id = summary.organization_id
    ORDER BY summary.name COLLATE "C";
END;

-- Makes the partitions of the month of `at` and of `ahead` months after it, and
-- of months of which rows lie in the default partition, which it drains: up to two
-- years in one call, the nearest, since each takes locks until its end.
-- Returns the names of those that are new. While it waits for a table all others
-- wait behind it: it gives up after seconds, for instance beside a dump, and may
-- be run again.
CREATE FUNCTION ioc.manage_partitions(at timestamptz, ahead integer DEFAULT 3)
RETURNS SETOF text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET timezone = 'UTC'
SET lock_timeout = '5s'
AS $$
DECLARE
    month timestamptz;
    partition text;
BEGIN
    -- Two at the same moment would make the same month.
    PERFORM pg_catalog.pg_advisory_xact_lock(
        pg_catalog.hashtextextended('ioc.manage_partitions', 0));
    FOR month IN
        SELECT nearest.month FROM (
            SELECT wanted.month FROM (
                SELECT generate_series(0, ahead) * interval '1 month' + date_trunc('month', at)
                UNION
                SELECT date_trunc('month', kept.occurred_at)
                FROM ioc.user_activity_logs_default AS kept
            ) AS wanted (month)
            WHERE pg_catalog.to_regclass(
                'ioc.user_activity_logs_' || to_char(wanted.month, 'YYYY_MM')) IS NULL
            ORDER BY abs(extract(epoch FROM wanted.month - date_trunc('month', at)))
            LIMIT 24
        ) AS nearest
        ORDER BY 1
    LOOP
        partition := 'user_activity_logs_' || to_char(month, 'YYYY_MM');
        EXECUTE format('CREATE TABLE ioc.%I (LIKE ioc.user_activity_logs INCLUDING ALL)',
            partition);
        EXECUTE format('ALTER TABLE ioc.%I ENABLE ROW LEVEL SECURITY', partition);
        EXECUTE format('ALTER TABLE ioc.%I FORCE ROW LEVEL SECURITY', partition);
        EXECUTE format(
            'CREATE POLICY owner_all ON ioc.%I TO ioc_owner USING (true) WITH CHECK (true)',
            partition);
        EXECUTE format(
            'CREATE POLICY backup_reads ON ioc.%I FOR SELECT TO ioc_backup USING (true)',
            partition);
        EXECUTE format('GRANT SELECT ON ioc.%I TO ioc_backup', partition);
        -- Nobody may write a row of the month between its move and the attachment.
        -- The attachment takes the default partition from its readers as well: who
        -- has read it and goes on to write would wait for us, and we for them.
        LOCK TABLE ioc.user_activity_logs IN ACCESS EXCLUSIVE MODE;
        EXECUTE format(
            'WITH moved AS (
                DELETE FROM ioc.user_activity_logs_default
                WHERE occurred_at >= $1 AND occurred_at < $1 + interval ''1 month''
                RETURNING *
            )
            INSERT INTO ioc.%I SELECT * FROM moved', partition)
        USING month;
        EXECUTE format(
            'ALTER TABLE ioc.user_activity_logs ATTACH PARTITION ioc.%I
                FOR VALUES FROM (%L) TO (%L)',
            partition, month, month + interval '1 month');
        RETURN NEXT partition;
    END LOOP;
END $$;

-- Detaches the months that lie wholly before `before`, keeps their rows in the
-- history if `archive`, and drops them. A month that holds rows which an
-- organization has not sealed stays. Returns the names of those that went.
CREATE FUNCTION ioc.retire_partitions(before timestamptz, archive boolean)
RETURNS SETOF text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET timezone = 'UTC'
SET lock_timeout = '5s'
AS $$
DECLARE
    partition text;
    month timestamptz;
    unsealed boolean;
BEGIN
    PERFORM pg_catalog.pg_advisory_xact_lock(
        pg_catalog.hashtextextended('ioc.manage_partitions', 0));
    FOR partition IN
        SELECT child.relname FROM pg_catalog.pg_inherits AS link
        JOIN pg_catalog.pg_class AS child ON child.oid = link.inhrelid
        WHERE link.inhparent = 'ioc.user_activity_logs'::pg_catalog.regclass
            AND child.relname ~ '^user_activity_logs_\d{4}_\d{2}$'
        ORDER BY child.relname
    LOOP
        month := to_timestamp(right(partition, 7), 'YYYY_MM');
        CONTINUE WHEN month + interval '1 month' > before;
        -- Nobody may write a row between the look and the detachment.
        LOCK TABLE ioc.user_activity_logs IN ACCESS EXCLUSIVE MODE;
        EXECUTE format(
            'SELECT EXISTS (
                SELECT FROM ioc.%I AS kept
                LEFT JOIN ioc.organizations AS organization ON organization.id = kept.organization_id
                WHERE organization.sealed_before IS NULL
                    OR kept.occurred_at >= organization.sealed_before)', partition)
        INTO unsealed;
        CONTINUE WHEN unsealed;
        EXECUTE format('ALTER TABLE ioc.user_activity_logs DETACH PARTITION ioc.%I', partition);
        IF archive THEN
            EXECUTE format(
                'INSERT INTO ioc.user_activity_logs_history SELECT * FROM ioc.%I
                ON CONFLICT DO NOTHING', partition);
        END IF;
        EXECUTE format('DROP TABLE ioc.%I', partition);
        RETURN NEXT partition;
    END LOOP;
END $$;

REVOKE ALL ON FUNCTION ioc.refresh_materialized_views(timestamptz), ioc.operator_overview(),
    ioc.manage_partitions(timestamptz, integer), ioc.retire_partitions(timestamptz, boolean),
    ioc.get_cache_hit_ratio(), ioc.get_slow_queries(double precision, integer),
    ioc.check_performance_alerts(), ioc.record_performance(timestamptz),
    ioc.has_rows_without_a_month()
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ioc.refresh_materialized_views(timestamptz), ioc.operator_overview(),
    ioc.manage_partitions(timestamptz, integer), ioc.retire_partitions(timestamptz, boolean),
    ioc.get_cache_hit_ratio(), ioc.get_slow_queries(double precision, integer),
    ioc.check_performance_alerts(), ioc.record_performance(timestamptz),
    ioc.has_rows_without_a_month()
    TO ioc_owner, ioc_job;
