# Delivery health in the console: how sending goes, what waits, and the one switch that holds it.

health-tab = Delivery
health-title = Delivery health
health-lead = How each channel and carrier does, and what waits. These are counts. They name no patient.

health-held-initiated = The messages we start are held back. Answers still go.
health-held-everything = All messages are held back.
health-held-more = See why
health-held-until = It ends on its own: { $time }.
health-held-waits = { $count ->
    [one] { $count } message waits because of it.
   *[other] { $count } messages wait because of it.
 }
health-hold = Hold messages back
health-hold-why = Use this when messages go out wrong. It works at once: what has not left stays here. What somebody in danger is told always goes. You can let them go again at any time.
health-scope = What to hold back
health-scope-initiated = Only the messages we start. Answers to patients still go.
health-scope-everything = All messages.
health-scope-waits = { $count ->
    [0] No message that waits now would be held.
    [one] { $count } message that waits now would be held.
   *[other] { $count } messages that wait now would be held.
 }
health-hold-reason = Why do you hold them back?
health-release-reason = Why may they go again?
health-reason-hint = One sentence. Leave out names and medicines.
health-hold-go = Hold them back now
health-release-go = Let them go
health-release-why = Each message asks again within a quarter of an hour. It goes once, at a good hour. What came too late is not sent.
health-released = Messages go again.
health-by-command = By a command on the server.
health-switch = What was done with the switch
refused-hold-no-scope = Choose what to hold back.
refused-hold-no-reason = Write why, in a few words.

health-ways = Channels and carriers
health-no-carrier = No carrier is set up
health-no-carrier-next = Messages wait until one is set up in the file rapport.toml.
health-channel-sms = Texts
health-channel-email = E-mails
health-channel-voice = Calls
health-channel-push = Notices on phones
health-channel-portal = Secure messages
health-channel-letter = Letters
health-carrier-twilio = the text carrier
health-carrier-twilio-voice = the call carrier
health-carrier-smpp = the line to a message center
health-carrier-smtp = the mail server
health-carrier-push = push services
health-carrier-portal = our own pages

health-state-works = Works
health-state-idle = Quiet
health-state-held = Held back
health-state-watch = Look at it
health-state-bad = Does not work
health-why-not-set-up = It is not set up any more. Older messages went this way.
health-why-no-line = There is no line to it now. Messages wait for the line, and that counts as no try.
health-why-rests = Five messages in a row did not reach it. We try it again: { $time }. This is what this server sees.
health-why-nothing-arrives = { $count ->
    [one] The only message failed.
   *[other] All { $count } messages failed. Read the errors below.
 }
health-why-fails = { $count ->
    [one] { $count } of { $of } messages failed. From 1 in 20 on, somebody should look.
   *[other] { $count } of { $of } messages failed. From 1 in 20 on, somebody should look.
 }
health-why-deaf = { $count ->
    [one] It took a message and told us nothing since. Check that its reports reach us.
   *[other] It took { $count } messages over an hour ago and told us nothing since. Check that its reports reach us.
 }
health-why-silent = { $count ->
    [one] We heard nothing of { $count } of { $of } messages, for over an hour.
   *[other] We heard nothing of { $count } of { $of } messages, for over an hour.
 }
health-why-unknown = { $count ->
    [one] Nobody knows if { $count } of { $of } messages went. The tasks say which.
   *[other] Nobody knows if { $count } of { $of } messages went. The tasks say which.
 }
health-why-held-initiated = The messages we start are held back. Answers still go.
health-why-held-everything = All messages are held back.
health-why-nothing-sent = Nothing was sent in the last day.
health-why-few = { $count ->
    [one] { $count } message in the last day. That is too few to judge.
   *[other] { $count } messages in the last day. That is too few to judge.
 }
health-why-fine = { $count ->
    [one] { $count } message in the last day, and few failed.
   *[other] { $count } messages in the last day, and few failed.
 }
health-last-success = Last one that went
health-last-failure = Last one that failed
health-not-this-week = None this week
health-median = Half of the receipts came within
health-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
 }
health-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
 }
health-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
 }
health-span-hour = Last hour
health-span-day = Last day
health-span-week = Last week
health-column-sent = Sent
health-column-delivered = Arrived
health-column-failed = Failed
health-column-uncertain = Not known
health-column-silent = No receipt yet
health-column-under-way = On the way
health-no-receipts-email = Mail servers send no receipts. An e-mail that comes back counts as failed.
health-no-receipts-push = A notice counts as arrived when the phone shows it.
health-no-receipts-portal = A secure message counts as arrived when the patient reads it.
health-no-receipts-letter = Letters send no receipts.

health-waits = What waits
health-waits-none = Nothing waits.
health-waits-count = { $count ->
    [one] { $count } message waits.
   *[other] { $count } messages wait.
 }
health-waits-since = The oldest waits since { $time }.
health-waits-why = Why they wait
health-waits-first = Counted from the { $count } that are due first
health-waits-turn = Its turn comes next
health-late = What is due does not go
health-late-why = A message was due more than 15 minutes ago and nothing took it up. See if the program runs, then restart it.

health-nobody = Reached nobody
health-nobody-count = { $count ->
    [0] Every message of the last week found a way, or still looks for one.
    [one] { $count } message of the last week reached nobody by any way.
   *[other] { $count } messages of the last week reached nobody by any way.
 }
health-nobody-list = See all messages of the week

health-codes = Errors of the last day
health-codes-none = No carrier gave an error.
health-codes-caption = The most common errors first
health-column-code = Code
health-column-way = Way
health-column-means = What it means
health-column-do = What to do
health-code-opted-out = This number told the carrier to stop.
health-do-opted-out = Nothing. We stopped too. To start again, the patient texts START.
health-code-landline = A landline takes no texts.
health-do-landline = Ask the patient for a cell phone number. A task says whose it is.
health-code-bad-number = There is no such number.
health-do-bad-number = Ask the patient for the right number. A task says whose it is.
health-code-unreachable = The phone was off or had no signal.
health-do-unreachable = Nothing at first. We try the next way on our own.
health-code-filtered = The carrier blocked it as unwanted.
health-do-filtered = Ask the carrier why. Check that your number and your texts are registered there.
health-code-unregistered = Your number is not registered for such texts.
health-do-unregistered = Register the number with your carrier. Until then it blocks them all.
health-code-expired = It waited too long at the carrier, and the good hours were over.
health-do-expired = Nothing. It goes the next morning or another way. If there are many, ask the carrier about its queue.
health-code-picture = The phone company refused the picture that went along.
health-do-picture = Nothing at first. The text goes again without it. If there are many, check that your web address can be reached from outside.
health-code-queue = The carrier had too much to do.
health-do-queue = We try again on our own. If there are many, ask for a higher rate.
health-code-account = The carrier does not accept our sign-in.
health-do-account = Check the account and its secret. See if the account was closed.
health-code-sender = The carrier does not let us send from this number or address.
health-do-sender = Check the sender in rapport.toml, and what the carrier allows for it.
health-code-line = The carrier could not be reached, or gave no clear answer.
health-do-line = We try again on our own. If it stays, look at the network and at the carrier’s news.
health-code-bad-mailbox = There is no such mailbox.
health-do-bad-mailbox = Ask the patient for the right address. A task says whose it is.
health-code-full-mailbox = The mailbox is full or busy.
health-do-full-mailbox = Nothing at first. We try the next way on our own.
health-code-other = An error of the carrier’s own.
health-do-other = Look the code up in the carrier’s list, or ask the carrier.

health-gone = Addresses out of use
health-gone-none = No address went out of use this week.
health-gone-caption = This week, by reason
health-column-kind = Kind
health-kind-phone = Phone
health-kind-email = E-mail
health-kind-push = Browser
health-kind-other = Other
health-gone-wrong-number = Somebody else answered there
health-gone-undeliverable = Nothing arrives there
health-gone-carrier-blocked = The carrier holds a stop
health-gone-by-staff = Staff switched it off
health-gone-moved = Two patients have it: a task asks whose it is
health-gone-replaced = The record lists another now
health-gone-other = Another reason
