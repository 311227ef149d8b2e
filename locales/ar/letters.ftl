### review: draft

# Letters on paper, in large print. No drug, illness, clinic or laboratory is named. An empty line parts
# paragraphs; an address on a line of its own becomes a code that a phone reads, with the address beside.
# U+200E before a telephone number keeps its digits in order.

letter-date = { $date }
letter-greeting = مرحباً { $name }،
letter-code = رمز مربع. يفتح العنوان المكتوب بجانبه.

letter-refill-invitation =
    حان وقت ترتيب التوصيل القادم.

    اتصل بنا على { "\u200E" }{ $phone }. أو أجب على صفحتنا. وجّه كاميرا هاتفك إلى المربع أدناه، أو اكتب العنوان المكتوب بجانبه.

    { $link }

    تسأل الصفحة عن تاريخ ميلادك. ولا تطلب أبداً مالاً أو كلمة مرور.
letter-refill-reminder =
    هل تحتاج إلى التوصيل القادم؟ أخبرنا من فضلك.

    اتصل بنا على { "\u200E" }{ $phone }. أو أجب على صفحتنا. وجّه كاميرا هاتفك إلى المربع أدناه، أو اكتب العنوان المكتوب بجانبه.

    { $link }

    تسأل الصفحة عن تاريخ ميلادك. ولا تطلب أبداً مالاً أو كلمة مرور.
letter-refill-reminder-last =
    حاولنا الاتصال بك بشأن التوصيل القادم، ولم يصلنا رد منك.

    اتصل بنا على { "\u200E" }{ $phone }. أو أجب على صفحتنا. وجّه كاميرا هاتفك إلى المربع أدناه، أو اكتب العنوان المكتوب بجانبه.

    { $link }

    تسأل الصفحة عن تاريخ ميلادك. ولا تطلب أبداً مالاً أو كلمة مرور.
letter-please-call = حاولنا الاتصال بك ولم نتمكن. اتصل بنا على { "\u200E" }{ $phone }.
letter-end =
    لا تريد المزيد من الرسائل البريدية؟ اتصل بنا على { "\u200E" }{ $phone } وأخبرنا.

    { $pharmacy }

# A choice on the page of what we send
choices-stop-letter = لا مزيد من الرسائل البريدية
