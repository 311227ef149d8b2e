### review: draft

# Ce que les patients lisent sur leurs soins : noms, questions, réponses.

# Ce qu’un patient lit là où aucun médicament ne peut être nommé.
care-label-medicine = votre médicament
care-label-daily-pill = votre comprimé de chaque jour
care-label-weekly-injection = votre piqûre de chaque semaine
care-label-two-week-injection = votre piqûre toutes les deux semaines
care-label-monthly-injection = votre piqûre de chaque mois
care-label-injection = votre piqûre
care-label-infusion = votre perfusion
care-label-inhaler = votre inhalateur

# Les questions d’un renouvellement. Lues par les patients.
care-question-still-taking = Prenez-vous toujours ce médicament ?
care-question-doses-left = Combien de doses vous reste-t-il ?
care-question-missed-doses = Avez-vous manqué des doses depuis votre dernière livraison ?
care-question-changes = Quelque chose a-t-il changé depuis votre dernière livraison ?
care-question-side-effects = Avez-vous des effets secondaires ?
care-question-delivery-day = Quel jour voulez-vous le recevoir ?
care-question-pharmacist-question = Avez-vous une question pour le pharmacien ?
care-question-confirm = Voulez-vous que nous l’envoyions ?

# Les réponses possibles. Lues par les patients.
care-answer-still-taking-yes = Oui
care-answer-still-taking-no = Non, j’ai arrêté
care-answer-still-taking-on-hold = Il est en pause pour le moment
care-answer-missed-why-forgot = J’ai oublié
care-answer-missed-why-side-effect = Je me sentais mal à cause du médicament
care-answer-missed-why-cost = Cela coûte trop cher
care-answer-missed-why-ran-out = Je n’en avais plus
care-answer-missed-why-advised = Mon équipe de soins m’a dit de sauter la dose
care-answer-missed-why-other = Autre chose
care-answer-changes-medicines = J’ai commencé ou arrêté un médicament
care-answer-changes-allergies = J’ai une nouvelle allergie
care-answer-changes-hospital = J’ai dû aller à l’hôpital ou aux urgences
care-answer-changes-insurance = J’ai une nouvelle assurance
care-answer-changes-none = Rien n’a changé
care-answer-side-effects-none = Non
care-answer-side-effects-mild = Oui, mais ils ne me gênent pas
care-answer-side-effects-moderate = Oui, ils me dérangent dans ma journée
care-answer-side-effects-severe = Oui, ils m’empêchent de faire mes activités
care-answer-side-effects-emergency = J’ai besoin d’aide tout de suite
care-answer-side-effects-ungraded = Dit par SMS. Nous ne savons pas si c’est grave
care-answer-side-effects-new = Ils sont nouveaux ou plus forts qu’avant
care-answer-delivery-day-call-me = Appelez-moi pour trouver un jour
care-answer-confirm-send = Oui, envoyez-le
care-answer-confirm-review = Envoyé au pharmacien
care-answer-confirm-not-now = Pas maintenant, j’en ai assez
care-answer-confirm-no = Non, ne l’envoyez pas

# Ce qui a été refusé à un patient, et quoi faire.
refused-answer-unfinished = Répondez d’abord à la dernière question, s’il vous plaît.
refused-refill-closed = Ce renouvellement est déjà fermé. Appelez-nous, s’il vous plaît.
refused-therapy-not-active = Ce traitement n’est pas en cours.
