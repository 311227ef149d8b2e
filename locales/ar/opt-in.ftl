### review: draft

# Asking for consent: the text that asks, the flyer, the page behind it, and what staff read aloud.
# U+200F and U+200E: see messages.ftl.

message-consent-ask = { "\u200F" }{ $pharmacy }: للموافقة على رسائل عن طلبات دوائك وعلاجك، حتى 3 في الأسبوع، أرسل «نعم». قد تأخذ شركة هاتفك رسومًا على الرسائل والبيانات. للمساعدة: HELP، لوقف الرسائل: STOP.
# The page behind the code on a flyer.
join-link = استقبال رسائلنا النصية
join-title = استقبال رسائل نصية منا
join-lead = يمكن أن ترسل لك صيدلية { $pharmacy } رسالة نصية عندما يحين وقت طلب دوائك.
join-phone = رقم هاتفك المحمول
join-phone-error = اكتب رقم هاتفك مع رمز المنطقة.
join-terms = قد تصلك حتى 3 رسائل نصية في الأسبوع. قد تأخذ شركة هاتفك رسومًا على الرسائل والبيانات. للإيقاف، أرسل STOP. للمساعدة، أرسل HELP.
join-send = أرسلوا لي رسالة نصية
join-next-title = ماذا بعد
join-next-body = نرسل رسالة نصية واحدة إلى هذا الرقم. أرسل «نعم» ردًا عليها. قبل ذلك لا نرسل شيئًا آخر.
join-free-choice = يصلك دواؤك حتى من دون رسائلنا النصية. لا نعطي رقمك لأحد ولا نبيعه.
joined-title = انظر إلى هاتفك
joined-body = إذا كان هذا الرقم وتاريخ الميلاد مسجلين لدينا، فسنرسل لك رسالة نصية الآن.
joined-yes = أرسل «نعم» ردًا على تلك الرسالة. بهذا تكتمل موافقتك.
# A telephone number follows.
joined-none = لم تصلك رسالة؟ اتصل بنا على

# The flyer itself. It lies in a box: no name, no medicine.
flyer-title = رسالة نصية تصلك عندما يحين وقت طلب دوائك
flyer-scan = وجّه كاميرا هاتفك نحو المربع.
flyer-type = اكتب رقم هاتفك وتاريخ ميلادك.
flyer-yes = أرسل «نعم» ردًا على رسالتنا.
flyer-terms = ترسل صيدلية { $pharmacy } حتى 3 رسائل نصية في الأسبوع. قد تأخذ شركة هاتفك رسومًا على الرسائل والبيانات. للإيقاف، أرسل STOP. للمساعدة، أرسل HELP.
flyer-choice = يصلك دواؤك حتى من دون رسائلنا النصية.

script-may-we = هل يمكن لصيدلية { $pharmacy } أن ترسل لك رسائل عن علاجك؟
script-how-often = نكتب أو نتصل حتى 3 مرات في الأسبوع. قد تأخذ شركة هاتفك رسومًا على الرسائل النصية.
script-free-choice = لك أن ترفض. يمكنك الإيقاف في أي وقت. سيصلك دواؤك في كل الأحوال.
script-question = هل لدينا موافقتك؟
