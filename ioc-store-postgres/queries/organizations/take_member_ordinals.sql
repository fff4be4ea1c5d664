UPDATE ioc.organizations SET next_member_ordinal = next_member_ordinal + $2
WHERE id = $1 RETURNING next_member_ordinal - $2
