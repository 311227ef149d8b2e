### review: draft

# Ce que nous envoyons. $pharmacy vient en premier. On ne nomme ni médicament, ni maladie, ni clinique,
# ni laboratoire, ni personne. L'alphabet du téléphone a é, è, à et ù, mais pas ê, â, ô, û, î ni ç, ni
# l'apostrophe courbe : les mots sont choisis sans ces lettres, pour rester en deux parties au plus.
# Jamais « plus de SMS » : cela se lit aussi « davantage de SMS ».

message-refill-invitation = { $count ->
    [one] { $pharmacy }: Il est temps de prévoir votre renouvellement. Répondez sur { $link } ou écrivez OUI ou NON. HELP: aide. STOP: fin des SMS.
   *[other] { $pharmacy }: Il est temps de prévoir vos { $count } renouvellements. Répondez sur { $link } ou écrivez TOUS ou NON. HELP: aide. STOP: fin des SMS.
 }
message-refill-reminder = { $count ->
    [one] { $pharmacy }: Avez-vous besoin de votre renouvellement? Répondez sur { $link } ou écrivez OUI ou NON. HELP: aide. STOP: fin des SMS.
   *[other] { $pharmacy }: Avez-vous besoin de vos { $count } renouvellements? Répondez sur { $link } ou écrivez TOUS ou NON. HELP: aide. STOP: fin des SMS.
 }
message-refill-reminder-last = { $count ->
    [one] { $pharmacy }: Nous attendons votre réponse pour votre renouvellement: { $link } ou appelez le { $phone }. STOP: fin des SMS.
   *[other] { $pharmacy }: Nous attendons votre réponse pour vos { $count } renouvellements: { $link } ou appelez le { $phone }. STOP: fin des SMS.
 }
message-refill-confirmed = { $count ->
    [one] { $pharmacy }: Merci. Nous avons votre réponse et allons préparer votre renouvellement. Questions? Appelez le { $phone }. STOP: fin des SMS.
   *[other] { $pharmacy }: Merci. Nous avons votre réponse et allons préparer vos { $count } renouvellements. Questions? Appelez le { $phone }. STOP: fin des SMS.
 }
message-refill-needs-pharmacist = { $pharmacy }: Merci. Un pharmacien va vous appeler avant tout envoi. Vous pouvez aussi appeler le { $phone }. STOP: fin des SMS.
message-refill-declined = { $count ->
    [one] { $pharmacy }: D'accord, nous ne l'enverrons pas. Si vous changez d'avis, appelez le { $phone }. STOP: fin des SMS.
   *[other] { $pharmacy }: D'accord, nous n'enverrons pas vos { $count } renouvellements. Si vous changez d'avis, appelez le { $phone }. STOP: fin des SMS.
 }
message-refill-on-hold = { $count ->
    [one] { $pharmacy }: D'accord, votre renouvellement est en pause. Appelez le { $phone } quand vous en aurez besoin. STOP: fin des SMS.
   *[other] { $pharmacy }: D'accord, vos { $count } renouvellements sont en pause. Appelez le { $phone } quand vous en aurez besoin. STOP: fin des SMS.
 }
message-which-one = { $pharmacy }: Vous avez { $count } renouvellements. Répondez TOUS, ou seulement 1, ou seulement 2. Voir: { $link }
message-did-not-understand = { $pharmacy }: Pardon, nous n'avons pas compris. Répondez OUI ou NON, ou appelez le { $phone }. HELP: aide. STOP: fin des SMS.
message-question-received = { $pharmacy }: Merci. Une personne va lire votre message et répondre. Impossible d'attendre? Appelez le { $phone }. Urgence? Appelez le 911.
message-stop-confirmed = { $pharmacy }: Vous ne recevrez plus nos messages. Pour les recevoir de nouveau, répondez START. Questions? Appelez le { $phone }.
message-stop-part-confirmed = { $pharmacy }: Vous ne recevrez plus nos messages sur les renouvellements. Pour ne plus recevoir aucun message, répondez STOP. Questions? Appelez le { $phone }.
message-start-confirmed = { $pharmacy }: Vous recevrez de nouveau nos messages, 3 par semaine au maximum. Des frais de messages et de données sont possibles. HELP: aide. STOP: fin des SMS.
message-help = { $pharmacy }: Nous écrivons pour vos renouvellements, 3 fois par semaine au maximum. Appelez le { $phone }. Des frais de messages et de données sont possibles. STOP: fin des SMS.
message-wrong-number-noted = { $pharmacy }: Merci. Nous n'enverrons plus de SMS à ce numéro. Questions? Appelez le { $phone }.
message-emergency-reply = { $pharmacy }: En danger? Appelez le 911 tout de suite. Pensées de suicide? Appelez le 988 ou écrivez au 988 par SMS. N'attendez pas notre réponse. Pharmacie: { $phone }
message-consent-welcome = { $pharmacy }: Nous vous écrirons pour vos renouvellements, 3 fois par semaine au maximum. Des frais de messages et de données sont possibles. HELP: aide. STOP: fin des SMS.
message-new-link = { $pharmacy }: Voici votre nouveau lien: { $link } Si vous ne l'avez pas demandé, ignorez ce SMS.
message-secure-notice = { $pharmacy }: Vous avez un nouveau message de nous. Lisez-le sur { $link } STOP: fin des SMS.
message-call-back-coming = { $pharmacy }: Nous allons vous appeler. Si vous ne pouvez pas attendre, appelez le { $phone }. Urgence? Appelez le 911.
# La seule notification sur un téléphone : tout le monde peut la lire à l'écran, et elle dit toujours la même chose.
message-push = Vous avez une information de { $pharmacy }.
