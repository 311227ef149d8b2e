### review: draft

# Days and times. $weekday and $month are the names below; $day and $year are digits.

date-day = { $weekday }, { $month } { $day }
date-day-and-year = { $weekday }, { $month } { $day }, { $year }
date-short = { $month } { $day }
date-full = { $month } { $day }, { $year }
date-at = { $day }, { $time }

# $hour is 1 to 12, $hours is 00 to 23, $half is am or pm.
time-of-day = { $hour }:{ $minute } { $half ->
    [am] AM
   *[pm] PM
}
time-noon = 12 ng tanghali
time-midnight = 12 ng hatinggabi

weekday-monday = Lunes
weekday-tuesday = Martes
weekday-wednesday = Miyerkules
weekday-thursday = Huwebes
weekday-friday = Biyernes
weekday-saturday = Sabado
weekday-sunday = Linggo

month-january = Enero
month-february = Pebrero
month-march = Marso
month-april = Abril
month-may = Mayo
month-june = Hunyo
month-july = Hulyo
month-august = Agosto
month-september = Setyembre
month-october = Oktubre
month-november = Nobyembre
month-december = Disyembre
