### review: draft

# What patients read about care: labels, questions, answers.

# What a patient reads where no medicine may be named.
care-label-medicine = medikaman ou
care-label-daily-pill = grenn ou pran chak jou
care-label-weekly-injection = piki ou chak semèn
care-label-two-week-injection = piki ou chak de semèn
care-label-monthly-injection = piki ou chak mwa
care-label-injection = piki ou
care-label-infusion = medikaman ou pran nan sewòm
care-label-inhaler = ponp ou pou respire

# The questions of a refill. Read by patients.
care-question-still-taking = Èske ou toujou ap pran medikaman sa a?
care-question-doses-left = Konbyen dòz ki rete ou?
care-question-missed-doses = Èske gen dòz ou pa pran depi dènye livrezon ou?
care-question-changes = Èske gen yon bagay ki chanje depi dènye livrezon ou?
care-question-side-effects = Èske ou gen efè segondè?
care-question-delivery-day = Ki jou ou vle li rive?
care-question-pharmacist-question = Èske ou gen yon kesyon pou famasyen an?
care-question-confirm = Èske nou voye li?

# The answers one can choose. Read by patients.
care-answer-still-taking-yes = Wi
care-answer-still-taking-no = Non, mwen sispann
care-answer-still-taking-on-hold = Mwen fè yon poz pou kounye a
care-answer-missed-why-forgot = Mwen bliye
care-answer-missed-why-side-effect = Li fè mwen santi mwen mal
care-answer-missed-why-cost = Li koute twòp
care-answer-missed-why-ran-out = Mwen pa t gen medikaman ankò
care-answer-missed-why-advised = Ekip swen mwen di mwen pa pran li
care-answer-missed-why-other = Lòt bagay
care-answer-changes-medicines = Mwen kòmanse oswa sispann yon medikaman
care-answer-changes-allergies = Mwen gen yon nouvo alèji
care-answer-changes-hospital = Mwen te ale lopital oswa nan sal ijans
care-answer-changes-insurance = Mwen gen yon nouvo asirans
care-answer-changes-none = Anyen pa chanje
care-answer-side-effects-none = Non
care-answer-side-effects-mild = Wi, men yo pa deranje mwen
care-answer-side-effects-moderate = Wi, yo jennen mwen nan sa m ap fè
care-answer-side-effects-severe = Wi, yo anpeche mwen fè bagay mwen konn fè chak jou
care-answer-side-effects-emergency = Mwen bezwen èd kounye a menm
care-answer-side-effects-ungraded = Li di sa nan yon mesaj tèks. Nou pa konnen jan sa grav
care-answer-side-effects-new = Yo nouvo oswa yo vin pi mal
care-answer-delivery-day-call-me = Rele mwen pou jwenn yon jou
care-answer-confirm-send = Wi, voye li
care-answer-confirm-review = Nou voye li bay famasyen an
care-answer-confirm-not-now = Pa kounye a, mwen gen ase
care-answer-confirm-no = Non, pa voye li

# What was refused to a patient, and what to do.
refused-answer-unfinished = Tanpri reponn dènye kesyon an anvan.
refused-refill-closed = Renouvèlman sa a fèmen deja. Tanpri rele nou.
refused-therapy-not-active = Tretman sa a pa kontinye kounye a.
