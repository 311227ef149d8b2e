### review: draft

# O que enviamos por SMS. $pharmacy vem primeiro. Nenhum remédio, doença, clínica, laboratório ou pessoa
# é nomeado. Com ã, õ, ç, ê, á, í, ó ou ú cada parte leva só 67 letras: no máximo três partes.

message-refill-invitation = { $count ->
    [one] { $pharmacy }: Hora de planejar sua reposição. Responda em { $link } ou escreva SIM ou NÃO. HELP: ajuda. STOP: sair.
   *[other] { $pharmacy }: Hora de planejar suas { $count } reposições. Responda em { $link } ou escreva TODAS ou NÃO. HELP: ajuda. STOP: sair.
 }
message-refill-reminder = { $count ->
    [one] { $pharmacy }: Você precisa da sua reposição? Responda em { $link } ou escreva SIM ou NÃO. HELP: ajuda. STOP: sair.
   *[other] { $pharmacy }: Você precisa das suas { $count } reposições? Responda em { $link } ou escreva TODAS ou NÃO. HELP: ajuda. STOP: sair.
 }
message-refill-reminder-last = { $count ->
    [one] { $pharmacy }: Falta sua resposta sobre a reposição. Responda em { $link } ou ligue para { $phone }. STOP: sair.
   *[other] { $pharmacy }: Falta sua resposta sobre { $count } reposições. Responda em { $link } ou ligue para { $phone }. STOP: sair.
 }
message-refill-confirmed = { $count ->
    [one] { $pharmacy }: Obrigado. Recebemos a resposta. Vamos preparar a reposição. Dúvidas? Ligue para { $phone }. STOP: sair.
   *[other] { $pharmacy }: Obrigado. Recebemos a resposta. Vamos preparar { $count } reposições. Dúvidas? Ligue para { $phone }. STOP: sair.
 }
message-refill-needs-pharmacist = { $pharmacy }: Obrigado. Um farmacêutico vai ligar para você antes do envio. Ou ligue para { $phone }. STOP: sair.
message-refill-declined = { $count ->
    [one] { $pharmacy }: Certo, não vamos enviar. Se mudar de ideia, ligue para { $phone }. STOP: sair.
   *[other] { $pharmacy }: Certo, não vamos enviar suas { $count } reposições. Se mudar de ideia, ligue para { $phone }. STOP: sair.
 }
message-refill-on-hold = { $count ->
    [one] { $pharmacy }: Certo, sua reposição está em pausa. Quando quiser, ligue para { $phone }. STOP: sair.
   *[other] { $pharmacy }: Certo, suas { $count } reposições estão em pausa. Quando quiser, ligue para { $phone }. STOP: sair.
 }
message-which-one = { $pharmacy }: Você tem { $count } reposições. Responda TODAS, ou só 1, ou só 2. Veja: { $link }
message-did-not-understand = { $pharmacy }: Desculpe, não entendemos. Responda SIM ou NÃO, ou ligue para { $phone }. HELP: ajuda. STOP: sair.
message-question-received = { $pharmacy }: Obrigado. Uma pessoa vai ler sua mensagem e responder. Não pode esperar? Ligue para { $phone }. Emergência? Ligue para 911.
message-stop-confirmed = { $pharmacy }: Não mandaremos mais mensagens. Para voltar a receber, responda START. Dúvidas? Ligue para { $phone }.
message-stop-part-confirmed = { $pharmacy }: Não mandaremos mais mensagens sobre reposições. Para parar todas as mensagens, responda STOP. Dúvidas? Ligue para { $phone }.
message-start-confirmed = { $pharmacy }: Você vai voltar a receber nossas mensagens, até 3 por semana. Pode haver tarifas de mensagens e dados. HELP: ajuda. STOP: sair.
message-help = { $pharmacy }: Escrevemos sobre suas reposições, até 3 vezes por semana. Ligue para { $phone }. Pode haver tarifas de mensagens e dados. STOP: sair.
message-wrong-number-noted = { $pharmacy }: Obrigado. Não vamos mais mandar SMS para este número. Dúvidas? Ligue para { $phone }.
message-emergency-reply = { $pharmacy }: Em perigo? Ligue já para 911. Pensa em suicídio? Ligue para 988 ou mande SMS para 988. Não espere nossa resposta. Farmácia: { $phone }
message-consent-welcome = { $pharmacy }: Vamos escrever sobre suas reposições, até 3 vezes por semana. Pode haver tarifas de mensagens e dados. HELP: ajuda. STOP: sair.
message-new-link = { $pharmacy }: Seu novo link: { $link } Se você não pediu este link, ignore este SMS.
message-secure-notice = { $pharmacy }: Você tem uma nova mensagem nossa. Leia em { $link } STOP: sair.
message-call-back-coming = { $pharmacy }: Vamos ligar para você. Se não puder esperar, ligue para { $phone }. Emergência? Ligue para 911.
# A única notificação no telefone: fica aberta na tela, e é sempre a mesma.
message-push = Você tem um aviso de { $pharmacy }.
