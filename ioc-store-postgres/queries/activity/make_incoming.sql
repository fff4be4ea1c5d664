-- Nobody else sees it, and it goes with the transaction.
CREATE TEMPORARY TABLE incoming_activity (
    place bigint NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    member_ordinal integer NOT NULL,
    occurred_at timestamptz NOT NULL,
    activity_type text COLLATE "C" NOT NULL,
    session_id text,
    duration_seconds bigint,
    metadata json
) ON COMMIT DROP
