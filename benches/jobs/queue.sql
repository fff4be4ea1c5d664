INSERT INTO ioc.organizations (id, name, entered_as, time_zone, week_start, locale, minimum_group,
    created_at, audit_key)
SELECT gen_random_uuid(), 'organization ' || number, 'organization ' || number, 'UTC', 'monday',
    'en-GB', 5, '2026-01-01T00:00:00Z', decode(repeat('00', 32), 'hex')
FROM generate_series(1, {organizations}) AS number;

CREATE TABLE bare.runs (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job text NOT NULL,
    due_at timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'waiting',
    lease_until timestamptz
);
CREATE INDEX runs_waiting ON bare.runs (due_at, id) WHERE status = 'waiting';
CREATE TABLE bare.logs (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run bigint NOT NULL,
    status text NOT NULL,
    finished_at timestamptz NOT NULL
);
