### review: draft

# Words of the pages patients see. Grade 6: short words, short sentences, one idea each.

# The link, before anyone has said who they are: no name, no medicine, no date.
landing-title = May update po kami para sa inyo
landing-from = Ipinadala sa inyo ng { $pharmacy } ang link na ito. { $minutes ->
    [0] Hindi kailangan ng password.
    [1] Mga { $minutes } minuto lang ito. Hindi kailangan ng password.
   *[other] Mga { $minutes } minuto lang ito. Hindi kailangan ng password.
}
landing-trust-title = Kami po ba talaga ito?
landing-trust-body = Tingnan ang label ng gamot ninyo. Makikita ninyo roon ang phone number na ito:
landing-why-title = Bakit ko ito natanggap?
landing-why-body = Nasa record ng pharmacy namin ang phone number o email na ito para sa mga update tungkol sa pag-aalaga.
landing-other-title = Hindi ngayon, o hindi kayo ito?
landing-call-me = Tawagan na lang ako
landing-not-me = Hindi ito para sa akin

closed-title = Sarado na ang link na ito
closed-body = Nagsasara ang mga link pagkaraan ng ilang panahon para sa kaligtasan ninyo. Puwede naming padalhan kayo ng bago.
closed-dates = Nagsara ang link na ito dahil 5 beses na hindi tumugma ang petsa. Puwede naming padalhan kayo ng bago.
closed-new-link = Padalhan ako ng bagong link
closed-call = Puwede rin ninyo kaming tawagan sa

too-old-title = Masyado nang luma ang link na ito
too-old-body = Wala kaming binago. Hindi na masasabi ng link na ito kung kanino ang phone na ito.
too-old-call = Para sabihin sa amin ang gusto ninyo, tumawag sa

ask-not-me-title = Sa maling tao ba ito napunta?
ask-not-me-body = Hindi na namin gagamitin ang phone number o email na ito. Salamat po sa pagsabi.
ask-not-me-yes = Oo, hindi ito para sa akin
ask-stop-title = Itigil ang lahat ng mensahe?
ask-stop-body = Hindi na kami magpapadala ng mensahe rito. Hindi namin kayo paaalalahanan kapag paubos na ang gamot ninyo.
ask-stop-yes = Itigil ang mga mensahe
ask-call-me-title = Tatawagan po ba namin kayo?
ask-call-me-body = May taga-pharmacy na tatawag sa phone number na nasa record namin.
ask-call-me-yes = Oo, tawagan ako
ask-new-link-title = Magpapadala ba kami ng bagong link?
ask-new-link-body = Ipapadala namin ito sa phone number na nasa record namin.
ask-new-link-yes = Padalhan ako ng bagong link
ask-keep = Hindi, bumalik

done-not-me-title = Salamat po sa pagsabi
done-not-me-body = Hindi na namin gagamitin ang phone number o email na ito.
done-stop-title = Ititigil na namin
done-stop-body = Wala na kayong matatanggap na mensahe rito. Puwede pa rin kaming tumawag kung kailangan para sa kalusugan ninyo.
done-call-me-title = Tatawagan namin kayo
done-call-me-body = May taga-pharmacy na tatawag sa phone number na nasa record namin. Tumatawag kami kapag bukas kami.
done-new-link-title = Tingnan ang mga mensahe ninyo
done-new-link-body = Kung puwede kaming sumulat sa phone na nasa record namin, darating ang bagong link. Kung walang dumating, tumawag po sa amin.
done-call = Puwede rin ninyo kaming tawagan sa
done-close = Puwede na ninyong isara ang page na ito.

# Confirm it's you. A month is asked for as a number: that is always understood.
hello-title = Patunayan na kayo po ito
hello-lead = Sabihin ang petsa ng kapanganakan ng taong gumagamit ng gamot.
hello-birth = Petsa ng kapanganakan
hello-birth-hint = Halimbawa, para sa Marso 27, 1961: 3 27 1961
birth-month = Buwan
birth-day = Araw
birth-year = Taon
birth-month-error = I-type ang buwan bilang numero mula 1 hanggang 12.
birth-day-error = I-type ang araw bilang numero mula 1 hanggang 31.
birth-year-error = I-type ang taon na may 4 na numero.
birth-date-error = Walang ganyang petsa. Tingnan ulit ang araw at ang buwan.
birth-no-match = Hindi iyan tugma sa record namin. Tingnan ang petsa at subukan ulit.
birth-last-try = Hindi iyan tugma sa record namin. Isang subok na lang, o tawagan kami.
hello-why-title = Bakit ninyo ito tinatanong?
hello-why-body = Para manatiling pribado ang pag-aalaga sa inyo. Hindi mabubuksan ng ibang tao ang page ninyo kahit makita nila ang phone na ito.
hello-help = May problema ba sa page na ito? Puwede natin itong gawin sa phone. Tumawag sa

timed-out-title = Nagsara ang page na ito para sa kaligtasan ninyo
timed-out-body = Naka-save ang mga sagot ninyo.
timed-out-how = Para magpatuloy, buksan ulit ang link sa mensahe ninyo.

# The refill, one question a page
# Which of several medicines, and how to tell it from another that is called the same.
medicine-of = Gamot { $at } ng { $of }
medicine-filled = Huling refill: { $day }.
medicine-filled-for = Huling refill: { $day }, { $unit ->
    [tablets] { $count } { $count ->
        [1] tableta
       *[other] tableta
    } para
    [capsules] { $count } { $count ->
        [1] kapsula
       *[other] kapsula
    } para
    [pills] { $count } { $count ->
        [1] pill
       *[other] pill
    } para
   *[none] para
} sa { $days ->
    [1] { $days } araw
   *[other] { $days } araw
}.
medicine-alike = Hindi sigurado kung alin ito? Tawagan po kami.
question-link = May tanong ako sa pharmacist

still-taking-title = Ginagamit pa po ba ninyo ang gamot na ito?
still-taking-yes = Oo
still-taking-on-hold = Nakatigil muna sandali
still-taking-no = Hindi na, itinigil ko na

doses-left-title = Ilang dose pa ang natitira sa inyo?
doses-left-hint = Bilangin kung ano ang nasa bahay ninyo ngayon. Puwede ang tantiya.
doses-left-unit = dose na natitira
doses-left-error = Mag-type ng numero, gaya ng 3. Kung wala nang natitira, i-type ang 0.
doses-left-sure = { $count ->
    [1] { $count } dose
   *[other] { $count } dose
} po ba talaga? Marami iyan. Palitan ito, o pindutin ulit ang Magpatuloy.
doses-unit = dose

missed-title = May na-miss ba kayong dose mula noong huling delivery?
missed-hint = Maraming tao ang nakaka-miss ng dose. Makakatulong kung malalaman namin.
missed-none = Wala, wala akong na-miss
missed-some = Oo, may na-miss ako
missed-details-title = Ikuwento ang mga na-miss na dose
missed-details-hint = Makakatulong ito para matulungan kayo ng pharmacist.
missed-count-label = Ilan ang na-miss ninyo?
missed-count-error = Mag-type ng numero, gaya ng 2. Kung wala kayong na-miss, bumalik.
missed-why-label = Ano ang pangunahing dahilan?
missed-why-error = Piliin ang pangunahing dahilan.
missed-why-forgot = Nakalimutan ko
missed-why-side-effect = Sumama ang pakiramdam ko dahil dito
missed-why-cost = Masyadong mahal
missed-why-ran-out = Naubusan ako
missed-why-advised = Sinabi ng care team ko na huwag munang gamitin
missed-why-other = Iba pa

changes-title = May nagbago ba mula noong huling delivery?
changes-hint = Bago o itinigil na gamot, bagong allergy, pagpunta sa ospital, o bagong insurance.
changes-none = Wala, walang nagbago
changes-some = Oo, may nagbago
changed-title = Ano ang nagbago?
changed-hint = Piliin ang lahat ng tama.
changed-error = Piliin kung ano ang nagbago. Kung walang nagbago, bumalik.
changed-medicines = Ang iba kong gamot
changed-medicines-hint = May sinimulan, itinigil o pinalitan ako
changed-allergies = Ang mga allergy ko
changed-allergies-hint = May bago akong allergy
changed-hospital = Ospital o emergency room
changed-hospital-hint = Kinailangan kong pumunta roon
changed-insurance = Ang insurance ko
changed-insurance-hint = May bago akong plan o card

effects-title = May naramdaman ba kayong side effect?
effects-hint = Side effect ang tawag kapag sumama ang pakiramdam ninyo dahil sa gamot.
effects-none = Wala
effects-mild = Oo, kaunti
effects-mild-hint = Hindi ito nakakaabala sa akin
effects-moderate = Oo, nakakaabala sa akin
effects-moderate-hint = Naaapektuhan ang ginagawa ko
effects-severe = Oo, malala
effects-severe-hint = Hindi ko magawa ang mga karaniwang ginagawa ko
effects-emergency = Kailangan ko ng tulong ngayon na
effects-emergency-hint = Gaya ng hirap sa paghinga, sakit sa dibdib o pamamaga ng mukha
effects-ungraded = Sinabi ninyo sa amin sa text
effects-details-title = Ikuwento pa ang tungkol sa side effect
effects-new-label = Bago ba o lumala?
effects-new-error = Piliin ang oo o hindi.
effects-new-yes = Oo, bago o lumala
effects-new-no = Hindi, gaya ng dati
effects-words-label = Ano ang nararamdaman ninyo? (Puwedeng walang isulat dito.)
effects-words-hint = Isulat sa sarili ninyong salita, sa kahit anong wika. Babasahin ito ng pharmacist.

danger-title = Humingi ng tulong ngayon na
danger-call-title = Tumawag sa 911
danger-call-body = Huwag maghintay. Sabihin sa kanila kung anong gamot ang ginagamit ninyo.
danger-call-911 = Tumawag sa 911
danger-then = Kapag ligtas na kayo
danger-pharmacy = Tawagan ang pharmacist namin sa
danger-told = Sinabi na namin sa pharmacist namin na kailangan ninyo ng tulong.
danger-go-on = Ligtas na ako. Magpatuloy.

day-title = { $count ->
    [1] Anong araw ito dapat dumating?
   *[other] Anong araw dapat dumating ang mga ito?
}
day-hint = Sa bilang namin, ang mga araw na ito ay bago kayo maubusan.
day-call = Walang puwede sa mga araw na ito
day-call-hint = May taong tatawag sa inyo para maghanap ng araw
no-day-title = Planuhin natin ang delivery ninyo sa phone
no-day-too-late-to-ship = Kulang ang panahon para maipadala ito bago ang susunod ninyong dose
no-day-allowed-too-late = Hindi kami pinapayagan ng insurance ninyo na ipadala ito sa tamang oras
no-day-body = Wala kayong kailangang gawin tungkol dito. May taong tatawag sa inyo para gumawa ng paraan.
no-day-call = Tawagan ako
no-day-soon = Malapit na ba ang susunod ninyong dose? Tawagan kami ngayon sa

ask-pharmacist-title = Ano ang gusto ninyong itanong?
ask-pharmacist-hint = Isulat sa sarili ninyong salita, sa kahit anong wika. Tatawagan kayo ng pharmacist bago kami magpadala.
ask-pharmacist-save = I-save ang tanong ko
ask-pharmacist-error = Isulat ang tanong ninyo, o piliin ang “Wala akong tanong”.
ask-pharmacist-saved = Na-save namin ang tanong ninyo
ask-pharmacist-saved-body = Makukuha ito ng pharmacist kapag ipinadala ninyo ang mga sagot ninyo.
ask-pharmacist-skip = Wala akong tanong

# Check and send
check-title = Tingnan ang mga sagot ninyo
check-shared = Para sa lahat ng gamot ninyo
check-send = { $count ->
    [1] Ipadala ang refill ko
   *[other] Ipadala ang { $count } refill ko
}
check-send-pharmacist = Ipadala ang mga sagot ko sa pharmacist
check-send-answers = Ipadala ang mga sagot ko
check-flagged-title = Tatawagan muna kayo ng pharmacist
check-flagged-body = Gusto naming makasiguro na tama ito para sa inyo. Walang ipapadala hangga't hindi kayo nakakausap.
check-flagged-some = Ipapadala lang ito pagkatapos ninyong makausap ang pharmacist tungkol dito:
check-not-title = { $count ->
    [1] Hindi ko ito kailangan ngayon
   *[other] Hindi ko kailangan ang mga ito ngayon
}
check-not-body = Sabihin sa amin, para hindi na kami magtanong ulit.
check-not-now = Sapat pa ang mayroon ako ngayon
check-no = { $count ->
    [1] Ayaw ko ng refill na ito
   *[other] Ayaw ko ng mga refill na ito
}
asked-still-taking = Ginagamit pa
asked-doses-left = Natitirang dose
asked-missed-doses = Na-miss na dose
asked-changes = Ano ang nagbago
asked-side-effects = Side effect
asked-delivery-day = Araw ng delivery
asked-pharmacist-question = Tanong sa pharmacist
answer-doses = { $count ->
    [1] { $count } dose
   *[other] { $count } dose
}
answer-call = Tatawagan namin kayo
answer-none = Wala pang sagot
answer-no-question = Walang tanong

# Sent
sent-confirmed-title = Salamat po. Natanggap namin ang mga sagot ninyo
sent-confirmed-body = Ayos na ang lahat. Wala na kayong kailangang gawin.
sent-confirmed-short = ipapadala namin ito
sent-call-title = Tatawagan namin kayo para maghanap ng araw
sent-call-today-title = Tatawagan namin kayo ngayong araw para maghanap ng araw
sent-call-body = Natanggap namin ang mga sagot ninyo. Araw na lang ng delivery ang kulang.
sent-call-today-body = Natanggap namin ang mga sagot ninyo. Araw na lang ng delivery ang kulang.
sent-needs-pharmacist-title = Salamat po. Tatawagan kayo ng pharmacist
sent-needs-pharmacist-body = Babasahin ito ng pharmacist at tatawagan kayo. Gusto namin kayong makausap bago kami magpadala.
sent-needs-pharmacist-short = tatawagan muna kayo ng pharmacist
sent-on-hold-title = Salamat po. Maghihintay kami
sent-on-hold-body = Sinabi ninyong sapat pa ang mayroon kayo ngayon.
sent-on-hold-short = maghihintay kami
sent-stopped-title = Kinailangan naming ihinto ang order ninyo
sent-stopped-body = { $count ->
    [1] Inihinto ng pharmacy ang refill na ito. Hindi muna ito ipapadala.
   *[other] Inihinto ng pharmacy ang { $count } refill na ito. Hindi muna ipapadala ang mga ito.
}
sent-stopped-short = inihinto namin ito
sent-stopped-call = Para magtanong tungkol dito, tawagan kami sa
sent-closed-short = sarado na ito
sent-declined-title = Salamat po sa pagsabi
sent-declined-body = { $count ->
    [1] Hindi namin ipapadala ang refill na ito.
   *[other] Hindi namin ipapadala ang { $count } refill na ito.
}
sent-declined-short = hindi namin ito ipapadala
sent-reference = Ang reference number ninyo
sent-reference-hint = Sabihin sa amin ang number na ito kung tatawag kayo.
sent-next = Ano ang susunod
sent-change-title = May gusto ba kayong palitan?
sent-change-until = Puwede ninyong palitan ang mga sagot ninyo hanggang sa simulan namin ang order ninyo.
sent-change-latest = Hindi ito lalampas sa { $day }.
sent-change = Palitan ang mga sagot ko
sent-change-call = Para may palitan, tawagan kami sa
sent-finish = Tapusin at isara
next-call = Tatawagan kayo ng taga-pharmacy.
next-call-pharmacist = Tatawagan kayo ng pharmacist.
next-today = Ngayong araw
time-of-pharmacy = { $time } (oras sa pharmacy)
next-by = Hindi lalampas sa { $time }
next-nothing-ships = Walang ipapadala hangga't hindi kayo nakakausap.
next-prepare = { $count ->
    [1] Ihahanda ng team namin ang gamot ninyo.
   *[other] Ihahanda ng team namin ang { $count } gamot ninyo.
}
next-prepare-then = { $count ->
    [1] Pagkatapos, ihahanda ng team namin ang gamot ninyo.
   *[other] Pagkatapos, ihahanda ng team namin ang { $count } gamot ninyo.
}
next-ship = { $count ->
    [1] Ipapadala namin ito.
   *[other] Ipapadala namin ang mga ito.
}
next-arrive = { $count ->
    [1] Darating ito sa pintuan ninyo.
   *[other] Darating ang mga ito sa pintuan ninyo.
}
next-hold = Tatanungin namin kayo ulit sa ibang araw. Tumawag anumang oras kung paubos na ang gamot ninyo.
next-stopped = Kung paubos na ang gamot ninyo, tawagan kami. Huwag maghintay.
next-declined = Puwedeng tumawag ang care team ninyo para mangumusta.

ended-under-way-title = { $count ->
    [1] Inihahanda namin ang refill ninyo
   *[other] Inihahanda namin ang { $count } refill ninyo
}
ended-under-way-body = Natanggap namin ang mga sagot ninyo. Wala kayong kailangang gawin.
ended-under-way-short = inihahanda namin ito
ended-done-title = { $count ->
    [1] Tapos na ang refill na ito
   *[other] Tapos na ang { $count } refill na ito
}
ended-done-body = Wala kayong kailangang gawin ngayon. Magpapadala kami ng mensahe bago kayo maubusan.
ended-done-short = tapos na ito
ended-closed-title = Wala nang kailangang sagutin ngayon
ended-closed-body = { $count ->
    [1] Sarado na ang refill na ito. Magpapadala kami ng mensahe kapag may kailangang gawin.
   *[other] Sarado na ang mga refill na ito. Magpapadala kami ng mensahe kapag may kailangang gawin.
}
ended-closed-short = sarado na ito

# Somebody took care of a refill while its page was open.
changed-refill-title = { $count ->
    [1] Nagbago ang refill na ito
   *[other] Nagbago ang mga refill ninyo
}
changed-refill-body = Nagbago ito habang bukas ang page ninyo.
changed-refill-not-saved = Hindi namin na-save ang huling sagot ninyo.
changed-refill-open = puwede pa kayong sumagot
changed-refill-told = Sinabi na namin sa pharmacist namin
changed-refill-told-body = Babasahin ng pharmacist ang sinabi ninyo tungkol sa side effect.
changed-refill-written = Ang isinulat ninyo
changed-refill-call = May gusto ba kayong sabihin sa amin? Tawagan kami sa
changed-refill-go-on = Tingnan ang susunod

out-title = Tapos na kayo
out-body = Sarado na ang page na ito at ligtas ang mga sagot ninyo. Puwede na ninyong isara ang window na ito.

# Why something could not be done.
refused-refill-changed = May nagbago habang nandito kayo. Pakitingnan ulit ang mga sagot ninyo.

# The way out of every e-mail
unsubscribe-title = Itigil ang mga email na ito?
unsubscribe-body = Hindi na magpapadala ang { $pharmacy } sa email address na ito.
unsubscribe-yes = Itigil ang mga email
unsubscribe-keep = Para lang ito sa email. Kung nakakatanggap din kayo ng text o tawag mula sa amin, tuloy pa rin ang mga iyon. Para tuloy ang email, isara lang ang page na ito.
unsubscribed-title = Wala nang email
unsubscribed-body = Hindi na kami magpapadala sa email address na ito. Inaasikaso pa rin namin ang gamot ninyo. Kung kailangan ninyo ito, tawagan po kami.
unsubscribe-unknown-title = Hindi gumagana ang link na ito
unsubscribe-unknown-body = Baka may kulang na bahagi. Pakibuksan ulit ito mula sa email.
