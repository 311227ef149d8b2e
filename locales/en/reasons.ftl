# Why a contact was made, waits or was not made. Read by staff, and by patients who ask.

reason-allowed = { $purpose ->
    [refill] The patient agreed to refill messages by
    [dose] The patient agreed to dose reminders by
    [appointment] The patient agreed to appointment messages by
    [education] The patient agreed to teaching messages by
    [survey] The patient agreed to surveys by
    [message] The patient agreed to hear from us by
    [safety] The patient agreed to safety messages by
   *[account] The patient agreed to messages by
 } { $channel ->
    [sms] text, and it is a good time.
    [email] e-mail, and it is a good time.
    [push] notice on the phone, and it is a good time.
    [portal] secure message.
    [letter] letter.
   *[voice] phone call, and it is a good time.
 }
reason-answering = The patient wrote to us first. This is our answer.
reason-requested = The patient just asked for this.
reason-confirming-stop = This one message confirms that the patient said stop.
reason-safety-allowed = This is about safety. It may go at any hour.
reason-of-record = This reaches no phone. It is read in the portal, or goes on paper to the address on record.
reason-deceased = The patient has died.
reason-inactive = The patient is no longer in care here.
reason-stopped = The patient said stop on { $at }.
reason-no-address = We have no phone number or address for this.
reason-suspended = The { $channel ->
    [sms] number for texts
    [email] e-mail address
    [push] app on the phone
    [portal] page for secure messages
    [letter] postal address
   *[voice] number for calls
 } is not in use: { $why ->
    [wrong-number] somebody else answered there.
    [undeliverable] messages do not arrive there.
    [carrier-blocked] the phone company blocks us there.
    [landline] it is a landline and takes no texts.
    [incomplete] it is not complete.
   *[by-staff] staff turned it off.
 }
reason-no-consent = { $purpose ->
    [refill] The patient has not agreed to refill messages.
    [dose] The patient has not agreed to dose reminders.
    [appointment] The patient has not agreed to appointment messages.
    [education] The patient has not agreed to teaching messages.
    [survey] The patient has not agreed to surveys.
    [safety] The patient has not agreed to any messages.
   *[account] The patient has not agreed to messages.
 }
reason-revoked = On { $at } the patient took back the yes to { $purpose ->
    [refill] refill messages
    [dose] dose reminders
    [appointment] appointment messages
    [education] teaching messages
    [survey] surveys
    [safety] safety messages
   *[account] messages
 } by { $channel ->
    [sms] text.
    [email] e-mail.
    [push] notice on the phone.
    [portal] secure message.
    [letter] letter.
   *[voice] phone call.
 }
reason-quiet-hours = It is too early or too late where the patient lives ({ $zone }). We may write from { $opens }.
reason-quiet-somewhere = { $zones ->
    [one] We do not know the patient's time zone. It may be { $zones }. We may write from { $opens }.
   *[other] We do not know the patient's time zone. It may be one of { $zones }. It is a good time in all of them from { $opens }.
 }
reason-never-open = The hours the patient chose are never hours in which we may write.
reason-daily-limit = { $limit ->
    [one] The patient has had { $limit } message today, the most we send in a day. The next may go on { $free }.
   *[other] The patient has had { $limit } messages today, the most we send in a day. The next may go on { $free }.
 }
reason-weekly-limit = { $limit ->
    [one] The patient has had { $limit } message in 7 days, the most we send. The next may go on { $free }.
   *[other] The patient has had { $limit } messages in 7 days, the most we send. The next may go on { $free }.
 }
reason-dose-limit = { $limit ->
    [one] The patient has had { $limit } dose reminder today, the most we send in a day. The next may go on { $free }.
   *[other] The patient has had { $limit } dose reminders today, the most we send in a day. The next may go on { $free }.
 }
reason-expired = The message was of use only until { $at }. It was not sent.
reason-expires-first = The message is of use only until { $at }. It may not go before { $free }, so it was not sent.
reason-held = { $scope ->
    [initiated] The pharmacy holds back the messages it starts.
   *[everything] The pharmacy holds back all messages.
 }
reason-already-told = Already part of the { $channel ->
    [sms] text
    [email] e-mail
    [push] notice on the phone
    [portal] secure message
    [letter] letter
   *[voice] call
 } of { $at }.
reason-text-refused = The text named a drug, an illness or a person, and this kind of message may not.

# What a text from a patient was taken for, on the task that asks a person to read it.

care-reason-automatic = An automatic reply of the phone
care-reason-call-me = Asks for a call
care-reason-cannot-afford = Cannot pay for it
care-reason-change-address = Has a new address, or wants it sent elsewhere
care-reason-check = Asks if this is really us
care-reason-courtesy = Thanks or a greeting
care-reason-danger = The text tells of danger to life
care-reason-deceased = The text says that the patient has died
care-reason-doses-left = Says how many doses are left
care-reason-emoji = Only a picture
care-reason-has-enough = Has it already, or has enough
care-reason-help-keyword = Asks for help
care-reason-language-choice = Wants another language
care-reason-later = Asks us to wait
care-reason-moved-pharmacy = Gets it from another pharmacy
care-reason-new-link = The link does not work
care-reason-no = Says no
care-reason-no-words = No words in the text
care-reason-not-understood = We did not understand the text
care-reason-picture = A picture came
care-reason-question = Asks something
care-reason-reaction = Tapped one of our messages
care-reason-script = Written in a language we do not read
care-reason-sentence = A sentence that a person should read
care-reason-side-effect = Tells of a side effect or of feeling sick
care-reason-start-keyword = Asks for messages again
care-reason-stop-keyword = Said stop
care-reason-stop-mistyped = Said stop, with a typing mistake
care-reason-stop-or-refill = Says stop, and may mean the refill
care-reason-stop-or-right = A word that may mean stop or right
care-reason-stop-phrase = Asked us to stop the messages
care-reason-stop-with-number = Stop with a number: it may not be a stop
care-reason-when = Names a day for the delivery
care-reason-which = Names which refills
care-reason-who-is-this = Asks who we are
care-reason-wrong-number = Says that this is the wrong number
care-reason-yes = Says yes
care-reason-yes-and-no = Says both yes and no
care-reason-yes-to-several = Says yes, and several refills are open
