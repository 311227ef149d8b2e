### review: draft

# Czy ta wiadomość jest naprawdę od nas? Co mówimy na podstawie tego, co wysłano, i strona, która to wyjaśnia.

message-check-yes = { $count ->
    [one] { $pharmacy }: Tak, pisaliśmy: { $sent }. Nigdy nie prosimy o pieniądze, kartę ani hasło.
    [few] { $pharmacy }: Tak, pisaliśmy { $count } razy. Ostatnio: { $sent }. Nigdy nie prosimy o pieniądze, kartę ani hasło.
    [many] { $pharmacy }: Tak, pisaliśmy { $count } razy. Ostatnio: { $sent }. Nigdy nie prosimy o pieniądze, kartę ani hasło.
   *[other] { $pharmacy }: Tak, pisaliśmy { $count } razy. Ostatnio: { $sent }. Nigdy nie prosimy o pieniądze, kartę ani hasło.
 }
message-check-no = { $pharmacy }: Nie, ani dziś, ani wczoraj nie pisaliśmy. Proszę nie otwierać linku. Pytania? Telefon { $phone }.
mail-check-yes =
    { $pharmacy }: { $count ->
        [one] Tak, pisaliśmy: { $sent }.
        [few] Tak, pisaliśmy { $count } razy. Ostatnio: { $sent }.
        [many] Tak, pisaliśmy { $count } razy. Ostatnio: { $sent }.
       *[other] Tak, pisaliśmy { $count } razy. Ostatnio: { $sent }.
    }

    Nigdy nie prosimy o pieniądze, kartę ani hasło. Nie ma pewności? Telefon { $phone }.
mail-check-no =
    { $pharmacy }: Nie, ani dziś, ani wczoraj nie pisaliśmy.

    Proszę nie otwierać linku. Pytania? Telefon { $phone }.
sent-today = dziś, { $time }
sent-yesterday = wczoraj, { $time }
# Strona dla wszystkich.
is-it-you-link = Czy ta wiadomość jest naprawdę od nas?
is-it-you-title = Czy ta wiadomość jest naprawdę od nas?
is-it-you-look-title = Jak wyglądają nasze wiadomości
is-it-you-look-name = Zaczynają się od naszej nazwy: { $pharmacy }.
is-it-you-look-link = Każdy link w nich zaczyna się od:
is-it-you-look-phone = Numer telefonu jest taki jak na etykiecie leku:
is-it-you-never-title = O co nigdy nie prosimy w wiadomości
is-it-you-never-money = O pieniądze, karty podarunkowe lub numer karty
is-it-you-never-password = O hasło lub kod
is-it-you-never-number = O numer Social Security
is-it-you-never-do = Jeśli wiadomość o to prosi, nie jest od nas. Proszę nie odpowiadać.
is-it-you-paste-title = Sprawdzenie linku
is-it-you-paste = Proszę wkleić link albo całą wiadomość
is-it-you-paste-hint = Patrzymy tylko na link. Nie zapisujemy wklejonego tekstu.
is-it-you-paste-send = Sprawdź
is-it-you-no-link-title = Nie ma tu linku
is-it-you-no-link-body = We wklejonym tekście nie ma linku. Poniżej można zapytać, czy to była nasza wiadomość.
is-it-you-not-ours-title = To nie jest nasz link
is-it-you-not-ours-body = Proszę go nie otwierać. Proszę nie odpowiadać na wiadomość. W razie wątpliwości proszę do nas zadzwonić.
is-it-you-ours-title = To jest nasz link
is-it-you-ours-body = Prowadzi na nasze strony.
is-it-you-ours-open-title = To jest nasz link
is-it-you-ours-open-body = Działa. Prowadzi na nasze strony.
is-it-you-ours-closed-title = Ten link jest zamknięty
is-it-you-ours-closed-body = Prowadzi na nasze strony, ale już nie działa. Po otwarciu można poprosić o nowy.
is-it-you-ask-title = Czy to my pisaliśmy? Można zapytać
is-it-you-ask-body = Proszę wpisać telefon lub e-mail, na który przyszła wiadomość. Odpowiemy tam, nie tutaj.
is-it-you-address = Numer telefonu lub e-mail
is-it-you-address-error = Proszę wpisać telefon z numerem kierunkowym (razem 10 cyfr) albo adres e-mail.
is-it-you-ask-send = Zapytaj
is-it-you-check = Można też odpisać CHECK na jeden z naszych SMS-ów.
is-it-you-asked-title = Proszę spojrzeć na wiadomości
is-it-you-asked-body = Jeśli wolno nam tam pisać, odpowiedź przyjdzie w kilka minut. W nocy może nie przyjść.
is-it-you-asked-none = Powie, czy pisaliśmy dziś lub wczoraj. Jeśli nie przyjdzie, proszę najpierw zadzwonić pod numer z etykiety leku.
footer-is-it-you = Czy ta wiadomość jest naprawdę od nas?

# Obrazek lub słowa wybrane przez pacjenta, pokazywane przed pytaniem o datę urodzenia.
sign-yours = To Pana/Pani znak. Dzięki niemu wiadomo, że to my:
sign-missing = Jeśli obrazka lub słów nie ma albo są inne, proszę nic nie wpisywać. Proszę zadzwonić pod numer
sign-title = Wybór obrazka
sign-lead = Pokazujemy go na naszych stronach przed pytaniem o datę urodzenia. Wtedy wiadomo, że strona jest nasza.
sign-pictures = Proszę wybrać obrazek
sign-phrase = Albo własne słowa
sign-phrase-hint = Kilka słów, których nikt inny nie wymyśli. Nie hasło.
sign-save = Zachowaj
sign-none = Bez obrazka
sign-error = Proszę wybrać obrazek albo wpisać kilka słów.
sign-never = Nigdy nie umieszczamy go w wiadomości.
sign-along = Obrazek może przyjść razem z naszym SMS-em. Własne słowa nigdy.
sign-change = Wybierz obrazek, aby wiedzieć, że to my
choices-title = Zgody i wiadomości
choices-lead = Na co jest zgoda i jak to zakończyć.
choices-now = Wiadomości od nas
choices-none = Nie mamy zgody na żadne wiadomości.
choices-line = { $about }: { $way }
choices-since = Od dnia: { $day }
choices-stop-title = Zakończenie niektórych lub wszystkich
choices-stop = Co mamy zakończyć?
choices-stop-all = Wszystkie wiadomości
choices-stop-sms = SMS-y
choices-stop-voice = Automatyczne telefony
choices-stop-email = E-maile
choices-stop-push = Powiadomienia na telefonie lub komputerze
choices-stop-refill = Wiadomości o zapasach leków
choices-stop-send = Zakończ teraz
choices-stop-why = Działa od razu. Ktoś z apteki może jeszcze zadzwonić, jeśli wymaga tego zdrowie.
choices-stopped = Zakończone
choices-stopped-body = Takich wiadomości już nie będzie.
choices-sign = Obrazek
choices-link = Zobacz swoje zgody
choices-way-sms = SMS na { $where }
choices-way-voice = automatyczny telefon na { $where }
choices-way-email = e-mail na { $where }
choices-way-push = powiadomienie na telefonie lub komputerze ({ $where })
choices-way-letter = list na adres domowy
choices-about-refill = Zapasy leków
choices-about-dose = Przypomnienia o dawkach
choices-about-appointment = Wizyty i rozmowy
choices-about-education = Wiedza o leczeniu
choices-about-survey = Pytania o samopoczucie
choices-about-safety = Wiadomości o bezpieczeństwie
choices-about-message = Wiadomości od osoby z apteki
choices-about-account = Linki i kody
choices-error = Proszę wybrać, co mamy zakończyć.
sign-bird = niebieski ptak
sign-fish = czerwona ryba
sign-flower = fioletowy kwiat
sign-house = żółty dom
sign-boat = żaglówka
sign-tree = zielone drzewo
sign-star = złota gwiazda
sign-cup = niebieska filiżanka
sign-sun = żółte słońce
sign-moon = fioletowy księżyc
sign-leaf = zielony liść
sign-heart = czerwone serce
sign-key = złoty klucz
sign-bell = złoty dzwonek
sign-umbrella = czerwony parasol
sign-apple = czerwone jabłko
sign-cat = brązowy kot
sign-kite = latawiec
sign-mountain = niebieska góra
sign-bicycle = zielony rower
sign-hat = czarny kapelusz
sign-book = otwarta książka
sign-balloon = czerwony balon
sign-butterfly = motyl
