SELECT wanted.place - 1
FROM unnest($1::uuid[], $2::timestamptz[]) WITH ORDINALITY AS wanted (id, before, place)
JOIN ioc.organizations AS organization ON organization.id = wanted.id
WHERE organization.settled_before IS NULL OR organization.settled_before < wanted.before
ORDER BY wanted.place
