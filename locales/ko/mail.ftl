### review: draft

# 저희가 보내는 이메일. 문자처럼 약국 이름이 맨 앞에 옵니다. 약, 병, 병원, 검사실, 사람의 이름은 쓰지 않고,
# 제목에는 더욱 쓰지 않습니다. 제목은 모든 이메일에서 같습니다. 빈 줄은 문단을 나누고, 한 줄에 따로 있는
# 주소는 버튼이 됩니다.

mail-subject = { $pharmacy }에서 보낸 메시지
mail-unsubscribe = 이메일 그만 받기

# The last paragraph of what asks. Only where answers by e-mail reach us does it invite one.
mail-answer-here = { $count ->
    [1] 이 이메일에 '네'나 '아니요'로 답장하셔도 됩니다.
   *[other] 이 이메일에 '모두'나 '아니요'로 답장하셔도 됩니다.
 }
mail-no-answers = 이 이메일에는 답장하지 마세요. 아무도 답장을 읽지 않습니다.

mail-refill-invitation = { $count ->
    [1]
        { $pharmacy }: 약을 리필할 때입니다. 여기서 짧은 질문 몇 가지에 답해 주세요:

        { $link }

        { $phone }번으로 전화하셔도 됩니다.
   *[other]
        { $pharmacy }: 약 리필 { $count }건을 할 때입니다. 여기서 짧은 질문 몇 가지에 답해 주세요:

        { $link }

        { $phone }번으로 전화하셔도 됩니다.
 }
mail-refill-reminder = { $count ->
    [1]
        { $pharmacy }: 약 리필이 필요하신가요? 여기서 알려 주세요:

        { $link }

        { $phone }번으로 전화하셔도 됩니다.
   *[other]
        { $pharmacy }: 약 리필 { $count }건이 필요하신가요? 여기서 알려 주세요:

        { $link }

        { $phone }번으로 전화하셔도 됩니다.
 }
mail-refill-reminder-last = { $count ->
    [1]
        { $pharmacy }: 약 리필에 대한 답을 아직 받지 못했습니다. 여기서 알려 주세요:

        { $link }

        { $phone }번으로 전화하셔도 됩니다.
   *[other]
        { $pharmacy }: 약 리필 { $count }건에 대한 답을 아직 받지 못했습니다. 여기서 알려 주세요:

        { $link }

        { $phone }번으로 전화하셔도 됩니다.
 }
mail-refill-confirmed = { $count ->
    [1]
        { $pharmacy }: 감사합니다. 답을 받았습니다. 약 리필을 준비하겠습니다.

        궁금한 점이 있으시면 { $phone }번으로 전화해 주세요.
   *[other]
        { $pharmacy }: 감사합니다. 답을 받았습니다. 약 리필 { $count }건을 준비하겠습니다.

        궁금한 점이 있으시면 { $phone }번으로 전화해 주세요.
 }
mail-refill-needs-pharmacist =
    { $pharmacy }: 감사합니다. 약을 보내기 전에 약사가 전화드리겠습니다.

    먼저 전화하시려면 { $phone }번으로 해 주세요.
mail-refill-declined = { $count ->
    [1]
        { $pharmacy }: 알겠습니다. 약을 보내지 않겠습니다.

        생각이 바뀌시면 { $phone }번으로 전화해 주세요.
   *[other]
        { $pharmacy }: 알겠습니다. 약 리필 { $count }건을 보내지 않겠습니다.

        생각이 바뀌시면 { $phone }번으로 전화해 주세요.
 }
mail-refill-on-hold = { $count ->
    [1]
        { $pharmacy }: 알겠습니다. 약 리필을 보류합니다.

        필요하시면 { $phone }번으로 전화해 주세요.
   *[other]
        { $pharmacy }: 알겠습니다. 약 리필 { $count }건을 보류합니다.

        필요하시면 { $phone }번으로 전화해 주세요.
 }
mail-emergency-reply =
    { $pharmacy }: 위험하시면 지금 911에 전화하세요. 자살 생각이 드시면 988에 전화나 문자를 하세요.

    저희 답을 기다리지 마세요. 저희 전화: { $phone }
mail-consent-welcome =
    { $pharmacy }: 약 리필에 관한 메시지를 일주일에 최대 3번 보냅니다.

    아래 링크로 언제든지 이 이메일을 그만 받으실 수 있습니다.
mail-new-link =
    { $pharmacy }: 새 링크입니다:

    { $link }

    요청하지 않으셨으면 이 이메일을 무시하세요.
mail-secure-notice =
    { $pharmacy }: 새 메시지가 있습니다. 여기서 읽으실 수 있습니다:

    { $link }

    궁금한 점이 있으시면 { $phone }번으로 전화해 주세요.
mail-call-back-coming =
    { $pharmacy }: 저희가 전화드리겠습니다.

    기다리기 어려우시면 { $phone }번으로 전화하세요. 응급 상황이면 911에 전화하세요.
mail-which-one =
    { $pharmacy }: 약 리필이 { $count }건 있습니다. 다 받으려면 '모두', 하나만 받으려면 '1번만' 또는 '2번만'이라고 답장해 주세요.

    여기서 어떤 약인지 보실 수 있습니다:

    { $link }
mail-did-not-understand =
    { $pharmacy }: 죄송합니다. 알아듣지 못했습니다. '네'나 '아니요'로 답장해 주세요.

    { $phone }번으로 전화하셔도 됩니다.
mail-question-received =
    { $pharmacy }: 감사합니다. 직원이 메시지를 읽고 답하겠습니다.

    기다리기 어려우시면 { $phone }번으로 전화하세요. 응급 상황이면 911에 전화하세요.
mail-stop-confirmed =
    { $pharmacy }: 이제 메시지를 보내지 않겠습니다.

    다시 받으려면 START라고 답장하세요. 궁금한 점이 있으시면 { $phone }번으로 전화해 주세요.
mail-stop-part-confirmed =
    { $pharmacy }: 이제 약 리필에 관한 메시지를 보내지 않겠습니다.

    모든 메시지를 중지하려면 STOP이라고 답장하세요. 문의: { $phone }.
mail-start-confirmed =
    { $pharmacy }: 메시지를 다시 보내 드립니다. 일주일에 최대 3건입니다.

    그만 받으려면 STOP이라고 답장하세요.
mail-help =
    { $pharmacy }: 약 리필에 관한 메시지를 일주일에 최대 3번 보냅니다.

    { $phone }번으로 전화해 주세요. 메시지를 그만 받으려면 STOP이라고 답장하세요.
mail-wrong-number-noted =
    { $pharmacy }: 감사합니다. 이 주소로 다시 보내지 않겠습니다.

    궁금한 점이 있으시면 { $phone }번으로 전화해 주세요.
