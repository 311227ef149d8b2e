### review: draft

# Notices on the phone: the page where they are turned on and off.

notices-title = الإشعارات على هذا الهاتف
notices-lead = يمكننا إظهار إشعار على هذا الهاتف عندما يكون هناك ما يُقرأ أو يحتاج إلى رد.
notices-example = هذا كل ما يقوله الإشعار
notices-neutral = لا يذكر الإشعار اسم أي دواء ولا سبب الرسالة. قد يرى آخرون شاشتك.
notices-turn-on = تشغيل الإشعارات
notices-agree = هذه موافقة منك على إشعارات عن طلبات الدواء والجرعات والزيارات والرسائل إليك، على هذا الهاتف فقط. يمكنك إيقافها هنا في أي وقت. إذا لم يصلك إشعار، فقد نرسل رسالة نصية إذا كنت قد وافقت على الرسائل النصية.
notices-on = الإشعارات تعمل
notices-on-body = لفتح صفحتنا، المس الإشعار. سنسألك عن تاريخ الميلاد.
notices-turn-off = إيقاف الإشعارات
notices-blocked = هذا الهاتف يمنع إشعاراتنا
notices-blocked-body = افتح إعدادات المتصفح، واسمح بالإشعارات لصفحتنا، ثم عد إلى هنا.
notices-install = أولًا، أضف صفحتنا إلى الشاشة الرئيسية
notices-install-share = المس زر «مشاركة» في المتصفح.
notices-install-add = المس «إضافة إلى الشاشة الرئيسية».
notices-install-open = افتحها من الشاشة الرئيسية، ثم عد إلى هذه الصفحة.
notices-cannot = الإشعارات لا تعمل هنا
notices-cannot-body = لا يمكن لهذا المتصفح إظهار إشعاراتنا. تصلك رسائلنا كما كانت من قبل.
# A telephone number follows.
notices-else = أسئلة؟ اتصل على
notices-offer = استقبال الإشعارات على هذا الهاتف
