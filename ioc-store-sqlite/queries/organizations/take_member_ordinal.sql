UPDATE organizations SET next_member_ordinal = next_member_ordinal + 1
WHERE id = ?1 RETURNING next_member_ordinal - 1
