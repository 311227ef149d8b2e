### review: draft

# Secure messages: the page in the portal.

messages-title = Mga mensahe
messages-lead = Dito kayo sumulat sa { $pharmacy }. Kayo lang at ang mga nag-aalaga sa inyo ang nakakabasa nito.
messages-none = Wala pang mensahe.
messages-from-us = Ang pharmacy ninyo
messages-from-you = Kayo
messages-write = Magsulat ng mensahe
messages-hint = May taong babasa nito at sasagot dito. Kung emergency ito, tumawag sa 911.
messages-send = Ipadala
messages-urgent = Apurahan ba? Tumawag sa
messages-back = Bumalik sa mga mensahe
messages-danger-told = Natanggap namin ang mensahe ninyo, at nasabihan na ang isang tao rito.
empty-message = Isulat muna ang mensahe ninyo.
long-message = Masyadong mahaba ang mensahe ninyo. Gumamit ng mas kaunti sa { $most } na letra.
