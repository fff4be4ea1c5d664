SELECT message_id FROM uncalculated_writes WHERE organization_id = ?1 ORDER BY message_id
