# Letters on paper, in large print. No drug, illness, clinic or laboratory is named. An empty line parts
# paragraphs; an address on a line of its own becomes a code that a phone reads, with the address beside.

letter-date = { $date }
letter-greeting = Hello { $name },
letter-code = A square code. It opens the address that stands next to it.

letter-refill-invitation =
    It is time to plan your refill.

    Please call us at { $phone }. Or tell us on our page. Point the camera of your phone at the square below, or type the address next to it.

    { $link }

    The page asks for your date of birth. It never asks for money or a password.
letter-refill-reminder =
    Do you need your refill? Please tell us.

    Please call us at { $phone }. Or tell us on our page. Point the camera of your phone at the square below, or type the address next to it.

    { $link }

    The page asks for your date of birth. It never asks for money or a password.
letter-refill-reminder-last =
    We tried to reach you about your refill, and have not heard from you.

    Please call us at { $phone }. Or tell us on our page. Point the camera of your phone at the square below, or type the address next to it.

    { $link }

    The page asks for your date of birth. It never asks for money or a password.
letter-please-call = We tried to reach you, and could not. Please call us at { $phone }.
letter-end =
    Do you want no more letters? Call us at { $phone } and tell us.

    { $pharmacy }

# A choice on the page of what we send
choices-stop-letter = No more letters
