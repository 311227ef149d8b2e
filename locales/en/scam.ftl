# Is this message really from us? What we say from what was really sent, and the page that explains.

message-check-yes = { $count ->
    [one] { $pharmacy }: Yes, we wrote to you: { $sent }. We never ask for money, a card or a password.
   *[other] { $pharmacy }: Yes, we wrote to you { $count } times. The last was { $sent }. We never ask for money, a card or a password.
 }
message-check-no = { $pharmacy }: No, we did not write to you today or yesterday. Do not open the link. Questions? Call { $phone }.
mail-check-yes =
    { $pharmacy }: { $count ->
        [one] Yes, we wrote to you: { $sent }.
       *[other] Yes, we wrote to you { $count } times. The last was { $sent }.
    }

    We never ask for money, a card or a password. Not sure? Call { $phone }.
mail-check-no =
    { $pharmacy }: No, we did not write to you today or yesterday.

    Do not open the link. Questions? Call { $phone }.
sent-today = today, { $time }
sent-yesterday = yesterday, { $time }
# The page for everybody.
is-it-you-link = Is this message really from us?
is-it-you-title = Is this message really from us?
is-it-you-look-title = How our messages look
is-it-you-look-name = They begin with our name: { $pharmacy }.
is-it-you-look-link = Every link in them begins with:
is-it-you-look-phone = The number to call is the one on your medicine label:
is-it-you-never-title = What we never ask for in a message
is-it-you-never-money = Money, gift cards or a card number
is-it-you-never-password = A password or a code
is-it-you-never-number = Your Social Security number
is-it-you-never-do = If a message asks for one of these, it is not from us. Do not answer it.
is-it-you-paste-title = Check a link
is-it-you-paste = Paste the link or the whole message
is-it-you-paste-hint = We look at the link only. We do not keep what you paste.
is-it-you-paste-send = Check it
is-it-you-no-link-title = We found no link
is-it-you-no-link-body = There is no link in what you pasted. You can ask below if we wrote to you.
is-it-you-not-ours-title = This link is not ours
is-it-you-not-ours-body = Do not open it. Do not answer the message. Call us if you are not sure.
is-it-you-ours-title = This link is ours
is-it-you-ours-body = It leads to our own pages.
is-it-you-ours-open-title = This link is ours
is-it-you-ours-open-body = It works. It leads to our own pages.
is-it-you-ours-closed-title = This link is closed
is-it-you-ours-closed-body = It leads to our own pages, but it does not work any more. Open it to ask for a new one.
is-it-you-ask-title = Ask if we wrote to you
is-it-you-ask-body = Type the phone number or email that the message came to. We answer there, not here.
is-it-you-address = Phone number or email
is-it-you-address-error = Type a phone number with its area code, or an email address.
is-it-you-ask-send = Ask
is-it-you-check = You can also reply CHECK to one of our texts.
is-it-you-asked-title = Look at your messages
is-it-you-asked-body = If we may write there, an answer comes in a few minutes. At night it may not come.
is-it-you-asked-none = It says if we wrote today or yesterday. No answer? Call us first, at the number on your medicine label.
footer-is-it-you = Is this message really from us?

# The picture or words that a patient chose, shown before the birth date is asked for.
sign-yours = You chose this, so you know it is us:
sign-missing = If your picture or words are missing or wrong, type nothing. Call us at
sign-title = Choose a picture
sign-lead = We show it on our pages before we ask for your birth date. Then you know the page is ours.
sign-pictures = Pick a picture
sign-phrase = Or your own words
sign-phrase-hint = A few words that only you would think of. Not a password.
sign-save = Keep this
sign-none = No picture
sign-error = Pick a picture, or type a few words.
sign-never = We never put it in a message.
sign-along = The picture may come with our texts. Your words never do.
sign-change = Choose a picture so you know it is us
choices-title = Your choices
choices-lead = What you agreed to, and how to stop it.
choices-now = Messages you get
choices-none = We have no yes from you for any messages.
choices-line = { $about }: { $way }
choices-since = Since { $day }
choices-stop-title = Stop some or all
choices-stop = What should we stop?
choices-stop-all = All messages
choices-stop-sms = Texts
choices-stop-voice = Recorded calls
choices-stop-email = Emails
choices-stop-push = Notices on your phone or computer
choices-stop-refill = Messages about refills
choices-stop-send = Stop this now
choices-stop-why = It works at once. A person may still call if your health needs it.
choices-stopped = We stopped it
choices-stopped-body = Nothing more comes of this kind.
choices-sign = Your picture
choices-link = See what you agreed to
choices-way-sms = text to { $where }
choices-way-voice = recorded call to { $where }
choices-way-email = email to { $where }
choices-way-push = notice on a phone or computer ({ $where })
choices-way-letter = letter to your address
choices-about-refill = Refills
choices-about-dose = Dose reminders
choices-about-appointment = Appointments and calls
choices-about-education = Learning about your care
choices-about-survey = How you are doing
choices-about-safety = Safety news
choices-about-message = Messages from a person here
choices-about-account = Links and codes
choices-error = Choose what we should stop.
sign-bird = the blue bird
sign-fish = the red fish
sign-flower = the purple flower
sign-house = the yellow house
sign-boat = the sailing boat
sign-tree = the green tree
sign-star = the gold star
sign-cup = the blue cup
sign-sun = the yellow sun
sign-moon = the purple moon
sign-leaf = the green leaf
sign-heart = the red heart
sign-key = the gold key
sign-bell = the gold bell
sign-umbrella = the red umbrella
sign-apple = the red apple
sign-cat = the brown cat
sign-kite = the kite
sign-mountain = the blue mountain
sign-bicycle = the green bicycle
sign-hat = the black hat
sign-book = the open book
sign-balloon = the red balloon
sign-butterfly = the butterfly
