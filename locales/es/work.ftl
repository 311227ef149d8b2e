### review: draft

# El trabajo del personal: dónde está un resurtido, por qué, y qué hay que hacer.

# Where a refill stands. Read by staff.
care-state-planned = Planeado
care-state-opened = Listo para preguntar
care-state-asked = Preguntado
care-state-seen = Página abierta, sin respuesta
care-state-answered = Contestado
care-state-confirmed = Confirmado
care-state-needs_pharmacist = Necesita un farmacéutico
care-state-declined = Rechazado
care-state-on_hold = En pausa
care-state-ordered = Pedido
care-state-filled = Surtido
care-state-unreachable = No se pudo contactar

# What moved a refill.
care-cause-window-opened = Llegó el momento de preguntar
care-cause-message-accepted = Se envió un mensaje
care-cause-page-viewed = El paciente abrió la página
care-cause-answered = El paciente contestó
care-cause-judged = Se revisó la respuesta
care-cause-cleared = Un farmacéutico dijo que sí
care-cause-refused = El personal lo detuvo
care-cause-order-placed = Se hizo el pedido
care-cause-dispensed = Se entregó la medicina
care-cause-silence = Nadie contestó en 30 días
care-cause-therapy-held = El tratamiento se puso en pausa
care-cause-hold-lifted = La pausa terminó
care-cause-therapy-stopped = El tratamiento terminó

# Why an answer was judged as it was. Read by staff.
care-reason-pharmacist-approved = Un farmacéutico lo aprobó
care-reason-side-effect-emergency = Dice: necesito ayuda ahora mismo
care-reason-side-effect-severe = Tiene un efecto secundario grave
care-reason-side-effect-moderate = Tiene un efecto secundario que molesta
care-reason-side-effect-new = Un efecto secundario es nuevo o peor
care-reason-side-effect-told = Nos contó de un efecto secundario
care-reason-stopped-taking = Dejó de tomarla
care-reason-paused = La puso en pausa
care-reason-missed-for-side-effect = Se saltó dosis por efectos secundarios
care-reason-missed-for-cost = Se saltó dosis por el costo
care-reason-hidden-missed-doses = Le quedan más dosis de lo esperado
care-reason-doses-short = Le quedan menos dosis de lo esperado
care-reason-medicines-changed = Cambiaron otras medicinas
care-reason-allergies-changed = Tiene una alergia nueva
care-reason-hospital-stay = Estuvo en el hospital o en emergencias
care-reason-question-asked = Tiene una pregunta
care-reason-sent-for-review = Envió sus respuestas al farmacéutico
care-reason-insurance-changed = Tiene otro seguro
care-reason-no-safe-day = Ningún día seguro de entrega le sirve
care-reason-short-answer = Solo dijo que sí. Faltan las otras preguntas.
care-reason-unfinished = Aún no contestó las otras preguntas
care-reason-enough-for-now = Tiene suficiente por ahora
care-reason-not-wanted = No la quiere
care-reason-clean = Todo en orden
care-reason-no-receipts = La compañía telefónica no nos informa
care-reason-missed-texts = Llegaron textos que la compañía telefónica no pudo entregarnos; los hallamos en su lista
care-reason-unread-list = No se puede leer la lista de textos de la compañía telefónica: puede faltar alguno
care-reason-therapy-held = El tratamiento está en pausa
care-reason-therapy-stopped = El tratamiento terminó
care-reason-stopped-by-prescriber = El médico la paró o la cambió
care-reason-stopped-not-safe = No es seguro en este momento
care-reason-stopped-not-paid = El seguro no la paga
care-reason-stopped-not-in-stock = No podemos conseguir la medicina
care-reason-stopped-other-pharmacy = La surte otra farmacia
care-reason-stopped-patient-asked = El paciente no la quiere
care-reason-stopped-other = Otra razón. Está en la nota.
care-reason-tried-before = Nadie contestó nuestra última llamada

# What is to be done. Read by staff.
care-task-refill-order = Pedir el resurtido
care-task-pharmacist-review = Revisar antes de enviar
care-task-urgent-symptom = Llamar ya: síntoma grave
care-task-patient-question = Contestar una pregunta
care-task-picture-sent = Mirar una foto
care-task-call-patient = Llamar al paciente
care-task-urgent-call = Llamar otra vez. Pronto se acaba.
care-task-pharmacist-last-days = Revisar: últimos días de medicina
care-task-last-ship-day = Último día seguro para enviar
care-task-possible-gap = Puede que ya no tenga medicina
care-task-late-call = Llamar: el resurtido va tarde
care-task-letter = Enviar una carta y avisar al médico
care-task-seen-no-answer = Abrió la página y no contestó
care-task-declined = Dijo que no: averiguar por qué
care-task-not-now = Tiene suficiente: acordar cuándo preguntar
care-task-delivery-call = Llamar para fijar el día de entrega
care-task-insurance-change = Revisar el nuevo seguro
care-task-order-change = Quiere cambiar un pedido ya hecho
care-task-order-overdue = Pedido, pero aún no entregado
care-task-order-stopped = Paramos el pedido: avisar al paciente
care-task-contact-stopped = Paró los mensajes: llamar por el resurtido
care-task-no-way-to-reach = No hay cómo enviarle mensajes
care-task-message-failed = Un mensaje no llegó
care-task-unclear-reply = Leer una respuesta poco clara
care-task-unknown-sender = Un mensaje de un número desconocido
care-task-wrong-person = Número o correo equivocado
care-task-shared-stop = Un número compartido pidió parar: pregunte quién
care-task-stop-heard = Pidieron parar: avise a las demás listas
care-task-number-moved = El número pasó a otro paciente: pregunte de quién es
care-task-link-locked = Se bloqueó un enlace
care-task-call-back = Pidió una llamada
care-task-possible-duplicate = Puede ser el mismo paciente dos veces
care-task-stuck-work = Algo en el sistema está atascado

# Whose work it is.
care-role-technician = Técnico
care-role-pharmacist = Farmacéutico
care-role-nurse = Enfermería
care-role-manager = Gerencia

# Why a task stands where it stands in the list. $days is the days of supply left, $out the days since it ran out, $past the days since the last safe day to ship.
care-rank-out-of-supply = { $out ->
    [0] Sin medicina desde hoy.
    [1] Sin medicina desde ayer.
   *[other] Sin medicina desde hace { $out } días.
 }
care-rank-last-safe-ship = El último día seguro para enviar es { $day }.
care-rank-last-safe-ship-past = { $past ->
    [one] El último día seguro para enviar fue { $day }, ayer.
   *[other] El último día seguro para enviar fue { $day }, hace { $past } días.
 }
care-rank-running-out = { $days ->
    [one] Queda medicina para 1 día.
   *[other] Queda medicina para { $days } días.
 }
care-rank-urgent = Necesita ayuda ahora mismo.
care-rank-promised = Prometido para { $time }.
care-rank-waiting = Desde { $time }, espera.

# How soon.
care-priority-now = Ahora
care-priority-today = Hoy
care-priority-soon = Pronto
care-priority-later = Después
care-priority-emergency = Emergencia

# What came of a task.
care-outcome-done = Hecho
care-outcome-not-needed = No hizo falta
care-outcome-ordered = Pedido hecho
care-outcome-called-off = Pedido cancelado
care-outcome-cleared = Se puede enviar
care-outcome-refused = No enviar
care-outcome-reached = Habló con el paciente
care-outcome-not-reached = Nadie contestó
care-outcome-emergency-care = Enviado a urgencias
care-outcome-same = Es el mismo paciente
care-outcome-different = Son dos pacientes
care-outcome-overtaken = Ya no hace falta
care-outcome-replaced = Otra tarea tomó su lugar

# Treatments, supplies, and how an answer came.
care-therapy-active = Activo
care-therapy-held = En pausa
care-therapy-stopped = Suspendido
care-therapy-completed = Completado
care-supply-dispensed = Según lo que entregamos
care-supply-expected-duration = Estimado según la receta
care-supply-quantity-by-dose = Estimado según la cantidad y la dosis diaria
care-source-sms = Por mensaje
care-source-email = Por correo
care-source-call = Con teclas en una llamada
care-source-portal = Por mensaje seguro
care-source-page = En la página web
care-source-staff = Lo dijo al personal
care-source-import = De otro sistema

# Para el personal que llama: qué decir, junto a la tarea.
voice-staff-title = Qué decir
voice-staff-tries = { $count ->
    [one] Hasta ahora nadie contestó 1 llamada sobre esto.
   *[other] Hasta ahora nadie contestó { $count } llamadas sobre esto.
 }
voice-staff-open = Diga: «Hola, llamamos de { $pharmacy }.»
voice-staff-who = Pregunte por el paciente por su nombre, y no diga nada más todavía:
voice-staff-birth = Pregunte la fecha de nacimiento y compárela con la que aparece aquí.
voice-staff-say = Solo entonces diga de qué se trata.
voice-staff-machine-title = En un contestador, o con otra persona
voice-staff-machine = «Llamamos de { $pharmacy }. Por favor, llámenos al»
voice-staff-machine-why = Solo el nombre y el número. Otros pueden oírlo.

# Lo que se rechazó al personal, y qué hacer.
refused-task-claimed = Otra persona tiene esta tarea ahora.
refused-task-for-pharmacist = Solo un farmacéutico puede tomar esta tarea. Déjela en la lista para uno.
refused-task-done = Esta tarea ya está hecha.
refused-task-not-yours = Esta tarea no es suya. Tómela primero.
refused-bad-ask-day = Elija un día desde hoy, dentro de un año.
refused-why-stopped = Diga por qué se para el pedido.
refused-bad-outcome = Elija uno de los resultados de la lista.
refused-answer-changed = Llegó otra respuesta desde que abrió esta página. Vuelva a la tarea y léala primero.
refused-therapy-not-held = Este tratamiento no está en pausa.
refused-dispensed-in-future = Ese día todavía no llega.
refused-bad-days-supply = Los días de medicina deben ser de 1 a 730.
refused-bad-quantity = Esa cantidad no puede ser correcta.
refused-bad-name = Hace falta un nombre.
refused-bad-medication = Una medicina necesita un código o un nombre.
refused-bad-pharmacy-name = La farmacia necesita un nombre.
refused-bad-link-base = Esa dirección web no sirve para enlaces.
refused-bad-colour = Escriba el color así: #0a7c66.
refused-bad-transit-days = Un paquete puede viajar 10 días como máximo.
refused-bad-program-code = Use letras minúsculas, números y guiones.
refused-emergency-open = Este paciente nos avisó de una emergencia y nadie ha cerrado esa tarea. Hable primero con el paciente.
