-- How many rows each organization has in each of its tables.
SELECT organization_id, 'api_keys', count(*) FROM api_keys GROUP BY organization_id
UNION ALL
SELECT organization_id, 'archive_batches', count(*) FROM archive_batches GROUP BY organization_id
UNION ALL
SELECT organization_id, 'assessment_aggregations', count(*) FROM assessment_aggregations GROUP BY organization_id
UNION ALL
SELECT organization_id, 'assessment_scores', count(*) FROM assessment_scores GROUP BY organization_id
UNION ALL
SELECT organization_id, 'assessments', count(*) FROM assessments GROUP BY organization_id
UNION ALL
SELECT organization_id, 'audit_log', count(*) FROM audit_log GROUP BY organization_id
UNION ALL
SELECT organization_id, 'audit_seals', count(*) FROM audit_seals GROUP BY organization_id
UNION ALL
SELECT organization_id, 'audit_unsealed', count(*) FROM audit_unsealed GROUP BY organization_id
UNION ALL
SELECT organization_id, 'dashboard_metrics', count(*) FROM dashboard_metrics GROUP BY organization_id
UNION ALL
SELECT organization_id, 'dashboard_metrics_history', count(*) FROM dashboard_metrics_history GROUP BY organization_id
UNION ALL
SELECT organization_id, 'deliveries', count(*) FROM deliveries GROUP BY organization_id
UNION ALL
SELECT organization_id, 'delivery_attempts', count(*) FROM delivery_attempts GROUP BY organization_id
UNION ALL
SELECT organization_id, 'delivery_parcels', count(*) FROM delivery_parcels GROUP BY organization_id
UNION ALL
SELECT organization_id, 'keyed_requests', count(*) FROM keyed_requests GROUP BY organization_id
UNION ALL
SELECT organization_id, 'membership_intervals', count(*) FROM membership_intervals GROUP BY organization_id
UNION ALL
SELECT organization_id, 'metric_calculations', count(*) FROM metric_calculations GROUP BY organization_id
UNION ALL
SELECT organization_id, 'organization_brands', count(*) FROM organization_brands GROUP BY organization_id
UNION ALL
SELECT organization_id, 'outbox', count(*) FROM outbox GROUP BY organization_id
UNION ALL
SELECT organization_id, 'outbox_positions', count(*) FROM outbox_positions GROUP BY organization_id
UNION ALL
SELECT organization_id, 'report_exports', count(*) FROM report_exports GROUP BY organization_id
UNION ALL
SELECT organization_id, 'report_sections', count(*) FROM report_sections GROUP BY organization_id
UNION ALL
SELECT organization_id, 'report_template_versions', count(*) FROM report_template_versions GROUP BY organization_id
UNION ALL
SELECT organization_id, 'report_templates', count(*) FROM report_templates GROUP BY organization_id
UNION ALL
SELECT organization_id, 'report_versions', count(*) FROM report_versions GROUP BY organization_id
UNION ALL
SELECT organization_id, 'rollup_activity_days', count(*) FROM rollup_activity_days GROUP BY organization_id
UNION ALL
SELECT organization_id, 'rollup_activity_deltas', count(*) FROM rollup_activity_deltas GROUP BY organization_id
UNION ALL
SELECT organization_id, 'rollup_activity_members', count(*) FROM rollup_activity_members GROUP BY organization_id
UNION ALL
SELECT organization_id, 'rollup_activity_recent', count(*) FROM rollup_activity_recent GROUP BY organization_id
UNION ALL
SELECT organization_id, 'rollup_activity_types', count(*) FROM rollup_activity_types GROUP BY organization_id
UNION ALL
SELECT organization_id, 'rollup_assessment_days', count(*) FROM rollup_assessment_days GROUP BY organization_id
UNION ALL
SELECT organization_id, 'rollup_group_keys', count(*) FROM rollup_group_keys GROUP BY organization_id
UNION ALL
SELECT organization_id, 'rollup_groups', count(*) FROM rollup_groups GROUP BY organization_id
UNION ALL
SELECT organization_id, 'subscriptions', count(*) FROM subscriptions GROUP BY organization_id
UNION ALL
SELECT organization_id, 'uncalculated_writes', count(*) FROM uncalculated_writes GROUP BY organization_id
UNION ALL
SELECT organization_id, 'user_activity_logs', count(*) FROM user_activity_logs GROUP BY organization_id
UNION ALL
SELECT organization_id, 'user_activity_logs_history', count(*) FROM user_activity_logs_history GROUP BY organization_id
UNION ALL
SELECT organization_id, 'user_organizations', count(*) FROM user_organizations GROUP BY organization_id
UNION ALL
SELECT organization_id, 'weekly_reports', count(*) FROM weekly_reports GROUP BY organization_id
UNION ALL
SELECT organization_id, 'withdrawn_activity', count(*) FROM withdrawn_activity GROUP BY organization_id
