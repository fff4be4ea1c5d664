SELECT user_id, ordinal FROM ioc.user_organizations
WHERE organization_id = $1 AND user_id = ANY ($2)
