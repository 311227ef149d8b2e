### review: draft

# Words of the pages patients see. Grade 6: short words, short sentences, one idea each.

# The link, before anyone has said who they are: no name, no medicine, no date.
landing-title = Nou gen nouvèl pou ou
landing-from = { $pharmacy } voye lyen sa a ba ou. { $minutes ->
    [0] Ou pa bezwen modpas.
    [1] Sa pran anviwon { $minutes } minit. Ou pa bezwen modpas.
   *[other] Sa pran anviwon { $minutes } minit. Ou pa bezwen modpas.
}
landing-trust-title = Èske se nou menm toutbon?
landing-trust-body = Gade etikèt ki sou medikaman ou. W ap wè menm nimewo telefòn sa a:
landing-why-title = Poukisa mwen resevwa sa?
landing-why-body = Nimewo telefòn oswa imèl sa a nan dosye famasi nou an pou nouvèl sou swen.
landing-other-title = Pa kounye a, oswa se pa ou?
landing-call-me = Pito rele mwen
landing-not-me = Sa pa pou mwen

closed-title = Lyen sa a fèmen
closed-body = Lyen yo fèmen apre kèk tan pou sekirite ou. Nou ka voye yon nouvo lyen ba ou.
closed-dates = Lyen sa a fèmen paske dat la pa t bon 5 fwa. Nou ka voye yon nouvo lyen ba ou.
closed-new-link = Voye yon nouvo lyen ban mwen
closed-call = Ou ka rele nou tou nan

too-old-title = Lyen sa a twò ansyen
too-old-body = Nou pa chanje anyen. Lyen sa a pa ka di nou ankò pou ki moun telefòn sa a ye.
too-old-call = Pou di nou sa ou vle, rele nou nan

ask-not-me-title = Èske sa rive jwenn yon lòt moun?
ask-not-me-body = Nou p ap sèvi ak nimewo telefòn oswa imèl sa a ankò. Mèsi dèske ou di nou sa.
ask-not-me-yes = Wi, sa pa pou mwen
ask-stop-title = Sispann tout mesaj?
ask-stop-body = Nou p ap voye mesaj isit la ankò. Nou p ap fè ou sonje lè medikaman ou prèske fini.
ask-stop-yes = Sispann mesaj yo
ask-call-me-title = Èske ou vle nou rele ou?
ask-call-me-body = Yon moun nan famasi a ap rele nimewo telefòn ki nan dosye a.
ask-call-me-yes = Wi, rele mwen
ask-new-link-title = Èske ou vle nou voye yon nouvo lyen?
ask-new-link-body = N ap voye li nan nimewo telefòn ki nan dosye a.
ask-new-link-yes = Voye yon nouvo lyen ban mwen
ask-keep = Non, tounen

done-not-me-title = Mèsi dèske ou di nou sa
done-not-me-body = Nou p ap sèvi ak nimewo telefòn oswa imèl sa a ankò.
done-stop-title = N ap sispann
done-stop-body = Ou p ap resevwa mesaj isit la ankò. Nou ka toujou rele ou si sante ou mande sa.
done-call-me-title = N ap rele ou
done-call-me-body = Yon moun nan famasi a ap rele nimewo telefòn ki nan dosye a. Nou rele lè famasi a louvri.
done-new-link-title = Gade mesaj ou yo
done-new-link-body = Si nou gen dwa ekri nan telefòn ki nan dosye a, yon nouvo lyen ap vini. Si li pa vini, tanpri rele nou.
done-call = Ou ka rele nou tou nan
done-close = Ou ka fèmen paj sa a kounye a.

# Confirm it's you. A month is asked for as a number: that is always understood.
hello-title = Konfime se ou menm
hello-lead = Di nou dat nesans moun k ap pran medikaman an.
hello-birth = Dat nesans
hello-birth-hint = Egzanp, pou 27 mas 1961, ekri: 3 27 1961
birth-month = Mwa
birth-day = Jou
birth-year = Ane
birth-month-error = Ekri mwa a ak yon chif, 1 rive 12.
birth-day-error = Ekri jou a ak yon chif, 1 rive 31.
birth-year-error = Ekri ane a ak 4 chif.
birth-date-error = Jou sa a pa egziste. Gade jou a ak mwa a ankò.
birth-no-match = Sa pa menm ak sa nou genyen. Gade dat la epi eseye ankò.
birth-last-try = Sa pa menm ak sa nou genyen. Ou ka eseye yon sèl fwa ankò, oswa rele nou.
hello-why-title = Poukisa nou mande sa?
hello-why-body = Sa pwoteje vi prive ou. Okenn lòt moun ki wè telefòn sa a pa ka louvri paj ou.
hello-help = Ou gen pwoblèm ak paj sa a? Nou ka fè sa nan telefòn. Rele

timed-out-title = Paj sa a fèmen pou sekirite ou
timed-out-body = Repons ou yo anrejistre.
timed-out-how = Pou kontinye, louvri lyen ki nan mesaj ou a ankò.

# The refill, one question a page
# Which of several medicines, and how to tell it from another that is called the same.
medicine-of = Medikaman { $at } sou { $of }
medicine-filled = Dènye renouvèlman: { $day }.
medicine-filled-for = Dènye renouvèlman: { $day }, { $unit ->
    [tablets] { $count } { $count ->
        [1] konprime
       *[other] konprime
    } pou
    [capsules] { $count } { $count ->
        [1] kapsil
       *[other] kapsil
    } pou
    [pills] { $count } { $count ->
        [1] grenn
       *[other] grenn
    } pou
   *[none] pou
} { $days ->
    [1] { $days } jou
   *[other] { $days } jou
}.
medicine-alike = Ou pa sèten kilès sa ye? Tanpri rele nou.
question-link = Mwen gen yon kesyon pou famasyen an

still-taking-title = Èske ou toujou ap pran medikaman sa a?
still-taking-yes = Wi
still-taking-on-hold = Mwen fè yon poz
still-taking-no = Non, mwen sispann

doses-left-title = Konbyen dòz ki rete ou?
doses-left-hint = Konte sa ou gen lakay ou jodi a. Si ou pa fin sèten, bay yon chif apeprè.
doses-left-unit = dòz ki rete
doses-left-error = Ekri yon chif, tankou 3. Si ou pa gen okenn ankò, ekri 0.
doses-left-sure = Èske ou vle di { $count ->
    [1] { $count } dòz
   *[other] { $count } dòz
}? Sa anpil. Chanje li, oswa peze Kontinye ankò.
doses-unit = dòz

missed-title = Èske gen dòz ou pa pran depi dènye livrezon ou?
missed-hint = Sa rive anpil moun. Li bon pou nou konnen sa.
missed-none = Non, mwen pran tout
missed-some = Wi, gen dòz mwen pa pran
missed-details-title = Pale nou sou dòz ou pa pran yo
missed-details-hint = Sa ede famasyen an ede ou.
missed-count-label = Konbyen ou pa pran?
missed-count-error = Ekri yon chif, tankou 2. Si ou pran tout, tounen.
missed-why-label = Ki rezon prensipal la?
missed-why-error = Chwazi rezon prensipal la.
missed-why-forgot = Mwen bliye
missed-why-side-effect = Li fè mwen santi mwen mal
missed-why-cost = Li koute twòp
missed-why-ran-out = Mwen pa t gen medikaman ankò
missed-why-advised = Ekip swen mwen di mwen pa pran li
missed-why-other = Lòt bagay

changes-title = Èske gen yon bagay ki chanje depi dènye livrezon ou?
changes-hint = Yon medikaman nouvo oswa ou sispann, yon nouvo alèji, yon vizit lopital, oswa yon nouvo asirans.
changes-none = Non, anyen pa chanje
changes-some = Wi, gen yon bagay ki chanje
changed-title = Kisa ki chanje?
changed-hint = Chwazi tout sa ki vre.
changed-error = Chwazi sa ki chanje. Si anyen pa chanje, tounen.
changed-medicines = Lòt medikaman mwen yo
changed-medicines-hint = Mwen kòmanse, sispann oswa chanje youn
changed-allergies = Alèji mwen yo
changed-allergies-hint = Mwen gen yon nouvo alèji
changed-hospital = Lopital oswa sal ijans
changed-hospital-hint = Mwen te oblije ale la
changed-insurance = Asirans mwen
changed-insurance-hint = Mwen gen yon nouvo plan oswa yon nouvo kat

effects-title = Èske ou te gen efè segondè?
effects-hint = Yon efè segondè se lè yon medikaman fè ou santi ou mal.
effects-none = Non
effects-mild = Wi, yon ti kras
effects-mild-hint = Yo pa deranje mwen
effects-moderate = Wi, yo deranje mwen
effects-moderate-hint = Yo jennen mwen nan sa m ap fè
effects-severe = Wi, yo grav
effects-severe-hint = Yo anpeche mwen fè bagay mwen konn fè chak jou
effects-emergency = Mwen bezwen èd kounye a menm
effects-emergency-hint = Tankou pwoblèm pou respire, doulè nan pwatrin oswa figi anfle
effects-ungraded = Ou te di nou sa nan yon mesaj tèks
effects-details-title = Di nou plis sou efè segondè yo
effects-new-label = Èske yo nouvo, oswa yo vin pi mal?
effects-new-error = Chwazi wi oswa non.
effects-new-yes = Wi, yo nouvo oswa yo vin pi mal
effects-new-no = Non, menm jan ak anvan
effects-words-label = Kisa ou santi? (Ou ka kite sa vid.)
effects-words-hint = Ekri ak pwòp mo pa ou, nan nenpòt lang. Yon famasyen ap li sa.

danger-title = Jwenn èd kounye a
danger-call-title = Rele 911
danger-call-body = Pa tann. Di yo ki medikaman ou pran.
danger-call-911 = Rele 911
danger-then = Lè ou an sekirite
danger-pharmacy = Rele famasyen nou an nan
danger-told = Nou di famasyen nou an ou bezwen èd.
danger-go-on = Mwen an sekirite. Kontinye.

day-title = { $count ->
    [1] Ki jou ou vle li rive?
   *[other] Ki jou ou vle yo rive?
}
day-hint = Dapre kalkil nou, jou sa yo vini anvan medikaman ou fini.
day-call = Okenn nan jou sa yo pa bon pou mwen
day-call-hint = Yon moun ap rele ou pou jwenn yon jou
no-day-title = Ann planifye livrezon ou nan telefòn
no-day-too-late-to-ship = Pa gen ase tan pou nou voye li anvan pwochen dòz ou
no-day-allowed-too-late = Asirans ou pa kite nou voye li a lè
no-day-body = Ou pa bezwen fè anyen pou sa. Yon moun ap rele ou pou jwenn yon solisyon.
no-day-call = Rele mwen
no-day-soon = Èske ou bezwen pwochen dòz ou byento? Rele nou kounye a nan

ask-pharmacist-title = Kisa ou ta renmen mande?
ask-pharmacist-hint = Ekri ak pwòp mo pa ou, nan nenpòt lang. Yon famasyen ap rele ou anvan nou voye anyen.
ask-pharmacist-save = Anrejistre kesyon mwen
ask-pharmacist-error = Ekri kesyon ou, oswa chwazi “Mwen pa gen kesyon”.
ask-pharmacist-saved = Nou anrejistre kesyon ou
ask-pharmacist-saved-body = Famasyen an ap resevwa li lè ou voye repons ou yo.
ask-pharmacist-skip = Mwen pa gen kesyon

# Check and send
check-title = Gade repons ou yo ankò
check-shared = Pou tout medikaman ou yo
check-send = { $count ->
    [1] Voye renouvèlman mwen
   *[other] Voye { $count } renouvèlman mwen yo
}
check-send-pharmacist = Voye repons mwen yo bay famasyen an
check-send-answers = Voye repons mwen yo
check-flagged-title = Yon famasyen ap rele ou anvan
check-flagged-body = Nou vle sèten sa bon pou ou. Nou p ap voye anyen toutotan nou pa pale avèk ou.
check-flagged-some = N ap voye sa a sèlman apre nou fin pale avèk ou sou li:
check-not-title = { $count ->
    [1] Mwen pa vle li kounye a
   *[other] Mwen pa vle yo kounye a
}
check-not-body = Di nou sa, pou nou pa kontinye mande ou.
check-not-now = Mwen gen ase pou kounye a
check-no = { $count ->
    [1] Mwen pa vle renouvèlman sa a
   *[other] Mwen pa vle renouvèlman sa yo
}
asked-still-taking = Toujou ap pran li
asked-doses-left = Dòz ki rete
asked-missed-doses = Dòz ou pa pran
asked-changes = Sa ki chanje
asked-side-effects = Efè segondè
asked-delivery-day = Jou livrezon an
asked-pharmacist-question = Kesyon pou famasyen an
answer-doses = { $count ->
    [1] { $count } dòz
   *[other] { $count } dòz
}
answer-call = N ap rele ou
answer-none = Poko gen repons
answer-no-question = Pa gen kesyon

# Sent
sent-confirmed-title = Mèsi. Nou resevwa repons ou yo
sent-confirmed-body = Tout bagay anfòm. Ou pa bezwen fè anyen ankò.
sent-confirmed-short = n ap voye li
sent-call-title = N ap rele ou pou jwenn yon jou
sent-call-today-title = N ap rele ou jodi a pou jwenn yon jou
sent-call-body = Nou resevwa repons ou yo. Se sèlman yon jou livrezon ki manke.
sent-call-today-body = Nou resevwa repons ou yo. Se sèlman yon jou livrezon ki manke.
sent-needs-pharmacist-title = Mèsi. Yon famasyen ap rele ou
sent-needs-pharmacist-body = Yon famasyen ap li sa epi l ap rele ou. Nou vle pale avèk ou anvan nou voye anyen.
sent-needs-pharmacist-short = yon famasyen ap rele ou anvan
sent-on-hold-title = Mèsi. N ap tann
sent-on-hold-body = Ou di nou ou gen ase pou kounye a.
sent-on-hold-short = n ap tann
sent-stopped-title = Nou te oblije kanpe kòmand ou
sent-stopped-body = { $count ->
    [1] Famasi a kanpe renouvèlman sa a. Nou p ap voye li pou kounye a.
   *[other] Famasi a kanpe { $count } renouvèlman sa yo. Nou p ap voye yo pou kounye a.
}
sent-stopped-short = nou kanpe li
sent-stopped-call = Pou poze kesyon sou sa, rele nou nan
sent-closed-short = li fèmen
sent-declined-title = Mèsi dèske ou di nou sa
sent-declined-body = { $count ->
    [1] Nou p ap voye renouvèlman sa a.
   *[other] Nou p ap voye { $count } renouvèlman sa yo.
}
sent-declined-short = nou p ap voye li
sent-reference = Nimewo referans ou
sent-reference-hint = Di nou nimewo sa a si ou rele.
sent-next = Sa k ap vini apre
sent-change-title = Ou bezwen chanje yon bagay?
sent-change-until = Ou ka chanje repons ou yo jiskaske ekip nou an kòmanse prepare kòmand ou.
sent-change-latest = Dènye jou pou sa se { $day }.
sent-change = Chanje repons mwen yo
sent-change-call = Pou chanje yon bagay, rele nou nan
sent-finish = Fini epi fèmen
next-call = Yon moun nan famasi a ap rele ou.
next-call-pharmacist = Yon famasyen ap rele ou.
next-today = Jodi a
time-of-pharmacy = { $time } (lè famasi a)
next-by = Anvan { $time }
next-nothing-ships = Nou p ap voye anyen toutotan nou pa pale avèk ou.
next-prepare = { $count ->
    [1] Ekip nou an prepare medikaman ou.
   *[other] Ekip nou an prepare { $count } medikaman ou yo.
}
next-prepare-then = { $count ->
    [1] Apre sa, ekip nou an prepare medikaman ou.
   *[other] Apre sa, ekip nou an prepare { $count } medikaman ou yo.
}
next-ship = { $count ->
    [1] Nou voye li.
   *[other] Nou voye yo.
}
next-arrive = { $count ->
    [1] Li rive devan pòt ou.
   *[other] Yo rive devan pòt ou.
}
next-hold = N ap mande ou ankò pita. Rele nou nenpòt lè si medikaman ou prèske fini.
next-stopped = Si medikaman ou prèske fini, rele nou. Pa tann.
next-declined = Ekip swen ou ka rele ou pou mande kijan ou ye.

ended-under-way-title = { $count ->
    [1] N ap prepare renouvèlman ou
   *[other] N ap prepare { $count } renouvèlman ou yo
}
ended-under-way-body = Nou resevwa repons ou yo. Ou pa bezwen fè anyen.
ended-under-way-short = n ap prepare li
ended-done-title = { $count ->
    [1] Renouvèlman sa a fini
   *[other] { $count } renouvèlman sa yo fini
}
ended-done-body = Pa gen anyen pou fè kounye a. N ap ekri ou ankò anvan medikaman ou fini.
ended-done-short = li fini
ended-closed-title = Pa gen anyen pou reponn kounye a
ended-closed-body = { $count ->
    [1] Renouvèlman sa a fèmen. N ap ekri ou ankò lè gen yon bagay pou fè.
   *[other] Renouvèlman sa yo fèmen. N ap ekri ou ankò lè gen yon bagay pou fè.
}
ended-closed-short = li fèmen

# Somebody took care of a refill while its page was open.
changed-refill-title = { $count ->
    [1] Renouvèlman sa a chanje
   *[other] Renouvèlman ou yo chanje
}
changed-refill-body = Sa chanje pandan paj ou te louvri.
changed-refill-not-saved = Nou pa anrejistre dènye repons ou.
changed-refill-open = ou ka reponn toujou
changed-refill-told = Nou di famasyen nou an sa
changed-refill-told-body = Yon famasyen ap li sa ou di nou sou efè segondè yo.
changed-refill-written = Men sa ou te ekri
changed-refill-call = Ou vle di nou yon bagay? Rele nou nan
changed-refill-go-on = Gade sa k ap vini apre

out-title = Ou fini
out-body = Paj sa a fèmen epi repons ou yo an sekirite. Ou ka fèmen fenèt sa a.

# Why something could not be done.
refused-refill-changed = Gen yon bagay ki chanje pandan ou te la. Tanpri gade repons ou yo ankò.

# The way out of every e-mail
unsubscribe-title = Sispann imèl sa yo?
unsubscribe-body = { $pharmacy } p ap ekri nan adrès imèl sa a ankò.
unsubscribe-yes = Sispann imèl yo
unsubscribe-keep = Sa se pou imèl sèlman. Si ou resevwa mesaj tèks oswa apèl nan men nou tou, yo ap kontinye. Pou kontinye resevwa imèl yo, annik fèmen paj sa a.
unsubscribed-title = Pa gen imèl ankò
unsubscribed-body = Nou p ap ekri nan adrès imèl sa a ankò. Nou toujou okipe medikaman ou. Si ou bezwen li, tanpri rele nou.
unsubscribe-unknown-title = Lyen sa a pa mache
unsubscribe-unknown-body = Petèt gen yon moso ki manke. Tanpri louvri li ankò nan imèl la.
