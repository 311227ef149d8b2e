# What we send by e-mail. The pharmacy stands first, as in a text. No drug, illness, clinic,
# laboratory or person is named, in the subject least of all: it is the same for every e-mail. An
# empty line parts paragraphs; an address on a line of its own becomes a button.

mail-subject = A message from { $pharmacy }
mail-unsubscribe = Stop e-mails from us

# The last paragraph of what asks. Only where answers by e-mail reach us does it invite one.
mail-answer-here = { $count ->
    [one] You can also answer this e-mail with YES or NO.
   *[other] You can also answer this e-mail with ALL or NO.
 }
mail-no-answers = Please do not reply to this e-mail: nobody reads the replies.

mail-refill-invitation = { $count ->
    [one]
        { $pharmacy }: It is time to plan your refill. Please answer a few short questions here:

        { $link }

        You can also call us at { $phone }.
   *[other]
        { $pharmacy }: It is time to plan your { $count } refills. Please answer a few short questions here:

        { $link }

        You can also call us at { $phone }.
 }
mail-refill-reminder = { $count ->
    [one]
        { $pharmacy }: Do you need your refill? Please tell us here:

        { $link }

        You can also call us at { $phone }.
   *[other]
        { $pharmacy }: Do you need your { $count } refills? Please tell us here:

        { $link }

        You can also call us at { $phone }.
 }
mail-refill-reminder-last = { $count ->
    [one]
        { $pharmacy }: We have not heard from you about your refill. Please tell us here:

        { $link }

        You can also call us at { $phone }.
   *[other]
        { $pharmacy }: We have not heard from you about your { $count } refills. Please tell us here:

        { $link }

        You can also call us at { $phone }.
 }
mail-refill-confirmed = { $count ->
    [one]
        { $pharmacy }: Thank you. We have your answer and will prepare your refill.

        Questions? Call { $phone }.
   *[other]
        { $pharmacy }: Thank you. We have your answer and will prepare your { $count } refills.

        Questions? Call { $phone }.
 }
mail-refill-needs-pharmacist =
    { $pharmacy }: Thank you. A pharmacist will call you before we send anything.

    To reach us first, call { $phone }.
mail-refill-declined = { $count ->
    [one]
        { $pharmacy }: OK, we will not send it.

        If you change your mind, call { $phone }.
   *[other]
        { $pharmacy }: OK, we will not send your { $count } refills.

        If you change your mind, call { $phone }.
 }
mail-refill-on-hold = { $count ->
    [one]
        { $pharmacy }: OK, your refill is on hold.

        Call { $phone } when you are ready.
   *[other]
        { $pharmacy }: OK, your { $count } refills are on hold.

        Call { $phone } when you are ready.
 }
mail-emergency-reply =
    { $pharmacy }: Call 911 now if you are in danger. Thoughts of suicide? Call or text 988.

    Do not wait for our answer. Our phone: { $phone }
mail-consent-welcome =
    { $pharmacy }: We will write to you about your refills, up to 3 times a week.

    You can stop these e-mails at any time with the link below.
mail-new-link =
    { $pharmacy }: Here is your new link:

    { $link }

    If you did not ask for it, please ignore this e-mail.
mail-secure-notice =
    { $pharmacy }: You have a new message from us. You can read it here:

    { $link }

    Questions? Call { $phone }.
mail-call-back-coming =
    { $pharmacy }: We will call you.

    If you cannot wait, call { $phone }. Emergency? Call 911.
mail-which-one =
    { $pharmacy }: You have { $count } refills. Please answer ALL for all of them, or only 1, or only 2.

    You can see them here:

    { $link }
mail-did-not-understand =
    { $pharmacy }: Sorry, we did not understand. Please answer YES or NO.

    You can also call us at { $phone }.
mail-question-received =
    { $pharmacy }: Thank you. A person will read your message and answer.

    If you cannot wait, call { $phone }. Emergency? Call 911.
mail-stop-confirmed =
    { $pharmacy }: You will get no more messages from us.

    Answer START to get them again. Questions? Call { $phone }.
mail-stop-part-confirmed =
    { $pharmacy }: You will get no more refill messages from us.

    Reply STOP to end all messages. Questions? Call { $phone }.
mail-start-confirmed =
    { $pharmacy }: You will get our messages again, up to 3 a week.

    Answer STOP to end them.
mail-help =
    { $pharmacy }: We write about your refills, up to 3 times a week.

    Call us at { $phone }. Answer STOP to end our messages.
mail-wrong-number-noted =
    { $pharmacy }: Thank you. We will not write to this address again.

    Questions? Call { $phone }.
