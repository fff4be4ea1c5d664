INSERT INTO organizations
    (id, name, time_zone, week_start, locale, minimum_group, created_at, calendar, entered_as,
    audit_key)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
