### review: draft

# Avisos en el teléfono: la página donde se activan y se desactivan.

notices-title = Avisos en este teléfono
notices-lead = Podemos mostrar un aviso en este teléfono cuando haya algo que leer o contestar.
notices-example = Esto es todo lo que dice
notices-neutral = Un aviso nunca nombra una medicina ni dice por qué escribimos. Otras personas pueden ver su pantalla.
notices-turn-on = Activar los avisos
notices-agree = Usted acepta avisos sobre resurtidos, dosis, citas y mensajes para usted, solo en este teléfono. Puede desactivarlos aquí cuando quiera. Si un aviso no le llega, podemos enviarle un texto, si aceptó recibir textos.
notices-on = Los avisos están activados
notices-on-body = Toque un aviso para abrir nuestra página. Le pediremos su fecha de nacimiento.
notices-turn-off = Desactivar los avisos
notices-blocked = Este teléfono bloquea nuestros avisos
notices-blocked-body = Abra los ajustes de su navegador, permita los avisos de nuestra página y vuelva aquí.
notices-install = Primero, ponga nuestra página en su pantalla de inicio
notices-install-share = Toque el botón Compartir de su navegador.
notices-install-add = Toque “Agregar a pantalla de inicio”.
notices-install-open = Ábrala desde su pantalla de inicio y vuelva a esta página.
notices-cannot = Aquí no funcionan los avisos
notices-cannot-body = Este navegador no puede mostrar nuestros avisos. Usted sigue recibiendo nuestros mensajes como antes.
notices-else = ¿Preguntas? Llame al
notices-offer = Recibir avisos en este teléfono
