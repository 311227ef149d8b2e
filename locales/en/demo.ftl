# The page of the demo, where the clock is moved. Read by whoever shows or learns the program.

demo-title = Demo clock
demo-now = It is { $date }, { $time }
demo-what = This pharmacy is made up. Nobody in it exists, and no message leaves this computer.
demo-move-clock = Move the clock
demo-move-clock-how = Messages, replies and tasks that fall due on the way happen on the way.
demo-hour = 1 hour later
demo-day = 1 day later
demo-next = Next event
# What came when the clock was moved. $date and $time say where it stands now.
demo-came = { $date }, { $time }:
demo-came-messages = { $count ->
    [one] { $count } message went out.
   *[other] { $count } messages went out.
 }
demo-came-replies = { $count ->
    [one] { $count } reply came in.
   *[other] { $count } replies came in.
 }
demo-came-tasks = { $count ->
    [one] { $count } task opened.
   *[other] { $count } tasks opened.
 }
demo-came-done = { $count ->
    [one] { $count } task closed.
   *[other] { $count } tasks closed.
 }
demo-came-refills = { $count ->
    [one] { $count } refill took a step.
   *[other] Refills took { $count } steps.
 }
demo-came-nothing = Nothing came that shows here.
demo-so-far = So far
demo-sent = Messages sent
demo-waiting = Messages waiting
demo-tasks = Tasks open
demo-count = { $count }
demo-come-in = Come in as staff
demo-come-in-how = Each button opens the console once. Use it again when the clock has moved by a day.
demo-technician = Tess, technician
demo-pharmacist = Dana, pharmacist
demo-manager = Mia, manager
demo-portal = A patient’s page
demo-portal-how = This is the page that a text message leads to. Play
demo-portal-open = Open the page
demo-parts = Patients to play
demo-parts-caption = Patients who have not answered
demo-parts-how = They were asked about a refill and have not answered. Open a phone and write back, or follow the link in the message or e-mail and give the date of birth.
demo-no-parts = Nobody waits for an answer now. Move the clock by a day.
demo-name = Name
demo-birth-date = Date of birth
demo-language = Language
demo-reached = What came
demo-english = English
demo-spanish = Spanish
demo-date = { $date }
demo-open-phone = Open the phone
demo-open-email = Open the e-mail
demo-all-phones = All phones
demo-all-mail = All e-mail
