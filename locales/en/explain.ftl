# Why a message went, waits or did not go: for staff, and for patients.

# One patient, in the console
explain-link = Why was each message sent, or not?
explain-title = Why we wrote, or did not
explain-lead = Each message with the rules it was judged by, as they were kept at that time.
explain-at = Up to which minute?
explain-at-hint = On the pharmacy’s clock. Leave it empty for now.
explain-at-go = Show
explain-now = If we wrote now
explain-now-preview = A preview. Nothing is sent.
explain-now-send = { $channel } now: would go, because
explain-now-wait = { $channel } now: would wait until { $time }, because
explain-now-withhold = { $channel } now: would not go, because
explain-now-drop = { $channel } now: would not go, because
explain-messages = Messages
explain-none = No messages by then
explain-none-next = Choose a later minute, or leave the field empty.
explain-next = Next try
explain-tried = Did not arrive by
explain-decisions = Decisions
explain-deliveries = What became of it
explain-edition = Edition of the rules
explain-zone = Time zone it was judged by
explain-somewhere = Not known: one of { $count } time zones
explain-hours = Hours that day
explain-limits = Limits
explain-free = It uses up no limit
explain-day = Used up that day, before it
explain-week = Used up in seven days, before it
explain-doses = Dose reminders that day, before it
explain-used = { $used } of { $limit }
explain-words = Version of the words
explain-code = The carrier said: { $code }
explain-consent = Leaned on the yes to { $purpose }. { $source }, { $time }. Wording: { $wording }.
explain-basis-consent = Leaned on a yes that is not on record any more.
explain-basis-answer = Needed no yes: it answered what the patient wrote.
explain-basis-stop-confirmation = Needed no yes: it confirmed a stop.
explain-basis-requested = Needed no yes: the patient asked for it.
explain-basis-of-record = Needed no yes: it went inside the portal or by letter.

# All messages, in the console
explain-all = Messages
explain-all-title = How messages fared
explain-all-lead = All messages, counted by what became of them and why. Open a reason to see which.
explain-spans = How far back
explain-span-day = 24 hours
explain-span-week = 7 days
explain-span-month = 30 days
explain-all-none = No messages in this time
explain-all-none-next = Look further back.
explain-column-why = Why
explain-column-count = How many
explain-column-message = Message
explain-column-asked = Asked for
explain-number = { $count }
explain-list = { $count ->
    [one] { $count } message, the newest first
   *[other] { $count } messages, the newest first
 }
explain-fared-sent = { $count ->
    [one] { $count } message was sent
   *[other] { $count } messages were sent
 }
explain-fared-waits = { $count ->
    [one] { $count } message waits
   *[other] { $count } messages wait
 }
explain-fared-withheld = { $count ->
    [one] { $count } message was withheld
   *[other] { $count } messages were withheld
 }
explain-fared-dropped = { $count ->
    [one] { $count } message was dropped
   *[other] { $count } messages were dropped
 }
explain-fared-failed = { $count ->
    [one] { $count } message did not arrive
   *[other] { $count } messages did not arrive
 }
explain-sent = Sent
explain-waits = Waiting
explain-withheld = Withheld
explain-dropped = Dropped
explain-failed = Did not arrive

# A reason in a few words
explain-short-allowed = Agreed to, at a good hour
explain-short-answering = An answer to the patient
explain-short-requested = The patient asked for it
explain-short-confirming-stop = It confirms a stop
explain-short-safety-allowed = Urgent safety message
explain-short-of-record = Secure message or letter
explain-short-deceased = The patient has died
explain-short-inactive = No longer in care here
explain-short-stopped = The patient said stop
explain-short-no-address = No address for it
explain-short-suspended = The address is not in use
explain-short-no-consent = Nobody agreed to it
explain-short-revoked = The yes was taken back
explain-short-quiet-hours = Too early or too late
explain-short-quiet-somewhere = It may be too early or too late
explain-short-never-open = No hour suits all rules
explain-short-daily-limit = Enough for the day
explain-short-weekly-limit = Enough for the week
explain-short-dose-limit = Enough dose reminders for the day
explain-short-expired = It came too late to be of use
explain-short-expires-first = It would have come too late to be of use
explain-short-held = Messages are held back
explain-short-already-told = Told with another message
explain-short-text-refused = The words may not be sent
explain-short-carrier = The carrier gave an error
explain-short-other = Not decided yet, or no reason kept

# For the patient: "Why did I get this?"
why-link = Why did I get this?
why-title = Why did you get this?
why-neutral = This pharmacy writes to people who said yes to messages at this phone number or e-mail address.
why-neutral-more = To see which message it was, and when you said yes, first show us who you are.
why-show-who = Show who I am
why-which = The message
why-when = When we wrote
why-because = Why we wrote
why-because-allowed = You said yes to messages like this, and it was a good hour.
why-because-answering = You wrote to us first. This was our answer.
why-because-requested = You had just asked for it.
why-because-confirming-stop = You said stop. This one message told you that we heard you.
why-because-safety-allowed = It was about your safety. That may come at any hour.
why-because-of-record = It came to no phone. It is on our page for you, or on paper.
why-how = How we wrote
why-channel-sms = A text message
why-channel-email = An e-mail
why-channel-voice = A phone call
why-channel-push = A notice on your phone
why-channel-portal = A secure message
why-channel-letter = A letter
why-agreed = You said yes
why-agreed-how = How you said yes
why-no-consent = This message needed no yes from you.
why-kind-refill = About your next refill
why-kind-dose = A reminder that you asked for
why-kind-appointment = About a call or a visit
why-kind-education = Something to learn
why-kind-survey = A question about how you feel
why-kind-safety = About your safety
why-kind-message = A personal message
why-kind-account = About these messages and links
why-source-paper = On paper
why-source-spoken = You told us
why-source-page = On our web page
why-source-reply = By text
why-source-carrier = Your phone company told us
why-source-imported = Your care team told us
why-stop-title = How to stop
why-stop-lead = You choose what you want from us. We still take care of your medicine.
why-stop-kind = Stop messages of this kind
why-stop-channel-sms = Stop all texts
why-stop-channel-email = Stop all e-mails
why-stop-channel-voice = Stop all calls
why-stop-channel-push = Stop all notices on my phone
why-stop-channel-portal = Stop all secure messages
why-stop-channel-letter = Stop all letters
why-stop-all = Stop everything
why-done-title = It is stopped
why-done-kind = You get no more messages of this kind. Other messages may still come.
why-done-channel = You get no more messages this way. Other messages may still come.
why-done-again = To start again, call us.
why-mail-body = You gave us this e-mail address, or your care team did. Somebody said yes to e-mail for it.
why-mail-stop = Stop e-mails
