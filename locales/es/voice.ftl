### review: draft

# Lo que dice una llamada. Lo dice una máquina: frases cortas, nada que no se oiga, los números de
# teléfono cifra por cifra ($digits). Antes de saber quién escucha no se habla de resurtidos.

call-refill-invitation = { $count ->
    [one] Es hora de planear su resurtido.
   *[other] Es hora de planear sus { $count } resurtidos.
 }
call-refill-reminder = { $count ->
    [one] Todavía falta su respuesta sobre su resurtido.
   *[other] Todavía falta su respuesta sobre sus { $count } resurtidos.
 }
call-refill-reminder-last = { $count ->
    [one] Por favor, díganos hoy qué hacer con su resurtido.
   *[other] Por favor, díganos hoy qué hacer con sus { $count } resurtidos.
 }

# Las primeras palabras, antes de cualquier tecla, con las del otro idioma.
voice-greeting-who = Hola. Esta es una llamada automática de { $pharmacy }. Usted oye la voz de una computadora.
voice-greeting-danger = Si es una emergencia, cuelgue y llame al 9 1 1.
voice-greeting-keys = Para seguir, oprima 1. Si esta llamada es un error, oprima 3. Para hablar con una persona, oprima 0. Para no recibir más estas llamadas, oprima 9.
# Se dice en este idioma a quien se llama en el otro.
voice-other-language = Para español, oprima 2.

voice-reception-who = Hola. Esta es la línea automática de { $pharmacy }. Usted oye la voz de una computadora.
voice-reception-keys = Si quiere que una persona le llame, oprima 1. Para dejar un mensaje, oprima 3. Para no recibir más llamadas automáticas en este número, oprima 9.
voice-recording = Después del tono, diga su nombre y su mensaje. Luego cuelgue, u oprima la tecla de número.

voice-identity = Para cuidar su privacidad, marque el mes y el día en que nació, con cuatro cifras. Para el 7 de marzo, marque 0 3 0 7.
voice-not-known = No es lo que tenemos en el registro. Por favor, intente una vez más.

voice-wrong-key = Perdone, esa tecla no sirve aquí.
voice-no-key = No oímos ninguna tecla.
voice-bad-number = Perdone, no entendimos ese número.
voice-missed-none = Usted marcó cero; por eso preguntamos otra vez.
voice-taken = Gracias.
voice-severe = Gracias. Ya avisamos a un farmacéutico. Si necesita ayuda ahora mismo, cuelgue y llame al 9 1 1.
voice-intro-keys = En cada pregunta puede oprimir asterisco para oírla otra vez, la tecla de número para volver, 0 para una persona y 9 para no recibir más estas llamadas.

# Qué medicina: no se dice ningún nombre.
voice-medicine = Se trata de la medicina que enviamos la última vez el { $day }.

voice-still-taking = ¿Todavía la usa? Si la usa, oprima 1. Si la dejó, oprima 2. Si está en pausa, oprima 3.
voice-doses-left = ¿Cuántas dosis le quedan? Marque el número y luego la tecla de número. Si no le queda ninguna, marque 0 y la tecla de número. Para oír esto otra vez, marque asterisco y la tecla de número. Para una persona, marque asterisco 0.
voice-doses-sure = { $count ->
    [one] Usted marcó 1 dosis. Si es correcto, oprima 1. Para cambiarlo, oprima 2.
   *[other] Usted marcó { $count } dosis. Es más de lo que esperamos. Si es correcto, oprima 1. Para cambiarlo, oprima 2.
 }
voice-missed = ¿Se saltó alguna dosis desde la última entrega? Si no, oprima 1. Si se saltó alguna, oprima 2.
voice-missed-count = ¿Cuántas dosis se saltó? Marque el número y luego la tecla de número.
voice-missed-why = ¿Por qué? Si se le olvidó, oprima 1. Si le hizo sentir mal, oprima 2. Si cuesta demasiado, oprima 3. Si se le acabó, oprima 4. Si le dijeron que la saltara, oprima 5. Por otra razón, oprima 6.
voice-changes = ¿Cambió algo desde la última entrega: sus medicinas, alergias, una estancia en el hospital o su seguro? Si nada cambió, oprima 1. Si algo cambió, oprima 2.
voice-changed-medicines = ¿Empezó, dejó o cambió alguna medicina? Para sí, oprima 1. Para no, oprima 2.
voice-changed-allergies = ¿Tiene una alergia nueva? Para sí, oprima 1. Para no, oprima 2.
voice-changed-hospital = ¿Estuvo en un hospital o en urgencias? Para sí, oprima 1. Para no, oprima 2.
voice-changed-insurance = ¿Tiene un seguro nuevo? Para sí, oprima 1. Para no, oprima 2.
voice-side-effects = ¿Tiene efectos secundarios? Si no tiene, oprima 1. Si son leves, oprima 2. Si le estorban, oprima 3. Si son graves, oprima 4. Si necesita ayuda ahora mismo, oprima 5.
voice-new-or-worse = ¿Es algo nuevo, o empeoró? Para sí, oprima 1. Para no, oprima 2.
voice-day = ¿Qué día quiere recibirla?
voice-day-choice = Para el { $day }, oprima { $key }.
voice-day-more = Para días más tarde, oprima 4.
voice-day-none = Si ningún día le sirve, oprima 5 y le llamaremos.
voice-no-day = No tenemos un día de entrega seguro para ofrecerle. Oprima 5 y una persona le llamará para planearlo.
voice-question = ¿Quiere preguntarle algo al farmacéutico? Si quiere, oprima 1, y un farmacéutico le llamará. Si no, oprima 2.
# Se guarda como la pregunta de quien oprimió 1: la lee el personal.
voice-question-asked = Quiere preguntarle algo al farmacéutico (oprimió una tecla en una llamada).
voice-nine = Usted oprimió 9. Si quiere decir 9 dosis, oprima 1. Para no recibir más estas llamadas, oprima 9.

voice-check = { $count ->
    [one] Esa fue la última pregunta. Para enviar sus respuestas y recibir su resurtido, oprima 1. Si no lo necesita ahora, oprima 2. Si no lo quiere, oprima 3.
   *[other] Esa fue la última pregunta. Para enviar sus respuestas y recibir sus { $count } resurtidos, oprima 1. Si no los necesita ahora, oprima 2. Si no los quiere, oprima 3.
 }
voice-check-flagged = Esa fue la última pregunta. Un farmacéutico va a ver sus respuestas antes de enviar algo. Para enviarle sus respuestas, oprima 1. Si no lo necesita ahora, oprima 2. Si no lo quiere, oprima 3.

voice-end-stopped = Ya no haremos llamadas automáticas a este número. Si quiere hablar con nosotros, llame al { $digits }. Adiós.
voice-end-person = Una persona le llamará. Si no puede esperar, llame al { $digits }. Adiós.
voice-end-person-by = Una persona le llamará a más tardar el { $when }. Si no puede esperar, llame al { $digits }. Adiós.
voice-end-no-further = No pudimos seguir; una persona le llamará. También puede llamarnos al { $digits }. Adiós.
voice-end-not-known = No podemos seguir con esta llamada. Una persona llamará. También puede llamarnos al { $digits }. Adiós.
voice-end-wrong-number = Gracias. Disculpe la molestia. No llamaremos otra vez a este número. Adiós.
voice-end-danger = Cuelgue ahora y llame al 9 1 1. Ya avisamos a un farmacéutico. No espere nuestra llamada. Si piensa en el suicidio, llame al 9 8 8.
voice-end-sent = { $count ->
    [one] Gracias. Tenemos sus respuestas y vamos a preparar su resurtido. ¿Preguntas? Llame al { $digits }. Adiós.
   *[other] Gracias. Tenemos sus respuestas y vamos a preparar sus { $count } resurtidos. ¿Preguntas? Llame al { $digits }. Adiós.
 }
voice-end-to-pharmacist = Gracias. Tenemos sus respuestas. Un farmacéutico le llamará antes de enviar algo. Si prefiere, llame al { $digits }. Adiós.
voice-end-not-now = De acuerdo, no lo enviaremos ahora. Llame al { $digits } cuando quiera. Adiós.
voice-end-no = De acuerdo, no lo enviaremos. Si cambia de idea, llame al { $digits }. Adiós.
voice-end-nothing = No necesitamos nada de usted ahora. ¿Preguntas? Llame al { $digits }. Adiós.
# En un contestador que otros pueden oír: quién llamó y el número, nada más.
voice-end-voicemail = Hola. Este es un mensaje automático de { $pharmacy }. Por favor, llámenos al { $digits }. Otra vez: { $digits }. Allí también puede pedir que no le llamemos más. Gracias.
voice-end-silent = No le oímos. Puede llamarnos al { $digits }. Adiós.
voice-end-message-taken = Gracias. Una persona va a escuchar su mensaje. En una emergencia, llame al 9 1 1. Adiós.
voice-end-trouble = Perdone, algo falló de nuestra parte. Por favor, llame al número de su etiqueta. Adiós.

# Para el personal que llama: qué decir, junto a la tarea.
