### Le bilan d'un jour, d'une semaine et d'un mois de maintenance.

titled-daily = Maintenance d'une journée
titled-weekly = Maintenance d'une semaine
titled-monthly = Maintenance d'un mois
digest-daily-bottom = { $fired ->
    [one] { $fired } alerte s'est déclenchée
   *[other] { $fired } alertes se sont déclenchées
}, { $firing ->
    [one] { $firing } dure encore
   *[other] { $firing } durent encore
}, et { $failed ->
    [one] { $failed } tentative de tâche a échoué.
   *[other] { $failed } tentatives de tâches ont échoué.
}
digest-weekly-bottom = { $days ->
    [one] { $days } jour a été comparé à ses lignes
   *[other] { $days } jours ont été comparés à leurs lignes
}, { $differing ->
    [one] { $differing } organisation en diffère
   *[other] { $differing } organisations en diffèrent
} ; le nettoyage enlèverait { $old ->
    [one] { $old } ligne.
   *[other] { $old } lignes.
}
digest-monthly-bottom = La base de données occupe { $size } Mio ; nul ne sait quand son disque sera plein.
digest-monthly-full = La base de données occupe { $size } Mio ; à ce rythme, son disque sera plein dans { $days ->
    [one] { $days } jour.
   *[other] { $days } jours.
}
digest-nothing = Il n'y a rien à signaler.
digest-source = ce que la base de données et les serveurs disent d'eux-mêmes ; personne n'y est nommé
digest-views = Vues, et leur âge avant leur actualisation
digest-alerts = Alertes
digest-jobs = Tâches
digest-statements = Les requêtes qui ont pris le plus de temps
digest-hits = Ce qui était déjà en mémoire
digest-cleaning = Ce que le nettoyage enlèverait
digest-platform = Ce que le nettoyage enlèverait de la plateforme
digest-rollups = Chiffres qui diffèrent de leurs lignes
digest-indexes = Index
digest-tables = Stockage par table
digest-organizations = Stockage par organisation
digest-baseline = Ce qui est plus lent que la référence précédente
digest-security = Sécurité
listed-view = Vue
listed-age = Âge auparavant
listed-alert = Alerte
listed-fired = Déclenchée
listed-resolved = Terminée
listed-job = Tâche
listed-attempts = Tentatives
listed-failed = Échecs
listed-missed = Manquées
listed-late = En retard
listed-latest = Retard maximal
listed-statement = Requête
listed-calls = Exécutions
listed-total = Au total
listed-mean = En moyenne
listed-mean-before = En moyenne, avant
listed-tier = Conservé par
listed-ratio = Déjà présent
listed-ratio-before = Avant
listed-asked = Demandes
listed-organization = Organisation
listed-metrics = Métriques
listed-events = Événements
listed-kind = Nature
listed-count = Nombre
listed-differences = Différences
listed-index = Index
listed-finding = Constat
listed-table = Table
listed-rows = Lignes
listed-size = Taille en Mio
listed-grown = Croissance en Mio
listed-route = Route
listed-p95 = 95 % en
listed-p95-before = 95 % en, avant
listed-check = Contrôle
listed-state = État
cleaned-job_logs = Journaux des tâches
cleaned-job_runs = Exécutions des tâches
cleaned-measurements = Mesures
cleaned-observations = Ce que la base de données a dit d'elle-même
cleaned-alerts = Alertes terminées
cleaned-messages = Messages transmis
cleaned-requests = Requêtes expirées
cleaned-files = Fichiers à moitié écrits
indexed-invalid = est inutilisable
indexed-missing = manque
indexed-duplicate = est en double
indexed-unused = n'est pas utilisé
checked-ok = en ordre
checked-unknown = inconnu
checked-warning = à améliorer
checked-failed = défectueux
