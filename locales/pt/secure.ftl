### review: draft

# Mensagens seguras: a página onde se escreve para a farmácia.

messages-title = Mensagens
messages-lead = Escreva aqui para { $pharmacy }. Só você e as pessoas que cuidam de você leem.
messages-none = Ainda não há mensagens.
messages-from-us = A sua farmácia
messages-from-you = Você
messages-write = Escrever uma mensagem
messages-hint = Uma pessoa lê e responde aqui. Se for uma emergência, ligue para 911.
messages-send = Enviar
messages-urgent = É urgente? Ligue para
messages-back = Voltar às mensagens
messages-danger-told = Recebemos a sua mensagem, e uma pessoa aqui já foi avisada.
empty-message = Escreva primeiro a sua mensagem.
long-message = A sua mensagem é longa demais. Use menos de { $most } letras.
