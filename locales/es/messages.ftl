### review: draft

# Lo que enviamos. $pharmacy va primero. No se nombra ningún medicamento, enfermedad, clínica,
# laboratorio ni persona. El alfabeto del teléfono no tiene á, í, ó ni ú: las palabras se eligen sin
# ellas, para que cada mensaje quepa en un segmento de 160 letras.

message-refill-invitation = { $count ->
    [one] { $pharmacy }: Es hora de su resurtido. Responda en { $link } o diga SI o NO. Responda AYUDA o STOP para salir.
   *[other] { $pharmacy }: Le tocan { $count } resurtidos. Responda en { $link } o diga TODOS o NO. Responda AYUDA o STOP para salir.
 }
message-refill-reminder = { $count ->
    [one] { $pharmacy }: ¿Necesita su resurtido? Responda en { $link } o diga SI o NO. Responda AYUDA o STOP para salir.
   *[other] { $pharmacy }: ¿Necesita sus { $count } resurtidos? Abra { $link } o diga TODOS o NO. Responda AYUDA o STOP para salir.
 }
message-refill-reminder-last = { $count ->
    [one] { $pharmacy }: Falta su respuesta sobre su resurtido: { $link } o llame al { $phone }. STOP para salir.
   *[other] { $pharmacy }: Falta su respuesta sobre sus { $count } resurtidos: { $link } o llame al { $phone }. STOP para salir.
 }
message-refill-confirmed = { $count ->
    [one] { $pharmacy }: Gracias. Recibimos su respuesta y vamos a preparar su resurtido. ¿Preguntas? Llame al { $phone }. STOP para salir.
   *[other] { $pharmacy }: Gracias. Recibimos su respuesta. Vamos a preparar sus { $count } resurtidos. ¿Preguntas? Llame al { $phone }. STOP para salir.
 }
message-refill-needs-pharmacist = { $pharmacy }: Gracias. Un farmacéutico va a llamarle antes de enviar algo. Si prefiere, llame al { $phone }. STOP para salir.
message-refill-declined = { $count ->
    [one] { $pharmacy }: De acuerdo, no lo enviaremos. Si cambia de idea, llame al { $phone }. STOP para salir.
   *[other] { $pharmacy }: De acuerdo, no enviaremos sus { $count } resurtidos. Si cambia de idea, llame al { $phone }. STOP para salir.
 }
message-refill-on-hold = { $count ->
    [one] { $pharmacy }: De acuerdo, su resurtido queda en pausa. Llame al { $phone } cuando quiera seguir. STOP para salir.
   *[other] { $pharmacy }: De acuerdo, sus { $count } resurtidos quedan en pausa. Llame al { $phone } cuando quiera seguir. STOP para salir.
 }
message-which-one = { $pharmacy }: Tiene { $count } resurtidos. Conteste TODOS, o solo 1, o solo 2. Puede verlos en { $link }
message-did-not-understand = { $pharmacy }: Perdone, no entendimos. Conteste SI o NO, o llame al { $phone }. Responda AYUDA o STOP para salir.
message-question-received = { $pharmacy }: Gracias. Una persona va a leer su mensaje y responder. ¿Urgente? Llame al { $phone }. ¿Emergencia? Llame al 911.
message-stop-confirmed = { $pharmacy }: Ya no le enviaremos mensajes. Conteste START para recibirlos otra vez. ¿Preguntas? Llame al { $phone }.
message-stop-part-confirmed = { $pharmacy }: Ya no le enviaremos mensajes sobre resurtidos. Conteste STOP para parar todos los mensajes. ¿Preguntas? Llame al { $phone }.
message-start-confirmed = { $pharmacy }: Otra vez le enviaremos mensajes, hasta 3 por semana. Puede haber cargos de mensajes y datos. Responda AYUDA o STOP para salir.
message-help = { $pharmacy }: Le escribimos sobre sus resurtidos, hasta 3 veces por semana. Llame al { $phone }. Puede haber cargos. STOP para salir.
message-wrong-number-noted = { $pharmacy }: Gracias. No vamos a escribir otra vez a este teléfono. ¿Preguntas? Llame al { $phone }.
message-emergency-reply = { $pharmacy }: Llame al 911 ahora si hay peligro. ¿Piensa en el suicidio? Llame o escriba al 988. No espere respuesta. Farmacia: { $phone }
message-consent-welcome = { $pharmacy }: Le escribiremos sobre sus resurtidos, hasta 3 por semana. Puede haber cargos de mensajes y datos. Responda AYUDA o STOP para salir.
message-new-link = { $pharmacy }: Este es su enlace nuevo: { $link } Si usted no lo ha pedido, no haga caso de este mensaje.
message-secure-notice = { $pharmacy }: Tiene un mensaje nuevo de nosotros. Léalo en { $link } STOP para terminar.
message-call-back-coming = { $pharmacy }: Vamos a llamarle. Si no puede esperar, llame al { $phone }. ¿Emergencia? Llame al 911.
# El único aviso en un teléfono: queda a la vista en la pantalla y siempre dice lo mismo.
message-push = Tiene un aviso de { $pharmacy }.
