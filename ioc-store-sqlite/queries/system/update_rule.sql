UPDATE alert_rules
SET metric_type = ?2, service_name = ?3, endpoint = ?4, fires = ?5, threshold = ?6,
    recovery = ?7, window_s = ?8, minimum_sample = ?9, hold_s = ?10, severity = ?11,
    is_active = ?12, short_window_s = ?13, silenced_until = ?14, version = ?15 + 1,
    edited_at = ?16, edited_by = ?17
WHERE name = ?1 AND version = ?15
