### review: draft

# Notificações no telefone: a página onde são ligadas e desligadas.

notices-title = Notificações neste telefone
notices-lead = Podemos mostrar uma notificação neste telefone quando houver algo para ler ou responder.
notices-example = Isto é tudo o que ela diz
notices-neutral = Uma notificação nunca diz o nome de um remédio nem por que escrevemos. Outras pessoas podem ver a sua tela.
notices-turn-on = Ativar as notificações
notices-agree = Você aceita notificações sobre reposições, doses, visitas e mensagens para você, só neste telefone. Pode desativar aqui quando quiser. Se uma notificação não chegar, podemos mandar um SMS, se você aceitou SMS.
notices-on = As notificações estão ativadas
notices-on-body = Toque em uma notificação para abrir a nossa página. Vamos pedir a sua data de nascimento.
notices-turn-off = Desativar as notificações
notices-blocked = Este telefone bloqueia as nossas notificações
notices-blocked-body = Abra as configurações do seu navegador, permita notificações da nossa página e volte aqui.
notices-install = Primeiro, coloque a nossa página na sua tela de início
notices-install-share = Toque no botão Compartilhar do seu navegador.
notices-install-add = Toque em “Adicionar à Tela de Início” (em inglês: Add to Home Screen).
notices-install-open = Abra a página pela tela de início e volte para cá.
notices-cannot = As notificações não funcionam aqui
notices-cannot-body = Este navegador não consegue mostrar as nossas notificações. Você continua recebendo as nossas mensagens como antes.
notices-else = Dúvidas? Ligue para
notices-offer = Receber notificações neste telefone
