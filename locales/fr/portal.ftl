### review: draft

# Les mots des pages que voient les patients. Mots courts, phrases courtes, une idée à la fois.

# Le lien, avant de savoir qui l’ouvre : ni nom, ni médicament, ni date.
landing-title = Nous avons une information pour vous
landing-from = { $pharmacy } vous a envoyé ce lien. { $minutes ->
    [0] Pas besoin de mot de passe.
    [one] Cela prend environ { $minutes } minute. Pas besoin de mot de passe.
   *[other] Cela prend environ { $minutes } minutes. Pas besoin de mot de passe.
}
landing-trust-title = Est-ce vraiment nous ?
landing-trust-body = Regardez l’étiquette de votre médicament. Vous y verrez ce même numéro de téléphone :
landing-why-title = Pourquoi ai-je reçu ceci ?
landing-why-body = Notre pharmacie a ce numéro ou cet e-mail pour envoyer des informations sur les soins.
landing-other-title = Pas maintenant, ou ce n’est pas vous ?
landing-call-me = Je préfère un appel
landing-not-me = Ce n’est pas pour moi

closed-title = Ce lien est fermé
closed-body = Les liens se ferment après un certain temps pour vous protéger. Nous pouvons vous en envoyer un nouveau.
closed-dates = Ce lien s’est fermé parce que la date était fausse 5 fois. Nous pouvons vous en envoyer un nouveau.
closed-new-link = Envoyez-moi un nouveau lien
closed-call = Vous pouvez aussi nous appeler au

too-old-title = Ce lien est trop vieux
too-old-body = Nous n’avons rien changé. Ce lien ne peut plus nous dire à qui est ce téléphone.
too-old-call = Pour nous dire ce que vous voulez, appelez-nous au

ask-not-me-title = Ce message est-il arrivé à la mauvaise personne ?
ask-not-me-body = Nous n’utiliserons plus ce numéro ou cet e-mail. Merci de nous le dire.
ask-not-me-yes = Oui, ce n’est pas pour moi
ask-stop-title = Arrêter tous les messages ?
ask-stop-body = Nous n’enverrons plus aucun message ici. Nous ne vous préviendrons pas quand il vous restera peu de médicament.
ask-stop-yes = Arrêter les messages
ask-call-me-title = Voulez-vous que nous vous appelions ?
ask-call-me-body = Une personne de la pharmacie appellera le numéro que nous avons.
ask-call-me-yes = Oui, appelez-moi
ask-new-link-title = Voulez-vous un nouveau lien ?
ask-new-link-body = Nous l’enverrons au numéro que nous avons.
ask-new-link-yes = Envoyez-moi un nouveau lien
ask-keep = Non, revenir en arrière

done-not-me-title = Merci de nous l’avoir dit
done-not-me-body = Nous n’utiliserons plus ce numéro ou cet e-mail.
done-stop-title = Nous arrêtons
done-stop-body = Vous ne recevrez plus aucun message ici. Nous pourrons encore vous appeler si votre santé le demande.
done-call-me-title = Nous allons vous appeler
done-call-me-body = Une personne de la pharmacie appellera le numéro que nous avons. Nous appelons quand la pharmacie est ouverte.
done-new-link-title = Regardez vos messages
done-new-link-body = Si nous avons le droit d’écrire au numéro que nous avons, un nouveau lien arrive. S’il n’arrive pas, appelez-nous.
done-call = Vous pouvez aussi nous appeler au
done-close = Vous pouvez fermer cette page maintenant.

# Confirmer qui vous êtes
# Les noms de mois ne sont pas tous compris dans ces champs : on demande un nombre.
hello-title = Confirmez que c’est bien vous
hello-lead = Écrivez la date de naissance de la personne qui prend le médicament.
hello-birth = Date de naissance
hello-birth-hint = Par exemple : mois 3, jour 27, année 1961
birth-month = Mois
birth-day = Jour
birth-year = Année
birth-month-error = Écrivez le mois avec un nombre de 1 à 12.
birth-day-error = Écrivez le jour avec un nombre de 1 à 31.
birth-year-error = Écrivez l’année avec 4 chiffres.
birth-date-error = Ce jour n’existe pas. Vérifiez le jour et le mois.
birth-no-match = Cette date n’est pas celle que nous avons. Vérifiez-la et essayez encore.
birth-last-try = Cette date n’est pas celle que nous avons. Il reste un essai. Vous pouvez aussi nous appeler.
hello-why-title = Pourquoi cette question ?
hello-why-body = Elle protège votre vie privée. Une autre personne qui voit ce téléphone ne peut pas ouvrir votre page.
hello-help = Un problème avec cette page ? Nous pouvons le faire par téléphone. Appelez le

timed-out-title = Cette page s’est fermée pour vous protéger
timed-out-body = Vos réponses sont enregistrées.
timed-out-how = Pour continuer, ouvrez encore une fois le lien de votre message.

# Le renouvellement, une question par page
# Lequel de plusieurs médicaments, et comment le distinguer d’un autre du même nom.
medicine-of = Médicament { $at } sur { $of }
medicine-filled = Dernière préparation : { $day }.
medicine-filled-for = Dernière préparation : { $day }, { $unit ->
    [tablets] { $count } { $count ->
        [one] comprimé
       *[other] comprimés
    } pour
    [capsules] { $count } { $count ->
        [one] capsule
       *[other] capsules
    } pour
    [pills] { $count } { $count ->
        [one] comprimé
       *[other] comprimés
    } pour
   *[none] pour
} { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}.
medicine-alike = Vous ne savez pas lequel c’est ? Appelez-nous, s’il vous plaît.
question-link = J’ai une question pour le pharmacien

still-taking-title = Prenez-vous toujours ce médicament ?
still-taking-yes = Oui
still-taking-on-hold = Il est en pause
still-taking-no = Non, j’ai arrêté

doses-left-title = Combien de doses vous reste-t-il ?
doses-left-hint = Comptez ce que vous avez à la maison aujourd’hui. Un nombre à peu près juste suffit.
doses-left-unit = doses restantes
doses-left-error = Écrivez un nombre, comme 3. S’il ne vous en reste pas, écrivez 0.
doses-left-sure = Vouliez-vous dire { $count ->
    [one] { $count } dose
   *[other] { $count } doses
} ? C’est beaucoup. Changez le nombre, ou appuyez encore sur Continuer.
doses-unit = doses

missed-title = Avez-vous manqué des doses depuis votre dernière livraison ?
missed-hint = Cela arrive à beaucoup de gens. Le savoir nous aide.
missed-none = Non, je n’en ai manqué aucune
missed-some = Oui, j’en ai manqué
missed-details-title = Parlez-nous des doses manquées
missed-details-hint = Cela aide le pharmacien à vous aider.
missed-count-label = Combien de doses avez-vous manquées ?
missed-count-error = Écrivez un nombre, comme 2. Si vous n’en avez manqué aucune, revenez en arrière.
missed-why-label = Quelle était la raison principale ?
missed-why-error = Choisissez la raison principale.
missed-why-forgot = J’ai oublié
missed-why-side-effect = Je me sentais mal à cause du médicament
missed-why-cost = Cela coûte trop cher
missed-why-ran-out = Je n’en avais plus
missed-why-advised = Mon équipe de soins m’a dit de sauter la dose
missed-why-other = Autre chose

changes-title = Quelque chose a-t-il changé depuis votre dernière livraison ?
changes-hint = Un médicament nouveau ou arrêté, une nouvelle allergie, une visite à l’hôpital ou une nouvelle assurance.
changes-none = Non, rien n’a changé
changes-some = Oui, quelque chose a changé
changed-title = Qu’est-ce qui a changé ?
changed-hint = Choisissez tout ce qui est vrai pour vous.
changed-error = Choisissez ce qui a changé. Si rien n’a changé, revenez en arrière.
changed-medicines = Mes autres médicaments
changed-medicines-hint = J’en ai commencé, arrêté ou changé un
changed-allergies = Mes allergies
changed-allergies-hint = J’en ai une nouvelle
changed-hospital = Hôpital ou urgences
changed-hospital-hint = J’ai dû y aller
changed-insurance = Mon assurance
changed-insurance-hint = J’ai une nouvelle assurance ou une nouvelle carte

effects-title = Avez-vous eu des effets secondaires ?
effects-hint = Un effet secondaire, c’est quand vous vous sentez mal à cause d’un médicament.
effects-none = Non
effects-mild = Oui, un peu
effects-mild-hint = Ils ne me gênent pas
effects-moderate = Oui, ils me gênent
effects-moderate-hint = Ils me dérangent dans ma journée
effects-severe = Oui, ils sont forts
effects-severe-hint = Ils m’empêchent de faire mes activités normales
effects-emergency = J’ai besoin d’aide tout de suite
effects-emergency-hint = Par exemple : du mal à respirer, une douleur à la poitrine ou le visage enflé
effects-ungraded = Vous nous l’avez dit par SMS
effects-details-title = Dites-nous en plus sur les effets secondaires
effects-new-label = Sont-ils nouveaux, ou plus forts qu’avant ?
effects-new-error = Choisissez oui ou non.
effects-new-yes = Oui, nouveaux ou plus forts
effects-new-no = Non, comme avant
effects-words-label = Que sentez-vous ? (Vous pouvez laisser vide.)
effects-words-hint = Écrivez avec vos mots, dans la langue que vous voulez. Un pharmacien le lira.

danger-title = Demandez de l’aide maintenant
danger-call-title = Appelez le 911
danger-call-body = N’attendez pas. Dites-leur quel médicament vous prenez.
danger-call-911 = Appeler le 911
danger-then = Quand vous ne serez plus en danger
danger-pharmacy = Appelez notre pharmacien au
danger-told = Nous avons dit à notre pharmacien que vous avez besoin d’aide.
danger-go-on = Je ne suis pas en danger. Continuer.

day-title = { $count ->
    [one] Quel jour voulez-vous le recevoir ?
   *[other] Quel jour voulez-vous les recevoir ?
}
day-hint = D’après notre calcul, ces jours viennent avant la fin de votre médicament.
day-call = Aucun de ces jours ne me convient
day-call-hint = Une personne vous appellera pour trouver un jour
no-day-title = Préparons votre livraison par téléphone
no-day-too-late-to-ship = Il ne reste pas assez de temps pour l’envoyer avant votre prochaine dose
no-day-allowed-too-late = Votre assurance ne nous permet pas de l’envoyer à temps
no-day-body = Vous n’avez rien à faire. Une personne vous appellera pour trouver une solution.
no-day-call = Appelez-moi
no-day-soon = Vous avez besoin de votre prochaine dose très bientôt ? Appelez-nous maintenant au

ask-pharmacist-title = Que voulez-vous demander ?
ask-pharmacist-hint = Écrivez avec vos mots, dans la langue que vous voulez. Un pharmacien vous appellera avant tout envoi.
ask-pharmacist-save = Enregistrer ma question
ask-pharmacist-error = Écrivez votre question, ou choisissez « Je n’ai pas de question ».
ask-pharmacist-saved = Votre question est enregistrée
ask-pharmacist-saved-body = Le pharmacien la reçoit quand vous envoyez vos réponses.
ask-pharmacist-skip = Je n’ai pas de question

# Vérifier et envoyer
check-title = Vérifiez vos réponses
check-shared = Pour tous vos médicaments
check-send = { $count ->
    [one] Demander mon renouvellement
   *[other] Demander mes { $count } renouvellements
}
check-send-pharmacist = Envoyer au pharmacien
check-send-answers = Envoyer mes réponses
check-flagged-title = Un pharmacien vous appellera d’abord
check-flagged-body = Nous voulons vérifier que c’est bon pour vous. Nous n’enverrons rien avant de vous avoir parlé.
check-flagged-some = Ceci ne sera envoyé qu’après en avoir parlé avec vous :
check-not-title = { $count ->
    [one] Je ne le veux pas maintenant
   *[other] Je ne les veux pas maintenant
}
check-not-body = Dites-le-nous. Ainsi, nous ne vous le demanderons pas sans cesse.
check-not-now = J’en ai assez pour le moment
check-no = { $count ->
    [one] Je ne veux pas ce renouvellement
   *[other] Je ne veux pas ces renouvellements
}
asked-still-taking = Vous le prenez toujours ?
asked-doses-left = Doses restantes
asked-missed-doses = Doses manquées
asked-changes = Ce qui a changé
asked-side-effects = Effets secondaires
asked-delivery-day = Jour de livraison
asked-pharmacist-question = Question pour le pharmacien
answer-doses = { $count ->
    [one] { $count } dose
   *[other] { $count } doses
}
answer-call = Nous vous appellerons
answer-none = Pas encore de réponse
answer-no-question = Pas de question

# Envoyé
sent-confirmed-title = Merci. Nous avons vos réponses
sent-confirmed-body = Tout est en ordre. Vous n’avez plus rien à faire.
sent-confirmed-short = nous allons l’envoyer
sent-call-title = Nous vous appellerons pour trouver un jour
sent-call-today-title = Nous vous appellerons aujourd’hui pour trouver un jour
sent-call-body = Nous avons vos réponses. Il manque seulement un jour pour votre livraison.
sent-call-today-body = Nous avons vos réponses. Il manque seulement un jour pour votre livraison.
sent-needs-pharmacist-title = Merci. Un pharmacien vous appellera
sent-needs-pharmacist-body = Un pharmacien lira vos réponses et vous appellera. Nous voulons vous parler avant d’envoyer quoi que ce soit.
sent-needs-pharmacist-short = un pharmacien vous appellera d’abord
sent-on-hold-title = Merci. Nous attendrons
sent-on-hold-body = Vous nous avez dit que vous en avez assez pour le moment.
sent-on-hold-short = nous attendrons
sent-stopped-title = Nous avons dû arrêter votre commande
sent-stopped-body = { $count ->
    [one] La pharmacie a arrêté ce renouvellement. Il ne sera pas envoyé pour le moment.
   *[other] La pharmacie a arrêté ces { $count } renouvellements. Ils ne seront pas envoyés pour le moment.
}
sent-stopped-short = nous avons arrêté la commande
sent-stopped-call = Pour poser une question à ce sujet, appelez-nous au
sent-closed-short = la demande est fermée
sent-declined-title = Merci de nous l’avoir dit
sent-declined-body = { $count ->
    [one] Nous n’enverrons pas ce renouvellement.
   *[other] Nous n’enverrons pas ces { $count } renouvellements.
}
sent-declined-short = nous ne l’enverrons pas
sent-reference = Votre numéro de référence
sent-reference-hint = Donnez-nous ce numéro si vous appelez.
sent-next = La suite
sent-change-title = Voulez-vous changer quelque chose ?
sent-change-until = Vous pouvez changer vos réponses jusqu’à ce que notre équipe commence votre commande.
sent-change-latest = Date limite : { $day }.
sent-change = Changer mes réponses
sent-change-call = Pour changer quelque chose, appelez-nous au
sent-finish = Terminer et fermer
next-call = Une personne de la pharmacie vous appelle.
next-call-pharmacist = Un pharmacien vous appelle.
next-today = Aujourd’hui
time-of-pharmacy = { $time } (heure de la pharmacie)
next-by = Au plus tard : { $time }
next-nothing-ships = Nous n’envoyons rien avant de vous avoir parlé.
next-prepare = { $count ->
    [one] Notre équipe prépare votre médicament.
   *[other] Notre équipe prépare vos { $count } médicaments.
}
next-prepare-then = { $count ->
    [one] Ensuite, notre équipe prépare votre médicament.
   *[other] Ensuite, notre équipe prépare vos { $count } médicaments.
}
next-ship = { $count ->
    [one] Nous l’envoyons.
   *[other] Nous les envoyons.
}
next-arrive = { $count ->
    [one] Il arrive chez vous.
   *[other] Ils arrivent chez vous.
}
next-hold = Nous vous demanderons encore plus tard. S’il vous en reste peu, appelez-nous quand vous voulez.
next-stopped = S’il vous en reste peu, appelez-nous. N’attendez pas.
next-declined = Votre équipe de soins vous appellera peut-être pour savoir comment vous allez.

ended-under-way-title = { $count ->
    [one] Nous préparons votre renouvellement
   *[other] Nous préparons vos { $count } renouvellements
}
ended-under-way-body = Nous avons vos réponses. Vous n’avez rien à faire.
ended-under-way-short = en préparation
ended-done-title = { $count ->
    [one] Ce renouvellement est terminé
   *[other] Ces { $count } renouvellements sont terminés
}
ended-done-body = Il n’y a rien à faire maintenant. Nous vous écrirons avant que vous n’en ayez plus.
ended-done-short = c’est terminé
ended-closed-title = Il n’y a pas de question pour le moment
ended-closed-body = { $count ->
    [one] Ce renouvellement est fermé. Nous vous écrirons quand il y aura quelque chose à faire.
   *[other] Ces renouvellements sont fermés. Nous vous écrirons quand il y aura quelque chose à faire.
}
ended-closed-short = c’est fermé

# Quelqu’un s’est occupé d’un renouvellement pendant que sa page était ouverte.
changed-refill-title = { $count ->
    [one] Ce renouvellement a changé
   *[other] Vos renouvellements ont changé
}
changed-refill-body = Il y a eu un changement pendant que votre page était ouverte.
changed-refill-not-saved = Nous n’avons pas enregistré votre dernière réponse.
changed-refill-open = vous pouvez encore répondre
changed-refill-told = Nous avons prévenu notre pharmacien
changed-refill-told-body = Un pharmacien lira ce que vous avez dit sur les effets secondaires.
changed-refill-written = Vous avez écrit
changed-refill-call = Voulez-vous nous dire quelque chose ? Appelez-nous au
changed-refill-go-on = Voir la suite

out-title = C’est fini
out-body = Cette page est fermée et vos réponses sont protégées. Vous pouvez fermer cette fenêtre.

# Pourquoi quelque chose n’a pas pu se faire.
refused-refill-changed = Quelque chose a changé pendant que vous étiez ici. Vérifiez encore vos réponses, s’il vous plaît.

# La sortie de chaque e-mail
unsubscribe-title = Arrêter ces e-mails ?
unsubscribe-body = { $pharmacy } n’écrira plus à cette adresse e-mail.
unsubscribe-yes = Arrêter les e-mails
unsubscribe-keep = Ceci concerne seulement les e-mails. Si vous recevez aussi des SMS ou des appels de nous, ils continuent. Pour garder les e-mails, fermez simplement cette page.
unsubscribed-title = Les e-mails sont arrêtés
unsubscribed-body = Nous n’écrirons plus à cette adresse e-mail. Nous nous occupons toujours de votre médicament. Si vous en avez besoin, appelez-nous.
unsubscribe-unknown-title = Ce lien ne marche pas
unsubscribe-unknown-body = Il en manque peut-être un morceau. Ouvrez-le encore à partir de l’e-mail.
