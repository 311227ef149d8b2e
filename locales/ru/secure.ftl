### review: draft

# Secure messages: the page in the portal.

messages-title = Сообщения
messages-lead = Здесь можно написать в аптеку { $pharmacy }. Читаете это только вы и те, кто о вас заботится.
messages-none = Сообщений пока нет.
messages-from-us = Ваша аптека
messages-from-you = Вы
messages-write = Написать сообщение
messages-hint = Его прочтёт сотрудник аптеки и ответит здесь. Если случай экстренный, звоните 911.
messages-send = Отправить
# A telephone number follows.
messages-urgent = Срочно? Позвоните:
messages-back = Назад к сообщениям
messages-danger-told = Мы получили ваше сообщение, и наш сотрудник уже знает о нём.
empty-message = Сначала напишите сообщение.
long-message = Ваше сообщение слишком длинное. Букв должно быть меньше, чем { $most }.
