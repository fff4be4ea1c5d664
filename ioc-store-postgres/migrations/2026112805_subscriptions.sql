-- Who is sent which reports, and the ledger of what was sent.
SET LOCAL ROLE ioc_owner;

CREATE TABLE ioc.subscriptions (
    organization_id uuid NOT NULL REFERENCES ioc.organizations (id),
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    channel text COLLATE "C" NOT NULL,
    address text COLLATE "C" NOT NULL,
    template_id uuid,
    schedule text NOT NULL,
    time_zone text NOT NULL,
    locale text,
    format text NOT NULL,
    include_charts boolean NOT NULL,
    include_raw_data boolean NOT NULL,
    paused_at timestamptz,
    pause_reason text,
    sends_from timestamptz NOT NULL,
    due_at timestamptz,
    open_until timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX idx_subscriptions_page ON ioc.subscriptions (organization_id, created_at DESC, id);
CREATE INDEX idx_subscriptions_user
ON ioc.subscriptions (organization_id, user_id, created_at DESC, id);
CREATE INDEX idx_subscriptions_due ON ioc.subscriptions (organization_id, due_at, id)
WHERE due_at IS NOT NULL;
-- In which organizations something is due at all.
CREATE INDEX idx_subscriptions_any_due ON ioc.subscriptions (due_at, organization_id)
WHERE due_at IS NOT NULL;

-- Without a foreign key to the subscription: what was sent stays known after that has
-- ended.
CREATE TABLE ioc.deliveries (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    subscription_id uuid NOT NULL,
    user_id uuid NOT NULL,
    channel text COLLATE "C" NOT NULL,
    address text COLLATE "C" NOT NULL,
    report_id uuid NOT NULL,
    report_version integer NOT NULL,
    resend_of uuid,
    slot timestamptz NOT NULL,
    made_at timestamptz NOT NULL,
    status text COLLATE "C" NOT NULL,
    attempts integer NOT NULL,
    due_at timestamptz,
    ended_at timestamptz,
    receipt text,
    fault_code text,
    fault_message text,
    file_name text,
    media_type text,
    sha256 text,
    size_bytes bigint,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, report_id, report_version)
        REFERENCES ioc.report_versions (organization_id, report_id, version)
);
-- One of each version for a subscription, but where another took the place of one.
CREATE UNIQUE INDEX idx_deliveries_once
ON ioc.deliveries (organization_id, subscription_id, report_id, report_version)
WHERE resend_of IS NULL;
CREATE UNIQUE INDEX idx_deliveries_resend ON ioc.deliveries (organization_id, resend_of)
WHERE resend_of IS NOT NULL;
CREATE INDEX idx_deliveries_page ON ioc.deliveries (organization_id, made_at DESC, id);
CREATE INDEX idx_deliveries_user
ON ioc.deliveries (organization_id, user_id, made_at DESC, id);
CREATE INDEX idx_deliveries_subscription
ON ioc.deliveries (organization_id, subscription_id, made_at DESC, id);
CREATE INDEX idx_deliveries_due ON ioc.deliveries (organization_id, due_at, id)
WHERE due_at IS NOT NULL;
CREATE INDEX idx_deliveries_any_due ON ioc.deliveries (due_at, organization_id)
WHERE due_at IS NOT NULL;

CREATE TABLE ioc.delivery_attempts (
    organization_id uuid NOT NULL,
    delivery_id uuid NOT NULL,
    number integer NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    receipt text,
    fault_code text,
    fault_message text,
    PRIMARY KEY (organization_id, delivery_id, number),
    FOREIGN KEY (organization_id, delivery_id) REFERENCES ioc.deliveries (organization_id, id)
);

-- What is sent, while the delivery is open: each attempt sends the same.
CREATE TABLE ioc.delivery_parcels (
    organization_id uuid NOT NULL,
    delivery_id uuid NOT NULL,
    rights text NOT NULL,
    options text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    html text,
    bytes bytea NOT NULL,
    PRIMARY KEY (organization_id, delivery_id),
    FOREIGN KEY (organization_id, delivery_id) REFERENCES ioc.deliveries (organization_id, id)
);

-- As for every other table of an organization; but who only reads sees nobody's address
-- and no parcel.
DO $$
DECLARE
    tables CONSTANT text[] :=
        ARRAY['subscriptions', 'deliveries', 'delivery_attempts', 'delivery_parcels'];
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
        EXECUTE format('GRANT INSERT, UPDATE, DELETE ON ioc.%I TO ioc_application, ioc_job',
            of_table);
    END LOOP;
END $$;

-- Which organizations have something to send, for the jobs alone: behind an id, at most
-- so many.
CREATE FUNCTION ioc.organizations_due(at timestamptz, behind uuid, most integer)
RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
    SELECT organization_id FROM ioc.subscriptions
    WHERE due_at <= at AND paused_at IS NULL AND (behind IS NULL OR organization_id > behind)
    UNION
    SELECT organization_id FROM ioc.deliveries
    WHERE due_at <= at AND (behind IS NULL OR organization_id > behind)
    ORDER BY 1 LIMIT most;
END;
REVOKE ALL ON FUNCTION ioc.organizations_due(timestamptz, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ioc.organizations_due(timestamptz, uuid, integer) TO ioc_owner, ioc_job;
