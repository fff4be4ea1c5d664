DELETE FROM uncalculated_writes WHERE organization_id = ?1 AND message_id <> ?2
