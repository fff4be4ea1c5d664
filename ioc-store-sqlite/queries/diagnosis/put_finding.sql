INSERT INTO diagnosis_findings (name, found_at, content) VALUES (?1, ?2, ?3)
ON CONFLICT (name, found_at) DO UPDATE SET content = excluded.content
