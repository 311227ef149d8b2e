### review: draft

# What we send. $pharmacy comes first in every message. No drug, illness, clinic, laboratory or
# person is named. Only letters of the telephone's own alphabet: 160 in one part, 153 in each of two.
# [1] is exactly one: then the answer is OO; for several it is LAHAT.

message-refill-invitation = { $count ->
    [1] { $pharmacy }: Oras na po para sa refill ninyo. Sumagot sa { $link } o i-reply ang OO o HINDI. HELP para sa tulong, STOP para itigil.
   *[other] { $pharmacy }: Oras na po para sa { $count } refill ninyo. Sumagot sa { $link } o i-reply ang LAHAT o HINDI. HELP para sa tulong, STOP para itigil.
 }
message-refill-reminder = { $count ->
    [1] { $pharmacy }: Kailangan po ba ninyo ang refill ninyo? Sumagot sa { $link } o i-reply ang OO o HINDI. HELP para sa tulong, STOP para itigil.
   *[other] { $pharmacy }: Kailangan po ba ninyo ang { $count } refill ninyo? Sumagot sa { $link } o i-reply ang LAHAT o HINDI. HELP para sa tulong, STOP para itigil.
 }
message-refill-reminder-last = { $count ->
    [1] { $pharmacy }: Pakisabi po sa amin ang tungkol sa refill ninyo: { $link } o tumawag sa { $phone }. STOP para itigil.
   *[other] { $pharmacy }: Pakisabi po sa amin ang tungkol sa { $count } refill ninyo: { $link } o tumawag sa { $phone }. STOP para itigil.
 }
message-refill-confirmed = { $count ->
    [1] { $pharmacy }: Salamat po. Natanggap namin ang sagot ninyo. Ihahanda namin ang refill ninyo. May tanong? Tumawag sa { $phone }. STOP para itigil.
   *[other] { $pharmacy }: Salamat po. Natanggap namin ang sagot ninyo. Ihahanda namin ang { $count } refill ninyo. May tanong? Tumawag sa { $phone }. STOP para itigil.
 }
message-refill-needs-pharmacist = { $pharmacy }: Salamat po. Tatawagan kayo ng pharmacist bago kami magpadala. Kung gusto ninyong mauna, tumawag sa { $phone }. STOP para itigil.
message-refill-declined = { $count ->
    [1] { $pharmacy }: OK po, hindi namin ito ipapadala. Kung magbago ang isip ninyo, tumawag sa { $phone }. STOP para itigil.
   *[other] { $pharmacy }: OK po, hindi namin ipapadala ang { $count } refill ninyo. Kung magbago ang isip ninyo, tumawag sa { $phone }. STOP para itigil.
 }
message-refill-on-hold = { $count ->
    [1] { $pharmacy }: OK po, naka-hold muna ang refill ninyo. Tumawag sa { $phone } kapag handa na kayo. STOP para itigil.
   *[other] { $pharmacy }: OK po, naka-hold muna ang { $count } refill ninyo. Tumawag sa { $phone } kapag handa na kayo. STOP para itigil.
 }
message-which-one = { $pharmacy }: May { $count } refill po kayo. I-reply ang LAHAT kung lahat, o 1 lang, o 2 lang. Tingnan sa { $link }
message-did-not-understand = { $pharmacy }: Pasensya na po, hindi namin naintindihan. I-reply ang OO o HINDI, o tumawag sa { $phone }. HELP para sa tulong, STOP para itigil.
message-question-received = { $pharmacy }: Salamat po. May taong babasa at sasagot sa mensahe ninyo. Apurahan? Tumawag sa { $phone }. Emergency? Tumawag sa 911.
message-stop-confirmed = { $pharmacy }: Wala na kayong matatanggap na mensahe mula sa amin. I-reply ang START para makatanggap ulit. May tanong? Tumawag sa { $phone }.
message-stop-part-confirmed = { $pharmacy }: Wala na kayong matatanggap na mensahe tungkol sa refill. I-reply ang STOP para itigil ang lahat ng mensahe. May tanong? Tumawag sa { $phone }.
message-start-confirmed = { $pharmacy }: Makakatanggap ulit kayo ng mga mensahe namin, hanggang 3 bawat linggo. Maaaring may bayad ang text at data. HELP para sa tulong, STOP para itigil.
message-help = { $pharmacy }: Nagte-text kami tungkol sa mga refill ninyo, hanggang 3 beses bawat linggo. Tumawag sa { $phone }. Maaaring may bayad ang text at data. STOP para itigil.
message-wrong-number-noted = { $pharmacy }: Salamat po. Hindi na kami magte-text sa number na ito. May tanong? Tumawag sa { $phone }.
message-emergency-reply = { $pharmacy }: Tumawag sa 911 ngayon na kung nasa panganib kayo. Naiisip ninyong magpakamatay? Tumawag o mag-text sa 988. Huwag hintayin ang sagot namin. Pharmacy: { $phone }
message-consent-welcome = { $pharmacy }: Magte-text kami tungkol sa mga refill ninyo, hanggang 3 bawat linggo. Maaaring may bayad ang text at data. HELP para sa tulong, STOP para itigil.
message-new-link = { $pharmacy }: Narito po ang bagong link ninyo: { $link } Kung hindi ninyo ito hiningi, huwag na lang pansinin ang text na ito.
message-secure-notice = { $pharmacy }: May bago po kayong mensahe mula sa amin. Basahin sa { $link } STOP para itigil.
message-call-back-coming = { $pharmacy }: Tatawagan po namin kayo. Kung hindi kayo makapaghintay, tumawag sa { $phone }. Emergency? Tumawag sa 911.
# The one notice on a phone: it lies open on the screen, and is the same whatever it leads to.
message-push = May update po kayo mula sa { $pharmacy }.
