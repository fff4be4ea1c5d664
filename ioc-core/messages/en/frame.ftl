### What every report says around its sections.

# Numbers and days.
value = { $value }
value-percentage = { $value } %
value-seconds = { $value } s
count = { $n }
hidden = hidden
no-data = no data
interval = { $lower } to { $upper }
list-separator = {", "}
names = { $names }
name-and-value = { $name } { $value }
date = { $date }
date-long = { $day } { $month } { $year }
week-of = { $date }
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
period-day = { $day } { $month } { $year }
period-month = { $first }–{ $last } { $month } { $year }
period-year = { $first } { $first-month } – { $last } { $last-month } { $year }
period-years = { $from } – { $to }
written-at = { $date }, { $time } UTC

# Around the sections.
executive-summary = Summary
contents = Contents
findings = What was found
decisions = To decide
trust = Can this be trusted?
owner = Owner:
chart = Chart
untitled = Untitled
page-of = Page { $page } of { $pages }
written = Written { $at }
days-in = Days in { $zone } · written { $at }
version = Report { $id }, version { $version }
confidential = Confidential
table-of = Figures of this chart
chart-tables = Figures of the charts
weeks-back = the last { $weeks ->
    [one] week
   *[other] { $weeks } weeks
}
rule = Figures are shown for groups of { $k } people and more. “hidden” stands for a figure that is hidden to protect people; “no data” for one that there was nothing to compute from.
rule-stale = † marks a figure that is older than this report.
coverage-partial = { $kind ->
    [week] The week still runs; its figures will change.
   *[period] The period still runs; its figures will change.
}
coverage-none = { $kind ->
    [week] No activity and no assessments in this week.
   *[period] No activity and no assessments in this period.
}
state-suppressed = hidden to protect people
state-no-data = there was nothing to compute it from
state-partial = its period still runs
state-stale = it is older than the period of this report
section-state-empty = There is nothing to tell here yet.
section-state-suppressed = All figures of this section are hidden to protect people.
section-state-stale = All figures of this section are older than the period of this report.
section-failed = This section could not be written ({ $code }). The rest of the report stands.
unknown-block = A newer version of this program wrote something here that this version cannot show.
direction-up = clearly up
direction-down = clearly down
direction-unclear = no clear change

# The first page.
bottom-nothing = { $runs ->
    [yes] No activity and no assessments were recorded in this { $kind ->
        [week] week
       *[period] period
    } so far; the organization has { $members ->
        [one] one member
       *[other] { $members } members
    }.
   *[no] No activity and no assessments were recorded in this { $kind ->
        [week] week
       *[period] period
    }; the organization has { $members ->
        [one] one member
       *[other] { $members } members
    } at its end.
}
bottom-no-members = { $kind ->
    [week] The organization had no members at the end of this week.
   *[period] The organization had no members at the end of this period.
}
bottom-running = So far { $active } of { $members ->
    [one] one member was
   *[other] { $members } members were
} active ({ $rate }).
bottom-up = Engagement rose to { $rate } ({ $active } of { $members }), { $change } points above the { $kind ->
    [week] week
   *[period] period
} before.
bottom-down = Engagement fell to { $rate } ({ $active } of { $members }), { $change } points below the { $kind ->
    [week] week
   *[period] period
} before.
bottom-steady = { $active } of { $members ->
    [one] one member was
   *[other] { $members } members were
} active ({ $rate }), without a clear change against the { $kind ->
    [week] week
   *[period] period
} before; what did change stands below.
bottom-unclear = Nothing clear changed this { $kind ->
    [week] week
   *[period] period
}: { $active } of { $members ->
    [one] one member was
   *[other] { $members } members were
} active ({ $rate }).
finding-changed = { $figure } is { $value }: { $change } points against the { $kind ->
    [week] week
   *[period] period
} from { $since } (95 % interval { $interval }, n = { $n }).
finding-unchanged = { $figure } is { $value }: no clear change against the { $kind ->
    [week] week
   *[period] period
} from { $since } (95 % interval { $interval } points, n = { $n }).
finding-rises = { $figure }: rising since { $since }, { $slope } a week (95 % interval { $interval }, n = { $n } weeks).
finding-falls = { $figure }: falling since { $since }, { $slope } a week (95 % interval { $interval }, n = { $n } weeks).
decide-remind = { $open ->
    [one] One assessment of this { $kind ->
        [week] week
       *[period] period
    } is still open: remind whoever has it?
   *[other] { $open } assessments of this { $kind ->
        [week] week
       *[period] period
    } are still open: remind those who have them?
}
decide-fallen = { $figure } has clearly fallen: who looks into it?
so-far = so far
tile-change = { $kind ->
    [week] against the week before: { $change }
   *[period] against the period before: { $change }
}
trust-coverage-label = Profile
trust-coverage = { $people } of { $members } members have a score
trust-coverage-hidden = hidden: too few people have a score
trust-coverage-none = nobody has a score yet
trust-groups-label = Hidden groups
trust-groups = { $hidden } of { $groups } (rule: { $k })
trust-groups-later = told when the period has ended
trust-until-label = Data until
trust-until = { $day }, complete
trust-until-running = now; the period still runs
trust-late-label = Late data
trust-late-added = { $activities ->
    [one] { $activities } activity
   *[other] { $activities } activities
} came into the { $kind ->
    [week] week
   *[period] period
} before since its report
trust-late-taken = { $activities ->
    [one] { $activities } activity
   *[other] { $activities } activities
} of the { $kind ->
    [week] week
   *[period] period
} before { $activities ->
    [one] was
   *[other] were
} taken back since its report
trust-late-none = none since the report of the { $kind ->
    [week] week
   *[period] period
} before
trust-late-unknown = not known: the { $kind ->
    [week] week
   *[period] period
} before has no published report
