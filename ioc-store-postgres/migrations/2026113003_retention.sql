-- What the system measured of itself is forgotten one day, by the job that cleans.
SET LOCAL ROLE ioc_owner;

GRANT DELETE ON ioc.system_performance_metrics, ioc.performance_monitoring TO ioc_job;
