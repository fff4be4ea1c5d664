UPDATE ioc.organizations
SET name = $2, time_zone = $3, week_start = $4, locale = $5, minimum_group = $6,
    calendar = $7::json
WHERE id = $1
