### review: draft

# What patients read about care: labels, questions, answers.

# What a patient reads where no medicine may be named.
care-label-medicine = دواؤك
care-label-daily-pill = حبتك اليومية
care-label-weekly-injection = حقنتك كل أسبوع
care-label-two-week-injection = حقنتك كل أسبوعين
care-label-monthly-injection = حقنتك كل شهر
care-label-injection = حقنتك
care-label-infusion = دواؤك بالتنقيط في الوريد
care-label-inhaler = بخاخك

# The questions of a refill. Read by patients.
care-question-still-taking = هل ما زلت على هذا الدواء؟
care-question-doses-left = كم جرعة بقيت لديك؟
care-question-missed-doses = هل فاتتك جرعات منذ آخر توصيل؟
care-question-changes = هل تغير شيء منذ آخر توصيل؟
care-question-side-effects = هل لديك أعراض جانبية؟
care-question-delivery-day = في أي يوم نوصل الدواء؟
care-question-pharmacist-question = هل لديك سؤال للصيدلي؟
care-question-confirm = هل نرسله؟

# The answers one can choose. Read by patients.
care-answer-still-taking-yes = نعم
care-answer-still-taking-no = لا، توقفت عنه
care-answer-still-taking-on-hold = أوقفته مؤقتًا
care-answer-missed-why-forgot = نسيت
care-answer-missed-why-side-effect = أتعبني الدواء
care-answer-missed-why-cost = ثمنه مرتفع جدًا
care-answer-missed-why-ran-out = انتهى الدواء عندي
care-answer-missed-why-advised = قال لي فريقي الطبي أن أتركها
care-answer-missed-why-other = سبب آخر
care-answer-changes-medicines = بدأت دواء أو أوقفت دواء
care-answer-changes-allergies = لدي حساسية جديدة
care-answer-changes-hospital = ذهبت إلى المستشفى أو قسم الطوارئ
care-answer-changes-insurance = لدي تأمين جديد
care-answer-changes-none = لم يتغير شيء
care-answer-side-effects-none = لا
care-answer-side-effects-mild = نعم، لكنها لا تزعجني
care-answer-side-effects-moderate = نعم، وهي تعيقني
care-answer-side-effects-severe = نعم، وهي تمنعني من أعمالي
care-answer-side-effects-emergency = أحتاج إلى مساعدة الآن
care-answer-side-effects-ungraded = وصل الخبر برسالة نصية. لا نعرف مدى شدتها
care-answer-side-effects-new = هي جديدة أو أسوأ من قبل
care-answer-delivery-day-call-me = اتصلوا بي لتحديد يوم
care-answer-confirm-send = نعم، أرسلوه
care-answer-confirm-review = أُرسل إلى الصيدلي
care-answer-confirm-not-now = ليس الآن، لدي ما يكفي
care-answer-confirm-no = لا، لا ترسلوه

# What was refused to a patient, and what to do.
refused-answer-unfinished = يرجى الإجابة عن السؤال الأخير أولًا.
refused-refill-closed = هذا الطلب مغلق. يرجى الاتصال بنا.
refused-therapy-not-active = هذا العلاج متوقف الآن.
