### review: draft

# Notices on the phone: the page where they are turned on and off.

notices-title = Mga notification sa phone na ito
notices-lead = Puwede kaming magpakita ng notification sa phone na ito kapag may dapat basahin o sagutin.
notices-example = Ito lang ang sinasabi nito
notices-neutral = Walang pangalan ng gamot ang notification, at hindi nito sinasabi kung bakit kami nagpadala. Puwedeng makita ng iba ang screen ninyo.
notices-turn-on = I-on ang mga notification
notices-agree = Pumapayag kayo sa mga notification tungkol sa refill, dose, pagbisita, at mga mensahe sa inyo, sa phone na ito lang. Puwede ninyong i-off ang mga ito rito anumang oras. Kung hindi makarating sa inyo ang notification, puwede kaming mag-text, kung pumayag kayo sa text.
notices-on = Naka-on ang mga notification
notices-on-body = I-tap ang notification para buksan ang page namin. Tatanungin namin ang petsa ng kapanganakan ninyo.
notices-turn-off = I-off ang mga notification
notices-blocked = Bina-block ng phone na ito ang mga notification namin
notices-blocked-body = Buksan ang settings ng browser ninyo, payagan ang mga notification ng page namin, at bumalik dito.
notices-install = Una, ilagay ang page namin sa home screen ninyo
notices-install-share = I-tap ang Share button ng browser ninyo.
notices-install-add = I-tap ang “Add to Home Screen”.
notices-install-open = Buksan ito mula sa home screen ninyo, at bumalik sa page na ito.
notices-cannot = Hindi gumagana ang mga notification dito
notices-cannot-body = Hindi maipakita ng browser na ito ang mga notification namin. Makakatanggap pa rin kayo ng mga mensahe namin gaya ng dati.
notices-else = May tanong? Tumawag sa
notices-offer = Tumanggap ng notification sa phone na ito
