

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = on;

CREATE SCHEMA ioc;

ALTER SCHEMA ioc OWNER TO ioc_owner;

CREATE FUNCTION ioc.analyze_tables() RETURNS SETOF text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
DECLARE
    of_table text;
BEGIN
    FOR of_table IN
        SELECT relation.relname FROM pg_catalog.pg_class AS relation
        WHERE relation.relnamespace = 'ioc'::pg_catalog.regnamespace
            AND relation.relkind IN ('r', 'p', 'm') AND NOT relation.relispartition
            AND pg_catalog.pg_get_userbyid(relation.relowner) = 'ioc_owner'
        ORDER BY relation.relname
    LOOP
        EXECUTE format('ANALYZE ioc.%I', of_table);
        RETURN NEXT of_table;
    END LOOP;
END $$;

ALTER FUNCTION ioc.analyze_tables() OWNER TO ioc_owner;

CREATE FUNCTION ioc.bare_words(statement text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    RETURN (SELECT CASE WHEN (said.words ~* '^(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE)\M'::text) THEN regexp_replace(regexp_replace(said.words, '\$[A-Za-z_]*\$.*'::text, '?'::text, 'g'::text), '(''([^'']|'''')*(''|$)|(?<!\$)\m\d+(\.\d+)?\M)'::text, '?'::text, 'g'::text) ELSE COALESCE("substring"(said.words, '^[A-Za-z]+'::text), ''::text) END AS "coalesce" FROM (SELECT btrim(regexp_replace(bare_words.statement, '(/\*([^*]|\*+[^*/])*\*+/|--[^\n]*)'::text, ''::text, 'g'::text), ' 
	'::text) AS words) said);

ALTER FUNCTION ioc.bare_words(statement text) OWNER TO ioc_owner;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE ioc.performance_monitoring (
    check_time timestamp with time zone NOT NULL,
    cache_hit_ratio numeric(7,6),
    active_connections integer,
    slow_query_count integer,
    alerts jsonb NOT NULL,
    blocks_hit bigint NOT NULL,
    blocks_read bigint NOT NULL,
    connections_used integer,
    connections_usable integer,
    running_slowly integer,
    slow_calls bigint,
    size_bytes bigint
);

ALTER TABLE ioc.performance_monitoring OWNER TO ioc_owner;

CREATE FUNCTION ioc.get_cache_hit_ratio() RETURNS numeric
    LANGUAGE sql
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT round((since.hit / NULLIF((since.hit + since.missed), (0)::numeric)), 6) AS round
    FROM ( SELECT ((counted.blks_hit - COALESCE(earlier.blocks_hit, (0)::bigint)))::numeric AS hit,
             ((counted.blks_read - COALESCE(earlier.blocks_read, (0)::bigint)))::numeric AS missed
            FROM (pg_stat_database counted
              LEFT JOIN ( SELECT kept.blocks_hit,
                     kept.blocks_read
                    FROM ioc.performance_monitoring kept
                   ORDER BY kept.check_time DESC
                  LIMIT 1) earlier ON (((earlier.blocks_hit <= counted.blks_hit) AND (earlier.blocks_read <= counted.blks_read))))
           WHERE (counted.datname = current_database())) since;
END;

ALTER FUNCTION ioc.get_cache_hit_ratio() OWNER TO ioc_owner;

CREATE FUNCTION ioc.get_slow_queries(slower_than_ms double precision DEFAULT 5000, most integer DEFAULT 20) RETURNS TABLE(query_id bigint, query text, calls bigint, mean_ms double precision, total_ms double precision, missing text)
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
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
END $_$;

ALTER FUNCTION ioc.get_slow_queries(slower_than_ms double precision, most integer) OWNER TO ioc_owner;

CREATE TABLE ioc.user_activity_logs (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    member_ordinal integer NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    activity_type text NOT NULL COLLATE pg_catalog."C",
    session_id text,
    duration_seconds bigint,
    metadata json
)
PARTITION BY RANGE (occurred_at);

ALTER TABLE ONLY ioc.user_activity_logs FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs OWNER TO ioc_owner;

CREATE TABLE ioc.user_activity_logs_default (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    member_ordinal integer NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    activity_type text NOT NULL COLLATE pg_catalog."C",
    session_id text,
    duration_seconds bigint,
    metadata json
);

ALTER TABLE ONLY ioc.user_activity_logs_default FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs_default OWNER TO ioc_owner;

CREATE FUNCTION ioc.has_rows_without_a_month() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM ioc.user_activity_logs_default)) AS "exists";
END;

ALTER FUNCTION ioc.has_rows_without_a_month() OWNER TO ioc_owner;

CREATE FUNCTION ioc.check_performance_alerts() RETURNS TABLE(alert text, measured numeric, bound numeric, hint text)
    LANGUAGE sql
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT 'cache_hit_ratio'::text AS alert,
     ratio.ratio AS measured,
     0.9 AS bound,
     'give the server more shared_buffers, or fewer readers'::text AS hint
    FROM ioc.get_cache_hit_ratio() ratio(ratio)
   WHERE (ratio.ratio < 0.9)
 UNION ALL
  SELECT 'connection_usage'::text AS alert,
     connections.used,
     0.8,
     'fewer connections in the pools, or a PgBouncer'::text AS hint
    FROM ( SELECT round(((sum(pg_stat_database.numbackends))::numeric / (current_setting('max_connections'::text))::numeric), 6) AS used
            FROM pg_stat_database) connections
   WHERE (connections.used > 0.8)
 UNION ALL
  SELECT 'slow_queries'::text AS alert,
     count(*) AS count,
     0,
     'get_slow_queries() lists them'::text AS hint
    FROM ioc.get_slow_queries((5000)::double precision, 1000) get_slow_queries(query_id, query, calls, mean_ms, total_ms, missing)
   WHERE (get_slow_queries.missing IS NULL)
  HAVING (count(*) > 0)
 UNION ALL
  SELECT 'default_partition'::text AS alert,
     1,
     0,
     'manage_partitions() makes the months that are missing'::text AS hint
   WHERE ioc.has_rows_without_a_month();
END;

ALTER FUNCTION ioc.check_performance_alerts() OWNER TO ioc_owner;

CREATE FUNCTION ioc.claimed_user() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (((NULLIF(current_setting('request.jwt.claims'::text, true), ''::text))::json ->> 'sub'::text) ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'::text) THEN (((current_setting('request.jwt.claims'::text, true))::json ->> 'sub'::text))::uuid ELSE NULL::uuid END;

ALTER FUNCTION ioc.claimed_user() OWNER TO ioc_owner;

CREATE TABLE ioc.membership_intervals (
    organization_id uuid NOT NULL,
    user_id uuid NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    department text COLLATE pg_catalog."C",
    job_role text COLLATE pg_catalog."C",
    CONSTRAINT membership_intervals_check CHECK ((valid_to > valid_from))
);

ALTER TABLE ONLY ioc.membership_intervals FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.membership_intervals OWNER TO ioc_owner;

CREATE TABLE ioc.user_organizations (
    organization_id uuid NOT NULL,
    user_id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    name text,
    role text NOT NULL,
    department text COLLATE pg_catalog."C",
    job_role text COLLATE pg_catalog."C",
    is_active boolean NOT NULL,
    ordinal integer NOT NULL
);

ALTER TABLE ONLY ioc.user_organizations FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_organizations OWNER TO ioc_owner;

CREATE FUNCTION ioc.claimed_role(organization uuid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT member.role
    FROM ioc.user_organizations member
   WHERE ((member.organization_id = claimed_role.organization) AND (member.user_id = ioc.claimed_user()) AND (EXISTS ( SELECT
            FROM ioc.membership_intervals held
           WHERE ((held.organization_id = claimed_role.organization) AND (held.user_id = member.user_id) AND (held.valid_from <= now()) AND ((held.valid_to IS NULL) OR (held.valid_to > now()))))));
END;

ALTER FUNCTION ioc.claimed_role(organization uuid) OWNER TO ioc_owner;

CREATE FUNCTION ioc.context_organization() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN ((current_setting('ioc.organization_id'::text, true) ~~ '________-____-____-____-____________'::text) AND (translate(current_setting('ioc.organization_id'::text, true), '0123456789abcdef'::text, ''::text) = '----'::text)) THEN (current_setting('ioc.organization_id'::text, true))::uuid ELSE NULL::uuid END;

ALTER FUNCTION ioc.context_organization() OWNER TO ioc_owner;

CREATE TABLE ioc.keyed_requests (
    organization_id uuid NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    digest bytea NOT NULL,
    claimed_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    status integer,
    headers json,
    body bytea
);

ALTER TABLE ONLY ioc.keyed_requests FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.keyed_requests OWNER TO ioc_owner;

CREATE TABLE ioc.outbox (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    message_type text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    subject uuid,
    sequence bigint
);

ALTER TABLE ONLY ioc.outbox FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.outbox OWNER TO ioc_owner;

CREATE TABLE ioc.scheduled_job_logs (
    id uuid NOT NULL,
    job_name text NOT NULL COLLATE pg_catalog."C",
    organization_id uuid,
    status text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    error text,
    run_id uuid,
    attempt integer DEFAULT 1 NOT NULL,
    node_id uuid,
    slot text COLLATE pg_catalog."C",
    duration_ms bigint,
    summary text
);

ALTER TABLE ioc.scheduled_job_logs OWNER TO ioc_owner;

CREATE FUNCTION ioc.count_old_rows(logs_before timestamp with time zone, messages_before timestamp with time zone, requests_at timestamp with time zone, OUT job_logs bigint, OUT messages bigint, OUT requests bigint) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT ( SELECT count(*) AS count
            FROM ioc.scheduled_job_logs run
           WHERE (run.finished_at < count_old_rows.logs_before)) AS count,
     ( SELECT count(*) AS count
            FROM ioc.outbox message
           WHERE ((message.sequence IS NOT NULL) AND (message.created_at < count_old_rows.messages_before))) AS count,
     ( SELECT count(*) AS count
            FROM ioc.keyed_requests request
           WHERE (request.expires_at <= count_old_rows.requests_at)) AS count;
END;

ALTER FUNCTION ioc.count_old_rows(logs_before timestamp with time zone, messages_before timestamp with time zone, requests_at timestamp with time zone, OUT job_logs bigint, OUT messages bigint, OUT requests bigint) OWNER TO ioc_owner;

CREATE FUNCTION ioc.count_rows_without_a_month(most integer) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT count(*) AS count
    FROM ( SELECT
            FROM ioc.user_activity_logs_default
          LIMIT count_rows_without_a_month.most) stray;
END;

ALTER FUNCTION ioc.count_rows_without_a_month(most integer) OWNER TO ioc_owner;

CREATE FUNCTION ioc.current_org() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN ((COALESCE(current_setting('request.jwt.claims'::text, true), ''::text) = ''::text) OR (ioc.claimed_role(ioc.context_organization()) IS NOT NULL)) THEN ioc.context_organization() ELSE NULL::uuid END;

ALTER FUNCTION ioc.current_org() OWNER TO ioc_owner;

CREATE FUNCTION ioc.delete_job_logs(before timestamp with time zone, most integer) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    BEGIN ATOMIC
 WITH old AS (
          SELECT kept.id
            FROM ioc.scheduled_job_logs kept
           WHERE (kept.finished_at < delete_job_logs.before)
           ORDER BY kept.finished_at, kept.id
          LIMIT delete_job_logs.most
         ), gone AS (
          DELETE FROM ioc.scheduled_job_logs run
            USING old
           WHERE (run.id = old.id)
           RETURNING run.id
         )
  SELECT count(*) AS count
    FROM gone;
END;

ALTER FUNCTION ioc.delete_job_logs(before timestamp with time zone, most integer) OWNER TO ioc_owner;

CREATE FUNCTION ioc.delete_keyed_requests(at timestamp with time zone) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    BEGIN ATOMIC
 WITH deleted AS (
          DELETE FROM ioc.keyed_requests request
           WHERE (request.expires_at <= delete_keyed_requests.at)
           RETURNING request.key
         )
  SELECT count(*) AS count
    FROM deleted;
END;

ALTER FUNCTION ioc.delete_keyed_requests(at timestamp with time zone) OWNER TO ioc_owner;

CREATE FUNCTION ioc.delete_messages(before timestamp with time zone, most integer) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    BEGIN ATOMIC
 WITH old AS (
          SELECT kept.organization_id,
             kept.id
            FROM ioc.outbox kept
           WHERE ((kept.sequence IS NOT NULL) AND (kept.created_at < delete_messages.before))
           ORDER BY kept.created_at
          LIMIT delete_messages.most
         ), deleted AS (
          DELETE FROM ioc.outbox message
            USING old
           WHERE ((message.organization_id = old.organization_id) AND (message.id = old.id))
           RETURNING message.id
         )
  SELECT count(*) AS count
    FROM deleted;
END;

ALTER FUNCTION ioc.delete_messages(before timestamp with time zone, most integer) OWNER TO ioc_owner;

CREATE FUNCTION ioc.fence_key(run uuid) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN hashtextextended((run)::text, (1785688678)::bigint);

ALTER FUNCTION ioc.fence_key(run uuid) OWNER TO ioc_owner;

CREATE FUNCTION ioc.get_statements(most integer) RETURNS TABLE(query_id bigint, query text, calls bigint, total_ms double precision, blocks_read bigint, temp_blocks bigint, missing text)
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
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
    -- Several logins run the same statement.
    RETURN QUERY EXECUTE format(
        'SELECT stat.queryid, min(ioc.bare_words(stat.query)), sum(stat.calls)::bigint,
            sum(stat.total_exec_time), sum(stat.shared_blks_read)::bigint,
            sum(stat.temp_blks_written)::bigint, NULL::text
        FROM %I.pg_stat_statements AS stat
        JOIN pg_catalog.pg_database AS base ON base.oid = stat.dbid
        WHERE base.datname = pg_catalog.current_database() AND stat.toplevel
            AND stat.queryid IS NOT NULL
            AND ioc.bare_words(stat.query) ~* ''^(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE)\M''
            AND stat.query !~* ''refresh_materialized_views''
        GROUP BY stat.queryid
        ORDER BY sum(stat.total_exec_time) DESC, stat.queryid LIMIT $1', place)
    USING most;
EXCEPTION
    -- Not loaded by the server, or an extension of an older one.
    WHEN object_not_in_prerequisite_state OR insufficient_privilege OR undefined_column THEN
        missing := SQLERRM;
        RETURN NEXT;
END $_$;

ALTER FUNCTION ioc.get_statements(most integer) OWNER TO ioc_owner;

CREATE FUNCTION ioc.hold_fence(run uuid, held bigint) RETURNS void
    LANGUAGE plpgsql STRICT SECURITY DEFINER
    SET search_path TO ''
    AS $$
BEGIN
    PERFORM pg_catalog.pg_advisory_xact_lock_shared(ioc.fence_key(run));
    -- A statement of its own sees what was committed before the lock was had.
    PERFORM FROM ioc.scheduled_job_runs AS kept
    WHERE kept.id = run AND kept.token = held AND kept.status = 'running';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the run is over, or was taken over' USING ERRCODE = 'IOC01';
    END IF;
END $$;

ALTER FUNCTION ioc.hold_fence(run uuid, held bigint) OWNER TO ioc_owner;

CREATE TABLE ioc.api_keys (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    prefix text NOT NULL,
    role text NOT NULL,
    digest bytea NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone
);

ALTER TABLE ONLY ioc.api_keys FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.api_keys OWNER TO ioc_owner;

CREATE FUNCTION ioc.key_of(wanted bytea) RETURNS TABLE(organization_id uuid, id uuid, name text, prefix text, role text, created_by uuid, created_at timestamp with time zone, expires_at timestamp with time zone, revoked_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT key.organization_id,
     key.id,
     key.name,
     key.prefix,
     key.role,
     key.created_by,
     key.created_at,
     key.expires_at,
     key.revoked_at
    FROM ioc.api_keys key
   WHERE (key.digest = key_of.wanted)
   ORDER BY key.organization_id, key.id;
END;

ALTER FUNCTION ioc.key_of(wanted bytea) OWNER TO ioc_owner;

CREATE FUNCTION ioc.manage_partitions(at timestamp with time zone, ahead integer DEFAULT 3) RETURNS SETOF text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET "TimeZone" TO 'UTC'
    SET lock_timeout TO '5s'
    AS $_$
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
END $_$;

ALTER FUNCTION ioc.manage_partitions(at timestamp with time zone, ahead integer) OWNER TO ioc_owner;

CREATE TABLE ioc.outbox_positions (
    organization_id uuid NOT NULL,
    sequence bigint NOT NULL
);

ALTER TABLE ONLY ioc.outbox_positions FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.outbox_positions OWNER TO ioc_owner;

CREATE FUNCTION ioc.message_positions() RETURNS TABLE(organization_id uuid, sequence bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT stands.organization_id,
     stands.sequence
    FROM ioc.outbox_positions stands;
END;

ALTER FUNCTION ioc.message_positions() OWNER TO ioc_owner;

CREATE FUNCTION ioc.released_factor(scores bytea, factor text) RETURNS TABLE(mean_raw double precision, people integer, as_of date, shown_to bigint)
    LANGUAGE plpgsql IMMUTABLE PARALLEL RESTRICTED
    SET search_path TO ''
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

ALTER FUNCTION ioc.released_factor(scores bytea, factor text) OWNER TO ioc_owner;

CREATE TABLE ioc.assessment_aggregations (
    organization_id uuid NOT NULL,
    aggregation_type text NOT NULL COLLATE pg_catalog."C",
    aggregation_key text NOT NULL COLLATE pg_catalog."C",
    week_start date NOT NULL,
    week_ends_at timestamp with time zone NOT NULL,
    sums bytea NOT NULL,
    ocean_scores bytea NOT NULL,
    facet_scores bytea NOT NULL,
    calculated_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY ioc.assessment_aggregations FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.assessment_aggregations OWNER TO ioc_owner;

CREATE TABLE ioc.assessments (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    ordinal integer NOT NULL,
    instrument text NOT NULL,
    key_version integer NOT NULL,
    status text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    completed_at timestamp with time zone,
    answers bytea NOT NULL,
    quality_flags json NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY ioc.assessments FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.assessments OWNER TO ioc_owner;

CREATE TABLE ioc.organizations (
    id uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    entered_as text NOT NULL COLLATE pg_catalog."C",
    time_zone text NOT NULL,
    week_start text NOT NULL,
    calendar json,
    locale text NOT NULL,
    minimum_group integer NOT NULL,
    sealed_before timestamp with time zone,
    settled_before timestamp with time zone,
    recent_from timestamp with time zone,
    next_member_ordinal integer DEFAULT 0 NOT NULL,
    next_assessment_ordinal integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    audit_key bytea NOT NULL,
    CONSTRAINT organizations_minimum_group_check CHECK ((minimum_group >= 3))
);

ALTER TABLE ONLY ioc.organizations FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.organizations OWNER TO ioc_owner;

CREATE MATERIALIZED VIEW ioc.mv_ocean_metrics_summary AS
 SELECT organization.id AS organization_id,
    factor.key AS factor,
    latest.week_start,
    released.mean_raw,
    released.people,
    released.as_of,
    released.shown_to
   FROM (((ioc.organizations organization
     CROSS JOIN unnest(ARRAY['openness'::text, 'conscientiousness'::text, 'extraversion'::text, 'agreeableness'::text, 'neuroticism'::text]) factor(key))
     LEFT JOIN LATERAL ( SELECT kept.week_start,
            kept.ocean_scores
           FROM ioc.assessment_aggregations kept
          WHERE ((kept.organization_id = organization.id) AND (kept.aggregation_type = 'ocean_organization'::text))
          ORDER BY kept.week_ends_at DESC
         LIMIT 1) latest ON (true))
     LEFT JOIN LATERAL ioc.released_factor(latest.ocean_scores, factor.key) released(mean_raw, people, as_of, shown_to) ON ((released.shown_to >= organization.minimum_group)))
  WITH NO DATA;

ALTER TABLE ioc.mv_ocean_metrics_summary OWNER TO ioc_owner;

CREATE TABLE ioc.rollup_activity_days (
    organization_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    local_date date NOT NULL,
    activity bytea NOT NULL
);

ALTER TABLE ONLY ioc.rollup_activity_days FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_activity_days OWNER TO ioc_owner;

CREATE TABLE ioc.view_refreshes (
    view_name text NOT NULL COLLATE pg_catalog."C",
    refreshed_at timestamp with time zone NOT NULL
);

ALTER TABLE ioc.view_refreshes OWNER TO ioc_owner;

CREATE TABLE ioc.weekly_reports (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    report_period_start date NOT NULL,
    report_period_end date NOT NULL,
    title text NOT NULL,
    status text NOT NULL,
    executive_summary text,
    template_id uuid,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    generated_at timestamp with time zone,
    title_folded text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    was_published boolean DEFAULT false NOT NULL,
    published_version integer,
    generating_until timestamp with time zone,
    template_version integer,
    CONSTRAINT weekly_reports_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'generating'::text, 'generated'::text, 'published'::text, 'archived'::text, 'failed'::text])))
);

ALTER TABLE ONLY ioc.weekly_reports FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.weekly_reports OWNER TO ioc_owner;

CREATE MATERIALIZED VIEW ioc.mv_organization_summary AS
 SELECT organization.id AS organization_id,
    organization.name,
    ( SELECT count(DISTINCT held.user_id) AS count
           FROM ioc.membership_intervals held,
            ioc.view_refreshes refresh
          WHERE ((held.organization_id = organization.id) AND (refresh.view_name = 'mv_organization_summary'::text) AND (held.valid_from <= refresh.refreshed_at) AND ((held.valid_to IS NULL) OR (held.valid_to > refresh.refreshed_at)))) AS total_users,
    ( SELECT count(*) AS count
           FROM ioc.assessments taken
          WHERE (taken.organization_id = organization.id)) AS total_assessments,
    ( SELECT count(*) AS count
           FROM ioc.assessments taken
          WHERE ((taken.organization_id = organization.id) AND (taken.status = 'completed'::text))) AS completed_assessments,
    GREATEST(( SELECT max(day.local_date) AS max
           FROM ioc.rollup_activity_days day
          WHERE (day.organization_id = organization.id)), ( SELECT ((max(kept.occurred_at) AT TIME ZONE COALESCE(known.name, 'UTC'::text)))::date AS timezone
           FROM ioc.user_activity_logs kept
          WHERE (kept.organization_id = organization.id))) AS last_active_day,
    ( SELECT count(*) AS count
           FROM ioc.weekly_reports report
          WHERE ((report.organization_id = organization.id) AND (report.status = 'published'::text))) AS published_reports
   FROM (ioc.organizations organization
     LEFT JOIN pg_timezone_names known ON ((known.name = organization.time_zone)))
  WITH NO DATA;

ALTER TABLE ioc.mv_organization_summary OWNER TO ioc_owner;

CREATE FUNCTION ioc.operator_overview() RETURNS TABLE(organization_id uuid, name text, total_users bigint, total_assessments bigint, completed_assessments bigint, last_active_day date, published_reports bigint, ocean json, refreshed_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT summary.organization_id,
     summary.name,
     summary.total_users,
     summary.total_assessments,
     summary.completed_assessments,
     summary.last_active_day,
     summary.published_reports,
     ( SELECT json_object_agg(ocean.factor,
                 CASE
                     WHEN (ocean.shown_to >= organization.minimum_group) THEN ocean.mean_raw
                     ELSE NULL::double precision
                 END ORDER BY ocean.factor) AS json_object_agg
            FROM ioc.mv_ocean_metrics_summary ocean
           WHERE (ocean.organization_id = summary.organization_id)) AS json_object_agg,
     ( SELECT min(refresh.refreshed_at) AS min
            FROM ioc.view_refreshes refresh) AS min
    FROM (ioc.mv_organization_summary summary
      JOIN ioc.organizations organization ON ((organization.id = summary.organization_id)))
   ORDER BY (summary.name COLLATE "C");
END;

ALTER FUNCTION ioc.operator_overview() OWNER TO ioc_owner;

CREATE FUNCTION ioc.writable_org() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN ((COALESCE(current_setting('request.jwt.claims'::text, true), ''::text) = ''::text) OR (ioc.claimed_role(ioc.context_organization()) = ANY (ARRAY['manager'::text, 'admin'::text]))) THEN ioc.context_organization() ELSE NULL::uuid END;

ALTER FUNCTION ioc.writable_org() OWNER TO ioc_owner;

CREATE FUNCTION ioc.organizations_at_work() RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (COALESCE(current_setting('ioc.organization_ids'::text, true), ''::text) = ''::text) THEN ARRAY[ioc.writable_org()] WHEN (COALESCE(current_setting('request.jwt.claims'::text, true), ''::text) = ''::text) THEN (string_to_array(current_setting('ioc.organization_ids'::text, true), ' '::text))::uuid[] ELSE NULL::uuid[] END;

ALTER FUNCTION ioc.organizations_at_work() OWNER TO ioc_owner;

CREATE TABLE ioc.deliveries (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    subscription_id uuid NOT NULL,
    user_id uuid NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    report_id uuid NOT NULL,
    report_version integer NOT NULL,
    resend_of uuid,
    slot timestamp with time zone NOT NULL,
    made_at timestamp with time zone NOT NULL,
    status text NOT NULL COLLATE pg_catalog."C",
    attempts integer NOT NULL,
    due_at timestamp with time zone,
    ended_at timestamp with time zone,
    receipt text,
    fault_code text,
    fault_message text,
    file_name text,
    media_type text,
    sha256 text,
    size_bytes bigint
);

ALTER TABLE ONLY ioc.deliveries FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.deliveries OWNER TO ioc_owner;

CREATE TABLE ioc.subscriptions (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    template_id uuid,
    schedule text NOT NULL,
    time_zone text NOT NULL,
    locale text,
    format text NOT NULL,
    include_charts boolean NOT NULL,
    include_raw_data boolean NOT NULL,
    paused_at timestamp with time zone,
    pause_reason text,
    sends_from timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    open_until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY ioc.subscriptions FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.subscriptions OWNER TO ioc_owner;

CREATE FUNCTION ioc.organizations_due(at timestamp with time zone, behind uuid, most integer) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT subscriptions.organization_id
    FROM ioc.subscriptions
   WHERE ((subscriptions.due_at <= organizations_due.at) AND (subscriptions.paused_at IS NULL) AND ((organizations_due.behind IS NULL) OR (subscriptions.organization_id > organizations_due.behind)))
 UNION
  SELECT deliveries.organization_id
    FROM ioc.deliveries
   WHERE ((deliveries.due_at <= organizations_due.at) AND ((organizations_due.behind IS NULL) OR (deliveries.organization_id > organizations_due.behind)))
  ORDER BY 1
 LIMIT organizations_due.most;
END;

ALTER FUNCTION ioc.organizations_due(at timestamp with time zone, behind uuid, most integer) OWNER TO ioc_owner;

CREATE FUNCTION ioc.organizations_of(person uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT member.organization_id
    FROM ioc.user_organizations member
   WHERE (member.user_id = organizations_of.person)
   ORDER BY member.organization_id;
END;

ALTER FUNCTION ioc.organizations_of(person uuid) OWNER TO ioc_owner;

CREATE FUNCTION ioc.publish_messages(most integer) RETURNS TABLE(organization_id uuid, sequence bigint, id uuid, message_type text, subject uuid, created_at timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
#variable_conflict use_column
BEGIN
    IF NOT pg_catalog.pg_try_advisory_xact_lock(
        pg_catalog.hashtextextended('ioc.publish_messages', 0))
    THEN
        RETURN;
    END IF;
    RETURN QUERY
    WITH oldest AS (
        SELECT organization_id, id, created_at FROM ioc.outbox
        WHERE sequence IS NULL ORDER BY created_at, id LIMIT most
    ), waiting AS (
        SELECT organization_id, id,
            row_number() OVER (PARTITION BY organization_id ORDER BY created_at, id) AS place,
            count(*) OVER (PARTITION BY organization_id) AS of_all
        FROM oldest
    ), moved AS (
        INSERT INTO ioc.outbox_positions AS stands (organization_id, sequence)
        SELECT organization_id, count(*) FROM waiting GROUP BY organization_id
        ON CONFLICT (organization_id) DO UPDATE
            SET sequence = stands.sequence + excluded.sequence
        RETURNING organization_id, sequence
    ), numbered AS (
        UPDATE ioc.outbox AS message
        SET sequence = moved.sequence - waiting.of_all + waiting.place
        FROM waiting JOIN moved USING (organization_id)
        WHERE message.organization_id = waiting.organization_id AND message.id = waiting.id
        RETURNING message.*
    )
    SELECT organization_id, sequence, id, message_type, subject, created_at FROM numbered;
END $$;

ALTER FUNCTION ioc.publish_messages(most integer) OWNER TO ioc_owner;

CREATE FUNCTION ioc.record_performance(at timestamp with time zone) RETURNS void
    LANGUAGE sql
    SET search_path TO ''
    BEGIN ATOMIC
 INSERT INTO ioc.performance_monitoring (check_time, cache_hit_ratio, active_connections, slow_query_count, alerts, blocks_hit, blocks_read, connections_used, connections_usable, running_slowly, slow_calls, size_bytes)  SELECT record_performance.at AS at,
             ioc.get_cache_hit_ratio() AS get_cache_hit_ratio,
             sessions.active,
             statements.slow,
             COALESCE(( SELECT jsonb_agg(to_jsonb(found.*) ORDER BY found.alert) AS jsonb_agg
                    FROM ioc.check_performance_alerts() found(alert, measured, bound, hint)), '[]'::jsonb) AS "coalesce",
             counted.blks_hit,
             counted.blks_read,
             ( SELECT sum(pg_stat_database.numbackends) AS sum
                    FROM pg_stat_database) AS sum,
             (((current_setting('max_connections'::text))::integer - (current_setting('superuser_reserved_connections'::text))::integer) - (COALESCE(current_setting('reserved_connections'::text, true), '0'::text))::integer),
             sessions.slow,
             statements.calls,
             pg_database_size(counted.datid) AS pg_database_size
            FROM ((pg_stat_database counted
              CROSS JOIN ( SELECT
                         CASE
                             WHEN (count(get_slow_queries.missing) = 0) THEN count(*)
                             ELSE NULL::bigint
                         END AS slow,
                         CASE
                             WHEN (count(get_slow_queries.missing) = 0) THEN COALESCE(sum(get_slow_queries.calls), (0)::numeric)
                             ELSE NULL::numeric
                         END AS calls
                    FROM ioc.get_slow_queries((5000)::double precision, 1000) get_slow_queries(query_id, query, calls, mean_ms, total_ms, missing)) statements)
              LEFT JOIN ( SELECT count(*) AS active,
                     count(*) FILTER (WHERE ((pg_stat_activity.pid <> pg_backend_pid()) AND ((clock_timestamp() - pg_stat_activity.query_start) > '00:00:05'::interval))) AS slow
                    FROM pg_stat_activity
                   WHERE ((pg_stat_activity.backend_type = 'client backend'::text) AND (pg_stat_activity.state = 'active'::text))) sessions ON (pg_has_role('pg_read_all_stats'::name, 'USAGE'::text)))
           WHERE (counted.datname = current_database()) ON CONFLICT DO NOTHING;
END;

ALTER FUNCTION ioc.record_performance(at timestamp with time zone) OWNER TO ioc_owner;

CREATE FUNCTION ioc.refresh_materialized_views(at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
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

ALTER FUNCTION ioc.refresh_materialized_views(at timestamp with time zone) OWNER TO ioc_owner;

CREATE FUNCTION ioc.retire_partitions(before timestamp with time zone, archive boolean) RETURNS SETOF text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET "TimeZone" TO 'UTC'
    SET lock_timeout TO '5s'
    AS $_$
DECLARE
    partition text;
    month timestamptz;
    stays boolean;
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
        IF archive THEN
            -- Most months that stay are seen without a lock.
            EXECUTE format('SELECT EXISTS (SELECT FROM ioc.%I)', partition) INTO stays;
            CONTINUE WHEN stays;
        END IF;
        -- Nobody may write a row between the look and the detachment.
        LOCK TABLE ioc.user_activity_logs IN ACCESS EXCLUSIVE MODE;
        EXECUTE format(
            'SELECT EXISTS (
                SELECT FROM ioc.%I AS kept
                LEFT JOIN ioc.organizations AS organization ON organization.id = kept.organization_id
                WHERE $1 OR organization.sealed_before IS NULL
                    OR kept.occurred_at >= organization.sealed_before)', partition)
        INTO stays USING archive;
        CONTINUE WHEN stays;
        EXECUTE format('ALTER TABLE ioc.user_activity_logs DETACH PARTITION ioc.%I', partition);
        EXECUTE format('DROP TABLE ioc.%I', partition);
        RETURN NEXT partition;
    END LOOP;
END $_$;

ALTER FUNCTION ioc.retire_partitions(before timestamp with time zone, archive boolean) OWNER TO ioc_owner;

CREATE FUNCTION ioc.run_id(job text, organization uuid, slot text) RETURNS uuid
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN (OVERLAY(OVERLAY(encode(SUBSTRING(sha256((((((int8send((octet_length(job))::bigint) || convert_to(job, 'UTF8'::name)) || int8send((16)::bigint)) || uuid_send(organization)) || int8send((octet_length(slot))::bigint)) || convert_to(slot, 'UTF8'::name))) FROM 1 FOR 16), 'hex'::text) PLACING '8'::text FROM 13) PLACING translate(SUBSTRING(encode(sha256((((((int8send((octet_length(job))::bigint) || convert_to(job, 'UTF8'::name)) || int8send((16)::bigint)) || uuid_send(organization)) || int8send((octet_length(slot))::bigint)) || convert_to(slot, 'UTF8'::name))), 'hex'::text) FROM 17 FOR 1), '0123456789abcdef'::text, '89ab89ab89ab89ab'::text) FROM 17))::uuid;

ALTER FUNCTION ioc.run_id(job text, organization uuid, slot text) OWNER TO ioc_owner;

CREATE FUNCTION ioc.size_of_organizations() RETURNS TABLE(organization_id uuid, row_count bigint, size_bytes bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $_$
DECLARE
    of_table record;
BEGIN
    FOR of_table IN
        SELECT relation.relname, sizes.bytes,
            least(100.0, 100.0 * 20000 / greatest(sizes.pages, 1)) AS part
        FROM pg_catalog.pg_class AS relation
        CROSS JOIN LATERAL (
            -- A table without partitions has no tree.
            SELECT coalesce(sum(pg_catalog.pg_total_relation_size(leaf.relid)),
                    pg_catalog.pg_total_relation_size(relation.oid)) AS bytes,
                coalesce(sum(pg_catalog.pg_relation_size(leaf.relid)),
                    pg_catalog.pg_relation_size(relation.oid)) / 8192 AS pages
            FROM pg_catalog.pg_partition_tree(relation.oid) AS leaf
            WHERE leaf.isleaf
        ) AS sizes
        WHERE relation.relnamespace = 'ioc'::pg_catalog.regnamespace
            AND relation.relkind IN ('r', 'p') AND NOT relation.relispartition
            -- What a job did belongs to the platform.
            AND relation.relname NOT LIKE 'scheduled\_job\_%'
            AND EXISTS (
                SELECT FROM pg_catalog.pg_attribute AS its
                WHERE its.attrelid = relation.oid AND its.attname = 'organization_id')
        ORDER BY relation.relname
    LOOP
        RETURN QUERY EXECUTE format(
            'SELECT kept.organization_id, (count(*) * 100 / $1)::bigint,
                (count(*) * $2 / sum(count(*)) OVER ())::bigint
            FROM ioc.%I AS kept TABLESAMPLE SYSTEM ($1) WHERE kept.organization_id IS NOT NULL
            GROUP BY kept.organization_id', of_table.relname)
        USING of_table.part::double precision, of_table.bytes;
    END LOOP;
END $_$;

ALTER FUNCTION ioc.size_of_organizations() OWNER TO ioc_owner;

CREATE FUNCTION ioc.tell_operators(message uuid, subject uuid, at timestamp with time zone) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    BEGIN ATOMIC
 WITH told AS (
          INSERT INTO ioc.outbox (organization_id, id, message_type, created_at, subject)  SELECT somebody.organization_id,
                     tell_operators.message AS message,
                     'system_alert',
                     tell_operators.at AS at,
                     tell_operators.subject AS subject
                    FROM ( SELECT member.organization_id
                            FROM ioc.user_organizations member
                           WHERE ((member.role = 'operator'::text) AND member.is_active)
                         UNION
                          SELECT held.organization_id
                            FROM ioc.api_keys held
                           WHERE ((held.role = 'operator'::text) AND (held.revoked_at IS NULL) AND ((held.expires_at IS NULL) OR (held.expires_at > tell_operators.at)))) somebody ON CONFLICT DO NOTHING
           RETURNING outbox.id
         )
  SELECT count(*) AS count
    FROM told;
END;

ALTER FUNCTION ioc.tell_operators(message uuid, subject uuid, at timestamp with time zone) OWNER TO ioc_owner;

CREATE FUNCTION ioc.uuid_of_hash(hash bytea) RETURNS uuid
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN (encode(set_byte(set_byte(SUBSTRING(hash FROM 1 FOR 16), 6, ((get_byte(hash, 6) & 15) | 128)), 8, ((get_byte(hash, 8) & 63) | 128)), 'hex'::text))::uuid;

ALTER FUNCTION ioc.uuid_of_hash(hash bytea) OWNER TO ioc_owner;

CREATE TABLE ioc.alert_rules (
    name text NOT NULL COLLATE pg_catalog."C",
    metric_type text NOT NULL COLLATE pg_catalog."C",
    service_name text NOT NULL COLLATE pg_catalog."C",
    endpoint text COLLATE pg_catalog."C",
    fires text NOT NULL COLLATE pg_catalog."C",
    threshold numeric(20,6) NOT NULL,
    recovery numeric(20,6) NOT NULL,
    window_s integer NOT NULL,
    minimum_sample bigint NOT NULL,
    hold_s integer NOT NULL,
    severity text NOT NULL COLLATE pg_catalog."C",
    is_active boolean NOT NULL,
    silenced_until timestamp with time zone,
    version integer NOT NULL,
    edited_at timestamp with time zone,
    edited_by text,
    short_window_s integer
);

ALTER TABLE ioc.alert_rules OWNER TO ioc_owner;

CREATE TABLE ioc.alerts (
    id uuid NOT NULL,
    rule text NOT NULL COLLATE pg_catalog."C",
    metric_type text NOT NULL COLLATE pg_catalog."C",
    service_name text NOT NULL COLLATE pg_catalog."C",
    endpoint text COLLATE pg_catalog."C",
    severity text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    value numeric(20,6) NOT NULL,
    threshold numeric(20,6) NOT NULL,
    pending_since timestamp with time zone NOT NULL,
    fired_at timestamp with time zone,
    recovering_since timestamp with time zone,
    resolved_at timestamp with time zone,
    evaluated_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    acknowledged_by text,
    to_tell text COLLATE pg_catalog."C",
    to_send text COLLATE pg_catalog."C",
    version integer NOT NULL,
    sent uuid[] DEFAULT '{}'::uuid[] NOT NULL
);

ALTER TABLE ioc.alerts OWNER TO ioc_owner;

CREATE TABLE ioc.archive_batches (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    class text NOT NULL COLLATE pg_catalog."C",
    row_count bigint NOT NULL,
    digest bytea NOT NULL,
    archived_at timestamp with time zone NOT NULL,
    restored_at timestamp with time zone
);

ALTER TABLE ONLY ioc.archive_batches FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.archive_batches OWNER TO ioc_owner;

CREATE TABLE ioc.assessment_scores (
    organization_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    level text NOT NULL COLLATE pg_catalog."C",
    scale text NOT NULL COLLATE pg_catalog."C",
    mean_micro bigint NOT NULL,
    sum bigint,
    answered integer
);

ALTER TABLE ONLY ioc.assessment_scores FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.assessment_scores OWNER TO ioc_owner;

CREATE TABLE ioc.audit_log (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    action text NOT NULL,
    row_count bigint NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C",
    subject text COLLATE pg_catalog."C"
);

ALTER TABLE ONLY ioc.audit_log FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.audit_log OWNER TO ioc_owner;

CREATE TABLE ioc.audit_seals (
    organization_id uuid NOT NULL,
    sequence bigint NOT NULL,
    row_id uuid NOT NULL,
    hash bytea NOT NULL,
    sealed_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY ioc.audit_seals FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.audit_seals OWNER TO ioc_owner;

CREATE TABLE ioc.audit_unsealed (
    organization_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    row_id uuid NOT NULL
);

ALTER TABLE ONLY ioc.audit_unsealed FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.audit_unsealed OWNER TO ioc_owner;

CREATE TABLE ioc.dashboard_metrics (
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    metric_type text NOT NULL COLLATE pg_catalog."C",
    metric_name text NOT NULL COLLATE pg_catalog."C",
    metric_value numeric(20,6),
    metric_unit text NOT NULL,
    dimension_1 text NOT NULL COLLATE pg_catalog."C",
    dimension_2 text NOT NULL COLLATE pg_catalog."C",
    dimension_3 text NOT NULL COLLATE pg_catalog."C",
    period_start date NOT NULL,
    period_end date NOT NULL,
    people bigint,
    shown_to_k bigint NOT NULL,
    metadata json NOT NULL,
    recorded_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY ioc.dashboard_metrics FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.dashboard_metrics OWNER TO ioc_owner;

CREATE TABLE ioc.dashboard_metrics_history (
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    metric_type text NOT NULL COLLATE pg_catalog."C",
    metric_name text NOT NULL COLLATE pg_catalog."C",
    metric_value numeric(20,6),
    metric_unit text NOT NULL,
    dimension_1 text NOT NULL COLLATE pg_catalog."C",
    dimension_2 text NOT NULL COLLATE pg_catalog."C",
    dimension_3 text NOT NULL COLLATE pg_catalog."C",
    period_start date NOT NULL,
    period_end date NOT NULL,
    people bigint,
    shown_to_k bigint NOT NULL,
    metadata json NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    archived_at timestamp with time zone NOT NULL,
    batch_id uuid
);

ALTER TABLE ONLY ioc.dashboard_metrics_history FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.dashboard_metrics_history OWNER TO ioc_owner;

CREATE TABLE ioc.delivery_attempts (
    organization_id uuid NOT NULL,
    delivery_id uuid NOT NULL,
    number integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    receipt text,
    fault_code text,
    fault_message text
);

ALTER TABLE ONLY ioc.delivery_attempts FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.delivery_attempts OWNER TO ioc_owner;

CREATE TABLE ioc.delivery_parcels (
    organization_id uuid NOT NULL,
    delivery_id uuid NOT NULL,
    rights text NOT NULL,
    options text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    html text,
    bytes bytea NOT NULL
);

ALTER TABLE ONLY ioc.delivery_parcels FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.delivery_parcels OWNER TO ioc_owner;

CREATE TABLE ioc.diagnosis_findings (
    name text NOT NULL COLLATE pg_catalog."C",
    found_at timestamp with time zone NOT NULL,
    content text NOT NULL
);

ALTER TABLE ioc.diagnosis_findings OWNER TO ioc_owner;

CREATE TABLE ioc.metric_calculations (
    organization_id uuid NOT NULL,
    calculated text NOT NULL,
    calculated_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY ioc.metric_calculations FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.metric_calculations OWNER TO ioc_owner;

CREATE TABLE ioc.organization_brands (
    organization_id uuid NOT NULL,
    color text COLLATE pg_catalog."C",
    logo bytea,
    footer text,
    updated_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY ioc.organization_brands FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.organization_brands OWNER TO ioc_owner;

CREATE TABLE ioc.report_exports (
    organization_id uuid NOT NULL,
    report_id uuid NOT NULL,
    version integer NOT NULL,
    format text NOT NULL COLLATE pg_catalog."C",
    media_type text NOT NULL,
    extension text NOT NULL,
    sha256 text NOT NULL COLLATE pg_catalog."C",
    size_bytes bigint NOT NULL,
    bytes bytea NOT NULL
);

ALTER TABLE ONLY ioc.report_exports FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.report_exports OWNER TO ioc_owner;

CREATE TABLE ioc.report_sections (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    version integer NOT NULL,
    "position" integer NOT NULL,
    section_type text NOT NULL,
    section_title text NOT NULL,
    content text NOT NULL,
    charts_data json NOT NULL,
    tables_data json NOT NULL,
    insights json NOT NULL
);

ALTER TABLE ONLY ioc.report_sections FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.report_sections OWNER TO ioc_owner;

CREATE TABLE ioc.report_template_versions (
    organization_id uuid NOT NULL,
    template_id uuid NOT NULL,
    version integer NOT NULL,
    sections_config json NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY ioc.report_template_versions FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.report_template_versions OWNER TO ioc_owner;

CREATE TABLE ioc.report_templates (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    sections_config json NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    is_copy boolean DEFAULT false NOT NULL
);

ALTER TABLE ONLY ioc.report_templates FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.report_templates OWNER TO ioc_owner;

CREATE TABLE ioc.report_versions (
    organization_id uuid NOT NULL,
    report_id uuid NOT NULL,
    version integer NOT NULL,
    document bytea NOT NULL,
    generated_at timestamp with time zone NOT NULL,
    executive_summary text DEFAULT ''::text NOT NULL,
    published_at timestamp with time zone
);

ALTER TABLE ONLY ioc.report_versions FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.report_versions OWNER TO ioc_owner;

CREATE TABLE ioc.rollup_activity_deltas (
    organization_id uuid NOT NULL,
    sequence bigint NOT NULL,
    delta bytea NOT NULL,
    waiting bytea NOT NULL,
    minutes bytea NOT NULL,
    recent_from timestamp with time zone NOT NULL
);

ALTER TABLE ONLY ioc.rollup_activity_deltas FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_activity_deltas OWNER TO ioc_owner;

ALTER TABLE ioc.rollup_activity_deltas ALTER COLUMN sequence ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME ioc.rollup_activity_deltas_sequence_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE ioc.rollup_activity_members (
    organization_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    tallies bytea NOT NULL
);

ALTER TABLE ONLY ioc.rollup_activity_members FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_activity_members OWNER TO ioc_owner;

CREATE TABLE ioc.rollup_activity_recent (
    organization_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    minutes bytea NOT NULL
);

ALTER TABLE ONLY ioc.rollup_activity_recent FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_activity_recent OWNER TO ioc_owner;

CREATE TABLE ioc.rollup_activity_types (
    organization_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    activity_type text NOT NULL COLLATE pg_catalog."C",
    activity bytea NOT NULL
);

ALTER TABLE ONLY ioc.rollup_activity_types FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_activity_types OWNER TO ioc_owner;

CREATE TABLE ioc.rollup_assessment_days (
    organization_id uuid NOT NULL,
    stage text NOT NULL COLLATE pg_catalog."C",
    created_on timestamp with time zone NOT NULL,
    reached_on timestamp with time zone NOT NULL,
    tallies bytea NOT NULL
);

ALTER TABLE ONLY ioc.rollup_assessment_days FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_assessment_days OWNER TO ioc_owner;

CREATE TABLE ioc.rollup_group_keys (
    organization_id uuid NOT NULL,
    dimension text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE ONLY ioc.rollup_group_keys FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_group_keys OWNER TO ioc_owner;

CREATE TABLE ioc.rollup_groups (
    organization_id uuid NOT NULL,
    dimension text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    starts_at timestamp with time zone NOT NULL,
    present bytea NOT NULL,
    attributed bytea NOT NULL
);

ALTER TABLE ONLY ioc.rollup_groups FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_groups OWNER TO ioc_owner;

CREATE TABLE ioc.scheduled_job_config (
    job_name text NOT NULL COLLATE pg_catalog."C",
    schedule_expression text NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    failure_count integer DEFAULT 0 NOT NULL,
    max_failures integer DEFAULT 3 NOT NULL,
    kind text DEFAULT 'platform'::text NOT NULL,
    time_zone text DEFAULT 'UTC'::text NOT NULL,
    misfire text DEFAULT 'run_once'::text NOT NULL,
    timeout_ms bigint DEFAULT 1800000 NOT NULL,
    overlap text DEFAULT 'forbid'::text NOT NULL,
    max_attempts integer DEFAULT 3 NOT NULL,
    retry_base_ms bigint DEFAULT 30000 NOT NULL,
    retry_cap_ms bigint DEFAULT 900000 NOT NULL,
    cool_down_ms bigint DEFAULT 3600000 NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    edited_at timestamp with time zone,
    disabled_at timestamp with time zone,
    disabled_reason text,
    paused_at timestamp with time zone,
    version bigint DEFAULT 1 NOT NULL,
    scheduled_through timestamp with time zone DEFAULT '1970-01-01 00:00:00+00'::timestamp with time zone NOT NULL
);

ALTER TABLE ioc.scheduled_job_config OWNER TO ioc_owner;

CREATE TABLE ioc.scheduled_job_quarantine (
    organization_id uuid NOT NULL,
    job_name text NOT NULL COLLATE pg_catalog."C",
    failures integer NOT NULL,
    since timestamp with time zone NOT NULL,
    probe_at timestamp with time zone,
    error text NOT NULL
);

ALTER TABLE ioc.scheduled_job_quarantine OWNER TO ioc_owner;

CREATE TABLE ioc.scheduled_job_runs (
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    job_name text NOT NULL COLLATE pg_catalog."C",
    slot text NOT NULL COLLATE pg_catalog."C",
    due_at timestamp with time zone NOT NULL,
    status text NOT NULL COLLATE pg_catalog."C",
    is_open boolean NOT NULL,
    may_overlap boolean NOT NULL,
    priority smallint NOT NULL,
    turn integer NOT NULL,
    attempt integer DEFAULT 0 NOT NULL,
    losses integer DEFAULT 0 NOT NULL,
    token bigint DEFAULT 0 NOT NULL,
    run_after timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    lease_until timestamp with time zone,
    node_id uuid,
    progress_done bigint DEFAULT 0 NOT NULL,
    progress_of bigint DEFAULT 0 NOT NULL,
    requested_by text,
    cancel_requested_at timestamp with time zone,
    skip_reason text,
    summary text,
    ended_at timestamp with time zone,
    CONSTRAINT scheduled_job_runs_open_check CHECK ((is_open = (ended_at IS NULL)))
)
WITH (fillfactor='70');

ALTER TABLE ioc.scheduled_job_runs OWNER TO ioc_owner;

CREATE TABLE ioc.schema_migrations (
    version bigint NOT NULL,
    name text NOT NULL,
    checksum bytea NOT NULL
);

ALTER TABLE ioc.schema_migrations OWNER TO ioc_owner;

CREATE TABLE ioc.system_performance_metrics (
    id uuid NOT NULL,
    metric_type text NOT NULL COLLATE pg_catalog."C",
    service_name text NOT NULL COLLATE pg_catalog."C",
    metric_value numeric(20,6) NOT NULL,
    endpoint text,
    recorded_at timestamp with time zone NOT NULL,
    unit text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    percentile integer,
    part bigint DEFAULT 0 NOT NULL,
    whole bigint DEFAULT 0 NOT NULL,
    histogram bytea,
    window_ms bigint DEFAULT 0 NOT NULL,
    node_id uuid
);

ALTER TABLE ioc.system_performance_metrics OWNER TO ioc_owner;

CREATE TABLE ioc.uncalculated_writes (
    organization_id uuid NOT NULL,
    message_id uuid NOT NULL
);

ALTER TABLE ONLY ioc.uncalculated_writes FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.uncalculated_writes OWNER TO ioc_owner;

CREATE TABLE ioc.user_activity_logs_2026_02 (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    member_ordinal integer NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    activity_type text NOT NULL COLLATE pg_catalog."C",
    session_id text,
    duration_seconds bigint,
    metadata json
);

ALTER TABLE ONLY ioc.user_activity_logs_2026_02 FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs_2026_02 OWNER TO ioc_owner;

CREATE TABLE ioc.user_activity_logs_2026_03 (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    member_ordinal integer NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    activity_type text NOT NULL COLLATE pg_catalog."C",
    session_id text,
    duration_seconds bigint,
    metadata json
);

ALTER TABLE ONLY ioc.user_activity_logs_2026_03 FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs_2026_03 OWNER TO ioc_owner;

CREATE TABLE ioc.user_activity_logs_2026_04 (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    member_ordinal integer NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    activity_type text NOT NULL COLLATE pg_catalog."C",
    session_id text,
    duration_seconds bigint,
    metadata json
);

ALTER TABLE ONLY ioc.user_activity_logs_2026_04 FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs_2026_04 OWNER TO ioc_owner;

CREATE TABLE ioc.user_activity_logs_2026_05 (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    member_ordinal integer NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    activity_type text NOT NULL COLLATE pg_catalog."C",
    session_id text,
    duration_seconds bigint,
    metadata json
);

ALTER TABLE ONLY ioc.user_activity_logs_2026_05 FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs_2026_05 OWNER TO ioc_owner;

CREATE TABLE ioc.user_activity_logs_2026_06 (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    member_ordinal integer NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    activity_type text NOT NULL COLLATE pg_catalog."C",
    session_id text,
    duration_seconds bigint,
    metadata json
);

ALTER TABLE ONLY ioc.user_activity_logs_2026_06 FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs_2026_06 OWNER TO ioc_owner;

CREATE TABLE ioc.user_activity_logs_history (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    member_ordinal integer NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    activity_type text NOT NULL COLLATE pg_catalog."C",
    session_id text,
    duration_seconds bigint,
    metadata json,
    batch_id uuid
);

ALTER TABLE ONLY ioc.user_activity_logs_history FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs_history OWNER TO ioc_owner;

CREATE TABLE ioc.users (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY ioc.users FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.users OWNER TO ioc_owner;

CREATE TABLE ioc.withdrawn_activity (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY ioc.withdrawn_activity FORCE ROW LEVEL SECURITY;

ALTER TABLE ioc.withdrawn_activity OWNER TO ioc_owner;

ALTER TABLE ONLY ioc.user_activity_logs ATTACH PARTITION ioc.user_activity_logs_2026_02 FOR VALUES FROM ('2026-02-01 00:00:00+00') TO ('2026-03-01 00:00:00+00');

ALTER TABLE ONLY ioc.user_activity_logs ATTACH PARTITION ioc.user_activity_logs_2026_03 FOR VALUES FROM ('2026-03-01 00:00:00+00') TO ('2026-04-01 00:00:00+00');

ALTER TABLE ONLY ioc.user_activity_logs ATTACH PARTITION ioc.user_activity_logs_2026_04 FOR VALUES FROM ('2026-04-01 00:00:00+00') TO ('2026-05-01 00:00:00+00');

ALTER TABLE ONLY ioc.user_activity_logs ATTACH PARTITION ioc.user_activity_logs_2026_05 FOR VALUES FROM ('2026-05-01 00:00:00+00') TO ('2026-06-01 00:00:00+00');

ALTER TABLE ONLY ioc.user_activity_logs ATTACH PARTITION ioc.user_activity_logs_2026_06 FOR VALUES FROM ('2026-06-01 00:00:00+00') TO ('2026-07-01 00:00:00+00');

ALTER TABLE ONLY ioc.user_activity_logs ATTACH PARTITION ioc.user_activity_logs_default DEFAULT;

INSERT INTO ioc.assessment_aggregations VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_organization', '', '2026-02-16', '2026-02-22 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c382c302c302c302c302c302c302c302c302c302c302c302c302c312c3138332c3131362c302c302c302c302c302c302c302c302c302c302c302c39342c3232302c36302c3131352c35362c305d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c372c302c332c302c302c302c352c302c372c302c302c302c392c302c302c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c382c302c302c302c302c302c302c302c302c302c302c302c302c312c3231322c3131332c3232342c302c302c302c302c302c302c302c302c302c302c3130392c34322c3136392c3133312c34342c305d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c372c302c332c302c302c302c352c302c372c302c302c302c392c302c302c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c382c302c302c302c302c302c302c302c302c302c302c302c302c312c3131362c38302c3132382c302c302c302c302c302c302c302c302c302c302c37322c3137312c34332c33302c32342c305d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c372c302c332c302c302c302c352c302c372c302c302c302c392c302c302c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c382c302c302c302c302c302c302c302c302c302c302c302c302c312c3230392c3130302c3136302c302c302c302c302c302c302c302c302c302c302c3130382c352c37352c3136382c3234342c305d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c372c302c332c302c302c302c352c302c372c302c302c302c392c302c302c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c382c302c302c302c302c302c302c302c302c302c302c302c302c312c36342c3131312c36342c302c302c302c302c302c302c302c302c302c302c35322c3233382c3139302c38332c3131322c305d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c372c302c332c302c302c302c352c302c372c302c302c302c392c302c302c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a332e362c22756e6974223a2273636f7265222c226e223a382c22696e74657276616c223a7b226c6f776572223a332e33353131393232313137343633382c227570706572223a332e38343838303737383832353336327d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e3239373630393532333635373133382c22756e6974223a2273636f7265222c226e223a382c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e33343035303137393231313436393533332c22756e6974223a22726174696f222c226e223a382c22696e74657276616c223a7b226c6f776572223a2d302e363436303530383638363639343732382c227570706572223a302e383434373933313834373735313538367d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3136222c2273686f776e5f746f223a382c22696e737472756d656e74223a22697069702d3530227d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a332e383337352c22756e6974223a2273636f7265222c226e223a382c22696e74657276616c223a7b226c6f776572223a332e333636383233373231333439393532332c227570706572223a342e333038313736323738363530303437357d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e353632393935383133323239383031362c22756e6974223a2273636f7265222c226e223a382c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e383431333134353533393930363130342c22756e6974223a22726174696f222c226e223a382c22696e74657276616c223a7b226c6f776572223a302e3630333933343735393630303736342c227570706572223a302e393632363534383435313438363730377d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3136222c2273686f776e5f746f223a382c22696e737472756d656e74223a22697069702d3530227d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a332e30352c22756e6974223a2273636f7265222c226e223a382c22696e74657276616c223a7b226c6f776572223a322e3331303239353235343036373432372c227570706572223a332e373839373034373435393332353732367d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e383834373932313436363937323538342c22756e6974223a2273636f7265222c226e223a382c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e393430323837393135363532383739332c22756e6974223a22726174696f222c226e223a382c22696e74657276616c223a7b226c6f776572223a302e383530393633373637343030303532332c227570706572223a302e393835393437333132313636383230327d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3136222c2273686f776e5f746f223a382c22696e737472756d656e74223a22697069702d3530227d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a332e383132352c22756e6974223a2273636f7265222c226e223a382c22696e74657276616c223a7b226c6f776572223a332e333134303037333436333833373334372c227570706572223a342e3331303939323635333631363236367d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e353936323638313536333537323833382c22756e6974223a2273636f7265222c226e223a382c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e383335393834313530393031323738312c22756e6974223a22726174696f222c226e223a382c22696e74657276616c223a7b226c6f776572223a302e353930363330353331343330353439312c227570706572223a302e393631343030333833393837393435367d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3136222c2273686f776e5f746f223a382c22696e737472756d656e74223a22697069702d3530227d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a322e3632352c22756e6974223a2273636f7265222c226e223a382c22696e74657276616c223a7b226c6f776572223a322e303730383936373634363731313931352c227570706572223a332e313739313033323335333238383038357d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e363632373836333236323636343032372c22756e6974223a2273636f7265222c226e223a382c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e383330313731363335303439363833392c22756e6974223a22726174696f222c226e223a382c22696e74657276616c223a7b226c6f776572223a302e353736313232393931323234353633332c227570706572223a302e393630303332343632303339313331357d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3136222c2273686f776e5f746f223a382c22696e737472756d656e74223a22697069702d3530227d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_department', 'Engineering', '2026-02-16', '2026-02-22 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36312c392c302c302c302c302c302c302c302c302c302c302c302c31342c3134312c37342c38312c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34372c37372c39362c302c302c302c302c302c302c302c302c302c302c382c3138392c3132382c3136322c3232382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c33302c3133322c3132382c302c302c302c302c302c302c302c302c302c302c332c3136332c38322c3134382c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_department', 'Finance', '2026-02-16', '2026-02-22 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3136332c36382c3232342c302c302c302c302c302c302c302c302c302c302c33342c3232352c31342c33322c3134302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c322c302c342c302c392c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3138342c3136312c3136302c302c302c302c302c302c302c302c302c302c302c34342c3230322c3233322c3139332c38342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c322c302c342c302c392c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3135382c3137372c302c302c302c302c302c302c302c302c302c302c302c33332c3235352c35332c3135392c34302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c322c302c342c302c392c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3137302c3233302c302c302c302c302c302c302c302c302c302c302c302c33382c3235312c33312c31392c35362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c322c302c342c302c392c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3133312c35372c3139322c302c302c302c302c302c302c302c302c302c302c32322c3138342c32382c362c3230302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c322c302c342c302c392c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_department', 'Legal', '2026-02-16', '2026-02-22 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34382c3231322c302c302c302c302c302c302c302c302c302c302c302c392c38302c34372c3134342c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34342c36342c33322c302c302c302c302c302c302c302c302c302c302c372c3136362c32372c31362c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c31392c3231342c33322c302c302c302c302c302c302c302c302c302c302c312c3133372c3132332c3231372c3133322c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35312c3232352c36342c302c302c302c302c302c302c302c302c302c302c31302c3133312c3133332c3137372c3134342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35342c3233382c3132382c302c302c302c302c302c302c302c302c302c302c31312c3230312c3132342c35302c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_department', 'Marketing', '2026-02-16', '2026-02-22 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35332c3130332c3232342c302c302c302c302c302c302c302c302c302c302c31312c33362c34342c3233302c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36352c3135362c3232342c302c302c302c302c302c302c302c302c302c302c31362c3230392c392c3232352c3139362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35342c3233382c3132382c302c302c302c302c302c302c302c302c302c302c31312c3230312c3132342c35302c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c33352c32342c39362c302c302c302c302c302c302c302c302c302c302c342c3230372c3137322c3134362c33362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_department', 'Operations', '2026-02-16', '2026-02-22 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36322c3134332c3136302c302c302c302c302c302c302c302c302c302c302c31352c37332c3232362c32302c33362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c372c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36342c32322c36342c302c302c302c302c302c302c302c302c302c302c31362c31312c33332c3233392c31362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c372c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34382c3231322c302c302c302c302c302c302c302c302c302c302c302c392c38302c34372c3134342c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c372c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c37342c3139362c3136302c302c302c302c302c302c302c302c302c302c302c32312c3231342c36372c3133332c3130302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c372c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c32342c3130362c302c302c302c302c302c302c302c302c302c302c302c322c38342c31312c3232382c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c372c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_department', 'Sales', '2026-02-16', '2026-02-22 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35342c3233382c3132382c302c302c302c302c302c302c302c302c302c302c31312c3230312c3132342c35302c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34382c3231322c302c302c302c302c302c302c302c302c302c302c302c392c38302c34372c3134342c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34312c35302c3232342c302c302c302c302c302c302c302c302c302c302c362c3136312c38352c3232302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34342c36342c33322c302c302c302c302c302c302c302c302c302c302c372c3136362c32372c31362c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_role', 'Analyst', '2026-02-16', '2026-02-22 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3136332c36382c3232342c302c302c302c302c302c302c302c302c302c302c33342c3232352c31342c33322c3134302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c322c302c342c302c392c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3138342c3136312c3136302c302c302c302c302c302c302c302c302c302c302c34342c3230322c3233322c3139332c38342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c322c302c342c302c392c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3135382c3137372c302c302c302c302c302c302c302c302c302c302c302c33332c3235352c35332c3135392c34302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c322c302c342c302c392c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3137302c3233302c302c302c302c302c302c302c302c302c302c302c302c33382c3235312c33312c31392c35362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c322c302c342c302c392c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3133312c35372c3139322c302c302c302c302c302c302c302c302c302c302c32322c3138342c32382c362c3230302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c322c302c342c302c392c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_role', 'Counsel', '2026-02-16', '2026-02-22 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34382c3231322c302c302c302c302c302c302c302c302c302c302c302c392c38302c34372c3134342c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34342c36342c33322c302c302c302c302c302c302c302c302c302c302c372c3136362c32372c31362c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c31392c3231342c33322c302c302c302c302c302c302c302c302c302c302c312c3133372c3132332c3231372c3133322c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35312c3232352c36342c302c302c302c302c302c302c302c302c302c302c31302c3133312c3133332c3137372c3134342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35342c3233382c3132382c302c302c302c302c302c302c302c302c302c302c31312c3230312c3132342c35302c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_role', 'Engineering Manager', '2026-02-16', '2026-02-22 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36312c392c302c302c302c302c302c302c302c302c302c302c302c31342c3134312c37342c38312c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34372c37372c39362c302c302c302c302c302c302c302c302c302c302c382c3138392c3132382c3136322c3232382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c33302c3133322c3132382c302c302c302c302c302c302c302c302c302c302c332c3136332c38322c3134382c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_role', 'Manager', '2026-02-16', '2026-02-22 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35332c3130332c3232342c302c302c302c302c302c302c302c302c302c302c31312c33362c34342c3233302c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36352c3135362c3232342c302c302c302c302c302c302c302c302c302c302c31362c3230392c392c3232352c3139362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35342c3233382c3132382c302c302c302c302c302c302c302c302c302c302c31312c3230312c3132342c35302c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c33352c32342c39362c302c302c302c302c302c302c302c302c302c302c342c3230372c3137322c3134362c33362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_role', 'Operations Specialist', '2026-02-16', '2026-02-22 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36322c3134332c3136302c302c302c302c302c302c302c302c302c302c302c31352c37332c3232362c32302c33362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c372c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36342c32322c36342c302c302c302c302c302c302c302c302c302c302c31362c31312c33332c3233392c31362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c372c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34382c3231322c302c302c302c302c302c302c302c302c302c302c302c392c38302c34372c3134342c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c372c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c37342c3139362c3136302c302c302c302c302c302c302c302c302c302c302c32312c3231342c36372c3133332c3130302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c372c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c32342c3130362c302c302c302c302c302c302c302c302c302c302c302c322c38342c31312c3232382c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c372c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_role', 'Sales Associate', '2026-02-16', '2026-02-22 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35342c3233382c3132382c302c302c302c302c302c302c302c302c302c302c31312c3230312c3132342c35302c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34382c3231322c302c302c302c302c302c302c302c302c302c302c302c392c38302c34372c3134342c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34312c35302c3232342c302c302c302c302c302c302c302c302c302c302c362c3136312c38352c3232302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34342c36342c33322c302c302c302c302c302c302c302c302c302c302c372c3136362c32372c31362c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_organization', '', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c31342c302c302c302c302c302c302c302c302c302c302c302c302c332c31302c372c38392c302c302c302c302c302c302c302c302c302c302c3137332c3235322c332c3132312c3131332c34395d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c31332c302c352c302c302c302c372c302c392c302c302c302c31332c302c302c302c31352c302c312c302c31382c302c312c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c31342c302c302c302c302c302c302c302c302c302c302c302c302c332c34382c34342c3234392c302c302c302c302c302c302c302c302c302c302c3139312c39312c3231382c3233332c38362c3137375d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c31332c302c352c302c302c302c372c302c392c302c302c302c31332c302c302c302c31352c302c312c302c31382c302c312c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c31362c302c302c302c302c302c302c302c302c302c302c302c302c332c36302c3134312c39362c302c302c302c302c302c302c302c302c302c302c3137362c3133342c32352c3132392c33362c305d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c31352c302c342c302c302c302c372c302c392c302c302c302c31322c302c312c302c31352c302c342c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c31362c302c302c302c302c302c302c302c302c302c302c302c302c332c3134362c302c39362c302c302c302c302c302c302c302c302c302c302c3231312c31372c312c3233332c3138382c305d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c31352c302c342c302c302c302c372c302c392c302c302c302c31322c302c312c302c31352c302c342c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c31362c302c302c302c302c302c302c302c302c302c302c302c302c322c38342c37312c3134362c302c302c302c302c302c302c302c302c302c302c39352c3139392c3133302c3135392c3131302c3139365d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c31352c302c342c302c302c302c372c302c392c302c302c302c31322c302c312c302c31352c302c342c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a332e363432303633352c22756e6974223a2273636f7265222c226e223a31342c22696e74657276616c223a7b226c6f776572223a332e323633333432323833373538323837332c227570706572223a342e3032303738343731363234313731327d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e363535393237343138373032323131342c22756e6974223a2273636f7265222c226e223a31342c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e373134323835373134323835373134332c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a31342c22696e737472756d656e74223a22697069702d3530222c22646973747269627574696f6e223a7b2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a362c2262696e73223a5b5b302c385d2c5b31312c365d5d7d7d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a332e383230363334393238353731343238372c22756e6974223a2273636f7265222c226e223a31342c22696e74657276616c223a7b226c6f776572223a332e343237303834333934333233303930342c227570706572223a342e3231343138353436323831393736377d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e363831363131313033333333363835322c22756e6974223a2273636f7265222c226e223a31342c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e383630393630303936363439323535352c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a31342c22696e737472756d656e74223a22697069702d3530222c22646973747269627574696f6e223a7b2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a362c2262696e73223a5b5b302c365d2c5b31312c385d5d7d7d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a332e33393337352c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a7b226c6f776572223a322e393632383336343935363836303130372c227570706572223a332e3832343636333530343331333938397d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e383038363736393032393330353432322c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e393234353639303431383033383239392c22756e6974223a22726174696f222c226e223a31362c22696e74657276616c223a7b226c6f776572223a302e383534323433363231323639303932342c227570706572223a302e393639323631343531393032333732357d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a31362c22696e737472756d656e74223a22697069702d3530222c22646973747269627574696f6e223a7b2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a372c2262696e73223a5b5b302c375d2c5b392c395d5d7d7d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a332e37343337352c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a7b226c6f776572223a332e3335393032303532373839363737362c227570706572223a342e3132383437393437323130333232347d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e373232303035333039333036343235312c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e383731303535363933323132313935342c22756e6974223a22726174696f222c226e223a31362c22696e74657276616c223a7b226c6f776572223a302e373530383338393730333030373636332c227570706572223a302e393437343534343535343236353836317d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a31362c22696e737472756d656e74223a22697069702d3530222c22646973747269627574696f6e223a7b2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a352c2262696e73223a5b5b302c355d2c5b31302c31315d5d7d7d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a322e3434323336313132352c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a7b226c6f776572223a322e3031303135323034393930323738332c227570706572223a322e383734353730323030303937323137337d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e383131313038323435303836323632362c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e383939383631323638373630323437332c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a31362c22696e737472756d656e74223a22697069702d3530222c22646973747269627574696f6e223a7b2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a382c2262696e73223a5b5b302c385d2c5b352c385d5d7d7d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_department', 'Customer Support', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35372c3235312c3139322c302c302c302c302c302c302c302c302c302c302c31332c33342c31392c31382c31362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31392c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c33382c33372c3136302c302c302c302c302c302c302c302c302c302c302c352c3137352c34392c372c3136342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31392c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36322c3134332c3136302c302c302c302c302c302c302c302c302c302c302c31352c37332c3232362c32302c33362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31392c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35392c3133302c39362c302c302c302c302c302c302c302c302c302c302c31332c3231332c39302c3136352c3136342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31392c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35302c39302c3136302c302c302c302c302c302c302c302c302c302c302c392c3233312c3133342c3134382c3232382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31392c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_department', 'Engineering', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3130392c3232312c302c302c302c302c302c302c302c302c302c302c302c32332c3135312c3136302c3132342c37322c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c302c302c31362c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3131352c3234372c3132382c302c302c302c302c302c302c302c302c302c302c32362c38362c3139382c3133312c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c302c302c31362c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3136372c3231362c3139322c302c302c302c302c302c302c302c302c302c302c33372c33322c33372c3135332c3133362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c302c302c31322c302c31362c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3136392c39352c39362c302c302c302c302c302c302c302c302c302c302c33372c3136342c3232302c36332c37362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c302c302c31322c302c31362c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c38382c3132382c36342c302c302c302c302c302c302c302c302c302c302c31302c35372c342c35332c31362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c302c302c31322c302c31362c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_department', 'Finance', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c352c302c302c302c302c302c302c302c302c302c302c302c302c312c34362c33312c3139322c302c302c302c302c302c302c302c302c302c302c37322c3136362c3133312c362c38302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c342c302c31362c302c302c302c322c302c342c302c362c302c392c302c31382c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c352c302c302c302c302c302c302c302c302c302c302c302c302c312c37332c3130372c3135332c302c302c302c302c302c302c302c302c302c302c38352c3139382c3133392c3137392c31382c3137375d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c342c302c31362c302c302c302c322c302c342c302c362c302c392c302c31382c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c352c302c302c302c302c302c302c302c302c302c302c302c302c312c31352c3135352c36342c302c302c302c302c302c302c302c302c302c302c35392c31362c352c3136312c3138342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c342c302c31362c302c302c302c322c302c342c302c362c302c392c302c31382c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c352c302c302c302c302c302c302c302c302c302c302c302c302c312c32332c36302c39362c302c302c302c302c302c302c302c302c302c302c36332c3133392c3232342c3133352c3230342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c342c302c31362c302c302c302c322c302c342c302c362c302c392c302c31382c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c352c302c302c302c302c302c302c302c302c302c302c302c302c302c3139302c3130312c38322c302c302c302c302c302c302c302c302c302c302c32392c3135342c3139322c3137312c36322c3139365d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c342c302c31362c302c302c302c322c302c342c302c362c302c392c302c31382c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_department', 'Legal', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34382c3231322c302c302c302c302c302c302c302c302c302c302c302c392c38302c34372c3134342c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34342c36342c33322c302c302c302c302c302c302c302c302c302c302c372c3136362c32372c31362c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c31392c3231342c33322c302c302c302c302c302c302c302c302c302c302c312c3133372c3132332c3231372c3133322c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35312c3232352c36342c302c302c302c302c302c302c302c302c302c302c31302c3133312c3133332c3137372c3134342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35342c3233382c3132382c302c302c302c302c302c302c302c302c302c302c31312c3230312c3132342c35302c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_department', 'Marketing', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35332c3130332c3232342c302c302c302c302c302c302c302c302c302c302c31312c33362c34342c3233302c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36352c3135362c3232342c302c302c302c302c302c302c302c302c302c302c31362c3230392c392c3232352c3139362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35342c3233382c3132382c302c302c302c302c302c302c302c302c302c302c31312c3230312c3132342c35302c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c33352c32342c39362c302c302c302c302c302c302c302c302c302c302c342c3230372c3137322c3134362c33362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_department', 'Operations', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c39312c39382c32352c302c302c302c302c302c302c302c302c302c302c31382c3133362c3135332c3135302c3232352c34395d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31352c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3131342c3131322c3232342c302c302c302c302c302c302c302c302c302c302c32352c3234322c3136382c3133312c3234342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31352c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c38352c3131352c302c302c302c302c302c302c302c302c302c302c302c31342c3134312c37342c38312c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31352c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3130392c3232312c302c302c302c302c302c302c302c302c302c302c302c32362c3136352c3234302c32332c3133362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31352c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c38352c3131352c302c302c302c302c302c302c302c302c302c302c302c31362c3232352c38362c35332c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31352c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_department', 'Sales', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3131342c3131322c3232342c302c302c302c302c302c302c302c302c302c302c32352c3135382c3231342c3231352c3232382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c332c302c31332c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3130382c38362c39362c302c302c302c302c302c302c302c302c302c302c32332c33372c3133382c35332c3136342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c332c302c31332c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3136342c3230332c3132382c302c302c302c302c302c302c302c302c302c302c33362c3132392c3231302c3131322c3234382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c332c302c31332c302c31372c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3138392c35332c3132382c302c302c302c302c302c302c302c302c302c302c34372c32332c3234382c3132392c3136382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c332c302c31332c302c31372c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c39312c3134312c3132382c302c302c302c302c302c302c302c302c302c302c31322c3134352c3138342c34382c3231362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c332c302c31332c302c31372c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_role', 'Account Executive', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35392c3133302c39362c302c302c302c302c302c302c302c302c302c302c31332c3231332c39302c3136352c3136342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31332c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35392c3133302c39362c302c302c302c302c302c302c302c302c302c302c31332c3231332c39302c3136352c3136342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31332c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3132332c3135322c3136302c302c302c302c302c302c302c302c302c302c302c32392c3232342c3132342c3134382c3138302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c31332c302c31372c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3133322c3139322c39362c302c302c302c302c302c302c302c302c302c302c33342c3136342c3133322c3233352c3130302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c31332c302c31372c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c34372c37372c39362c302c302c302c302c302c302c302c302c302c302c342c3233352c3135372c33322c3231322c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c31332c302c31372c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_role', 'Analyst', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c352c302c302c302c302c302c302c302c302c302c302c302c302c312c32362c37332c3136302c302c302c302c302c302c302c302c302c302c302c36322c3231342c36382c3233322c38342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c342c302c31362c302c302c302c322c302c342c302c362c302c392c302c31362c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c352c302c302c302c302c302c302c302c302c302c302c302c302c312c35332c3139322c3232342c302c302c302c302c302c302c302c302c302c302c37352c3231312c32332c36302c33362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c342c302c31362c302c302c302c322c302c342c302c362c302c392c302c31362c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c362c302c302c302c302c302c302c302c302c302c302c302c302c312c37352c32392c3136302c302c302c302c302c302c302c302c302c302c302c37322c3232392c39362c37312c39322c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c352c302c31362c302c302c302c322c302c342c302c362c302c392c302c31322c302c31362c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c362c302c302c302c302c302c302c302c302c302c302c302c302c312c36372c3132342c3132382c302c302c302c302c302c302c302c302c302c302c37302c38322c3131392c33342c38302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c352c302c31362c302c302c302c322c302c342c302c362c302c392c302c31322c302c31362c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c362c302c302c302c302c302c302c302c302c302c302c302c302c302c3231362c38352c3234322c302c302c302c302c302c302c302c302c302c302c33322c34352c3136392c3230382c37342c3139365d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c352c302c31362c302c302c302c322c302c342c302c362c302c392c302c31322c302c31362c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a332e363136363636363636363636363636372c22756e6974223a2273636f7265222c226e223a362c22696e74657276616c223a7b226c6f776572223a332e303130343731383437313939353836342c227570706572223a342e323232383631343836313333373437357d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e353737363338383732313931343938382c22756e6974223a2273636f7265222c226e223a362c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e383736393030383736393030383736392c22756e6974223a22726174696f222c226e223a362c22696e74657276616c223a7b226c6f776572223a302e363437343433333230363138333233322c227570706572223a302e393830303038363535313338343438347d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a362c22696e737472756d656e74223a22697069702d3530227d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a332e353333333333333333333333333333372c22756e6974223a2273636f7265222c226e223a362c22696e74657276616c223a7b226c6f776572223a322e3830343234363135313736333738362c227570706572223a342e3236323432303531343930323838327d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e363934373432313538343036303238322c22756e6974223a2273636f7265222c226e223a362c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e383435363130383034313734333430322c22756e6974223a22726174696f222c226e223a362c22696e74657276616c223a7b226c6f776572223a302e353537383238333531333132363834352c227570706572223a302e393734393237313335333132323232347d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a362c22696e737472756d656e74223a22697069702d3530227d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a322e3336323936332c22756e6974223a2273636f7265222c226e223a362c22696e74657276616c223a7b226c6f776572223a312e373139363434343338363639392c227570706572223a332e303036323831353631333330317d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e363133303133383330333631313130312c22756e6974223a2273636f7265222c226e223a362c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e373732303235343331343235393736352c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a362c22696e737472756d656e74223a22697069702d3530227d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_role', 'Counsel', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34382c3231322c302c302c302c302c302c302c302c302c302c302c302c392c38302c34372c3134342c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34342c36342c33322c302c302c302c302c302c302c302c302c302c302c372c3136362c32372c31362c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c31392c3231342c33322c302c302c302c302c302c302c302c302c302c302c312c3133372c3132332c3231372c3133322c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35312c3232352c36342c302c302c302c302c302c302c302c302c302c302c31302c3133312c3133332c3137372c3134342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35342c3233382c3132382c302c302c302c302c302c302c302c302c302c302c31312c3230312c3132342c35302c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_role', 'Engineering Manager', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36312c392c302c302c302c302c302c302c302c302c302c302c302c31342c3134312c37342c38312c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34372c37372c39362c302c302c302c302c302c302c302c302c302c302c382c3138392c3132382c3136322c3232382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c33302c3133322c3132382c302c302c302c302c302c302c302c302c302c302c332c3136332c38322c3134382c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c302c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_role', 'Manager', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3132362c3136352c3232342c302c302c302c302c302c302c302c302c302c302c33322c32342c3135312c3233342c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c352c302c31382c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3134302c35342c32352c302c302c302c302c302c302c302c302c302c302c33382c3134312c3235302c3133382c3234322c3137375d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c352c302c31382c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3131372c3132362c33322c302c302c302c302c302c302c302c302c302c302c32372c302c3138392c3233312c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c352c302c31382c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3132332c3135322c3136302c302c302c302c302c302c302c302c302c302c302c33302c35322c37382c36342c3139362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c352c302c31382c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c36372c33352c3132382c302c302c302c302c302c302c302c302c302c302c382c3231302c3131372c31332c3233322c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c352c302c31382c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_role', 'Operations Specialist', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c39312c39382c32352c302c302c302c302c302c302c302c302c302c302c31382c3133362c3135332c3135302c3232352c34395d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31352c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3131342c3131322c3232342c302c302c302c302c302c302c302c302c302c302c32352c3234322c3136382c3133312c3234342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31352c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c38352c3131352c302c302c302c302c302c302c302c302c302c302c302c31342c3134312c37342c38312c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31352c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3130392c3232312c302c302c302c302c302c302c302c302c302c302c302c32362c3136352c3234302c32332c3133362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31352c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c38352c3131352c302c302c302c302c302c302c302c302c302c302c302c31362c3232352c38362c35332c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31352c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_role', 'Sales Associate', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35342c3233382c3132382c302c302c302c302c302c302c302c302c302c302c31312c3230312c3132342c35302c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34382c3231322c302c302c302c302c302c302c302c302c302c302c302c392c38302c34372c3134342c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34312c35302c3232342c302c302c302c302c302c302c302c302c302c302c362c3136312c38352c3232302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34342c36342c33322c302c302c302c302c302c302c302c302c302c302c372c3136362c32372c31362c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c332c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_role', 'Support Specialist', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35372c3235312c3139322c302c302c302c302c302c302c302c302c302c302c31332c33342c31392c31382c31362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31392c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c33382c33372c3136302c302c302c302c302c302c302c302c302c302c302c352c3137352c34392c372c3136342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31392c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36322c3134332c3136302c302c302c302c302c302c302c302c302c302c302c31352c37332c3232362c32302c33362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31392c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35392c3133302c39362c302c302c302c302c302c302c302c302c302c302c31332c3231332c39302c3136352c3136342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31392c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35302c39302c3136302c302c302c302c302c302c302c302c302c302c302c392c3233312c3133342c3134382c3232382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31392c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_organization', '', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c31332c302c302c302c302c302c302c302c302c302c302c302c302c322c3230302c3130362c3132312c302c302c302c302c302c302c302c302c302c302c3135372c34322c3234392c3135312c3137332c34395d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c31322c302c352c302c302c302c312c302c352c302c302c302c372c302c322c302c31312c302c312c302c31352c302c342c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c31332c302c302c302c302c302c302c302c302c302c302c302c302c322c3233332c3235322c35372c302c302c302c302c302c302c302c302c302c302c3137322c32392c34302c3136302c3139382c3137375d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c31322c302c352c302c302c302c312c302c352c302c302c302c372c302c322c302c31312c302c312c302c31352c302c342c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c31352c302c302c302c302c302c302c302c302c302c302c302c302c332c382c3137322c33322c302c302c302c302c302c302c302c302c302c302c3136362c322c3134372c3230372c3134382c305d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c31342c302c352c302c302c302c312c302c332c302c302c302c352c302c302c302c372c302c352c302c31352c302c342c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c31352c302c302c302c302c302c302c302c302c302c302c302c302c332c3130362c38342c33322c302c302c302c302c302c302c302c302c302c302c3230342c3233352c31382c3133312c3137322c305d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c31342c302c352c302c302c302c312c302c332c302c302c302c352c302c302c302c372c302c352c302c31352c302c342c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c31352c302c302c302c302c302c302c302c302c302c302c302c302c322c35372c33392c33322c302c302c302c302c302c302c302c302c302c302c39322c3233312c3136362c3131382c3138382c305d2c226173736573736d656e7473223a5b35392c34382c302c302c312c302c302c31342c302c352c302c302c302c312c302c332c302c302c302c352c302c302c302c372c302c352c302c31352c302c342c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a332e3539313435332c22756e6974223a2273636f7265222c226e223a31332c22696e74657276616c223a7b226c6f776572223a332e31393634363139383535343536352c227570706572223a332e39383634343430313434353433357d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e363533363430353232323933313533372c22756e6974223a2273636f7265222c226e223a31332c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e363831333934343831373330303532322c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a31332c22696e737472756d656e74223a22697069702d3530222c22646973747269627574696f6e223a7b2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a352c2262696e73223a5b5b302c385d2c5b31312c355d5d7d7d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a332e3736303638333736393233303736392c22756e6974223a2273636f7265222c226e223a31332c22696e74657276616c223a7b226c6f776572223a332e3335353835323531303633333133362c227570706572223a342e3136353531353032373832383430327d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e363639393234333932323639373733372c22756e6974223a2273636f7265222c226e223a31332c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e3833353634343239363534323739392c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a31332c22696e737472756d656e74223a22697069702d3530222c22646973747269627574696f6e223a7b2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a362c2262696e73223a5b5b302c365d2c5b31312c375d5d7d7d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a332e333933333333333333333333333333352c22756e6974223a2273636f7265222c226e223a31352c22696e74657276616c223a7b226c6f776572223a322e393239373835383734373332373138362c227570706572223a332e383536383830373931393333393438357d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e383337303538333431323536323531322c22756e6974223a2273636f7265222c226e223a31352c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e393330303238383436323939303635322c22756e6974223a22726174696f222c226e223a31352c22696e74657276616c223a7b226c6f776572223a302e383632303235373636303134333632382c227570706572223a302e393732353438353138363833383935317d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a31352c22696e737472756d656e74223a22697069702d3530222c22646973747269627574696f6e223a7b2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a372c2262696e73223a5b5b302c375d2c5b392c385d5d7d7d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a332e38322c22756e6974223a2273636f7265222c226e223a31352c22696e74657276616c223a7b226c6f776572223a332e343434383733393439383633313733332c227570706572223a342e3139353132363035303133363832367d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e363737333839393438383839393630322c22756e6974223a2273636f7265222c226e223a31352c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e383532333539323038353233353932312c22756e6974223a22726174696f222c226e223a31352c22696e74657276616c223a7b226c6f776572223a302e373038383731303938353636343539322c227570706572223a302e393432303736373234323733363537337d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a31352c22696e737472756d656e74223a22697069702d3530222c22646973747269627574696f6e223a7b2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a372c2262696e73223a5b5b302c375d2c5b31312c385d5d7d7d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a322e343836363636363636363636363636342c22756e6974223a2273636f7265222c226e223a31352c22696e74657276616c223a7b226c6f776572223a322e303332393538333134353434383936362c227570706572223a322e3934303337353031383738383433367d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e383139323931323135313539383434382c22756e6974223a2273636f7265222c226e223a31352c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e383939383631323638373630323437332c22756e6974223a22726174696f222c226e223a31352c22696e74657276616c223a7b226c6f776572223a302e3830323533393133323133373930372c227570706572223a302e393630373133303032393431323432317d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a31352c22696e737472756d656e74223a22697069702d3530222c22646973747269627574696f6e223a7b2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a372c2262696e73223a5b5b302c375d2c5b352c385d5d7d7d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_department', 'Customer Support', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35372c3235312c3139322c302c302c302c302c302c302c302c302c302c302c31332c33342c31392c31382c31362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31352c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c33382c33372c3136302c302c302c302c302c302c302c302c302c302c302c352c3137352c34392c372c3136342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31352c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36322c3134332c3136302c302c302c302c302c302c302c302c302c302c302c31352c37332c3232362c32302c33362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31352c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35392c3133302c39362c302c302c302c302c302c302c302c302c302c302c31332c3231332c39302c3136352c3136342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31352c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35302c39302c3136302c302c302c302c302c302c302c302c302c302c302c392c3233312c3133342c3134382c3232382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31352c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_department', 'Engineering', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3130392c3232312c302c302c302c302c302c302c302c302c302c302c302c32332c3135312c3136302c3132342c37322c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c382c302c31322c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3131352c3234372c3132382c302c302c302c302c302c302c302c302c302c302c32362c38362c3139382c3133312c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c382c302c31322c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3136372c3231362c3139322c302c302c302c302c302c302c302c302c302c302c33372c33322c33372c3135332c3133362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c332c302c382c302c31322c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3136392c39352c39362c302c302c302c302c302c302c302c302c302c302c33372c3136342c3232302c36332c37362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c332c302c382c302c31322c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c38382c3132382c36342c302c302c302c302c302c302c302c302c302c302c31302c35372c342c35332c31362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c332c302c382c302c31322c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_department', 'Finance', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c342c302c302c302c302c302c302c302c302c302c302c302c302c302c3233362c3133302c3232342c302c302c302c302c302c302c302c302c302c302c35352c3231332c3132312c33362c3134302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c332c302c31362c302c302c302c302c302c392c302c31312c302c31372c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c342c302c302c302c302c302c302c302c302c302c302c302c302c312c332c35382c3231372c302c302c302c302c302c302c302c302c302c302c36362c3133352c3231372c3130362c3133302c3137375d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c332c302c31362c302c302c302c302c302c392c302c31312c302c31372c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c342c302c302c302c302c302c302c302c302c302c302c302c302c302c3231392c3138362c302c302c302c302c302c302c302c302c302c302c302c34382c3134302c3132372c3234302c34302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c332c302c31362c302c302c302c302c302c392c302c31312c302c31372c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c342c302c302c302c302c302c302c302c302c302c302c302c302c302c3233392c3134342c33322c302c302c302c302c302c302c302c302c302c302c35372c3130312c3234312c33332c3138382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c332c302c31362c302c302c302c302c302c392c302c31312c302c31372c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c342c302c302c302c302c302c302c302c302c302c302c302c302c302c3136332c36382c3232342c302c302c302c302c302c302c302c302c302c302c32362c3138362c3232382c3133302c3134302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c332c302c31362c302c302c302c302c302c392c302c31312c302c31372c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_department', 'Legal', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34382c3231322c302c302c302c302c302c302c302c302c302c302c302c392c38302c34372c3134342c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31382c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34342c36342c33322c302c302c302c302c302c302c302c302c302c302c372c3136362c32372c31362c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31382c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c31392c3231342c33322c302c302c302c302c302c302c302c302c302c302c312c3133372c3132332c3231372c3133322c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31382c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35312c3232352c36342c302c302c302c302c302c302c302c302c302c302c31302c3133312c3133332c3137372c3134342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31382c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35342c3233382c3132382c302c302c302c302c302c302c302c302c302c302c31312c3230312c3132342c35302c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31382c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_department', 'Marketing', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35332c3130332c3232342c302c302c302c302c302c302c302c302c302c302c31312c33362c34342c3233302c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36352c3135362c3232342c302c302c302c302c302c302c302c302c302c302c31362c3230392c392c3232352c3139362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35342c3233382c3132382c302c302c302c302c302c302c302c302c302c302c31312c3230312c3132342c35302c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c33352c32342c39362c302c302c302c302c302c302c302c302c302c302c342c3230372c3137322c3134362c33362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c312c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_department', 'Operations', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c39312c39382c32352c302c302c302c302c302c302c302c302c302c302c31382c3133362c3135332c3135302c3232352c34395d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31392c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3131342c3131322c3232342c302c302c302c302c302c302c302c302c302c302c32352c3234322c3136382c3133312c3234342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31392c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c38352c3131352c302c302c302c302c302c302c302c302c302c302c302c31342c3134312c37342c38312c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31392c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3130392c3232312c302c302c302c302c302c302c302c302c302c302c302c32362c3136352c3234302c32332c3133362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31392c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c38352c3131352c302c302c302c302c302c302c302c302c302c302c302c31362c3232352c38362c35332c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31392c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_department', 'Sales', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3131342c3131322c3232342c302c302c302c302c302c302c302c302c302c302c32352c3135382c3231342c3231352c3232382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c352c302c31362c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3130382c38362c39362c302c302c302c302c302c302c302c302c302c302c32332c33372c3133382c35332c3136342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c352c302c31362c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3136342c3230332c3132382c302c302c302c302c302c302c302c302c302c302c33362c3132392c3231302c3131322c3234382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c352c302c31302c302c31362c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c3138392c35332c3132382c302c302c302c302c302c302c302c302c302c302c34372c32332c3234382c3132392c3136382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c352c302c31302c302c31362c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c332c302c302c302c302c302c302c302c302c302c302c302c302c302c39312c3134312c3132382c302c302c302c302c302c302c302c302c302c302c31322c3134352c3138342c34382c3231362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c322c302c31362c302c302c302c352c302c31302c302c31362c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_role', 'Account Executive', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35392c3133302c39362c302c302c302c302c302c302c302c302c302c302c31332c3231332c39302c3136352c3136342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31362c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35392c3133302c39362c302c302c302c302c302c302c302c302c302c302c31332c3231332c39302c3136352c3136342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31362c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3132332c3135322c3136302c302c302c302c302c302c302c302c302c302c302c32392c3232342c3132342c3134382c3138302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c31302c302c31362c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3133322c3139322c39362c302c302c302c302c302c302c302c302c302c302c33342c3136342c3133322c3233352c3130302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c31302c302c31362c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c34372c37372c39362c302c302c302c302c302c302c302c302c302c302c342c3233352c3135372c33322c3231322c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c31302c302c31362c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_role', 'Analyst', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c342c302c302c302c302c302c302c302c302c302c302c302c302c302c3231362c3137322c3139322c302c302c302c302c302c302c302c302c302c302c34362c352c35392c362c3134342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c332c302c31362c302c302c302c382c302c392c302c31312c302c31372c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c342c302c302c302c302c302c302c302c302c302c302c302c302c302c3233392c3134342c33322c302c302c302c302c302c302c302c302c302c302c35362c3134382c3130302c3234332c3134382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c332c302c31362c302c302c302c382c302c392c302c31312c302c31372c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c352c302c302c302c302c302c302c302c302c302c302c302c302c312c32332c36302c39362c302c302c302c302c302c302c302c302c302c302c36322c39372c3231382c3134392c3230342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c342c302c31362c302c302c302c332c302c382c302c392c302c31312c302c31372c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c352c302c302c302c302c302c302c302c302c302c302c302c302c312c32372c3230382c36342c302c302c302c302c302c302c302c302c302c302c36342c34342c3133352c3138382c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c342c302c31362c302c302c302c332c302c382c302c392c302c31312c302c31372c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c352c302c302c302c302c302c302c302c302c302c302c302c302c302c3138392c35332c3132382c302c302c302c302c302c302c302c302c302c302c32392c37372c3230352c3136372c3135322c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c342c302c31362c302c302c302c332c302c382c302c392c302c31312c302c31372c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a332e36362c22756e6974223a2273636f7265222c226e223a352c22696e74657276616c223a7b226c6f776572223a322e383731373633333731363738363235332c227570706572223a342e3434383233363632383332313337357d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e363334383232383039393234313535312c22756e6974223a2273636f7265222c226e223a352c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e3839363035373334373637303235312c22756e6974223a22726174696f222c226e223a352c22696e74657276616c223a7b226c6f776572223a302e363730383336383434363638393134352c227570706572223a302e393837363636383439313137333133317d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a352c22696e737472756d656e74223a22697069702d3530227d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a332e37322c22756e6974223a2273636f7265222c226e223a352c22696e74657276616c223a7b226c6f776572223a322e393933383635333831383439323739372c227570706572223a342e3434363133343631383135303732317d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e353834383037363630363838353337382c22756e6974223a2273636f7265222c226e223a352c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e373733323239333639373230353937392c22756e6974223a22726174696f222c226e223a352c22696e74657276616c223a7b226c6f776572223a302e32383138363830383237373333333738362c227570706572223a302e393733303932383839383136353337367d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a352c22696e737472756d656e74223a22697069702d3530227d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a322e34382c22756e6974223a2273636f7265222c226e223a352c22696e74657276616c223a7b226c6f776572223a312e373237373933343332313032373338382c227570706572223a332e323332323036353637383937323631347d2c227374617465223a226f6b227d2c22646576696174696f6e223a7b2276616c7565223a302e363035383035323439323334343338352c22756e6974223a2273636f7265222c226e223a352c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22616c706861223a7b2276616c7565223a302e373732303235343331343235393736352c22756e6974223a22726174696f222c226e223a352c22696e74657276616c223a7b226c6f776572223a302e32373830353534373931393832303139352c227570706572223a302e393732393530303338343233383837387d2c227374617465223a226f6b227d2c2261735f6f66223a22323032362d30322d3233222c2273686f776e5f746f223a352c22696e737472756d656e74223a22697069702d3530227d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_role', 'Counsel', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34382c3231322c302c302c302c302c302c302c302c302c302c302c302c392c38302c34372c3134342c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31382c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34342c36342c33322c302c302c302c302c302c302c302c302c302c302c372c3136362c32372c31362c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31382c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c31392c3231342c33322c302c302c302c302c302c302c302c302c302c302c312c3133372c3132332c3231372c3133322c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31382c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35312c3232352c36342c302c302c302c302c302c302c302c302c302c302c31302c3133312c3133332c3137372c3134342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31382c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35342c3233382c3132382c302c302c302c302c302c302c302c302c302c302c31312c3230312c3132342c35302c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31382c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_role', 'Engineering Manager', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31322c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36312c392c302c302c302c302c302c302c302c302c302c302c302c31342c3134312c37342c38312c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31322c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34372c37372c39362c302c302c302c302c302c302c302c302c302c302c382c3138392c3132382c3136322c3232382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31322c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31322c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c33302c3133322c3132382c302c302c302c302c302c302c302c302c302c302c332c3136332c38322c3134382c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31322c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_role', 'Manager', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3132362c3136352c3232342c302c302c302c302c302c302c302c302c302c302c33322c32342c3135312c3233342c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c302c302c312c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3134302c35342c32352c302c302c302c302c302c302c302c302c302c302c33382c3134312c3235302c3133382c3234322c3137375d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c302c302c312c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3131372c3132362c33322c302c302c302c302c302c302c302c302c302c302c32372c302c3138392c3233312c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c302c302c312c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3132332c3135322c3136302c302c302c302c302c302c302c302c302c302c302c33302c35322c37382c36342c3139362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c302c302c312c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c36372c33352c3132382c302c302c302c302c302c302c302c302c302c302c382c3231302c3131372c31332c3233322c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c302c302c312c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_role', 'Operations Specialist', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c39312c39382c32352c302c302c302c302c302c302c302c302c302c302c31382c3133362c3135332c3135302c3232352c34395d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31392c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3131342c3131322c3232342c302c302c302c302c302c302c302c302c302c302c32352c3234322c3136382c3133312c3234342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31392c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c38352c3131352c302c302c302c302c302c302c302c302c302c302c302c31342c3134312c37342c38312c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31392c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c3130392c3232312c302c302c302c302c302c302c302c302c302c302c302c32362c3136352c3234302c32332c3133362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31392c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c322c302c302c302c302c302c302c302c302c302c302c302c302c302c38352c3131352c302c302c302c302c302c302c302c302c302c302c302c31362c3232352c38362c35332c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c312c302c31362c302c302c302c372c302c31392c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_role', 'Sales Associate', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35342c3233382c3132382c302c302c302c302c302c302c302c302c302c302c31312c3230312c3132342c35302c36342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34382c3231322c302c302c302c302c302c302c302c302c302c302c302c392c38302c34372c3134342c302c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34312c35302c3232342c302c302c302c302c302c302c302c302c302c302c362c3136312c38352c3232302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35362c3131372c33322c302c302c302c302c302c302c302c302c302c302c31322c3131352c3131352c3135302c36382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c34342c36342c33322c302c302c302c302c302c302c302c302c302c302c372c3136362c32372c31362c342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c352c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ocean_role', 'Support Specialist', '2026-02-23', '2026-03-01 23:00:00+00', '\x7b226f70656e6e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35372c3235312c3139322c302c302c302c302c302c302c302c302c302c302c31332c33342c31392c31382c31362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31352c305d7d2c22636f6e736369656e74696f75736e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c33382c33372c3136302c302c302c302c302c302c302c302c302c302c302c352c3137352c34392c372c3136342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31352c305d7d2c22657874726176657273696f6e223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c36322c3134332c3136302c302c302c302c302c302c302c302c302c302c302c31352c37332c3232362c32302c33362c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31352c305d7d2c22616772656561626c656e657373223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35392c3133302c39362c302c302c302c302c302c302c302c302c302c302c31332c3231332c39302c3136352c3136342c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31352c305d7d2c226e6575726f74696369736d223a7b2273756d73223a5b302c302c302c302c302c302c302c312c302c302c302c302c302c302c302c302c302c302c302c302c302c35302c39302c3136302c302c302c302c302c302c302c302c302c302c302c392c3233312c3133342c3134382c3232382c305d2c226173736573736d656e7473223a5b35382c34382c302c302c312c302c302c302c302c302c302c302c31362c302c302c302c31352c305d7d7d', '\x7b226f70656e6e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22636f6e736369656e74696f75736e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22657874726176657273696f6e223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c22616772656561626c656e657373223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d2c226e6575726f74696369736d223a7b226d65616e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646576696174696f6e223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22616c706861223a7b2276616c7565223a6e756c6c2c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c2261735f6f66223a6e756c6c2c2273686f776e5f746f223a307d7d', '\x7b7d', '2026-03-02 12:00:00+00');

INSERT INTO ioc.assessment_scores VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '0d009f9d-5880-8e4a-bd2d-ec1e4aa1539d', 'factor', 'openness', 3700000, 37, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '0d009f9d-5880-8e4a-bd2d-ec1e4aa1539d', 'factor', 'conscientiousness', 4000000, 40, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '0d009f9d-5880-8e4a-bd2d-ec1e4aa1539d', 'factor', 'extraversion', 3100000, 31, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '0d009f9d-5880-8e4a-bd2d-ec1e4aa1539d', 'factor', 'agreeableness', 3700000, 37, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '0d009f9d-5880-8e4a-bd2d-ec1e4aa1539d', 'factor', 'neuroticism', 2000000, 20, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '4eecf6cf-2a97-80da-bab9-59eeec824651', 'factor', 'openness', 3200000, 32, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '4eecf6cf-2a97-80da-bab9-59eeec824651', 'factor', 'conscientiousness', 2900000, 29, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '4eecf6cf-2a97-80da-bab9-59eeec824651', 'factor', 'extraversion', 1300000, 13, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '4eecf6cf-2a97-80da-bab9-59eeec824651', 'factor', 'agreeableness', 3400000, 34, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '4eecf6cf-2a97-80da-bab9-59eeec824651', 'factor', 'neuroticism', 3600000, 36, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '51ad55e9-2def-867b-92d2-be854de4ee42', 'factor', 'openness', 3500000, 35, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '51ad55e9-2def-867b-92d2-be854de4ee42', 'factor', 'conscientiousness', 4400000, 44, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '51ad55e9-2def-867b-92d2-be854de4ee42', 'factor', 'extraversion', 3100000, 31, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '51ad55e9-2def-867b-92d2-be854de4ee42', 'factor', 'agreeableness', 4100000, 41, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '51ad55e9-2def-867b-92d2-be854de4ee42', 'factor', 'neuroticism', 2800000, 28, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '6abda65a-f67a-802b-9016-506a97d71037', 'factor', 'extraversion', 3900000, 39, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '6abda65a-f67a-802b-9016-506a97d71037', 'factor', 'agreeableness', 3300000, 33, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '6abda65a-f67a-802b-9016-506a97d71037', 'factor', 'neuroticism', 1800000, 18, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '6b6907d8-e268-82f5-8a14-04fe84f6f6cf', 'factor', 'openness', 3900000, 39, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '6b6907d8-e268-82f5-8a14-04fe84f6f6cf', 'factor', 'conscientiousness', 3900000, 39, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '6b6907d8-e268-82f5-8a14-04fe84f6f6cf', 'factor', 'extraversion', 4200000, 42, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '6b6907d8-e268-82f5-8a14-04fe84f6f6cf', 'factor', 'agreeableness', 4700000, 47, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '6b6907d8-e268-82f5-8a14-04fe84f6f6cf', 'factor', 'neuroticism', 1000000, 10, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '902bda7f-4b4e-8c56-85a8-1fe074ac91c7', 'factor', 'openness', 3600000, 36, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '902bda7f-4b4e-8c56-85a8-1fe074ac91c7', 'factor', 'conscientiousness', 3200000, 32, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '902bda7f-4b4e-8c56-85a8-1fe074ac91c7', 'factor', 'extraversion', 2700000, 27, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '902bda7f-4b4e-8c56-85a8-1fe074ac91c7', 'factor', 'agreeableness', 3700000, 37, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '902bda7f-4b4e-8c56-85a8-1fe074ac91c7', 'factor', 'neuroticism', 2900000, 29, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '939f17d7-7b3c-8f11-b06b-89a5eb99a414', 'factor', 'openness', 3900000, 39, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '939f17d7-7b3c-8f11-b06b-89a5eb99a414', 'factor', 'conscientiousness', 3500000, 35, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '939f17d7-7b3c-8f11-b06b-89a5eb99a414', 'factor', 'extraversion', 2900000, 29, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '939f17d7-7b3c-8f11-b06b-89a5eb99a414', 'factor', 'agreeableness', 2900000, 29, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '939f17d7-7b3c-8f11-b06b-89a5eb99a414', 'factor', 'neuroticism', 2500000, 25, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '9da0e889-afe9-8a29-b953-1e99d8fdb873', 'factor', 'openness', 3500000, 35, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '9da0e889-afe9-8a29-b953-1e99d8fdb873', 'factor', 'conscientiousness', 4300000, 43, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '9da0e889-afe9-8a29-b953-1e99d8fdb873', 'factor', 'extraversion', 3700000, 37, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '9da0e889-afe9-8a29-b953-1e99d8fdb873', 'factor', 'agreeableness', 3600000, 36, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '9da0e889-afe9-8a29-b953-1e99d8fdb873', 'factor', 'neuroticism', 2300000, 23, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd11708c4-fc20-87e8-97fe-ae82c0156040', 'factor', 'openness', 1888889, 17, 9),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd11708c4-fc20-87e8-97fe-ae82c0156040', 'factor', 'conscientiousness', 3300000, 33, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd11708c4-fc20-87e8-97fe-ae82c0156040', 'factor', 'extraversion', 2400000, 24, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd11708c4-fc20-87e8-97fe-ae82c0156040', 'factor', 'agreeableness', 2300000, 23, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd11708c4-fc20-87e8-97fe-ae82c0156040', 'factor', 'neuroticism', 4000000, 40, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd2b1bf9f-dc0c-8c5b-aa4b-45ec5b3baf99', 'factor', 'openness', 4300000, 43, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd2b1bf9f-dc0c-8c5b-aa4b-45ec5b3baf99', 'factor', 'conscientiousness', 4600000, 46, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd2b1bf9f-dc0c-8c5b-aa4b-45ec5b3baf99', 'factor', 'extraversion', 3400000, 34, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd2b1bf9f-dc0c-8c5b-aa4b-45ec5b3baf99', 'factor', 'agreeableness', 2600000, 26, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd2b1bf9f-dc0c-8c5b-aa4b-45ec5b3baf99', 'factor', 'neuroticism', 1777778, 16, 9),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd3678c41-5c8a-8f3e-b12c-6baa73685968', 'factor', 'openness', 3500000, 35, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd3678c41-5c8a-8f3e-b12c-6baa73685968', 'factor', 'conscientiousness', 3600000, 36, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd3678c41-5c8a-8f3e-b12c-6baa73685968', 'factor', 'extraversion', 4000000, 40, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd3678c41-5c8a-8f3e-b12c-6baa73685968', 'factor', 'agreeableness', 4100000, 41, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd3678c41-5c8a-8f3e-b12c-6baa73685968', 'factor', 'neuroticism', 2000000, 20, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd4b214fd-e108-859c-a7bb-9d8d80c1aade', 'factor', 'openness', 4100000, 41, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd4b214fd-e108-859c-a7bb-9d8d80c1aade', 'factor', 'conscientiousness', 4200000, 42, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd4b214fd-e108-859c-a7bb-9d8d80c1aade', 'factor', 'extraversion', 3200000, 32, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd4b214fd-e108-859c-a7bb-9d8d80c1aade', 'factor', 'agreeableness', 4900000, 49, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd4b214fd-e108-859c-a7bb-9d8d80c1aade', 'factor', 'neuroticism', 1600000, 16, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'e47e6935-32a7-8617-8cdb-58661d9cd7eb', 'factor', 'openness', 3300000, 33, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'e47e6935-32a7-8617-8cdb-58661d9cd7eb', 'factor', 'conscientiousness', 4200000, 42, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'e47e6935-32a7-8617-8cdb-58661d9cd7eb', 'factor', 'extraversion', 4400000, 44, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'e47e6935-32a7-8617-8cdb-58661d9cd7eb', 'factor', 'agreeableness', 4200000, 42, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'e47e6935-32a7-8617-8cdb-58661d9cd7eb', 'factor', 'neuroticism', 3300000, 33, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ec67792a-7879-8b3d-90b8-6fe4ce7151b3', 'factor', 'extraversion', 3900000, 39, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ec67792a-7879-8b3d-90b8-6fe4ce7151b3', 'factor', 'agreeableness', 4000000, 40, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ec67792a-7879-8b3d-90b8-6fe4ce7151b3', 'factor', 'neuroticism', 2100000, 21, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ec769247-1ab3-89f9-a14f-1a9354e756aa', 'factor', 'openness', 4800000, 48, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ec769247-1ab3-89f9-a14f-1a9354e756aa', 'factor', 'conscientiousness', 4888889, 44, 9),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ec769247-1ab3-89f9-a14f-1a9354e756aa', 'factor', 'extraversion', 4000000, 40, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ec769247-1ab3-89f9-a14f-1a9354e756aa', 'factor', 'agreeableness', 4500000, 45, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ec769247-1ab3-89f9-a14f-1a9354e756aa', 'factor', 'neuroticism', 2100000, 21, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'f5c2f75f-534c-8609-aa01-e1504f74f52a', 'factor', 'openness', 3800000, 38, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'f5c2f75f-534c-8609-aa01-e1504f74f52a', 'factor', 'conscientiousness', 2500000, 25, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'f5c2f75f-534c-8609-aa01-e1504f74f52a', 'factor', 'extraversion', 4100000, 41, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'f5c2f75f-534c-8609-aa01-e1504f74f52a', 'factor', 'agreeableness', 3900000, 39, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'f5c2f75f-534c-8609-aa01-e1504f74f52a', 'factor', 'neuroticism', 3300000, 33, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0476f6b0-60a6-8c4f-a012-fbb0601ff2c7', 'factor', 'openness', 4800000, 48, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0476f6b0-60a6-8c4f-a012-fbb0601ff2c7', 'factor', 'conscientiousness', 4888889, 44, 9),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0476f6b0-60a6-8c4f-a012-fbb0601ff2c7', 'factor', 'extraversion', 4000000, 40, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0476f6b0-60a6-8c4f-a012-fbb0601ff2c7', 'factor', 'agreeableness', 4500000, 45, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0476f6b0-60a6-8c4f-a012-fbb0601ff2c7', 'factor', 'neuroticism', 2100000, 21, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0b408212-57c1-81ff-a38d-071edeb11e48', 'factor', 'openness', 3500000, 35, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0b408212-57c1-81ff-a38d-071edeb11e48', 'factor', 'conscientiousness', 4300000, 43, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0b408212-57c1-81ff-a38d-071edeb11e48', 'factor', 'extraversion', 3700000, 37, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0b408212-57c1-81ff-a38d-071edeb11e48', 'factor', 'agreeableness', 3600000, 36, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0b408212-57c1-81ff-a38d-071edeb11e48', 'factor', 'neuroticism', 2300000, 23, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '27033f7d-5dd8-8e43-a013-83e987b092ac', 'factor', 'extraversion', 3900000, 39, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '27033f7d-5dd8-8e43-a013-83e987b092ac', 'factor', 'agreeableness', 3300000, 33, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '27033f7d-5dd8-8e43-a013-83e987b092ac', 'factor', 'neuroticism', 1800000, 18, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '53b1a8bb-d44b-8560-8442-d779e4973a47', 'factor', 'openness', 3600000, 36, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '53b1a8bb-d44b-8560-8442-d779e4973a47', 'factor', 'conscientiousness', 3200000, 32, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '53b1a8bb-d44b-8560-8442-d779e4973a47', 'factor', 'extraversion', 2700000, 27, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '53b1a8bb-d44b-8560-8442-d779e4973a47', 'factor', 'agreeableness', 3700000, 37, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '53b1a8bb-d44b-8560-8442-d779e4973a47', 'factor', 'neuroticism', 2900000, 29, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '7d22166c-00b9-8483-8d83-315edf4e54c4', 'factor', 'openness', 4100000, 41, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '7d22166c-00b9-8483-8d83-315edf4e54c4', 'factor', 'conscientiousness', 4200000, 42, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '7d22166c-00b9-8483-8d83-315edf4e54c4', 'factor', 'extraversion', 3200000, 32, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '7d22166c-00b9-8483-8d83-315edf4e54c4', 'factor', 'agreeableness', 4900000, 49, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '7d22166c-00b9-8483-8d83-315edf4e54c4', 'factor', 'neuroticism', 1600000, 16, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '8cd9971e-a6fe-8583-bfaf-54cbca280e87', 'factor', 'openness', 3500000, 35, 10);
INSERT INTO ioc.assessment_scores VALUES
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '8cd9971e-a6fe-8583-bfaf-54cbca280e87', 'factor', 'conscientiousness', 3600000, 36, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '8cd9971e-a6fe-8583-bfaf-54cbca280e87', 'factor', 'extraversion', 4000000, 40, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '8cd9971e-a6fe-8583-bfaf-54cbca280e87', 'factor', 'agreeableness', 4100000, 41, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '8cd9971e-a6fe-8583-bfaf-54cbca280e87', 'factor', 'neuroticism', 2000000, 20, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '96d056ce-37f4-83f6-ad4e-553b7a17213f', 'factor', 'openness', 3500000, 35, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '96d056ce-37f4-83f6-ad4e-553b7a17213f', 'factor', 'conscientiousness', 4400000, 44, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '96d056ce-37f4-83f6-ad4e-553b7a17213f', 'factor', 'extraversion', 3100000, 31, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '96d056ce-37f4-83f6-ad4e-553b7a17213f', 'factor', 'agreeableness', 4100000, 41, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '96d056ce-37f4-83f6-ad4e-553b7a17213f', 'factor', 'neuroticism', 2800000, 28, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '9cd4eeb1-e38e-8a7d-869b-5de7e084f998', 'factor', 'extraversion', 3900000, 39, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '9cd4eeb1-e38e-8a7d-869b-5de7e084f998', 'factor', 'agreeableness', 4000000, 40, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '9cd4eeb1-e38e-8a7d-869b-5de7e084f998', 'factor', 'neuroticism', 2100000, 21, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'a0555935-0329-8840-b66c-e6173064c2ed', 'factor', 'openness', 3900000, 39, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'a0555935-0329-8840-b66c-e6173064c2ed', 'factor', 'conscientiousness', 3500000, 35, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'a0555935-0329-8840-b66c-e6173064c2ed', 'factor', 'extraversion', 2900000, 29, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'a0555935-0329-8840-b66c-e6173064c2ed', 'factor', 'agreeableness', 2900000, 29, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'a0555935-0329-8840-b66c-e6173064c2ed', 'factor', 'neuroticism', 2500000, 25, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'a53832fa-313c-8aba-9f0d-f39648151b8f', 'factor', 'openness', 3700000, 37, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'a53832fa-313c-8aba-9f0d-f39648151b8f', 'factor', 'conscientiousness', 4000000, 40, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'a53832fa-313c-8aba-9f0d-f39648151b8f', 'factor', 'extraversion', 3100000, 31, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'a53832fa-313c-8aba-9f0d-f39648151b8f', 'factor', 'agreeableness', 3700000, 37, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'a53832fa-313c-8aba-9f0d-f39648151b8f', 'factor', 'neuroticism', 2000000, 20, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'd4fe5996-fecc-8b56-a04c-61d5417ff7ec', 'factor', 'openness', 3800000, 38, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'd4fe5996-fecc-8b56-a04c-61d5417ff7ec', 'factor', 'conscientiousness', 2500000, 25, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'd4fe5996-fecc-8b56-a04c-61d5417ff7ec', 'factor', 'extraversion', 4100000, 41, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'd4fe5996-fecc-8b56-a04c-61d5417ff7ec', 'factor', 'agreeableness', 3900000, 39, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'd4fe5996-fecc-8b56-a04c-61d5417ff7ec', 'factor', 'neuroticism', 3300000, 33, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'd6a0d938-44d8-8a9c-a87a-3d4c54375804', 'factor', 'openness', 3900000, 39, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'd6a0d938-44d8-8a9c-a87a-3d4c54375804', 'factor', 'conscientiousness', 3900000, 39, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'd6a0d938-44d8-8a9c-a87a-3d4c54375804', 'factor', 'extraversion', 4200000, 42, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'd6a0d938-44d8-8a9c-a87a-3d4c54375804', 'factor', 'agreeableness', 4700000, 47, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'd6a0d938-44d8-8a9c-a87a-3d4c54375804', 'factor', 'neuroticism', 1000000, 10, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'e2a88553-1894-82d5-b1e4-18a51da762a0', 'factor', 'openness', 3300000, 33, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'e2a88553-1894-82d5-b1e4-18a51da762a0', 'factor', 'conscientiousness', 4200000, 42, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'e2a88553-1894-82d5-b1e4-18a51da762a0', 'factor', 'extraversion', 4400000, 44, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'e2a88553-1894-82d5-b1e4-18a51da762a0', 'factor', 'agreeableness', 4200000, 42, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'e2a88553-1894-82d5-b1e4-18a51da762a0', 'factor', 'neuroticism', 3300000, 33, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'e69c19ea-b875-8f4d-876c-0fbb622e564f', 'factor', 'openness', 3200000, 32, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'e69c19ea-b875-8f4d-876c-0fbb622e564f', 'factor', 'conscientiousness', 2900000, 29, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'e69c19ea-b875-8f4d-876c-0fbb622e564f', 'factor', 'extraversion', 1300000, 13, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'e69c19ea-b875-8f4d-876c-0fbb622e564f', 'factor', 'agreeableness', 3400000, 34, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'e69c19ea-b875-8f4d-876c-0fbb622e564f', 'factor', 'neuroticism', 3600000, 36, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ee3c4982-f667-8a7a-ba0a-d913b38adda9', 'factor', 'openness', 1888889, 17, 9),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ee3c4982-f667-8a7a-ba0a-d913b38adda9', 'factor', 'conscientiousness', 3300000, 33, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ee3c4982-f667-8a7a-ba0a-d913b38adda9', 'factor', 'extraversion', 2400000, 24, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ee3c4982-f667-8a7a-ba0a-d913b38adda9', 'factor', 'agreeableness', 2300000, 23, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ee3c4982-f667-8a7a-ba0a-d913b38adda9', 'factor', 'neuroticism', 4000000, 40, 10);

INSERT INTO ioc.assessments VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '0d009f9d-5880-8e4a-bd2d-ec1e4aa1539d', '1c386c56-c608-89d4-a608-be995c97653f', 0, 'ipip-50', 1, 'completed', '2026-02-16 07:00:00+00', '2026-02-17 09:54:26.047+00', '2026-02-19 08:15:07.001+00', '\x0203030304040302030202040305010302020301010303040304030404040401050303030401040404030402040203050303', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '110c6ab7-98ef-820e-a250-3b168d027539', '8b04cec8-0669-8796-a4fa-c2b969ab831f', 10, 'ipip-50', 1, 'not_started', '2026-02-23 07:00:00+00', NULL, NULL, '\x', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '3ac1afa2-1f55-8fe9-bfb7-cde0913cbb3b', 'b481f5a7-f195-8fd2-be77-82ab5b7bf390', 11, 'ipip-50', 1, 'in_progress', '2026-02-23 07:00:00+00', '2026-02-26 12:32:52.579+00', NULL, '\x', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '4eecf6cf-2a97-80da-bab9-59eeec824651', 'b31643ff-a86c-8aea-84b9-43b13ee30fb4', 1, 'ipip-50', 1, 'completed', '2026-02-16 07:00:00+00', '2026-02-17 13:30:09.718+00', '2026-02-17 13:37:46.718+00', '\x0105010402050205010503020503030504030303020303040303030205040303040403030305030404040402030202030303', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '51ad55e9-2def-867b-92d2-be854de4ee42', '6b530d08-9173-8cec-bae2-d1e0268580b2', 2, 'ipip-50', 1, 'completed', '2026-02-16 07:00:00+00', '2026-02-17 09:36:03.752+00', '2026-02-17 09:42:19.752+00', '\x0303040303050403030205050404030302030203010503040305040405050401040304020501050503040302040204050303', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '6abda65a-f67a-802b-9016-506a97d71037', '102571a5-25ac-8613-9b42-35fd395c27f1', 12, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-23 16:51:53.108+00', '2026-02-23 17:04:31.108+00', '\x030203020403050104020205010402020201030204030203030503020404ffffffffffffffffffffffffffffffffffffffff', '["too_many_missing"]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '6b6907d8-e268-82f5-8a14-04fe84f6f6cf', '28cd0054-02dc-8dfc-960a-7a82ab413110', 13, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-24 14:56:57.512+00', '2026-02-26 17:28:59.111+00', '\x0402050105030503040201050105010101010101010502040105020505050404040205030502040405030504040204050304', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '858b9f78-ad4c-8e4f-b431-1f6a9c26033d', '275670df-ebc9-8a85-89e5-bc58f3c7550c', 14, 'ipip-50', 1, 'not_started', '2026-02-23 07:00:00+00', NULL, NULL, '\x', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '902bda7f-4b4e-8c56-85a8-1fe074ac91c7', '3c614a47-f992-8bb0-9bc7-472569eac768', 3, 'ipip-50', 1, 'completed', '2026-02-16 07:00:00+00', '2026-02-16 13:04:06.977+00', '2026-02-16 13:10:25.977+00', '\x0304020302030304020101040303040304030303020204030204020504050301020403030403030405030303020205030404', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '939f17d7-7b3c-8f11-b06b-89a5eb99a414', 'b22ebc53-d962-84d4-bea7-ab36b91129b1', 4, 'ipip-50', 1, 'completed', '2026-02-16 07:00:00+00', '2026-02-17 09:41:42.888+00', '2026-02-17 09:45:53.888+00', '\x0304030203030303020302040203040203030301030203030304020203020302020304030403050404020403040304050404', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '9da0e889-afe9-8a29-b953-1e99d8fdb873', 'ef51d930-b570-85e2-a3de-8cac4b276b2e', 5, 'ipip-50', 1, 'completed', '2026-02-16 07:00:00+00', '2026-02-18 14:08:31.883+00', '2026-02-18 14:16:03.883+00', '\x0402050203030504030203050204020302030302030403040304030504030501050304030501030504030403040203040303', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd11708c4-fc20-87e8-97fe-ae82c0156040', '4a4c4d37-5298-898b-8b57-71b3250756ce', 15, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-24 08:48:54.273+00', '2026-02-24 08:55:43.273+00', '\x0203020401040304030204030402040504050403020305030403040301010301040303030302020303050205010303ff0102', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd2b1bf9f-dc0c-8c5b-aa4b-45ec5b3baf99', 'fcbbec38-dedf-8f75-851d-2d6daf21f44b', 6, 'ipip-50', 1, 'completed', '2026-02-16 07:00:00+00', '2026-02-18 12:16:26.183+00', '2026-02-23 13:18:56.813+00', '\x0403040304040302040303050305ff0101030201020205030403040302040401040205020501050504020502040204050405', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd3678c41-5c8a-8f3e-b12c-6baa73685968', 'ab8a4ebe-33bf-8f4f-ba2a-b509f845a81b', 16, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-23 10:48:11.865+00', '2026-02-23 10:54:08.865+00', '\x0503040205030402040202050204010203030103020504050205020304050303040303020401040304030402040202030502', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd4b214fd-e108-859c-a7bb-9d8d80c1aade', '8cf8ade6-b3b0-8f30-94ea-05f1a6be6f38', 7, 'ipip-50', 1, 'completed', '2026-02-16 07:00:00+00', '2026-02-19 03:28:11.199+00', '2026-02-19 03:37:24.199+00', '\x0303030304030404040303050105020101020202010501050205010505050401030304020501040505040503040405050505', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'd4ec2d0f-eebe-834d-8e4a-4f054ef847c8', '2f391a8e-a5ab-8e28-83ea-d03839ed5caa', 8, 'ipip-50', 1, 'not_started', '2026-02-16 07:00:00+00', NULL, NULL, '\x', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'e47e6935-32a7-8617-8cdb-58661d9cd7eb', '878d33be-f2ac-82f8-bfe3-50eb30ae3b94', 9, 'ipip-50', 1, 'completed', '2026-02-16 07:00:00+00', '2026-02-16 08:20:53.799+00', '2026-02-16 08:28:15.799+00', '\x0301050105030502040103030301030302030503020304040205010505050402040205010502030403030403020304040304', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ec67792a-7879-8b3d-90b8-6fe4ce7151b3', 'abd72160-4ef6-87e8-bc12-b1fc371c44dc', 17, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-23 07:21:25+00', '2026-02-23 07:25:33+00', '\x04020402050504010402010502050304010402020304010301050103050203ffffffffffffffffffffffffffffffffffffff', '["too_many_missing"]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ec769247-1ab3-89f9-a14f-1a9354e756aa', '18c35319-a7d1-8475-bcdf-f5edb8932f6f', 18, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-25 15:26:04.398+00', '2026-02-25 15:34:24.398+00', '\x040103010303050204020103020403030202010201030305020501050505050104010501ff01050505020501050105050504', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'f5c2f75f-534c-8609-aa01-e1504f74f52a', '02cc768c-a816-8d45-866a-d8918790e0a4', 19, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-23 18:45:01.865+00', '2026-02-23 18:52:47.865+00', '\x0302040205020502030103020302030401050303020504040205020304040102010402040402020303020503030204050403', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0476f6b0-60a6-8c4f-a012-fbb0601ff2c7', '003addfc-9981-836c-a1db-ac5c8f2ca340', 0, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-25 15:26:04.398+00', '2026-02-25 15:34:24.398+00', '\x040103010303050204020103020403030202010201030305020501050505050104010501ff01050505020501050105050504', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0b408212-57c1-81ff-a38d-071edeb11e48', '0e3dc7e8-f61e-8f13-9b8f-2482b32a2413', 1, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-25 14:08:31.883+00', '2026-02-25 14:16:03.883+00', '\x0402050203030504030203050204020302030302030403040304030504030501050304030501030504030403040203040303', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0e7ce429-1a05-8e7e-81d2-b14cc883c221', '924215e5-2734-85cf-998d-f1208b9600d0', 2, 'ipip-50', 1, 'not_started', '2026-02-23 07:00:00+00', NULL, NULL, '\x', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '27033f7d-5dd8-8e43-a013-83e987b092ac', 'f196fbbe-9450-8faa-8375-2a3e82e9f7ce', 3, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-23 16:51:53.108+00', '2026-02-23 17:04:31.108+00', '\x030203020403050104020205010402020201030204030203030503020404ffffffffffffffffffffffffffffffffffffffff', '["too_many_missing"]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '27e7f37e-3b82-8a49-ae0a-3a325dd1313f', '1cd0e20e-1f07-8560-9f38-fd71bc0bf0ad', 4, 'ipip-50', 1, 'in_progress', '2026-02-23 07:00:00+00', '2026-02-25 12:16:26.183+00', NULL, '\x', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '53b1a8bb-d44b-8560-8442-d779e4973a47', '113475af-2e9c-87f5-bb90-3d0fc968b7a1', 5, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-23 13:04:06.977+00', '2026-02-23 13:10:25.977+00', '\x0304020302030304020101040303040304030303020204030204020504050301020403030403030405030303020205030404', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '6e5ea045-6a71-85bd-8630-7c33ed165a85', 'd8a7a986-e8e5-8003-97c5-6de3c7337a3c', 6, 'ipip-50', 1, 'in_progress', '2026-02-23 07:00:00+00', '2026-02-26 12:32:52.579+00', NULL, '\x', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '7d22166c-00b9-8483-8d83-315edf4e54c4', 'dac5a9b0-df4f-85b5-abd6-0c7f5177fb92', 7, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-26 03:28:11.199+00', '2026-02-26 03:37:24.199+00', '\x0303030304030404040303050105020101020202010501050205010505050401030304020501040505040503040405050505', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '8cd9971e-a6fe-8583-bfaf-54cbca280e87', '5f1a682c-7892-8b38-9c37-e3f9e7785fb1', 8, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-23 10:48:11.865+00', '2026-02-23 10:54:08.865+00', '\x0503040205030402040202050204010203030103020504050205020304050303040303020401040304030402040202030502', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '96d056ce-37f4-83f6-ad4e-553b7a17213f', '9cba18c7-4eeb-8648-a71c-d195cb91f460', 9, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-24 09:36:03.752+00', '2026-02-24 09:42:19.752+00', '\x0303040303050403030205050404030302030203010503040305040405050401040304020501050503040302040204050303', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '9cd4eeb1-e38e-8a7d-869b-5de7e084f998', 'de2632b2-1ec6-87e0-93f5-bdc8a60467ec', 10, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-23 07:21:25+00', '2026-02-23 07:25:33+00', '\x04020402050504010402010502050304010402020304010301050103050203ffffffffffffffffffffffffffffffffffffff', '["too_many_missing"]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'a0555935-0329-8840-b66c-e6173064c2ed', '85613eb8-9d94-841a-ad78-28628904285e', 11, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-24 09:41:42.888+00', '2026-02-24 09:45:53.888+00', '\x0304030203030303020302040203040203030301030203030304020203020302020304030403050404020403040304050404', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'a53832fa-313c-8aba-9f0d-f39648151b8f', '4fff172c-f2f1-8b10-bae6-68f4584172dc', 12, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-24 09:54:26.047+00', '2026-02-26 08:15:07.001+00', '\x0203030304040302030202040305010302020301010303040304030404040401050303030401040404030402040203050303', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'b85b5df3-7339-8f7f-8eeb-be9cba99a3b7', '89378b0d-0622-88e2-8356-43d5d63c87a9', 13, 'ipip-50', 1, 'not_started', '2026-02-23 07:00:00+00', NULL, NULL, '\x', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'c903e84b-5bff-897b-98f8-f8d923e30e15', '6de10842-bf48-82e1-b022-ae73be96525d', 14, 'ipip-50', 1, 'not_started', '2026-02-23 07:00:00+00', NULL, NULL, '\x', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'd4fe5996-fecc-8b56-a04c-61d5417ff7ec', 'a085457a-aa14-8b97-8966-4c656b417d57', 15, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-23 18:45:01.865+00', '2026-02-23 18:52:47.865+00', '\x0302040205020502030103020302030401050303020504040205020304040102010402040402020303020503030204050403', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'd6a0d938-44d8-8a9c-a87a-3d4c54375804', '1ca2f1e1-e038-8219-800f-37224ec419e6', 16, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-24 14:56:57.512+00', '2026-02-26 17:28:59.111+00', '\x0402050105030503040201050105010101010101010502040105020505050404040205030502040405030504040204050304', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'e2a88553-1894-82d5-b1e4-18a51da762a0', 'fd71ed80-9562-8812-ac90-1ed69786441e', 17, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-23 08:20:53.799+00', '2026-02-23 08:28:15.799+00', '\x0301050105030502040103030301030302030503020304040205010505050402040205010502030403030403020304040304', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'e69c19ea-b875-8f4d-876c-0fbb622e564f', '70c2a6ef-5a57-89a5-8fbb-8f781d73bfe5', 18, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-24 13:30:09.718+00', '2026-02-24 13:37:46.718+00', '\x0105010402050205010503020503030504030303020303040303030205040303040403030305030404040402030202030303', '[]', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'ee3c4982-f667-8a7a-ba0a-d913b38adda9', '8d867306-f6f2-8c1c-b10f-a640626618ee', 19, 'ipip-50', 1, 'completed', '2026-02-23 07:00:00+00', '2026-02-24 08:48:54.273+00', '2026-02-24 08:55:43.273+00', '\x0203020401040304030204030402040504050403020305030403040301010301040303030302020303050205010303ff0102', '[]', '2026-03-02 12:00:00+00');

INSERT INTO ioc.audit_log VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-76cd-a0b5-a6b3b31c1c3f', 'organization.create', 1, '2026-03-02 12:00:00+00', 'host', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7d74-b233-dcc456696589', 'members.record', 20, '2026-03-02 12:00:00+00', 'host', NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7295-886e-0940bd2425d6', 'assessments.record', 20, '2026-03-02 12:00:00+00', 'host', NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7b13-ade4-a4f4557f17fe', 'activity.record', 113, '2026-03-02 12:00:00+00', 'host', NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7d4c-800b-081f5b7d6c24', 'weeks.close', 29, '2026-03-02 12:00:00+00', 'host', NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019cae6b-6600-799b-8df2-4e81f59fc8b3', 'organization.create', 1, '2026-03-02 12:00:00+00', 'host', '019cae6b-6600-7f84-8250-3f90ca4303ae'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019cae6b-6600-7cee-941f-6a00f65f1e53', 'members.record', 20, '2026-03-02 12:00:00+00', 'host', NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019cae6b-6600-7650-b29d-7e6741705ac1', 'assessments.record', 20, '2026-03-02 12:00:00+00', 'host', NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019cae6b-6600-70aa-a53c-a305cc06f5c9', 'activity.record', 74, '2026-03-02 12:00:00+00', 'host', NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019cae6b-6600-7165-980d-0d2038640539', 'weeks.close', 16, '2026-03-02 12:00:00+00', 'host', NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7883-8180-26485d29f5fa', 'metrics.calculate', 216, '2026-03-02 12:00:00+00', 'host', NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7f8c-94dd-b9add06ac238', 'report.create', 1, '2026-03-02 12:00:00+00', 'host', '019cae6b-6600-7e3e-b119-c29d3ebd4191'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-74f4-b881-a88da8082378', 'report.generate', 1, '2026-03-02 12:00:00+00', 'host', '019cae6b-6600-7e3e-b119-c29d3ebd4191'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7b89-a221-1dc6f428fad1', 'report.version', 1, '2026-03-02 12:00:00+00', 'host', '019cae6b-6600-7e3e-b119-c29d3ebd4191'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7185-afaa-0cc0c6ad9074', 'conformance.write', 1, '2026-03-02 12:00:00+00', 'host', NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7459-893f-4eb77b0c981f', 'conformance.write', 27, '2026-03-02 12:00:00+00', 'host', NULL);

INSERT INTO ioc.audit_unsealed VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-03-02 12:00:00+00', '019cae6b-6600-76cd-a0b5-a6b3b31c1c3f'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-03-02 12:00:00+00', '019cae6b-6600-7d74-b233-dcc456696589'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-03-02 12:00:00+00', '019cae6b-6600-7295-886e-0940bd2425d6'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-03-02 12:00:00+00', '019cae6b-6600-7b13-ade4-a4f4557f17fe'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-03-02 12:00:00+00', '019cae6b-6600-7d4c-800b-081f5b7d6c24'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '2026-03-02 12:00:00+00', '019cae6b-6600-799b-8df2-4e81f59fc8b3'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '2026-03-02 12:00:00+00', '019cae6b-6600-7cee-941f-6a00f65f1e53'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '2026-03-02 12:00:00+00', '019cae6b-6600-7650-b29d-7e6741705ac1'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '2026-03-02 12:00:00+00', '019cae6b-6600-70aa-a53c-a305cc06f5c9'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '2026-03-02 12:00:00+00', '019cae6b-6600-7165-980d-0d2038640539'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-03-02 12:00:00+00', '019cae6b-6600-7883-8180-26485d29f5fa'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-03-02 12:00:00+00', '019cae6b-6600-7f8c-94dd-b9add06ac238'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-03-02 12:00:00+00', '019cae6b-6600-74f4-b881-a88da8082378'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-03-02 12:00:00+00', '019cae6b-6600-7b89-a221-1dc6f428fad1'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-03-02 12:00:00+00', '019cae6b-6600-7185-afaa-0cc0c6ad9074'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-03-02 12:00:00+00', '019cae6b-6600-7459-893f-4eb77b0c981f');

INSERT INTO ioc.dashboard_metrics VALUES
	('019cae6b-6600-7b06-b238-96f21e0e9e30', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 7.000000, 'count', '', '', '', '2026-02-23', '2026-03-01', 20, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7997-be07-2257398584d3', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 2.000000, 'count', '', 'Account Executive', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7b60-8101-d2178d2dac19', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 2.000000, 'count', '', 'Analyst', '', '2026-02-23', '2026-03-01', 7, 7, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-769b-b25e-14b98b1f0b38', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 0.000000, 'count', '', 'Counsel', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-789f-8885-21418741dae2', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 0.000000, 'count', '', 'Engineer', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-74e9-a8d9-807c4ff126c9', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 0.000000, 'count', '', 'Engineering Manager', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7eda-8415-00859e0ab300', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 1.000000, 'count', '', 'Manager', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7dc2-88d5-d92c643955f9', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 1.000000, 'count', '', 'Operations Specialist', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-72a2-afcc-fda97d5700d5', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 0.000000, 'count', '', 'Sales Associate', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7954-b468-fcb7e8a5fe84', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 1.000000, 'count', '', 'Support Specialist', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7be5-82eb-7d2c652a66da', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 1.000000, 'count', 'Customer Support', '', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7c52-bea1-8bbb9af450e6', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 2.000000, 'count', 'Engineering', '', '', '2026-02-23', '2026-03-01', 4, 4, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-76e8-b87d-74f12faa6dd8', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 1.000000, 'count', 'Finance', '', '', '2026-02-23', '2026-03-01', 6, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7324-b028-c42e00242ad0', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 0.000000, 'count', 'Legal', '', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7836-b02e-900a3fea7a12', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 0.000000, 'count', 'Marketing', '', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ddf-87a9-bf0650f8bdf4', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 1.000000, 'count', 'Operations', '', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-777a-be3b-05421c94fa2a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completed_assessments', 2.000000, 'count', 'Sales', '', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-783c-8fb0-39e0547d3256', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', 70.000000, 'percentage', '', '', '', '2026-02-23', '2026-03-01', 20, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7a1c-8d33-de2bb43dfa8b', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', 100.000000, 'percentage', '', 'Account Executive', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-72c7-81fc-b6460aa5a087', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', 66.666667, 'percentage', '', 'Analyst', '', '2026-02-23', '2026-03-01', 7, 7, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7495-b2b4-1884f12e5374', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', 0.000000, 'percentage', '', 'Counsel', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7049-9f18-59b53b7df80c', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', 0.000000, 'percentage', '', 'Engineer', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-76d4-9c29-ab01271eba5b', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', NULL, 'percentage', '', 'Engineering Manager', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7857-aced-57e7fc131814', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', 100.000000, 'percentage', '', 'Manager', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f99-bf8f-82f8e74d6e13', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', 100.000000, 'percentage', '', 'Operations Specialist', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-76c4-a45d-2f9fc13c1825', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', NULL, 'percentage', '', 'Sales Associate', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7286-acc5-ada068622a9f', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', 100.000000, 'percentage', '', 'Support Specialist', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7b1d-a188-744a02d43f4a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', 100.000000, 'percentage', 'Customer Support', '', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7838-ac4c-69ab7ef7d79a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', 66.666667, 'percentage', 'Engineering', '', '', '2026-02-23', '2026-03-01', 4, 4, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-767a-bd93-7af8b8c80f9e', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', 50.000000, 'percentage', 'Finance', '', '', '2026-02-23', '2026-03-01', 6, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7199-a53d-9031efbe99b9', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', 0.000000, 'percentage', 'Legal', '', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-735a-846f-6f85050e1a69', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', NULL, 'percentage', 'Marketing', '', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-786b-a048-6598a9032793', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', 100.000000, 'percentage', 'Operations', '', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-75d5-a832-8d89916305a5', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'completion_rate', 100.000000, 'percentage', 'Sales', '', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7e13-9fe3-30c66a7afccc', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 10.000000, 'count', '', '', '', '2026-02-23', '2026-03-01', 20, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-71af-ba26-f465a8de609f', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 2.000000, 'count', '', 'Account Executive', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7817-9b6e-0be534880439', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 3.000000, 'count', '', 'Analyst', '', '2026-02-23', '2026-03-01', 7, 7, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-72fb-926c-ea5e536c426d', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 1.000000, 'count', '', 'Counsel', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7b2c-bde5-32b805447c75', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 1.000000, 'count', '', 'Engineer', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ba0-8056-df1f76dd94b8', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 0.000000, 'count', '', 'Engineering Manager', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-73bb-9fab-7cba947f513d', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 1.000000, 'count', '', 'Manager', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ab2-a587-c1c8788a3fb5', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 1.000000, 'count', '', 'Operations Specialist', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f37-9494-67fc53a071aa', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 0.000000, 'count', '', 'Sales Associate', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-752b-b221-ba13573af86a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 1.000000, 'count', '', 'Support Specialist', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-723c-bfaa-28230b2ae000', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 1.000000, 'count', 'Customer Support', '', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-751d-aece-49f549d4ac4e', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 3.000000, 'count', 'Engineering', '', '', '2026-02-23', '2026-03-01', 4, 4, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-70b5-bb7f-ea5d42f71b46', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 2.000000, 'count', 'Finance', '', '', '2026-02-23', '2026-03-01', 6, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7251-8973-0ea5a2e7aaf6', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 1.000000, 'count', 'Legal', '', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7632-a7cf-3dac4695f5a8', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 0.000000, 'count', 'Marketing', '', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7cec-b907-3601509308a8', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 1.000000, 'count', 'Operations', '', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7108-a636-53d1f7188234', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'assessment_completion', 'total_assessments', 2.000000, 'count', 'Sales', '', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-70be-8a6b-08c82b614d90', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', 3.743750, 'score', '', '', '', '2026-02-23', '2026-03-01', 16, 16, '{"as_of_week":"2026-02-23"}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7e97-9447-c03e7341d7fb', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', NULL, 'score', '', 'Account Executive', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-783d-b86d-5df5d411878d', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', 3.533333, 'score', '', 'Analyst', '', '2026-02-23', '2026-03-01', 6, 6, '{"as_of_week":"2026-02-23"}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ed3-827c-1a410acd5ce1', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', NULL, 'score', '', 'Counsel', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-79f1-8dc6-90154c9effbd', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', NULL, 'score', '', 'Engineering Manager', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ecb-8a63-5b3223b0a9b7', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', NULL, 'score', '', 'Manager', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-761f-b0c6-cc79a8b6fc75', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', NULL, 'score', '', 'Operations Specialist', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7d52-bca5-af8d3c643055', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', NULL, 'score', '', 'Sales Associate', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-75fd-b44f-4a40b780aa49', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', NULL, 'score', '', 'Support Specialist', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7b20-bd69-17707e90138a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', NULL, 'score', 'Customer Support', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-70f4-aba5-a11efa3318a2', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', NULL, 'score', 'Engineering', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7384-b0a5-07e43e3bd5b3', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', NULL, 'score', 'Finance', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7c9f-9ccb-40d03ec83dc5', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', NULL, 'score', 'Legal', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-779e-a65a-f6e1fbec5ded', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', NULL, 'score', 'Marketing', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7acd-ad47-e76fe2013b1a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', NULL, 'score', 'Operations', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-728c-8541-893bdf2741d5', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'agreeableness', NULL, 'score', 'Sales', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-78fe-9110-c4bccf3cf07c', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', 3.820635, 'score', '', '', '', '2026-02-23', '2026-03-01', 14, 14, '{"as_of_week":"2026-02-23"}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-73f9-bef8-28ebca90bea5', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', '', 'Account Executive', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7c7c-8673-218dbe0f0e11', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', '', 'Analyst', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7683-9107-e664150fa7e7', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', '', 'Counsel', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7007-a512-42f8254d0a09', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', '', 'Engineering Manager', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7c5f-919a-8c7b53283791', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', '', 'Manager', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7b42-aa4a-f6d41d77d697', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', '', 'Operations Specialist', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-765c-96b4-7499108fab58', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', '', 'Sales Associate', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-784b-aa69-569562979873', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', '', 'Support Specialist', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7d59-8a80-615fae795d5a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', 'Customer Support', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-76a6-a7d5-0a93430b7a6a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', 'Engineering', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7dd2-927a-d4cf034bf665', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', 'Finance', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7931-9a17-143b81c853f0', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', 'Legal', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7dfa-9971-0d0e11b473ce', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', 'Marketing', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-753e-a7a9-4d799613131a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', 'Operations', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7a4d-8951-8c47b1e30bc4', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'conscientiousness', NULL, 'score', 'Sales', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-732b-a1d2-590ca22e6ec7', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', 3.393750, 'score', '', '', '', '2026-02-23', '2026-03-01', 16, 16, '{"as_of_week":"2026-02-23"}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7830-840a-74fdb48573d4', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', NULL, 'score', '', 'Account Executive', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7d92-8477-2292a25c2e2a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', 3.616667, 'score', '', 'Analyst', '', '2026-02-23', '2026-03-01', 6, 6, '{"as_of_week":"2026-02-23"}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-799c-ba96-25c54034657d', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', NULL, 'score', '', 'Counsel', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7600-b201-b9906d7614f6', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', NULL, 'score', '', 'Engineering Manager', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7218-974d-3db869c95c02', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', NULL, 'score', '', 'Manager', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ddc-9677-3d9a978e2da9', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', NULL, 'score', '', 'Operations Specialist', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-77d9-9899-12bee69f37f5', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', NULL, 'score', '', 'Sales Associate', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7cff-ab33-25618d0e9e93', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', NULL, 'score', '', 'Support Specialist', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-714d-8769-15e14535b9ff', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', NULL, 'score', 'Customer Support', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7d4f-a381-ab96f2e8364b', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', NULL, 'score', 'Engineering', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7fb8-87e3-b618ed81f9eb', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', NULL, 'score', 'Finance', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7afc-ab65-70dd906af536', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', NULL, 'score', 'Legal', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7968-8fd0-7240a0e87c1a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', NULL, 'score', 'Marketing', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-778b-98b8-a65fbe2a5a0e', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', NULL, 'score', 'Operations', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7866-94ec-2e53970ad36e', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'extraversion', NULL, 'score', 'Sales', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-77e9-8431-561680276c4f', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', 2.442361, 'score', '', '', '', '2026-02-23', '2026-03-01', 16, 16, '{"as_of_week":"2026-02-23"}', '2026-03-02 12:00:00+00');
INSERT INTO ioc.dashboard_metrics VALUES
	('019cae6b-6600-754d-96c7-ab9e7055daf0', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', NULL, 'score', '', 'Account Executive', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7524-a420-9847571c2579', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', 2.362963, 'score', '', 'Analyst', '', '2026-02-23', '2026-03-01', 6, 6, '{"as_of_week":"2026-02-23"}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-77cf-989b-e2fba7047946', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', NULL, 'score', '', 'Counsel', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-74d7-bef2-b73a240d6a27', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', NULL, 'score', '', 'Engineering Manager', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7290-9849-1384e0884682', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', NULL, 'score', '', 'Manager', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7e2c-acaf-52eee3f88285', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', NULL, 'score', '', 'Operations Specialist', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7669-8ad4-5b3f15edceb2', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', NULL, 'score', '', 'Sales Associate', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7721-9c94-d9b35e06ce08', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', NULL, 'score', '', 'Support Specialist', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-77d8-82d6-6ce258b8b08f', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', NULL, 'score', 'Customer Support', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-72ae-acd7-70e7bb24982c', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', NULL, 'score', 'Engineering', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7775-8351-c02a106102ef', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', NULL, 'score', 'Finance', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-73ad-8cb5-6fd6861f29a6', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', NULL, 'score', 'Legal', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7633-bf0c-d2631aa8a426', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', NULL, 'score', 'Marketing', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7e05-be3a-f6fa22d2a003', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', NULL, 'score', 'Operations', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-746f-bcb2-5a0e1b09d1fa', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'neuroticism', NULL, 'score', 'Sales', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7c42-9712-1e1177a54115', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', 3.642064, 'score', '', '', '', '2026-02-23', '2026-03-01', 14, 14, '{"as_of_week":"2026-02-23"}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-734d-9aab-383bf950f54b', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', '', 'Account Executive', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7b37-8bc9-caeec60a7834', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', '', 'Analyst', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-70ec-a865-5508f7914242', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', '', 'Counsel', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-738a-a828-5e51aa5b1055', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', '', 'Engineering Manager', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7a4a-8512-f86082c30d14', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', '', 'Manager', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7b94-9cc1-107dfcdbf648', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', '', 'Operations Specialist', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7d72-a9fd-7191960ec484', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', '', 'Sales Associate', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-772b-810a-72488067d3d5', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', '', 'Support Specialist', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-73d9-958f-3ea88601a9a7', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', 'Customer Support', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f6c-bd7a-5b6cb54c2dc1', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', 'Engineering', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7585-ad8c-e20b0c599544', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', 'Finance', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ec5-847a-f29d6e28de1a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', 'Legal', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-77e3-9b8b-79502d5118ca', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', 'Marketing', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-75aa-bb17-fe991f706c9e', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', 'Operations', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-748e-8bea-4a81b6585d46', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ocean_scores', 'openness', NULL, 'score', 'Sales', '', '', '2026-02-23', '2026-03-01', 0, 0, '{"as_of_week":null}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7950-a744-10f2b237fa7e', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 12.000000, 'count', '', '', '', '2026-02-23', '2026-03-01', 20, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7353-96de-7658111f982e', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 2.000000, 'count', '', 'Account Executive', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7e25-b6a8-a2e7249b9827', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 4.000000, 'count', '', 'Analyst', '', '2026-02-23', '2026-03-01', 7, 7, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7a6b-9d0f-6109d5656288', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 1.000000, 'count', '', 'Counsel', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7c3b-b4cc-801d772e9b39', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 1.000000, 'count', '', 'Engineer', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-72d4-811c-e60aa4693589', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 0.000000, 'count', '', 'Engineering Manager', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-725f-a27b-71fc288156ad', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 2.000000, 'count', '', 'Manager', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7b96-b9c6-75e137a8de51', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 1.000000, 'count', '', 'Operations Specialist', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-77e7-813a-dfe2a70cf9e0', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 0.000000, 'count', '', 'Sales Associate', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-765a-aed6-267701e03c5a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 1.000000, 'count', '', 'Support Specialist', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7099-b843-8078c8fecf12', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 1.000000, 'count', 'Customer Support', '', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-76eb-ab0a-cac257cb1f19', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 3.000000, 'count', 'Engineering', '', '', '2026-02-23', '2026-03-01', 4, 4, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7c80-8c14-28cc29b4320f', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 3.000000, 'count', 'Finance', '', '', '2026-02-23', '2026-03-01', 6, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7e2d-851d-2a0c1b97dd80', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 1.000000, 'count', 'Legal', '', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7d74-95fe-4e80f0509d27', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 1.000000, 'count', 'Marketing', '', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-72d1-bd01-2051d5398c3f', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 1.000000, 'count', 'Operations', '', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7d4c-b751-5764196f4b3c', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'active_users', 2.000000, 'count', 'Sales', '', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7497-b461-980eb9dac7e3', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 174.666667, 'seconds', '', '', '', '2026-02-23', '2026-03-01', 20, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f08-a7f6-d75613352699', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 254.500000, 'seconds', '', 'Account Executive', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f2b-a111-9287f47d7c4a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 179.000000, 'seconds', '', 'Analyst', '', '2026-02-23', '2026-03-01', 7, 7, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7d8e-b597-0c551fbc3cc2', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 5.000000, 'seconds', '', 'Counsel', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ef6-8b3c-98782d14439a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 101.333333, 'seconds', '', 'Engineer', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-76a2-834c-99efea55ee84', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', NULL, 'seconds', '', 'Engineering Manager', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7099-b5bc-98c89b5f739a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 156.428571, 'seconds', '', 'Manager', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-72a0-b4b8-6833f3288b15', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 409.000000, 'seconds', '', 'Operations Specialist', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-75bb-9cba-037d94879064', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', NULL, 'seconds', '', 'Sales Associate', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7459-be44-1bfd8b5e0cae', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 466.000000, 'seconds', '', 'Support Specialist', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7685-bacd-7a22effaf4ed', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 466.000000, 'seconds', 'Customer Support', '', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-75e0-8122-8b162d2cd12e', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 141.214286, 'seconds', 'Engineering', '', '', '2026-02-23', '2026-03-01', 4, 4, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-71eb-b154-dcf20a431d3c', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 255.800000, 'seconds', 'Finance', '', '', '2026-02-23', '2026-03-01', 6, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-784f-90ca-bdf0830b0e2a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 5.000000, 'seconds', 'Legal', '', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7d2b-b29e-025c592c211b', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 99.166667, 'seconds', 'Marketing', '', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-723a-adfa-6848724dbafc', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 409.000000, 'seconds', 'Operations', '', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-71ca-9fe1-0a3b1456af49', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'avg_session_duration', 254.500000, 'seconds', 'Sales', '', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7094-8ec9-676563301f6f', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 60.000000, 'percentage', '', '', '', '2026-02-23', '2026-03-01', 20, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7164-941e-dbd36468016b', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 100.000000, 'percentage', '', 'Account Executive', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7cbe-92f0-f45eb1fb666c', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 57.142857, 'percentage', '', 'Analyst', '', '2026-02-23', '2026-03-01', 7, 7, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-769a-a747-569441ea4a69', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 33.333333, 'percentage', '', 'Counsel', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f7b-8dc5-6e94201e36f0', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 100.000000, 'percentage', '', 'Engineer', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-72ff-b1ed-c60f60d5e340', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 0.000000, 'percentage', '', 'Engineering Manager', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7a51-a815-487fe017ecf5', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 100.000000, 'percentage', '', 'Manager', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-760e-b7f5-a2b4d21fc147', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 50.000000, 'percentage', '', 'Operations Specialist', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7136-be46-480cf9278686', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 0.000000, 'percentage', '', 'Sales Associate', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-75ea-9c85-78b17f8a3566', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 100.000000, 'percentage', '', 'Support Specialist', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7b9f-8cd3-fc39e2f39168', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 100.000000, 'percentage', 'Customer Support', '', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7f67-a012-4647a472c986', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 75.000000, 'percentage', 'Engineering', '', '', '2026-02-23', '2026-03-01', 4, 4, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7ced-b242-491f53ad91e3', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 50.000000, 'percentage', 'Finance', '', '', '2026-02-23', '2026-03-01', 6, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-75f8-81f1-5d73ced4c8ac', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 33.333333, 'percentage', 'Legal', '', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7c27-8db1-befe8f640627', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 100.000000, 'percentage', 'Marketing', '', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7a68-9d0d-cc9bce90c70a', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 50.000000, 'percentage', 'Operations', '', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7b4f-8720-5c72a2330eda', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'engagement_rate', 66.666667, 'percentage', 'Sales', '', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-701a-85d6-68b6cbfd08ae', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 69.000000, 'count', '', '', '', '2026-02-23', '2026-03-01', 20, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7bf8-b3df-cc7c123e6a9d', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 10.000000, 'count', '', 'Account Executive', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-73a7-86a8-6fef9794a1e0', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 29.000000, 'count', '', 'Analyst', '', '2026-02-23', '2026-03-01', 7, 7, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-75c1-bed2-11490ffe0395', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 2.000000, 'count', '', 'Counsel', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7dd3-a464-69dfe82aba4b', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 11.000000, 'count', '', 'Engineer', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7465-9fb3-16dcd98a7f2f', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 0.000000, 'count', '', 'Engineering Manager', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7cab-8034-c9af850e416c', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 11.000000, 'count', '', 'Manager', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7054-9c19-2cb494198cce', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 3.000000, 'count', '', 'Operations Specialist', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7caf-bf57-bc7751f81952', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 0.000000, 'count', '', 'Sales Associate', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7e5d-9c2c-ca6e22ee89b5', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 3.000000, 'count', '', 'Support Specialist', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7b9a-bb01-696bec22ee83', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 3.000000, 'count', 'Customer Support', '', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7584-8a52-83c2b8203c1f', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 29.000000, 'count', 'Engineering', '', '', '2026-02-23', '2026-03-01', 4, 4, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-79a0-9999-202a084be4b7', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 14.000000, 'count', 'Finance', '', '', '2026-02-23', '2026-03-01', 6, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-721f-b2b6-efc8b035b4e5', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 2.000000, 'count', 'Legal', '', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7b7c-9629-45641064d0a2', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 8.000000, 'count', 'Marketing', '', '', '2026-02-23', '2026-03-01', 1, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7835-a2fd-cd4d4cf496d4', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 3.000000, 'count', 'Operations', '', '', '2026-02-23', '2026-03-01', 2, 0, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-79b9-91b4-1dd834f897e9', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_activities', 10.000000, 'count', 'Sales', '', '', '2026-02-23', '2026-03-01', 3, 3, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-784e-a9d7-0b5a96ca4fe1', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 20.000000, 'count', '', '', '', '2026-02-23', '2026-03-01', 20, 100, '{}', '2026-03-02 12:00:00+00');
INSERT INTO ioc.dashboard_metrics VALUES
	('019cae6b-6600-7a9a-91b2-843583c0cd44', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 2.000000, 'count', '', 'Account Executive', '', '2026-02-23', '2026-03-01', 2, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7262-8caf-e717f488440d', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 7.000000, 'count', '', 'Analyst', '', '2026-02-23', '2026-03-01', 7, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7670-b5ab-582fe1688896', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 3.000000, 'count', '', 'Counsel', '', '2026-02-23', '2026-03-01', 3, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7be4-82c6-d1f941031423', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 1.000000, 'count', '', 'Engineer', '', '2026-02-23', '2026-03-01', 1, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-79f7-be33-619d90bff55d', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 1.000000, 'count', '', 'Engineering Manager', '', '2026-02-23', '2026-03-01', 1, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7929-adb9-8500ee46bff3', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 2.000000, 'count', '', 'Manager', '', '2026-02-23', '2026-03-01', 2, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7d0a-b068-3ce9bc8371e2', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 2.000000, 'count', '', 'Operations Specialist', '', '2026-02-23', '2026-03-01', 2, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7957-9a23-e31d54f12b88', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 1.000000, 'count', '', 'Sales Associate', '', '2026-02-23', '2026-03-01', 1, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7a15-8202-006718079ff4', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 1.000000, 'count', '', 'Support Specialist', '', '2026-02-23', '2026-03-01', 1, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7b23-a233-0690c1b641ab', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 1.000000, 'count', 'Customer Support', '', '', '2026-02-23', '2026-03-01', 1, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-79fd-b453-d693ca5589f5', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 4.000000, 'count', 'Engineering', '', '', '2026-02-23', '2026-03-01', 4, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7d15-9149-eb7d836d3132', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 6.000000, 'count', 'Finance', '', '', '2026-02-23', '2026-03-01', 6, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7e97-b6ec-7ecbcdfbf053', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 3.000000, 'count', 'Legal', '', '', '2026-02-23', '2026-03-01', 3, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7c55-adc1-8c11ecee6d34', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 1.000000, 'count', 'Marketing', '', '', '2026-02-23', '2026-03-01', 1, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-7bfb-a525-9646de34f96e', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 2.000000, 'count', 'Operations', '', '', '2026-02-23', '2026-03-01', 2, 100, '{}', '2026-03-02 12:00:00+00'),
	('019cae6b-6600-785d-a631-695da8452ce0', '019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'user_engagement', 'total_users', 3.000000, 'count', 'Sales', '', '', '2026-02-23', '2026-03-01', 3, 100, '{}', '2026-03-02 12:00:00+00');

INSERT INTO ioc.membership_intervals VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '878d33be-f2ac-82f8-bfe3-50eb30ae3b94', '2026-02-15 23:00:00+00', NULL, 'Finance', 'Analyst'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'abd72160-4ef6-87e8-bc12-b1fc371c44dc', '2026-02-15 23:00:00+00', NULL, 'Sales', 'Account Executive'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '8cf8ade6-b3b0-8f30-94ea-05f1a6be6f38', '2026-02-15 23:00:00+00', NULL, 'Operations', 'Operations Specialist'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '4a4c4d37-5298-898b-8b57-71b3250756ce', '2026-02-15 23:00:00+00', NULL, 'Operations', 'Operations Specialist'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'b31643ff-a86c-8aea-84b9-43b13ee30fb4', '2026-02-15 23:00:00+00', NULL, 'Legal', 'Counsel'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '8b04cec8-0669-8796-a4fa-c2b969ab831f', '2026-02-15 23:00:00+00', NULL, 'Engineering', 'Engineer'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'b22ebc53-d962-84d4-bea7-ab36b91129b1', '2026-02-15 23:00:00+00', NULL, 'Finance', 'Analyst'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ab8a4ebe-33bf-8f4f-ba2a-b509f845a81b', '2026-02-15 23:00:00+00', NULL, 'Engineering', 'Analyst'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2f391a8e-a5ab-8e28-83ea-d03839ed5caa', '2026-02-15 23:00:00+00', NULL, 'Legal', 'Counsel'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '102571a5-25ac-8613-9b42-35fd395c27f1', '2026-02-15 23:00:00+00', NULL, 'Engineering', 'Analyst'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '6b530d08-9173-8cec-bae2-d1e0268580b2', '2026-02-15 23:00:00+00', NULL, 'Finance', 'Analyst'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '28cd0054-02dc-8dfc-960a-7a82ab413110', '2026-02-15 23:00:00+00', NULL, 'Sales', 'Account Executive'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '3c614a47-f992-8bb0-9bc7-472569eac768', '2026-02-15 23:00:00+00', NULL, 'Sales', 'Sales Associate'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '18c35319-a7d1-8475-bcdf-f5edb8932f6f', '2026-02-15 23:00:00+00', NULL, 'Finance', 'Manager'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'fcbbec38-dedf-8f75-851d-2d6daf21f44b', '2026-02-15 23:00:00+00', NULL, 'Finance', 'Analyst'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '275670df-ebc9-8a85-89e5-bc58f3c7550c', '2026-02-15 23:00:00+00', NULL, 'Legal', 'Counsel'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '1c386c56-c608-89d4-a608-be995c97653f', '2026-02-15 23:00:00+00', NULL, 'Engineering', 'Engineering Manager'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'b481f5a7-f195-8fd2-be77-82ab5b7bf390', '2026-02-15 23:00:00+00', NULL, 'Finance', 'Analyst'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ef51d930-b570-85e2-a3de-8cac4b276b2e', '2026-02-15 23:00:00+00', NULL, 'Marketing', 'Manager'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '02cc768c-a816-8d45-866a-d8918790e0a4', '2026-02-15 23:00:00+00', NULL, 'Customer Support', 'Support Specialist'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'fd71ed80-9562-8812-ac90-1ed69786441e', '2026-02-22 23:00:00+00', NULL, 'Finance', 'Analyst'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'de2632b2-1ec6-87e0-93f5-bdc8a60467ec', '2026-02-22 23:00:00+00', NULL, 'Sales', 'Account Executive'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'dac5a9b0-df4f-85b5-abd6-0c7f5177fb92', '2026-02-22 23:00:00+00', NULL, 'Operations', 'Operations Specialist'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '8d867306-f6f2-8c1c-b10f-a640626618ee', '2026-02-22 23:00:00+00', NULL, 'Operations', 'Operations Specialist'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '70c2a6ef-5a57-89a5-8fbb-8f781d73bfe5', '2026-02-22 23:00:00+00', NULL, 'Legal', 'Counsel'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '89378b0d-0622-88e2-8356-43d5d63c87a9', '2026-02-22 23:00:00+00', NULL, 'Engineering', 'Engineer'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '85613eb8-9d94-841a-ad78-28628904285e', '2026-02-22 23:00:00+00', NULL, 'Finance', 'Analyst'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '5f1a682c-7892-8b38-9c37-e3f9e7785fb1', '2026-02-22 23:00:00+00', NULL, 'Engineering', 'Analyst'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '924215e5-2734-85cf-998d-f1208b9600d0', '2026-02-22 23:00:00+00', NULL, 'Legal', 'Counsel'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'f196fbbe-9450-8faa-8375-2a3e82e9f7ce', '2026-02-22 23:00:00+00', NULL, 'Engineering', 'Analyst'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '9cba18c7-4eeb-8648-a71c-d195cb91f460', '2026-02-22 23:00:00+00', NULL, 'Finance', 'Analyst'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '1ca2f1e1-e038-8219-800f-37224ec419e6', '2026-02-22 23:00:00+00', NULL, 'Sales', 'Account Executive'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '113475af-2e9c-87f5-bb90-3d0fc968b7a1', '2026-02-22 23:00:00+00', NULL, 'Sales', 'Sales Associate'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '003addfc-9981-836c-a1db-ac5c8f2ca340', '2026-02-22 23:00:00+00', NULL, 'Finance', 'Manager'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '1cd0e20e-1f07-8560-9f38-fd71bc0bf0ad', '2026-02-22 23:00:00+00', NULL, 'Finance', 'Analyst'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '6de10842-bf48-82e1-b022-ae73be96525d', '2026-02-22 23:00:00+00', NULL, 'Legal', 'Counsel'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '4fff172c-f2f1-8b10-bae6-68f4584172dc', '2026-02-22 23:00:00+00', NULL, 'Engineering', 'Engineering Manager'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'd8a7a986-e8e5-8003-97c5-6de3c7337a3c', '2026-02-22 23:00:00+00', NULL, 'Finance', 'Analyst'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0e3dc7e8-f61e-8f13-9b8f-2482b32a2413', '2026-02-22 23:00:00+00', NULL, 'Marketing', 'Manager'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'a085457a-aa14-8b97-8966-4c656b417d57', '2026-02-22 23:00:00+00', NULL, 'Customer Support', 'Support Specialist');

INSERT INTO ioc.organizations VALUES
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'Globex', 'Globex', 'Europe/Berlin', 'Mon', NULL, 'en-GB', 5, NULL, NULL, NULL, 20, 20, '2026-03-02 12:00:00+00', '\x18a6c7a875a26e3738f54c53e6d1b05aa26bc30048f2f044aebdc39bd8da663d'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'Acme', 'Acme', 'Europe/Berlin', 'Mon', NULL, 'en-GB', 5, '2026-02-17 23:00:00+00', '2026-03-01 23:00:00+00', '2026-03-02 10:00:00+00', 20, 20, '2026-03-02 12:00:00+00', '\x749d33751bca94b41d9cebc7fe09590d88a8a1d805cce396957da4511ab047f7');

INSERT INTO ioc.outbox VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7a88-a527-a819b062c680', 'dashboard_update', '2026-03-02 12:00:00+00', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7135-87cf-586184efa39a', 'dashboard_update', '2026-03-02 12:00:00+00', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7e54-905d-35de6024c976', 'user_activity', '2026-03-02 12:00:00+00', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7232-b14e-d878c8e1d9d8', 'metric_update', '2026-03-02 12:00:00+00', '44266d4b-e1a5-864e-9e1c-af7d0ed58a97', NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019cae6b-6600-7a0d-85f4-673ef5a1bf41', 'dashboard_update', '2026-03-02 12:00:00+00', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019cae6b-6600-72cf-be84-b656ab309d77', 'dashboard_update', '2026-03-02 12:00:00+00', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019cae6b-6600-785a-95eb-050352795d0b', 'user_activity', '2026-03-02 12:00:00+00', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019cae6b-6600-70f2-a8cb-270abd43bc0d', 'metric_update', '2026-03-02 12:00:00+00', '44266d4b-e1a5-864e-9e1c-af7d0ed58a97', NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-73c9-b045-31e11391361a', 'metric_update', '2026-03-02 12:00:00+00', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-77c3-89c6-cd736e413d44', 'dashboard_update', '2026-03-02 12:00:00+00', '019cae6b-6600-7e3e-b119-c29d3ebd4191', NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-767b-8e55-660d91187891', 'dashboard_update', '2026-03-02 12:00:00+00', '019cae6b-6600-7e3e-b119-c29d3ebd4191', NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7a35-8a0e-097650730d7a', 'report_ready', '2026-03-02 12:00:00+00', '019cae6b-6600-7e3e-b119-c29d3ebd4191', NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7197-975e-3803e32cf896', 'dashboard_update', '2026-03-02 12:00:00+00', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7f19-ba13-59a6b4150976', 'dashboard_update', '2026-03-02 12:00:00+00', NULL, NULL);

INSERT INTO ioc.performance_monitoring VALUES
	('2026-03-02 00:00:00+00', 0.796345, 1, NULL, '[{"hint": "give the server more shared_buffers, or fewer readers", "alert": "cache_hit_ratio", "bound": 0.9, "measured": 0.796345}]', 305, 78, 5, 197, 0, NULL, 12008807);

INSERT INTO ioc.report_sections VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7e56-b71d-7fd835e927a6', '019cae6b-6600-7e3e-b119-c29d3ebd4191', 1, 0, 'metrics_summary', 'Key metrics and trends', 'Cells marked hidden protect people: no figure is shown from which the answers or deeds of fewer than 5 people could be told.', '[{"key":"engagement_rate_trend","title":"Engagement rate: too few weeks for a direction","description":"Engagement rate: 55.0 % in the week of 16 February 2026, 60.0 % in the week of 23 February 2026; too few closed weeks to tell a direction.","unit":"percentage","mark":{"type":"trend","points":[{"label":"8 December 2025","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"15 December 2025","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"22 December 2025","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"29 December 2025","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"5 January 2026","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"12 January 2026","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"19 January 2026","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"26 January 2026","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"2 February 2026","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"9 February 2026","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"16 February 2026","number":{"text":"55.0 %","plain":"55.0","interval":"34.2 to 74.2","figure":{"value":55.0,"unit":"percentage","n":20,"interval":{"lower":34.20853424503424,"upper":74.18021417443758},"state":"ok"}}},{"label":"23 February 2026","number":{"text":"60.0 %","plain":"60.0","interval":"38.7 to 78.1","figure":{"value":60.0,"unit":"percentage","n":20,"interval":{"lower":38.65815007622532,"upper":78.1193467627183},"state":"ok"}}}]}},{"key":"completion_rate_trend","title":"Completion rate: too few weeks for a direction","description":"Completion rate: 80.0 % in the week of 16 February 2026, 70.0 % in the week of 23 February 2026; too few closed weeks to tell a direction.","unit":"percentage","mark":{"type":"trend","points":[{"label":"8 December 2025","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"15 December 2025","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"22 December 2025","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"29 December 2025","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"5 January 2026","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"12 January 2026","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"19 January 2026","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"26 January 2026","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"2 February 2026","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"9 February 2026","number":{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}}},{"label":"16 February 2026","number":{"text":"80.0 %","plain":"80.0","interval":"49.0 to 94.3","figure":{"value":80.0,"unit":"percentage","n":10,"interval":{"lower":49.01624715366418,"upper":94.33178485456247},"state":"ok"}}},{"label":"23 February 2026","number":{"text":"70.0 %","plain":"70.0","interval":"39.7 to 89.2","figure":{"value":70.0,"unit":"percentage","n":10,"interval":{"lower":39.677814746114535,"upper":89.2208732593699},"state":"ok"}}}]}}]', '[{"key":"key_metrics","title":"Key metrics","columns":[{"key":"metric","label":"Figure"},{"key":"value","label":"This week","unit":""},{"key":"interval","label":"95 % interval"},{"key":"before","label":"Week before","unit":""},{"key":"change","label":"Change"}],"rows":[["Members",{"text":"20","plain":"20","figure":{"value":20.0,"unit":"count","n":null,"interval":null,"state":"ok"}},"",{"text":"20","plain":"20","figure":{"value":20.0,"unit":"count","n":null,"interval":null,"state":"ok"}},"0"],["Active members",{"text":"12","plain":"12","figure":{"value":12.0,"unit":"count","n":null,"interval":null,"state":"ok"}},"",{"text":"11","plain":"11","figure":{"value":11.0,"unit":"count","n":null,"interval":null,"state":"ok"}},"+1"],["Engagement rate",{"text":"60.0 %","plain":"60.0","interval":"38.7 to 78.1","figure":{"value":60.0,"unit":"percentage","n":20,"interval":{"lower":38.65815007622532,"upper":78.1193467627183},"state":"ok"}},"38.7 to 78.1",{"text":"55.0 %","plain":"55.0","interval":"34.2 to 74.2","figure":{"value":55.0,"unit":"percentage","n":20,"interval":{"lower":34.20853424503424,"upper":74.18021417443758},"state":"ok"}},"no clear change (95 % -23.7 to 32.6)"],["Activities",{"text":"69","plain":"69","figure":{"value":69.0,"unit":"count","n":null,"interval":null,"state":"ok"}},"",{"text":"44","plain":"44","figure":{"value":44.0,"unit":"count","n":null,"interval":null,"state":"ok"}},"+25"],["Mean session duration",{"text":"174.7 s","plain":"174.7","figure":{"value":174.66666666666666,"unit":"seconds","n":30,"interval":null,"state":"ok"}},"",{"text":"260.0 s","plain":"260.0","figure":{"value":260.0,"unit":"seconds","n":14,"interval":null,"state":"ok"}},"-85.3"],["Assessments",{"text":"10","plain":"10","figure":{"value":10.0,"unit":"count","n":null,"interval":null,"state":"ok"}},"",{"text":"10","plain":"10","figure":{"value":10.0,"unit":"count","n":null,"interval":null,"state":"ok"}},"0"],["Completed assessments",{"text":"7","plain":"7","figure":{"value":7.0,"unit":"count","n":null,"interval":null,"state":"ok"}},"",{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}},"-1"],["Completion rate",{"text":"70.0 %","plain":"70.0","interval":"39.7 to 89.2","figure":{"value":70.0,"unit":"percentage","n":10,"interval":{"lower":39.677814746114535,"upper":89.2208732593699},"state":"ok"}},"39.7 to 89.2",{"text":"80.0 %","plain":"80.0","interval":"49.0 to 94.3","figure":{"value":80.0,"unit":"percentage","n":10,"interval":{"lower":49.01624715366418,"upper":94.33178485456247},"state":"ok"}},"no clear change (95 % -43.5 to 26.5)"]]},{"key":"metrics_by_department","title":"By department","columns":[{"key":"group","label":"Department"},{"key":"total_users","label":"Members","unit":"count"},{"key":"active_users","label":"Active members","unit":"count"},{"key":"engagement_rate","label":"Engagement rate","unit":"percentage"},{"key":"total_activities","label":"Activities","unit":"count"},{"key":"total_assessments","label":"Assessments","unit":"count"},{"key":"completion_rate","label":"Completion rate","unit":"percentage"}],"rows":[["Customer Support",{"text":"1","plain":"1","figure":{"value":1.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}],["Engineering",{"text":"4","plain":"4","figure":{"value":4.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}],["Finance",{"text":"6","plain":"6","figure":{"value":6.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}],["Legal",{"text":"3","plain":"3","figure":{"value":3.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}],["Marketing",{"text":"1","plain":"1","figure":{"value":1.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}],["Operations",{"text":"2","plain":"2","figure":{"value":2.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}],["Sales",{"text":"3","plain":"3","figure":{"value":3.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}]]},{"key":"metrics_by_job_role","title":"By job role","columns":[{"key":"group","label":"Job role"},{"key":"total_users","label":"Members","unit":"count"},{"key":"active_users","label":"Active members","unit":"count"},{"key":"engagement_rate","label":"Engagement rate","unit":"percentage"},{"key":"total_activities","label":"Activities","unit":"count"},{"key":"total_assessments","label":"Assessments","unit":"count"},{"key":"completion_rate","label":"Completion rate","unit":"percentage"}],"rows":[["Account Executive",{"text":"2","plain":"2","figure":{"value":2.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}],["Analyst",{"text":"7","plain":"7","figure":{"value":7.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"4","plain":"4","figure":{"value":4.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"57.1 %","plain":"57.1","interval":"25.0 to 84.2","figure":{"value":57.142857142857146,"unit":"percentage","n":7,"interval":{"lower":25.045836452765723,"upper":84.17801447485303},"state":"ok"}},{"text":"29","plain":"29","figure":{"value":29.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"3","plain":"3","figure":{"value":3.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"66.7 %","plain":"66.7","interval":"20.8 to 93.9","figure":{"value":66.66666666666667,"unit":"percentage","n":3,"interval":{"lower":20.76596008020478,"upper":93.85080552796038},"state":"ok"}}],["Counsel",{"text":"3","plain":"3","figure":{"value":3.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}],["Engineer",{"text":"1","plain":"1","figure":{"value":1.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}],["Engineering Manager",{"text":"1","plain":"1","figure":{"value":1.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}],["Manager",{"text":"2","plain":"2","figure":{"value":2.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}],["Operations Specialist",{"text":"2","plain":"2","figure":{"value":2.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}],["Sales Associate",{"text":"1","plain":"1","figure":{"value":1.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}],["Support Specialist",{"text":"1","plain":"1","figure":{"value":1.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"count","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}]]}]', '[]'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-79b8-a0af-6b04b5c44e36', '019cae6b-6600-7e3e-b119-c29d3ebd4191', 1, 1, 'assessment_progress', 'Assessments', 'Each week is followed to the end of the period; later weeks have had less time.', '[{"key":"assessment_steps","title":"7 of 10 assessments completed","description":"Of 10 created, 8 were started and 7 completed by the end of the period.","unit":"count","told_in":"assessment_funnel","mark":{"type":"funnel","steps":[{"label":"Created in the period","number":{"text":"10","plain":"10","figure":{"value":10.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"label":"Of these started by its end","number":{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"label":"Of these completed by its end","number":{"text":"7","plain":"7","figure":{"value":7.0,"unit":"count","n":null,"interval":null,"state":"ok"}}}]}}]', '[{"key":"assessment_funnel","title":"From created to completed","columns":[{"key":"stage","label":"Stage"},{"key":"assessments","label":"Assessments","unit":"count"},{"key":"share","label":"Share of created","unit":"percentage"}],"rows":[["Created in the period",{"text":"10","plain":"10","figure":{"value":10.0,"unit":"count","n":null,"interval":null,"state":"ok"}},""],["Of these started by its end",{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"80.0 %","plain":"80.0","interval":"49.0 to 94.3","figure":{"value":80.0,"unit":"percentage","n":10,"interval":{"lower":49.01624715366418,"upper":94.33178485456247},"state":"ok"}}],["Of these completed by its end",{"text":"7","plain":"7","figure":{"value":7.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"70.0 %","plain":"70.0","interval":"39.7 to 89.2","figure":{"value":70.0,"unit":"percentage","n":10,"interval":{"lower":39.677814746114535,"upper":89.2208732593699},"state":"ok"}}]]},{"key":"assessment_cohorts","title":"By the week in which they were handed out","columns":[{"key":"week","label":"Week of"},{"key":"created","label":"Created","unit":"count"},{"key":"started","label":"Started","unit":"count"},{"key":"completed","label":"Completed","unit":"count"},{"key":"completion_rate","label":"Completion rate","unit":"percentage"},{"key":"interval","label":"95 % interval"}],"rows":[[{"date":"2025-12-08","text":"8 December 2025"},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}},"no data"],[{"date":"2025-12-15","text":"15 December 2025"},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}},"no data"],[{"date":"2025-12-22","text":"22 December 2025"},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}},"no data"],[{"date":"2025-12-29","text":"29 December 2025"},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}},"no data"],[{"date":"2026-01-05","text":"5 January 2026"},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}},"no data"],[{"date":"2026-01-12","text":"12 January 2026"},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}},"no data"],[{"date":"2026-01-19","text":"19 January 2026"},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}},"no data"],[{"date":"2026-01-26","text":"26 January 2026"},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}},"no data"],[{"date":"2026-02-02","text":"2 February 2026"},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}},"no data"],[{"date":"2026-02-09","text":"9 February 2026"},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"no data","plain":"","figure":{"value":null,"unit":"percentage","n":0,"interval":null,"state":"no_data"}},"no data"],[{"date":"2026-02-16","text":"16 February 2026"},{"text":"10","plain":"10","figure":{"value":10.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"9","plain":"9","figure":{"value":9.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"9","plain":"9","figure":{"value":9.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"90.0 %","plain":"90.0","interval":"59.6 to 98.2","figure":{"value":90.0,"unit":"percentage","n":10,"interval":{"lower":59.58499732047615,"upper":98.21237869049271},"state":"ok"}},"59.6 to 98.2"],[{"date":"2026-02-23","text":"23 February 2026"},{"text":"10","plain":"10","figure":{"value":10.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"7","plain":"7","figure":{"value":7.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"70.0 %","plain":"70.0","interval":"39.7 to 89.2","figure":{"value":70.0,"unit":"percentage","n":10,"interval":{"lower":39.677814746114535,"upper":89.2208732593699},"state":"ok"}},"39.7 to 89.2"]]}]', '[]'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7a6b-a308-13f1c4ebfad9', '019cae6b-6600-7e3e-b119-c29d3ebd4191', 1, 2, 'ocean_insights', 'Personality', 'Cells marked hidden protect people: no figure is shown from which the answers or deeds of fewer than 5 people could be told.
There are no norms for all of the questionnaires that were answered: the scale is the raw score, the mean of the answers from 1 to 5.
No end of a scale is good or bad. The figures describe groups; they are not made for decisions about a person. A figure changes only when enough of its people have a new score; until then the earlier one stands.', '[{"key":"ocean_profile","title":"Five factors: mean and 95 % interval","description":"Mean raw scores on the answer scale of 1 to 5: Openness 3.64, Conscientiousness 3.82, Extraversion 3.39, Agreeableness 3.74, Neuroticism 2.44.","unit":"score","told_in":"ocean_factors","mark":{"type":"dot_interval","min":1.0,"max":5.0,"rows":[{"label":"Openness","number":{"text":"3.64","plain":"3.64","interval":"3.26 to 4.02","figure":{"value":3.6420635,"unit":"score","n":14,"interval":{"lower":3.2633422837582873,"upper":4.020784716241712},"state":"ok"}},"bins":[{"from":1.0,"to":3.75,"number":{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"from":3.75,"to":5.0,"number":{"text":"6","plain":"6","figure":{"value":6.0,"unit":"count","n":null,"interval":null,"state":"ok"}}}]},{"label":"Conscientiousness","number":{"text":"3.82","plain":"3.82","interval":"3.43 to 4.21","figure":{"value":3.8206349285714287,"unit":"score","n":14,"interval":{"lower":3.4270843943230904,"upper":4.214185462819767},"state":"ok"}},"bins":[{"from":1.0,"to":3.75,"number":{"text":"6","plain":"6","figure":{"value":6.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"from":3.75,"to":5.0,"number":{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}}}]},{"label":"Extraversion","number":{"text":"3.39","plain":"3.39","interval":"2.96 to 3.82","figure":{"value":3.39375,"unit":"score","n":16,"interval":{"lower":2.9628364956860107,"upper":3.824663504313989},"state":"ok"}},"bins":[{"from":1.0,"to":3.25,"number":{"text":"7","plain":"7","figure":{"value":7.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"from":3.25,"to":5.0,"number":{"text":"9","plain":"9","figure":{"value":9.0,"unit":"count","n":null,"interval":null,"state":"ok"}}}]},{"label":"Agreeableness","number":{"text":"3.74","plain":"3.74","interval":"3.36 to 4.13","figure":{"value":3.74375,"unit":"score","n":16,"interval":{"lower":3.359020527896776,"upper":4.128479472103224},"state":"ok"}},"bins":[{"from":1.0,"to":3.5,"number":{"text":"5","plain":"5","figure":{"value":5.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"from":3.5,"to":5.0,"number":{"text":"11","plain":"11","figure":{"value":11.0,"unit":"count","n":null,"interval":null,"state":"ok"}}}]},{"label":"Neuroticism","number":{"text":"2.44","plain":"2.44","interval":"2.01 to 2.87","figure":{"value":2.442361125,"unit":"score","n":16,"interval":{"lower":2.010152049902783,"upper":2.8745702000972173},"state":"ok"}},"bins":[{"from":1.0,"to":2.25,"number":{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"from":2.25,"to":5.0,"number":{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}}}]}]}}]', '[{"key":"ocean_factors","title":"The five factors","columns":[{"key":"factor","label":"Factor"},{"key":"mean","label":"Mean","unit":"score"},{"key":"interval","label":"95 % interval"},{"key":"deviation","label":"Deviation","unit":"score"},{"key":"alpha","label":"Alpha","unit":"ratio"},{"key":"n","label":"People","unit":"count"},{"key":"as_of","label":"As of week"}],"rows":[["Openness",{"text":"3.64","plain":"3.64","interval":"3.26 to 4.02","figure":{"value":3.6420635,"unit":"score","n":14,"interval":{"lower":3.2633422837582873,"upper":4.020784716241712},"state":"ok"}},"3.26 to 4.02",{"text":"0.66","plain":"0.66","figure":{"value":0.6559274187022114,"unit":"score","n":14,"interval":null,"state":"ok"}},{"text":"0.71","plain":"0.71","figure":{"value":0.7142857142857143,"unit":"ratio","n":null,"interval":null,"state":"ok"}},{"text":"14","plain":"14","figure":{"value":14.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}],["Conscientiousness",{"text":"3.82","plain":"3.82","interval":"3.43 to 4.21","figure":{"value":3.8206349285714287,"unit":"score","n":14,"interval":{"lower":3.4270843943230904,"upper":4.214185462819767},"state":"ok"}},"3.43 to 4.21",{"text":"0.68","plain":"0.68","figure":{"value":0.6816111033336852,"unit":"score","n":14,"interval":null,"state":"ok"}},{"text":"0.86","plain":"0.86","figure":{"value":0.8609600966492555,"unit":"ratio","n":null,"interval":null,"state":"ok"}},{"text":"14","plain":"14","figure":{"value":14.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}],["Extraversion",{"text":"3.39","plain":"3.39","interval":"2.96 to 3.82","figure":{"value":3.39375,"unit":"score","n":16,"interval":{"lower":2.9628364956860107,"upper":3.824663504313989},"state":"ok"}},"2.96 to 3.82",{"text":"0.81","plain":"0.81","figure":{"value":0.8086769029305422,"unit":"score","n":16,"interval":null,"state":"ok"}},{"text":"0.92","plain":"0.92","interval":"0.85 to 0.97","figure":{"value":0.9245690418038299,"unit":"ratio","n":16,"interval":{"lower":0.8542436212690924,"upper":0.9692614519023725},"state":"ok"}},{"text":"16","plain":"16","figure":{"value":16.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}],["Agreeableness",{"text":"3.74","plain":"3.74","interval":"3.36 to 4.13","figure":{"value":3.74375,"unit":"score","n":16,"interval":{"lower":3.359020527896776,"upper":4.128479472103224},"state":"ok"}},"3.36 to 4.13",{"text":"0.72","plain":"0.72","figure":{"value":0.7220053093064251,"unit":"score","n":16,"interval":null,"state":"ok"}},{"text":"0.87","plain":"0.87","interval":"0.75 to 0.95","figure":{"value":0.8710556932121954,"unit":"ratio","n":16,"interval":{"lower":0.7508389703007663,"upper":0.9474544554265861},"state":"ok"}},{"text":"16","plain":"16","figure":{"value":16.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}],["Neuroticism",{"text":"2.44","plain":"2.44","interval":"2.01 to 2.87","figure":{"value":2.442361125,"unit":"score","n":16,"interval":{"lower":2.010152049902783,"upper":2.8745702000972173},"state":"ok"}},"2.01 to 2.87",{"text":"0.81","plain":"0.81","figure":{"value":0.8111082450862626,"unit":"score","n":16,"interval":null,"state":"ok"}},{"text":"0.90","plain":"0.90","figure":{"value":0.8998612687602473,"unit":"ratio","n":null,"interval":null,"state":"ok"}},{"text":"16","plain":"16","figure":{"value":16.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}]]},{"key":"ocean_by_department","title":"Mean scores by department","columns":[{"key":"group","label":"Department"},{"key":"openness","label":"Openness","unit":"score"},{"key":"conscientiousness","label":"Conscientiousness","unit":"score"},{"key":"extraversion","label":"Extraversion","unit":"score"},{"key":"agreeableness","label":"Agreeableness","unit":"score"},{"key":"neuroticism","label":"Neuroticism","unit":"score"}],"rows":[["Customer Support",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}}],["Engineering",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}}],["Finance",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}}],["Legal",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}}],["Marketing",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}}],["Operations",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}}],["Sales",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}}]]},{"key":"ocean_by_job_role","title":"Mean scores by job role","columns":[{"key":"group","label":"Job role"},{"key":"openness","label":"Openness","unit":"score"},{"key":"conscientiousness","label":"Conscientiousness","unit":"score"},{"key":"extraversion","label":"Extraversion","unit":"score"},{"key":"agreeableness","label":"Agreeableness","unit":"score"},{"key":"neuroticism","label":"Neuroticism","unit":"score"}],"rows":[["Account Executive",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}}],["Analyst",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"3.62","plain":"3.62","interval":"3.01 to 4.22","figure":{"value":3.6166666666666667,"unit":"score","n":6,"interval":{"lower":3.0104718471995864,"upper":4.2228614861337475},"state":"ok"}},{"text":"3.53","plain":"3.53","interval":"2.80 to 4.26","figure":{"value":3.5333333333333337,"unit":"score","n":6,"interval":{"lower":2.804246151763786,"upper":4.262420514902882},"state":"ok"}},{"text":"2.36","plain":"2.36","interval":"1.72 to 3.01","figure":{"value":2.362963,"unit":"score","n":6,"interval":{"lower":1.7196444386699,"upper":3.0062815613301},"state":"ok"}}],["Counsel",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}}],["Engineering Manager",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}}],["Manager",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}}],["Operations Specialist",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}}],["Sales Associate",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}}],["Support Specialist",{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}}]]}]', '[]'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7f81-8ae1-88368a6559e1', '019cae6b-6600-7e3e-b119-c29d3ebd4191', 1, 3, 'groups', 'Groups', 'A difference is called clear where the share of false ones among all comparisons of the table is held at 5 % and Hedges'' g is at least 0.2 either way. Where a department''s figures are of a week without the whole organization''s, there is nothing to compare.
Cells marked hidden protect people: no figure is shown from which the answers or deeds of fewer than 5 people could be told.', '[{"key":"engagement_by_department","title":"Engagement rate by department","description":"Share of active members with its 95 % interval: Customer Support hidden, Engineering hidden, Finance hidden, Legal hidden, Marketing hidden, Operations hidden, Sales hidden.","unit":"percentage","mark":{"type":"bar_interval","rows":[{"label":"Customer Support","number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}},{"label":"Engineering","number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}},{"label":"Finance","number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}},{"label":"Legal","number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}},{"label":"Marketing","number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}},{"label":"Operations","number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}},{"label":"Sales","number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"percentage","n":null,"interval":null,"state":"suppressed"}}}]}},{"key":"factors_by_department","title":"No department differs clearly from all others","description":"Each department''s mean less the mean of everybody else, in scale points, factor by factor; no difference is clear.","unit":"score","mark":{"type":"heatmap","columns":["Openness","Conscientiousness","Extraversion","Agreeableness","Neuroticism"],"centre":0.0,"reach":0.5,"rows":[{"label":"Customer Support","cells":[{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false}]},{"label":"Engineering","cells":[{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false}]},{"label":"Finance","cells":[{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false}]},{"label":"Legal","cells":[{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false}]},{"label":"Marketing","cells":[{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false}]},{"label":"Operations","cells":[{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false}]},{"label":"Sales","cells":[{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false},{"number":{"text":"hidden","plain":"","figure":{"value":null,"unit":"score","n":null,"interval":null,"state":"suppressed"}},"is_clear":false}]}]}}]', '[]', '[[{"text":"None of 0 comparisons shows a clear difference.","figures":["difference_from_rest","hedges_g"]}]]'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-73b7-a46a-70a484db64f7', '019cae6b-6600-7e3e-b119-c29d3ebd4191', 1, 4, 'user_activity', 'Activity', '', '[{"key":"total_activities_trend","title":"Activities: too few weeks for a direction","description":"Activities: 0 in the week of 8 December 2025, 69 in the week of 23 February 2026; too few closed weeks to tell a direction.","unit":"count","mark":{"type":"trend","points":[{"label":"8 December 2025","number":{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"label":"15 December 2025","number":{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"label":"22 December 2025","number":{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"label":"29 December 2025","number":{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"label":"5 January 2026","number":{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"label":"12 January 2026","number":{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"label":"19 January 2026","number":{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"label":"26 January 2026","number":{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"label":"2 February 2026","number":{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"label":"9 February 2026","number":{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"label":"16 February 2026","number":{"text":"44","plain":"44","figure":{"value":44.0,"unit":"count","n":null,"interval":null,"state":"ok"}}},{"label":"23 February 2026","number":{"text":"69","plain":"69","figure":{"value":69.0,"unit":"count","n":null,"interval":null,"state":"ok"}}}]}}]', '[{"key":"activity_by_type","title":"Activity by type","columns":[{"key":"activity_type","label":"Activity"},{"key":"total_activities","label":"Activities","unit":"count"},{"key":"active_users","label":"Active members","unit":"count"},{"key":"avg_session_duration","label":"Mean session duration","unit":"seconds"}],"rows":[["assessment_complete",{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"458.6 s","plain":"458.6","figure":{"value":458.625,"unit":"seconds","n":8,"interval":null,"state":"ok"}}],["assessment_start",{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"no data","plain":"","figure":{"value":null,"unit":"seconds","n":0,"interval":null,"state":"no_data"}}],["login",{"text":"21","plain":"21","figure":{"value":21.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"12","plain":"12","figure":{"value":12.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"no data","plain":"","figure":{"value":null,"unit":"seconds","n":0,"interval":null,"state":"no_data"}}],["logout",{"text":"10","plain":"10","figure":{"value":10.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"7","plain":"7","figure":{"value":7.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"no data","plain":"","figure":{"value":null,"unit":"seconds","n":0,"interval":null,"state":"no_data"}}],["page_view",{"text":"20","plain":"20","figure":{"value":20.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"6","plain":"6","figure":{"value":6.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"57.2 s","plain":"57.2","figure":{"value":57.25,"unit":"seconds","n":20,"interval":null,"state":"ok"}}],["report_view",{"text":"2","plain":"2","figure":{"value":2.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"2","plain":"2","figure":{"value":2.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"213.0 s","plain":"213.0","figure":{"value":213.0,"unit":"seconds","n":2,"interval":null,"state":"ok"}}]]}]', '[]'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7795-a7b1-13d17ede5bb9', '019cae6b-6600-7e3e-b119-c29d3ebd4191', 1, 5, 'data_quality', 'Data quality and privacy', 'Departments whose figures are hidden: Customer Support, Engineering, Finance, Legal, Marketing, Operations, Sales.
Job roles whose figures are hidden: Account Executive, Counsel, Engineer, Engineering Manager, Manager, Operations Specialist, Sales Associate, Support Specialist.
Cells marked hidden protect people: no figure is shown from which the answers or deeds of fewer than 5 people could be told.', '[]', '[{"key":"completeness","title":"How complete the data are","columns":[{"key":"what","label":"Figure"},{"key":"value","label":"Value","unit":""}],"rows":[["Members",{"text":"20","plain":"20","figure":{"value":20.0,"unit":"count","n":null,"interval":null,"state":"ok"}}],["Members with a score",{"text":"14","plain":"14","figure":{"value":14.0,"unit":"count","n":null,"interval":null,"state":"ok"}}],["Their share",{"text":"70.0 %","plain":"70.0","interval":"48.1 to 85.5","figure":{"value":70.0,"unit":"percentage","n":20,"interval":{"lower":48.10271816464766,"upper":85.45227551323957},"state":"ok"}}]]},{"key":"groups_shown","title":"Groups whose figures are shown","columns":[{"key":"table","label":"Table"},{"key":"shown","label":"Shown","unit":"count"},{"key":"hidden","label":"Hidden","unit":"count"}],"rows":[["By department",{"text":"0","plain":"0","figure":{"value":0.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"7","plain":"7","figure":{"value":7.0,"unit":"count","n":null,"interval":null,"state":"ok"}}],["By job role",{"text":"1","plain":"1","figure":{"value":1.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}}]]}]', '[]'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7557-a91c-31871696dcd1', '019cae6b-6600-7e3e-b119-c29d3ebd4191', 1, 6, 'appendix', 'Appendix', 'Figures of people are shown for groups of at least 5; a table is released as a whole, and what could be computed from its other cells is hidden with it. Scores are told of closed weeks by one grouping at a time, and change only when enough people have changed.
The report is made to see how groups are doing and to ask better questions. It is not made for decisions about hiring, pay or promotion, or about any one person; no individual scores are in it.', '[]', '[{"key":"ocean_distribution","title":"How the people spread over each factor","columns":[{"key":"factor","label":"Factor"},{"key":"from","label":"From"},{"key":"to","label":"To"},{"key":"n","label":"People","unit":"count"},{"key":"as_of","label":"As of week"}],"rows":[["Openness","1.00","3.75",{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}],["Openness","3.75","5.00",{"text":"6","plain":"6","figure":{"value":6.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}],["Conscientiousness","1.00","3.75",{"text":"6","plain":"6","figure":{"value":6.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}],["Conscientiousness","3.75","5.00",{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}],["Extraversion","1.00","3.25",{"text":"7","plain":"7","figure":{"value":7.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}],["Extraversion","3.25","5.00",{"text":"9","plain":"9","figure":{"value":9.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}],["Agreeableness","1.00","3.50",{"text":"5","plain":"5","figure":{"value":5.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}],["Agreeableness","3.50","5.00",{"text":"11","plain":"11","figure":{"value":11.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}],["Neuroticism","1.00","2.25",{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}],["Neuroticism","2.25","5.00",{"text":"8","plain":"8","figure":{"value":8.0,"unit":"count","n":null,"interval":null,"state":"ok"}},{"date":"2026-02-23","text":"23 February 2026"}]]},{"key":"definitions","title":"What the figures mean","columns":[{"key":"figure","label":"Figure"},{"key":"unit","label":"Unit"},{"key":"formula","label":"How it is computed"},{"key":"counts","label":"What it counts"},{"key":"class","label":"Protected as"},{"key":"source","label":"Source"}],"rows":[["Members","count","members at the last instant of the period","people with a membership that holds then","structure","count"],["Active members","count","members at the period''s end with at least one event in it","people, once over the whole period; by group of calendar weeks alone","behaviour","count"],["Engagement rate","percent","100 × active members / members","people","behaviour","Wilson (1927) interval"],["Activities","count","events in the period","events of everybody who was ever a member; by group of people in it on their day","behaviour","count"],["Mean session duration","seconds","sum of durations / events that carry a duration","events with a duration","behaviour","arithmetic mean"],["Assessments","count","assessments created in the period","assessments","behaviour","count"],["Started assessments","count","assessments created in the period and opened by its end","assessments","behaviour","count"],["Start rate","percent","100 × started assessments / assessments","assessments","behaviour","Wilson (1927) interval"],["Completed assessments","count","assessments created in the period and completed by its end","assessments","behaviour","count"],["Completion rate","percent","100 × completed assessments / assessments","assessments","behaviour","Wilson (1927) interval"],["Active in the last 15 minutes","count","people with an event in the 15 minutes up to now","people","behaviour","count"],["Active today","count","people with an event in the organization''s local day","people","behaviour","count"],["Activities in the last hour","count","events in the 60 minutes up to now","events","behaviour","count"],["Openness, Conscientiousness, Extraversion, Agreeableness, Neuroticism","scale points","mean over people of the raw score: the mean of the answered items after reverse keying","people, by their latest valid completed assessment at the week''s end","scores","Goldberg (1992)"],["Facet","scale points","mean over people of the facet''s raw score, for each of the six facets of a factor","people who answered every item of the facet''s factor","scores","Johnson (2014)"],["T score","T score","50 + 10 × (mean raw score − mean of the norm group) / deviation of the norm group","people of the mean that it stands beside, where all of them answered one instrument with norms","scores","McCall (1922), norms by Johnson (2014)"],["Percentile","percentile","100 × normal curve at (T score − 50) / 10: of a hundred people of the norm group, how many lie below the mean","people of the mean that it stands beside, as its T score","scores","normal curve, norms by Johnson (2014)"],["Standard deviation","scale points","square root of the sum of squared distances from the mean / (n − 1)","people, as the mean that it stands beside","scores","standard deviation of a sample"],["Difference from the rest","scale points","mean of the group − mean of everybody who is not in it","people of both means, where both are of one week","scores","Welch (1947) interval; q by Benjamini and Hochberg (1995)"],["Hedges'' g","ratio","difference from the rest / pooled deviation × (1 − 3 / (4 × degrees of freedom − 1))","people of both means","scores","Hedges (1981)"],["Distribution","count","people by raw score, in bins of a quarter of a point that are joined until each holds nobody or the minimum group","people of the mean that it stands beside, or of an earlier week","scores","count"],["Cronbach''s alpha","ratio","items / (items − 1) × (1 − sum of the items'' variances / variance of their sum)","people of the mean that it stands beside who answered every item","scores","Cronbach (1951), interval by Feldt (1965)"]]}]', '[[{"text":"Intervals are at 95 %: Wilson''s for a rate, Newcombe''s for the difference of two rates, Student''s t for a mean, Feldt''s for alpha.","figures":[]},{"text":"A group is compared with all others by Welch''s test and Hedges'' g; over a table of comparisons the share of false ones is held at 5 % (Benjamini and Hochberg 1995).","figures":[]},{"text":"A direction is told of twelve weeks where the interval of the Theil-Sen slope excludes zero; a week that still runs is left out.","figures":[]},{"text":"A score is the mean of the answered items after reverse keying; where more than a tenth of a scale''s items are missing there is none.","figures":[]}]]');

INSERT INTO ioc.report_versions VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7e3e-b119-c29d3ebd4191', 1, '\x7b22736368656d615f76657273696f6e223a322c227265706f72745f6964223a2230313963616536622d363630302d376533652d623131392d633239643365626434313931222c2276657273696f6e223a312c226f7267616e697a6174696f6e223a2241636d65222c227469746c65223a225765656b6c79222c226c616e6775616765223a22656e2d4742222c22706572696f645f7374617274223a22323032362d30322d3233222c22706572696f645f656e64223a22323032362d30332d3031222c2274696d655f7a6f6e65223a224575726f70652f4265726c696e222c2267656e6572617465645f6174223a22323032362d30332d30325431323a30303a30305a222c226d696e696d756d5f67726f7570223a352c22636f766572616765223a22636f6d706c657465222c2266726f6e74223a7b22626f74746f6d5f6c696e65223a7b2274657874223a7b226d657373616765223a22626f74746f6d2d756e636c656172222c2277697468223a7b22616374697665223a7b22636f756e74223a31327d2c226368616e6765223a7b22646563696d616c223a22352e30227d2c226b696e64223a7b226e616d65223a227765656b227d2c226d656d62657273223a7b22636f756e74223a32307d2c2272617465223a7b2274657874223a7b226d657373616765223a2276616c75652d70657263656e74616765222c2277697468223a7b2276616c7565223a7b22646563696d616c223a2236302e30227d7d7d7d7d7d2c2266696775726573223a5b226163746976655f7573657273222c22746f74616c5f7573657273222c22656e676167656d656e745f72617465225d7d2c2266696e64696e6773223a5b7b2274657874223a7b226d657373616765223a2266696e64696e672d756e6368616e676564222c2277697468223a7b226368616e6765223a7b227369676e6564223a22352e30227d2c22666967757265223a7b2274657874223a7b226d657373616765223a226669677572652d656e676167656d656e745f72617465227d7d2c22696e74657276616c223a7b2274657874223a7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a222d32332e37227d2c227570706572223a7b22646563696d616c223a2233322e36227d7d7d7d2c226b696e64223a7b226e616d65223a227765656b227d2c226e223a7b22636f756e74223a32307d2c2273696e6365223a7b2264617465223a22323032362d30322d3136227d2c2276616c7565223a7b2274657874223a7b226d657373616765223a2276616c75652d70657263656e74616765222c2277697468223a7b2276616c7565223a7b22646563696d616c223a2236302e30227d7d7d7d7d7d2c2266696775726573223a5b22656e676167656d656e745f72617465225d7d2c7b2274657874223a7b226d657373616765223a2266696e64696e672d756e6368616e676564222c2277697468223a7b226368616e6765223a7b227369676e6564223a222d31302e30227d2c22666967757265223a7b2274657874223a7b226d657373616765223a226669677572652d636f6d706c6574696f6e5f72617465227d7d2c22696e74657276616c223a7b2274657874223a7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a222d34332e35227d2c227570706572223a7b22646563696d616c223a2232362e35227d7d7d7d2c226b696e64223a7b226e616d65223a227765656b227d2c226e223a7b22636f756e74223a31307d2c2273696e6365223a7b2264617465223a22323032362d30322d3136227d2c2276616c7565223a7b2274657874223a7b226d657373616765223a2276616c75652d70657263656e74616765222c2277697468223a7b2276616c7565223a7b22646563696d616c223a2237302e30227d7d7d7d7d7d2c2266696775726573223a5b22636f6d706c6574696f6e5f72617465225d7d5d2c226465636973696f6e73223a5b7b2274657874223a7b226d657373616765223a226465636964652d72656d696e64222c2277697468223a7b226b696e64223a7b226e616d65223a227765656b227d2c226f70656e223a7b22636f756e74223a337d7d7d2c2266696775726573223a5b22636f6d706c657465645f6173736573736d656e7473225d7d5d2c2274696c6573223a5b7b226e616d65223a226163746976655f7573657273222c226c6162656c223a7b226d657373616765223a226669677572652d6163746976655f7573657273227d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a31322e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c2264657461696c223a7b226d657373616765223a2274696c652d6368616e6765222c2277697468223a7b226368616e6765223a7b2274657874223a7b226d657373616765223a226368616e67652d62617265222c2277697468223a7b226368616e6765223a7b227369676e6564223a2231227d2c22756e6974223a7b226e616d65223a22706c61696e227d7d7d7d2c226b696e64223a7b226e616d65223a227765656b227d7d7d2c22736572696573223a5b7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3038227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3135227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3232227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3239227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3035227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3132227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3139227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3236227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3032227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3039227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3136227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a31312e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a31322e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d5d7d2c7b226e616d65223a22656e676167656d656e745f72617465222c226c6162656c223a7b226d657373616765223a226669677572652d656e676167656d656e745f72617465227d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a36302e302c22756e6974223a2270657263656e74616765222c226e223a32302c22696e74657276616c223a7b226c6f776572223a33382e36353831353030373632323533322c227570706572223a37382e313139333436373632373138337d2c227374617465223a226f6b227d2c22646563696d616c73223a317d2c2264657461696c223a7b226d657373616765223a2274696c652d6368616e6765222c2277697468223a7b226368616e6765223a7b2274657874223a7b226d657373616765223a226368616e67652d756e636c656172222c2277697468223a7b226368616e6765223a7b227369676e6564223a22352e30227d2c22696e74657276616c223a7b2274657874223a7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a222d32332e37227d2c227570706572223a7b22646563696d616c223a2233322e36227d7d7d7d2c22756e6974223a7b226e616d65223a22706f696e7473227d7d7d7d2c226b696e64223a7b226e616d65223a227765656b227d7d7d2c22646972656374696f6e223a22756e636c656172222c22736572696573223a5b7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3038227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3135227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3232227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3239227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3035227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3132227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3139227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3236227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3032227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3039227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3136227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a35352e302c22756e6974223a2270657263656e74616765222c226e223a32302c22696e74657276616c223a7b226c6f776572223a33342e32303835333432343530333432342c227570706572223a37342e31383032313431373434333735387d2c227374617465223a226f6b227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a36302e302c22756e6974223a2270657263656e74616765222c226e223a32302c22696e74657276616c223a7b226c6f776572223a33382e36353831353030373632323533322c227570706572223a37382e313139333436373632373138337d2c227374617465223a226f6b227d2c22646563696d616c73223a317d7d5d7d2c7b226e616d65223a22636f6d706c6574696f6e5f72617465222c226c6162656c223a7b226d657373616765223a226669677572652d636f6d706c6574696f6e5f72617465227d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a37302e302c22756e6974223a2270657263656e74616765222c226e223a31302c22696e74657276616c223a7b226c6f776572223a33392e3637373831343734363131343533352c227570706572223a38392e323230383733323539333639397d2c227374617465223a226f6b227d2c22646563696d616c73223a317d2c2264657461696c223a7b226d657373616765223a2274696c652d6368616e6765222c2277697468223a7b226368616e6765223a7b2274657874223a7b226d657373616765223a226368616e67652d756e636c656172222c2277697468223a7b226368616e6765223a7b227369676e6564223a222d31302e30227d2c22696e74657276616c223a7b2274657874223a7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a222d34332e35227d2c227570706572223a7b22646563696d616c223a2232362e35227d7d7d7d2c22756e6974223a7b226e616d65223a22706f696e7473227d7d7d7d2c226b696e64223a7b226e616d65223a227765656b227d7d7d2c22646972656374696f6e223a22756e636c656172222c22736572696573223a5b7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3038227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3135227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3232227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3239227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3035227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3132227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3139227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3236227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3032227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3039227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3136227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a38302e302c22756e6974223a2270657263656e74616765222c226e223a31302c22696e74657276616c223a7b226c6f776572223a34392e30313632343731353336363431382c227570706572223a39342e33333137383438353435363234377d2c227374617465223a226f6b227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a37302e302c22756e6974223a2270657263656e74616765222c226e223a31302c22696e74657276616c223a7b226c6f776572223a33392e3637373831343734363131343533352c227570706572223a38392e323230383733323539333639397d2c227374617465223a226f6b227d2c22646563696d616c73223a317d7d5d7d2c7b226e616d65223a22746f74616c5f61637469766974696573222c226c6162656c223a7b226d657373616765223a226669677572652d746f74616c5f61637469766974696573227d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a36392e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c2264657461696c223a7b226d657373616765223a2274696c652d6368616e6765222c2277697468223a7b226368616e6765223a7b2274657874223a7b226d657373616765223a226368616e67652d62617265222c2277697468223a7b226368616e6765223a7b227369676e6564223a223235227d2c22756e6974223a7b226e616d65223a22706c61696e227d7d7d7d2c226b696e64223a7b226e616d65223a227765656b227d7d7d2c22736572696573223a5b7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3038227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3135227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3232227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3239227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3035227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3132227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3139227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3236227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3032227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3039227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3136227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a34342e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a36392e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d5d7d5d2c227472757374223a5b7b226c6162656c223a7b226d657373616765223a2274727573742d636f7665726167652d6c6162656c227d2c2274657874223a7b226d657373616765223a2274727573742d636f766572616765222c2277697468223a7b226d656d62657273223a7b22636f756e74223a32307d2c2270656f706c65223a7b22636f756e74223a31347d7d7d7d2c7b226c6162656c223a7b226d657373616765223a2274727573742d67726f7570732d6c6162656c227d2c2274657874223a7b226d657373616765223a2274727573742d67726f757073222c2277697468223a7b2267726f757073223a7b22636f756e74223a31367d2c2268696464656e223a7b22636f756e74223a31357d2c226b223a7b22636f756e74223a357d7d7d7d2c7b226c6162656c223a7b226d657373616765223a2274727573742d756e74696c2d6c6162656c227d2c2274657874223a7b226d657373616765223a2274727573742d756e74696c222c2277697468223a7b22646179223a7b2264617465223a22323032362d30332d3031227d7d7d7d2c7b226c6162656c223a7b226d657373616765223a2274727573742d6c6174652d6c6162656c227d2c2274657874223a7b226d657373616765223a2274727573742d6c6174652d756e6b6e6f776e222c2277697468223a7b226b696e64223a7b226e616d65223a227765656b227d7d7d7d5d7d2c2273656374696f6e73223a5b7b2273656374696f6e5f74797065223a226d6574726963735f73756d6d617279222c227469746c65223a7b226d657373616765223a2273656374696f6e2d6d6574726963732d73756d6d617279227d2c227374617465223a226f6b222c22626c6f636b73223a5b7b226b696e64223a227461626c65222c226b6579223a226b65795f6d657472696373222c227469746c65223a7b226d657373616765223a226b65792d6d657472696373227d2c22636f6c756d6e73223a5b7b226b6579223a226d6574726963222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d666967757265227d7d2c7b226b6579223a2276616c7565222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d6e6f77222c2277697468223a7b226b696e64223a7b226e616d65223a227765656b227d7d7d2c22756e6974223a22227d2c7b226b6579223a22696e74657276616c222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d696e74657276616c227d7d2c7b226b6579223a226265666f7265222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d6265666f7265222c2277697468223a7b226b696e64223a7b226e616d65223a227765656b227d7d7d2c22756e6974223a22227d2c7b226b6579223a226368616e6765222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d6368616e6765227d7d5d2c22726f7773223a5b5b7b226d657373616765223a226669677572652d746f74616c5f7573657273227d2c7b22666967757265223a7b2276616c7565223a32302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c22222c7b22666967757265223a7b2276616c7565223a32302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b226d657373616765223a226368616e67652d62617265222c2277697468223a7b226368616e6765223a7b227369676e6564223a2230227d2c22756e6974223a7b226e616d65223a22706c61696e227d7d7d5d2c5b7b226d657373616765223a226669677572652d6163746976655f7573657273227d2c7b22666967757265223a7b2276616c7565223a31322e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c22222c7b22666967757265223a7b2276616c7565223a31312e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b226d657373616765223a226368616e67652d62617265222c2277697468223a7b226368616e6765223a7b227369676e6564223a2231227d2c22756e6974223a7b226e616d65223a22706c61696e227d7d7d5d2c5b7b226d657373616765223a226669677572652d656e676167656d656e745f72617465227d2c7b22666967757265223a7b2276616c7565223a36302e302c22756e6974223a2270657263656e74616765222c226e223a32302c22696e74657276616c223a7b226c6f776572223a33382e36353831353030373632323533322c227570706572223a37382e313139333436373632373138337d2c227374617465223a226f6b227d2c22646563696d616c73223a317d2c7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a2233382e37227d2c227570706572223a7b22646563696d616c223a2237382e31227d7d7d2c7b22666967757265223a7b2276616c7565223a35352e302c22756e6974223a2270657263656e74616765222c226e223a32302c22696e74657276616c223a7b226c6f776572223a33342e32303835333432343530333432342c227570706572223a37342e31383032313431373434333735387d2c227374617465223a226f6b227d2c22646563696d616c73223a317d2c7b226d657373616765223a226368616e67652d756e636c656172222c2277697468223a7b226368616e6765223a7b227369676e6564223a22352e30227d2c22696e74657276616c223a7b2274657874223a7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a222d32332e37227d2c227570706572223a7b22646563696d616c223a2233322e36227d7d7d7d2c22756e6974223a7b226e616d65223a22706f696e7473227d7d7d5d2c5b7b226d657373616765223a226669677572652d746f74616c5f61637469766974696573227d2c7b22666967757265223a7b2276616c7565223a36392e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c22222c7b22666967757265223a7b2276616c7565223a34342e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b226d657373616765223a226368616e67652d62617265222c2277697468223a7b226368616e6765223a7b227369676e6564223a223235227d2c22756e6974223a7b226e616d65223a22706c61696e227d7d7d5d2c5b7b226d657373616765223a226669677572652d6176675f73657373696f6e5f6475726174696f6e227d2c7b22666967757265223a7b2276616c7565223a3137342e36363636363636363636363636362c22756e6974223a227365636f6e6473222c226e223a33302c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a317d2c22222c7b22666967757265223a7b2276616c7565223a3236302e302c22756e6974223a227365636f6e6473222c226e223a31342c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a317d2c7b226d657373616765223a226368616e67652d62617265222c2277697468223a7b226368616e6765223a7b227369676e6564223a222d38352e33227d2c22756e6974223a7b226e616d65223a22706c61696e227d7d7d5d2c5b7b226d657373616765223a226669677572652d746f74616c5f6173736573736d656e7473227d2c7b22666967757265223a7b2276616c7565223a31302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c22222c7b22666967757265223a7b2276616c7565223a31302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b226d657373616765223a226368616e67652d62617265222c2277697468223a7b226368616e6765223a7b227369676e6564223a2230227d2c22756e6974223a7b226e616d65223a22706c61696e227d7d7d5d2c5b7b226d657373616765223a226669677572652d636f6d706c657465645f6173736573736d656e7473227d2c7b22666967757265223a7b2276616c7565223a372e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c22222c7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b226d657373616765223a226368616e67652d62617265222c2277697468223a7b226368616e6765223a7b227369676e6564223a222d31227d2c22756e6974223a7b226e616d65223a22706c61696e227d7d7d5d2c5b7b226d657373616765223a226669677572652d636f6d706c6574696f6e5f72617465227d2c7b22666967757265223a7b2276616c7565223a37302e302c22756e6974223a2270657263656e74616765222c226e223a31302c22696e74657276616c223a7b226c6f776572223a33392e3637373831343734363131343533352c227570706572223a38392e323230383733323539333639397d2c227374617465223a226f6b227d2c22646563696d616c73223a317d2c7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a2233392e37227d2c227570706572223a7b22646563696d616c223a2238392e32227d7d7d2c7b22666967757265223a7b2276616c7565223a38302e302c22756e6974223a2270657263656e74616765222c226e223a31302c22696e74657276616c223a7b226c6f776572223a34392e30313632343731353336363431382c227570706572223a39342e33333137383438353435363234377d2c227374617465223a226f6b227d2c22646563696d616c73223a317d2c7b226d657373616765223a226368616e67652d756e636c656172222c2277697468223a7b226368616e6765223a7b227369676e6564223a222d31302e30227d2c22696e74657276616c223a7b2274657874223a7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a222d34332e35227d2c227570706572223a7b22646563696d616c223a2232362e35227d7d7d7d2c22756e6974223a7b226e616d65223a22706f696e7473227d7d7d5d5d7d2c7b226b696e64223a226368617274222c226b6579223a22656e676167656d656e745f726174655f7472656e64222c227469746c65223a7b226d657373616765223a227472656e642d73686f7274222c2277697468223a7b22666967757265223a7b2274657874223a7b226d657373616765223a226669677572652d656e676167656d656e745f72617465227d7d7d7d2c226465736372697074696f6e223a7b226d657373616765223a227472656e642d646573637269626564222c2277697468223a7b22666967757265223a7b2274657874223a7b226d657373616765223a226669677572652d656e676167656d656e745f72617465227d7d2c226669727374223a7b2274657874223a7b226d657373616765223a2276616c75652d70657263656e74616765222c2277697468223a7b2276616c7565223a7b22646563696d616c223a2235352e30227d7d7d7d2c2266726f6d223a7b2264617465223a22323032362d30322d3136227d2c226c617374223a7b2274657874223a7b226d657373616765223a2276616c75652d70657263656e74616765222c2277697468223a7b2276616c7565223a7b22646563696d616c223a2236302e30227d7d7d7d2c2272756e73223a7b226e616d65223a226e6f227d2c22746f223a7b2264617465223a22323032362d30322d3233227d2c2276657264696374223a7b226e616d65223a2273686f7274227d7d7d2c22756e6974223a2270657263656e74616765222c226d61726b223a7b2274797065223a227472656e64222c22706f696e7473223a5b7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3038227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3135227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3232227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3239227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3035227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3132227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3139227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3236227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3032227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3039227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3136227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a35352e302c22756e6974223a2270657263656e74616765222c226e223a32302c22696e74657276616c223a7b226c6f776572223a33342e32303835333432343530333432342c227570706572223a37342e31383032313431373434333735387d2c227374617465223a226f6b227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a36302e302c22756e6974223a2270657263656e74616765222c226e223a32302c22696e74657276616c223a7b226c6f776572223a33382e36353831353030373632323533322c227570706572223a37382e313139333436373632373138337d2c227374617465223a226f6b227d2c22646563696d616c73223a317d7d5d7d7d2c7b226b696e64223a226368617274222c226b6579223a22636f6d706c6574696f6e5f726174655f7472656e64222c227469746c65223a7b226d657373616765223a227472656e642d73686f7274222c2277697468223a7b22666967757265223a7b2274657874223a7b226d657373616765223a226669677572652d636f6d706c6574696f6e5f72617465227d7d7d7d2c226465736372697074696f6e223a7b226d657373616765223a227472656e642d646573637269626564222c2277697468223a7b22666967757265223a7b2274657874223a7b226d657373616765223a226669677572652d636f6d706c6574696f6e5f72617465227d7d2c226669727374223a7b2274657874223a7b226d657373616765223a2276616c75652d70657263656e74616765222c2277697468223a7b2276616c7565223a7b22646563696d616c223a2238302e30227d7d7d7d2c2266726f6d223a7b2264617465223a22323032362d30322d3136227d2c226c617374223a7b2274657874223a7b226d657373616765223a2276616c75652d70657263656e74616765222c2277697468223a7b2276616c7565223a7b22646563696d616c223a2237302e30227d7d7d7d2c2272756e73223a7b226e616d65223a226e6f227d2c22746f223a7b2264617465223a22323032362d30322d3233227d2c2276657264696374223a7b226e616d65223a2273686f7274227d7d7d2c22756e6974223a2270657263656e74616765222c226d61726b223a7b2274797065223a227472656e64222c22706f696e7473223a5b7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3038227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3135227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3232227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3239227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3035227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3132227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3139227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3236227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3032227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3039227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3136227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a38302e302c22756e6974223a2270657263656e74616765222c226e223a31302c22696e74657276616c223a7b226c6f776572223a34392e30313632343731353336363431382c227570706572223a39342e33333137383438353435363234377d2c227374617465223a226f6b227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a37302e302c22756e6974223a2270657263656e74616765222c226e223a31302c22696e74657276616c223a7b226c6f776572223a33392e3637373831343734363131343533352c227570706572223a38392e323230383733323539333639397d2c227374617465223a226f6b227d2c22646563696d616c73223a317d7d5d7d7d2c7b226b696e64223a227461626c65222c226b6579223a226d6574726963735f62795f6465706172746d656e74222c227469746c65223a7b226d657373616765223a226d6574726963732d62792d6465706172746d656e74227d2c22636f6c756d6e73223a5b7b226b6579223a2267726f7570222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d6465706172746d656e74227d7d2c7b226b6579223a22746f74616c5f7573657273222c226c6162656c223a7b226d657373616765223a226669677572652d746f74616c5f7573657273227d2c22756e6974223a22636f756e74227d2c7b226b6579223a226163746976655f7573657273222c226c6162656c223a7b226d657373616765223a226669677572652d6163746976655f7573657273227d2c22756e6974223a22636f756e74227d2c7b226b6579223a22656e676167656d656e745f72617465222c226c6162656c223a7b226d657373616765223a226669677572652d656e676167656d656e745f72617465227d2c22756e6974223a2270657263656e74616765227d2c7b226b6579223a22746f74616c5f61637469766974696573222c226c6162656c223a7b226d657373616765223a226669677572652d746f74616c5f61637469766974696573227d2c22756e6974223a22636f756e74227d2c7b226b6579223a22746f74616c5f6173736573736d656e7473222c226c6162656c223a7b226d657373616765223a226669677572652d746f74616c5f6173736573736d656e7473227d2c22756e6974223a22636f756e74227d2c7b226b6579223a22636f6d706c6574696f6e5f72617465222c226c6162656c223a7b226d657373616765223a226669677572652d636f6d706c6574696f6e5f72617465227d2c22756e6974223a2270657263656e74616765227d5d2c22726f7773223a5b5b22437573746f6d657220537570706f7274222c7b22666967757265223a7b2276616c7565223a312e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d2c5b22456e67696e656572696e67222c7b22666967757265223a7b2276616c7565223a342e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d2c5b2246696e616e6365222c7b22666967757265223a7b2276616c7565223a362e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d2c5b224c6567616c222c7b22666967757265223a7b2276616c7565223a332e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d2c5b224d61726b6574696e67222c7b22666967757265223a7b2276616c7565223a312e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d2c5b224f7065726174696f6e73222c7b22666967757265223a7b2276616c7565223a322e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d2c5b2253616c6573222c7b22666967757265223a7b2276616c7565223a332e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d5d7d2c7b226b696e64223a227461626c65222c226b6579223a226d6574726963735f62795f6a6f625f726f6c65222c227469746c65223a7b226d657373616765223a226d6574726963732d62792d6a6f622d726f6c65227d2c22636f6c756d6e73223a5b7b226b6579223a2267726f7570222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d6a6f622d726f6c65227d7d2c7b226b6579223a22746f74616c5f7573657273222c226c6162656c223a7b226d657373616765223a226669677572652d746f74616c5f7573657273227d2c22756e6974223a22636f756e74227d2c7b226b6579223a226163746976655f7573657273222c226c6162656c223a7b226d657373616765223a226669677572652d6163746976655f7573657273227d2c22756e6974223a22636f756e74227d2c7b226b6579223a22656e676167656d656e745f72617465222c226c6162656c223a7b226d657373616765223a226669677572652d656e676167656d656e745f72617465227d2c22756e6974223a2270657263656e74616765227d2c7b226b6579223a22746f74616c5f61637469766974696573222c226c6162656c223a7b226d657373616765223a226669677572652d746f74616c5f61637469766974696573227d2c22756e6974223a22636f756e74227d2c7b226b6579223a22746f74616c5f6173736573736d656e7473222c226c6162656c223a7b226d657373616765223a226669677572652d746f74616c5f6173736573736d656e7473227d2c22756e6974223a22636f756e74227d2c7b226b6579223a22636f6d706c6574696f6e5f72617465222c226c6162656c223a7b226d657373616765223a226669677572652d636f6d706c6574696f6e5f72617465227d2c22756e6974223a2270657263656e74616765227d5d2c22726f7773223a5b5b224163636f756e7420457865637574697665222c7b22666967757265223a7b2276616c7565223a322e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d2c5b22416e616c797374222c7b22666967757265223a7b2276616c7565223a372e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a342e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a35372e3134323835373134323835373134362c22756e6974223a2270657263656e74616765222c226e223a372c22696e74657276616c223a7b226c6f776572223a32352e3034353833363435323736353732332c227570706572223a38342e31373830313434373438353330337d2c227374617465223a226f6b227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a32392e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a332e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a36362e36363636363636363636363636372c22756e6974223a2270657263656e74616765222c226e223a332c22696e74657276616c223a7b226c6f776572223a32302e37363539363030383032303437382c227570706572223a39332e38353038303535323739363033387d2c227374617465223a226f6b227d2c22646563696d616c73223a317d5d2c5b22436f756e73656c222c7b22666967757265223a7b2276616c7565223a332e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d2c5b22456e67696e656572222c7b22666967757265223a7b2276616c7565223a312e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d2c5b22456e67696e656572696e67204d616e61676572222c7b22666967757265223a7b2276616c7565223a312e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d2c5b224d616e61676572222c7b22666967757265223a7b2276616c7565223a322e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d2c5b224f7065726174696f6e73205370656369616c697374222c7b22666967757265223a7b2276616c7565223a322e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d2c5b2253616c6573204173736f6369617465222c7b22666967757265223a7b2276616c7565223a312e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d2c5b22537570706f7274205370656369616c697374222c7b22666967757265223a7b2276616c7565223a312e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d5d5d7d2c7b226b696e64223a226e6f7465222c2274657874223a7b226d657373616765223a2268696464656e2d6e6f7465222c2277697468223a7b226b223a7b22636f756e74223a357d7d7d7d5d7d2c7b2273656374696f6e5f74797065223a226173736573736d656e745f70726f6772657373222c227469746c65223a7b226d657373616765223a2273656374696f6e2d6173736573736d656e742d70726f6772657373227d2c227374617465223a226f6b222c22626c6f636b73223a5b7b226b696e64223a226368617274222c226b6579223a226173736573736d656e745f7374657073222c227469746c65223a7b226d657373616765223a2266756e6e656c2d7469746c65222c2277697468223a7b22636f6d706c65746564223a7b2274657874223a7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a2237227d7d7d7d2c2263726561746564223a7b2274657874223a7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a223130227d7d7d7d7d7d2c226465736372697074696f6e223a7b226d657373616765223a2266756e6e656c2d646573637269626564222c2277697468223a7b22636f6d706c65746564223a7b2274657874223a7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a2237227d7d7d7d2c2263726561746564223a7b2274657874223a7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a223130227d7d7d7d2c2273746172746564223a7b2274657874223a7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a2238227d7d7d7d7d7d2c22756e6974223a22636f756e74222c22746f6c645f696e223a226173736573736d656e745f66756e6e656c222c226d61726b223a7b2274797065223a2266756e6e656c222c227374657073223a5b7b226c6162656c223a7b226d657373616765223a2273746167652d63726561746564227d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a31302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a2273746167652d73746172746564227d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a2273746167652d636f6d706c65746564227d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a372e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d5d7d7d2c7b226b696e64223a227461626c65222c226b6579223a226173736573736d656e745f66756e6e656c222c227469746c65223a7b226d657373616765223a2266756e6e656c2d7461626c65227d2c22636f6c756d6e73223a5b7b226b6579223a227374616765222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d7374616765227d7d2c7b226b6579223a226173736573736d656e7473222c226c6162656c223a7b226d657373616765223a226669677572652d746f74616c5f6173736573736d656e7473227d2c22756e6974223a22636f756e74227d2c7b226b6579223a227368617265222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d73686172652d6f662d63726561746564227d2c22756e6974223a2270657263656e74616765227d5d2c22726f7773223a5b5b7b226d657373616765223a2273746167652d63726561746564227d2c7b22666967757265223a7b2276616c7565223a31302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c22225d2c5b7b226d657373616765223a2273746167652d73746172746564227d2c7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a38302e302c22756e6974223a2270657263656e74616765222c226e223a31302c22696e74657276616c223a7b226c6f776572223a34392e30313632343731353336363431382c227570706572223a39342e33333137383438353435363234377d2c227374617465223a226f6b227d2c22646563696d616c73223a317d5d2c5b7b226d657373616765223a2273746167652d636f6d706c65746564227d2c7b22666967757265223a7b2276616c7565223a372e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a37302e302c22756e6974223a2270657263656e74616765222c226e223a31302c22696e74657276616c223a7b226c6f776572223a33392e3637373831343734363131343533352c227570706572223a38392e323230383733323539333639397d2c227374617465223a226f6b227d2c22646563696d616c73223a317d5d5d7d2c7b226b696e64223a227461626c65222c226b6579223a226173736573736d656e745f636f686f727473222c227469746c65223a7b226d657373616765223a22636f686f7274732d7461626c65227d2c22636f6c756d6e73223a5b7b226b6579223a227765656b222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d7765656b227d7d2c7b226b6579223a2263726561746564222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d63726561746564227d2c22756e6974223a22636f756e74227d2c7b226b6579223a2273746172746564222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d73746172746564227d2c22756e6974223a22636f756e74227d2c7b226b6579223a22636f6d706c65746564222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d636f6d706c65746564227d2c22756e6974223a22636f756e74227d2c7b226b6579223a22636f6d706c6574696f6e5f72617465222c226c6162656c223a7b226d657373616765223a226669677572652d636f6d706c6574696f6e5f72617465227d2c22756e6974223a2270657263656e74616765227d2c7b226b6579223a22696e74657276616c222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d696e74657276616c227d7d5d2c22726f7773223a5b5b7b2264617465223a22323032352d31322d3038222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3038227d7d7d7d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d2c7b226d657373616765223a226e6f2d64617461227d5d2c5b7b2264617465223a22323032352d31322d3135222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3135227d7d7d7d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d2c7b226d657373616765223a226e6f2d64617461227d5d2c5b7b2264617465223a22323032352d31322d3232222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3232227d7d7d7d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d2c7b226d657373616765223a226e6f2d64617461227d5d2c5b7b2264617465223a22323032352d31322d3239222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3239227d7d7d7d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d2c7b226d657373616765223a226e6f2d64617461227d5d2c5b7b2264617465223a22323032362d30312d3035222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3035227d7d7d7d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d2c7b226d657373616765223a226e6f2d64617461227d5d2c5b7b2264617465223a22323032362d30312d3132222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3132227d7d7d7d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d2c7b226d657373616765223a226e6f2d64617461227d5d2c5b7b2264617465223a22323032362d30312d3139222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3139227d7d7d7d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d2c7b226d657373616765223a226e6f2d64617461227d5d2c5b7b2264617465223a22323032362d30312d3236222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3236227d7d7d7d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d2c7b226d657373616765223a226e6f2d64617461227d5d2c5b7b2264617465223a22323032362d30322d3032222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3032227d7d7d7d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d2c7b226d657373616765223a226e6f2d64617461227d5d2c5b7b2264617465223a22323032362d30322d3039222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3039227d7d7d7d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d2c7b226d657373616765223a226e6f2d64617461227d5d2c5b7b2264617465223a22323032362d30322d3136222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3136227d7d7d7d2c7b22666967757265223a7b2276616c7565223a31302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a392e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a392e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a39302e302c22756e6974223a2270657263656e74616765222c226e223a31302c22696e74657276616c223a7b226c6f776572223a35392e35383439393733323034373631352c227570706572223a39382e32313233373836393034393237317d2c227374617465223a226f6b227d2c22646563696d616c73223a317d2c7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a2235392e36227d2c227570706572223a7b22646563696d616c223a2239382e32227d7d7d5d2c5b7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d2c7b22666967757265223a7b2276616c7565223a31302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a372e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a37302e302c22756e6974223a2270657263656e74616765222c226e223a31302c22696e74657276616c223a7b226c6f776572223a33392e3637373831343734363131343533352c227570706572223a38392e323230383733323539333639397d2c227374617465223a226f6b227d2c22646563696d616c73223a317d2c7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a2233392e37227d2c227570706572223a7b22646563696d616c223a2238392e32227d7d7d5d5d7d2c7b226b696e64223a226e6f7465222c2274657874223a7b226d657373616765223a22636f686f7274732d6e6f7465227d7d5d7d2c7b2273656374696f6e5f74797065223a226f6365616e5f696e736967687473222c227469746c65223a7b226d657373616765223a2273656374696f6e2d6f6365616e2d696e736967687473227d2c227374617465223a226f6b222c22626c6f636b73223a5b7b226b696e64223a226368617274222c226b6579223a226f6365616e5f70726f66696c65222c227469746c65223a7b226d657373616765223a226f6365616e2d70726f66696c65227d2c226465736372697074696f6e223a7b226d657373616765223a226f6365616e2d70726f66696c652d646573637269626564222c2277697468223a7b2276616c756573223a7b227465787473223a5b7b226d657373616765223a226e616d652d616e642d76616c7565222c2277697468223a7b226e616d65223a7b2274657874223a7b226d657373616765223a226669677572652d6f70656e6e657373227d7d2c2276616c7565223a7b2274657874223a7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22332e3634227d7d7d7d7d7d2c7b226d657373616765223a226e616d652d616e642d76616c7565222c2277697468223a7b226e616d65223a7b2274657874223a7b226d657373616765223a226669677572652d636f6e736369656e74696f75736e657373227d7d2c2276616c7565223a7b2274657874223a7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22332e3832227d7d7d7d7d7d2c7b226d657373616765223a226e616d652d616e642d76616c7565222c2277697468223a7b226e616d65223a7b2274657874223a7b226d657373616765223a226669677572652d657874726176657273696f6e227d7d2c2276616c7565223a7b2274657874223a7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22332e3339227d7d7d7d7d7d2c7b226d657373616765223a226e616d652d616e642d76616c7565222c2277697468223a7b226e616d65223a7b2274657874223a7b226d657373616765223a226669677572652d616772656561626c656e657373227d7d2c2276616c7565223a7b2274657874223a7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22332e3734227d7d7d7d7d7d2c7b226d657373616765223a226e616d652d616e642d76616c7565222c2277697468223a7b226e616d65223a7b2274657874223a7b226d657373616765223a226669677572652d6e6575726f74696369736d227d7d2c2276616c7565223a7b2274657874223a7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22322e3434227d7d7d7d7d7d5d7d7d7d2c22756e6974223a2273636f7265222c22746f6c645f696e223a226f6365616e5f666163746f7273222c226d61726b223a7b2274797065223a22646f745f696e74657276616c222c226d696e223a312e302c226d6178223a352e302c22726f7773223a5b7b226c6162656c223a7b226d657373616765223a226669677572652d6f70656e6e657373227d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a332e363432303633352c22756e6974223a2273636f7265222c226e223a31342c22696e74657276616c223a7b226c6f776572223a332e323633333432323833373538323837332c227570706572223a342e3032303738343731363234313731327d2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c2262696e73223a5b7b2266726f6d223a312e302c22746f223a332e37352c226e756d626572223a7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b2266726f6d223a332e37352c22746f223a352e302c226e756d626572223a7b22666967757265223a7b2276616c7565223a362e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d5d7d2c7b226c6162656c223a7b226d657373616765223a226669677572652d636f6e736369656e74696f75736e657373227d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a332e383230363334393238353731343238372c22756e6974223a2273636f7265222c226e223a31342c22696e74657276616c223a7b226c6f776572223a332e343237303834333934333233303930342c227570706572223a342e3231343138353436323831393736377d2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c2262696e73223a5b7b2266726f6d223a312e302c22746f223a332e37352c226e756d626572223a7b22666967757265223a7b2276616c7565223a362e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b2266726f6d223a332e37352c22746f223a352e302c226e756d626572223a7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d5d7d2c7b226c6162656c223a7b226d657373616765223a226669677572652d657874726176657273696f6e227d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a332e33393337352c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a7b226c6f776572223a322e393632383336343935363836303130372c227570706572223a332e3832343636333530343331333938397d2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c2262696e73223a5b7b2266726f6d223a312e302c22746f223a332e32352c226e756d626572223a7b22666967757265223a7b2276616c7565223a372e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b2266726f6d223a332e32352c22746f223a352e302c226e756d626572223a7b22666967757265223a7b2276616c7565223a392e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d5d7d2c7b226c6162656c223a7b226d657373616765223a226669677572652d616772656561626c656e657373227d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a332e37343337352c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a7b226c6f776572223a332e3335393032303532373839363737362c227570706572223a342e3132383437393437323130333232347d2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c2262696e73223a5b7b2266726f6d223a312e302c22746f223a332e352c226e756d626572223a7b22666967757265223a7b2276616c7565223a352e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b2266726f6d223a332e352c22746f223a352e302c226e756d626572223a7b22666967757265223a7b2276616c7565223a31312e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d5d7d2c7b226c6162656c223a7b226d657373616765223a226669677572652d6e6575726f74696369736d227d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a322e3434323336313132352c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a7b226c6f776572223a322e3031303135323034393930323738332c227570706572223a322e383734353730323030303937323137337d2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c2262696e73223a5b7b2266726f6d223a312e302c22746f223a322e32352c226e756d626572223a7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b2266726f6d223a322e32352c22746f223a352e302c226e756d626572223a7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d5d7d5d7d7d2c7b226b696e64223a227461626c65222c226b6579223a226f6365616e5f666163746f7273222c227469746c65223a7b226d657373616765223a226f6365616e2d666163746f7273227d2c22636f6c756d6e73223a5b7b226b6579223a22666163746f72222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d666163746f72227d7d2c7b226b6579223a226d65616e222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d6d65616e227d2c22756e6974223a2273636f7265227d2c7b226b6579223a22696e74657276616c222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d696e74657276616c227d7d2c7b226b6579223a22646576696174696f6e222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d646576696174696f6e227d2c22756e6974223a2273636f7265227d2c7b226b6579223a22616c706861222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d616c706861227d2c22756e6974223a22726174696f227d2c7b226b6579223a226e222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d70656f706c65227d2c22756e6974223a22636f756e74227d2c7b226b6579223a2261735f6f66222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d61732d6f66227d7d5d2c22726f7773223a5b5b7b226d657373616765223a226669677572652d6f70656e6e657373227d2c7b22666967757265223a7b2276616c7565223a332e363432303633352c22756e6974223a2273636f7265222c226e223a31342c22696e74657276616c223a7b226c6f776572223a332e323633333432323833373538323837332c227570706572223a342e3032303738343731363234313731327d2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a22332e3236227d2c227570706572223a7b22646563696d616c223a22342e3032227d7d7d2c7b22666967757265223a7b2276616c7565223a302e363535393237343138373032323131342c22756e6974223a2273636f7265222c226e223a31342c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a302e373134323835373134323835373134332c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a31342e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d2c5b7b226d657373616765223a226669677572652d636f6e736369656e74696f75736e657373227d2c7b22666967757265223a7b2276616c7565223a332e383230363334393238353731343238372c22756e6974223a2273636f7265222c226e223a31342c22696e74657276616c223a7b226c6f776572223a332e343237303834333934333233303930342c227570706572223a342e3231343138353436323831393736377d2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a22332e3433227d2c227570706572223a7b22646563696d616c223a22342e3231227d7d7d2c7b22666967757265223a7b2276616c7565223a302e363831363131313033333333363835322c22756e6974223a2273636f7265222c226e223a31342c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a302e383630393630303936363439323535352c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a31342e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d2c5b7b226d657373616765223a226669677572652d657874726176657273696f6e227d2c7b22666967757265223a7b2276616c7565223a332e33393337352c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a7b226c6f776572223a322e393632383336343935363836303130372c227570706572223a332e3832343636333530343331333938397d2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a22322e3936227d2c227570706572223a7b22646563696d616c223a22332e3832227d7d7d2c7b22666967757265223a7b2276616c7565223a302e383038363736393032393330353432322c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a302e393234353639303431383033383239392c22756e6974223a22726174696f222c226e223a31362c22696e74657276616c223a7b226c6f776572223a302e383534323433363231323639303932342c227570706572223a302e393639323631343531393032333732357d2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a31362e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d2c5b7b226d657373616765223a226669677572652d616772656561626c656e657373227d2c7b22666967757265223a7b2276616c7565223a332e37343337352c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a7b226c6f776572223a332e3335393032303532373839363737362c227570706572223a342e3132383437393437323130333232347d2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a22332e3336227d2c227570706572223a7b22646563696d616c223a22342e3133227d7d7d2c7b22666967757265223a7b2276616c7565223a302e373232303035333039333036343235312c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a302e383731303535363933323132313935342c22756e6974223a22726174696f222c226e223a31362c22696e74657276616c223a7b226c6f776572223a302e373530383338393730333030373636332c227570706572223a302e393437343534343535343236353836317d2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a31362e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d2c5b7b226d657373616765223a226669677572652d6e6575726f74696369736d227d2c7b22666967757265223a7b2276616c7565223a322e3434323336313132352c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a7b226c6f776572223a322e3031303135323034393930323738332c227570706572223a322e383734353730323030303937323137337d2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b226d657373616765223a22696e74657276616c222c2277697468223a7b226c6f776572223a7b22646563696d616c223a22322e3031227d2c227570706572223a7b22646563696d616c223a22322e3837227d7d7d2c7b22666967757265223a7b2276616c7565223a302e383131313038323435303836323632362c22756e6974223a2273636f7265222c226e223a31362c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a302e383939383631323638373630323437332c22756e6974223a22726174696f222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a31362e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d5d7d2c7b226b696e64223a227461626c65222c226b6579223a226f6365616e5f62795f6465706172746d656e74222c227469746c65223a7b226d657373616765223a226f6365616e2d62792d6465706172746d656e74227d2c22636f6c756d6e73223a5b7b226b6579223a2267726f7570222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d6465706172746d656e74227d7d2c7b226b6579223a226f70656e6e657373222c226c6162656c223a7b226d657373616765223a226669677572652d6f70656e6e657373227d2c22756e6974223a2273636f7265227d2c7b226b6579223a22636f6e736369656e74696f75736e657373222c226c6162656c223a7b226d657373616765223a226669677572652d636f6e736369656e74696f75736e657373227d2c22756e6974223a2273636f7265227d2c7b226b6579223a22657874726176657273696f6e222c226c6162656c223a7b226d657373616765223a226669677572652d657874726176657273696f6e227d2c22756e6974223a2273636f7265227d2c7b226b6579223a22616772656561626c656e657373222c226c6162656c223a7b226d657373616765223a226669677572652d616772656561626c656e657373227d2c22756e6974223a2273636f7265227d2c7b226b6579223a226e6575726f74696369736d222c226c6162656c223a7b226d657373616765223a226669677572652d6e6575726f74696369736d227d2c22756e6974223a2273636f7265227d5d2c22726f7773223a5b5b22437573746f6d657220537570706f7274222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d5d2c5b22456e67696e656572696e67222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d5d2c5b2246696e616e6365222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d5d2c5b224c6567616c222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d5d2c5b224d61726b6574696e67222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d5d2c5b224f7065726174696f6e73222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d5d2c5b2253616c6573222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d5d5d7d2c7b226b696e64223a227461626c65222c226b6579223a226f6365616e5f62795f6a6f625f726f6c65222c227469746c65223a7b226d657373616765223a226f6365616e2d62792d6a6f622d726f6c65227d2c22636f6c756d6e73223a5b7b226b6579223a2267726f7570222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d6a6f622d726f6c65227d7d2c7b226b6579223a226f70656e6e657373222c226c6162656c223a7b226d657373616765223a226669677572652d6f70656e6e657373227d2c22756e6974223a2273636f7265227d2c7b226b6579223a22636f6e736369656e74696f75736e657373222c226c6162656c223a7b226d657373616765223a226669677572652d636f6e736369656e74696f75736e657373227d2c22756e6974223a2273636f7265227d2c7b226b6579223a22657874726176657273696f6e222c226c6162656c223a7b226d657373616765223a226669677572652d657874726176657273696f6e227d2c22756e6974223a2273636f7265227d2c7b226b6579223a22616772656561626c656e657373222c226c6162656c223a7b226d657373616765223a226669677572652d616772656561626c656e657373227d2c22756e6974223a2273636f7265227d2c7b226b6579223a226e6575726f74696369736d222c226c6162656c223a7b226d657373616765223a226669677572652d6e6575726f74696369736d227d2c22756e6974223a2273636f7265227d5d2c22726f7773223a5b5b224163636f756e7420457865637574697665222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d5d2c5b22416e616c797374222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a332e363136363636363636363636363636372c22756e6974223a2273636f7265222c226e223a362c22696e74657276616c223a7b226c6f776572223a332e303130343731383437313939353836342c227570706572223a342e323232383631343836313333373437357d2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a332e353333333333333333333333333333372c22756e6974223a2273636f7265222c226e223a362c22696e74657276616c223a7b226c6f776572223a322e3830343234363135313736333738362c227570706572223a342e3236323432303531343930323838327d2c227374617465223a226f6b227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a322e3336323936332c22756e6974223a2273636f7265222c226e223a362c22696e74657276616c223a7b226c6f776572223a312e373139363434343338363639392c227570706572223a332e303036323831353631333330317d2c227374617465223a226f6b227d2c22646563696d616c73223a327d5d2c5b22436f756e73656c222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d5d2c5b22456e67696e656572696e67204d616e61676572222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d5d2c5b224d616e61676572222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d5d2c5b224f7065726174696f6e73205370656369616c697374222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d5d2c5b2253616c6573204173736f6369617465222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d5d2c5b22537570706f7274205370656369616c697374222c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a327d5d5d7d2c7b226b696e64223a226e6f7465222c2274657874223a7b226d657373616765223a2268696464656e2d6e6f7465222c2277697468223a7b226b223a7b22636f756e74223a357d7d7d7d2c7b226b696e64223a226e6f7465222c2274657874223a7b226d657373616765223a227261772d6e6f7465227d7d2c7b226b696e64223a226e6f7465222c2274657874223a7b226d657373616765223a226f6365616e2d6e6f7465227d7d5d7d2c7b2273656374696f6e5f74797065223a2267726f757073222c227469746c65223a7b226d657373616765223a2273656374696f6e2d67726f757073227d2c227374617465223a2273757070726573736564222c22626c6f636b73223a5b7b226b696e64223a226368617274222c226b6579223a22656e676167656d656e745f62795f6465706172746d656e74222c227469746c65223a7b226d657373616765223a22656e676167656d656e742d62792d6465706172746d656e74227d2c226465736372697074696f6e223a7b226d657373616765223a22656e676167656d656e742d62792d6465706172746d656e742d646573637269626564222c2277697468223a7b2276616c756573223a7b227465787473223a5b7b226d657373616765223a226e616d652d616e642d76616c7565222c2277697468223a7b226e616d65223a7b2274657874223a22437573746f6d657220537570706f7274227d2c2276616c7565223a7b2274657874223a7b226d657373616765223a2268696464656e227d7d7d7d2c7b226d657373616765223a226e616d652d616e642d76616c7565222c2277697468223a7b226e616d65223a7b2274657874223a22456e67696e656572696e67227d2c2276616c7565223a7b2274657874223a7b226d657373616765223a2268696464656e227d7d7d7d2c7b226d657373616765223a226e616d652d616e642d76616c7565222c2277697468223a7b226e616d65223a7b2274657874223a2246696e616e6365227d2c2276616c7565223a7b2274657874223a7b226d657373616765223a2268696464656e227d7d7d7d2c7b226d657373616765223a226e616d652d616e642d76616c7565222c2277697468223a7b226e616d65223a7b2274657874223a224c6567616c227d2c2276616c7565223a7b2274657874223a7b226d657373616765223a2268696464656e227d7d7d7d2c7b226d657373616765223a226e616d652d616e642d76616c7565222c2277697468223a7b226e616d65223a7b2274657874223a224d61726b6574696e67227d2c2276616c7565223a7b2274657874223a7b226d657373616765223a2268696464656e227d7d7d7d2c7b226d657373616765223a226e616d652d616e642d76616c7565222c2277697468223a7b226e616d65223a7b2274657874223a224f7065726174696f6e73227d2c2276616c7565223a7b2274657874223a7b226d657373616765223a2268696464656e227d7d7d7d2c7b226d657373616765223a226e616d652d616e642d76616c7565222c2277697468223a7b226e616d65223a7b2274657874223a2253616c6573227d2c2276616c7565223a7b2274657874223a7b226d657373616765223a2268696464656e227d7d7d7d5d7d7d7d2c22756e6974223a2270657263656e74616765222c226d61726b223a7b2274797065223a226261725f696e74657276616c222c22726f7773223a5b7b226c6162656c223a22437573746f6d657220537570706f7274222c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a22456e67696e656572696e67222c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a2246696e616e6365222c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a224c6567616c222c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a224d61726b6574696e67222c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a224f7065726174696f6e73222c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d7d2c7b226c6162656c223a2253616c6573222c226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2270657263656e74616765222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a317d7d5d7d7d2c7b226b696e64223a226368617274222c226b6579223a22666163746f72735f62795f6465706172746d656e74222c227469746c65223a7b226d657373616765223a22686561746d61702d7469746c65222c2277697468223a7b22636c656172223a7b22636f756e74223a307d7d7d2c226465736372697074696f6e223a7b226d657373616765223a22686561746d61702d646573637269626564222c2277697468223a7b22636c656172223a7b22636f756e74223a307d7d7d2c22756e6974223a2273636f7265222c226d61726b223a7b2274797065223a22686561746d6170222c22636f6c756d6e73223a5b7b226d657373616765223a226669677572652d6f70656e6e657373227d2c7b226d657373616765223a226669677572652d636f6e736369656e74696f75736e657373227d2c7b226d657373616765223a226669677572652d657874726176657273696f6e227d2c7b226d657373616765223a226669677572652d616772656561626c656e657373227d2c7b226d657373616765223a226669677572652d6e6575726f74696369736d227d5d2c2263656e747265223a302e302c227265616368223a302e352c22726f7773223a5b7b226c6162656c223a22437573746f6d657220537570706f7274222c2263656c6c73223a5b7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d5d7d2c7b226c6162656c223a22456e67696e656572696e67222c2263656c6c73223a5b7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d5d7d2c7b226c6162656c223a2246696e616e6365222c2263656c6c73223a5b7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d5d7d2c7b226c6162656c223a224c6567616c222c2263656c6c73223a5b7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d5d7d2c7b226c6162656c223a224d61726b6574696e67222c2263656c6c73223a5b7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d5d7d2c7b226c6162656c223a224f7065726174696f6e73222c2263656c6c73223a5b7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d5d7d2c7b226c6162656c223a2253616c6573222c2263656c6c73223a5b7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d2c7b226e756d626572223a7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a2273636f7265222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a2273757070726573736564227d2c22646563696d616c73223a322c227369676e6564223a747275657d2c2269735f636c656172223a66616c73657d5d7d5d7d7d2c7b226b696e64223a2266696e64696e6773222c2266696e64696e6773223a5b7b2274657874223a7b226d657373616765223a22636f6e74726173742d6e6f6e65222c2277697468223a7b226e223a7b22636f756e74223a307d7d7d2c2266696775726573223a5b22646966666572656e63655f66726f6d5f72657374222c226865646765735f67225d7d5d7d2c7b226b696e64223a226e6f7465222c2274657874223a7b226d657373616765223a22636f6e74726173742d6e6f7465227d7d2c7b226b696e64223a226e6f7465222c2274657874223a7b226d657373616765223a2268696464656e2d6e6f7465222c2277697468223a7b226b223a7b22636f756e74223a357d7d7d7d5d7d2c7b2273656374696f6e5f74797065223a22757365725f6163746976697479222c227469746c65223a7b226d657373616765223a2273656374696f6e2d757365722d6163746976697479227d2c227374617465223a226f6b222c22626c6f636b73223a5b7b226b696e64223a226368617274222c226b6579223a22746f74616c5f616374697669746965735f7472656e64222c227469746c65223a7b226d657373616765223a227472656e642d73686f7274222c2277697468223a7b22666967757265223a7b2274657874223a7b226d657373616765223a226669677572652d746f74616c5f61637469766974696573227d7d7d7d2c226465736372697074696f6e223a7b226d657373616765223a227472656e642d646573637269626564222c2277697468223a7b22666967757265223a7b2274657874223a7b226d657373616765223a226669677572652d746f74616c5f61637469766974696573227d7d2c226669727374223a7b2274657874223a7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a2230227d7d7d7d2c2266726f6d223a7b2264617465223a22323032352d31322d3038227d2c226c617374223a7b2274657874223a7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a223639227d7d7d7d2c2272756e73223a7b226e616d65223a226e6f227d2c22746f223a7b2264617465223a22323032362d30322d3233227d2c2276657264696374223a7b226e616d65223a2273686f7274227d7d7d2c22756e6974223a22636f756e74222c226d61726b223a7b2274797065223a227472656e64222c22706f696e7473223a5b7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3038227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3135227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3232227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032352d31322d3239227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3035227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3132227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3139227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30312d3236227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3032227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3039227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3136227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a34342e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d2c7b226c6162656c223a7b226d657373616765223a227765656b2d6f66222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d2c226e756d626572223a7b22666967757265223a7b2276616c7565223a36392e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d7d5d7d7d2c7b226b696e64223a227461626c65222c226b6579223a2261637469766974795f62795f74797065222c227469746c65223a7b226d657373616765223a2261637469766974792d62792d74797065227d2c22636f6c756d6e73223a5b7b226b6579223a2261637469766974795f74797065222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d6163746976697479227d7d2c7b226b6579223a22746f74616c5f61637469766974696573222c226c6162656c223a7b226d657373616765223a226669677572652d746f74616c5f61637469766974696573227d2c22756e6974223a22636f756e74227d2c7b226b6579223a226163746976655f7573657273222c226c6162656c223a7b226d657373616765223a226669677572652d6163746976655f7573657273227d2c22756e6974223a22636f756e74227d2c7b226b6579223a226176675f73657373696f6e5f6475726174696f6e222c226c6162656c223a7b226d657373616765223a226669677572652d6176675f73657373696f6e5f6475726174696f6e227d2c22756e6974223a227365636f6e6473227d5d2c22726f7773223a5b5b226173736573736d656e745f636f6d706c657465222c7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a3435382e3632352c22756e6974223a227365636f6e6473222c226e223a382c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a317d5d2c5b226173736573736d656e745f7374617274222c7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a227365636f6e6473222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d5d2c5b226c6f67696e222c7b22666967757265223a7b2276616c7565223a32312e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a31322e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a227365636f6e6473222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d5d2c5b226c6f676f7574222c7b22666967757265223a7b2276616c7565223a31302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a372e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a6e756c6c2c22756e6974223a227365636f6e6473222c226e223a302c22696e74657276616c223a6e756c6c2c227374617465223a226e6f5f64617461227d2c22646563696d616c73223a317d5d2c5b22706167655f76696577222c7b22666967757265223a7b2276616c7565223a32302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a362e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a35372e32352c22756e6974223a227365636f6e6473222c226e223a32302c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a317d5d2c5b227265706f72745f76696577222c7b22666967757265223a7b2276616c7565223a322e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a322e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a3231332e302c22756e6974223a227365636f6e6473222c226e223a322c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a317d5d5d7d5d7d2c7b2273656374696f6e5f74797065223a22646174615f7175616c697479222c227469746c65223a7b226d657373616765223a2273656374696f6e2d646174612d7175616c697479227d2c227374617465223a226f6b222c22626c6f636b73223a5b7b226b696e64223a227461626c65222c226b6579223a22636f6d706c6574656e657373222c227469746c65223a7b226d657373616765223a22636f6d706c6574656e657373227d2c22636f6c756d6e73223a5b7b226b6579223a2277686174222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d666967757265227d7d2c7b226b6579223a2276616c7565222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d76616c7565227d2c22756e6974223a22227d5d2c22726f7773223a5b5b7b226d657373616765223a226669677572652d746f74616c5f7573657273227d2c7b22666967757265223a7b2276616c7565223a32302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d5d2c5b7b226d657373616765223a22776974682d73636f7265227d2c7b22666967757265223a7b2276616c7565223a31342e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d5d2c5b7b226d657373616765223a22776974682d73636f72652d7368617265227d2c7b22666967757265223a7b2276616c7565223a37302e302c22756e6974223a2270657263656e74616765222c226e223a32302c22696e74657276616c223a7b226c6f776572223a34382e31303237313831363436343736362c227570706572223a38352e34353232373535313332333935377d2c227374617465223a226f6b227d2c22646563696d616c73223a317d5d5d7d2c7b226b696e64223a227461626c65222c226b6579223a2267726f7570735f73686f776e222c227469746c65223a7b226d657373616765223a2267726f7570732d73686f776e227d2c22636f6c756d6e73223a5b7b226b6579223a227461626c65222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d7461626c65227d7d2c7b226b6579223a2273686f776e222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d73686f776e227d2c22756e6974223a22636f756e74227d2c7b226b6579223a2268696464656e222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d68696464656e227d2c22756e6974223a22636f756e74227d5d2c22726f7773223a5b5b7b226d657373616765223a2262792d6465706172746d656e74227d2c7b22666967757265223a7b2276616c7565223a302e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a372e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d5d2c5b7b226d657373616765223a2262792d6a6f622d726f6c65227d2c7b22666967757265223a7b2276616c7565223a312e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d5d5d7d2c7b226b696e64223a226e6f7465222c2274657874223a7b226d657373616765223a2268696464656e2d6465706172746d656e7473222c2277697468223a7b2267726f757073223a7b22636f756e74223a377d2c226e616d6573223a7b227465787473223a5b22437573746f6d657220537570706f7274222c22456e67696e656572696e67222c2246696e616e6365222c224c6567616c222c224d61726b6574696e67222c224f7065726174696f6e73222c2253616c6573225d7d7d7d7d2c7b226b696e64223a226e6f7465222c2274657874223a7b226d657373616765223a2268696464656e2d6a6f622d726f6c6573222c2277697468223a7b2267726f757073223a7b22636f756e74223a387d2c226e616d6573223a7b227465787473223a5b224163636f756e7420457865637574697665222c22436f756e73656c222c22456e67696e656572222c22456e67696e656572696e67204d616e61676572222c224d616e61676572222c224f7065726174696f6e73205370656369616c697374222c2253616c6573204173736f6369617465222c22537570706f7274205370656369616c697374225d7d7d7d7d2c7b226b696e64223a226e6f7465222c2274657874223a7b226d657373616765223a2268696464656e2d6e6f7465222c2277697468223a7b226b223a7b22636f756e74223a357d7d7d7d5d7d2c7b2273656374696f6e5f74797065223a22617070656e646978222c227469746c65223a7b226d657373616765223a2273656374696f6e2d617070656e646978227d2c227374617465223a226f6b222c22626c6f636b73223a5b7b226b696e64223a227461626c65222c226b6579223a226f6365616e5f646973747269627574696f6e222c227469746c65223a7b226d657373616765223a226f6365616e2d646973747269627574696f6e227d2c22636f6c756d6e73223a5b7b226b6579223a22666163746f72222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d666163746f72227d7d2c7b226b6579223a2266726f6d222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d66726f6d227d7d2c7b226b6579223a22746f222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d746f227d7d2c7b226b6579223a226e222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d70656f706c65227d2c22756e6974223a22636f756e74227d2c7b226b6579223a2261735f6f66222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d61732d6f66227d7d5d2c22726f7773223a5b5b7b226d657373616765223a226669677572652d6f70656e6e657373227d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22312e3030227d7d7d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22332e3735227d7d7d2c7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d2c5b7b226d657373616765223a226669677572652d6f70656e6e657373227d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22332e3735227d7d7d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22352e3030227d7d7d2c7b22666967757265223a7b2276616c7565223a362e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d2c5b7b226d657373616765223a226669677572652d636f6e736369656e74696f75736e657373227d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22312e3030227d7d7d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22332e3735227d7d7d2c7b22666967757265223a7b2276616c7565223a362e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d2c5b7b226d657373616765223a226669677572652d636f6e736369656e74696f75736e657373227d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22332e3735227d7d7d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22352e3030227d7d7d2c7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d2c5b7b226d657373616765223a226669677572652d657874726176657273696f6e227d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22312e3030227d7d7d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22332e3235227d7d7d2c7b22666967757265223a7b2276616c7565223a372e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d2c5b7b226d657373616765223a226669677572652d657874726176657273696f6e227d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22332e3235227d7d7d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22352e3030227d7d7d2c7b22666967757265223a7b2276616c7565223a392e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d2c5b7b226d657373616765223a226669677572652d616772656561626c656e657373227d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22312e3030227d7d7d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22332e3530227d7d7d2c7b22666967757265223a7b2276616c7565223a352e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d2c5b7b226d657373616765223a226669677572652d616772656561626c656e657373227d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22332e3530227d7d7d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22352e3030227d7d7d2c7b22666967757265223a7b2276616c7565223a31312e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d2c5b7b226d657373616765223a226669677572652d6e6575726f74696369736d227d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22312e3030227d7d7d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22322e3235227d7d7d2c7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d2c5b7b226d657373616765223a226669677572652d6e6575726f74696369736d227d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22322e3235227d7d7d2c7b226d657373616765223a2276616c7565222c2277697468223a7b2276616c7565223a7b22646563696d616c223a22352e3030227d7d7d2c7b22666967757265223a7b2276616c7565223a382e302c22756e6974223a22636f756e74222c226e223a6e756c6c2c22696e74657276616c223a6e756c6c2c227374617465223a226f6b227d2c22646563696d616c73223a307d2c7b2264617465223a22323032362d30322d3233222c2274657874223a7b226d657373616765223a2264617465222c2277697468223a7b2264617465223a7b2264617465223a22323032362d30322d3233227d7d7d7d5d5d7d2c7b226b696e64223a227461626c65222c226b6579223a22646566696e6974696f6e73222c227469746c65223a7b226d657373616765223a22646566696e6974696f6e73227d2c22636f6c756d6e73223a5b7b226b6579223a22666967757265222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d666967757265227d7d2c7b226b6579223a22756e6974222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d756e6974227d7d2c7b226b6579223a22666f726d756c61222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d666f726d756c61227d7d2c7b226b6579223a22636f756e7473222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d636f756e7473227d7d2c7b226b6579223a22636c617373222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d636c617373227d7d2c7b226b6579223a22736f75726365222c226c6162656c223a7b226d657373616765223a22636f6c756d6e2d736f75726365227d7d5d2c22726f7773223a5b5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d746f74616c5f7573657273227d5d7d7d7d2c7b226d657373616765223a22756e69742d636f756e74227d2c7b226d657373616765223a226669677572652d746f74616c5f75736572732e666f726d756c61227d2c7b226d657373616765223a226669677572652d746f74616c5f75736572732e636f756e7473227d2c7b226d657373616765223a22636c6173732d737472756374757265227d2c7b226d657373616765223a226669677572652d746f74616c5f75736572732e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d6163746976655f7573657273227d5d7d7d7d2c7b226d657373616765223a22756e69742d636f756e74227d2c7b226d657373616765223a226669677572652d6163746976655f75736572732e666f726d756c61227d2c7b226d657373616765223a226669677572652d6163746976655f75736572732e636f756e7473227d2c7b226d657373616765223a22636c6173732d6265686176696f7572227d2c7b226d657373616765223a226669677572652d6163746976655f75736572732e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d656e676167656d656e745f72617465227d5d7d7d7d2c7b226d657373616765223a22756e69742d70657263656e74616765227d2c7b226d657373616765223a226669677572652d656e676167656d656e745f726174652e666f726d756c61227d2c7b226d657373616765223a226669677572652d656e676167656d656e745f726174652e636f756e7473227d2c7b226d657373616765223a22636c6173732d6265686176696f7572227d2c7b226d657373616765223a226669677572652d656e676167656d656e745f726174652e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d746f74616c5f61637469766974696573227d5d7d7d7d2c7b226d657373616765223a22756e69742d636f756e74227d2c7b226d657373616765223a226669677572652d746f74616c5f616374697669746965732e666f726d756c61227d2c7b226d657373616765223a226669677572652d746f74616c5f616374697669746965732e636f756e7473227d2c7b226d657373616765223a22636c6173732d6265686176696f7572227d2c7b226d657373616765223a226669677572652d746f74616c5f616374697669746965732e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d6176675f73657373696f6e5f6475726174696f6e227d5d7d7d7d2c7b226d657373616765223a22756e69742d7365636f6e6473227d2c7b226d657373616765223a226669677572652d6176675f73657373696f6e5f6475726174696f6e2e666f726d756c61227d2c7b226d657373616765223a226669677572652d6176675f73657373696f6e5f6475726174696f6e2e636f756e7473227d2c7b226d657373616765223a22636c6173732d6265686176696f7572227d2c7b226d657373616765223a226669677572652d6176675f73657373696f6e5f6475726174696f6e2e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d746f74616c5f6173736573736d656e7473227d5d7d7d7d2c7b226d657373616765223a22756e69742d636f756e74227d2c7b226d657373616765223a226669677572652d746f74616c5f6173736573736d656e74732e666f726d756c61227d2c7b226d657373616765223a226669677572652d746f74616c5f6173736573736d656e74732e636f756e7473227d2c7b226d657373616765223a22636c6173732d6265686176696f7572227d2c7b226d657373616765223a226669677572652d746f74616c5f6173736573736d656e74732e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d737461727465645f6173736573736d656e7473227d5d7d7d7d2c7b226d657373616765223a22756e69742d636f756e74227d2c7b226d657373616765223a226669677572652d737461727465645f6173736573736d656e74732e666f726d756c61227d2c7b226d657373616765223a226669677572652d737461727465645f6173736573736d656e74732e636f756e7473227d2c7b226d657373616765223a22636c6173732d6265686176696f7572227d2c7b226d657373616765223a226669677572652d737461727465645f6173736573736d656e74732e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d73746172745f72617465227d5d7d7d7d2c7b226d657373616765223a22756e69742d70657263656e74616765227d2c7b226d657373616765223a226669677572652d73746172745f726174652e666f726d756c61227d2c7b226d657373616765223a226669677572652d73746172745f726174652e636f756e7473227d2c7b226d657373616765223a22636c6173732d6265686176696f7572227d2c7b226d657373616765223a226669677572652d73746172745f726174652e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d636f6d706c657465645f6173736573736d656e7473227d5d7d7d7d2c7b226d657373616765223a22756e69742d636f756e74227d2c7b226d657373616765223a226669677572652d636f6d706c657465645f6173736573736d656e74732e666f726d756c61227d2c7b226d657373616765223a226669677572652d636f6d706c657465645f6173736573736d656e74732e636f756e7473227d2c7b226d657373616765223a22636c6173732d6265686176696f7572227d2c7b226d657373616765223a226669677572652d636f6d706c657465645f6173736573736d656e74732e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d636f6d706c6574696f6e5f72617465227d5d7d7d7d2c7b226d657373616765223a22756e69742d70657263656e74616765227d2c7b226d657373616765223a226669677572652d636f6d706c6574696f6e5f726174652e666f726d756c61227d2c7b226d657373616765223a226669677572652d636f6d706c6574696f6e5f726174652e636f756e7473227d2c7b226d657373616765223a22636c6173732d6265686176696f7572227d2c7b226d657373616765223a226669677572652d636f6d706c6574696f6e5f726174652e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d6163746976655f75736572735f31356d696e227d5d7d7d7d2c7b226d657373616765223a22756e69742d636f756e74227d2c7b226d657373616765223a226669677572652d6163746976655f75736572735f31356d696e2e666f726d756c61227d2c7b226d657373616765223a226669677572652d6163746976655f75736572735f31356d696e2e636f756e7473227d2c7b226d657373616765223a22636c6173732d6265686176696f7572227d2c7b226d657373616765223a226669677572652d6163746976655f75736572735f31356d696e2e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d6163746976655f75736572735f746f646179227d5d7d7d7d2c7b226d657373616765223a22756e69742d636f756e74227d2c7b226d657373616765223a226669677572652d6163746976655f75736572735f746f6461792e666f726d756c61227d2c7b226d657373616765223a226669677572652d6163746976655f75736572735f746f6461792e636f756e7473227d2c7b226d657373616765223a22636c6173732d6265686176696f7572227d2c7b226d657373616765223a226669677572652d6163746976655f75736572735f746f6461792e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d616374697669746965735f6c6173745f686f7572227d5d7d7d7d2c7b226d657373616765223a22756e69742d636f756e74227d2c7b226d657373616765223a226669677572652d616374697669746965735f6c6173745f686f75722e666f726d756c61227d2c7b226d657373616765223a226669677572652d616374697669746965735f6c6173745f686f75722e636f756e7473227d2c7b226d657373616765223a22636c6173732d6265686176696f7572227d2c7b226d657373616765223a226669677572652d616374697669746965735f6c6173745f686f75722e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d6f70656e6e657373227d2c7b226d657373616765223a226669677572652d636f6e736369656e74696f75736e657373227d2c7b226d657373616765223a226669677572652d657874726176657273696f6e227d2c7b226d657373616765223a226669677572652d616772656561626c656e657373227d2c7b226d657373616765223a226669677572652d6e6575726f74696369736d227d5d7d7d7d2c7b226d657373616765223a22756e69742d73636f7265227d2c7b226d657373616765223a226669677572652d6f70656e6e6573732e666f726d756c61227d2c7b226d657373616765223a226669677572652d6f70656e6e6573732e636f756e7473227d2c7b226d657373616765223a22636c6173732d73636f726573227d2c7b226d657373616765223a226669677572652d6f70656e6e6573732e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d6661636574227d5d7d7d7d2c7b226d657373616765223a22756e69742d73636f7265227d2c7b226d657373616765223a226669677572652d66616365742e666f726d756c61227d2c7b226d657373616765223a226669677572652d66616365742e636f756e7473227d2c7b226d657373616765223a22636c6173732d73636f726573227d2c7b226d657373616765223a226669677572652d66616365742e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d73636f72655f74227d5d7d7d7d2c7b226d657373616765223a22756e69742d73636f72655f74227d2c7b226d657373616765223a226669677572652d73636f72655f742e666f726d756c61227d2c7b226d657373616765223a226669677572652d73636f72655f742e636f756e7473227d2c7b226d657373616765223a22636c6173732d73636f726573227d2c7b226d657373616765223a226669677572652d73636f72655f742e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d70657263656e74696c65227d5d7d7d7d2c7b226d657373616765223a22756e69742d70657263656e74696c65227d2c7b226d657373616765223a226669677572652d70657263656e74696c652e666f726d756c61227d2c7b226d657373616765223a226669677572652d70657263656e74696c652e636f756e7473227d2c7b226d657373616765223a22636c6173732d73636f726573227d2c7b226d657373616765223a226669677572652d70657263656e74696c652e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d646576696174696f6e227d5d7d7d7d2c7b226d657373616765223a22756e69742d73636f7265227d2c7b226d657373616765223a226669677572652d646576696174696f6e2e666f726d756c61227d2c7b226d657373616765223a226669677572652d646576696174696f6e2e636f756e7473227d2c7b226d657373616765223a22636c6173732d73636f726573227d2c7b226d657373616765223a226669677572652d646576696174696f6e2e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d646966666572656e63655f66726f6d5f72657374227d5d7d7d7d2c7b226d657373616765223a22756e69742d73636f7265227d2c7b226d657373616765223a226669677572652d646966666572656e63655f66726f6d5f726573742e666f726d756c61227d2c7b226d657373616765223a226669677572652d646966666572656e63655f66726f6d5f726573742e636f756e7473227d2c7b226d657373616765223a22636c6173732d73636f726573227d2c7b226d657373616765223a226669677572652d646966666572656e63655f66726f6d5f726573742e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d6865646765735f67227d5d7d7d7d2c7b226d657373616765223a22756e69742d726174696f227d2c7b226d657373616765223a226669677572652d6865646765735f672e666f726d756c61227d2c7b226d657373616765223a226669677572652d6865646765735f672e636f756e7473227d2c7b226d657373616765223a22636c6173732d73636f726573227d2c7b226d657373616765223a226669677572652d6865646765735f672e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d646973747269627574696f6e227d5d7d7d7d2c7b226d657373616765223a22756e69742d636f756e74227d2c7b226d657373616765223a226669677572652d646973747269627574696f6e2e666f726d756c61227d2c7b226d657373616765223a226669677572652d646973747269627574696f6e2e636f756e7473227d2c7b226d657373616765223a22636c6173732d73636f726573227d2c7b226d657373616765223a226669677572652d646973747269627574696f6e2e736f75726365227d5d2c5b7b226d657373616765223a226e616d6573222c2277697468223a7b226e616d6573223a7b227465787473223a5b7b226d657373616765223a226669677572652d616c706861227d5d7d7d7d2c7b226d657373616765223a22756e69742d726174696f227d2c7b226d657373616765223a226669677572652d616c7068612e666f726d756c61227d2c7b226d657373616765223a226669677572652d616c7068612e636f756e7473227d2c7b226d657373616765223a22636c6173732d73636f726573227d2c7b226d657373616765223a226669677572652d616c7068612e736f75726365227d5d5d7d2c7b226b696e64223a2266696e64696e6773222c2266696e64696e6773223a5b7b2274657874223a7b226d657373616765223a226d6574686f642d696e74657276616c73227d2c2266696775726573223a5b5d7d2c7b2274657874223a7b226d657373616765223a226d6574686f642d636f6d70617269736f6e73227d2c2266696775726573223a5b5d7d2c7b2274657874223a7b226d657373616765223a226d6574686f642d7472656e6473227d2c2266696775726573223a5b5d7d2c7b2274657874223a7b226d657373616765223a226d6574686f642d73636f726573227d2c2266696775726573223a5b5d7d5d7d2c7b226b696e64223a226e6f7465222c2274657874223a7b226d657373616765223a226d6574686f642d70726976616379222c2277697468223a7b226b223a7b22636f756e74223a357d7d7d7d2c7b226b696e64223a226e6f7465222c2274657874223a7b226d657373616765223a22696e74656e6465642d757365227d7d5d7d5d7d', '2026-03-02 12:00:00+00', 'Nothing clear changed this week: 12 of 20 members were active (60.0 %). Engagement rate is 60.0 %: no clear change against the week from 16 February 2026 (95 % interval -23.7 to 32.6 points, n = 20). Completion rate is 70.0 %: no clear change against the week from 16 February 2026 (95 % interval -43.5 to 26.5 points, n = 10).', NULL);

INSERT INTO ioc.rollup_activity_days VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-16 23:00:00+00', '2026-02-17 23:00:00+00', '2026-02-17', '\x1104f0e2423a3000000100000000000400100000000400060009000a001000'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-17 23:00:00+00', '2026-02-18 23:00:00+00', '2026-02-18', '\x0601a0cb1b3a3000000100000000000100100000000e001200'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-18 23:00:00+00', '2026-02-19 23:00:00+00', '2026-02-19', '\x0602e0af393a30000001000000000001001000000002001000'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-19 23:00:00+00', '2026-02-20 23:00:00+00', '2026-02-20', '\x0402d8950b3a3000000100000000000100100000000a001000'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-22 23:00:00+00', '2026-02-23 23:00:00+00', '2026-02-23', '\x1b0ab896a7013a30000001000000000006001000000001000500070009000e000f001300'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-23 23:00:00+00', '2026-02-24 23:00:00+00', '2026-02-24', '\x0b04f0ce1f3a30000001000000000002001000000003000b000e00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-24 23:00:00+00', '2026-02-25 23:00:00+00', '2026-02-25', '\x0703e0fa203a300000010000000000020010000000050009000d00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-25 23:00:00+00', '2026-02-26 23:00:00+00', '2026-02-26', '\x160cc8e0553a300000010000000000040010000000050009000b0011001200'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-27 23:00:00+00', '2026-02-28 23:00:00+00', '2026-02-28', '\x0201f0a8023a3000000100000000000000100000000500'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-15 23:00:00+00', '2026-02-16 23:00:00+00', '2026-02-16', '\x0a05f8a13b3a300000010000000000020010000000000001000c00');

INSERT INTO ioc.rollup_activity_deltas OVERRIDING SYSTEM VALUE VALUES
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 2, '\x00064b719d237c0000064b85bafadc00000000a7000000136173736573736d656e745f636f6d706c6574650000002400030190fd1a010301c0910f06030188e515020301f0a12e030301f89017070301d0b81c000000106173736573736d656e745f73746172740000000c000201020602020203020702000000056c6f67696e0000000c000201040602020203020702000000066c6f676f75740000000601040602020200000009706167655f7669657700000006010703f0930900064b85bafadc0000064b99d8d23c00000000a0000000136173736573736d656e745f636f6d706c65746500000018030301a8fb18010301a8f21b020301f8a80f040301c0f916000000106173736573736d656e745f73746172740000000c030201020202040201020502000000056c6f67696e0000000e0302010202020302010201020502000000066c6f676f75740000000a0402050201020102050200000009706167655f7669657700000005090301904e00064b99d8d23c0000064badf6a99c0000000068000000136173736573736d656e745f636f6d706c6574650000000c0d0301a0c21e050301a0cb1b000000106173736573736d656e745f7374617274000000060d0201020402000000056c6f67696e000000060d0201020402000000066c6f676f7574000000020e0200064badf6a99c0000064bc21480fc0000000072000000136173736573736d656e745f636f6d706c65746500000012020301a8e02109030188f70f050301b8cf17000000106173736573736d656e745f73746172740000000402020f02000000056c6f67696e000000080202090205020102000000066c6f676f7574000000060b020502010200064bc21480fc0000064bd632585c000000002e000000056c6f67696e000000040a02060200000009706167655f766965770000000c0a0301a8ae08060301b0e702', '\x00064b719d237c00000000221a0980f3aa013a30000001000000000005001000000000000100070009000c00130000064b85bafadc0000000023170598de5b3a30000001000000000006001000000003000400060009000a000b00100000064b99d8d23c000000001b0902c08d3a3a3000000100000000000200100000000d000e00120000064badf6a99c000000001d0c03e8a6493a30000001000000000003001000000002000b001000110000064bc21480fc00000000190402d8950b3a3000000100000000000100100000000a001000', '\x', '2026-03-02 10:00:00+00');

INSERT INTO ioc.rollup_activity_members VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-16 23:00:00+00', '\x040901a8f21b020701f8a80f030701904e010901c0f9160606'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-17 23:00:00+00', '\x0e06040701a0cb1b'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-18 23:00:00+00', '\x020701a8e0210e0701b8cf17'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-19 23:00:00+00', '\x0a0501a8ae08060501b0e702'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-22 23:00:00+00', '\x010901c0910f040501b88805021304c8881f020901f0a12e050701b0f2280105018827040701d0b81c'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-23 23:00:00+00', '\x030701a8fb180806030b03c8d306'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-24 23:00:00+00', '\x050501e88102040501d836040701a0c21e'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-25 23:00:00+00', '\x050b03f0da1b04070298e60502070188f70f0606011106b8a824'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-27 23:00:00+00', '\x050501f0a802'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-15 23:00:00+00', '\x00050190fd1a010b03f093090b0701f89017');

INSERT INTO ioc.rollup_activity_types VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-16 23:00:00+00', 'assessment_complete', '\x0303e094423a300000010000000000020010000000040006000a00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-16 23:00:00+00', 'assessment_start', '\x0400003a300000010000000000030010000000040006000a001000'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-16 23:00:00+00', 'login', '\x0500003a3000000100000000000400100000000400060009000a001000'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-16 23:00:00+00', 'logout', '\x0400003a300000010000000000030010000000040009000a001000'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-16 23:00:00+00', 'page_view', '\x0101904e3a3000000100000000000000100000000900'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-17 23:00:00+00', 'assessment_complete', '\x0101a0cb1b3a3000000100000000000000100000001200'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-17 23:00:00+00', 'assessment_start', '\x0200003a3000000100000000000100100000000e001200'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-17 23:00:00+00', 'login', '\x0200003a3000000100000000000100100000000e001200'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-17 23:00:00+00', 'logout', '\x0100003a3000000100000000000000100000000e00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-18 23:00:00+00', 'assessment_complete', '\x0202e0af393a30000001000000000001001000000002001000'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-18 23:00:00+00', 'assessment_start', '\x0100003a3000000100000000000000100000000200'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-18 23:00:00+00', 'login', '\x0200003a30000001000000000001001000000002001000'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-18 23:00:00+00', 'logout', '\x0100003a3000000100000000000000100000001000'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-19 23:00:00+00', 'login', '\x0200003a3000000100000000000100100000000a001000'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-19 23:00:00+00', 'page_view', '\x0202d8950b3a3000000100000000000100100000000a001000'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-22 23:00:00+00', 'assessment_complete', '\x0505b8c398013a3000000100000000000400100000000100070009000e001300'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-22 23:00:00+00', 'assessment_start', '\x0400003a3000000100000000000300100000000100070009001300'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-22 23:00:00+00', 'login', '\x0800003a30000001000000000006001000000001000500070009000e000f001300'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-22 23:00:00+00', 'logout', '\x0500003a3000000100000000000300100000000100070009000e00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-22 23:00:00+00', 'page_view', '\x050580d30e3a300000010000000000020010000000050007000f00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-23 23:00:00+00', 'assessment_complete', '\x0101a8fb183a3000000100000000000000100000000300'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-23 23:00:00+00', 'assessment_start', '\x0200003a30000001000000000001001000000003000b00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-23 23:00:00+00', 'login', '\x0300003a30000001000000000002001000000003000b000e00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-23 23:00:00+00', 'logout', '\x0200003a3000000100000000000100100000000b000e00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-23 23:00:00+00', 'page_view', '\x0202c8dc033a3000000100000000000000100000000e00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-23 23:00:00+00', 'report_view', '\x010180f7023a3000000100000000000000100000000e00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-24 23:00:00+00', 'assessment_complete', '\x0101a0c21e3a3000000100000000000000100000000d00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-24 23:00:00+00', 'assessment_start', '\x0100003a3000000100000000000000100000000d00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-24 23:00:00+00', 'login', '\x0300003a300000010000000000020010000000050009000d00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-24 23:00:00+00', 'page_view', '\x0202c0b8023a30000001000000000001001000000005000900'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-25 23:00:00+00', 'assessment_complete', '\x010188f70f3a3000000100000000000000100000000b00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-25 23:00:00+00', 'assessment_start', '\x0100003a3000000100000000000000100000001100'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-25 23:00:00+00', 'login', '\x0600003a300000010000000000040010000000050009000b0011001200'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-25 23:00:00+00', 'logout', '\x0300003a30000001000000000002001000000005000b001100'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-25 23:00:00+00', 'page_view', '\x0a0ab0e02e3a300000010000000000020010000000050009001200'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-25 23:00:00+00', 'report_view', '\x01019089173a3000000100000000000000100000001200'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-27 23:00:00+00', 'login', '\x0100003a3000000100000000000000100000000500'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-27 23:00:00+00', 'page_view', '\x0101f0a8023a3000000100000000000000100000000500'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-15 23:00:00+00', 'assessment_complete', '\x0202888e323a30000001000000000001001000000000000c00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-15 23:00:00+00', 'assessment_start', '\x0200003a30000001000000000001001000000000000c00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-15 23:00:00+00', 'login', '\x0200003a30000001000000000001001000000001000c00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-15 23:00:00+00', 'logout', '\x0100003a3000000100000000000000100000000100'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2026-02-15 23:00:00+00', 'page_view', '\x0303f093093a3000000100000000000000100000000100');

INSERT INTO ioc.rollup_assessment_days VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'created', '2026-02-15 23:00:00+00', '2026-02-15 23:00:00+00', '\x0002020202020202020202020202020202020202'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'created', '2026-02-22 23:00:00+00', '2026-02-22 23:00:00+00', '\x0102020202020202020202020202020202020202'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'started', '2026-02-15 23:00:00+00', '2026-02-15 23:00:00+00', '\x00020c02'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'started', '2026-02-15 23:00:00+00', '2026-02-16 23:00:00+00', '\x0402020204020602'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'started', '2026-02-15 23:00:00+00', '2026-02-17 23:00:00+00', '\x0e020402'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'started', '2026-02-15 23:00:00+00', '2026-02-18 23:00:00+00', '\x0202'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'started', '2026-02-22 23:00:00+00', '2026-02-22 23:00:00+00', '\x0102060202020a02'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'started', '2026-02-22 23:00:00+00', '2026-02-23 23:00:00+00', '\x03020802'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'started', '2026-02-22 23:00:00+00', '2026-02-24 23:00:00+00', '\x0d02'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'started', '2026-02-22 23:00:00+00', '2026-02-25 23:00:00+00', '\x1102'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'completed', '2026-02-15 23:00:00+00', '2026-02-15 23:00:00+00', '\x00020c02'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'completed', '2026-02-15 23:00:00+00', '2026-02-16 23:00:00+00', '\x040202020402'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'completed', '2026-02-15 23:00:00+00', '2026-02-17 23:00:00+00', '\x1202'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'completed', '2026-02-15 23:00:00+00', '2026-02-18 23:00:00+00', '\x02020e02'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'completed', '2026-02-15 23:00:00+00', '2026-02-22 23:00:00+00', '\x0e02'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'completed', '2026-02-22 23:00:00+00', '2026-02-22 23:00:00+00', '\x0102060202020a02'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'completed', '2026-02-22 23:00:00+00', '2026-02-23 23:00:00+00', '\x0302'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'completed', '2026-02-22 23:00:00+00', '2026-02-24 23:00:00+00', '\x0d02'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'completed', '2026-02-22 23:00:00+00', '2026-02-25 23:00:00+00', '\x0b02'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'created', '2026-02-22 23:00:00+00', '2026-02-22 23:00:00+00', '\x00020102010201020102010201020102010201020102010201020102010201020102010201020102'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'started', '2026-02-22 23:00:00+00', '2026-02-22 23:00:00+00', '\x000201020602020203020702'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'started', '2026-02-22 23:00:00+00', '2026-02-23 23:00:00+00', '\x030201020202040201020502'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'started', '2026-02-22 23:00:00+00', '2026-02-24 23:00:00+00', '\x0d0201020402'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'started', '2026-02-22 23:00:00+00', '2026-02-25 23:00:00+00', '\x02020f02'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'completed', '2026-02-22 23:00:00+00', '2026-02-22 23:00:00+00', '\x000201020602020203020702'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'completed', '2026-02-22 23:00:00+00', '2026-02-23 23:00:00+00', '\x0302010202020402'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'completed', '2026-02-22 23:00:00+00', '2026-02-24 23:00:00+00', '\x0d020502'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'completed', '2026-02-22 23:00:00+00', '2026-02-25 23:00:00+00', '\x020209020502');

INSERT INTO ioc.rollup_group_keys VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'department', 'Legal'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Engineer'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'department', 'Finance'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Operations Specialist'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'organization', ''),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Support Specialist'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Analyst'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'department', 'Engineering'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Manager'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Counsel'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'department', 'Marketing'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Sales Associate'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'department', 'Operations'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Engineering Manager'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Account Executive'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'department', 'Sales'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'department', 'Customer Support'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'organization', ''),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Analyst'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'department', 'Engineering'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'department', 'Legal'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'department', 'Customer Support'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'department', 'Operations'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Support Specialist'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Engineering Manager'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'department', 'Finance'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Sales Associate'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Engineer'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'department', 'Marketing'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Manager'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Operations Specialist'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Account Executive'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Counsel'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'department', 'Sales');

INSERT INTO ioc.rollup_groups VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'organization', '', '2026-02-15 23:00:00+00', '\x3b3000000100001300010000001300', '\x3b3000000100001300010000001300'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'department', 'Customer Support', '2026-02-15 23:00:00+00', '\x3a3000000100000000000000100000001300', '\x3a3000000100000000000000100000001300'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'department', 'Engineering', '2026-02-15 23:00:00+00', '\x3a3000000100000000000300100000000500070009001000', '\x3a3000000100000000000300100000000500070009001000'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'department', 'Finance', '2026-02-15 23:00:00+00', '\x3a300000010000000000050010000000000006000a000d000e001100', '\x3a300000010000000000050010000000000006000a000d000e001100'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'department', 'Legal', '2026-02-15 23:00:00+00', '\x3a300000010000000000020010000000040008000f00', '\x3a300000010000000000020010000000040008000f00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'department', 'Marketing', '2026-02-15 23:00:00+00', '\x3a3000000100000000000000100000001200', '\x3a3000000100000000000000100000001200'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'department', 'Operations', '2026-02-15 23:00:00+00', '\x3a30000001000000000001001000000002000300', '\x3a30000001000000000001001000000002000300'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'department', 'Sales', '2026-02-15 23:00:00+00', '\x3a30000001000000000002001000000001000b000c00', '\x3a30000001000000000002001000000001000b000c00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Account Executive', '2026-02-15 23:00:00+00', '\x3a30000001000000000001001000000001000b00', '\x3a30000001000000000001001000000001000b00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Analyst', '2026-02-15 23:00:00+00', '\x3a30000001000000000006001000000000000600070009000a000e001100', '\x3a30000001000000000006001000000000000600070009000a000e001100'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Counsel', '2026-02-15 23:00:00+00', '\x3a300000010000000000020010000000040008000f00', '\x3a300000010000000000020010000000040008000f00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Engineer', '2026-02-15 23:00:00+00', '\x3a3000000100000000000000100000000500', '\x3a3000000100000000000000100000000500'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Engineering Manager', '2026-02-15 23:00:00+00', '\x3a3000000100000000000000100000001000', '\x3a3000000100000000000000100000001000'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Manager', '2026-02-15 23:00:00+00', '\x3a3000000100000000000100100000000d001200', '\x3a3000000100000000000100100000000d001200'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Operations Specialist', '2026-02-15 23:00:00+00', '\x3a30000001000000000001001000000002000300', '\x3a30000001000000000001001000000002000300'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Sales Associate', '2026-02-15 23:00:00+00', '\x3a3000000100000000000000100000000c00', '\x3a3000000100000000000000100000000c00'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'job_role', 'Support Specialist', '2026-02-15 23:00:00+00', '\x3a3000000100000000000000100000001300', '\x3a3000000100000000000000100000001300'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'organization', '', '2026-02-22 23:00:00+00', '\x3b3000000100001300010000001300', '\x3b3000000100001300010000001300'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'department', 'Customer Support', '2026-02-22 23:00:00+00', '\x3a3000000100000000000000100000001300', '\x3a3000000100000000000000100000001300'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'department', 'Engineering', '2026-02-22 23:00:00+00', '\x3a3000000100000000000300100000000500070009001000', '\x3a3000000100000000000300100000000500070009001000'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'department', 'Finance', '2026-02-22 23:00:00+00', '\x3a300000010000000000050010000000000006000a000d000e001100', '\x3a300000010000000000050010000000000006000a000d000e001100'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'department', 'Legal', '2026-02-22 23:00:00+00', '\x3a300000010000000000020010000000040008000f00', '\x3a300000010000000000020010000000040008000f00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'department', 'Marketing', '2026-02-22 23:00:00+00', '\x3a3000000100000000000000100000001200', '\x3a3000000100000000000000100000001200'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'department', 'Operations', '2026-02-22 23:00:00+00', '\x3a30000001000000000001001000000002000300', '\x3a30000001000000000001001000000002000300'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'department', 'Sales', '2026-02-22 23:00:00+00', '\x3a30000001000000000002001000000001000b000c00', '\x3a30000001000000000002001000000001000b000c00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Account Executive', '2026-02-22 23:00:00+00', '\x3a30000001000000000001001000000001000b00', '\x3a30000001000000000001001000000001000b00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Analyst', '2026-02-22 23:00:00+00', '\x3a30000001000000000006001000000000000600070009000a000e001100', '\x3a30000001000000000006001000000000000600070009000a000e001100'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Counsel', '2026-02-22 23:00:00+00', '\x3a300000010000000000020010000000040008000f00', '\x3a300000010000000000020010000000040008000f00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Engineer', '2026-02-22 23:00:00+00', '\x3a3000000100000000000000100000000500', '\x3a3000000100000000000000100000000500'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Engineering Manager', '2026-02-22 23:00:00+00', '\x3a3000000100000000000000100000001000', '\x3a3000000100000000000000100000001000'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Manager', '2026-02-22 23:00:00+00', '\x3a3000000100000000000100100000000d001200', '\x3a3000000100000000000100100000000d001200'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Operations Specialist', '2026-02-22 23:00:00+00', '\x3a30000001000000000001001000000002000300', '\x3a30000001000000000001001000000002000300'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Sales Associate', '2026-02-22 23:00:00+00', '\x3a3000000100000000000000100000000c00', '\x3a3000000100000000000000100000000c00'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'job_role', 'Support Specialist', '2026-02-22 23:00:00+00', '\x3a3000000100000000000000100000001300', '\x3a3000000100000000000000100000001300');

INSERT INTO ioc.schema_migrations VALUES
	(2025011001, '2025011001_dashboard_metrics_schema.sql', '\x3886930f89fefcdb36e78893fdfc05d4d1bb577e037da814be2dccfbaeb2241b'),
	(2025011002, '2025011002_dashboard_functions.sql', '\x03ed1a687b1c1a5b082b59e98be61977da344f8c252dd1ba20caa0207f767496'),
	(2025011003, '2025011003_scheduled_jobs.sql', '\x2d69f0e0df0844bd828391ab01be8c968ec9b33df913e9e37284d6f5ed88c89e'),
	(2025011004, '2025011004_performance_optimizations.sql', '\x5d0f01eb4d6bf7580a69559195949773c8a934bd1c1d21a2705cf4c0da09cedc'),
	(2026112801, '2026112801_keys_and_audit.sql', '\xfc4c7034595703290d6ad554ba595ec5f47930481910c20de290b4155122ee7f'),
	(2026112802, '2026112802_outbox_and_requests.sql', '\x4c139439708fe3ec16e21387068ab81f4162b8d9bcf1d8429dba94df59442802'),
	(2026112803, '2026112803_report_versions.sql', '\x7188849d8d98bd403faeccc2c3f2114288a14122c65c1101e49cb3987a4ab934'),
	(2026112804, '2026112804_organization_brands.sql', '\xe372c911c7b4982c7f65c007aa3f3e36735d53ee875698019d9d36e1b401771e'),
	(2026112805, '2026112805_subscriptions.sql', '\x6f61224c1962bd58b658e8f196d5ab05dd0d8f35b007346dcbdff0c32556fad0'),
	(2026112901, '2026112901_jobs.sql', '\x79fd77752279ff9e2eca05dcc7d86e7f173e4f0e9eba3ca7da1b5fe29facf726'),
	(2026112902, '2026112902_monitoring.sql', '\xa551d56417c053a4b507b849ecdc540b4f707e2c680dc6a954e2f3e3e029cb60'),
	(2026112903, '2026112903_bulk_and_cleaning.sql', '\x5abfa552234b2374d75f2c6730fec80eea624f4617b1a0cbbc3a2e2fa981c814'),
	(2026113001, '2026113001_runner.sql', '\xbf22b31246b5e5f7293a5d049c6c401ba6acdb3124266b90f721679dfa5f56d6'),
	(2026113002, '2026113002_diagnosis.sql', '\xb24880eb2dfc2fe53420b10903ec61b45fb55450c89e39b5a5a0ec8fc51e0d3a'),
	(2026113003, '2026113003_retention.sql', '\xeac226146e41089d502706c80cfb4a3b79376e94ec4d7e5b80d396ed0c43a776'),
	(2026113004, '2026113004_alert_parcels.sql', '\x44e5c42aa2ef695cf782204e8442a7faf779d5d1d3b8439ac23735999789f4f4'),
	(2026113006, '2026113006_open_runs.sql', '\xe65f86c88bfa9e56b5fb5f68456187a76b4f92f55a01effeef1a7f533102e4c4'),
	(2026113007, '2026113007_due_runs.sql', '\x84674104ec41d74fc99cbf24ca38a0510f07c63d62398ffb32ddca0daa8b423d'),
	(2026113008, '2026113008_short_windows.sql', '\xdf6c39e9acc09472a95b70fc2b5e4ec14e1b4706a7089d9b0bca10d72a1b9698');

INSERT INTO ioc.uncalculated_writes VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7a88-a527-a819b062c680'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7135-87cf-586184efa39a'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7e54-905d-35de6024c976'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7232-b14e-d878c8e1d9d8'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019cae6b-6600-7a0d-85f4-673ef5a1bf41'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019cae6b-6600-72cf-be84-b656ab309d77'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019cae6b-6600-785a-95eb-050352795d0b'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019cae6b-6600-70f2-a8cb-270abd43bc0d'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-77c3-89c6-cd736e413d44'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-767b-8e55-660d91187891'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7197-975e-3803e32cf896'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7f19-ba13-59a6b4150976');

INSERT INTO ioc.user_activity_logs_2026_02 VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c70ad-c09f-71bd-bd21-30f14d6ca9b4', 'fcbbec38-dedf-8f75-851d-2d6daf21f44b', 14, '2026-02-18 12:16:01.183+00', 'login', 'e86b5c38a45048db', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c70ae-2247-797f-9764-e210f4672cf2', 'fcbbec38-dedf-8f75-851d-2d6daf21f44b', 14, '2026-02-18 12:16:26.183+00', 'assessment_start', 'e86b5c38a45048db', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c70ae-2e3c-7447-b0f3-faf6f3a64b62', 'fcbbec38-dedf-8f75-851d-2d6daf21f44b', 14, '2026-02-18 12:16:29.244+00', 'logout', 'e86b5c38a45048db', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c7114-1e7b-7e94-9968-e1a4d10dc607', 'ef51d930-b570-85e2-a3de-8cac4b276b2e', 18, '2026-02-18 14:07:49.883+00', 'login', '5e8af0e4d63e40ba', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c7114-c28b-7227-986c-866b40f9913b', 'ef51d930-b570-85e2-a3de-8cac4b276b2e', 18, '2026-02-18 14:08:31.883+00', 'assessment_start', '5e8af0e4d63e40ba', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c711b-a82b-7e6c-acf9-5989157ebd9d', 'ef51d930-b570-85e2-a3de-8cac4b276b2e', 18, '2026-02-18 14:16:03.883+00', 'assessment_complete', '5e8af0e4d63e40ba', 452, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c73ef-f747-7ff3-b99d-178bf8e127c0', '8cf8ade6-b3b0-8f30-94ea-05f1a6be6f38', 2, '2026-02-19 03:27:12.199+00', 'login', '298050155bfbe14d', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c73f0-ddbf-7e85-b934-86cffd9209af', '8cf8ade6-b3b0-8f30-94ea-05f1a6be6f38', 2, '2026-02-19 03:28:11.199+00', 'assessment_start', '298050155bfbe14d', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c73f9-4de7-7e07-a241-cb5806b4e83f', '8cf8ade6-b3b0-8f30-94ea-05f1a6be6f38', 2, '2026-02-19 03:37:24.199+00', 'assessment_complete', '298050155bfbe14d', 553, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c74f0-8e01-7ded-b5c1-41a375cf8ce7', '1c386c56-c608-89d4-a608-be995c97653f', 16, '2026-02-19 08:07:28.001+00', 'login', '96d48cb8fbcfe3c4', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c74f7-8ef9-7524-b00f-e96610b156e4', '1c386c56-c608-89d4-a608-be995c97653f', 16, '2026-02-19 08:15:07.001+00', 'assessment_complete', '96d48cb8fbcfe3c4', 387, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c74f7-9ca5-7d6a-b7a8-e295e430e7d2', '1c386c56-c608-89d4-a608-be995c97653f', 16, '2026-02-19 08:15:10.501+00', 'logout', '96d48cb8fbcfe3c4', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c7a4c-1ebf-7d65-80c8-c624efd2e9da', '6b530d08-9173-8cec-bae2-d1e0268580b2', 10, '2026-02-20 09:05:34.911+00', 'login', 'c4b976fd3af482f2', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c7a4c-29a7-7b1b-8d0c-99070ef48160', '6b530d08-9173-8cec-bae2-d1e0268580b2', 10, '2026-02-20 09:05:37.703+00', 'page_view', 'c4b976fd3af482f2', 137, '{"page":"home"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c7bf2-8e56-799d-8c90-74f3464f3efb', '1c386c56-c608-89d4-a608-be995c97653f', 16, '2026-02-20 16:46:59.67+00', 'login', '35d1c2d000b6d541', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c7bf2-9a0c-7bfa-8775-96df2bed72dc', '1c386c56-c608-89d4-a608-be995c97653f', 16, '2026-02-20 16:47:02.668+00', 'page_view', '35d1c2d000b6d541', 46, '{"page":"assessments"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c895e-b010-70d5-adcb-2f13465da32f', 'abd72160-4ef6-87e8-bc12-b1fc371c44dc', 1, '2026-02-23 07:20:10+00', 'login', 'cb24f76b37cf6a28', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c895f-d508-75f3-acbb-c027ed7386b0', 'abd72160-4ef6-87e8-bc12-b1fc371c44dc', 1, '2026-02-23 07:21:25+00', 'assessment_start', 'cb24f76b37cf6a28', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8963-9dc8-720d-844c-bfedb4027eff', 'abd72160-4ef6-87e8-bc12-b1fc371c44dc', 1, '2026-02-23 07:25:33+00', 'assessment_complete', 'cb24f76b37cf6a28', 248, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8963-aaf0-776c-ab59-de834d1547b4', 'abd72160-4ef6-87e8-bc12-b1fc371c44dc', 1, '2026-02-23 07:25:36.368+00', 'logout', 'cb24f76b37cf6a28', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8a1c-3329-79b0-9536-a3e6ea73729c', 'ab8a4ebe-33bf-8f4f-ba2a-b509f845a81b', 7, '2026-02-23 10:47:09.865+00', 'login', '4e44adbeb01f7089', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8a1d-2559-73aa-92b6-bb20f78889a2', 'ab8a4ebe-33bf-8f4f-ba2a-b509f845a81b', 7, '2026-02-23 10:48:11.865+00', 'assessment_start', '4e44adbeb01f7089', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8a22-97e1-77f0-a797-5af1e9ddff8d', 'ab8a4ebe-33bf-8f4f-ba2a-b509f845a81b', 7, '2026-02-23 10:54:08.865+00', 'assessment_complete', '4e44adbeb01f7089', 357, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8a22-a3e1-7c8c-b75c-f8c546fff944', 'ab8a4ebe-33bf-8f4f-ba2a-b509f845a81b', 7, '2026-02-23 10:54:11.937+00', 'logout', '4e44adbeb01f7089', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8a9c-829d-745c-a1c8-d1255474a260', 'fcbbec38-dedf-8f75-851d-2d6daf21f44b', 14, '2026-02-23 13:07:18.813+00', 'login', '5054282ebc6baeab', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8aa7-292d-7d8b-a967-cba43461955c', 'fcbbec38-dedf-8f75-851d-2d6daf21f44b', 14, '2026-02-23 13:18:56.813+00', 'assessment_complete', '5054282ebc6baeab', 670, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8aa7-38a3-7627-86c7-164467b836ce', 'fcbbec38-dedf-8f75-851d-2d6daf21f44b', 14, '2026-02-23 13:19:00.771+00', 'logout', '5054282ebc6baeab', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8afb-fe7f-70a3-8e27-d38ef8611391', 'ab8a4ebe-33bf-8f4f-ba2a-b509f845a81b', 7, '2026-02-23 14:51:36.447+00', 'login', '64a9fb944d3eff7f', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8afc-0854-7cf4-8c73-099e9bf3ebb3', 'ab8a4ebe-33bf-8f4f-ba2a-b509f845a81b', 7, '2026-02-23 14:51:38.964+00', 'page_view', '64a9fb944d3eff7f', 61, '{"page":"team"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8afc-fa53-7652-9b42-3795ac127ba8', 'ab8a4ebe-33bf-8f4f-ba2a-b509f845a81b', 7, '2026-02-23 14:52:40.915+00', 'page_view', '64a9fb944d3eff7f', 32, '{"page":"team"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8afd-7b2b-7285-b848-c1ebc71b9456', 'ab8a4ebe-33bf-8f4f-ba2a-b509f845a81b', 7, '2026-02-23 14:53:13.899+00', 'page_view', '64a9fb944d3eff7f', 59, '{"page":"learning"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8afe-6e64-7d24-b06a-c0879b6ef0bc', 'ab8a4ebe-33bf-8f4f-ba2a-b509f845a81b', 7, '2026-02-23 14:54:16.164+00', 'logout', '64a9fb944d3eff7f', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8b12-f955-74b3-9fd6-9acd2ec4198b', '8b04cec8-0669-8796-a4fa-c2b969ab831f', 5, '2026-02-23 15:16:42.453+00', 'login', '066cb37831a55e76', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8b13-044a-7a0a-9b17-0a8a1d7544d3', '8b04cec8-0669-8796-a4fa-c2b969ab831f', 5, '2026-02-23 15:16:45.258+00', 'page_view', '066cb37831a55e76', 83, '{"page":"assessments"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8b33-cd62-72b4-a4e8-1c21e490259e', '275670df-ebc9-8a85-89e5-bc58f3c7550c', 15, '2026-02-23 15:52:33.89+00', 'login', '9eb6b84b8897a3e0', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8b33-d717-74e3-a867-cd66629556c9', '275670df-ebc9-8a85-89e5-bc58f3c7550c', 15, '2026-02-23 15:52:36.375+00', 'page_view', '9eb6b84b8897a3e0', 5, '{"page":"learning"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8b69-7c6c-7a9b-a66d-45b4b6c16f38', '102571a5-25ac-8613-9b42-35fd395c27f1', 9, '2026-02-23 16:51:12.108+00', 'login', '1aae486d7729e5a1', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8b6a-1c94-7a5b-bfaa-d964f8b9034d', '102571a5-25ac-8613-9b42-35fd395c27f1', 9, '2026-02-23 16:51:53.108+00', 'assessment_start', '1aae486d7729e5a1', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8b75-ad84-7c9d-aa2f-0a355728ad7a', '102571a5-25ac-8613-9b42-35fd395c27f1', 9, '2026-02-23 17:04:31.108+00', 'assessment_complete', '1aae486d7729e5a1', 758, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8b75-bbd9-7e2a-a638-67f60972955d', '102571a5-25ac-8613-9b42-35fd395c27f1', 9, '2026-02-23 17:04:34.777+00', 'logout', '1aae486d7729e5a1', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8bd0-f7a9-7e7a-bde0-73b56658d16a', '02cc768c-a816-8d45-866a-d8918790e0a4', 19, '2026-02-23 18:44:13.865+00', 'login', '80f4deedead23710', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8bd1-b329-7700-b0c7-21efc3b30a17', '02cc768c-a816-8d45-866a-d8918790e0a4', 19, '2026-02-23 18:45:01.865+00', 'assessment_start', '80f4deedead23710', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8bd8-cf79-739d-9240-10711f7c57ff', '02cc768c-a816-8d45-866a-d8918790e0a4', 19, '2026-02-23 18:52:47.865+00', 'assessment_complete', '80f4deedead23710', 466, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8ed5-5fa1-73f7-a27f-f484fc53d5e6', '4a4c4d37-5298-898b-8b57-71b3250756ce', 3, '2026-02-24 08:47:54.273+00', 'login', '692ed16eeaeed890', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8ed6-4a01-761e-ac1e-2e5cdd5284df', '4a4c4d37-5298-898b-8b57-71b3250756ce', 3, '2026-02-24 08:48:54.273+00', 'assessment_start', '692ed16eeaeed890', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c8edc-87a9-7b8a-a1c7-4a4eb97e5b40', '4a4c4d37-5298-898b-8b57-71b3250756ce', 3, '2026-02-24 08:55:43.273+00', 'assessment_complete', '692ed16eeaeed890', 409, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9026-5648-765f-8f13-a469f36ebb6d', '28cd0054-02dc-8dfc-960a-7a82ab413110', 11, '2026-02-24 14:55:57.512+00', 'login', '04e66ef3a4af8ffc', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9027-40a8-743c-81ae-438f02f1b5d8', '28cd0054-02dc-8dfc-960a-7a82ab413110', 11, '2026-02-24 14:56:57.512+00', 'assessment_start', '04e66ef3a4af8ffc', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9027-4e0a-795b-88a4-5e00c8ca2b16', '28cd0054-02dc-8dfc-960a-7a82ab413110', 11, '2026-02-24 14:57:00.938+00', 'logout', '04e66ef3a4af8ffc', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c90d9-8897-7ff8-8d6a-716ae7c37be3', 'fcbbec38-dedf-8f75-851d-2d6daf21f44b', 14, '2026-02-24 18:11:41.335+00', 'login', '52cf0098d0aea9e2', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c90d9-915c-7b6d-bd15-773e11b1691d', 'fcbbec38-dedf-8f75-851d-2d6daf21f44b', 14, '2026-02-24 18:11:43.58+00', 'page_view', '52cf0098d0aea9e2', 41, '{"page":"home"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c90da-346e-7a68-afbd-72c6931e421a', 'fcbbec38-dedf-8f75-851d-2d6daf21f44b', 14, '2026-02-24 18:12:25.326+00', 'page_view', '52cf0098d0aea9e2', 20, '{"page":"home"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c90da-83df-71dc-b25a-099d23a734d3', 'fcbbec38-dedf-8f75-851d-2d6daf21f44b', 14, '2026-02-24 18:12:45.663+00', 'report_view', '52cf0098d0aea9e2', 48, '{"format":"html"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c90db-4fac-7241-a2e3-07b0f0b78be4', 'fcbbec38-dedf-8f75-851d-2d6daf21f44b', 14, '2026-02-24 18:13:37.836+00', 'logout', '52cf0098d0aea9e2', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c93f6-4d22-789d-add7-f876f72f43c7', '8b04cec8-0669-8796-a4fa-c2b969ab831f', 5, '2026-02-25 08:41:58.306+00', 'login', 'e777387936da3ffe', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c93f6-55f2-77be-8951-58a83c812617', '8b04cec8-0669-8796-a4fa-c2b969ab831f', 5, '2026-02-25 08:42:00.562+00', 'page_view', 'e777387936da3ffe', 33, '{"page":"home"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9434-0496-7239-a0bf-07a8da74865d', '102571a5-25ac-8613-9b42-35fd395c27f1', 9, '2026-02-25 09:49:22.966+00', 'login', '2e544344696fab27', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9434-101b-7737-a57b-96d782fe79ed', '102571a5-25ac-8613-9b42-35fd395c27f1', 9, '2026-02-25 09:49:25.915+00', 'page_view', '2e544344696fab27', 7, '{"page":"learning"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9567-a05e-75dd-b42e-80491bc5c918', '18c35319-a7d1-8475-bcdf-f5edb8932f6f', 13, '2026-02-25 15:25:22.398+00', 'login', '920ede4d31ec6a74', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9568-446e-7f35-aacc-9d8fa29beaba', '18c35319-a7d1-8475-bcdf-f5edb8932f6f', 13, '2026-02-25 15:26:04.398+00', 'assessment_start', '920ede4d31ec6a74', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c956f-e58e-7eca-9303-839d4ed3e286', '18c35319-a7d1-8475-bcdf-f5edb8932f6f', 13, '2026-02-25 15:34:24.398+00', 'assessment_complete', '920ede4d31ec6a74', 500, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c991f-0e54-7f3e-bcb3-711dfb98b5f9', '102571a5-25ac-8613-9b42-35fd395c27f1', 9, '2026-02-26 08:44:35.284+00', 'login', '851a62e981d96497', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c991f-19c4-7c2c-a4aa-fead9849c3de', '102571a5-25ac-8613-9b42-35fd395c27f1', 9, '2026-02-26 08:44:38.212+00', 'page_view', '851a62e981d96497', 75, '{"page":"settings"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9920-4159-7211-ab45-6bf537a1dccf', '102571a5-25ac-8613-9b42-35fd395c27f1', 9, '2026-02-26 08:45:53.881+00', 'page_view', '851a62e981d96497', 20, '{"page":"assessments"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c99ee-cf13-7fa2-8d6f-8560410bc5cc', 'b481f5a7-f195-8fd2-be77-82ab5b7bf390', 17, '2026-02-26 12:31:30.579+00', 'login', '06680a7c67d3c484', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c99f0-0f63-70b6-b5ee-b7ba9f145e0f', 'b481f5a7-f195-8fd2-be77-82ab5b7bf390', 17, '2026-02-26 12:32:52.579+00', 'assessment_start', '06680a7c67d3c484', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c99f0-1e46-7d79-b612-806c61fe9811', 'b481f5a7-f195-8fd2-be77-82ab5b7bf390', 17, '2026-02-26 12:32:56.39+00', 'logout', '06680a7c67d3c484', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9a02-92aa-7f0c-aeb5-f31e1165faec', 'ef51d930-b570-85e2-a3de-8cac4b276b2e', 18, '2026-02-26 12:53:05.834+00', 'login', '0a005b725ab8b722', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9a02-9c4a-755e-af34-b5e21e346d2e', 'ef51d930-b570-85e2-a3de-8cac4b276b2e', 18, '2026-02-26 12:53:08.298+00', 'page_view', '0a005b725ab8b722', 55, '{"page":"team"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9a03-766f-7852-b1ba-cf2479a1c73c', 'ef51d930-b570-85e2-a3de-8cac4b276b2e', 18, '2026-02-26 12:54:04.143+00', 'page_view', '0a005b725ab8b722', 6, '{"page":"home"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9a2e-2104-7ebc-80c2-cac0a5545f17', 'ef51d930-b570-85e2-a3de-8cac4b276b2e', 18, '2026-02-26 13:40:40.324+00', 'login', 'd31defe64c06ac4c', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9a2e-29cb-75e5-9302-5069a083202b', 'ef51d930-b570-85e2-a3de-8cac4b276b2e', 18, '2026-02-26 13:40:42.571+00', 'page_view', 'd31defe64c06ac4c', 28, '{"page":"team"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9a2e-9a40-7984-b038-3dacb1541c7b', 'ef51d930-b570-85e2-a3de-8cac4b276b2e', 18, '2026-02-26 13:41:11.36+00', 'page_view', 'd31defe64c06ac4c', 41, '{"page":"assessments"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9a2f-3aaa-7b7f-9e35-50010066c608', 'ef51d930-b570-85e2-a3de-8cac4b276b2e', 18, '2026-02-26 13:41:52.426+00', 'page_view', 'd31defe64c06ac4c', 87, '{"page":"settings"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9a30-8f56-76ab-956e-c6fd8d6c5848', 'ef51d930-b570-85e2-a3de-8cac4b276b2e', 18, '2026-02-26 13:43:19.638+00', 'report_view', 'd31defe64c06ac4c', 378, '{"format":"html"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9a76-0fc0-7f67-b4d9-1bb25442e9f3', '8b04cec8-0669-8796-a4fa-c2b969ab831f', 5, '2026-02-26 14:59:14.496+00', 'login', '89b41c3c646cfc16', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9a76-1b01-72c4-9176-4d2b621757b5', '8b04cec8-0669-8796-a4fa-c2b969ab831f', 5, '2026-02-26 14:59:17.377+00', 'page_view', '89b41c3c646cfc16', 127, '{"page":"team"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9a78-0b5e-7cb2-94d9-078722f61cca', '8b04cec8-0669-8796-a4fa-c2b969ab831f', 5, '2026-02-26 15:01:24.446+00', 'page_view', '89b41c3c646cfc16', 27, '{"page":"home"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9a78-75d9-7a3c-93d2-7fa883939229', '8b04cec8-0669-8796-a4fa-c2b969ab831f', 5, '2026-02-26 15:01:51.705+00', 'page_view', '89b41c3c646cfc16', 300, '{"page":"assessments"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9a7d-1a1d-7cdb-8de9-488f1f526f6e', '8b04cec8-0669-8796-a4fa-c2b969ab831f', 5, '2026-02-26 15:06:55.901+00', 'logout', '89b41c3c646cfc16', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9af9-d49f-7ade-a90c-862f9077102b', '28cd0054-02dc-8dfc-960a-7a82ab413110', 11, '2026-02-26 17:23:10.111+00', 'login', 'abae2c1302f966db', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9aff-27e7-7967-b8fa-1ad7bdafdd69', '28cd0054-02dc-8dfc-960a-7a82ab413110', 11, '2026-02-26 17:28:59.111+00', 'assessment_complete', 'abae2c1302f966db', 261, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019c9aff-377d-735b-a686-5efd407ad6b2', '28cd0054-02dc-8dfc-960a-7a82ab413110', 11, '2026-02-26 17:29:03.101+00', 'logout', 'abae2c1302f966db', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019ca3eb-9700-7753-8ceb-101d979aa61e', '8b04cec8-0669-8796-a4fa-c2b969ab831f', 5, '2026-02-28 11:04:11.776+00', 'login', 'edab46c13d8d908f', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9567-a05e-7644-aeb1-7041e11fb41a', '003addfc-9981-836c-a1db-ac5c8f2ca340', 13, '2026-02-25 15:25:22.398+00', 'login', '920ede4d31ec6a74', NULL, NULL),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019ca3eb-a0ad-7928-a929-4c5d104f08a9', '8b04cec8-0669-8796-a4fa-c2b969ab831f', 5, '2026-02-28 11:04:14.253+00', 'page_view', 'edab46c13d8d908f', 38, '{"page":"assessments"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c895e-b010-766a-8582-fe61a09ee088', 'de2632b2-1ec6-87e0-93f5-bdc8a60467ec', 1, '2026-02-23 07:20:10+00', 'login', 'cb24f76b37cf6a28', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c895f-d508-732c-98e2-1332d8f45140', 'de2632b2-1ec6-87e0-93f5-bdc8a60467ec', 1, '2026-02-23 07:21:25+00', 'assessment_start', 'cb24f76b37cf6a28', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8963-9dc8-735c-aa5c-d10ce607b745', 'de2632b2-1ec6-87e0-93f5-bdc8a60467ec', 1, '2026-02-23 07:25:33+00', 'assessment_complete', 'cb24f76b37cf6a28', 248, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8963-aaf0-74f9-b83d-2221a7a94dc2', 'de2632b2-1ec6-87e0-93f5-bdc8a60467ec', 1, '2026-02-23 07:25:36.368+00', 'logout', 'cb24f76b37cf6a28', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8995-99df-74e2-b58d-16c198d2c127', 'fd71ed80-9562-8812-ac90-1ed69786441e', 0, '2026-02-23 08:20:08.799+00', 'login', 'fa0748a2dbdacbb1', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8996-49a7-7ce1-ab12-fefce70b8ec8', 'fd71ed80-9562-8812-ac90-1ed69786441e', 0, '2026-02-23 08:20:53.799+00', 'assessment_start', 'fa0748a2dbdacbb1', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c899d-0837-7ecf-b9f3-e4fd28c36c18', 'fd71ed80-9562-8812-ac90-1ed69786441e', 0, '2026-02-23 08:28:15.799+00', 'assessment_complete', 'fa0748a2dbdacbb1', 442, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c89d4-a524-75cb-afb8-1275ffca4fa3', 'de2632b2-1ec6-87e0-93f5-bdc8a60467ec', 1, '2026-02-23 09:29:00.452+00', 'login', 'bc1a3245239e0700', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c89d4-afec-7e72-ace3-f985c6cc9ad4', 'de2632b2-1ec6-87e0-93f5-bdc8a60467ec', 1, '2026-02-23 09:29:03.212+00', 'page_view', 'bc1a3245239e0700', 52, '{"page":"assessments"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c89d5-7e72-71d3-8cc7-2f1b93afeec5', 'de2632b2-1ec6-87e0-93f5-bdc8a60467ec', 1, '2026-02-23 09:29:56.082+00', 'page_view', 'bc1a3245239e0700', 96, '{"page":"home"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c89d6-f616-7ae8-9dfa-f4674937ac76', 'de2632b2-1ec6-87e0-93f5-bdc8a60467ec', 1, '2026-02-23 09:31:32.246+00', 'page_view', 'bc1a3245239e0700', 2, '{"page":"team"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c89d7-0c67-7adb-94e9-5c040fd0b55c', 'de2632b2-1ec6-87e0-93f5-bdc8a60467ec', 1, '2026-02-23 09:31:37.959+00', 'logout', 'bc1a3245239e0700', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8a1c-3329-77a5-a3d6-ec232903f481', '5f1a682c-7892-8b38-9c37-e3f9e7785fb1', 7, '2026-02-23 10:47:09.865+00', 'login', '4e44adbeb01f7089', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8a1d-2559-7f5c-aaf2-a7703aa16c23', '5f1a682c-7892-8b38-9c37-e3f9e7785fb1', 7, '2026-02-23 10:48:11.865+00', 'assessment_start', '4e44adbeb01f7089', NULL, '{"instrument":"ipip-50"}');
INSERT INTO ioc.user_activity_logs_2026_02 VALUES
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8a22-97e1-73c5-9503-dc84fffc24dd', '5f1a682c-7892-8b38-9c37-e3f9e7785fb1', 7, '2026-02-23 10:54:08.865+00', 'assessment_complete', '4e44adbeb01f7089', 357, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8a22-a3e1-7c8b-ba06-087c229cb4a1', '5f1a682c-7892-8b38-9c37-e3f9e7785fb1', 7, '2026-02-23 10:54:11.937+00', 'logout', '4e44adbeb01f7089', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8a99-56c1-7157-8b73-4c1296fe30f4', '113475af-2e9c-87f5-bb90-3d0fc968b7a1', 12, '2026-02-23 13:03:50.977+00', 'login', '07dab71c9ab9aeb7', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8a99-9541-7ba0-a7fb-99eada52e2fc', '113475af-2e9c-87f5-bb90-3d0fc968b7a1', 12, '2026-02-23 13:04:06.977+00', 'assessment_start', '07dab71c9ab9aeb7', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8a9f-5db9-7d42-9cbc-f02dd88a6573', '113475af-2e9c-87f5-bb90-3d0fc968b7a1', 12, '2026-02-23 13:10:25.977+00', 'assessment_complete', '07dab71c9ab9aeb7', 379, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8b69-7c6c-79f4-9ac9-e16ba92f5010', 'f196fbbe-9450-8faa-8375-2a3e82e9f7ce', 9, '2026-02-23 16:51:12.108+00', 'login', '1aae486d7729e5a1', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8b6a-1c94-760e-94cf-573a2e431db5', 'f196fbbe-9450-8faa-8375-2a3e82e9f7ce', 9, '2026-02-23 16:51:53.108+00', 'assessment_start', '1aae486d7729e5a1', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8b75-ad84-7c66-9539-33a8e03abf71', 'f196fbbe-9450-8faa-8375-2a3e82e9f7ce', 9, '2026-02-23 17:04:31.108+00', 'assessment_complete', '1aae486d7729e5a1', 758, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8b75-bbd9-750d-a64c-fb7bd711c52e', 'f196fbbe-9450-8faa-8375-2a3e82e9f7ce', 9, '2026-02-23 17:04:34.777+00', 'logout', '1aae486d7729e5a1', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8bd0-f7a9-778b-b6d9-7598cab2f2c4', 'a085457a-aa14-8b97-8966-4c656b417d57', 19, '2026-02-23 18:44:13.865+00', 'login', '80f4deedead23710', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8bd1-b329-74ef-9c57-dd95deeadf29', 'a085457a-aa14-8b97-8966-4c656b417d57', 19, '2026-02-23 18:45:01.865+00', 'assessment_start', '80f4deedead23710', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8bd8-cf79-7034-a551-1abdb5f93506', 'a085457a-aa14-8b97-8966-4c656b417d57', 19, '2026-02-23 18:52:47.865+00', 'assessment_complete', '80f4deedead23710', 466, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8ed5-5fa1-7f59-a9a4-3425ff7fcc76', '8d867306-f6f2-8c1c-b10f-a640626618ee', 3, '2026-02-24 08:47:54.273+00', 'login', '692ed16eeaeed890', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8ed6-4a01-721b-8d5c-dc2a1958b446', '8d867306-f6f2-8c1c-b10f-a640626618ee', 3, '2026-02-24 08:48:54.273+00', 'assessment_start', '692ed16eeaeed890', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8edc-87a9-745d-bae7-7b9fe9363128', '8d867306-f6f2-8c1c-b10f-a640626618ee', 3, '2026-02-24 08:55:43.273+00', 'assessment_complete', '692ed16eeaeed890', 409, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8f01-43e0-748b-b18c-0fb063e31a38', '9cba18c7-4eeb-8648-a71c-d195cb91f460', 10, '2026-02-24 09:35:50.752+00', 'login', 'bbe0d61589da8392', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8f01-76a8-731e-b24b-6e37220b3ec0', '9cba18c7-4eeb-8648-a71c-d195cb91f460', 10, '2026-02-24 09:36:03.752+00', 'assessment_start', 'bbe0d61589da8392', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8f06-0340-7b28-8782-966b8d055e83', '85613eb8-9d94-841a-ad78-28628904285e', 6, '2026-02-24 09:41:01.888+00', 'login', 'a902a931e5b7f067', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8f06-a368-7675-a143-63f949634e09', '85613eb8-9d94-841a-ad78-28628904285e', 6, '2026-02-24 09:41:42.888+00', 'assessment_start', 'a902a931e5b7f067', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8f07-3368-70cf-8a09-f200d914baea', '9cba18c7-4eeb-8648-a71c-d195cb91f460', 10, '2026-02-24 09:42:19.752+00', 'assessment_complete', 'bbe0d61589da8392', 376, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8f07-40a3-7b14-8dc0-b04c642d3709', '9cba18c7-4eeb-8648-a71c-d195cb91f460', 10, '2026-02-24 09:42:23.139+00', 'logout', 'bbe0d61589da8392', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8f0a-77e0-7985-b1b3-a87712f4d518', '85613eb8-9d94-841a-ad78-28628904285e', 6, '2026-02-24 09:45:53.888+00', 'assessment_complete', 'a902a931e5b7f067', 251, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8f11-6207-7189-9770-b35ff92b47d2', '4fff172c-f2f1-8b10-bae6-68f4584172dc', 16, '2026-02-24 09:53:27.047+00', 'login', '4729f38f9b0cdab7', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8f12-487f-7cbe-bd94-3a4f55f9bfa8', '4fff172c-f2f1-8b10-bae6-68f4584172dc', 16, '2026-02-24 09:54:26.047+00', 'assessment_start', '4729f38f9b0cdab7', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8f12-5602-7032-93f8-74930f193adf', '4fff172c-f2f1-8b10-bae6-68f4584172dc', 16, '2026-02-24 09:54:29.506+00', 'logout', '4729f38f9b0cdab7', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8fd6-75de-7012-891b-e0eb0026a8e3', '70c2a6ef-5a57-89a5-8fbb-8f781d73bfe5', 4, '2026-02-24 13:28:42.718+00', 'login', 'a69059e482642d28', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8fd7-c9b6-7837-b6b3-48feb5a5bd9f', '70c2a6ef-5a57-89a5-8fbb-8f781d73bfe5', 4, '2026-02-24 13:30:09.718+00', 'assessment_start', 'a69059e482642d28', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8fde-c2de-7da1-8d49-3af86484c508', '70c2a6ef-5a57-89a5-8fbb-8f781d73bfe5', 4, '2026-02-24 13:37:46.718+00', 'assessment_complete', 'a69059e482642d28', 457, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8fde-d075-7cf7-b964-1afc0305ec2f', '70c2a6ef-5a57-89a5-8fbb-8f781d73bfe5', 4, '2026-02-24 13:37:50.197+00', 'logout', 'a69059e482642d28', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8fe1-0ef8-7f23-aa29-6614d62ba870', 'f196fbbe-9450-8faa-8375-2a3e82e9f7ce', 9, '2026-02-24 13:40:17.272+00', 'login', '917195aeb5415777', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8fe1-1a74-7e4f-ba62-2540dba40d92', 'f196fbbe-9450-8faa-8375-2a3e82e9f7ce', 9, '2026-02-24 13:40:20.212+00', 'page_view', '917195aeb5415777', 10, '{"page":"team"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c8fe1-517d-70a8-8ba9-95e625a8423a', 'f196fbbe-9450-8faa-8375-2a3e82e9f7ce', 9, '2026-02-24 13:40:34.301+00', 'logout', '917195aeb5415777', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9026-5648-73c3-bbd1-3d235e0b7bf2', '1ca2f1e1-e038-8219-800f-37224ec419e6', 11, '2026-02-24 14:55:57.512+00', 'login', '04e66ef3a4af8ffc', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9027-40a8-7f24-ad63-5b30f7a2f35a', '1ca2f1e1-e038-8219-800f-37224ec419e6', 11, '2026-02-24 14:56:57.512+00', 'assessment_start', '04e66ef3a4af8ffc', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9027-4e0a-7809-aadb-ff388a63c931', '1ca2f1e1-e038-8219-800f-37224ec419e6', 11, '2026-02-24 14:57:00.938+00', 'logout', '04e66ef3a4af8ffc', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c94ba-449f-7a44-9f52-4fe544c849a3', '1cd0e20e-1f07-8560-9f38-fd71bc0bf0ad', 14, '2026-02-25 12:16:01.183+00', 'login', 'e86b5c38a45048db', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c94ba-a647-7b85-98df-40ef23721254', '1cd0e20e-1f07-8560-9f38-fd71bc0bf0ad', 14, '2026-02-25 12:16:26.183+00', 'assessment_start', 'e86b5c38a45048db', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c94ba-b23c-74ff-b872-5cf28feed3f1', '1cd0e20e-1f07-8560-9f38-fd71bc0bf0ad', 14, '2026-02-25 12:16:29.244+00', 'logout', 'e86b5c38a45048db', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9520-a27b-7e5b-ae98-9d2fc65acbbd', '0e3dc7e8-f61e-8f13-9b8f-2482b32a2413', 18, '2026-02-25 14:07:49.883+00', 'login', '5e8af0e4d63e40ba', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9521-468b-7aad-a5ba-00a41ef21301', '0e3dc7e8-f61e-8f13-9b8f-2482b32a2413', 18, '2026-02-25 14:08:31.883+00', 'assessment_start', '5e8af0e4d63e40ba', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9528-2c2b-7bee-ada0-822de9893424', '0e3dc7e8-f61e-8f13-9b8f-2482b32a2413', 18, '2026-02-25 14:16:03.883+00', 'assessment_complete', '5e8af0e4d63e40ba', 452, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9568-446e-7256-913c-60f385af0e05', '003addfc-9981-836c-a1db-ac5c8f2ca340', 13, '2026-02-25 15:26:04.398+00', 'assessment_start', '920ede4d31ec6a74', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c956f-e58e-7e96-8cff-126970559b47', '003addfc-9981-836c-a1db-ac5c8f2ca340', 13, '2026-02-25 15:34:24.398+00', 'assessment_complete', '920ede4d31ec6a74', 500, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c97fc-7b47-7a17-b0df-55690d5d80aa', 'dac5a9b0-df4f-85b5-abd6-0c7f5177fb92', 2, '2026-02-26 03:27:12.199+00', 'login', '298050155bfbe14d', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c97fd-61bf-7e7c-b148-edf8737ab628', 'dac5a9b0-df4f-85b5-abd6-0c7f5177fb92', 2, '2026-02-26 03:28:11.199+00', 'assessment_start', '298050155bfbe14d', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9805-d1e7-7a89-9237-652b10f189ad', 'dac5a9b0-df4f-85b5-abd6-0c7f5177fb92', 2, '2026-02-26 03:37:24.199+00', 'assessment_complete', '298050155bfbe14d', 553, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c98fd-1201-77de-bbd3-4b0a454d80e1', '4fff172c-f2f1-8b10-bae6-68f4584172dc', 16, '2026-02-26 08:07:28.001+00', 'login', '96d48cb8fbcfe3c4', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9904-12f9-788a-8ed5-e656f65e08c5', '4fff172c-f2f1-8b10-bae6-68f4584172dc', 16, '2026-02-26 08:15:07.001+00', 'assessment_complete', '96d48cb8fbcfe3c4', 387, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9904-20a5-7c7a-b546-12226743f000', '4fff172c-f2f1-8b10-bae6-68f4584172dc', 16, '2026-02-26 08:15:10.501+00', 'logout', '96d48cb8fbcfe3c4', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c99ee-cf13-7622-8d28-b5bca8a0270d', 'd8a7a986-e8e5-8003-97c5-6de3c7337a3c', 17, '2026-02-26 12:31:30.579+00', 'login', '06680a7c67d3c484', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c99f0-0f63-7cf1-bc1f-9170422a4179', 'd8a7a986-e8e5-8003-97c5-6de3c7337a3c', 17, '2026-02-26 12:32:52.579+00', 'assessment_start', '06680a7c67d3c484', NULL, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c99f0-1e46-73c4-9102-9bab965c5b7c', 'd8a7a986-e8e5-8003-97c5-6de3c7337a3c', 17, '2026-02-26 12:32:56.39+00', 'logout', '06680a7c67d3c484', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9af9-d49f-7c6e-b04e-6a40ee819809', '1ca2f1e1-e038-8219-800f-37224ec419e6', 11, '2026-02-26 17:23:10.111+00', 'login', 'abae2c1302f966db', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9aff-27e7-7891-a5cb-54a28029611c', '1ca2f1e1-e038-8219-800f-37224ec419e6', 11, '2026-02-26 17:28:59.111+00', 'assessment_complete', 'abae2c1302f966db', 261, '{"instrument":"ipip-50"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9aff-377d-747b-8c5f-4adece7b9498', '1ca2f1e1-e038-8219-800f-37224ec419e6', 11, '2026-02-26 17:29:03.101+00', 'logout', 'abae2c1302f966db', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9e58-a2bf-7016-aa33-66bee5586f27', '9cba18c7-4eeb-8648-a71c-d195cb91f460', 10, '2026-02-27 09:05:34.911+00', 'login', 'c4b976fd3af482f2', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9e58-ada7-781a-9a7e-ca78ef324689', '9cba18c7-4eeb-8648-a71c-d195cb91f460', 10, '2026-02-27 09:05:37.703+00', 'page_view', 'c4b976fd3af482f2', 137, '{"page":"home"}'),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9fff-1256-7330-ae4e-8124721fb4aa', '4fff172c-f2f1-8b10-bae6-68f4584172dc', 16, '2026-02-27 16:46:59.67+00', 'login', '35d1c2d000b6d541', NULL, NULL),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '019c9fff-1e0c-7777-80d9-d7cd3a2814ed', '4fff172c-f2f1-8b10-bae6-68f4584172dc', 16, '2026-02-27 16:47:02.668+00', 'page_view', '35d1c2d000b6d541', 46, '{"page":"assessments"}');

INSERT INTO ioc.user_organizations VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '878d33be-f2ac-82f8-bfe3-50eb30ae3b94', 'p0001', 'Mia Reed', 'admin', 'Finance', 'Analyst', true, 0),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'abd72160-4ef6-87e8-bc12-b1fc371c44dc', 'p0002', 'Olga Ellis', 'viewer', 'Sales', 'Account Executive', true, 1),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '8cf8ade6-b3b0-8f30-94ea-05f1a6be6f38', 'p0003', 'David Costa', 'viewer', 'Operations', 'Operations Specialist', true, 2),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '4a4c4d37-5298-898b-8b57-71b3250756ce', 'p0004', 'Zoe Keller', 'viewer', 'Operations', 'Operations Specialist', true, 3),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'b31643ff-a86c-8aea-84b9-43b13ee30fb4', 'p0005', 'Amir Ito', 'viewer', 'Legal', 'Counsel', true, 4),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '8b04cec8-0669-8796-a4fa-c2b969ab831f', 'p0006', 'Ada Reed', 'viewer', 'Engineering', 'Engineer', true, 5),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'b22ebc53-d962-84d4-bea7-ab36b91129b1', 'p0007', 'Noah Silva', 'analyst', 'Finance', 'Analyst', true, 6),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ab8a4ebe-33bf-8f4f-ba2a-b509f845a81b', 'p0008', 'Nadia Petrov', 'analyst', 'Engineering', 'Analyst', true, 7),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '2f391a8e-a5ab-8e28-83ea-d03839ed5caa', 'p0009', 'Ada Ito', 'viewer', 'Legal', 'Counsel', true, 8),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '102571a5-25ac-8613-9b42-35fd395c27f1', 'p0010', 'Chen Schmidt', 'analyst', 'Engineering', 'Analyst', true, 9),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '6b530d08-9173-8cec-bae2-d1e0268580b2', 'p0011', 'Chen Rossi', 'analyst', 'Finance', 'Analyst', true, 10),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '28cd0054-02dc-8dfc-960a-7a82ab413110', 'p0012', 'Julia Fischer', 'viewer', 'Sales', 'Account Executive', true, 11),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '3c614a47-f992-8bb0-9bc7-472569eac768', 'p0013', 'Luis Rossi', 'viewer', 'Sales', 'Sales Associate', true, 12),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '18c35319-a7d1-8475-bcdf-f5edb8932f6f', 'p0014', 'Mateo Lang', 'manager', 'Finance', 'Manager', true, 13),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'fcbbec38-dedf-8f75-851d-2d6daf21f44b', 'p0015', 'Samuel Fischer', 'analyst', 'Finance', 'Analyst', true, 14),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '275670df-ebc9-8a85-89e5-bc58f3c7550c', 'p0016', 'Sofia Reed', 'viewer', 'Legal', 'Counsel', true, 15),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '1c386c56-c608-89d4-a608-be995c97653f', 'p0017', 'Tom Bauer', 'manager', 'Engineering', 'Engineering Manager', true, 16),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'b481f5a7-f195-8fd2-be77-82ab5b7bf390', 'p0018', 'Jonas Hoffmann', 'analyst', 'Finance', 'Analyst', true, 17),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', 'ef51d930-b570-85e2-a3de-8cac4b276b2e', 'p0019', 'Zoe Meyer', 'manager', 'Marketing', 'Manager', true, 18),
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '02cc768c-a816-8d45-866a-d8918790e0a4', 'p0020', 'Priya Ito', 'viewer', 'Customer Support', 'Support Specialist', true, 19),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'fd71ed80-9562-8812-ac90-1ed69786441e', 'p0001', 'Mia Reed', 'admin', 'Finance', 'Analyst', true, 0),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'de2632b2-1ec6-87e0-93f5-bdc8a60467ec', 'p0002', 'Olga Ellis', 'viewer', 'Sales', 'Account Executive', true, 1),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'dac5a9b0-df4f-85b5-abd6-0c7f5177fb92', 'p0003', 'David Costa', 'viewer', 'Operations', 'Operations Specialist', true, 2),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '8d867306-f6f2-8c1c-b10f-a640626618ee', 'p0004', 'Zoe Keller', 'viewer', 'Operations', 'Operations Specialist', true, 3),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '70c2a6ef-5a57-89a5-8fbb-8f781d73bfe5', 'p0005', 'Amir Ito', 'viewer', 'Legal', 'Counsel', true, 4),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '89378b0d-0622-88e2-8356-43d5d63c87a9', 'p0006', 'Ada Reed', 'viewer', 'Engineering', 'Engineer', true, 5),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '85613eb8-9d94-841a-ad78-28628904285e', 'p0007', 'Noah Silva', 'analyst', 'Finance', 'Analyst', true, 6),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '5f1a682c-7892-8b38-9c37-e3f9e7785fb1', 'p0008', 'Nadia Petrov', 'analyst', 'Engineering', 'Analyst', true, 7),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '924215e5-2734-85cf-998d-f1208b9600d0', 'p0009', 'Ada Ito', 'viewer', 'Legal', 'Counsel', true, 8),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'f196fbbe-9450-8faa-8375-2a3e82e9f7ce', 'p0010', 'Chen Schmidt', 'analyst', 'Engineering', 'Analyst', true, 9),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '9cba18c7-4eeb-8648-a71c-d195cb91f460', 'p0011', 'Chen Rossi', 'analyst', 'Finance', 'Analyst', true, 10),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '1ca2f1e1-e038-8219-800f-37224ec419e6', 'p0012', 'Julia Fischer', 'viewer', 'Sales', 'Account Executive', true, 11),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '113475af-2e9c-87f5-bb90-3d0fc968b7a1', 'p0013', 'Luis Rossi', 'viewer', 'Sales', 'Sales Associate', true, 12),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '003addfc-9981-836c-a1db-ac5c8f2ca340', 'p0014', 'Mateo Lang', 'manager', 'Finance', 'Manager', true, 13),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '1cd0e20e-1f07-8560-9f38-fd71bc0bf0ad', 'p0015', 'Samuel Fischer', 'analyst', 'Finance', 'Analyst', true, 14),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '6de10842-bf48-82e1-b022-ae73be96525d', 'p0016', 'Sofia Reed', 'viewer', 'Legal', 'Counsel', true, 15),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '4fff172c-f2f1-8b10-bae6-68f4584172dc', 'p0017', 'Tom Bauer', 'manager', 'Engineering', 'Engineering Manager', true, 16),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'd8a7a986-e8e5-8003-97c5-6de3c7337a3c', 'p0018', 'Jonas Hoffmann', 'analyst', 'Finance', 'Analyst', true, 17),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', '0e3dc7e8-f61e-8f13-9b8f-2482b32a2413', 'p0019', 'Zoe Meyer', 'manager', 'Marketing', 'Manager', true, 18),
	('019cae6b-6600-7f84-8250-3f90ca4303ae', 'a085457a-aa14-8b97-8966-4c656b417d57', 'p0020', 'Priya Ito', 'viewer', 'Customer Support', 'Support Specialist', true, 19);

INSERT INTO ioc.users VALUES
	('02cc768c-a816-8d45-866a-d8918790e0a4', '2026-03-02 12:00:00+00'),
	('102571a5-25ac-8613-9b42-35fd395c27f1', '2026-03-02 12:00:00+00'),
	('18c35319-a7d1-8475-bcdf-f5edb8932f6f', '2026-03-02 12:00:00+00'),
	('1c386c56-c608-89d4-a608-be995c97653f', '2026-03-02 12:00:00+00'),
	('275670df-ebc9-8a85-89e5-bc58f3c7550c', '2026-03-02 12:00:00+00'),
	('28cd0054-02dc-8dfc-960a-7a82ab413110', '2026-03-02 12:00:00+00'),
	('2f391a8e-a5ab-8e28-83ea-d03839ed5caa', '2026-03-02 12:00:00+00'),
	('3c614a47-f992-8bb0-9bc7-472569eac768', '2026-03-02 12:00:00+00'),
	('4a4c4d37-5298-898b-8b57-71b3250756ce', '2026-03-02 12:00:00+00'),
	('6b530d08-9173-8cec-bae2-d1e0268580b2', '2026-03-02 12:00:00+00'),
	('878d33be-f2ac-82f8-bfe3-50eb30ae3b94', '2026-03-02 12:00:00+00'),
	('8b04cec8-0669-8796-a4fa-c2b969ab831f', '2026-03-02 12:00:00+00'),
	('8cf8ade6-b3b0-8f30-94ea-05f1a6be6f38', '2026-03-02 12:00:00+00'),
	('ab8a4ebe-33bf-8f4f-ba2a-b509f845a81b', '2026-03-02 12:00:00+00'),
	('abd72160-4ef6-87e8-bc12-b1fc371c44dc', '2026-03-02 12:00:00+00'),
	('b22ebc53-d962-84d4-bea7-ab36b91129b1', '2026-03-02 12:00:00+00'),
	('b31643ff-a86c-8aea-84b9-43b13ee30fb4', '2026-03-02 12:00:00+00'),
	('b481f5a7-f195-8fd2-be77-82ab5b7bf390', '2026-03-02 12:00:00+00'),
	('ef51d930-b570-85e2-a3de-8cac4b276b2e', '2026-03-02 12:00:00+00'),
	('fcbbec38-dedf-8f75-851d-2d6daf21f44b', '2026-03-02 12:00:00+00'),
	('003addfc-9981-836c-a1db-ac5c8f2ca340', '2026-03-02 12:00:00+00'),
	('0e3dc7e8-f61e-8f13-9b8f-2482b32a2413', '2026-03-02 12:00:00+00'),
	('113475af-2e9c-87f5-bb90-3d0fc968b7a1', '2026-03-02 12:00:00+00'),
	('1ca2f1e1-e038-8219-800f-37224ec419e6', '2026-03-02 12:00:00+00'),
	('1cd0e20e-1f07-8560-9f38-fd71bc0bf0ad', '2026-03-02 12:00:00+00'),
	('4fff172c-f2f1-8b10-bae6-68f4584172dc', '2026-03-02 12:00:00+00'),
	('5f1a682c-7892-8b38-9c37-e3f9e7785fb1', '2026-03-02 12:00:00+00'),
	('6de10842-bf48-82e1-b022-ae73be96525d', '2026-03-02 12:00:00+00'),
	('70c2a6ef-5a57-89a5-8fbb-8f781d73bfe5', '2026-03-02 12:00:00+00'),
	('85613eb8-9d94-841a-ad78-28628904285e', '2026-03-02 12:00:00+00'),
	('89378b0d-0622-88e2-8356-43d5d63c87a9', '2026-03-02 12:00:00+00'),
	('8d867306-f6f2-8c1c-b10f-a640626618ee', '2026-03-02 12:00:00+00'),
	('924215e5-2734-85cf-998d-f1208b9600d0', '2026-03-02 12:00:00+00'),
	('9cba18c7-4eeb-8648-a71c-d195cb91f460', '2026-03-02 12:00:00+00'),
	('a085457a-aa14-8b97-8966-4c656b417d57', '2026-03-02 12:00:00+00'),
	('d8a7a986-e8e5-8003-97c5-6de3c7337a3c', '2026-03-02 12:00:00+00'),
	('dac5a9b0-df4f-85b5-abd6-0c7f5177fb92', '2026-03-02 12:00:00+00'),
	('de2632b2-1ec6-87e0-93f5-bdc8a60467ec', '2026-03-02 12:00:00+00'),
	('f196fbbe-9450-8faa-8375-2a3e82e9f7ce', '2026-03-02 12:00:00+00'),
	('fd71ed80-9562-8812-ac90-1ed69786441e', '2026-03-02 12:00:00+00');

INSERT INTO ioc.view_refreshes VALUES
	('mv_organization_summary', '2026-03-02 00:00:00+00'),
	('mv_ocean_metrics_summary', '2026-03-02 00:00:00+00');

INSERT INTO ioc.weekly_reports VALUES
	('019cae6b-6600-7ccf-84ca-a8cd7b63c7cb', '019cae6b-6600-7e3e-b119-c29d3ebd4191', '2026-02-23', '2026-03-01', 'Weekly', 'generated', 'Nothing clear changed this week: 12 of 20 members were active (60.0 %). Engagement rate is 60.0 %: no clear change against the week from 16 February 2026 (95 % interval -23.7 to 32.6 points, n = 20). Completion rate is 70.0 %: no clear change against the week from 16 February 2026 (95 % interval -43.5 to 26.5 points, n = 10).', NULL, 1, '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 'weekly', false, NULL, NULL, NULL);

SELECT pg_catalog.setval('ioc.rollup_activity_deltas_sequence_seq', 2, true);

ALTER TABLE ONLY ioc.alert_rules
    ADD CONSTRAINT alert_rules_pkey PRIMARY KEY (name);

ALTER TABLE ONLY ioc.alerts
    ADD CONSTRAINT alerts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY ioc.api_keys
    ADD CONSTRAINT api_keys_pkey PRIMARY KEY (organization_id, id);

ALTER TABLE ONLY ioc.archive_batches
    ADD CONSTRAINT archive_batches_pkey PRIMARY KEY (organization_id, id);

ALTER TABLE ONLY ioc.assessment_aggregations
    ADD CONSTRAINT assessment_aggregations_pkey PRIMARY KEY (organization_id, aggregation_type, week_ends_at, aggregation_key);

ALTER TABLE ONLY ioc.assessment_scores
    ADD CONSTRAINT assessment_scores_pkey PRIMARY KEY (organization_id, assessment_id, level, scale);

ALTER TABLE ONLY ioc.assessments
    ADD CONSTRAINT assessments_organization_id_ordinal_key UNIQUE (organization_id, ordinal);

ALTER TABLE ONLY ioc.assessments
    ADD CONSTRAINT assessments_pkey PRIMARY KEY (organization_id, id);

ALTER TABLE ONLY ioc.audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (organization_id, id);

ALTER TABLE ONLY ioc.audit_seals
    ADD CONSTRAINT audit_seals_organization_id_row_id_key UNIQUE (organization_id, row_id);

ALTER TABLE ONLY ioc.audit_seals
    ADD CONSTRAINT audit_seals_pkey PRIMARY KEY (organization_id, sequence);

ALTER TABLE ONLY ioc.audit_unsealed
    ADD CONSTRAINT audit_unsealed_pkey PRIMARY KEY (organization_id, occurred_at, row_id);

ALTER TABLE ONLY ioc.dashboard_metrics_history
    ADD CONSTRAINT dashboard_metrics_history_pkey PRIMARY KEY (organization_id, id);

ALTER TABLE ONLY ioc.dashboard_metrics
    ADD CONSTRAINT dashboard_metrics_pkey PRIMARY KEY (organization_id, id);

ALTER TABLE ONLY ioc.deliveries
    ADD CONSTRAINT deliveries_pkey PRIMARY KEY (organization_id, id);

ALTER TABLE ONLY ioc.delivery_attempts
    ADD CONSTRAINT delivery_attempts_pkey PRIMARY KEY (organization_id, delivery_id, number);

ALTER TABLE ONLY ioc.delivery_parcels
    ADD CONSTRAINT delivery_parcels_pkey PRIMARY KEY (organization_id, delivery_id);

ALTER TABLE ONLY ioc.diagnosis_findings
    ADD CONSTRAINT diagnosis_findings_pkey PRIMARY KEY (name, found_at);

ALTER TABLE ONLY ioc.keyed_requests
    ADD CONSTRAINT keyed_requests_pkey PRIMARY KEY (organization_id, actor, key);

ALTER TABLE ONLY ioc.membership_intervals
    ADD CONSTRAINT membership_intervals_pkey PRIMARY KEY (organization_id, user_id, valid_from);

ALTER TABLE ONLY ioc.metric_calculations
    ADD CONSTRAINT metric_calculations_pkey PRIMARY KEY (organization_id);

ALTER TABLE ONLY ioc.organization_brands
    ADD CONSTRAINT organization_brands_pkey PRIMARY KEY (organization_id);

ALTER TABLE ONLY ioc.organizations
    ADD CONSTRAINT organizations_name_key UNIQUE (name);

ALTER TABLE ONLY ioc.organizations
    ADD CONSTRAINT organizations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY ioc.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (organization_id, id);

ALTER TABLE ONLY ioc.outbox_positions
    ADD CONSTRAINT outbox_positions_pkey PRIMARY KEY (organization_id);

ALTER TABLE ONLY ioc.performance_monitoring
    ADD CONSTRAINT performance_monitoring_pkey PRIMARY KEY (check_time);

ALTER TABLE ONLY ioc.report_exports
    ADD CONSTRAINT report_exports_pkey PRIMARY KEY (organization_id, report_id, version, format);

ALTER TABLE ONLY ioc.report_sections
    ADD CONSTRAINT report_sections_organization_id_report_id_version_position_key UNIQUE (organization_id, report_id, version, "position");

ALTER TABLE ONLY ioc.report_sections
    ADD CONSTRAINT report_sections_pkey PRIMARY KEY (organization_id, id);

ALTER TABLE ONLY ioc.report_template_versions
    ADD CONSTRAINT report_template_versions_pkey PRIMARY KEY (organization_id, template_id, version);

ALTER TABLE ONLY ioc.report_templates
    ADD CONSTRAINT report_templates_organization_id_name_key UNIQUE (organization_id, name);

ALTER TABLE ONLY ioc.report_templates
    ADD CONSTRAINT report_templates_pkey PRIMARY KEY (organization_id, id);

ALTER TABLE ONLY ioc.report_versions
    ADD CONSTRAINT report_versions_pkey PRIMARY KEY (organization_id, report_id, version);

ALTER TABLE ONLY ioc.rollup_activity_days
    ADD CONSTRAINT rollup_activity_days_pkey PRIMARY KEY (organization_id, starts_at);

ALTER TABLE ONLY ioc.rollup_activity_deltas
    ADD CONSTRAINT rollup_activity_deltas_pkey PRIMARY KEY (organization_id, sequence);

ALTER TABLE ONLY ioc.rollup_activity_members
    ADD CONSTRAINT rollup_activity_members_pkey PRIMARY KEY (organization_id, starts_at);

ALTER TABLE ONLY ioc.rollup_activity_recent
    ADD CONSTRAINT rollup_activity_recent_pkey PRIMARY KEY (organization_id, starts_at);

ALTER TABLE ONLY ioc.rollup_activity_types
    ADD CONSTRAINT rollup_activity_types_pkey PRIMARY KEY (organization_id, starts_at, activity_type);

ALTER TABLE ONLY ioc.rollup_assessment_days
    ADD CONSTRAINT rollup_assessment_days_pkey PRIMARY KEY (organization_id, stage, created_on, reached_on);

ALTER TABLE ONLY ioc.rollup_group_keys
    ADD CONSTRAINT rollup_group_keys_pkey PRIMARY KEY (organization_id, dimension, key);

ALTER TABLE ONLY ioc.rollup_groups
    ADD CONSTRAINT rollup_groups_pkey PRIMARY KEY (organization_id, dimension, key, starts_at);

ALTER TABLE ONLY ioc.scheduled_job_config
    ADD CONSTRAINT scheduled_job_config_pkey PRIMARY KEY (job_name);

ALTER TABLE ONLY ioc.scheduled_job_logs
    ADD CONSTRAINT scheduled_job_logs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY ioc.scheduled_job_quarantine
    ADD CONSTRAINT scheduled_job_quarantine_pkey PRIMARY KEY (organization_id, job_name);

ALTER TABLE ONLY ioc.scheduled_job_runs
    ADD CONSTRAINT scheduled_job_runs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY ioc.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);

ALTER TABLE ONLY ioc.subscriptions
    ADD CONSTRAINT subscriptions_pkey PRIMARY KEY (organization_id, id);

ALTER TABLE ONLY ioc.system_performance_metrics
    ADD CONSTRAINT system_performance_metrics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY ioc.uncalculated_writes
    ADD CONSTRAINT uncalculated_writes_pkey PRIMARY KEY (organization_id, message_id);

ALTER TABLE ONLY ioc.user_activity_logs
    ADD CONSTRAINT user_activity_logs_pkey PRIMARY KEY (organization_id, id, occurred_at);

ALTER TABLE ONLY ioc.user_activity_logs_2026_02
    ADD CONSTRAINT user_activity_logs_2026_02_pkey PRIMARY KEY (organization_id, id, occurred_at);

ALTER TABLE ONLY ioc.user_activity_logs_2026_03
    ADD CONSTRAINT user_activity_logs_2026_03_pkey PRIMARY KEY (organization_id, id, occurred_at);

ALTER TABLE ONLY ioc.user_activity_logs_2026_04
    ADD CONSTRAINT user_activity_logs_2026_04_pkey PRIMARY KEY (organization_id, id, occurred_at);

ALTER TABLE ONLY ioc.user_activity_logs_2026_05
    ADD CONSTRAINT user_activity_logs_2026_05_pkey PRIMARY KEY (organization_id, id, occurred_at);

ALTER TABLE ONLY ioc.user_activity_logs_2026_06
    ADD CONSTRAINT user_activity_logs_2026_06_pkey PRIMARY KEY (organization_id, id, occurred_at);

ALTER TABLE ONLY ioc.user_activity_logs_default
    ADD CONSTRAINT user_activity_logs_default_pkey PRIMARY KEY (organization_id, id, occurred_at);

ALTER TABLE ONLY ioc.user_activity_logs_history
    ADD CONSTRAINT user_activity_logs_history_pkey PRIMARY KEY (organization_id, id, occurred_at);

ALTER TABLE ONLY ioc.user_organizations
    ADD CONSTRAINT user_organizations_organization_id_external_id_key UNIQUE (organization_id, external_id);

ALTER TABLE ONLY ioc.user_organizations
    ADD CONSTRAINT user_organizations_organization_id_ordinal_key UNIQUE (organization_id, ordinal);

ALTER TABLE ONLY ioc.user_organizations
    ADD CONSTRAINT user_organizations_pkey PRIMARY KEY (organization_id, user_id);

ALTER TABLE ONLY ioc.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);

ALTER TABLE ONLY ioc.view_refreshes
    ADD CONSTRAINT view_refreshes_pkey PRIMARY KEY (view_name);

ALTER TABLE ONLY ioc.weekly_reports
    ADD CONSTRAINT weekly_reports_pkey PRIMARY KEY (organization_id, id);

ALTER TABLE ONLY ioc.withdrawn_activity
    ADD CONSTRAINT withdrawn_activity_pkey PRIMARY KEY (organization_id, id, occurred_at);

CREATE UNIQUE INDEX idx_alerts_open ON ioc.alerts USING btree (rule) WHERE (resolved_at IS NULL);

CREATE INDEX idx_alerts_page ON ioc.alerts USING btree (pending_since DESC, id);

CREATE INDEX idx_alerts_unfinished ON ioc.alerts USING btree (rule) WHERE ((resolved_at IS NULL) OR (to_tell IS NOT NULL) OR (to_send IS NOT NULL));

CREATE INDEX idx_api_keys_digest ON ioc.api_keys USING btree (digest);

CREATE UNIQUE INDEX idx_api_keys_name ON ioc.api_keys USING btree (organization_id, name) WHERE (revoked_at IS NULL);

CREATE INDEX idx_api_keys_page ON ioc.api_keys USING btree (organization_id, created_at DESC, id);

CREATE INDEX idx_archive_batches_page ON ioc.archive_batches USING btree (organization_id, archived_at DESC, id);

CREATE INDEX idx_assessments_completed ON ioc.assessments USING btree (organization_id, completed_at, id);

CREATE INDEX idx_assessments_covering ON ioc.assessments USING btree (organization_id, status, created_at DESC) INCLUDE (id, user_id, updated_at);

CREATE INDEX idx_audit_log_time ON ioc.audit_log USING btree (organization_id, occurred_at DESC, id);

CREATE INDEX idx_dashboard_metrics_composite ON ioc.dashboard_metrics USING btree (organization_id, metric_type, recorded_at DESC);

CREATE INDEX idx_dashboard_metrics_history_batch ON ioc.dashboard_metrics_history USING btree (organization_id, batch_id);

CREATE UNIQUE INDEX idx_dashboard_metrics_natural ON ioc.dashboard_metrics USING btree (organization_id, metric_type, metric_name, dimension_1, dimension_2, dimension_3, period_start, period_end);

CREATE INDEX idx_dashboard_metrics_page ON ioc.dashboard_metrics USING btree (organization_id, period_end DESC, metric_type, metric_name, dimension_1, dimension_2, dimension_3, period_start);

CREATE INDEX idx_deliveries_any_due ON ioc.deliveries USING btree (due_at, organization_id) WHERE (due_at IS NOT NULL);

CREATE INDEX idx_deliveries_due ON ioc.deliveries USING btree (organization_id, due_at, id) WHERE (due_at IS NOT NULL);

CREATE UNIQUE INDEX idx_deliveries_once ON ioc.deliveries USING btree (organization_id, subscription_id, report_id, report_version) WHERE (resend_of IS NULL);

CREATE INDEX idx_deliveries_page ON ioc.deliveries USING btree (organization_id, made_at DESC, id);

CREATE INDEX idx_deliveries_report ON ioc.deliveries USING btree (organization_id, report_id, report_version);

CREATE UNIQUE INDEX idx_deliveries_resend ON ioc.deliveries USING btree (organization_id, resend_of) WHERE (resend_of IS NOT NULL);

CREATE INDEX idx_deliveries_subscription ON ioc.deliveries USING btree (organization_id, subscription_id, made_at DESC, id);

CREATE INDEX idx_deliveries_user ON ioc.deliveries USING btree (organization_id, user_id, made_at DESC, id);

CREATE INDEX idx_keyed_requests_expiry ON ioc.keyed_requests USING btree (expires_at);

CREATE INDEX idx_outbox_published ON ioc.outbox USING btree (created_at) WHERE (sequence IS NOT NULL);

CREATE UNIQUE INDEX idx_outbox_sequence ON ioc.outbox USING btree (organization_id, sequence) WHERE (sequence IS NOT NULL);

CREATE INDEX idx_outbox_waiting ON ioc.outbox USING btree (created_at, id) WHERE (sequence IS NULL);

CREATE INDEX idx_scheduled_job_logs_finished ON ioc.scheduled_job_logs USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX idx_scheduled_job_logs_job ON ioc.scheduled_job_logs USING btree (job_name, id);

CREATE INDEX idx_scheduled_job_runs_due ON ioc.scheduled_job_runs USING btree (due_at);

CREATE INDEX idx_scheduled_job_runs_of_job ON ioc.scheduled_job_runs USING btree (organization_id, job_name, due_at) WHERE (ended_at IS NULL);

CREATE INDEX idx_scheduled_job_runs_open ON ioc.scheduled_job_runs USING btree (priority DESC, turn, due_at, id) WHERE is_open;

CREATE INDEX idx_subscriptions_any_due ON ioc.subscriptions USING btree (due_at, organization_id) WHERE (due_at IS NOT NULL);

CREATE INDEX idx_subscriptions_due ON ioc.subscriptions USING btree (organization_id, due_at, id) WHERE (due_at IS NOT NULL);

CREATE INDEX idx_subscriptions_page ON ioc.subscriptions USING btree (organization_id, created_at DESC, id);

CREATE INDEX idx_subscriptions_user ON ioc.subscriptions USING btree (organization_id, user_id, created_at DESC, id);

CREATE INDEX idx_system_performance_metrics_time ON ioc.system_performance_metrics USING btree (recorded_at);

CREATE INDEX idx_system_performance_metrics_watched ON ioc.system_performance_metrics USING btree (metric_type, service_name, recorded_at);

CREATE INDEX idx_user_activity_logs_history_batch ON ioc.user_activity_logs_history USING btree (organization_id, batch_id);

CREATE INDEX idx_user_activity_logs_time ON ONLY ioc.user_activity_logs USING btree (organization_id, occurred_at, member_ordinal);

CREATE INDEX idx_user_organizations_user ON ioc.user_organizations USING btree (user_id, organization_id);

CREATE INDEX idx_weekly_reports_period ON ioc.weekly_reports USING btree (organization_id, report_period_end DESC, id);

CREATE INDEX idx_weekly_reports_template ON ioc.weekly_reports USING btree (organization_id, template_id);

CREATE UNIQUE INDEX mv_ocean_metrics_summary_key ON ioc.mv_ocean_metrics_summary USING btree (organization_id, factor);

CREATE UNIQUE INDEX mv_organization_summary_key ON ioc.mv_organization_summary USING btree (organization_id);

CREATE INDEX user_activity_logs_2026_02_organization_id_occurred_at_memb_idx ON ioc.user_activity_logs_2026_02 USING btree (organization_id, occurred_at, member_ordinal);

CREATE INDEX user_activity_logs_2026_03_organization_id_occurred_at_memb_idx ON ioc.user_activity_logs_2026_03 USING btree (organization_id, occurred_at, member_ordinal);

CREATE INDEX user_activity_logs_2026_04_organization_id_occurred_at_memb_idx ON ioc.user_activity_logs_2026_04 USING btree (organization_id, occurred_at, member_ordinal);

CREATE INDEX user_activity_logs_2026_05_organization_id_occurred_at_memb_idx ON ioc.user_activity_logs_2026_05 USING btree (organization_id, occurred_at, member_ordinal);

CREATE INDEX user_activity_logs_2026_06_organization_id_occurred_at_memb_idx ON ioc.user_activity_logs_2026_06 USING btree (organization_id, occurred_at, member_ordinal);

CREATE INDEX user_activity_logs_default_organization_id_occurred_at_memb_idx ON ioc.user_activity_logs_default USING btree (organization_id, occurred_at, member_ordinal);

ALTER INDEX ioc.idx_user_activity_logs_time ATTACH PARTITION ioc.user_activity_logs_2026_02_organization_id_occurred_at_memb_idx;

ALTER INDEX ioc.user_activity_logs_pkey ATTACH PARTITION ioc.user_activity_logs_2026_02_pkey;

ALTER INDEX ioc.idx_user_activity_logs_time ATTACH PARTITION ioc.user_activity_logs_2026_03_organization_id_occurred_at_memb_idx;

ALTER INDEX ioc.user_activity_logs_pkey ATTACH PARTITION ioc.user_activity_logs_2026_03_pkey;

ALTER INDEX ioc.idx_user_activity_logs_time ATTACH PARTITION ioc.user_activity_logs_2026_04_organization_id_occurred_at_memb_idx;

ALTER INDEX ioc.user_activity_logs_pkey ATTACH PARTITION ioc.user_activity_logs_2026_04_pkey;

ALTER INDEX ioc.idx_user_activity_logs_time ATTACH PARTITION ioc.user_activity_logs_2026_05_organization_id_occurred_at_memb_idx;

ALTER INDEX ioc.user_activity_logs_pkey ATTACH PARTITION ioc.user_activity_logs_2026_05_pkey;

ALTER INDEX ioc.idx_user_activity_logs_time ATTACH PARTITION ioc.user_activity_logs_2026_06_organization_id_occurred_at_memb_idx;

ALTER INDEX ioc.user_activity_logs_pkey ATTACH PARTITION ioc.user_activity_logs_2026_06_pkey;

ALTER INDEX ioc.idx_user_activity_logs_time ATTACH PARTITION ioc.user_activity_logs_default_organization_id_occurred_at_memb_idx;

ALTER INDEX ioc.user_activity_logs_pkey ATTACH PARTITION ioc.user_activity_logs_default_pkey;

ALTER TABLE ONLY ioc.api_keys
    ADD CONSTRAINT api_keys_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES ioc.organizations(id);

ALTER TABLE ONLY ioc.assessment_aggregations
    ADD CONSTRAINT assessment_aggregations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES ioc.organizations(id);

ALTER TABLE ONLY ioc.assessment_scores
    ADD CONSTRAINT assessment_scores_organization_id_assessment_id_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES ioc.assessments(organization_id, id);

ALTER TABLE ONLY ioc.assessments
    ADD CONSTRAINT assessments_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES ioc.user_organizations(organization_id, user_id);

ALTER TABLE ONLY ioc.dashboard_metrics
    ADD CONSTRAINT dashboard_metrics_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES ioc.organizations(id);

ALTER TABLE ONLY ioc.deliveries
    ADD CONSTRAINT deliveries_organization_id_report_id_report_version_fkey FOREIGN KEY (organization_id, report_id, report_version) REFERENCES ioc.report_versions(organization_id, report_id, version);

ALTER TABLE ONLY ioc.delivery_attempts
    ADD CONSTRAINT delivery_attempts_organization_id_delivery_id_fkey FOREIGN KEY (organization_id, delivery_id) REFERENCES ioc.deliveries(organization_id, id);

ALTER TABLE ONLY ioc.delivery_parcels
    ADD CONSTRAINT delivery_parcels_organization_id_delivery_id_fkey FOREIGN KEY (organization_id, delivery_id) REFERENCES ioc.deliveries(organization_id, id);

ALTER TABLE ONLY ioc.membership_intervals
    ADD CONSTRAINT membership_intervals_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES ioc.user_organizations(organization_id, user_id);

ALTER TABLE ONLY ioc.organization_brands
    ADD CONSTRAINT organization_brands_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES ioc.organizations(id);

ALTER TABLE ONLY ioc.report_exports
    ADD CONSTRAINT report_exports_organization_id_report_id_version_fkey FOREIGN KEY (organization_id, report_id, version) REFERENCES ioc.report_versions(organization_id, report_id, version);

ALTER TABLE ONLY ioc.report_sections
    ADD CONSTRAINT report_sections_organization_id_report_id_version_fkey FOREIGN KEY (organization_id, report_id, version) REFERENCES ioc.report_versions(organization_id, report_id, version);

ALTER TABLE ONLY ioc.report_template_versions
    ADD CONSTRAINT report_template_versions_organization_id_template_id_fkey FOREIGN KEY (organization_id, template_id) REFERENCES ioc.report_templates(organization_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY ioc.report_templates
    ADD CONSTRAINT report_templates_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES ioc.organizations(id);

ALTER TABLE ONLY ioc.report_versions
    ADD CONSTRAINT report_versions_organization_id_report_id_fkey FOREIGN KEY (organization_id, report_id) REFERENCES ioc.weekly_reports(organization_id, id);

ALTER TABLE ONLY ioc.subscriptions
    ADD CONSTRAINT subscriptions_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES ioc.organizations(id);

ALTER TABLE ONLY ioc.user_organizations
    ADD CONSTRAINT user_organizations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES ioc.organizations(id);

ALTER TABLE ONLY ioc.weekly_reports
    ADD CONSTRAINT weekly_reports_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES ioc.organizations(id);

ALTER TABLE ONLY ioc.weekly_reports
    ADD CONSTRAINT weekly_reports_organization_id_template_id_fkey FOREIGN KEY (organization_id, template_id) REFERENCES ioc.report_templates(organization_id, id);

ALTER TABLE ONLY ioc.withdrawn_activity
    ADD CONSTRAINT withdrawn_activity_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES ioc.organizations(id);

ALTER TABLE ioc.api_keys ENABLE ROW LEVEL SECURITY;

CREATE POLICY application_deletes ON ioc.api_keys FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.assessment_aggregations FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.assessment_scores FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.assessments FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.audit_unsealed FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.dashboard_metrics FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.deliveries FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.delivery_attempts FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.delivery_parcels FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.keyed_requests FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.membership_intervals FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.metric_calculations FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.organization_brands FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.outbox FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.outbox_positions FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.report_exports FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.report_sections FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.report_template_versions FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.report_templates FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.report_versions FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.rollup_activity_days FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.rollup_activity_deltas FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.rollup_activity_members FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.rollup_activity_recent FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.rollup_activity_types FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.rollup_assessment_days FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.rollup_group_keys FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.rollup_groups FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.subscriptions FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.uncalculated_writes FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.user_activity_logs FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.user_organizations FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.weekly_reports FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_deletes ON ioc.withdrawn_activity FOR DELETE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.api_keys FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.assessment_aggregations FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.assessment_scores FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.assessments FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.audit_log FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.audit_seals FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.audit_unsealed FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.dashboard_metrics FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.deliveries FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.delivery_attempts FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.delivery_parcels FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.keyed_requests FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.membership_intervals FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.metric_calculations FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.organization_brands FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.outbox FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.outbox_positions FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.report_exports FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.report_sections FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.report_template_versions FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.report_templates FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.report_versions FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.rollup_activity_days FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.rollup_activity_deltas FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.rollup_activity_members FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.rollup_activity_recent FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.rollup_activity_types FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.rollup_assessment_days FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.rollup_group_keys FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.rollup_groups FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.subscriptions FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.uncalculated_writes FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.user_activity_logs FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.user_organizations FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.users FOR INSERT TO ioc_application WITH CHECK ((( SELECT ioc.writable_org() AS writable_org) IS NOT NULL));

CREATE POLICY application_inserts ON ioc.weekly_reports FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_inserts ON ioc.withdrawn_activity FOR INSERT TO ioc_application WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_reads ON ioc.api_keys FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.archive_batches FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.assessment_aggregations FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.assessment_scores FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.assessments FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.audit_log FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.audit_seals FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.audit_unsealed FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.dashboard_metrics FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.dashboard_metrics_history FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.deliveries FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.delivery_attempts FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.delivery_parcels FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.keyed_requests FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.membership_intervals FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.metric_calculations FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.organization_brands FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.organizations FOR SELECT TO ioc_application USING ((id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.outbox FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.outbox_positions FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.report_exports FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.report_sections FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.report_template_versions FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.report_templates FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.report_versions FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.rollup_activity_days FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.rollup_activity_deltas FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.rollup_activity_members FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.rollup_activity_recent FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.rollup_activity_types FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.rollup_assessment_days FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.rollup_group_keys FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.rollup_groups FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.subscriptions FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.uncalculated_writes FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.user_activity_logs FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.user_activity_logs_history FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.user_organizations FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.weekly_reports FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_reads ON ioc.withdrawn_activity FOR SELECT TO ioc_application USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY application_updates ON ioc.api_keys FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.assessment_aggregations FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.assessment_scores FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.assessments FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.audit_unsealed FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.dashboard_metrics FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.deliveries FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.delivery_attempts FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.delivery_parcels FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.keyed_requests FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.membership_intervals FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.metric_calculations FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.organization_brands FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.organizations FOR UPDATE TO ioc_application USING ((id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.outbox FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.outbox_positions FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.report_exports FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.report_sections FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.report_template_versions FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.report_templates FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.report_versions FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.rollup_activity_days FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.rollup_activity_deltas FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.rollup_activity_members FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.rollup_activity_recent FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.rollup_activity_types FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.rollup_assessment_days FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.rollup_group_keys FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.rollup_groups FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.subscriptions FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.uncalculated_writes FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.user_activity_logs FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.user_organizations FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.weekly_reports FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

CREATE POLICY application_updates ON ioc.withdrawn_activity FOR UPDATE TO ioc_application USING ((organization_id = ( SELECT ioc.writable_org() AS writable_org))) WITH CHECK ((organization_id = ( SELECT ioc.writable_org() AS writable_org)));

ALTER TABLE ioc.archive_batches ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.assessment_aggregations ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.assessment_scores ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.assessments ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.audit_log ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.audit_seals ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.audit_unsealed ENABLE ROW LEVEL SECURITY;

CREATE POLICY backup_reads ON ioc.api_keys FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.archive_batches FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.assessment_aggregations FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.assessment_scores FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.assessments FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.audit_log FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.audit_seals FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.audit_unsealed FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.dashboard_metrics FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.dashboard_metrics_history FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.deliveries FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.delivery_attempts FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.delivery_parcels FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.keyed_requests FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.membership_intervals FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.metric_calculations FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.organization_brands FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.organizations FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.outbox FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.outbox_positions FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.report_exports FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.report_sections FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.report_template_versions FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.report_templates FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.report_versions FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.rollup_activity_days FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.rollup_activity_deltas FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.rollup_activity_members FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.rollup_activity_recent FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.rollup_activity_types FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.rollup_assessment_days FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.rollup_group_keys FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.rollup_groups FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.subscriptions FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.uncalculated_writes FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.user_activity_logs FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.user_activity_logs_2026_02 FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.user_activity_logs_2026_03 FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.user_activity_logs_2026_04 FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.user_activity_logs_2026_05 FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.user_activity_logs_2026_06 FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.user_activity_logs_default FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.user_activity_logs_history FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.user_organizations FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.users FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.weekly_reports FOR SELECT TO ioc_backup USING (true);

CREATE POLICY backup_reads ON ioc.withdrawn_activity FOR SELECT TO ioc_backup USING (true);

ALTER TABLE ioc.dashboard_metrics ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.dashboard_metrics_history ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.deliveries ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.delivery_attempts ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.delivery_parcels ENABLE ROW LEVEL SECURITY;

CREATE POLICY job_at_work ON ioc.api_keys TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.archive_batches TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.assessment_aggregations TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.assessment_scores TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.assessments TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.audit_log TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.audit_seals TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.audit_unsealed TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.dashboard_metrics TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.dashboard_metrics_history TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.deliveries TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.delivery_attempts TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.delivery_parcels TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.keyed_requests TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.membership_intervals TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.metric_calculations TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.organization_brands TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.outbox TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.outbox_positions TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.report_exports TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.report_sections TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.report_template_versions TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.report_templates TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.report_versions TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.rollup_activity_days TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.rollup_activity_deltas TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.rollup_activity_members TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.rollup_activity_recent TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.rollup_activity_types TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.rollup_assessment_days TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.rollup_group_keys TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.rollup_groups TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.subscriptions TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.uncalculated_writes TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.user_activity_logs TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.user_activity_logs_history TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.user_organizations TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.weekly_reports TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_at_work ON ioc.withdrawn_activity TO ioc_job USING ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((organization_id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

CREATE POLICY job_inserts ON ioc.organizations FOR INSERT TO ioc_job WITH CHECK (true);

CREATE POLICY job_inserts ON ioc.users FOR INSERT TO ioc_job WITH CHECK ((( SELECT ioc.writable_org() AS writable_org) IS NOT NULL));

CREATE POLICY job_reads ON ioc.organizations FOR SELECT TO ioc_job USING (true);

CREATE POLICY job_updates ON ioc.organizations FOR UPDATE TO ioc_job USING ((id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[]))) WITH CHECK ((id = ANY (( SELECT ioc.organizations_at_work() AS organizations_at_work)::uuid[])));

ALTER TABLE ioc.keyed_requests ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.membership_intervals ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.metric_calculations ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.organization_brands ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.organizations ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.outbox ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.outbox_positions ENABLE ROW LEVEL SECURITY;

CREATE POLICY owner_all ON ioc.api_keys TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.archive_batches TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.assessment_aggregations TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.assessment_scores TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.assessments TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.audit_log TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.audit_seals TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.audit_unsealed TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.dashboard_metrics TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.dashboard_metrics_history TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.deliveries TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.delivery_attempts TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.delivery_parcels TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.keyed_requests TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.membership_intervals TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.metric_calculations TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.organization_brands TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.organizations TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.outbox TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.outbox_positions TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.report_exports TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.report_sections TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.report_template_versions TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.report_templates TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.report_versions TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.rollup_activity_days TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.rollup_activity_deltas TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.rollup_activity_members TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.rollup_activity_recent TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.rollup_activity_types TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.rollup_assessment_days TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.rollup_group_keys TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.rollup_groups TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.subscriptions TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.uncalculated_writes TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.user_activity_logs TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.user_activity_logs_2026_02 TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.user_activity_logs_2026_03 TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.user_activity_logs_2026_04 TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.user_activity_logs_2026_05 TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.user_activity_logs_2026_06 TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.user_activity_logs_default TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.user_activity_logs_history TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.user_organizations TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.users TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.weekly_reports TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON ioc.withdrawn_activity TO ioc_owner USING (true) WITH CHECK (true);

CREATE POLICY readonly_reads ON ioc.archive_batches FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.assessment_aggregations FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.assessment_scores FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.assessments FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.audit_log FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.audit_seals FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.audit_unsealed FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.dashboard_metrics FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.dashboard_metrics_history FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.membership_intervals FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.metric_calculations FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.organization_brands FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.organizations FOR SELECT TO ioc_readonly USING ((id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.outbox FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.outbox_positions FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.report_exports FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.report_sections FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.report_template_versions FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.report_templates FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.report_versions FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.rollup_activity_days FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.rollup_activity_deltas FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.rollup_activity_members FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.rollup_activity_recent FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.rollup_activity_types FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.rollup_assessment_days FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.rollup_group_keys FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.rollup_groups FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.uncalculated_writes FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.user_activity_logs FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.user_activity_logs_history FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.user_organizations FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.weekly_reports FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

CREATE POLICY readonly_reads ON ioc.withdrawn_activity FOR SELECT TO ioc_readonly USING ((organization_id = ( SELECT ioc.current_org() AS current_org)));

ALTER TABLE ioc.report_exports ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.report_sections ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.report_template_versions ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.report_templates ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.report_versions ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_activity_days ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_activity_deltas ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_activity_members ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_activity_recent ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_activity_types ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_assessment_days ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_group_keys ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.rollup_groups ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.subscriptions ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.uncalculated_writes ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs_2026_02 ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs_2026_03 ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs_2026_04 ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs_2026_05 ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs_2026_06 ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs_default ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_activity_logs_history ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.user_organizations ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.users ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.weekly_reports ENABLE ROW LEVEL SECURITY;

ALTER TABLE ioc.withdrawn_activity ENABLE ROW LEVEL SECURITY;

GRANT USAGE ON SCHEMA ioc TO ioc_application;
GRANT USAGE ON SCHEMA ioc TO ioc_job;
GRANT USAGE ON SCHEMA ioc TO ioc_readonly;
GRANT USAGE ON SCHEMA ioc TO ioc_backup;

REVOKE ALL ON FUNCTION ioc.analyze_tables() FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.analyze_tables() TO ioc_job;

REVOKE ALL ON FUNCTION ioc.bare_words(statement text) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.bare_words(statement text) TO ioc_job;

GRANT SELECT,INSERT,DELETE ON TABLE ioc.performance_monitoring TO ioc_job;
GRANT SELECT ON TABLE ioc.performance_monitoring TO ioc_backup;

REVOKE ALL ON FUNCTION ioc.get_cache_hit_ratio() FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.get_cache_hit_ratio() TO ioc_job;

REVOKE ALL ON FUNCTION ioc.get_slow_queries(slower_than_ms double precision, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.get_slow_queries(slower_than_ms double precision, most integer) TO ioc_job;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.user_activity_logs TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.user_activity_logs TO ioc_job;
GRANT SELECT ON TABLE ioc.user_activity_logs TO ioc_readonly;
GRANT SELECT ON TABLE ioc.user_activity_logs TO ioc_backup;

GRANT SELECT ON TABLE ioc.user_activity_logs_default TO ioc_backup;

REVOKE ALL ON FUNCTION ioc.has_rows_without_a_month() FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.has_rows_without_a_month() TO ioc_job;

REVOKE ALL ON FUNCTION ioc.check_performance_alerts() FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.check_performance_alerts() TO ioc_job;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.membership_intervals TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.membership_intervals TO ioc_job;
GRANT SELECT ON TABLE ioc.membership_intervals TO ioc_readonly;
GRANT SELECT ON TABLE ioc.membership_intervals TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.user_organizations TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.user_organizations TO ioc_job;
GRANT SELECT ON TABLE ioc.user_organizations TO ioc_readonly;
GRANT SELECT ON TABLE ioc.user_organizations TO ioc_backup;

REVOKE ALL ON FUNCTION ioc.claimed_role(organization uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.claimed_role(organization uuid) TO ioc_application;
GRANT ALL ON FUNCTION ioc.claimed_role(organization uuid) TO ioc_job;
GRANT ALL ON FUNCTION ioc.claimed_role(organization uuid) TO ioc_readonly;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.keyed_requests TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.keyed_requests TO ioc_job;
GRANT SELECT ON TABLE ioc.keyed_requests TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.outbox TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.outbox TO ioc_job;
GRANT SELECT ON TABLE ioc.outbox TO ioc_readonly;
GRANT SELECT ON TABLE ioc.outbox TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.scheduled_job_logs TO ioc_job;
GRANT SELECT ON TABLE ioc.scheduled_job_logs TO ioc_backup;

REVOKE ALL ON FUNCTION ioc.count_old_rows(logs_before timestamp with time zone, messages_before timestamp with time zone, requests_at timestamp with time zone, OUT job_logs bigint, OUT messages bigint, OUT requests bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.count_old_rows(logs_before timestamp with time zone, messages_before timestamp with time zone, requests_at timestamp with time zone, OUT job_logs bigint, OUT messages bigint, OUT requests bigint) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.count_rows_without_a_month(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.count_rows_without_a_month(most integer) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.delete_job_logs(before timestamp with time zone, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.delete_job_logs(before timestamp with time zone, most integer) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.delete_keyed_requests(at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.delete_keyed_requests(at timestamp with time zone) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.delete_messages(before timestamp with time zone, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.delete_messages(before timestamp with time zone, most integer) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.fence_key(run uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.fence_key(run uuid) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.get_statements(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.get_statements(most integer) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.hold_fence(run uuid, held bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.hold_fence(run uuid, held bigint) TO ioc_application;
GRANT ALL ON FUNCTION ioc.hold_fence(run uuid, held bigint) TO ioc_job;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.api_keys TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.api_keys TO ioc_job;
GRANT SELECT ON TABLE ioc.api_keys TO ioc_backup;

REVOKE ALL ON FUNCTION ioc.key_of(wanted bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.key_of(wanted bytea) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.manage_partitions(at timestamp with time zone, ahead integer) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.manage_partitions(at timestamp with time zone, ahead integer) TO ioc_job;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.outbox_positions TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.outbox_positions TO ioc_job;
GRANT SELECT ON TABLE ioc.outbox_positions TO ioc_backup;
GRANT SELECT ON TABLE ioc.outbox_positions TO ioc_readonly;

REVOKE ALL ON FUNCTION ioc.message_positions() FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.message_positions() TO ioc_job;

REVOKE ALL ON FUNCTION ioc.released_factor(scores bytea, factor text) FROM PUBLIC;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.assessment_aggregations TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.assessment_aggregations TO ioc_job;
GRANT SELECT ON TABLE ioc.assessment_aggregations TO ioc_readonly;
GRANT SELECT ON TABLE ioc.assessment_aggregations TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.assessments TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.assessments TO ioc_job;
GRANT SELECT ON TABLE ioc.assessments TO ioc_readonly;
GRANT SELECT ON TABLE ioc.assessments TO ioc_backup;

GRANT SELECT,UPDATE ON TABLE ioc.organizations TO ioc_application;
GRANT SELECT,INSERT,UPDATE ON TABLE ioc.organizations TO ioc_job;
GRANT SELECT ON TABLE ioc.organizations TO ioc_backup;

GRANT SELECT(id) ON TABLE ioc.organizations TO ioc_readonly;

GRANT SELECT(name) ON TABLE ioc.organizations TO ioc_readonly;

GRANT SELECT(entered_as) ON TABLE ioc.organizations TO ioc_readonly;

GRANT SELECT(time_zone) ON TABLE ioc.organizations TO ioc_readonly;

GRANT SELECT(week_start) ON TABLE ioc.organizations TO ioc_readonly;

GRANT SELECT(calendar) ON TABLE ioc.organizations TO ioc_readonly;

GRANT SELECT(locale) ON TABLE ioc.organizations TO ioc_readonly;

GRANT SELECT(minimum_group) ON TABLE ioc.organizations TO ioc_readonly;

GRANT SELECT(sealed_before) ON TABLE ioc.organizations TO ioc_readonly;

GRANT SELECT(settled_before) ON TABLE ioc.organizations TO ioc_readonly;

GRANT SELECT(recent_from) ON TABLE ioc.organizations TO ioc_readonly;

GRANT SELECT(next_member_ordinal) ON TABLE ioc.organizations TO ioc_readonly;

GRANT SELECT(next_assessment_ordinal) ON TABLE ioc.organizations TO ioc_readonly;

GRANT SELECT(created_at) ON TABLE ioc.organizations TO ioc_readonly;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_activity_days TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_activity_days TO ioc_job;
GRANT SELECT ON TABLE ioc.rollup_activity_days TO ioc_readonly;
GRANT SELECT ON TABLE ioc.rollup_activity_days TO ioc_backup;

GRANT SELECT ON TABLE ioc.view_refreshes TO ioc_job;
GRANT SELECT ON TABLE ioc.view_refreshes TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.weekly_reports TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.weekly_reports TO ioc_job;
GRANT SELECT ON TABLE ioc.weekly_reports TO ioc_readonly;
GRANT SELECT ON TABLE ioc.weekly_reports TO ioc_backup;

REVOKE ALL ON FUNCTION ioc.operator_overview() FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.operator_overview() TO ioc_job;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.deliveries TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.deliveries TO ioc_job;
GRANT SELECT ON TABLE ioc.deliveries TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.subscriptions TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.subscriptions TO ioc_job;
GRANT SELECT ON TABLE ioc.subscriptions TO ioc_backup;

REVOKE ALL ON FUNCTION ioc.organizations_due(at timestamp with time zone, behind uuid, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.organizations_due(at timestamp with time zone, behind uuid, most integer) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.organizations_of(person uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.organizations_of(person uuid) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.publish_messages(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.publish_messages(most integer) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.record_performance(at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.record_performance(at timestamp with time zone) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.refresh_materialized_views(at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.refresh_materialized_views(at timestamp with time zone) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.retire_partitions(before timestamp with time zone, archive boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.retire_partitions(before timestamp with time zone, archive boolean) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.run_id(job text, organization uuid, slot text) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.run_id(job text, organization uuid, slot text) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.size_of_organizations() FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.size_of_organizations() TO ioc_job;

REVOKE ALL ON FUNCTION ioc.tell_operators(message uuid, subject uuid, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.tell_operators(message uuid, subject uuid, at timestamp with time zone) TO ioc_job;

REVOKE ALL ON FUNCTION ioc.uuid_of_hash(hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION ioc.uuid_of_hash(hash bytea) TO ioc_job;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.alert_rules TO ioc_job;
GRANT SELECT ON TABLE ioc.alert_rules TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.alerts TO ioc_job;
GRANT SELECT ON TABLE ioc.alerts TO ioc_backup;

GRANT SELECT ON TABLE ioc.archive_batches TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.archive_batches TO ioc_job;
GRANT SELECT ON TABLE ioc.archive_batches TO ioc_readonly;
GRANT SELECT ON TABLE ioc.archive_batches TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.assessment_scores TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.assessment_scores TO ioc_job;
GRANT SELECT ON TABLE ioc.assessment_scores TO ioc_readonly;
GRANT SELECT ON TABLE ioc.assessment_scores TO ioc_backup;

GRANT SELECT,INSERT ON TABLE ioc.audit_log TO ioc_application;
GRANT SELECT,INSERT ON TABLE ioc.audit_log TO ioc_job;
GRANT SELECT ON TABLE ioc.audit_log TO ioc_readonly;
GRANT SELECT ON TABLE ioc.audit_log TO ioc_backup;

GRANT SELECT,INSERT ON TABLE ioc.audit_seals TO ioc_application;
GRANT SELECT,INSERT ON TABLE ioc.audit_seals TO ioc_job;
GRANT SELECT ON TABLE ioc.audit_seals TO ioc_backup;
GRANT SELECT ON TABLE ioc.audit_seals TO ioc_readonly;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.audit_unsealed TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.audit_unsealed TO ioc_job;
GRANT SELECT ON TABLE ioc.audit_unsealed TO ioc_backup;
GRANT SELECT ON TABLE ioc.audit_unsealed TO ioc_readonly;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.dashboard_metrics TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.dashboard_metrics TO ioc_job;
GRANT SELECT ON TABLE ioc.dashboard_metrics TO ioc_readonly;
GRANT SELECT ON TABLE ioc.dashboard_metrics TO ioc_backup;

GRANT SELECT ON TABLE ioc.dashboard_metrics_history TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.dashboard_metrics_history TO ioc_job;
GRANT SELECT ON TABLE ioc.dashboard_metrics_history TO ioc_readonly;
GRANT SELECT ON TABLE ioc.dashboard_metrics_history TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.delivery_attempts TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.delivery_attempts TO ioc_job;
GRANT SELECT ON TABLE ioc.delivery_attempts TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.delivery_parcels TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.delivery_parcels TO ioc_job;
GRANT SELECT ON TABLE ioc.delivery_parcels TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.diagnosis_findings TO ioc_job;
GRANT SELECT ON TABLE ioc.diagnosis_findings TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.metric_calculations TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.metric_calculations TO ioc_job;
GRANT SELECT ON TABLE ioc.metric_calculations TO ioc_backup;
GRANT SELECT ON TABLE ioc.metric_calculations TO ioc_readonly;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.organization_brands TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.organization_brands TO ioc_job;
GRANT SELECT ON TABLE ioc.organization_brands TO ioc_backup;
GRANT SELECT ON TABLE ioc.organization_brands TO ioc_readonly;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.report_exports TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.report_exports TO ioc_job;
GRANT SELECT ON TABLE ioc.report_exports TO ioc_backup;
GRANT SELECT ON TABLE ioc.report_exports TO ioc_readonly;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.report_sections TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.report_sections TO ioc_job;
GRANT SELECT ON TABLE ioc.report_sections TO ioc_readonly;
GRANT SELECT ON TABLE ioc.report_sections TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.report_template_versions TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.report_template_versions TO ioc_job;
GRANT SELECT ON TABLE ioc.report_template_versions TO ioc_backup;
GRANT SELECT ON TABLE ioc.report_template_versions TO ioc_readonly;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.report_templates TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.report_templates TO ioc_job;
GRANT SELECT ON TABLE ioc.report_templates TO ioc_readonly;
GRANT SELECT ON TABLE ioc.report_templates TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.report_versions TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.report_versions TO ioc_job;
GRANT SELECT ON TABLE ioc.report_versions TO ioc_readonly;
GRANT SELECT ON TABLE ioc.report_versions TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_activity_deltas TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_activity_deltas TO ioc_job;
GRANT SELECT ON TABLE ioc.rollup_activity_deltas TO ioc_readonly;
GRANT SELECT ON TABLE ioc.rollup_activity_deltas TO ioc_backup;

GRANT SELECT ON SEQUENCE ioc.rollup_activity_deltas_sequence_seq TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_activity_members TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_activity_members TO ioc_job;
GRANT SELECT ON TABLE ioc.rollup_activity_members TO ioc_readonly;
GRANT SELECT ON TABLE ioc.rollup_activity_members TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_activity_recent TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_activity_recent TO ioc_job;
GRANT SELECT ON TABLE ioc.rollup_activity_recent TO ioc_readonly;
GRANT SELECT ON TABLE ioc.rollup_activity_recent TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_activity_types TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_activity_types TO ioc_job;
GRANT SELECT ON TABLE ioc.rollup_activity_types TO ioc_readonly;
GRANT SELECT ON TABLE ioc.rollup_activity_types TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_assessment_days TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_assessment_days TO ioc_job;
GRANT SELECT ON TABLE ioc.rollup_assessment_days TO ioc_readonly;
GRANT SELECT ON TABLE ioc.rollup_assessment_days TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_group_keys TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_group_keys TO ioc_job;
GRANT SELECT ON TABLE ioc.rollup_group_keys TO ioc_readonly;
GRANT SELECT ON TABLE ioc.rollup_group_keys TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_groups TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.rollup_groups TO ioc_job;
GRANT SELECT ON TABLE ioc.rollup_groups TO ioc_readonly;
GRANT SELECT ON TABLE ioc.rollup_groups TO ioc_backup;

GRANT SELECT,INSERT,UPDATE ON TABLE ioc.scheduled_job_config TO ioc_job;
GRANT SELECT ON TABLE ioc.scheduled_job_config TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.scheduled_job_quarantine TO ioc_job;
GRANT SELECT ON TABLE ioc.scheduled_job_quarantine TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.scheduled_job_runs TO ioc_job;
GRANT SELECT ON TABLE ioc.scheduled_job_runs TO ioc_backup;

GRANT SELECT ON TABLE ioc.schema_migrations TO ioc_application;
GRANT SELECT ON TABLE ioc.schema_migrations TO ioc_job;
GRANT SELECT ON TABLE ioc.schema_migrations TO ioc_readonly;
GRANT SELECT ON TABLE ioc.schema_migrations TO ioc_backup;

GRANT SELECT,INSERT,DELETE ON TABLE ioc.system_performance_metrics TO ioc_job;
GRANT SELECT ON TABLE ioc.system_performance_metrics TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.uncalculated_writes TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.uncalculated_writes TO ioc_job;
GRANT SELECT ON TABLE ioc.uncalculated_writes TO ioc_backup;
GRANT SELECT ON TABLE ioc.uncalculated_writes TO ioc_readonly;

GRANT SELECT ON TABLE ioc.user_activity_logs_2026_02 TO ioc_backup;

GRANT SELECT ON TABLE ioc.user_activity_logs_2026_03 TO ioc_backup;

GRANT SELECT ON TABLE ioc.user_activity_logs_2026_04 TO ioc_backup;

GRANT SELECT ON TABLE ioc.user_activity_logs_2026_05 TO ioc_backup;

GRANT SELECT ON TABLE ioc.user_activity_logs_2026_06 TO ioc_backup;

GRANT SELECT ON TABLE ioc.user_activity_logs_history TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.user_activity_logs_history TO ioc_job;
GRANT SELECT ON TABLE ioc.user_activity_logs_history TO ioc_readonly;
GRANT SELECT ON TABLE ioc.user_activity_logs_history TO ioc_backup;

GRANT INSERT ON TABLE ioc.users TO ioc_application;
GRANT INSERT ON TABLE ioc.users TO ioc_job;
GRANT SELECT ON TABLE ioc.users TO ioc_backup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.withdrawn_activity TO ioc_application;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ioc.withdrawn_activity TO ioc_job;
GRANT SELECT ON TABLE ioc.withdrawn_activity TO ioc_readonly;
GRANT SELECT ON TABLE ioc.withdrawn_activity TO ioc_backup;

REFRESH MATERIALIZED VIEW ioc.mv_ocean_metrics_summary;

REFRESH MATERIALIZED VIEW ioc.mv_organization_summary;


