### review: draft

# Secure messages: the page in the portal.

messages-title = Tin bảo mật
messages-lead = Xin viết cho { $pharmacy } ở đây. Chỉ quý vị và những người chăm sóc quý vị mới đọc được.
messages-none = Chưa có tin nào.
messages-from-us = Nhà thuốc của quý vị
messages-from-you = Quý vị
messages-write = Viết tin
messages-hint = Sẽ có người đọc và trả lời ở đây. Nếu cấp cứu, xin gọi 911.
messages-send = Gửi
messages-urgent = Cần gấp? Xin gọi
messages-back = Trở lại các tin
messages-danger-told = Chúng tôi đã nhận tin của quý vị, và đã báo cho người ở đây biết.
empty-message = Xin viết tin trước đã.
long-message = Tin của quý vị quá dài. Xin dùng ít hơn { $most } chữ cái.
