### review: draft

# Mensajes seguros: la página del portal.

messages-title = Mensajes
messages-lead = Escriba aquí a { $pharmacy }. Solo lo leen usted y las personas que le atienden.
messages-none = Todavía no hay mensajes.
messages-from-us = Su farmacia
messages-from-you = Usted
messages-write = Escribir un mensaje
messages-hint = Una persona lo lee y contesta aquí. Si es una emergencia, llame al 911.
messages-send = Enviar
messages-urgent = ¿Es urgente? Llame al
messages-back = Volver a los mensajes
messages-danger-told = Tenemos su mensaje, y ya avisamos a una persona de aquí.
empty-message = Primero escriba su mensaje.
long-message = Su mensaje es muy largo. Use menos de { $most } letras.
