### review: draft

# 동의를 구하는 말: 물어보는 문자, 전단, 전단의 페이지, 직원이 읽어 주는 말.
# Asking for consent: the text that asks, the flyer, the page behind it, and what staff read aloud.

message-consent-ask = { $pharmacy }: 약 리필과 건강 관리 문자를 받는 데 동의하시면 '네'라고 답장하세요. 일주일에 최대 3건. 문자와 데이터 요금이 들 수 있습니다. 도움말은 HELP, 문자 중지는 STOP.
# The page behind the code on a flyer.
join-link = 문자 받기
join-title = 저희 문자를 받아 보세요
join-lead = 약을 리필할 때가 되면 { $pharmacy }에서 문자를 보내 드릴 수 있습니다.
join-phone = 휴대전화 번호
join-phone-error = 지역 번호까지 전화번호를 적어 주세요.
join-terms = 일주일에 최대 3건의 문자가 갈 수 있습니다. 문자와 데이터 요금이 들 수 있습니다. 그만 받으려면 STOP이라고 답장하세요. 도움이 필요하면 HELP라고 답장하세요.
join-send = 문자 보내 주세요
join-next-title = 다음 순서
join-next-body = 이 번호로 문자를 하나 보냅니다. '네'라고 답장하세요. 답장하시기 전에는 더 보내지 않습니다.
join-free-choice = 문자를 받지 않으셔도 약은 받으실 수 있습니다. 저희는 번호를 다른 곳에 주거나 팔지 않습니다.
joined-title = 휴대전화를 봐 주세요
joined-body = 이 번호와 생년월일이 등록되어 있으면 지금 문자를 보냅니다.
joined-yes = 그 문자에 '네'라고 답장하세요. 그러면 됩니다.
joined-none = 문자가 안 왔나요? 전화번호:

# The flyer itself. It lies in a box: no name, no medicine.
flyer-title = 약을 리필할 때가 되면 문자를 받으세요
flyer-scan = 휴대전화 카메라를 이 네모에 대세요.
flyer-type = 전화번호와 생년월일을 적으세요.
flyer-yes = 저희 문자에 '네'라고 답장하세요.
flyer-terms = { $pharmacy }에서 일주일에 최대 3건의 문자를 보냅니다. 문자와 데이터 요금이 들 수 있습니다. 그만 받으려면 STOP, 도움이 필요하면 HELP라고 답장하세요.
flyer-choice = 문자를 받지 않으셔도 약은 받으실 수 있습니다.

script-may-we = { $pharmacy }에서 건강 관리에 관한 메시지를 보내 드려도 될까요?
script-how-often = 저희는 일주일에 최대 3번 메시지를 보내거나 전화합니다. 전화 회사가 문자 요금을 받을 수 있습니다.
script-free-choice = 싫다고 하셔도 됩니다. 언제든지 그만 받으실 수 있습니다. 그래도 약은 받으십니다.
script-question = 동의하시나요?
