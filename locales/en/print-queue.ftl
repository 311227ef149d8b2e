# What staff read of letters
console-letters = Letters
console-letters-lead = Letters wait here until somebody prints them and brings them to the post. Fold each sheet at the two small marks. Use #10 envelopes with two windows.
console-letters-no-sender = First tell the address of the pharmacy
console-letters-no-sender-why = It stands in the upper window, so that a letter can come back. It is set as pharmacy.address in rapport.toml.
console-letters-held = Messages are held back
console-letters-held-why = Nothing can be printed or posted until they are let go.
console-letters-waiting = To print
console-letters-waiting-caption = Letters to print, by language
console-letters-none = No letter waits
console-letters-none-next = You make one on a task or on the page of a patient.
console-letters-language = Language
console-letters-count = Letters
console-letters-oldest = Oldest
console-letters-print = Print
console-letters-print-language = Print: { $language }
console-letters-print-all = { $count ->
    [one] Print the letter
   *[other] Print all { $count } letters
 }
console-letters-print-why = You get one file for the printer. Each letter begins on a sheet of its own. Then open this page again.
console-letters-again = Open this page again
console-letters-who = Who they are for
console-letters-more = There are more letters than fit on this page. Print and post these first.
console-letters-lacking = { $count ->
    [one] One letter cannot be printed yet
   *[other] { $count } letters cannot be printed yet
 }
console-letters-lacking-why = No font here has { $script ->
    [arabic] Arabic letters
    [armenian] Armenian letters
    [cyrillic] Cyrillic letters
    [devanagari] Hindi letters
    [ethiopic] Amharic letters
    [greek] Greek letters
    [han] Chinese letters
    [hangul] Korean letters
    [hebrew] Hebrew letters
    [hiragana] Japanese letters
    [katakana] Japanese letters
    [khmer] Khmer letters
    [latin] all letters of the name or the address
    [thai] Thai letters
   *[other] all signs of these letters
 }. Install the package { $package }, name its fonts in rapport.toml under [letters], and start Rapport again.
console-letters-held-back = Messages to these patients are held back. Their letters can be printed when they are let go.
console-letters-too-long = The name and the address do not fit the window of the envelope. Ask for a shorter way to write them where patients' records are kept, or write these letters by hand.
console-letters-sender-too-long = Our own name and address do not fit the window of the envelope. Make the lines shorter: pharmacy.name and pharmacy.address in rapport.toml.
console-letters-printed = To post
console-letters-printed-why = Take out the mark of any sheet that was spoiled or is not ready.
console-letters-which = Which letters?
console-letters-line = printed { $when }
console-letters-line-held = printed { $when }, held back for now
console-letters-line-twice = printed { $times } times, last { $when }
console-letters-posted-button = These were posted
console-letters-reprint = Print these again
console-letters-reprint-why = After a paper jam, print again. Throw the spoiled sheets into the box for secret papers, so that no letter goes twice.
console-letters-stray = Do not post
console-letters-stray-why = These are on paper, and must not go any more: the patient answered, said stop, or left. Take them out of the pile.
console-letters-removed-button = They are out of the pile
console-letters-went-anyway = They went to the post already
console-letters-gone = Posted in the last 90 days
console-letters-gone-none = Nothing was posted in the last 90 days.
console-letters-back = Came back
console-letters-back-at = came back { $when }
console-letters-back-why = Nothing more goes to this address. A task opens, to ask the patient for the right one.
console-letters-back-button = This letter came back
console-letters-posted-at = posted { $when }
console-letters-title = Letters of { $day }
console-letter = Make a letter
console-letter-why = It waits under Letters until somebody prints and posts it.
console-letter-make = Make the letter
console-letter-again = One was posted { $when }.
console-letter-waits = A letter to this patient waits to be printed.
console-letter-see = See the letters
console-letter-not = No letter can go
console-address-back = A letter came back from here
console-address-incomplete = Not complete: no letter can go there
console-address-good = The address is right
console-message-please-call = Please call us
console-delivery-queued = To be printed
console-covers-channel-letter = Letters
care-reason-letter-came-back = A letter came back: ask for the right address
care-reason-letter-came-back-old-address = A letter came back from an old address: make a new one
refused-letter-waits = A letter to this patient waits to be printed already.
refused-no-sender = First tell the address of the pharmacy. It is set as pharmacy.address in rapport.toml.
