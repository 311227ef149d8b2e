### review: draft

# Co pacjenci czytają o leczeniu: nazwy, pytania, odpowiedzi.

# Co pacjent czyta tam, gdzie nie wolno podać nazwy leku.
care-label-medicine = lek
care-label-daily-pill = codzienna tabletka
care-label-weekly-injection = zastrzyk raz w tygodniu
care-label-two-week-injection = zastrzyk co dwa tygodnie
care-label-monthly-injection = zastrzyk raz w miesiącu
care-label-injection = zastrzyk
care-label-infusion = kroplówka
care-label-inhaler = inhalator

# Pytania o nowy zapas leku. Czytają je pacjenci.
care-question-still-taking = Czy nadal bierze Pan/Pani ten lek?
care-question-doses-left = Ile dawek zostało?
care-question-missed-doses = Czy od ostatniej dostawy były pominięte dawki?
care-question-changes = Czy od ostatniej dostawy coś się zmieniło?
care-question-side-effects = Czy są jakieś skutki uboczne?
care-question-delivery-day = W jaki dzień lek ma dotrzeć?
care-question-pharmacist-question = Czy jest pytanie do farmaceuty?
care-question-confirm = Czy mamy wysłać lek?

# Odpowiedzi do wyboru. Czytają je pacjenci.
care-answer-still-taking-yes = Tak
care-answer-still-taking-no = Nie, już nie biorę
care-answer-still-taking-on-hold = Na razie mam przerwę w leczeniu
care-answer-missed-why-forgot = Wypadło mi z głowy
care-answer-missed-why-side-effect = Źle się czuję po tym leku
care-answer-missed-why-cost = Lek jest za drogi
care-answer-missed-why-ran-out = Lek się skończył
care-answer-missed-why-advised = Lekarz lub zespół medyczny kazał pominąć dawkę
care-answer-missed-why-other = Coś innego
care-answer-changes-medicines = Nowy lub odstawiony lek
care-answer-changes-allergies = Mam nową alergię
care-answer-changes-hospital = Pobyt w szpitalu lub na ostrym dyżurze
care-answer-changes-insurance = Mam nowe ubezpieczenie
care-answer-changes-none = Nic się nie zmieniło
care-answer-side-effects-none = Nie
care-answer-side-effects-mild = Tak, ale nie przeszkadzają mi
care-answer-side-effects-moderate = Tak, utrudniają mi dzień
care-answer-side-effects-severe = Tak, nie pozwalają mi robić zwykłych rzeczy
care-answer-side-effects-emergency = Potrzebuję pomocy natychmiast
care-answer-side-effects-ungraded = Wiadomość z SMS-a. Nie wiemy, jak silne są objawy
care-answer-side-effects-new = Są nowe lub silniejsze
care-answer-delivery-day-call-me = Proszę o telefon, aby ustalić dzień
care-answer-confirm-send = Tak, proszę wysłać
care-answer-confirm-review = Wysłano do farmaceuty
care-answer-confirm-not-now = Nie teraz, na razie wystarczy
care-answer-confirm-no = Nie, proszę nie wysyłać

# Czego odmówiono pacjentowi i co zrobić.
refused-answer-unfinished = Proszę najpierw odpowiedzieć na ostatnie pytanie.
refused-refill-closed = Sprawa tego zapasu leku jest już zamknięta. Proszę do nas zadzwonić.
refused-therapy-not-active = To leczenie nie jest teraz prowadzone.
