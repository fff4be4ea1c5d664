SELECT (SELECT count(*) FROM ioc.scheduled_job_config WHERE disabled_at IS NOT NULL),
    (SELECT count(*) FROM ioc.scheduled_job_quarantine WHERE probe_at IS NOT NULL)
