### review: draft

# Words of the pages patients see. Grade 6: short words, short sentences, one idea each.

# The link, before anyone has said who they are: no name, no medicine, no date.
landing-title = Chúng tôi có tin mới cho quý vị
landing-from = { $pharmacy } đã gửi cho quý vị đường link này. { $minutes ->
    [0] Không cần mật khẩu.
   *[other] Chỉ mất khoảng { $minutes } phút. Không cần mật khẩu.
}
landing-trust-title = Có thật là chúng tôi không?
landing-trust-body = Xin xem nhãn trên thuốc của quý vị. Quý vị sẽ thấy cùng số điện thoại này:
landing-why-title = Tại sao tôi nhận được tin này?
landing-why-body = Nhà thuốc chúng tôi có số điện thoại hoặc email này trong hồ sơ để báo tin về việc chăm sóc.
landing-other-title = Chưa tiện bây giờ, hoặc không phải quý vị?
landing-call-me = Xin gọi điện cho tôi
landing-not-me = Tin này không phải cho tôi

closed-title = Đường link này đã đóng
closed-body = Đường link tự đóng sau một thời gian để giữ an toàn cho quý vị. Chúng tôi có thể gửi đường link mới.
closed-dates = Đường link này đã đóng vì ngày sinh không đúng 5 lần. Chúng tôi có thể gửi đường link mới.
closed-new-link = Gửi cho tôi đường link mới
closed-call = Quý vị cũng có thể gọi chúng tôi ở số

too-old-title = Đường link này quá cũ
too-old-body = Chúng tôi không thay đổi gì cả. Đường link này không còn cho biết điện thoại này là của ai.
too-old-call = Để cho chúng tôi biết quý vị muốn gì, xin gọi số

ask-not-me-title = Tin này gửi nhầm người phải không?
ask-not-me-body = Chúng tôi sẽ không dùng số điện thoại hoặc email này nữa. Cảm ơn quý vị đã cho biết.
ask-not-me-yes = Phải, tin này không phải cho tôi
ask-stop-title = Ngưng nhận tất cả các tin?
ask-stop-body = Chúng tôi sẽ không gửi tin đến đây nữa. Chúng tôi sẽ không nhắc khi quý vị sắp hết thuốc.
ask-stop-yes = Ngưng nhận tin
ask-call-me-title = Quý vị muốn chúng tôi gọi không?
ask-call-me-body = Nhân viên nhà thuốc sẽ gọi số điện thoại có trong hồ sơ.
ask-call-me-yes = Có, xin gọi tôi
ask-new-link-title = Gửi cho quý vị đường link mới?
ask-new-link-body = Chúng tôi sẽ gửi đến số điện thoại có trong hồ sơ.
ask-new-link-yes = Gửi cho tôi đường link mới
ask-keep = Không, trở lại

done-not-me-title = Cảm ơn quý vị đã cho biết
done-not-me-body = Chúng tôi sẽ không dùng số điện thoại hoặc email này nữa.
done-stop-title = Chúng tôi sẽ ngưng
done-stop-body = Quý vị sẽ không nhận tin ở đây nữa. Chúng tôi vẫn có thể gọi nếu sức khỏe của quý vị cần.
done-call-me-title = Chúng tôi sẽ gọi quý vị
done-call-me-body = Nhân viên nhà thuốc sẽ gọi số điện thoại có trong hồ sơ. Chúng tôi gọi trong giờ mở cửa.
done-new-link-title = Xin xem tin trên điện thoại
done-new-link-body = Nếu chúng tôi được phép gửi đến điện thoại có trong hồ sơ, đường link mới sẽ đến. Nếu không thấy, xin gọi cho chúng tôi.
done-call = Quý vị cũng có thể gọi chúng tôi ở số
done-close = Bây giờ quý vị có thể đóng trang này.

# Confirm it's you. A month is asked for as a number: that is always understood.
hello-title = Xin xác nhận đây là quý vị
hello-lead = Xin cho biết ngày sinh của người dùng thuốc.
hello-birth = Ngày sinh
hello-birth-hint = Thí dụ, sinh ngày 27 tháng 3 năm 1961 thì ghi: 3 27 1961
birth-month = Tháng
birth-day = Ngày
birth-year = Năm
birth-month-error = Xin ghi tháng bằng số, từ 1 đến 12.
birth-day-error = Xin ghi ngày bằng số, từ 1 đến 31.
birth-year-error = Xin ghi năm bằng 4 chữ số.
birth-date-error = Không có ngày này. Xin xem lại ngày và tháng.
birth-no-match = Ngày này không đúng với hồ sơ. Xin xem lại ngày và thử lần nữa.
birth-last-try = Ngày này không đúng với hồ sơ. Quý vị còn thử được một lần, hoặc xin gọi chúng tôi.
hello-why-title = Tại sao hỏi điều này?
hello-why-body = Để giữ kín việc chăm sóc của quý vị. Người khác cầm điện thoại này không mở được trang của quý vị.
hello-help = Trang này khó dùng? Chúng tôi có thể làm qua điện thoại. Xin gọi

timed-out-title = Trang này đã đóng để giữ an toàn cho quý vị
timed-out-body = Câu trả lời của quý vị đã được lưu.
timed-out-how = Để tiếp tục, xin mở lại đường link trong tin.

# The refill, one question a page
# Which of several medicines, and how to tell it from another that is called the same.
medicine-of = Thuốc { $at } trong { $of }
medicine-filled = Lần lấy thuốc gần nhất: { $day }.
medicine-filled-for = Lần lấy thuốc gần nhất: { $day }, { $unit ->
    [tablets] { $count } viên nén
    [capsules] { $count } viên nang
    [pills] { $count } viên thuốc
   *[none] đủ
} dùng { $days } ngày.
medicine-alike = Không chắc đây là thuốc nào? Xin gọi chúng tôi.
question-link = Tôi có câu hỏi cho dược sĩ

still-taking-title = Quý vị còn dùng thuốc này không?
still-taking-yes = Còn
still-taking-on-hold = Đang tạm ngưng
still-taking-no = Không, tôi đã ngưng hẳn

doses-left-title = Quý vị còn lại bao nhiêu liều?
doses-left-hint = Xin đếm số thuốc có ở nhà hôm nay. Đoán gần đúng cũng được.
doses-left-unit = liều còn lại
doses-left-error = Xin ghi một con số, thí dụ 3. Nếu không còn liều nào, ghi 0.
doses-left-sure = Có phải ý quý vị là { $count ->
   *[other] { $count } liều
} không? Số này khá nhiều. Xin sửa lại, hoặc bấm Tiếp tục lần nữa.
doses-unit = liều

missed-title = Từ lần giao thuốc trước, quý vị có bỏ lỡ liều nào không?
missed-hint = Nhiều người có lúc bỏ lỡ một liều. Cho biết điều này rất có ích.
missed-none = Không, tôi không bỏ lỡ liều nào
missed-some = Có, tôi đã bỏ lỡ vài liều
missed-details-title = Xin cho biết về các liều đã bỏ lỡ
missed-details-hint = Điều này giúp dược sĩ giúp quý vị.
missed-count-label = Quý vị đã bỏ lỡ mấy liều?
missed-count-error = Xin ghi một con số, thí dụ 2. Nếu không bỏ lỡ liều nào, xin trở lại.
missed-why-label = Lý do chính là gì?
missed-why-error = Xin chọn lý do chính.
missed-why-forgot = Tôi quên
missed-why-side-effect = Thuốc làm tôi thấy không khỏe
missed-why-cost = Thuốc quá đắt
missed-why-ran-out = Tôi hết thuốc
missed-why-advised = Nhóm chăm sóc dặn tôi bỏ liều
missed-why-other = Lý do khác

changes-title = Từ lần giao thuốc trước, có gì thay đổi không?
changes-hint = Thuốc mới hoặc thuốc đã ngưng, dị ứng mới, phải vào bệnh viện, hoặc bảo hiểm mới.
changes-none = Không, không có gì thay đổi
changes-some = Có, có thay đổi
changed-title = Điều gì đã thay đổi?
changed-hint = Chọn tất cả những điều đúng.
changed-error = Xin chọn điều đã thay đổi. Nếu không có gì thay đổi, xin trở lại.
changed-medicines = Các thuốc khác của tôi
changed-medicines-hint = Tôi bắt đầu, ngưng hoặc đổi một thuốc
changed-allergies = Dị ứng của tôi
changed-allergies-hint = Tôi bị dị ứng mới
changed-hospital = Bệnh viện hoặc phòng cấp cứu
changed-hospital-hint = Tôi đã phải đến đó
changed-insurance = Bảo hiểm của tôi
changed-insurance-hint = Tôi có bảo hiểm mới hoặc thẻ mới

effects-title = Quý vị có bị tác dụng phụ nào không?
effects-hint = Tác dụng phụ là khi thuốc làm quý vị thấy không khỏe.
effects-none = Không
effects-mild = Có, một chút
effects-mild-hint = Không làm tôi khó chịu
effects-moderate = Có, làm tôi khó chịu
effects-moderate-hint = Gây trở ngại cho việc hằng ngày
effects-severe = Có, rất nặng
effects-severe-hint = Tôi không làm được những việc thường ngày
effects-emergency = Tôi cần giúp ngay bây giờ
effects-emergency-hint = Thí dụ khó thở, đau ngực hoặc sưng mặt
effects-ungraded = Quý vị đã cho biết qua tin nhắn
effects-details-title = Xin cho biết thêm về tác dụng phụ
effects-new-label = Mới có hoặc nặng hơn trước?
effects-new-error = Xin chọn có hoặc không.
effects-new-yes = Có, mới có hoặc nặng hơn
effects-new-no = Không, vẫn như trước
effects-words-label = Quý vị cảm thấy thế nào? (Có thể để trống.)
effects-words-hint = Xin viết theo lời của quý vị, bằng tiếng nào cũng được. Dược sĩ sẽ đọc.

danger-title = Hãy gọi cấp cứu ngay
danger-call-title = Gọi 911
danger-call-body = Đừng chờ. Cho họ biết quý vị dùng thuốc gì.
danger-call-911 = Gọi 911
danger-then = Khi quý vị đã an toàn
danger-pharmacy = Xin gọi dược sĩ của chúng tôi ở số
danger-told = Chúng tôi đã báo cho dược sĩ biết quý vị cần giúp.
danger-go-on = Tôi đã an toàn. Tiếp tục.

day-title = { $count ->
   *[other] Quý vị muốn nhận thuốc vào ngày nào?
}
day-hint = Theo cách tính của chúng tôi, đây là những ngày trước khi quý vị hết thuốc.
day-call = Không ngày nào tiện cho tôi
day-call-hint = Sẽ có người gọi quý vị để chọn ngày
no-day-title = Chúng ta hẹn ngày giao thuốc qua điện thoại
no-day-too-late-to-ship = Không đủ thời gian để gửi thuốc trước liều kế tiếp của quý vị
no-day-allowed-too-late = Bảo hiểm của quý vị không cho chúng tôi gửi thuốc kịp lúc
no-day-body = Quý vị không phải làm gì cả. Sẽ có người gọi quý vị để tìm cách.
no-day-call = Xin gọi tôi
no-day-soon = Quý vị sắp phải dùng liều kế tiếp? Xin gọi chúng tôi ngay ở số

ask-pharmacist-title = Quý vị muốn hỏi gì?
ask-pharmacist-hint = Xin viết theo lời của quý vị, bằng tiếng nào cũng được. Dược sĩ sẽ gọi quý vị trước khi gửi thuốc.
ask-pharmacist-save = Lưu câu hỏi của tôi
ask-pharmacist-error = Xin viết câu hỏi, hoặc chọn “Tôi không có câu hỏi”.
ask-pharmacist-saved = Chúng tôi đã lưu câu hỏi của quý vị
ask-pharmacist-saved-body = Dược sĩ sẽ nhận được khi quý vị gửi các câu trả lời.
ask-pharmacist-skip = Tôi không có câu hỏi

# Check and send
check-title = Xin xem lại các câu trả lời
check-shared = Cho tất cả các thuốc của quý vị
check-send = { $count ->
    [1] Gửi thuốc lấy thêm cho tôi
   *[other] Gửi { $count } loại thuốc lấy thêm cho tôi
}
check-send-pharmacist = Gửi câu trả lời cho dược sĩ
check-send-answers = Gửi các câu trả lời của tôi
check-flagged-title = Dược sĩ sẽ gọi quý vị trước
check-flagged-body = Chúng tôi muốn chắc chắn thuốc này phù hợp với quý vị. Chúng tôi không gửi gì trước khi nói chuyện với quý vị.
check-flagged-some = Thuốc này chỉ được gửi sau khi nói chuyện với quý vị:
check-not-title = { $count ->
   *[other] Bây giờ tôi chưa muốn nhận
}
check-not-body = Xin cho biết, để chúng tôi không hỏi nữa.
check-not-now = Hiện tại tôi còn đủ thuốc
check-no = { $count ->
    [1] Tôi không muốn lấy thêm thuốc này
   *[other] Tôi không muốn lấy thêm các thuốc này
}
asked-still-taking = Còn dùng thuốc
asked-doses-left = Số liều còn lại
asked-missed-doses = Số liều bỏ lỡ
asked-changes = Điều đã thay đổi
asked-side-effects = Tác dụng phụ
asked-delivery-day = Ngày giao thuốc
asked-pharmacist-question = Câu hỏi cho dược sĩ
answer-doses = { $count ->
   *[other] { $count } liều
}
answer-call = Chúng tôi sẽ gọi quý vị
answer-none = Chưa có câu trả lời
answer-no-question = Không có câu hỏi

# Sent
sent-confirmed-title = Cảm ơn quý vị. Chúng tôi đã nhận các câu trả lời
sent-confirmed-body = Mọi việc đã xong. Quý vị không phải làm gì thêm.
sent-confirmed-short = chúng tôi sẽ gửi
sent-call-title = Chúng tôi sẽ gọi quý vị để chọn ngày
sent-call-today-title = Hôm nay chúng tôi sẽ gọi quý vị để chọn ngày
sent-call-body = Chúng tôi đã nhận các câu trả lời. Chỉ còn cần chọn ngày giao thuốc.
sent-call-today-body = Chúng tôi đã nhận các câu trả lời. Chỉ còn cần chọn ngày giao thuốc.
sent-needs-pharmacist-title = Cảm ơn quý vị. Dược sĩ sẽ gọi quý vị
sent-needs-pharmacist-body = Dược sĩ sẽ đọc và gọi quý vị. Chúng tôi muốn nói chuyện trước khi gửi thuốc.
sent-needs-pharmacist-short = dược sĩ sẽ gọi quý vị trước
sent-on-hold-title = Cảm ơn quý vị. Chúng tôi sẽ chờ
sent-on-hold-body = Quý vị cho biết hiện tại còn đủ thuốc.
sent-on-hold-short = chúng tôi sẽ chờ
sent-stopped-title = Chúng tôi đã phải ngưng gửi thuốc
sent-stopped-body = { $count ->
    [1] Nhà thuốc đã ngưng lần lấy thêm thuốc này. Tạm thời thuốc sẽ không được gửi.
   *[other] Nhà thuốc đã ngưng { $count } loại thuốc lấy thêm này. Tạm thời các thuốc này sẽ không được gửi.
}
sent-stopped-short = chúng tôi đã ngưng
sent-stopped-call = Muốn hỏi về việc này, xin gọi chúng tôi ở số
sent-closed-short = đã đóng
sent-declined-title = Cảm ơn quý vị đã cho biết
sent-declined-body = { $count ->
    [1] Chúng tôi sẽ không gửi thuốc lấy thêm này.
   *[other] Chúng tôi sẽ không gửi { $count } loại thuốc lấy thêm này.
}
sent-declined-short = chúng tôi sẽ không gửi
sent-reference = Mã số của quý vị
sent-reference-hint = Nếu gọi chúng tôi, xin cho biết mã số này.
sent-next = Việc kế tiếp
sent-change-title = Cần thay đổi điều gì?
sent-change-until = Quý vị có thể đổi câu trả lời cho đến khi chúng tôi bắt đầu chuẩn bị thuốc.
sent-change-latest = Trễ nhất là { $day }.
sent-change = Đổi câu trả lời của tôi
sent-change-call = Muốn thay đổi, xin gọi chúng tôi ở số
sent-finish = Xong và đóng trang
next-call = Nhân viên nhà thuốc gọi quý vị.
next-call-pharmacist = Dược sĩ gọi quý vị.
next-today = Hôm nay
time-of-pharmacy = { $time } (giờ của nhà thuốc)
next-by = Trễ nhất: { $time }
next-nothing-ships = Chúng tôi không gửi gì trước khi nói chuyện với quý vị.
next-prepare = { $count ->
    [1] Chúng tôi chuẩn bị thuốc cho quý vị.
   *[other] Chúng tôi chuẩn bị { $count } loại thuốc cho quý vị.
}
next-prepare-then = { $count ->
    [1] Sau đó chúng tôi chuẩn bị thuốc cho quý vị.
   *[other] Sau đó chúng tôi chuẩn bị { $count } loại thuốc cho quý vị.
}
next-ship = { $count ->
   *[other] Chúng tôi gửi thuốc đi.
}
next-arrive = { $count ->
   *[other] Thuốc được giao đến tận cửa.
}
next-hold = Chúng tôi sẽ hỏi lại sau. Nếu sắp hết thuốc, xin gọi chúng tôi bất cứ lúc nào.
next-stopped = Nếu sắp hết thuốc, xin gọi chúng tôi. Đừng chờ.
next-declined = Nhóm chăm sóc có thể gọi để hỏi thăm sức khỏe của quý vị.

ended-under-way-title = { $count ->
    [1] Chúng tôi đang chuẩn bị thuốc lấy thêm cho quý vị
   *[other] Chúng tôi đang chuẩn bị { $count } loại thuốc lấy thêm cho quý vị
}
ended-under-way-body = Chúng tôi đã nhận các câu trả lời. Quý vị không phải làm gì.
ended-under-way-short = chúng tôi đang chuẩn bị
ended-done-title = { $count ->
    [1] Lần lấy thêm thuốc này đã xong
   *[other] Lần lấy thêm { $count } loại thuốc này đã xong
}
ended-done-body = Bây giờ không có việc gì phải làm. Chúng tôi sẽ báo tin trước khi quý vị hết thuốc.
ended-done-short = đã xong
ended-closed-title = Bây giờ không có gì cần trả lời
ended-closed-body = { $count ->
   *[other] Lần lấy thêm thuốc này đã đóng. Chúng tôi sẽ báo tin khi có việc cần làm.
}
ended-closed-short = đã đóng

# Somebody took care of a refill while its page was open.
changed-refill-title = { $count ->
   *[other] Lần lấy thêm thuốc này đã thay đổi
}
changed-refill-body = Điều này đã thay đổi trong khi quý vị đang mở trang.
changed-refill-not-saved = Chúng tôi không lưu câu trả lời cuối của quý vị.
changed-refill-open = quý vị vẫn có thể trả lời
changed-refill-told = Chúng tôi đã báo cho dược sĩ
changed-refill-told-body = Dược sĩ sẽ đọc những gì quý vị cho biết về tác dụng phụ.
changed-refill-written = Quý vị đã viết
changed-refill-call = Quý vị muốn cho chúng tôi biết điều gì? Xin gọi số
changed-refill-go-on = Xem việc kế tiếp

out-title = Quý vị đã xong
out-body = Trang này đã đóng và câu trả lời của quý vị được giữ an toàn. Quý vị có thể đóng cửa sổ này.

# Why something could not be done.
refused-refill-changed = Có gì đó đã thay đổi trong khi quý vị ở đây. Xin xem lại các câu trả lời.

# The way out of every e-mail
unsubscribe-title = Ngưng nhận các email này?
unsubscribe-body = { $pharmacy } sẽ không gửi đến địa chỉ email này nữa.
unsubscribe-yes = Ngưng nhận email
unsubscribe-keep = Điều này chỉ áp dụng cho email. Nếu quý vị cũng nhận tin nhắn hoặc cuộc gọi từ chúng tôi, những tin và cuộc gọi đó vẫn tiếp tục. Để tiếp tục nhận email, chỉ cần đóng trang này.
unsubscribed-title = Không còn email nữa
unsubscribed-body = Chúng tôi sẽ không gửi đến địa chỉ email này nữa. Chúng tôi vẫn lo thuốc cho quý vị. Nếu cần thuốc, xin gọi chúng tôi.
unsubscribe-unknown-title = Đường link này không dùng được
unsubscribe-unknown-body = Có thể đường link bị thiếu một phần. Xin mở lại từ email.
