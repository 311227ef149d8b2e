### review: draft

# Ce que nous envoyons par e-mail. La pharmacie vient en premier, comme dans un SMS. On ne nomme ni
# médicament, ni maladie, ni clinique, ni laboratoire, ni personne, surtout pas dans l’objet : il est le
# même pour tous les e-mails. Une ligne vide sépare les paragraphes ; une adresse seule sur sa ligne
# devient un bouton.

mail-subject = Un message de { $pharmacy }
mail-unsubscribe = Ne plus recevoir nos e-mails

# Le dernier paragraphe de ce qui demande une réponse. Il n’invite à répondre que là où les réponses
# nous arrivent.
mail-answer-here = { $count ->
    [one] Vous pouvez aussi répondre à cet e-mail par OUI ou NON.
   *[other] Vous pouvez aussi répondre à cet e-mail par TOUS ou NON.
 }
mail-no-answers = Ne répondez pas à cet e-mail, s’il vous plaît : personne ne lit les réponses.

mail-refill-invitation = { $count ->
    [one]
        { $pharmacy } : Il est temps de prévoir votre renouvellement. Répondez ici à quelques questions courtes :

        { $link }

        Vous pouvez aussi nous appeler au { $phone }.
   *[other]
        { $pharmacy } : Il est temps de prévoir vos { $count } renouvellements. Répondez ici à quelques questions courtes :

        { $link }

        Vous pouvez aussi nous appeler au { $phone }.
 }
mail-refill-reminder = { $count ->
    [one]
        { $pharmacy } : Avez-vous besoin de votre renouvellement ? Dites-le-nous ici, s’il vous plaît :

        { $link }

        Vous pouvez aussi nous appeler au { $phone }.
   *[other]
        { $pharmacy } : Avez-vous besoin de vos { $count } renouvellements ? Dites-le-nous ici, s’il vous plaît :

        { $link }

        Vous pouvez aussi nous appeler au { $phone }.
 }
mail-refill-reminder-last = { $count ->
    [one]
        { $pharmacy } : Nous n’avons pas encore votre réponse pour votre renouvellement. Répondez ici, s’il vous plaît :

        { $link }

        Vous pouvez aussi nous appeler au { $phone }.
   *[other]
        { $pharmacy } : Nous n’avons pas encore votre réponse pour vos { $count } renouvellements. Répondez ici, s’il vous plaît :

        { $link }

        Vous pouvez aussi nous appeler au { $phone }.
 }
mail-refill-confirmed = { $count ->
    [one]
        { $pharmacy } : Merci. Nous avons votre réponse et allons préparer votre renouvellement.

        Des questions ? Appelez le { $phone }.
   *[other]
        { $pharmacy } : Merci. Nous avons votre réponse et allons préparer vos { $count } renouvellements.

        Des questions ? Appelez le { $phone }.
 }
mail-refill-needs-pharmacist =
    { $pharmacy } : Merci. Un pharmacien va vous appeler avant tout envoi.

    Pour nous parler avant, appelez le { $phone }.
mail-refill-declined = { $count ->
    [one]
        { $pharmacy } : D’accord, nous ne l’enverrons pas.

        Si vous changez d’avis, appelez le { $phone }.
   *[other]
        { $pharmacy } : D’accord, nous n’enverrons pas vos { $count } renouvellements.

        Si vous changez d’avis, appelez le { $phone }.
 }
mail-refill-on-hold = { $count ->
    [one]
        { $pharmacy } : D’accord, votre renouvellement est en pause.

        Appelez le { $phone } quand vous en aurez besoin.
   *[other]
        { $pharmacy } : D’accord, vos { $count } renouvellements sont en pause.

        Appelez le { $phone } quand vous en aurez besoin.
 }
mail-emergency-reply =
    { $pharmacy } : Appelez le 911 tout de suite si vous êtes en danger. Pensées de suicide ? Appelez le 988 ou écrivez au 988 par SMS.

    N’attendez pas notre réponse. Notre téléphone : { $phone }
mail-consent-welcome =
    { $pharmacy } : Nous vous écrirons pour vos renouvellements, 3 fois par semaine au maximum.

    Vous pouvez arrêter ces e-mails quand vous voulez avec le lien ci-dessous.
mail-new-link =
    { $pharmacy } : Voici votre nouveau lien :

    { $link }

    Si vous ne l’avez pas demandé, ignorez cet e-mail.
mail-secure-notice =
    { $pharmacy } : Vous avez un nouveau message de nous. Vous pouvez le lire ici :

    { $link }

    Des questions ? Appelez le { $phone }.
mail-call-back-coming =
    { $pharmacy } : Nous allons vous appeler.

    Si vous ne pouvez pas attendre, appelez le { $phone }. Urgence ? Appelez le 911.
mail-which-one =
    { $pharmacy } : Vous avez { $count } renouvellements. Répondez TOUS pour tous, ou seulement 1, ou seulement 2.

    Vous pouvez les voir ici :

    { $link }
mail-did-not-understand =
    { $pharmacy } : Pardon, nous n’avons pas compris. Répondez OUI ou NON, s’il vous plaît.

    Vous pouvez aussi nous appeler au { $phone }.
mail-question-received =
    { $pharmacy } : Merci. Une personne va lire votre message et répondre.

    Si vous ne pouvez pas attendre, appelez le { $phone }. Urgence ? Appelez le 911.
mail-stop-confirmed =
    { $pharmacy } : Vous ne recevrez plus nos messages.

    Répondez START pour les recevoir de nouveau. Des questions ? Appelez le { $phone }.
mail-stop-part-confirmed =
    { $pharmacy } : Vous ne recevrez plus nos messages sur les renouvellements.

    Pour ne plus recevoir aucun message, répondez STOP. Des questions ? Appelez le { $phone }.
mail-start-confirmed =
    { $pharmacy } : Vous recevrez de nouveau nos messages, 3 par semaine au maximum.

    Répondez STOP pour les arrêter.
mail-help =
    { $pharmacy } : Nous vous écrivons pour vos renouvellements, 3 fois par semaine au maximum.

    Appelez-nous au { $phone }. Répondez STOP pour arrêter nos messages.
mail-wrong-number-noted =
    { $pharmacy } : Merci. Nous n’écrirons plus à cette adresse.

    Des questions ? Appelez le { $phone }.
