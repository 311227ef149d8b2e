### review: draft

# 患者看到的网页。词要短,句要短,一句话只说一件事。
# Words of the pages patients see. Grade 6: short words, short sentences, one idea each.

# The link, before anyone has said who they are: no name, no medicine, no date.
landing-title = 我们有新消息给您
landing-from = { $pharmacy } 给您发了这个链接。{ $minutes ->
    [0] 不需要密码。
   *[other] 大约需要 { $minutes } 分钟。不需要密码。
}
landing-trust-title = 真的是我们吗?
landing-trust-body = 请看您药上的标签。您会看到同样的电话号码:
landing-why-title = 我为什么收到这条消息?
landing-why-body = 我们药房的记录里有这个电话号码或电子邮箱,用来通知用药和医护的事。
landing-other-title = 现在不方便,或者不是您?
landing-call-me = 请给我打电话
landing-not-me = 这不是给我的

closed-title = 这个链接已经关闭
closed-body = 为了您的安全,链接过一段时间就会关闭。我们可以给您发一个新的。
closed-dates = 日期有 5 次对不上,所以这个链接关闭了。我们可以给您发一个新的。
closed-new-link = 给我发新链接
closed-call = 您也可以给我们打电话:

too-old-title = 这个链接太旧了
too-old-body = 我们什么都没有改。这个链接太旧,已经不能告诉我们这是谁的电话。
too-old-call = 要告诉我们您的想法,请打电话:

ask-not-me-title = 这是发错人了吗?
ask-not-me-body = 我们会停止使用这个电话号码或电子邮箱。谢谢您告诉我们。
ask-not-me-yes = 对,不是给我的
ask-stop-title = 要停止所有消息吗?
ask-stop-body = 我们不会再发消息到这里。药快用完时,我们也不会提醒您。
ask-stop-yes = 停止消息
ask-call-me-title = 要我们给您打电话吗?
ask-call-me-body = 药房的工作人员会打我们记录里的电话号码。
ask-call-me-yes = 要,请给我打电话
ask-new-link-title = 要我们发新链接吗?
ask-new-link-body = 我们会发到我们记录里的电话号码。
ask-new-link-yes = 给我发新链接
ask-keep = 不要,返回

done-not-me-title = 谢谢您告诉我们
done-not-me-body = 我们不会再用这个电话号码或电子邮箱。
done-stop-title = 我们会停止
done-stop-body = 您不会再在这里收到消息。如果您的健康需要,我们可能还会打电话。
done-call-me-title = 我们会给您打电话
done-call-me-body = 药房的工作人员会打我们记录里的电话号码。我们在营业时间打电话。
done-new-link-title = 请看您的消息
done-new-link-body = 如果我们可以写到记录里的电话号码,新链接很快就到。如果没有收到,请打电话给我们。
done-call = 您也可以给我们打电话:
done-close = 您现在可以关闭本页。

# Confirm it's you
hello-title = 请确认是您本人
hello-lead = 请填写用药人的出生日期。
hello-birth = 出生日期
# Only digits: Chinese names its months by numbers.
hello-birth-hint = 只填数字。例如:月 3,日 27,年 1961
birth-month = 月
birth-day = 日
birth-year = 年
birth-month-error = 请用 1 到 12 的数字填写月份。只填数字。
birth-day-error = 请用 1 到 31 的数字填写日子。
birth-year-error = 请用 4 位数字填写年份(公历)。
birth-date-error = 没有这一天。请检查日和月。
birth-no-match = 和我们的记录对不上。请检查日期,再试一次。
birth-last-try = 和我们的记录对不上。您还可以再试一次,或者给我们打电话。
hello-why-title = 为什么要问这个?
hello-why-body = 这样可以保护您的隐私。别人就算看到这部手机,也打不开您的网页。
hello-help = 用这个网页有困难?可以在电话里办。请打:

timed-out-title = 为了您的安全,本页已经关闭
timed-out-body = 您的回答已经保存。
timed-out-how = 要继续,请再打开消息里的链接。

# The refill, one question a page
# Which of several medicines, and how to tell it from another that is called the same.
medicine-of = 第 { $at } 种药,共 { $of } 种
medicine-filled = 上次配药:{ $day }。
medicine-filled-for = 上次配药:{ $day }{ $unit ->
    [tablets] ,{ $count } 片
    [capsules] ,{ $count } 粒胶囊
    [pills] ,{ $count } 粒药
   *[none] {""}
},够用 { $days } 天。
medicine-alike = 不确定是哪一种?请给我们打电话。
question-link = 我有问题要问药剂师

still-taking-title = 您还在用这个药吗?
still-taking-yes = 还在用
still-taking-on-hold = 暂停了
still-taking-no = 没有,我停了

doses-left-title = 您还剩几剂药?
# A word of explanation: many readers count tablets, not doses.
doses-left-hint = 请数一数今天家里有多少。每次用的药算一剂。大概的数字也可以。
doses-left-unit = 剂
doses-left-error = 请填写一个数字,比如 3。如果一剂也不剩,请填 0。
doses-left-sure = 您是说 { $count } 剂吗?这很多。请修改,或者再按一次“继续”。
doses-unit = 剂

missed-title = 上次送药以后,您有没有漏用过药?
missed-hint = 很多人都会漏用。告诉我们会有帮助。
missed-none = 没有漏用
missed-some = 有,漏用过
missed-details-title = 请说说漏用的药
missed-details-hint = 这样药剂师能更好地帮您。
missed-count-label = 您漏了几剂?
missed-count-error = 请填写一个数字,比如 2。如果没有漏用,请返回。
missed-why-label = 主要原因是什么?
missed-why-error = 请选择主要原因。
missed-why-forgot = 我忘了
missed-why-side-effect = 用了不舒服
missed-why-cost = 太贵了
missed-why-ran-out = 药用完了
missed-why-advised = 医护团队叫我先别用
missed-why-other = 其他原因

changes-title = 上次送药以后,有什么变化吗?
changes-hint = 比如开始用或停用了某种药、有新的过敏、去过医院,或者换了保险。
changes-none = 没有变化
changes-some = 有变化
changed-title = 什么变了?
changed-hint = 请选择所有符合的。
changed-error = 请选择什么变了。如果没有变化,请返回。
changed-medicines = 我用的其他药
changed-medicines-hint = 我开始用、停用或换了某种药
changed-allergies = 我的过敏
changed-allergies-hint = 我有新的过敏
changed-hospital = 医院或急诊室
changed-hospital-hint = 我去过那里
changed-insurance = 我的保险
changed-insurance-hint = 我有新的保险或保险卡

effects-title = 您有没有副作用?
effects-hint = 副作用就是药让您不舒服。
effects-none = 没有
effects-mild = 有,一点点
effects-mild-hint = 对我没什么影响
effects-moderate = 有,让我难受
effects-moderate-hint = 影响到我的生活
effects-severe = 有,很严重
effects-severe-hint = 让我做不了平常的事
effects-emergency = 我现在就需要帮助
effects-emergency-hint = 比如呼吸困难、胸口痛或脸肿
effects-ungraded = 您用短信告诉过我们
effects-details-title = 请多说说您的副作用
effects-new-label = 是新出现的,或者变严重了吗?
effects-new-error = 请选择“是”或“不是”。
effects-new-yes = 是,新出现的或变严重了
effects-new-no = 不是,和以前一样
effects-words-label = 您有什么感觉?(可以不填。)
effects-words-hint = 用您自己的话写,什么语言都可以。药剂师会看。

danger-title = 请马上求助
danger-call-title = 请打 911
danger-call-body = 不要等。告诉他们您在用什么药。
danger-call-911 = 打 911
danger-then = 等您安全以后
danger-pharmacy = 请给我们的药剂师打电话:
danger-told = 我们已经告诉药剂师,您需要帮助。
danger-go-on = 我安全了。继续。

day-title = { $count ->
    [1] 您想在哪一天收到药?
   *[other] 您想在哪一天收到这些药?
}
day-hint = 按我们的计算,在这些日子送到,您的药都还没有用完。
day-call = 这些日子都不行
day-call-hint = 会有工作人员给您打电话,商量一个日子
no-day-title = 我们打电话和您商量送药
no-day-too-late-to-ship = 寄药的时间不够,赶不上您下一次用药
no-day-allowed-too-late = 按您保险的规定,我们不能及时寄药
no-day-body = 这件事您什么都不用做。会有工作人员给您打电话想办法。
no-day-call = 给我打电话
no-day-soon = 您很快就要用下一剂药吗?请现在给我们打电话:

ask-pharmacist-title = 您想问什么?
ask-pharmacist-hint = 用您自己的话写,什么语言都可以。寄药之前,药剂师会给您打电话。
ask-pharmacist-save = 保存我的问题
ask-pharmacist-error = 请写下您的问题,或者选择“我没有要问的”。
ask-pharmacist-saved = 您的问题已经保存
ask-pharmacist-saved-body = 您发送回答时,药剂师就会收到。
ask-pharmacist-skip = 我没有要问的

# Check and send
check-title = 请检查您的回答
check-shared = 您所有的药
check-send = { $count ->
    [1] 请寄我的续药
   *[other] 请寄我的 { $count } 份续药
}
check-send-pharmacist = 发给药剂师
check-send-answers = 发送我的回答
check-flagged-title = 药剂师会先给您打电话
check-flagged-body = 我们想确定这对您合适。谈过以后才会寄药。
check-flagged-some = 这份药要和您谈过以后才会寄:
check-not-title = { $count ->
    [1] 我现在不要这份药
   *[other] 我现在不要这些药
}
check-not-body = 请告诉我们,我们就不会一直问您。
check-not-now = 我现在还够用
check-no = { $count ->
    [1] 我不要这份续药
   *[other] 我不要这些续药
}
asked-still-taking = 还在用
asked-doses-left = 剩下的剂数
asked-missed-doses = 漏用的药
asked-changes = 有什么变化
asked-side-effects = 副作用
asked-delivery-day = 送药日期
asked-pharmacist-question = 要问药剂师的问题
answer-doses = { $count } 剂
answer-call = 我们会给您打电话
answer-none = 还没有回答
answer-no-question = 没有问题

# Sent
sent-confirmed-title = 谢谢。我们收到了您的回答
sent-confirmed-body = 都办好了。您不用再做什么。
sent-confirmed-short = 我们会寄出
sent-call-title = 我们会打电话和您商量日子
sent-call-today-title = 我们今天会打电话和您商量日子
sent-call-body = 我们收到了您的回答。现在只差一个送药的日子。
sent-call-today-body = 我们收到了您的回答。现在只差一个送药的日子。
sent-needs-pharmacist-title = 谢谢。药剂师会给您打电话
sent-needs-pharmacist-body = 药剂师会看您的回答,然后给您打电话。寄药之前,我们想先和您谈谈。
sent-needs-pharmacist-short = 药剂师会先给您打电话
sent-on-hold-title = 谢谢。我们会等一等
sent-on-hold-body = 您告诉我们,您现在还够用。
sent-on-hold-short = 我们会等一等
sent-stopped-title = 我们只好停下您的订单
sent-stopped-body = { $count ->
    [1] 药房停下了这份续药。现在不会寄出。
   *[other] 药房停下了这 { $count } 份续药。现在不会寄出。
}
sent-stopped-short = 我们停下了
sent-stopped-call = 想问这件事,请打电话:
sent-closed-short = 已经结束
sent-declined-title = 谢谢您告诉我们
sent-declined-body = { $count ->
    [1] 我们不会寄这份续药。
   *[other] 我们不会寄这 { $count } 份续药。
}
sent-declined-short = 我们不会寄
sent-reference = 您的查询号码
sent-reference-hint = 打电话时,请告诉我们这个号码。
sent-next = 接下来
sent-change-title = 需要修改吗?
sent-change-until = 在我们开始准备您的订单之前,您都可以修改回答。
sent-change-latest = 我们最晚在{ $day }开始准备。
sent-change = 修改我的回答
sent-change-call = 要修改,请给我们打电话:
sent-finish = 完成并关闭
next-call = 药房的工作人员会给您打电话。
next-call-pharmacist = 药剂师会给您打电话。
next-today = 今天
time-of-pharmacy = { $time }(药房当地时间)
next-by = 最晚在{ $time }
next-nothing-ships = 谈过以后才会寄药。
next-prepare = { $count ->
    [1] 我们把您的药准备好。
   *[other] 我们把您的 { $count } 种药准备好。
}
next-prepare-then = { $count ->
    [1] 然后我们把您的药准备好。
   *[other] 然后我们把您的 { $count } 种药准备好。
}
next-ship = { $count ->
    [1] 我们寄出药。
   *[other] 我们寄出这些药。
}
next-arrive = { $count ->
    [1] 药送到您家门口。
   *[other] 这些药送到您家门口。
}
next-hold = 我们以后会再问您。如果药快用完了,随时给我们打电话。
next-stopped = 如果药快用完了,请给我们打电话。不要等。
next-declined = 您的医护团队可能会打电话,问问您的情况。

ended-under-way-title = { $count ->
    [1] 我们正在准备您的续药
   *[other] 我们正在准备您的 { $count } 份续药
}
ended-under-way-body = 我们收到了您的回答。您什么都不用做。
ended-under-way-short = 我们正在准备
ended-done-title = { $count ->
    [1] 这份续药已经办好
   *[other] 这 { $count } 份续药已经办好
}
ended-done-body = 现在没有要做的事。在您的药用完之前,我们会再联系您。
ended-done-short = 已经办好
ended-closed-title = 现在没有要回答的
ended-closed-body = { $count ->
    [1] 这份续药已经结束。有事要办时,我们会再联系您。
   *[other] 这些续药已经结束。有事要办时,我们会再联系您。
}
ended-closed-short = 已经结束

# Somebody took care of a refill while its page was open.
changed-refill-title = { $count ->
    [1] 这份续药有变化
   *[other] 您的续药有变化
}
changed-refill-body = 您打开网页的时候,情况变了。
changed-refill-not-saved = 您最后一个回答没有保存。
changed-refill-open = 您还可以回答
changed-refill-told = 我们告诉了药剂师
changed-refill-told-body = 您告诉我们的副作用,药剂师会看。
changed-refill-written = 您写的是
changed-refill-call = 有话要告诉我们吗?请打电话:
changed-refill-go-on = 看接下来怎么办

out-title = 都做完了
out-body = 本页已经关闭,您的回答很安全。您可以关闭这个窗口。

# Why something could not be done.
refused-refill-changed = 您在这里的时候,有些内容变了。请再检查一下您的回答。

# The way out of every e-mail
unsubscribe-title = 要停止这些电子邮件吗?
unsubscribe-body = { $pharmacy } 不会再给这个电子邮箱写信。
unsubscribe-yes = 停止电子邮件
unsubscribe-keep = 这里只管电子邮件。如果您也收我们的短信或电话,那些会照旧。想继续收电子邮件,只要关闭本页就行。
unsubscribed-title = 不会再有电子邮件
unsubscribed-body = 我们不会再给这个电子邮箱写信。我们仍然会照管您的药。如果您需要药,请给我们打电话。
unsubscribe-unknown-title = 这个链接不能用
unsubscribe-unknown-body = 可能缺了一部分。请从电子邮件里再打开一次。
