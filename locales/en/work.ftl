# The work of staff: where a refill stands, why, and what is to be done.

# Where a refill stands. Read by staff.
care-state-planned = Planned
care-state-opened = Ready to ask
care-state-asked = Asked
care-state-seen = Page opened, no answer yet
care-state-answered = Answered
care-state-confirmed = Confirmed
care-state-needs_pharmacist = Needs a pharmacist
care-state-declined = Declined
care-state-on_hold = On hold
care-state-ordered = Ordered
care-state-filled = Filled
care-state-unreachable = Could not reach

# What moved a refill.
care-cause-window-opened = The time to ask had come
care-cause-message-accepted = A message was sent
care-cause-page-viewed = The patient opened the page
care-cause-answered = The patient answered
care-cause-judged = The answer was checked
care-cause-cleared = A pharmacist said yes
care-cause-refused = Staff stopped it
care-cause-order-placed = The order was placed
care-cause-dispensed = The medicine was given out
care-cause-silence = Nobody answered for 30 days
care-cause-therapy-held = The treatment was paused
care-cause-hold-lifted = The pause ended
care-cause-therapy-stopped = The treatment ended

# Why an answer was judged as it was. Read by staff.
care-reason-pharmacist-approved = A pharmacist approved it
care-reason-side-effect-emergency = Says: I need help right now
care-reason-side-effect-severe = Has a severe side effect
care-reason-side-effect-moderate = Has a side effect that gets in the way
care-reason-side-effect-new = A side effect is new or worse
care-reason-side-effect-told = Told us about a side effect
care-reason-stopped-taking = Stopped taking it
care-reason-paused = Has paused it
care-reason-missed-for-side-effect = Missed doses because of side effects
care-reason-missed-for-cost = Missed doses because of cost
care-reason-hidden-missed-doses = Has more doses left than expected
care-reason-doses-short = Has fewer doses left than expected
care-reason-medicines-changed = Other medicines changed
care-reason-allergies-changed = Has a new allergy
care-reason-hospital-stay = Was in the hospital or emergency room
care-reason-question-asked = Has a question
care-reason-sent-for-review = Sent the answers to the pharmacist
care-reason-insurance-changed = Has new insurance
care-reason-no-safe-day = No safe delivery day fits
care-reason-short-answer = Only said yes. The other questions are open.
care-reason-unfinished = Has not answered the other questions yet
care-reason-enough-for-now = Has enough for now
care-reason-not-wanted = Does not want it
care-reason-clean = All clear
care-reason-no-receipts = The carrier tells us nothing
care-reason-missed-texts = Texts came that the carrier could not hand to us; we found them in its list
care-reason-unread-list = The carrier’s list of texts cannot be read: a text may be missing
care-reason-therapy-held = The treatment is on hold
care-reason-therapy-stopped = The treatment has ended
care-reason-stopped-by-prescriber = The prescriber stopped or changed it
care-reason-stopped-not-safe = It is not safe right now
care-reason-stopped-not-paid = The insurance does not pay for it
care-reason-stopped-not-in-stock = We cannot get the medicine
care-reason-stopped-other-pharmacy = Another pharmacy fills it
care-reason-stopped-patient-asked = The patient does not want it
care-reason-stopped-other = Another reason. It is in the note.
care-reason-tried-before = Nobody answered our last call

# What is to be done. Read by staff.
care-task-refill-order = Order the refill
care-task-pharmacist-review = Review before it ships
care-task-urgent-symptom = Call now: severe symptom
care-task-patient-question = Answer a question
care-task-picture-sent = Look at a picture
care-task-call-patient = Call the patient
care-task-urgent-call = Call again. Supply ends soon.
care-task-pharmacist-last-days = Review: last days of supply
care-task-last-ship-day = Last safe day to ship
care-task-possible-gap = May be out of medicine
care-task-late-call = Call: refill is late
care-task-letter = Send a letter and tell the prescriber
care-task-seen-no-answer = Opened the page, sent no answer
care-task-declined = Said no: find out why
care-task-not-now = Has enough: agree when to ask again
care-task-delivery-call = Call to set a delivery day
care-task-insurance-change = Check the new insurance
care-task-order-change = Wants to change a placed order
care-task-order-overdue = Ordered, but not given out yet
care-task-order-stopped = We stopped the order: tell the patient
care-task-contact-stopped = Stopped messages: call about the refill
care-task-no-way-to-reach = No way to reach by message
care-task-message-failed = A message did not go through
care-task-unclear-reply = Read an unclear reply
care-task-unknown-sender = A text from an unknown number
care-task-wrong-person = Wrong number or address
care-task-shared-stop = Shared number said stop: ask who meant it
care-task-stop-heard = Stop heard: tell every other list
care-task-number-moved = Number moved to another patient: ask whose it is
care-task-link-locked = A link was locked
care-task-call-back = Asked for a call
care-task-possible-duplicate = May be the same patient twice
care-task-stuck-work = Something in the system is stuck

# Whose work it is.
care-role-technician = Technician
care-role-pharmacist = Pharmacist
care-role-nurse = Nurse
care-role-manager = Manager

# Why a task stands where it stands in the list. $days is the days of supply left, $out the days since it ran out, $past the days since the last safe day to ship.
care-rank-out-of-supply = { $out ->
    [0] Out of medicine today.
    [1] Out of medicine since yesterday.
   *[other] Out of medicine for { $out } days.
 }
care-rank-last-safe-ship = The last safe day to ship is { $day }.
care-rank-last-safe-ship-past = { $past ->
    [one] The last safe day to ship was { $day }, yesterday.
   *[other] The last safe day to ship was { $day }, { $past } days ago.
 }
care-rank-running-out = { $days ->
    [one] 1 day of medicine left.
   *[other] { $days } days of medicine left.
 }
care-rank-urgent = Needs help right now.
care-rank-promised = Promised for { $time }.
care-rank-waiting = Waiting since { $time }.

# How soon.
care-priority-now = Now
care-priority-today = Today
care-priority-soon = Soon
care-priority-later = Later
care-priority-emergency = Emergency

# What came of a task.
care-outcome-done = Done
care-outcome-not-needed = Not needed
care-outcome-ordered = Order placed
care-outcome-called-off = Order called off
care-outcome-cleared = OK to ship
care-outcome-refused = Do not ship
care-outcome-reached = Spoke with the patient
care-outcome-not-reached = No answer
care-outcome-emergency-care = Sent to emergency care
care-outcome-same = Same patient
care-outcome-different = Two different patients
care-outcome-overtaken = No longer needed
care-outcome-replaced = A later task took its place

# Treatments, supplies, and how an answer came.
care-therapy-active = Active
care-therapy-held = On hold
care-therapy-stopped = Stopped
care-therapy-completed = Completed
care-supply-dispensed = From what we gave out
care-supply-expected-duration = Estimated from the prescription
care-supply-quantity-by-dose = Estimated from amount and daily dose
care-source-sms = By text
care-source-email = By e-mail
care-source-call = By keys in a call
care-source-portal = By secure message
care-source-page = On the web page
care-source-staff = Told to staff
care-source-import = From another system

# For staff who call: what to say, beside the task.
voice-staff-title = What to say
voice-staff-tries = { $count ->
    [one] Nobody answered 1 call about this so far.
   *[other] Nobody answered { $count } calls about this so far.
 }
voice-staff-open = Say: "Hello, this is { $pharmacy }."
voice-staff-who = Ask for the patient by name and say nothing else yet:
voice-staff-birth = Ask for the date of birth, and compare it with the one shown here.
voice-staff-say = Only then say what the call is about.
voice-staff-machine-title = On a machine, or to somebody else
voice-staff-machine = "This is { $pharmacy }. Please call us back at"
voice-staff-machine-why = Name and number only. Others may hear it.

# What was refused to staff, and what to do.
refused-task-claimed = Somebody else has this task now.
refused-task-for-pharmacist = Only a pharmacist can take this task. Leave it on the list for one.
refused-task-done = This task is already done.
refused-task-not-yours = This task is not yours. Claim it first.
refused-bad-ask-day = Choose a day from today on, within a year.
refused-why-stopped = Say why the order stops.
refused-bad-outcome = Choose one of the results on the list.
refused-answer-changed = Another answer came in since you opened this page. Go back to the task and read it first.
refused-therapy-not-held = This treatment is not on hold.
refused-dispensed-in-future = That day has not come yet.
refused-bad-days-supply = Days of supply must be 1 to 730.
refused-bad-quantity = That amount cannot be right.
refused-bad-name = A name is needed.
refused-bad-medication = A medicine needs a code or a name.
refused-bad-pharmacy-name = The pharmacy needs a name.
refused-bad-link-base = That web address cannot be used for links.
refused-bad-colour = Write the color like #0a7c66.
refused-bad-transit-days = A parcel may travel 10 days at most.
refused-bad-program-code = Use small letters, digits and hyphens.
refused-emergency-open = This patient told us of an emergency, and nobody has closed that task. Speak with the patient first.
