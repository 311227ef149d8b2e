# Notices on the phone: the page where they are turned on and off.

notices-title = Notices on this phone
notices-lead = We can show a notice on this phone when there is something to read or to answer.
notices-example = This is all it says
notices-neutral = A notice never names a medicine or says why we write. Others may see your screen.
notices-turn-on = Turn on notices
notices-agree = You agree to notices about refills, doses, visits, and messages to you, on this phone only. You can turn them off here at any time. If a notice does not reach you, we may send a text, if you agreed to texts.
notices-on = Notices are on
notices-on-body = Tap a notice to open our page. We will ask for your birth date.
notices-turn-off = Turn off notices
notices-blocked = This phone blocks our notices
notices-blocked-body = Open the settings of your browser, allow notices for our page, and come back here.
notices-install = First, put our page on your home screen
notices-install-share = Tap the Share button of your browser.
notices-install-add = Tap “Add to Home Screen”.
notices-install-open = Open it from your home screen, and come back to this page.
notices-cannot = Notices do not work here
notices-cannot-body = This browser cannot show our notices. You still get our messages as before.
notices-else = Questions? Call
notices-offer = Get notices on this phone
