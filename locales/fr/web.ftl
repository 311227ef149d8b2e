### review: draft

# Les mots communs à toutes les pages. Simples et courts.

continue = Continuer
back = Retour
change = Changer
save = Enregistrer
cancel = Annuler
print = Imprimer cette page
call-us = Appelez-nous
skip-to-main = Aller au contenu principal
language-label = Langue
language-more = Autres langues
translation-draft = Nous avons traduit cette page nous-mêmes. Aucun traducteur professionnel ne l’a encore vérifiée. Quelque chose n’est pas clair ? Appelez-nous.
navigation-label = Menu principal
stop-messages = Ne plus recevoir de messages
progress = Question { $at } sur { $of }
footer-privacy = { $pharmacy } garde vos réponses privées. Seules les personnes qui vous soignent les voient.
footer-staff = Chaque consultation d’un patient est enregistrée.
footer-demo = Retour à la page de la démonstration

# Formulaires
answer-urgent = Urgence
your-answer = Votre réponse
or = ou
error-prefix = Erreur :
errors-title = Vérifiez ceci, s’il vous plaît

# La page se ferme par sécurité
idle-closes = Pour votre sécurité, cette page se fermera à { $time } si vous ne l’utilisez pas. Vos réponses sont gardées.
idle-title = Êtes-vous toujours là ?
idle-body = Cette page va se fermer dans 2 minutes pour vous protéger. Vos réponses sont enregistrées.
idle-stay = Garder cette page ouverte

# Pages d’erreur
fault-forbidden-title = Vous ne pouvez pas ouvrir cette page
fault-forbidden-body = Revenez en arrière et essayez encore. Si vous êtes passé par un lien, ouvrez le lien à nouveau.
fault-missing-title = Nous ne trouvons pas cette page
fault-missing-body = L’adresse est peut-être fausse, ou la page n’existe plus.
fault-refused-title = Nous n’avons pas pu le faire
fault-refused-body = Quelque chose a changé depuis que vous avez ouvert cette page. Revenez en arrière et regardez encore.
fault-large-title = C’est trop à envoyer
fault-large-body = Envoyez moins à la fois, s’il vous plaît.
fault-many-title = Attendez un peu, s’il vous plaît
fault-many-body = Il y a eu trop d’essais. Attendez une minute. Puis essayez encore.
fault-busy-title = Nous revenons bientôt
fault-busy-body = Cette page ne marche pas en ce moment. Essayez encore dans quelques minutes.
fault-unreadable-title = Nous n’avons pas pu lire cela
fault-unreadable-body = Revenez en arrière et essayez encore.
fault-broken-title = Il y a eu un problème
fault-broken-body = C’est notre erreur, pas la vôtre. Essayez encore dans quelques minutes.
fault-call = Nous sommes là pour vous aider. Appelez-nous au
fault-incident = Si vous appelez, donnez-nous ce code :

# Jours et heures
# Un jour ou une heure, sans autre texte.
just = { $words }
moment = { $date } à { $time }
date-today = Aujourd’hui, { $date }
date-tomorrow = Demain, { $date }
date-today-within = aujourd’hui, { $date }
date-tomorrow-within = demain, { $date }
