### Un calendrier en mots.

cron-and = { $first } et { $last }
cron-range = { $from }–{ $to }
cron-at = à { $times }
cron-each-second = { $count ->
    [1] chaque seconde
   *[other] toutes les { $count } secondes
}
cron-each-minute = { $count ->
    [1] chaque minute
   *[other] toutes les { $count } minutes
}
cron-each-hour = { $count ->
    [1] chaque heure
   *[other] toutes les { $count } heures
}
cron-seconds = { $count ->
    [1] à la seconde { $list }
   *[other] aux secondes { $list }
}
cron-minutes = { $count ->
    [1] à la minute { $list }
   *[other] aux minutes { $list }
}
cron-hours = { $count ->
    [1] pendant l’heure { $list }
   *[other] pendant les heures { $list }
}
cron-daily = tous les jours
cron-days = { $count ->
    [1] le { $list } du mois
   *[other] les { $list } du mois
}
cron-last-day = le dernier jour du mois
cron-last-workday = le dernier jour ouvré du mois (du lundi au vendredi)
cron-workday = le jour ouvré (du lundi au vendredi) le plus proche du { $day } du mois
cron-weekday = le { $day }
cron-weekdays = du { $from } au { $to }
cron-nth = { $nth ->
    [1] le premier { $day } du mois
    [2] le deuxième { $day } du mois
    [3] le troisième { $day } du mois
    [4] le quatrième { $day } du mois
   *[5] le cinquième { $day } du mois
}
cron-last-of = le dernier { $day } du mois
cron-either = { $one } ou { $other }
cron-both = { $one }, mais seulement { $other }
cron-months = en { $months }
