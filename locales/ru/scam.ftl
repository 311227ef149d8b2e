### review: draft

# Is this message really from us? What we say from what was really sent, and the page that explains.

message-check-yes = { $count ->
    [one] { $pharmacy }: Да, это мы писали вам: { $sent }. Мы никогда не просим деньги, номер карты или пароль.
    [few] { $pharmacy }: Да, мы писали вам { $count } раза. Последний раз: { $sent }. Мы никогда не просим деньги, номер карты или пароль.
    [many] { $pharmacy }: Да, мы писали вам { $count } раз. Последний раз: { $sent }. Мы никогда не просим деньги, номер карты или пароль.
   *[other] { $pharmacy }: Да, мы писали вам { $count } раза. Последний раз: { $sent }. Мы никогда не просим деньги, номер карты или пароль.
 }
message-check-no = { $pharmacy }: Нет, мы не писали вам ни сегодня, ни вчера. Не открывайте ссылку. Вопросы? Звоните { $phone }.
mail-check-yes =
    { $pharmacy }: { $count ->
        [one] Да, это мы писали вам: { $sent }.
        [few] Да, мы писали вам { $count } раза. Последний раз: { $sent }.
        [many] Да, мы писали вам { $count } раз. Последний раз: { $sent }.
       *[other] Да, мы писали вам { $count } раза. Последний раз: { $sent }.
    }

    Мы никогда не просим деньги, номер карты или пароль. Сомневаетесь? Звоните { $phone }.
mail-check-no =
    { $pharmacy }: Нет, мы не писали вам ни сегодня, ни вчера.

    Не открывайте ссылку. Вопросы? Звоните { $phone }.
sent-today = сегодня, { $time }
sent-yesterday = вчера, { $time }
# The page for everybody.
is-it-you-link = Это сообщение правда от нас?
is-it-you-title = Это сообщение правда от нас?
is-it-you-look-title = Как выглядят наши сообщения
is-it-you-look-name = Они начинаются с нашего названия: { $pharmacy }.
is-it-you-look-link = Каждая ссылка в них начинается так:
is-it-you-look-phone = Номер для звонка — тот же, что на этикетке вашего лекарства:
is-it-you-never-title = Чего мы никогда не просим в сообщениях
is-it-you-never-money = Деньги, подарочные карты или номер карты
is-it-you-never-password = Пароль или код
is-it-you-never-number = Ваш номер социального страхования (Social Security)
is-it-you-never-do = Если в сообщении просят что-то из этого, оно не от нас. Не отвечайте на него.
is-it-you-paste-title = Проверить ссылку
is-it-you-paste = Вставьте ссылку или всё сообщение
is-it-you-paste-hint = Мы смотрим только на ссылку. То, что вы вставили, мы не храним.
is-it-you-paste-send = Проверить
is-it-you-no-link-title = Мы не нашли ссылку
is-it-you-no-link-body = В том, что вы вставили, нет ссылки. Ниже можно спросить, писали ли мы вам.
is-it-you-not-ours-title = Это не наша ссылка
is-it-you-not-ours-body = Не открывайте её. Не отвечайте на это сообщение. Если сомневаетесь, позвоните нам.
is-it-you-ours-title = Это наша ссылка
is-it-you-ours-body = Она ведёт на наши страницы.
is-it-you-ours-open-title = Это наша ссылка
is-it-you-ours-open-body = Она работает. Она ведёт на наши страницы.
is-it-you-ours-closed-title = Эта ссылка закрыта
is-it-you-ours-closed-body = Она ведёт на наши страницы, но больше не работает. Откройте её, чтобы попросить новую.
is-it-you-ask-title = Спросите, писали ли мы вам
is-it-you-ask-body = Введите номер телефона или адрес эл. почты, куда пришло сообщение. Мы ответим туда, а не здесь.
is-it-you-address = Номер телефона или адрес эл. почты
is-it-you-address-error = Введите номер телефона вместе с кодом города или адрес эл. почты.
is-it-you-ask-send = Спросить
is-it-you-check = Можно и ответить CHECK на любое наше СМС.
is-it-you-asked-title = Посмотрите свои сообщения
is-it-you-asked-body = Если нам можно туда писать, ответ придёт через несколько минут. Ночью он может не прийти.
is-it-you-asked-none = В нём сказано, писали ли мы сегодня или вчера. Если ответа нет, ничего не делайте и позвоните по номеру на этикетке лекарства.
footer-is-it-you = Это сообщение правда от нас?

# The picture or words that a patient chose, shown before the birth date is asked for.
sign-yours = Вы это выбрали, чтобы знать, что это мы:
# A telephone number follows.
sign-missing = Если вашей картинки или ваших слов нет или они не те, ничего не вводите. Позвоните нам:
sign-title = Выберите картинку
sign-lead = Мы покажем её на наших страницах, прежде чем спросить дату рождения. Так вы узнаете, что страница наша.
sign-pictures = Выберите картинку
sign-phrase = Или ваши собственные слова
sign-phrase-hint = Несколько слов, которые придут в голову только вам. Это не пароль.
sign-save = Сохранить
sign-none = Без картинки
sign-error = Выберите картинку или введите несколько слов.
sign-never = В сообщения мы её никогда не вставляем.
sign-along = Картинка может приходить вместе с нашими SMS. Ваши слова — никогда.
sign-change = Выберите картинку, чтобы знать, что это мы
choices-title = Ваши решения
choices-lead = На что вы согласились и как от этого отказаться.
choices-now = Сообщения, которые вы получаете
choices-none = У нас нет вашего согласия на сообщения.
choices-line = { $about }: { $way }
choices-since = С какого дня: { $day }
choices-stop-title = Отказаться от части или от всего
choices-stop = Что больше не присылать?
choices-stop-all = Все сообщения
choices-stop-sms = СМС
choices-stop-voice = Автоматические звонки
choices-stop-email = Электронные письма
choices-stop-push = Уведомления на телефоне или компьютере
choices-stop-refill = Сообщения о заказах
choices-stop-send = Отказаться сейчас
choices-stop-why = Это действует сразу. Сотрудник всё же может позвонить, если этого требует ваше здоровье.
choices-stopped = Готово
choices-stopped-body = Этого больше не будет.
choices-sign = Ваша картинка
choices-link = Посмотреть, на что вы согласились
choices-way-sms = СМС на { $where }
choices-way-voice = автоматический звонок на { $where }
choices-way-email = письмо на { $where }
choices-way-push = уведомление на телефоне или компьютере ({ $where })
choices-way-letter = письмо по почте на ваш адрес
choices-about-refill = Заказы лекарств
choices-about-dose = Напоминания о дозах
choices-about-appointment = Визиты и звонки
choices-about-education = Полезное о вашем лечении
choices-about-survey = Как вы себя чувствуете
choices-about-safety = Новости о безопасности
choices-about-message = Сообщения от наших сотрудников
choices-about-account = Ссылки и коды
choices-error = Выберите, что больше не присылать.
sign-bird = синяя птица
sign-fish = красная рыба
sign-flower = фиолетовый цветок
sign-house = жёлтый дом
sign-boat = лодка с парусом
sign-tree = зелёное дерево
sign-star = золотая звезда
sign-cup = синяя чашка
sign-sun = жёлтое солнце
sign-moon = фиолетовая луна
sign-leaf = зелёный лист
sign-heart = красное сердце
sign-key = золотой ключ
sign-bell = золотой колокольчик
sign-umbrella = красный зонт
sign-apple = красное яблоко
sign-cat = коричневая кошка
sign-kite = воздушный змей
sign-mountain = синяя гора
sign-bicycle = зелёный велосипед
sign-hat = чёрная шляпа
sign-book = открытая книга
sign-balloon = красный воздушный шар
sign-butterfly = бабочка
