### review: draft

# 이 메시지가 정말 저희가 보낸 것인가요? 실제로 보낸 기록에 따라 하는 답과 설명 페이지.
# Is this message really from us? What we say from what was really sent, and the page that explains.

message-check-yes = { $count ->
    [1] { $pharmacy }: 네, 저희가 메시지를 보냈습니다: { $sent }. 저희는 돈, 카드, 비밀번호를 절대 묻지 않습니다.
   *[other] { $pharmacy }: 네, 저희가 메시지를 { $count }번 보냈습니다. 마지막으로 보낸 때: { $sent }. 저희는 돈, 카드, 비밀번호를 절대 묻지 않습니다.
 }
message-check-no = { $pharmacy }: 아니요, 저희는 오늘도 어제도 메시지를 보내지 않았습니다. 링크를 열지 마세요. 문의: { $phone }.
mail-check-yes =
    { $pharmacy }: { $count ->
        [1] 네, 저희가 메시지를 보냈습니다: { $sent }.
       *[other] 네, 저희가 메시지를 { $count }번 보냈습니다. 마지막으로 보낸 때: { $sent }.
    }

    저희는 돈, 카드, 비밀번호를 절대 묻지 않습니다. 확실하지 않으면 { $phone }번으로 전화해 주세요.
mail-check-no =
    { $pharmacy }: 아니요, 저희는 오늘도 어제도 메시지를 보내지 않았습니다.

    링크를 열지 마세요. 궁금한 점이 있으시면 { $phone }번으로 전화해 주세요.
sent-today = 오늘 { $time }
sent-yesterday = 어제 { $time }
# The page for everybody.
is-it-you-link = 정말 약국에서 보낸 메시지인가요?
is-it-you-title = 정말 약국에서 보낸 메시지인가요?
is-it-you-look-title = 저희 메시지의 모습
is-it-you-look-name = 저희 이름으로 시작합니다: { $pharmacy }.
is-it-you-look-link = 메시지 안의 모든 링크는 이렇게 시작합니다:
is-it-you-look-phone = 전화번호는 약 라벨에 있는 번호와 같습니다:
is-it-you-never-title = 저희가 메시지에서 절대 묻지 않는 것
is-it-you-never-money = 돈, 기프트 카드, 카드 번호
is-it-you-never-password = 비밀번호나 인증 번호
is-it-you-never-number = 사회보장번호(소셜 번호, Social Security number)
is-it-you-never-do = 이런 것을 묻는 메시지는 저희가 보낸 것이 아닙니다. 답하지 마세요.
is-it-you-paste-title = 링크 확인하기
is-it-you-paste = 링크나 메시지 전체를 붙여 넣으세요
is-it-you-paste-hint = 링크만 봅니다. 붙여 넣으신 내용은 보관하지 않습니다.
is-it-you-paste-send = 확인하기
is-it-you-no-link-title = 링크가 없습니다
is-it-you-no-link-body = 붙여 넣으신 내용에 링크가 없습니다. 저희가 메시지를 보냈는지 아래에서 물어보실 수 있습니다.
is-it-you-not-ours-title = 저희 링크가 아닙니다
is-it-you-not-ours-body = 열지 마세요. 그 메시지에 답하지 마세요. 확실하지 않으면 저희에게 전화해 주세요.
is-it-you-ours-title = 저희 링크입니다
is-it-you-ours-body = 저희 페이지로 연결됩니다.
is-it-you-ours-open-title = 저희 링크입니다
is-it-you-ours-open-body = 쓸 수 있습니다. 저희 페이지로 연결됩니다.
is-it-you-ours-closed-title = 이 링크는 닫혔습니다
is-it-you-ours-closed-body = 저희 페이지로 연결되지만 이제 쓸 수 없습니다. 열어서 새 링크를 요청하세요.
is-it-you-ask-title = 저희가 메시지를 보냈는지 물어보기
is-it-you-ask-body = 메시지가 온 전화번호나 이메일을 적어 주세요. 답은 여기가 아니라 그곳으로 보냅니다.
is-it-you-address = 전화번호나 이메일
is-it-you-address-error = 지역 번호까지 전화번호를 적거나 이메일 주소를 적어 주세요.
is-it-you-ask-send = 물어보기
is-it-you-check = 저희 문자에 CHECK라고 답장하셔도 됩니다.
is-it-you-asked-title = 메시지를 봐 주세요
is-it-you-asked-body = 그곳으로 보내도 되는 경우 몇 분 안에 답장이 갑니다. 밤에는 가지 않을 수 있습니다.
is-it-you-asked-none = 오늘이나 어제 저희가 메시지를 보냈는지 알려 드립니다. 답장이 없으면 무엇이든 하기 전에 약 라벨에 있는 번호로 전화해 주세요.
footer-is-it-you = 정말 약국에서 보낸 메시지인가요?

# The picture or words that a patient chose, shown before the birth date is asked for.
sign-yours = 직접 고르신 것입니다. 이것이 보이면 저희 페이지입니다:
sign-missing = 고르신 그림이나 글이 없거나 다르면 아무것도 적지 마세요. 전화번호:
sign-title = 그림을 고르세요
sign-lead = 생년월일을 묻기 전에 저희 페이지에 보여 드립니다. 그러면 저희 페이지인 것을 알 수 있습니다.
sign-pictures = 그림을 고르세요
sign-phrase = 또는 직접 쓴 글
sign-phrase-hint = 본인만 떠올릴 수 있는 짧은 말. 비밀번호는 쓰지 마세요.
sign-save = 이것으로 하기
sign-none = 그림 없음
sign-error = 그림을 고르거나 짧은 말을 적어 주세요.
sign-never = 메시지에는 절대 넣지 않습니다.
sign-along = 그림은 문자와 함께 갈 수 있습니다. 직접 쓰신 말은 절대 보내지 않습니다.
sign-change = 저희 페이지를 알아볼 수 있게 그림 고르기
choices-title = 내 선택
choices-lead = 동의하신 것과 그만 받는 방법입니다.
choices-now = 받고 계신 메시지
choices-none = 현재 메시지 수신에 동의하신 것이 없습니다.
choices-line = { $about }: { $way }
choices-since = { $day }부터
choices-stop-title = 일부 또는 모두 그만 받기
choices-stop = 무엇을 그만 받으시겠어요?
choices-stop-all = 모든 메시지
choices-stop-sms = 문자
choices-stop-voice = 녹음 전화
choices-stop-email = 이메일
choices-stop-push = 휴대폰이나 컴퓨터 알림
choices-stop-refill = 약 리필에 관한 메시지
choices-stop-send = 지금 중지하기
choices-stop-why = 바로 중지됩니다. 건강을 위해 필요하면 직원이 전화할 수 있습니다.
choices-stopped = 중지했습니다
choices-stopped-body = 이런 메시지는 더 가지 않습니다.
choices-sign = 내 그림
choices-link = 동의하신 것 보기
choices-way-sms = 문자, { $where }
choices-way-voice = 녹음 전화, { $where }
choices-way-email = 이메일, { $where }
choices-way-push = 휴대폰이나 컴퓨터 알림({ $where })
choices-way-letter = 주소로 보내는 편지
choices-about-refill = 약 리필
choices-about-dose = 약 시간 알림
choices-about-appointment = 진료와 전화
choices-about-education = 건강 관리 배우기
choices-about-survey = 몸 상태
choices-about-safety = 안전 소식
choices-about-message = 직원이 쓴 메시지
choices-about-account = 링크와 인증 번호
choices-error = 무엇을 그만 받을지 골라 주세요.
sign-bird = 파란 새
sign-fish = 빨간 물고기
sign-flower = 보라색 꽃
sign-house = 노란 집
sign-boat = 돛단배
sign-tree = 초록색 나무
sign-star = 금색 별
sign-cup = 파란 컵
sign-sun = 노란 해
sign-moon = 보라색 달
sign-leaf = 초록색 잎
sign-heart = 빨간 하트
sign-key = 금색 열쇠
sign-bell = 금색 종
sign-umbrella = 빨간 우산
sign-apple = 빨간 사과
sign-cat = 갈색 고양이
sign-kite = 연
sign-mountain = 파란 산
sign-bicycle = 초록색 자전거
sign-hat = 검은 모자
sign-book = 펼친 책
sign-balloon = 빨간 풍선
sign-butterfly = 나비
