### review: draft

# As palavras das páginas que os pacientes veem. Palavras curtas, frases curtas, uma ideia de cada vez.

# O link, antes de saber quem abriu: sem nome, sem remédio, sem data.
landing-title = Temos um aviso para você
landing-from = { $pharmacy } mandou este link para você. { $minutes ->
    [0] Não precisa de senha.
    [one] Leva cerca de { $minutes } minuto. Não precisa de senha.
   *[other] Leva cerca de { $minutes } minutos. Não precisa de senha.
}
landing-trust-title = Somos nós mesmo?
landing-trust-body = Olhe a etiqueta do seu remédio. Nela está este mesmo número de telefone:
landing-why-title = Por que eu recebi isto?
landing-why-body = Nossa farmácia tem este telefone ou e-mail para mandar avisos sobre o tratamento.
landing-other-title = Agora não, ou não é você?
landing-call-me = Prefiro que me liguem
landing-not-me = Isto não é para mim

closed-title = Este link está fechado
closed-body = Os links fecham depois de um tempo para proteger você. Podemos mandar um novo.
closed-dates = Este link fechou porque a data estava errada 5 vezes. Podemos mandar um novo.
closed-new-link = Quero um novo link
closed-call = Você também pode ligar para

too-old-title = Este link é muito antigo
too-old-body = Não mudamos nada. Este link não consegue mais nos dizer de quem é este telefone.
too-old-call = Para nos dizer o que você quer, ligue para

ask-not-me-title = Isto chegou para a pessoa errada?
ask-not-me-body = Não vamos mais usar este telefone ou e-mail. Agradecemos o aviso.
ask-not-me-yes = Sim, não é para mim
ask-stop-title = Parar todas as mensagens?
ask-stop-body = Não vamos mais mandar mensagens para cá. Não vamos avisar quando o seu remédio estiver acabando.
ask-stop-yes = Parar as mensagens
ask-call-me-title = Quer que a gente ligue para você?
ask-call-me-body = Uma pessoa da farmácia vai ligar para o telefone do seu cadastro.
ask-call-me-yes = Sim, liguem para mim
ask-new-link-title = Quer um novo link?
ask-new-link-body = Vamos mandar para o telefone do seu cadastro.
ask-new-link-yes = Quero um novo link
ask-keep = Não, voltar

done-not-me-title = Agradecemos o aviso
done-not-me-body = Não vamos mais usar este telefone ou e-mail.
done-stop-title = Vamos parar
done-stop-body = Você não vai mais receber mensagens aqui. Ainda podemos ligar se a sua saúde precisar.
done-call-me-title = Vamos ligar para você
done-call-me-body = Uma pessoa da farmácia vai ligar para o telefone do seu cadastro. Ligamos no horário em que estamos abertos.
done-new-link-title = Veja suas mensagens
done-new-link-body = Se pudermos escrever para o telefone do cadastro, um novo link está a caminho. Se não chegar, ligue para nós.
done-call = Você também pode ligar para
done-close = Você já pode fechar esta página.

# Confirmar quem é
# Nem todos os nomes de meses são lidos nestes campos: por isso pedimos um número.
hello-title = Confirme que é você
hello-lead = Escreva a data de nascimento da pessoa que usa o remédio.
hello-birth = Data de nascimento
hello-birth-hint = Por exemplo: mês 3, dia 27, ano 1961
birth-month = Mês
birth-day = Dia
birth-year = Ano
birth-month-error = Escreva o mês com um número de 1 a 12.
birth-day-error = Escreva o dia com um número de 1 a 31.
birth-year-error = Escreva o ano com 4 números.
birth-date-error = Esse dia não existe. Confira o dia e o mês.
birth-no-match = Essa data não é a que temos. Confira a data e tente de novo.
birth-last-try = Essa data não é a que temos. Falta só uma tentativa. Você também pode ligar para nós.
hello-why-title = Por que perguntam isto?
hello-why-body = Isso protege a sua privacidade. Outra pessoa que vê este telefone não consegue abrir a sua página.
hello-help = Problemas com esta página? Podemos fazer tudo por telefone. Ligue para

timed-out-title = Esta página fechou para proteger você
timed-out-body = As suas respostas estão salvas.
timed-out-how = Para continuar, abra de novo o link da sua mensagem.

# A reposição, uma pergunta por página
# Qual de vários remédios, e como diferenciar de outro com o mesmo nome.
medicine-of = Remédio { $at } de { $of }
medicine-filled = Última entrega preparada em { $day }.
medicine-filled-for = Última entrega preparada em { $day }: { $unit ->
    [tablets] { $count } { $count ->
        [one] comprimido
       *[other] comprimidos
    } para
    [capsules] { $count } { $count ->
        [one] cápsula
       *[other] cápsulas
    } para
    [pills] { $count } { $count ->
        [one] comprimido
       *[other] comprimidos
    } para
   *[none] para
} { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}.
medicine-alike = Não sabe qual é este? Por favor, ligue para nós.
question-link = Tenho uma pergunta para o farmacêutico

still-taking-title = Você ainda usa este remédio?
still-taking-yes = Sim
still-taking-on-hold = Está em pausa
still-taking-no = Não, parei

doses-left-title = Quantas doses você ainda tem?
doses-left-hint = Conte o que você tem em casa hoje. Pode ser um número aproximado.
doses-left-unit = doses que sobraram
doses-left-error = Escreva um número, como 3. Se não tem nenhuma, escreva 0.
doses-left-sure = Você quis dizer { $count ->
    [one] { $count } dose
   *[other] { $count } doses
}? É bastante. Mude o número, ou toque em Continuar de novo.
doses-unit = doses

missed-title = Você deixou de tomar alguma dose desde a última entrega?
missed-hint = Isso acontece com muita gente. Saber disso nos ajuda.
missed-none = Não, tomei todas
missed-some = Sim, deixei de tomar
missed-details-title = Conte sobre as doses que você não tomou
missed-details-hint = Isso ajuda o farmacêutico a ajudar você.
missed-count-label = Quantas doses você não tomou?
missed-count-error = Escreva um número, como 2. Se tomou todas, volte.
missed-why-label = Qual foi o motivo principal?
missed-why-error = Escolha o motivo principal.
missed-why-forgot = Esqueci
missed-why-side-effect = O remédio me fez mal
missed-why-cost = É caro demais
missed-why-ran-out = O remédio acabou
missed-why-advised = Minha equipe de saúde mandou pular a dose
missed-why-other = Outro motivo

changes-title = Mudou alguma coisa desde a última entrega?
changes-hint = Um remédio novo ou que você parou, uma alergia nova, uma ida ao hospital ou um seguro novo.
changes-none = Não, nada mudou
changes-some = Sim, algo mudou
changed-title = O que mudou?
changed-hint = Escolha tudo o que for verdade.
changed-error = Escolha o que mudou. Se nada mudou, volte.
changed-medicines = Meus outros remédios
changed-medicines-hint = Comecei, parei ou troquei um
changed-allergies = Minhas alergias
changed-allergies-hint = Tenho uma nova
changed-hospital = Hospital ou pronto-socorro
changed-hospital-hint = Precisei ir
changed-insurance = Meu seguro de saúde
changed-insurance-hint = Tenho um plano ou um cartão novo

effects-title = Você teve efeitos colaterais?
effects-hint = Efeito colateral é quando um remédio faz você se sentir mal.
effects-none = Não
effects-mild = Sim, um pouco
effects-mild-hint = Não me incomodam
effects-moderate = Sim, me incomodam
effects-moderate-hint = Atrapalham o meu dia
effects-severe = Sim, são fortes
effects-severe-hint = Não me deixam fazer as coisas normais
effects-emergency = Preciso de ajuda agora mesmo
effects-emergency-hint = Como falta de ar, dor no peito ou rosto inchado
effects-ungraded = Você nos disse por SMS
effects-details-title = Conte mais sobre os efeitos colaterais
effects-new-label = São novos ou pioraram?
effects-new-error = Escolha sim ou não.
effects-new-yes = Sim, são novos ou pioraram
effects-new-no = Não, são como antes
effects-words-label = O que você sente? (Pode deixar vazio.)
effects-words-hint = Escreva do seu jeito, em qualquer idioma. Um farmacêutico vai ler.

danger-title = Peça ajuda agora
danger-call-title = Ligue para 911
danger-call-body = Não espere. Diga a eles qual remédio você usa.
danger-call-911 = Ligar para 911
danger-then = Quando você estiver fora de perigo
danger-pharmacy = Ligue para o nosso farmacêutico:
danger-told = Avisamos o nosso farmacêutico que você precisa de ajuda.
danger-go-on = Estou fora de perigo. Continuar.

day-title = { $count ->
    [one] Em que dia deve chegar?
   *[other] Em que dia devem chegar?
}
day-hint = Pela nossa conta, estes dias são antes de o seu remédio acabar.
day-call = Nenhum destes dias serve
day-call-hint = Uma pessoa vai ligar para você para achar um dia
no-day-title = Vamos marcar a sua entrega por telefone
no-day-too-late-to-ship = Não há tempo para enviar antes da sua próxima dose
no-day-allowed-too-late = O seu seguro não nos deixa enviar a tempo
no-day-body = Você não precisa fazer nada. Uma pessoa vai ligar para você para achar uma solução.
no-day-call = Liguem para mim
no-day-soon = Precisa da próxima dose muito em breve? Ligue agora para

ask-pharmacist-title = O que você quer perguntar?
ask-pharmacist-hint = Escreva do seu jeito, em qualquer idioma. Um farmacêutico vai ligar para você antes de qualquer envio.
ask-pharmacist-save = Salvar minha pergunta
ask-pharmacist-error = Escreva a sua pergunta, ou escolha “Não tenho perguntas”.
ask-pharmacist-saved = Salvamos a sua pergunta
ask-pharmacist-saved-body = O farmacêutico recebe a pergunta quando você envia as respostas.
ask-pharmacist-skip = Não tenho perguntas

# Conferir e enviar
check-title = Confira as suas respostas
check-shared = Para todos os seus remédios
check-send = { $count ->
    [one] Pedir minha reposição
   *[other] Pedir minhas { $count } reposições
}
check-send-pharmacist = Enviar ao farmacêutico
check-send-answers = Enviar minhas respostas
check-flagged-title = Um farmacêutico vai ligar para você primeiro
check-flagged-body = Queremos ter certeza de que é bom para você. Não enviamos nada antes dessa conversa.
check-flagged-some = Isto só será enviado depois de falarmos com você:
check-not-title = { $count ->
    [one] Não quero agora
   *[other] Não quero nenhum agora
}
check-not-body = Diga, para não continuarmos perguntando.
check-not-now = Por enquanto tenho o bastante
check-no = { $count ->
    [one] Não quero esta reposição
   *[other] Não quero estas reposições
}
asked-still-taking = Ainda usa?
asked-doses-left = Doses que sobraram
asked-missed-doses = Doses que não tomou
asked-changes = O que mudou
asked-side-effects = Efeitos colaterais
asked-delivery-day = Dia da entrega
asked-pharmacist-question = Pergunta para o farmacêutico
answer-doses = { $count ->
    [one] { $count } dose
   *[other] { $count } doses
}
answer-call = Vamos ligar para você
answer-none = Ainda sem resposta
answer-no-question = Nenhuma pergunta

# Enviado
sent-confirmed-title = Obrigado. Recebemos as suas respostas
sent-confirmed-body = Está tudo certo. Você não precisa fazer mais nada.
sent-confirmed-short = vamos enviar
sent-call-title = Vamos ligar para você para achar um dia
sent-call-today-title = Vamos ligar para você hoje para achar um dia
sent-call-body = Recebemos as suas respostas. Só falta um dia para a sua entrega.
sent-call-today-body = Recebemos as suas respostas. Só falta um dia para a sua entrega.
sent-needs-pharmacist-title = Obrigado. Um farmacêutico vai ligar para você
sent-needs-pharmacist-body = Um farmacêutico vai ler as respostas e ligar para você. Queremos conversar antes de enviar qualquer coisa.
sent-needs-pharmacist-short = um farmacêutico vai ligar para você primeiro
sent-on-hold-title = Obrigado. Vamos esperar
sent-on-hold-body = Você nos disse que por enquanto tem o bastante.
sent-on-hold-short = vamos esperar
sent-stopped-title = Tivemos que parar o seu pedido
sent-stopped-body = { $count ->
    [one] A farmácia parou esta reposição. Por enquanto ela não será enviada.
   *[other] A farmácia parou estas { $count } reposições. Por enquanto elas não serão enviadas.
}
sent-stopped-short = paramos o pedido
sent-stopped-call = Para perguntar sobre isso, ligue para
sent-closed-short = está encerrado
sent-declined-title = Agradecemos o aviso
sent-declined-body = { $count ->
    [one] Não vamos enviar esta reposição.
   *[other] Não vamos enviar estas { $count } reposições.
}
sent-declined-short = não vamos enviar
sent-reference = Seu número de referência
sent-reference-hint = Diga este número se você ligar.
sent-next = O que acontece agora
sent-change-title = Precisa mudar alguma coisa?
sent-change-until = Você pode mudar as respostas até a nossa equipe começar o seu pedido.
sent-change-latest = Último dia: { $day }.
sent-change = Mudar minhas respostas
sent-change-call = Para mudar alguma coisa, ligue para
sent-finish = Terminar e fechar
next-call = Uma pessoa da farmácia liga para você.
next-call-pharmacist = Um farmacêutico liga para você.
next-today = Hoje
time-of-pharmacy = { $time } (hora local da farmácia)
next-by = No máximo até: { $time }
next-nothing-ships = Não enviamos nada antes de conversar com você.
next-prepare = { $count ->
    [one] A nossa equipe prepara o seu remédio.
   *[other] A nossa equipe prepara os seus { $count } remédios.
}
next-prepare-then = { $count ->
    [one] Depois a nossa equipe prepara o seu remédio.
   *[other] Depois a nossa equipe prepara os seus { $count } remédios.
}
next-ship = { $count ->
    [one] Enviamos o remédio.
   *[other] Enviamos os remédios.
}
next-arrive = { $count ->
    [one] Ele chega à sua casa.
   *[other] Eles chegam à sua casa.
}
next-hold = Vamos perguntar de novo mais tarde. Se tiver pouco, ligue para nós quando quiser.
next-stopped = Se tiver pouco, ligue para nós. Não espere.
next-declined = A sua equipe de saúde pode ligar para saber como você está.

ended-under-way-title = { $count ->
    [one] Estamos preparando a sua reposição
   *[other] Estamos preparando as suas { $count } reposições
}
ended-under-way-body = Recebemos as suas respostas. Você não precisa fazer nada.
ended-under-way-short = estamos preparando
ended-done-title = { $count ->
    [one] Esta reposição está concluída
   *[other] Estas { $count } reposições estão concluídas
}
ended-done-body = Não há nada para fazer agora. Vamos escrever de novo antes de o seu remédio acabar.
ended-done-short = já foi concluído
ended-closed-title = Não há nada para responder agora
ended-closed-body = { $count ->
    [one] Esta reposição está encerrada. Vamos escrever de novo quando houver algo para fazer.
   *[other] Estas reposições estão encerradas. Vamos escrever de novo quando houver algo para fazer.
}
ended-closed-short = está encerrado

# Alguém cuidou de uma reposição enquanto a página dela estava aberta.
changed-refill-title = { $count ->
    [one] Esta reposição mudou
   *[other] As suas reposições mudaram
}
changed-refill-body = Isto mudou enquanto a sua página estava aberta.
changed-refill-not-saved = Não salvamos a sua última resposta.
changed-refill-open = você ainda pode responder
changed-refill-told = Avisamos o nosso farmacêutico
changed-refill-told-body = Um farmacêutico vai ler o que você disse sobre os efeitos colaterais.
changed-refill-written = Você escreveu
changed-refill-call = Quer nos dizer alguma coisa? Ligue para
changed-refill-go-on = Ver o que vem agora

out-title = Pronto, terminou
out-body = Esta página está fechada e as suas respostas estão protegidas. Você pode fechar esta janela.

# Por que algo não pôde ser feito.
refused-refill-changed = Algo mudou enquanto você estava aqui. Confira as suas respostas de novo.

# A saída de cada e-mail
unsubscribe-title = Parar estes e-mails?
unsubscribe-body = { $pharmacy } não vai mais escrever para este endereço de e-mail.
unsubscribe-yes = Parar os e-mails
unsubscribe-keep = Isto vale só para os e-mails. Se você também recebe SMS ou ligações nossas, eles continuam. Para continuar com os e-mails, é só fechar esta página.
unsubscribed-title = Não enviaremos mais e-mails
unsubscribed-body = Não vamos mais escrever para este endereço de e-mail. Continuamos cuidando do seu remédio. Se precisar dele, ligue para nós.
unsubscribe-unknown-title = Este link não funciona
unsubscribe-unknown-body = Talvez falte uma parte do link. Abra de novo a partir do e-mail.
