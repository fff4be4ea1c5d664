-- The connections of clients, and how many there may be of those who are no superusers.
-- Those of other databases are counted, and nothing else is told of them.
SELECT session.pid::bigint,
    CASE WHEN session.datname = current_database() THEN coalesce(session.state, '') ELSE '' END,
    (extract(epoch FROM clock_timestamp() - CASE session.state
        WHEN 'active' THEN session.query_start ELSE session.state_change END) * 1000)::bigint,
    ARRAY(SELECT blocker::bigint FROM unnest(CASE WHEN session.datname = current_database()
        THEN pg_blocking_pids(session.pid) END) AS blocker),
    CASE WHEN session.datname = current_database()
        THEN ioc.bare_words(session.query) ELSE '' END,
    (current_setting('max_connections')::integer
        - current_setting('superuser_reserved_connections')::integer
        - coalesce(current_setting('reserved_connections', true), '0')::integer)::bigint
FROM pg_catalog.pg_stat_activity AS session
WHERE session.backend_type = 'client backend'
ORDER BY session.pid
