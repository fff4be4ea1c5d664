### Ce que le système dit de lui-même : les alertes, et sa rapidité.

alert-subject = { $severity ->
    [critical] Critique
   *[warning] Avertissement
} : { $rule } { $turn ->
    [fired] se déclenche
   *[resolved] est terminée
}
alert-text = { $turn ->
    [fired] L’alerte { $rule } ({ $component }) se déclenche
   *[resolved] L’alerte { $rule } ({ $component }) est terminée
} : la valeur mesurée est { $value }{ $unit ->
    [percentage] { " " }%
    [milliseconds] { " " }ms
    [bytes] { " " }octets
    [minutes] { " " }minutes
    [hours] { " " }heures
   *[count] { "" }
}, le seuil est { $threshold }. La condition est remplie depuis { $at }.

system-name = Le système
rule-of-system = Ces chiffres concernent le système et ne disent rien des personnes.
performance-title = Rapport de performance
performance-bottom = { $requests ->
    [one] Une requête a reçu une réponse
   *[other] { $requests } requêtes ont reçu une réponse
} ; { $rate } % ont échoué et 95 sur cent ont pris { $seconds } s au plus.
performance-nothing = Aucune requête n’a été mesurée pendant cette période.
performance-requests = Requêtes
performance-error-rate = Échecs
performance-p50 = La moitié en
performance-p95 = 95 % en
performance-p99 = 99 % en
performance-p95-before = 95 % en, avant
performance-before = avant : { $value }
performance-before-nothing = rien n’a été mesuré avant
performance-source-label = Source
performance-source = mesuré par les serveurs eux-mêmes ; les durées sont exactes à 3 % près
performance-routes = Routes
performance-route = Route
performance-slowest = Les routes les plus lentes : durée maximale de 95 % de leurs requêtes
performance-slowest-described = La route la plus lente est { $route } : 95 % de ses requêtes ont pris { $seconds } s au plus.
performance-regressions = Ce qui a ralenti
performance-no-regressions = Aucune route n’est nettement plus lente que pendant la période précédente.
performance-regression = { $route } : 95 % des requêtes ont pris { $seconds } s au plus au lieu de { $before } s ({ $change } %).
performance-measurements = Base de données, cache, tâches et machine
performance-component = Partie
performance-measured = Mesure
performance-of = De
performance-value = Valeur
performance-value-before = Avant
measured-connection_usage = Connexions utilisées
measured-cache_hit_ratio = Trouvé en mémoire
measured-resource_usage = Ressources utilisées
measured-slow_queries = Requêtes SQL lentes
measured-job_failures = Tentatives échouées
measured-job_lateness = Retard des tâches
measured-missed_jobs = Échéances manquées
measured-disabled_jobs = Tâches désactivées
measured-quarantined_organizations = Organisations en quarantaine
measured-database_size = Taille en Mio
measured-view_age = Minutes depuis l’actualisation de la vue la plus ancienne
measured-stray_rows = Événements hors de tout mois
measured-months_ahead = Mois créés d’avance
measured-backup_age = Heures depuis la dernière bonne sauvegarde
