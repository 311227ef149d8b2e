### review: draft

# What we send by e-mail. The pharmacy stands first, as in a text. No drug, illness, clinic,
# laboratory or person is named, in the subject least of all: it is the same for every e-mail. An
# empty line parts paragraphs; an address on a line of its own becomes a button.
# U+200E before a telephone number keeps its digits in order. The page itself runs from right to left.

mail-subject = رسالة من صيدلية { $pharmacy }
mail-unsubscribe = إيقاف رسائلنا بالبريد الإلكتروني

# The last paragraph of what asks. Only where answers by e-mail reach us does it invite one.
mail-answer-here = { $count ->
    [zero] يمكنك أيضًا الرد على هذه الرسالة بكلمة «نعم» أو «لا».
    [one] يمكنك أيضًا الرد على هذه الرسالة بكلمة «نعم» أو «لا».
    [two] يمكنك أيضًا الرد على هذه الرسالة بكلمة «الكل» أو «لا».
    [few] يمكنك أيضًا الرد على هذه الرسالة بكلمة «الكل» أو «لا».
    [many] يمكنك أيضًا الرد على هذه الرسالة بكلمة «الكل» أو «لا».
   *[other] يمكنك أيضًا الرد على هذه الرسالة بكلمة «الكل» أو «لا».
 }
mail-no-answers = يرجى عدم الرد على هذه الرسالة: لا أحد يقرأ الردود.

mail-refill-invitation = { $count ->
    [zero]
        { $pharmacy }: حان وقت طلب دوائك. يرجى الإجابة هنا عن بضعة أسئلة قصيرة:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
    [one]
        { $pharmacy }: حان وقت طلب دوائك. يرجى الإجابة هنا عن بضعة أسئلة قصيرة:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
    [two]
        { $pharmacy }: حان وقت طلب أدويتك (طلبان). يرجى الإجابة هنا عن بضعة أسئلة قصيرة:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
    [few]
        { $pharmacy }: حان وقت طلب أدويتك ({ $count } طلبات). يرجى الإجابة هنا عن بضعة أسئلة قصيرة:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
    [many]
        { $pharmacy }: حان وقت طلب أدويتك ({ $count } طلبًا). يرجى الإجابة هنا عن بضعة أسئلة قصيرة:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
   *[other]
        { $pharmacy }: حان وقت طلب أدويتك ({ $count } طلب). يرجى الإجابة هنا عن بضعة أسئلة قصيرة:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
 }
mail-refill-reminder = { $count ->
    [zero]
        { $pharmacy }: هل نرسل لك طلب دوائك؟ يرجى الرد هنا:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
    [one]
        { $pharmacy }: هل نرسل لك طلب دوائك؟ يرجى الرد هنا:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
    [two]
        { $pharmacy }: هل نرسل لك أدويتك (طلبان)؟ يرجى الرد هنا:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
    [few]
        { $pharmacy }: هل نرسل لك أدويتك ({ $count } طلبات)؟ يرجى الرد هنا:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
    [many]
        { $pharmacy }: هل نرسل لك أدويتك ({ $count } طلبًا)؟ يرجى الرد هنا:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
   *[other]
        { $pharmacy }: هل نرسل لك أدويتك ({ $count } طلب)؟ يرجى الرد هنا:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
 }
mail-refill-reminder-last = { $count ->
    [zero]
        { $pharmacy }: لم يصلنا ردك بعد عن طلب دوائك. يرجى الرد هنا:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
    [one]
        { $pharmacy }: لم يصلنا ردك بعد عن طلب دوائك. يرجى الرد هنا:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
    [two]
        { $pharmacy }: لم يصلنا ردك بعد عن طلب أدويتك (طلبان). يرجى الرد هنا:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
    [few]
        { $pharmacy }: لم يصلنا ردك بعد عن طلب أدويتك ({ $count } طلبات). يرجى الرد هنا:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
    [many]
        { $pharmacy }: لم يصلنا ردك بعد عن طلب أدويتك ({ $count } طلبًا). يرجى الرد هنا:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
   *[other]
        { $pharmacy }: لم يصلنا ردك بعد عن طلب أدويتك ({ $count } طلب). يرجى الرد هنا:

        { $link }

        يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
 }
mail-refill-confirmed = { $count ->
    [zero]
        { $pharmacy }: شكرًا. وصلنا ردك وسنجهز طلب دوائك.

        أسئلة؟ اتصل على { "\u200E" }{ $phone }.
    [one]
        { $pharmacy }: شكرًا. وصلنا ردك وسنجهز طلب دوائك.

        أسئلة؟ اتصل على { "\u200E" }{ $phone }.
    [two]
        { $pharmacy }: شكرًا. وصلنا ردك وسنجهز أدويتك (طلبان).

        أسئلة؟ اتصل على { "\u200E" }{ $phone }.
    [few]
        { $pharmacy }: شكرًا. وصلنا ردك وسنجهز أدويتك ({ $count } طلبات).

        أسئلة؟ اتصل على { "\u200E" }{ $phone }.
    [many]
        { $pharmacy }: شكرًا. وصلنا ردك وسنجهز أدويتك ({ $count } طلبًا).

        أسئلة؟ اتصل على { "\u200E" }{ $phone }.
   *[other]
        { $pharmacy }: شكرًا. وصلنا ردك وسنجهز أدويتك ({ $count } طلب).

        أسئلة؟ اتصل على { "\u200E" }{ $phone }.
 }
mail-refill-needs-pharmacist =
    { $pharmacy }: شكرًا. سيتصل بك صيدلي قبل أن نرسل أي شيء.

    للاتصال بنا قبل ذلك: { "\u200E" }{ $phone }.
mail-refill-declined = { $count ->
    [zero]
        { $pharmacy }: حسنًا، لن نرسل الطلب.

        إذا غيرت رأيك، اتصل على { "\u200E" }{ $phone }.
    [one]
        { $pharmacy }: حسنًا، لن نرسل الطلب.

        إذا غيرت رأيك، اتصل على { "\u200E" }{ $phone }.
    [two]
        { $pharmacy }: حسنًا، لن نرسل أدويتك (طلبان).

        إذا غيرت رأيك، اتصل على { "\u200E" }{ $phone }.
    [few]
        { $pharmacy }: حسنًا، لن نرسل أدويتك ({ $count } طلبات).

        إذا غيرت رأيك، اتصل على { "\u200E" }{ $phone }.
    [many]
        { $pharmacy }: حسنًا، لن نرسل أدويتك ({ $count } طلبًا).

        إذا غيرت رأيك، اتصل على { "\u200E" }{ $phone }.
   *[other]
        { $pharmacy }: حسنًا، لن نرسل أدويتك ({ $count } طلب).

        إذا غيرت رأيك، اتصل على { "\u200E" }{ $phone }.
 }
mail-refill-on-hold = { $count ->
    [zero]
        { $pharmacy }: حسنًا، أجلنا طلب دوائك.

        إذا احتجت إليه، اتصل على { "\u200E" }{ $phone }.
    [one]
        { $pharmacy }: حسنًا، أجلنا طلب دوائك.

        إذا احتجت إليه، اتصل على { "\u200E" }{ $phone }.
    [two]
        { $pharmacy }: حسنًا، أجلنا طلب أدويتك (طلبان).

        إذا احتجت إليها، اتصل على { "\u200E" }{ $phone }.
    [few]
        { $pharmacy }: حسنًا، أجلنا طلب أدويتك ({ $count } طلبات).

        إذا احتجت إليها، اتصل على { "\u200E" }{ $phone }.
    [many]
        { $pharmacy }: حسنًا، أجلنا طلب أدويتك ({ $count } طلبًا).

        إذا احتجت إليها، اتصل على { "\u200E" }{ $phone }.
   *[other]
        { $pharmacy }: حسنًا، أجلنا طلب أدويتك ({ $count } طلب).

        إذا احتجت إليها، اتصل على { "\u200E" }{ $phone }.
 }
mail-emergency-reply =
    { $pharmacy }: في حالة الخطر، اتصل بـ 911 الآن. أفكار عن الانتحار؟ اتصل بـ 988 أو أرسل إليه رسالة نصية.

    لا تنتظر ردنا. هاتفنا: { "\u200E" }{ $phone }
mail-consent-welcome =
    { $pharmacy }: سنكتب لك عن طلبات دوائك، حتى 3 مرات في الأسبوع.

    يمكنك إيقاف هذه الرسائل في أي وقت بالرابط أدناه.
mail-new-link =
    { $pharmacy }: هذا رابطك الجديد:

    { $link }

    إذا لم يكن ذلك بطلب منك، تجاهل هذه الرسالة.
mail-secure-notice =
    { $pharmacy }: لديك رسالة جديدة منا. يمكنك قراءتها هنا:

    { $link }

    أسئلة؟ اتصل على { "\u200E" }{ $phone }.
mail-call-back-coming =
    { $pharmacy }: سنتصل بك.

    إذا كان لا يمكنك الانتظار، اتصل على { "\u200E" }{ $phone }. حالة طوارئ؟ اتصل بـ 911.
mail-which-one =
    { $pharmacy }: لديك { $count ->
        [zero] { $count } طلب
        [one] طلب واحد
        [two] طلبان
        [few] { $count } طلبات
        [many] { $count } طلبًا
       *[other] { $count } طلب
    }. يرجى الرد بكلمة «الكل» لكل الطلبات، أو «1 فقط»، أو «2 فقط».

    التفاصيل هنا:

    { $link }
mail-did-not-understand =
    { $pharmacy }: عذرًا، لم نفهم. يرجى الرد بكلمة «نعم» أو «لا».

    يمكنك أيضًا الاتصال بنا على { "\u200E" }{ $phone }.
mail-question-received =
    { $pharmacy }: شكرًا. سيقرأ أحد موظفينا رسالتك ويرد عليك.

    إذا كان لا يمكنك الانتظار، اتصل على { "\u200E" }{ $phone }. حالة طوارئ؟ اتصل بـ 911.
mail-stop-confirmed =
    { $pharmacy }: لن تصلك رسائل منا بعد الآن.

    لتصلك من جديد، أرسل START. أسئلة؟ اتصل على { "\u200E" }{ $phone }.
mail-stop-part-confirmed =
    { $pharmacy }: لن تصلك رسائل عن طلبات الدواء بعد الآن.

    لوقف كل الرسائل، أرسل STOP. أسئلة؟ اتصل على { "\u200E" }{ $phone }.
mail-start-confirmed =
    { $pharmacy }: ستصلك رسائلنا من جديد، حتى 3 في الأسبوع.

    لوقف الرسائل، أرسل STOP.
mail-help =
    { $pharmacy }: نكتب عن طلبات دوائك، حتى 3 مرات في الأسبوع.

    اتصل بنا على { "\u200E" }{ $phone }. لوقف الرسائل، أرسل STOP.
mail-wrong-number-noted =
    { $pharmacy }: شكرًا. لن نكتب إلى هذا العنوان بعد الآن.

    أسئلة؟ اتصل على { "\u200E" }{ $phone }.
