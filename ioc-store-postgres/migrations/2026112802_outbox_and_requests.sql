-- Messages get numbers when they are published, requests may come twice, and reports
-- are found, changed and deleted.
SET LOCAL ROLE ioc_owner;

-- Nobody was ever told the messages that are there, and a new reader begins with a
-- snapshot: numbered now, they would be a flood of old news.
TRUNCATE ioc.outbox;

-- What the message is about; and its number, which it has once it is published.
ALTER TABLE ioc.outbox ADD COLUMN subject uuid, ADD COLUMN sequence bigint;
CREATE UNIQUE INDEX idx_outbox_sequence ON ioc.outbox (organization_id, sequence)
    WHERE sequence IS NOT NULL;
CREATE INDEX idx_outbox_waiting ON ioc.outbox (created_at, id) WHERE sequence IS NULL;
CREATE INDEX idx_outbox_published ON ioc.outbox (created_at) WHERE sequence IS NOT NULL;

-- The newest number that an organization has given. It outlives the messages, so
-- that no number is given again.
CREATE TABLE ioc.outbox_positions (
    organization_id uuid NOT NULL PRIMARY KEY,
    sequence bigint NOT NULL
);

-- Requests whose sender gave them a key, and what was answered: nothing while one is
-- being done. Without a foreign key, for the reason that the outbox has none.
CREATE TABLE ioc.keyed_requests (
    organization_id uuid NOT NULL,
    actor text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    digest bytea NOT NULL,
    claimed_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    status integer,
    headers json,
    body bytea,
    PRIMARY KEY (organization_id, actor, key)
);
CREATE INDEX idx_keyed_requests_expiry ON ioc.keyed_requests (expires_at);

-- As for every other table of an organization; but who only reads sees no answers, in
-- which a secret can stand.
DO $$
DECLARE
    tables CONSTANT text[] := ARRAY['outbox_positions', 'keyed_requests'];
    of_table text;
BEGIN
    FOREACH of_table IN ARRAY tables LOOP
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
            'CREATE POLICY application_updates ON ioc.%I FOR UPDATE TO ioc_application
                USING (organization_id = (SELECT ioc.writable_org()))
                WITH CHECK (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY application_deletes ON ioc.%I FOR DELETE TO ioc_application
                USING (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY job_of_one ON ioc.%I TO ioc_job
                USING (organization_id = (SELECT ioc.writable_org()))
                WITH CHECK (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY backup_reads ON ioc.%I FOR SELECT TO ioc_backup USING (true)',
            of_table);
        EXECUTE format('GRANT SELECT ON ioc.%I TO ioc_application, ioc_job, ioc_backup', of_table);
        IF of_table <> 'keyed_requests' THEN
            EXECUTE format(
                'CREATE POLICY readonly_reads ON ioc.%I FOR SELECT TO ioc_readonly
                    USING (organization_id = (SELECT ioc.current_org()))', of_table);
            EXECUTE format('GRANT SELECT ON ioc.%I TO ioc_readonly', of_table);
        END IF;
        EXECUTE format('GRANT INSERT, UPDATE, DELETE ON ioc.%I TO ioc_application, ioc_job',
            of_table);
    END LOOP;
END $$;

-- What goes over all organizations runs as the owner, for the jobs alone: a policy
-- that let the job role through would let it through everywhere.

-- Gives the messages that wait, the oldest first and at most so many, the next
-- numbers of their organizations, and returns them. One does so at a time: a second
-- one, which could only wait, gets nothing. Each statement sees what was committed
-- before it, so a number is given behind all that were given before.
CREATE FUNCTION ioc.publish_messages(most integer)
RETURNS TABLE (
    organization_id uuid, sequence bigint, id uuid, message_type text, subject uuid,
    created_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
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

-- The newest number of each organization that has given one.
CREATE FUNCTION ioc.message_positions()
RETURNS TABLE (organization_id uuid, sequence bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
    SELECT stands.organization_id, stands.sequence FROM ioc.outbox_positions AS stands;
END;

-- Deletes published messages from before `before`, the oldest first and at most so
-- many; returns how many.
CREATE FUNCTION ioc.delete_messages(before timestamptz, most integer) RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
    WITH old AS (
        SELECT kept.organization_id, kept.id FROM ioc.outbox AS kept
        WHERE kept.sequence IS NOT NULL AND kept.created_at < before
        ORDER BY kept.created_at LIMIT most
    ), deleted AS (
        DELETE FROM ioc.outbox AS message USING old
        WHERE message.organization_id = old.organization_id AND message.id = old.id
        RETURNING message.id
    )
    SELECT count(*) FROM deleted;
END;

-- Deletes the requests that expire at `at` or before; returns how many.
CREATE FUNCTION ioc.delete_keyed_requests(at timestamptz) RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
    WITH deleted AS (
        DELETE FROM ioc.keyed_requests AS request WHERE request.expires_at <= at
        RETURNING request.key
    )
    SELECT count(*) FROM deleted;
END;

REVOKE ALL ON FUNCTION ioc.publish_messages(integer), ioc.message_positions(),
    ioc.delete_messages(timestamptz, integer), ioc.delete_keyed_requests(timestamptz)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ioc.publish_messages(integer), ioc.message_positions(),
    ioc.delete_messages(timestamptz, integer), ioc.delete_keyed_requests(timestamptz)
    TO ioc_owner, ioc_job;

-- The title as the program folds case, for finding and sorting; those that are there
-- are folded as the database does. And whether the report ever was published: then it
-- is never deleted. A program that does not know of them yet may still write.
ALTER TABLE ioc.weekly_reports
    ADD COLUMN title_folded text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN was_published boolean NOT NULL DEFAULT false;
UPDATE ioc.weekly_reports SET title_folded = lower(title), was_published = status = 'published';
