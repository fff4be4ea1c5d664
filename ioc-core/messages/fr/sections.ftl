### What the shipped sections say.

section-metrics-summary = Indicateurs clés et tendances
section-assessment-progress = Questionnaires
section-ocean-insights = Personnalité
section-groups = Groupes
section-user-activity = Activité
section-data-quality = Qualité des données et confidentialité
section-appendix = Annexe
section-raw-data = Données brutes

# Headings of tables.
column-event = Événement
column-activity = Activité
column-alpha = Alpha
column-as-of = État à la semaine du
column-change = Évolution
column-class = Protégé en tant que
column-completed = Achevés
column-counts = Ce qui est compté
column-created = Créés
column-department = Service
column-facet = Facette
column-factor = Facteur
column-figure = Indicateur
column-formula = Mode de calcul
column-from = De
column-hidden = Masqués
column-interval = Intervalle à 95 %
column-job-role = Fonction
column-label = Libellé
column-mean = Moyenne
column-name = Nom
column-now = { $kind ->
    [week] Cette semaine
   *[period] Cette période
}
column-before = { $kind ->
    [week] Semaine précédente
   *[period] Période précédente
}
column-people = Personnes
column-share-of-created = Part des questionnaires créés
column-shown = Affichés
column-source = Origine
column-stage = Étape
column-started = Commencés
column-table = Tableau
column-third-dimension = Troisième dimension
column-to = À
column-type = Catégorie
column-unit = Unité
column-value = Valeur
column-week = Semaine du
group-none = (sans affectation)

# Changes and trends.
change-none = non comparé
change-clear = { $unit ->
    [points] { $change } points (95 % : { $interval })
   *[plain] { $change } (95 % : { $interval })
}
change-unclear = pas d'évolution nette (95 % : { $interval })
change-bare = { $change }
trend-rises = { $figure } : en hausse
trend-falls = { $figure } : en baisse
trend-stable = { $figure } : pas de direction nette
event-zone = Fuseau horaire { $zone } à partir d’ici
event-week-start = Les semaines commencent le { $day } à partir d’ici
event-zone-and-week-start = À partir d’ici, fuseau horaire { $zone }, semaines commençant le { $day }
weekday-monday = lundi
weekday-tuesday = mardi
weekday-wednesday = mercredi
weekday-thursday = jeudi
weekday-friday = vendredi
weekday-saturday = samedi
weekday-sunday = dimanche
trend-short = { $figure } : trop peu de semaines pour dégager une direction
trend-empty = { $figure } : aucune donnée pour ces semaines.
trend-single = { $figure } : { $value } la semaine du { $week }, la seule pour laquelle il existe des données.
trend-described = { $runs ->
    [yes] { $figure } : { $first } la semaine du { $from }, { $last } à ce jour la semaine du { $to } ; { $verdict ->
        [rises] en hausse
        [falls] en baisse
        [short] trop peu de semaines closes pour dégager une direction
       *[stable] pas de direction nette
    }.
   *[no] { $figure } : { $first } la semaine du { $from }, { $last } la semaine du { $to } ; { $verdict ->
        [rises] en hausse
        [falls] en baisse
        [short] trop peu de semaines closes pour dégager une direction
       *[stable] pas de direction nette
    }.
}

# Key metrics.
key-metrics = Indicateurs clés
metrics-by-department = Par service
metrics-by-job-role = Par fonction
groups-of-weeks = Le nombre de personnes actives d'un groupe n'est indiqué que pour les semaines calendaires.
groups-later = Les tableaux par service et par fonction suivront une fois la période terminée.
hidden-note = Les cellules portant la mention « masqué » protègent les personnes : aucun chiffre n'est affiché dont on pourrait déduire les réponses ou les actions de moins de { $k } personnes.

# Assessments.
stage-created = Créés au cours de la période
stage-started = Dont commencés avant sa fin
stage-completed = Dont achevés avant sa fin
funnel-title = Questionnaires achevés : { $completed } sur { $created }
funnel-described = Créés : { $created } ; commencés avant la fin de la période : { $started } ; achevés avant la fin de la période : { $completed }.
funnel-table = De la création à l'achèvement

# Personality.
ocean-none = Aucune semaine comportant un questionnaire achevé n'est encore close ; les chiffres de personnalité ne sont publiés que pour les semaines closes.
ocean-profile = Cinq facteurs : moyenne et intervalle à 95 %
ocean-profile-described = Scores bruts moyens sur l'échelle de réponse de 1 à 5 : { $values }.
ocean-factors = Les cinq facteurs
ocean-facets = Les facettes des cinq facteurs
ocean-by-department = Scores moyens par service
ocean-by-job-role = Scores moyens par fonction
ocean-note = Aucune extrémité d'une échelle n'est bonne ou mauvaise. Les chiffres décrivent des groupes ; ils ne sont pas faits pour décider du sort d'une personne. Un chiffre ne change que lorsque suffisamment de ses personnes ont un nouveau score ; d'ici là, le précédent reste valable.
facets-note = Une facette est actualisée en même temps que son facteur et pour les mêmes personnes ; lorsque certaines d'entre elles ont répondu à un questionnaire sans facettes, le chiffre précédent reste valable ou il n'y en a pas.

# Activity.
activity-by-type = Activité par catégorie

# Data quality and privacy.
completeness = Exhaustivité des données
with-score = Membres ayant un score
with-score-share = Part de ces membres
groups-shown = Groupes dont les chiffres sont affichés
by-department = Par service
by-job-role = Par fonction
hidden-departments = { $groups ->
    [one] Service dont les chiffres sont masqués : { $names }.
   *[other] Services dont les chiffres sont masqués : { $names }.
}
hidden-job-roles = { $groups ->
    [one] Fonction dont les chiffres sont masqués : { $names }.
   *[other] Fonctions dont les chiffres sont masqués : { $names }.
}
raw-data-table = Mesures à la base de ce rapport

# Method.
definitions = Ce que signifient les indicateurs
method-intervals = Les intervalles sont calculés au niveau de 95 % : méthode de Wilson pour un taux, de Newcombe pour la différence de deux taux, loi de Student pour une moyenne, méthode de Feldt pour l'alpha.
method-comparisons = Un groupe est comparé à tous les autres au moyen du test de Welch et du g de Hedges ; sur l'ensemble d'un tableau de comparaisons, la part de fausses découvertes est limitée à 5 % (Benjamini et Hochberg 1995).
method-trends = Une direction est établie sur douze semaines et n'est indiquée que si l'intervalle de la pente de Theil-Sen exclut zéro ; une semaine encore en cours n'est pas prise en compte.
method-scores = Un score est la moyenne des items ayant reçu une réponse, après recodage des items inversés ; lorsque plus d'un dixième des items d'une échelle manquent, il n'y en a pas.
method-privacy = Les chiffres relatifs aux personnes sont affichés pour les groupes d'au moins { $k } personnes ; un tableau est diffusé dans son ensemble, et ce que l'on pourrait calculer à partir de ses autres cellules est également masqué. Les scores sont indiqués pour les semaines closes, selon un seul regroupement à la fois, et ne changent que lorsqu'il y a eu du changement chez un nombre suffisant de personnes.
intended-use = Ce rapport est conçu pour montrer comment se portent les groupes et pour aider à poser de meilleures questions. Il n'est pas destiné à fonder des décisions d'embauche, de rémunération ou de promotion, ni des décisions concernant une personne en particulier ; il ne contient aucun score individuel.

# Norms, spread and groups.
column-deviation = Dispersion
ocean-profile-normed = Les cinq facteurs face au groupe de référence
ocean-profile-normed-described = Scores T des moyennes (50 est la moyenne du groupe de référence, 10 son écart type) : { $values }.
ocean-distribution = Répartition des personnes sur chaque facteur
usual-band = habituel dans le groupe de référence
norm-note = Les scores T et les percentiles comparent la moyenne au groupe de référence, tous sexes et âges réunis à poids égaux ({ $source }). Un percentile indique combien de personnes sur cent du groupe de référence se situent sous la moyenne.
raw-note = Tous les questionnaires remplis n'ont pas de normes : l'échelle est le score brut, la moyenne des réponses de 1 à 5.
cohorts-table = Selon la semaine d'envoi
cohorts-note = Chaque semaine est suivie jusqu'à la fin de la période ; les plus récentes ont eu moins de temps.
groups-left-out = Le modèle laisse de côté ce qui est présenté par groupe.
groups-none = Il n'y a pas encore de services à distinguer.
engagement-by-department = Taux d'engagement par service
engagement-by-department-described = Part des membres actifs avec son intervalle à 95 % : { $values }.
engagement-by-department-many = { $shown ->
    [0] Part des membres actifs dans { $groups } services ; elle ne peut être montrée pour aucun d'eux.
   *[other] Part des membres actifs avec son intervalle à 95 % dans { $groups } services : la plus élevée dans { $highest }, la plus faible dans { $lowest } ; { $hidden ->
        [0] aucune n'est masquée
        [one] une est masquée
       *[other] { $hidden } sont masquées
    }.
}
heatmap-title = { $clear ->
    [0] Aucun service ne se distingue nettement de tous les autres
    [one] Une différence nette entre un service et tous les autres
   *[other] { $clear } différences nettes entre des services et tous les autres
}
heatmap-described = Moyenne de chaque service moins celle de tous les autres, en points d'échelle, facteur par facteur ; { $clear ->
    [0] aucune différence n'est nette
    [one] un cadre signale la seule différence nette
   *[other] un cadre signale chacune des { $clear } différences nettes
}.
contrast-clear = { $group }, { $factor } : { $difference } points d'échelle par rapport à tous les autres (intervalle à 95 % { $interval }, g = { $g }, n = { $n }).
contrast-none = Parmi les comparaisons (nombre : { $n }), aucune ne montre de différence nette.
contrast-note = Une différence est dite nette lorsque la part de fausses découvertes parmi toutes les comparaisons du tableau est limitée à 5 % et que le g de Hedges atteint au moins 0,2. Lorsque les chiffres d'un service datent d'une semaine sans chiffres de l'ensemble de l'organisation, il n'y a rien à comparer.

# What changed against an earlier version.
section-restatements = Changements par rapport à la version publiée
restated = { $figures ->
    [0] Aucun chiffre de la version publiée { $version } n'a changé.
    [one] Un chiffre diffère de la version publiée { $version } : des données ou des corrections sont arrivées depuis.
   *[other] { $figures } chiffres diffèrent de la version publiée { $version } : des données ou des corrections sont arrivées depuis.
}
restated-table = Chiffres révisés
restated-before = Publié
restated-now = À présent
restated-absent = non indiqué
