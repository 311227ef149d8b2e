### review: draft

# O que enviamos por e-mail. A farmácia vem primeiro, como num SMS. Nenhum remédio, doença, clínica,
# laboratório ou pessoa é nomeado, muito menos no assunto: é o mesmo em todos os e-mails. Uma linha vazia
# separa parágrafos; um endereço sozinho na linha vira um botão.

mail-subject = Uma mensagem de { $pharmacy }
mail-unsubscribe = Não receber mais e-mails

# O último parágrafo do que pergunta. Só onde as respostas por e-mail chegam até nós.
mail-answer-here = { $count ->
    [one] Você também pode responder a este e-mail com SIM ou NÃO.
   *[other] Você também pode responder a este e-mail com TODAS ou NÃO.
 }
mail-no-answers = Por favor, não responda a este e-mail: ninguém lê as respostas.

mail-refill-invitation = { $count ->
    [one]
        { $pharmacy }: Está na hora de planejar a sua reposição. Responda aqui a poucas perguntas curtas:

        { $link }

        Você também pode ligar para { $phone }.
   *[other]
        { $pharmacy }: Está na hora de planejar as suas { $count } reposições. Responda aqui a poucas perguntas curtas:

        { $link }

        Você também pode ligar para { $phone }.
 }
mail-refill-reminder = { $count ->
    [one]
        { $pharmacy }: Você precisa da sua reposição? Por favor, responda aqui:

        { $link }

        Você também pode ligar para { $phone }.
   *[other]
        { $pharmacy }: Você precisa das suas { $count } reposições? Por favor, responda aqui:

        { $link }

        Você também pode ligar para { $phone }.
 }
mail-refill-reminder-last = { $count ->
    [one]
        { $pharmacy }: Ainda não recebemos a sua resposta sobre a reposição. Por favor, responda aqui:

        { $link }

        Você também pode ligar para { $phone }.
   *[other]
        { $pharmacy }: Ainda não recebemos a sua resposta sobre as { $count } reposições. Por favor, responda aqui:

        { $link }

        Você também pode ligar para { $phone }.
 }
mail-refill-confirmed = { $count ->
    [one]
        { $pharmacy }: Obrigado. Recebemos a sua resposta e vamos preparar a sua reposição.

        Dúvidas? Ligue para { $phone }.
   *[other]
        { $pharmacy }: Obrigado. Recebemos a sua resposta e vamos preparar as suas { $count } reposições.

        Dúvidas? Ligue para { $phone }.
 }
mail-refill-needs-pharmacist =
    { $pharmacy }: Obrigado. Um farmacêutico vai ligar para você antes de qualquer envio.

    Para falar conosco antes, ligue para { $phone }.
mail-refill-declined = { $count ->
    [one]
        { $pharmacy }: Certo, não vamos enviar.

        Se mudar de ideia, ligue para { $phone }.
   *[other]
        { $pharmacy }: Certo, não vamos enviar as suas { $count } reposições.

        Se mudar de ideia, ligue para { $phone }.
 }
mail-refill-on-hold = { $count ->
    [one]
        { $pharmacy }: Certo, a sua reposição está em pausa.

        Quando quiser continuar, ligue para { $phone }.
   *[other]
        { $pharmacy }: Certo, as suas { $count } reposições estão em pausa.

        Quando quiser continuar, ligue para { $phone }.
 }
mail-emergency-reply =
    { $pharmacy }: Ligue já para 911 se você está em perigo. Pensa em suicídio? Ligue para 988 ou mande SMS para 988.

    Não espere a nossa resposta. Nosso telefone: { $phone }
mail-consent-welcome =
    { $pharmacy }: Vamos escrever sobre as suas reposições, até 3 vezes por semana.

    Você pode parar estes e-mails quando quiser com o link abaixo.
mail-new-link =
    { $pharmacy }: Aqui está o seu novo link:

    { $link }

    Se você não pediu este link, ignore este e-mail.
mail-secure-notice =
    { $pharmacy }: Você tem uma nova mensagem nossa. Pode ler aqui:

    { $link }

    Dúvidas? Ligue para { $phone }.
mail-call-back-coming =
    { $pharmacy }: Vamos ligar para você.

    Se não puder esperar, ligue para { $phone }. Emergência? Ligue para 911.
mail-which-one =
    { $pharmacy }: Você tem { $count } reposições. Responda TODAS para todas, ou só 1, ou só 2.

    Você pode ver as reposições aqui:

    { $link }
mail-did-not-understand =
    { $pharmacy }: Desculpe, não entendemos. Por favor, responda SIM ou NÃO.

    Você também pode ligar para { $phone }.
mail-question-received =
    { $pharmacy }: Obrigado. Uma pessoa vai ler a sua mensagem e responder.

    Se não puder esperar, ligue para { $phone }. Emergência? Ligue para 911.
mail-stop-confirmed =
    { $pharmacy }: Você não vai mais receber mensagens nossas.

    Responda START para voltar a receber. Dúvidas? Ligue para { $phone }.
mail-stop-part-confirmed =
    { $pharmacy }: Não mandaremos mais mensagens sobre reposições.

    Para parar todas as mensagens, responda STOP. Dúvidas? Ligue para { $phone }.
mail-start-confirmed =
    { $pharmacy }: Você vai voltar a receber as nossas mensagens, até 3 por semana.

    Responda STOP para parar.
mail-help =
    { $pharmacy }: Escrevemos sobre as suas reposições, até 3 vezes por semana.

    Ligue para { $phone }. Responda STOP para parar as nossas mensagens.
mail-wrong-number-noted =
    { $pharmacy }: Obrigado. Não vamos mais escrever para este endereço.

    Dúvidas? Ligue para { $phone }.
