### review: draft

# As palavras comuns a todas as páginas. Simples e curtas.

continue = Continuar
back = Voltar
change = Mudar
save = Salvar
cancel = Cancelar
print = Imprimir esta página
call-us = Ligue para nós
skip-to-main = Ir para o conteúdo principal
language-label = Idioma
language-more = Mais idiomas
translation-draft = Nós mesmos traduzimos esta página. Nenhum tradutor profissional a revisou ainda. Algo não está claro? Ligue para nós.
navigation-label = Menu principal
stop-messages = Não receber mais mensagens
progress = Pergunta { $at } de { $of }
footer-privacy = { $pharmacy } protege as suas respostas. Só as pessoas que cuidam de você podem ver.
footer-staff = Cada consulta aos dados de um paciente fica registrada.
footer-demo = Voltar à página da demonstração

# Formulários
answer-urgent = Emergência
your-answer = Sua resposta
or = ou
error-prefix = Erro:
errors-title = Por favor, confira isto

# A página fecha por segurança
idle-closes = Para sua segurança, esta página fecha se você não usar (hora de fechar: { $time }). As suas respostas ficam guardadas.
idle-title = Você ainda está aí?
idle-body = Esta página vai fechar em 2 minutos para proteger você. As suas respostas estão salvas.
idle-stay = Manter esta página aberta

# Páginas de erro
fault-forbidden-title = Você não pode abrir esta página
fault-forbidden-body = Volte e tente de novo. Se você veio por um link, abra o link outra vez.
fault-missing-title = Não achamos esta página
fault-missing-body = O endereço pode estar errado, ou a página não existe mais.
fault-refused-title = Não conseguimos fazer isso
fault-refused-body = Algo mudou depois que você abriu esta página. Volte e olhe de novo.
fault-large-title = Isso é grande demais para enviar
fault-large-body = Por favor, envie menos de cada vez.
fault-many-title = Por favor, espere um pouco
fault-many-body = Houve tentativas demais. Espere um minuto. Depois tente de novo.
fault-busy-title = Já voltamos
fault-busy-body = Esta página não está funcionando agora. Tente de novo em alguns minutos.
fault-unreadable-title = Não conseguimos ler isso
fault-unreadable-body = Volte e tente de novo.
fault-broken-title = Algo deu errado
fault-broken-body = O erro é nosso, não seu. Tente de novo em alguns minutos.
fault-call = Estamos aqui para ajudar. Ligue para nós:
fault-incident = Se você ligar, diga este código:

# Dias e horas
# Um dia ou uma hora, sem outro texto.
just = { $words }
moment = { $date }, { $time }
date-today = Hoje, { $date }
date-tomorrow = Amanhã, { $date }
date-today-within = hoje, { $date }
date-tomorrow-within = amanhã, { $date }
