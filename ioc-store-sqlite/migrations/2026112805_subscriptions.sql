-- Who is sent which reports, and the ledger of what was sent.

CREATE TABLE subscriptions (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    template_id BLOB,
    schedule TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    locale TEXT,
    format TEXT NOT NULL,
    include_charts INTEGER NOT NULL,
    include_raw_data INTEGER NOT NULL,
    paused_at INTEGER,
    pause_reason TEXT,
    sends_from INTEGER NOT NULL,
    due_at INTEGER,
    open_until INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX idx_subscriptions_page ON subscriptions (organization_id, created_at DESC, id);
CREATE INDEX idx_subscriptions_user
ON subscriptions (organization_id, user_id, created_at DESC, id);
CREATE INDEX idx_subscriptions_due ON subscriptions (organization_id, due_at, id)
WHERE due_at IS NOT NULL;
-- In which organizations something is due at all.
CREATE INDEX idx_subscriptions_any_due ON subscriptions (due_at, organization_id)
WHERE due_at IS NOT NULL;

-- Without a foreign key to the subscription: what was sent stays known after that has
-- ended.
CREATE TABLE deliveries (
    organization_id BLOB NOT NULL,
    id BLOB NOT NULL,
    subscription_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    report_id BLOB NOT NULL,
    report_version INTEGER NOT NULL,
    resend_of BLOB,
    slot INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    status TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at INTEGER,
    ended_at INTEGER,
    receipt TEXT,
    fault_code TEXT,
    fault_message TEXT,
    file_name TEXT,
    media_type TEXT,
    sha256 TEXT,
    size_bytes INTEGER,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, report_id, report_version)
        REFERENCES report_versions (organization_id, report_id, version)
);
-- One of each version for a subscription, but where another took the place of one.
CREATE UNIQUE INDEX idx_deliveries_once
ON deliveries (organization_id, subscription_id, report_id, report_version)
WHERE resend_of IS NULL;
CREATE UNIQUE INDEX idx_deliveries_resend ON deliveries (organization_id, resend_of)
WHERE resend_of IS NOT NULL;
CREATE INDEX idx_deliveries_page ON deliveries (organization_id, made_at DESC, id);
CREATE INDEX idx_deliveries_user
ON deliveries (organization_id, user_id, made_at DESC, id);
CREATE INDEX idx_deliveries_subscription
ON deliveries (organization_id, subscription_id, made_at DESC, id);
CREATE INDEX idx_deliveries_due ON deliveries (organization_id, due_at, id)
WHERE due_at IS NOT NULL;
CREATE INDEX idx_deliveries_any_due ON deliveries (due_at, organization_id)
WHERE due_at IS NOT NULL;

CREATE TABLE delivery_attempts (
    organization_id BLOB NOT NULL,
    delivery_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    receipt TEXT,
    fault_code TEXT,
    fault_message TEXT,
    PRIMARY KEY (organization_id, delivery_id, number),
    FOREIGN KEY (organization_id, delivery_id) REFERENCES deliveries (organization_id, id)
) WITHOUT ROWID;

-- What is sent, while the delivery is open: each attempt sends the same.
CREATE TABLE delivery_parcels (
    organization_id BLOB NOT NULL,
    delivery_id BLOB NOT NULL,
    rights TEXT NOT NULL,
    options TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    html TEXT,
    bytes BLOB NOT NULL,
    PRIMARY KEY (organization_id, delivery_id),
    FOREIGN KEY (organization_id, delivery_id) REFERENCES deliveries (organization_id, id)
);
