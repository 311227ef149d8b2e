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
time-noon = noon
time-midnight = midnight

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December
