### What the shipped sections say.

section-metrics-summary = Indicadores clave y tendencias
section-assessment-progress = Cuestionarios
section-ocean-insights = Personalidad
section-groups = Grupos
section-user-activity = Actividad
section-data-quality = Calidad de los datos y privacidad
section-appendix = Anexo
section-raw-data = Datos brutos

# Headings of tables.
column-event = Suceso
column-activity = Actividad
column-alpha = Alfa
column-as-of = Situación en la semana del
column-change = Cambio
column-class = Protegido como
column-completed = Finalizados
column-counts = Qué se cuenta
column-created = Creados
column-department = Departamento
column-facet = Faceta
column-factor = Factor
column-figure = Indicador
column-formula = Cómo se calcula
column-from = Desde
column-hidden = Ocultos
column-interval = Intervalo del 95 %
column-job-role = Puesto
column-label = Denominación
column-mean = Media
column-name = Nombre
column-now = { $kind ->
    [week] Esta semana
   *[period] Este período
}
column-before = { $kind ->
    [week] Semana anterior
   *[period] Período anterior
}
column-people = Personas
column-share-of-created = Porcentaje de los creados
column-shown = Mostrados
column-source = Origen
column-stage = Etapa
column-started = Iniciados
column-table = Tabla
column-third-dimension = Tercera dimensión
column-to = Hasta
column-type = Tipo
column-unit = Unidad
column-value = Valor
column-week = Semana del
group-none = (sin asignar)

# Changes and trends.
change-none = sin comparar
change-clear = { $unit ->
    [points] { $change } puntos porcentuales (95 %: { $interval })
   *[plain] { $change } (95 %: { $interval })
}
change-unclear = sin cambio claro (95 %: { $interval })
change-bare = { $change }
trend-rises = { $figure }: al alza
trend-falls = { $figure }: a la baja
trend-stable = { $figure }: sin dirección clara
event-zone = Zona horaria { $zone } desde aquí
event-week-start = Las semanas empiezan el { $day } desde aquí
event-zone-and-week-start = Desde aquí, zona horaria { $zone } y semanas que empiezan el { $day }
weekday-monday = lunes
weekday-tuesday = martes
weekday-wednesday = miércoles
weekday-thursday = jueves
weekday-friday = viernes
weekday-saturday = sábado
weekday-sunday = domingo
trend-short = { $figure }: muy pocas semanas para establecer una dirección
trend-empty = { $figure }: sin datos en estas semanas.
trend-single = { $figure }: { $value } en la semana del { $week }, la única con datos.
trend-described = { $runs ->
    [yes] { $figure }: { $first } en la semana del { $from }, { $last } hasta ahora en la semana del { $to }; { $verdict ->
        [rises] al alza
        [falls] a la baja
        [short] muy pocas semanas cerradas para establecer una dirección
       *[stable] sin dirección clara
    }.
   *[no] { $figure }: { $first } en la semana del { $from }, { $last } en la semana del { $to }; { $verdict ->
        [rises] al alza
        [falls] a la baja
        [short] muy pocas semanas cerradas para establecer una dirección
       *[stable] sin dirección clara
    }.
}

# Key metrics.
key-metrics = Indicadores clave
metrics-by-department = Por departamento
metrics-by-job-role = Por puesto
groups-of-weeks = El número de personas activas de un grupo se indica solo para semanas naturales.
groups-later = Las tablas por departamento y por puesto se incluirán cuando termine el período.
hidden-note = Las celdas con la indicación «oculto» protegen a las personas: no se muestra ninguna cifra de la que puedan deducirse las respuestas o las acciones de menos de { $k } personas.

# Assessments.
stage-created = Creados en el período
stage-started = De ellos, iniciados antes de su fin
stage-completed = De ellos, finalizados antes de su fin
funnel-title = Cuestionarios finalizados: { $completed } de { $created }
funnel-described = Creados: { $created }; iniciados antes del fin del período: { $started }; finalizados antes del fin del período: { $completed }.
funnel-table = De la creación a la finalización

# Personality.
ocean-none = Todavía no se ha cerrado ninguna semana con un cuestionario finalizado; las cifras de personalidad se publican solo para semanas cerradas.
ocean-profile = Cinco factores: media e intervalo del 95 %
ocean-profile-described = Puntuaciones directas medias en la escala de respuesta de 1 a 5: { $values }.
ocean-factors = Los cinco factores
ocean-facets = Las facetas de los cinco factores
ocean-by-department = Puntuaciones medias por departamento
ocean-by-job-role = Puntuaciones medias por puesto
ocean-note = Ningún extremo de una escala es bueno o malo. Las cifras describen grupos; no están hechas para decidir sobre una persona. Una cifra solo cambia cuando suficientes de sus personas tienen una puntuación nueva; hasta entonces vale la anterior.
facets-note = Una faceta se actualiza junto con su factor y con las mismas personas; cuando algunas de ellas han respondido un cuestionario sin facetas, se mantiene la cifra anterior o no hay ninguna.

# Activity.
activity-by-type = Actividad por tipo

# Data quality and privacy.
completeness = Integridad de los datos
with-score = Miembros con puntuación
with-score-share = Porcentaje de estos miembros
groups-shown = Grupos cuyas cifras se muestran
by-department = Por departamento
by-job-role = Por puesto
hidden-departments = { $groups ->
    [one] Departamento cuyas cifras están ocultas: { $names }.
   *[other] Departamentos cuyas cifras están ocultas: { $names }.
}
hidden-job-roles = { $groups ->
    [one] Puesto cuyas cifras están ocultas: { $names }.
   *[other] Puestos cuyas cifras están ocultas: { $names }.
}
raw-data-table = Métricas en las que se basa este informe

# Method.
definitions = Qué significan los indicadores
method-intervals = Los intervalos son del 95 %: de Wilson para una tasa, de Newcombe para la diferencia de dos tasas, de la t de Student para una media y de Feldt para alfa.
method-comparisons = Cada grupo se compara con todos los demás mediante la prueba de Welch y la g de Hedges; en una tabla de comparaciones, la proporción de falsos hallazgos se limita al 5 % (Benjamini y Hochberg 1995).
method-trends = La dirección se determina a partir de doce semanas y se indica solo si el intervalo de la pendiente de Theil-Sen excluye el cero; una semana aún en curso no se tiene en cuenta.
method-scores = Una puntuación es la media de los ítems respondidos tras recodificar los ítems inversos; cuando falta más de una décima parte de los ítems de una escala, no hay puntuación.
method-privacy = Las cifras sobre personas se muestran para grupos de al menos { $k } personas; una tabla se publica como un todo, y lo que pudiera calcularse a partir de sus demás celdas se oculta también. Las puntuaciones se indican para semanas cerradas, según una sola agrupación cada vez, y cambian solo cuando hay cambios en un número suficiente de personas.
intended-use = Este informe está pensado para mostrar cómo están los grupos y ayudar a plantear mejores preguntas. No está pensado para tomar decisiones de contratación, retribución o promoción, ni sobre ninguna persona en particular; no contiene puntuaciones individuales.

# Norms, spread and groups.
column-deviation = Dispersión
ocean-profile-normed = Los cinco factores frente al grupo normativo
ocean-profile-normed-described = Puntuaciones T de las medias (50 es la media del grupo normativo, 10 su desviación típica): { $values }.
ocean-distribution = Cómo se reparten las personas en cada factor
usual-band = habitual en el grupo normativo
norm-note = Las puntuaciones T y los percentiles comparan la media con el grupo normativo de todos los sexos y edades, reunidos con pesos iguales ({ $source }). Un percentil indica cuántas de cada cien personas del grupo normativo quedan por debajo de la media.
raw-note = No hay normas para todos los cuestionarios respondidos: la escala es la puntuación directa, la media de las respuestas de 1 a 5.
cohorts-table = Según la semana de entrega
cohorts-note = Cada semana se sigue hasta el final del periodo; las más recientes han tenido menos tiempo.
groups-left-out = La plantilla omite lo que se muestra por grupos.
groups-none = Todavía no hay departamentos que distinguir.
engagement-by-department = Tasa de participación por departamento
engagement-by-department-described = Proporción de miembros activos con su intervalo del 95 %: { $values }.
engagement-by-department-many = { $shown ->
    [0] Proporción de miembros activos en { $groups } departamentos; no puede mostrarse la de ninguno.
   *[other] Proporción de miembros activos con su intervalo del 95 % en { $groups } departamentos: la más alta en { $highest }, la más baja en { $lowest }; { $hidden ->
        [0] ninguna está oculta
        [one] una está oculta
       *[other] { $hidden } están ocultas
    }.
}
heatmap-title = { $clear ->
    [0] Ningún departamento se distingue claramente de todos los demás
    [one] Una diferencia clara entre un departamento y todos los demás
   *[other] { $clear } diferencias claras entre departamentos y todos los demás
}
heatmap-described = Media de cada departamento menos la de todos los demás, en puntos de escala, factor por factor; { $clear ->
    [0] ninguna diferencia es clara
    [one] un marco señala la única diferencia clara
   *[other] un marco señala cada una de las { $clear } diferencias claras
}.
contrast-clear = { $group }, { $factor }: { $difference } puntos de escala respecto a todos los demás (intervalo del 95 % { $interval }, g = { $g }, n = { $n }).
contrast-none = Entre las comparaciones (número: { $n }), ninguna muestra una diferencia clara.
contrast-note = Una diferencia se llama clara cuando la proporción de hallazgos falsos entre todas las comparaciones de la tabla se limita al 5 % y la g de Hedges es de al menos 0,2. Si las cifras de un departamento son de una semana sin cifras de toda la organización, no hay nada que comparar.

# What changed against an earlier version.
section-restatements = Cambios respecto a la versión publicada
restated = { $figures ->
    [0] Ninguna cifra de la versión publicada { $version } ha cambiado.
    [one] Una cifra difiere de la versión publicada { $version }: llegaron datos o correcciones posteriores.
   *[other] { $figures } cifras difieren de la versión publicada { $version }: llegaron datos o correcciones posteriores.
}
restated-table = Cifras revisadas
restated-before = Publicada
restated-now = Ahora
restated-absent = no indicada
