SELECT user_id, external_id, name, role, is_active, department, job_role
FROM ioc.user_organizations WHERE organization_id = $1 AND external_id > $2
ORDER BY external_id LIMIT $3
