### review: draft

# Days and times. $weekday and $month are the names below; $day and $year are digits.

date-day = { $weekday } { $day } { $month }
date-day-and-year = { $weekday } { $day } { $month } { $year }
date-short = { $day } { $month }
date-full = { $day } { $month } { $year }
date-at = { $day }, { $time }

# $hour is 1 to 12, $hours is 00 to 23, $half is am or pm.
time-of-day = { $hour }:{ $minute } { $half ->
    [am] AM
   *[pm] PM
}
time-noon = midi
time-midnight = minwi

weekday-monday = lendi
weekday-tuesday = madi
weekday-wednesday = mèkredi
weekday-thursday = jedi
weekday-friday = vandredi
weekday-saturday = samdi
weekday-sunday = dimanch

month-january = janvye
month-february = fevriye
month-march = mas
month-april = avril
month-may = me
month-june = jen
month-july = jiyè
month-august = out
month-september = septanm
month-october = oktòb
month-november = novanm
month-december = desanm
