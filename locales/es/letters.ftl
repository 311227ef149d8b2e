### review: draft

# Letters on paper, in large print. No drug, illness, clinic or laboratory is named. An empty line parts
# paragraphs; an address on a line of its own becomes a code that a phone reads, with the address beside.

letter-date = { $date }
letter-greeting = Hola, { $name }:
letter-code = Un código cuadrado. Abre la dirección que está al lado.

letter-refill-invitation =
    Es hora de planear su resurtido.

    Llámenos al { $phone }. O díganos en nuestra página. Apunte la cámara de su teléfono al cuadro de abajo, o escriba la dirección que está al lado.

    { $link }

    La página le pide su fecha de nacimiento. Nunca le pide dinero ni una contraseña.
letter-refill-reminder =
    ¿Necesita su resurtido? Por favor díganos.

    Llámenos al { $phone }. O díganos en nuestra página. Apunte la cámara de su teléfono al cuadro de abajo, o escriba la dirección que está al lado.

    { $link }

    La página le pide su fecha de nacimiento. Nunca le pide dinero ni una contraseña.
letter-refill-reminder-last =
    Tratamos de comunicarnos con usted sobre su resurtido y no hemos tenido respuesta.

    Llámenos al { $phone }. O díganos en nuestra página. Apunte la cámara de su teléfono al cuadro de abajo, o escriba la dirección que está al lado.

    { $link }

    La página le pide su fecha de nacimiento. Nunca le pide dinero ni una contraseña.
letter-please-call = Tratamos de comunicarnos con usted y no pudimos. Llámenos al { $phone }.
letter-end =
    ¿Ya no quiere cartas? Llámenos al { $phone } y díganos.

    { $pharmacy }

# A choice on the page of what we send
choices-stop-letter = No más cartas
