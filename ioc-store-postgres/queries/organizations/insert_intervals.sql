INSERT INTO ioc.membership_intervals
    (organization_id, user_id, valid_from, valid_to, department, job_role)
SELECT $1, new.*
FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::text[]) AS new
