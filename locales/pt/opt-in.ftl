### review: draft

# Pedir o consentimento: o SMS que pergunta, o folheto, a página dele e o que a equipe lê em voz alta.

message-consent-ask = { $pharmacy }: Responda SIM para aceitar SMS sobre reposições e tratamento, até 3 por semana. Pode haver tarifas de mensagens e dados. HELP: ajuda. STOP: sair.
# A página do código do folheto.
join-link = Receber nossos SMS
join-title = Receba nossos SMS
join-lead = { $pharmacy } pode mandar um SMS quando for hora da sua reposição.
join-phone = O número do seu celular
join-phone-error = Escreva o seu telefone com o código de área: 10 números no total.
join-terms = Você pode receber até 3 SMS por semana. Pode haver tarifas de mensagens e dados. Para parar, responda STOP. Para ajuda, responda HELP.
join-send = Quero receber o SMS
join-next-title = O que acontece agora
join-next-body = Mandamos um SMS para este número. Responda SIM. Antes disso, não mandamos mais nada.
join-free-choice = Você não precisa dos nossos SMS para receber o seu remédio. Não passamos nem vendemos o seu número.
joined-title = Olhe o seu telefone
joined-body = Se temos este número e esta data de nascimento no cadastro, mandamos um SMS agora.
joined-yes = Responda SIM a esse SMS. Pronto, é só isso.
joined-none = Não chegou? Ligue para

# O folheto. Ele vai dentro de uma caixa: sem nome, sem remédio.
flyer-title = Receba um SMS quando for hora da sua reposição
flyer-scan = Aponte a câmera do seu telefone para o quadrado.
flyer-type = Escreva o seu telefone e a sua data de nascimento.
flyer-yes = Responda SIM ao nosso SMS.
flyer-terms = { $pharmacy } manda até 3 SMS por semana. Pode haver tarifas de mensagens e dados. Responda STOP para parar, HELP para ajuda.
flyer-choice = Você não precisa dos nossos SMS para receber o seu remédio.

script-may-we = { $pharmacy } pode mandar mensagens para você sobre o seu tratamento?
script-how-often = Escrevemos ou ligamos até 3 vezes por semana. A sua operadora pode cobrar pelos SMS.
script-free-choice = Você pode dizer não. Pode parar quando quiser. Você recebe o seu remédio do mesmo jeito.
script-question = Você concorda?
