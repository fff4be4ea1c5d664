### What a day, a week and a month of maintenance came to.

titled-daily = Maintenance of a day
titled-weekly = Maintenance of a week
titled-monthly = Maintenance of a month
digest-daily-bottom = { $fired ->
    [one] One alert fired
   *[other] { $fired } alerts fired
}, { $firing ->
    [one] one still does
   *[other] { $firing } still do
}, and { $failed ->
    [one] one attempt of a job failed.
   *[other] { $failed } attempts of jobs failed.
}
digest-weekly-bottom = { $days ->
    [one] One day was compared with its rows
   *[other] { $days } days were compared with their rows
}, { $differing ->
    [one] one organization differs
   *[other] { $differing } organizations differ
}; cleaning would take { $old ->
    [one] one row.
   *[other] { $old } rows.
}
digest-monthly-bottom = The database has { $size } MiB; when its disk is full, nobody can tell.
digest-monthly-full = The database has { $size } MiB; at this pace its disk is full in { $days ->
    [one] one day.
   *[other] { $days } days.
}
digest-nothing = There is nothing to tell.
digest-source = what the database and the servers tell of themselves; it names no people
digest-views = Views, as old as they were before they were refreshed
digest-alerts = Alerts
digest-jobs = Jobs
digest-statements = The statements that took the most time
digest-hits = What was kept already
digest-cleaning = What cleaning would take
digest-platform = What cleaning would take of the platform
digest-rollups = Figures that differ from their rows
digest-indexes = Indexes
digest-tables = Storage by table
digest-organizations = Storage by organization
digest-baseline = What got slower since the baseline before
digest-security = Security
listed-view = View
listed-age = Age before
listed-alert = Alert
listed-fired = Fired
listed-resolved = Over
listed-job = Job
listed-attempts = Attempts
listed-failed = Failed
listed-missed = Missed
listed-late = Late
listed-latest = The latest by
listed-statement = Statement
listed-calls = Times
listed-total = Together
listed-mean = On average
listed-mean-before = On average, before
listed-tier = Kept by
listed-ratio = Kept already
listed-ratio-before = Before
listed-asked = Asked for
listed-organization = Organization
listed-metrics = Metrics
listed-events = Events
listed-kind = Kind
listed-count = How many
listed-differences = Differences
listed-index = Index
listed-finding = Finding
listed-table = Table
listed-rows = Rows
listed-size = Size in MiB
listed-grown = Grown by MiB
listed-route = Route
listed-p95 = 95 % within
listed-p95-before = 95 % within, before
listed-check = Check
listed-state = State
cleaned-job_logs = Logs of jobs
cleaned-job_runs = Runs of jobs
cleaned-measurements = Measurements
cleaned-observations = What the database told of itself
cleaned-alerts = Alerts that are over
cleaned-messages = Messages that were told
cleaned-requests = Requests whose time is over
cleaned-files = Half written files
indexed-invalid = cannot be used
indexed-missing = is missing
indexed-duplicate = is there twice
indexed-unused = is not used
checked-ok = in order
checked-unknown = unknown
checked-warning = better done
checked-failed = wrong
