DELETE FROM keyed_requests WHERE expires_at <= ?1
