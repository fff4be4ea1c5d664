DELETE FROM ioc.membership_intervals WHERE organization_id = $1 AND user_id = ANY ($2)
