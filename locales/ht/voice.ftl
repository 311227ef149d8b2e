### review: draft

# What a call says. A machine speaks it, so: short sentences, no marks that cannot be heard, telephone
# numbers digit by digit ($digits). Before somebody has shown who they are nothing is said of refills.
# The pound key is "touch dyèz", the star "touch etwal".

call-refill-invitation = { $count ->
    [1] Li lè pou renouvèlman medikaman ou.
   *[other] Li lè pou { $count } renouvèlman medikaman ou yo.
 }
call-refill-reminder = { $count ->
    [1] Nou toujou bezwen repons ou sou renouvèlman ou.
   *[other] Nou toujou bezwen repons ou sou { $count } renouvèlman ou yo.
 }
call-refill-reminder-last = { $count ->
    [1] Tanpri di nou jodi a kisa pou nou fè ak renouvèlman ou.
   *[other] Tanpri di nou jodi a kisa pou nou fè ak { $count } renouvèlman ou yo.
 }

# The first words. They come before any key, with those of the other language.
voice-greeting-who = Bonjou. Sa se yon apèl otomatik ki soti nan { $pharmacy }. Se vwa yon òdinatè w ap tande.
voice-greeting-danger = Si se yon ijans, rakwoche epi rele 9 1 1.
voice-greeting-keys = Pou kontinye, peze 1. Si nou rele ou pa erè, peze 3. Pou pale ak yon moun, peze 0. Pou sispann apèl sa yo, peze 9.
# Said in this language to whoever is called in the other one.
voice-other-language = Pou kreyòl, peze 2.

voice-reception-who = Bonjou. Sa se liy otomatik { $pharmacy }. Se vwa yon òdinatè w ap tande.
voice-reception-keys = Si ou vle yon moun rele ou, peze 1. Pou kite yon mesaj, peze 3. Pou sispann apèl otomatik nou yo nan nimewo sa a, peze 9.
voice-recording = Apre son an, di non ou ak mesaj ou. Apre sa, rakwoche, oswa peze touch dyèz la.

voice-identity = Pou pwoteje vi prive ou, peze mwa a ak jou ou te fèt la ak kat chif, mwa a anvan, apre sa jou a. Pou 7 mas, peze 0 3 0 7.
voice-not-known = Se pa sa nou gen nan dosye a. Tanpri eseye yon fwa ankò.

voice-wrong-key = Padon, touch sa a pa fè anyen isit la.
voice-no-key = Nou pa tande ou peze okenn touch.
voice-bad-number = Padon, nou pa konprann chif sa a.
voice-missed-none = Ou peze zewo, kidonk n ap mande ou ankò.
voice-taken = Mèsi.
voice-severe = Mèsi. Nou avèti yon famasyen. Si ou bezwen èd kounye a menm, rakwoche epi rele 9 1 1.
voice-intro-keys = Nan chak kesyon, ou ka peze etwal pou tande li ankò, dyèz pou tounen dèyè, 0 pou pale ak yon moun, ak 9 pou sispann apèl sa yo.

# Which medicine: no names are spoken.
voice-medicine = Sa se sou medikaman nou te voye dènye fwa, { $day }.

voice-still-taking = Èske ou toujou ap pran li? Si wi, peze 1. Si ou sispann, peze 2. Si ou fè yon poz, peze 3.
voice-doses-left = Konbyen dòz ki rete ou? Peze chif la, apre sa peze touch dyèz la. Si ou pa gen okenn ankò, peze 0, apre sa dyèz. Pou tande sa ankò, peze etwal, apre sa dyèz. Pou pale ak yon moun, peze etwal, apre sa 0.
voice-doses-sure = { $count ->
    [1] Ou peze 1 dòz. Si sa kòrèk, peze 1. Pou chanje li, peze 2.
   *[other] Ou peze { $count } dòz. Se plis pase sa nou te panse. Si sa kòrèk, peze 1. Pou chanje li, peze 2.
 }
voice-missed = Èske gen dòz ou pa pran depi dènye livrezon an? Si non, peze 1. Si wi, peze 2.
voice-missed-count = Konbyen dòz ou pa pran? Peze chif la, apre sa peze touch dyèz la.
voice-missed-why = Poukisa ou pa pran yo? Si ou bliye, peze 1. Si li fè ou santi ou mal, peze 2. Si li koute twòp, peze 3. Si ou pa t gen medikaman ankò, peze 4. Si yo te di ou pa pran li, peze 5. Si se yon lòt rezon, peze 6.
voice-changes = Èske gen yon bagay ki chanje depi dènye livrezon an: medikaman ou yo, alèji, yon sejou lopital, oswa asirans ou? Si anyen pa chanje, peze 1. Si gen yon bagay ki chanje, peze 2.
voice-changed-medicines = Èske ou kòmanse, sispann oswa chanje yon medikaman? Si wi, peze 1. Si non, peze 2.
voice-changed-allergies = Èske ou gen yon nouvo alèji? Si wi, peze 1. Si non, peze 2.
voice-changed-hospital = Èske ou te lopital oswa nan sal ijans? Si wi, peze 1. Si non, peze 2.
voice-changed-insurance = Èske ou gen yon nouvo asirans? Si wi, peze 1. Si non, peze 2.
voice-side-effects = Èske ou gen efè segondè? Si ou pa genyen, peze 1. Si yo lejè, peze 2. Si yo jennen ou nan sa w ap fè, peze 3. Si yo grav, peze 4. Si ou bezwen èd kounye a menm, peze 5.
voice-new-or-worse = Èske sa nouvo, oswa sa vin pi mal? Si wi, peze 1. Si non, peze 2.
voice-day = Ki jou ou vle li rive?
voice-day-choice = Pou { $day }, peze { $key }.
voice-day-more = Pou jou ki vini apre, peze 4.
voice-day-none = Si okenn jou pa bon pou ou, peze 5, n ap rele ou.
voice-no-day = Nou pa gen yon jou livrezon ki san danje pou nou ofri ou. Peze 5, yon moun ap rele ou pou planifye li.
voice-question = Èske ou vle mande famasyen an yon bagay? Si wi, peze 1, yon famasyen ap rele ou. Si non, peze 2.
# Kept as the question of whoever pressed 1: staff read it.
voice-question-asked = Vle mande famasyen an yon bagay (te peze yon touch nan yon apèl).
voice-nine = Ou peze 9. Si ou vle di 9 dòz, peze 1. Pou sispann apèl sa yo, peze 9.

voice-check = { $count ->
    [1] Sa se te dènye kesyon an. Pou voye repons ou yo epi resevwa renouvèlman ou, peze 1. Si ou pa bezwen li kounye a, peze 2. Si ou pa vle li ditou, peze 3.
   *[other] Sa se te dènye kesyon an. Pou voye repons ou yo epi resevwa { $count } renouvèlman ou yo, peze 1. Si ou pa bezwen yo kounye a, peze 2. Si ou pa vle yo ditou, peze 3.
 }
voice-check-flagged = Sa se te dènye kesyon an. Yon famasyen ap gade repons ou yo anvan nou voye anyen. Pou voye repons ou yo bay famasyen an, peze 1. Si ou pa bezwen li kounye a, peze 2. Si ou pa vle li ditou, peze 3.

voice-end-stopped = Nou p ap fè apèl otomatik nan nimewo sa a ankò. Si ou vle pale ak nou, rele { $digits }. Orevwa.
voice-end-person = Yon moun ap rele ou. Si ou pa ka tann, rele { $digits }. Orevwa.
voice-end-person-by = Yon moun ap rele ou anvan { $when }. Si ou pa ka tann, rele { $digits }. Orevwa.
voice-end-no-further = Nou pa t ka kontinye, kidonk yon moun ap rele ou. Ou ka rele nou tou nan { $digits }. Orevwa.
voice-end-not-known = Nou pa ka kontinye ak apèl sa a. Yon moun ap rele. Ou ka rele nou tou nan { $digits }. Orevwa.
voice-end-wrong-number = Mèsi. Eskize nou. Nou p ap rele nimewo sa a ankò. Orevwa.
voice-end-danger = Rakwoche kounye a epi rele 9 1 1. Nou avèti yon famasyen. Pa tann apèl nou. Si ou anvi touye tèt ou, rele 9 8 8.
voice-end-sent = { $count ->
    [1] Mèsi. Nou resevwa repons ou yo epi n ap prepare renouvèlman ou. Ou gen kesyon? Rele { $digits }. Orevwa.
   *[other] Mèsi. Nou resevwa repons ou yo epi n ap prepare { $count } renouvèlman ou yo. Ou gen kesyon? Rele { $digits }. Orevwa.
 }
voice-end-to-pharmacist = Mèsi. Nou resevwa repons ou yo. Yon famasyen ap rele ou anvan nou voye anyen. Si ou vle rele nou anvan, rele { $digits }. Orevwa.
voice-end-not-now = Dakò, nou p ap voye li kounye a. Rele { $digits } lè ou pare. Orevwa.
voice-end-no = Dakò, nou p ap voye li. Si ou chanje lide, rele { $digits }. Orevwa.
voice-end-nothing = Nou pa bezwen anyen nan men ou kounye a. Ou gen kesyon? Rele { $digits }. Orevwa.
# On a machine that others may hear: who called and the number, nothing else.
voice-end-voicemail = Bonjou. Sa se yon mesaj otomatik ki soti nan { $pharmacy }. Tanpri rele nou nan { $digits }. N ap repete: { $digits }. Ou ka di nou la tou pou nou sispann apèl sa yo. Mèsi.
voice-end-silent = Nou pa tande ou. Ou ka rele nou nan { $digits }. Orevwa.
voice-end-message-taken = Mèsi. Yon moun ap koute mesaj ou. Si se yon ijans, rele 9 1 1. Orevwa.
voice-end-trouble = Padon, gen yon pwoblèm bò kote pa nou. Tanpri rele nimewo ki sou etikèt ou. Orevwa.
