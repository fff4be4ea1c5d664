//! The settings of the jobs that the program runs.

use crate::config::settings::{OF_SERVER, Setting, Shown, UsedBy};
use crate::config::value;

/// What these have in common.
const OF_JOBS: Setting = Setting { used_by: UsedBy::Jobs, ..OF_SERVER };

/// For how many days something is kept.
const DAYS: Setting =
    Setting { placeholder: "N", check: |text| value::days(text).map(drop), ..OF_JOBS };

pub(crate) static JOB_WORKERS: Setting = Setting {
    key: "job_workers",
    variable: "IOC_JOB_WORKERS",
    placeholder: "N",
    default: Some("16"),
    purpose: "How many runs of jobs a process works on at once",
    check: |text| value::count(text).map(drop),
    ..OF_JOBS
};

pub(crate) static JOB_LEASE_S: Setting = Setting {
    key: "job_lease_s",
    variable: "IOC_JOB_LEASE_S",
    placeholder: "N",
    default: Some("30"),
    purpose: "For how many seconds a process that says nothing keeps its runs: others take them \
              over within twice the time",
    check: |text| value::lease(text).map(drop),
    ..OF_JOBS
};

pub(crate) static KEEP_METRICS_DAYS: Setting = Setting {
    key: "keep_metrics_days",
    variable: "IOC_KEEP_METRICS_DAYS",
    default: Some("366"),
    purpose: "For how many days behind their period stored metrics stay, before the job \
              `cleanup_old_data` archives them",
    ..DAYS
};

pub(crate) static KEEP_ACTIVITY_DAYS: Setting = Setting {
    key: "keep_activity_days",
    variable: "IOC_KEEP_ACTIVITY_DAYS",
    default: Some("90"),
    purpose: "For how many days activity events stay before it archives them; figures of days \
              outlive them",
    ..DAYS
};

pub(crate) static KEEP_JOB_LOGS_DAYS: Setting = Setting {
    key: "keep_job_logs_days",
    variable: "IOC_KEEP_JOB_LOGS_DAYS",
    default: Some("90"),
    purpose: "For how many days the log of the jobs is kept",
    ..DAYS
};

pub(crate) static KEEP_MEASUREMENTS_DAYS: Setting = Setting {
    key: "keep_measurements_days",
    variable: "IOC_KEEP_MEASUREMENTS_DAYS",
    default: Some("90"),
    purpose: "For how many days it is kept what the system measured of itself",
    ..DAYS
};

pub(crate) static KEEP_ALERTS_DAYS: Setting = Setting {
    key: "keep_alerts_days",
    variable: "IOC_KEEP_ALERTS_DAYS",
    default: Some("366"),
    purpose: "For how many days behind their end alerts are kept",
    ..DAYS
};

pub(crate) static KEEP_MESSAGES_DAYS: Setting = Setting {
    key: "keep_messages_days",
    variable: "IOC_KEEP_MESSAGES_DAYS",
    default: Some("7"),
    purpose: "For how many days a reader of live updates that was away can catch up",
    ..DAYS
};

pub(crate) static BACKUP_DIR: Setting = Setting {
    key: "backup_dir",
    variable: "IOC_BACKUP_DIR",
    placeholder: "DIR",
    purpose: "The folder in which the job `backup_database` makes backups, and `ioc doctor` looks \
              for the newest; unset, nobody makes any",
    ..OF_JOBS
};

pub(crate) static BACKUP_KEEP: Setting = Setting {
    key: "backup_keep",
    variable: "IOC_BACKUP_KEEP",
    placeholder: "N",
    default: Some("7"),
    purpose: "How many good backups stay there",
    check: |text| value::few(text).map(drop),
    ..OF_JOBS
};

pub(crate) static BACKUP_DATABASE: Setting = Setting {
    key: "backup_database",
    variable: "IOC_BACKUP_DATABASE_URL",
    placeholder: "URL",
    shown: Shown::WithoutPassword,
    purpose: "The URL of the database for its backups, where another login makes them: over \
              PostgreSQL one in the role ioc_backup",
    check: |text| value::database(text).map(drop),
    ..OF_JOBS
};
