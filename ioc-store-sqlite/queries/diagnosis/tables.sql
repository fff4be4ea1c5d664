-- Tables by the pages that they and their indexes have. An entry of a table's own tree is
-- about a row.
SELECT tree.tbl_name, sum(used.pgsize),
    sum(CASE WHEN tree.type = 'table' THEN used.ncell ELSE 0 END),
    EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1')
FROM dbstat AS used JOIN sqlite_schema AS tree ON tree.name = used.name
WHERE used.aggregate = TRUE AND tree.tbl_name NOT LIKE 'sqlite\_%' ESCAPE '\'
GROUP BY tree.tbl_name ORDER BY 2 DESC, 1
