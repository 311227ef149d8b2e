# Asking for consent: the text that asks, the flyer, the page behind it, and what staff read aloud.

message-consent-ask = { $pharmacy }: Reply YES to agree to texts about refills and care, up to 3 a week. Msg & data rates may apply. HELP for help, STOP to end.
console-message-consent-ask = Asked for consent

# The page behind the code on a flyer.
join-link = Get our texts
join-title = Get texts from us
join-lead = { $pharmacy } can text you when it is time for your refill.
join-phone = Your mobile phone number
join-phone-error = Type your phone number with its area code.
join-terms = You may get up to 3 texts a week. Msg & data rates may apply. To stop, reply STOP. For help, reply HELP.
join-send = Text me
join-next-title = What happens next
join-next-body = We send one text to this number. Reply YES to it. Until you do, we send nothing more.
join-free-choice = You do not need our texts to get your medicine. We do not share or sell your number.
joined-title = Look at your phone
joined-body = If we have this number and birth date on file, we text you now.
joined-yes = Reply YES to that text. Then you are in.
joined-none = No text? Call us at

# The flyer itself. It lies in a box: no name, no medicine.
flyer-title = Get a text when it is time for your refill
flyer-scan = Point your phone’s camera at the square.
flyer-type = Type your phone number and birth date.
flyer-yes = Reply YES to our text.
flyer-terms = { $pharmacy } sends up to 3 texts a week. Msg & data rates may apply. Reply STOP to stop, HELP for help.
flyer-choice = You do not need our texts to get your medicine.

# Staff: flyers and keywords.
console-flyers = Flyers
console-flyers-lead = How people come to agree to texts, from the paper in the box. Numbers only, no names.
console-flyers-none = No flyer yet
console-flyers-none-next = Make a batch below, print it, and put it in the box.
console-flyers-caption = Batches of flyers
console-flyer = Flyer
console-flyer-new = A new batch
console-flyer-version = Version
console-flyer-batch = Batch
console-flyer-printed = Printed
console-flyer-scanned = Opened
console-flyer-asked = Asked by text
console-flyer-consented = Said yes
console-flyer-paper = Paper
console-flyer-open = Open
console-flyer-names = Names are small letters, digits and dashes, such as fall-2026.
console-flyer-make = Make the flyer
console-flyer-print = Print this page with your browser. Then write down how many you printed.
console-opt-in = How we ask by text
console-opt-in-keywords = Keywords that people may text to us
console-opt-in-double = Consent on paper or from another system
console-opt-in-once = It is enough
console-opt-in-twice = It counts after a YES by text
refused-bad-flyer = Use small letters, digits and dashes. Type a number of papers.
refused-flyer-known = There is such a batch already.
refused-bad-keyword = Choose 1 to 8 words of 3 to 16 letters. One of these means something else, such as stop or help.

# Staff: the script, a stop that was heard, and the paper.
console-consent-ask = Ask for consent
console-script = Read this aloud
console-script-yours = In your language
script-may-we = May { $pharmacy } send you messages about your care?
script-how-often = We write or call up to 3 times a week. Your phone company may charge you for texts.
script-free-choice = You can say no. You can stop at any time. You still get your medicine.
script-question = Do you agree?
console-consent-what = What they agreed to hear about
console-consent-where = Where
console-consent-said = What they said
console-consent-said-hint = In their own words. It is kept as proof.
console-consent-record = Write down the yes
console-stop-heard = They asked us to stop
console-stop-heard-why = It works at once. A task makes sure that every other list is told in 10 business days.
console-stop-covers = What should stop
console-covers-everything = Everything
console-covers-channel-sms = Texts
console-covers-channel-voice = Recorded calls
console-covers-channel-email = Emails
console-covers-purpose-refill = Refill messages
console-stop-how = How you heard it
console-heard-spoken = They told me
console-heard-voicemail = A voicemail
console-heard-letter = A letter
console-stop-on = On which day
console-stop-words = In which words
console-stop-record = Stop it now
console-consents-print = Show all, to print
console-consents-paper = What the patient agreed to
console-consents-fhir = Download for other systems (FHIR)
console-consents-none = Nothing on record
console-consents-now = What counts now
console-consents-history = How it came to that
console-consents-purpose = About
console-consents-way = Where
console-consents-answer = Answer
console-consents-since = Since
console-consents-source = How we know
console-consents-wording = Words
refused-bad-spoken-consent = Tick at least one thing and one place. Write down what they said.
refused-bad-heard-stop = Choose what should stop, how you heard it, and the day.
refused-bad-heard-on = That day has not come yet.
