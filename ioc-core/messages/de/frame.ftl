### What every report says around its sections.

# Numbers and days.
value = { $value }
value-percentage = { $value } %
value-seconds = { $value } s
count = { $n }
hidden = verborgen
no-data = keine Daten
interval = { $lower } bis { $upper }
list-separator = {", "}
names = { $names }
name-and-value = { $name } { $value }
date = { $date }
date-long = { $day }. { $month } { $year }
week-of = { $date }
month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
period-day = { $day }. { $month } { $year }
period-month = { $first }.–{ $last }. { $month } { $year }
period-year = { $first }. { $first-month } – { $last }. { $last-month } { $year }
period-years = { $from } – { $to }
written-at = { $date }, { $time } Uhr UTC

# Around the sections.
executive-summary = Zusammenfassung
contents = Inhalt
findings = Was sich gezeigt hat
decisions = Zu entscheiden
trust = Wie verlässlich ist das?
owner = Verantwortlich:
chart = Diagramm
untitled = Ohne Titel
page-of = Seite { $page } von { $pages }
written = Erstellt am { $at }
days-in = Tage nach der Zeitzone { $zone } · erstellt am { $at }
version = Bericht { $id }, Version { $version }
confidential = Vertraulich
table-of = Zahlen zu diesem Diagramm
chart-tables = Zahlen zu den Diagrammen
weeks-back = { $weeks ->
    [one] die letzte Woche
   *[other] die letzten { $weeks } Wochen
}
rule = Zahlen werden für Gruppen ab { $k } Personen gezeigt. Dabei steht „verborgen“ für eine Zahl, die zum Schutz von Personen nicht gezeigt wird, und „keine Daten“ für eine Zahl, zu deren Berechnung nichts vorlag.
rule-stale = † kennzeichnet eine Zahl, die älter ist als dieser Bericht.
coverage-partial = { $kind ->
    [week] Die Woche läuft noch; ihre Zahlen werden sich ändern.
   *[period] Der Zeitraum läuft noch; seine Zahlen werden sich ändern.
}
coverage-none = { $kind ->
    [week] Keine Aktivitäten und keine Fragebögen in dieser Woche.
   *[period] Keine Aktivitäten und keine Fragebögen in diesem Zeitraum.
}
state-suppressed = zum Schutz von Personen verborgen
state-no-data = zur Berechnung lag nichts vor
state-partial = der zugehörige Zeitraum läuft noch
state-stale = älter als der Zeitraum dieses Berichts
section-state-empty = Hier gibt es noch nichts zu berichten.
section-state-suppressed = Alle Zahlen dieses Abschnitts sind zum Schutz von Personen verborgen.
section-state-stale = Alle Zahlen dieses Abschnitts sind älter als der Zeitraum dieses Berichts.
section-failed = Dieser Abschnitt konnte nicht erstellt werden ({ $code }). Der übrige Bericht gilt unverändert.
unknown-block = Eine neuere Version dieses Programms hat hier etwas eingefügt, das diese Version nicht anzeigen kann.
direction-up = eindeutig gestiegen
direction-down = eindeutig gesunken
direction-unclear = keine eindeutige Veränderung

# The first page.
bottom-nothing = { $runs ->
    [yes] In { $kind ->
        [week] dieser Woche
       *[period] diesem Zeitraum
    } wurden bisher weder Aktivitäten noch Fragebögen erfasst; die Organisation hat { $members ->
        [one] ein Mitglied
       *[other] { $members } Mitglieder
    }.
   *[no] In { $kind ->
        [week] dieser Woche
       *[period] diesem Zeitraum
    } wurden weder Aktivitäten noch Fragebögen erfasst; am Ende hatte die Organisation { $members ->
        [one] ein Mitglied
       *[other] { $members } Mitglieder
    }.
}
bottom-no-members = { $kind ->
    [week] Am Ende dieser Woche hatte die Organisation keine Mitglieder.
   *[period] Am Ende dieses Zeitraums hatte die Organisation keine Mitglieder.
}
bottom-running = Bisher aktive Mitglieder: { $active } von { $members } ({ $rate }).
bottom-up = { $kind ->
    [week] Die Beteiligungsquote ist auf { $rate } gestiegen ({ $active } von { $members }) und liegt { $change } Prozentpunkte über der Vorwoche.
   *[period] Die Beteiligungsquote ist auf { $rate } gestiegen ({ $active } von { $members }) und liegt { $change } Prozentpunkte über dem vorherigen Zeitraum.
}
bottom-down = { $kind ->
    [week] Die Beteiligungsquote ist auf { $rate } gesunken ({ $active } von { $members }) und liegt { $change } Prozentpunkte unter der Vorwoche.
   *[period] Die Beteiligungsquote ist auf { $rate } gesunken ({ $active } von { $members }) und liegt { $change } Prozentpunkte unter dem vorherigen Zeitraum.
}
bottom-steady = { $kind ->
    [week] Aktive Mitglieder: { $active } von { $members } ({ $rate }), ohne eindeutige Veränderung gegenüber der Vorwoche; was sich verändert hat, steht weiter unten.
   *[period] Aktive Mitglieder: { $active } von { $members } ({ $rate }), ohne eindeutige Veränderung gegenüber dem vorherigen Zeitraum; was sich verändert hat, steht weiter unten.
}
bottom-unclear = { $kind ->
    [week] In dieser Woche hat sich nichts eindeutig verändert; aktive Mitglieder: { $active } von { $members } ({ $rate }).
   *[period] In diesem Zeitraum hat sich nichts eindeutig verändert; aktive Mitglieder: { $active } von { $members } ({ $rate }).
}
finding-changed = { $kind ->
    [week] { $figure }: { $value }; { $change } Prozentpunkte gegenüber der Woche ab dem { $since } (95-%-Intervall: { $interval }; n = { $n }).
   *[period] { $figure }: { $value }; { $change } Prozentpunkte gegenüber dem Zeitraum ab dem { $since } (95-%-Intervall: { $interval }; n = { $n }).
}
finding-unchanged = { $kind ->
    [week] { $figure }: { $value }; keine eindeutige Veränderung gegenüber der Woche ab dem { $since } (95-%-Intervall: { $interval } Prozentpunkte; n = { $n }).
   *[period] { $figure }: { $value }; keine eindeutige Veränderung gegenüber dem Zeitraum ab dem { $since } (95-%-Intervall: { $interval } Prozentpunkte; n = { $n }).
}
finding-rises = { $figure }: steigend seit dem { $since }, pro Woche { $slope } (95-%-Intervall: { $interval }; n = { $n } Wochen).
finding-falls = { $figure }: fallend seit dem { $since }, pro Woche { $slope } (95-%-Intervall: { $interval }; n = { $n } Wochen).
decide-remind = { $open ->
    [one] { $kind ->
        [week] Ein Fragebogen dieser Woche ist noch offen: Soll die betreffende Person erinnert werden?
       *[period] Ein Fragebogen dieses Zeitraums ist noch offen: Soll die betreffende Person erinnert werden?
    }
   *[other] { $kind ->
        [week] { $open } Fragebögen dieser Woche sind noch offen: Sollen die betreffenden Personen erinnert werden?
       *[period] { $open } Fragebögen dieses Zeitraums sind noch offen: Sollen die betreffenden Personen erinnert werden?
    }
}
decide-fallen = { $figure }: eindeutiger Rückgang. Wer geht dem nach?
so-far = bisher
tile-change = { $kind ->
    [week] gegenüber der Vorwoche: { $change }
   *[period] gegenüber dem vorherigen Zeitraum: { $change }
}
trust-coverage-label = Profil
trust-coverage = Mitglieder mit Testwert: { $people } von { $members }
trust-coverage-hidden = verborgen: Zu wenige Personen haben einen Testwert
trust-coverage-none = noch niemand hat einen Testwert
trust-groups-label = Verborgene Gruppen
trust-groups = { $hidden } von { $groups } (Mindestgröße: { $k })
trust-groups-later = wird nach Ende des Zeitraums angegeben
trust-until-label = Datenstand
trust-until = { $day }, vollständig
trust-until-running = jetzt; der Zeitraum läuft noch
trust-late-label = Späte Daten
trust-late-added = { $activities ->
    [one] { $activities } Aktivität
   *[other] { $activities } Aktivitäten
} { $kind ->
    [week] der Vorwoche nach deren
   *[period] des Zeitraums davor nach dessen
} Bericht eingegangen
trust-late-taken = { $activities ->
    [one] { $activities } Aktivität
   *[other] { $activities } Aktivitäten
} { $kind ->
    [week] der Vorwoche nach deren
   *[period] des Zeitraums davor nach dessen
} Bericht zurückgenommen
trust-late-none = keine seit dem Bericht { $kind ->
    [week] der Vorwoche
   *[period] des Zeitraums davor
}
trust-late-unknown = nicht bekannt: { $kind ->
    [week] die Vorwoche
   *[period] der Zeitraum davor
} hat keinen veröffentlichten Bericht
