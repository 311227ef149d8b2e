### review: draft

# Powiadomienia na telefonie: strona, na której się je włącza i wyłącza.

notices-title = Powiadomienia na tym telefonie
notices-lead = Możemy pokazać powiadomienie na tym telefonie, gdy jest coś do przeczytania lub do odpowiedzi.
notices-example = Oto cała jego treść
notices-neutral = Powiadomienie nigdy nie podaje nazwy leku ani powodu. Inni mogą widzieć ekran.
notices-turn-on = Włącz powiadomienia
notices-agree = To zgoda na powiadomienia o zapasach leków, dawkach, wizytach i wiadomościach, tylko na tym telefonie. Można je tu w każdej chwili wyłączyć. Gdy powiadomienie nie dotrze, możemy wysłać SMS, jeśli jest zgoda na SMS-y.
notices-on = Powiadomienia są włączone
notices-on-body = Dotknięcie powiadomienia otwiera naszą stronę. Zapytamy o datę urodzenia.
notices-turn-off = Wyłącz powiadomienia
notices-blocked = Ten telefon blokuje nasze powiadomienia
notices-blocked-body = Proszę otworzyć ustawienia przeglądarki, zezwolić naszej stronie na powiadomienia i wrócić tutaj.
notices-install = Najpierw proszę dodać naszą stronę do ekranu początkowego
notices-install-share = Proszę dotknąć przycisku Udostępnij w przeglądarce.
notices-install-add = Proszę dotknąć „Dodaj do ekranu początkowego” (po angielsku: Add to Home Screen).
notices-install-open = Proszę otworzyć ją z ekranu początkowego i wrócić na tę stronę.
notices-cannot = Powiadomienia tu nie działają
notices-cannot-body = Ta przeglądarka nie może pokazać naszych powiadomień. Nasze wiadomości będą przychodzić tak jak dotąd.
notices-else = Pytania? Proszę zadzwonić pod numer
notices-offer = Włącz powiadomienia na tym telefonie
