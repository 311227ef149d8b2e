### review: draft

# Letters on paper, in large print. No drug, illness, clinic or laboratory is named. An empty line parts
# paragraphs; an address on a line of its own becomes a code that a phone reads, with the address beside.

letter-date = { $date }
letter-greeting = { $name } 님, 안녕하세요.
letter-code = 네모난 코드입니다. 옆에 적힌 주소를 엽니다.

letter-refill-invitation =
    다음 배송을 계획할 때입니다.

    { $phone } 번으로 전화해 주십시오. 또는 저희 페이지에서 답해 주십시오. 휴대전화 카메라를 아래 네모에 대거나, 옆에 적힌 주소를 입력하십시오.

    { $link }

    페이지에서 생년월일을 묻습니다. 돈이나 비밀번호는 절대 묻지 않습니다.
letter-refill-reminder =
    다음 배송이 필요하십니까? 저희에게 알려 주십시오.

    { $phone } 번으로 전화해 주십시오. 또는 저희 페이지에서 답해 주십시오. 휴대전화 카메라를 아래 네모에 대거나, 옆에 적힌 주소를 입력하십시오.

    { $link }

    페이지에서 생년월일을 묻습니다. 돈이나 비밀번호는 절대 묻지 않습니다.
letter-refill-reminder-last =
    다음 배송에 대해 연락을 드렸지만 답을 받지 못했습니다.

    { $phone } 번으로 전화해 주십시오. 또는 저희 페이지에서 답해 주십시오. 휴대전화 카메라를 아래 네모에 대거나, 옆에 적힌 주소를 입력하십시오.

    { $link }

    페이지에서 생년월일을 묻습니다. 돈이나 비밀번호는 절대 묻지 않습니다.
letter-please-call = 연락을 드렸지만 닿지 않았습니다. { $phone } 번으로 전화해 주십시오.
letter-end =
    편지를 더 이상 원하지 않으십니까? { $phone } 번으로 전화해 알려 주십시오.

    { $pharmacy }

# A choice on the page of what we send
choices-stop-letter = 편지 받지 않기
