### review: draft

# Esta mensagem é mesmo nossa? O que dizemos a partir do que foi enviado, e a página que explica.

message-check-yes = { $count ->
    [one] { $pharmacy }: Sim, escrevemos para você: { $sent }. Nunca pedimos dinheiro, cartão ou senha.
   *[other] { $pharmacy }: Sim, escrevemos para você { $count } vezes. A última: { $sent }. Nunca pedimos dinheiro, cartão ou senha.
 }
message-check-no = { $pharmacy }: Não, não escrevemos para você hoje nem ontem. Não abra o link. Dúvidas? Ligue para { $phone }.
mail-check-yes =
    { $pharmacy }: { $count ->
        [one] Sim, escrevemos para você: { $sent }.
       *[other] Sim, escrevemos para você { $count } vezes. A última: { $sent }.
    }

    Nunca pedimos dinheiro, cartão ou senha. Não tem certeza? Ligue para { $phone }.
mail-check-no =
    { $pharmacy }: Não, não escrevemos para você hoje nem ontem.

    Não abra o link. Dúvidas? Ligue para { $phone }.
sent-today = hoje, { $time }
sent-yesterday = ontem, { $time }
# A página para todos.
is-it-you-link = Esta mensagem é mesmo nossa?
is-it-you-title = Esta mensagem é mesmo nossa?
is-it-you-look-title = Como são as nossas mensagens
is-it-you-look-name = Elas começam com o nosso nome: { $pharmacy }.
is-it-you-look-link = Todo link nelas começa com:
is-it-you-look-phone = O número para ligar é o da etiqueta do seu remédio:
is-it-you-never-title = O que nunca pedimos em uma mensagem
is-it-you-never-money = Dinheiro, cartões de presente (gift cards) ou número de cartão
is-it-you-never-password = Uma senha ou um código
is-it-you-never-number = O seu número do Social Security
is-it-you-never-do = Se uma mensagem pedir uma dessas coisas, ela não é nossa. Não responda.
is-it-you-paste-title = Conferir um link
is-it-you-paste = Cole o link ou a mensagem inteira
is-it-you-paste-hint = Olhamos só o link. Não guardamos o que você cola.
is-it-you-paste-send = Conferir
is-it-you-no-link-title = Não achamos nenhum link
is-it-you-no-link-body = Não há link no que você colou. Abaixo você pode perguntar se escrevemos para você.
is-it-you-not-ours-title = Este link não é nosso
is-it-you-not-ours-body = Não abra. Não responda à mensagem. Ligue para nós se tiver dúvida.
is-it-you-ours-title = Este link é nosso
is-it-you-ours-body = Ele leva às nossas páginas.
is-it-you-ours-open-title = Este link é nosso
is-it-you-ours-open-body = Ele funciona. Ele leva às nossas páginas.
is-it-you-ours-closed-title = Este link está fechado
is-it-you-ours-closed-body = Ele leva às nossas páginas, mas não funciona mais. Abra o link para pedir um novo.
is-it-you-ask-title = Pergunte se escrevemos para você
is-it-you-ask-body = Escreva o telefone ou e-mail que recebeu a mensagem. Respondemos lá, não aqui.
is-it-you-address = Telefone ou e-mail
is-it-you-address-error = Escreva um telefone com o código de área (10 números), ou um e-mail.
is-it-you-ask-send = Perguntar
is-it-you-check = Você também pode responder CHECK a um dos nossos SMS.
is-it-you-asked-title = Olhe as suas mensagens
is-it-you-asked-body = Se pudermos escrever para lá, a resposta chega em poucos minutos. À noite pode não chegar.
is-it-you-asked-none = Ela diz se escrevemos hoje ou ontem. Se não vier resposta, ligue para o número no rótulo do seu remédio antes de fazer qualquer coisa.
footer-is-it-you = Esta mensagem é mesmo nossa?

# A figura ou as palavras que o paciente escolheu, mostradas antes de pedir a data de nascimento.
sign-yours = Você escolheu isto, então sabe que somos nós:
sign-missing = Se a sua figura ou as suas palavras faltarem ou estiverem erradas, não escreva nada. Ligue para
sign-title = Escolha uma figura
sign-lead = Ela aparece nas nossas páginas antes de pedirmos a data de nascimento. Assim você sabe que a página é nossa.
sign-pictures = Escolha uma figura
sign-phrase = Ou as suas próprias palavras
sign-phrase-hint = Algumas palavras que só você pensaria. Não uma senha.
sign-save = Guardar
sign-none = Nenhuma figura
sign-error = Escolha uma figura, ou escreva algumas palavras.
sign-never = Nunca a colocamos em uma mensagem.
sign-along = A figura pode vir com as nossas mensagens de texto. As suas palavras, nunca.
sign-change = Escolha uma figura para saber que somos nós
choices-title = As suas escolhas
choices-lead = O que você aceitou, e como parar.
choices-now = Mensagens que você recebe
choices-none = Não temos o seu sim para nenhuma mensagem.
choices-line = { $about }: { $way }
choices-since = Desde { $day }
choices-stop-title = Parar uma parte ou tudo
choices-stop = O que devemos parar?
choices-stop-all = Todas as mensagens
choices-stop-sms = SMS
choices-stop-voice = Ligações automáticas
choices-stop-email = E-mails
choices-stop-push = Avisos no seu celular ou computador
choices-stop-refill = Mensagens sobre reposições
choices-stop-send = Parar agora
choices-stop-why = Vale na hora. Uma pessoa ainda pode ligar se a sua saúde precisar.
choices-stopped = Já paramos
choices-stopped-body = Nada mais chega deste tipo.
choices-sign = A sua figura
choices-link = Ver o que você aceitou
choices-way-sms = SMS para { $where }
choices-way-voice = ligação automática para { $where }
choices-way-email = e-mail para { $where }
choices-way-push = aviso em um celular ou computador ({ $where })
choices-way-letter = carta para o seu endereço
choices-about-refill = Reposições
choices-about-dose = Lembretes de dose
choices-about-appointment = Consultas e ligações
choices-about-education = Aprender sobre o seu tratamento
choices-about-survey = Como você está
choices-about-safety = Avisos de segurança
choices-about-message = Mensagens de uma pessoa daqui
choices-about-account = Links e códigos
choices-error = Escolha o que devemos parar.
sign-bird = o pássaro azul
sign-fish = o peixe vermelho
sign-flower = a flor roxa
sign-house = a casa amarela
sign-boat = o barco a vela
sign-tree = a árvore verde
sign-star = a estrela dourada
sign-cup = a xícara azul
sign-sun = o sol amarelo
sign-moon = a lua roxa
sign-leaf = a folha verde
sign-heart = o coração vermelho
sign-key = a chave dourada
sign-bell = o sino dourado
sign-umbrella = o guarda-chuva vermelho
sign-apple = a maçã vermelha
sign-cat = o gato marrom
sign-kite = a pipa
sign-mountain = a montanha azul
sign-bicycle = a bicicleta verde
sign-hat = o chapéu preto
sign-book = o livro aberto
sign-balloon = o balão vermelho
sign-butterfly = a borboleta
