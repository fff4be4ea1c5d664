SELECT 0, user_id, valid_from, valid_to, department, job_role FROM ioc.membership_intervals
WHERE organization_id = $1 AND user_id = ANY ($2) ORDER BY user_id, valid_from
