### review: draft

# What we send by e-mail. The pharmacy stands first, as in a text. No drug, illness, clinic,
# laboratory or person is named, in the subject least of all: it is the same for every e-mail. An
# empty line parts paragraphs; an address on a line of its own becomes a button.
# [1] is exactly one: then the answer is OO; for several it is LAHAT.

mail-subject = Mensahe mula sa { $pharmacy }
mail-unsubscribe = Itigil ang mga email mula sa amin

# The last paragraph of what asks. Only where answers by e-mail reach us does it invite one.
mail-answer-here = { $count ->
    [1] Puwede rin ninyong sagutin ang email na ito ng OO o HINDI.
   *[other] Puwede rin ninyong sagutin ang email na ito ng LAHAT o HINDI.
 }
mail-no-answers = Huwag po kayong mag-reply sa email na ito: walang nagbabasa ng mga reply.

mail-refill-invitation = { $count ->
    [1]
        { $pharmacy }: Oras na po para sa refill ninyo. Pakisagot ang ilang maikling tanong dito:

        { $link }

        Puwede rin ninyo kaming tawagan sa { $phone }.
   *[other]
        { $pharmacy }: Oras na po para sa { $count } refill ninyo. Pakisagot ang ilang maikling tanong dito:

        { $link }

        Puwede rin ninyo kaming tawagan sa { $phone }.
 }
mail-refill-reminder = { $count ->
    [1]
        { $pharmacy }: Kailangan po ba ninyo ang refill ninyo? Pakisabi sa amin dito:

        { $link }

        Puwede rin ninyo kaming tawagan sa { $phone }.
   *[other]
        { $pharmacy }: Kailangan po ba ninyo ang { $count } refill ninyo? Pakisabi sa amin dito:

        { $link }

        Puwede rin ninyo kaming tawagan sa { $phone }.
 }
mail-refill-reminder-last = { $count ->
    [1]
        { $pharmacy }: Wala pa kaming sagot mula sa inyo tungkol sa refill ninyo. Pakisabi sa amin dito:

        { $link }

        Puwede rin ninyo kaming tawagan sa { $phone }.
   *[other]
        { $pharmacy }: Wala pa kaming sagot mula sa inyo tungkol sa { $count } refill ninyo. Pakisabi sa amin dito:

        { $link }

        Puwede rin ninyo kaming tawagan sa { $phone }.
 }
mail-refill-confirmed = { $count ->
    [1]
        { $pharmacy }: Salamat po. Natanggap namin ang sagot ninyo. Ihahanda namin ang refill ninyo.

        May tanong? Tumawag sa { $phone }.
   *[other]
        { $pharmacy }: Salamat po. Natanggap namin ang sagot ninyo. Ihahanda namin ang { $count } refill ninyo.

        May tanong? Tumawag sa { $phone }.
 }
mail-refill-needs-pharmacist =
    { $pharmacy }: Salamat po. Tatawagan kayo ng pharmacist bago kami magpadala.

    Kung gusto ninyong mauna, tumawag sa { $phone }.
mail-refill-declined = { $count ->
    [1]
        { $pharmacy }: OK po, hindi namin ito ipapadala.

        Kung magbago ang isip ninyo, tumawag sa { $phone }.
   *[other]
        { $pharmacy }: OK po, hindi namin ipapadala ang { $count } refill ninyo.

        Kung magbago ang isip ninyo, tumawag sa { $phone }.
 }
mail-refill-on-hold = { $count ->
    [1]
        { $pharmacy }: OK po, naka-hold muna ang refill ninyo.

        Tumawag sa { $phone } kapag handa na kayo.
   *[other]
        { $pharmacy }: OK po, naka-hold muna ang { $count } refill ninyo.

        Tumawag sa { $phone } kapag handa na kayo.
 }
mail-emergency-reply =
    { $pharmacy }: Tumawag sa 911 ngayon na kung nasa panganib kayo. Naiisip ninyong magpakamatay? Tumawag o mag-text sa 988.

    Huwag hintayin ang sagot namin. Ang phone namin: { $phone }
mail-consent-welcome =
    { $pharmacy }: Magpapadala kami ng email tungkol sa mga refill ninyo, hanggang 3 beses bawat linggo.

    Puwede ninyong itigil ang mga email na ito anumang oras gamit ang link sa ibaba.
mail-new-link =
    { $pharmacy }: Narito po ang bagong link ninyo:

    { $link }

    Kung hindi ninyo ito hiningi, huwag na lang pansinin ang email na ito.
mail-secure-notice =
    { $pharmacy }: May bago po kayong mensahe mula sa amin. Puwede ninyo itong basahin dito:

    { $link }

    May tanong? Tumawag sa { $phone }.
mail-call-back-coming =
    { $pharmacy }: Tatawagan po namin kayo.

    Kung hindi kayo makapaghintay, tumawag sa { $phone }. Emergency? Tumawag sa 911.
mail-which-one =
    { $pharmacy }: May { $count } refill po kayo. Isagot ang LAHAT kung lahat, o 1 lang, o 2 lang.

    Makikita ninyo ang mga ito rito:

    { $link }
mail-did-not-understand =
    { $pharmacy }: Pasensya na po, hindi namin naintindihan. Isagot ang OO o HINDI.

    Puwede rin ninyo kaming tawagan sa { $phone }.
mail-question-received =
    { $pharmacy }: Salamat po. May taong babasa at sasagot sa mensahe ninyo.

    Kung hindi kayo makapaghintay, tumawag sa { $phone }. Emergency? Tumawag sa 911.
mail-stop-confirmed =
    { $pharmacy }: Wala na kayong matatanggap na mensahe mula sa amin.

    Isagot ang START para makatanggap ulit. May tanong? Tumawag sa { $phone }.
mail-stop-part-confirmed =
    { $pharmacy }: Wala na kayong matatanggap na mensahe tungkol sa refill.

    I-reply ang STOP para itigil ang lahat ng mensahe. May tanong? Tumawag sa { $phone }.
mail-start-confirmed =
    { $pharmacy }: Makakatanggap ulit kayo ng mga mensahe namin, hanggang 3 bawat linggo.

    Isagot ang STOP para itigil ang mga ito.
mail-help =
    { $pharmacy }: Nagpapadala kami ng mensahe tungkol sa mga refill ninyo, hanggang 3 beses bawat linggo.

    Tawagan kami sa { $phone }. Isagot ang STOP para itigil ang mga mensahe namin.
mail-wrong-number-noted =
    { $pharmacy }: Salamat po. Hindi na kami magpapadala sa address na ito.

    May tanong? Tumawag sa { $phone }.
