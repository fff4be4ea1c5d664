SELECT id, name, time_zone, week_start, locale, minimum_group, created_at, calendar,
    entered_as, audit_key
FROM organizations
WHERE id IN (SELECT organization_id FROM user_organizations WHERE user_id = ?1)
ORDER BY name
