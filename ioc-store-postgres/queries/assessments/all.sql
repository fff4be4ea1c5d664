SELECT member.ordinal, taken.status, taken.created_at, taken.started_at, taken.completed_at
FROM ioc.assessments AS taken
-- One by one: before the server has counted a large import, it takes an organization for
-- one person, and would compare everybody with everybody.
CROSS JOIN LATERAL (
    SELECT known.ordinal FROM ioc.user_organizations AS known
    WHERE known.organization_id = $1 AND known.user_id = taken.user_id OFFSET 0
) AS member
WHERE taken.organization_id = $1
