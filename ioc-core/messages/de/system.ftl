### Was das System über sich selbst sagt: Alarme, und wie schnell es war.

alert-subject = { $severity ->
    [critical] Kritisch
   *[warning] Warnung
}: { $rule } { $turn ->
    [fired] schlägt an
   *[resolved] ist vorbei
}
alert-text = { $turn ->
    [fired] Der Alarm { $rule } ({ $component }) schlägt an
   *[resolved] Der Alarm { $rule } ({ $component }) ist vorbei
}: gemessen wurden { $value }{ $unit ->
    [percentage] { " " }%
    [milliseconds] { " " }ms
    [bytes] { " " }Bytes
    [minutes] { " " }Minuten
    [hours] { " " }Stunden
   *[count] { "" }
}, der Grenzwert ist { $threshold }. Die Bedingung ist erfüllt seit { $at }.

system-name = Das System
rule-of-system = Diese Zahlen betreffen das System und sagen nichts über Personen.
performance-title = Leistungsbericht
performance-bottom = { $requests ->
    [one] Eine Anfrage wurde beantwortet
   *[other] { $requests } Anfragen wurden beantwortet
}; { $rate } % schlugen fehl, und 95 von hundert dauerten höchstens { $seconds } s.
performance-nothing = In diesem Zeitraum wurden keine Anfragen gemessen.
performance-requests = Anfragen
performance-error-rate = Fehlgeschlagen
performance-p50 = Die Hälfte in
performance-p95 = 95 % in
performance-p99 = 99 % in
performance-p95-before = 95 % in, zuvor
performance-before = zuvor: { $value }
performance-before-nothing = zuvor wurde nichts gemessen
performance-source-label = Quelle
performance-source = von den Servern selbst gemessen; Zeiten sind auf 3 % genau
performance-routes = Routen
performance-route = Route
performance-slowest = Die langsamsten Routen: so lange dauerten 95 % ihrer Anfragen höchstens
performance-slowest-described = Am langsamsten ist { $route }: 95 % der Anfragen dauerten dort höchstens { $seconds } s.
performance-regressions = Was langsamer wurde
performance-no-regressions = Keine Route wurde gegenüber dem Zeitraum davor deutlich langsamer.
performance-regression = { $route }: 95 % der Anfragen dauerten höchstens { $seconds } s statt { $before } s ({ $change } %).
performance-measurements = Datenbank, Cache, Jobs und Rechner
performance-component = Teil
performance-measured = Gemessen
performance-of = Wovon
performance-value = Wert
performance-value-before = Zuvor
measured-connection_usage = Belegte Verbindungen
measured-cache_hit_ratio = Im Speicher gefunden
measured-resource_usage = Belegte Ressourcen
measured-slow_queries = Langsame Abfragen
measured-job_failures = Fehlgeschlagene Versuche
measured-job_lateness = Verspätung der Jobs
measured-missed_jobs = Verpasste Termine
measured-disabled_jobs = Abgeschaltete Jobs
measured-quarantined_organizations = Organisationen in Quarantäne
measured-database_size = Größe in MiB
measured-view_age = Minuten seit der Erneuerung der ältesten Sicht
measured-stray_rows = Ereignisse außerhalb aller Monate
measured-months_ahead = Im Voraus angelegte Monate
measured-backup_age = Stunden seit der letzten guten Sicherung
