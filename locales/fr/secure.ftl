### review: draft

# Messages sécurisés : la page où l’on écrit à la pharmacie.

messages-title = Messages
messages-lead = Écrivez ici à { $pharmacy }. Personne d’autre que vous et l’équipe qui vous soigne ne lit vos messages.
messages-none = Il n’y a pas encore de message.
messages-from-us = Votre pharmacie
messages-from-you = Vous
messages-write = Écrire un message
messages-hint = Une personne le lit et répond ici. Si c’est une urgence, appelez le 911.
messages-send = Envoyer
messages-urgent = C’est pressé ? Appelez le
messages-back = Retour aux messages
messages-danger-told = Nous avons votre message, et une personne ici est prévenue.
empty-message = Écrivez d’abord votre message.
long-message = Votre message est trop long. Écrivez moins de { $most } lettres, s’il vous plaît.
