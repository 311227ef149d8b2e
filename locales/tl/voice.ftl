### review: draft

# What a call says. A machine speaks it, so: short sentences, no marks that cannot be heard, telephone
# numbers digit by digit ($digits). Before somebody has shown who they are nothing is said of refills.

call-refill-invitation = { $count ->
    [1] Oras na po para sa refill ninyo.
   *[other] Oras na po para sa { $count } refill ninyo.
 }
call-refill-reminder = { $count ->
    [1] Kailangan pa po namin ang sagot ninyo tungkol sa refill ninyo.
   *[other] Kailangan pa po namin ang sagot ninyo tungkol sa { $count } refill ninyo.
 }
call-refill-reminder-last = { $count ->
    [1] Pakisabi po sa amin ngayong araw ang tungkol sa refill ninyo.
   *[other] Pakisabi po sa amin ngayong araw ang tungkol sa { $count } refill ninyo.
 }

# The first words. They come before any key, with those of the other language.
voice-greeting-who = Hello po. Ito ay automatic na tawag mula sa { $pharmacy }. Boses ng computer ang naririnig ninyo.
voice-greeting-danger = Kung emergency ito, ibaba ang phone at tumawag sa 9 1 1.
voice-greeting-keys = Para magpatuloy, pindutin ang 1. Kung nagkamali kami ng tawag, pindutin ang 3. Para makausap ang isang tao, pindutin ang 0. Para itigil ang mga tawag na ito, pindutin ang 9.
# Said in this language to whoever is called in the other one.
voice-other-language = Para sa Tagalog, pindutin ang 2.

voice-reception-who = Hello po. Ito ang automatic na linya ng { $pharmacy }. Boses ng computer ang naririnig ninyo.
voice-reception-keys = Kung gusto ninyong may taong tumawag sa inyo, pindutin ang 1. Para mag-iwan ng mensahe, pindutin ang 3. Para itigil ang mga automatic na tawag namin sa number na ito, pindutin ang 9.
voice-recording = Pagkatapos ng tono, sabihin ang pangalan at mensahe ninyo. Pagkatapos, ibaba ang phone, o pindutin ang pound key.

voice-identity = Para protektahan ang privacy ninyo, pindutin ang buwan at araw ng kapanganakan ninyo gamit ang apat na numero, buwan muna bago ang araw. Para sa Marso 7, pindutin ang 0 3 0 7.
voice-not-known = Hindi iyan ang nasa record namin. Pakisubukan pa nang isang beses.

voice-wrong-key = Pasensya na po, walang gamit dito ang key na iyan.
voice-no-key = Wala kaming narinig na pinindot ninyo.
voice-bad-number = Pasensya na po, hindi namin naintindihan ang number na iyan.
voice-missed-none = Zero ang pinindot ninyo, kaya magtatanong kami ulit.
voice-taken = Salamat po.
voice-severe = Salamat po. Sinabihan na namin ang pharmacist. Kung kailangan ninyo ng tulong ngayon na, ibaba ang phone at tumawag sa 9 1 1.
voice-intro-keys = Sa bawat tanong, puwede ninyong pindutin ang star para marinig ulit, pound para bumalik, 0 para makausap ang isang tao, at 9 para itigil ang mga tawag na ito.

# Which medicine: no names are spoken.
voice-medicine = Tungkol ito sa gamot na huli naming ipinadala noong { $day }.

voice-still-taking = Ginagamit pa po ba ninyo ito? Kung oo, pindutin ang 1. Kung itinigil na ninyo, pindutin ang 2. Kung nakatigil muna sandali, pindutin ang 3.
voice-doses-left = Ilang dose pa ang natitira sa inyo? Pindutin ang bilang, pagkatapos pindutin ang pound key. Kung wala na, pindutin ang 0, pagkatapos pound. Para marinig ulit, pindutin ang star, pagkatapos pound. Para makausap ang isang tao, pindutin ang star, pagkatapos 0.
voice-doses-sure = { $count ->
    [1] 1 dose ang pinindot ninyo. Kung tama iyan, pindutin ang 1. Para palitan, pindutin ang 2.
   *[other] { $count } dose ang pinindot ninyo. Mas marami iyan kaysa sa inaasahan namin. Kung tama iyan, pindutin ang 1. Para palitan, pindutin ang 2.
 }
voice-missed = May na-miss ba kayong dose mula noong huling delivery? Kung wala, pindutin ang 1. Kung mayroon, pindutin ang 2.
voice-missed-count = Ilang dose ang na-miss ninyo? Pindutin ang bilang, pagkatapos pindutin ang pound key.
voice-missed-why = Bakit ninyo na-miss? Kung nakalimutan ninyo, pindutin ang 1. Kung sumama ang pakiramdam ninyo dahil dito, pindutin ang 2. Kung masyadong mahal, pindutin ang 3. Kung naubusan kayo, pindutin ang 4. Kung sinabihan kayong huwag munang gamitin, pindutin ang 5. Kung iba ang dahilan, pindutin ang 6.
voice-changes = May nagbago ba mula noong huling delivery: ang mga gamot ninyo, allergy, pagkaospital, o ang insurance ninyo? Kung walang nagbago, pindutin ang 1. Kung may nagbago, pindutin ang 2.
voice-changed-medicines = May gamot ba kayong sinimulan, itinigil o pinalitan? Kung mayroon, pindutin ang 1. Kung wala, pindutin ang 2.
voice-changed-allergies = May bago ba kayong allergy? Kung mayroon, pindutin ang 1. Kung wala, pindutin ang 2.
voice-changed-hospital = Naospital ba kayo o pumunta sa emergency room? Kung oo, pindutin ang 1. Kung hindi, pindutin ang 2.
voice-changed-insurance = May bago ba kayong insurance? Kung mayroon, pindutin ang 1. Kung wala, pindutin ang 2.
voice-side-effects = May side effect ba kayong nararamdaman? Kung wala, pindutin ang 1. Kung kaunti, pindutin ang 2. Kung naaapektuhan ang ginagawa ninyo, pindutin ang 3. Kung malala, pindutin ang 4. Kung kailangan ninyo ng tulong ngayon na, pindutin ang 5.
voice-new-or-worse = Bago ba ito, o lumala? Kung oo, pindutin ang 1. Kung hindi, pindutin ang 2.
voice-day = Anong araw ito dapat dumating?
voice-day-choice = Para sa { $day }, pindutin ang { $key }.
voice-day-more = Para sa mas huling mga araw, pindutin ang 4.
voice-day-none = Kung walang araw na puwede sa inyo, pindutin ang 5 at tatawagan namin kayo.
voice-no-day = Wala kaming maibigay na ligtas na araw ng delivery. Pindutin ang 5 at may taong tatawag sa inyo para planuhin ito.
voice-question = May gusto ba kayong itanong sa pharmacist? Kung mayroon, pindutin ang 1, at tatawagan kayo ng pharmacist. Kung wala, pindutin ang 2.
# Kept as the question of whoever pressed 1: staff read it.
voice-question-asked = May gustong itanong sa pharmacist (pumindot ng key sa isang tawag).
voice-nine = 9 ang pinindot ninyo. Kung 9 na dose ang ibig ninyong sabihin, pindutin ang 1. Para itigil ang mga tawag na ito, pindutin ang 9.

voice-check = { $count ->
    [1] Iyon ang huling tanong. Para ipadala ang mga sagot ninyo at makuha ang refill ninyo, pindutin ang 1. Kung hindi ninyo ito kailangan ngayon, pindutin ang 2. Kung ayaw na ninyo nito, pindutin ang 3.
   *[other] Iyon ang huling tanong. Para ipadala ang mga sagot ninyo at makuha ang { $count } refill ninyo, pindutin ang 1. Kung hindi ninyo kailangan ang mga ito ngayon, pindutin ang 2. Kung ayaw na ninyo ng mga ito, pindutin ang 3.
 }
voice-check-flagged = Iyon ang huling tanong. Titingnan ng pharmacist ang mga sagot ninyo bago kami magpadala. Para ipadala ang mga sagot ninyo sa pharmacist, pindutin ang 1. Kung hindi ninyo ito kailangan ngayon, pindutin ang 2. Kung ayaw na ninyo nito, pindutin ang 3.

voice-end-stopped = Hindi na kami gagawa ng automatic na tawag sa number na ito. Kung gusto ninyo kaming makausap, tumawag sa { $digits }. Paalam po.
voice-end-person = May taong tatawag sa inyo. Kung hindi kayo makapaghintay, tumawag sa { $digits }. Paalam po.
voice-end-person-by = May taong tatawag sa inyo, hindi lalampas sa { $when }. Kung hindi kayo makapaghintay, tumawag sa { $digits }. Paalam po.
voice-end-no-further = Hindi kami makapagpatuloy, kaya may taong tatawag sa inyo. Puwede rin ninyo kaming tawagan sa { $digits }. Paalam po.
voice-end-not-known = Hindi namin maipagpapatuloy ang tawag na ito. May taong tatawag. Puwede rin ninyo kaming tawagan sa { $digits }. Paalam po.
voice-end-wrong-number = Salamat po. Pasensya na po. Hindi na kami tatawag sa number na ito. Paalam po.
voice-end-danger = Ibaba ang phone ngayon at tumawag sa 9 1 1. Sinabihan na namin ang pharmacist. Huwag hintayin ang tawag namin. Kung naiisip ninyong magpakamatay, tumawag sa 9 8 8.
voice-end-sent = { $count ->
    [1] Salamat po. Natanggap namin ang mga sagot ninyo at ihahanda namin ang refill ninyo. May tanong? Tumawag sa { $digits }. Paalam po.
   *[other] Salamat po. Natanggap namin ang mga sagot ninyo at ihahanda namin ang { $count } refill ninyo. May tanong? Tumawag sa { $digits }. Paalam po.
 }
voice-end-to-pharmacist = Salamat po. Natanggap namin ang mga sagot ninyo. Tatawagan kayo ng pharmacist bago kami magpadala. Kung gusto ninyong mauna, tumawag sa { $digits }. Paalam po.
voice-end-not-now = OK po, hindi muna namin ito ipapadala ngayon. Tumawag sa { $digits } kapag handa na kayo. Paalam po.
voice-end-no = OK po, hindi namin ito ipapadala. Kung magbago ang isip ninyo, tumawag sa { $digits }. Paalam po.
voice-end-nothing = Wala kaming kailangan sa inyo ngayon. May tanong? Tumawag sa { $digits }. Paalam po.
# On a machine that others may hear: who called and the number, nothing else.
voice-end-voicemail = Hello po. Ito ay automatic na mensahe mula sa { $pharmacy }. Pakitawagan po kami sa { $digits }. Uulitin ko, { $digits }. Puwede rin ninyong sabihin doon na itigil ang mga tawag na ito. Salamat po.
voice-end-silent = Hindi namin kayo narinig. Puwede ninyo kaming tawagan sa { $digits }. Paalam po.
voice-end-message-taken = Salamat po. May taong makikinig sa mensahe ninyo. Kung emergency, tumawag sa 9 1 1. Paalam po.
voice-end-trouble = Pasensya na po, nagkaproblema kami. Pakitawagan ang number na nasa label ninyo. Paalam po.
