### review: draft

# Letters on paper, in large print. No drug, illness, clinic or laboratory is named. An empty line parts
# paragraphs; an address on a line of its own becomes a code that a phone reads, with the address beside.

letter-date = { $date }
letter-greeting = Bonjour { $name },
letter-code = Un code carré. Il ouvre l’adresse écrite à côté.

letter-refill-invitation =
    Il est temps de préparer votre renouvellement.

    Appelez-nous au { $phone }. Ou répondez sur notre page. Pointez l’appareil photo de votre téléphone vers le carré ci-dessous, ou tapez l’adresse écrite à côté.

    { $link }

    La page demande votre date de naissance. Elle ne demande jamais d’argent ni de mot de passe.
letter-refill-reminder =
    Avez-vous besoin de votre renouvellement ? Dites-le-nous.

    Appelez-nous au { $phone }. Ou répondez sur notre page. Pointez l’appareil photo de votre téléphone vers le carré ci-dessous, ou tapez l’adresse écrite à côté.

    { $link }

    La page demande votre date de naissance. Elle ne demande jamais d’argent ni de mot de passe.
letter-refill-reminder-last =
    Nous avons essayé de vous joindre au sujet de votre renouvellement, sans réponse de votre part.

    Appelez-nous au { $phone }. Ou répondez sur notre page. Pointez l’appareil photo de votre téléphone vers le carré ci-dessous, ou tapez l’adresse écrite à côté.

    { $link }

    La page demande votre date de naissance. Elle ne demande jamais d’argent ni de mot de passe.
letter-please-call = Nous avons essayé de vous joindre, sans succès. Appelez-nous au { $phone }.
letter-end =
    Vous ne voulez plus de lettres ? Appelez-nous au { $phone } et dites-le-nous.

    { $pharmacy }

# A choice on the page of what we send
choices-stop-letter = Plus de lettres
