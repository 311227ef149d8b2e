### review: draft

# Demander l’accord : le SMS qui demande, le dépliant, sa page, et ce que le personnel lit à voix haute.

# Alphabet du téléphone : ni ê, ni ô, ni û, ni ç dans message-consent-ask.
message-consent-ask = { $pharmacy }: Répondez OUI pour accepter des SMS sur vos renouvellements et vos soins, 3 par semaine au maximum. Des frais de messages et de données sont possibles. HELP: aide. STOP: fin des SMS.
# La page derrière le code du dépliant.
join-link = Recevoir nos SMS
join-title = Recevez nos SMS
join-lead = { $pharmacy } peut vous envoyer un SMS quand c’est le moment de votre renouvellement.
join-phone = Votre numéro de téléphone portable
join-phone-error = Écrivez votre numéro de téléphone avec l’indicatif : 10 chiffres en tout.
join-terms = Vous pouvez recevoir jusqu’à 3 SMS par semaine. Des frais de messages et de données sont possibles. Pour arrêter, répondez STOP. Pour de l’aide, répondez HELP.
join-send = Envoyez-moi un SMS
join-next-title = La suite
join-next-body = Nous envoyons un seul SMS à ce numéro. Répondez OUI à ce SMS. Avant cela, nous n’envoyons rien d’autre.
join-free-choice = Vous n’avez pas besoin de nos SMS pour recevoir votre médicament. Nous ne donnons et ne vendons pas votre numéro.
joined-title = Regardez votre téléphone
joined-body = Si nous avons ce numéro et cette date de naissance, nous vous envoyons un SMS maintenant.
joined-yes = Répondez OUI à ce SMS. Alors, c’est fait.
joined-none = Pas de SMS ? Appelez-nous au

# Le dépliant lui-même. Il est dans une boîte : ni nom, ni médicament.
flyer-title = Recevez un SMS quand c’est le moment de votre renouvellement
flyer-scan = Pointez l’appareil photo de votre téléphone vers le carré.
flyer-type = Écrivez votre numéro de téléphone et votre date de naissance.
flyer-yes = Répondez OUI à notre SMS.
flyer-terms = { $pharmacy } envoie jusqu’à 3 SMS par semaine. Des frais de messages et de données sont possibles. Répondez STOP pour arrêter, HELP pour de l’aide.
flyer-choice = Vous n’avez pas besoin de nos SMS pour recevoir votre médicament.

script-may-we = Est-ce que { $pharmacy } peut vous envoyer des messages sur vos soins ?
script-how-often = Nous écrivons ou appelons jusqu’à 3 fois par semaine. Votre compagnie de téléphone peut vous faire payer les SMS.
script-free-choice = Vous pouvez dire non. Vous pouvez arrêter quand vous voulez. Vous recevez quand même votre médicament.
script-question = Êtes-vous d’accord ?
