### review: draft

# Asking for consent: the text that asks, the flyer, the page behind it, and what staff read aloud.

message-consent-ask = { $pharmacy }: Voye mo WI si ou dakò resevwa mesaj tèks sou renouvèlman ak swen, jiska 3 pa semèn. Ka gen frè pou mesaj ak done. HELP pou èd, STOP pou sispann.
# The page behind the code on a flyer.
join-link = Resevwa mesaj tèks nou yo
join-title = Resevwa mesaj tèks nan men nou
join-lead = { $pharmacy } ka voye yon mesaj tèks ba ou lè li lè pou renouvèlman ou.
join-phone = Nimewo telefòn selilè ou
join-phone-error = Ekri nimewo telefòn ou ak kòd zòn nan (area code).
join-terms = Ou ka resevwa jiska 3 mesaj tèks pa semèn. Ka gen frè pou mesaj ak done. Pou sispann, reponn STOP. Pou èd, reponn HELP.
join-send = Voye yon mesaj tèks ban mwen
join-next-title = Sa k ap vini apre
join-next-body = Nou voye yon mesaj tèks nan nimewo sa a. Reponn WI. Toutotan ou pa reponn, nou pa voye anyen ankò.
join-free-choice = Ou pa bezwen mesaj tèks nou yo pou ou jwenn medikaman ou. Nou pa pataje nimewo ou, ni nou pa vann li.
joined-title = Gade telefòn ou
joined-body = Si nou gen nimewo sa a ak dat nesans sa a nan dosye, n ap voye yon mesaj tèks ba ou kounye a.
joined-yes = Reponn WI nan mesaj tèks sa a. Apre sa, ou enskri.
joined-none = Pa gen mesaj tèks? Rele nou nan

# The flyer itself. It lies in a box: no name, no medicine.
flyer-title = Resevwa yon mesaj tèks lè li lè pou renouvèlman ou
flyer-scan = Mete kamera telefòn ou devan kare a.
flyer-type = Ekri nimewo telefòn ou ak dat nesans ou.
flyer-yes = Reponn WI nan mesaj tèks nou an.
flyer-terms = { $pharmacy } voye jiska 3 mesaj tèks pa semèn. Ka gen frè pou mesaj ak done. Reponn STOP pou sispann, HELP pou èd.
flyer-choice = Ou pa bezwen mesaj tèks nou yo pou ou jwenn medikaman ou.

script-may-we = Èske { $pharmacy } ka voye mesaj ba ou sou swen ou?
script-how-often = Nou ekri oswa nou rele jiska 3 fwa pa semèn. Konpayi telefòn ou ka fè ou peye pou mesaj tèks.
script-free-choice = Ou ka di non. Ou ka sispann nenpòt lè. W ap toujou jwenn medikaman ou.
script-question = Èske ou dakò?
