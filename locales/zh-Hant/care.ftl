### review: draft

# 患者看到的用藥內容:藥的稱呼、問題、回答。
# What patients read about care: labels, questions, answers.

# What a patient reads where no medicine may be named.
care-label-medicine = 您的藥
care-label-daily-pill = 您每天吃的藥
care-label-weekly-injection = 您每週打一次的針
care-label-two-week-injection = 您每兩週打一次的針
care-label-monthly-injection = 您每月打一次的針
care-label-injection = 您打的針
care-label-infusion = 您的點滴藥
care-label-inhaler = 您的吸入藥

# The questions of a refill. Read by patients.
care-question-still-taking = 您還在用這個藥嗎?
care-question-doses-left = 您還剩幾劑藥?
care-question-missed-doses = 上次送藥以後,您有沒有漏用過藥?
care-question-changes = 上次送藥以後,有什麼變化嗎?
care-question-side-effects = 您有沒有副作用?
care-question-delivery-day = 您想在哪一天收到藥?
care-question-pharmacist-question = 您有問題要問藥劑師嗎?
care-question-confirm = 要我們寄藥嗎?

# The answers one can choose. Read by patients.
care-answer-still-taking-yes = 還在用
care-answer-still-taking-no = 沒有,我停了
care-answer-still-taking-on-hold = 現在暫停
care-answer-missed-why-forgot = 我忘了
care-answer-missed-why-side-effect = 用了不舒服
care-answer-missed-why-cost = 太貴了
care-answer-missed-why-ran-out = 藥用完了
care-answer-missed-why-advised = 醫護團隊叫我先別用
care-answer-missed-why-other = 其他原因
care-answer-changes-medicines = 我開始用或停用了某種藥
care-answer-changes-allergies = 我有新的過敏
care-answer-changes-hospital = 我去過醫院或急診室
care-answer-changes-insurance = 我換了新保險
care-answer-changes-none = 沒有變化
care-answer-side-effects-none = 沒有
care-answer-side-effects-mild = 有,但對我沒什麼影響
care-answer-side-effects-moderate = 有,影響到我的生活
care-answer-side-effects-severe = 有,讓我做不了平常的事
care-answer-side-effects-emergency = 我現在就需要幫助
care-answer-side-effects-ungraded = 用簡訊告訴我們的。我們不知道有多嚴重
care-answer-side-effects-new = 是新出現的,或者變嚴重了
care-answer-delivery-day-call-me = 打電話和我商量日期
care-answer-confirm-send = 要,請寄藥
care-answer-confirm-review = 已交給藥劑師
care-answer-confirm-not-now = 現在不要,我還夠用
care-answer-confirm-no = 不要,請不要寄

# What was refused to a patient, and what to do.
refused-answer-unfinished = 請先回答上一個問題。
refused-refill-closed = 這份續藥已經結束。請打電話給我們。
refused-therapy-not-active = 這項治療現在沒有在進行。
