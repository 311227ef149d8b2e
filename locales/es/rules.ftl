### review: draft

# Reglas de contacto en la consola.

rules-title = Reglas de contacto
rules-lead = Cuándo podemos escribir y cuántas veces. La ley va primero. Sus reglas pueden ser más estrictas, nunca más amplias.
rules-in-force = Lo que vale ahora
rules-edition = Edición: { $edition }
rules-federal = La ley del país
rules-federal-limits = A un paciente, como máximo { $day } al día y { $week } a la semana, de los mensajes que empezamos nosotros.
rules-states = La ley del estado
rules-states-why = Algunos estados permiten menos horas. Miramos el estado de la dirección del paciente o de su teléfono. Los mensajes urgentes de seguridad salen a cualquier hora.
rules-states-all = Estados con horas propias
rules-pharmacy = Su farmacia
rules-shipped = Vinieron con el programa. Usted no las ha cambiado.
rules-patient = El paciente
rules-patient-why = El paciente puede elegir otras horas. Valen en lugar de las suyas, dentro de la ley. Si pide que paremos, eso siempre vale.
rules-source-read = Leímos la ley.
rules-source-believed = Creemos que esta es la ley. Nadie la ha leído todavía.
rules-source-decided = Es una decisión nuestra.

rules-every-day = Todos los días
rules-days = De { $first } a { $last }
rules-span = de { $from } a { $to }
rules-closed = Sin mensajes
rules-hours = Horas
rules-per-day = Mensajes al día
rules-per-week = Mensajes en siete días
rules-doses = Avisos de dosis al día
rules-messages = { $count ->
    [one] { $count } mensaje
   *[other] { $count } mensajes
 }
rules-reminders = { $count ->
    [one] { $count } aviso
   *[other] { $count } avisos
 }

rules-versions = Versiones
rules-versions-caption = Sus propias reglas, la más nueva primero
rules-none = Todavía no hay versiones
rules-none-next = Valen las reglas que vinieron con el programa. Escriba las suyas abajo.
rules-version = Versión { $number }
rules-column-version = Versión
rules-column-state = Estado
rules-column-from = Vale desde
rules-column-why = Por qué
rules-column-by = Por
rules-no-day = Sin día todavía
rules-no-reason-yet = Sin motivo todavía
rules-somebody = El sistema
rules-state-in-force = En vigor
rules-state-draft = Borrador
rules-state-published = Publicada
rules-state-withdrawn = Retirada

rules-new = Escribir una versión nueva
rules-form-hint = Las horas son las del paciente. Deje las dos horas vacías en un día sin mensajes. Nada cambia hasta que la publique.
rules-from = Desde
rules-to = Hasta
rules-form-go = Guardar el borrador
rules-bad-span = Escriba dos horas, la primera antes que la segunda. O deje las dos vacías.
rules-bad-number = Escriba un número, como 2.

rules-says = Lo que dice
rules-written = Escrita por
rules-published = Publicada por
rules-preview = Lo que habría cambiado
rules-preview-waits = Lo estamos calculando
rules-preview-waits-why = Miramos cada mensaje de los últimos 30 días. Tarda un momento.
rules-preview-look = Mirar otra vez
rules-preview-again = Calcular otra vez
rules-preview-same = 0 mensajes serían distintos.
rules-preview-rest = { $count ->
    [one] { $count } mensaje como antes.
   *[other] { $count } mensajes como antes.
 }
rules-preview-span = Mensajes pedidos desde { $since } hasta { $until }. Comparado con la edición { $edition }.
rules-preview-how = Esto es una vista previa. Las mismas reglas juzgaron otra vez cada mensaje. Solo se mira la hora y el número. Los permisos quedan como estaban.
rules-preview-cut = Había demasiados mensajes. Miramos una parte.
rules-change-later = { $count ->
    [one] { $count } mensaje habría esperado
   *[other] { $count } mensajes habrían esperado
 }
rules-change-dropped = { $count ->
    [one] { $count } mensaje se habría descartado
   *[other] { $count } mensajes se habrían descartado
 }
rules-change-never = { $count ->
    [one] { $count } mensaje nunca habría salido
   *[other] { $count } mensajes nunca habrían salido
 }
rules-change-sooner = { $count ->
    [one] { $count } mensaje habría salido antes
   *[other] { $count } mensajes habrían salido antes
 }
rules-change-sent = { $count ->
    [one] { $count } mensaje que no salió habría salido
   *[other] { $count } mensajes que no salieron habrían salido
 }
rules-examples = { $count ->
    [one] { $count } ejemplo
   *[other] { $count } ejemplos
 }
rules-goes = Con las reglas de ahora
rules-would-go = Con esta versión
rules-goes-not = No se envía

rules-publish = Publicarla
rules-publish-why = Vale desde el comienzo de ese día en la farmacia. Puede volver atrás cuando quiera.
rules-day-hint = Hoy o más tarde.
rules-reason = ¿Por qué cambia las reglas?
rules-reason-hint = Otras personas lo leerán. No nombre a ningún paciente.
rules-publish-go = Publicar esta versión
rules-return = Volver a esta versión
rules-return-why = Vale otra vez desde ahora, como una versión nueva.
rules-return-go = Publicarla otra vez
rules-undo = Deshacer
rules-undo-why = Volver a las reglas que vinieron con el programa. Valen desde ahora, como una versión nueva. Para volver a otra versión, ábrala en la lista.
rules-undo-go = Volver a las primeras reglas
rules-withdraw = Dejar esta versión

refused-rules-hours-beyond-law = Estas horas no están dentro de la ley. La ley federal permite de 8:00 a. m. a 9:00 p. m. donde está el paciente.
refused-rules-no-hours = Con estas horas nunca saldría un mensaje. Deje al menos un día abierto.
refused-rules-day-beyond-law = La ley federal permite 1 mensaje al día. No puede permitir más, ni 0.
refused-rules-week-beyond-law = La ley federal permite 3 mensajes en siete días. No puede permitir más, ni 0.
refused-rules-doses = Escriba un número de 1 a 24.
refused-rules-not-draft = Esta versión ya no es un borrador. Para cambiarla, escriba una nueva.
refused-rules-not-previewed = Primero mire lo que habría cambiado. Espere hasta que esté calculado.
refused-rules-no-reason = Escriba por qué.
refused-rules-no-day = Elija un día.
refused-rules-day-past = Este día ya pasó. Elija hoy o un día más tarde.
refused-rules-in-force = Esta versión vale o ha valido, por eso queda guardada. Publique otra.
refused-rules-not-published = Esta versión nunca valió. Publique el borrador.
