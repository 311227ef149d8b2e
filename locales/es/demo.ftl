### review: draft

# La página de la demostración, donde se mueve el reloj.

demo-title = Reloj de la demostración
demo-now = Es { $date }, { $time }
demo-what = Esta farmacia es inventada. Nadie en ella existe y ningún mensaje sale de esta computadora.
demo-move-clock = Mover el reloj
demo-move-clock-how = Los mensajes, las respuestas y las tareas que tocan en ese tiempo ocurren en su momento.
demo-hour = 1 hora después
demo-day = 1 día después
demo-next = Siguiente evento
# What came when the clock was moved. $date and $time say where it stands now.
demo-came = { $date }, { $time }:
demo-came-messages = { $count ->
    [one] Salió { $count } mensaje.
   *[other] Salieron { $count } mensajes.
 }
demo-came-replies = { $count ->
    [one] Llegó { $count } respuesta.
   *[other] Llegaron { $count } respuestas.
 }
demo-came-tasks = { $count ->
    [one] Se abrió { $count } tarea.
   *[other] Se abrieron { $count } tareas.
 }
demo-came-done = { $count ->
    [one] Se cerró { $count } tarea.
   *[other] Se cerraron { $count } tareas.
 }
demo-came-refills = { $count ->
    [one] { $count } resurtido dio un paso.
   *[other] Los resurtidos dieron { $count } pasos.
 }
demo-came-nothing = No pasó nada que se vea aquí.
demo-so-far = Hasta ahora
demo-sent = Mensajes enviados
demo-waiting = Mensajes en espera
demo-tasks = Tareas abiertas
demo-count = { $count }
demo-come-in = Entrar como personal
demo-come-in-how = Cada botón abre la consola una vez. Úselo otra vez cuando el reloj haya avanzado un día.
demo-technician = Tess, técnica
demo-pharmacist = Dana, farmacéutica
demo-manager = Mia, gerente
demo-portal = La página de un paciente
demo-portal-how = Es la página a la que lleva un mensaje. Haga de
demo-portal-open = Abrir la página
demo-parts = Pacientes para representar
demo-parts-caption = Pacientes que no han contestado
demo-parts-how = Se les preguntó por un resurtido y no han contestado. Abra un teléfono y conteste, o siga el enlace del mensaje o del correo y dé la fecha de nacimiento.
demo-no-parts = Nadie tiene una respuesta pendiente ahora. Adelante el reloj un día.
demo-name = Nombre
demo-birth-date = Fecha de nacimiento
demo-language = Idioma
demo-reached = Qué llegó
demo-english = Inglés
demo-spanish = Español
demo-date = { $date }
demo-open-phone = Abrir el teléfono
demo-open-email = Abrir el correo
demo-all-phones = Todos los teléfonos
demo-all-mail = Todos los correos
