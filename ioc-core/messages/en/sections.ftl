### What the shipped sections say.

section-metrics-summary = Key metrics and trends
section-assessment-progress = Assessments
section-ocean-insights = Personality
section-groups = Groups
section-user-activity = Activity
section-data-quality = Data quality and privacy
section-appendix = Appendix
section-raw-data = Raw data

# Headings of tables.
column-event = Event
column-activity = Activity
column-alpha = Alpha
column-as-of = As of week
column-change = Change
column-class = Protected as
column-completed = Completed
column-counts = What it counts
column-created = Created
column-department = Department
column-facet = Facet
column-factor = Factor
column-figure = Figure
column-formula = How it is computed
column-from = From
column-hidden = Hidden
column-interval = 95 % interval
column-job-role = Job role
column-label = What
column-mean = Mean
column-name = Name
column-now = { $kind ->
    [week] This week
   *[period] This period
}
column-before = { $kind ->
    [week] Week before
   *[period] Period before
}
column-people = People
column-share-of-created = Share of created
column-shown = Shown
column-source = Source
column-stage = Stage
column-started = Started
column-table = Table
column-third-dimension = Third dimension
column-to = To
column-type = Type
column-unit = Unit
column-value = Value
column-week = Week of
group-none = (none)

# Changes and trends.
change-none = not compared
change-clear = { $unit ->
    [points] { $change } points (95 % { $interval })
   *[plain] { $change } (95 % { $interval })
}
change-unclear = no clear change (95 % { $interval })
change-bare = { $change }
trend-rises = { $figure } is rising
trend-falls = { $figure } is falling
trend-stable = { $figure }: no clear direction
event-zone = Time zone { $zone } from here on
event-week-start = Weeks begin on { $day } from here on
event-zone-and-week-start = Time zone { $zone }, weeks begin on { $day } from here on
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
trend-short = { $figure }: too few weeks for a direction
trend-empty = { $figure }: no data in these weeks.
trend-single = { $figure }: { $value } in the week of { $week }, the only one with data.
trend-described = { $runs ->
    [yes] { $figure }: { $first } in the week of { $from }, { $last } so far in the week of { $to }; { $verdict ->
        [rises] it is rising
        [falls] it is falling
        [short] too few closed weeks to tell a direction
       *[stable] no clear direction
    }.
   *[no] { $figure }: { $first } in the week of { $from }, { $last } in the week of { $to }; { $verdict ->
        [rises] it is rising
        [falls] it is falling
        [short] too few closed weeks to tell a direction
       *[stable] no clear direction
    }.
}

# Key metrics.
key-metrics = Key metrics
metrics-by-department = By department
metrics-by-job-role = By job role
groups-of-weeks = How many of a group were active is told of calendar weeks alone.
groups-later = Tables by department and job role follow when the period has ended.
hidden-note = Cells marked hidden protect people: no figure is shown from which the answers or deeds of fewer than { $k } people could be told.

# Assessments.
stage-created = Created in the period
stage-started = Of these started by its end
stage-completed = Of these completed by its end
funnel-title = { $completed } of { $created ->
    [one] one assessment
   *[other] { $created } assessments
} completed
funnel-described = Of { $created } created, { $started } were started and { $completed } completed by the end of the period.
funnel-table = From created to completed

# Personality.
ocean-none = No week with a completed assessment has closed yet; personality figures are published for closed weeks only.
ocean-profile = Five factors: mean and 95 % interval
ocean-profile-described = Mean raw scores on the answer scale of 1 to 5: { $values }.
ocean-factors = The five factors
ocean-facets = The facets of the five factors
ocean-by-department = Mean scores by department
ocean-by-job-role = Mean scores by job role
ocean-note = No end of a scale is good or bad. The figures describe groups; they are not made for decisions about a person. A figure changes only when enough of its people have a new score; until then the earlier one stands.
facets-note = A facet is renewed together with its factor and over the same people; where some of them answered a questionnaire without facets, the earlier figure stands or there is none.

# Activity.
activity-by-type = Activity by type

# Data quality and privacy.
completeness = How complete the data are
with-score = Members with a score
with-score-share = Their share
groups-shown = Groups whose figures are shown
by-department = By department
by-job-role = By job role
hidden-departments = { $groups ->
    [one] Department whose figures are hidden: { $names }.
   *[other] Departments whose figures are hidden: { $names }.
}
hidden-job-roles = { $groups ->
    [one] Job role whose figures are hidden: { $names }.
   *[other] Job roles whose figures are hidden: { $names }.
}
raw-data-table = Metrics behind this report

# Method.
definitions = What the figures mean
method-intervals = Intervals are at 95 %: Wilson's for a rate, Newcombe's for the difference of two rates, Student's t for a mean, Feldt's for alpha.
method-comparisons = A group is compared with all others by Welch's test and Hedges' g; over a table of comparisons the share of false ones is held at 5 % (Benjamini and Hochberg 1995).
method-trends = A direction is told of twelve weeks where the interval of the Theil-Sen slope excludes zero; a week that still runs is left out.
method-scores = A score is the mean of the answered items after reverse keying; where more than a tenth of a scale's items are missing there is none.
method-privacy = Figures of people are shown for groups of at least { $k }; a table is released as a whole, and what could be computed from its other cells is hidden with it. Scores are told of closed weeks by one grouping at a time, and change only when enough people have changed.
intended-use = The report is made to see how groups are doing and to ask better questions. It is not made for decisions about hiring, pay or promotion, or about any one person; no individual scores are in it.

# Norms, spread and groups.
column-deviation = Deviation
ocean-profile-normed = Five factors against the norm group
ocean-profile-normed-described = T scores of the means (50 is the mean of the norm group, 10 its standard deviation): { $values }.
ocean-distribution = How the people spread over each factor
usual-band = usual in the norm group
norm-note = T scores and percentiles compare the mean with the norm group of all sexes and ages, pooled with equal weights ({ $source }). A percentile says how many of a hundred people of the norm group lie below the mean.
raw-note = There are no norms for all of the questionnaires that were answered: the scale is the raw score, the mean of the answers from 1 to 5.
cohorts-table = By the week in which they were handed out
cohorts-note = Each week is followed to the end of the period; later weeks have had less time.
groups-left-out = The template leaves out what is told by groups.
groups-none = There are no departments to tell apart yet.
engagement-by-department = Engagement rate by department
engagement-by-department-described = Share of active members with its 95 % interval: { $values }.
engagement-by-department-many = { $shown ->
    [0] Share of active members in { $groups } departments; the figure of none can be shown.
   *[other] Share of active members with its 95 % interval in { $groups } departments: highest in { $highest }, lowest in { $lowest }; { $hidden ->
        [0] none is hidden
        [one] one is hidden
       *[other] { $hidden } are hidden
    }.
}
heatmap-title = { $clear ->
    [0] No department differs clearly from all others
    [one] One clear difference between a department and all others
   *[other] { $clear } clear differences between departments and all others
}
heatmap-described = Each department's mean less the mean of everybody else, in scale points, factor by factor; { $clear ->
    [0] no difference is clear
    [one] a frame marks the one clear difference
   *[other] a frame marks each of the { $clear } clear differences
}.
contrast-clear = { $group }, { $factor }: { $difference } scale points against all others (95 % interval { $interval }, g = { $g }, n = { $n }).
contrast-none = None of { $n } comparisons shows a clear difference.
contrast-note = A difference is called clear where the share of false ones among all comparisons of the table is held at 5 % and Hedges' g is at least 0.2 either way. Where a department's figures are of a week without the whole organization's, there is nothing to compare.

# What changed against an earlier version.
section-restatements = Changes against the published version
restated = { $figures ->
    [0] No figure of the published version { $version } reads differently now.
    [one] One figure reads differently than in the published version { $version }: later data or corrections came in.
   *[other] { $figures } figures read differently than in the published version { $version }: later data or corrections came in.
}
restated-table = Restated figures
restated-before = Published
restated-now = Now
restated-absent = not told
