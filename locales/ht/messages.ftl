### review: draft

# What we send. $pharmacy comes first in every message. No drug, illness, clinic, laboratory or
# person is named. The telephone's own alphabet has è, ò and à but not È, Ò and À: no sentence begins
# with them, so that two parts are enough (160 in one, 153 in each of two).
# "Refill" is "renouvèlman". [1] is exactly one: then the answer is WI; for several it is TOUT.

message-refill-invitation = { $count ->
    [1] { $pharmacy }: Li lè pou renouvèlman medikaman ou. Reponn nan { $link } oswa voye mo WI oswa NON. HELP pou èd, STOP pou sispann.
   *[other] { $pharmacy }: Li lè pou { $count } renouvèlman medikaman ou yo. Reponn nan { $link } oswa voye mo TOUT oswa NON. HELP pou èd, STOP pou sispann.
 }
message-refill-reminder = { $count ->
    [1] { $pharmacy }: Ou bezwen renouvèlman ou? Reponn nan { $link } oswa voye mo WI oswa NON. HELP pou èd, STOP pou sispann.
   *[other] { $pharmacy }: Ou bezwen { $count } renouvèlman ou yo? Reponn nan { $link } oswa voye mo TOUT oswa NON. HELP pou èd, STOP pou sispann.
 }
message-refill-reminder-last = { $count ->
    [1] { $pharmacy }: Tanpri di nou kisa pou nou fè ak renouvèlman ou: { $link } oswa rele { $phone }. STOP pou sispann.
   *[other] { $pharmacy }: Tanpri di nou kisa pou nou fè ak { $count } renouvèlman ou yo: { $link } oswa rele { $phone }. STOP pou sispann.
 }
message-refill-confirmed = { $count ->
    [1] { $pharmacy }: Mèsi. Nou resevwa repons ou epi n ap prepare renouvèlman ou. Ou gen kesyon? Rele { $phone }. STOP pou sispann.
   *[other] { $pharmacy }: Mèsi. Nou resevwa repons ou epi n ap prepare { $count } renouvèlman ou yo. Ou gen kesyon? Rele { $phone }. STOP pou sispann.
 }
message-refill-needs-pharmacist = { $pharmacy }: Mèsi. Yon famasyen ap rele ou anvan nou voye anyen. Si ou vle rele nou anvan, rele { $phone }. STOP pou sispann.
message-refill-declined = { $count ->
    [1] { $pharmacy }: Dakò, nou p ap voye li. Si ou chanje lide, rele { $phone }. STOP pou sispann.
   *[other] { $pharmacy }: Dakò, nou p ap voye { $count } renouvèlman ou yo. Si ou chanje lide, rele { $phone }. STOP pou sispann.
 }
message-refill-on-hold = { $count ->
    [1] { $pharmacy }: Dakò, nou mete renouvèlman ou an poz. Rele { $phone } lè ou pare. STOP pou sispann.
   *[other] { $pharmacy }: Dakò, nou mete { $count } renouvèlman ou yo an poz. Rele { $phone } lè ou pare. STOP pou sispann.
 }
message-which-one = { $pharmacy }: Ou gen { $count } renouvèlman. Voye mo TOUT pou tout, oswa sèlman 1, oswa sèlman 2. Gade yo nan { $link }
message-did-not-understand = { $pharmacy }: Padon, nou pa konprann. Voye mo WI oswa NON, oswa rele { $phone }. HELP pou èd, STOP pou sispann.
message-question-received = { $pharmacy }: Mèsi. Yon moun ap li mesaj ou epi l ap reponn ou. Sa prese? Rele { $phone }. Ijans? Rele 911.
message-stop-confirmed = { $pharmacy }: Ou p ap resevwa mesaj nan men nou ankò. Voye mo START pou resevwa yo ankò. Ou gen kesyon? Rele { $phone }.
message-stop-part-confirmed = { $pharmacy }: Ou p ap resevwa mesaj sou renouvèlman nan men nou ankò. Voye mo STOP pou sispann tout mesaj. Ou gen kesyon? Rele { $phone }.
message-start-confirmed = { $pharmacy }: W ap resevwa mesaj nou yo ankò, jiska 3 pa semèn. Ka gen frè pou mesaj ak done. HELP pou èd, STOP pou sispann.
message-help = { $pharmacy }: Nou ekri ou sou renouvèlman ou yo, jiska 3 fwa pa semèn. Rele { $phone }. Ka gen frè pou mesaj ak done. STOP pou sispann.
message-wrong-number-noted = { $pharmacy }: Mèsi. Nou p ap voye mesaj tèks nan nimewo sa a ankò. Kesyon? Rele { $phone }.
message-emergency-reply = { $pharmacy }: Rele 911 kounye a si ou an danje. Ou anvi touye tèt ou? Rele 988 oswa voye yon mesaj tèks nan 988. Pa tann repons nou. Famasi: { $phone }
message-consent-welcome = { $pharmacy }: N ap ekri ou sou renouvèlman ou yo, jiska 3 pa semèn. Ka gen frè pou mesaj ak done. HELP pou èd, STOP pou sispann.
message-new-link = { $pharmacy }: Men nouvo lyen ou: { $link } Si se pa ou ki mande li, tanpri pa okipe mesaj sa a.
message-secure-notice = { $pharmacy }: Ou gen yon nouvo mesaj nan men nou. Ou ka li mesaj la nan { $link } STOP pou sispann.
message-call-back-coming = { $pharmacy }: N ap rele ou. Si ou pa ka tann, rele { $phone }. Ijans? Rele 911.
# The one notice on a phone: it lies open on the screen, and is the same whatever it leads to.
message-push = Ou gen nouvèl nan men { $pharmacy }.
