### The words of a workbook's own sheets.

workbook-read-me = Lisez-moi
workbook-dictionary = Dictionnaire
workbook-sheets = Feuilles
workbook-states = États d'un chiffre
workbook-last-weeks = Dernières semaines
workbook-direction = Tendance

# What Read me says.
workbook-organization = Organisation
workbook-period = Période
workbook-first-day = Premier jour
workbook-last-day = Dernier jour
workbook-time-zone = Fuseau horaire
workbook-written = Établi (UTC)
workbook-report = Rapport
workbook-version = Version
workbook-smallest-group = Plus petit groupe
workbook-stands = valable sans réserve
workbook-how-to-read = Les nombres ne sont pas arrondis ; leur format les affiche comme dans le rapport. Les pourcentages sont des fractions. La colonne qui suit un chiffre indique son état : avec « suppressed », le chiffre est masqué et la cellule est vide.
workbook-summary-holds = Ce que dit le rapport, avec ses chiffres clés
workbook-dictionary-holds = Ce que contient chaque colonne de chaque tableau

# Behind the name of a column of figures.
workbook-state = état
    .means = Comment comprendre le chiffre ; voir « { workbook-read-me } ».
workbook-people = n
    .means = Les personnes, ou les cas pour un taux, sur lesquels repose le chiffre.
workbook-lower = borne inférieure
    .means = La borne inférieure de l'intervalle à 95 % du chiffre.
workbook-upper = borne supérieure
    .means = La borne supérieure de l'intervalle à 95 % du chiffre.

# The columns of the dictionary.
column-sheet = Feuille
column-column = Colonne
column-meaning = Signification
kind-state = état
kind-number = nombre
kind-date = date
kind-text = texte
