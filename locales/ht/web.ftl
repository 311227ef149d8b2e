### review: draft

# Words that every page shares. Plain, short, grade 6.

continue = Kontinye
back = Tounen
change = Chanje
save = Anrejistre
cancel = Anile
print = Enprime paj sa a
call-us = Rele nou
skip-to-main = Ale dirèk nan sa ki pi enpòtan
language-label = Lang
language-more = Plis lang
translation-draft = Se nou menm ki tradui paj sa a. Okenn tradiktè pwofesyonèl poko verifye li. Èske gen yon bagay ki pa klè? Rele nou.
navigation-label = Prensipal
stop-messages = Sispann mesaj yo
progress = Kesyon { $at } sou { $of }
footer-privacy = { $pharmacy } kenbe repons ou yo prive. Se sèlman moun k ap pran swen ou ki wè yo.
footer-staff = Chak fwa yon moun gade dosye yon pasyan, sa anrejistre.
footer-demo = Tounen nan paj demonstrasyon an

# Forms
answer-urgent = Ijans
your-answer = Repons ou
or = oswa
error-prefix = Erè:
errors-title = Tanpri gade sa a ankò

# The page closes for safety
idle-closes = Pou sekirite ou, paj sa a ap fèmen a { $time } si ou pa sèvi avè l. N ap kenbe repons ou yo.
idle-title = Èske ou la toujou?
idle-body = Paj sa a ap fèmen nan 2 minit pou sekirite ou. Repons ou yo anrejistre.
idle-stay = Kite paj sa a louvri

# Error pages
fault-forbidden-title = Ou pa ka louvri paj sa a
fault-forbidden-body = Tanpri tounen epi eseye ankò. Si ou te soti nan yon lyen, louvri lyen an ankò.
fault-missing-title = Nou pa jwenn paj sa a
fault-missing-body = Adrès la ka pa bon, oswa paj la ka pa la ankò.
fault-refused-title = Nou pa t ka fè sa
fault-refused-body = Gen yon bagay ki chanje depi ou louvri paj sa a. Tanpri tounen epi gade ankò.
fault-large-title = Sa ou voye a twòp
fault-large-body = Tanpri voye mwens alafwa.
fault-many-title = Tanpri tann yon ti moman
fault-many-body = Gen twòp esè ki fèt. Tann yon minit. Apre sa, eseye ankò.
fault-busy-title = N ap tounen talè
fault-busy-body = Paj sa a pa mache kounye a. Tanpri eseye ankò nan kèk minit.
fault-unreadable-title = Nou pa t ka li sa
fault-unreadable-body = Tanpri tounen epi eseye ankò.
fault-broken-title = Gen yon pwoblèm
fault-broken-body = Se fòt nou, se pa fòt ou. Tanpri eseye ankò nan kèk minit.
fault-call = Nou la pou ede ou. Rele nou nan
fault-incident = Si ou rele, di nou kòd sa a:

# Days and times
# A day or a time on its own.
just = { $words }
moment = { $date } a { $time }
date-today = Jodi a, { $date }
date-tomorrow = Demen, { $date }
date-today-within = jodi a, { $date }
date-tomorrow-within = demen, { $date }
