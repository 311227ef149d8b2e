### review: draft

# What we send. $pharmacy comes first in every message. No drug, illness, clinic, laboratory or
# person is named. Arabic has 67 letters a part: each message fits three parts (201) with a name of
# 24 letters, a telephone of 14 and a link of 45. "Refill" is "طلب الدواء" or "طلب" everywhere.
# U+200F before the name makes a telephone write the whole text from right to left, though the name
# is Latin. U+200E before a telephone number keeps its digits in order. After a number or a link an
# Arabic word must follow before STOP or HELP: two Latin words side by side are read the wrong way round.

message-refill-invitation = { $count ->
    [zero] { "\u200F" }{ $pharmacy }: حان وقت طلب دوائك. الرد هنا: { $link } أو أرسل «نعم» أو «لا». للمساعدة: HELP، لوقف الرسائل: STOP.
    [one] { "\u200F" }{ $pharmacy }: حان وقت طلب دوائك. الرد هنا: { $link } أو أرسل «نعم» أو «لا». للمساعدة: HELP، لوقف الرسائل: STOP.
    [two] { "\u200F" }{ $pharmacy }: حان وقت طلب أدويتك (طلبان). الرد هنا: { $link } أو أرسل «الكل» أو «لا». للمساعدة: HELP، لوقف الرسائل: STOP.
    [few] { "\u200F" }{ $pharmacy }: حان وقت طلب أدويتك ({ $count } طلبات). الرد هنا: { $link } أو أرسل «الكل» أو «لا». للمساعدة: HELP، لوقف الرسائل: STOP.
    [many] { "\u200F" }{ $pharmacy }: حان وقت طلب أدويتك ({ $count } طلبًا). الرد هنا: { $link } أو أرسل «الكل» أو «لا». للمساعدة: HELP، لوقف الرسائل: STOP.
   *[other] { "\u200F" }{ $pharmacy }: حان وقت طلب أدويتك ({ $count } طلب). الرد هنا: { $link } أو أرسل «الكل» أو «لا». للمساعدة: HELP، لوقف الرسائل: STOP.
 }
message-refill-reminder = { $count ->
    [zero] { "\u200F" }{ $pharmacy }: هل نرسل لك طلب دوائك؟ الرد هنا: { $link } أو أرسل «نعم» أو «لا». للمساعدة: HELP، لوقف الرسائل: STOP.
    [one] { "\u200F" }{ $pharmacy }: هل نرسل لك طلب دوائك؟ الرد هنا: { $link } أو أرسل «نعم» أو «لا». للمساعدة: HELP، لوقف الرسائل: STOP.
    [two] { "\u200F" }{ $pharmacy }: هل نرسل لك أدويتك (طلبان)؟ الرد هنا: { $link } أو أرسل «الكل» أو «لا». للمساعدة: HELP، لوقف الرسائل: STOP.
    [few] { "\u200F" }{ $pharmacy }: هل نرسل لك أدويتك ({ $count } طلبات)؟ الرد هنا: { $link } أو أرسل «الكل» أو «لا». للمساعدة: HELP، لوقف الرسائل: STOP.
    [many] { "\u200F" }{ $pharmacy }: هل نرسل لك أدويتك ({ $count } طلبًا)؟ الرد هنا: { $link } أو أرسل «الكل» أو «لا». للمساعدة: HELP، لوقف الرسائل: STOP.
   *[other] { "\u200F" }{ $pharmacy }: هل نرسل لك أدويتك ({ $count } طلب)؟ الرد هنا: { $link } أو أرسل «الكل» أو «لا». للمساعدة: HELP، لوقف الرسائل: STOP.
 }
message-refill-reminder-last = { $count ->
    [zero] { "\u200F" }{ $pharmacy }: ننتظر ردك عن طلب دوائك هنا: { $link } أو اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [one] { "\u200F" }{ $pharmacy }: ننتظر ردك عن طلب دوائك هنا: { $link } أو اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [two] { "\u200F" }{ $pharmacy }: ننتظر ردك عن طلب أدويتك (طلبان) هنا: { $link } أو اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [few] { "\u200F" }{ $pharmacy }: ننتظر ردك عن طلب أدويتك ({ $count } طلبات) هنا: { $link } أو اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [many] { "\u200F" }{ $pharmacy }: ننتظر ردك عن طلب أدويتك ({ $count } طلبًا) هنا: { $link } أو اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
   *[other] { "\u200F" }{ $pharmacy }: ننتظر ردك عن طلب أدويتك ({ $count } طلب) هنا: { $link } أو اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
 }
message-refill-confirmed = { $count ->
    [zero] { "\u200F" }{ $pharmacy }: شكرًا. وصلنا ردك وسنجهز طلب دوائك. أسئلة؟ اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [one] { "\u200F" }{ $pharmacy }: شكرًا. وصلنا ردك وسنجهز طلب دوائك. أسئلة؟ اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [two] { "\u200F" }{ $pharmacy }: شكرًا. وصلنا ردك وسنجهز أدويتك (طلبان). أسئلة؟ اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [few] { "\u200F" }{ $pharmacy }: شكرًا. وصلنا ردك وسنجهز أدويتك ({ $count } طلبات). أسئلة؟ اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [many] { "\u200F" }{ $pharmacy }: شكرًا. وصلنا ردك وسنجهز أدويتك ({ $count } طلبًا). أسئلة؟ اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
   *[other] { "\u200F" }{ $pharmacy }: شكرًا. وصلنا ردك وسنجهز أدويتك ({ $count } طلب). أسئلة؟ اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
 }
message-refill-needs-pharmacist = { "\u200F" }{ $pharmacy }: شكرًا. سيتصل بك صيدلي قبل أن نرسل أي شيء. للاتصال بنا قبل ذلك: { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
message-refill-declined = { $count ->
    [zero] { "\u200F" }{ $pharmacy }: حسنًا، لن نرسل الطلب. إذا غيرت رأيك، اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [one] { "\u200F" }{ $pharmacy }: حسنًا، لن نرسل الطلب. إذا غيرت رأيك، اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [two] { "\u200F" }{ $pharmacy }: حسنًا، لن نرسل أدويتك (طلبان). إذا غيرت رأيك، اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [few] { "\u200F" }{ $pharmacy }: حسنًا، لن نرسل أدويتك ({ $count } طلبات). إذا غيرت رأيك، اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [many] { "\u200F" }{ $pharmacy }: حسنًا، لن نرسل أدويتك ({ $count } طلبًا). إذا غيرت رأيك، اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
   *[other] { "\u200F" }{ $pharmacy }: حسنًا، لن نرسل أدويتك ({ $count } طلب). إذا غيرت رأيك، اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
 }
message-refill-on-hold = { $count ->
    [zero] { "\u200F" }{ $pharmacy }: حسنًا، أجلنا طلب دوائك. إذا احتجت إليه، اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [one] { "\u200F" }{ $pharmacy }: حسنًا، أجلنا طلب دوائك. إذا احتجت إليه، اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [two] { "\u200F" }{ $pharmacy }: حسنًا، أجلنا طلب أدويتك (طلبان). إذا احتجت إليها، اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [few] { "\u200F" }{ $pharmacy }: حسنًا، أجلنا طلب أدويتك ({ $count } طلبات). إذا احتجت إليها، اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
    [many] { "\u200F" }{ $pharmacy }: حسنًا، أجلنا طلب أدويتك ({ $count } طلبًا). إذا احتجت إليها، اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
   *[other] { "\u200F" }{ $pharmacy }: حسنًا، أجلنا طلب أدويتك ({ $count } طلب). إذا احتجت إليها، اتصل على { "\u200E" }{ $phone }. لوقف الرسائل: STOP.
 }
message-which-one = { "\u200F" }{ $pharmacy }: لديك { $count ->
    [zero] { $count } طلب
    [one] طلب واحد
    [two] طلبان
    [few] { $count } طلبات
    [many] { $count } طلبًا
   *[other] { $count } طلب
 }. أرسل «الكل» لكل الطلبات، أو «1 فقط»، أو «2 فقط». التفاصيل هنا: { $link }
message-did-not-understand = { "\u200F" }{ $pharmacy }: عذرًا، لم نفهم. أرسل «نعم» أو «لا»، أو اتصل على { "\u200E" }{ $phone }. للمساعدة: HELP، لوقف الرسائل: STOP.
message-question-received = { "\u200F" }{ $pharmacy }: شكرًا. سيقرأ أحد موظفينا رسالتك ويرد عليك. أمر عاجل؟ اتصل على { "\u200E" }{ $phone }. حالة طوارئ؟ اتصل بـ 911.
message-stop-confirmed = { "\u200F" }{ $pharmacy }: لن تصلك رسائل منا بعد الآن. لتصلك من جديد، أرسل START. أسئلة؟ اتصل على { "\u200E" }{ $phone }.
message-stop-part-confirmed = { "\u200F" }{ $pharmacy }: لن تصلك رسائل عن طلبات الدواء بعد الآن. لوقف كل الرسائل، أرسل STOP. أسئلة؟ اتصل على { "\u200E" }{ $phone }.
message-start-confirmed = { "\u200F" }{ $pharmacy }: ستصلك رسائلنا من جديد، حتى 3 في الأسبوع. قد تأخذ شركة هاتفك رسومًا على الرسائل والبيانات. للمساعدة: HELP، لوقف الرسائل: STOP.
message-help = { "\u200F" }{ $pharmacy }: نكتب عن طلبات دوائك، حتى 3 مرات في الأسبوع. هاتفنا: { "\u200E" }{ $phone }. قد تأخذ شركة هاتفك رسومًا على الرسائل والبيانات. لوقف الرسائل: STOP.
message-wrong-number-noted = { "\u200F" }{ $pharmacy }: شكرًا. لن نرسل رسائل إلى هذا الرقم بعد الآن. أسئلة؟ اتصل على { "\u200E" }{ $phone }.
message-emergency-reply = { "\u200F" }{ $pharmacy }: في حالة الخطر، اتصل بـ 911 الآن. أفكار عن الانتحار؟ اتصل بـ 988 أو أرسل إليه رسالة. لا تنتظر ردنا. هاتفنا: { "\u200E" }{ $phone }
message-consent-welcome = { "\u200F" }{ $pharmacy }: سنكتب لك عن طلبات دوائك، حتى 3 مرات في الأسبوع. قد تأخذ شركة هاتفك رسومًا على الرسائل والبيانات. للمساعدة: HELP، لوقف الرسائل: STOP.
message-new-link = { "\u200F" }{ $pharmacy }: هذا رابطك الجديد: { $link } إذا لم يكن ذلك بطلب منك، تجاهل هذه الرسالة.
message-secure-notice = { "\u200F" }{ $pharmacy }: لديك رسالة جديدة منا. اقرأها هنا: { $link } لوقف الرسائل: STOP.
message-call-back-coming = { "\u200F" }{ $pharmacy }: سنتصل بك. إذا كان لا يمكنك الانتظار، اتصل على { "\u200E" }{ $phone }. حالة طوارئ؟ اتصل بـ 911.
# The one notice on a phone: it lies open on the screen, and is the same whatever it leads to.
message-push = لديك جديد من صيدلية { $pharmacy }.
