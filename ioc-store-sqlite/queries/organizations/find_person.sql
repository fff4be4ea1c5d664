SELECT user_id, ordinal, name, role, external_id
FROM user_organizations WHERE organization_id = ?1 AND external_id = ?2
