### What every report says around its sections.

# Numbers and days.
value = { $value }
value-percentage = { $value } %
value-seconds = { $value } s
count = { $n }
hidden = masqué
no-data = aucune donnée
interval = { $lower } à { $upper }
list-separator = {", "}
names = { $names }
name-and-value = { $name } { $value }
date = { $date }
date-long = { $day ->
    [1] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
week-of = { $date }
month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
period-day = { $day ->
    [1] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
period-month = { $first }–{ $last } { $month } { $year }
period-year = { $first ->
    [1] 1er { $first-month } – { $last ->
        [1] 1er { $last-month } { $year }
       *[other] { $last } { $last-month } { $year }
    }
   *[other] { $first } { $first-month } – { $last ->
        [1] 1er { $last-month } { $year }
       *[other] { $last } { $last-month } { $year }
    }
}
period-years = { $from } – { $to }
written-at = { $date } à { $time } UTC

# Around the sections.
executive-summary = Synthèse
contents = Sommaire
findings = Constats
decisions = À décider
trust = Peut-on s'y fier ?
owner = Responsable :
chart = Graphique
untitled = Sans titre
page-of = Page { $page } sur { $pages }
written = Établi le { $at }
days-in = Jours selon le fuseau horaire { $zone } · établi le { $at }
version = Rapport { $id }, version { $version }
confidential = Confidentiel
table-of = Chiffres de ce graphique
chart-tables = Chiffres des graphiques
weeks-back = { $weeks ->
    [one] la dernière semaine
   *[other] les { $weeks } dernières semaines
}
rule = Les chiffres sont affichés pour les groupes de { $k } personnes et plus. La mention « masqué » remplace un chiffre que l'on n'affiche pas, afin de protéger les personnes ; la mention « aucune donnée » signale que rien ne permettait de calculer le chiffre.
rule-stale = † signale un chiffre plus ancien que ce rapport.
coverage-partial = { $kind ->
    [week] La semaine est encore en cours ; ses chiffres vont changer.
   *[period] La période est encore en cours ; ses chiffres vont changer.
}
coverage-none = { $kind ->
    [week] Aucune activité ni aucun questionnaire cette semaine.
   *[period] Aucune activité ni aucun questionnaire sur cette période.
}
state-suppressed = masqué afin de protéger les personnes
state-no-data = rien ne permettait de le calculer
state-partial = sa période est encore en cours
state-stale = plus ancien que la période de ce rapport
section-state-empty = Il n'y a encore rien à signaler ici.
section-state-suppressed = Tous les chiffres de cette section sont masqués afin de protéger les personnes.
section-state-stale = Tous les chiffres de cette section sont plus anciens que la période de ce rapport.
section-failed = Cette section n'a pas pu être établie ({ $code }). Le reste du rapport demeure valable.
unknown-block = Une version plus récente de ce programme a inséré ici un élément que la présente version ne peut pas afficher.
direction-up = en nette hausse
direction-down = en nette baisse
direction-unclear = pas d'évolution nette

# The first page.
bottom-nothing = { $runs ->
    [yes] { $kind ->
        [week] Cette semaine
       *[period] Sur cette période
    }, aucune activité ni aucun questionnaire n'a été enregistré à ce jour ; l'organisation compte { $members ->
        [one] { $members } membre
        [many] { $members } de membres
       *[other] { $members } membres
    }.
   *[no] { $kind ->
        [week] Cette semaine
       *[period] Sur cette période
    }, aucune activité ni aucun questionnaire n'a été enregistré ; à la fin, l'organisation comptait { $members ->
        [one] { $members } membre
        [many] { $members } de membres
       *[other] { $members } membres
    }.
}
bottom-no-members = { $kind ->
    [week] L'organisation n'avait aucun membre à la fin de cette semaine.
   *[period] L'organisation n'avait aucun membre à la fin de cette période.
}
bottom-running = Membres actifs à ce jour : { $active } sur { $members } ({ $rate }).
bottom-up = { $kind ->
    [week] Le taux d'engagement est monté à { $rate } ({ $active } sur { $members }), soit { $change } points de plus que la semaine précédente.
   *[period] Le taux d'engagement est monté à { $rate } ({ $active } sur { $members }), soit { $change } points de plus que sur la période précédente.
}
bottom-down = { $kind ->
    [week] Le taux d'engagement est descendu à { $rate } ({ $active } sur { $members }), soit { $change } points de moins que la semaine précédente.
   *[period] Le taux d'engagement est descendu à { $rate } ({ $active } sur { $members }), soit { $change } points de moins que sur la période précédente.
}
bottom-steady = { $kind ->
    [week] Membres actifs : { $active } sur { $members } ({ $rate }), sans évolution nette par rapport à la semaine précédente ; ce qui a changé figure ci-dessous.
   *[period] Membres actifs : { $active } sur { $members } ({ $rate }), sans évolution nette par rapport à la période précédente ; ce qui a changé figure ci-dessous.
}
bottom-unclear = { $kind ->
    [week] Aucune évolution nette cette semaine ; membres actifs : { $active } sur { $members } ({ $rate }).
   *[period] Aucune évolution nette sur cette période ; membres actifs : { $active } sur { $members } ({ $rate }).
}
finding-changed = { $kind ->
    [week] { $figure } : { $value } ; écart de { $change } points par rapport à la semaine du { $since } (intervalle à 95 % : { $interval } ; n = { $n }).
   *[period] { $figure } : { $value } ; écart de { $change } points par rapport à la période commençant le { $since } (intervalle à 95 % : { $interval } ; n = { $n }).
}
finding-unchanged = { $kind ->
    [week] { $figure } : { $value } ; pas d'évolution nette par rapport à la semaine du { $since } (intervalle à 95 % : { $interval } points ; n = { $n }).
   *[period] { $figure } : { $value } ; pas d'évolution nette par rapport à la période commençant le { $since } (intervalle à 95 % : { $interval } points ; n = { $n }).
}
finding-rises = { $figure } : en hausse depuis le { $since }, { $slope } par semaine (intervalle à 95 % : { $interval } ; n = { $n } semaines).
finding-falls = { $figure } : en baisse depuis le { $since }, { $slope } par semaine (intervalle à 95 % : { $interval } ; n = { $n } semaines).
decide-remind = { $open ->
    [one] { $kind ->
        [week] Un questionnaire de cette semaine reste à remplir : faut-il relancer la personne concernée ?
       *[period] Un questionnaire de cette période reste à remplir : faut-il relancer la personne concernée ?
    }
    [many] { $kind ->
        [week] { $open } de questionnaires de cette semaine restent à remplir : faut-il relancer les personnes concernées ?
       *[period] { $open } de questionnaires de cette période restent à remplir : faut-il relancer les personnes concernées ?
    }
   *[other] { $kind ->
        [week] { $open } questionnaires de cette semaine restent à remplir : faut-il relancer les personnes concernées ?
       *[period] { $open } questionnaires de cette période restent à remplir : faut-il relancer les personnes concernées ?
    }
}
decide-fallen = { $figure } : nette baisse. Qui en cherche la cause ?
so-far = à ce jour
tile-change = { $kind ->
    [week] par rapport à la semaine précédente : { $change }
   *[period] par rapport à la période précédente : { $change }
}
trust-coverage-label = Profil
trust-coverage = membres ayant un score : { $people } sur { $members }
trust-coverage-hidden = masqué : trop peu de personnes ont un score
trust-coverage-none = personne n'a encore de score
trust-groups-label = Groupes masqués
trust-groups = { $hidden } sur { $groups } (taille minimale : { $k })
trust-groups-later = indiqué à la fin de la période
trust-until-label = État des données
trust-until = complètes jusqu'au { $day }
trust-until-running = à cet instant ; la période est encore en cours
trust-late-label = Données tardives
trust-late-added = { $activities ->
    [one] { $activities } activité ajoutée
   *[other] { $activities } activités ajoutées
} à la { $kind ->
    [week] semaine
   *[period] période
} précédente depuis son rapport
trust-late-taken = { $activities ->
    [one] { $activities } activité retirée
   *[other] { $activities } activités retirées
} de la { $kind ->
    [week] semaine
   *[period] période
} précédente depuis son rapport
trust-late-none = aucune depuis le rapport de la { $kind ->
    [week] semaine
   *[period] période
} précédente
trust-late-unknown = non connues : la { $kind ->
    [week] semaine
   *[period] période
} précédente n’a pas de rapport publié
