### review: draft

# Días y horas. $weekday y $month son los nombres de abajo; $day y $year son cifras.

date-day = { $weekday }, { $day } de { $month }
date-day-and-year = { $weekday }, { $day } de { $month } de { $year }
date-short = { $day } de { $month }
date-full = { $day } de { $month } de { $year }
date-at = { $day }, { $time }

# $hour es 1 a 12, $hours es 00 a 23, $half es am o pm.
time-of-day = { $hour }:{ $minute } { $half ->
    [am] a. m.
   *[pm] p. m.
}
time-noon = mediodía
time-midnight = medianoche

weekday-monday = lunes
weekday-tuesday = martes
weekday-wednesday = miércoles
weekday-thursday = jueves
weekday-friday = viernes
weekday-saturday = sábado
weekday-sunday = domingo

month-january = enero
month-february = febrero
month-march = marzo
month-april = abril
month-may = mayo
month-june = junio
month-july = julio
month-august = agosto
month-september = septiembre
month-october = octubre
month-november = noviembre
month-december = diciembre
