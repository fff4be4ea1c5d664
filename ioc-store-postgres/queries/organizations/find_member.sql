SELECT user_id, external_id, name, role, is_active, department, job_role
FROM ioc.user_organizations WHERE organization_id = $1 AND user_id = $2
