# Pedir el consentimiento: el texto que pregunta, el volante, su página y lo que lee el personal.

message-consent-ask = { $pharmacy }: Responda SI para aceptar textos de resurtidos y cuidado, hasta 3 por semana. Puede haber cargos. AYUDA: ayuda. STOP: salir.
console-message-consent-ask = Se pidió permiso

# La página del código del volante.
join-link = Recibir nuestros textos
join-title = Reciba nuestros textos
join-lead = { $pharmacy } puede enviarle un texto cuando toque su resurtido.
join-phone = Su número de celular
join-phone-error = Escriba su número de teléfono con el código de área.
join-terms = Puede recibir hasta 3 textos por semana. Puede haber cargos de mensajes y datos. Para salir, responda STOP. Para ayuda, responda AYUDA.
join-send = Envíenme un texto
join-next-title = Qué pasa después
join-next-body = Enviamos un texto a este número. Responda SI. Hasta entonces, no enviamos nada más.
join-free-choice = No necesita nuestros textos para recibir su medicina. No compartimos ni vendemos su número.
joined-title = Mire su teléfono
joined-body = Si tenemos este número y esta fecha en su registro, ya le enviamos un texto.
joined-yes = Responda SI a ese texto. Así queda inscrito.
joined-none = ¿No llega? Llámenos al

# El volante. Va en una caja: sin nombre ni medicina.
flyer-title = Reciba un texto cuando toque su resurtido
flyer-scan = Apunte la cámara de su teléfono al cuadro.
flyer-type = Escriba su número de teléfono y su fecha de nacimiento.
flyer-yes = Responda SI a nuestro texto.
flyer-terms = { $pharmacy } envía hasta 3 textos por semana. Puede haber cargos de mensajes y datos. Responda STOP para salir, AYUDA para ayuda.
flyer-choice = No necesita nuestros textos para recibir su medicina.

# Personal: volantes y palabras clave.
console-flyers = Volantes
console-flyers-lead = Cómo la gente acepta textos, desde el papel en la caja. Solo números, sin nombres.
console-flyers-none = Aún no hay volantes
console-flyers-none-next = Haga un lote abajo, imprímalo y póngalo en la caja.
console-flyers-caption = Lotes de volantes
console-flyer = Volante
console-flyer-new = Un lote nuevo
console-flyer-version = Versión
console-flyer-batch = Lote
console-flyer-printed = Impresos
console-flyer-scanned = Abiertos
console-flyer-asked = Preguntados por texto
console-flyer-consented = Dijeron que sí
console-flyer-paper = Papel
console-flyer-open = Abrir
console-flyer-names = Los nombres llevan letras minúsculas, números y guiones, como otono-2026.
console-flyer-make = Hacer el volante
console-flyer-print = Imprima esta página con su navegador. Luego anote cuántos imprimió.
console-opt-in = Cómo preguntamos por texto
console-opt-in-keywords = Palabras que la gente puede enviarnos
console-opt-in-double = Permiso en papel o de otro sistema
console-opt-in-once = Es suficiente
console-opt-in-twice = Vale después de un SI por texto
refused-bad-flyer = Use letras minúsculas, números y guiones. Escriba un número de papeles.
refused-flyer-known = Ese lote ya existe.
refused-bad-keyword = Elija de 1 a 8 palabras de 3 a 16 letras. Una de estas significa otra cosa, como parar o ayuda.

# Personal: el guion, un alto que se oyó, y el papel.
console-consent-ask = Pedir permiso
console-script = Lea esto en voz alta
console-script-yours = En su idioma
script-may-we = ¿Puede { $pharmacy } enviarle mensajes sobre su cuidado?
script-how-often = Escribimos o llamamos hasta 3 veces por semana. Su compañía puede cobrarle los textos.
script-free-choice = Puede decir que no. Puede parar cuando quiera. Igual recibe su medicina.
script-question = ¿Está de acuerdo?
console-consent-what = Sobre qué aceptó recibir mensajes
console-consent-where = Dónde
console-consent-said = Qué dijo
console-consent-said-hint = En sus propias palabras. Se guarda como prueba.
console-consent-record = Anotar el sí
console-stop-heard = Nos pidió parar
console-stop-heard-why = Vale de inmediato. Una tarea avisa a las demás listas en 10 días hábiles.
console-stop-covers = Qué debe parar
console-covers-everything = Todo
console-covers-channel-sms = Textos
console-covers-channel-voice = Llamadas grabadas
console-covers-channel-email = Correos
console-covers-purpose-refill = Mensajes de resurtido
console-stop-how = Cómo lo supo
console-heard-spoken = Me lo dijo
console-heard-voicemail = Un mensaje de voz
console-heard-letter = Una carta
console-stop-on = Qué día
console-stop-words = En qué palabras
console-stop-record = Parar ahora
console-consents-print = Ver todo, para imprimir
console-consents-paper = Lo que el paciente aceptó
console-consents-fhir = Descargar para otros sistemas (FHIR)
console-consents-none = Nada en el registro
console-consents-now = Lo que vale ahora
console-consents-history = Cómo se llegó a eso
console-consents-purpose = Sobre
console-consents-way = Dónde
console-consents-answer = Respuesta
console-consents-since = Desde
console-consents-source = Cómo lo sabemos
console-consents-wording = Palabras
refused-bad-spoken-consent = Marque al menos un tema y un lugar. Anote lo que dijo.
refused-bad-heard-stop = Elija qué debe parar, cómo lo supo y el día.
refused-bad-heard-on = Ese día aún no llega.
