### review: draft

# Notices on the phone: the page where they are turned on and off.

notices-title = Thông báo trên điện thoại này
notices-lead = Chúng tôi có thể cho hiện thông báo trên điện thoại này khi có điều cần đọc hoặc trả lời.
notices-example = Thông báo chỉ ghi như vầy
notices-neutral = Thông báo không bao giờ nêu tên thuốc hay lý do gửi. Người khác có thể thấy màn hình của quý vị.
notices-turn-on = Bật thông báo
notices-agree = Quý vị đồng ý nhận thông báo về việc lấy thêm thuốc, liều thuốc, buổi hẹn và tin gửi cho quý vị, chỉ trên điện thoại này. Quý vị có thể tắt ở đây bất cứ lúc nào. Nếu thông báo không đến được quý vị, chúng tôi có thể gửi tin nhắn, nếu quý vị đã đồng ý nhận tin nhắn.
notices-on = Thông báo đang bật
notices-on-body = Chạm vào thông báo để mở trang của chúng tôi. Chúng tôi sẽ hỏi ngày sinh của quý vị.
notices-turn-off = Tắt thông báo
notices-blocked = Điện thoại này chặn thông báo của chúng tôi
notices-blocked-body = Xin mở phần cài đặt của trình duyệt, cho phép thông báo từ trang của chúng tôi, rồi trở lại đây.
notices-install = Trước hết, thêm trang của chúng tôi vào màn hình chính
notices-install-share = Chạm nút Chia sẻ (Share) của trình duyệt.
notices-install-add = Chạm “Thêm vào MH chính” (Add to Home Screen).
notices-install-open = Mở trang từ màn hình chính, rồi trở lại trang này.
notices-cannot = Thông báo không dùng được ở đây
notices-cannot-body = Trình duyệt này không hiện được thông báo của chúng tôi. Quý vị vẫn nhận tin của chúng tôi như trước.
notices-else = Có thắc mắc? Xin gọi
notices-offer = Nhận thông báo trên điện thoại này
