### review: draft

# Pedir el consentimiento: el texto que pregunta, el volante, su página y lo que lee el personal.

message-consent-ask = { $pharmacy }: Responda SI para aceptar textos de resurtidos y cuidado, hasta 3 por semana. Puede haber cargos. AYUDA: ayuda. STOP: salir.
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

script-may-we = ¿Puede { $pharmacy } enviarle mensajes sobre su cuidado?
script-how-often = Escribimos o llamamos hasta 3 veces por semana. Su compañía puede cobrarle los textos.
script-free-choice = Puede decir que no. Puede parar cuando quiera. Igual recibe su medicina.
script-question = ¿Está de acuerdo?
