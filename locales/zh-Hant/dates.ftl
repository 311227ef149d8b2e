### review: draft

# 日期和時間。$weekday 和 $month 是下面的名稱;$day 和 $year 是數字。
# Days and times in Chinese, Traditional: words of readers from Taiwan and Hong Kong.

date-day = { $month }{ $day }日{ $weekday }
date-day-and-year = { $year }年{ $month }{ $day }日{ $weekday }
date-short = { $month }{ $day }日
date-full = { $year }年{ $month }{ $day }日
date-at = { $day }{ $time }

# $hour 是 1 到 12,$hours 是 00 到 23,$half 是 am 或 pm。
time-of-day = { $half ->
    [am] 上午
   *[pm] 下午
}{ $hour }:{ $minute }
time-noon = 中午12點
# 「午夜12點」分不清是哪一天。The day's first moment, so that nobody takes it for its end.
time-midnight = 凌晨0點

weekday-monday = 星期一
weekday-tuesday = 星期二
weekday-wednesday = 星期三
weekday-thursday = 星期四
weekday-friday = 星期五
weekday-saturday = 星期六
weekday-sunday = 星期日

month-january = 1月
month-february = 2月
month-march = 3月
month-april = 4月
month-may = 5月
month-june = 6月
month-july = 7月
month-august = 8月
month-september = 9月
month-october = 10月
month-november = 11月
month-december = 12月
