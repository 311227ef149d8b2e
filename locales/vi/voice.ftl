### review: draft

# What a call says. A machine speaks it, so: short sentences, no marks that cannot be heard, telephone
# numbers digit by digit ($digits). Before somebody has shown who they are nothing is said of refills.
# The pound key is "phím thăng", the star "phím sao".

call-refill-invitation = { $count ->
    [1] Đã đến lúc lấy thêm thuốc.
   *[other] Quý vị có { $count } loại thuốc đã đến lúc lấy thêm.
 }
call-refill-reminder = { $count ->
    [1] Chúng tôi vẫn cần câu trả lời của quý vị về việc lấy thêm thuốc.
   *[other] Chúng tôi vẫn cần câu trả lời của quý vị về { $count } loại thuốc cần lấy thêm.
 }
call-refill-reminder-last = { $count ->
    [1] Hôm nay, xin cho chúng tôi biết về việc lấy thêm thuốc.
   *[other] Hôm nay, xin cho chúng tôi biết về { $count } loại thuốc cần lấy thêm.
 }

# The first words. They come before any key, with those of the other language.
voice-greeting-who = Xin chào. Đây là cuộc gọi tự động từ { $pharmacy }. Quý vị đang nghe giọng nói của máy.
voice-greeting-danger = Nếu đây là cấp cứu, xin cúp máy và gọi 9 1 1.
voice-greeting-keys = Để tiếp tục, bấm số 1. Nếu gọi nhầm quý vị, bấm số 3. Để nói chuyện với một người, bấm số 0. Để ngưng các cuộc gọi này, bấm số 9.
# Said in this language to whoever is called in the other one.
voice-other-language = Để nghe tiếng Việt, bấm số 2.

voice-reception-who = Xin chào. Đây là đường dây tự động của { $pharmacy }. Quý vị đang nghe giọng nói của máy.
voice-reception-keys = Nếu muốn có người gọi lại cho quý vị, bấm số 1. Để nhắn lại, bấm số 3. Để ngưng các cuộc gọi tự động đến số này, bấm số 9.
voice-recording = Sau tiếng bíp, xin nói tên và lời nhắn của quý vị. Sau đó cúp máy, hoặc bấm phím thăng.

voice-identity = Để giữ kín thông tin của quý vị, xin bấm tháng sinh và ngày sinh bằng bốn chữ số, tháng trước, ngày sau. Thí dụ, sinh ngày 7 tháng 3 thì bấm 0 3 0 7.
voice-not-known = Số này không đúng với hồ sơ. Xin thử một lần nữa.

voice-wrong-key = Xin lỗi, phím đó không dùng ở đây.
voice-no-key = Chúng tôi không nghe quý vị bấm phím nào.
voice-bad-number = Xin lỗi, chúng tôi không hiểu con số đó.
voice-missed-none = Quý vị đã bấm số không, nên chúng tôi hỏi lại.
voice-taken = Cảm ơn quý vị.
voice-severe = Cảm ơn quý vị. Chúng tôi đã báo cho dược sĩ. Nếu cần giúp ngay bây giờ, xin cúp máy và gọi 9 1 1.
voice-intro-keys = Ở mỗi câu hỏi, quý vị có thể bấm phím sao để nghe lại, phím thăng để trở lại, số 0 để gặp một người, và số 9 để ngưng các cuộc gọi này.

# Which medicine: no names are spoken.
voice-medicine = Câu hỏi này về thuốc chúng tôi gửi lần trước, vào { $day }.

voice-still-taking = Quý vị còn dùng thuốc này không? Nếu còn, bấm số 1. Nếu đã ngưng hẳn, bấm số 2. Nếu đang tạm ngưng, bấm số 3.
voice-doses-left = Quý vị còn lại bao nhiêu liều? Xin bấm con số, rồi bấm phím thăng. Nếu không còn liều nào, bấm số 0, rồi phím thăng. Để nghe lại, bấm phím sao, rồi phím thăng. Để gặp một người, bấm phím sao, rồi số 0.
voice-doses-sure = { $count ->
    [1] Quý vị đã bấm 1 liều. Nếu đúng, bấm số 1. Để sửa lại, bấm số 2.
   *[other] Quý vị đã bấm { $count } liều. Số này nhiều hơn chúng tôi nghĩ. Nếu đúng, bấm số 1. Để sửa lại, bấm số 2.
 }
voice-missed = Từ lần giao thuốc trước, quý vị có bỏ lỡ liều nào không? Nếu không, bấm số 1. Nếu có, bấm số 2.
voice-missed-count = Quý vị đã bỏ lỡ mấy liều? Xin bấm con số, rồi bấm phím thăng.
voice-missed-why = Tại sao quý vị bỏ lỡ? Nếu quên, bấm số 1. Nếu thuốc làm quý vị thấy không khỏe, bấm số 2. Nếu thuốc quá đắt, bấm số 3. Nếu hết thuốc, bấm số 4. Nếu được dặn bỏ liều, bấm số 5. Nếu vì lý do khác, bấm số 6.
voice-changes = Từ lần giao thuốc trước, có gì thay đổi không: các thuốc, dị ứng, nằm bệnh viện, hoặc bảo hiểm của quý vị? Nếu không có gì thay đổi, bấm số 1. Nếu có thay đổi, bấm số 2.
voice-changed-medicines = Quý vị có bắt đầu, ngưng hoặc đổi thuốc nào không? Nếu có, bấm số 1. Nếu không, bấm số 2.
voice-changed-allergies = Quý vị có bị dị ứng mới không? Nếu có, bấm số 1. Nếu không, bấm số 2.
voice-changed-hospital = Quý vị có vào bệnh viện hoặc phòng cấp cứu không? Nếu có, bấm số 1. Nếu không, bấm số 2.
voice-changed-insurance = Quý vị có bảo hiểm mới không? Nếu có, bấm số 1. Nếu không, bấm số 2.
voice-side-effects = Quý vị có bị tác dụng phụ nào không? Nếu không, bấm số 1. Nếu nhẹ, bấm số 2. Nếu gây trở ngại cho quý vị, bấm số 3. Nếu nặng, bấm số 4. Nếu cần giúp ngay bây giờ, bấm số 5.
voice-new-or-worse = Tác dụng phụ này mới có, hoặc nặng hơn trước phải không? Nếu phải, bấm số 1. Nếu không, bấm số 2.
voice-day = Quý vị muốn nhận thuốc vào ngày nào?
voice-day-choice = Chọn { $day }, bấm số { $key }.
voice-day-more = Để nghe những ngày sau đó, bấm số 4.
voice-day-none = Nếu không ngày nào tiện, bấm số 5 và chúng tôi sẽ gọi quý vị.
voice-no-day = Chúng tôi không có ngày giao thuốc nào an toàn để đề nghị. Bấm số 5, sẽ có người gọi quý vị để sắp xếp.
voice-question = Quý vị có muốn hỏi dược sĩ điều gì không? Nếu có, bấm số 1, và dược sĩ sẽ gọi quý vị. Nếu không, bấm số 2.
# Kept as the question of whoever pressed 1: staff read it.
voice-question-asked = Muốn hỏi dược sĩ một điều (đã bấm phím trong cuộc gọi).
voice-nine = Quý vị đã bấm số 9. Nếu ý quý vị là 9 liều, bấm số 1. Để ngưng các cuộc gọi này, bấm số 9.

voice-check = { $count ->
    [1] Đó là câu hỏi cuối. Để gửi các câu trả lời và lấy thêm thuốc, bấm số 1. Nếu bây giờ chưa cần, bấm số 2. Nếu hoàn toàn không muốn, bấm số 3.
   *[other] Đó là câu hỏi cuối. Để gửi các câu trả lời và lấy thêm { $count } loại thuốc này, bấm số 1. Nếu bây giờ chưa cần, bấm số 2. Nếu hoàn toàn không muốn, bấm số 3.
 }
voice-check-flagged = Đó là câu hỏi cuối. Dược sĩ sẽ xem các câu trả lời của quý vị trước khi chúng tôi gửi thuốc. Để gửi các câu trả lời cho dược sĩ, bấm số 1. Nếu bây giờ chưa cần thuốc, bấm số 2. Nếu hoàn toàn không muốn, bấm số 3.

voice-end-stopped = Chúng tôi sẽ không gọi tự động đến số này nữa. Nếu muốn nói chuyện với chúng tôi, xin gọi { $digits }. Tạm biệt.
voice-end-person = Sẽ có người gọi lại cho quý vị. Nếu không chờ được, xin gọi { $digits }. Tạm biệt.
voice-end-person-by = Sẽ có người gọi lại cho quý vị, trễ nhất là { $when }. Nếu không chờ được, xin gọi { $digits }. Tạm biệt.
voice-end-no-further = Chúng tôi không tiếp tục được, nên sẽ có người gọi quý vị. Quý vị cũng có thể gọi chúng tôi ở số { $digits }. Tạm biệt.
voice-end-not-known = Chúng tôi không tiếp tục cuộc gọi này được. Sẽ có người gọi lại. Quý vị cũng có thể gọi chúng tôi ở số { $digits }. Tạm biệt.
voice-end-wrong-number = Cảm ơn. Chúng tôi xin lỗi. Chúng tôi sẽ không gọi số này nữa. Tạm biệt.
voice-end-danger = Xin cúp máy ngay và gọi 9 1 1. Chúng tôi đã báo cho dược sĩ. Đừng chờ chúng tôi gọi. Nếu quý vị nghĩ đến tự tử, xin gọi 9 8 8.
voice-end-sent = { $count ->
    [1] Cảm ơn quý vị. Chúng tôi đã nhận các câu trả lời và sẽ chuẩn bị thuốc lấy thêm. Nếu có thắc mắc, xin gọi { $digits }. Tạm biệt.
   *[other] Cảm ơn quý vị. Chúng tôi đã nhận các câu trả lời và sẽ chuẩn bị { $count } loại thuốc lấy thêm. Nếu có thắc mắc, xin gọi { $digits }. Tạm biệt.
 }
voice-end-to-pharmacist = Cảm ơn quý vị. Chúng tôi đã nhận các câu trả lời. Dược sĩ sẽ gọi quý vị trước khi chúng tôi gửi thuốc. Nếu quý vị muốn gọi trước, xin gọi { $digits }. Tạm biệt.
voice-end-not-now = Vâng, bây giờ chúng tôi chưa gửi. Khi nào quý vị cần, xin gọi { $digits }. Tạm biệt.
voice-end-no = Vâng, chúng tôi sẽ không gửi. Nếu quý vị đổi ý, xin gọi { $digits }. Tạm biệt.
voice-end-nothing = Bây giờ chúng tôi không cần gì thêm từ quý vị. Nếu có thắc mắc, xin gọi { $digits }. Tạm biệt.
# On a machine that others may hear: who called and the number, nothing else.
voice-end-voicemail = Xin chào. Đây là lời nhắn tự động từ { $pharmacy }. Xin gọi lại cho chúng tôi ở số { $digits }. Xin nhắc lại, số đó là { $digits }. Khi gọi, quý vị cũng có thể yêu cầu ngưng các cuộc gọi này. Cảm ơn quý vị.
voice-end-silent = Chúng tôi không nghe được quý vị. Quý vị có thể gọi chúng tôi ở số { $digits }. Tạm biệt.
voice-end-message-taken = Cảm ơn quý vị. Sẽ có người nghe lời nhắn của quý vị. Nếu cấp cứu, xin gọi 9 1 1. Tạm biệt.
voice-end-trouble = Xin lỗi, phía chúng tôi bị trục trặc. Xin gọi số trên nhãn của quý vị. Tạm biệt.
