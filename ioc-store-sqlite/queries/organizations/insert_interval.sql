INSERT INTO membership_intervals
    (organization_id, user_id, valid_from, valid_to, department, job_role)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
