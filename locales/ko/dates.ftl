### review: draft

# 날짜와 시간. $weekday와 $month는 아래의 이름이고, $day와 $year는 숫자입니다.
# Days and times in Korean.

date-day = { $month } { $day }일 { $weekday }
date-day-and-year = { $year }년 { $month } { $day }일 { $weekday }
date-short = { $month } { $day }일
date-full = { $year }년 { $month } { $day }일
date-at = { $day } { $time }

# $hour는 1~12, $hours는 00~23, $half는 am 또는 pm입니다.
time-of-day = { $half ->
    [am] 오전
   *[pm] 오후
} { $hour }:{ $minute }
time-noon = 낮 12시
# "자정" leaves open which day's; this is its first moment.
time-midnight = 오전 0시

weekday-monday = 월요일
weekday-tuesday = 화요일
weekday-wednesday = 수요일
weekday-thursday = 목요일
weekday-friday = 금요일
weekday-saturday = 토요일
weekday-sunday = 일요일

month-january = 1월
month-february = 2월
month-march = 3월
month-april = 4월
month-may = 5월
month-june = 6월
month-july = 7월
month-august = 8월
month-september = 9월
month-october = 10월
month-november = 11월
month-december = 12월
