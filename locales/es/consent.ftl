### review: draft

# El consentimiento como lo ve el personal.

console-message-consent-ask = Se pidió permiso

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
