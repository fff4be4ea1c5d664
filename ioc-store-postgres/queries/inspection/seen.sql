-- The tables in which a row is seen that does not belong to the organization, or
-- to any if there is none.
SELECT of_table
FROM (
    VALUES
        ('organizations', EXISTS (
            SELECT FROM ioc.organizations WHERE id IS DISTINCT FROM $1::uuid)),
        ('user_organizations', EXISTS (
            SELECT FROM ioc.user_organizations WHERE organization_id IS DISTINCT FROM $1)),
        ('assessments', EXISTS (
            SELECT FROM ioc.assessments WHERE organization_id IS DISTINCT FROM $1)),
        ('assessment_scores', EXISTS (
            SELECT FROM ioc.assessment_scores WHERE organization_id IS DISTINCT FROM $1)),
        ('user_activity_logs', EXISTS (
            SELECT FROM ioc.user_activity_logs WHERE organization_id IS DISTINCT FROM $1)),
        ('dashboard_metrics', EXISTS (
            SELECT FROM ioc.dashboard_metrics WHERE organization_id IS DISTINCT FROM $1)),
        ('weekly_reports', EXISTS (
            SELECT FROM ioc.weekly_reports WHERE organization_id IS DISTINCT FROM $1)),
        ('report_versions', EXISTS (
            SELECT FROM ioc.report_versions WHERE organization_id IS DISTINCT FROM $1)),
        ('rollup_groups', EXISTS (
            SELECT FROM ioc.rollup_groups WHERE organization_id IS DISTINCT FROM $1)),
        ('rollup_activity_days', EXISTS (
            SELECT FROM ioc.rollup_activity_days WHERE organization_id IS DISTINCT FROM $1))
) AS tried (of_table, is_seen)
WHERE is_seen
