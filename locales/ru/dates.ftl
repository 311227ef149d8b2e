### review: draft

# Days and times. $weekday and $month are the names below; $day and $year are digits.
# The months stand in the genitive: they are only ever said after a day ("3 мая").

date-day = { $weekday }, { $day } { $month }
date-day-and-year = { $weekday }, { $day } { $month } { $year } года
date-short = { $day } { $month }
date-full = { $day } { $month } { $year } года
date-at = { $day }, { $time }

# $hour is 1 to 12, $half is am or pm. Each of these may stand after a colon and after "в", "до".
# Words and not letters: not everybody knows AM and PM, and one word must fit every hour of a half.
time-of-day = { $hours }:{ $minute }
time-noon = 12:00 дня
time-midnight = 12:00 ночи

weekday-monday = понедельник
weekday-tuesday = вторник
weekday-wednesday = среда
weekday-thursday = четверг
weekday-friday = пятница
weekday-saturday = суббота
weekday-sunday = воскресенье

month-january = января
month-february = февраля
month-march = марта
month-april = апреля
month-may = мая
month-june = июня
month-july = июля
month-august = августа
month-september = сентября
month-october = октября
month-november = ноября
month-december = декабря
