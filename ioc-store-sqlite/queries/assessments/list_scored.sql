SELECT taken.ordinal, member.ordinal, taken.completed_at, taken.instrument, taken.key_version,
    taken.answers, taken.id
FROM assessments AS taken
JOIN user_organizations AS member
    ON member.organization_id = taken.organization_id AND member.user_id = taken.user_id
WHERE taken.organization_id = ?1 AND taken.status = 'completed' AND taken.completed_at < ?2
ORDER BY taken.completed_at, taken.id
