SELECT id, name, time_zone, week_start, locale, minimum_group, created_at, calendar,
    entered_as, audit_key
FROM organizations WHERE id = ?1
