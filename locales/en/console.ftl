# What staff read in the console.

# The way in and out
console-sign-in = Sign in
console-sign-in-how = You need an invitation link to come in. Ask whoever runs this program to make one. They type this on the server:
console-sign-in-once = The link opens once, within 60 minutes. After 12 hours you sign in again.
console-welcome = Welcome
console-welcome-why = This link lets you in once. You stay signed in on this computer for 12 hours.
console-come-in = Come in
console-invitation-closed = This link is closed
console-invitation-closed-why = It was used before, or it is too old. Ask for a new one.
console-sign-out = Sign out
console-not-yours = This page is not for your role
console-not-yours-why = Only people who work with patients see it. Ask a manager if you need it.
console-missing = There is nothing here
console-missing-why = The address may be wrong, or what was here is gone.
console-to-work = Go to the work list

console-role-technician = Technician
console-role-pharmacist = Pharmacist
console-role-nurse = Nurse
console-role-manager = Manager
console-role-admin = Administrator

# The work list. $count is the number of tasks that are not done.
console-work = Work list
console-work-title = Work list ({ $count })
console-work-title-many = Work list ({ $count } or more)
# $urgent is the number of emergencies, $list the title of the list.
console-work-title-urgent = { $urgent ->
    [one] Emergency. { $list }
   *[other] { $urgent } emergencies. { $list }
 }
console-alarms = { $count ->
    [one] Emergency: call now
   *[other] { $count } emergencies: call now
 }
console-work-count = { $count ->
    [0] Nothing is waiting.
    [one] { $count } task is waiting. The most pressing stands on top.
   *[other] { $count } tasks are waiting. The most pressing stands on top.
 }
console-work-many = { $count } tasks or more are waiting. The most pressing stands on top.
console-work-caption = Tasks, the most pressing first
console-whose = Whose work
console-whose-all = All work
console-whose-mine = Mine
console-column-priority = How soon
console-column-task = Task
console-column-patient = Patient
console-column-why = Why now
console-column-action = Who does it
# Stands after a number: "3 new".
console-new = new. Show them.
console-stale = This list may be old. Load it again.
console-all-clear = All clear
console-all-clear-next = Nothing here needs anybody now. New tasks show up by themselves.
console-next-page = Next page
console-previous-page = Previous page
console-pages = Pages of the list
console-no-patient = No patient
console-claim = Take it
console-claim-why = Take this task first, so that nobody else works on it too.
console-release = Give it back
console-claim-longer = Keep it longer
console-claim-ends = You have it until { $time }. Then it goes back to the list.
console-take-over = Take over
console-open = Open
console-claimed = Taken
console-claimed-mine = You have it
console-claimed-by = { $name } has it
console-claimed-why = Nobody else can finish it until it is given back. That happens by itself at { $time }.
console-done = Done
console-done-by = By { $name }

console-stuck = Some work of this program is stuck
console-stuck-why = It is not on this list, so nobody may know. Tell whoever runs this program. They can see what it is with:

# One task
console-about = About this task
console-reasons = Why
console-reasons-before = Said before, and changed since:
console-medication = Medicine
console-runs-out = First day without medicine
console-last-ship = Last safe day to ship
console-prescriber = Prescriber
console-no-prescriber = Not known
console-reference = Reference number
console-said-before = Before: { $said }
console-opened = Opened
console-for = Work for
console-delivery = Delivery
console-delivery-days = Arrives { $arrives }. Ships { $ships }.
console-other-record = The other record
console-text = What they wrote
console-answers = What the patient answered
console-doses = { $count ->
    [one] { $count } dose
   *[other] { $count } doses
 }
console-what-came = What came of it?
console-note = Note
console-note-hint = Only if somebody needs to know it later.
console-note-kept = Your note was not saved
console-noted = Note
console-ask-on = When should we ask again?
console-ask-on-hint = Agree on a day with the patient. From that day on we ask again.
console-ask-go = Ask again then
console-ask-need-day = Choose a day from today on, within a year.
console-asks-on = We ask again from { $day }.
console-stop-why = Why does it stop?
console-stop-told = Does the patient know?
console-stop-told-hint = If not, we open a task to call them.
console-stop-told-yes = Yes, I told them
console-stop-need-why = Choose why it stops.
console-stop-need-note = Write in the note why it stops.
console-refill-stopped = Stopped by us
console-order-stopped = Order stopped
console-said-go = Write down what they said
console-said-why = Did you ask about the refill? Write the answers down. That ends the reminders.
console-said-title = What did the patient say?
console-said-lead = Ask each question as it stands. What needs a pharmacist goes to one, and nothing ships first.
console-said-danger = Do they need help right now?
console-said-danger-why = Tell them to call 911. Then write down what they said.
console-said-unit = doses
console-said-count = What they have at home today. A good guess is fine.
console-said-none = If they missed none, type 0.
console-said-missed-why = If they missed some: what was the main reason?
console-said-new = If they have side effects: are they new or worse?
console-said-yes = Yes
console-said-no = No
console-said-words = What do they feel? Write it in their own words.
console-said-day-hint = Only if we send it. These days are safe by our count.
console-said-no-day = None of these days
console-said-day-none = Only if we send it. No day is safe by our count.
console-said-day-call = We call them to find a day
console-said-note = If they do not want it, write down why.
console-said-save = Save the answers
console-said-need-still-taking = Say if they still take it.
console-said-need-doses-left = Type how many doses are left, like 3.
console-said-need-missed-doses = Type how many doses they missed. If none, type 0.
console-said-need-missed-why = Choose why they missed doses.
console-said-need-changes = Choose what changed, or that nothing did.
console-said-need-side-effects = Say if they have side effects.
console-said-need-new-or-worse = Say if the side effects are new or worse.
console-said-need-confirm = Say if we should send it.
console-said-need-delivery-day = Choose a day from the list. It fits the doses that are left.
console-said-once = You asked about changes and side effects a few minutes ago. Those answers stand here too.
console-said-once-change = Changes and side effects
console-said-begun = The patient wrote this on the web page. Read it to them. Change it if they say so.
console-said-emergency = Call 911
console-said-emergency-why = Tell them to call 911 now. Do not wait. If they cannot call, call 911 for them.
console-said-emergency-then = We told a pharmacist. Save this page when you can.
console-said-over = You do not have this task any more
console-said-over-why = Your time for it is over. What you typed is still here. You can save it, or take the task again first.
console-said-again = Take it again and keep what I typed
console-said-take-why = What you typed is still here. You can take over the task and save it.
console-said-take = Take over and save the answers
console-said-held-why = What you typed is still here. Ask them to give the task back. Then save it.
console-said-told = The pharmacist was told
console-said-told-why = There is an urgent task for a pharmacist now. What you wrote stays below until you leave this page.
console-pharmacist-decides = A pharmacist decides this
console-pharmacist-decides-why = Give it back, so that a pharmacist can take it.
console-pharmacist-takes-why = Only a pharmacist can take this task. It stays on the list until one does.

# Finding a patient
console-patients = Patients
console-search = Find a patient
console-search-hint = Type the start of a name, a phone number, an e-mail address, a date of birth like 4/23/1970, a record number, or the reference number we gave.
console-search-go = Search
console-found = { $count ->
    [one] { $count } patient found
   *[other] { $count } patients found
 }
console-found-many = The first { $count } patients. Type more to find fewer.
console-none-found = Nobody found
console-none-found-next = Check the spelling, or try the phone number or date of birth.
console-search-empty = Type something to search.

# One patient
console-patient = Patient
console-born = Born
console-language = Language
console-time-there = Time there now
console-time-between = { $first } to { $last }
# Beside a phone number, while it is no time to call. $time is "9:00 AM" or "tomorrow, Friday, July 3 at 9:00 AM".
console-call-early = Too early to call
console-call-late = Too late to call
console-call-closed = No calls there today
console-call-unsure = It may be too early or too late to call
console-call-from = Call from { $time }.
console-call-from-there = Call from { $time }, their time.
console-call-here = Here that is { $time }.
console-call-from-here = We do not know where they are. You can call from { $time }, our time.
console-zone = Time zone
console-zone-unknown = Not known
console-unknown = Not known
console-address = Address
console-caregiver = Caregiver
console-contact-phone = Phone
console-contact-email = E-mail
console-suspended = Not in use
console-reach = How to reach them
console-no-contact-points = We have no phone number or e-mail address.
console-deceased = This patient has died
console-deceased-on = On { $day }. Nothing is sent any more.
console-deceased-why = Nothing is sent any more.
console-inactive = No longer in care here
console-inactive-why = Nothing is sent while this is so.
console-stopped = Said stop
console-stopped-since = We send no messages since { $since }. Call instead.
console-medicines = Medicines
console-no-medicines = No medicines yet
console-no-medicines-next = They show up with the first one we give out.
console-supply = Medicine left
console-days-left = { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
console-out-today = Out today
console-days-out = { $days ->
    [one] Out since yesterday
   *[other] Out for { $days } days
 }
console-runs-out-on = First day without: { $day }
console-last-supply = Last supply until
console-refill = Refill
console-no-refill = None open
console-opens = We ask from
console-arrives = Arrives
console-next-dose = Next dose
console-fills = { $count ->
    [one] Given out { $count } time
   *[other] Given out { $count } times
 }
console-fill-days = { $days ->
    [one] for { $days } day
   *[other] for { $days } days
 }
console-tasks = Tasks
console-no-tasks = No open task.
console-consents = What they agreed to
console-no-consents = Nothing is on record. We may not write first.
console-consent-granted = Yes
console-consent-revoked = Taken back
console-consent-refused = No
console-consent-ended = Stopped
console-timeline = Messages
console-timeline-why = The newest is on top. Each says why it was sent, why it waits, or why not.
console-no-contacts = No messages yet
console-no-contacts-next = What we write, and what they write, shows up here.
console-patient-wrote = They wrote
console-not-vouched = Anybody can put this address on an e-mail. Find out who wrote it before you act on it.
console-maybe-twice = May have come twice
console-next-try = Next try: { $time }.
console-why-send = Why sent:
console-why-wait = Why it waits:
console-why-waited = Why it waited:
console-why-withhold = Why not sent:
console-why-drop = Why not sent:

# What a message was about
console-message-refill-invitation = Time to refill
console-message-refill-reminder = Refill reminder
console-message-refill-reminder-last = Last refill reminder
console-message-refill-confirmed = Confirmation of yes
console-message-refill-needs-pharmacist = A pharmacist will call
console-message-refill-declined = Confirmation of no
console-message-refill-on-hold = Refill on hold
console-message-which-one = Asked which refill
console-message-did-not-understand = Did not understand
console-message-question-received = Got the question
console-message-stop-confirmed = Stop confirmed
console-message-stop-part-confirmed = Stop of refill messages confirmed
console-message-start-confirmed = Start confirmed
console-message-help = Help
console-message-wrong-number-noted = Wrong number noted
console-message-emergency-reply = Emergency: call 911
console-message-consent-welcome = Welcome
console-message-new-link = New link
console-message-call-back-coming = We will call
console-message-secure-message = Secure message
console-message-secure-notice = Notice of a secure message

# Where a message stands
console-delivery-planned = Planned
console-delivery-waiting = Waiting
console-delivery-due = About to go
console-delivery-intent = Going out
console-delivery-suppressed = Not sent
console-delivery-told-with-another = Told with another text
console-delivery-stale = Too late to send
console-delivery-dead = Could not be sent
console-delivery-uncertain = Nobody knows if it went
console-delivery-accepted = Sent
console-delivery-failed = Refused by the carrier
console-delivery-undelivered = Did not arrive
console-delivery-delivered = Arrived

console-purpose-refill = Refills
console-purpose-dose = Dose reminders
console-purpose-appointment = Appointments
console-purpose-education = Teaching
console-purpose-survey = Surveys
console-purpose-safety = Safety
console-purpose-message = Personal messages
console-purpose-account = Account

console-channel-sms = Text
console-channel-email = E-mail
console-channel-voice = Phone call
console-channel-push = Notice on the phone
console-channel-portal = Secure message
console-channel-letter = Letter

console-source-paper = On paper
console-source-spoken = Told to staff
console-source-page = On a web page
console-source-reply = By text
console-source-call = Pressed in a call
console-source-carrier = Told by the phone company
console-source-imported = From another system

# What a text was understood to mean
console-intent-stop = Read as: stop all messages
console-intent-stop-refills = Read as: stop refill messages
console-intent-start = Read as: send messages again
console-intent-help = Read as: asks who we are
console-intent-emergency = Read as: an emergency
console-intent-confirm = Read as: yes, send it
console-intent-decline = Read as: no
console-intent-mixed = Read as: yes to some, no to some
console-intent-later = Read as: ask me later
console-intent-doses-left = Read as: doses left
console-intent-side-effect = Read as: a side effect
console-intent-question = Read as: a question
console-intent-when = Read as: a delivery day
console-intent-has-enough = Read as: has enough
console-intent-change-address = Read as: another address
console-intent-moved-pharmacy = Read as: another pharmacy
console-intent-cannot-afford = Read as: cannot pay
console-intent-deceased = Read as: the patient has died
console-intent-check = Read as: asks if this is us
console-intent-language-choice = Read as: wants another language
console-intent-call-me = Read as: please call me
console-intent-new-link = Read as: needs a new link
console-intent-wrong-number = Read as: wrong number
console-intent-courtesy = Read as: thanks or hello
console-intent-picture = A picture, no words
console-intent-unclear = Not understood

console-language-ar = Arabic
console-language-bn = Bengali
console-language-en = English
console-language-es = Spanish
console-language-fa = Persian
console-language-fr = French
console-language-hi = Hindi
console-language-ht = Haitian Creole
console-language-ko = Korean
console-language-pl = Polish
console-language-pt = Portuguese
console-language-ru = Russian
console-language-tl = Tagalog
console-language-ur = Urdu
console-language-vi = Vietnamese
console-language-zh = Chinese
console-message-check-yes = Told that it was us
console-message-check-no = Told that it was not us

# Secure messages: the form.
console-secure = Write a secure message
console-secure-hint = The patient reads it in the portal, after the link and the birth date. Somebody at home who has both can read it too. A neutral notice goes out by the way the patient agreed to, in the hours that are allowed.
console-secure-language = Written in
console-secure-send = Send the message
console-secure-words = Your message
refused-empty-message = There is no text in the message. Go back and write it.
refused-long-message = The message is too long. Go back and make it shorter.
