### Ein Zeitplan in Worten.

cron-and = { $first } und { $last }
cron-range = { $from }–{ $to }
cron-at = um { $times } Uhr
cron-each-second = { $count ->
    [1] jede Sekunde
   *[other] alle { $count } Sekunden
}
cron-each-minute = { $count ->
    [1] jede Minute
   *[other] alle { $count } Minuten
}
cron-each-hour = { $count ->
    [1] jede Stunde
   *[other] alle { $count } Stunden
}
cron-seconds = { $count ->
    [1] in Sekunde { $list }
   *[other] in den Sekunden { $list }
}
cron-minutes = { $count ->
    [1] in Minute { $list }
   *[other] in den Minuten { $list }
}
cron-hours = { $count ->
    [1] in der Stunde { $list }
   *[other] in den Stunden { $list }
}
cron-daily = jeden Tag
cron-days = { $count ->
    [1] am { $list }. des Monats
   *[other] an den Tagen { $list } des Monats
}
cron-last-day = am letzten Tag des Monats
cron-last-workday = am letzten Werktag des Monats (Montag bis Freitag)
cron-workday = am Werktag (Montag bis Freitag), der dem { $day }. des Monats am nächsten ist
cron-weekday = am { $day }
cron-weekdays = von { $from } bis { $to }
cron-nth = { $nth ->
    [1] am ersten { $day } des Monats
    [2] am zweiten { $day } des Monats
    [3] am dritten { $day } des Monats
    [4] am vierten { $day } des Monats
   *[5] am fünften { $day } des Monats
}
cron-last-of = am letzten { $day } des Monats
cron-either = { $one } oder { $other }
cron-both = { $one }, aber nur { $other }
cron-months = im { $months }
