SELECT owner.relname::text,
    ARRAY(SELECT its.attname::text FROM unnest(entry.conkey) WITH ORDINALITY AS key (number, place)
        JOIN pg_catalog.pg_attribute AS its
            ON its.attrelid = entry.conrelid AND its.attnum = key.number
        ORDER BY key.place),
    other.relname::text
FROM pg_catalog.pg_constraint AS entry
JOIN pg_catalog.pg_class AS owner ON owner.oid = entry.conrelid
JOIN pg_catalog.pg_class AS other ON other.oid = entry.confrelid
WHERE entry.connamespace = 'ioc'::regnamespace AND entry.contype = 'f'
    AND NOT owner.relispartition AND entry.conparentid = 0
ORDER BY 1, entry.conname
