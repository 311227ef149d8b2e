### review: draft

# Lo que los pacientes leen sobre su cuidado: nombres, preguntas, respuestas.

# What a patient reads where no medicine may be named.
care-label-medicine = su medicina
care-label-daily-pill = su pastilla diaria
care-label-weekly-injection = su inyección semanal
care-label-two-week-injection = su inyección de cada dos semanas
care-label-monthly-injection = su inyección mensual
care-label-injection = su inyección
care-label-infusion = su infusión
care-label-inhaler = su inhalador

# The questions of a refill. Read by patients.
care-question-still-taking = ¿Todavía toma esta medicina?
care-question-doses-left = ¿Cuántas dosis le quedan?
care-question-missed-doses = ¿Se saltó alguna dosis desde su última entrega?
care-question-changes = ¿Algo cambió desde su última entrega?
care-question-side-effects = ¿Tiene algún efecto secundario?
care-question-delivery-day = ¿Qué día debe llegar?
care-question-pharmacist-question = ¿Tiene una pregunta para el farmacéutico?
care-question-confirm = ¿Se la enviamos?

# The answers one can choose. Read by patients.
care-answer-still-taking-yes = Sí
care-answer-still-taking-no = No, la dejé
care-answer-still-taking-on-hold = Está en pausa por ahora
care-answer-missed-why-forgot = Se me olvidó
care-answer-missed-why-side-effect = Me hizo sentir mal
care-answer-missed-why-cost = Cuesta demasiado
care-answer-missed-why-ran-out = Se me acabó
care-answer-missed-why-advised = Mi equipo médico me dijo que no la tomara
care-answer-missed-why-other = Otra cosa
care-answer-changes-medicines = Empecé o dejé una medicina
care-answer-changes-allergies = Tengo una alergia nueva
care-answer-changes-hospital = Fui al hospital o a emergencias
care-answer-changes-insurance = Tengo otro seguro
care-answer-changes-none = Nada cambió
care-answer-side-effects-none = No
care-answer-side-effects-mild = Sí, pero no me molestan
care-answer-side-effects-moderate = Sí, me molestan en mi día
care-answer-side-effects-severe = Sí, no me dejan hacer mis cosas
care-answer-side-effects-emergency = Necesito ayuda ahora mismo
care-answer-side-effects-ungraded = Nos lo dijo por mensaje. No sabemos qué tan fuerte es
care-answer-side-effects-new = Son nuevos o peores
care-answer-delivery-day-call-me = Llámenme para buscar un día
care-answer-confirm-send = Sí, envíenla
care-answer-confirm-review = Enviado al farmacéutico
care-answer-confirm-not-now = Ahora no, tengo suficiente
care-answer-confirm-no = No, no la envíen

# What was refused, and what to do.
refused-answer-unfinished = Por favor conteste primero la última pregunta.
refused-refill-closed = Este resurtido ya está cerrado. Por favor llámenos.
refused-therapy-not-active = Este tratamiento no está activo.
