SELECT blks_hit, blks_read, pg_size_bytes(current_setting('shared_buffers')),
    pg_database_size(datid), temp_bytes
FROM pg_catalog.pg_stat_database WHERE datname = current_database()
