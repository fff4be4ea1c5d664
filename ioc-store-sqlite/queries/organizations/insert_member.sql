INSERT INTO user_organizations
    (organization_id, user_id, external_id, name, role, department, job_role, is_active, ordinal)
VALUES (?1, ?2, ?3, ?4, ?5, NULL, NULL, 0, ?6)
