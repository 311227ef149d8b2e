# What patients read about care: labels, questions, answers.

# What a patient reads where no medicine may be named.
care-label-medicine = your medicine
care-label-daily-pill = your daily pill
care-label-weekly-injection = your weekly injection
care-label-two-week-injection = your injection every two weeks
care-label-monthly-injection = your monthly injection
care-label-injection = your injection
care-label-infusion = your infusion
care-label-inhaler = your inhaler

# The questions of a refill. Read by patients.
care-question-still-taking = Are you still taking this medicine?
care-question-doses-left = How many doses do you have left?
care-question-missed-doses = Have you missed any doses since your last delivery?
care-question-changes = Has anything changed since your last delivery?
care-question-side-effects = Do you have any side effects?
care-question-delivery-day = Which day should it arrive?
care-question-pharmacist-question = Do you have a question for the pharmacist?
care-question-confirm = Should we send it?

# The answers one can choose. Read by patients.
care-answer-still-taking-yes = Yes
care-answer-still-taking-no = No, I stopped
care-answer-still-taking-on-hold = It is on hold for now
care-answer-missed-why-forgot = I forgot
care-answer-missed-why-side-effect = It made me feel bad
care-answer-missed-why-cost = It costs too much
care-answer-missed-why-ran-out = I ran out
care-answer-missed-why-advised = My care team told me to skip
care-answer-missed-why-other = Something else
care-answer-changes-medicines = I started or stopped a medicine
care-answer-changes-allergies = I have a new allergy
care-answer-changes-hospital = I went to the hospital or the emergency room
care-answer-changes-insurance = I have new insurance
care-answer-changes-none = Nothing changed
care-answer-side-effects-none = No
care-answer-side-effects-mild = Yes, but they do not bother me
care-answer-side-effects-moderate = Yes, they get in the way
care-answer-side-effects-severe = Yes, they stop me from doing things
care-answer-side-effects-emergency = I need help right now
care-answer-side-effects-ungraded = Told by text. How bad it is, we do not know
care-answer-side-effects-new = They are new or worse
care-answer-delivery-day-call-me = Call me to find a day
care-answer-confirm-send = Yes, send it
care-answer-confirm-review = Sent to the pharmacist
care-answer-confirm-not-now = Not now, I have enough
care-answer-confirm-no = No, do not send it

# What was refused to a patient, and what to do.
refused-answer-unfinished = Please answer the last question first.
refused-refill-closed = This refill is already closed. Please call us.
refused-therapy-not-active = This treatment is not active.
