SELECT found_at, content FROM diagnosis_findings WHERE name = ?1 ORDER BY found_at DESC
