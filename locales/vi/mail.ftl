### review: draft

# What we send by e-mail. The pharmacy stands first, as in a text. No drug, illness, clinic,
# laboratory or person is named, in the subject least of all: it is the same for every e-mail. An
# empty line parts paragraphs; an address on a line of its own becomes a button.
# [1] is exactly one: then the answer is CÓ; for several it is TẤT CẢ.

mail-subject = Tin từ { $pharmacy }
mail-unsubscribe = Ngưng nhận email từ chúng tôi

# The last paragraph of what asks. Only where answers by e-mail reach us does it invite one.
mail-answer-here = { $count ->
    [1] Quý vị cũng có thể trả lời email này bằng chữ CÓ hay KHÔNG.
   *[other] Quý vị cũng có thể trả lời email này bằng chữ TẤT CẢ hay KHÔNG.
 }
mail-no-answers = Xin đừng trả lời email này: không có ai đọc thư trả lời.

mail-refill-invitation = { $count ->
    [1]
        { $pharmacy }: Đã đến lúc lấy thêm thuốc. Xin trả lời vài câu hỏi ngắn ở đây:

        { $link }

        Quý vị cũng có thể gọi chúng tôi ở số { $phone }.
   *[other]
        { $pharmacy }: Quý vị có { $count } loại thuốc đã đến lúc lấy thêm. Xin trả lời vài câu hỏi ngắn ở đây:

        { $link }

        Quý vị cũng có thể gọi chúng tôi ở số { $phone }.
 }
mail-refill-reminder = { $count ->
    [1]
        { $pharmacy }: Quý vị có cần lấy thêm thuốc không? Xin cho biết ở đây:

        { $link }

        Quý vị cũng có thể gọi chúng tôi ở số { $phone }.
   *[other]
        { $pharmacy }: Quý vị có { $count } loại thuốc cần lấy thêm. Có cần gửi không? Xin cho biết ở đây:

        { $link }

        Quý vị cũng có thể gọi chúng tôi ở số { $phone }.
 }
mail-refill-reminder-last = { $count ->
    [1]
        { $pharmacy }: Chúng tôi chưa nhận được câu trả lời của quý vị về việc lấy thêm thuốc. Xin cho biết ở đây:

        { $link }

        Quý vị cũng có thể gọi chúng tôi ở số { $phone }.
   *[other]
        { $pharmacy }: Chúng tôi chưa nhận được câu trả lời của quý vị về { $count } loại thuốc cần lấy thêm. Xin cho biết ở đây:

        { $link }

        Quý vị cũng có thể gọi chúng tôi ở số { $phone }.
 }
mail-refill-confirmed = { $count ->
    [1]
        { $pharmacy }: Cảm ơn quý vị. Chúng tôi đã nhận câu trả lời và sẽ chuẩn bị thuốc lấy thêm.

        Có thắc mắc? Xin gọi { $phone }.
   *[other]
        { $pharmacy }: Cảm ơn quý vị. Chúng tôi đã nhận câu trả lời và sẽ chuẩn bị { $count } loại thuốc lấy thêm.

        Có thắc mắc? Xin gọi { $phone }.
 }
mail-refill-needs-pharmacist =
    { $pharmacy }: Cảm ơn quý vị. Dược sĩ sẽ gọi quý vị trước khi chúng tôi gửi thuốc.

    Nếu quý vị muốn gọi trước, xin gọi { $phone }.
mail-refill-declined = { $count ->
    [1]
        { $pharmacy }: Vâng, chúng tôi sẽ không gửi.

        Nếu quý vị đổi ý, xin gọi { $phone }.
   *[other]
        { $pharmacy }: Vâng, chúng tôi sẽ không gửi { $count } loại thuốc lấy thêm.

        Nếu quý vị đổi ý, xin gọi { $phone }.
 }
mail-refill-on-hold = { $count ->
    [1]
        { $pharmacy }: Vâng, chúng tôi tạm hoãn thuốc lấy thêm.

        Khi nào quý vị cần, xin gọi { $phone }.
   *[other]
        { $pharmacy }: Vâng, chúng tôi tạm hoãn { $count } loại thuốc lấy thêm.

        Khi nào quý vị cần, xin gọi { $phone }.
 }
mail-emergency-reply =
    { $pharmacy }: Gọi 911 ngay nếu quý vị gặp nguy hiểm. Có ý nghĩ tự tử? Gọi hoặc nhắn tin số 988.

    Đừng chờ chúng tôi trả lời. Nhà thuốc: { $phone }
mail-consent-welcome =
    { $pharmacy }: Chúng tôi sẽ gửi email cho quý vị về việc lấy thêm thuốc, tối đa 3 lần mỗi tuần.

    Quý vị có thể ngưng các email này bất cứ lúc nào bằng đường link bên dưới.
mail-new-link =
    { $pharmacy }: Đây là đường link mới của quý vị:

    { $link }

    Nếu quý vị không yêu cầu, xin bỏ qua email này.
mail-secure-notice =
    { $pharmacy }: Quý vị có tin mới từ chúng tôi. Quý vị có thể đọc ở đây:

    { $link }

    Có thắc mắc? Xin gọi { $phone }.
mail-call-back-coming =
    { $pharmacy }: Chúng tôi sẽ gọi quý vị.

    Nếu không chờ được, xin gọi { $phone }. Cấp cứu? Gọi 911.
mail-which-one =
    { $pharmacy }: Quý vị có { $count } loại thuốc cần lấy thêm. Xin trả lời TẤT CẢ nếu muốn lấy hết, hoặc chỉ 1, hoặc chỉ 2.

    Quý vị có thể xem ở đây:

    { $link }
mail-did-not-understand =
    { $pharmacy }: Xin lỗi, chúng tôi không hiểu. Xin trả lời CÓ hay KHÔNG.

    Quý vị cũng có thể gọi chúng tôi ở số { $phone }.
mail-question-received =
    { $pharmacy }: Cảm ơn quý vị. Sẽ có người đọc tin này và trả lời.

    Nếu không chờ được, xin gọi { $phone }. Cấp cứu? Gọi 911.
mail-stop-confirmed =
    { $pharmacy }: Chúng tôi sẽ không gửi tin cho quý vị nữa.

    Muốn nhận lại, xin trả lời START. Có thắc mắc? Xin gọi { $phone }.
mail-stop-part-confirmed =
    { $pharmacy }: Chúng tôi sẽ không gửi tin về việc lấy thêm thuốc nữa.

    Muốn ngưng mọi tin, nhắn STOP. Có thắc mắc? Gọi { $phone }.
mail-start-confirmed =
    { $pharmacy }: Quý vị sẽ lại nhận tin của chúng tôi, tối đa 3 tin mỗi tuần.

    Muốn ngưng, xin trả lời STOP.
mail-help =
    { $pharmacy }: Chúng tôi gửi tin về việc lấy thêm thuốc, tối đa 3 lần mỗi tuần.

    Xin gọi chúng tôi ở số { $phone }. Muốn ngưng nhận tin, xin trả lời STOP.
mail-wrong-number-noted =
    { $pharmacy }: Cảm ơn. Chúng tôi sẽ không gửi đến địa chỉ này nữa.

    Có thắc mắc? Xin gọi { $phone }.
