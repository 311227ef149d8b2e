# Contact rules in the console: what holds, where it comes from, and how a pharmacy changes its own.

rules-title = Contact rules
rules-lead = When we may write, and how often. The law comes first. Your own rules may be stricter, never looser.
rules-in-force = What holds now
rules-edition = Edition: { $edition }
rules-federal = The law of the country
rules-federal-limits = At most { $day } a day and { $week } a week to one patient, of messages that we begin.
rules-states = The law of the state
rules-states-why = Some states allow fewer hours. We go by the state of the patient’s address, or of the phone number. Urgent safety messages go at any hour.
rules-states-all = States with hours of their own
rules-pharmacy = Your pharmacy
rules-shipped = These came with the program. You have not changed them.
rules-patient = The patient
rules-patient-why = A patient may choose other hours. Those hold in place of yours, within the law. A stop always holds.
rules-source-read = We read the law.
rules-source-believed = We believe this is the law. Nobody has read it yet.
rules-source-decided = This is our own choice.

rules-every-day = Every day
rules-days = { $first } to { $last }
rules-span = { $from } to { $to }
rules-closed = No messages
rules-hours = Hours
rules-per-day = Messages a day
rules-per-week = Messages in seven days
rules-doses = Dose reminders a day
rules-messages = { $count ->
    [one] { $count } message
   *[other] { $count } messages
 }
rules-reminders = { $count ->
    [one] { $count } reminder
   *[other] { $count } reminders
 }

rules-versions = Versions
rules-versions-caption = Your own rules, the newest first
rules-none = No version yet
rules-none-next = The rules that came with the program hold. Write your own below.
rules-version = Version { $number }
rules-column-version = Version
rules-column-state = State
rules-column-from = Holds from
rules-column-why = Why
rules-column-by = By
rules-no-day = No day yet
rules-no-reason-yet = No reason yet
rules-somebody = The system
rules-state-in-force = In force
rules-state-draft = Draft
rules-state-published = Published
rules-state-withdrawn = Withdrawn

rules-new = Write a new version
rules-form-hint = Times are those of the patient. Leave both times empty on a day without messages. Nothing changes until you publish it.
rules-from = From
rules-to = To
rules-form-go = Save the draft
rules-bad-span = Type two times, the earlier one first. Or leave both empty.
rules-bad-number = Type a number, like 2.

rules-says = What it says
rules-written = Written by
rules-published = Published by
rules-preview = What it would have changed
rules-preview-waits = We are working it out
rules-preview-waits-why = We look at each message of the last 30 days. This takes a moment.
rules-preview-look = Look again
rules-preview-again = Work it out again
rules-preview-same = 0 messages would differ.
rules-preview-rest = { $count ->
    [one] { $count } message as before.
   *[other] { $count } messages as before.
 }
rules-preview-span = Messages asked for from { $since } to { $until }. Compared with edition { $edition }.
rules-preview-how = This is a preview. The same rules engine judged each message again. It looks at time and number only. What people agreed to is left as it was.
rules-preview-cut = There were too many messages. We looked at part of them.
rules-change-later = { $count ->
    [one] { $count } message would have waited
   *[other] { $count } messages would have waited
 }
rules-change-dropped = { $count ->
    [one] { $count } message would have been dropped
   *[other] { $count } messages would have been dropped
 }
rules-change-never = { $count ->
    [one] { $count } message would never have gone
   *[other] { $count } messages would never have gone
 }
rules-change-sooner = { $count ->
    [one] { $count } message would have gone sooner
   *[other] { $count } messages would have gone sooner
 }
rules-change-sent = { $count ->
    [one] { $count } message would have gone that did not
   *[other] { $count } messages would have gone that did not
 }
rules-examples = { $count ->
    [one] { $count } example
   *[other] { $count } examples
 }
rules-goes = By the rules now
rules-would-go = By this version
rules-goes-not = Not sent

rules-publish = Publish it
rules-publish-why = It holds from the start of that day at the pharmacy. You can go back at any time.
rules-day-hint = Today or later.
rules-reason = Why do you change the rules?
rules-reason-hint = Others read this later. Do not name a patient.
rules-publish-go = Publish this version
rules-return = Go back to this version
rules-return-why = It holds again from now on, as a new version.
rules-return-go = Publish it again
rules-undo = Undo
rules-undo-why = Go back to the rules that came with the program. They hold from now on, as a new version. To go back to another version, open it from the list.
rules-undo-go = Go back to the first rules
rules-withdraw = Give up this version

refused-rules-hours-beyond-law = These hours are not within the law. Federal law allows 8:00 AM to 9:00 PM where the patient is.
refused-rules-no-hours = With these hours no message could ever go. Leave at least one day open.
refused-rules-day-beyond-law = Federal law allows 1 message a day. You may not allow more, and not 0.
refused-rules-week-beyond-law = Federal law allows 3 messages in seven days. You may not allow more, and not 0.
refused-rules-doses = Type a number from 1 to 24.
refused-rules-not-draft = This version is no draft any more. Write a new one to change it.
refused-rules-not-previewed = First look at what it would have changed. Wait until that is worked out.
refused-rules-no-reason = Write why.
refused-rules-no-day = Choose a day.
refused-rules-day-past = This day is over. Choose today or a later day.
refused-rules-in-force = This version holds or has held, so it stays on record. Publish another one instead.
refused-rules-not-published = This version never held. Publish the draft instead.
