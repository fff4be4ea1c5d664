SELECT query_id::text, query, calls, total_ms, blocks_read, temp_blocks, missing
FROM ioc.get_statements(5000)
