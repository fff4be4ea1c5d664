UPDATE alert_rules
SET metric_type = ?2, service_name = ?3, endpoint = ?4, fires = ?5, threshold = ?6,
    recovery = ?7, window_s = ?8, minimum_sample = ?9, hold_s = ?10, severity = ?11,
    is_active = ?12, silenced_until = ?13, version = ?14 + 1, edited_at = ?15, edited_by = ?16
WHERE name = ?1 AND version = ?14
