SELECT id, name, time_zone, week_start, locale, minimum_group, created_at, calendar::text,
    entered_as, audit_key, sealed_before, settled_before, people.user_ids, people.ordinals
FROM ioc.organizations
CROSS JOIN (
    SELECT coalesce(array_agg(known.user_id), '{}') AS user_ids,
        coalesce(array_agg(known.ordinal), '{}') AS ordinals
    FROM unnest($2::uuid[]) AS wanted (user_id)
    -- One by one: with few statistics the planner would read all members instead.
    CROSS JOIN LATERAL (
        SELECT member.user_id, member.ordinal FROM ioc.user_organizations AS member
        WHERE member.organization_id = $1 AND member.user_id = wanted.user_id OFFSET 0
    ) AS known
) AS people
WHERE id = $1
