INSERT INTO ioc.audit_seals (organization_id, sequence, row_id, hash, sealed_at)
SELECT $1, seal.sequence, seal.row_id, seal.hash, $2
FROM unnest($3::bigint[], $4::uuid[], $5::bytea[]) AS seal (sequence, row_id, hash)
