# Why a message went, waits or did not go. Read by staff.

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
explain-picture-goes = It went with the picture that the patient chose.
explain-picture-no-link = It went without a picture. It has no link.
explain-picture-not-carried = It went without a picture. This carrier takes none.
explain-picture-abroad = It went without a picture. The number is in another country.
explain-picture-none-chosen = It went without a picture. The patient chose none for texts.
explain-picture-once-today = It went without a picture. One text a day has it.
explain-picture-rests = It went without a picture. The phone company refused one at this number.
