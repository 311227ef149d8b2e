### review: draft

# Is this message really from us? What we say from what was really sent, and the page that explains.
# U+200F and U+200E: see messages.ftl.

message-check-yes = { $count ->
    [zero] { "\u200F" }{ $pharmacy }: نعم، نحن كتبنا لك: { $sent }. لا نطلب أبدًا مالًا ولا بطاقة ولا كلمة سر.
    [one] { "\u200F" }{ $pharmacy }: نعم، نحن كتبنا لك: { $sent }. لا نطلب أبدًا مالًا ولا بطاقة ولا كلمة سر.
    [two] { "\u200F" }{ $pharmacy }: نعم، كتبنا لك مرتين. آخر مرة: { $sent }. لا نطلب أبدًا مالًا ولا بطاقة ولا كلمة سر.
    [few] { "\u200F" }{ $pharmacy }: نعم، كتبنا لك { $count } مرات. آخر مرة: { $sent }. لا نطلب أبدًا مالًا ولا بطاقة ولا كلمة سر.
    [many] { "\u200F" }{ $pharmacy }: نعم، كتبنا لك { $count } مرة. آخر مرة: { $sent }. لا نطلب أبدًا مالًا ولا بطاقة ولا كلمة سر.
   *[other] { "\u200F" }{ $pharmacy }: نعم، كتبنا لك { $count } مرة. آخر مرة: { $sent }. لا نطلب أبدًا مالًا ولا بطاقة ولا كلمة سر.
 }
message-check-no = { "\u200F" }{ $pharmacy }: لا، لم نكتب لك اليوم ولا أمس. لا تفتح الرابط. أسئلة؟ اتصل على { "\u200E" }{ $phone }.
mail-check-yes =
    { $pharmacy }: { $count ->
        [zero] نعم، نحن كتبنا لك: { $sent }.
        [one] نعم، نحن كتبنا لك: { $sent }.
        [two] نعم، كتبنا لك مرتين. آخر مرة: { $sent }.
        [few] نعم، كتبنا لك { $count } مرات. آخر مرة: { $sent }.
        [many] نعم، كتبنا لك { $count } مرة. آخر مرة: { $sent }.
       *[other] نعم، كتبنا لك { $count } مرة. آخر مرة: { $sent }.
    }

    لا نطلب أبدًا مالًا ولا بطاقة ولا كلمة سر. هل هناك شك؟ اتصل على { "\u200E" }{ $phone }.
mail-check-no =
    { $pharmacy }: لا، لم نكتب لك اليوم ولا أمس.

    لا تفتح الرابط. أسئلة؟ اتصل على { "\u200E" }{ $phone }.
sent-today = اليوم، الساعة { $time }
sent-yesterday = أمس، الساعة { $time }
# The page for everybody.
is-it-you-link = هل هذه الرسالة حقًا منا؟
is-it-you-title = هل هذه الرسالة حقًا منا؟
is-it-you-look-title = كيف تبدو رسائلنا
is-it-you-look-name = تبدأ باسمنا: { $pharmacy }.
is-it-you-look-link = كل رابط فيها يبدأ هكذا:
is-it-you-look-phone = رقم الاتصال هو الرقم على ملصق دوائك:
is-it-you-never-title = ما لا نطلبه أبدًا في رسالة
is-it-you-never-money = مال أو بطاقات هدايا أو رقم بطاقة
is-it-you-never-password = كلمة سر أو رمز
is-it-you-never-number = رقم الضمان الاجتماعي (Social Security)
is-it-you-never-do = إذا طلبت رسالة شيئًا من هذا، فهي ليست منا. لا ترد عليها.
is-it-you-paste-title = التحقق من رابط
is-it-you-paste = الصق الرابط أو الرسالة كلها
is-it-you-paste-hint = ننظر إلى الرابط فقط. لا نحفظ ما يُلصق هنا.
is-it-you-paste-send = تحقق
is-it-you-no-link-title = لم نجد رابطًا
is-it-you-no-link-body = لا يوجد رابط هنا. يمكنك السؤال أدناه هل كتبنا لك.
is-it-you-not-ours-title = هذا الرابط ليس لنا
is-it-you-not-ours-body = لا تفتحه. لا ترد على الرسالة. إذا كان لديك شك، اتصل بنا.
is-it-you-ours-title = هذا الرابط لنا
is-it-you-ours-body = يؤدي إلى صفحاتنا.
is-it-you-ours-open-title = هذا الرابط لنا
is-it-you-ours-open-body = هو يعمل. يؤدي إلى صفحاتنا.
is-it-you-ours-closed-title = هذا الرابط مغلق
is-it-you-ours-closed-body = يؤدي إلى صفحاتنا، لكنه لم يعد يعمل. افتحه لطلب رابط جديد.
is-it-you-ask-title = اسأل هل كتبنا لك
is-it-you-ask-body = اكتب رقم الهاتف أو البريد الإلكتروني الذي وصلت إليه الرسالة. نرد عليك هناك، لا هنا.
is-it-you-address = رقم الهاتف أو البريد الإلكتروني
is-it-you-address-error = اكتب رقم هاتف مع رمز المنطقة، أو بريدًا إلكترونيًا.
is-it-you-ask-send = إرسال السؤال
is-it-you-check = يمكنك أيضًا الرد بكلمة CHECK على إحدى رسائلنا النصية.
is-it-you-asked-title = انظر إلى رسائلك
is-it-you-asked-body = إذا كان مسموحًا لنا بالكتابة هناك، يصل الرد خلال دقائق. في الليل قد لا يصل.
is-it-you-asked-none = يقول الرد هل كتبنا إليك اليوم أو أمس. إذا لم يصل رد، فاتصل بالرقم الموجود على ملصق دوائك قبل أن تفعل أي شيء.
footer-is-it-you = هل هذه الرسالة حقًا منا؟

# The picture or words that a patient chose, shown before the birth date is asked for.
sign-yours = هذا اختيارك، وهو يدل على أننا نحن:
# A telephone number follows.
sign-missing = إذا لم تظهر صورتك أو كلماتك، أو كانت خطأ، لا تكتب شيئًا. اتصل بنا على
sign-title = اختر صورة
sign-lead = نعرضها على صفحاتنا قبل أن نسأل عن تاريخ ميلادك. هكذا يظهر لك أن الصفحة لنا.
sign-pictures = اختر صورة
sign-phrase = أو كلماتك أنت
sign-phrase-hint = بضع كلمات لا تخطر على بال أحد غيرك. ليست كلمة سر.
sign-save = حفظ الاختيار
sign-none = بلا صورة
sign-error = اختر صورة، أو اكتب بضع كلمات.
sign-never = لا نضعها أبدًا في رسالة.
sign-along = قد تأتي الصورة مع رسائلنا النصية. أما كلماتك فلا تأتي أبدًا.
sign-change = اختر صورة تدل على أننا نحن
choices-title = اختياراتك
choices-lead = ما وافقت عليه، وطريقة إيقافه.
choices-now = الرسائل التي تصلك
choices-none = ليس لدينا موافقة منك على أي رسائل.
choices-line = { $about }: { $way }
choices-since = منذ { $day }
choices-stop-title = إيقاف بعضها أو كلها
choices-stop = ماذا نوقف؟
choices-stop-all = كل الرسائل
choices-stop-sms = الرسائل النصية
choices-stop-voice = المكالمات المسجلة
choices-stop-email = رسائل البريد الإلكتروني
choices-stop-push = الإشعارات على هاتفك أو حاسوبك
choices-stop-refill = الرسائل عن طلبات الدواء
choices-stop-send = إيقاف هذا الآن
choices-stop-why = يبدأ هذا فورًا. قد يتصل بك أحد موظفينا إذا احتاجت صحتك إلى ذلك.
choices-stopped = أوقفنا ذلك
choices-stopped-body = لن يصلك شيء من هذا النوع بعد الآن.
choices-sign = صورتك
choices-link = عرض ما وافقت عليه
choices-way-sms = رسالة نصية إلى { $where }
choices-way-voice = مكالمة مسجلة إلى { $where }
choices-way-email = بريد إلكتروني إلى { $where }
choices-way-push = إشعار على هاتف أو حاسوب ({ $where })
choices-way-letter = رسالة بريدية إلى عنوانك
choices-about-refill = طلبات الدواء
choices-about-dose = تذكير بالجرعات
choices-about-appointment = المواعيد والمكالمات
choices-about-education = معلومات عن علاجك
choices-about-survey = السؤال عن حالك
choices-about-safety = أخبار السلامة
choices-about-message = رسائل من أحد موظفينا
choices-about-account = الروابط والرموز
choices-error = اختر ما نوقفه.
sign-bird = العصفور الأزرق
sign-fish = السمكة الحمراء
sign-flower = الزهرة البنفسجية
sign-house = البيت الأصفر
sign-boat = القارب الشراعي
sign-tree = الشجرة الخضراء
sign-star = النجمة الذهبية
sign-cup = الفنجان الأزرق
sign-sun = الشمس الصفراء
sign-moon = القمر البنفسجي
sign-leaf = الورقة الخضراء
sign-heart = القلب الأحمر
sign-key = المفتاح الذهبي
sign-bell = الجرس الذهبي
sign-umbrella = المظلة الحمراء
sign-apple = التفاحة الحمراء
sign-cat = القطة البنية
sign-kite = الطائرة الورقية
sign-mountain = الجبل الأزرق
sign-bicycle = الدراجة الخضراء
sign-hat = القبعة السوداء
sign-book = الكتاب المفتوح
sign-balloon = البالون الأحمر
sign-butterfly = الفراشة
