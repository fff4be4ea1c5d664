-- Nobody waits for who else takes some of them away.
DELETE FROM ioc.uncalculated_writes
WHERE organization_id = $1 AND message_id = ANY (ARRAY(
    SELECT message_id FROM ioc.uncalculated_writes
    WHERE organization_id = $1 AND message_id <> $2 LIMIT 1000 FOR UPDATE SKIP LOCKED))
