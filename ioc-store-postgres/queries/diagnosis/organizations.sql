SELECT organization_id, sum(row_count)::bigint, sum(size_bytes)::bigint
FROM ioc.size_of_organizations()
GROUP BY organization_id ORDER BY 3 DESC, 1
