### review: draft

# Prośba o zgodę: SMS z pytaniem, ulotka, jej strona i to, co personel czyta na głos.

message-consent-ask = { $pharmacy }: Proszę odpisać TAK, aby zgodzić się na SMS-y o zapasach leków i leczeniu, do 3 w tygodniu. Możliwe opłaty za SMS-y i dane. HELP: pomoc. STOP: koniec.
# Strona, do której prowadzi kod z ulotki.
join-link = Chcę dostawać SMS-y
join-title = SMS-y od nas
join-lead = { $pharmacy } może wysłać SMS, gdy przyjdzie pora na nowy zapas leku.
join-phone = Numer telefonu komórkowego
join-phone-error = Proszę wpisać numer telefonu z numerem kierunkowym: razem 10 cyfr.
join-terms = Może przyjść do 3 SMS-ów w tygodniu. Możliwe opłaty za SMS-y i dane. Aby zakończyć, proszę odpisać STOP. Aby dostać pomoc, proszę odpisać HELP.
join-send = Proszę o SMS
join-next-title = Co dalej
join-next-body = Wyślemy na ten numer jeden SMS. Proszę na niego odpisać TAK. Do tego czasu nie wyślemy nic więcej.
join-free-choice = Lek można dostać bez naszych SMS-ów. Nie przekazujemy ani nie sprzedajemy tego numeru.
joined-title = Proszę spojrzeć na telefon
joined-body = Jeśli mamy zapisany ten numer i tę datę urodzenia, wysyłamy teraz SMS.
joined-yes = Proszę odpisać TAK na ten SMS. To wystarczy.
joined-none = Nie ma SMS-a? Proszę zadzwonić pod numer

# Sama ulotka. Leży w pudełku: bez nazwiska i bez nazwy leku.
flyer-title = SMS, gdy przyjdzie pora na nowy zapas leku
flyer-scan = Proszę skierować aparat telefonu na kwadrat.
flyer-type = Proszę wpisać numer telefonu i datę urodzenia.
flyer-yes = Proszę odpisać TAK na nasz SMS.
flyer-terms = { $pharmacy } wysyła do 3 SMS-ów w tygodniu. Możliwe opłaty za SMS-y i dane. Aby zakończyć, proszę odpisać STOP, po pomoc HELP.
flyer-choice = Lek można dostać bez naszych SMS-ów.

script-may-we = Czy { $pharmacy } może wysyłać Panu lub Pani wiadomości o leczeniu?
script-how-often = Piszemy lub dzwonimy do 3 razy w tygodniu. Firma telefoniczna może pobierać opłaty za SMS-y.
script-free-choice = Można się nie zgodzić. Można to w każdej chwili zakończyć. Lek i tak będzie wysyłany.
script-question = Czy jest zgoda?
