### review: draft

# Ce message vient-il vraiment de nous ? Ce que nous disons d’après ce qui a été envoyé, et la page qui explique.

# Alphabet du téléphone : ni ê, ni ô, ni û, ni ç dans message-check-*.
message-check-yes = { $count ->
    [one] { $pharmacy }: Oui, nous vous avons écrit: { $sent }. Nous ne demandons jamais d'argent, de carte ni de mot de passe.
   *[other] { $pharmacy }: Oui, nous vous avons écrit { $count } fois. La dernière fois: { $sent }. Nous ne demandons jamais d'argent, de carte ni de mot de passe.
 }
message-check-no = { $pharmacy }: Non, nous ne vous avons pas écrit aujourd'hui ni hier. N'ouvrez pas le lien. Questions? Appelez le { $phone }.
mail-check-yes =
    { $pharmacy } : { $count ->
        [one] Oui, nous vous avons écrit : { $sent }.
       *[other] Oui, nous vous avons écrit { $count } fois. La dernière fois : { $sent }.
    }

    Nous ne demandons jamais d’argent, de carte ni de mot de passe. Un doute ? Appelez le { $phone }.
mail-check-no =
    { $pharmacy } : Non, nous ne vous avons pas écrit aujourd’hui ni hier.

    N’ouvrez pas le lien. Des questions ? Appelez le { $phone }.
sent-today = aujourd'hui à { $time }
sent-yesterday = hier à { $time }
# La page pour tous.
is-it-you-link = Ce message vient-il vraiment de nous ?
is-it-you-title = Ce message vient-il vraiment de nous ?
is-it-you-look-title = Comment sont nos messages
is-it-you-look-name = Ils commencent par notre nom : { $pharmacy }.
is-it-you-look-link = Tous leurs liens commencent par :
is-it-you-look-phone = Le numéro à appeler est celui de l’étiquette de votre médicament :
is-it-you-never-title = Ce que nous ne demandons jamais dans un message
is-it-you-never-money = De l’argent, des cartes-cadeaux ou un numéro de carte
is-it-you-never-password = Un mot de passe ou un code
is-it-you-never-number = Votre numéro de Social Security
is-it-you-never-do = Si un message demande une de ces choses, il ne vient pas de nous. N’y répondez pas.
is-it-you-paste-title = Vérifier un lien
is-it-you-paste = Collez le lien ou le message entier
is-it-you-paste-hint = Nous regardons seulement le lien. Nous ne gardons pas ce que vous collez.
is-it-you-paste-send = Vérifier
is-it-you-no-link-title = Nous n’avons trouvé aucun lien
is-it-you-no-link-body = Il n’y a pas de lien dans ce que vous avez collé. Plus bas, vous pouvez demander si nous avons écrit.
is-it-you-not-ours-title = Ce lien n’est pas à nous
is-it-you-not-ours-body = Ne l’ouvrez pas. Ne répondez pas au message. Appelez-nous si vous avez un doute.
is-it-you-ours-title = Ce lien est à nous
is-it-you-ours-body = Il mène à nos propres pages.
is-it-you-ours-open-title = Ce lien est à nous
is-it-you-ours-open-body = Il marche. Il mène à nos propres pages.
is-it-you-ours-closed-title = Ce lien est fermé
is-it-you-ours-closed-body = Il mène à nos propres pages, mais il ne marche plus. Ouvrez-le pour en demander un nouveau.
is-it-you-ask-title = Demandez si nous vous avons écrit
is-it-you-ask-body = Écrivez le numéro de téléphone ou l’e-mail qui a reçu le message. Nous répondons là, pas ici.
is-it-you-address = Numéro de téléphone ou e-mail
is-it-you-address-error = Écrivez un numéro de téléphone avec l’indicatif (10 chiffres en tout), ou un e-mail.
is-it-you-ask-send = Demander
is-it-you-check = Vous pouvez aussi répondre CHECK à un de nos SMS.
is-it-you-asked-title = Regardez vos messages
is-it-you-asked-body = Si nous avons le droit d’y écrire, une réponse arrive en quelques minutes. La nuit, elle peut ne pas arriver.
is-it-you-asked-none = Elle dit si nous avons écrit aujourd’hui ou hier. Sans réponse, appelez le numéro sur l’étiquette de votre médicament avant de faire quoi que ce soit.
footer-is-it-you = Ce message vient-il vraiment de nous ?

# L’image ou les mots choisis par le patient, montrés avant de demander la date de naissance.
sign-yours = Vous avez choisi ceci. Vous savez donc que c’est nous :
sign-missing = Si votre image ou vos mots manquent ou sont faux, n’écrivez rien. Appelez-nous au
sign-title = Choisissez une image
sign-lead = Nous la montrons sur nos pages avant de demander votre date de naissance. Ainsi, vous savez que la page est à nous.
sign-pictures = Choisissez une image
sign-phrase = Ou vos propres mots
sign-phrase-hint = Quelques mots à vous, que personne ne peut deviner. Pas un mot de passe.
sign-save = Garder
sign-none = Pas d’image
sign-error = Choisissez une image, ou écrivez quelques mots.
sign-never = Nous ne la mettons jamais dans un message.
sign-along = L'image peut accompagner nos textos. Vos mots, jamais.
sign-change = Choisissez une image pour savoir que c’est nous
choices-title = Vos choix
choices-lead = Ce que vous avez accepté, et comment l’arrêter.
choices-now = Les messages que vous recevez
choices-none = Nous n’avons pas votre accord pour des messages.
choices-line = { $about } : { $way }
choices-since = Depuis le { $day }
choices-stop-title = Arrêter une partie ou tout
choices-stop = Que devons-nous arrêter ?
choices-stop-all = Tous les messages
choices-stop-sms = SMS
choices-stop-voice = Appels automatiques
choices-stop-email = E-mails
choices-stop-push = Notifications sur votre téléphone ou ordinateur
choices-stop-refill = Messages sur les renouvellements
choices-stop-send = Arrêter maintenant
choices-stop-why = C’est arrêté tout de suite. Une personne peut encore vous appeler si votre santé le demande.
choices-stopped = Nous l’avons arrêté
choices-stopped-body = Vous ne recevrez plus ce type de messages.
choices-sign = Votre image
choices-link = Voir ce que vous avez accepté
choices-way-sms = SMS au { $where }
choices-way-voice = appel automatique au { $where }
choices-way-email = e-mail à { $where }
choices-way-push = notification sur un téléphone ou un ordinateur ({ $where })
choices-way-letter = lettre à votre adresse
choices-about-refill = Renouvellements
choices-about-dose = Rappels de doses
choices-about-appointment = Rendez-vous et appels
choices-about-education = Apprendre sur vos soins
choices-about-survey = Comment vous allez
choices-about-safety = Informations de sécurité
choices-about-message = Messages d’une personne de chez nous
choices-about-account = Liens et codes
choices-error = Choisissez ce que nous devons arrêter.
sign-bird = l’oiseau bleu
sign-fish = le poisson rouge
sign-flower = la fleur violette
sign-house = la maison jaune
sign-boat = le bateau à voile
sign-tree = l’arbre vert
sign-star = l’étoile dorée
sign-cup = la tasse bleue
sign-sun = le soleil jaune
sign-moon = la lune violette
sign-leaf = la feuille verte
sign-heart = le cœur rouge
sign-key = la clé dorée
sign-bell = la cloche dorée
sign-umbrella = le parapluie rouge
sign-apple = la pomme rouge
sign-cat = le chat brun
sign-kite = le cerf-volant
sign-mountain = la montagne bleue
sign-bicycle = le vélo vert
sign-hat = le chapeau noir
sign-book = le livre ouvert
sign-balloon = le ballon rouge
sign-butterfly = le papillon
