### review: draft

# 저희가 보내는 문자. 모두 $pharmacy로 시작합니다. 약, 병, 병원, 검사실, 사람의 이름은 쓰지 않습니다.
# Text messages: with letters of another alphabet a part holds 70 letters, in a chain 67. After a
# link comes a space, never a particle, so that a telephone does not take it into the link.
# '네', '아니요', '모두', '1번만'은 답장 규칙이 알아듣는 말입니다. HELP, STOP, START는 번역하지 않습니다.

message-refill-invitation = { $count ->
    [1] { $pharmacy }: 약을 리필할 때입니다. 답하기: { $link } 또는 '네'나 '아니요'로 답장하세요. 도움말 HELP, 문자 중지 STOP.
   *[other] { $pharmacy }: 약 리필 { $count }건을 할 때입니다. 답하기: { $link } 또는 '모두'나 '아니요'로 답장하세요. 도움말 HELP, 문자 중지 STOP.
 }
message-refill-reminder = { $count ->
    [1] { $pharmacy }: 약 리필이 필요하신가요? 답하기: { $link } 또는 '네'나 '아니요'로 답장하세요. 도움말 HELP, 문자 중지 STOP.
   *[other] { $pharmacy }: 약 리필 { $count }건이 필요하신가요? 답하기: { $link } 또는 '모두'나 '아니요'로 답장하세요. 도움말 HELP, 문자 중지 STOP.
 }
message-refill-reminder-last = { $count ->
    [1] { $pharmacy }: 약 리필을 원하시는지 알려 주세요: { $link } 또는 { $phone } 전화. 문자 중지는 STOP.
   *[other] { $pharmacy }: 약 리필 { $count }건을 원하시는지 알려 주세요: { $link } 또는 { $phone } 전화. 문자 중지는 STOP.
 }
message-refill-confirmed = { $count ->
    [1] { $pharmacy }: 감사합니다. 답을 받았습니다. 약 리필을 준비하겠습니다. 문의: { $phone }. 문자 중지는 STOP.
   *[other] { $pharmacy }: 감사합니다. 답을 받았습니다. 약 리필 { $count }건을 준비하겠습니다. 문의: { $phone }. 문자 중지는 STOP.
 }
message-refill-needs-pharmacist = { $pharmacy }: 감사합니다. 약을 보내기 전에 약사가 전화드리겠습니다. 먼저 전화하시려면: { $phone }. 문자 중지는 STOP.
message-refill-declined = { $count ->
    [1] { $pharmacy }: 알겠습니다. 약을 보내지 않겠습니다. 생각이 바뀌시면 { $phone }번으로 전화해 주세요. 문자 중지는 STOP.
   *[other] { $pharmacy }: 알겠습니다. 약 리필 { $count }건을 보내지 않겠습니다. 생각이 바뀌시면 { $phone }번으로 전화해 주세요. 문자 중지는 STOP.
 }
message-refill-on-hold = { $count ->
    [1] { $pharmacy }: 알겠습니다. 약 리필을 보류합니다. 필요하시면 { $phone }번으로 전화해 주세요. 문자 중지는 STOP.
   *[other] { $pharmacy }: 알겠습니다. 약 리필 { $count }건을 보류합니다. 필요하시면 { $phone }번으로 전화해 주세요. 문자 중지는 STOP.
 }
message-which-one = { $pharmacy }: 약 리필이 { $count }건 있습니다. 다 받으려면 '모두', 하나만 받으려면 '1번만' 또는 '2번만'이라고 답장하세요. 보기: { $link }
message-did-not-understand = { $pharmacy }: 죄송합니다. 알아듣지 못했습니다. '네'나 '아니요'로 답장하시거나 { $phone }번으로 전화해 주세요. 도움말은 HELP, 문자 중지는 STOP.
message-question-received = { $pharmacy }: 감사합니다. 직원이 문자를 읽고 답하겠습니다. 급하시면 { $phone }번으로 전화하세요. 응급 상황이면 911에 전화하세요.
message-stop-confirmed = { $pharmacy }: 이제 메시지를 보내지 않겠습니다. 다시 받으려면 START라고 답장하세요. 문의: { $phone }.
message-stop-part-confirmed = { $pharmacy }: 이제 약 리필에 관한 메시지를 보내지 않겠습니다. 모든 메시지를 중지하려면 STOP이라고 답장하세요. 문의: { $phone }.
message-start-confirmed = { $pharmacy }: 메시지를 다시 보내 드립니다. 일주일에 최대 3건입니다. 문자와 데이터 요금이 들 수 있습니다. 도움말은 HELP, 문자 중지는 STOP.
message-help = { $pharmacy }: 약 리필에 관한 메시지를 일주일에 최대 3번 보냅니다. 전화: { $phone }. 문자와 데이터 요금이 들 수 있습니다. 문자 중지는 STOP.
message-wrong-number-noted = { $pharmacy }: 감사합니다. 이 번호로 다시 문자를 보내지 않겠습니다. 문의: { $phone }.
message-emergency-reply = { $pharmacy }: 위험하시면 지금 911에 전화하세요. 자살 생각이 드시면 988에 전화나 문자를 하세요. 저희 답을 기다리지 마세요. 약국: { $phone }
message-consent-welcome = { $pharmacy }: 약 리필에 관한 메시지를 일주일에 최대 3건 보냅니다. 문자와 데이터 요금이 들 수 있습니다. 도움말은 HELP, 문자 중지는 STOP.
message-new-link = { $pharmacy }: 새 링크입니다: { $link } 요청하지 않으셨으면 이 문자를 무시하세요.
message-secure-notice = { $pharmacy }: 새 메시지가 있습니다. 여기서 읽어 주세요: { $link } 문자 중지는 STOP.
message-call-back-coming = { $pharmacy }: 저희가 전화드리겠습니다. 기다리기 어려우시면 { $phone }번으로 전화하세요. 응급 상황이면 911에 전화하세요.
# 휴대전화의 단 하나뿐인 알림: 화면에 그대로 보이고 언제나 같은 말입니다.
message-push = { $pharmacy }에서 새 소식이 있습니다.
