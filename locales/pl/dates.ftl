### review: draft

# Dni i godziny. $weekday i $month to nazwy podane niżej; $day i $year to cyfry.
# Miesiące stoją w dopełniaczu („3 maja”), dni tygodnia w mianowniku: zdania dookoła są tak ułożone.

date-day = { $weekday }, { $day } { $month }
date-day-and-year = { $weekday }, { $day } { $month } { $year }
date-short = { $day } { $month }
date-full = { $day } { $month } { $year }
date-at = { $day }, godzina { $time }

# $hour to 1 do 12, $half to am albo pm. AM i PM widać tak na telefonach w Stanach Zjednoczonych.
time-of-day = { $hour }:{ $minute } { $half ->
    [am] AM
   *[pm] PM
}
time-noon = 12:00 w południe
time-midnight = 12:00 w nocy

weekday-monday = poniedziałek
weekday-tuesday = wtorek
weekday-wednesday = środa
weekday-thursday = czwartek
weekday-friday = piątek
weekday-saturday = sobota
weekday-sunday = niedziela

month-january = stycznia
month-february = lutego
month-march = marca
month-april = kwietnia
month-may = maja
month-june = czerwca
month-july = lipca
month-august = sierpnia
month-september = września
month-october = października
month-november = listopada
month-december = grudnia
