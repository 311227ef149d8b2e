### review: draft

# Words of the pages patients see. Grade 6: short words, short sentences, one idea each.
# "Refill" is "طلب الدواء" or "طلب". Where Arabic lets us, no verb tells whether the patient is a man or a woman.

# The link, before anyone has said who they are: no name, no medicine, no date.
landing-title = لدينا جديد يخصك
landing-from = أرسلت لك صيدلية { $pharmacy } هذا الرابط. { $minutes ->
    [0] لا حاجة إلى كلمة سر.
    [zero] لا حاجة إلى كلمة سر.
    [one] يستغرق ذلك نحو دقيقة واحدة. لا حاجة إلى كلمة سر.
    [two] يستغرق ذلك نحو دقيقتين. لا حاجة إلى كلمة سر.
    [few] يستغرق ذلك نحو { $minutes } دقائق. لا حاجة إلى كلمة سر.
    [many] يستغرق ذلك نحو { $minutes } دقيقة. لا حاجة إلى كلمة سر.
   *[other] يستغرق ذلك نحو { $minutes } دقيقة. لا حاجة إلى كلمة سر.
}
landing-trust-title = هل هذا حقًا منا؟
landing-trust-body = انظر إلى الملصق على دوائك. عليه رقم الهاتف نفسه:
landing-why-title = لماذا وصلني هذا؟
landing-why-body = رقم الهاتف هذا أو البريد الإلكتروني مسجل في صيدليتنا لإرسال أخبار عن العلاج.
landing-other-title = الوقت غير مناسب، أو هذا ليس لك؟
landing-call-me = أفضل أن تتصلوا بي
landing-not-me = هذا ليس لي

closed-title = هذا الرابط مغلق
closed-body = تُغلق الروابط بعد مدة لحمايتك. يمكننا إرسال رابط جديد لك.
closed-dates = أُغلق هذا الرابط لأن التاريخ لم يطابق 5 مرات. يمكننا إرسال رابط جديد لك.
closed-new-link = أرسلوا لي رابطًا جديدًا
# A telephone number follows.
closed-call = يمكنك أيضًا الاتصال بنا على

too-old-title = هذا الرابط قديم جدًا
too-old-body = لم نغير شيئًا. لم يعد هذا الرابط يدلنا على صاحب هذا الهاتف.
too-old-call = لإخبارنا برغبتك، اتصل بنا على

ask-not-me-title = هل وصل هذا إلى الشخص الخطأ؟
ask-not-me-body = سنتوقف عن استخدام رقم الهاتف هذا أو البريد الإلكتروني. شكرًا على إخبارنا.
ask-not-me-yes = نعم، هذا ليس لي
ask-stop-title = إيقاف كل الرسائل؟
ask-stop-body = لن نرسل رسائل إلى هنا بعد الآن. لن نذكّرك عندما يقترب دواؤك من الانتهاء.
ask-stop-yes = إيقاف الرسائل
ask-call-me-title = هل نتصل بك؟
ask-call-me-body = سيتصل أحد موظفي الصيدلية برقم الهاتف المسجل لدينا.
ask-call-me-yes = نعم، اتصلوا بي
ask-new-link-title = هل نرسل رابطًا جديدًا؟
ask-new-link-body = سنرسله إلى رقم الهاتف المسجل لدينا.
ask-new-link-yes = أرسلوا لي رابطًا جديدًا
ask-keep = لا، رجوع

done-not-me-title = شكرًا على إخبارنا
done-not-me-body = لن نستخدم رقم الهاتف هذا أو البريد الإلكتروني بعد الآن.
done-stop-title = سنتوقف
done-stop-body = لن تصلك رسائل هنا بعد الآن. قد نتصل بك إذا احتاجت صحتك إلى ذلك.
done-call-me-title = سنتصل بك
done-call-me-body = سيتصل أحد موظفي الصيدلية برقم الهاتف المسجل لدينا. نتصل في ساعات عملنا.
done-new-link-title = راجع رسائلك
done-new-link-body = إذا كان مسموحًا لنا بالكتابة إلى الهاتف المسجل لدينا، فسيصل رابط جديد. إذا لم يصل، فاتصل بنا.
done-call = يمكنك أيضًا الاتصال بنا على
done-close = يمكنك الآن إغلاق هذه الصفحة.

# Confirm it's you
hello-title = أكد لنا هويتك
hello-lead = اكتب تاريخ ميلاد الشخص الذي يأخذ الدواء.
hello-birth = تاريخ الميلاد
# A number is asked for, because it is written the same wherever somebody comes from.
hello-birth-hint = مثال: الشهر 3، اليوم 27، السنة 1961
birth-month = الشهر
birth-day = اليوم
birth-year = السنة
birth-month-error = اكتب الشهر رقمًا من 1 إلى 12.
birth-day-error = اكتب اليوم رقمًا من 1 إلى 31.
birth-year-error = اكتب السنة من 4 أرقام.
birth-date-error = لا يوجد يوم كهذا. راجع اليوم والشهر.
birth-no-match = هذا لا يطابق ما لدينا. راجع التاريخ وحاول مرة أخرى.
birth-last-try = هذا لا يطابق ما لدينا. بقيت محاولة واحدة، أو اتصل بنا.
hello-why-title = لماذا تسألون عن هذا؟
hello-why-body = هذا يحفظ خصوصيتك. لا يستطيع أحد غيرك يرى هذا الهاتف أن يفتح صفحتك.
# A telephone number follows.
hello-help = هل هناك مشكلة في هذه الصفحة؟ يمكننا المساعدة بالهاتف. اتصل على

timed-out-title = أُغلقت هذه الصفحة لحمايتك
timed-out-body = إجاباتك محفوظة.
timed-out-how = للمتابعة، افتح الرابط في رسالتك مرة أخرى.

# The refill, one question a page
# Which of several medicines, and how to tell it from another that is called the same.
medicine-of = الدواء { $at } من { $of }
medicine-filled = آخر مرة جهزناه: { $day }.
medicine-filled-for = آخر مرة جهزناه: { $day }، { $unit ->
    [tablets] { $count ->
        [zero] { $count } قرص
        [one] قرص واحد
        [two] قرصان
        [few] { $count } أقراص
        [many] { $count } قرصًا
       *[other] { $count } قرص
    } لمدة
    [capsules] { $count ->
        [zero] { $count } كبسولة
        [one] كبسولة واحدة
        [two] كبسولتان
        [few] { $count } كبسولات
        [many] { $count } كبسولة
       *[other] { $count } كبسولة
    } لمدة
    [pills] { $count ->
        [zero] { $count } حبة
        [one] حبة واحدة
        [two] حبتان
        [few] { $count } حبات
        [many] { $count } حبة
       *[other] { $count } حبة
    } لمدة
   *[none] لمدة
} { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}.
medicine-alike = لم يتضح لك أي دواء هذا؟ يرجى الاتصال بنا.
question-link = لدي سؤال للصيدلي

still-taking-title = هل ما زلت على هذا الدواء؟
still-taking-yes = نعم
still-taking-on-hold = أوقفته مؤقتًا
still-taking-no = لا، توقفت عنه

doses-left-title = كم جرعة بقيت لديك؟
doses-left-hint = عُدّ ما لديك اليوم في البيت. الرقم التقريبي يكفي.
doses-left-unit = جرعات باقية
doses-left-error = اكتب رقمًا، مثل 3. إذا لم يبق شيء، اكتب 0.
doses-left-sure = هل العدد الصحيح { $count ->
    [zero] { $count } جرعة
    [one] جرعة واحدة
    [two] جرعتان
    [few] { $count } جرعات
    [many] { $count } جرعة
   *[other] { $count } جرعة
}؟ هذا كثير. غيّر العدد، أو اضغط «متابعة» مرة أخرى.
doses-unit = جرعات

missed-title = هل فاتتك جرعات منذ آخر توصيل؟
missed-hint = كثير من الناس تفوتهم جرعة. معرفة ذلك تساعدنا.
missed-none = لا، لم تفتني أي جرعة
missed-some = نعم، فاتتني جرعات
missed-details-title = أخبرنا عن الجرعات الفائتة
missed-details-hint = هذا يساعد الصيدلي على مساعدتك.
missed-count-label = كم جرعة فاتتك؟
missed-count-error = اكتب رقمًا، مثل 2. إذا لم تفتك أي جرعة، ارجع.
missed-why-label = ما السبب الرئيسي؟
missed-why-error = اختر السبب الرئيسي.
missed-why-forgot = نسيت
missed-why-side-effect = أتعبني الدواء
missed-why-cost = ثمنه مرتفع جدًا
missed-why-ran-out = انتهى الدواء عندي
missed-why-advised = قال لي فريقي الطبي أن أتركها
missed-why-other = سبب آخر

changes-title = هل تغير شيء منذ آخر توصيل؟
changes-hint = دواء جديد، دواء توقفت عنه، حساسية جديدة، زيارة للمستشفى، أو تأمين جديد.
changes-none = لا، لم يتغير شيء
changes-some = نعم، تغير شيء
changed-title = ما الذي تغير؟
changed-hint = اختر كل ما ينطبق عليك.
changed-error = اختر ما تغير. إذا لم يتغير شيء، ارجع.
changed-medicines = أدويتي الأخرى
changed-medicines-hint = بدأت دواء أو أوقفته أو غيرته
changed-allergies = الحساسية عندي
changed-allergies-hint = لدي حساسية جديدة
changed-hospital = المستشفى أو قسم الطوارئ
changed-hospital-hint = اضطررت إلى الذهاب إليه
changed-insurance = تأميني
changed-insurance-hint = لدي خطة جديدة أو بطاقة جديدة

effects-title = هل شعرت بأعراض جانبية؟
effects-hint = الأعراض الجانبية هي أن يسبب لك الدواء تعبًا أو إزعاجًا.
effects-none = لا
effects-mild = نعم، خفيفة
effects-mild-hint = لا تزعجني
effects-moderate = نعم، تزعجني
effects-moderate-hint = تعيقني في يومي
effects-severe = نعم، شديدة
effects-severe-hint = تمنعني من أعمالي العادية
effects-emergency = أحتاج إلى مساعدة الآن
effects-emergency-hint = مثل صعوبة في التنفس أو ألم في الصدر أو تورم في الوجه
effects-ungraded = أخبرتنا برسالة نصية
effects-details-title = أخبرنا أكثر عن الأعراض الجانبية
effects-new-label = هل هي جديدة أو أسوأ من قبل؟
effects-new-error = اختر نعم أو لا.
effects-new-yes = نعم، جديدة أو أسوأ
effects-new-no = لا، مثل ما كانت من قبل
effects-words-label = ما هذه الأعراض؟ (يمكن ترك هذا فارغًا.)
effects-words-hint = اكتب بكلماتك، وبأي لغة. سيقرؤها صيدلي.

danger-title = اطلب المساعدة الآن
danger-call-title = اتصل بـ 911
danger-call-body = لا تنتظر. أخبرهم باسم دوائك.
danger-call-911 = الاتصال بـ 911
danger-then = بعد زوال الخطر
# A telephone number follows.
danger-pharmacy = اتصل بالصيدلي لدينا على
danger-told = أبلغنا الصيدلي لدينا أنك بحاجة إلى مساعدة.
danger-go-on = زال الخطر. متابعة

day-title = { $count ->
    [zero] في أي يوم نوصل الدواء؟
    [one] في أي يوم نوصل الدواء؟
    [two] في أي يوم نوصل الدواءين؟
    [few] في أي يوم نوصل الأدوية؟
    [many] في أي يوم نوصل الأدوية؟
   *[other] في أي يوم نوصل الأدوية؟
}
day-hint = حسب حسابنا، هذه الأيام قبل أن ينتهي دواؤك.
day-call = لا يناسبني أي يوم منها
day-call-hint = سيتصل بك أحد موظفينا لتحديد يوم
no-day-title = لنحدد يوم التوصيل بالهاتف
no-day-too-late-to-ship = لا يكفي الوقت للتوصيل قبل جرعتك التالية
no-day-allowed-too-late = تأمينك لا يسمح لنا بالإرسال في الوقت المناسب
no-day-body = لا يلزمك فعل أي شيء. سيتصل بك أحد موظفينا لإيجاد حل.
no-day-call = اتصلوا بي
# A telephone number follows.
no-day-soon = هل موعد جرعتك التالية قريب جدًا؟ اتصل بنا الآن على

ask-pharmacist-title = ما سؤالك؟
ask-pharmacist-hint = اكتب بكلماتك، وبأي لغة. سيتصل بك صيدلي قبل أن نرسل أي شيء.
ask-pharmacist-save = حفظ سؤالي
ask-pharmacist-error = اكتب سؤالك، أو اختر «ليس لدي سؤال».
ask-pharmacist-saved = حفظنا سؤالك
ask-pharmacist-saved-body = يصل سؤالك إلى الصيدلي عند إرسال إجاباتك.
ask-pharmacist-skip = ليس لدي سؤال

# Check and send
check-title = راجع إجاباتك
check-shared = لكل أدويتك
check-send = { $count ->
    [zero] أرسلوا طلبي
    [one] أرسلوا طلبي
    [two] أرسلوا الطلبين
    [few] أرسلوا { $count } طلبات
    [many] أرسلوا { $count } طلبًا
   *[other] أرسلوا { $count } طلب
}
check-send-pharmacist = إرسال إلى الصيدلي
check-send-answers = إرسال إجاباتي
check-flagged-title = سيتصل بك صيدلي أولًا
check-flagged-body = نريد أن نتأكد أن هذا مناسب لك. لن نرسل شيئًا قبل أن نتحدث معك.
check-flagged-some = لن نرسل هذا إلا بعد أن نتحدث معك:
check-not-title = { $count ->
    [zero] لا أريده الآن
    [one] لا أريده الآن
    [two] لا أريدهما الآن
    [few] لا أريدها الآن
    [many] لا أريدها الآن
   *[other] لا أريدها الآن
}
check-not-body = أخبرنا، حتى لا نكرر السؤال.
check-not-now = لدي ما يكفي الآن
check-no = { $count ->
    [zero] لا أريد هذا الطلب
    [one] لا أريد هذا الطلب
    [two] لا أريد هذين الطلبين
    [few] لا أريد هذه الطلبات
    [many] لا أريد هذه الطلبات
   *[other] لا أريد هذه الطلبات
}
asked-still-taking = ما زلت على الدواء
asked-doses-left = الجرعات الباقية
asked-missed-doses = الجرعات الفائتة
asked-changes = ما الذي تغير
asked-side-effects = الأعراض الجانبية
asked-delivery-day = يوم التوصيل
asked-pharmacist-question = سؤال للصيدلي
answer-doses = { $count ->
    [zero] لا جرعات
    [one] جرعة واحدة
    [two] جرعتان
    [few] { $count } جرعات
    [many] { $count } جرعة
   *[other] { $count } جرعة
}
answer-call = سنتصل بك
answer-none = لا إجابة بعد
answer-no-question = لا سؤال

# Sent
sent-confirmed-title = شكرًا. وصلتنا إجاباتك
sent-confirmed-body = تم كل شيء. لا يلزمك فعل أي شيء آخر.
sent-confirmed-short = سنرسله
sent-call-title = سنتصل بك لتحديد يوم
sent-call-today-title = سنتصل بك اليوم لتحديد يوم التوصيل
sent-call-body = وصلتنا إجاباتك. بقي فقط تحديد يوم التوصيل.
sent-call-today-body = وصلتنا إجاباتك. بقي فقط تحديد يوم التوصيل.
sent-needs-pharmacist-title = شكرًا. سيتصل بك صيدلي
sent-needs-pharmacist-body = سيقرأ صيدلي هذا ويتصل بك. نريد أن نتحدث معك قبل أن نرسل أي شيء.
sent-needs-pharmacist-short = سيتصل بك صيدلي أولًا
sent-on-hold-title = شكرًا. سننتظر
sent-on-hold-body = أخبرتنا أن لديك ما يكفي الآن.
sent-on-hold-short = سننتظر
sent-stopped-title = اضطررنا إلى إيقاف طلبك
sent-stopped-body = { $count ->
    [zero] أوقفت الصيدلية هذا الطلب. لن نرسله الآن.
    [one] أوقفت الصيدلية هذا الطلب. لن نرسله الآن.
    [two] أوقفت الصيدلية هذين الطلبين. لن نرسلهما الآن.
    [few] أوقفت الصيدلية { $count } طلبات. لن نرسلها الآن.
    [many] أوقفت الصيدلية { $count } طلبًا. لن نرسلها الآن.
   *[other] أوقفت الصيدلية { $count } طلب. لن نرسلها الآن.
}
sent-stopped-short = أوقفناه
# A telephone number follows.
sent-stopped-call = للسؤال عن ذلك، اتصل بنا على
sent-closed-short = الطلب مغلق
sent-declined-title = شكرًا على إخبارنا
sent-declined-body = { $count ->
    [zero] لن نرسل هذا الطلب.
    [one] لن نرسل هذا الطلب.
    [two] لن نرسل هذين الطلبين.
    [few] لن نرسل هذه الطلبات، وعددها { $count }.
    [many] لن نرسل هذه الطلبات، وعددها { $count }.
   *[other] لن نرسل هذه الطلبات، وعددها { $count }.
}
sent-declined-short = لن نرسله
sent-reference = رقمك المرجعي
sent-reference-hint = اذكر هذا الرقم إذا اتصلت بنا.
sent-next = ماذا بعد
sent-change-title = هل هناك ما يجب تغييره؟
sent-change-until = يمكنك تغيير إجاباتك إلى أن يبدأ فريقنا تجهيز طلبك.
sent-change-latest = آخر موعد لذلك: { $day }.
sent-change = تغيير إجاباتي
# A telephone number follows.
sent-change-call = لتغيير أي شيء، اتصل بنا على
sent-finish = إنهاء وإغلاق
next-call = يتصل بك أحد موظفي الصيدلية.
next-call-pharmacist = يتصل بك صيدلي.
next-today = اليوم
time-of-pharmacy = { $time } (بتوقيت الصيدلية)
next-by = آخر موعد: { $time }
next-nothing-ships = لن نرسل شيئًا قبل أن نتحدث معك.
next-prepare = { $count ->
    [zero] يجهز فريقنا دواءك.
    [one] يجهز فريقنا دواءك.
    [two] يجهز فريقنا الدواءين.
    [few] يجهز فريقنا { $count } أدوية لك.
    [many] يجهز فريقنا { $count } دواءً لك.
   *[other] يجهز فريقنا { $count } دواء لك.
}
next-prepare-then = { $count ->
    [zero] بعد ذلك يجهز فريقنا دواءك.
    [one] بعد ذلك يجهز فريقنا دواءك.
    [two] بعد ذلك يجهز فريقنا الدواءين.
    [few] بعد ذلك يجهز فريقنا { $count } أدوية لك.
    [many] بعد ذلك يجهز فريقنا { $count } دواءً لك.
   *[other] بعد ذلك يجهز فريقنا { $count } دواء لك.
}
next-ship = { $count ->
    [zero] نرسله.
    [one] نرسله.
    [two] نرسلهما.
    [few] نرسلها.
    [many] نرسلها.
   *[other] نرسلها.
}
next-arrive = { $count ->
    [zero] يصل إلى باب بيتك.
    [one] يصل إلى باب بيتك.
    [two] يصلان إلى باب بيتك.
    [few] تصل إلى باب بيتك.
    [many] تصل إلى باب بيتك.
   *[other] تصل إلى باب بيتك.
}
next-hold = سنسألك مرة أخرى لاحقًا. إذا اقترب دواؤك من الانتهاء، اتصل بنا في أي وقت.
next-stopped = إذا اقترب دواؤك من الانتهاء، اتصل بنا. لا تنتظر.
next-declined = قد يتصل بك فريقك الطبي للسؤال عن حالك.

ended-under-way-title = { $count ->
    [zero] نجهز طلبك
    [one] نجهز طلبك
    [two] نجهز الطلبين
    [few] نجهز { $count } طلبات لك
    [many] نجهز { $count } طلبًا لك
   *[other] نجهز { $count } طلب لك
}
ended-under-way-body = وصلتنا إجاباتك. لا يلزمك فعل أي شيء.
ended-under-way-short = نجهزه الآن
ended-done-title = { $count ->
    [zero] اكتمل هذا الطلب
    [one] اكتمل هذا الطلب
    [two] اكتمل هذان الطلبان
    [few] اكتملت هذه الطلبات، وعددها { $count }
    [many] اكتملت هذه الطلبات، وعددها { $count }
   *[other] اكتملت هذه الطلبات، وعددها { $count }
}
ended-done-body = لا يلزمك فعل شيء الآن. سنكتب لك مرة أخرى قبل أن ينتهي دواؤك.
ended-done-short = اكتمل
ended-closed-title = لا حاجة إلى رد الآن
ended-closed-body = { $count ->
    [zero] هذا الطلب مغلق. سنكتب لك مرة أخرى عندما يلزم شيء.
    [one] هذا الطلب مغلق. سنكتب لك مرة أخرى عندما يلزم شيء.
    [two] هذان الطلبان مغلقان. سنكتب لك مرة أخرى عندما يلزم شيء.
    [few] هذه الطلبات مغلقة. سنكتب لك مرة أخرى عندما يلزم شيء.
    [many] هذه الطلبات مغلقة. سنكتب لك مرة أخرى عندما يلزم شيء.
   *[other] هذه الطلبات مغلقة. سنكتب لك مرة أخرى عندما يلزم شيء.
}
ended-closed-short = الطلب مغلق

# Somebody took care of a refill while its page was open.
changed-refill-title = { $count ->
    [zero] تغير هذا الطلب
    [one] تغير هذا الطلب
    [two] تغير الطلبان
    [few] تغيرت طلباتك
    [many] تغيرت طلباتك
   *[other] تغيرت طلباتك
}
changed-refill-body = حدث هذا التغيير وصفحتك مفتوحة.
changed-refill-not-saved = لم نحفظ إجابتك الأخيرة.
changed-refill-open = ما زال الرد ممكنًا
changed-refill-told = أبلغنا الصيدلي لدينا
changed-refill-told-body = سيقرأ صيدلي ما أخبرتنا به عن الأعراض الجانبية.
changed-refill-written = كلماتك
# A telephone number follows.
changed-refill-call = هل هناك ما نحتاج إلى معرفته؟ اتصل بنا على
changed-refill-go-on = معرفة الخطوة التالية

out-title = تم كل شيء
out-body = هذه الصفحة مغلقة وإجاباتك محفوظة. يمكنك إغلاق هذه النافذة.

# Why something could not be done.
refused-refill-changed = تغير شيء وصفحتك مفتوحة. يرجى مراجعة إجاباتك مرة أخرى.

# The way out of every e-mail
unsubscribe-title = إيقاف رسائل البريد الإلكتروني هذه؟
unsubscribe-body = لن تكتب صيدلية { $pharmacy } إلى هذا البريد الإلكتروني بعد الآن.
unsubscribe-yes = إيقاف رسائل البريد الإلكتروني
unsubscribe-keep = هذا عن البريد الإلكتروني فقط. إذا كانت تصلك منا رسائل نصية أو مكالمات، فهي تستمر. لإبقاء رسائل البريد الإلكتروني، يكفي إغلاق هذه الصفحة.
unsubscribed-title = لا رسائل بريد إلكتروني بعد الآن
unsubscribed-body = لن نكتب إلى هذا البريد الإلكتروني بعد الآن. ما زلنا نعتني بدوائك. إذا احتجت إليه، يرجى الاتصال بنا.
unsubscribe-unknown-title = هذا الرابط لا يعمل
unsubscribe-unknown-body = ربما نقص جزء منه. يرجى فتحه مرة أخرى من رسالة البريد الإلكتروني.
