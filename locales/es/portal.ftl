### review: draft

# Words of the pages patients see. Grade 6: short words, short sentences, one idea each.

# The link, before anyone has said who they are: no name, no medicine, no date.
landing-title = Tenemos un aviso para usted
landing-from = { $pharmacy } le envió este enlace. { $minutes ->
    [0] No necesita contraseña.
    [one] Toma cerca de { $minutes } minuto. No necesita contraseña.
   *[other] Toma cerca de { $minutes } minutos. No necesita contraseña.
}
landing-trust-title = ¿De verdad somos nosotros?
landing-trust-body = Mire la etiqueta de su medicina. Verá este mismo número de teléfono:
landing-why-title = ¿Por qué recibí esto?
landing-why-body = Nuestra farmacia tiene este teléfono o correo para enviar avisos sobre el cuidado de la salud.
landing-other-title = ¿Ahora no, o no es usted?
landing-call-me = Prefiero que me llamen
landing-not-me = Esto no es para mí

closed-title = Este enlace está cerrado
closed-body = Los enlaces se cierran después de un tiempo para protegerle. Podemos enviarle uno nuevo.
closed-dates = Este enlace se cerró porque la fecha no coincidió 5 veces. Podemos enviarle uno nuevo.
closed-new-link = Enviarme un enlace nuevo
closed-call = También puede llamarnos al

too-old-title = Este enlace es muy antiguo
too-old-body = No cambiamos nada. Este enlace ya no nos dice de quién es este teléfono.
too-old-call = Para decirnos qué quiere, llámenos al

ask-not-me-title = ¿Esto llegó a la persona equivocada?
ask-not-me-body = Ya no usaremos este teléfono o correo. Gracias por avisarnos.
ask-not-me-yes = Sí, no es para mí
ask-stop-title = ¿No quiere más mensajes?
ask-stop-body = No enviaremos más mensajes aquí. No le avisaremos cuando su medicina se esté acabando.
ask-stop-yes = No recibir más mensajes
ask-call-me-title = ¿Quiere que le llamemos?
ask-call-me-body = Una persona de la farmacia llamará al teléfono que tenemos.
ask-call-me-yes = Sí, llámenme
ask-new-link-title = ¿Le enviamos un enlace nuevo?
ask-new-link-body = Lo enviaremos al teléfono que tenemos.
ask-new-link-yes = Enviarme un enlace nuevo
ask-keep = No, volver atrás

done-not-me-title = Gracias por avisarnos
done-not-me-body = No volveremos a usar este teléfono o correo.
done-stop-title = No enviaremos más
done-stop-body = No recibirá más mensajes aquí. Tal vez le llamemos si su salud lo necesita.
done-call-me-title = Le llamaremos
done-call-me-body = Una persona de la farmacia llamará al teléfono que tenemos. Llamamos cuando estamos abiertos.
done-new-link-title = Revise sus mensajes
done-new-link-body = Si podemos escribir al teléfono que tenemos, un enlace nuevo va en camino. Si no llega, llámenos.
done-call = También puede llamarnos al
done-close = Ya puede cerrar esta página.

# Confirm it's you
hello-title = Confirme que es usted
hello-lead = Escriba la fecha de nacimiento de la persona que toma la medicina.
hello-birth = Fecha de nacimiento
hello-birth-hint = Por ejemplo: 3 (o marzo) 27 1961
birth-month = Mes
birth-day = Día
birth-year = Año
birth-month-error = Escriba el mes con su nombre o con un número.
birth-day-error = Escriba el día con un número del 1 al 31.
birth-year-error = Escriba el año con 4 números.
birth-date-error = Ese día no existe. Revise el día y el mes.
birth-no-match = La fecha no coincide. Revísela e intente otra vez.
birth-last-try = La fecha no coincide. Le queda un intento, o llámenos.
hello-why-title = ¿Por qué preguntan esto?
hello-why-body = Así protegemos su privacidad. Otra persona que vea este teléfono no podrá abrir su página.
hello-help = ¿Tiene problemas con esta página? Podemos hacerlo por teléfono. Llame al

timed-out-title = Esta página se cerró para protegerle
timed-out-body = Sus respuestas están guardadas.
timed-out-how = Para seguir, abra otra vez el enlace de su mensaje.

# The refill, one question a page
# Cuál de varias medicinas, y cómo distinguirla de otra que se llama igual.
medicine-of = Medicina { $at } de { $of }
medicine-filled = Último surtido: { $day }.
medicine-filled-for = Último surtido: { $day }, { $unit ->
    [tablets] { $count } { $count ->
        [one] tableta
       *[other] tabletas
    } para
    [capsules] { $count } { $count ->
        [one] cápsula
       *[other] cápsulas
    } para
    [pills] { $count } { $count ->
        [one] pastilla
       *[other] pastillas
    } para
   *[none] para
} { $days ->
    [one] { $days } día
   *[other] { $days } días
}.
medicine-alike = ¿No sabe cuál es? Llámenos.
question-link = Tengo una pregunta para el farmacéutico

still-taking-title = ¿Sigue tomando esta medicina?
still-taking-yes = Sí
still-taking-on-hold = Está en pausa
still-taking-no = No, la dejé

doses-left-title = ¿Cuántas dosis le quedan?
doses-left-hint = Cuente lo que tiene hoy en casa. Un número aproximado está bien.
doses-left-unit = dosis me quedan
doses-left-error = Escriba un número, como 3. Si no le queda ninguna, escriba 0.
doses-left-sure = ¿Quiso decir { $count ->
    [one] { $count } dosis
   *[other] { $count } dosis
}? Son muchas. Cambie el número o presione Continuar otra vez.
doses-unit = dosis

missed-title = ¿Dejó de tomar alguna dosis desde su última entrega?
missed-hint = A muchas personas les pasa. Nos ayuda saberlo.
missed-none = No, las tomé todas
missed-some = Sí, dejé de tomar algunas
missed-details-title = Cuéntenos de las dosis que no tomó
missed-details-hint = Así el farmacéutico puede ayudarle mejor.
missed-count-label = ¿Cuántas no tomó?
missed-count-error = Escriba un número, como 2. Si las tomó todas, vuelva atrás.
missed-why-label = ¿Cuál fue la razón principal?
missed-why-error = Elija la razón principal.
missed-why-forgot = Se me olvidó
missed-why-side-effect = Me hizo sentir mal
missed-why-cost = Cuesta demasiado
missed-why-ran-out = Se me acabó
missed-why-advised = Mi equipo de salud me dijo que no la tomara
missed-why-other = Otra cosa

changes-title = ¿Cambió algo desde su última entrega?
changes-hint = Una medicina nueva o que dejó, una alergia nueva, una visita al hospital o un seguro nuevo.
changes-none = No, nada cambió
changes-some = Sí, algo cambió
changed-title = ¿Qué cambió?
changed-hint = Elija todo lo que sea cierto.
changed-error = Elija qué cambió. Si nada cambió, vuelva atrás.
changed-medicines = Mis otras medicinas
changed-medicines-hint = Empecé, dejé o cambié una
changed-allergies = Mis alergias
changed-allergies-hint = Tengo una nueva
changed-hospital = Hospital o sala de emergencias
changed-hospital-hint = Tuve que ir
changed-insurance = Mi seguro
changed-insurance-hint = Tengo un plan o una tarjeta nueva

effects-title = ¿Ha tenido efectos secundarios?
effects-hint = Un efecto secundario es cuando una medicina le hace sentir mal.
effects-none = No
effects-mild = Sí, un poco
effects-mild-hint = No me molestan
effects-moderate = Sí, me molestan
effects-moderate-hint = Me estorban en mi día
effects-severe = Sí, son fuertes
effects-severe-hint = No me dejan hacer mis cosas normales
effects-emergency = Necesito ayuda ahora mismo
effects-emergency-hint = Como problemas para respirar, dolor de pecho o la cara hinchada
effects-ungraded = Nos lo dijo por mensaje
effects-details-title = Cuéntenos más de los efectos secundarios
effects-new-label = ¿Son nuevos o peores?
effects-new-error = Elija sí o no.
effects-new-yes = Sí, nuevos o peores
effects-new-no = No, igual que antes
effects-words-label = ¿Qué siente? (Puede dejarlo vacío.)
effects-words-hint = Escriba con sus palabras, en cualquier idioma. Un farmacéutico lo leerá.

danger-title = Pida ayuda ahora
danger-call-title = Llame al 911
danger-call-body = No espere. Dígales qué medicina toma.
danger-call-911 = Llamar al 911
danger-then = Cuando esté a salvo
danger-pharmacy = Llame a nuestro farmacéutico al
danger-told = Avisamos a nuestro farmacéutico que usted necesita ayuda.
danger-go-on = Estoy a salvo. Seguir.

day-title = { $count ->
    [one] ¿Qué día quiere que llegue?
   *[other] ¿Qué día quiere que lleguen?
}
day-hint = Según nuestra cuenta, estos días son antes de que se le acabe.
day-call = Ninguno de estos días me sirve
day-call-hint = Una persona le llamará para buscar un día
no-day-title = Planeemos su entrega por teléfono
no-day-too-late-to-ship = No hay tiempo para enviarla antes de su próxima dosis
no-day-allowed-too-late = Su seguro no nos deja enviarla a tiempo
no-day-body = Usted no tiene que hacer nada. Una persona le llamará para buscar una solución.
no-day-call = Llámenme
no-day-soon = ¿Necesita su próxima dosis muy pronto? Llámenos ahora al

ask-pharmacist-title = ¿Qué quiere preguntar?
ask-pharmacist-hint = Escriba con sus palabras, en cualquier idioma. Un farmacéutico le llamará antes de enviar algo.
ask-pharmacist-save = Guardar mi pregunta
ask-pharmacist-error = Escriba su pregunta o elija “No tengo preguntas”.
ask-pharmacist-saved = Guardamos su pregunta
ask-pharmacist-saved-body = El farmacéutico la recibe cuando usted envía sus respuestas.
ask-pharmacist-skip = No tengo preguntas

# Check and send
check-title = Revise sus respuestas
check-shared = Para todas sus medicinas
check-send = { $count ->
    [one] Enviar mi resurtido
   *[other] Enviar mis { $count } resurtidos
}
check-send-pharmacist = Enviar al farmacéutico
check-send-answers = Enviar mis respuestas
check-flagged-title = Primero le llamará un farmacéutico
check-flagged-body = Queremos estar seguros de que es lo mejor para usted. No enviaremos nada hasta hablar con usted.
check-flagged-some = Esta se envía solo después de hablar con usted:
check-not-title = { $count ->
    [one] No la quiero ahora
   *[other] No las quiero ahora
}
check-not-body = Díganos, para no seguir preguntando.
check-not-now = Por ahora tengo suficiente
check-no = { $count ->
    [one] No quiero este resurtido
   *[other] No quiero estos resurtidos
}
asked-still-taking = Sigue tomándola
asked-doses-left = Dosis que quedan
asked-missed-doses = Dosis que no tomó
asked-changes = Qué cambió
asked-side-effects = Efectos secundarios
asked-delivery-day = Día de entrega
asked-pharmacist-question = Pregunta para el farmacéutico
answer-doses = { $count ->
    [one] { $count } dosis
   *[other] { $count } dosis
}
answer-call = Le llamaremos
answer-none = Sin respuesta todavía
answer-no-question = Sin preguntas

# Sent
sent-confirmed-title = Gracias. Ya tenemos sus respuestas
sent-confirmed-body = Todo está listo. No tiene que hacer nada más.
sent-confirmed-short = la enviaremos
sent-call-title = Le llamaremos para buscar un día
sent-call-today-title = Le llamaremos hoy para buscar un día
sent-call-body = Ya tenemos sus respuestas. Solo falta un día para su entrega.
sent-call-today-body = Ya tenemos sus respuestas. Solo falta un día para su entrega.
sent-needs-pharmacist-title = Gracias. Un farmacéutico le llamará
sent-needs-pharmacist-body = Un farmacéutico leerá esto y le llamará. Queremos hablar con usted antes de enviar algo.
sent-needs-pharmacist-short = primero le llamará un farmacéutico
sent-on-hold-title = Gracias. Vamos a esperar
sent-on-hold-body = Nos dijo que por ahora tiene suficiente.
sent-on-hold-short = vamos a esperar
sent-stopped-title = Tuvimos que parar su pedido
sent-stopped-body = { $count ->
    [one] La farmacia paró este resurtido. Por ahora no lo enviaremos.
   *[other] La farmacia paró estos { $count } resurtidos. Por ahora no los enviaremos.
}
sent-stopped-short = lo paramos
sent-stopped-call = Para preguntar por esto, llámenos al
sent-closed-short = está cerrado
sent-declined-title = Gracias por avisarnos
sent-declined-body = { $count ->
    [one] No enviaremos este resurtido.
   *[other] No enviaremos estos { $count } resurtidos.
}
sent-declined-short = no la enviaremos
sent-reference = Su número de referencia
sent-reference-hint = Díganos este número si nos llama.
sent-next = Qué sigue
sent-change-title = ¿Necesita cambiar algo?
sent-change-until = Puede cambiar sus respuestas hasta que empecemos a preparar su resurtido.
sent-change-latest = Eso será a más tardar el { $day }.
sent-change = Cambiar mis respuestas
sent-change-call = Para cambiar algo, llámenos al
sent-finish = Terminar y cerrar
next-call = Una persona de la farmacia le llama.
next-call-pharmacist = Un farmacéutico le llama.
next-today = Hoy
time-of-pharmacy = { $time } (hora de la farmacia)
next-by = A más tardar: { $time }
next-nothing-ships = No enviamos nada hasta hablar con usted.
next-prepare = { $count ->
    [one] Nuestro equipo prepara su medicina.
   *[other] Nuestro equipo prepara sus { $count } medicinas.
}
next-prepare-then = { $count ->
    [one] Después nuestro equipo prepara su medicina.
   *[other] Después nuestro equipo prepara sus { $count } medicinas.
}
next-ship = { $count ->
    [one] La enviamos.
   *[other] Las enviamos.
}
next-arrive = { $count ->
    [one] Llega a su puerta.
   *[other] Llegan a su puerta.
}
next-hold = Le preguntaremos otra vez más tarde. Llámenos si le queda poca.
next-stopped = Si le queda poco, llámenos. No espere.
next-declined = Su equipo de salud tal vez le llame para saber cómo está.

ended-under-way-title = { $count ->
    [one] Estamos preparando su resurtido
   *[other] Estamos preparando sus { $count } resurtidos
}
ended-under-way-body = Ya tenemos sus respuestas. No tiene que hacer nada.
ended-under-way-short = la estamos preparando
ended-done-title = { $count ->
    [one] Este resurtido está completo
   *[other] Estos { $count } resurtidos están completos
}
ended-done-body = No hay nada que hacer ahora. Le escribiremos antes de que se le acabe.
ended-done-short = está completo
ended-closed-title = No hay nada que contestar ahora
ended-closed-body = { $count ->
    [one] Este resurtido está cerrado. Le escribiremos cuando haya algo que hacer.
   *[other] Estos resurtidos están cerrados. Le escribiremos cuando haya algo que hacer.
}
ended-closed-short = está cerrado

# Alguien atendió un resurtido mientras su página estaba abierta.
changed-refill-title = { $count ->
    [one] Este resurtido cambió
   *[other] Sus resurtidos cambiaron
}
changed-refill-body = Esto cambió mientras su página estaba abierta.
changed-refill-not-saved = No guardamos su última respuesta.
changed-refill-open = todavía puede contestar
changed-refill-told = Avisamos a nuestro farmacéutico
changed-refill-told-body = Un farmacéutico leerá lo que usted contó sobre los efectos secundarios.
changed-refill-written = Usted escribió
changed-refill-call = ¿Quiere decirnos algo? Llámenos al
changed-refill-go-on = Ver lo que sigue

out-title = Ha terminado
out-body = Esta página está cerrada y sus respuestas están a salvo. Ya puede cerrar esta ventana.

# Why something could not be done.
refused-refill-changed = Algo cambió mientras usted estaba aquí. Revise sus respuestas otra vez.

# La salida de cada correo
unsubscribe-title = ¿Dejar de recibir estos correos?
unsubscribe-body = { $pharmacy } no volverá a escribir a esta dirección de correo.
unsubscribe-yes = No recibir más correos
unsubscribe-keep = Esto es solo para los correos. Si también recibe mensajes de texto o llamadas nuestras, siguen igual. Para seguir recibiendo los correos, cierre esta página.
unsubscribed-title = No más correos
unsubscribed-body = No volveremos a escribir a esta dirección de correo. Seguimos cuidando su medicina. Si la necesita, por favor llámenos.
unsubscribe-unknown-title = Este enlace no funciona
unsubscribe-unknown-body = Quizás le falta una parte. Por favor ábralo otra vez desde el correo.
