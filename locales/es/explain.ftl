### review: draft

# Por qué un mensaje salió, espera o no salió. Lo lee el personal.

# Un paciente, en la consola
explain-link = ¿Por qué salió cada mensaje, o no?
explain-title = Por qué escribimos, o no
explain-lead = Cada mensaje con las reglas con que se juzgó, como se guardaron entonces.
explain-at = ¿Hasta qué minuto?
explain-at-hint = Con el reloj de la farmacia. Déjelo vacío para ver hasta ahora.
explain-at-go = Mostrar
explain-now = Si escribiéramos ahora
explain-now-preview = Una vista previa. No se envía nada.
explain-now-send = { $channel } ahora: saldría, porque
explain-now-wait = { $channel } ahora: esperaría hasta { $time }, porque
explain-now-withhold = { $channel } ahora: no saldría, porque
explain-now-drop = { $channel } ahora: no saldría, porque
explain-messages = Mensajes
explain-none = No hay mensajes hasta entonces
explain-none-next = Elija un minuto más tarde o deje el campo vacío.
explain-next = Próximo intento
explain-tried = No llegó por
explain-decisions = Decisiones
explain-deliveries = Qué pasó con él
explain-edition = Edición de las reglas
explain-zone = Zona horaria con que se juzgó
explain-somewhere = No se sabe: una de { $count } zonas horarias
explain-hours = Horas de ese día
explain-limits = Límites
explain-free = No gasta ningún límite
explain-day = Gastado ese día, antes de él
explain-week = Gastado en siete días, antes de él
explain-doses = Avisos de dosis ese día, antes de él
explain-used = { $used } de { $limit }
explain-words = Versión de las palabras
explain-code = La compañía dijo: { $code }
explain-consent = Se apoyó en el permiso para { $purpose }. { $source }, { $time }. Texto: { $wording }.
explain-basis-consent = Se apoyó en un permiso que ya no está guardado.
explain-basis-answer = No necesitó permiso: respondía a lo que escribió el paciente.
explain-basis-stop-confirmation = No necesitó permiso: confirmaba que paramos.
explain-basis-requested = No necesitó permiso: el paciente lo pidió.
explain-basis-of-record = No necesitó permiso: fue dentro del portal o por carta.

# Todos los mensajes, en la consola
explain-all = Mensajes
explain-all-title = Cómo les fue a los mensajes
explain-all-lead = Todos los mensajes, contados por lo que pasó y por qué. Abra un motivo para ver cuáles.
explain-spans = Hasta cuándo atrás
explain-span-day = 24 horas
explain-span-week = 7 días
explain-span-month = 30 días
explain-all-none = No hay mensajes en este tiempo
explain-all-none-next = Mire más atrás.
explain-column-why = Por qué
explain-column-count = Cuántos
explain-column-message = Mensaje
explain-column-asked = Pedido
explain-number = { $count }
explain-list = { $count ->
    [one] { $count } mensaje, el más nuevo primero
   *[other] { $count } mensajes, el más nuevo primero
 }
explain-fared-sent = { $count ->
    [one] { $count } mensaje se envió
   *[other] { $count } mensajes se enviaron
 }
explain-fared-waits = { $count ->
    [one] { $count } mensaje espera
   *[other] { $count } mensajes esperan
 }
explain-fared-withheld = { $count ->
    [one] { $count } mensaje se retuvo
   *[other] { $count } mensajes se retuvieron
 }
explain-fared-dropped = { $count ->
    [one] { $count } mensaje se descartó
   *[other] { $count } mensajes se descartaron
 }
explain-fared-failed = { $count ->
    [one] { $count } mensaje no llegó
   *[other] { $count } mensajes no llegaron
 }
explain-sent = Enviados
explain-waits = En espera
explain-withheld = Retenidos
explain-dropped = Descartados
explain-failed = No llegaron

# Un motivo en pocas palabras
explain-short-allowed = Con permiso y a buena hora
explain-short-answering = Una respuesta al paciente
explain-short-requested = El paciente lo pidió
explain-short-confirming-stop = Confirma que paramos
explain-short-safety-allowed = Mensaje urgente de seguridad
explain-short-of-record = Mensaje seguro o carta
explain-short-deceased = El paciente murió
explain-short-inactive = Ya no se atiende aquí
explain-short-stopped = El paciente pidió parar
explain-short-no-address = No hay dirección
explain-short-suspended = La dirección no se usa
explain-short-no-consent = Nadie dio permiso
explain-short-revoked = Se retiró el permiso
explain-short-quiet-hours = Muy temprano o muy tarde
explain-short-quiet-somewhere = Puede ser muy temprano o muy tarde
explain-short-never-open = Ninguna hora cumple todas las reglas
explain-short-daily-limit = Ya bastó por ese día
explain-short-weekly-limit = Ya bastó por esa semana
explain-short-dose-limit = Ya hubo bastantes avisos de dosis ese día
explain-short-expired = Llegó muy tarde para servir
explain-short-expires-first = Habría llegado muy tarde para servir
explain-short-held = Los mensajes están detenidos
explain-short-already-told = Dicho con otro mensaje
explain-short-text-refused = Las palabras no se pueden enviar
explain-short-carrier = La compañía dio un error
explain-short-other = Sin decidir todavía, o sin motivo guardado
explain-picture-goes = Salió con el dibujo que el paciente eligió.
explain-picture-no-link = Salió sin dibujo. No tiene enlace.
explain-picture-not-carried = Salió sin dibujo. Esta compañía no los lleva.
explain-picture-abroad = Salió sin dibujo. El número es de otro país.
explain-picture-none-chosen = Salió sin dibujo. El paciente no eligió ninguno para mensajes de texto.
explain-picture-once-today = Salió sin dibujo. Va en un mensaje al día.
explain-picture-rests = Salió sin dibujo. La compañía de teléfono rechazó uno en este número.
