### review: draft

# To, co wysyłamy SMS-em. $pharmacy stoi na początku. Nie ma nazw leków, chorób, klinik, laboratoriów ani
# osób. Z polskimi literami każda część ma tylko 67 liter: najwyżej trzy części.

message-refill-invitation = { $count ->
    [one] { $pharmacy }: Pora zaplanować nowy zapas leku. Proszę odpowiedzieć: { $link } lub SMS-em TAK albo NIE. HELP: pomoc. STOP: koniec.
    [few] { $pharmacy }: Pora zaplanować { $count } nowe zapasy leków. Proszę odpowiedzieć: { $link } lub SMS-em WSZYSTKIE albo NIE. HELP: pomoc. STOP: koniec.
    [many] { $pharmacy }: Pora zaplanować { $count } nowych zapasów leków. Proszę odpowiedzieć: { $link } lub SMS-em WSZYSTKIE albo NIE. HELP: pomoc. STOP: koniec.
   *[other] { $pharmacy }: Pora zaplanować { $count } nowych zapasów leków. Proszę odpowiedzieć: { $link } lub SMS-em WSZYSTKIE albo NIE. HELP: pomoc. STOP: koniec.
 }
message-refill-reminder = { $count ->
    [one] { $pharmacy }: Czy potrzebny jest nowy zapas leku? Proszę odpowiedzieć: { $link } lub SMS-em TAK albo NIE. HELP: pomoc. STOP: koniec.
    [few] { $pharmacy }: Czy potrzebne są { $count } nowe zapasy leków? Proszę odpowiedzieć: { $link } lub SMS-em WSZYSTKIE albo NIE. HELP: pomoc. STOP: koniec.
    [many] { $pharmacy }: Czy potrzeba { $count } nowych zapasów leków? Proszę odpowiedzieć: { $link } lub SMS-em WSZYSTKIE albo NIE. HELP: pomoc. STOP: koniec.
   *[other] { $pharmacy }: Czy potrzeba { $count } nowych zapasów leków? Proszę odpowiedzieć: { $link } lub SMS-em WSZYSTKIE albo NIE. HELP: pomoc. STOP: koniec.
 }
message-refill-reminder-last = { $count ->
    [one] { $pharmacy }: Czekamy na odpowiedź w sprawie nowego zapasu leku: { $link } lub telefon { $phone }. STOP: koniec.
    [few] { $pharmacy }: Czekamy na odpowiedź w sprawie { $count } nowych zapasów leków: { $link } lub telefon { $phone }. STOP: koniec.
    [many] { $pharmacy }: Czekamy na odpowiedź w sprawie { $count } nowych zapasów leków: { $link } lub telefon { $phone }. STOP: koniec.
   *[other] { $pharmacy }: Czekamy na odpowiedź w sprawie { $count } nowych zapasów leków: { $link } lub telefon { $phone }. STOP: koniec.
 }
message-refill-confirmed = { $count ->
    [one] { $pharmacy }: Dziękujemy. Mamy odpowiedź i przygotujemy nowy zapas leku. Pytania? Tel. { $phone }. STOP: koniec.
    [few] { $pharmacy }: Dziękujemy. Mamy odpowiedź i przygotujemy { $count } nowe zapasy leków. Pytania? Tel. { $phone }. STOP: koniec.
    [many] { $pharmacy }: Dziękujemy. Mamy odpowiedź i przygotujemy { $count } nowych zapasów leków. Pytania? Tel. { $phone }. STOP: koniec.
   *[other] { $pharmacy }: Dziękujemy. Mamy odpowiedź i przygotujemy { $count } nowych zapasów leków. Pytania? Tel. { $phone }. STOP: koniec.
 }
message-refill-needs-pharmacist = { $pharmacy }: Dziękujemy. Zanim coś wyślemy, zadzwoni farmaceuta. Można też zadzwonić: { $phone }. STOP: koniec.
message-refill-declined = { $count ->
    [one] { $pharmacy }: Dobrze, nie wyślemy leku. W razie zmiany zdania proszę zadzwonić: { $phone }. STOP: koniec.
    [few] { $pharmacy }: Dobrze, nie wyślemy { $count } zapasów leków. W razie zmiany zdania proszę zadzwonić: { $phone }. STOP: koniec.
    [many] { $pharmacy }: Dobrze, nie wyślemy { $count } zapasów leków. W razie zmiany zdania proszę zadzwonić: { $phone }. STOP: koniec.
   *[other] { $pharmacy }: Dobrze, nie wyślemy { $count } zapasów leków. W razie zmiany zdania proszę zadzwonić: { $phone }. STOP: koniec.
 }
message-refill-on-hold = { $count ->
    [one] { $pharmacy }: Dobrze, nowy zapas leku poczeka. Gdy będzie potrzebny, proszę dzwonić: { $phone }. STOP: koniec.
    [few] { $pharmacy }: Dobrze, { $count } nowe zapasy leków poczekają. Gdy będą potrzebne, proszę dzwonić: { $phone }. STOP: koniec.
    [many] { $pharmacy }: Dobrze, { $count } nowych zapasów leków poczeka. Gdy będą potrzebne, proszę dzwonić: { $phone }. STOP: koniec.
   *[other] { $pharmacy }: Dobrze, { $count } nowych zapasów leków poczeka. Gdy będą potrzebne, proszę dzwonić: { $phone }. STOP: koniec.
 }
message-which-one = { $pharmacy }: Liczba nowych zapasów leków: { $count }. Proszę odpisać WSZYSTKIE albo tylko 1, albo tylko 2. Lista: { $link }
message-did-not-understand = { $pharmacy }: Przepraszamy, nie rozumiemy. Proszę odpisać TAK albo NIE lub zadzwonić: { $phone }. HELP: pomoc. STOP: koniec.
message-question-received = { $pharmacy }: Dziękujemy. Ktoś z apteki przeczyta wiadomość i odpowie. Pilne? Proszę dzwonić: { $phone }. Nagły przypadek? Proszę dzwonić pod 911.
message-stop-confirmed = { $pharmacy }: Nie będziemy już pisać. Aby znów dostawać wiadomości, proszę odpisać START. Pytania? Tel. { $phone }.
message-stop-part-confirmed = { $pharmacy }: Nie będziemy już pisać o zapasach leków. Aby zakończyć wszystkie wiadomości, proszę odpisać STOP. Pytania? Tel. { $phone }.
message-start-confirmed = { $pharmacy }: Znów będziemy pisać, do 3 razy w tygodniu. Możliwe opłaty za SMS-y i dane. HELP: pomoc. STOP: koniec.
message-help = { $pharmacy }: Piszemy o nowych zapasach leków, do 3 razy w tygodniu. Telefon { $phone }. Możliwe opłaty za SMS-y i dane. STOP: koniec.
message-wrong-number-noted = { $pharmacy }: Dziękujemy. Nie będziemy już wysyłać SMS-ów na ten numer. Pytania? Tel. { $phone }.
message-emergency-reply = { $pharmacy }: Niebezpieczeństwo? Proszę natychmiast dzwonić pod 911. Myśli samobójcze? Telefon lub SMS pod 988. Proszę nie czekać na odpowiedź. Apteka: { $phone }
message-consent-welcome = { $pharmacy }: Będziemy pisać o nowych zapasach leków, do 3 razy w tygodniu. Możliwe opłaty za SMS-y i dane. HELP: pomoc. STOP: koniec.
message-new-link = { $pharmacy }: Oto nowy link: { $link } Jeśli to nie Pana/Pani prośba, proszę zignorować ten SMS.
message-secure-notice = { $pharmacy }: Nowa wiadomość od nas. Można ją przeczytać: { $link } STOP: koniec.
message-call-back-coming = { $pharmacy }: Zadzwonimy. Jeśli nie można czekać, proszę dzwonić: { $phone }. Nagły przypadek? Proszę dzwonić pod 911.
# Jedyne powiadomienie na telefonie: widać je na ekranie i zawsze jest takie samo.
message-push = { $pharmacy } ma dla Pana/Pani wiadomość.
