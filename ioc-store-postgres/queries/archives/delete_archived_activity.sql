DELETE FROM ioc.user_activity_logs_history WHERE organization_id = $1 AND batch_id = $2
