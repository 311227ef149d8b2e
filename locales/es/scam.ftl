### review: draft

# ¿Es nuestro este mensaje? Lo que decimos según lo que se envió, y la página que lo explica.

message-check-yes = { $count ->
    [one] { $pharmacy }: Es cierto: le escribimos { $sent }. Nunca pedimos dinero, tarjetas ni claves.
   *[other] { $pharmacy }: Es cierto: le escribimos { $count } veces. La mas reciente: { $sent }. Nunca pedimos dinero, tarjetas ni claves.
 }
message-check-no = { $pharmacy }: No, no le escribimos ni hoy ni ayer. No abra el enlace. ¿Preguntas? Llame al { $phone }.
mail-check-yes =
    { $pharmacy }: { $count ->
        [one] Sí, le escribimos: { $sent }.
       *[other] Sí, le escribimos { $count } veces. La última: { $sent }.
    }

    Nunca pedimos dinero, tarjetas ni claves. ¿Tiene dudas? Llame al { $phone }.
mail-check-no =
    { $pharmacy }: No, no le escribimos ni hoy ni ayer.

    No abra el enlace. ¿Preguntas? Llame al { $phone }.
sent-today = hoy, { $time }
sent-yesterday = ayer, { $time }
# La página para todos.
is-it-you-link = ¿De verdad es nuestro este mensaje?
is-it-you-title = ¿De verdad es nuestro este mensaje?
is-it-you-look-title = Así son nuestros mensajes
is-it-you-look-name = Empiezan con nuestro nombre: { $pharmacy }.
is-it-you-look-link = Cada enlace empieza con:
is-it-you-look-phone = El teléfono es el de la etiqueta de su medicina:
is-it-you-never-title = Lo que nunca pedimos en un mensaje
is-it-you-never-money = Dinero, tarjetas de regalo o el número de una tarjeta
is-it-you-never-password = Una contraseña o una clave
is-it-you-never-number = Su número de Seguro Social
is-it-you-never-do = Si un mensaje pide algo de esto, no es nuestro. No lo conteste.
is-it-you-paste-title = Revise un enlace
is-it-you-paste = Pegue el enlace o todo el mensaje
is-it-you-paste-hint = Solo miramos el enlace. No guardamos lo que pega.
is-it-you-paste-send = Revisar
is-it-you-no-link-title = No encontramos un enlace
is-it-you-no-link-body = No hay un enlace en lo que pegó. Abajo puede preguntar si le escribimos.
is-it-you-not-ours-title = Este enlace no es nuestro
is-it-you-not-ours-body = No lo abra. No conteste el mensaje. Llámenos si tiene dudas.
is-it-you-ours-title = Este enlace es nuestro
is-it-you-ours-body = Lleva a nuestras propias páginas.
is-it-you-ours-open-title = Este enlace es nuestro
is-it-you-ours-open-body = Funciona. Lleva a nuestras propias páginas.
is-it-you-ours-closed-title = Este enlace está cerrado
is-it-you-ours-closed-body = Lleva a nuestras páginas, pero ya no funciona. Ábralo para pedir otro.
is-it-you-ask-title = Pregunte si le escribimos
is-it-you-ask-body = Escriba el teléfono o correo al que llegó el mensaje. Contestamos ahí, no aquí.
is-it-you-address = Teléfono o correo
is-it-you-address-error = Escriba un teléfono con código de área, o un correo.
is-it-you-ask-send = Preguntar
is-it-you-check = También puede contestar REVISAR a uno de nuestros textos.
is-it-you-asked-title = Mire sus mensajes
is-it-you-asked-body = Si podemos escribir ahí, la respuesta llega en unos minutos. De noche puede no llegar.
is-it-you-asked-none = Dice si le escribimos hoy o ayer. ¿No llega respuesta? Llámenos antes al número de la etiqueta de su medicina.
footer-is-it-you = ¿De verdad es nuestro este mensaje?

# El dibujo o las palabras que eligió el paciente, antes de pedir la fecha de nacimiento.
sign-yours = Usted eligió esto, para saber que somos nosotros:
sign-missing = Si su dibujo o sus palabras faltan o no son, no escriba nada. Llámenos al
sign-title = Elija un dibujo
sign-lead = Lo mostramos en nuestras páginas antes de pedir su fecha de nacimiento. Así sabe que son nuestras.
sign-pictures = Elija un dibujo
sign-phrase = O sus propias palabras
sign-phrase-hint = Unas palabras que solo usted pensaría. No una contraseña.
sign-save = Guardar
sign-none = Ningún dibujo
sign-error = Elija un dibujo o escriba unas palabras.
sign-never = Nunca lo ponemos en un mensaje.
sign-along = El dibujo puede llegar con nuestros mensajes de texto. Sus palabras, nunca.
sign-change = Elija un dibujo para saber que somos nosotros
choices-title = Sus decisiones
choices-lead = Lo que aceptó y cómo pararlo.
choices-now = Mensajes que recibe
choices-none = No tenemos su sí para ningún mensaje.
choices-line = { $about }: { $way }
choices-since = Desde { $day }
choices-stop-title = Parar algo o todo
choices-stop = ¿Qué debemos parar?
choices-stop-all = Todos los mensajes
choices-stop-sms = Textos
choices-stop-voice = Llamadas grabadas
choices-stop-email = Correos
choices-stop-push = Avisos en su teléfono o computadora
choices-stop-refill = Mensajes sobre resurtidos
choices-stop-send = Parar esto ahora
choices-stop-why = Vale de inmediato. Una persona puede llamar si su salud lo necesita.
choices-stopped = Lo paramos
choices-stopped-body = Ya no llega nada de este tipo.
choices-sign = Su dibujo
choices-link = Ver lo que aceptó
choices-way-sms = texto al { $where }
choices-way-voice = llamada grabada al { $where }
choices-way-email = correo a { $where }
choices-way-push = aviso en un teléfono o computadora ({ $where })
choices-way-letter = carta a su dirección
choices-about-refill = Resurtidos
choices-about-dose = Recordatorios de dosis
choices-about-appointment = Citas y llamadas
choices-about-education = Aprender sobre su cuidado
choices-about-survey = Cómo se siente
choices-about-safety = Avisos de seguridad
choices-about-message = Mensajes de una persona de aquí
choices-about-account = Enlaces y claves
choices-error = Elija qué debemos parar.
sign-bird = el pájaro azul
sign-fish = el pez rojo
sign-flower = la flor morada
sign-house = la casa amarilla
sign-boat = el barco de vela
sign-tree = el árbol verde
sign-star = la estrella dorada
sign-cup = la taza azul
sign-sun = el sol amarillo
sign-moon = la luna morada
sign-leaf = la hoja verde
sign-heart = el corazón rojo
sign-key = la llave dorada
sign-bell = la campana dorada
sign-umbrella = el paraguas rojo
sign-apple = la manzana roja
sign-cat = el gato café
sign-kite = la cometa
sign-mountain = la montaña azul
sign-bicycle = la bicicleta verde
sign-hat = el sombrero negro
sign-book = el libro abierto
sign-balloon = el globo rojo
sign-butterfly = la mariposa
