WITH member AS (
    SELECT member.organization_id, member.user_id, member.department, member.job_role
    FROM ioc.user_organizations AS member
    JOIN ioc.membership_intervals AS held USING (organization_id, user_id)
    WHERE held.valid_from < $2 AND (held.valid_to IS NULL OR held.valid_to >= $2)
), did AS (
    SELECT organization_id, user_id, count(*) AS events, count(duration_seconds) AS timed,
        sum(duration_seconds) AS seconds
    FROM ioc.user_activity_logs
    WHERE occurred_at >= $1 AND occurred_at < $2
    GROUP BY organization_id, user_id
), taken AS (
    SELECT organization_id, user_id, count(*) AS created,
        count(*) FILTER (WHERE completed_at < $2) AS completed
    FROM ioc.assessments WHERE created_at >= $1 AND created_at < $2
    GROUP BY organization_id, user_id
), counted AS (
    SELECT organization_id, coalesce(department, '') AS dimension_1,
        coalesce(job_role, '') AS dimension_2, count(*) AS people, count(did.events) AS active,
        coalesce(sum(did.events), 0) AS events, sum(did.seconds) / nullif(sum(did.timed), 0) AS mean,
        coalesce(sum(taken.created), 0) AS created, coalesce(sum(taken.completed), 0) AS completed
    FROM member
    LEFT JOIN did USING (organization_id, user_id)
    LEFT JOIN taken USING (organization_id, user_id)
    GROUP BY GROUPING SETS (
        (organization_id), (organization_id, department), (organization_id, job_role))
)
INSERT INTO ioc.dashboard_metrics
    (organization_id, id, metric_type, metric_name, metric_value, metric_unit, dimension_1,
     dimension_2, dimension_3, period_start, period_end, people, shown_to_k, metadata, recorded_at)
SELECT organization_id, gen_random_uuid(), figure.kind, figure.name, round(figure.value, 6),
    figure.unit, dimension_1, dimension_2, '', $3, $4, people, 5, '{}', $5
FROM counted CROSS JOIN LATERAL (VALUES
    ('user_engagement', 'total_users', 'count', people::numeric),
    ('user_engagement', 'active_users', 'count', active),
    ('user_engagement', 'engagement_rate', 'percentage', 100.0 * active / people),
    ('user_engagement', 'total_activities', 'count', events),
    ('user_engagement', 'avg_session_duration', 'seconds', mean),
    ('assessment_completion', 'total_assessments', 'count', created),
    ('assessment_completion', 'completed_assessments', 'count', completed),
    ('assessment_completion', 'completion_rate', 'percentage', 100.0 * completed / nullif(created, 0))
) AS figure (kind, name, unit, value)
ON CONFLICT (organization_id, metric_type, metric_name, dimension_1, dimension_2, dimension_3,
    period_start, period_end)
DO UPDATE SET metric_value = excluded.metric_value, people = excluded.people,
    recorded_at = excluded.recorded_at
