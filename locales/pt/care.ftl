### review: draft

# O que os pacientes leem sobre o tratamento: nomes, perguntas, respostas.

# O que o paciente lê onde nenhum remédio pode ser nomeado.
care-label-medicine = seu remédio
care-label-daily-pill = seu comprimido de todo dia
care-label-weekly-injection = sua injeção de toda semana
care-label-two-week-injection = sua injeção a cada duas semanas
care-label-monthly-injection = sua injeção de todo mês
care-label-injection = sua injeção
care-label-infusion = sua infusão
care-label-inhaler = seu inalador

# As perguntas de uma reposição. Lidas por pacientes.
care-question-still-taking = Você ainda usa este remédio?
care-question-doses-left = Quantas doses você ainda tem?
care-question-missed-doses = Você deixou de tomar alguma dose desde a última entrega?
care-question-changes = Mudou alguma coisa desde a última entrega?
care-question-side-effects = Você tem algum efeito colateral?
care-question-delivery-day = Em que dia deve chegar?
care-question-pharmacist-question = Você tem uma pergunta para o farmacêutico?
care-question-confirm = Podemos enviar?

# As respostas que se pode escolher. Lidas por pacientes.
care-answer-still-taking-yes = Sim
care-answer-still-taking-no = Não, parei
care-answer-still-taking-on-hold = Está em pausa por enquanto
care-answer-missed-why-forgot = Esqueci
care-answer-missed-why-side-effect = O remédio me fez mal
care-answer-missed-why-cost = É caro demais
care-answer-missed-why-ran-out = O remédio acabou
care-answer-missed-why-advised = Minha equipe de saúde mandou pular a dose
care-answer-missed-why-other = Outro motivo
care-answer-changes-medicines = Comecei ou parei um remédio
care-answer-changes-allergies = Tenho uma alergia nova
care-answer-changes-hospital = Fui ao hospital ou ao pronto-socorro
care-answer-changes-insurance = Tenho um seguro novo
care-answer-changes-none = Nada mudou
care-answer-side-effects-none = Não
care-answer-side-effects-mild = Sim, mas não me incomodam
care-answer-side-effects-moderate = Sim, atrapalham o meu dia
care-answer-side-effects-severe = Sim, não me deixam fazer as coisas
care-answer-side-effects-emergency = Preciso de ajuda agora mesmo
care-answer-side-effects-ungraded = Dito por SMS. Não sabemos se é grave
care-answer-side-effects-new = São novos ou pioraram
care-answer-delivery-day-call-me = Liguem para mim para achar um dia
care-answer-confirm-send = Sim, podem enviar
care-answer-confirm-review = Enviado ao farmacêutico
care-answer-confirm-not-now = Agora não, tenho o bastante
care-answer-confirm-no = Não, não enviem

# O que foi recusado a um paciente, e o que fazer.
refused-answer-unfinished = Por favor, responda primeiro à última pergunta.
refused-refill-closed = Esta reposição já está encerrada. Por favor, ligue para nós.
refused-therapy-not-active = Este tratamento não está ativo.
