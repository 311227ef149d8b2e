### review: draft

# Words that every page shares. Plain, short, grade 6.

continue = Продолжить
back = Назад
change = Изменить
save = Сохранить
cancel = Отмена
print = Распечатать эту страницу
# A telephone number follows.
call-us = Позвоните нам:
skip-to-main = Перейти к главному
language-label = Язык
language-more = Другие языки
translation-draft = Мы перевели эту страницу сами. Профессиональный переводчик её ещё не проверил. Что-то непонятно? Позвоните нам.
navigation-label = Главное меню
stop-messages = Отказаться от сообщений
progress = Вопрос { $at } из { $of }
footer-privacy = Аптека { $pharmacy } хранит ваши ответы в тайне. Их видят только те, кто о вас заботится.
footer-staff = Каждый просмотр данных пациента записывается.
footer-demo = Назад на страницу демонстрации

# Forms
answer-urgent = Экстренный случай
your-answer = Ваш ответ
or = или
error-prefix = Ошибка:
errors-title = Пожалуйста, проверьте

# The page closes for safety
idle-closes = Если вы ничего не делаете на этой странице, она закроется в { $time }. Так мы защищаем ваши данные. Ваши ответы сохранятся.
idle-title = Вы ещё здесь?
idle-body = Через 2 минуты эта страница закроется, чтобы защитить ваши данные. Ваши ответы сохранены.
idle-stay = Не закрывать страницу

# Error pages
fault-forbidden-title = Эту страницу открыть нельзя
fault-forbidden-body = Вернитесь назад и попробуйте ещё раз. Если вы пришли по ссылке, откройте её снова.
fault-missing-title = Мы не нашли эту страницу
fault-missing-body = Возможно, в адресе ошибка или этой страницы больше нет.
fault-refused-title = Это не получилось
fault-refused-body = Пока страница была открыта, что-то изменилось. Вернитесь назад и посмотрите ещё раз.
fault-large-title = Слишком много за один раз
fault-large-body = Пожалуйста, отправьте меньше за один раз.
fault-many-title = Пожалуйста, немного подождите
fault-many-body = Было слишком много попыток. Подождите одну минуту. Потом попробуйте ещё раз.
fault-busy-title = Мы скоро вернёмся
fault-busy-body = Сейчас эта страница не работает. Попробуйте ещё раз через несколько минут.
fault-unreadable-title = Мы не смогли это прочитать
fault-unreadable-body = Вернитесь назад и попробуйте ещё раз.
fault-broken-title = Что-то пошло не так
fault-broken-body = Это наша ошибка, а не ваша. Попробуйте ещё раз через несколько минут.
fault-call = Мы готовы помочь. Позвоните нам:
fault-incident = Если будете звонить, назовите этот код:

# Days and times
# A day or a time on its own.
just = { $words }
moment = { $date }, { $time }
date-today = Сегодня, { $date }
date-tomorrow = Завтра, { $date }
date-today-within = сегодня, { $date }
date-tomorrow-within = завтра, { $date }
