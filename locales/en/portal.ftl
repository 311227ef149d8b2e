# Words of the pages patients see. Grade 6: short words, short sentences, one idea each.

# The link, before anyone has said who they are: no name, no medicine, no date.
landing-title = We have an update for you
landing-from = { $pharmacy } sent you this link. { $minutes ->
    [0] No password needed.
    [one] It takes about { $minutes } minute. No password needed.
   *[other] It takes about { $minutes } minutes. No password needed.
}
landing-trust-title = Is this really us?
landing-trust-body = Look at the label on your medicine. You will see this same phone number:
landing-why-title = Why did I get this?
landing-why-body = This phone number or email is on file at our pharmacy for updates about care.
landing-other-title = Not now, or not you?
landing-call-me = Call me instead
landing-not-me = This is not for me

closed-title = This link is closed
closed-body = Links close after some time to keep you safe. We can send you a new one.
closed-dates = This link closed because the date did not match 5 times. We can send you a new one.
closed-new-link = Send me a new link
closed-call = You can also call us at

too-old-title = This link is too old
too-old-body = We changed nothing. This link can no longer tell us whose phone this is.
too-old-call = To tell us what you want, call us at

ask-not-me-title = Did this come to the wrong person?
ask-not-me-body = We will stop using this phone number or email. Thank you for telling us.
ask-not-me-yes = Yes, it is not for me
ask-stop-title = Stop all messages?
ask-stop-body = We will send no more messages here. We will not remind you when your medicine runs low.
ask-stop-yes = Stop messages
ask-call-me-title = Shall we call you?
ask-call-me-body = A person from the pharmacy will call the phone number on file.
ask-call-me-yes = Yes, call me
ask-new-link-title = Shall we send a new link?
ask-new-link-body = We will send it to the phone number on file.
ask-new-link-yes = Send me a new link
ask-keep = No, go back

done-not-me-title = Thank you for telling us
done-not-me-body = We will not use this phone number or email again.
done-stop-title = We will stop
done-stop-body = You will get no more messages here. We may still call if your health needs it.
done-call-me-title = We will call you
done-call-me-body = A person from the pharmacy will call the phone number on file. We call in our open hours.
done-new-link-title = Check your messages
done-new-link-body = If we may write to your phone, a new link is coming. If none comes, please call us.
done-call = You can also call us at
done-close = You can close this page now.

# Confirm it's you
hello-title = Confirm it’s you
hello-lead = Tell us the birth date of the person who takes the medicine.
hello-birth = Date of birth
hello-birth-hint = For example: March 27 1961
birth-month = Month
birth-day = Day
birth-year = Year
birth-month-error = Type the month as a name or a number.
birth-day-error = Type the day as a number from 1 to 31.
birth-year-error = Type the year with 4 digits.
birth-date-error = There is no such day. Check the day and the month.
birth-no-match = That does not match what we have. Check the date and try again.
birth-last-try = That does not match what we have. One try left, or call us.
hello-why-title = Why do you ask this?
hello-why-body = It keeps your care private. Nobody else who sees this phone can open your page.
hello-help = Trouble with this page? We can do it by phone. Call

timed-out-title = This page closed to keep you safe
timed-out-body = Your answers are saved.
timed-out-how = To go on, open the link in your message again.

# The refill, one question a page
# Which of several medicines, and how to tell it from another that is called the same.
medicine-of = Medicine { $at } of { $of }
medicine-filled = Last filled { $day }.
medicine-filled-for = Last filled { $day }{ $unit ->
    [tablets] : { $count } { $count ->
        [one] tablet
       *[other] tablets
    }
    [capsules] : { $count } { $count ->
        [one] capsule
       *[other] capsules
    }
    [pills] : { $count } { $count ->
        [one] pill
       *[other] pills
    }
   *[none] ,
} for { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
medicine-alike = Not sure which one this is? Please call us.
question-link = I have a question for the pharmacist

still-taking-title = Are you still taking this medicine?
still-taking-yes = Yes
still-taking-on-hold = It is on pause
still-taking-no = No, I stopped

doses-left-title = How many doses do you have left?
doses-left-hint = Count what you have at home today. A good guess is fine.
doses-left-unit = doses left
doses-left-error = Type a number, like 3. If you have none left, type 0.
doses-left-sure = Did you mean { $count ->
    [one] { $count } dose
   *[other] { $count } doses
}? That is a lot. Change it, or press Continue again.
doses-unit = doses

missed-title = Did you miss any doses since your last delivery?
missed-hint = Many people miss a dose. It helps us to know.
missed-none = No, I missed none
missed-some = Yes, I missed some
missed-details-title = Tell us about the missed doses
missed-details-hint = This helps the pharmacist help you.
missed-count-label = How many did you miss?
missed-count-error = Type a number, like 2. If you missed none, go back.
missed-why-label = What was the main reason?
missed-why-error = Choose the main reason.
missed-why-forgot = I forgot
missed-why-side-effect = It made me feel bad
missed-why-cost = It costs too much
missed-why-ran-out = I ran out
missed-why-advised = My care team told me to skip
missed-why-other = Something else

changes-title = Has anything changed since your last delivery?
changes-hint = A new or stopped medicine, a new allergy, a hospital visit, or new insurance.
changes-none = No, nothing changed
changes-some = Yes, something changed
changed-title = What changed?
changed-hint = Choose all that fit.
changed-error = Choose what changed. If nothing changed, go back.
changed-medicines = My other medicines
changed-medicines-hint = I started, stopped or changed one
changed-allergies = My allergies
changed-allergies-hint = I have a new one
changed-hospital = Hospital or emergency room
changed-hospital-hint = I had to go there
changed-insurance = My insurance
changed-insurance-hint = I have a new plan or card

effects-title = Have you had any side effects?
effects-hint = A side effect is when a medicine makes you feel bad.
effects-none = No
effects-mild = Yes, a little
effects-mild-hint = They do not bother me
effects-moderate = Yes, they bother me
effects-moderate-hint = They get in my way
effects-severe = Yes, they are bad
effects-severe-hint = They stop me from doing normal things
effects-emergency = I need help right now
effects-emergency-hint = Like trouble breathing, chest pain or a swollen face
effects-ungraded = You told us by text
effects-details-title = Tell us more about the side effects
effects-new-label = Are they new or worse?
effects-new-error = Choose yes or no.
effects-new-yes = Yes, new or worse
effects-new-no = No, the same as before
effects-words-label = What do you feel? (You can leave this empty.)
effects-words-hint = Write in your own words, in any language. A pharmacist will read it.

danger-title = Get help now
danger-call-title = Call 911
danger-call-body = Do not wait. Tell them which medicine you take.
danger-call-911 = Call 911
danger-then = When you are safe
danger-pharmacy = Call our pharmacist at
danger-told = We told our pharmacist that you need help.
danger-go-on = I am safe. Go on.

day-title = { $count ->
    [one] Which day should it arrive?
   *[other] Which day should they arrive?
}
day-hint = By our count, these days are before you run out.
day-call = None of these days work
day-call-hint = A person will call you to find a day
no-day-title = Let’s plan your delivery by phone
no-day-too-late-to-ship = There is not enough time to ship before your next dose
no-day-allowed-too-late = Your insurance does not let us ship in time
no-day-body = You do not have to do anything about this. A person will call you to find a way.
no-day-call = Call me
no-day-soon = Do you need your next dose very soon? Call us now at

ask-pharmacist-title = What would you like to ask?
ask-pharmacist-hint = Write in your own words, in any language. A pharmacist will call you before anything ships.
ask-pharmacist-save = Save my question
ask-pharmacist-error = Write your question, or choose “I have no question”.
ask-pharmacist-saved = We saved your question
ask-pharmacist-saved-body = The pharmacist gets it when you send your answers.
ask-pharmacist-skip = I have no question

# Check and send
check-title = Check your answers
check-shared = For all your medicines
check-send = { $count ->
    [one] Send my refill
   *[other] Send my { $count } refills
}
check-send-pharmacist = Send to the pharmacist
check-send-answers = Send my answers
check-flagged-title = A pharmacist will call you first
check-flagged-body = We want to be sure this is right for you. Nothing ships until you have talked.
check-flagged-some = This ships only after you have talked about it:
check-not-title = { $count ->
    [one] I do not want it now
   *[other] I do not want them now
}
check-not-body = Tell us, so that we do not keep asking.
check-not-now = I have enough for now
check-no = { $count ->
    [one] I do not want this refill
   *[other] I do not want these refills
}
asked-still-taking = Still taking it
asked-doses-left = Doses left
asked-missed-doses = Missed doses
asked-changes = What changed
asked-side-effects = Side effects
asked-delivery-day = Delivery day
asked-pharmacist-question = Question for the pharmacist
answer-doses = { $count ->
    [one] { $count } dose
   *[other] { $count } doses
}
answer-call = We will call you
answer-none = No answer yet
answer-no-question = No question

# Sent
sent-confirmed-title = Thank you. We have your answers
sent-confirmed-body = You are all set. You do not have to do anything more.
sent-confirmed-short = we will send it
sent-call-title = We will call you to find a day
sent-call-today-title = We will call you today to find a day
sent-call-body = We have your answers. We only need a day for your delivery.
sent-call-today-body = We have your answers. We only need a day for your delivery.
sent-needs-pharmacist-title = Thank you. A pharmacist will call you
sent-needs-pharmacist-body = A pharmacist will read this and call you. We want to talk before we send anything.
sent-needs-pharmacist-short = a pharmacist will call you first
sent-on-hold-title = Thank you. We will wait
sent-on-hold-body = You told us that you have enough for now.
sent-on-hold-short = we will wait
sent-stopped-title = We had to stop your order
sent-stopped-body = { $count ->
    [one] The pharmacy stopped this refill. It will not ship for now.
   *[other] The pharmacy stopped these { $count } refills. They will not ship for now.
}
sent-stopped-short = we stopped it
sent-stopped-call = To ask about it, call us at
sent-closed-short = it is closed
sent-declined-title = Thank you for telling us
sent-declined-body = { $count ->
    [one] We will not send this refill.
   *[other] We will not send these { $count } refills.
}
sent-declined-short = we will not send it
sent-reference = Your reference
sent-reference-hint = Tell us this number if you call.
sent-next = What happens next
sent-change-title = Need to change something?
sent-change-until = You can change your answers until our team starts your order.
sent-change-latest = That is on { $day } at the latest.
sent-change = Change my answers
sent-change-call = To change something, call us at
sent-finish = Finish and close
next-call = A person from the pharmacy calls you.
next-call-pharmacist = A pharmacist calls you.
next-today = Today
time-of-pharmacy = { $time } (pharmacy time)
next-by = By { $time }
next-nothing-ships = Nothing ships until you have talked.
next-prepare = { $count ->
    [one] Our team gets your medicine ready.
   *[other] Our team gets your { $count } medicines ready.
}
next-prepare-then = { $count ->
    [one] Then our team gets your medicine ready.
   *[other] Then our team gets your { $count } medicines ready.
}
next-ship = { $count ->
    [one] We ship it.
   *[other] We ship them.
}
next-arrive = { $count ->
    [one] It arrives at your door.
   *[other] They arrive at your door.
}
next-hold = We will ask you again later. Call us any time if you run low.
next-stopped = If you run low, call us. Do not wait.
next-declined = Your care team may call to ask how you are doing.

ended-under-way-title = { $count ->
    [one] We are getting your refill ready
   *[other] We are getting your { $count } refills ready
}
ended-under-way-body = We have your answers. You do not have to do anything.
ended-under-way-short = we are getting it ready
ended-done-title = { $count ->
    [one] This refill is done
   *[other] These { $count } refills are done
}
ended-done-body = There is nothing to do right now. We will write again before you run out.
ended-done-short = it is done
ended-closed-title = There is nothing to answer now
ended-closed-body = { $count ->
    [one] This refill is closed. We will write again when there is something to do.
   *[other] These refills are closed. We will write again when there is something to do.
}
ended-closed-short = it is closed

# Somebody took care of a refill while its page was open.
changed-refill-title = { $count ->
    [one] This refill has changed
   *[other] Your refills have changed
}
changed-refill-body = This changed while your page was open.
changed-refill-not-saved = We did not save your last answer.
changed-refill-open = you can still answer
changed-refill-told = We told our pharmacist
changed-refill-told-body = A pharmacist will read what you told us about side effects.
changed-refill-written = You wrote
changed-refill-call = Do you want to tell us something? Call us at
changed-refill-go-on = See what is next

out-title = You are done
out-body = This page is closed and your answers are safe. You can close this window.

# Why something could not be done.
refused-refill-changed = Something changed while you were here. Please check your answers again.

# The way out of every e-mail
unsubscribe-title = Stop these e-mails?
unsubscribe-body = { $pharmacy } will not write to this e-mail address again.
unsubscribe-yes = Stop e-mails
unsubscribe-keep = This is only about e-mail. If you also get texts or calls from us, they go on. To keep the e-mails, just close this page.
unsubscribed-title = No more e-mails
unsubscribed-body = We will not write to this e-mail address again. We still take care of your medicine. If you need it, please call us.
unsubscribe-unknown-title = This link does not work
unsubscribe-unknown-body = Maybe a part of it is missing. Please open it again from the e-mail.
