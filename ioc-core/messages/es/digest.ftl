### El balance de un día, una semana y un mes de mantenimiento.

titled-daily = Mantenimiento de un día
titled-weekly = Mantenimiento de una semana
titled-monthly = Mantenimiento de un mes
digest-daily-bottom = { $fired ->
    [one] Saltó una alerta
   *[other] Saltaron { $fired } alertas
}, { $firing ->
    [one] una sigue activa
   *[other] { $firing } siguen activas
}, y { $failed ->
    [one] falló un intento de tarea.
   *[other] fallaron { $failed } intentos de tareas.
}
digest-weekly-bottom = { $days ->
    [one] Se comparó un día con sus filas
   *[other] Se compararon { $days } días con sus filas
}, { $differing ->
    [one] una organización difiere
   *[other] { $differing } organizaciones difieren
}; la limpieza quitaría { $old ->
    [one] una fila.
   *[other] { $old } filas.
}
digest-monthly-bottom = La base de datos ocupa { $size } MiB; nadie puede decir cuándo se llenará su disco.
digest-monthly-full = La base de datos ocupa { $size } MiB; a este ritmo su disco se llenará en { $days ->
    [one] un día.
   *[other] { $days } días.
}
digest-nothing = No hay nada que contar.
digest-source = lo que la base de datos y los servidores dicen de sí mismos; no nombra a nadie
digest-views = Vistas, y su antigüedad antes de actualizarse
digest-alerts = Alertas
digest-jobs = Tareas
digest-statements = Las consultas que más tiempo llevaron
digest-hits = Lo que ya estaba guardado
digest-cleaning = Lo que quitaría la limpieza
digest-platform = Lo que la limpieza quitaría de la plataforma
digest-rollups = Cifras que difieren de sus filas
digest-indexes = Índices
digest-tables = Almacenamiento por tabla
digest-organizations = Almacenamiento por organización
digest-baseline = Lo que es más lento que la referencia anterior
digest-security = Seguridad
listed-view = Vista
listed-age = Antigüedad previa
listed-alert = Alerta
listed-fired = Saltó
listed-resolved = Terminó
listed-job = Tarea
listed-attempts = Intentos
listed-failed = Fallidos
listed-missed = Perdidos
listed-late = Tardíos
listed-latest = Retraso máximo
listed-statement = Consulta
listed-calls = Veces
listed-total = En total
listed-mean = De media
listed-mean-before = De media, antes
listed-tier = Guardado por
listed-ratio = Ya presente
listed-ratio-before = Antes
listed-asked = Pedidos
listed-organization = Organización
listed-metrics = Métricas
listed-events = Eventos
listed-kind = Clase
listed-count = Cantidad
listed-differences = Diferencias
listed-index = Índice
listed-finding = Hallazgo
listed-table = Tabla
listed-rows = Filas
listed-size = Tamaño en MiB
listed-grown = Crecimiento en MiB
listed-route = Ruta
listed-p95 = 95 % en
listed-p95-before = 95 % en, antes
listed-check = Comprobación
listed-state = Estado
cleaned-job_logs = Registros de las tareas
cleaned-job_runs = Ejecuciones de las tareas
cleaned-measurements = Mediciones
cleaned-observations = Lo que la base de datos dijo de sí misma
cleaned-alerts = Alertas terminadas
cleaned-messages = Mensajes transmitidos
cleaned-requests = Solicitudes caducadas
cleaned-files = Archivos a medio escribir
indexed-invalid = no se puede usar
indexed-missing = falta
indexed-duplicate = está repetido
indexed-unused = no se usa
checked-ok = en orden
checked-unknown = desconocido
checked-warning = mejorable
checked-failed = defectuoso
