### review: draft

# Is this message really from us? What we say from what was really sent, and the page that explains.
# CHECK stays as it is: only CHECK is understood.

message-check-yes = { $count ->
    [1] { $pharmacy }: Đúng, chúng tôi đã gửi tin cho quý vị: { $sent }. Chúng tôi không bao giờ yêu cầu gửi tiền, số thẻ hay mật khẩu.
   *[other] { $pharmacy }: Đúng, chúng tôi đã gửi tin cho quý vị { $count } lần. Lần cuối: { $sent }. Chúng tôi không bao giờ yêu cầu gửi tiền, số thẻ hay mật khẩu.
 }
message-check-no = { $pharmacy }: Không, hôm nay và hôm qua chúng tôi không gửi tin cho quý vị. Đừng mở đường link. Có thắc mắc? Gọi { $phone }.
mail-check-yes =
    { $pharmacy }: { $count ->
        [1] Đúng, chúng tôi đã gửi tin cho quý vị: { $sent }.
       *[other] Đúng, chúng tôi đã gửi tin cho quý vị { $count } lần. Lần cuối: { $sent }.
    }

    Chúng tôi không bao giờ yêu cầu gửi tiền, số thẻ hay mật khẩu. Không chắc? Xin gọi { $phone }.
mail-check-no =
    { $pharmacy }: Không, hôm nay và hôm qua chúng tôi không gửi tin cho quý vị.

    Đừng mở đường link. Có thắc mắc? Xin gọi { $phone }.
sent-today = hôm nay, { $time }
sent-yesterday = hôm qua, { $time }
# The page for everybody.
is-it-you-link = Tin này có thật từ chúng tôi không?
is-it-you-title = Tin này có thật từ chúng tôi không?
is-it-you-look-title = Cách nhận ra tin của chúng tôi
is-it-you-look-name = Tin bắt đầu bằng tên chúng tôi: { $pharmacy }.
is-it-you-look-link = Mọi đường link trong tin đều bắt đầu bằng:
is-it-you-look-phone = Số để gọi là số trên nhãn thuốc của quý vị:
is-it-you-never-title = Những gì chúng tôi không bao giờ yêu cầu trong tin
is-it-you-never-money = Tiền, thẻ quà tặng hoặc số thẻ
is-it-you-never-password = Mật khẩu hoặc mã số
is-it-you-never-number = Số An sinh Xã hội (Social Security)
is-it-you-never-do = Nếu tin nào yêu cầu một trong những điều này, tin đó không phải của chúng tôi. Đừng trả lời.
is-it-you-paste-title = Kiểm tra một đường link
is-it-you-paste = Dán đường link hoặc cả tin vào đây
is-it-you-paste-hint = Chúng tôi chỉ xem đường link. Chúng tôi không giữ những gì quý vị dán.
is-it-you-paste-send = Kiểm tra
is-it-you-no-link-title = Chúng tôi không thấy đường link nào
is-it-you-no-link-body = Không có đường link trong phần quý vị dán. Quý vị có thể hỏi ở dưới xem chúng tôi có gửi tin cho quý vị không.
is-it-you-not-ours-title = Đường link này không phải của chúng tôi
is-it-you-not-ours-body = Đừng mở. Đừng trả lời tin đó. Nếu không chắc, xin gọi chúng tôi.
is-it-you-ours-title = Đường link này là của chúng tôi
is-it-you-ours-body = Đường link này dẫn đến trang của chúng tôi.
is-it-you-ours-open-title = Đường link này là của chúng tôi
is-it-you-ours-open-body = Đường link còn dùng được. Đường link này dẫn đến trang của chúng tôi.
is-it-you-ours-closed-title = Đường link này đã đóng
is-it-you-ours-closed-body = Đường link này dẫn đến trang của chúng tôi, nhưng không còn dùng được. Xin mở ra để yêu cầu đường link mới.
is-it-you-ask-title = Hỏi xem chúng tôi có gửi tin cho quý vị không
is-it-you-ask-body = Xin ghi số điện thoại hoặc email đã nhận tin. Chúng tôi trả lời ở đó, không trả lời ở đây.
is-it-you-address = Số điện thoại hoặc email
is-it-you-address-error = Xin ghi số điện thoại có mã vùng, hoặc địa chỉ email.
is-it-you-ask-send = Hỏi
is-it-you-check = Quý vị cũng có thể trả lời CHECK cho một tin nhắn của chúng tôi.
is-it-you-asked-title = Xin xem tin của quý vị
is-it-you-asked-body = Nếu chúng tôi được phép gửi tin đến đó, vài phút sau sẽ có trả lời. Ban đêm có thể không có.
is-it-you-asked-none = Tin trả lời cho biết hôm nay hay hôm qua chúng tôi có gửi tin không. Nếu không có trả lời, xin gọi số trên nhãn thuốc trước khi làm gì.
footer-is-it-you = Tin này có thật từ chúng tôi không?

# The picture or words that a patient chose, shown before the birth date is asked for.
sign-yours = Quý vị đã chọn điều này, nên quý vị biết đây là chúng tôi:
sign-missing = Nếu không thấy hoặc thấy sai hình hay câu của quý vị, đừng ghi gì cả. Xin gọi chúng tôi ở số
sign-title = Chọn một hình
sign-lead = Chúng tôi cho hiện hình này trên trang của chúng tôi trước khi hỏi ngày sinh. Nhờ đó quý vị biết trang này là của chúng tôi.
sign-pictures = Chọn một hình
sign-phrase = Hoặc vài chữ của riêng quý vị
sign-phrase-hint = Vài chữ mà chỉ quý vị nghĩ ra. Không phải mật khẩu.
sign-save = Giữ hình này
sign-none = Không chọn hình
sign-error = Xin chọn một hình, hoặc ghi vài chữ.
sign-never = Chúng tôi không bao giờ để điều này trong tin.
sign-along = Hình có thể đi kèm tin nhắn của chúng tôi. Lời của quý vị thì không bao giờ.
sign-change = Chọn một hình để biết đây là chúng tôi
choices-title = Lựa chọn của quý vị
choices-lead = Những gì quý vị đã đồng ý, và cách ngưng.
choices-now = Các tin quý vị đang nhận
choices-none = Hiện chúng tôi không có sự đồng ý của quý vị cho tin nào.
choices-line = { $about }: { $way }
choices-since = Từ { $day }
choices-stop-title = Ngưng một phần hoặc tất cả
choices-stop = Chúng tôi nên ngưng gì?
choices-stop-all = Tất cả các tin
choices-stop-sms = Tin nhắn
choices-stop-voice = Cuộc gọi thu âm sẵn
choices-stop-email = Email
choices-stop-push = Thông báo trên điện thoại hoặc máy tính
choices-stop-refill = Tin về việc lấy thêm thuốc
choices-stop-send = Ngưng ngay
choices-stop-why = Việc này có hiệu lực ngay. Nhân viên vẫn có thể gọi nếu sức khỏe của quý vị cần.
choices-stopped = Chúng tôi đã ngưng
choices-stopped-body = Quý vị sẽ không nhận loại tin này nữa.
choices-sign = Hình của quý vị
choices-link = Xem những gì quý vị đã đồng ý
choices-way-sms = tin nhắn đến { $where }
choices-way-voice = cuộc gọi thu âm sẵn đến { $where }
choices-way-email = email đến { $where }
choices-way-push = thông báo trên điện thoại hoặc máy tính ({ $where })
choices-way-letter = thư gửi đến địa chỉ của quý vị
choices-about-refill = Lấy thêm thuốc
choices-about-dose = Nhắc dùng thuốc
choices-about-appointment = Buổi hẹn và cuộc gọi
choices-about-education = Tìm hiểu về việc chăm sóc của quý vị
choices-about-survey = Hỏi thăm sức khỏe
choices-about-safety = Tin về an toàn
choices-about-message = Tin từ nhân viên ở đây
choices-about-account = Đường link và mã số
choices-error = Xin chọn điều chúng tôi nên ngưng.
sign-bird = con chim xanh dương
sign-fish = con cá đỏ
sign-flower = bông hoa tím
sign-house = ngôi nhà vàng
sign-boat = thuyền buồm
sign-tree = cái cây màu xanh lá
sign-star = ngôi sao vàng
sign-cup = cái tách xanh dương
sign-sun = mặt trời vàng
sign-moon = mặt trăng tím
sign-leaf = chiếc lá màu xanh lá
sign-heart = trái tim đỏ
sign-key = chìa khóa vàng
sign-bell = cái chuông vàng
sign-umbrella = cây dù đỏ
sign-apple = trái táo đỏ
sign-cat = con mèo nâu
sign-kite = con diều
sign-mountain = ngọn núi xanh dương
sign-bicycle = xe đạp màu xanh lá
sign-hat = cái nón đen
sign-book = quyển sách mở
sign-balloon = bong bóng đỏ
sign-butterfly = con bướm
