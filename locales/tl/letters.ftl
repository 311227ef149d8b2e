### review: draft

# Letters on paper, in large print. No drug, illness, clinic or laboratory is named. An empty line parts
# paragraphs; an address on a line of its own becomes a code that a phone reads, with the address beside.

letter-date = { $date }
letter-greeting = Kumusta { $name },
letter-code = Isang parisukat na code. Binubuksan nito ang address na nasa tabi.

letter-refill-invitation =
    Oras na para planuhin ang susunod ninyong delivery.

    Pakitawagan kami sa { $phone }. O sumagot sa aming page. Itutok ang camera ng inyong telepono sa parisukat sa ibaba, o i-type ang address na nasa tabi nito.

    { $link }

    Hihingin ng page ang petsa ng inyong kapanganakan. Hindi ito kailanman humihingi ng pera o password.
letter-refill-reminder =
    Kailangan ba ninyo ang susunod na delivery? Pakisabi sa amin.

    Pakitawagan kami sa { $phone }. O sumagot sa aming page. Itutok ang camera ng inyong telepono sa parisukat sa ibaba, o i-type ang address na nasa tabi nito.

    { $link }

    Hihingin ng page ang petsa ng inyong kapanganakan. Hindi ito kailanman humihingi ng pera o password.
letter-refill-reminder-last =
    Sinubukan namin kayong kontakin tungkol sa susunod ninyong delivery, at wala pa kaming sagot mula sa inyo.

    Pakitawagan kami sa { $phone }. O sumagot sa aming page. Itutok ang camera ng inyong telepono sa parisukat sa ibaba, o i-type ang address na nasa tabi nito.

    { $link }

    Hihingin ng page ang petsa ng inyong kapanganakan. Hindi ito kailanman humihingi ng pera o password.
letter-please-call = Sinubukan namin kayong kontakin, pero hindi namin nagawa. Pakitawagan kami sa { $phone }.
letter-end =
    Ayaw na ninyo ng mga sulat? Tawagan kami sa { $phone } at sabihin sa amin.

    { $pharmacy }

# A choice on the page of what we send
choices-stop-letter = Wala nang mga sulat
