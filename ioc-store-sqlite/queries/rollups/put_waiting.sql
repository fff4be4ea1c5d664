UPDATE rollup_activity_deltas SET waiting = ?2
WHERE organization_id = ?1
    AND sequence = (SELECT max(sequence) FROM rollup_activity_deltas WHERE organization_id = ?1)
