### Was ein Tag, eine Woche und ein Monat der Wartung ergaben.

titled-daily = Wartung eines Tages
titled-weekly = Wartung einer Woche
titled-monthly = Wartung eines Monats
digest-daily-bottom = { $fired ->
    [one] Ein Alarm schlug an
   *[other] { $fired } Alarme schlugen an
}, { $firing ->
    [one] einer besteht noch
   *[other] { $firing } bestehen noch
}, und { $failed ->
    [one] ein Versuch eines Jobs schlug fehl.
   *[other] { $failed } Versuche von Jobs schlugen fehl.
}
digest-weekly-bottom = { $days ->
    [one] Ein Tag wurde mit seinen Zeilen verglichen
   *[other] { $days } Tage wurden mit ihren Zeilen verglichen
}, { $differing ->
    [one] eine Organisation weicht ab
   *[other] { $differing } Organisationen weichen ab
}; das Aufräumen nähme { $old ->
    [one] eine Zeile weg.
   *[other] { $old } Zeilen weg.
}
digest-monthly-bottom = Die Datenbank hat { $size } MiB; wann ihre Platte voll ist, kann niemand sagen.
digest-monthly-full = Die Datenbank hat { $size } MiB; geht es so weiter, ist ihre Platte in { $days ->
    [one] einem Tag voll.
   *[other] { $days } Tagen voll.
}
digest-nothing = Es gibt nichts zu berichten.
digest-source = was Datenbank und Server von sich selbst sagen; Personen kommen nicht vor
digest-views = Sichten und ihr Alter vor dem Auffrischen
digest-alerts = Alarme
digest-jobs = Jobs
digest-statements = Die Abfragen, die am meisten Zeit brauchten
digest-hits = Was schon vorgehalten war
digest-cleaning = Was das Aufräumen wegnähme
digest-platform = Was das Aufräumen von der Plattform wegnähme
digest-rollups = Zahlen, die von ihren Zeilen abweichen
digest-indexes = Indizes
digest-tables = Speicher nach Tabelle
digest-organizations = Speicher nach Organisation
digest-baseline = Was seit dem letzten Vergleichsstand langsamer wurde
digest-security = Sicherheit
listed-view = Sicht
listed-age = Alter zuvor
listed-alert = Alarm
listed-fired = Schlug an
listed-resolved = Vorbei
listed-job = Job
listed-attempts = Versuche
listed-failed = Fehlgeschlagen
listed-missed = Verpasst
listed-late = Verspätet
listed-latest = Am spätesten um
listed-statement = Abfrage
listed-calls = Male
listed-total = Zusammen
listed-mean = Im Mittel
listed-mean-before = Im Mittel, zuvor
listed-tier = Vorgehalten von
listed-ratio = Schon vorhanden
listed-ratio-before = Zuvor
listed-asked = Gefragt
listed-organization = Organisation
listed-metrics = Metriken
listed-events = Ereignisse
listed-kind = Art
listed-count = Anzahl
listed-differences = Abweichungen
listed-index = Index
listed-finding = Befund
listed-table = Tabelle
listed-rows = Zeilen
listed-size = Größe in MiB
listed-grown = Zuwachs in MiB
listed-route = Route
listed-p95 = 95 % in
listed-p95-before = 95 % in, zuvor
listed-check = Prüfung
listed-state = Zustand
cleaned-job_logs = Protokolle von Jobs
cleaned-job_runs = Läufe von Jobs
cleaned-measurements = Messungen
cleaned-observations = Was die Datenbank von sich gesagt hat
cleaned-alerts = Alarme, die vorbei sind
cleaned-messages = Nachrichten, die verschickt sind
cleaned-requests = Anfragen, deren Zeit vorbei ist
cleaned-files = Halb geschriebene Dateien
indexed-invalid = ist nicht benutzbar
indexed-missing = fehlt
indexed-duplicate = ist doppelt
indexed-unused = wird nicht benutzt
checked-ok = in Ordnung
checked-unknown = unbekannt
checked-warning = verbesserbar
checked-failed = fehlerhaft
