### review: draft

# Fotos que llegaron con mensajes, para el personal.
pictures-title = Una foto
pictures-from-patient = Foto { $number } de { $count } del paciente, { $time }
pictures-from-sender = Foto { $number } de { $count } de este número, { $time }
pictures-one = Foto { $number } de { $count }
pictures-larger = Ver más grande
pictures-save = Guardar el archivo
pictures-coming = Todavía viene de la compañía de teléfono. Cargue esta página otra vez en un minuto.
pictures-failed = No pudimos traerla. Dejamos de intentar { $time }. Pídala otra vez.
pictures-unfit-kind = Es un archivo que no abrimos. No lo guardamos. Pida una foto.
pictures-unfit-size = El archivo es demasiado grande. No lo guardamos. Pida uno más pequeño.
pictures-not-shown = El navegador no muestra fotos de este tipo (HEIC). Guarde el archivo. Luego ábralo en su computadora.
pictures-care = Llegó por mensaje de texto. Confirme con el paciente antes de actuar.
