UPDATE deliveries SET status = ?4, due_at = ?5, ended_at = ?6, receipt = ?7, fault_code = ?8,
    fault_message = ?9
WHERE organization_id = ?1 AND id = ?2 AND (
    (attempts = ?3 AND status = 'sending')
    OR (?4 = 'delivered' AND (status IN ('pending', 'sending')
        OR (status = 'failed' AND fault_code = 'interrupted'))))
