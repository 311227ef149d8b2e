### review: draft

# Letters on paper, in large print. No drug, illness, clinic or laboratory is named. An empty line parts
# paragraphs; an address on a line of its own becomes a code that a phone reads, with the address beside.

letter-date = { $date }
letter-greeting = Здравствуйте, { $name }!
letter-code = Квадратный код. Он открывает адрес, который стоит рядом.

letter-refill-invitation =
    Пора договориться о следующей доставке.

    Позвоните нам: { $phone }. Или ответьте на нашей странице. Наведите камеру телефона на квадрат ниже или наберите адрес, который стоит рядом.

    { $link }

    Страница спросит дату рождения. Она никогда не просит денег или пароль.
letter-refill-reminder =
    Нужна ли вам следующая доставка? Пожалуйста, сообщите нам.

    Позвоните нам: { $phone }. Или ответьте на нашей странице. Наведите камеру телефона на квадрат ниже или наберите адрес, который стоит рядом.

    { $link }

    Страница спросит дату рождения. Она никогда не просит денег или пароль.
letter-refill-reminder-last =
    Мы пытались связаться с вами по поводу следующей доставки и не получили ответа.

    Позвоните нам: { $phone }. Или ответьте на нашей странице. Наведите камеру телефона на квадрат ниже или наберите адрес, который стоит рядом.

    { $link }

    Страница спросит дату рождения. Она никогда не просит денег или пароль.
letter-please-call = Мы пытались с вами связаться и не смогли. Позвоните нам: { $phone }.
letter-end =
    Не хотите больше писем? Позвоните нам: { $phone }.

    { $pharmacy }

# A choice on the page of what we send
choices-stop-letter = Больше никаких бумажных писем
