SELECT id, name, time_zone, week_start, locale, minimum_group, created_at, calendar::text,
    entered_as, audit_key
FROM ioc.organizations WHERE id = ANY ($1)
