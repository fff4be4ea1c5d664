SELECT id, name, time_zone, week_start, locale, minimum_group, created_at, calendar::text,
    entered_as, audit_key, sealed_before, settled_before
FROM ioc.organizations WHERE id = $1
