-- What a schema needs of its server and its database, and no dump of it holds:
-- the roles, and what a database has to grant. It is no migration: it runs before
-- the first of them, may run again, and runs before a dump is restored.
--
-- Roles belong to the server: another database may have made them, or make them
-- at this moment.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY
        ARRAY['ioc_owner', 'ioc_application', 'ioc_job', 'ioc_readonly', 'ioc_backup']
    LOOP
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted) THEN
                EXECUTE format('CREATE ROLE %I NOLOGIN NOBYPASSRLS', wanted);
            END IF;
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL;
        END;
        -- From version 16 on whoever makes a role may pass it on and not use it:
        -- asked is for the use.
        BEGIN
            IF NOT pg_catalog.pg_has_role(wanted, 'USAGE') THEN
                EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
            END IF;
        EXCEPTION
            WHEN unique_violation THEN NULL;
        END;
    END LOOP;
END $$;

-- Refreshing a view beside its readers takes a temporary table, and so does taking
-- in many events at once. Everybody may make one unless the host has taken that
-- away.
DO $$
DECLARE
    maker text;
BEGIN
    FOREACH maker IN ARRAY ARRAY['ioc_owner', 'ioc_application', 'ioc_job'] LOOP
        IF NOT has_database_privilege(maker, current_database(), 'TEMPORARY') THEN
            EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO %I', current_database(), maker);
        END IF;
    END LOOP;
END $$;

-- The statements and sessions of other logins are hidden from the functions that
-- watch the server, unless the jobs that call them may read them. A host may keep
-- that for itself; then the functions say what is missing.
DO $$
BEGIN
    IF NOT pg_catalog.pg_has_role('ioc_job', 'pg_read_all_stats', 'USAGE') THEN
        GRANT pg_read_all_stats TO ioc_job;
    END IF;
EXCEPTION
    WHEN insufficient_privilege OR unique_violation THEN NULL;
END $$;
