### review: draft

# Days and times. $weekday and $month are the names below; $day and $year are digits.

date-day = { $weekday }, ngày { $day } { $month }
date-day-and-year = { $weekday }, ngày { $day } { $month }, { $year }
date-short = ngày { $day } { $month }
date-full = ngày { $day } { $month }, { $year }
date-at = { $day }, { $time }

# $hour is 1 to 12, $hours is 00 to 23, $half is am or pm. AM and PM stay: "chiều" would be wrong
# after 6 in the evening, and the clock of every phone and label here says AM and PM.
time-of-day = { $hour }:{ $minute } { $half ->
    [am] AM
   *[pm] PM
}
time-noon = 12 giờ trưa
time-midnight = 12 giờ đêm

weekday-monday = Thứ Hai
weekday-tuesday = Thứ Ba
weekday-wednesday = Thứ Tư
weekday-thursday = Thứ Năm
weekday-friday = Thứ Sáu
weekday-saturday = Thứ Bảy
weekday-sunday = Chủ Nhật

month-january = tháng 1
month-february = tháng 2
month-march = tháng 3
month-april = tháng 4
month-may = tháng 5
month-june = tháng 6
month-july = tháng 7
month-august = tháng 8
month-september = tháng 9
month-october = tháng 10
month-november = tháng 11
month-december = tháng 12
