UPDATE organizations SET recent_from = ?2 WHERE id = ?1 AND recent_from < ?2
