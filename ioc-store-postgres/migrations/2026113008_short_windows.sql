-- A second, shorter window of a rule: what is over there is over, whatever still fills the long one.
-- And how many rows lie in no month, which a rule looks at.
SET LOCAL ROLE ioc_owner;

ALTER TABLE ioc.alert_rules ADD COLUMN short_window_s integer;

-- How many rows the default partition holds, up to `most`: whose, nobody is told.
CREATE FUNCTION ioc.count_rows_without_a_month(most integer) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
    SELECT count(*) FROM (SELECT FROM ioc.user_activity_logs_default LIMIT most) AS stray;
END;

REVOKE ALL ON FUNCTION ioc.count_rows_without_a_month(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ioc.count_rows_without_a_month(integer) TO ioc_owner, ioc_job;
