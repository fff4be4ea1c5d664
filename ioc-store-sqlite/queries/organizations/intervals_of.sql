SELECT valid_from, valid_to, department, job_role FROM membership_intervals
WHERE organization_id = ?1 AND user_id = ?2 ORDER BY valid_from
