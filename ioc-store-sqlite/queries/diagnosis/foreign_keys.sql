SELECT owner.name, entry."table", json_group_array(entry."from")
FROM sqlite_schema AS owner, pragma_foreign_key_list(owner.name) AS entry
WHERE owner.type = 'table'
GROUP BY owner.name, entry.id, entry."table"
ORDER BY owner.name, entry.id
