### The words of a workbook's own sheets.

workbook-read-me = Léame
workbook-dictionary = Diccionario
workbook-sheets = Hojas
workbook-states = Estados de una cifra
workbook-last-weeks = Últimas semanas
workbook-direction = Tendencia

# What Read me says.
workbook-organization = Organización
workbook-period = Período
workbook-first-day = Primer día
workbook-last-day = Último día
workbook-time-zone = Zona horaria
workbook-written = Elaborado (UTC)
workbook-report = Informe
workbook-version = Versión
workbook-smallest-group = Grupo más pequeño
workbook-stands = es válida sin reservas
workbook-how-to-read = Los números no están redondeados; su formato los muestra como en el informe. Los porcentajes son fracciones. La columna que sigue a una cifra indica su estado: con «suppressed», la cifra está oculta y la celda está vacía.
workbook-summary-holds = Lo que dice el informe y sus cifras clave
workbook-dictionary-holds = Qué contiene cada columna de cada tabla

# Behind the name of a column of figures.
workbook-state = estado
    .means = Cómo debe entenderse la cifra; véase «{ workbook-read-me }».
workbook-people = n
    .means = Las personas, o los casos si es una tasa, en que se basa la cifra.
workbook-lower = límite inferior
    .means = El extremo inferior del intervalo del 95 % de la cifra.
workbook-upper = límite superior
    .means = El extremo superior del intervalo del 95 % de la cifra.

# The columns of the dictionary.
column-sheet = Hoja
column-column = Columna
column-meaning = Significado
kind-state = estado
kind-number = número
kind-date = fecha
kind-text = texto
