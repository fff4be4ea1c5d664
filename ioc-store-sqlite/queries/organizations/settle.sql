UPDATE organizations SET settled_before = max(settled_before, ?2) WHERE id = ?1
