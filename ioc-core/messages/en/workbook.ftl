### The words of a workbook's own sheets.

workbook-read-me = Read me
workbook-dictionary = Dictionary
workbook-sheets = Sheets
workbook-states = States of a figure
workbook-last-weeks = Last weeks
workbook-direction = Direction

# What Read me says.
workbook-organization = Organization
workbook-period = Period
workbook-first-day = First day
workbook-last-day = Last day
workbook-time-zone = Time zone
workbook-written = Written (UTC)
workbook-report = Report
workbook-version = Version
workbook-smallest-group = Smallest group
workbook-stands = it stands
workbook-how-to-read = Numbers are unrounded; their formats show them as the report does. Percentages are fractions. The column behind a figure says its state: where it is suppressed, the figure is hidden and the cell is empty.
workbook-summary-holds = What the report says, and its key figures
workbook-dictionary-holds = What each column of each table is

# Behind the name of a column of figures.
workbook-state = state
    .means = What the figure may be taken for, as “{ workbook-read-me }” says.
workbook-people = n
    .means = The people, or for a rate the cases, behind the figure.
workbook-lower = lower
    .means = The lower end of the figure's 95 % interval.
workbook-upper = upper
    .means = The upper end of the figure's 95 % interval.

# The columns of the dictionary.
column-sheet = Sheet
column-column = Column
column-meaning = Meaning
kind-state = state
kind-number = number
kind-date = date
kind-text = text
