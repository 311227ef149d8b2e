### review: draft

# 전화에서 기계가 하는 말. 문장은 짧게, 들리지 않는 부호는 쓰지 않고, 전화번호는 한 자리씩 말합니다($digits).
# 누구인지 확인되기 전에는 약 리필 이야기를 하지 않습니다.

call-refill-invitation = { $count ->
    [1] 약을 리필할 때입니다.
   *[other] 약 리필 { $count }건을 할 때입니다.
 }
call-refill-reminder = { $count ->
    [1] 약 리필에 대한 답이 아직 필요합니다.
   *[other] 약 리필 { $count }건에 대한 답이 아직 필요합니다.
 }
call-refill-reminder-last = { $count ->
    [1] 약 리필을 원하시는지 오늘 알려 주세요.
   *[other] 약 리필 { $count }건을 원하시는지 오늘 알려 주세요.
 }

# The first words. They come before any key, with those of the other language.
voice-greeting-who = 안녕하세요. { $pharmacy }에서 거는 자동 전화입니다. 컴퓨터 음성입니다.
voice-greeting-danger = 응급 상황이면 전화를 끊고 9 1 1에 전화하세요.
voice-greeting-keys = 계속하시려면 1번을 눌러 주세요. 잘못 걸려 온 전화이면 3번을 눌러 주세요. 직원과 통화하시려면 0번을 눌러 주세요. 이런 전화를 그만 받으시려면 9번을 눌러 주세요.
# Said in this language to whoever is called in the other one.
voice-other-language = 한국어로 들으시려면 2번을 눌러 주세요.

voice-reception-who = 안녕하세요. { $pharmacy }의 자동 전화입니다. 컴퓨터 음성입니다.
voice-reception-keys = 직원의 전화를 받으시려면 1번을 눌러 주세요. 메시지를 남기시려면 3번을 눌러 주세요. 이 번호로 오는 자동 전화를 그만 받으시려면 9번을 눌러 주세요.
voice-recording = 삐 소리가 나면 이름과 하실 말씀을 남겨 주세요. 마치시면 전화를 끊거나 우물 정자를 눌러 주세요.

voice-identity = 개인 정보를 지키기 위해, 태어나신 달과 날을 숫자 네 자리로 눌러 주세요. 3월 7일이면 0 3 0 7을 눌러 주세요.
voice-not-known = 등록된 것과 다릅니다. 한 번 더 해 주세요.

voice-wrong-key = 죄송합니다. 여기서는 쓸 수 없는 번호입니다.
voice-no-key = 누르신 번호가 없습니다.
voice-bad-number = 죄송합니다. 그 숫자를 알아듣지 못했습니다.
voice-missed-none = 영을 누르셔서 다시 여쭤봅니다.
voice-taken = 감사합니다.
voice-severe = 감사합니다. 약사에게 알렸습니다. 지금 바로 도움이 필요하시면 전화를 끊고 9 1 1에 전화하세요.
voice-intro-keys = 질문마다 별표를 누르시면 다시 들으실 수 있습니다. 뒤로 가시려면 우물 정자, 직원은 0번, 이런 전화를 그만 받으시려면 9번을 눌러 주세요.

# Which medicine: no names are spoken.
voice-medicine = 지난번 { $day }에 보내 드린 약에 관한 것입니다.

voice-still-taking = 이 약을 지금도 쓰고 계신가요? 쓰고 계시면 1번, 끊으셨으면 2번, 쉬고 계시면 3번을 눌러 주세요.
voice-doses-left = 약이 몇 회분 남았나요? 숫자를 누르고 우물 정자를 눌러 주세요. 하나도 없으면 0번을 누른 다음 우물 정자를 눌러 주세요. 다시 들으시려면 별표를 누른 다음 우물 정자를 눌러 주세요. 직원과 통화하시려면 별표를 누른 다음 0번을 눌러 주세요.
voice-doses-sure = { $count ->
    [1] 1회분이라고 누르셨습니다. 맞으면 1번, 바꾸시려면 2번을 눌러 주세요.
   *[other] { $count }회분이라고 누르셨습니다. 저희 생각보다 많습니다. 맞으면 1번, 바꾸시려면 2번을 눌러 주세요.
 }
voice-missed = 지난번 배송 뒤로 약을 거른 적이 있나요? 없으면 1번, 있으면 2번을 눌러 주세요.
voice-missed-count = 몇 회분을 거르셨나요? 숫자를 누르고 우물 정자를 눌러 주세요.
voice-missed-why = 왜 거르셨나요? 잊어버리셨으면 1번, 약 때문에 몸이 안 좋았으면 2번, 너무 비싸면 3번, 약이 떨어졌으면 4번, 거르라는 말을 들으셨으면 5번, 다른 이유이면 6번을 눌러 주세요.
voice-changes = 지난번 배송 뒤로 달라진 것이 있나요? 쓰시는 약, 알레르기, 입원, 보험 같은 것입니다. 달라진 것이 없으면 1번, 있으면 2번을 눌러 주세요.
voice-changed-medicines = 새로 쓰거나 끊거나 바꾼 약이 있나요? 있으면 1번, 없으면 2번을 눌러 주세요.
voice-changed-allergies = 알레르기가 새로 생겼나요? 그렇다면 1번, 아니면 2번을 눌러 주세요.
voice-changed-hospital = 병원에 입원하거나 응급실에 가셨나요? 그렇다면 1번, 아니면 2번을 눌러 주세요.
voice-changed-insurance = 보험이 바뀌었나요? 그렇다면 1번, 아니면 2번을 눌러 주세요.
voice-side-effects = 부작용이 있나요? 없으면 1번, 조금 있으면 2번, 생활이 불편하면 3번, 심하면 4번, 지금 바로 도움이 필요하시면 5번을 눌러 주세요.
voice-new-or-worse = 새로 생겼거나 더 심해졌나요? 그렇다면 1번, 아니면 2번을 눌러 주세요.
voice-day = 어느 날에 받으시겠어요?
voice-day-choice = { $day }이면 { $key }번을 눌러 주세요.
voice-day-more = 더 늦은 날은 4번을 눌러 주세요.
voice-day-none = 맞는 날이 없으면 5번을 눌러 주세요. 저희가 전화드리겠습니다.
voice-no-day = 안전하게 배송할 수 있는 날이 없습니다. 5번을 누르시면 직원이 전화해서 정하겠습니다.
voice-question = 약사에게 물어보실 것이 있나요? 있으면 1번을 눌러 주세요. 약사가 전화드립니다. 없으면 2번을 눌러 주세요.
# Kept as the question of whoever pressed 1: staff read it.
voice-question-asked = 약사에게 물어볼 것이 있습니다(전화에서 번호를 눌렀습니다).
voice-nine = 9번을 누르셨습니다. 9회분이라는 뜻이면 1번을 눌러 주세요. 이런 전화를 그만 받으시려면 9번을 눌러 주세요.

voice-check = { $count ->
    [1] 마지막 질문이었습니다. 답을 보내고 약 리필을 받으시려면 1번을 눌러 주세요. 지금 필요하지 않으시면 2번을 눌러 주세요. 전혀 원하지 않으시면 3번을 눌러 주세요.
   *[other] 마지막 질문이었습니다. 답을 보내고 약 리필 { $count }건을 받으시려면 1번을 눌러 주세요. 지금 필요하지 않으시면 2번을 눌러 주세요. 전혀 원하지 않으시면 3번을 눌러 주세요.
 }
voice-check-flagged = 마지막 질문이었습니다. 약을 보내기 전에 약사가 답을 봅니다. 답을 약사에게 보내시려면 1번을 눌러 주세요. 지금 약이 필요하지 않으시면 2번을 눌러 주세요. 전혀 원하지 않으시면 3번을 눌러 주세요.

voice-end-stopped = 이 번호로 자동 전화를 다시 하지 않겠습니다. 저희에게 연락하시려면 { $digits }번으로 전화해 주세요. 안녕히 계세요.
voice-end-person = 직원이 다시 전화드리겠습니다. 기다리기 어려우시면 { $digits }번으로 전화해 주세요. 안녕히 계세요.
voice-end-person-by = 직원이 늦어도 { $when }까지 다시 전화드리겠습니다. 기다리기 어려우시면 { $digits }번으로 전화해 주세요. 안녕히 계세요.
voice-end-no-further = 더 진행할 수 없어서 직원이 전화드리겠습니다. { $digits }번으로 전화하셔도 됩니다. 안녕히 계세요.
voice-end-not-known = 이 전화를 계속할 수 없습니다. 직원이 전화드리겠습니다. { $digits }번으로 전화하셔도 됩니다. 안녕히 계세요.
voice-end-wrong-number = 감사합니다. 죄송합니다. 이 번호로 다시 전화하지 않겠습니다. 안녕히 계세요.
voice-end-danger = 지금 전화를 끊고 9 1 1에 전화하세요. 약사에게 알렸습니다. 저희 전화를 기다리지 마세요. 자살 생각이 드시면 9 8 8에 전화하세요.
voice-end-sent = { $count ->
    [1] 감사합니다. 답을 받았습니다. 약 리필을 준비하겠습니다. 궁금한 점은 { $digits }번으로 전화해 주세요. 안녕히 계세요.
   *[other] 감사합니다. 답을 받았습니다. 약 리필 { $count }건을 준비하겠습니다. 궁금한 점은 { $digits }번으로 전화해 주세요. 안녕히 계세요.
 }
voice-end-to-pharmacist = 감사합니다. 답을 받았습니다. 약을 보내기 전에 약사가 전화드리겠습니다. 먼저 전화하시려면 { $digits }번으로 해 주세요. 안녕히 계세요.
voice-end-not-now = 알겠습니다. 지금은 보내지 않겠습니다. 필요하시면 { $digits }번으로 전화해 주세요. 안녕히 계세요.
voice-end-no = 알겠습니다. 보내지 않겠습니다. 생각이 바뀌시면 { $digits }번으로 전화해 주세요. 안녕히 계세요.
voice-end-nothing = 지금은 하실 일이 없습니다. 궁금한 점은 { $digits }번으로 전화해 주세요. 안녕히 계세요.
# On a machine that others may hear: who called and the number, nothing else.
voice-end-voicemail = 안녕하세요. { $pharmacy }에서 남기는 자동 메시지입니다. { $digits }번으로 전화해 주세요. 다시 말씀드립니다. { $digits }번입니다. 그 전화에서 이런 전화를 그만 받겠다고 하실 수도 있습니다. 감사합니다.
voice-end-silent = 말씀이 들리지 않았습니다. { $digits }번으로 전화하셔도 됩니다. 안녕히 계세요.
voice-end-message-taken = 감사합니다. 직원이 메시지를 듣겠습니다. 응급 상황이면 9 1 1에 전화하세요. 안녕히 계세요.
voice-end-trouble = 죄송합니다. 저희 쪽에 문제가 생겼습니다. 약 라벨에 있는 번호로 전화해 주세요. 안녕히 계세요.

# For staff who call: what to say, beside the task.
