SELECT organization.id, EXISTS (
        SELECT 1 FROM scheduled_job_quarantine AS held
        WHERE held.organization_id = organization.id AND held.job_name = ?1
            AND held.probe_at > ?2)
FROM organizations AS organization
WHERE coalesce(organization.calendar, organization.time_zone) = ?3
    AND organization.created_at <= ?4
ORDER BY organization.id
