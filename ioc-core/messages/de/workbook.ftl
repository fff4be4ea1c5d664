### The words of a workbook's own sheets.

workbook-read-me = Lies mich
workbook-dictionary = Spaltenverzeichnis
workbook-sheets = Blätter
workbook-states = Status einer Zahl
workbook-last-weeks = Letzte Wochen
workbook-direction = Richtung

# What Read me says.
workbook-organization = Organisation
workbook-period = Zeitraum
workbook-first-day = Erster Tag
workbook-last-day = Letzter Tag
workbook-time-zone = Zeitzone
workbook-written = Erstellt (UTC)
workbook-report = Bericht
workbook-version = Version
workbook-smallest-group = Kleinste Gruppe
workbook-stands = gilt ohne Einschränkung
workbook-how-to-read = Zahlen sind ungerundet; ihr Format zeigt sie so, wie der Bericht es tut. Prozentwerte sind als Bruchteile gespeichert. Die Spalte hinter einer Zahl nennt ihren Status: Bei „suppressed“ ist die Zahl verborgen und die Zelle leer.
workbook-summary-holds = Was der Bericht sagt, und seine wichtigsten Kennzahlen
workbook-dictionary-holds = Was in jeder Spalte jeder Tabelle steht

# Behind the name of a column of figures.
workbook-state = Status
    .means = Wie die Zahl zu verstehen ist; siehe „{ workbook-read-me }“.
workbook-people = n
    .means = Die Personen, bei einem Anteil die Fälle, auf denen die Zahl beruht.
workbook-lower = Untergrenze
    .means = Das untere Ende des 95-%-Intervalls der Zahl.
workbook-upper = Obergrenze
    .means = Das obere Ende des 95-%-Intervalls der Zahl.

# The columns of the dictionary.
column-sheet = Blatt
column-column = Spalte
column-meaning = Bedeutung
kind-state = Status
kind-number = Zahl
kind-date = Datum
kind-text = Text
