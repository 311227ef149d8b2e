# Asking for consent: the text that asks, the flyer, the page behind it, and what staff read aloud.

message-consent-ask = { $pharmacy }: Reply YES to agree to texts about refills and care, up to 3 a week. Msg & data rates may apply. HELP for help, STOP to end.
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

script-may-we = May { $pharmacy } send you messages about your care?
script-how-often = We write or call up to 3 times a week. Your phone company may charge you for texts.
script-free-choice = You can say no. You can stop at any time. You still get your medicine.
script-question = Do you agree?
