SELECT taken.ordinal, member.ordinal, taken.completed_at, taken.instrument, taken.key_version,
    taken.answers, scored.levels, scored.scales, scored.means, taken.id
FROM ioc.assessments AS taken
-- One by one: before the server has counted a large import, it takes an organization for
-- one person, and would compare everybody with everybody.
CROSS JOIN LATERAL (
    SELECT known.ordinal FROM ioc.user_organizations AS known
    WHERE known.organization_id = $1 AND known.user_id = taken.user_id OFFSET 0
) AS member
CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(score.level::text), '{}') AS levels,
        coalesce(array_agg(score.scale::text), '{}') AS scales,
        coalesce(array_agg(score.mean_micro), '{}') AS means
    FROM ioc.assessment_scores AS score
    WHERE score.organization_id = $1 AND score.assessment_id = taken.id
) AS scored
WHERE taken.organization_id = $1 AND taken.status = 'completed' AND taken.completed_at < $2
