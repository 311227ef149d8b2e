### review: draft

# 모든 페이지에서 같이 쓰는 말. 쉽고 짧게 씁니다.
# Words that every page shares. Plain, short, grade 6.

continue = 계속
back = 뒤로
change = 바꾸기
save = 저장
cancel = 취소
print = 이 페이지 인쇄
call-us = 전화하기
skip-to-main = 본문으로 바로 가기
language-label = 언어
language-more = 다른 언어 더 보기
translation-draft = 이 페이지는 저희가 직접 번역했습니다. 전문 번역가가 아직 확인하지 않았습니다. 이해하기 어려운 부분이 있으면 저희에게 전화해 주세요.
navigation-label = 주 메뉴
stop-messages = 메시지 그만 받기
progress = 질문 { $of }개 중 { $at }번째
footer-privacy = { $pharmacy }에서는 답하신 내용을 비밀로 지킵니다. 담당 의료진만 볼 수 있습니다.
footer-staff = 환자 정보를 볼 때마다 기록이 남습니다.
footer-demo = 데모 페이지로 돌아가기

# Forms
answer-urgent = 응급 상황
your-answer = 답
or = 또는
error-prefix = 오류:
errors-title = 이것을 확인해 주세요

# The page closes for safety
idle-closes = 안전을 위해, 쓰지 않으시면 이 페이지는 { $time }에 닫힙니다. 답하신 내용은 저장됩니다.
idle-title = 아직 계신가요?
idle-body = 안전을 위해 이 페이지는 2분 뒤에 닫힙니다. 답하신 내용은 저장되어 있습니다.
idle-stay = 이 페이지 계속 열어 두기

# Error pages
fault-forbidden-title = 이 페이지는 열 수 없습니다
fault-forbidden-body = 뒤로 가서 다시 해 보세요. 링크로 오셨다면 링크를 다시 열어 주세요.
fault-missing-title = 이 페이지를 찾을 수 없습니다
fault-missing-body = 주소가 틀렸거나 페이지가 없어졌을 수 있습니다.
fault-refused-title = 처리하지 못했습니다
fault-refused-body = 이 페이지를 여신 뒤에 바뀐 것이 있습니다. 뒤로 가서 다시 봐 주세요.
fault-large-title = 한 번에 보내기에는 너무 많습니다
fault-large-body = 조금씩 나누어 보내 주세요.
fault-many-title = 잠시만 기다려 주세요
fault-many-body = 너무 여러 번 시도했습니다. 1분 기다린 뒤 다시 해 보세요.
fault-busy-title = 곧 다시 열립니다
fault-busy-body = 지금은 이 페이지를 쓸 수 없습니다. 몇 분 뒤에 다시 해 보세요.
fault-unreadable-title = 보내신 내용을 읽지 못했습니다
fault-unreadable-body = 뒤로 가서 다시 해 보세요.
fault-broken-title = 문제가 생겼습니다
fault-broken-body = 저희 쪽 잘못입니다. 몇 분 뒤에 다시 해 보세요.
fault-call = 저희가 도와드리겠습니다. 전화번호:
fault-incident = 전화하실 때 이 번호를 알려 주세요:

# Days and times
# A day or a time on its own.
just = { $words }
moment = { $date } { $time }
date-today = 오늘({ $date })
date-tomorrow = 내일({ $date })
date-today-within = 오늘({ $date })
date-tomorrow-within = 내일({ $date })
