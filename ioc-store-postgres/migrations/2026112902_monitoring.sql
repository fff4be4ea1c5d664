-- What the system measures of itself by route, tier and resource, and what it makes of
-- that: rules, and alerts.
SET LOCAL ROLE ioc_owner;

-- A measurement is a part of a whole, which add up over processes and times; the value
-- is made of the two. Durations keep where the single ones lie as well.
ALTER TABLE ioc.system_performance_metrics
    ADD COLUMN unit text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN percentile integer,
    ADD COLUMN part bigint NOT NULL DEFAULT 0,
    ADD COLUMN whole bigint NOT NULL DEFAULT 0,
    ADD COLUMN histogram bytea,
    ADD COLUMN window_ms bigint NOT NULL DEFAULT 0,
    ADD COLUMN node_id uuid;
CREATE INDEX idx_system_performance_metrics_watched
ON ioc.system_performance_metrics (metric_type, service_name, recorded_at);
CREATE INDEX idx_system_performance_metrics_time ON ioc.system_performance_metrics (recorded_at);

ALTER TABLE ioc.performance_monitoring
    ADD COLUMN connections_used integer,
    ADD COLUMN connections_usable integer,
    -- How many statements took too long at that moment, and how many ever did.
    ADD COLUMN running_slowly integer,
    ADD COLUMN slow_calls bigint,
    ADD COLUMN size_bytes bigint;

-- As before, with how many connections there are of those that may be used, how many
-- statements are or were slow, and how large the database is.
CREATE OR REPLACE FUNCTION ioc.record_performance(at timestamptz) RETURNS void
LANGUAGE sql VOLATILE SECURITY INVOKER SET search_path = ''
BEGIN ATOMIC
    INSERT INTO ioc.performance_monitoring (
        check_time, cache_hit_ratio, active_connections, slow_query_count, alerts,
        blocks_hit, blocks_read, connections_used, connections_usable, running_slowly,
        slow_calls, size_bytes
    )
    SELECT at, ioc.get_cache_hit_ratio(), sessions.active, statements.slow,
        coalesce(
            (SELECT pg_catalog.jsonb_agg(pg_catalog.to_jsonb(found) ORDER BY found.alert)
                FROM ioc.check_performance_alerts() AS found),
            '[]'::jsonb),
        counted.blks_hit, counted.blks_read,
        (SELECT sum(numbackends) FROM pg_catalog.pg_stat_database),
        -- What is left for those who are no superusers.
        pg_catalog.current_setting('max_connections')::integer
            - pg_catalog.current_setting('superuser_reserved_connections')::integer
            - coalesce(pg_catalog.current_setting('reserved_connections', true), '0')::integer,
        sessions.slow, statements.calls,
        pg_catalog.pg_database_size(counted.datid)
    FROM pg_catalog.pg_stat_database AS counted
    CROSS JOIN (
        SELECT CASE WHEN count(missing) = 0 THEN count(*) END AS slow,
            CASE WHEN count(missing) = 0 THEN coalesce(sum(calls), 0) END AS calls
        FROM ioc.get_slow_queries(5000, 1000)
    ) AS statements
    LEFT JOIN (
        SELECT count(*) AS active,
            count(*) FILTER (WHERE pid <> pg_catalog.pg_backend_pid()
                AND pg_catalog.clock_timestamp() - query_start > '5 s') AS slow
        FROM pg_catalog.pg_stat_activity
        WHERE backend_type = 'client backend' AND state = 'active'
    ) AS sessions ON pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE')
    WHERE counted.datname = pg_catalog.current_database()
    ON CONFLICT DO NOTHING;
END;

CREATE TABLE ioc.alert_rules (
    name text COLLATE "C" NOT NULL PRIMARY KEY,
    metric_type text COLLATE "C" NOT NULL,
    service_name text COLLATE "C" NOT NULL,
    endpoint text COLLATE "C",
    fires text COLLATE "C" NOT NULL,
    threshold numeric(20, 6) NOT NULL,
    recovery numeric(20, 6) NOT NULL,
    window_s integer NOT NULL,
    minimum_sample bigint NOT NULL,
    hold_s integer NOT NULL,
    severity text COLLATE "C" NOT NULL,
    is_active boolean NOT NULL,
    silenced_until timestamptz,
    version integer NOT NULL,
    edited_at timestamptz,
    edited_by text
);

CREATE TABLE ioc.alerts (
    id uuid NOT NULL PRIMARY KEY,
    rule text COLLATE "C" NOT NULL,
    metric_type text COLLATE "C" NOT NULL,
    service_name text COLLATE "C" NOT NULL,
    endpoint text COLLATE "C",
    severity text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    value numeric(20, 6) NOT NULL,
    threshold numeric(20, 6) NOT NULL,
    pending_since timestamptz NOT NULL,
    fired_at timestamptz,
    recovering_since timestamptz,
    resolved_at timestamptz,
    evaluated_at timestamptz NOT NULL,
    acknowledged_at timestamptz,
    acknowledged_by text,
    to_tell text COLLATE "C",
    to_send text COLLATE "C",
    version integer NOT NULL
);
-- However many look at once, one alert begins.
CREATE UNIQUE INDEX idx_alerts_open ON ioc.alerts (rule) WHERE resolved_at IS NULL;
CREATE INDEX idx_alerts_unfinished ON ioc.alerts (rule)
WHERE resolved_at IS NULL OR to_tell IS NOT NULL OR to_send IS NOT NULL;
CREATE INDEX idx_alerts_page ON ioc.alerts (pending_since DESC, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON ioc.alert_rules, ioc.alerts TO ioc_job;
GRANT SELECT ON ioc.alert_rules, ioc.alerts TO ioc_backup;

-- Leaves a message about the deployment for each organization that has an operator;
-- returns for how many.
CREATE FUNCTION ioc.tell_operators(message uuid, subject uuid, at timestamptz) RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
    WITH told AS (
        INSERT INTO ioc.outbox (organization_id, id, message_type, created_at, subject)
        SELECT somebody.organization_id, message, 'system_alert', at, tell_operators.subject
        FROM (
            SELECT member.organization_id FROM ioc.user_organizations AS member
            WHERE member.role = 'operator' AND member.is_active
            UNION
            SELECT held.organization_id FROM ioc.api_keys AS held
            WHERE held.role = 'operator' AND held.revoked_at IS NULL
                AND (held.expires_at IS NULL OR held.expires_at > at)
        ) AS somebody
        ON CONFLICT DO NOTHING
        RETURNING id
    )
    SELECT count(*) FROM told;
END;

REVOKE ALL ON FUNCTION ioc.tell_operators(uuid, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ioc.tell_operators(uuid, uuid, timestamptz) TO ioc_owner, ioc_job;
