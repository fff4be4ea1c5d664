UPDATE deliveries
SET status = 'refused', due_at = NULL, ended_at = ?3, fault_code = ?4, fault_message = ?5
WHERE organization_id = ?1 AND subscription_id = ?2 AND status IN ('pending', 'sending')
