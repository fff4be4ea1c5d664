UPDATE ioc.organizations SET next_assessment_ordinal = next_assessment_ordinal + $2
WHERE id = $1 RETURNING next_assessment_ordinal - $2
