-- API keys, who did what, and the chain that seals it. The audit trail is written
-- again whole, so its index is built in the same transaction.
SET LOCAL ROLE ioc_owner;

-- The key under which an organization's people have pseudonyms in its audit trail.
ALTER TABLE ioc.organizations ADD COLUMN audit_key bytea;
UPDATE ioc.organizations
SET audit_key = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
    || uuid_send(gen_random_uuid()));
ALTER TABLE ioc.organizations ALTER COLUMN audit_key SET NOT NULL;

-- Who only reads is not to name the people behind the pseudonyms: that role gets
-- column by column what it may see, and so does each column that comes later.
REVOKE SELECT ON ioc.organizations FROM ioc_readonly;
GRANT SELECT (id, name, entered_as, time_zone, week_start, calendar, locale, minimum_group,
    sealed_before, settled_before, recent_from, next_member_ordinal, next_assessment_ordinal,
    created_at) ON ioc.organizations TO ioc_readonly;

-- Who did something: host, member:PSEUDONYM or key:ID. A pseudonym is half a hash
-- with the marks of a UUID of version 8, as the core makes it.
ALTER TABLE ioc.audit_log ADD COLUMN actor text COLLATE "C", ADD COLUMN subject text COLLATE "C";
UPDATE ioc.audit_log SET actor = 'host' WHERE user_id IS NULL;
UPDATE ioc.audit_log AS done
SET actor = 'member:' || encode(
    set_byte(set_byte(half, 6, get_byte(half, 6) & 15 | 128), 8, get_byte(half, 8) & 63 | 128),
    'hex')::uuid
FROM (
    SELECT organization.id, person.user_id,
        substring(sha256(organization.audit_key || uuid_send(person.user_id)) FROM 1 FOR 16) AS half
    FROM ioc.organizations AS organization
    JOIN (SELECT DISTINCT organization_id, user_id FROM ioc.audit_log) AS person
        ON person.organization_id = organization.id
) AS person
WHERE person.id = done.organization_id AND person.user_id = done.user_id;
ALTER TABLE ioc.audit_log ALTER COLUMN actor SET NOT NULL, DROP COLUMN user_id;
CREATE INDEX idx_audit_log_time ON ioc.audit_log (organization_id, occurred_at DESC, id);

-- No foreign key: a row that somebody took out is to be missed, not kept.
CREATE TABLE ioc.audit_seals (
    organization_id uuid NOT NULL,
    sequence bigint NOT NULL,
    row_id uuid NOT NULL,
    hash bytea NOT NULL,
    sealed_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, sequence),
    UNIQUE (organization_id, row_id)
);

-- Rows that no seal is of yet, each added with its row: sealing costs what waits, and
-- a row whose transaction commits late waits like any other.
CREATE TABLE ioc.audit_unsealed (
    organization_id uuid NOT NULL,
    occurred_at timestamptz NOT NULL,
    row_id uuid NOT NULL,
    PRIMARY KEY (organization_id, occurred_at, row_id)
);
INSERT INTO ioc.audit_unsealed SELECT organization_id, occurred_at, id FROM ioc.audit_log;

-- The digest of a key is not unique by itself: nobody can make one on purpose, and
-- each unique index of an organization's table begins with it.
CREATE TABLE ioc.api_keys (
    organization_id uuid NOT NULL REFERENCES ioc.organizations (id),
    id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    prefix text NOT NULL,
    role text NOT NULL,
    digest bytea NOT NULL,
    created_by uuid,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX idx_api_keys_name ON ioc.api_keys (organization_id, name)
    WHERE revoked_at IS NULL;
CREATE INDEX idx_api_keys_page ON ioc.api_keys (organization_id, created_at DESC, id);
CREATE INDEX idx_api_keys_digest ON ioc.api_keys (digest);
CREATE INDEX idx_user_organizations_user
    ON ioc.user_organizations (user_id, organization_id);

-- As on the other tables of an organization. Nobody but the owner writes again what
-- is told of the past. Who only reads sees no keys: who made one would name the person
-- behind the pseudonym that did.
DO $$
DECLARE
    of_table text;
BEGIN
    FOREACH of_table IN ARRAY ARRAY['api_keys', 'audit_seals', 'audit_unsealed'] LOOP
        EXECUTE format('ALTER TABLE ioc.%I ENABLE ROW LEVEL SECURITY', of_table);
        EXECUTE format('ALTER TABLE ioc.%I FORCE ROW LEVEL SECURITY', of_table);
        EXECUTE format(
            'CREATE POLICY owner_all ON ioc.%I TO ioc_owner USING (true) WITH CHECK (true)',
            of_table);
        EXECUTE format(
            'CREATE POLICY application_reads ON ioc.%I FOR SELECT TO ioc_application
                USING (organization_id = (SELECT ioc.current_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY application_inserts ON ioc.%I FOR INSERT TO ioc_application
                WITH CHECK (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY job_of_one ON ioc.%I TO ioc_job
                USING (organization_id = (SELECT ioc.writable_org()))
                WITH CHECK (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY backup_reads ON ioc.%I FOR SELECT TO ioc_backup USING (true)',
            of_table);
        EXECUTE format('GRANT SELECT ON ioc.%I TO ioc_application, ioc_job, ioc_backup', of_table);
        IF of_table <> 'api_keys' THEN
            EXECUTE format(
                'CREATE POLICY readonly_reads ON ioc.%I FOR SELECT TO ioc_readonly
                    USING (organization_id = (SELECT ioc.current_org()))', of_table);
            EXECUTE format('GRANT SELECT ON ioc.%I TO ioc_readonly', of_table);
        END IF;
        EXECUTE format('GRANT INSERT ON ioc.%I TO ioc_application, ioc_job', of_table);
        CONTINUE WHEN of_table = 'audit_seals';
        EXECUTE format(
            'CREATE POLICY application_updates ON ioc.%I FOR UPDATE TO ioc_application
                USING (organization_id = (SELECT ioc.writable_org()))
                WITH CHECK (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY application_deletes ON ioc.%I FOR DELETE TO ioc_application
                USING (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format('GRANT UPDATE, DELETE ON ioc.%I TO ioc_application, ioc_job', of_table);
    END LOOP;
END $$;

-- Whoever comes in has a key or an id, and no organization yet. Each function tells
-- of the one that it is asked for; none lists keys or people.
CREATE FUNCTION ioc.key_of(wanted bytea) RETURNS TABLE (
    organization_id uuid, id uuid, name text, prefix text, role text, created_by uuid,
    created_at timestamptz, expires_at timestamptz, revoked_at timestamptz
)
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
    SELECT key.organization_id, key.id, key.name, key.prefix, key.role, key.created_by,
        key.created_at, key.expires_at, key.revoked_at
    FROM ioc.api_keys AS key WHERE key.digest = wanted ORDER BY key.organization_id, key.id;
END;

CREATE FUNCTION ioc.organizations_of(person uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
    SELECT member.organization_id FROM ioc.user_organizations AS member
    WHERE member.user_id = person ORDER BY member.organization_id;
END;

REVOKE ALL ON FUNCTION ioc.key_of(bytea), ioc.organizations_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ioc.key_of(bytea), ioc.organizations_of(uuid) TO ioc_owner, ioc_job;
