### review: draft

# Dias e horas. $weekday e $month são os nomes abaixo; $day e $year são algarismos.

date-day = { $weekday }, { $day } de { $month }
date-day-and-year = { $weekday }, { $day } de { $month } de { $year }
date-short = { $day } de { $month }
date-full = { $day } de { $month } de { $year }
date-at = { $day }, { $time }

# $hour vai de 1 a 12, $half é am ou pm. AM e PM aparecem assim nos telefones dos Estados Unidos.
time-of-day = { $hour }:{ $minute } { $half ->
    [am] AM
   *[pm] PM
}
time-noon = meio-dia
time-midnight = meia-noite

weekday-monday = segunda-feira
weekday-tuesday = terça-feira
weekday-wednesday = quarta-feira
weekday-thursday = quinta-feira
weekday-friday = sexta-feira
weekday-saturday = sábado
weekday-sunday = domingo

month-january = janeiro
month-february = fevereiro
month-march = março
month-april = abril
month-may = maio
month-june = junho
month-july = julho
month-august = agosto
month-september = setembro
month-october = outubro
month-november = novembro
month-december = dezembro
