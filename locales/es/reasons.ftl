### review: draft

# Por qué hubo un contacto, por qué espera o por qué no lo hubo. Lo lee el personal, y los pacientes
# que preguntan.

reason-allowed = { $purpose ->
    [refill] El paciente aceptó mensajes de resurtido por
    [dose] El paciente aceptó recordatorios de dosis por
    [appointment] El paciente aceptó mensajes de citas por
    [education] El paciente aceptó mensajes educativos por
    [survey] El paciente aceptó encuestas por
    [message] El paciente aceptó saber de nosotros por
    [safety] El paciente aceptó mensajes de seguridad por
   *[account] El paciente aceptó mensajes por
 } { $channel ->
    [sms] texto, y es buena hora.
    [email] correo electrónico, y es buena hora.
    [push] aviso en el teléfono, y es buena hora.
    [portal] mensaje seguro.
    [letter] carta.
   *[voice] llamada, y es buena hora.
 }
reason-answering = El paciente nos escribió primero. Esta es nuestra respuesta.
reason-requested = El paciente acaba de pedirlo.
reason-confirming-stop = Este único mensaje confirma que el paciente dijo alto.
reason-safety-allowed = Es un asunto de seguridad. Puede enviarse a cualquier hora.
reason-of-record = Esto no llega a ningún teléfono. Se lee en el portal, o va en papel a la dirección registrada.
reason-deceased = El paciente ha fallecido.
reason-inactive = El paciente ya no se atiende aquí.
reason-stopped = El { $at } el paciente dijo alto.
reason-no-address = No tenemos teléfono ni dirección para esto.
reason-suspended = { $channel ->
    [sms] El número para textos
    [email] La dirección de correo
    [push] La aplicación del teléfono
    [portal] La página de mensajes seguros
    [letter] La dirección postal
   *[voice] El número para llamadas
 } no se usa: { $why ->
    [wrong-number] allí contestó otra persona.
    [undeliverable] los mensajes no llegan.
    [carrier-blocked] la compañía telefónica nos bloquea.
    [landline] es un teléfono fijo y no recibe textos.
    [incomplete] no está completa.
   *[by-staff] el personal lo desactivó.
 }
reason-no-consent = { $purpose ->
    [refill] El paciente no ha aceptado mensajes de resurtido.
    [dose] El paciente no ha aceptado recordatorios de dosis.
    [appointment] El paciente no ha aceptado mensajes de citas.
    [education] El paciente no ha aceptado mensajes educativos.
    [survey] El paciente no ha aceptado encuestas.
    [safety] El paciente no ha aceptado ningún mensaje.
   *[account] El paciente no ha aceptado mensajes.
 }
reason-revoked = El { $at } el paciente retiró su permiso para { $purpose ->
    [refill] mensajes de resurtido
    [dose] recordatorios de dosis
    [appointment] mensajes de citas
    [education] mensajes educativos
    [survey] encuestas
    [safety] mensajes de seguridad
   *[account] mensajes
 } por { $channel ->
    [sms] texto.
    [email] correo electrónico.
    [push] aviso en el teléfono.
    [portal] mensaje seguro.
    [letter] carta.
   *[voice] llamada.
 }
reason-quiet-hours = Es muy temprano o muy tarde donde vive el paciente ({ $zone }). Desde el { $opens } podemos escribir.
reason-quiet-somewhere = { $zones ->
    [one] No sabemos la zona horaria del paciente. Puede ser { $zones }. Desde el { $opens } podemos escribir.
   *[other] No sabemos la zona horaria del paciente. Puede ser una de { $zones }. Desde el { $opens } es buena hora en todas.
 }
reason-never-open = Las horas que eligió el paciente nunca son horas en las que podamos escribir.
reason-daily-limit = { $limit ->
    [one] El paciente recibió hoy { $limit } mensaje, el máximo por día. Desde el { $free } puede salir otro.
   *[other] El paciente recibió hoy { $limit } mensajes, el máximo por día. Desde el { $free } puede salir otro.
 }
reason-weekly-limit = { $limit ->
    [one] El paciente recibió { $limit } mensaje en 7 días, el máximo. Desde el { $free } puede salir otro.
   *[other] El paciente recibió { $limit } mensajes en 7 días, el máximo. Desde el { $free } puede salir otro.
 }
reason-dose-limit = { $limit ->
    [one] El paciente recibió hoy { $limit } recordatorio de dosis, el máximo por día. Desde el { $free } puede salir otro.
   *[other] El paciente recibió hoy { $limit } recordatorios de dosis, el máximo por día. Desde el { $free } puede salir otro.
 }
reason-expired = Hasta el { $at } servía el mensaje. No se envió.
reason-expires-first = El mensaje sirve hasta el { $at }, y no puede salir antes del { $free }, así que no se envió.
reason-held = { $scope ->
    [initiated] La farmacia retiene los mensajes que ella inicia.
   *[everything] La farmacia retiene todos los mensajes.
 }
reason-already-told = { $channel ->
    [sms] El texto
    [email] El correo
    [push] El aviso
    [portal] El mensaje seguro
    [letter] La carta
   *[voice] La llamada
 } del { $at } ya habla de este resurtido.
reason-text-refused = El texto nombraba un medicamento, una enfermedad o una persona, y este tipo de mensaje no puede.

# Por qué se tomó un texto de un paciente, en la tarea que pide a una persona que lo lea.

care-reason-automatic = Una respuesta automática del teléfono
care-reason-call-me = Pide una llamada
care-reason-cannot-afford = No lo puede pagar
care-reason-change-address = Tiene otra dirección, o lo quiere en otro lugar
care-reason-check = Pregunta si de verdad somos nosotros
care-reason-courtesy = Un gracias o un saludo
care-reason-danger = El texto habla de un peligro para la vida
care-reason-deceased = El texto dice que el paciente ha fallecido
care-reason-doses-left = Dice cuántas dosis le quedan
care-reason-emoji = Solo una imagen
care-reason-has-enough = Ya lo tiene, o tiene suficiente
care-reason-help-keyword = Pide ayuda
care-reason-language-choice = Quiere otro idioma
care-reason-later = Pide que esperemos
care-reason-moved-pharmacy = Lo recibe de otra farmacia
care-reason-new-link = El enlace no funciona
care-reason-no = Dice que no
care-reason-no-words = El texto no tiene palabras
care-reason-not-understood = No entendimos el texto
care-reason-picture = Llegó una foto
care-reason-question = Pregunta algo
care-reason-reaction = Tocó uno de nuestros mensajes
care-reason-script = Escrito en un idioma que no leemos
care-reason-sentence = Una frase que debe leer una persona
care-reason-side-effect = Habla de un efecto secundario o de sentirse mal
care-reason-start-keyword = Pide mensajes otra vez
care-reason-stop-keyword = Dijo alto
care-reason-stop-mistyped = Dijo alto, con un error al escribir
care-reason-stop-or-refill = Dice que paremos, y puede ser la medicina
care-reason-stop-or-right = Una palabra que puede decir alto o correcto
care-reason-stop-phrase = Pidió que paremos los mensajes
care-reason-stop-with-number = Alto con un número: puede no ser un alto
care-reason-when = Nombra un día para la entrega
care-reason-which = Dice cuáles resurtidos
care-reason-who-is-this = Pregunta quiénes somos
care-reason-wrong-number = Dice que es un número equivocado
care-reason-yes = Dice que sí
care-reason-yes-and-no = Dice que sí y que no
care-reason-yes-to-several = Dice que sí, y hay varios resurtidos abiertos
