-- Runs in the order in which they were due, without reading all that there ever were, and their
-- names with one hash for each.
SET LOCAL ROLE ioc_owner;

CREATE INDEX idx_scheduled_job_runs_due ON ioc.scheduled_job_runs (due_at);

-- Half a hash with the marks of a UUID of version 8, as an expression that becomes part of the
-- statement which asks.
CREATE FUNCTION ioc.uuid_of_hash(hash bytea) RETURNS uuid
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN encode(
    set_byte(
        set_byte(substring(hash FROM 1 FOR 16), 6, get_byte(hash, 6) & 15 | 128),
        8, get_byte(hash, 8) & 63 | 128),
    'hex')::uuid;

REVOKE ALL ON FUNCTION ioc.uuid_of_hash(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ioc.uuid_of_hash(bytea) TO ioc_owner, ioc_job;
