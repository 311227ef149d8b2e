### review: draft

# Words that every page shares. Plain, short, grade 6.

continue = Continuar
back = Atrás
change = Cambiar
save = Guardar
cancel = Cancelar
print = Imprimir esta página
call-us = Llámenos
skip-to-main = Ir al contenido principal
language-label = Idioma
language-more = Más idiomas
translation-draft = Nosotros tradujimos esta página. Ningún traductor profesional la ha revisado todavía. ¿Algo no está claro? Llámenos.
navigation-label = Principal
stop-messages = No recibir más mensajes
progress = Pregunta { $at } de { $of }
footer-privacy = { $pharmacy } protege sus respuestas. Solo las ven las personas que le atienden.
footer-staff = Cada consulta de un paciente queda registrada.
footer-demo = Volver a la página de la demostración

# Forms
answer-urgent = Emergencia
your-answer = Su respuesta
or = o
error-prefix = Error:
errors-title = Revise esto, por favor

# The page closes for safety
idle-closes = Por su seguridad, esta página se cierra si no la usa (a esta hora: { $time }). Sus respuestas quedan guardadas.
idle-title = ¿Sigue ahí?
idle-body = Esta página se cerrará en 2 minutos para protegerle. Sus respuestas están guardadas.
idle-stay = Seguir en esta página

# Error pages
fault-forbidden-title = No puede abrir esta página
fault-forbidden-body = Vuelva atrás e intente otra vez. Si vino por un enlace, abra el enlace de nuevo.
fault-missing-title = No encontramos esta página
fault-missing-body = La dirección puede estar mal, o la página ya no existe.
fault-refused-title = No pudimos hacerlo
fault-refused-body = Algo cambió desde que abrió esta página. Vuelva atrás y mire otra vez.
fault-large-title = Es demasiado para enviar
fault-large-body = Envíe menos de una sola vez.
fault-many-title = Espere un poco, por favor
fault-many-body = Hubo demasiados intentos. Espere un minuto. Luego intente otra vez.
fault-busy-title = Volvemos pronto
fault-busy-body = Esta página no funciona en este momento. Intente otra vez en unos minutos.
fault-unreadable-title = No pudimos leer eso
fault-unreadable-body = Vuelva atrás e intente otra vez.
fault-broken-title = Algo salió mal
fault-broken-body = Es un error nuestro, no suyo. Intente otra vez en unos minutos.
fault-call = Estamos para ayudarle. Llámenos al
fault-incident = Si llama, díganos este código:

# Days and times
# A day or a time on its own.
just = { $words }
moment = { $date }, { $time }
date-today = Hoy, { $date }
date-tomorrow = Mañana, { $date }
date-today-within = hoy, { $date }
date-tomorrow-within = mañana, { $date }
