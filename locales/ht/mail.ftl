### review: draft

# What we send by e-mail. The pharmacy stands first, as in a text. No drug, illness, clinic,
# laboratory or person is named, in the subject least of all: it is the same for every e-mail. An
# empty line parts paragraphs; an address on a line of its own becomes a button.
# [1] is exactly one: then the answer is WI; for several it is TOUT.

mail-subject = Yon mesaj nan men { $pharmacy }
mail-unsubscribe = Sispann imèl nou yo

# The last paragraph of what asks. Only where answers by e-mail reach us does it invite one.
mail-answer-here = { $count ->
    [1] Ou ka reponn imèl sa a tou ak mo WI oswa NON.
   *[other] Ou ka reponn imèl sa a tou ak mo TOUT oswa NON.
 }
mail-no-answers = Tanpri pa reponn imèl sa a: pèsonn pa li repons yo.

mail-refill-invitation = { $count ->
    [1]
        { $pharmacy }: Li lè pou renouvèlman medikaman ou. Tanpri reponn kèk kesyon kout isit la:

        { $link }

        Ou ka rele nou tou nan { $phone }.
   *[other]
        { $pharmacy }: Li lè pou { $count } renouvèlman medikaman ou yo. Tanpri reponn kèk kesyon kout isit la:

        { $link }

        Ou ka rele nou tou nan { $phone }.
 }
mail-refill-reminder = { $count ->
    [1]
        { $pharmacy }: Èske ou bezwen renouvèlman ou? Tanpri di nou sa isit la:

        { $link }

        Ou ka rele nou tou nan { $phone }.
   *[other]
        { $pharmacy }: Èske ou bezwen { $count } renouvèlman ou yo? Tanpri di nou sa isit la:

        { $link }

        Ou ka rele nou tou nan { $phone }.
 }
mail-refill-reminder-last = { $count ->
    [1]
        { $pharmacy }: Nou poko gen repons ou sou renouvèlman ou. Tanpri di nou sa isit la:

        { $link }

        Ou ka rele nou tou nan { $phone }.
   *[other]
        { $pharmacy }: Nou poko gen repons ou sou { $count } renouvèlman ou yo. Tanpri di nou sa isit la:

        { $link }

        Ou ka rele nou tou nan { $phone }.
 }
mail-refill-confirmed = { $count ->
    [1]
        { $pharmacy }: Mèsi. Nou resevwa repons ou epi n ap prepare renouvèlman ou.

        Ou gen kesyon? Rele { $phone }.
   *[other]
        { $pharmacy }: Mèsi. Nou resevwa repons ou epi n ap prepare { $count } renouvèlman ou yo.

        Ou gen kesyon? Rele { $phone }.
 }
mail-refill-needs-pharmacist =
    { $pharmacy }: Mèsi. Yon famasyen ap rele ou anvan nou voye anyen.

    Si ou vle rele nou anvan, rele { $phone }.
mail-refill-declined = { $count ->
    [1]
        { $pharmacy }: Dakò, nou p ap voye li.

        Si ou chanje lide, rele { $phone }.
   *[other]
        { $pharmacy }: Dakò, nou p ap voye { $count } renouvèlman ou yo.

        Si ou chanje lide, rele { $phone }.
 }
mail-refill-on-hold = { $count ->
    [1]
        { $pharmacy }: Dakò, nou mete renouvèlman ou an poz.

        Rele { $phone } lè ou pare.
   *[other]
        { $pharmacy }: Dakò, nou mete { $count } renouvèlman ou yo an poz.

        Rele { $phone } lè ou pare.
 }
mail-emergency-reply =
    { $pharmacy }: Rele 911 kounye a si ou an danje. Èske ou anvi touye tèt ou? Rele 988 oswa voye yon mesaj tèks nan 988.

    Pa tann repons nou. Telefòn nou: { $phone }
mail-consent-welcome =
    { $pharmacy }: N ap ekri ou sou renouvèlman ou yo, jiska 3 fwa pa semèn.

    Ou ka sispann imèl sa yo nenpòt lè ak lyen ki anba a.
mail-new-link =
    { $pharmacy }: Men nouvo lyen ou:

    { $link }

    Si se pa ou ki mande li, tanpri pa okipe imèl sa a.
mail-secure-notice =
    { $pharmacy }: Ou gen yon nouvo mesaj nan men nou. Ou ka li mesaj la isit la:

    { $link }

    Ou gen kesyon? Rele { $phone }.
mail-call-back-coming =
    { $pharmacy }: N ap rele ou.

    Si ou pa ka tann, rele { $phone }. Ijans? Rele 911.
mail-which-one =
    { $pharmacy }: Ou gen { $count } renouvèlman. Tanpri reponn TOUT pou tout, oswa sèlman 1, oswa sèlman 2.

    Ou ka wè yo isit la:

    { $link }
mail-did-not-understand =
    { $pharmacy }: Padon, nou pa konprann. Tanpri reponn WI oswa NON.

    Ou ka rele nou tou nan { $phone }.
mail-question-received =
    { $pharmacy }: Mèsi. Yon moun ap li mesaj ou epi l ap reponn ou.

    Si ou pa ka tann, rele { $phone }. Ijans? Rele 911.
mail-stop-confirmed =
    { $pharmacy }: Ou p ap resevwa mesaj nan men nou ankò.

    Reponn START pou resevwa yo ankò. Ou gen kesyon? Rele { $phone }.
mail-stop-part-confirmed =
    { $pharmacy }: Ou p ap resevwa mesaj sou renouvèlman nan men nou ankò.

    Voye mo STOP pou sispann tout mesaj. Ou gen kesyon? Rele { $phone }.
mail-start-confirmed =
    { $pharmacy }: W ap resevwa mesaj nou yo ankò, jiska 3 pa semèn.

    Reponn STOP pou sispann yo.
mail-help =
    { $pharmacy }: Nou ekri ou sou renouvèlman ou yo, jiska 3 fwa pa semèn.

    Rele nou nan { $phone }. Reponn STOP pou sispann mesaj nou yo.
mail-wrong-number-noted =
    { $pharmacy }: Mèsi. Nou p ap ekri nan adrès sa a ankò.

    Ou gen kesyon? Rele { $phone }.
