# What we send. $pharmacy comes first in every message. No drug, illness, clinic, laboratory or
# person is named. With a name of 24 letters, a telephone of 14 and a link of 45, each message fits
# one segment of 160 letters of the telephone's own alphabet.

message-refill-invitation = { $count ->
    [one] { $pharmacy }: Time to plan your refill. Answer at { $link } or reply YES or NO. HELP for help, STOP to end.
   *[other] { $pharmacy }: Time to plan your { $count } refills. Answer at { $link } or reply ALL or NO. HELP for help, STOP to end.
 }
message-refill-reminder = { $count ->
    [one] { $pharmacy }: Do you need your refill? Answer at { $link } or reply YES or NO. HELP for help, STOP to end.
   *[other] { $pharmacy }: Do you need your { $count } refills? Answer at { $link } or reply ALL or NO. HELP for help, STOP to end.
 }
message-refill-reminder-last = { $count ->
    [one] { $pharmacy }: Please tell us about your refill: { $link } or call { $phone }. STOP to end.
   *[other] { $pharmacy }: Please tell us about your { $count } refills: { $link } or call { $phone }. STOP to end.
 }
message-refill-confirmed = { $count ->
    [one] { $pharmacy }: Thank you. We have your answer and will prepare your refill. Questions? Call { $phone }. STOP to end.
   *[other] { $pharmacy }: Thank you. We have your answer and will prepare your { $count } refills. Questions? Call { $phone }. STOP to end.
 }
message-refill-needs-pharmacist = { $pharmacy }: Thank you. A pharmacist will call you before we send anything. To reach us first, call { $phone }. STOP to end.
message-refill-declined = { $count ->
    [one] { $pharmacy }: OK, we will not send it. If you change your mind, call { $phone }. STOP to end.
   *[other] { $pharmacy }: OK, we will not send your { $count } refills. If you change your mind, call { $phone }. STOP to end.
 }
message-refill-on-hold = { $count ->
    [one] { $pharmacy }: OK, your refill is on hold. Call { $phone } when you are ready. STOP to end.
   *[other] { $pharmacy }: OK, your { $count } refills are on hold. Call { $phone } when you are ready. STOP to end.
 }
message-which-one = { $pharmacy }: You have { $count } refills. Reply ALL for all, or only 1, or only 2. See them at { $link }
message-did-not-understand = { $pharmacy }: Sorry, we did not understand. Reply YES or NO, or call { $phone }. HELP for help, STOP to end.
message-question-received = { $pharmacy }: Thank you. A person will read your message and answer. Urgent? Call { $phone }. Emergency? Call 911.
message-stop-confirmed = { $pharmacy }: You will get no more messages from us. Reply START to get them again. Questions? Call { $phone }.
message-stop-part-confirmed = { $pharmacy }: You will get no more refill messages from us. Reply STOP to end all messages. Questions? Call { $phone }.
message-start-confirmed = { $pharmacy }: You will get our messages again, up to 3 a week. Msg & data rates may apply. HELP for help, STOP to end.
message-help = { $pharmacy }: We write about your refills, up to 3 times a week. Call { $phone }. Msg & data rates may apply. STOP to end.
message-wrong-number-noted = { $pharmacy }: Thank you. We will not text this number again. Questions? Call { $phone }.
message-emergency-reply = { $pharmacy }: Call 911 now if you are in danger. Thoughts of suicide? Call or text 988. Do not wait for our answer. Ours: { $phone }
message-consent-welcome = { $pharmacy }: We will write about your refills, up to 3 a week. Msg & data rates may apply. HELP for help, STOP to end.
message-new-link = { $pharmacy }: Here is your new link: { $link } If you did not ask for it, please ignore this text.
message-secure-notice = { $pharmacy }: You have a new message from us. Read it at { $link } STOP to end.
message-call-back-coming = { $pharmacy }: We will call you. If you cannot wait, call { $phone }. Emergency? Call 911.
# The one notice on a phone: it lies open on the screen, and is the same whatever it leads to.
message-push = You have an update from { $pharmacy }.
