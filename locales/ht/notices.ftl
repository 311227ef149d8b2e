### review: draft

# Notices on the phone: the page where they are turned on and off.

notices-title = Notifikasyon sou telefòn sa a
notices-lead = Nou ka montre yon notifikasyon sou telefòn sa a lè gen yon bagay pou li oswa pou reponn.
notices-example = Se tout sa li di
notices-neutral = Yon notifikasyon pa janm di non yon medikaman, ni poukisa nou ekri. Lòt moun ka wè ekran ou.
notices-turn-on = Aktive notifikasyon yo
notices-agree = Ou dakò resevwa notifikasyon sou renouvèlman, dòz, vizit, ak mesaj pou ou, sou telefòn sa a sèlman. Ou ka dezaktive yo isit la nenpòt lè. Si yon notifikasyon pa rive jwenn ou, nou ka voye yon mesaj tèks, si ou te dakò resevwa mesaj tèks.
notices-on = Notifikasyon yo aktive
notices-on-body = Touche yon notifikasyon pou louvri paj nou an. N ap mande dat nesans ou.
notices-turn-off = Dezaktive notifikasyon yo
notices-blocked = Telefòn sa a bloke notifikasyon nou yo
notices-blocked-body = Louvri paramèt (Settings) navigatè ou, pèmèt notifikasyon pou paj nou an, epi tounen isit la.
notices-install = Anvan, mete paj nou an sou ekran dakèy ou
notices-install-share = Touche bouton Share (Pataje) navigatè ou.
notices-install-add = Touche “Add to Home Screen” (Ajoute sou ekran dakèy).
notices-install-open = Louvri li sou ekran dakèy ou, epi tounen sou paj sa a.
notices-cannot = Notifikasyon pa mache isit la
notices-cannot-body = Navigatè sa a pa ka montre notifikasyon nou yo. W ap toujou resevwa mesaj nou yo tankou anvan.
notices-else = Ou gen kesyon? Rele
notices-offer = Resevwa notifikasyon sou telefòn sa a
