### review: draft

# Asking for consent: the text that asks, the flyer, the page behind it, and what staff read aloud.

message-consent-ask = { $pharmacy }: I-reply ang OO kung payag kayo sa mga text tungkol sa refill at pag-aalaga, hanggang 3 bawat linggo. Maaaring may bayad ang text at data. HELP para sa tulong, STOP para itigil.
# The page behind the code on a flyer.
join-link = Tumanggap ng mga text namin
join-title = Tumanggap ng mga text mula sa amin
join-lead = Puwede kayong i-text ng { $pharmacy } kapag oras na para sa refill ninyo.
join-phone = Ang cell phone number ninyo
join-phone-error = I-type ang phone number ninyo kasama ang area code.
join-terms = Puwede kayong makatanggap ng hanggang 3 text bawat linggo. Maaaring may bayad ang text at data. Para itigil, i-reply ang STOP. Para sa tulong, i-reply ang HELP.
join-send = I-text ako
join-next-title = Ano ang susunod
join-next-body = Magpapadala kami ng isang text sa number na ito. I-reply ang OO. Hangga't hindi kayo sumasagot, wala na kaming ipapadala.
join-free-choice = Hindi ninyo kailangan ang mga text namin para makuha ang gamot ninyo. Hindi namin ibinibigay o ibinebenta ang number ninyo.
joined-title = Tingnan ang phone ninyo
joined-body = Kung nasa record namin ang number at petsa ng kapanganakan na ito, ite-text na namin kayo ngayon.
joined-yes = I-reply ang OO sa text na iyon. Kasali na kayo pagkatapos.
joined-none = Walang text? Tawagan kami sa

# The flyer itself. It lies in a box: no name, no medicine.
flyer-title = Makatanggap ng text kapag oras na para sa refill ninyo
flyer-scan = Itutok ang camera ng phone ninyo sa kuwadrado.
flyer-type = I-type ang phone number at petsa ng kapanganakan ninyo.
flyer-yes = I-reply ang OO sa text namin.
flyer-terms = Nagpapadala ang { $pharmacy } ng hanggang 3 text bawat linggo. Maaaring may bayad ang text at data. I-reply ang STOP para itigil, HELP para sa tulong.
flyer-choice = Hindi ninyo kailangan ang mga text namin para makuha ang gamot ninyo.

script-may-we = Puwede po ba kayong padalhan ng { $pharmacy } ng mga mensahe tungkol sa pag-aalaga sa inyo?
script-how-often = Nagte-text o tumatawag kami hanggang 3 beses bawat linggo. Puwede kayong singilin ng phone company ninyo para sa mga text.
script-free-choice = Puwede kayong humindi. Puwede ninyong itigil anumang oras. Makukuha pa rin ninyo ang gamot ninyo.
script-question = Payag po ba kayo?
