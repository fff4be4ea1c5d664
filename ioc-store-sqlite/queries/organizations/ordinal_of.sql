SELECT ordinal FROM user_organizations WHERE organization_id = ?1 AND user_id = ?2
