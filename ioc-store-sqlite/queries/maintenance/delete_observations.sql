DELETE FROM performance_monitoring WHERE check_time IN (
    SELECT check_time FROM performance_monitoring
    WHERE check_time < ?1 ORDER BY check_time LIMIT ?2)
