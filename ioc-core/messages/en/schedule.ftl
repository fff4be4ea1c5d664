### A schedule in words.

cron-and = { $first } and { $last }
cron-range = { $from }–{ $to }
cron-at = at { $times }
cron-each-second = { $count ->
    [1] every second
   *[other] every { $count } seconds
}
cron-each-minute = { $count ->
    [1] every minute
   *[other] every { $count } minutes
}
cron-each-hour = { $count ->
    [1] every hour
   *[other] every { $count } hours
}
cron-seconds = { $count ->
    [1] at second { $list }
   *[other] at seconds { $list }
}
cron-minutes = { $count ->
    [1] at minute { $list }
   *[other] at minutes { $list }
}
cron-hours = { $count ->
    [1] in the hour { $list }
   *[other] in the hours { $list }
}
cron-daily = every day
cron-days = { $count ->
    [1] on day { $list } of the month
   *[other] on days { $list } of the month
}
cron-last-day = on the last day of the month
cron-last-workday = on the last workday of the month (Monday to Friday)
cron-workday = on the workday next to day { $day } of the month (Monday to Friday)
cron-weekday = on { $day }
cron-weekdays = from { $from } to { $to }
cron-nth = { $nth ->
    [1] on the first { $day } of the month
    [2] on the second { $day } of the month
    [3] on the third { $day } of the month
    [4] on the fourth { $day } of the month
   *[5] on the fifth { $day } of the month
}
cron-last-of = on the last { $day } of the month
cron-either = { $one } or { $other }
cron-both = { $one }, but only { $other }
cron-months = in { $months }
