### Lo que el sistema dice de sí mismo: las alertas y su rapidez.

alert-subject = { $severity ->
    [critical] Crítico
   *[warning] Advertencia
}: { $rule } { $turn ->
    [fired] se activa
   *[resolved] ha terminado
}
alert-text = { $turn ->
    [fired] La alerta { $rule } ({ $component }) se activa
   *[resolved] La alerta { $rule } ({ $component }) ha terminado
}: el valor medido es { $value }{ $unit ->
    [percentage] { " " }%
    [milliseconds] { " " }ms
    [bytes] { " " }bytes
    [minutes] { " " }minutos
    [hours] { " " }horas
   *[count] { "" }
}; el umbral es { $threshold }. La condición se cumple desde { $at }.

system-name = El sistema
rule-of-system = Estas cifras son del sistema y no dicen nada de las personas.
performance-title = Informe de rendimiento
performance-bottom = { $requests ->
    [one] Se respondió una solicitud
   *[other] Se respondieron { $requests } solicitudes
}; falló el { $rate } % y 95 de cada cien tardaron { $seconds } s como máximo.
performance-nothing = No se midió ninguna solicitud en este período.
performance-requests = Solicitudes
performance-error-rate = Fallidas
performance-p50 = La mitad en
performance-p95 = El 95 % en
performance-p99 = El 99 % en
performance-p95-before = El 95 % en, antes
performance-before = antes: { $value }
performance-before-nothing = antes no se midió nada
performance-source-label = Fuente
performance-source = medido por los propios servidores; las duraciones son exactas hasta un 3 %
performance-routes = Rutas
performance-route = Ruta
performance-slowest = Las rutas más lentas: lo que tardó como máximo el 95 % de sus solicitudes
performance-slowest-described = La ruta más lenta es { $route }: el 95 % de sus solicitudes tardó { $seconds } s como máximo.
performance-regressions = Lo que se volvió más lento
performance-no-regressions = Ninguna ruta se volvió claramente más lenta que en el período anterior.
performance-regression = { $route }: el 95 % de las solicitudes tardó { $seconds } s como máximo en vez de { $before } s ({ $change } %).
performance-measurements = Base de datos, caché, tareas y máquina
performance-component = Parte
performance-measured = Medido
performance-of = De
performance-value = Valor
performance-value-before = Antes
measured-connection_usage = Conexiones en uso
measured-cache_hit_ratio = Encontrado en memoria
measured-resource_usage = Recursos en uso
measured-slow_queries = Consultas lentas
measured-job_failures = Intentos fallidos
measured-job_lateness = Retraso de las tareas
measured-missed_jobs = Horas perdidas
measured-disabled_jobs = Tareas desactivadas
measured-quarantined_organizations = Organizaciones en cuarentena
measured-database_size = Tamaño en MiB
measured-view_age = Minutos desde la actualización de la vista más antigua
measured-stray_rows = Eventos fuera de todos los meses
measured-months_ahead = Meses creados por adelantado
measured-backup_age = Horas desde la última copia de seguridad válida
