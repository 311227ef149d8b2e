### review: draft

# Słowa stron, które widzą pacjenci. Krótkie słowa, krótkie zdania, jedna myśl naraz.
# Bez form, które zdradzają płeć: „Pan/Pani” tylko w czasie teraźniejszym i tylko tam, gdzie trzeba.

# Link, zanim wiadomo, kto go otwiera: bez imienia, leku i daty.
landing-title = Mamy dla Pana/Pani wiadomość
landing-from = { $pharmacy } przesyła ten link. { $minutes ->
    [0] Hasło nie jest potrzebne.
    [one] To potrwa około { $minutes } minuty. Hasło nie jest potrzebne.
    [few] To potrwa około { $minutes } minut. Hasło nie jest potrzebne.
    [many] To potrwa około { $minutes } minut. Hasło nie jest potrzebne.
   *[other] To potrwa około { $minutes } minuty. Hasło nie jest potrzebne.
}
landing-trust-title = Czy to naprawdę my?
landing-trust-body = Proszę spojrzeć na etykietę leku. Jest tam ten sam numer telefonu:
landing-why-title = Skąd ta wiadomość?
landing-why-body = Nasza apteka ma ten telefon lub e-mail, aby przesyłać wiadomości o leczeniu.
landing-other-title = Nie teraz albo to pomyłka?
landing-call-me = Proszę o telefon
landing-not-me = To nie do mnie

closed-title = Ten link jest zamknięty
closed-body = Dla bezpieczeństwa linki po pewnym czasie się zamykają. Możemy wysłać nowy.
closed-dates = Ten link zamknął się, bo data nie zgadzała się 5 razy. Możemy wysłać nowy.
closed-new-link = Proszę o nowy link
closed-call = Można też do nas zadzwonić:

too-old-title = Ten link jest za stary
too-old-body = Nic nie zostało zmienione. Ten link nie mówi nam już, czyj to telefon.
too-old-call = Aby powiedzieć nam, o co chodzi, proszę zadzwonić pod numer

ask-not-me-title = Czy to trafiło do niewłaściwej osoby?
ask-not-me-body = Nie będziemy już używać tego telefonu ani e-maila. Dziękujemy za informację.
ask-not-me-yes = Tak, to nie do mnie
ask-stop-title = Zakończyć wszystkie wiadomości?
ask-stop-body = Nie wyślemy tu więcej wiadomości. Nie przypomnimy, że lek się kończy.
ask-stop-yes = Nie chcę więcej wiadomości
ask-call-me-title = Czy mamy zadzwonić?
ask-call-me-body = Ktoś z apteki zadzwoni pod numer, który mamy zapisany.
ask-call-me-yes = Tak, proszę o telefon
ask-new-link-title = Czy mamy wysłać nowy link?
ask-new-link-body = Wyślemy go na numer, który mamy zapisany.
ask-new-link-yes = Proszę o nowy link
ask-keep = Nie, wróć

done-not-me-title = Dziękujemy za informację
done-not-me-body = Nie będziemy już używać tego telefonu ani e-maila.
done-stop-title = To koniec wiadomości
done-stop-body = Nie będzie tu więcej wiadomości. Możemy jeszcze zadzwonić, jeśli wymaga tego zdrowie.
done-call-me-title = Zadzwonimy
done-call-me-body = Ktoś z apteki zadzwoni pod numer, który mamy zapisany. Dzwonimy w godzinach otwarcia.
done-new-link-title = Proszę sprawdzić wiadomości
done-new-link-body = Jeśli wolno nam pisać na zapisany numer, nowy link jest w drodze. Jeśli nie przyjdzie, proszę do nas zadzwonić.
done-call = Można też do nas zadzwonić:
done-close = Można już zamknąć tę stronę.

# Potwierdzenie, kto to
# W tych polach nie każda nazwa miesiąca jest rozumiana: prosimy o liczbę.
hello-title = Proszę potwierdzić, że to Pan/Pani
hello-lead = Proszę podać datę urodzenia osoby, która bierze lek.
hello-birth = Data urodzenia
hello-birth-hint = Na przykład: miesiąc 3, dzień 27, rok 1961
birth-month = Miesiąc
birth-day = Dzień
birth-year = Rok
birth-month-error = Proszę wpisać miesiąc jako liczbę od 1 do 12.
birth-day-error = Proszę wpisać dzień jako liczbę od 1 do 31.
birth-year-error = Proszę wpisać rok, 4 cyfry.
birth-date-error = Nie ma takiego dnia. Proszę sprawdzić dzień i miesiąc.
birth-no-match = Ta data się nie zgadza. Proszę ją sprawdzić i spróbować jeszcze raz.
birth-last-try = Ta data się nie zgadza. Została jedna próba. Można też do nas zadzwonić.
hello-why-title = Dlaczego o to pytamy?
hello-why-body = To chroni prywatność. Nikt inny, kto widzi ten telefon, nie otworzy tej strony.
hello-help = Kłopot z tą stroną? Możemy to zrobić przez telefon. Proszę zadzwonić pod numer

timed-out-title = Strona zamknęła się dla bezpieczeństwa
timed-out-body = Odpowiedzi są zapisane.
timed-out-how = Aby wrócić, proszę jeszcze raz otworzyć link z wiadomości.

# Nowy zapas leku, jedno pytanie na stronie
# Który z kilku leków i jak go odróżnić od innego o tej samej nazwie.
medicine-of = Lek { $at } z { $of }
medicine-filled = Ostatnio wydano { $day }.
medicine-filled-for = Ostatnio wydano { $day }: { $unit ->
    [tablets] { $count } { $count ->
        [one] tabletka
        [few] tabletki
        [many] tabletek
       *[other] tabletki
    } na
    [capsules] { $count } { $count ->
        [one] kapsułka
        [few] kapsułki
        [many] kapsułek
       *[other] kapsułki
    } na
    [pills] { $count } { $count ->
        [one] tabletka
        [few] tabletki
        [many] tabletek
       *[other] tabletki
    } na
   *[none] na
} { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
}.
medicine-alike = Nie wiadomo, który to lek? Proszę do nas zadzwonić.
question-link = Mam pytanie do farmaceuty

still-taking-title = Czy nadal bierze Pan/Pani ten lek?
still-taking-yes = Tak
still-taking-on-hold = Mam przerwę w leczeniu
still-taking-no = Nie, już nie biorę

doses-left-title = Ile dawek zostało?
doses-left-hint = Proszę policzyć, ile jest dziś w domu. Może być w przybliżeniu.
doses-left-unit = (liczba dawek)
doses-left-error = Proszę wpisać liczbę, na przykład 3. Jeśli nic nie zostało, proszę wpisać 0.
doses-left-sure = Czy na pewno { $count ->
    [one] { $count } dawka
    [few] { $count } dawki
    [many] { $count } dawek
   *[other] { $count } dawki
}? To dużo. Można zmienić liczbę albo jeszcze raz nacisnąć Dalej.
doses-unit = (liczba dawek)

missed-title = Czy od ostatniej dostawy były pominięte dawki?
missed-hint = Wielu osobom to się zdarza. Ta wiedza nam pomaga.
missed-none = Nie, żadnej
missed-some = Tak, były
missed-details-title = Pominięte dawki
missed-details-hint = To pomoże farmaceucie pomóc Panu/Pani.
missed-count-label = Ile dawek zostało pominiętych?
missed-count-error = Proszę wpisać liczbę, na przykład 2. Jeśli żadna, proszę wrócić.
missed-why-label = Jaki był główny powód?
missed-why-error = Proszę wybrać główny powód.
missed-why-forgot = Wypadło mi z głowy
missed-why-side-effect = Źle się czuję po tym leku
missed-why-cost = Lek jest za drogi
missed-why-ran-out = Lek się skończył
missed-why-advised = Lekarz lub zespół medyczny kazał pominąć dawkę
missed-why-other = Coś innego

changes-title = Czy od ostatniej dostawy coś się zmieniło?
changes-hint = Nowy lub odstawiony lek, nowa alergia, pobyt w szpitalu albo nowe ubezpieczenie.
changes-none = Nie, nic się nie zmieniło
changes-some = Tak, coś się zmieniło
changed-title = Co się zmieniło?
changed-hint = Proszę zaznaczyć wszystko, co pasuje.
changed-error = Proszę zaznaczyć, co się zmieniło. Jeśli nic, proszę wrócić.
changed-medicines = Moje inne leki
changed-medicines-hint = Nowy lek, odstawiony lek albo inna zmiana
changed-allergies = Moje alergie
changed-allergies-hint = Mam nową
changed-hospital = Szpital lub ostry dyżur
changed-hospital-hint = Trzeba było tam pojechać
changed-insurance = Moje ubezpieczenie
changed-insurance-hint = Mam nowy plan lub kartę

effects-title = Czy były jakieś skutki uboczne?
effects-hint = Skutek uboczny jest wtedy, gdy ktoś źle się czuje po leku.
effects-none = Nie
effects-mild = Tak, trochę
effects-mild-hint = Nie przeszkadzają mi
effects-moderate = Tak, przeszkadzają mi
effects-moderate-hint = Utrudniają mi dzień
effects-severe = Tak, są silne
effects-severe-hint = Nie pozwalają mi robić zwykłych rzeczy
effects-emergency = Potrzebuję pomocy natychmiast
effects-emergency-hint = Na przykład: trudno oddychać, ból w klatce piersiowej albo spuchnięta twarz
effects-ungraded = Wiemy to z SMS-a
effects-details-title = Więcej o skutkach ubocznych
effects-new-label = Czy są nowe lub silniejsze?
effects-new-error = Proszę wybrać tak lub nie.
effects-new-yes = Tak, nowe lub silniejsze
effects-new-no = Nie, takie jak wcześniej
effects-words-label = Jakie to objawy? (Można zostawić puste.)
effects-words-hint = Proszę pisać własnymi słowami, w dowolnym języku. Przeczyta to farmaceuta.

danger-title = Proszę natychmiast wezwać pomoc
danger-call-title = Proszę dzwonić pod 911
danger-call-body = Proszę nie czekać. Proszę powiedzieć, jaki lek Pan/Pani bierze.
danger-call-911 = Zadzwoń pod 911
danger-then = Gdy niebezpieczeństwo minie
danger-pharmacy = Telefon do naszego farmaceuty:
danger-told = Nasz farmaceuta już wie, że potrzebna jest pomoc.
danger-go-on = Niebezpieczeństwo minęło. Dalej.

day-title = { $count ->
    [one] W jaki dzień lek ma dotrzeć?
    [few] W jaki dzień leki mają dotrzeć?
    [many] W jaki dzień leki mają dotrzeć?
   *[other] W jaki dzień leki mają dotrzeć?
}
day-hint = Według naszych obliczeń do tych dni leku jeszcze wystarczy.
day-call = Żaden z tych dni mi nie pasuje
day-call-hint = Ktoś z apteki zadzwoni, aby ustalić dzień
no-day-title = Ustalmy dostawę przez telefon
no-day-too-late-to-ship = Nie zdążymy wysłać leku przed następną dawką
no-day-allowed-too-late = Ubezpieczenie nie pozwala nam wysłać leku na czas
no-day-body = Nie trzeba nic robić. Ktoś z apteki zadzwoni, aby znaleźć rozwiązanie.
no-day-call = Proszę o telefon
no-day-soon = Następna dawka potrzebna bardzo szybko? Proszę dzwonić teraz pod numer

ask-pharmacist-title = O co chce Pan/Pani zapytać?
ask-pharmacist-hint = Proszę pisać własnymi słowami, w dowolnym języku. Zanim coś wyślemy, zadzwoni farmaceuta.
ask-pharmacist-save = Zapisz moje pytanie
ask-pharmacist-error = Proszę napisać pytanie albo wybrać „Nie mam pytań”.
ask-pharmacist-saved = Pytanie jest zapisane
ask-pharmacist-saved-body = Farmaceuta dostanie je po wysłaniu odpowiedzi.
ask-pharmacist-skip = Nie mam pytań

# Sprawdzenie i wysłanie
check-title = Proszę sprawdzić odpowiedzi
check-shared = Dla wszystkich leków
check-send = { $count ->
    [one] Zamów nowy zapas leku
    [few] Zamów { $count } nowe zapasy leków
    [many] Zamów { $count } nowych zapasów leków
   *[other] Zamów { $count } nowych zapasów leków
}
check-send-pharmacist = Wyślij do farmaceuty
check-send-answers = Wyślij moje odpowiedzi
check-flagged-title = Najpierw zadzwoni farmaceuta
check-flagged-body = Chcemy mieć pewność, że lek jest odpowiedni. Przed rozmową nic nie wyślemy.
check-flagged-some = To wyślemy dopiero po rozmowie:
check-not-title = { $count ->
    [one] Teraz go nie chcę
    [few] Teraz ich nie chcę
    [many] Teraz ich nie chcę
   *[other] Teraz ich nie chcę
}
check-not-body = Prosimy o tę informację, abyśmy już nie pytali.
check-not-now = Na razie mi wystarczy
check-no = { $count ->
    [one] Nie chcę tego zapasu leku
    [few] Nie chcę tych zapasów leków
    [many] Nie chcę tych zapasów leków
   *[other] Nie chcę tych zapasów leków
}
asked-still-taking = Czy lek jest nadal brany?
asked-doses-left = Pozostałe dawki
asked-missed-doses = Pominięte dawki
asked-changes = Co się zmieniło
asked-side-effects = Skutki uboczne
asked-delivery-day = Dzień dostawy
asked-pharmacist-question = Pytanie do farmaceuty
answer-doses = { $count ->
    [one] { $count } dawka
    [few] { $count } dawki
    [many] { $count } dawek
   *[other] { $count } dawki
}
answer-call = Zadzwonimy
answer-none = Nie ma jeszcze odpowiedzi
answer-no-question = Brak pytań

# Wysłane
sent-confirmed-title = Dziękujemy. Mamy odpowiedzi
sent-confirmed-body = Wszystko gotowe. Nie trzeba już nic robić.
sent-confirmed-short = wyślemy
sent-call-title = Zadzwonimy, aby ustalić dzień
sent-call-today-title = Zadzwonimy dziś, aby ustalić dzień
sent-call-body = Mamy odpowiedzi. Brakuje tylko dnia dostawy.
sent-call-today-body = Mamy odpowiedzi. Brakuje tylko dnia dostawy.
sent-needs-pharmacist-title = Dziękujemy. Zadzwoni farmaceuta
sent-needs-pharmacist-body = Farmaceuta przeczyta odpowiedzi i zadzwoni. Chcemy porozmawiać, zanim coś wyślemy.
sent-needs-pharmacist-short = najpierw zadzwoni farmaceuta
sent-on-hold-title = Dziękujemy. Poczekamy
sent-on-hold-body = Wiemy, że leku na razie wystarczy.
sent-on-hold-short = poczekamy
sent-stopped-title = Musieliśmy wstrzymać to zamówienie
sent-stopped-body = { $count ->
    [one] Apteka wstrzymała ten zapas leku. Na razie go nie wyślemy.
    [few] Apteka wstrzymała te { $count } zapasy leków. Na razie ich nie wyślemy.
    [many] Apteka wstrzymała te { $count } zapasów leków. Na razie ich nie wyślemy.
   *[other] Apteka wstrzymała te zapasy leków ({ $count }). Na razie ich nie wyślemy.
}
sent-stopped-short = wstrzymaliśmy zamówienie
sent-stopped-call = Aby o to zapytać, proszę zadzwonić pod numer
sent-closed-short = sprawa jest zamknięta
sent-declined-title = Dziękujemy za informację
sent-declined-body = { $count ->
    [one] Nie wyślemy tego zapasu leku.
    [few] Nie wyślemy tych { $count } zapasów leków.
    [many] Nie wyślemy tych { $count } zapasów leków.
   *[other] Nie wyślemy tych { $count } zapasów leków.
}
sent-declined-short = nie wyślemy
sent-reference = Numer sprawy
sent-reference-hint = W rozmowie z nami proszę podać ten numer.
sent-next = Co dalej
sent-change-title = Trzeba coś zmienić?
sent-change-until = Odpowiedzi można zmieniać, dopóki nie zaczniemy przygotowywać zamówienia.
sent-change-latest = Najpóźniej: { $day }.
sent-change = Zmień moje odpowiedzi
sent-change-call = Aby coś zmienić, proszę zadzwonić pod numer
sent-finish = Zakończ i zamknij
next-call = Dzwoni ktoś z apteki.
next-call-pharmacist = Dzwoni farmaceuta.
next-today = Dziś
time-of-pharmacy = { $time } (według czasu w aptece)
next-by = Najpóźniej: { $time }
next-nothing-ships = Przed rozmową nic nie wysyłamy.
next-prepare = { $count ->
    [one] Przygotowujemy lek.
    [few] Przygotowujemy { $count } leki.
    [many] Przygotowujemy { $count } leków.
   *[other] Przygotowujemy { $count } leku.
}
next-prepare-then = { $count ->
    [one] Potem przygotowujemy lek.
    [few] Potem przygotowujemy { $count } leki.
    [many] Potem przygotowujemy { $count } leków.
   *[other] Potem przygotowujemy { $count } leku.
}
next-ship = { $count ->
    [one] Wysyłamy lek.
    [few] Wysyłamy leki.
    [many] Wysyłamy leki.
   *[other] Wysyłamy leki.
}
next-arrive = { $count ->
    [one] Lek dociera do domu.
    [few] Leki docierają do domu.
    [many] Leki docierają do domu.
   *[other] Leki docierają do domu.
}
next-hold = Później zapytamy jeszcze raz. Gdy leku jest mało, można zawsze do nas zadzwonić.
next-stopped = Gdy leku jest mało, proszę do nas zadzwonić. Proszę nie czekać.
next-declined = Zespół medyczny może zadzwonić i zapytać o samopoczucie.

ended-under-way-title = { $count ->
    [one] Przygotowujemy nowy zapas leku
    [few] Przygotowujemy { $count } nowe zapasy leków
    [many] Przygotowujemy { $count } nowych zapasów leków
   *[other] Przygotowujemy { $count } nowych zapasów leków
}
ended-under-way-body = Mamy odpowiedzi. Nie trzeba nic robić.
ended-under-way-short = w przygotowaniu
ended-done-title = { $count ->
    [one] Ten zapas leku jest już załatwiony
    [few] Te { $count } zapasy leków są już załatwione
    [many] Te zapasy leków ({ $count }) są już załatwione
   *[other] Te zapasy leków ({ $count }) są już załatwione
}
ended-done-body = Teraz nie trzeba nic robić. Napiszemy znowu, zanim lek się skończy.
ended-done-short = załatwione
ended-closed-title = Teraz nie ma na co odpowiadać
ended-closed-body = { $count ->
    [one] Sprawa tego zapasu leku jest zamknięta. Napiszemy, gdy trzeba będzie coś zrobić.
    [few] Sprawa tych zapasów leków jest zamknięta. Napiszemy, gdy trzeba będzie coś zrobić.
    [many] Sprawa tych zapasów leków jest zamknięta. Napiszemy, gdy trzeba będzie coś zrobić.
   *[other] Sprawa tych zapasów leków jest zamknięta. Napiszemy, gdy trzeba będzie coś zrobić.
}
ended-closed-short = sprawa jest zamknięta

# Ktoś zajął się zapasem leku, gdy jego strona była otwarta.
changed-refill-title = { $count ->
    [one] Ten zapas leku się zmienił
    [few] Te zapasy leków się zmieniły
    [many] Te zapasy leków się zmieniły
   *[other] Te zapasy leków się zmieniły
}
changed-refill-body = Zmiana nastąpiła, gdy strona była otwarta.
changed-refill-not-saved = Ostatnia odpowiedź nie została zapisana.
changed-refill-open = można jeszcze odpowiedzieć
changed-refill-told = Nasz farmaceuta już o tym wie
changed-refill-told-body = Farmaceuta przeczyta odpowiedź o skutkach ubocznych.
changed-refill-written = Napisane słowa
changed-refill-call = Chce nam Pan/Pani coś powiedzieć? Proszę zadzwonić pod numer
changed-refill-go-on = Zobacz, co dalej

out-title = To wszystko
out-body = Ta strona jest zamknięta, a odpowiedzi są bezpieczne. Można zamknąć to okno.

# Dlaczego czegoś nie można było zrobić.
refused-refill-changed = W tym czasie coś się zmieniło. Proszę jeszcze raz sprawdzić odpowiedzi.

# Wyjście z każdego e-maila
unsubscribe-title = Zakończyć te e-maile?
unsubscribe-body = { $pharmacy } nie będzie już pisać na ten adres e-mail.
unsubscribe-yes = Nie chcę więcej e-maili
unsubscribe-keep = To dotyczy tylko e-maili. Nasze SMS-y i telefony pozostaną bez zmian. Aby nadal dostawać e-maile, wystarczy zamknąć tę stronę.
unsubscribed-title = Koniec e-maili
unsubscribed-body = Nie będziemy już pisać na ten adres e-mail. Nadal dbamy o lek. Jeśli będzie potrzebny, proszę do nas zadzwonić.
unsubscribe-unknown-title = Ten link nie działa
unsubscribe-unknown-body = Może brakuje jego części. Proszę otworzyć go jeszcze raz z e-maila.
