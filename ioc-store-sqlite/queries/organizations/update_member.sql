UPDATE user_organizations
SET name = ?3, role = ?4, department = ?5, job_role = ?6, is_active = ?7
WHERE organization_id = ?1 AND user_id = ?2
