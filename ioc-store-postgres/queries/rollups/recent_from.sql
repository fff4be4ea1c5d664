SELECT greatest(
    (SELECT recent_from FROM ioc.organizations WHERE id = $1),
    (SELECT max(recent_from) FROM ioc.rollup_activity_deltas WHERE organization_id = $1)
)
