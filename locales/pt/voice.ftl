### review: draft

# O que uma ligação diz. Uma máquina fala: frases curtas, nada que não se ouça, os números de telefone
# algarismo por algarismo ($digits). Antes de saber quem ouve, não se fala de reposições.
# "jogo da velha" é a tecla com quatro riscos cruzados.

call-refill-invitation = { $count ->
    [one] Está na hora de planejar a sua reposição.
   *[other] Está na hora de planejar as suas { $count } reposições.
 }
call-refill-reminder = { $count ->
    [one] Ainda falta a sua resposta sobre a sua reposição.
   *[other] Ainda falta a sua resposta sobre as suas { $count } reposições.
 }
call-refill-reminder-last = { $count ->
    [one] Por favor, responda hoje sobre a sua reposição.
   *[other] Por favor, responda hoje sobre as suas { $count } reposições.
 }

# As primeiras palavras, antes de qualquer tecla, junto com as do outro idioma.
voice-greeting-who = Olá. Esta é uma ligação automática de { $pharmacy }. Você está ouvindo a voz de um computador.
voice-greeting-danger = Se for uma emergência, desligue e ligue para 9 1 1.
voice-greeting-keys = Para continuar, aperte 1. Se esta ligação foi um engano, aperte 3. Para falar com uma pessoa, aperte 0. Para não receber mais estas ligações, aperte 9.
# Dito neste idioma a quem recebe a ligação no outro.
voice-other-language = Para português, aperte 2.

voice-reception-who = Olá. Esta é a linha automática de { $pharmacy }. Você está ouvindo a voz de um computador.
voice-reception-keys = Se quiser que uma pessoa ligue de volta, aperte 1. Para deixar uma mensagem, aperte 3. Para não receber mais ligações automáticas neste número, aperte 9.
voice-recording = Depois do sinal, diga o seu nome e a sua mensagem. Depois desligue, ou aperte a tecla jogo da velha.

voice-identity = Para proteger a sua privacidade, digite o mês e o dia em que você nasceu, com quatro números. Primeiro o mês. Para 7 de março, digite 0 3 0 7.
voice-not-known = Isso não é o que temos no cadastro. Por favor, tente mais uma vez.

voice-wrong-key = Desculpe, essa tecla não serve aqui.
voice-no-key = Não ouvimos nenhuma tecla.
voice-bad-number = Desculpe, não entendemos esse número.
voice-missed-none = Você digitou zero, então vamos perguntar de novo.
voice-taken = Obrigado.
voice-severe = Obrigado. Já avisamos um farmacêutico. Se você precisa de ajuda agora mesmo, desligue e ligue para 9 1 1.
voice-intro-keys = Em cada pergunta, aperte asterisco para ouvir de novo, jogo da velha para voltar, 0 para falar com uma pessoa, e 9 para não receber mais estas ligações.

# Qual remédio: nenhum nome é dito.
voice-medicine = Esta parte é sobre o remédio que enviamos pela última vez em { $day }.

voice-still-taking = Você ainda usa este remédio? Se usa, aperte 1. Se parou, aperte 2. Se está em pausa, aperte 3.
voice-doses-left = Quantas doses você ainda tem? Digite o número e depois a tecla jogo da velha. Se não tem nenhuma, digite 0 e depois jogo da velha. Para ouvir de novo, digite asterisco e depois jogo da velha. Para falar com uma pessoa, digite asterisco 0.
voice-doses-sure = { $count ->
    [one] Você digitou { $count } dose. Se está certo, aperte 1. Para mudar, aperte 2.
   *[other] Você digitou { $count } doses. É mais do que esperamos. Se está certo, aperte 1. Para mudar, aperte 2.
 }
voice-missed = Você deixou de tomar alguma dose desde a última entrega? Se tomou todas, aperte 1. Se deixou de tomar alguma, aperte 2.
voice-missed-count = Quantas doses você não tomou? Digite o número e depois a tecla jogo da velha.
voice-missed-why = Por que você não tomou? Se esqueceu, aperte 1. Se o remédio fez mal, aperte 2. Se é caro demais, aperte 3. Se o remédio acabou, aperte 4. Se mandaram você pular, aperte 5. Por outro motivo, aperte 6.
voice-changes = Mudou alguma coisa desde a última entrega: seus remédios, alergias, uma ida ao hospital ou o seu seguro? Se nada mudou, aperte 1. Se algo mudou, aperte 2.
voice-changed-medicines = Você começou, parou ou trocou algum remédio? Se sim, aperte 1. Se não, aperte 2.
voice-changed-allergies = Você tem uma alergia nova? Se sim, aperte 1. Se não, aperte 2.
voice-changed-hospital = Você foi a um hospital ou pronto-socorro? Se sim, aperte 1. Se não, aperte 2.
voice-changed-insurance = Você tem um seguro de saúde novo? Se sim, aperte 1. Se não, aperte 2.
voice-side-effects = Você tem algum efeito colateral? Se não tem, aperte 1. Se são leves, aperte 2. Se atrapalham o seu dia, aperte 3. Se são graves, aperte 4. Se você precisa de ajuda agora mesmo, aperte 5.
voice-new-or-worse = É algo novo, ou piorou? Se sim, aperte 1. Se não, aperte 2.
voice-day = Em que dia deve chegar?
voice-day-choice = Para { $day }, aperte { $key }.
voice-day-more = Para dias mais tarde, aperte 4.
voice-day-none = Se nenhum dia serve, aperte 5 e vamos ligar para você.
voice-no-day = Não temos um dia de entrega seguro para oferecer. Aperte 5 e uma pessoa vai ligar para você para combinar.
voice-question = Você quer perguntar alguma coisa ao farmacêutico? Se sim, aperte 1, e um farmacêutico vai ligar para você. Se não, aperte 2.
# Guardado como a pergunta de quem apertou 1: a equipe lê.
voice-question-asked = Quer perguntar alguma coisa ao farmacêutico (apertou uma tecla em uma ligação).
voice-nine = Você apertou 9. Se quer dizer 9 doses, aperte 1. Para não receber mais estas ligações, aperte 9.

voice-check = { $count ->
    [one] Essa foi a última pergunta. Para enviar as respostas e receber a sua reposição, aperte 1. Se não precisa dela agora, aperte 2. Se não quer esta reposição, aperte 3.
   *[other] Essa foi a última pergunta. Para enviar as respostas e receber as suas { $count } reposições, aperte 1. Se não precisa delas agora, aperte 2. Se não quer estas reposições, aperte 3.
 }
voice-check-flagged = Essa foi a última pergunta. Um farmacêutico vai olhar as suas respostas antes de qualquer envio. Para enviar as respostas ao farmacêutico, aperte 1. Se não precisa do remédio agora, aperte 2. Se não quer receber de jeito nenhum, aperte 3.

voice-end-stopped = Não vamos mais fazer ligações automáticas para este número. Se quiser falar conosco, ligue para { $digits }. Até logo.
voice-end-person = Uma pessoa vai ligar de volta. Se não puder esperar, ligue para { $digits }. Até logo.
voice-end-person-by = Uma pessoa vai ligar de volta, no máximo até { $when }. Se não puder esperar, ligue para { $digits }. Até logo.
voice-end-no-further = Não conseguimos continuar, então uma pessoa vai ligar para você. Você também pode ligar para { $digits }. Até logo.
voice-end-not-known = Não podemos continuar esta ligação. Uma pessoa vai ligar. Você também pode ligar para { $digits }. Até logo.
voice-end-wrong-number = Obrigado. Desculpe o incômodo. Não vamos mais ligar para este número. Até logo.
voice-end-danger = Desligue agora e ligue para 9 1 1. Já avisamos um farmacêutico. Não espere a nossa ligação. Se pensa em suicídio, ligue para 9 8 8.
voice-end-sent = { $count ->
    [one] Obrigado. Recebemos as suas respostas e vamos preparar a sua reposição. Dúvidas? Ligue para { $digits }. Até logo.
   *[other] Obrigado. Recebemos as suas respostas e vamos preparar as suas { $count } reposições. Dúvidas? Ligue para { $digits }. Até logo.
 }
voice-end-to-pharmacist = Obrigado. Recebemos as suas respostas. Um farmacêutico vai ligar para você antes de qualquer envio. Para falar conosco antes, ligue para { $digits }. Até logo.
voice-end-not-now = Certo, não vamos enviar agora. Quando quiser, ligue para { $digits }. Até logo.
voice-end-no = Certo, não vamos enviar. Se mudar de ideia, ligue para { $digits }. Até logo.
voice-end-nothing = Não precisamos de nada de você agora. Dúvidas? Ligue para { $digits }. Até logo.
# Em uma caixa postal que outros podem ouvir: quem ligou e o número, nada mais.
voice-end-voicemail = Olá. Esta é uma mensagem automática de { $pharmacy }. Por favor, ligue de volta para { $digits }. De novo: { $digits }. Lá você também pode pedir para parar estas ligações. Obrigado.
voice-end-silent = Não ouvimos você. Você pode ligar para { $digits }. Até logo.
voice-end-message-taken = Obrigado. Uma pessoa vai ouvir a sua mensagem. Em uma emergência, ligue para 9 1 1. Até logo.
voice-end-trouble = Desculpe, algo deu errado do nosso lado. Por favor, ligue para o número da sua etiqueta. Até logo.

# Para a equipe que liga: o que dizer, ao lado da tarefa.
