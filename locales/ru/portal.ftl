### review: draft

# Words of the pages patients see. Grade 6: short words, short sentences, one idea each.
# "Refill" is "заказ лекарства" or "заказ"; a pronoun for it is masculine.

# The link, before anyone has said who they are: no name, no medicine, no date.
landing-title = У нас есть новости для вас
landing-from = Аптека { $pharmacy } прислала вам эту ссылку. { $minutes ->
    [0] Пароль не нужен.
    [one] Это займёт примерно { $minutes } минуту. Пароль не нужен.
    [few] Это займёт примерно { $minutes } минуты. Пароль не нужен.
    [many] Это займёт примерно { $minutes } минут. Пароль не нужен.
   *[other] Это займёт примерно { $minutes } минуты. Пароль не нужен.
}
landing-trust-title = Это правда мы?
landing-trust-body = Посмотрите на этикетку вашего лекарства. На ней этот же номер телефона:
landing-why-title = Почему мне это пришло?
landing-why-body = Этот номер телефона или адрес эл. почты записан в нашей аптеке для сообщений о лечении.
landing-other-title = Неудобно сейчас или это не вам?
landing-call-me = Лучше позвоните мне
landing-not-me = Это не для меня

closed-title = Эта ссылка закрыта
closed-body = Для вашей безопасности ссылки через некоторое время закрываются. Мы можем прислать вам новую.
closed-dates = Эта ссылка закрыта, потому что дата не совпала 5 раз. Мы можем прислать вам новую.
closed-new-link = Пришлите мне новую ссылку
# A telephone number follows.
closed-call = Можно и позвонить нам:

too-old-title = Эта ссылка слишком старая
too-old-body = Мы ничего не изменили. По этой ссылке уже нельзя узнать, чей это телефон.
too-old-call = Чтобы сказать нам, чего вы хотите, позвоните:

ask-not-me-title = Это пришло не тому человеку?
ask-not-me-body = Мы больше не будем использовать этот номер телефона или адрес эл. почты. Спасибо, что сообщили.
ask-not-me-yes = Да, это не для меня
ask-stop-title = Отказаться от всех сообщений?
ask-stop-body = Мы больше не будем писать сюда. Мы не напомним, когда ваше лекарство будет кончаться.
ask-stop-yes = Отказаться от сообщений
ask-call-me-title = Позвонить вам?
ask-call-me-body = Сотрудник аптеки позвонит на номер, который у нас записан.
ask-call-me-yes = Да, позвоните мне
ask-new-link-title = Прислать новую ссылку?
ask-new-link-body = Мы пришлём её на номер телефона, который у нас записан.
ask-new-link-yes = Пришлите мне новую ссылку
ask-keep = Нет, вернуться назад

done-not-me-title = Спасибо, что сообщили
done-not-me-body = Мы больше не будем использовать этот номер телефона или адрес эл. почты.
done-stop-title = Мы больше не будем писать
done-stop-body = Сюда сообщения больше не придут. Мы всё же можем позвонить, если этого требует ваше здоровье.
done-call-me-title = Мы вам позвоним
done-call-me-body = Сотрудник аптеки позвонит на номер, который у нас записан. Мы звоним, когда аптека открыта.
done-new-link-title = Проверьте сообщения
done-new-link-body = Если нам можно писать на записанный у нас телефон, новая ссылка скоро придёт. Если её нет, позвоните нам.
done-call = Можно и позвонить нам:
done-close = Теперь эту страницу можно закрыть.

# Confirm it's you
hello-title = Подтвердите, что это вы
hello-lead = Укажите дату рождения человека, который принимает лекарство.
hello-birth = Дата рождения
# A number is asked for, because it is written the same wherever somebody comes from.
hello-birth-hint = Например: месяц 3, день 27, год 1961
birth-month = Месяц
birth-day = День
birth-year = Год
birth-month-error = Введите месяц числом: от 1 до 12.
birth-day-error = Введите день числом: от 1 до 31.
birth-year-error = Введите год: 4 цифры.
birth-date-error = Такого дня нет. Проверьте день и месяц.
birth-no-match = Это не совпадает с нашей записью. Проверьте дату и попробуйте ещё раз.
birth-last-try = Это не совпадает с нашей записью. Осталась одна попытка. Или позвоните нам.
hello-why-title = Почему вы это спрашиваете?
hello-why-body = Так мы храним ваше лечение в тайне. Если кто-то другой возьмёт этот телефон, он не сможет открыть вашу страницу.
# A telephone number follows.
hello-help = Не получается на этой странице? Поможем по телефону. Звоните:

timed-out-title = Эта страница закрылась, чтобы защитить ваши данные
timed-out-body = Ваши ответы сохранены.
timed-out-how = Чтобы продолжить, снова откройте ссылку из сообщения.

# The refill, one question a page
# Which of several medicines, and how to tell it from another that is called the same.
medicine-of = Лекарство { $at } из { $of }
medicine-filled = Последняя выдача: { $day }.
medicine-filled-for = Последняя выдача: { $day }, { $unit ->
    [tablets] { $count } { $count ->
        [one] таблетка
        [few] таблетки
        [many] таблеток
       *[other] таблетки
    } на
    [capsules] { $count } { $count ->
        [one] капсула
        [few] капсулы
        [many] капсул
       *[other] капсулы
    } на
    [pills] { $count } { $count ->
        [one] таблетка
        [few] таблетки
        [many] таблеток
       *[other] таблетки
    } на
   *[none] на
} { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}.
medicine-alike = Не знаете, какое это лекарство? Пожалуйста, позвоните нам.
question-link = У меня вопрос к фармацевту

still-taking-title = Вы всё ещё принимаете это лекарство?
still-taking-yes = Да
still-taking-on-hold = Сейчас перерыв
still-taking-no = Нет, больше не принимаю

doses-left-title = Сколько доз у вас осталось?
doses-left-hint = Посчитайте, сколько их сегодня у вас дома. Можно примерно.
doses-left-unit = доз осталось
doses-left-error = Введите число, например 3. Если ничего не осталось, введите 0.
doses-left-sure = Вы имели в виду { $count ->
    [one] { $count } дозу
    [few] { $count } дозы
    [many] { $count } доз
   *[other] { $count } дозы
}? Это много. Исправьте число или ещё раз нажмите «Продолжить».
doses-unit = доз

missed-title = Вы пропускали дозы после последней доставки?
missed-hint = Многие иногда пропускают дозу. Нам важно это знать.
missed-none = Нет, пропусков не было
missed-some = Да, пропуски были
missed-details-title = Расскажите о пропущенных дозах
missed-details-hint = Так фармацевту будет легче вам помочь.
missed-count-label = Сколько доз пропущено?
missed-count-error = Введите число, например 2. Если пропусков не было, вернитесь назад.
missed-why-label = Какая была главная причина?
missed-why-error = Выберите главную причину.
missed-why-forgot = Забыл(а)
missed-why-side-effect = От лекарства было плохо
missed-why-cost = Это слишком дорого
missed-why-ran-out = Лекарство кончилось
missed-why-advised = Врач или медсестра велели пропустить
missed-why-other = Другая причина

changes-title = Что-нибудь изменилось после последней доставки?
changes-hint = Новое или отменённое лекарство, новая аллергия, больница или новая страховка.
changes-none = Нет, ничего не изменилось
changes-some = Да, кое-что изменилось
changed-title = Что изменилось?
changed-hint = Выберите всё, что подходит.
changed-error = Выберите, что изменилось. Если ничего не изменилось, вернитесь назад.
changed-medicines = Другие мои лекарства
changed-medicines-hint = Есть новое, отменённое или изменённое
changed-allergies = Мои аллергии
changed-allergies-hint = Появилась новая
changed-hospital = Больница или отделение неотложной помощи
changed-hospital-hint = Пришлось туда обратиться
changed-insurance = Моя страховка
changed-insurance-hint = У меня новый план или новая карточка

effects-title = Были ли у вас побочные эффекты?
effects-hint = Побочный эффект — это когда от лекарства становится плохо.
effects-none = Нет
effects-mild = Да, небольшие
effects-mild-hint = Они меня не беспокоят
effects-moderate = Да, они меня беспокоят
effects-moderate-hint = Они мне мешают
effects-severe = Да, сильные
effects-severe-hint = Из-за них я не могу делать обычные дела
effects-emergency = Мне нужна помощь прямо сейчас
effects-emergency-hint = Например, трудно дышать, болит в груди или опухло лицо
effects-ungraded = Вы сообщили нам по СМС
effects-details-title = Расскажите подробнее о побочных эффектах
effects-new-label = Они новые или стали сильнее?
effects-new-error = Выберите «да» или «нет».
effects-new-yes = Да, новые или сильнее
effects-new-no = Нет, такие же, как раньше
effects-words-label = Что вы чувствуете? (Можно ничего не писать.)
effects-words-hint = Напишите своими словами, на любом языке. Это прочтёт фармацевт.

danger-title = Срочно зовите на помощь
danger-call-title = Позвоните 911
danger-call-body = Не ждите. Скажите им, какое лекарство вы принимаете.
danger-call-911 = Позвонить 911
danger-then = Когда вы будете в безопасности
# A telephone number follows.
danger-pharmacy = Позвоните нашему фармацевту:
danger-told = Мы сообщили нашему фармацевту, что вам нужна помощь.
danger-go-on = Опасности нет. Дальше.

day-title = { $count ->
    [one] В какой день доставить заказ?
    [few] В какой день доставить заказы?
    [many] В какой день доставить заказы?
   *[other] В какой день доставить заказы?
}
day-hint = По нашим расчётам, в эти дни лекарство у вас ещё не кончится.
day-call = Ни один из этих дней не подходит
day-call-hint = Вам позвонят, чтобы выбрать день
no-day-title = Давайте выберем день доставки по телефону
no-day-too-late-to-ship = Мы не успеем доставить до вашей следующей дозы
no-day-allowed-too-late = Ваша страховка не даёт нам отправить вовремя
no-day-body = Вам ничего не нужно делать. Вам позвонит сотрудник аптеки, чтобы найти выход.
no-day-call = Позвоните мне
# A telephone number follows.
no-day-soon = Следующая доза нужна очень скоро? Позвоните нам сейчас:

ask-pharmacist-title = О чём вы хотите спросить?
ask-pharmacist-hint = Напишите своими словами, на любом языке. Фармацевт позвонит вам до отправки.
ask-pharmacist-save = Сохранить вопрос
ask-pharmacist-error = Напишите вопрос или выберите «У меня нет вопроса».
ask-pharmacist-saved = Мы сохранили ваш вопрос
ask-pharmacist-saved-body = Фармацевт получит его, когда вы отправите свои ответы.
ask-pharmacist-skip = У меня нет вопроса

# Check and send
check-title = Проверьте свои ответы
check-shared = Для всех ваших лекарств
check-send = { $count ->
    [one] Отправьте мой заказ
    [few] Отправьте мои { $count } заказа
    [many] Отправьте мои { $count } заказов
   *[other] Отправьте мои { $count } заказа
}
check-send-pharmacist = Передать фармацевту
check-send-answers = Отправить мои ответы
check-flagged-title = Сначала вам позвонит фармацевт
check-flagged-body = Мы хотим быть уверены, что это вам подходит. До разговора с вами мы ничего не отправим.
check-flagged-some = Это мы отправим только после разговора с вами:
check-not-title = { $count ->
    [one] Сейчас мне это не нужно
    [few] Сейчас мне это не нужно
    [many] Сейчас мне это не нужно
   *[other] Сейчас мне это не нужно
}
check-not-body = Скажите нам, чтобы мы больше не спрашивали.
check-not-now = Пока мне хватает
check-no = { $count ->
    [one] Мне не нужен этот заказ
    [few] Мне не нужны эти заказы
    [many] Мне не нужны эти заказы
   *[other] Мне не нужны эти заказы
}
asked-still-taking = Принимаете ли вы лекарство
asked-doses-left = Осталось доз
asked-missed-doses = Пропущено доз
asked-changes = Что изменилось
asked-side-effects = Побочные эффекты
asked-delivery-day = День доставки
asked-pharmacist-question = Вопрос к фармацевту
answer-doses = { $count ->
    [one] { $count } доза
    [few] { $count } дозы
    [many] { $count } доз
   *[other] { $count } дозы
}
answer-call = Мы вам позвоним
answer-none = Ответа пока нет
answer-no-question = Вопроса нет

# Sent
sent-confirmed-title = Спасибо. Мы получили ваши ответы
sent-confirmed-body = Всё готово. Больше ничего делать не нужно.
sent-confirmed-short = отправим
sent-call-title = Мы позвоним вам, чтобы выбрать день
sent-call-today-title = Мы позвоним вам сегодня, чтобы выбрать день
sent-call-body = Мы получили ваши ответы. Осталось выбрать день доставки.
sent-call-today-body = Мы получили ваши ответы. Осталось выбрать день доставки.
sent-needs-pharmacist-title = Спасибо. Вам позвонит фармацевт
sent-needs-pharmacist-body = Фармацевт прочтёт это и позвонит вам. Мы хотим поговорить с вами до отправки.
sent-needs-pharmacist-short = сначала вам позвонит фармацевт
sent-on-hold-title = Спасибо. Мы подождём
sent-on-hold-body = Вы сказали, что пока вам хватает.
sent-on-hold-short = подождём
sent-stopped-title = Нам пришлось остановить ваш заказ
sent-stopped-body = { $count ->
    [one] Аптека остановила этот заказ. Пока мы его не отправим.
    [few] Аптека остановила эти { $count } заказа. Пока мы их не отправим.
    [many] Аптека остановила эти { $count } заказов. Пока мы их не отправим.
   *[other] Аптека остановила эти { $count } заказа. Пока мы их не отправим.
}
sent-stopped-short = заказ остановлен
# A telephone number follows.
sent-stopped-call = Чтобы узнать об этом, позвоните нам:
sent-closed-short = заказ закрыт
sent-declined-title = Спасибо, что сообщили
sent-declined-body = { $count ->
    [one] Мы не отправим этот заказ.
    [few] Мы не отправим эти { $count } заказа.
    [many] Мы не отправим эти { $count } заказов.
   *[other] Мы не отправим эти { $count } заказа.
}
sent-declined-short = не отправим
sent-reference = Ваш номер для справок
sent-reference-hint = Назовите этот номер, если будете звонить.
sent-next = Что будет дальше
sent-change-title = Нужно что-то изменить?
sent-change-until = Вы можете изменить ответы, пока мы не начали готовить ваш заказ.
sent-change-latest = Последний срок: { $day }.
sent-change = Изменить мои ответы
# A telephone number follows.
sent-change-call = Чтобы что-то изменить, позвоните нам:
sent-finish = Закончить и закрыть
next-call = Вам позвонит сотрудник аптеки.
next-call-pharmacist = Вам позвонит фармацевт.
next-today = Сегодня
time-of-pharmacy = { $time } (время аптеки)
next-by = Не позже: { $time }
next-nothing-ships = До разговора с вами мы ничего не отправим.
next-prepare = { $count ->
    [one] Мы подготовим ваше лекарство.
    [few] Мы подготовим ваши { $count } лекарства.
    [many] Мы подготовим ваши { $count } лекарств.
   *[other] Мы подготовим ваши { $count } лекарства.
}
next-prepare-then = { $count ->
    [one] Потом мы подготовим ваше лекарство.
    [few] Потом мы подготовим ваши { $count } лекарства.
    [many] Потом мы подготовим ваши { $count } лекарств.
   *[other] Потом мы подготовим ваши { $count } лекарства.
}
next-ship = { $count ->
    [one] Мы его отправим.
    [few] Мы их отправим.
    [many] Мы их отправим.
   *[other] Мы их отправим.
}
next-arrive = { $count ->
    [one] Его доставят к вашей двери.
    [few] Их доставят к вашей двери.
    [many] Их доставят к вашей двери.
   *[other] Их доставят к вашей двери.
}
next-hold = Мы спросим вас ещё раз позже. Если лекарство кончается, звоните в любое время.
next-stopped = Если лекарство кончается, позвоните нам. Не ждите.
next-declined = Вам могут позвонить ваши врачи и спросить, как вы себя чувствуете.

ended-under-way-title = { $count ->
    [one] Мы готовим ваш заказ
    [few] Мы готовим ваши { $count } заказа
    [many] Мы готовим ваши { $count } заказов
   *[other] Мы готовим ваши { $count } заказа
}
ended-under-way-body = Мы получили ваши ответы. Вам ничего не нужно делать.
ended-under-way-short = готовим
ended-done-title = { $count ->
    [one] Этот заказ выполнен
    [few] Эти { $count } заказа выполнены
    [many] Эти { $count } заказов выполнены
   *[other] Эти { $count } заказа выполнены
}
ended-done-body = Сейчас ничего делать не нужно. Мы напишем снова, пока лекарство ещё не кончилось.
ended-done-short = заказ выполнен
ended-closed-title = Сейчас отвечать не нужно
ended-closed-body = { $count ->
    [one] Этот заказ закрыт. Мы напишем снова, когда нужно будет что-то сделать.
    [few] Эти заказы закрыты. Мы напишем снова, когда нужно будет что-то сделать.
    [many] Эти заказы закрыты. Мы напишем снова, когда нужно будет что-то сделать.
   *[other] Эти заказы закрыты. Мы напишем снова, когда нужно будет что-то сделать.
}
ended-closed-short = заказ закрыт

# Somebody took care of a refill while its page was open.
changed-refill-title = { $count ->
    [one] Этот заказ изменился
    [few] Ваши заказы изменились
    [many] Ваши заказы изменились
   *[other] Ваши заказы изменились
}
changed-refill-body = Это изменилось, пока ваша страница была открыта.
changed-refill-not-saved = Ваш последний ответ не сохранён.
changed-refill-open = ещё можно ответить
changed-refill-told = Мы сообщили нашему фармацевту
changed-refill-told-body = Фармацевт прочтёт то, что вы рассказали о побочных эффектах.
changed-refill-written = Вы написали
# A telephone number follows.
changed-refill-call = Хотите нам что-то сказать? Позвоните:
changed-refill-go-on = Посмотреть, что дальше

out-title = Всё готово
out-body = Эта страница закрыта, ваши ответы в безопасности. Теперь это окно можно закрыть.

# Why something could not be done.
refused-refill-changed = Пока вы были здесь, что-то изменилось. Пожалуйста, проверьте ответы ещё раз.

# The way out of every e-mail
unsubscribe-title = Отказаться от этих писем?
unsubscribe-body = { $pharmacy } больше не будет писать на этот адрес эл. почты.
unsubscribe-yes = Отказаться от писем
unsubscribe-keep = Это касается только эл. почты. Если вы получаете от нас СМС или звонки, они останутся. Чтобы и дальше получать письма, просто закройте эту страницу.
unsubscribed-title = Писем больше не будет
unsubscribed-body = Мы больше не будем писать на этот адрес эл. почты. Мы и дальше заботимся о вашем лекарстве. Если оно нужно, позвоните нам.
unsubscribe-unknown-title = Эта ссылка не работает
unsubscribe-unknown-body = Возможно, она неполная. Пожалуйста, откройте её снова из письма.
