UPDATE organizations SET sealed_before = max(sealed_before, ?2) WHERE id = ?1
