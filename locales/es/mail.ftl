### review: draft

# Lo que enviamos por correo. La farmacia va primero, como en un mensaje de texto. No se nombra
# ningún medicamento, enfermedad, clínica, laboratorio ni persona, y menos en el asunto, que es el
# mismo para todos los correos. Una línea vacía separa párrafos; una dirección sola en su línea se
# vuelve un botón.

mail-subject = Un mensaje de { $pharmacy }
mail-unsubscribe = No recibir más correos

# El último párrafo de lo que pregunta. Solo invita a contestar donde las respuestas nos llegan.
mail-answer-here = { $count ->
    [one] También puede contestar a este correo con SÍ o NO.
   *[other] También puede contestar a este correo con TODOS o NO.
 }
mail-no-answers = Por favor no responda a este correo: nadie lee las respuestas.

mail-refill-invitation = { $count ->
    [one]
        { $pharmacy }: Es hora de planear su resurtido. Por favor conteste aquí unas preguntas cortas:

        { $link }

        También puede llamarnos al { $phone }.
   *[other]
        { $pharmacy }: Es hora de planear sus { $count } resurtidos. Por favor conteste aquí unas preguntas cortas:

        { $link }

        También puede llamarnos al { $phone }.
 }
mail-refill-reminder = { $count ->
    [one]
        { $pharmacy }: ¿Necesita su resurtido? Por favor díganos aquí:

        { $link }

        También puede llamarnos al { $phone }.
   *[other]
        { $pharmacy }: ¿Necesita sus { $count } resurtidos? Por favor díganos aquí:

        { $link }

        También puede llamarnos al { $phone }.
 }
mail-refill-reminder-last = { $count ->
    [one]
        { $pharmacy }: No sabemos nada de usted sobre su resurtido. Por favor díganos aquí:

        { $link }

        También puede llamarnos al { $phone }.
   *[other]
        { $pharmacy }: No sabemos nada de usted sobre sus { $count } resurtidos. Por favor díganos aquí:

        { $link }

        También puede llamarnos al { $phone }.
 }
mail-refill-confirmed = { $count ->
    [one]
        { $pharmacy }: Gracias. Tenemos su respuesta y prepararemos su resurtido.

        ¿Preguntas? Llame al { $phone }.
   *[other]
        { $pharmacy }: Gracias. Tenemos su respuesta y prepararemos sus { $count } resurtidos.

        ¿Preguntas? Llame al { $phone }.
 }
mail-refill-needs-pharmacist =
    { $pharmacy }: Gracias. Un farmacéutico le llamará antes de enviar nada.

    Para hablar antes con nosotros, llame al { $phone }.
mail-refill-declined = { $count ->
    [one]
        { $pharmacy }: De acuerdo, no lo enviaremos.

        Si cambia de idea, llame al { $phone }.
   *[other]
        { $pharmacy }: De acuerdo, no enviaremos sus { $count } resurtidos.

        Si cambia de idea, llame al { $phone }.
 }
mail-refill-on-hold = { $count ->
    [one]
        { $pharmacy }: De acuerdo, su resurtido queda en pausa.

        Llame al { $phone } cuando quiera seguir.
   *[other]
        { $pharmacy }: De acuerdo, sus { $count } resurtidos quedan en pausa.

        Llame al { $phone } cuando quiera seguir.
 }
mail-emergency-reply =
    { $pharmacy }: Llame ya al 911 si está en peligro. ¿Piensa en el suicidio? Llame o escriba al 988.

    No espere nuestra respuesta. Nuestro teléfono: { $phone }
mail-consent-welcome =
    { $pharmacy }: Le escribiremos sobre sus resurtidos, hasta 3 veces por semana.

    Puede parar estos correos cuando quiera con el enlace de abajo.
mail-new-link =
    { $pharmacy }: Aquí está su nuevo enlace:

    { $link }

    Si no lo pidió, por favor no haga caso de este correo.
mail-secure-notice =
    { $pharmacy }: Tiene un mensaje nuevo de nosotros. Puede leerlo aquí:

    { $link }

    ¿Preguntas? Llame al { $phone }.
mail-call-back-coming =
    { $pharmacy }: Le llamaremos.

    Si no puede esperar, llame al { $phone }. ¿Emergencia? Llame al 911.
mail-which-one =
    { $pharmacy }: Tiene { $count } resurtidos. Por favor conteste TODOS para todos, o solo 1, o solo 2.

    Puede verlos aquí:

    { $link }
mail-did-not-understand =
    { $pharmacy }: Perdone, no entendimos. Por favor conteste SÍ o NO.

    También puede llamarnos al { $phone }.
mail-question-received =
    { $pharmacy }: Gracias. Una persona va a leer su mensaje y responder.

    Si no puede esperar, llame al { $phone }. ¿Emergencia? Llame al 911.
mail-stop-confirmed =
    { $pharmacy }: Ya no le enviaremos mensajes.

    Conteste START para recibirlos otra vez. ¿Preguntas? Llame al { $phone }.
mail-stop-part-confirmed =
    { $pharmacy }: Ya no le enviaremos mensajes sobre resurtidos.

    Conteste STOP para parar todos los mensajes. ¿Preguntas? Llame al { $phone }.
mail-start-confirmed =
    { $pharmacy }: Otra vez le enviaremos mensajes, hasta 3 por semana.

    Conteste STOP para no recibirlos más.
mail-help =
    { $pharmacy }: Le escribimos sobre sus resurtidos, hasta 3 veces por semana.

    Llámenos al { $phone }. Conteste STOP para no recibir más mensajes.
mail-wrong-number-noted =
    { $pharmacy }: Gracias. No vamos a escribir otra vez a esta dirección.

    ¿Preguntas? Llame al { $phone }.
