### review: draft

# Co mówi maszyna przez telefon: krótkie zdania, nic, czego nie słychać, numery telefonu cyfra po cyfrze
# ($digits). Zanim wiadomo, kto słucha, nie ma mowy o zapasach leków.
# „krzyżyk” to klawisz z czterema przecinającymi się kreskami. Bez „Pan/Pani”: ukośnika nie słychać.

call-refill-invitation = { $count ->
    [one] Pora zaplanować nowy zapas leku.
    [few] Pora zaplanować { $count } nowe zapasy leków.
    [many] Pora zaplanować { $count } nowych zapasów leków.
   *[other] Pora zaplanować { $count } nowych zapasów leków.
 }
call-refill-reminder = { $count ->
    [one] Nadal czekamy na odpowiedź w sprawie nowego zapasu leku.
    [few] Nadal czekamy na odpowiedź w sprawie nowych zapasów leków. Ich liczba to { $count }.
    [many] Nadal czekamy na odpowiedź w sprawie nowych zapasów leków. Ich liczba to { $count }.
   *[other] Nadal czekamy na odpowiedź w sprawie nowych zapasów leków. Ich liczba to { $count }.
 }
call-refill-reminder-last = { $count ->
    [one] Prosimy o odpowiedź jeszcze dziś w sprawie nowego zapasu leku.
    [few] Prosimy o odpowiedź jeszcze dziś w sprawie nowych zapasów leków. Ich liczba to { $count }.
    [many] Prosimy o odpowiedź jeszcze dziś w sprawie nowych zapasów leków. Ich liczba to { $count }.
   *[other] Prosimy o odpowiedź jeszcze dziś w sprawie nowych zapasów leków. Ich liczba to { $count }.
 }

# Pierwsze słowa, przed każdym klawiszem, razem ze słowami drugiego języka.
voice-greeting-who = Dzień dobry. Tu { $pharmacy }. To automatyczny telefon. Mówi głos komputera.
voice-greeting-danger = W nagłym przypadku proszę się rozłączyć i zadzwonić pod 9 1 1.
voice-greeting-keys = Aby kontynuować, proszę nacisnąć 1. Jeśli to pomyłka, proszę nacisnąć 3. Aby porozmawiać z człowiekiem, proszę nacisnąć 0. Aby nie dostawać więcej takich telefonów, proszę nacisnąć 9.
# Mówione w tym języku do osoby, do której dzwonimy w innym.
voice-other-language = Aby wybrać język polski, proszę nacisnąć 2.

voice-reception-who = Dzień dobry. Tu { $pharmacy }. To automatyczna linia. Mówi głos komputera.
voice-reception-keys = Jeśli ktoś z apteki ma oddzwonić, proszę nacisnąć 1. Aby zostawić wiadomość, proszę nacisnąć 3. Aby na ten numer nie było więcej automatycznych telefonów, proszę nacisnąć 9.
voice-recording = Po sygnale proszę powiedzieć imię i nazwisko oraz wiadomość. Potem proszę się rozłączyć albo nacisnąć krzyżyk.

voice-identity = Dla ochrony prywatności proszę wpisać miesiąc i dzień urodzenia, cztery cyfry. Najpierw miesiąc. Dla 7 marca proszę nacisnąć 0 3 0 7.
voice-not-known = To się nie zgadza z naszymi danymi. Proszę spróbować jeszcze raz.

voice-wrong-key = Przepraszamy, ten klawisz tutaj nie działa.
voice-no-key = Nie słyszymy żadnego klawisza.
voice-bad-number = Przepraszamy, nie rozumiemy tej liczby.
voice-missed-none = Wpisana liczba to zero, więc zapytamy jeszcze raz.
voice-taken = Dziękujemy.
voice-severe = Dziękujemy. Farmaceuta już o tym wie. Jeśli pomoc jest potrzebna natychmiast, proszę się rozłączyć i zadzwonić pod 9 1 1.
voice-intro-keys = Przy każdym pytaniu można nacisnąć gwiazdkę, aby usłyszeć je jeszcze raz, krzyżyk, aby wrócić, 0, aby porozmawiać z człowiekiem, i 9, aby nie dostawać więcej takich telefonów.

# Który lek: nie padają żadne nazwy.
voice-medicine = Chodzi o lek, który ostatnio wysłaliśmy { $day }.

voice-still-taking = Czy nadal bierze Pan lub Pani ten lek? Jeśli tak, proszę nacisnąć 1. Jeśli już nie, proszę nacisnąć 2. Jeśli jest przerwa, proszę nacisnąć 3.
voice-doses-left = Ile dawek zostało? Proszę wpisać liczbę, a potem nacisnąć krzyżyk. Jeśli nic nie zostało, proszę nacisnąć 0, a potem krzyżyk. Aby usłyszeć to jeszcze raz, proszę nacisnąć gwiazdkę, a potem krzyżyk. Aby porozmawiać z człowiekiem, proszę nacisnąć gwiazdkę, a potem 0.
voice-doses-sure = { $count ->
    [one] Wpisana liczba to { $count } dawka. Jeśli to się zgadza, proszę nacisnąć 1. Aby to zmienić, proszę nacisnąć 2.
    [few] Wpisana liczba to { $count } dawki. To więcej, niż się spodziewamy. Jeśli to się zgadza, proszę nacisnąć 1. Aby to zmienić, proszę nacisnąć 2.
    [many] Wpisana liczba to { $count } dawek. To więcej, niż się spodziewamy. Jeśli to się zgadza, proszę nacisnąć 1. Aby to zmienić, proszę nacisnąć 2.
   *[other] Wpisana liczba to { $count } dawki. To więcej, niż się spodziewamy. Jeśli to się zgadza, proszę nacisnąć 1. Aby to zmienić, proszę nacisnąć 2.
 }
voice-missed = Czy od ostatniej dostawy były pominięte dawki? Jeśli nie, proszę nacisnąć 1. Jeśli tak, proszę nacisnąć 2.
voice-missed-count = Ile dawek zostało pominiętych? Proszę wpisać liczbę, a potem nacisnąć krzyżyk.
voice-missed-why = Dlaczego zostały pominięte? Jeśli wypadło to z głowy, proszę nacisnąć 1. Jeśli po leku było złe samopoczucie, proszę nacisnąć 2. Jeśli lek jest za drogi, proszę nacisnąć 3. Jeśli lek się skończył, proszę nacisnąć 4. Jeśli tak kazał lekarz lub zespół medyczny, proszę nacisnąć 5. Jeśli powód jest inny, proszę nacisnąć 6.
voice-changes = Czy od ostatniej dostawy coś się zmieniło: leki, alergie, pobyt w szpitalu albo ubezpieczenie? Jeśli nic się nie zmieniło, proszę nacisnąć 1. Jeśli coś się zmieniło, proszę nacisnąć 2.
voice-changed-medicines = Czy jakiś lek jest nowy, odstawiony albo zmieniony? Jeśli tak, proszę nacisnąć 1. Jeśli nie, proszę nacisnąć 2.
voice-changed-allergies = Czy jest nowa alergia? Jeśli tak, proszę nacisnąć 1. Jeśli nie, proszę nacisnąć 2.
voice-changed-hospital = Czy był pobyt w szpitalu lub na ostrym dyżurze? Jeśli tak, proszę nacisnąć 1. Jeśli nie, proszę nacisnąć 2.
voice-changed-insurance = Czy jest nowe ubezpieczenie? Jeśli tak, proszę nacisnąć 1. Jeśli nie, proszę nacisnąć 2.
voice-side-effects = Czy są jakieś skutki uboczne? Jeśli nie ma, proszę nacisnąć 1. Jeśli są lekkie, proszę nacisnąć 2. Jeśli utrudniają dzień, proszę nacisnąć 3. Jeśli są silne, proszę nacisnąć 4. Jeśli pomoc jest potrzebna natychmiast, proszę nacisnąć 5.
voice-new-or-worse = Czy są nowe albo silniejsze niż wcześniej? Jeśli tak, proszę nacisnąć 1. Jeśli nie, proszę nacisnąć 2.
voice-day = W jaki dzień lek ma dotrzeć?
voice-day-choice = Jeśli ma to być { $day }, proszę nacisnąć { $key }.
voice-day-more = Aby usłyszeć późniejsze dni, proszę nacisnąć 4.
voice-day-none = Jeśli żaden dzień nie pasuje, proszę nacisnąć 5, a my zadzwonimy.
voice-no-day = Nie możemy zaproponować bezpiecznego dnia dostawy. Proszę nacisnąć 5, a ktoś z apteki zadzwoni, aby to ustalić.
voice-question = Czy jest pytanie do farmaceuty? Jeśli tak, proszę nacisnąć 1, a farmaceuta zadzwoni. Jeśli nie, proszę nacisnąć 2.
# Zapisywane jako pytanie osoby, która nacisnęła 1: czyta to personel.
voice-question-asked = Ma pytanie do farmaceuty (klawisz naciśnięty w czasie telefonu).
voice-nine = To był klawisz 9. Jeśli chodzi o 9 dawek, proszę nacisnąć 1. Aby nie dostawać więcej takich telefonów, proszę nacisnąć 9.

voice-check = { $count ->
    [one] To było ostatnie pytanie. Aby wysłać odpowiedzi i dostać nowy zapas leku, proszę nacisnąć 1. Jeśli teraz nie jest potrzebny, proszę nacisnąć 2. Jeśli w ogóle nie jest potrzebny, proszę nacisnąć 3.
    [few] To było ostatnie pytanie. Aby wysłać odpowiedzi i dostać { $count } nowe zapasy leków, proszę nacisnąć 1. Jeśli teraz nie są potrzebne, proszę nacisnąć 2. Jeśli w ogóle nie są potrzebne, proszę nacisnąć 3.
    [many] To było ostatnie pytanie. Aby wysłać odpowiedzi i dostać { $count } nowych zapasów leków, proszę nacisnąć 1. Jeśli teraz nie są potrzebne, proszę nacisnąć 2. Jeśli w ogóle nie są potrzebne, proszę nacisnąć 3.
   *[other] To było ostatnie pytanie. Aby wysłać odpowiedzi i dostać { $count } nowych zapasów leków, proszę nacisnąć 1. Jeśli teraz nie są potrzebne, proszę nacisnąć 2. Jeśli w ogóle nie są potrzebne, proszę nacisnąć 3.
 }
voice-check-flagged = To było ostatnie pytanie. Zanim coś wyślemy, farmaceuta sprawdzi odpowiedzi. Aby wysłać odpowiedzi do farmaceuty, proszę nacisnąć 1. Jeśli lek nie jest teraz potrzebny, proszę nacisnąć 2. Jeśli w ogóle nie jest potrzebny, proszę nacisnąć 3.

voice-end-stopped = Nie będziemy już automatycznie dzwonić na ten numer. Aby się z nami połączyć, proszę dzwonić pod { $digits }. Do widzenia.
voice-end-person = Ktoś z apteki oddzwoni. Jeśli nie można czekać, proszę dzwonić pod { $digits }. Do widzenia.
voice-end-person-by = Ktoś z apteki oddzwoni. Najpóźniejszy termin to { $when }. Jeśli nie można czekać, proszę dzwonić pod { $digits }. Do widzenia.
voice-end-no-further = Nie udało się dokończyć, więc ktoś z apteki zadzwoni. Można też zadzwonić pod { $digits }. Do widzenia.
voice-end-not-known = Nie możemy kontynuować tej rozmowy. Ktoś z apteki zadzwoni. Można też zadzwonić pod { $digits }. Do widzenia.
voice-end-wrong-number = Dziękujemy. Przepraszamy. Nie będziemy już dzwonić na ten numer. Do widzenia.
voice-end-danger = Proszę się teraz rozłączyć i zadzwonić pod 9 1 1. Farmaceuta już o tym wie. Proszę nie czekać na nasz telefon. Przy myślach samobójczych proszę dzwonić pod 9 8 8.
voice-end-sent = { $count ->
    [one] Dziękujemy. Mamy odpowiedzi i przygotujemy nowy zapas leku. Pytania? Proszę dzwonić pod { $digits }. Do widzenia.
    [few] Dziękujemy. Mamy odpowiedzi i przygotujemy { $count } nowe zapasy leków. Pytania? Proszę dzwonić pod { $digits }. Do widzenia.
    [many] Dziękujemy. Mamy odpowiedzi i przygotujemy { $count } nowych zapasów leków. Pytania? Proszę dzwonić pod { $digits }. Do widzenia.
   *[other] Dziękujemy. Mamy odpowiedzi i przygotujemy { $count } nowych zapasów leków. Pytania? Proszę dzwonić pod { $digits }. Do widzenia.
 }
voice-end-to-pharmacist = Dziękujemy. Mamy odpowiedzi. Zanim coś wyślemy, zadzwoni farmaceuta. Można też zadzwonić do nas wcześniej pod { $digits }. Do widzenia.
voice-end-not-now = Dobrze, teraz nie wyślemy. Gdy lek będzie potrzebny, proszę dzwonić pod { $digits }. Do widzenia.
voice-end-no = Dobrze, nie wyślemy. W razie zmiany zdania proszę dzwonić pod { $digits }. Do widzenia.
voice-end-nothing = Teraz niczego nie potrzebujemy. Pytania? Proszę dzwonić pod { $digits }. Do widzenia.
# Na automatycznej sekretarce, którą mogą słyszeć inni: kto dzwonił i numer, nic więcej.
voice-end-voicemail = Dzień dobry. Tu { $pharmacy }. To automatyczna wiadomość. Prosimy oddzwonić pod { $digits }. Powtarzam: { $digits }. Tam można też powiedzieć, aby nie było więcej takich telefonów. Dziękujemy.
voice-end-silent = Nic nie słychać. Można zadzwonić pod { $digits }. Do widzenia.
voice-end-message-taken = Dziękujemy. Ktoś z apteki odsłucha wiadomość. W nagłym przypadku proszę dzwonić pod 9 1 1. Do widzenia.
voice-end-trouble = Przepraszamy, coś u nas nie działa. Proszę zadzwonić pod numer z etykiety leku. Do widzenia.

# Dla personelu, który dzwoni: co powiedzieć, obok zadania.
