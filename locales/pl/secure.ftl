### review: draft

# Bezpieczne wiadomości: strona, na której pisze się do apteki.

messages-title = Wiadomości
messages-lead = { $pharmacy }: tu można do nas napisać. Czytają to tylko Pan/Pani i osoby, które zajmują się leczeniem.
messages-none = Nie ma jeszcze wiadomości.
messages-from-us = Apteka
messages-from-you = Pan/Pani
messages-write = Nowa wiadomość
messages-hint = Przeczyta ją człowiek i tu odpowie. W nagłym przypadku proszę dzwonić pod 911.
messages-send = Wyślij
messages-urgent = Sprawa pilna? Proszę zadzwonić pod numer
messages-back = Wróć do wiadomości
messages-danger-told = Mamy tę wiadomość i ktoś w aptece już o niej wie.
empty-message = Proszę najpierw napisać wiadomość.
long-message = Wiadomość jest za długa. Proszę użyć mniej niż { $most } liter.
