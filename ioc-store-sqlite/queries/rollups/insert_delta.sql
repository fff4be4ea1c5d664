INSERT INTO rollup_activity_deltas (organization_id, sequence, delta)
SELECT ?1, coalesce(max(sequence), 0) + 1, ?2
FROM rollup_activity_deltas WHERE organization_id = ?1
