### review: draft

# Words that every page shares. Plain, short, grade 6.

continue = Tiếp tục
back = Trở lại
change = Đổi
save = Lưu
cancel = Hủy
print = In trang này
call-us = Gọi chúng tôi
skip-to-main = Đi tới nội dung chính
language-label = Ngôn ngữ
language-more = Thêm ngôn ngữ khác
translation-draft = Chúng tôi tự dịch trang này. Chưa có người dịch chuyên môn xem lại. Có chỗ nào không rõ? Xin gọi chúng tôi.
navigation-label = Chính
stop-messages = Ngưng nhận tin
progress = Câu hỏi { $at } trong { $of }
footer-privacy = { $pharmacy } giữ kín câu trả lời của quý vị. Chỉ những người chăm sóc quý vị mới xem được.
footer-staff = Mỗi lần xem hồ sơ bệnh nhân đều được ghi lại.
footer-demo = Trở lại trang của bản chạy thử

# Forms
answer-urgent = Cấp cứu
your-answer = Câu trả lời của quý vị
or = hoặc
error-prefix = Lỗi:
errors-title = Xin xem lại chỗ này

# The page closes for safety
idle-closes = Để giữ an toàn cho quý vị, trang này sẽ đóng lúc { $time } nếu quý vị không dùng. Câu trả lời của quý vị vẫn được giữ.
idle-title = Quý vị còn ở đó không?
idle-body = Trang này sẽ đóng sau 2 phút để giữ an toàn cho quý vị. Câu trả lời của quý vị đã được lưu.
idle-stay = Giữ trang này mở

# Error pages
fault-forbidden-title = Quý vị không mở được trang này
fault-forbidden-body = Xin trở lại và thử lần nữa. Nếu quý vị đến từ một đường link, xin mở lại đường link đó.
fault-missing-title = Chúng tôi không tìm thấy trang này
fault-missing-body = Có thể địa chỉ bị sai, hoặc trang không còn nữa.
fault-refused-title = Chúng tôi không làm được việc này
fault-refused-body = Có gì đó đã thay đổi từ khi quý vị mở trang này. Xin trở lại và xem lần nữa.
fault-large-title = Nội dung gửi quá nhiều
fault-large-body = Xin gửi ít hơn trong một lần.
fault-many-title = Xin chờ một chút
fault-many-body = Đã thử quá nhiều lần. Xin chờ một phút rồi thử lại.
fault-busy-title = Chúng tôi sẽ trở lại ngay
fault-busy-body = Trang này đang tạm thời không chạy. Xin thử lại sau vài phút.
fault-unreadable-title = Chúng tôi không đọc được nội dung đó
fault-unreadable-body = Xin trở lại và thử lần nữa.
fault-broken-title = Đã có lỗi xảy ra
fault-broken-body = Đây là lỗi của chúng tôi, không phải của quý vị. Xin thử lại sau vài phút.
fault-call = Chúng tôi sẵn lòng giúp quý vị. Xin gọi số
fault-incident = Nếu quý vị gọi, xin cho biết mã này:

# Days and times
# A day or a time on its own.
just = { $words }
moment = { $date }, lúc { $time }
date-today = Hôm nay, { $date }
date-tomorrow = Ngày mai, { $date }
date-today-within = hôm nay, { $date }
date-tomorrow-within = ngày mai, { $date }
