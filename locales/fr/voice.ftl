### review: draft

# Ce que dit un appel. Une machine le dit : phrases courtes, rien qui ne s’entende pas, les numéros de
# téléphone chiffre par chiffre ($digits). Avant de savoir qui écoute, on ne parle pas de renouvellement.
# « dièse » est la touche avec quatre traits croisés ; « étoile » est l’autre.

call-refill-invitation = { $count ->
    [one] Il est temps de prévoir votre renouvellement.
   *[other] Il est temps de prévoir vos { $count } renouvellements.
 }
call-refill-reminder = { $count ->
    [one] Nous attendons encore votre réponse pour votre renouvellement.
   *[other] Nous attendons encore votre réponse pour vos { $count } renouvellements.
 }
call-refill-reminder-last = { $count ->
    [one] Dites-nous aujourd’hui ce que vous voulez pour votre renouvellement, s’il vous plaît.
   *[other] Dites-nous aujourd’hui ce que vous voulez pour vos { $count } renouvellements, s’il vous plaît.
 }

# Les premiers mots, avant toute touche, avec ceux de l’autre langue.
voice-greeting-who = Bonjour. Ceci est un appel automatique de { $pharmacy }. Vous entendez la voix d’un ordinateur.
voice-greeting-danger = Si c’est une urgence, raccrochez et appelez le 9 1 1.
voice-greeting-keys = Pour continuer, appuyez sur le 1. Si cet appel est une erreur, appuyez sur le 3. Pour parler à une personne, appuyez sur le 0. Pour arrêter ces appels, appuyez sur le 9.
# Dit dans cette langue à qui est appelé dans l’autre.
voice-other-language = Pour le français, appuyez sur le 2.

voice-reception-who = Bonjour. Ceci est la ligne automatique de { $pharmacy }. Vous entendez la voix d’un ordinateur.
voice-reception-keys = Si vous voulez qu’une personne vous rappelle, appuyez sur le 1. Pour laisser un message, appuyez sur le 3. Pour arrêter nos appels automatiques à ce numéro, appuyez sur le 9.
voice-recording = Après le signal sonore, dites votre nom et votre message. Puis raccrochez, ou appuyez sur la touche dièse.

voice-identity = Pour protéger votre vie privée, tapez le mois, puis le jour de votre naissance, avec quatre chiffres. D’abord le mois. Pour le 7 mars, tapez 0 3 0 7.
voice-not-known = Ce n’est pas ce que nous avons. Essayez encore une fois, s’il vous plaît.

voice-wrong-key = Pardon, cette touche ne sert pas ici.
voice-no-key = Nous n’avons entendu aucune touche.
voice-bad-number = Pardon, nous n’avons pas compris ce nombre.
voice-missed-none = Vous avez tapé zéro, donc nous demandons encore une fois.
voice-taken = Merci.
voice-severe = Merci. Nous avons prévenu un pharmacien. Si vous avez besoin d’aide tout de suite, raccrochez et appelez le 9 1 1.
voice-intro-keys = À chaque question, appuyez sur étoile pour l’entendre encore, sur dièse pour revenir en arrière, sur le 0 pour une personne, et sur le 9 pour arrêter ces appels.

# Quel médicament : on ne dit aucun nom.
voice-medicine = Il s’agit du médicament que nous avons envoyé la dernière fois le { $day }.

voice-still-taking = Le prenez-vous toujours ? Si oui, appuyez sur le 1. Si vous avez arrêté, appuyez sur le 2. S’il est en pause, appuyez sur le 3.
voice-doses-left = Combien de doses vous reste-t-il ? Tapez le nombre, puis la touche dièse. S’il ne vous en reste pas, tapez 0, puis dièse. Pour entendre encore, tapez étoile, puis dièse. Pour une personne, tapez étoile 0.
voice-doses-sure = { $count ->
    [one] Vous avez tapé { $count } dose. Si c’est juste, appuyez sur le 1. Pour changer, appuyez sur le 2.
   *[other] Vous avez tapé { $count } doses. C’est plus que ce que nous pensions. Si c’est juste, appuyez sur le 1. Pour changer, appuyez sur le 2.
 }
voice-missed = Avez-vous manqué des doses depuis la dernière livraison ? Si non, appuyez sur le 1. Si oui, appuyez sur le 2.
voice-missed-count = Combien de doses avez-vous manquées ? Tapez le nombre, puis la touche dièse.
voice-missed-why = Pourquoi les avez-vous manquées ? Si vous avez oublié, appuyez sur le 1. Si vous vous sentiez mal à cause du médicament, appuyez sur le 2. Si cela coûte trop cher, appuyez sur le 3. Si vous n’en aviez plus, appuyez sur le 4. Si on vous a dit de sauter la dose, appuyez sur le 5. Pour une autre raison, appuyez sur le 6.
voice-changes = Depuis la dernière livraison, quelque chose a-t-il changé : vos médicaments, vos allergies, un séjour à l’hôpital ou votre assurance ? Si rien n’a changé, appuyez sur le 1. Si quelque chose a changé, appuyez sur le 2.
voice-changed-medicines = Avez-vous commencé, arrêté ou changé un médicament ? Si oui, appuyez sur le 1. Si non, appuyez sur le 2.
voice-changed-allergies = Avez-vous une nouvelle allergie ? Si oui, appuyez sur le 1. Si non, appuyez sur le 2.
voice-changed-hospital = Avez-vous été à l’hôpital ou aux urgences ? Si oui, appuyez sur le 1. Si non, appuyez sur le 2.
voice-changed-insurance = Avez-vous une nouvelle assurance ? Si oui, appuyez sur le 1. Si non, appuyez sur le 2.
voice-side-effects = Avez-vous des effets secondaires ? Si vous n’en avez pas, appuyez sur le 1. S’ils sont légers, appuyez sur le 2. S’ils vous dérangent dans votre journée, appuyez sur le 3. S’ils sont graves, appuyez sur le 4. Si vous avez besoin d’aide tout de suite, appuyez sur le 5.
voice-new-or-worse = Est-ce nouveau, ou plus fort qu’avant ? Si oui, appuyez sur le 1. Si non, appuyez sur le 2.
voice-day = Quel jour voulez-vous le recevoir ?
voice-day-choice = Pour le { $day }, appuyez sur le { $key }.
voice-day-more = Pour des jours plus tard, appuyez sur le 4.
voice-day-none = Si aucun jour ne convient, appuyez sur le 5 et nous vous appellerons.
voice-no-day = Nous n’avons aucun jour de livraison sûr à vous proposer. Appuyez sur le 5 et une personne vous appellera pour trouver un jour.
voice-question = Voulez-vous demander quelque chose au pharmacien ? Si oui, appuyez sur le 1, et un pharmacien vous appellera. Si non, appuyez sur le 2.
# Gardé comme la question de qui a appuyé sur 1 : le personnel la lit.
voice-question-asked = Veut demander quelque chose au pharmacien (a appuyé sur une touche pendant un appel).
voice-nine = Vous avez appuyé sur le 9. Si vous voulez dire 9 doses, appuyez sur le 1. Pour arrêter ces appels, appuyez sur le 9.

voice-check = { $count ->
    [one] C’était la dernière question. Pour envoyer vos réponses et recevoir votre renouvellement, appuyez sur le 1. Si vous n’en avez pas besoin maintenant, appuyez sur le 2. Si vous ne le voulez pas du tout, appuyez sur le 3.
   *[other] C’était la dernière question. Pour envoyer vos réponses et recevoir vos { $count } renouvellements, appuyez sur le 1. Si vous n’en avez pas besoin maintenant, appuyez sur le 2. Si vous ne les voulez pas du tout, appuyez sur le 3.
 }
voice-check-flagged = C’était la dernière question. Un pharmacien regardera vos réponses avant tout envoi. Pour envoyer vos réponses au pharmacien, appuyez sur le 1. Si vous n’en avez pas besoin maintenant, appuyez sur le 2. Si vous n’en voulez pas du tout, appuyez sur le 3.

voice-end-stopped = Nous ne ferons plus d’appels automatiques à ce numéro. Si vous voulez nous parler, appelez le { $digits }. Au revoir.
voice-end-person = Une personne vous rappellera. Si vous ne pouvez pas attendre, appelez le { $digits }. Au revoir.
voice-end-person-by = Une personne vous rappellera au plus tard le { $when }. Si vous ne pouvez pas attendre, appelez le { $digits }. Au revoir.
voice-end-no-further = Nous n’avons pas pu continuer. Une personne va donc vous appeler. Vous pouvez aussi nous appeler au { $digits }. Au revoir.
voice-end-not-known = Nous ne pouvons pas continuer cet appel. Une personne appellera. Vous pouvez aussi nous appeler au { $digits }. Au revoir.
voice-end-wrong-number = Merci. Excusez-nous. Nous n’appellerons plus ce numéro. Au revoir.
voice-end-danger = Raccrochez maintenant et appelez le 9 1 1. Nous avons prévenu un pharmacien. N’attendez pas notre appel. Si vous pensez au suicide, appelez le 9 8 8.
voice-end-sent = { $count ->
    [one] Merci. Nous avons vos réponses et allons préparer votre renouvellement. Des questions ? Appelez le { $digits }. Au revoir.
   *[other] Merci. Nous avons vos réponses et allons préparer vos { $count } renouvellements. Des questions ? Appelez le { $digits }. Au revoir.
 }
voice-end-to-pharmacist = Merci. Nous avons vos réponses. Un pharmacien vous appellera avant tout envoi. Pour nous parler avant, appelez le { $digits }. Au revoir.
voice-end-not-now = D’accord, nous ne l’enverrons pas maintenant. Appelez le { $digits } quand vous en aurez besoin. Au revoir.
voice-end-no = D’accord, nous ne l’enverrons pas. Si vous changez d’avis, appelez le { $digits }. Au revoir.
voice-end-nothing = Nous n’avons besoin de rien maintenant. Des questions ? Appelez le { $digits }. Au revoir.
# Sur un répondeur que d’autres peuvent entendre : qui a appelé et le numéro, rien d’autre.
voice-end-voicemail = Bonjour. Ceci est un message automatique de { $pharmacy }. Rappelez-nous au { $digits }, s’il vous plaît. Je répète : { $digits }. Là, vous pouvez aussi demander d’arrêter ces appels. Merci.
voice-end-silent = Nous ne vous avons pas entendu. Vous pouvez nous appeler au { $digits }. Au revoir.
voice-end-message-taken = Merci. Une personne écoutera votre message. En cas d’urgence, appelez le 9 1 1. Au revoir.
voice-end-trouble = Pardon, il y a un problème de notre côté. Appelez le numéro de votre étiquette, s’il vous plaît. Au revoir.

# Pour le personnel qui appelle : quoi dire, à côté de la tâche.
