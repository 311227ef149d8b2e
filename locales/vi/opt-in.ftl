### review: draft

# Asking for consent: the text that asks, the flyer, the page behind it, and what staff read aloud.

message-consent-ask = { $pharmacy }: Nhắn CÓ để đồng ý nhận tin nhắn về lấy thêm thuốc và chăm sóc, tối đa 3 tin mỗi tuần. Có thể tính cước tin nhắn và dữ liệu. Nhắn HELP để được giúp, STOP để ngưng.
# The page behind the code on a flyer.
join-link = Nhận tin nhắn của chúng tôi
join-title = Nhận tin nhắn từ chúng tôi
join-lead = { $pharmacy } có thể nhắn tin cho quý vị khi đến lúc lấy thêm thuốc.
join-phone = Số điện thoại di động của quý vị
join-phone-error = Xin ghi số điện thoại có mã vùng.
join-terms = Quý vị có thể nhận tối đa 3 tin nhắn mỗi tuần. Có thể tính cước tin nhắn và dữ liệu. Muốn ngưng, trả lời STOP. Muốn được giúp, trả lời HELP.
join-send = Nhắn tin cho tôi
join-next-title = Việc kế tiếp
join-next-body = Chúng tôi gửi một tin nhắn đến số này. Xin trả lời CÓ. Trước khi quý vị trả lời, chúng tôi không gửi gì thêm.
join-free-choice = Không nhận tin nhắn, quý vị vẫn lấy được thuốc. Chúng tôi không chia sẻ hay bán số của quý vị.
joined-title = Xin xem điện thoại
joined-body = Nếu số điện thoại và ngày sinh này có trong hồ sơ, chúng tôi nhắn tin cho quý vị ngay bây giờ.
joined-yes = Xin trả lời CÓ cho tin nhắn đó. Vậy là xong.
joined-none = Không thấy tin nhắn? Xin gọi chúng tôi ở số

# The flyer itself. It lies in a box: no name, no medicine.
flyer-title = Nhận tin nhắn khi đến lúc lấy thêm thuốc
flyer-scan = Đưa máy ảnh của điện thoại vào ô vuông.
flyer-type = Ghi số điện thoại và ngày sinh của quý vị.
flyer-yes = Trả lời CÓ cho tin nhắn của chúng tôi.
flyer-terms = { $pharmacy } gửi tối đa 3 tin nhắn mỗi tuần. Có thể tính cước tin nhắn và dữ liệu. Trả lời STOP để ngưng, HELP để được giúp.
flyer-choice = Không nhận tin nhắn, quý vị vẫn lấy được thuốc.

script-may-we = { $pharmacy } có thể gửi tin cho quý vị về việc chăm sóc không?
script-how-often = Chúng tôi nhắn tin hoặc gọi tối đa 3 lần mỗi tuần. Hãng điện thoại có thể tính tiền tin nhắn.
script-free-choice = Quý vị có thể từ chối. Quý vị có thể ngưng bất cứ lúc nào. Quý vị vẫn lấy được thuốc.
script-question = Quý vị có đồng ý không?
