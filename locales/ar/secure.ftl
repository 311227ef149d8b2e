### review: draft

# Secure messages: the page in the portal.

messages-title = الرسائل
messages-lead = اكتب هنا إلى صيدلية { $pharmacy }. لا يقرأ رسالتك غيرك إلا من يعتنون بك.
messages-none = لا توجد رسائل بعد.
messages-from-us = صيدليتك
messages-from-you = أنت
messages-write = كتابة رسالة
messages-hint = يقرؤها أحد موظفينا ويرد هنا. في حالة الطوارئ، اتصل بـ 911.
messages-send = إرسال
# A telephone number follows.
messages-urgent = أمر عاجل؟ اتصل على
messages-back = العودة إلى الرسائل
messages-danger-told = وصلتنا رسالتك، وأبلغنا بها أحد موظفينا.
empty-message = اكتب رسالتك أولًا.
long-message = رسالتك طويلة جدًا. يجب أن يكون عدد الحروف أقل من { $most }.
