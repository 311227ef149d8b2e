### review: draft

# Słowa wspólne dla wszystkich stron. Proste i krótkie.

continue = Dalej
back = Wróć
change = Zmień
save = Zapisz
cancel = Anuluj
print = Drukuj tę stronę
call-us = Proszę dzwonić:
skip-to-main = Przejdź do głównej treści
language-label = Język
language-more = Więcej języków
translation-draft = To nasze własne tłumaczenie tej strony. Nie sprawdził go jeszcze zawodowy tłumacz. Coś jest niejasne? Proszę do nas zadzwonić.
navigation-label = Menu główne
stop-messages = Nie chcę więcej wiadomości
progress = Pytanie { $at } z { $of }
footer-privacy = { $pharmacy } chroni te odpowiedzi. Widzą je tylko osoby, które zajmują się leczeniem.
footer-staff = Każde otwarcie danych pacjenta jest zapisywane.
footer-demo = Powrót do strony pokazowej

# Formularze
answer-urgent = Nagły przypadek
your-answer = Wybrana odpowiedź
or = albo
error-prefix = Błąd:
errors-title = Proszę to sprawdzić

# Strona zamyka się dla bezpieczeństwa
idle-closes = Dla bezpieczeństwa nieużywana strona zamknie się (godzina zamknięcia: { $time }). Odpowiedzi zostaną zachowane.
idle-title = Czy nadal korzysta Pan/Pani ze strony?
idle-body = Dla bezpieczeństwa ta strona zamknie się za 2 minuty. Odpowiedzi są zapisane.
idle-stay = Nie zamykaj strony

# Strony błędów
fault-forbidden-title = Nie można otworzyć tej strony
fault-forbidden-body = Proszę wrócić i spróbować jeszcze raz. Jeśli to strona z linku, proszę otworzyć link ponownie.
fault-missing-title = Nie możemy znaleźć tej strony
fault-missing-body = Adres może być błędny albo tej strony już nie ma.
fault-refused-title = Nie udało się tego zrobić
fault-refused-body = Coś się zmieniło od otwarcia tej strony. Proszę wrócić i spojrzeć jeszcze raz.
fault-large-title = To za dużo naraz
fault-large-body = Proszę wysłać mniej za jednym razem.
fault-many-title = Proszę chwilę poczekać
fault-many-body = Było za dużo prób. Proszę poczekać minutę. Potem proszę spróbować jeszcze raz.
fault-busy-title = Zaraz wracamy
fault-busy-body = Ta strona teraz nie działa. Proszę spróbować za kilka minut.
fault-unreadable-title = Nie udało się tego odczytać
fault-unreadable-body = Proszę wrócić i spróbować jeszcze raz.
fault-broken-title = Coś poszło nie tak
fault-broken-body = To nasz błąd. Proszę spróbować za kilka minut.
fault-call = Chętnie pomożemy. Proszę zadzwonić pod numer
fault-incident = W rozmowie proszę podać ten kod:

# Dni i godziny
# Sam dzień albo sama godzina.
just = { $words }
moment = { $date }, godzina { $time }
date-today = Dziś, { $date }
date-tomorrow = Jutro, { $date }
date-today-within = dziś, { $date }
date-tomorrow-within = jutro, { $date }
