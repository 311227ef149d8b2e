### review: draft

# Estado de los envíos en la consola: cómo van, qué espera y el interruptor que los detiene.

health-tab = Envíos
health-title = Estado de los envíos
health-lead = Cómo va cada canal y cada operador, y qué espera. Son cantidades. No nombran a ningún paciente.

health-held-initiated = Los mensajes que empezamos nosotros están detenidos. Las respuestas sí salen.
health-held-everything = Todos los mensajes están detenidos.
health-held-more = Ver por qué
health-held-until = Termina solo: { $time }.
health-held-waits = { $count ->
    [one] { $count } mensaje espera por eso.
   *[other] { $count } mensajes esperan por eso.
 }
health-hold = Detener los mensajes
health-hold-why = Úselo cuando los mensajes salen mal. Actúa enseguida: lo que no ha salido se queda aquí. Lo que se dice a alguien en peligro siempre sale. Puede soltarlos en cualquier momento.
health-scope = Qué detener
health-scope-initiated = Solo los mensajes que empezamos nosotros. Las respuestas a pacientes sí salen.
health-scope-everything = Todos los mensajes.
health-scope-waits = { $count ->
    [0] No detendría ningún mensaje que espera ahora.
    [one] Detendría { $count } mensaje que espera ahora.
   *[other] Detendría { $count } mensajes que esperan ahora.
 }
health-hold-reason = ¿Por qué los detiene?
health-release-reason = ¿Por qué pueden salir otra vez?
health-reason-hint = Una frase. Sin nombres ni medicinas.
health-hold-go = Detenerlos ahora
health-release-go = Dejarlos salir
health-release-why = Cada mensaje pregunta otra vez antes de un cuarto de hora. Sale una vez, a buena hora. Lo que ya no sirve no se envía.
health-released = Los mensajes salen otra vez.
health-by-command = Con una orden en el servidor.
health-switch = Qué se hizo con el interruptor
refused-hold-no-scope = Elija qué detener.
refused-hold-no-reason = Escriba por qué, en pocas palabras.

health-ways = Canales y operadores
health-no-carrier = No hay ningún operador
health-no-carrier-next = Los mensajes esperan hasta que haya uno en el archivo rapport.toml.
health-channel-sms = Mensajes de texto
health-channel-email = Correos
health-channel-voice = Llamadas
health-channel-push = Avisos en teléfonos
health-channel-portal = Mensajes seguros
health-channel-letter = Cartas
health-carrier-twilio = el operador de textos
health-carrier-twilio-voice = el operador de llamadas
health-carrier-smpp = la línea a un centro de mensajes
health-carrier-smtp = el servidor de correo
health-carrier-push = servicios de avisos
health-carrier-portal = nuestras páginas

health-state-works = Funciona
health-state-idle = Sin envíos
health-state-held = Detenido
health-state-watch = Mírelo
health-state-bad = No funciona
health-why-not-set-up = Ya no está en uso. Mensajes de antes salieron por aquí.
health-why-no-line = Ahora no hay línea. Los mensajes esperan la línea, y eso no cuenta como intento.
health-why-rests = Cinco mensajes seguidos no llegaron hasta él. Probamos otra vez: { $time }. Es lo que ve este servidor.
health-why-nothing-arrives = { $count ->
    [one] El único mensaje falló.
   *[other] Los { $count } mensajes fallaron. Lea los errores más abajo.
 }
health-why-fails = { $count ->
    [one] Falló { $count } de { $of } mensajes. Desde 1 de cada 20, alguien debe mirar.
   *[other] Fallaron { $count } de { $of } mensajes. Desde 1 de cada 20, alguien debe mirar.
 }
health-why-deaf = { $count ->
    [one] Tomó un mensaje y no nos dijo nada desde entonces. Revise que sus avisos nos lleguen.
   *[other] Tomó { $count } mensajes hace más de una hora y no nos dijo nada. Revise que sus avisos nos lleguen.
 }
health-why-silent = { $count ->
    [one] No sabemos nada de { $count } de { $of } mensajes desde hace más de una hora.
   *[other] No sabemos nada de { $count } de { $of } mensajes desde hace más de una hora.
 }
health-why-unknown = { $count ->
    [one] Nadie sabe si salió { $count } de { $of } mensajes. Las tareas dicen cuál.
   *[other] Nadie sabe si salieron { $count } de { $of } mensajes. Las tareas dicen cuáles.
 }
health-why-held-initiated = Los mensajes que empezamos nosotros están detenidos. Las respuestas sí salen.
health-why-held-everything = Todos los mensajes están detenidos.
health-why-nothing-sent = No se envió nada en el último día.
health-why-few = { $count ->
    [one] { $count } mensaje en el último día. Es muy poco para juzgar.
   *[other] { $count } mensajes en el último día. Son muy pocos para juzgar.
 }
health-why-fine = { $count ->
    [one] { $count } mensaje en el último día, y pocos fallaron.
   *[other] { $count } mensajes en el último día, y pocos fallaron.
 }
health-last-success = El último que salió
health-last-failure = El último que falló
health-not-this-week = Ninguno esta semana
health-median = La mitad de los avisos llegó en
health-seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
 }
health-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
 }
health-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
 }
health-span-hour = Última hora
health-span-day = Último día
health-span-week = Última semana
health-column-sent = Enviados
health-column-delivered = Llegaron
health-column-failed = Fallaron
health-column-uncertain = No se sabe
health-column-silent = Sin aviso aún
health-column-under-way = En camino
health-no-receipts-email = Los servidores de correo no mandan avisos. Un correo que vuelve cuenta como fallido.
health-no-receipts-push = Un aviso cuenta como llegado cuando el teléfono lo muestra.
health-no-receipts-portal = Un mensaje seguro cuenta como llegado cuando el paciente lo lee.
health-no-receipts-letter = Las cartas no mandan avisos.

health-waits = Qué espera
health-waits-none = No espera nada.
health-waits-count = { $count ->
    [one] Espera { $count } mensaje.
   *[other] Esperan { $count } mensajes.
 }
health-waits-since = El más antiguo espera desde { $time }.
health-waits-why = Por qué esperan
health-waits-first = Contado entre los { $count } que tocan primero
health-waits-turn = Ya le toca
health-late = Lo que toca no sale
health-late-why = Un mensaje tocaba hace más de 15 minutos y nada lo tomó. Vea si el programa funciona y reinícielo.

health-nobody = No llegó a nadie
health-nobody-count = { $count ->
    [0] Cada mensaje de la última semana halló un camino, o aún lo busca.
    [one] { $count } mensaje de la última semana no llegó por ningún camino.
   *[other] { $count } mensajes de la última semana no llegaron por ningún camino.
 }
health-nobody-list = Ver todos los mensajes de la semana

health-codes = Errores del último día
health-codes-none = Ningún operador dio un error.
health-codes-caption = Primero los errores más comunes
health-column-code = Código
health-column-way = Camino
health-column-means = Qué significa
health-column-do = Qué hacer
health-code-opted-out = Este número le dijo al operador que pare.
health-do-opted-out = Nada. Nosotros también paramos. Para empezar otra vez, el paciente escribe START.
health-code-landline = Un teléfono fijo no recibe textos.
health-do-landline = Pida al paciente un número de celular. Una tarea dice de quién es.
health-code-bad-number = Ese número no existe.
health-do-bad-number = Pida al paciente el número correcto. Una tarea dice de quién es.
health-code-unreachable = El teléfono estaba apagado o sin señal.
health-do-unreachable = Por ahora, nada. Probamos el próximo camino por nuestra cuenta.
health-code-filtered = El operador lo bloqueó como no deseado.
health-do-filtered = Pregunte al operador por qué. Revise que su número y sus textos estén registrados allí.
health-code-unregistered = Su número no está registrado para estos textos.
health-do-unregistered = Registre el número con su operador. Hasta entonces los bloquea todos.
health-code-expired = Esperó demasiado en el operador, y ya no era buena hora.
health-do-expired = Nada. Sale a la mañana siguiente o por otro camino. Si son muchos, pregunte al operador por su cola.
health-code-picture = La compañía de teléfono rechazó el dibujo que iba con el mensaje.
health-do-picture = Nada al principio. El mensaje sale otra vez sin él. Si hay muchos, revise que su dirección web se pueda abrir desde fuera.
health-code-queue = El operador tenía demasiado que hacer.
health-do-queue = Probamos otra vez por nuestra cuenta. Si son muchos, pida más velocidad.
health-code-account = El operador no acepta nuestra clave.
health-do-account = Revise la cuenta y su clave. Vea si la cuenta fue cerrada.
health-code-sender = El operador no nos deja enviar desde este número o dirección.
health-do-sender = Revise el remitente en rapport.toml y lo que el operador le permite.
health-code-line = No se pudo hablar con el operador, o no dio una respuesta clara.
health-do-line = Probamos otra vez por nuestra cuenta. Si sigue, mire la red y las noticias del operador.
health-code-bad-mailbox = Ese buzón no existe.
health-do-bad-mailbox = Pida al paciente la dirección correcta. Una tarea dice de quién es.
health-code-full-mailbox = El buzón está lleno u ocupado.
health-do-full-mailbox = Por ahora, nada. Probamos el próximo camino por nuestra cuenta.
health-code-other = Un error propio del operador.
health-do-other = Busque el código en la lista del operador, o pregúntele.

health-gone = Direcciones fuera de uso
health-gone-none = Ninguna dirección quedó fuera de uso esta semana.
health-gone-caption = Esta semana, por motivo
health-column-kind = Tipo
health-kind-phone = Teléfono
health-kind-email = Correo
health-kind-push = Navegador
health-kind-other = Otro
health-gone-wrong-number = Contestó otra persona
health-gone-undeliverable = Allí no llega nada
health-gone-carrier-blocked = El operador tiene un alto
health-gone-by-staff = El personal la apagó
health-gone-moved = La tienen dos pacientes: una tarea pregunta de quién es
health-gone-replaced = El registro ahora tiene otra
health-gone-other = Otro motivo
