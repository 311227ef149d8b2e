### review: draft

# 보안 메시지: 환자 페이지 안의 한 페이지.
# Secure messages: the page in the portal.

messages-title = 메시지
messages-lead = 여기서 { $pharmacy }에 메시지를 쓰세요. 본인과 담당 의료진만 읽습니다.
messages-none = 아직 메시지가 없습니다.
messages-from-us = 약국
messages-from-you = 나
messages-write = 메시지 쓰기
messages-hint = 직원이 읽고 여기에 답합니다. 응급 상황이면 911에 전화하세요.
messages-send = 보내기
messages-urgent = 급하신가요? 전화번호:
messages-back = 메시지로 돌아가기
messages-danger-told = 메시지를 받았고, 저희 직원에게 알렸습니다.
empty-message = 먼저 메시지를 써 주세요.
long-message = 메시지가 너무 깁니다. { $most }자보다 짧게 써 주세요.
