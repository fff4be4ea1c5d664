SELECT member.ordinal, held.user_id, held.valid_from, held.valid_to, held.department, held.job_role
FROM ioc.membership_intervals AS held
JOIN ioc.user_organizations AS member
    ON member.organization_id = held.organization_id AND member.user_id = held.user_id
WHERE held.organization_id = $1
ORDER BY member.ordinal, held.valid_from
