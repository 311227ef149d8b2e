### review: draft

# Is this message really from us? What we say from what was really sent, and the page that explains.
# CHECK stays as it is: only CHECK is understood. No capital È, Ò or À in the two texts.

message-check-yes = { $count ->
    [1] { $pharmacy }: Wi, nou te ekri ou: { $sent }. Nou pa janm mande lajan, kat ni modpas.
   *[other] { $pharmacy }: Wi, nou te ekri ou { $count } fwa. Dènye fwa a: { $sent }. Nou pa janm mande lajan, kat ni modpas.
 }
message-check-no = { $pharmacy }: Non, nou pa t ekri ou ni jodi a ni yè. Pa louvri lyen an. Ou gen kesyon? Rele { $phone }.
mail-check-yes =
    { $pharmacy }: { $count ->
        [1] Wi, nou te ekri ou: { $sent }.
       *[other] Wi, nou te ekri ou { $count } fwa. Dènye fwa a: { $sent }.
    }

    Nou pa janm mande lajan, kat ni modpas. Ou pa sèten? Rele { $phone }.
mail-check-no =
    { $pharmacy }: Non, nou pa t ekri ou ni jodi a ni yè.

    Pa louvri lyen an. Ou gen kesyon? Rele { $phone }.
sent-today = jodi a, { $time }
sent-yesterday = yè, { $time }
# The page for everybody.
is-it-you-link = Èske se nou toutbon ki voye mesaj sa a?
is-it-you-title = Èske se nou toutbon ki voye mesaj sa a?
is-it-you-look-title = Kijan mesaj nou yo ye
is-it-you-look-name = Yo kòmanse ak non nou: { $pharmacy }.
is-it-you-look-link = Chak lyen ladan yo kòmanse ak:
is-it-you-look-phone = Nimewo pou rele a se sa ki sou etikèt medikaman ou:
is-it-you-never-title = Sa nou pa janm mande nan yon mesaj
is-it-you-never-money = Lajan, kat kado oswa nimewo yon kat
is-it-you-never-password = Yon modpas oswa yon kòd
is-it-you-never-number = Nimewo Social Security ou
is-it-you-never-do = Si yon mesaj mande youn nan bagay sa yo, se pa nou ki voye li. Pa reponn li.
is-it-you-paste-title = Verifye yon lyen
is-it-you-paste = Kole lyen an oswa tout mesaj la
is-it-you-paste-hint = Se lyen an sèlman nou gade. Nou pa kenbe sa ou kole a.
is-it-you-paste-send = Verifye li
is-it-you-no-link-title = Nou pa jwenn okenn lyen
is-it-you-no-link-body = Pa gen lyen nan sa ou kole a. Ou ka mande anba a si nou te ekri ou.
is-it-you-not-ours-title = Lyen sa a pa pou nou
is-it-you-not-ours-body = Pa louvri li. Pa reponn mesaj la. Rele nou si ou pa sèten.
is-it-you-ours-title = Lyen sa a pou nou
is-it-you-ours-body = Li mennen sou pwòp paj pa nou.
is-it-you-ours-open-title = Lyen sa a pou nou
is-it-you-ours-open-body = Li mache. Li mennen sou pwòp paj pa nou.
is-it-you-ours-closed-title = Lyen sa a fèmen
is-it-you-ours-closed-body = Li mennen sou pwòp paj pa nou, men li pa mache ankò. Louvri li pou mande yon nouvo lyen.
is-it-you-ask-title = Mande si nou te ekri ou
is-it-you-ask-body = Ekri nimewo telefòn oswa imèl ki te resevwa mesaj la. N ap reponn la, pa isit la.
is-it-you-address = Nimewo telefòn oswa imèl
is-it-you-address-error = Ekri yon nimewo telefòn ak kòd zòn nan (area code), oswa yon adrès imèl.
is-it-you-ask-send = Mande
is-it-you-check = Ou ka reponn CHECK tou nan youn nan mesaj tèks nou yo.
is-it-you-asked-title = Gade mesaj ou yo
is-it-you-asked-body = Si nou gen dwa ekri la, yon repons ap vini nan kèk minit. Lannwit li ka pa vini.
is-it-you-asked-none = Li di si nou te ekri jodi a oswa yè. Si pa gen repons, rele nou nan nimewo ki sou etikèt medikaman ou anvan ou fè anyen.
footer-is-it-you = Èske se nou toutbon ki voye mesaj sa a?

# The picture or words that a patient chose, shown before the birth date is asked for.
sign-yours = Ou te chwazi sa a, konsa ou konnen se nou:
sign-missing = Si desen ou oswa mo ou yo pa la oswa yo pa bon, pa ekri anyen. Rele nou nan
sign-title = Chwazi yon desen
sign-lead = Nou montre li sou paj nou yo anvan nou mande dat nesans ou. Konsa ou konnen paj la se pou nou.
sign-pictures = Chwazi yon desen
sign-phrase = Oswa pwòp mo pa ou
sign-phrase-hint = Kèk mo se ou menm sèl ki ta panse ak yo. Pa mete yon modpas.
sign-save = Kenbe sa a
sign-none = Okenn desen
sign-error = Chwazi yon desen, oswa ekri kèk mo.
sign-never = Nou pa janm mete li nan yon mesaj.
sign-along = Imaj la ka vini ak mesaj tèks nou yo. Mo ou yo pa janm vini.
sign-change = Chwazi yon desen pou ou konnen se nou
choices-title = Chwa ou yo
choices-lead = Sa ou te dakò, ak kijan pou sispann li.
choices-now = Mesaj ou resevwa
choices-none = Nou pa gen okenn wi nan men ou pou mesaj.
choices-line = { $about }: { $way }
choices-since = Depi { $day }
choices-stop-title = Sispann kèk oswa tout
choices-stop = Kisa nou dwe sispann?
choices-stop-all = Tout mesaj
choices-stop-sms = Mesaj tèks
choices-stop-voice = Apèl anrejistre
choices-stop-email = Imèl
choices-stop-push = Avi sou telefòn ou oswa òdinatè ou
choices-stop-refill = Mesaj sou renouvèlman
choices-stop-send = Sispann sa kounye a
choices-stop-why = Sa mache touswit. Yon moun ka toujou rele ou si sante ou mande sa.
choices-stopped = Nou sispann li
choices-stopped-body = Anyen konsa p ap rive ankò.
choices-sign = Desen ou
choices-link = Gade sa ou te dakò
choices-way-sms = mesaj tèks nan { $where }
choices-way-voice = apèl anrejistre nan { $where }
choices-way-email = imèl nan { $where }
choices-way-push = avi sou yon telefòn oswa yon òdinatè ({ $where })
choices-way-letter = lèt nan adrès ou
choices-about-refill = Renouvèlman
choices-about-dose = Rapèl pou dòz
choices-about-appointment = Randevou ak apèl
choices-about-education = Aprann sou swen ou
choices-about-survey = Kijan ou ye
choices-about-safety = Nouvèl sou sekirite
choices-about-message = Mesaj nan men yon moun isit la
choices-about-account = Lyen ak kòd
choices-error = Chwazi sa nou dwe sispann.
sign-bird = zwazo ble a
sign-fish = pwason wouj la
sign-flower = flè mov la
sign-house = kay jòn nan
sign-boat = bato ak vwal la
sign-tree = pyebwa vèt la
sign-star = zetwal dore a
sign-cup = tas ble a
sign-sun = solèy jòn nan
sign-moon = lalin mov la
sign-leaf = fèy vèt la
sign-heart = kè wouj la
sign-key = kle dore a
sign-bell = klòch dore a
sign-umbrella = parapli wouj la
sign-apple = pòm wouj la
sign-cat = chat mawon an
sign-kite = kap la
sign-mountain = mòn ble a
sign-bicycle = bisiklèt vèt la
sign-hat = chapo nwa a
sign-book = liv louvri a
sign-balloon = blad wouj la
sign-butterfly = papiyon an
