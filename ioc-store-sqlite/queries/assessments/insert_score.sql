INSERT INTO assessment_scores
    (organization_id, assessment_id, level, scale, mean_micro, sum, answered)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
