### review: draft

# Notifications sur le téléphone : la page où on les active et les désactive.

notices-title = Notifications sur ce téléphone
notices-lead = Nous pouvons montrer une notification sur ce téléphone quand il y a quelque chose à lire ou une réponse à donner.
notices-example = Voici tout ce qu’elle dit
notices-neutral = Une notification ne nomme jamais un médicament et ne dit pas pourquoi nous écrivons. D’autres personnes peuvent voir votre écran.
notices-turn-on = Activer les notifications
notices-agree = Vous acceptez des notifications sur vos renouvellements, vos doses, vos visites et les messages pour vous, sur ce téléphone seulement. Vous pouvez les désactiver ici quand vous voulez. Si une notification n’arrive pas, nous pouvons envoyer un SMS, si vous avez accepté les SMS.
notices-on = Les notifications sont activées
notices-on-body = Touchez une notification pour ouvrir notre page. Nous demanderons votre date de naissance.
notices-turn-off = Désactiver les notifications
notices-blocked = Ce téléphone bloque nos notifications
notices-blocked-body = Ouvrez les réglages de votre navigateur, autorisez les notifications pour notre page, puis revenez ici.
notices-install = D’abord, mettez notre page sur votre écran d’accueil
notices-install-share = Touchez le bouton Partager de votre navigateur.
notices-install-add = Touchez « Ajouter à l’écran d’accueil » (en anglais : Add to Home Screen).
notices-install-open = Ouvrez-la depuis votre écran d’accueil, puis revenez à cette page.
notices-cannot = Les notifications ne marchent pas ici
notices-cannot-body = Ce navigateur ne peut pas montrer nos notifications. Vous recevez toujours nos messages comme avant.
notices-else = Des questions ? Appelez le
notices-offer = Recevoir des notifications sur ce téléphone
