# Words that every page shares. Plain, short, grade 6.

continue = Continue
back = Back
change = Change
save = Save
cancel = Cancel
print = Print this page
call-us = Call us
skip-to-main = Skip to main content
language-label = Language
language-more = More languages
translation-draft = We translated this page ourselves. No trained translator has checked it yet. Is something not clear? Call us.
navigation-label = Main
stop-messages = Stop messages
progress = Question { $at } of { $of }
footer-privacy = { $pharmacy } keeps your answers private. Only the people who care for you see them.
footer-staff = Every view of a patient is recorded.
footer-demo = Back to the page of the demo

# Forms
answer-urgent = Emergency
your-answer = Your answer
or = or
error-prefix = Error:
errors-title = Please check this

# The page closes for safety
idle-closes = For your safety, this page closes at { $time } if you do not use it. Your answers are kept.
idle-title = Are you still there?
idle-body = This page will close in 2 minutes to keep you safe. Your answers are saved.
idle-stay = Keep this page open

# Error pages
fault-forbidden-title = You cannot open this page
fault-forbidden-body = Please go back and try again. If you came from a link, open the link again.
fault-missing-title = We cannot find this page
fault-missing-body = The address may be wrong, or the page may be gone.
fault-refused-title = We could not do that
fault-refused-body = Something changed since you opened this page. Please go back and look again.
fault-large-title = That was too much to send
fault-large-body = Please send less at one time.
fault-many-title = Please wait a little
fault-many-body = There were too many tries. Wait one minute. Then try again.
fault-busy-title = We will be right back
fault-busy-body = This page is not working right now. Please try again in a few minutes.
fault-unreadable-title = We could not read that
fault-unreadable-body = Please go back and try again.
fault-broken-title = Something went wrong
fault-broken-body = It is our mistake, not yours. Please try again in a few minutes.
fault-call = We are here to help. Call us at
fault-incident = If you call, tell us this code:

# Days and times
# A day or a time on its own.
just = { $words }
moment = { $date } at { $time }
date-today = Today, { $date }
date-tomorrow = Tomorrow, { $date }
date-today-within = today, { $date }
date-tomorrow-within = tomorrow, { $date }
