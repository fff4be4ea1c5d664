SELECT id, name, time_zone, week_start, locale, minimum_group, created_at, calendar::text,
    entered_as, audit_key, sealed_before, settled_before, people.user_ids, people.ordinals
FROM ioc.organizations
CROSS JOIN (
    SELECT coalesce(array_agg(user_id), '{}') AS user_ids,
        coalesce(array_agg(ordinal), '{}') AS ordinals
    FROM ioc.user_organizations WHERE organization_id = $1 AND user_id = ANY ($2)
) AS people
WHERE id = $1
