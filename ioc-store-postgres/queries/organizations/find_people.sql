SELECT user_id, ordinal, name, role, external_id
FROM ioc.user_organizations WHERE organization_id = $1 AND external_id = ANY ($2)
ORDER BY ordinal
