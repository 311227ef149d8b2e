### review: draft

# What patients read about care: labels, questions, answers.

# What a patient reads where no medicine may be named.
care-label-medicine = ang gamot ninyo
care-label-daily-pill = ang pill ninyo araw-araw
care-label-weekly-injection = ang injection ninyo linggo-linggo
care-label-two-week-injection = ang injection ninyo tuwing dalawang linggo
care-label-monthly-injection = ang injection ninyo buwan-buwan
care-label-injection = ang injection ninyo
care-label-infusion = ang infusion ninyo
care-label-inhaler = ang inhaler ninyo

# The questions of a refill. Read by patients.
care-question-still-taking = Ginagamit pa po ba ninyo ang gamot na ito?
care-question-doses-left = Ilang dose pa ang natitira sa inyo?
care-question-missed-doses = May na-miss ba kayong dose mula noong huling delivery?
care-question-changes = May nagbago ba mula noong huling delivery?
care-question-side-effects = May side effect ba kayong nararamdaman?
care-question-delivery-day = Anong araw ito dapat dumating?
care-question-pharmacist-question = May tanong ba kayo sa pharmacist?
care-question-confirm = Ipapadala ba namin ito?

# The answers one can choose. Read by patients.
care-answer-still-taking-yes = Oo
care-answer-still-taking-no = Hindi na, itinigil ko na
care-answer-still-taking-on-hold = Nakatigil muna sa ngayon
care-answer-missed-why-forgot = Nakalimutan ko
care-answer-missed-why-side-effect = Sumama ang pakiramdam ko dahil dito
care-answer-missed-why-cost = Masyadong mahal
care-answer-missed-why-ran-out = Naubusan ako
care-answer-missed-why-advised = Sinabi ng care team ko na huwag munang gamitin
care-answer-missed-why-other = Iba pa
care-answer-changes-medicines = May gamot akong sinimulan o itinigil
care-answer-changes-allergies = May bago akong allergy
care-answer-changes-hospital = Pumunta ako sa ospital o emergency room
care-answer-changes-insurance = May bago akong insurance
care-answer-changes-none = Walang nagbago
care-answer-side-effects-none = Wala
care-answer-side-effects-mild = Oo, pero hindi nakakaabala sa akin
care-answer-side-effects-moderate = Oo, naaapektuhan ang ginagawa ko
care-answer-side-effects-severe = Oo, hindi ko magawa ang mga karaniwang ginagawa ko
care-answer-side-effects-emergency = Kailangan ko ng tulong ngayon na
care-answer-side-effects-ungraded = Sinabi sa text. Hindi namin alam kung gaano kalala
care-answer-side-effects-new = Bago o lumala ang mga ito
care-answer-delivery-day-call-me = Tawagan ako para maghanap ng araw
care-answer-confirm-send = Oo, ipadala
care-answer-confirm-review = Ipinadala sa pharmacist
care-answer-confirm-not-now = Hindi muna, sapat pa ang mayroon ako
care-answer-confirm-no = Hindi, huwag ipadala

# What was refused to a patient, and what to do.
refused-answer-unfinished = Pakisagot muna ang huling tanong.
refused-refill-closed = Sarado na ang refill na ito. Tawagan po kami.
refused-therapy-not-active = Hindi na aktibo ang gamutang ito.
