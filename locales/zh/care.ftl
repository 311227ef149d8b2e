### review: draft

# 患者看到的用药内容:药的称呼、问题、回答。
# What patients read about care: labels, questions, answers.

# What a patient reads where no medicine may be named.
care-label-medicine = 您的药
care-label-daily-pill = 您每天吃的药
care-label-weekly-injection = 您每周打一次的针
care-label-two-week-injection = 您每两周打一次的针
care-label-monthly-injection = 您每月打一次的针
care-label-injection = 您打的针
care-label-infusion = 您的输液药
care-label-inhaler = 您的吸入药

# The questions of a refill. Read by patients.
care-question-still-taking = 您还在用这个药吗?
care-question-doses-left = 您还剩几剂药?
care-question-missed-doses = 上次送药以后,您有没有漏用过药?
care-question-changes = 上次送药以后,有什么变化吗?
care-question-side-effects = 您有没有副作用?
care-question-delivery-day = 您想在哪一天收到药?
care-question-pharmacist-question = 您有问题要问药剂师吗?
care-question-confirm = 要我们寄药吗?

# The answers one can choose. Read by patients.
care-answer-still-taking-yes = 还在用
care-answer-still-taking-no = 没有,我停了
care-answer-still-taking-on-hold = 现在暂停
care-answer-missed-why-forgot = 我忘了
care-answer-missed-why-side-effect = 用了不舒服
care-answer-missed-why-cost = 太贵了
care-answer-missed-why-ran-out = 药用完了
care-answer-missed-why-advised = 医护团队叫我先别用
care-answer-missed-why-other = 其他原因
care-answer-changes-medicines = 我开始用或停用了某种药
care-answer-changes-allergies = 我有新的过敏
care-answer-changes-hospital = 我去过医院或急诊室
care-answer-changes-insurance = 我换了新保险
care-answer-changes-none = 没有变化
care-answer-side-effects-none = 没有
care-answer-side-effects-mild = 有,但对我没什么影响
care-answer-side-effects-moderate = 有,影响到我的生活
care-answer-side-effects-severe = 有,让我做不了平常的事
care-answer-side-effects-emergency = 我现在就需要帮助
care-answer-side-effects-ungraded = 用短信告诉我们的。我们不知道有多严重
care-answer-side-effects-new = 是新出现的,或者变严重了
care-answer-delivery-day-call-me = 给我打电话商量日期
care-answer-confirm-send = 要,请寄药
care-answer-confirm-review = 已交给药剂师
care-answer-confirm-not-now = 现在不要,我还够用
care-answer-confirm-no = 不要,请不要寄

# What was refused to a patient, and what to do.
refused-answer-unfinished = 请先回答上一个问题。
refused-refill-closed = 这份续药已经结束。请给我们打电话。
refused-therapy-not-active = 这项治疗现在没有在进行。
