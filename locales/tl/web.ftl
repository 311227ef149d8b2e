### review: draft

# Words that every page shares. Plain, short, grade 6.

continue = Magpatuloy
back = Bumalik
change = Palitan
save = I-save
cancel = Kanselahin
print = I-print ang page na ito
call-us = Tawagan kami
skip-to-main = Pumunta sa pangunahing laman
language-label = Wika
language-more = Iba pang wika
translation-draft = Kami ang nagsalin ng page na ito. Hindi pa ito natitingnan ng propesyonal na tagasalin. May hindi ba malinaw? Tawagan po kami.
navigation-label = Pangunahin
stop-messages = Itigil ang mga mensahe
progress = Tanong { $at } ng { $of }
footer-privacy = Pinananatiling pribado ng { $pharmacy } ang mga sagot ninyo. Ang mga nag-aalaga lang sa inyo ang nakakakita nito.
footer-staff = Nakatala ang bawat pagtingin sa isang pasyente.
footer-demo = Bumalik sa page ng demo

# Forms
answer-urgent = Emergency
your-answer = Ang sagot ninyo
or = o
error-prefix = Mali:
errors-title = Pakitingnan po ito

# The page closes for safety
idle-closes = Para sa kaligtasan ninyo, magsasara ang page na ito nang { $time } kung hindi ninyo ginagamit. Hindi mawawala ang mga sagot ninyo.
idle-title = Nandiyan pa po ba kayo?
idle-body = Magsasara ang page na ito sa loob ng 2 minuto para sa kaligtasan ninyo. Naka-save ang mga sagot ninyo.
idle-stay = Huwag isara ang page na ito

# Error pages
fault-forbidden-title = Hindi ninyo mabubuksan ang page na ito
fault-forbidden-body = Pakibalik at subukan ulit. Kung galing kayo sa isang link, buksan ulit ang link.
fault-missing-title = Hindi namin makita ang page na ito
fault-missing-body = Baka mali ang address, o wala na ang page.
fault-refused-title = Hindi namin ito nagawa
fault-refused-body = May nagbago mula nang buksan ninyo ang page na ito. Bumalik at tingnan ulit.
fault-large-title = Masyadong marami ang ipinadala
fault-large-body = Bawasan po ang ipapadala sa isang beses.
fault-many-title = Maghintay po sandali
fault-many-body = Masyadong maraming subok. Maghintay ng isang minuto. Pagkatapos, subukan ulit.
fault-busy-title = Babalik kami agad
fault-busy-body = Hindi gumagana ang page na ito ngayon. Pakisubukan ulit pagkalipas ng ilang minuto.
fault-unreadable-title = Hindi namin iyon nabasa
fault-unreadable-body = Bumalik at subukan ulit.
fault-broken-title = Nagkaproblema
fault-broken-body = Kami ang nagkamali, hindi kayo. Pakisubukan ulit pagkalipas ng ilang minuto.
fault-call = Nandito kami para tumulong. Tumawag sa
fault-incident = Kung tatawag kayo, sabihin sa amin ang code na ito:

# Days and times
# A day or a time on its own.
just = { $words }
moment = { $date }, { $time }
date-today = Ngayon, { $date }
date-tomorrow = Bukas, { $date }
date-today-within = ngayon, { $date }
date-tomorrow-within = bukas, { $date }
