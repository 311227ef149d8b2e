### review: draft

# 환자가 보는 페이지의 말. 짧은 낱말, 짧은 문장, 한 문장에 한 가지씩.
# Words of the pages patients see. Grade 6: short words, short sentences, one idea each.

# The link, before anyone has said who they are: no name, no medicine, no date.
landing-title = 알려 드릴 것이 있습니다
landing-from = { $pharmacy }에서 이 링크를 보냈습니다. { $minutes ->
    [0] 비밀번호는 필요 없습니다.
   *[other] { $minutes }분쯤 걸립니다. 비밀번호는 필요 없습니다.
}
landing-trust-title = 정말 약국에서 보낸 것인가요?
landing-trust-body = 약 라벨을 보세요. 이것과 같은 전화번호가 있습니다:
landing-why-title = 이 메시지가 왜 왔나요?
landing-why-body = 이 전화번호나 이메일이 약과 건강 관리 소식을 받도록 저희 약국에 등록되어 있습니다.
landing-other-title = 지금은 어렵거나, 본인이 아니신가요?
landing-call-me = 대신 전화해 주세요
landing-not-me = 저에게 온 것이 아닙니다

closed-title = 이 링크는 닫혔습니다
closed-body = 안전을 위해 링크는 시간이 지나면 닫힙니다. 새 링크를 보내 드릴 수 있습니다.
closed-dates = 날짜가 5번 맞지 않아 이 링크가 닫혔습니다. 새 링크를 보내 드릴 수 있습니다.
closed-new-link = 새 링크를 보내 주세요
closed-call = 전화하셔도 됩니다. 전화번호:

too-old-title = 이 링크는 너무 오래되었습니다
too-old-body = 아무것도 바꾸지 않았습니다. 이 링크로는 이제 누구의 전화인지 알 수 없습니다.
too-old-call = 원하시는 것을 전화로 알려 주세요. 전화번호:

ask-not-me-title = 다른 사람에게 갈 것이 왔나요?
ask-not-me-body = 이 전화번호나 이메일을 더 쓰지 않겠습니다. 알려 주셔서 감사합니다.
ask-not-me-yes = 네, 저에게 온 것이 아닙니다
ask-stop-title = 모든 메시지를 그만 받으시겠어요?
ask-stop-body = 여기로는 메시지를 더 보내지 않겠습니다. 약이 떨어질 때가 되어도 알려 드리지 않습니다.
ask-stop-yes = 메시지 그만 받기
ask-call-me-title = 전화해 드릴까요?
ask-call-me-body = 약국 직원이 등록된 전화번호로 전화드립니다.
ask-call-me-yes = 네, 전화해 주세요
ask-new-link-title = 새 링크를 보내 드릴까요?
ask-new-link-body = 등록된 전화번호로 보내 드립니다.
ask-new-link-yes = 새 링크를 보내 주세요
ask-keep = 아니요, 돌아가기

done-not-me-title = 알려 주셔서 감사합니다
done-not-me-body = 이 전화번호나 이메일을 다시 쓰지 않겠습니다.
done-stop-title = 그만 보내겠습니다
done-stop-body = 여기로는 메시지가 더 가지 않습니다. 건강을 위해 필요하면 전화드릴 수 있습니다.
done-call-me-title = 전화드리겠습니다
done-call-me-body = 약국 직원이 등록된 전화번호로 전화드립니다. 문 여는 시간에 전화합니다.
done-new-link-title = 메시지를 봐 주세요
done-new-link-body = 등록된 전화번호로 보내도 되는 경우 새 링크가 갑니다. 오지 않으면 전화해 주세요.
done-call = 전화하셔도 됩니다. 전화번호:
done-close = 이제 이 페이지를 닫으셔도 됩니다.

# Confirm it's you
hello-title = 본인인지 확인해 주세요
hello-lead = 약을 쓰는 분의 생년월일을 적어 주세요.
hello-birth = 생년월일
# Only digits: Korean names its months by numbers.
hello-birth-hint = 숫자만 적어 주세요. 예: 월 3, 일 27, 년 1961
birth-month = 월
birth-day = 일
birth-year = 년
birth-month-error = 월을 1부터 12까지의 숫자로 적어 주세요. 숫자만 적어 주세요.
birth-day-error = 일을 1부터 31까지의 숫자로 적어 주세요.
birth-year-error = 년을 숫자 4개로 적어 주세요. 양력으로 적어 주세요.
birth-date-error = 그런 날은 없습니다. 일과 월을 확인해 주세요.
birth-no-match = 등록된 것과 다릅니다. 날짜를 확인하고 다시 해 보세요.
birth-last-try = 등록된 것과 다릅니다. 한 번 더 해 보시거나 저희에게 전화해 주세요.
hello-why-title = 왜 이것을 묻나요?
hello-why-body = 건강 정보를 비밀로 지키기 위해서입니다. 다른 사람이 이 전화를 보아도 페이지를 열 수 없습니다.
hello-help = 이 페이지가 어려우신가요? 전화로도 할 수 있습니다. 전화번호:

timed-out-title = 안전을 위해 이 페이지를 닫았습니다
timed-out-body = 답하신 내용은 저장되어 있습니다.
timed-out-how = 계속하시려면 메시지의 링크를 다시 열어 주세요.

# The refill, one question a page
# Which of several medicines, and how to tell it from another that is called the same.
medicine-of = 약 { $of }가지 중 { $at }번째
medicine-filled = 지난번 조제: { $day }.
medicine-filled-for = 지난번 조제: { $day }{ $unit ->
    [tablets] , { $count }정
    [capsules] , { $count }캡슐
    [pills] , { $count }알
   *[none] {""}
}, { $days }일분.
medicine-alike = 어느 약인지 모르시겠어요? 저희에게 전화해 주세요.
question-link = 약사에게 물어볼 것이 있습니다

still-taking-title = 이 약을 지금도 쓰고 계신가요?
still-taking-yes = 네
still-taking-on-hold = 쉬고 있습니다
still-taking-no = 아니요, 끊었습니다

doses-left-title = 약이 몇 회분 남았나요?
# A word of explanation: many readers count tablets, not doses.
doses-left-hint = 오늘 집에 있는 약을 세어 보세요. 한 번에 쓰는 양이 1회분입니다. 대략 적으셔도 됩니다.
doses-left-unit = 회분 남음
doses-left-error = 3처럼 숫자로 적어 주세요. 하나도 없으면 0을 적어 주세요.
doses-left-sure = { $count }회분이 맞나요? 꽤 많습니다. 바꾸시거나 '계속'을 다시 누르세요.
doses-unit = 회분

missed-title = 지난번 배송 뒤로 약을 거른 적이 있나요?
missed-hint = 약을 거르는 분이 많습니다. 알려 주시면 도움이 됩니다.
missed-none = 아니요, 거르지 않았습니다
missed-some = 네, 거른 적이 있습니다
missed-details-title = 거른 약에 대해 알려 주세요
missed-details-hint = 그래야 약사가 잘 도와드릴 수 있습니다.
missed-count-label = 몇 회분을 거르셨나요?
missed-count-error = 2처럼 숫자로 적어 주세요. 거르지 않으셨으면 뒤로 가세요.
missed-why-label = 가장 큰 이유는 무엇인가요?
missed-why-error = 가장 큰 이유를 골라 주세요.
missed-why-forgot = 잊어버렸습니다
missed-why-side-effect = 약 때문에 몸이 안 좋았습니다
missed-why-cost = 너무 비쌉니다
missed-why-ran-out = 약이 떨어졌습니다
missed-why-advised = 의료진이 거르라고 했습니다
missed-why-other = 다른 이유

changes-title = 지난번 배송 뒤로 달라진 것이 있나요?
changes-hint = 새로 쓰거나 끊은 약, 새 알레르기, 병원에 간 일, 새 보험 같은 것입니다.
changes-none = 아니요, 달라진 것이 없습니다
changes-some = 네, 달라진 것이 있습니다
changed-title = 무엇이 달라졌나요?
changed-hint = 맞는 것을 모두 골라 주세요.
changed-error = 달라진 것을 골라 주세요. 달라진 것이 없으면 뒤로 가세요.
changed-medicines = 다른 약
changed-medicines-hint = 새로 쓰거나 끊거나 바꾼 약이 있습니다
changed-allergies = 알레르기
changed-allergies-hint = 새로 생긴 것이 있습니다
changed-hospital = 병원이나 응급실
changed-hospital-hint = 가야 할 일이 있었습니다
changed-insurance = 보험
changed-insurance-hint = 보험이나 보험 카드가 바뀌었습니다

effects-title = 부작용이 있었나요?
effects-hint = 부작용은 약 때문에 몸이 안 좋은 것입니다.
effects-none = 아니요
effects-mild = 네, 조금
effects-mild-hint = 지낼 만합니다
effects-moderate = 네, 힘듭니다
effects-moderate-hint = 생활이 불편합니다
effects-severe = 네, 심합니다
effects-severe-hint = 평소에 하던 일을 못 합니다
effects-emergency = 지금 바로 도움이 필요합니다
effects-emergency-hint = 숨쉬기 어렵거나, 가슴이 아프거나, 얼굴이 붓는 경우
effects-ungraded = 문자로 알려 주셨습니다
effects-details-title = 부작용에 대해 더 알려 주세요
effects-new-label = 새로 생겼거나 더 심해졌나요?
effects-new-error = '네'나 '아니요'를 골라 주세요.
effects-new-yes = 네, 새로 생겼거나 더 심해졌습니다
effects-new-no = 아니요, 전과 같습니다
effects-words-label = 어떻게 느끼시나요? (적지 않으셔도 됩니다.)
effects-words-hint = 편한 말로 적어 주세요. 어떤 언어든 괜찮습니다. 약사가 읽습니다.

danger-title = 지금 도움을 받으세요
danger-call-title = 911에 전화하세요
danger-call-body = 기다리지 마세요. 어떤 약을 쓰는지 말해 주세요.
danger-call-911 = 911에 전화
danger-then = 안전해진 다음에
danger-pharmacy = 저희 약사에게 전화하세요. 전화번호:
danger-told = 도움이 필요하시다고 저희 약사에게 알렸습니다.
danger-go-on = 안전합니다. 계속합니다.

day-title = { $count ->
    [1] 어느 날에 받으시겠어요?
   *[other] 이 약들을 어느 날에 받으시겠어요?
}
day-hint = 저희 계산으로는 모두 약이 떨어지기 전의 날입니다.
day-call = 이 날들은 다 안 됩니다
day-call-hint = 직원이 전화해서 날짜를 정합니다
no-day-title = 배송을 전화로 정하겠습니다
no-day-too-late-to-ship = 다음 약 쓰실 때까지 보낼 시간이 모자랍니다
no-day-allowed-too-late = 보험 규정 때문에 제때 보낼 수 없습니다
no-day-body = 따로 하실 일은 없습니다. 직원이 전화해서 방법을 찾겠습니다.
no-day-call = 전화해 주세요
no-day-soon = 다음 약을 곧 쓰셔야 하나요? 지금 전화해 주세요. 전화번호:

ask-pharmacist-title = 무엇을 물어보시겠어요?
ask-pharmacist-hint = 편한 말로 적어 주세요. 어떤 언어든 괜찮습니다. 약을 보내기 전에 약사가 전화드립니다.
ask-pharmacist-save = 질문 저장
ask-pharmacist-error = 질문을 적거나 '질문이 없습니다'를 골라 주세요.
ask-pharmacist-saved = 질문을 저장했습니다
ask-pharmacist-saved-body = 답을 보내시면 약사가 이 질문을 받습니다.
ask-pharmacist-skip = 질문이 없습니다

# Check and send
check-title = 답을 확인해 주세요
check-shared = 모든 약에 대해
check-send = { $count ->
    [1] 약 리필을 보내 주세요
   *[other] 약 리필 { $count }건을 보내 주세요
}
check-send-pharmacist = 약사에게 보내기
check-send-answers = 답 보내기
check-flagged-title = 약사가 먼저 전화드립니다
check-flagged-body = 이 약이 맞는지 확인하려고 합니다. 통화하시기 전에는 아무것도 보내지 않습니다.
check-flagged-some = 이 약은 통화하신 다음에만 보냅니다:
check-not-title = { $count ->
    [1] 지금은 받고 싶지 않습니다
   *[other] 지금은 이 약들을 받고 싶지 않습니다
}
check-not-body = 알려 주시면 계속 여쭤보지 않겠습니다.
check-not-now = 지금은 약이 충분합니다
check-no = { $count ->
    [1] 이 약 리필을 원하지 않습니다
   *[other] 이 약들의 리필을 원하지 않습니다
}
asked-still-taking = 지금도 쓰는지
asked-doses-left = 남은 약
asked-missed-doses = 거른 약
asked-changes = 달라진 것
asked-side-effects = 부작용
asked-delivery-day = 배송 날짜
asked-pharmacist-question = 약사에게 할 질문
answer-doses = { $count }회분
answer-call = 전화드리겠습니다
answer-none = 아직 답이 없습니다
answer-no-question = 질문 없음

# Sent
sent-confirmed-title = 감사합니다. 답을 받았습니다
sent-confirmed-body = 다 되었습니다. 더 하실 일은 없습니다.
sent-confirmed-short = 보내 드립니다
sent-call-title = 전화해서 날짜를 정하겠습니다
sent-call-today-title = 오늘 전화해서 날짜를 정하겠습니다
sent-call-body = 답을 받았습니다. 배송 날짜만 정하면 됩니다.
sent-call-today-body = 답을 받았습니다. 배송 날짜만 정하면 됩니다.
sent-needs-pharmacist-title = 감사합니다. 약사가 전화드립니다
sent-needs-pharmacist-body = 약사가 답을 읽고 전화드립니다. 약을 보내기 전에 이야기를 나누고 싶습니다.
sent-needs-pharmacist-short = 약사가 먼저 전화드립니다
sent-on-hold-title = 감사합니다. 기다리겠습니다
sent-on-hold-body = 지금은 약이 충분하다고 하셨습니다.
sent-on-hold-short = 기다리겠습니다
sent-stopped-title = 주문을 멈추어야 했습니다
sent-stopped-body = { $count ->
    [1] 약국에서 이 약 리필을 멈추었습니다. 지금은 보내지 않습니다.
   *[other] 약국에서 이 약 리필 { $count }건을 멈추었습니다. 지금은 보내지 않습니다.
}
sent-stopped-short = 저희가 멈추었습니다
sent-stopped-call = 궁금하시면 전화해 주세요. 전화번호:
sent-closed-short = 끝났습니다
sent-declined-title = 알려 주셔서 감사합니다
sent-declined-body = { $count ->
    [1] 이 약 리필을 보내지 않겠습니다.
   *[other] 이 약 리필 { $count }건을 보내지 않겠습니다.
}
sent-declined-short = 보내지 않습니다
sent-reference = 확인 번호
sent-reference-hint = 전화하실 때 이 번호를 알려 주세요.
sent-next = 다음 순서
sent-change-title = 바꿀 것이 있나요?
sent-change-until = 저희가 주문을 시작하기 전까지 답을 바꾸실 수 있습니다.
sent-change-latest = 늦어도 { $day }에는 시작합니다.
sent-change = 답 바꾸기
sent-change-call = 바꾸시려면 전화해 주세요. 전화번호:
sent-finish = 마치고 닫기
next-call = 약국 직원이 전화드립니다.
next-call-pharmacist = 약사가 전화드립니다.
next-today = 오늘
time-of-pharmacy = { $time }(약국 현지 시간)
next-by = 늦어도 { $time }까지
next-nothing-ships = 통화하시기 전에는 아무것도 보내지 않습니다.
next-prepare = { $count ->
    [1] 저희가 약을 준비합니다.
   *[other] 저희가 약 { $count }가지를 준비합니다.
}
next-prepare-then = { $count ->
    [1] 그다음 저희가 약을 준비합니다.
   *[other] 그다음 저희가 약 { $count }가지를 준비합니다.
}
next-ship = { $count ->
    [1] 약을 보냅니다.
   *[other] 약들을 보냅니다.
}
next-arrive = { $count ->
    [1] 약이 집 앞에 도착합니다.
   *[other] 약들이 집 앞에 도착합니다.
}
next-hold = 나중에 다시 여쭤보겠습니다. 약이 떨어져 가면 언제든지 전화해 주세요.
next-stopped = 약이 떨어져 가면 전화해 주세요. 기다리지 마세요.
next-declined = 의료진이 어떻게 지내시는지 전화로 여쭤볼 수 있습니다.

ended-under-way-title = { $count ->
    [1] 약 리필을 준비하고 있습니다
   *[other] 약 리필 { $count }건을 준비하고 있습니다
}
ended-under-way-body = 답을 받았습니다. 하실 일은 없습니다.
ended-under-way-short = 준비하고 있습니다
ended-done-title = { $count ->
    [1] 이 약 리필은 다 되었습니다
   *[other] 이 약 리필 { $count }건은 다 되었습니다
}
ended-done-body = 지금 하실 일은 없습니다. 약이 떨어지기 전에 다시 연락드리겠습니다.
ended-done-short = 다 되었습니다
ended-closed-title = 지금은 답하실 것이 없습니다
ended-closed-body = { $count ->
    [1] 이 약 리필은 끝났습니다. 하실 일이 생기면 다시 연락드리겠습니다.
   *[other] 이 약들의 리필은 끝났습니다. 하실 일이 생기면 다시 연락드리겠습니다.
}
ended-closed-short = 끝났습니다

# Somebody took care of a refill while its page was open.
changed-refill-title = { $count ->
    [1] 이 약 리필에 바뀐 것이 있습니다
   *[other] 이 약들의 리필에 바뀐 것이 있습니다
}
changed-refill-body = 페이지를 열어 두신 동안 바뀌었습니다.
changed-refill-not-saved = 마지막 답은 저장하지 않았습니다.
changed-refill-open = 아직 답하실 수 있습니다
changed-refill-told = 저희 약사에게 알렸습니다
changed-refill-told-body = 알려 주신 부작용을 약사가 읽습니다.
changed-refill-written = 적으신 내용
changed-refill-call = 하실 말씀이 있나요? 전화번호:
changed-refill-go-on = 다음 순서 보기

out-title = 다 마치셨습니다
out-body = 이 페이지는 닫혔고 답은 안전합니다. 이 창을 닫으셔도 됩니다.

# Why something could not be done.
refused-refill-changed = 여기 계시는 동안 바뀐 것이 있습니다. 답을 다시 확인해 주세요.

# The way out of every e-mail
unsubscribe-title = 이 이메일을 그만 받으시겠어요?
unsubscribe-body = { $pharmacy }에서 이 이메일 주소로 다시 보내지 않겠습니다.
unsubscribe-yes = 이메일 그만 받기
unsubscribe-keep = 이것은 이메일에만 해당합니다. 저희 문자나 전화도 받고 계시면 그것은 계속 갑니다. 이메일을 계속 받으시려면 이 페이지를 닫으세요.
unsubscribed-title = 이제 이메일이 가지 않습니다
unsubscribed-body = 이 이메일 주소로 다시 보내지 않겠습니다. 저희는 약을 계속 챙겨 드립니다. 약이 필요하시면 전화해 주세요.
unsubscribe-unknown-title = 이 링크는 쓸 수 없습니다
unsubscribe-unknown-body = 링크의 일부가 빠졌을 수 있습니다. 이메일에서 다시 열어 주세요.
