-- A month goes when its rows are in archives that can be restored, and what names runs is
-- cheap.
SET LOCAL ROLE ioc_owner;

-- Drops months that lie wholly before an instant, and returns which. With `archive` those
-- that are empty: cleaning takes rows into archives batch by batch, and what was restored, or
-- is not archived yet, stays. Without it those of which all rows are sealed, with their rows.
CREATE OR REPLACE FUNCTION ioc.retire_partitions(before timestamptz, archive boolean)
RETURNS SETOF text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET timezone = 'UTC'
SET lock_timeout = '5s'
AS $$
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
END $$;

-- The same ids and keys as before, as expressions that become part of the statement which
-- asks: a body that is run apart costs several times as much for each row.
CREATE OR REPLACE FUNCTION ioc.run_id(job text, organization uuid, slot text) RETURNS uuid
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN overlay(
    overlay(
        encode(substring(sha256(
            int8send(octet_length(job)) || convert_to(job, 'UTF8')
            || int8send(16) || uuid_send(organization)
            || int8send(octet_length(slot)) || convert_to(slot, 'UTF8')) FROM 1 FOR 16), 'hex')
        PLACING '8' FROM 13)
    PLACING translate(
        substring(encode(sha256(
            int8send(octet_length(job)) || convert_to(job, 'UTF8')
            || int8send(16) || uuid_send(organization)
            || int8send(octet_length(slot)) || convert_to(slot, 'UTF8')), 'hex') FROM 17 FOR 1),
        '0123456789abcdef', '89ab89ab89ab89ab')
    FROM 17)::uuid;

CREATE OR REPLACE FUNCTION ioc.fence_key(run uuid) RETURNS bigint
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN hashtextextended(run::text, 1785688678);
