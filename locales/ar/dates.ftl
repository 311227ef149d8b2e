### review: draft

# Days and times. $weekday and $month are the names below; $day and $year are digits.
# Each month has two names: Egypt, the Gulf, Sudan and Yemen know the first, Iraq and the Levant the second.

date-day = { $weekday } { $day } { $month }
date-day-and-year = { $weekday } { $day } { $month } { $year }
date-short = { $day } { $month }
date-full = { $day } { $month } { $year }
date-at = { $day }، الساعة { $time }

# $hour is 1 to 12, $half is am or pm.
time-of-day = { $hour }:{ $minute } { $half ->
    [am] صباحًا
   *[pm] مساءً
}
time-noon = 12:00 ظهرًا
time-midnight = 12:00 منتصف الليل

weekday-monday = الاثنين
weekday-tuesday = الثلاثاء
weekday-wednesday = الأربعاء
weekday-thursday = الخميس
weekday-friday = الجمعة
weekday-saturday = السبت
weekday-sunday = الأحد

month-january = يناير (كانون الثاني)
month-february = فبراير (شباط)
month-march = مارس (آذار)
month-april = أبريل (نيسان)
month-may = مايو (أيار)
month-june = يونيو (حزيران)
month-july = يوليو (تموز)
month-august = أغسطس (آب)
month-september = سبتمبر (أيلول)
month-october = أكتوبر (تشرين الأول)
month-november = نوفمبر (تشرين الثاني)
month-december = ديسمبر (كانون الأول)
