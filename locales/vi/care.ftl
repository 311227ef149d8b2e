### review: draft

# What patients read about care: labels, questions, answers.

# What a patient reads where no medicine may be named.
care-label-medicine = thuốc của quý vị
care-label-daily-pill = thuốc viên hằng ngày của quý vị
care-label-weekly-injection = thuốc chích hằng tuần của quý vị
care-label-two-week-injection = thuốc chích hai tuần một lần của quý vị
care-label-monthly-injection = thuốc chích hằng tháng của quý vị
care-label-injection = thuốc chích của quý vị
care-label-infusion = thuốc truyền của quý vị
care-label-inhaler = thuốc hít của quý vị

# The questions of a refill. Read by patients.
care-question-still-taking = Quý vị còn dùng thuốc này không?
care-question-doses-left = Quý vị còn lại bao nhiêu liều?
care-question-missed-doses = Từ lần giao thuốc trước, quý vị có bỏ lỡ liều nào không?
care-question-changes = Từ lần giao thuốc trước, có gì thay đổi không?
care-question-side-effects = Quý vị có bị tác dụng phụ nào không?
care-question-delivery-day = Quý vị muốn nhận thuốc vào ngày nào?
care-question-pharmacist-question = Quý vị có câu hỏi cho dược sĩ không?
care-question-confirm = Quý vị muốn chúng tôi gửi thuốc không?

# The answers one can choose. Read by patients.
care-answer-still-taking-yes = Còn
care-answer-still-taking-no = Không, tôi đã ngưng hẳn
care-answer-still-taking-on-hold = Hiện đang tạm ngưng
care-answer-missed-why-forgot = Tôi quên
care-answer-missed-why-side-effect = Thuốc làm tôi thấy không khỏe
care-answer-missed-why-cost = Thuốc quá đắt
care-answer-missed-why-ran-out = Tôi hết thuốc
care-answer-missed-why-advised = Nhóm chăm sóc dặn tôi bỏ liều
care-answer-missed-why-other = Lý do khác
care-answer-changes-medicines = Tôi bắt đầu hoặc ngưng một thuốc
care-answer-changes-allergies = Tôi bị dị ứng mới
care-answer-changes-hospital = Tôi đã vào bệnh viện hoặc phòng cấp cứu
care-answer-changes-insurance = Tôi có bảo hiểm mới
care-answer-changes-none = Không có gì thay đổi
care-answer-side-effects-none = Không
care-answer-side-effects-mild = Có, nhưng không làm tôi khó chịu
care-answer-side-effects-moderate = Có, gây trở ngại cho việc hằng ngày
care-answer-side-effects-severe = Có, làm tôi không làm được việc thường ngày
care-answer-side-effects-emergency = Tôi cần giúp ngay bây giờ
care-answer-side-effects-ungraded = Báo qua tin nhắn. Chúng tôi chưa biết nặng đến mức nào
care-answer-side-effects-new = Mới có hoặc nặng hơn
care-answer-delivery-day-call-me = Xin gọi tôi để chọn ngày
care-answer-confirm-send = Vâng, xin gửi
care-answer-confirm-review = Đã gửi cho dược sĩ
care-answer-confirm-not-now = Chưa cần bây giờ, tôi còn đủ thuốc
care-answer-confirm-no = Không, đừng gửi

# What was refused to a patient, and what to do.
refused-answer-unfinished = Xin trả lời câu hỏi cuối trước đã.
refused-refill-closed = Lần lấy thêm thuốc này đã đóng. Xin gọi chúng tôi.
refused-therapy-not-active = Việc điều trị này hiện không còn tiếp tục.
