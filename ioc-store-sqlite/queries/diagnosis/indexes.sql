-- Indexes with what they are ordered by, what they only carry (nothing here ever does), and
-- of which rows.
SELECT listed.name, owner.name,
    (SELECT json_group_array(
            coalesce(part.name, '(expression)') || CASE part.desc WHEN 1 THEN ' DESC' ELSE '' END)
        FROM pragma_index_xinfo(listed.name) AS part WHERE part.key = 1),
    CASE WHEN listed.partial = 1
        THEN substr(made.sql, instr(made.sql, 'WHERE ') + 6) END,
    listed."unique" = 1,
    (SELECT used.pgsize FROM dbstat AS used
        WHERE used.aggregate = TRUE AND used.name = listed.name)
FROM sqlite_schema AS owner, pragma_index_list(owner.name) AS listed
LEFT JOIN sqlite_schema AS made ON made.name = listed.name
WHERE owner.type = 'table' AND owner.name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY owner.name, listed.name
