//! What the program does by itself, a file for each job under the specification's name.
//!
//! Each is idempotent for its due time: what it writes goes by a natural key, so that a run
//! that is done again, after a process was lost, comes to the same.

pub mod analyze_tables;
pub mod backup_database;
pub mod calculate_all_metrics;
pub mod cleanup_old_data;
pub mod deliver_reports;
pub mod generate_all_aggregations;
pub mod generate_weekly_reports;
pub mod manage_partitions;
pub mod monitor_system_performance;
pub mod refresh_materialized_views;
pub mod shipped;
pub mod verify_rollups;
