### Un horario en palabras.

cron-and = { $first } y { $last }
cron-range = { $from }–{ $to }
cron-at = a las { $times }
cron-each-second = { $count ->
    [1] cada segundo
   *[other] cada { $count } segundos
}
cron-each-minute = { $count ->
    [1] cada minuto
   *[other] cada { $count } minutos
}
cron-each-hour = { $count ->
    [1] cada hora
   *[other] cada { $count } horas
}
cron-seconds = { $count ->
    [1] en el segundo { $list }
   *[other] en los segundos { $list }
}
cron-minutes = { $count ->
    [1] en el minuto { $list }
   *[other] en los minutos { $list }
}
cron-hours = { $count ->
    [1] en la hora { $list }
   *[other] en las horas { $list }
}
cron-daily = todos los días
cron-days = { $count ->
    [1] el día { $list } del mes
   *[other] los días { $list } del mes
}
cron-last-day = el último día del mes
cron-last-workday = el último día laborable del mes (de lunes a viernes)
cron-workday = el día laborable (de lunes a viernes) más próximo al día { $day } del mes
cron-weekday = el { $day }
cron-weekdays = de { $from } a { $to }
cron-nth = { $nth ->
    [1] el primer { $day } del mes
    [2] el segundo { $day } del mes
    [3] el tercer { $day } del mes
    [4] el cuarto { $day } del mes
   *[5] el quinto { $day } del mes
}
cron-last-of = el último { $day } del mes
cron-either = { $one } o { $other }
cron-both = { $one }, pero solo { $other }
cron-months = en { $months }
