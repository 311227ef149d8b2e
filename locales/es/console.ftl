### review: draft

# Lo que lee el personal en la consola.

# La entrada y la salida
console-sign-in = Entrar
console-sign-in-how = Necesita un enlace de invitación para entrar. Pídalo a quien administra este programa. Esa persona escribe esto en el servidor:
console-sign-in-once = El enlace abre una vez, dentro de 60 minutos. Después de 12 horas hay que entrar otra vez.
console-welcome = Bienvenida
console-welcome-why = Este enlace abre una sola vez. La sesión dura 12 horas en esta computadora.
console-come-in = Entrar ahora
console-invitation-closed = Este enlace está cerrado
console-invitation-closed-why = Ya se usó, o es muy viejo. Pida uno nuevo.
console-sign-out = Salir
console-not-yours = Esta página no es para su puesto
console-not-yours-why = Solo la ve quien trabaja con pacientes. Si la necesita, hable con la gerencia.
console-missing = Aquí no hay nada
console-missing-why = La dirección puede estar mal, o lo que había ya no está.
console-to-work = Ir a la lista de trabajo

console-role-technician = Técnico
console-role-pharmacist = Farmacéutico
console-role-nurse = Enfermería
console-role-manager = Gerencia
console-role-admin = Administración

# La lista de trabajo. $count es el número de tareas sin terminar.
console-work = Lista de trabajo
console-work-title = Lista de trabajo ({ $count })
console-work-title-many = Lista de trabajo ({ $count } o más)
# $urgent is the number of emergencies, $list the title of the list.
console-work-title-urgent = { $urgent ->
    [one] Emergencia. { $list }
   *[other] { $urgent } emergencias. { $list }
 }
console-alarms = { $count ->
    [one] Emergencia: llame ahora
   *[other] { $count } emergencias: llame ahora
 }
console-work-count = { $count ->
    [0] Nada espera.
    [one] Espera { $count } tarea. La más urgente está arriba.
   *[other] Esperan { $count } tareas. La más urgente está arriba.
 }
console-work-many = Esperan { $count } tareas o más. La más urgente está arriba.
console-work-caption = Tareas, la más urgente primero
console-whose = De quién es el trabajo
console-whose-all = Todo
console-whose-mine = Lo mío
console-column-priority = Para cuándo
console-column-task = Tarea
console-column-patient = Paciente
console-column-why = Por qué ahora
console-column-action = Quién la hace
# Va después de un número: "3 nuevas".
console-new = nuevas. Verlas.
console-stale = Esta lista puede ser vieja. Cárguela otra vez.
console-all-clear = Todo al día
console-all-clear-next = Aquí nada necesita a nadie ahora. Las tareas nuevas aparecen solas.
console-next-page = Página siguiente
console-previous-page = Página anterior
console-pages = Páginas de la lista
console-no-patient = Sin paciente
console-claim = La tomo
console-claim-why = Tome primero la tarea, para que nadie más la haga a la vez.
console-release = Devolverla
console-claim-longer = Tenerla más tiempo
console-claim-ends = La tiene hasta esta hora: { $time }. Después vuelve a la lista.
console-take-over = Tomarla en su lugar
console-open = Abierta
console-claimed = Tomada
console-claimed-mine = La tiene usted
console-claimed-by = La tiene { $name }
console-claimed-why = Nadie más puede terminarla hasta que la devuelvan. Vuelve sola a la lista a esta hora: { $time }.
console-done = Hecha
console-done-by = Por { $name }

console-stuck = Una parte del trabajo de este programa está atascada
console-stuck-why = No está en esta lista y quizás nadie lo sepa. Avise a quien cuida este programa. Puede ver qué es con:

# Una tarea
console-about = Sobre esta tarea
console-reasons = Por qué
console-reasons-before = Lo dijo antes, y lo cambió después:
console-medication = Medicina
console-runs-out = Primer día sin medicina
console-last-ship = Último día seguro para enviar
console-prescriber = Médico que receta
console-no-prescriber = No se sabe
console-reference = Número de referencia
console-said-before = Antes: { $said }
console-opened = Abierta
console-for = Trabajo de
console-delivery = Entrega
console-delivery-days = Llega: { $arrives }. Sale: { $ships }.
console-other-record = El otro registro
console-text = Lo que escribió
console-answers = Lo que contestó
console-doses = { $count ->
    [one] { $count } dosis
   *[other] { $count } dosis
 }
console-what-came = ¿En qué quedó?
console-note = Nota
console-note-hint = Solo si alguien necesita saberlo después.
console-note-kept = Su nota no se guardó
console-noted = Nota
console-ask-on = ¿Cuándo preguntamos otra vez?
console-ask-on-hint = Acuerde un día con el paciente. Desde ese día preguntamos otra vez.
console-ask-go = Preguntar ese día
console-ask-need-day = Elija un día desde hoy, dentro de un año.
console-asks-on = Preguntamos otra vez desde: { $day }.
console-stop-why = ¿Por qué se para?
console-stop-told = ¿Lo sabe el paciente?
console-stop-told-hint = Si no, abrimos una tarea para llamarle.
console-stop-told-yes = Sí, ya le avisé
console-stop-need-why = Elija por qué se para.
console-stop-need-note = Escriba en la nota por qué se para.
console-refill-stopped = Lo paramos nosotros
console-order-stopped = Pedido parado
console-said-go = Anotar lo que dijo
console-said-why = ¿Preguntó por el resurtido? Anote las respuestas. Así terminan los recordatorios.
console-said-title = ¿Qué dijo el paciente?
console-said-lead = Haga cada pregunta tal como está. Lo que necesita un farmacéutico va a uno, y antes no se envía nada.
console-said-danger = ¿Necesita ayuda ahora mismo?
console-said-danger-why = Dígale que llame al 911. Después anote lo que dijo.
console-said-unit = dosis
console-said-count = Lo que tiene hoy en casa. Un cálculo aproximado está bien.
console-said-none = Si no se saltó ninguna, escriba 0.
console-said-missed-why = Si se saltó alguna: ¿cuál fue la razón principal?
console-said-new = Si tiene efectos secundarios: ¿son nuevos o peores?
console-said-yes = Sí
console-said-no = No
console-said-words = ¿Qué siente? Escríbalo con sus propias palabras.
console-said-day-hint = Solo si lo enviamos. Según nuestra cuenta, estos días son seguros.
console-said-no-day = Ninguno de estos días
console-said-day-none = Solo si lo enviamos. Según nuestra cuenta, ningún día es seguro.
console-said-day-call = Le llamamos para buscar un día
console-said-note = Si no lo quiere, anote por qué.
console-said-save = Guardar las respuestas
console-said-need-still-taking = Diga si la sigue tomando.
console-said-need-doses-left = Escriba cuántas dosis quedan, como 3.
console-said-need-missed-doses = Escriba cuántas dosis se saltó. Si no fue ninguna, escriba 0.
console-said-need-missed-why = Elija por qué se saltó dosis.
console-said-need-changes = Elija qué cambió, o que nada cambió.
console-said-need-side-effects = Diga si tiene efectos secundarios.
console-said-need-new-or-worse = Diga si los efectos secundarios son nuevos o peores.
console-said-need-confirm = Diga si lo enviamos.
console-said-need-delivery-day = Elija un día de la lista. Va de acuerdo con las dosis que quedan.
console-said-once = Hace unos minutos preguntó por los cambios y los efectos secundarios. Esas respuestas valen aquí también.
console-said-once-change = Cambios y efectos secundarios
console-said-begun = El paciente escribió esto en la página web. Léaselo. Cámbielo si se lo pide.
console-said-emergency = Llamen al 911
console-said-emergency-why = Dígale que llame al 911 ahora. No espere. Si no puede llamar, llame usted al 911.
console-said-emergency-then = Ya avisamos a un farmacéutico. Guarde esta página cuando pueda.
console-said-over = Usted ya no tiene esta tarea
console-said-over-why = Se acabó su tiempo. Lo que escribió sigue aquí. Puede guardarlo, o tomar antes la tarea otra vez.
console-said-again = Tomarla otra vez sin perder lo escrito
console-said-take-why = Lo que escribió sigue aquí. Puede tomar la tarea en su lugar y guardarlo.
console-said-take = Tomarla y guardar las respuestas
console-said-held-why = Lo que escribió sigue aquí. Pida que devuelvan la tarea. Después guárdelo.
console-said-told = El farmacéutico ya está avisado
console-said-told-why = Ahora hay una tarea urgente para un farmacéutico. Lo que escribió sigue abajo hasta que salga de esta página.
console-pharmacist-decides = Esto lo decide un farmacéutico
console-pharmacist-decides-why = Devuelva la tarea para que un farmacéutico la tome.
console-pharmacist-takes-why = Solo un farmacéutico puede tomar esta tarea. Sigue en la lista hasta que uno la tome.

# Buscar a un paciente
console-patients = Pacientes
console-search = Buscar a un paciente
console-search-hint = Escriba el comienzo de un nombre, un teléfono, un correo, una fecha de nacimiento como 4/23/1970 (mes, día, año), un número de registro o el número de referencia que dimos.
console-search-go = Buscar
console-found = { $count ->
    [one] { $count } paciente
   *[other] { $count } pacientes
 }
console-found-many = Los primeros { $count } pacientes. Escriba más para ver menos.
console-none-found = Nadie
console-none-found-next = Revise cómo lo escribió, o pruebe con el teléfono o la fecha de nacimiento.
console-search-empty = Escriba algo para buscar.

# Un paciente
console-patient = Paciente
console-born = Nacimiento
console-language = Idioma
console-time-there = Su hora ahora
console-time-between = De { $first } a { $last }
# Junto a un teléfono, mientras no es hora de llamar. $time es "9:00 a. m." o "mañana, viernes, 3 de julio, 9:00 a. m.".
console-call-early = Es muy temprano para llamar
console-call-late = Es muy tarde para llamar
console-call-closed = Hoy no se llama allí
console-call-unsure = Puede ser muy temprano o muy tarde para llamar
console-call-from = Puede llamar desde: { $time }.
console-call-from-there = Puede llamar desde: { $time }, hora de allí.
console-call-here = Aquí es: { $time }.
console-call-from-here = No sabemos dónde está esta persona. Puede llamar desde: { $time }, hora de aquí.
console-zone = Zona horaria
console-zone-unknown = No se sabe
console-unknown = No se sabe
console-address = Dirección
console-caregiver = Cuidador
console-contact-phone = Teléfono
console-contact-email = Correo
console-suspended = No se usa
console-reach = Cómo comunicarse
console-no-contact-points = No tenemos teléfono ni correo.
console-deceased = Este paciente murió
console-deceased-on = El { $day }. Ya no se envía nada.
console-deceased-why = Ya no se envía nada.
console-inactive = Ya no se atiende aquí
console-inactive-why = Mientras siga así no se envía nada.
console-stopped = Pidió parar
console-stopped-since = No enviamos mensajes desde { $since }. Llame por teléfono.
console-medicines = Medicinas
console-no-medicines = Todavía no hay medicinas
console-no-medicines-next = Aparecen con la primera que entregamos.
console-supply = Le queda
console-days-left = { $days ->
    [one] { $days } día
   *[other] { $days } días
 }
console-out-today = Se acabó hoy
console-days-out = { $days ->
    [one] Se acabó ayer
   *[other] Sin medicina: { $days } días
 }
console-runs-out-on = Primer día sin medicina: { $day }
console-last-supply = Último suministro hasta
console-refill = Resurtido
console-no-refill = Ninguno abierto
console-opens = Preguntamos desde
console-arrives = Llega
console-next-dose = Próxima dosis
console-fills = { $count ->
    [one] Entregada { $count } vez
   *[other] Entregada { $count } veces
 }
console-fill-days = { $days ->
    [one] para { $days } día
   *[other] para { $days } días
 }
console-tasks = Tareas
console-no-tasks = Ninguna tarea abierta.
console-consents = Lo que aceptó
console-no-consents = No hay nada anotado. No podemos escribir primero.
console-consent-granted = Sí
console-consent-revoked = Retirado
console-consent-refused = No
console-consent-ended = Detenido
console-timeline = Mensajes
console-timeline-why = El más nuevo está arriba. Cada uno dice por qué se envió, por qué espera o por qué no.
console-no-contacts = Todavía no hay mensajes
console-no-contacts-next = Aquí aparece lo que escribimos y lo que nos escriben.
console-patient-wrote = Escribió
console-not-vouched = Cualquiera puede poner esta dirección en un correo. Averigüe quién escribió antes de actuar.
console-maybe-twice = Puede que llegara dos veces
console-next-try = Próximo intento: { $time }.
console-why-send = Por qué se envió:
console-why-wait = Por qué espera:
console-why-waited = Por qué esperó:
console-why-withhold = Por qué no se envió:
console-why-drop = Por qué no se envió:

# De qué era un mensaje
console-message-refill-invitation = Hora del resurtido
console-message-refill-reminder = Recordatorio del resurtido
console-message-refill-reminder-last = Último recordatorio del resurtido
console-message-refill-confirmed = Confirmación del sí
console-message-refill-needs-pharmacist = Llamará un farmacéutico
console-message-refill-declined = Confirmación del no
console-message-refill-on-hold = Resurtido en pausa
console-message-which-one = Preguntamos cuál resurtido
console-message-did-not-understand = No entendimos
console-message-question-received = Recibimos la pregunta
console-message-stop-confirmed = Confirmamos que paramos
console-message-stop-part-confirmed = Confirmamos que paramos los de resurtidos
console-message-start-confirmed = Confirmamos que seguimos
console-message-help = Ayuda
console-message-wrong-number-noted = Anotamos el número equivocado
console-message-emergency-reply = Emergencia: llame al 911
console-message-consent-welcome = Bienvenida
console-message-new-link = Enlace nuevo
console-message-call-back-coming = Vamos a llamar
console-message-secure-message = Mensaje seguro
console-message-secure-notice = Aviso de un mensaje seguro

# Cómo está un mensaje
console-delivery-planned = Previsto
console-delivery-waiting = Espera
console-delivery-due = Por salir
console-delivery-intent = Saliendo
console-delivery-suppressed = No se envió
console-delivery-told-with-another = Ya se dijo en otro mensaje
console-delivery-stale = Tarde para enviarlo
console-delivery-dead = No se pudo enviar
console-delivery-uncertain = Nadie sabe si salió
console-delivery-accepted = Enviado
console-delivery-failed = La compañía lo rechazó
console-delivery-undelivered = No llegó
console-delivery-delivered = Llegó

console-purpose-refill = Resurtidos
console-purpose-dose = Recordatorios de dosis
console-purpose-appointment = Citas
console-purpose-education = Enseñanza
console-purpose-survey = Encuestas
console-purpose-message = Mensajes personales
console-purpose-safety = Seguridad
console-purpose-account = Cuenta

console-channel-sms = Mensaje de texto
console-channel-email = Correo
console-channel-voice = Llamada
console-channel-push = Aviso en el teléfono
console-channel-portal = Mensaje seguro
console-channel-letter = Carta

console-source-paper = En papel
console-source-spoken = Dicho al personal
console-source-page = En una página web
console-source-reply = Por mensaje de texto
console-source-call = Pulsado en una llamada
console-source-carrier = Por la compañía telefónica
console-source-imported = De otro sistema

# Qué se entendió de un mensaje
console-intent-stop = Se entendió: parar todos los mensajes
console-intent-stop-refills = Se entendió: parar los mensajes de resurtidos
console-intent-start = Se entendió: enviar mensajes otra vez
console-intent-help = Se entendió: pregunta quiénes somos
console-intent-emergency = Se entendió: una emergencia
console-intent-confirm = Se entendió: sí, envíenla
console-intent-decline = Se entendió: no
console-intent-mixed = Se entendió: sí a unas, no a otras
console-intent-later = Se entendió: pregúntenme después
console-intent-doses-left = Se entendió: dosis que quedan
console-intent-side-effect = Se entendió: un efecto secundario
console-intent-question = Se entendió: una pregunta
console-intent-when = Se entendió: un día de entrega
console-intent-has-enough = Se entendió: tiene suficiente
console-intent-change-address = Se entendió: otra dirección
console-intent-moved-pharmacy = Se entendió: otra farmacia
console-intent-cannot-afford = Se entendió: no puede pagar
console-intent-deceased = Se entendió: el paciente murió
console-intent-check = Se entendió: pregunta si somos nosotros
console-intent-language-choice = Se entendió: quiere otro idioma
console-intent-call-me = Se entendió: llámenme
console-intent-new-link = Se entendió: necesita un enlace nuevo
console-intent-wrong-number = Se entendió: número equivocado
console-intent-courtesy = Se entendió: gracias o saludo
console-intent-picture = Una foto, sin palabras
console-intent-unclear = No se entendió

console-language-ar = Árabe
console-language-bn = Bengalí
console-language-en = Inglés
console-language-es = Español
console-language-fa = Persa
console-language-fr = Francés
console-language-hi = Hindi
console-language-ht = Criollo haitiano
console-language-ko = Coreano
console-language-pl = Polaco
console-language-pt = Portugués
console-language-ru = Ruso
console-language-tl = Tagalo
console-language-ur = Urdu
console-language-vi = Vietnamita
console-language-zh = Chino
console-message-check-yes = Se le dijo que sí era nuestro
console-message-check-no = Se le dijo que no era nuestro

# Mensajes seguros: el formulario.
console-secure = Escribir un mensaje seguro
console-secure-hint = El paciente lo lee en el portal, con el enlace y la fecha de nacimiento. Alguien en casa que tenga ambas cosas también puede leerlo. Un aviso neutral sale por el medio que el paciente aceptó, en las horas permitidas.
console-secure-language = Escrito en
console-secure-send = Enviar el mensaje
console-secure-words = Su mensaje
refused-empty-message = El mensaje no tiene texto. Vuelva atrás y escríbalo.
refused-long-message = El mensaje es muy largo. Vuelva atrás y hágalo más corto.
