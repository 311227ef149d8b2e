### review: draft

# Letters on paper, in large print. No drug, illness, clinic or laboratory is named. An empty line parts
# paragraphs; an address on a line of its own becomes a code that a phone reads, with the address beside.

letter-date = { $date }
letter-greeting = Xin chào { $name },
letter-code = Một mã hình vuông. Mã này mở địa chỉ ghi bên cạnh.

letter-refill-invitation =
    Đã đến lúc lên kế hoạch cho lần giao tiếp theo của quý vị.

    Xin gọi cho chúng tôi theo số { $phone }. Hoặc trả lời trên trang của chúng tôi. Hãy hướng máy ảnh của điện thoại vào ô vuông bên dưới, hoặc gõ địa chỉ ghi bên cạnh.

    { $link }

    Trang này hỏi ngày sinh của quý vị. Trang không bao giờ hỏi tiền hay mật khẩu.
letter-refill-reminder =
    Quý vị có cần lần giao tiếp theo không? Xin cho chúng tôi biết.

    Xin gọi cho chúng tôi theo số { $phone }. Hoặc trả lời trên trang của chúng tôi. Hãy hướng máy ảnh của điện thoại vào ô vuông bên dưới, hoặc gõ địa chỉ ghi bên cạnh.

    { $link }

    Trang này hỏi ngày sinh của quý vị. Trang không bao giờ hỏi tiền hay mật khẩu.
letter-refill-reminder-last =
    Chúng tôi đã cố liên lạc với quý vị về lần giao tiếp theo và chưa nhận được trả lời.

    Xin gọi cho chúng tôi theo số { $phone }. Hoặc trả lời trên trang của chúng tôi. Hãy hướng máy ảnh của điện thoại vào ô vuông bên dưới, hoặc gõ địa chỉ ghi bên cạnh.

    { $link }

    Trang này hỏi ngày sinh của quý vị. Trang không bao giờ hỏi tiền hay mật khẩu.
letter-please-call = Chúng tôi đã cố liên lạc với quý vị nhưng không được. Xin gọi cho chúng tôi theo số { $phone }.
letter-end =
    Quý vị không muốn nhận thư nữa? Xin gọi { $phone } và cho chúng tôi biết.

    { $pharmacy }

# A choice on the page of what we send
choices-stop-letter = Không gửi thư nữa
