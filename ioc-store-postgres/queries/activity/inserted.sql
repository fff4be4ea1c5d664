SELECT named.place
FROM unnest($2::uuid[], $3::timestamptz[]) WITH ORDINALITY AS named (id, occurred_at, place)
JOIN ioc.user_activity_logs AS kept
    ON kept.organization_id = $1 AND kept.id = named.id AND kept.occurred_at = named.occurred_at
WHERE kept.xmin = pg_current_xact_id()::xid
