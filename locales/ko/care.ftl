### review: draft

# 환자가 읽는 약 관련 말: 약을 부르는 말, 질문, 답.
# What patients read about care: labels, questions, answers.

# What a patient reads where no medicine may be named.
care-label-medicine = 쓰시는 약
care-label-daily-pill = 매일 드시는 약
care-label-weekly-injection = 매주 맞으시는 주사
care-label-two-week-injection = 2주마다 맞으시는 주사
care-label-monthly-injection = 매달 맞으시는 주사
care-label-injection = 맞으시는 주사
care-label-infusion = 맞으시는 혈관 주사
care-label-inhaler = 쓰시는 흡입기

# The questions of a refill. Read by patients.
care-question-still-taking = 이 약을 지금도 쓰고 계신가요?
care-question-doses-left = 약이 몇 회분 남았나요?
care-question-missed-doses = 지난번 배송 뒤로 약을 거른 적이 있나요?
care-question-changes = 지난번 배송 뒤로 달라진 것이 있나요?
care-question-side-effects = 부작용이 있나요?
care-question-delivery-day = 어느 날에 받으시겠어요?
care-question-pharmacist-question = 약사에게 물어보실 것이 있나요?
care-question-confirm = 약을 보내 드릴까요?

# The answers one can choose. Read by patients.
care-answer-still-taking-yes = 네
care-answer-still-taking-no = 아니요, 끊었습니다
care-answer-still-taking-on-hold = 지금은 쉬고 있습니다
care-answer-missed-why-forgot = 잊어버렸습니다
care-answer-missed-why-side-effect = 약 때문에 몸이 안 좋았습니다
care-answer-missed-why-cost = 너무 비쌉니다
care-answer-missed-why-ran-out = 약이 떨어졌습니다
care-answer-missed-why-advised = 의료진이 거르라고 했습니다
care-answer-missed-why-other = 다른 이유
care-answer-changes-medicines = 새로 쓰거나 끊은 약이 있습니다
care-answer-changes-allergies = 알레르기가 새로 생겼습니다
care-answer-changes-hospital = 병원이나 응급실에 갔습니다
care-answer-changes-insurance = 보험이 바뀌었습니다
care-answer-changes-none = 달라진 것이 없습니다
care-answer-side-effects-none = 없습니다
care-answer-side-effects-mild = 있지만 괜찮습니다
care-answer-side-effects-moderate = 있고, 생활이 불편합니다
care-answer-side-effects-severe = 있고, 평소에 하던 일을 못 합니다
care-answer-side-effects-emergency = 지금 바로 도움이 필요합니다
care-answer-side-effects-ungraded = 문자로 알려 주셨습니다. 얼마나 심한지는 모릅니다
care-answer-side-effects-new = 새로 생겼거나 더 심해졌습니다
care-answer-delivery-day-call-me = 날짜를 정하게 전화해 주세요
care-answer-confirm-send = 네, 보내 주세요
care-answer-confirm-review = 약사에게 보냈습니다
care-answer-confirm-not-now = 지금은 필요 없습니다. 약이 충분합니다
care-answer-confirm-no = 아니요, 보내지 마세요

# What was refused to a patient, and what to do.
refused-answer-unfinished = 앞의 질문에 먼저 답해 주세요.
refused-refill-closed = 이 약 리필은 이미 끝났습니다. 저희에게 전화해 주세요.
refused-therapy-not-active = 이 치료는 지금 진행 중이 아닙니다.
