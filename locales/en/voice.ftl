# What a call says. A machine speaks it, so: short sentences, no marks that cannot be heard, telephone
# numbers digit by digit ($digits). Before somebody has shown who they are nothing is said of refills.

call-refill-invitation = { $count ->
    [one] It is time to plan your refill.
   *[other] It is time to plan your { $count } refills.
 }
call-refill-reminder = { $count ->
    [one] We still need your answer about your refill.
   *[other] We still need your answer about your { $count } refills.
 }
call-refill-reminder-last = { $count ->
    [one] Please tell us about your refill today.
   *[other] Please tell us about your { $count } refills today.
 }

# The first words. They come before any key, with those of the other language.
voice-greeting-who = Hello. This is an automated call from { $pharmacy }. You hear a computer voice.
voice-greeting-danger = If this is an emergency, hang up and call 9 1 1.
voice-greeting-keys = To go on, press 1. If you got this call by mistake, press 3. To talk to a person, press 0. To stop these calls, press 9.
# Said in this language to whoever is called in the other one.
voice-other-language = For English, press 2.

voice-reception-who = Hello. This is the automated line of { $pharmacy }. You hear a computer voice.
voice-reception-keys = If you want a person to call you back, press 1. To leave a message, press 3. To stop our automated calls to this number, press 9.
voice-recording = After the tone, say your name and your message. Then hang up, or press the pound key.

voice-identity = To protect your privacy, enter the month and the day of your birth with four digits. For March 7, press 0 3 0 7.
voice-not-known = That is not what we have on file. Please try once more.

voice-wrong-key = Sorry, that key does nothing here.
voice-no-key = We did not hear a key.
voice-bad-number = Sorry, we did not understand that number.
voice-missed-none = You entered zero, so we ask again.
voice-taken = Thank you.
voice-severe = Thank you. We have told a pharmacist. If you need help right now, hang up and call 9 1 1.
voice-intro-keys = On every question you can press star to hear it again, pound to go back, 0 for a person, and 9 to stop these calls.

# Which medicine: no names are spoken.
voice-medicine = This is about the medicine we last sent on { $day }.

voice-still-taking = Do you still take it? If yes, press 1. If you stopped, press 2. If it is on pause, press 3.
voice-doses-left = How many doses do you have left? Enter the number, then press the pound key. For none, press 0, then pound. To hear this again, press star, then pound. For a person, press star 0.
voice-doses-sure = { $count ->
    [one] You entered 1 dose. If that is right, press 1. To change it, press 2.
   *[other] You entered { $count } doses. That is more than we expect. If it is right, press 1. To change it, press 2.
 }
voice-missed = Did you miss any doses since the last delivery? If no, press 1. If yes, press 2.
voice-missed-count = How many doses did you miss? Enter the number, then press the pound key.
voice-missed-why = Why did you miss them? If you forgot, press 1. If it made you feel bad, press 2. If it costs too much, press 3. If you ran out, press 4. If you were told to skip, press 5. For another reason, press 6.
voice-changes = Did anything change since the last delivery: your medicines, allergies, a hospital stay, or your insurance? If nothing changed, press 1. If something changed, press 2.
voice-changed-medicines = Did you start, stop or change any medicine? If yes, press 1. If no, press 2.
voice-changed-allergies = Do you have a new allergy? If yes, press 1. If no, press 2.
voice-changed-hospital = Were you in a hospital or an emergency room? If yes, press 1. If no, press 2.
voice-changed-insurance = Do you have new insurance? If yes, press 1. If no, press 2.
voice-side-effects = Do you have any side effects? If none, press 1. If mild, press 2. If they get in the way, press 3. If they are severe, press 4. If you need help right now, press 5.
voice-new-or-worse = Is it new, or did it get worse? If yes, press 1. If no, press 2.
voice-day = On which day should it arrive?
voice-day-choice = For { $day }, press { $key }.
voice-day-more = For later days, press 4.
voice-day-none = If no day works, press 5 and we will call you.
voice-no-day = We have no safe delivery day to offer. Press 5 and a person will call you to plan it.
voice-question = Do you want to ask the pharmacist something? If yes, press 1, and a pharmacist will call you. If no, press 2.
# Kept as the question of whoever pressed 1: staff read it.
voice-question-asked = Wants to ask the pharmacist something (pressed a key in a call).
voice-nine = You pressed 9. If you mean 9 doses, press 1. To stop these calls, press 9.

voice-check = { $count ->
    [one] That was the last question. To send your answers and get your refill, press 1. If you do not need it now, press 2. If you do not want it at all, press 3.
   *[other] That was the last question. To send your answers and get your { $count } refills, press 1. If you do not need them now, press 2. If you do not want them at all, press 3.
 }
voice-check-flagged = That was the last question. A pharmacist will look at your answers before we send anything. To send your answers to the pharmacist, press 1. If you do not need it now, press 2. If you do not want it at all, press 3.

voice-end-stopped = We will not make automated calls to this number again. If you want to reach us, call { $digits }. Goodbye.
voice-end-person = A person will call you back. If you cannot wait, call { $digits }. Goodbye.
voice-end-person-by = A person will call you back by { $when }. If you cannot wait, call { $digits }. Goodbye.
voice-end-no-further = We could not go on, so a person will call you. You can also call us at { $digits }. Goodbye.
voice-end-not-known = We cannot go on with this call. A person will call. You can also call us at { $digits }. Goodbye.
voice-end-wrong-number = Thank you. We are sorry. We will not call this number again. Goodbye.
voice-end-danger = Hang up now and call 9 1 1. We have told a pharmacist. Do not wait for our call. If you think of suicide, call 9 8 8.
voice-end-sent = { $count ->
    [one] Thank you. We have your answers and will prepare your refill. Questions? Call { $digits }. Goodbye.
   *[other] Thank you. We have your answers and will prepare your { $count } refills. Questions? Call { $digits }. Goodbye.
 }
voice-end-to-pharmacist = Thank you. We have your answers. A pharmacist will call you before we send anything. To reach us first, call { $digits }. Goodbye.
voice-end-not-now = OK, we will not send it now. Call { $digits } when you are ready. Goodbye.
voice-end-no = OK, we will not send it. If you change your mind, call { $digits }. Goodbye.
voice-end-nothing = There is nothing that we need from you now. Questions? Call { $digits }. Goodbye.
# On a machine that others may hear: who called and the number, nothing else.
voice-end-voicemail = Hello. This is an automated message from { $pharmacy }. Please call us back at { $digits }. Again, that is { $digits }. You can also tell us there to stop these calls. Thank you.
voice-end-silent = We did not hear you. You can call us at { $digits }. Goodbye.
voice-end-message-taken = Thank you. A person will listen to your message. In an emergency, call 9 1 1. Goodbye.
voice-end-trouble = Sorry, something went wrong on our side. Please call the number on your label. Goodbye.

# For staff who call: what to say, beside the task.
