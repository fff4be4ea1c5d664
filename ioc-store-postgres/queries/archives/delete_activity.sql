DELETE FROM ioc.user_activity_logs AS kept
USING unnest($2::uuid[], $3::timestamptz[]) AS old (id, occurred_at)
WHERE kept.organization_id = $1 AND kept.occurred_at <= $4
    AND kept.id = old.id AND kept.occurred_at = old.occurred_at
