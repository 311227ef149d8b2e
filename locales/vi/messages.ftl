### review: draft

# What we send. $pharmacy comes first in every message. No drug, illness, clinic, laboratory or
# person is named. Vietnamese letters need sixteen bits each: 70 letters a part, 67 in a chain.
# "Refill" is "lấy thêm thuốc". [1] is exactly one: then the answer is CÓ; for several it is TẤT CẢ.

message-refill-invitation = { $count ->
    [1] { $pharmacy }: Đã đến lúc lấy thêm thuốc. Trả lời tại { $link } hoặc nhắn CÓ hay KHÔNG. Nhắn HELP để được giúp, STOP để ngưng.
   *[other] { $pharmacy }: Quý vị có { $count } loại thuốc đến lúc lấy thêm. Trả lời tại { $link } hoặc nhắn TẤT CẢ hay KHÔNG. Nhắn HELP để được giúp, STOP để ngưng.
 }
message-refill-reminder = { $count ->
    [1] { $pharmacy }: Quý vị có cần lấy thêm thuốc không? Trả lời tại { $link } hoặc nhắn CÓ hay KHÔNG. Nhắn HELP để được giúp, STOP để ngưng.
   *[other] { $pharmacy }: Quý vị có cần { $count } loại thuốc lấy thêm không? Trả lời tại { $link } hoặc nhắn TẤT CẢ hay KHÔNG. Nhắn HELP để được giúp, STOP để ngưng.
 }
message-refill-reminder-last = { $count ->
    [1] { $pharmacy }: Xin cho biết về việc lấy thêm thuốc: { $link } hoặc gọi { $phone }. Nhắn STOP để ngưng.
   *[other] { $pharmacy }: Xin cho biết về { $count } loại thuốc cần lấy thêm: { $link } hoặc gọi { $phone }. Nhắn STOP để ngưng.
 }
message-refill-confirmed = { $count ->
    [1] { $pharmacy }: Cảm ơn quý vị. Chúng tôi đã nhận câu trả lời và sẽ chuẩn bị thuốc lấy thêm. Có thắc mắc? Gọi { $phone }. Nhắn STOP để ngưng.
   *[other] { $pharmacy }: Cảm ơn quý vị. Chúng tôi đã nhận câu trả lời và sẽ chuẩn bị { $count } loại thuốc lấy thêm. Có thắc mắc? Gọi { $phone }. Nhắn STOP để ngưng.
 }
message-refill-needs-pharmacist = { $pharmacy }: Cảm ơn quý vị. Dược sĩ sẽ gọi quý vị trước khi chúng tôi gửi thuốc. Nếu quý vị muốn gọi trước: { $phone }. Nhắn STOP để ngưng.
message-refill-declined = { $count ->
    [1] { $pharmacy }: Vâng, chúng tôi sẽ không gửi. Nếu đổi ý, xin gọi { $phone }. Nhắn STOP để ngưng.
   *[other] { $pharmacy }: Vâng, chúng tôi sẽ không gửi { $count } loại thuốc lấy thêm. Nếu đổi ý, xin gọi { $phone }. Nhắn STOP để ngưng.
 }
message-refill-on-hold = { $count ->
    [1] { $pharmacy }: Vâng, chúng tôi tạm hoãn thuốc lấy thêm. Khi nào cần, xin gọi { $phone }. Nhắn STOP để ngưng.
   *[other] { $pharmacy }: Vâng, chúng tôi tạm hoãn { $count } loại thuốc lấy thêm. Khi nào cần, xin gọi { $phone }. Nhắn STOP để ngưng.
 }
message-which-one = { $pharmacy }: Quý vị có { $count } loại thuốc cần lấy thêm. Xin nhắn TẤT CẢ, hoặc chỉ 1, hoặc chỉ 2. Xem tại { $link }
message-did-not-understand = { $pharmacy }: Xin lỗi, chúng tôi không hiểu. Xin nhắn CÓ hay KHÔNG, hoặc gọi { $phone }. Nhắn HELP để được giúp, STOP để ngưng.
message-question-received = { $pharmacy }: Cảm ơn quý vị. Sẽ có người đọc tin này và trả lời. Cần gấp? Gọi { $phone }. Cấp cứu? Gọi 911.
message-stop-confirmed = { $pharmacy }: Chúng tôi sẽ không gửi tin cho quý vị nữa. Muốn nhận lại, nhắn START. Có thắc mắc? Gọi { $phone }.
message-stop-part-confirmed = { $pharmacy }: Chúng tôi sẽ không gửi tin về việc lấy thêm thuốc nữa. Muốn ngưng mọi tin, nhắn STOP. Có thắc mắc? Gọi { $phone }.
message-start-confirmed = { $pharmacy }: Quý vị sẽ lại nhận tin của chúng tôi, tối đa 3 tin mỗi tuần. Có thể tính cước tin nhắn và dữ liệu. Nhắn HELP để được giúp, STOP để ngưng.
message-help = { $pharmacy }: Chúng tôi nhắn tin về việc lấy thêm thuốc, tối đa 3 lần mỗi tuần. Gọi { $phone }. Có thể tính cước tin nhắn và dữ liệu. Nhắn STOP để ngưng.
message-wrong-number-noted = { $pharmacy }: Cảm ơn. Chúng tôi sẽ không nhắn tin đến số này nữa. Có thắc mắc? Gọi { $phone }.
message-emergency-reply = { $pharmacy }: Gọi 911 ngay nếu quý vị gặp nguy hiểm. Có ý nghĩ tự tử? Gọi hoặc nhắn tin số 988. Đừng chờ chúng tôi trả lời. Nhà thuốc: { $phone }
message-consent-welcome = { $pharmacy }: Chúng tôi sẽ nhắn tin về việc lấy thêm thuốc, tối đa 3 tin mỗi tuần. Có thể tính cước tin nhắn và dữ liệu. Nhắn HELP để được giúp, STOP để ngưng.
message-new-link = { $pharmacy }: Đây là đường link mới của quý vị: { $link } Nếu quý vị không yêu cầu, xin bỏ qua tin này.
message-secure-notice = { $pharmacy }: Quý vị có tin mới từ chúng tôi. Xin đọc tại { $link } Nhắn STOP để ngưng.
message-call-back-coming = { $pharmacy }: Chúng tôi sẽ gọi quý vị. Nếu không chờ được, xin gọi { $phone }. Cấp cứu? Gọi 911.
# The one notice on a phone: it lies open on the screen, and is the same whatever it leads to.
message-push = Quý vị có tin mới từ { $pharmacy }.
