DELETE FROM alerts WHERE id = ?1 AND version = ?2
