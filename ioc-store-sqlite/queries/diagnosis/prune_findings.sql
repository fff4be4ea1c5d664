DELETE FROM diagnosis_findings WHERE name = ?1 AND found_at NOT IN (
    SELECT newest.found_at FROM diagnosis_findings AS newest
    WHERE newest.name = ?1 ORDER BY newest.found_at DESC LIMIT ?2)
