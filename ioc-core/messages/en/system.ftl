### What the system says about itself: alerts, and how fast it was.

alert-subject = { $severity ->
    [critical] Critical
   *[warning] Warning
}: { $rule } { $turn ->
    [fired] fires
   *[resolved] is over
}
alert-text = { $turn ->
    [fired] The alert { $rule } of { $component } fires
   *[resolved] The alert { $rule } of { $component } is over
}: what was measured is { $value }{ $unit ->
    [percentage] { " " }%
    [milliseconds] { " " }ms
    [bytes] { " " }bytes
    [minutes] { " " }minutes
    [hours] { " " }hours
   *[count] { "" }
}, and it fires beyond { $threshold }. Its condition has held since { $at }.

system-name = The system
rule-of-system = These figures are about the system and tell nothing of people.
performance-title = Performance report
performance-bottom = { $requests ->
    [one] One request was answered
   *[other] { $requests } requests were answered
}; { $rate } % failed, and 95 of a hundred took at most { $seconds } s.
performance-nothing = No requests were measured in this period.
performance-requests = Requests
performance-error-rate = Failed
performance-p50 = Half within
performance-p95 = 95 % within
performance-p99 = 99 % within
performance-p95-before = 95 % within, before
performance-before = before: { $value }
performance-before-nothing = nothing was measured before
performance-source-label = Source
performance-source = measured by the servers themselves; durations are told to within 3 %
performance-routes = Routes
performance-route = Route
performance-slowest = The slowest routes: 95 % of their requests took at most so long
performance-slowest-described = The slowest route is { $route }, where 95 % of the requests took at most { $seconds } s.
performance-regressions = What got slower
performance-no-regressions = No route got clearly slower than in the period before.
performance-regression = { $route }: 95 % of the requests took at most { $seconds } s instead of { $before } s ({ $change } %).
performance-measurements = Database, cache, jobs and machine
performance-component = Part
performance-measured = Measured
performance-of = Of
performance-value = Value
performance-value-before = Before
measured-connection_usage = Connections in use
measured-cache_hit_ratio = Found in memory
measured-resource_usage = Resources in use
measured-slow_queries = Slow statements
measured-job_failures = Failed attempts
measured-job_lateness = Lateness of jobs
measured-missed_jobs = Missed due times
measured-disabled_jobs = Disabled jobs
measured-quarantined_organizations = Organizations in quarantine
measured-database_size = Size in MiB
measured-view_age = Minutes since the stalest view was refreshed
measured-stray_rows = Events outside of all months
measured-months_ahead = Months made ahead
measured-backup_age = Hours since the last good backup
