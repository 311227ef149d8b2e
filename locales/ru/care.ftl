### review: draft

# What patients read about care: labels, questions, answers.

# What a patient reads where no medicine may be named.
care-label-medicine = ваше лекарство
care-label-daily-pill = ваша таблетка на каждый день
care-label-weekly-injection = ваш укол раз в неделю
care-label-two-week-injection = ваш укол раз в две недели
care-label-monthly-injection = ваш укол раз в месяц
care-label-injection = ваш укол
care-label-infusion = ваша капельница
care-label-inhaler = ваш ингалятор

# The questions of a refill. Read by patients.
care-question-still-taking = Вы всё ещё принимаете это лекарство?
care-question-doses-left = Сколько доз у вас осталось?
care-question-missed-doses = Вы пропускали дозы после последней доставки?
care-question-changes = Что-нибудь изменилось после последней доставки?
care-question-side-effects = Есть ли у вас побочные эффекты?
care-question-delivery-day = В какой день доставить заказ?
care-question-pharmacist-question = Есть ли у вас вопрос к фармацевту?
care-question-confirm = Отправить заказ?

# The answers one can choose. Read by patients.
care-answer-still-taking-yes = Да
care-answer-still-taking-no = Нет, больше не принимаю
care-answer-still-taking-on-hold = Сейчас перерыв
care-answer-missed-why-forgot = Забыл(а)
care-answer-missed-why-side-effect = От лекарства было плохо
care-answer-missed-why-cost = Это слишком дорого
care-answer-missed-why-ran-out = Лекарство кончилось
care-answer-missed-why-advised = Врач или медсестра велели пропустить
care-answer-missed-why-other = Другая причина
care-answer-changes-medicines = Новое лекарство или отмена лекарства
care-answer-changes-allergies = Появилась новая аллергия
care-answer-changes-hospital = Больница или отделение неотложной помощи
care-answer-changes-insurance = Теперь другая страховка
care-answer-changes-none = Ничего не изменилось
care-answer-side-effects-none = Нет
care-answer-side-effects-mild = Да, но они не беспокоят
care-answer-side-effects-moderate = Да, они мешают
care-answer-side-effects-severe = Да, из-за них не получается делать обычные дела
care-answer-side-effects-emergency = Помощь нужна прямо сейчас
care-answer-side-effects-ungraded = Сообщение пришло по СМС. Насколько это тяжело, мы не знаем
care-answer-side-effects-new = Они новые или стали сильнее
care-answer-delivery-day-call-me = Позвоните мне, чтобы выбрать день
care-answer-confirm-send = Да, отправьте
care-answer-confirm-review = Отправлено фармацевту
care-answer-confirm-not-now = Не сейчас, пока хватает
care-answer-confirm-no = Нет, не отправляйте

# What was refused to a patient, and what to do.
refused-answer-unfinished = Пожалуйста, сначала ответьте на последний вопрос.
refused-refill-closed = Этот заказ уже закрыт. Пожалуйста, позвоните нам.
refused-therapy-not-active = Сейчас вы не проходите это лечение.
