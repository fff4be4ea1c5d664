### What every report says around its sections.

# Numbers and days.
value = { $value }
value-percentage = { $value } %
value-seconds = { $value } s
count = { $n }
hidden = oculto
no-data = sin datos
interval = { $lower } a { $upper }
list-separator = {", "}
names = { $names }
name-and-value = { $name } { $value }
date = { $date }
date-long = { $day } de { $month } de { $year }
week-of = { $date }
month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
period-day = { $day } de { $month } de { $year }
period-month = { $first }–{ $last } de { $month } de { $year }
period-year = { $first } de { $first-month } – { $last } de { $last-month } de { $year }
period-years = { $from } – { $to }
written-at = { $date }, { $time } UTC

# Around the sections.
executive-summary = Resumen
contents = Contenido
findings = Hallazgos
decisions = Por decidir
trust = ¿Se puede confiar en estos datos?
owner = Responsable:
chart = Gráfico
untitled = Sin título
page-of = Página { $page } de { $pages }
written = Elaborado el { $at }
days-in = Días según la zona horaria { $zone } · elaborado el { $at }
version = Informe { $id }, versión { $version }
confidential = Confidencial
table-of = Cifras de este gráfico
chart-tables = Cifras de los gráficos
weeks-back = { $weeks ->
    [one] la última semana
    [many] los últimos { $weeks } de semanas
   *[other] las últimas { $weeks } semanas
}
rule = Las cifras se muestran para grupos de { $k } personas o más. La indicación «oculto» sustituye a una cifra que no se muestra para proteger a las personas; «sin datos» indica que no había nada con qué calcularla.
rule-stale = † señala una cifra anterior a este informe.
coverage-partial = { $kind ->
    [week] La semana sigue en curso; sus cifras cambiarán.
   *[period] El período sigue en curso; sus cifras cambiarán.
}
coverage-none = { $kind ->
    [week] Ninguna actividad y ningún cuestionario en esta semana.
   *[period] Ninguna actividad y ningún cuestionario en este período.
}
state-suppressed = oculto para proteger a las personas
state-no-data = no había nada con qué calcularlo
state-partial = su período sigue en curso
state-stale = anterior al período de este informe
section-state-empty = Aquí todavía no hay nada que comunicar.
section-state-suppressed = Todas las cifras de esta sección están ocultas para proteger a las personas.
section-state-stale = Todas las cifras de esta sección son anteriores al período de este informe.
section-failed = No se ha podido elaborar esta sección ({ $code }). El resto del informe sigue siendo válido.
unknown-block = Una versión más reciente de este programa ha incluido aquí un elemento que esta versión no puede mostrar.
direction-up = subida clara
direction-down = bajada clara
direction-unclear = sin cambio claro

# The first page.
bottom-nothing = { $runs ->
    [yes] Hasta ahora no se ha registrado ninguna actividad ni ningún cuestionario en { $kind ->
        [week] esta semana
       *[period] este período
    }; la organización tiene { $members ->
        [one] un miembro
        [many] { $members } de miembros
       *[other] { $members } miembros
    }.
   *[no] No se registró ninguna actividad ni ningún cuestionario en { $kind ->
        [week] esta semana
       *[period] este período
    }; al final, la organización tenía { $members ->
        [one] un miembro
        [many] { $members } de miembros
       *[other] { $members } miembros
    }.
}
bottom-no-members = { $kind ->
    [week] La organización no tenía ningún miembro al final de esta semana.
   *[period] La organización no tenía ningún miembro al final de este período.
}
bottom-running = Miembros activos hasta ahora: { $active } de { $members } ({ $rate }).
bottom-up = { $kind ->
    [week] La tasa de participación subió a { $rate } ({ $active } de { $members }), { $change } puntos porcentuales por encima de la semana anterior.
   *[period] La tasa de participación subió a { $rate } ({ $active } de { $members }), { $change } puntos porcentuales por encima del período anterior.
}
bottom-down = { $kind ->
    [week] La tasa de participación bajó a { $rate } ({ $active } de { $members }), { $change } puntos porcentuales por debajo de la semana anterior.
   *[period] La tasa de participación bajó a { $rate } ({ $active } de { $members }), { $change } puntos porcentuales por debajo del período anterior.
}
bottom-steady = { $kind ->
    [week] Miembros activos: { $active } de { $members } ({ $rate }), sin un cambio claro respecto a la semana anterior; lo que sí cambió figura más abajo.
   *[period] Miembros activos: { $active } de { $members } ({ $rate }), sin un cambio claro respecto al período anterior; lo que sí cambió figura más abajo.
}
bottom-unclear = { $kind ->
    [week] Sin cambios claros esta semana; miembros activos: { $active } de { $members } ({ $rate }).
   *[period] Sin cambios claros en este período; miembros activos: { $active } de { $members } ({ $rate }).
}
finding-changed = { $kind ->
    [week] { $figure }: { $value }; { $change } puntos porcentuales respecto a la semana del { $since } (intervalo del 95 %: { $interval }; n = { $n }).
   *[period] { $figure }: { $value }; { $change } puntos porcentuales respecto al período iniciado el { $since } (intervalo del 95 %: { $interval }; n = { $n }).
}
finding-unchanged = { $kind ->
    [week] { $figure }: { $value }; sin un cambio claro respecto a la semana del { $since } (intervalo del 95 %: { $interval } puntos porcentuales; n = { $n }).
   *[period] { $figure }: { $value }; sin un cambio claro respecto al período iniciado el { $since } (intervalo del 95 %: { $interval } puntos porcentuales; n = { $n }).
}
finding-rises = { $figure }: al alza desde el { $since }, { $slope } por semana (intervalo del 95 %: { $interval }; n = { $n } semanas).
finding-falls = { $figure }: a la baja desde el { $since }, { $slope } por semana (intervalo del 95 %: { $interval }; n = { $n } semanas).
decide-remind = { $open ->
    [one] { $kind ->
        [week] Un cuestionario de esta semana sigue pendiente: ¿se envía un recordatorio a la persona que lo tiene?
       *[period] Un cuestionario de este período sigue pendiente: ¿se envía un recordatorio a la persona que lo tiene?
    }
    [many] { $kind ->
        [week] { $open } de cuestionarios de esta semana siguen pendientes: ¿se envía un recordatorio a quienes los tienen?
       *[period] { $open } de cuestionarios de este período siguen pendientes: ¿se envía un recordatorio a quienes los tienen?
    }
   *[other] { $kind ->
        [week] { $open } cuestionarios de esta semana siguen pendientes: ¿se envía un recordatorio a quienes los tienen?
       *[period] { $open } cuestionarios de este período siguen pendientes: ¿se envía un recordatorio a quienes los tienen?
    }
}
decide-fallen = { $figure }: descenso claro. ¿Quién se encarga de averiguar la causa?
so-far = hasta ahora
tile-change = { $kind ->
    [week] respecto a la semana anterior: { $change }
   *[period] respecto al período anterior: { $change }
}
trust-coverage-label = Perfil
trust-coverage = miembros con puntuación: { $people } de { $members }
trust-coverage-hidden = oculto: muy pocas personas tienen puntuación
trust-coverage-none = nadie tiene puntuación todavía
trust-groups-label = Grupos ocultos
trust-groups = { $hidden } de { $groups } (tamaño mínimo: { $k })
trust-groups-later = se indicará cuando termine el período
trust-until-label = Estado de los datos
trust-until = completos hasta el { $day }
trust-until-running = hasta este momento; el período sigue en curso
trust-late-label = Datos tardíos
trust-late-added = { $activities ->
    [one] { $activities } actividad añadida
   *[other] { $activities } actividades añadidas
} { $kind ->
    [week] a la semana
   *[period] al período
} anterior desde su informe
trust-late-taken = { $activities ->
    [one] { $activities } actividad retirada
   *[other] { $activities } actividades retiradas
} { $kind ->
    [week] de la semana
   *[period] del período
} anterior desde su informe
trust-late-none = ninguno desde el informe { $kind ->
    [week] de la semana
   *[period] del período
} anterior
trust-late-unknown = no se conocen: { $kind ->
    [week] la semana
   *[period] el período
} anterior no tiene un informe publicado
