### review: draft

# Words that every page shares. Plain, short, grade 6.

continue = متابعة
back = رجوع
change = تغيير
save = حفظ
cancel = إلغاء
print = طباعة هذه الصفحة
# A telephone number follows.
call-us = للاتصال بنا:
skip-to-main = الانتقال إلى المحتوى الرئيسي
language-label = اللغة
language-more = لغات أخرى
translation-draft = ترجمنا هذه الصفحة بأنفسنا. لم يراجعها مترجم مختص بعد. هل هناك شيء غير واضح؟ اتصل بنا.
navigation-label = القائمة الرئيسية
stop-messages = إيقاف الرسائل
progress = السؤال { $at } من { $of }
footer-privacy = تحفظ صيدلية { $pharmacy } سرية إجاباتك. لا يراها إلا من يعتنون بك.
footer-staff = كل اطلاع على بيانات مريض يُسجَّل.
footer-demo = العودة إلى صفحة العرض التجريبي

# Forms
answer-urgent = حالة طوارئ
your-answer = إجابتك
or = أو
error-prefix = خطأ:
errors-title = يرجى مراجعة ما يلي

# The page closes for safety
idle-closes = لحمايتك، تُغلق هذه الصفحة الساعة { $time } إذا لم تُستخدم. إجاباتك تبقى محفوظة.
idle-title = هل ما زلت هنا؟
idle-body = ستُغلق هذه الصفحة بعد دقيقتين لحمايتك. إجاباتك محفوظة.
idle-stay = إبقاء الصفحة مفتوحة

# Error pages
fault-forbidden-title = لا يمكن فتح هذه الصفحة
fault-forbidden-body = يرجى الرجوع والمحاولة مرة أخرى. إذا وصلت إلى هنا من رابط، افتح الرابط مرة أخرى.
fault-missing-title = لم نجد هذه الصفحة
fault-missing-body = ربما كان العنوان خطأ، أو لم تعد الصفحة موجودة.
fault-refused-title = لم نتمكن من ذلك
fault-refused-body = تغير شيء بعد فتح هذه الصفحة. يرجى الرجوع والنظر مرة أخرى.
fault-large-title = هذا أكثر مما يمكن إرساله مرة واحدة
fault-large-body = يرجى إرسال أقل من ذلك في كل مرة.
fault-many-title = يرجى الانتظار قليلًا
fault-many-body = كانت المحاولات كثيرة جدًا. انتظر دقيقة واحدة. ثم حاول مرة أخرى.
fault-busy-title = سنعود قريبًا
fault-busy-body = هذه الصفحة لا تعمل الآن. يرجى المحاولة مرة أخرى بعد بضع دقائق.
fault-unreadable-title = لم نتمكن من قراءة ذلك
fault-unreadable-body = يرجى الرجوع والمحاولة مرة أخرى.
fault-broken-title = حدث خطأ
fault-broken-body = الخطأ منا وليس منك. يرجى المحاولة مرة أخرى بعد بضع دقائق.
# A telephone number follows.
fault-call = نحن هنا لمساعدتك. اتصل بنا على
fault-incident = إذا اتصلت بنا، اذكر هذا الرمز:

# Days and times
# A day or a time on its own.
just = { $words }
moment = { $date }، الساعة { $time }
date-today = اليوم، { $date }
date-tomorrow = غدًا، { $date }
date-today-within = اليوم، { $date }
date-tomorrow-within = غدًا، { $date }
