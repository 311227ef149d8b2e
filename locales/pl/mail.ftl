### review: draft

# To, co wysyłamy e-mailem. Apteka stoi na początku, jak w SMS-ie. Nie ma nazw leków, chorób, klinik,
# laboratoriów ani osób, zwłaszcza w temacie: jest taki sam w każdym e-mailu. Pusta linia dzieli akapity;
# adres sam w swojej linii staje się przyciskiem.

mail-subject = Wiadomość od: { $pharmacy }
mail-unsubscribe = Nie chcę więcej e-maili

# Ostatni akapit tego, co prosi o odpowiedź. Tylko tam, gdzie odpowiedzi e-mailem do nas docierają.
mail-answer-here = { $count ->
    [one] Można też odpowiedzieć na ten e-mail słowem TAK albo NIE.
    [few] Można też odpowiedzieć na ten e-mail słowem WSZYSTKIE albo NIE.
    [many] Można też odpowiedzieć na ten e-mail słowem WSZYSTKIE albo NIE.
   *[other] Można też odpowiedzieć na ten e-mail słowem WSZYSTKIE albo NIE.
 }
mail-no-answers = Proszę nie odpowiadać na ten e-mail: nikt nie czyta odpowiedzi.

mail-refill-invitation = { $count ->
    [one]
        { $pharmacy }: Pora zaplanować nowy zapas leku. Prosimy o odpowiedź na kilka krótkich pytań:

        { $link }

        Można też zadzwonić: { $phone }.
    [few]
        { $pharmacy }: Pora zaplanować { $count } nowe zapasy leków. Prosimy o odpowiedź na kilka krótkich pytań:

        { $link }

        Można też zadzwonić: { $phone }.
    [many]
        { $pharmacy }: Pora zaplanować { $count } nowych zapasów leków. Prosimy o odpowiedź na kilka krótkich pytań:

        { $link }

        Można też zadzwonić: { $phone }.
   *[other]
        { $pharmacy }: Pora zaplanować { $count } nowych zapasów leków. Prosimy o odpowiedź na kilka krótkich pytań:

        { $link }

        Można też zadzwonić: { $phone }.
 }
mail-refill-reminder = { $count ->
    [one]
        { $pharmacy }: Czy potrzebny jest nowy zapas leku? Prosimy o odpowiedź:

        { $link }

        Można też zadzwonić: { $phone }.
    [few]
        { $pharmacy }: Czy potrzebne są { $count } nowe zapasy leków? Prosimy o odpowiedź:

        { $link }

        Można też zadzwonić: { $phone }.
    [many]
        { $pharmacy }: Czy potrzeba { $count } nowych zapasów leków? Prosimy o odpowiedź:

        { $link }

        Można też zadzwonić: { $phone }.
   *[other]
        { $pharmacy }: Czy potrzeba { $count } nowych zapasów leków? Prosimy o odpowiedź:

        { $link }

        Można też zadzwonić: { $phone }.
 }
mail-refill-reminder-last = { $count ->
    [one]
        { $pharmacy }: Nie mamy jeszcze odpowiedzi w sprawie nowego zapasu leku. Prosimy o odpowiedź:

        { $link }

        Można też zadzwonić: { $phone }.
    [few]
        { $pharmacy }: Nie mamy jeszcze odpowiedzi w sprawie { $count } nowych zapasów leków. Prosimy o odpowiedź:

        { $link }

        Można też zadzwonić: { $phone }.
    [many]
        { $pharmacy }: Nie mamy jeszcze odpowiedzi w sprawie { $count } nowych zapasów leków. Prosimy o odpowiedź:

        { $link }

        Można też zadzwonić: { $phone }.
   *[other]
        { $pharmacy }: Nie mamy jeszcze odpowiedzi w sprawie { $count } nowych zapasów leków. Prosimy o odpowiedź:

        { $link }

        Można też zadzwonić: { $phone }.
 }
mail-refill-confirmed = { $count ->
    [one]
        { $pharmacy }: Dziękujemy. Mamy odpowiedź i przygotujemy nowy zapas leku.

        Pytania? Telefon { $phone }.
    [few]
        { $pharmacy }: Dziękujemy. Mamy odpowiedź i przygotujemy { $count } nowe zapasy leków.

        Pytania? Telefon { $phone }.
    [many]
        { $pharmacy }: Dziękujemy. Mamy odpowiedź i przygotujemy { $count } nowych zapasów leków.

        Pytania? Telefon { $phone }.
   *[other]
        { $pharmacy }: Dziękujemy. Mamy odpowiedź i przygotujemy { $count } nowych zapasów leków.

        Pytania? Telefon { $phone }.
 }
mail-refill-needs-pharmacist =
    { $pharmacy }: Dziękujemy. Zanim coś wyślemy, zadzwoni farmaceuta.

    Można też zadzwonić do nas wcześniej: { $phone }.
mail-refill-declined = { $count ->
    [one]
        { $pharmacy }: Dobrze, nie wyślemy leku.

        W razie zmiany zdania proszę zadzwonić: { $phone }.
    [few]
        { $pharmacy }: Dobrze, nie wyślemy { $count } zapasów leków.

        W razie zmiany zdania proszę zadzwonić: { $phone }.
    [many]
        { $pharmacy }: Dobrze, nie wyślemy { $count } zapasów leków.

        W razie zmiany zdania proszę zadzwonić: { $phone }.
   *[other]
        { $pharmacy }: Dobrze, nie wyślemy { $count } zapasów leków.

        W razie zmiany zdania proszę zadzwonić: { $phone }.
 }
mail-refill-on-hold = { $count ->
    [one]
        { $pharmacy }: Dobrze, nowy zapas leku poczeka.

        Gdy będzie potrzebny, proszę zadzwonić: { $phone }.
    [few]
        { $pharmacy }: Dobrze, { $count } nowe zapasy leków poczekają.

        Gdy będą potrzebne, proszę zadzwonić: { $phone }.
    [many]
        { $pharmacy }: Dobrze, { $count } nowych zapasów leków poczeka.

        Gdy będą potrzebne, proszę zadzwonić: { $phone }.
   *[other]
        { $pharmacy }: Dobrze, { $count } nowych zapasów leków poczeka.

        Gdy będą potrzebne, proszę zadzwonić: { $phone }.
 }
mail-emergency-reply =
    { $pharmacy }: W niebezpieczeństwie proszę natychmiast dzwonić pod 911. Myśli samobójcze? Proszę dzwonić pod 988 albo wysłać SMS pod 988.

    Proszę nie czekać na naszą odpowiedź. Nasz telefon: { $phone }
mail-consent-welcome =
    { $pharmacy }: Będziemy pisać o nowych zapasach leków, do 3 razy w tygodniu.

    Te e-maile można w każdej chwili zakończyć linkiem poniżej.
mail-new-link =
    { $pharmacy }: Oto nowy link:

    { $link }

    Jeśli to nie Pana/Pani prośba, proszę zignorować ten e-mail.
mail-secure-notice =
    { $pharmacy }: Mamy nową wiadomość dla Pana/Pani. Można ją przeczytać tutaj:

    { $link }

    Pytania? Telefon { $phone }.
mail-call-back-coming =
    { $pharmacy }: Zadzwonimy.

    Jeśli nie można czekać, proszę dzwonić: { $phone }. Nagły przypadek? Proszę dzwonić pod 911.
mail-which-one =
    { $pharmacy }: Liczba nowych zapasów leków: { $count }. Proszę odpowiedzieć WSZYSTKIE albo tylko 1, albo tylko 2.

    Lista jest tutaj:

    { $link }
mail-did-not-understand =
    { $pharmacy }: Przepraszamy, nie rozumiemy odpowiedzi. Proszę odpowiedzieć TAK albo NIE.

    Można też zadzwonić: { $phone }.
mail-question-received =
    { $pharmacy }: Dziękujemy. Ktoś z apteki przeczyta wiadomość i odpowie.

    Jeśli nie można czekać, proszę dzwonić: { $phone }. Nagły przypadek? Proszę dzwonić pod 911.
mail-stop-confirmed =
    { $pharmacy }: Nie będziemy już wysyłać wiadomości.

    Aby znów je dostawać, proszę odpowiedzieć START. Pytania? Telefon { $phone }.
mail-stop-part-confirmed =
    { $pharmacy }: Nie będziemy już pisać o zapasach leków.

    Aby zakończyć wszystkie wiadomości, proszę odpisać STOP. Pytania? Tel. { $phone }.
mail-start-confirmed =
    { $pharmacy }: Znów będziemy wysyłać wiadomości, do 3 w tygodniu.

    Aby je zakończyć, proszę odpowiedzieć STOP.
mail-help =
    { $pharmacy }: Piszemy o nowych zapasach leków, do 3 razy w tygodniu.

    Telefon { $phone }. Aby zakończyć wiadomości, proszę odpowiedzieć STOP.
mail-wrong-number-noted =
    { $pharmacy }: Dziękujemy. Nie będziemy już pisać na ten adres.

    Pytania? Telefon { $phone }.
