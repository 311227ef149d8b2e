### review: draft

# 휴대전화 알림: 알림을 켜고 끄는 페이지.
# Notices on the phone: the page where they are turned on and off.

notices-title = 이 휴대전화의 알림
notices-lead = 읽거나 답하실 것이 있으면 이 휴대전화에 알림을 띄울 수 있습니다.
notices-example = 알림에는 이 말만 나옵니다
notices-neutral = 알림에는 약 이름이나 연락하는 이유가 나오지 않습니다. 다른 사람이 화면을 볼 수 있기 때문입니다.
notices-turn-on = 알림 켜기
notices-agree = 이 휴대전화에서만 약 리필, 약 쓰는 시간, 진료, 보내 드린 메시지에 관한 알림을 받는 데 동의합니다. 언제든지 여기서 끌 수 있습니다. 알림이 가지 않으면, 문자를 받겠다고 동의하신 경우 문자를 보낼 수 있습니다.
notices-on = 알림이 켜져 있습니다
notices-on-body = 알림을 누르면 저희 페이지가 열립니다. 생년월일을 여쭤봅니다.
notices-turn-off = 알림 끄기
notices-blocked = 이 휴대전화가 저희 알림을 막고 있습니다
notices-blocked-body = 브라우저 설정을 열고, 저희 페이지의 알림을 허용한 뒤 여기로 돌아오세요.
notices-install = 먼저 저희 페이지를 홈 화면에 추가하세요
notices-install-share = 브라우저의 '공유' 버튼을 누르세요.
notices-install-add = '홈 화면에 추가'를 누르세요.
notices-install-open = 홈 화면에서 열고, 이 페이지로 돌아오세요.
notices-cannot = 여기서는 알림을 쓸 수 없습니다
notices-cannot-body = 이 브라우저는 저희 알림을 보여 줄 수 없습니다. 메시지는 전처럼 계속 받으실 수 있습니다.
notices-else = 궁금한 점이 있으신가요? 전화번호:
notices-offer = 이 휴대전화로 알림 받기
