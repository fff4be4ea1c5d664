### What the shipped sections say.

section-metrics-summary = Kennzahlen und Trends
section-assessment-progress = Fragebögen
section-ocean-insights = Persönlichkeit
section-groups = Gruppen
section-user-activity = Aktivität
section-data-quality = Datenqualität und Datenschutz
section-appendix = Anhang
section-raw-data = Rohdaten

# Headings of tables.
column-event = Ereignis
column-activity = Aktivität
column-alpha = Alpha
column-as-of = Stand: Woche ab
column-change = Veränderung
column-class = Geschützt als
column-completed = Abgeschlossen
column-counts = Was gezählt wird
column-created = Erstellt
column-department = Abteilung
column-facet = Facette
column-factor = Faktor
column-figure = Kennzahl
column-formula = Berechnung
column-from = Von
column-hidden = Verborgen
column-interval = 95-%-Intervall
column-job-role = Stellenprofil
column-label = Bezeichnung
column-mean = Mittelwert
column-name = Name
column-now = { $kind ->
    [week] Diese Woche
   *[period] Dieser Zeitraum
}
column-before = { $kind ->
    [week] Vorwoche
   *[period] Zeitraum davor
}
column-people = Personen
column-share-of-created = Anteil an den erstellten
column-shown = Gezeigt
column-source = Quelle
column-stage = Stufe
column-started = Begonnen
column-table = Tabelle
column-third-dimension = Dritte Dimension
column-to = Bis
column-type = Typ
column-unit = Einheit
column-value = Wert
column-week = Woche ab
group-none = (ohne Zuordnung)

# Changes and trends.
change-none = nicht verglichen
change-clear = { $unit ->
    [points] { $change } Prozentpunkte (95 %: { $interval })
   *[plain] { $change } (95 %: { $interval })
}
change-unclear = keine eindeutige Veränderung (95 %: { $interval })
change-bare = { $change }
trend-rises = { $figure }: steigend
trend-falls = { $figure }: fallend
trend-stable = { $figure }: keine eindeutige Richtung
event-zone = Zeitzone { $zone } ab hier
event-week-start = Wochen beginnen ab hier am { $day }
event-zone-and-week-start = Ab hier Zeitzone { $zone }, Wochen beginnen am { $day }
weekday-monday = Montag
weekday-tuesday = Dienstag
weekday-wednesday = Mittwoch
weekday-thursday = Donnerstag
weekday-friday = Freitag
weekday-saturday = Samstag
weekday-sunday = Sonntag
trend-short = { $figure }: zu wenige Wochen für eine Richtung
trend-empty = { $figure }: keine Daten in diesen Wochen.
trend-single = { $figure }: { $value } in der Woche ab dem { $week }, der einzigen mit Daten.
trend-described = { $runs ->
    [yes] { $figure }: { $first } in der Woche ab dem { $from }, bisher { $last } in der Woche ab dem { $to }; { $verdict ->
        [rises] steigend
        [falls] fallend
        [short] zu wenige abgeschlossene Wochen für eine Richtung
       *[stable] keine eindeutige Richtung
    }.
   *[no] { $figure }: { $first } in der Woche ab dem { $from }, { $last } in der Woche ab dem { $to }; { $verdict ->
        [rises] steigend
        [falls] fallend
        [short] zu wenige abgeschlossene Wochen für eine Richtung
       *[stable] keine eindeutige Richtung
    }.
}

# Key metrics.
key-metrics = Wichtigste Kennzahlen
metrics-by-department = Nach Abteilung
metrics-by-job-role = Nach Stellenprofil
groups-of-weeks = Wie viele Personen einer Gruppe aktiv waren, wird nur für Kalenderwochen ausgewiesen.
groups-later = Tabellen nach Abteilung und Stellenprofil folgen, sobald der Zeitraum abgeschlossen ist.
hidden-note = Als „verborgen“ gekennzeichnete Zellen schützen Personen: Es wird keine Zahl gezeigt, aus der sich Antworten oder Handlungen von weniger als { $k } Personen ableiten ließen.

# Assessments.
stage-created = Im Zeitraum erstellt
stage-started = Davon bis zum Ende begonnen
stage-completed = Davon bis zum Ende abgeschlossen
funnel-title = Abgeschlossene Fragebögen: { $completed } von { $created }
funnel-described = Erstellt: { $created }; bis zum Ende des Zeitraums begonnen: { $started }; bis dahin abgeschlossen: { $completed }.
funnel-table = Vom Erstellen bis zum Abschluss

# Personality.
ocean-none = Noch ist keine Woche mit einem abgeschlossenen Fragebogen zu Ende; Zahlen zur Persönlichkeit werden nur für abgeschlossene Wochen veröffentlicht.
ocean-profile = Fünf Faktoren: Mittelwert und 95-%-Intervall
ocean-profile-described = Mittlere Rohwerte auf der Antwortskala von 1 bis 5: { $values }.
ocean-factors = Die fünf Faktoren
ocean-facets = Die Facetten der fünf Faktoren
ocean-by-department = Mittelwerte nach Abteilung
ocean-by-job-role = Mittelwerte nach Stellenprofil
ocean-note = Kein Ende einer Skala ist gut oder schlecht. Die Zahlen beschreiben Gruppen; sie sind nicht für Entscheidungen über eine Person gemacht. Eine Zahl ändert sich erst, wenn genügend ihrer Personen einen neuen Wert haben; bis dahin gilt die frühere.
facets-note = Eine Facette wird zusammen mit ihrem Faktor und über dieselben Personen erneuert; haben einige von ihnen einen Fragebogen ohne Facetten beantwortet, gilt die frühere Zahl weiter, oder es gibt keine.

# Activity.
activity-by-type = Aktivität nach Art

# Data quality and privacy.
completeness = Wie vollständig die Daten sind
with-score = Mitglieder mit Testwert
with-score-share = Anteil dieser Mitglieder
groups-shown = Gruppen, deren Zahlen gezeigt werden
by-department = Nach Abteilung
by-job-role = Nach Stellenprofil
hidden-departments = { $groups ->
    [one] Abteilung, deren Zahlen verborgen sind: { $names }.
   *[other] Abteilungen, deren Zahlen verborgen sind: { $names }.
}
hidden-job-roles = { $groups ->
    [one] Stellenprofil, dessen Zahlen verborgen sind: { $names }.
   *[other] Stellenprofile, deren Zahlen verborgen sind: { $names }.
}
raw-data-table = Kennzahlen hinter diesem Bericht

# Method.
definitions = Was die Kennzahlen bedeuten
method-intervals = Alle Intervalle sind 95-%-Intervalle: nach Wilson für eine Quote, nach Newcombe für die Differenz zweier Quoten, nach Students t-Verteilung für einen Mittelwert, nach Feldt für Alpha.
method-comparisons = Eine Gruppe wird mit dem Welch-Test und Hedges’ g mit allen übrigen verglichen; über eine Tabelle von Vergleichen wird der Anteil falscher Befunde auf 5 % begrenzt (Benjamini und Hochberg 1995).
method-trends = Eine Richtung wird aus zwölf Wochen bestimmt und nur genannt, wenn das Intervall der Theil-Sen-Steigung die Null ausschließt; eine noch laufende Woche bleibt unberücksichtigt.
method-scores = Ein Testwert ist der Mittelwert der beantworteten Items nach dem Umpolen; fehlt mehr als ein Zehntel der Items einer Skala, gibt es keinen.
method-privacy = Zahlen zu Personen werden für Gruppen ab { $k } Personen gezeigt; eine Tabelle wird als Ganzes freigegeben, und was sich aus ihren übrigen Zellen errechnen ließe, wird ebenfalls verborgen. Testwerte werden für abgeschlossene Wochen und jeweils nur nach einer Gruppierung ausgewiesen; sie ändern sich erst, wenn sich bei genügend Personen etwas geändert hat.
intended-use = Der Bericht soll zeigen, wie es Gruppen geht, und helfen, bessere Fragen zu stellen. Er ist nicht für Entscheidungen über Einstellung, Vergütung oder Beförderung oder über einzelne Personen bestimmt; Testwerte Einzelner enthält er nicht.

# Norms, spread and groups.
column-deviation = Streuung
ocean-profile-normed = Die fünf Faktoren im Vergleich mit der Normgruppe
ocean-profile-normed-described = T-Werte der Mittelwerte (50 ist der Mittelwert der Normgruppe, 10 ihre Standardabweichung): { $values }.
ocean-distribution = Wie sich die Personen über die Faktoren verteilen
usual-band = in der Normgruppe üblich
norm-note = T-Werte und Prozentränge vergleichen den Mittelwert mit der Normgruppe aller Geschlechter und Altersgruppen, zu gleichen Gewichten zusammengefasst ({ $source }). Ein Prozentrang sagt, wie viele von hundert Personen der Normgruppe unter dem Mittelwert liegen.
raw-note = Nicht für alle beantworteten Fragebögen gibt es Normen: Die Skala ist der Rohwert, der Mittelwert der Antworten von 1 bis 5.
cohorts-table = Nach der Woche der Ausgabe
cohorts-note = Jede Woche wird bis zum Ende des Zeitraums verfolgt; spätere Wochen hatten weniger Zeit.
groups-left-out = Die Vorlage lässt aus, was nach Gruppen gezeigt wird.
groups-none = Es gibt noch keine Abteilungen zu unterscheiden.
engagement-by-department = Beteiligungsquote nach Abteilung
engagement-by-department-described = Anteil der aktiven Mitglieder mit 95-%-Intervall: { $values }.
engagement-by-department-many = { $shown ->
    [0] Anteil der aktiven Mitglieder in { $groups } Abteilungen; für keine kann er gezeigt werden.
   *[other] Anteil der aktiven Mitglieder mit 95-%-Intervall in { $groups } Abteilungen: am höchsten in { $highest }, am niedrigsten in { $lowest }; { $hidden ->
        [0] keiner ist verborgen
        [one] einer ist verborgen
       *[other] { $hidden } sind verborgen
    }.
}
heatmap-title = { $clear ->
    [0] Keine Abteilung unterscheidet sich deutlich von allen anderen
    [one] Ein deutlicher Unterschied zwischen einer Abteilung und allen anderen
   *[other] { $clear } deutliche Unterschiede zwischen Abteilungen und allen anderen
}
heatmap-described = Der Mittelwert jeder Abteilung abzüglich des Mittelwerts aller anderen, in Skalenpunkten, Faktor für Faktor; { $clear ->
    [0] kein Unterschied ist deutlich
    [one] ein Rahmen markiert den einen deutlichen Unterschied
   *[other] ein Rahmen markiert jeden der { $clear } deutlichen Unterschiede
}.
contrast-clear = { $group }, { $factor }: { $difference } Skalenpunkte gegenüber allen anderen (95-%-Intervall { $interval }, g = { $g }, n = { $n }).
contrast-none = Unter den Vergleichen (Anzahl: { $n }) zeigt keiner einen deutlichen Unterschied.
contrast-note = Deutlich heißt ein Unterschied, wenn der Anteil falscher Befunde unter allen Vergleichen der Tabelle auf 5 % begrenzt ist und Hedges’ g mindestens 0,2 beträgt. Wo die Zahlen einer Abteilung aus einer Woche ohne Zahlen der ganzen Organisation stammen, gibt es nichts zu vergleichen.

# What changed against an earlier version.
section-restatements = Änderungen gegenüber der veröffentlichten Version
restated = { $figures ->
    [0] Keine Zahl der veröffentlichten Version { $version } lautet jetzt anders.
    [one] Eine Zahl lautet anders als in der veröffentlichten Version { $version }: Es kamen spätere Daten oder Berichtigungen hinzu.
   *[other] { $figures } Zahlen lauten anders als in der veröffentlichten Version { $version }: Es kamen spätere Daten oder Berichtigungen hinzu.
}
restated-table = Geänderte Zahlen
restated-before = Veröffentlicht
restated-now = Jetzt
restated-absent = nicht genannt
