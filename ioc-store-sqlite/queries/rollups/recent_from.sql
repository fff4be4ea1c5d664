SELECT recent_from FROM organizations WHERE id = ?1
