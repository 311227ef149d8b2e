### review: draft

# Jours et heures. $weekday et $month sont les noms ci-dessous ; $day et $year sont en chiffres.

date-day = { $weekday } { $day } { $month }
date-day-and-year = { $weekday } { $day } { $month } { $year }
date-short = { $day } { $month }
date-full = { $day } { $month } { $year }
date-at = { $day } à { $time }

# $hour va de 1 à 12, $half est am ou pm. AM et PM se lisent ainsi sur les téléphones aux États-Unis.
time-of-day = { $hour }:{ $minute } { $half ->
    [am] AM
   *[pm] PM
}
time-noon = midi
time-midnight = minuit

weekday-monday = lundi
weekday-tuesday = mardi
weekday-wednesday = mercredi
weekday-thursday = jeudi
weekday-friday = vendredi
weekday-saturday = samedi
weekday-sunday = dimanche

month-january = janvier
month-february = février
month-march = mars
month-april = avril
month-may = mai
month-june = juin
month-july = juillet
month-august = août
month-september = septembre
month-october = octobre
month-november = novembre
month-december = décembre
