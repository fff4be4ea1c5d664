SELECT member.ordinal, taken.status, taken.created_at, taken.started_at, taken.completed_at
FROM ioc.assessments AS taken
JOIN ioc.user_organizations AS member
    ON member.organization_id = taken.organization_id AND member.user_id = taken.user_id
WHERE taken.organization_id = $1
