# Lo que enviamos por correo. La farmacia va primero, como en un mensaje de texto. No se nombra
# ningún medicamento, enfermedad, clínica, laboratorio ni persona, y menos en el asunto, que es el
# mismo para todos los correos. Una línea vacía separa párrafos; una dirección sola en su línea se
# vuelve un botón.

mail-subject = Un mensaje de { $pharmacy }
mail-unsubscribe = No recibir más correos

mail-refill-invitation = { $count ->
    [one]
        { $pharmacy }: Es hora de planear su resurtido. Por favor conteste aquí unas preguntas cortas:

        { $link }

        También puede llamarnos al { $phone }. Por favor no responda a este correo: nadie lee las respuestas.
   *[other]
        { $pharmacy }: Es hora de planear sus { $count } resurtidos. Por favor conteste aquí unas preguntas cortas:

        { $link }

        También puede llamarnos al { $phone }. Por favor no responda a este correo: nadie lee las respuestas.
 }
mail-refill-reminder = { $count ->
    [one]
        { $pharmacy }: ¿Necesita su resurtido? Por favor díganos aquí:

        { $link }

        También puede llamarnos al { $phone }. Por favor no responda a este correo: nadie lee las respuestas.
   *[other]
        { $pharmacy }: ¿Necesita sus { $count } resurtidos? Por favor díganos aquí:

        { $link }

        También puede llamarnos al { $phone }. Por favor no responda a este correo: nadie lee las respuestas.
 }
mail-refill-reminder-last = { $count ->
    [one]
        { $pharmacy }: No sabemos nada de usted sobre su resurtido. Por favor díganos aquí:

        { $link }

        También puede llamarnos al { $phone }. Por favor no responda a este correo: nadie lee las respuestas.
   *[other]
        { $pharmacy }: No sabemos nada de usted sobre sus { $count } resurtidos. Por favor díganos aquí:

        { $link }

        También puede llamarnos al { $phone }. Por favor no responda a este correo: nadie lee las respuestas.
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
