SELECT number, started_at, ended_at, receipt, fault_code, fault_message
FROM ioc.delivery_attempts WHERE organization_id = $1 AND delivery_id = $2 ORDER BY number
