### review: draft

# Is this message really from us? What we say from what was really sent, and the page that explains.
# CHECK stays as it is: only CHECK is understood.

message-check-yes = { $count ->
    [1] { $pharmacy }: Opo, nag-message kami sa inyo: { $sent }. Hindi kami kailanman humihingi ng pera, card o password.
   *[other] { $pharmacy }: Opo, { $count } beses kaming nag-message sa inyo. Ang huli: { $sent }. Hindi kami kailanman humihingi ng pera, card o password.
 }
message-check-no = { $pharmacy }: Hindi po, wala kaming mensahe sa inyo ngayong araw o kahapon. Huwag buksan ang link. May tanong? Tumawag sa { $phone }.
mail-check-yes =
    { $pharmacy }: { $count ->
        [1] Opo, nagpadala kami sa inyo ng mensahe: { $sent }.
       *[other] Opo, { $count } beses kaming nagpadala sa inyo ng mensahe. Ang huli: { $sent }.
    }

    Hindi kami kailanman humihingi ng pera, card o password. Hindi sigurado? Tumawag sa { $phone }.
mail-check-no =
    { $pharmacy }: Hindi po, wala kaming ipinadalang mensahe sa inyo ngayong araw o kahapon.

    Huwag buksan ang link. May tanong? Tumawag sa { $phone }.
sent-today = ngayong araw, { $time }
sent-yesterday = kahapon, { $time }
# The page for everybody.
is-it-you-link = Sa amin ba talaga galing ang mensaheng ito?
is-it-you-title = Sa amin ba talaga galing ang mensaheng ito?
is-it-you-look-title = Ano ang hitsura ng mga mensahe namin
is-it-you-look-name = Nagsisimula ang mga ito sa pangalan namin: { $pharmacy }.
is-it-you-look-link = Nagsisimula ang bawat link dito sa:
is-it-you-look-phone = Ang number na tatawagan ay ang nasa label ng gamot ninyo:
is-it-you-never-title = Ang hindi namin hinihingi sa mensahe kailanman
is-it-you-never-money = Pera, gift card o number ng card
is-it-you-never-password = Password o code
is-it-you-never-number = Ang Social Security number ninyo
is-it-you-never-do = Kung hinihingi ng mensahe ang isa sa mga ito, hindi iyon galing sa amin. Huwag itong sagutin.
is-it-you-paste-title = Suriin ang isang link
is-it-you-paste = I-paste ang link o ang buong mensahe
is-it-you-paste-hint = Ang link lang ang tinitingnan namin. Hindi namin sine-save ang ini-paste ninyo.
is-it-you-paste-send = Suriin ito
is-it-you-no-link-title = Wala kaming nakitang link
is-it-you-no-link-body = Walang link sa ini-paste ninyo. Puwede kayong magtanong sa ibaba kung nagpadala kami ng mensahe sa inyo.
is-it-you-not-ours-title = Hindi sa amin ang link na ito
is-it-you-not-ours-body = Huwag itong buksan. Huwag sagutin ang mensahe. Tawagan kami kung hindi kayo sigurado.
is-it-you-ours-title = Sa amin ang link na ito
is-it-you-ours-body = Papunta ito sa sarili naming mga page.
is-it-you-ours-open-title = Sa amin ang link na ito
is-it-you-ours-open-body = Gumagana ito. Papunta ito sa sarili naming mga page.
is-it-you-ours-closed-title = Sarado na ang link na ito
is-it-you-ours-closed-body = Papunta ito sa sarili naming mga page, pero hindi na gumagana. Buksan ito para humingi ng bago.
is-it-you-ask-title = Itanong kung nagpadala kami ng mensahe sa inyo
is-it-you-ask-body = I-type ang phone number o email kung saan dumating ang mensahe. Doon kami sasagot, hindi rito.
is-it-you-address = Phone number o email
is-it-you-address-error = I-type ang phone number kasama ang area code, o ang email address.
is-it-you-ask-send = Magtanong
is-it-you-check = Puwede rin ninyong i-reply ang CHECK sa isa sa mga text namin.
is-it-you-asked-title = Tingnan ang mga mensahe ninyo
is-it-you-asked-body = Kung puwede kaming sumulat doon, darating ang sagot sa loob ng ilang minuto. Sa gabi, maaaring hindi ito dumating.
is-it-you-asked-none = Sinasabi nito kung sumulat kami ngayon o kahapon. Kung walang sagot, tumawag muna sa numero sa label ng inyong gamot bago gumawa ng anuman.
footer-is-it-you = Sa amin ba talaga galing ang mensaheng ito?

# The picture or words that a patient chose, shown before the birth date is asked for.
sign-yours = Kayo ang pumili nito, para alam ninyong kami ito:
sign-missing = Kung wala o mali ang larawan o mga salita ninyo, huwag mag-type ng kahit ano. Tawagan kami sa
sign-title = Pumili ng larawan
sign-lead = Ipinapakita namin ito sa mga page namin bago namin tanungin ang petsa ng kapanganakan ninyo. Sa gayon, alam ninyong sa amin ang page.
sign-pictures = Pumili ng larawan
sign-phrase = O sarili ninyong mga salita
sign-phrase-hint = Ilang salita na kayo lang ang makakaisip. Hindi password.
sign-save = I-save ito
sign-none = Walang larawan
sign-error = Pumili ng larawan, o mag-type ng ilang salita.
sign-never = Hindi namin ito inilalagay sa mensahe kailanman.
sign-along = Puwedeng kasama ng text namin ang larawan. Ang sarili ninyong salita, hindi kailanman.
sign-change = Pumili ng larawan para alam ninyong kami ito
choices-title = Ang mga pinili ninyo
choices-lead = Kung saan kayo pumayag, at kung paano ito itigil.
choices-now = Mga mensaheng natatanggap ninyo
choices-none = Wala kaming oo mula sa inyo para sa anumang mensahe.
choices-line = { $about }: { $way }
choices-since = Mula { $day }
choices-stop-title = Itigil ang ilan o lahat
choices-stop = Ano ang dapat naming itigil?
choices-stop-all = Lahat ng mensahe
choices-stop-sms = Mga text
choices-stop-voice = Mga naka-record na tawag
choices-stop-email = Mga email
choices-stop-push = Mga abiso sa inyong telepono o computer
choices-stop-refill = Mga mensahe tungkol sa refill
choices-stop-send = Itigil ito ngayon
choices-stop-why = Agad itong magkakabisa. Puwede pa ring may taong tumawag kung kailangan para sa kalusugan ninyo.
choices-stopped = Itinigil na namin
choices-stopped-body = Wala nang darating na ganito.
choices-sign = Ang larawan ninyo
choices-link = Tingnan kung saan kayo pumayag
choices-way-sms = text sa { $where }
choices-way-voice = naka-record na tawag sa { $where }
choices-way-email = email sa { $where }
choices-way-push = abiso sa telepono o computer ({ $where })
choices-way-letter = sulat sa inyong address
choices-about-refill = Mga refill
choices-about-dose = Mga paalala sa dose
choices-about-appointment = Mga appointment at tawag
choices-about-education = Kaalaman tungkol sa pag-aalaga sa inyo
choices-about-survey = Kumusta ang pakiramdam ninyo
choices-about-safety = Balita tungkol sa kaligtasan
choices-about-message = Mga mensahe mula sa tao rito
choices-about-account = Mga link at code
choices-error = Piliin kung ano ang dapat naming itigil.
sign-bird = ang asul na ibon
sign-fish = ang pulang isda
sign-flower = ang lilang bulaklak
sign-house = ang dilaw na bahay
sign-boat = ang bangkang may layag
sign-tree = ang berdeng puno
sign-star = ang gintong bituin
sign-cup = ang asul na tasa
sign-sun = ang dilaw na araw
sign-moon = ang lilang buwan
sign-leaf = ang berdeng dahon
sign-heart = ang pulang puso
sign-key = ang gintong susi
sign-bell = ang gintong kampana
sign-umbrella = ang pulang payong
sign-apple = ang pulang mansanas
sign-cat = ang brown na pusa
sign-kite = ang saranggola
sign-mountain = ang asul na bundok
sign-bicycle = ang berdeng bisikleta
sign-hat = ang itim na sombrero
sign-book = ang bukas na libro
sign-balloon = ang pulang lobo
sign-butterfly = ang paruparo
