### review: draft

# What we send. $pharmacy comes first in every message. No drug, illness, clinic, laboratory or
# person is named. Cyrillic has 67 letters a part: each message fits three parts (201) with a name of
# 24 letters, a telephone of 14 and a link of 45. "Refill" is "заказ лекарства" or "заказ" everywhere.

message-refill-invitation = { $count ->
    [one] { $pharmacy }: Пора сделать заказ лекарства. Ответьте здесь: { $link } или пришлите ДА или НЕТ. HELP — помощь, STOP — больше не писать.
    [few] { $pharmacy }: Пора сделать { $count } заказа лекарств. Ответьте здесь: { $link } или пришлите ВСЕ или НЕТ. HELP — помощь, STOP — больше не писать.
    [many] { $pharmacy }: Пора сделать { $count } заказов лекарств. Ответьте здесь: { $link } или пришлите ВСЕ или НЕТ. HELP — помощь, STOP — больше не писать.
   *[other] { $pharmacy }: Пора сделать { $count } заказа лекарств. Ответьте здесь: { $link } или пришлите ВСЕ или НЕТ. HELP — помощь, STOP — больше не писать.
 }
message-refill-reminder = { $count ->
    [one] { $pharmacy }: Вам нужен заказ лекарства? Ответьте здесь: { $link } или пришлите ДА или НЕТ. HELP — помощь, STOP — больше не писать.
    [few] { $pharmacy }: Вам нужны { $count } заказа лекарств? Ответьте здесь: { $link } или пришлите ВСЕ или НЕТ. HELP — помощь, STOP — больше не писать.
    [many] { $pharmacy }: Вам нужны { $count } заказов лекарств? Ответьте здесь: { $link } или пришлите ВСЕ или НЕТ. HELP — помощь, STOP — больше не писать.
   *[other] { $pharmacy }: Вам нужны { $count } заказа лекарств? Ответьте здесь: { $link } или пришлите ВСЕ или НЕТ. HELP — помощь, STOP — больше не писать.
 }
message-refill-reminder-last = { $count ->
    [one] { $pharmacy }: Пожалуйста, ответьте, нужен ли вам заказ лекарства: { $link } или звоните { $phone }. STOP — больше не писать.
    [few] { $pharmacy }: Пожалуйста, ответьте, нужны ли вам { $count } заказа лекарств: { $link } или звоните { $phone }. STOP — больше не писать.
    [many] { $pharmacy }: Пожалуйста, ответьте, нужны ли вам { $count } заказов лекарств: { $link } или звоните { $phone }. STOP — больше не писать.
   *[other] { $pharmacy }: Пожалуйста, ответьте, нужны ли вам { $count } заказа лекарств: { $link } или звоните { $phone }. STOP — больше не писать.
 }
message-refill-confirmed = { $count ->
    [one] { $pharmacy }: Спасибо. Мы получили ваш ответ и подготовим ваш заказ. Вопросы? Звоните { $phone }. STOP — больше не писать.
    [few] { $pharmacy }: Спасибо. Мы получили ваш ответ и подготовим { $count } ваших заказа. Вопросы? Звоните { $phone }. STOP — больше не писать.
    [many] { $pharmacy }: Спасибо. Мы получили ваш ответ и подготовим { $count } ваших заказов. Вопросы? Звоните { $phone }. STOP — больше не писать.
   *[other] { $pharmacy }: Спасибо. Мы получили ваш ответ и подготовим { $count } ваших заказа. Вопросы? Звоните { $phone }. STOP — больше не писать.
 }
message-refill-needs-pharmacist = { $pharmacy }: Спасибо. Вам позвонит фармацевт. До этого мы ничего не отправим. Позвонить нам раньше: { $phone }. STOP — больше не писать.
message-refill-declined = { $count ->
    [one] { $pharmacy }: Хорошо, мы не отправим заказ. Если передумаете, звоните { $phone }. STOP — больше не писать.
    [few] { $pharmacy }: Хорошо, мы не отправим ваши { $count } заказа. Если передумаете, звоните { $phone }. STOP — больше не писать.
    [many] { $pharmacy }: Хорошо, мы не отправим ваши { $count } заказов. Если передумаете, звоните { $phone }. STOP — больше не писать.
   *[other] { $pharmacy }: Хорошо, мы не отправим ваши { $count } заказа. Если передумаете, звоните { $phone }. STOP — больше не писать.
 }
message-refill-on-hold = { $count ->
    [one] { $pharmacy }: Хорошо, ваш заказ отложен. Когда он будет нужен, звоните { $phone }. STOP — больше не писать.
    [few] { $pharmacy }: Хорошо, ваши { $count } заказа отложены. Когда они будут нужны, звоните { $phone }. STOP — больше не писать.
    [many] { $pharmacy }: Хорошо, ваши { $count } заказов отложены. Когда они будут нужны, звоните { $phone }. STOP — больше не писать.
   *[other] { $pharmacy }: Хорошо, ваши { $count } заказа отложены. Когда они будут нужны, звоните { $phone }. STOP — больше не писать.
 }
message-which-one = { $pharmacy }: У вас { $count ->
    [one] { $count } заказ
    [few] { $count } заказа
    [many] { $count } заказов
   *[other] { $count } заказа
 }. Ответьте ВСЕ, если нужны все, или только 1, или только 2. Посмотреть: { $link }
message-did-not-understand = { $pharmacy }: Простите, мы не поняли. Ответьте ДА или НЕТ или звоните { $phone }. HELP — помощь, STOP — больше не писать.
message-question-received = { $pharmacy }: Спасибо. Сотрудник прочтёт ваше сообщение и ответит. Срочно? Звоните { $phone }. Экстренный случай? Звоните 911.
message-stop-confirmed = { $pharmacy }: Больше сообщений от нас не будет. Чтобы снова их получать, ответьте START. Вопросы? Звоните { $phone }.
message-stop-part-confirmed = { $pharmacy }: Больше сообщений о заказах лекарств не будет. Чтобы не получать никаких сообщений, ответьте STOP. Вопросы? Звоните { $phone }.
message-start-confirmed = { $pharmacy }: Вы снова будете получать наши сообщения, до 3 в неделю. Оператор может брать плату за СМС и данные. HELP — помощь, STOP — больше не писать.
message-help = { $pharmacy }: Мы пишем о ваших заказах лекарств, до 3 раз в неделю. Звоните { $phone }. Оператор может брать плату за СМС и данные. STOP — больше не писать.
message-wrong-number-noted = { $pharmacy }: Спасибо. Мы больше не будем писать на этот номер. Вопросы? Звоните { $phone }.
message-emergency-reply = { $pharmacy }: Вы в опасности? Сейчас же звоните 911. Мысли о самоубийстве? Звоните или пишите 988. Не ждите нашего ответа. Наш телефон: { $phone }
message-consent-welcome = { $pharmacy }: Мы будем писать о ваших заказах лекарств, до 3 раз в неделю. Оператор может брать плату за СМС и данные. HELP — помощь, STOP — больше не писать.
message-new-link = { $pharmacy }: Ваша новая ссылка: { $link } Если вы её не просили, не обращайте внимания на это СМС.
message-secure-notice = { $pharmacy }: У вас новое сообщение от нас. Прочитать: { $link } STOP — больше не писать.
message-call-back-coming = { $pharmacy }: Мы вам позвоним. Не можете ждать? Звоните { $phone }. Экстренный случай? Звоните 911.
# The one notice on a phone: it lies open on the screen, and is the same whatever it leads to.
message-push = Для вас есть новое от аптеки { $pharmacy }.
