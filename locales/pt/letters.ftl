### review: draft

# Letters on paper, in large print. No drug, illness, clinic or laboratory is named. An empty line parts
# paragraphs; an address on a line of its own becomes a code that a phone reads, with the address beside.

letter-date = { $date }
letter-greeting = Olá, { $name }:
letter-code = Um código quadrado. Ele abre o endereço que está ao lado.

letter-refill-invitation =
    É hora de planejar sua próxima entrega.

    Ligue para { $phone }. Ou responda na nossa página. Aponte a câmera do seu telefone para o quadrado abaixo, ou digite o endereço que está ao lado.

    { $link }

    A página pede sua data de nascimento. Ela nunca pede dinheiro nem senha.
letter-refill-reminder =
    Você precisa da sua próxima entrega? Avise-nos.

    Ligue para { $phone }. Ou responda na nossa página. Aponte a câmera do seu telefone para o quadrado abaixo, ou digite o endereço que está ao lado.

    { $link }

    A página pede sua data de nascimento. Ela nunca pede dinheiro nem senha.
letter-refill-reminder-last =
    Tentamos falar com você sobre sua próxima entrega e não tivemos resposta.

    Ligue para { $phone }. Ou responda na nossa página. Aponte a câmera do seu telefone para o quadrado abaixo, ou digite o endereço que está ao lado.

    { $link }

    A página pede sua data de nascimento. Ela nunca pede dinheiro nem senha.
letter-please-call = Tentamos falar com você e não conseguimos. Ligue para { $phone }.
letter-end =
    Não quer mais cartas? Ligue para { $phone } e nos avise.

    { $pharmacy }

# A choice on the page of what we send
choices-stop-letter = Chega de cartas
