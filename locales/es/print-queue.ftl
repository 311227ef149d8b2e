### review: draft

# What staff read of letters
console-letters = Cartas
console-letters-lead = Las cartas esperan aquí hasta que alguien las imprime y las lleva al correo. Doble cada hoja en las dos marcas pequeñas. Use sobres #10 con dos ventanas.
console-letters-no-sender = Primero dé la dirección de la farmacia
console-letters-no-sender-why = Se ve en la ventana de arriba, para que una carta pueda volver. Se pone como pharmacy.address en rapport.toml.
console-letters-held = Los mensajes están retenidos
console-letters-held-why = No se puede imprimir ni enviar nada hasta que se suelten.
console-letters-waiting = Por imprimir
console-letters-waiting-caption = Cartas por imprimir, por idioma
console-letters-none = No hay cartas en espera
console-letters-none-next = Se hacen en una tarea o en la página de un paciente.
console-letters-language = Idioma
console-letters-count = Cartas
console-letters-oldest = La más antigua
console-letters-print = Imprimir
console-letters-print-language = Imprimir: { $language }
console-letters-print-all = { $count ->
    [one] Imprimir la carta
   *[other] Imprimir las { $count } cartas
 }
console-letters-print-why = Recibe un archivo para la impresora. Cada carta empieza en su propia hoja. Después abra esta página otra vez.
console-letters-again = Abrir esta página otra vez
console-letters-who = Para quién son
console-letters-more = Hay más cartas de las que caben en esta página. Primero imprima y envíe estas.
console-letters-lacking = { $count ->
    [one] Una carta no se puede imprimir todavía
   *[other] { $count } cartas no se pueden imprimir todavía
 }
console-letters-lacking-why = Ninguna fuente aquí tiene { $script ->
    [arabic] letras árabes
    [armenian] letras armenias
    [cyrillic] letras cirílicas
    [devanagari] letras del hindi
    [ethiopic] letras del amárico
    [greek] letras griegas
    [han] letras chinas
    [hangul] letras coreanas
    [hebrew] letras hebreas
    [hiragana] letras japonesas
    [katakana] letras japonesas
    [khmer] letras del jemer
    [latin] todas las letras del nombre o de la dirección
    [thai] letras tailandesas
   *[other] todos los signos de estas cartas
 }. Instale el paquete { $package }, nombre sus fuentes en rapport.toml bajo [letters] y arranque Rapport otra vez.
console-letters-held-back = Los mensajes a estos pacientes están retenidos. Sus cartas se pueden imprimir cuando se suelten.
console-letters-too-long = El nombre y la dirección no caben en la ventana del sobre. Pida una forma más corta de escribirlos donde se guardan los datos de los pacientes, o escriba estas cartas a mano.
console-letters-sender-too-long = Nuestro nombre y nuestra dirección no caben en la ventana del sobre. Acorte las líneas: pharmacy.name y pharmacy.address en rapport.toml.
console-letters-printed = Por enviar
console-letters-printed-why = Quite la marca de las hojas que se dañaron o no están listas.
console-letters-which = ¿Qué cartas?
console-letters-line = impresa { $when }
console-letters-line-held = impresa { $when }, retenida por ahora
console-letters-line-twice = impresa { $times } veces, la última { $when }
console-letters-posted-button = Estas ya se enviaron
console-letters-reprint = Imprimir estas otra vez
console-letters-reprint-why = Si se atascó el papel, imprima otra vez. Tire las hojas dañadas en la caja de papeles secretos, para que ninguna carta vaya dos veces.
console-letters-stray = No enviar
console-letters-stray-why = Están en papel y ya no deben ir: el paciente respondió, pidió parar o se fue. Sáquelas del montón.
console-letters-removed-button = Ya están fuera del montón
console-letters-went-anyway = Ya se fueron al correo
console-letters-gone = Enviadas en los últimos 90 días
console-letters-gone-none = No se envió nada en los últimos 90 días.
console-letters-back = Volvió
console-letters-back-at = volvió { $when }
console-letters-back-why = Nada más va a esta dirección. Se abre una tarea, para pedirle la correcta al paciente.
console-letters-back-button = Esta carta volvió
console-letters-posted-at = enviada { $when }
console-letters-title = Cartas del { $day }
console-letter = Hacer una carta
console-letter-why = Espera en Cartas hasta que alguien la imprime y la envía.
console-letter-make = Hacer la carta
console-letter-again = Se envió una { $when }.
console-letter-waits = Una carta para este paciente espera ser impresa.
console-letter-see = Ver las cartas
console-letter-not = No puede ir ninguna carta
console-address-back = De aquí volvió una carta
console-address-incomplete = No está completa: no puede ir ninguna carta
console-address-good = La dirección es correcta
console-message-please-call = Llámenos, por favor
console-delivery-queued = Por imprimir
console-covers-channel-letter = Cartas
care-reason-letter-came-back = Una carta volvió: pida la dirección correcta
care-reason-letter-came-back-old-address = Una carta volvió de una dirección vieja: haga una nueva
refused-letter-waits = Una carta para este paciente ya espera ser impresa.
refused-no-sender = Primero dé la dirección de la farmacia. Se pone como pharmacy.address en rapport.toml.
