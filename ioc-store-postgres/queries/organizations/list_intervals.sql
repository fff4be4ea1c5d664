SELECT member.ordinal, held.user_id, held.valid_from, held.valid_to, held.department, held.job_role
FROM ioc.membership_intervals AS held
-- One by one: before the server has counted a large import, it takes an organization for
-- one person, and would compare everybody with everybody.
CROSS JOIN LATERAL (
    SELECT known.ordinal FROM ioc.user_organizations AS known
    WHERE known.organization_id = $1 AND known.user_id = held.user_id OFFSET 0
) AS member
WHERE held.organization_id = $1
ORDER BY member.ordinal, held.valid_from
