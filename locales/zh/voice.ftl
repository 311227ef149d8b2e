### review: draft

# 电话里说的话,由机器念:句子要短,不用听不出来的符号,电话号码一个一个数字念($digits)。
# 在对方说明自己是谁之前,一句不提续药。

call-refill-invitation = { $count ->
    [1] 您该续药了。
   *[other] 您有 { $count } 份药该续了。
 }
call-refill-reminder = { $count ->
    [1] 关于您的续药,我们还需要您的回答。
   *[other] 关于您的 { $count } 份续药,我们还需要您的回答。
 }
call-refill-reminder-last = { $count ->
    [1] 请您今天告诉我们要不要续药。
   *[other] 您有 { $count } 份药,请您今天告诉我们要不要续。
 }

# The first words. They come before any key, with those of the other language.
voice-greeting-who = 您好。这是 { $pharmacy } 的自动电话。您听到的是电脑的声音。
voice-greeting-danger = 如果是紧急情况,请挂断电话,打 9 1 1。
voice-greeting-keys = 要继续,请按 1。如果我们打错了,请按 3。要和真人说话,请按 0。不想再接到这样的电话,请按 9。
# Said in this language to whoever is called in the other one.
voice-other-language = 要听中文,请按 2。

voice-reception-who = 您好。这是 { $pharmacy } 的自动电话。您听到的是电脑的声音。
voice-reception-keys = 要工作人员给您回电话,请按 1。要留言,请按 3。不想让我们再给这个号码打自动电话,请按 9。
voice-recording = 听到提示音以后,请说您的名字和要说的话。说完请挂断,或按井号键。

voice-identity = 为了保护您的隐私,请用四个数字输入您出生的月和日。比如 3 月 7 日,请按 0 3 0 7。
voice-not-known = 这和我们的记录不一样。请再试一次。

voice-wrong-key = 抱歉,这个键在这里没有用。
voice-no-key = 我们没有听到您按键。
voice-bad-number = 抱歉,我们没有听懂这个数字。
voice-missed-none = 您输入了零,所以我们再问一次。
voice-taken = 谢谢。
voice-severe = 谢谢。我们已经告诉药剂师。如果您现在就需要帮助,请挂断电话,打 9 1 1。
voice-intro-keys = 在每个问题,您都可以按星号键再听一遍,按井号键回到上一步,按 0 找真人,按 9 停止这样的电话。

# Which medicine: no names are spoken.
voice-medicine = 这是关于我们上次在{ $day }寄出的药。

voice-still-taking = 您还在用这个药吗?还在用,请按 1。停了,请按 2。暂停了,请按 3。
voice-doses-left = 您还剩几剂药?请输入数字,然后按井号键。一剂也不剩,请按 0,再按井号键。要再听一遍,请按星号键,再按井号键。要找真人,请按星号键,再按 0。
voice-doses-sure = { $count ->
    [1] 您输入了 1 剂。如果对,请按 1。要修改,请按 2。
   *[other] 您输入了 { $count } 剂。这比我们想的多。如果对,请按 1。要修改,请按 2。
 }
voice-missed = 上次送药以后,您有没有漏用过药?没有,请按 1。有,请按 2。
voice-missed-count = 您漏了几剂?请输入数字,然后按井号键。
voice-missed-why = 为什么漏用?忘了,请按 1。用了不舒服,请按 2。太贵,请按 3。药用完了,请按 4。有人叫您先别用,请按 5。其他原因,请按 6。
voice-changes = 上次送药以后,有什么变化吗?比如您用的药、过敏、住院,或者保险。没有变化,请按 1。有变化,请按 2。
voice-changed-medicines = 您有没有开始用、停用或换了某种药?有,请按 1。没有,请按 2。
voice-changed-allergies = 您有没有新的过敏?有,请按 1。没有,请按 2。
voice-changed-hospital = 您有没有去过医院或急诊室?有,请按 1。没有,请按 2。
voice-changed-insurance = 您有没有换新的保险?有,请按 1。没有,请按 2。
voice-side-effects = 您有没有副作用?没有,请按 1。有一点,请按 2。影响到您的生活,请按 3。很严重,请按 4。现在就需要帮助,请按 5。
voice-new-or-worse = 是新出现的,或者变严重了吗?是,请按 1。不是,请按 2。
voice-day = 您想在哪一天收到药?
voice-day-choice = { $day },请按 { $key }。
voice-day-more = 要更晚的日子,请按 4。
voice-day-none = 如果哪天都不行,请按 5,我们会给您打电话。
voice-no-day = 我们找不到稳妥的送药日子给您选。请按 5,会有工作人员给您打电话商量。
voice-question = 您有问题要问药剂师吗?有,请按 1,药剂师会给您打电话。没有,请按 2。
# Kept as the question of whoever pressed 1: staff read it.
voice-question-asked = 有问题要问药剂师(在电话里按了键)。
voice-nine = 您按了 9。如果意思是 9 剂,请按 1。要停止这样的电话,请按 9。

voice-check = { $count ->
    [1] 问题都问完了。要发送回答并收到续药,请按 1。现在不需要,请按 2。完全不要,请按 3。
   *[other] 问题都问完了。要发送回答并收到 { $count } 份续药,请按 1。现在不需要,请按 2。完全不要,请按 3。
 }
voice-check-flagged = 问题都问完了。寄药之前,药剂师会看您的回答。要把回答发给药剂师,请按 1。现在不需要药,请按 2。完全不要,请按 3。

voice-end-stopped = 我们不会再给这个号码打自动电话。要找我们,请打 { $digits }。再见。
voice-end-person = 会有工作人员给您回电话。如果不能等,请打 { $digits }。再见。
voice-end-person-by = 会有工作人员给您回电话,最晚在{ $when }。如果不能等,请打 { $digits }。再见。
voice-end-no-further = 我们没办法继续,所以会有工作人员给您打电话。您也可以打给我们:{ $digits }。再见。
voice-end-not-known = 这个电话我们没办法继续。会有工作人员打电话。您也可以打给我们:{ $digits }。再见。
voice-end-wrong-number = 谢谢。很抱歉。我们不会再打这个号码。再见。
voice-end-danger = 请现在挂断电话,打 9 1 1。我们已经告诉药剂师。不要等我们的电话。如果您想自杀,请打 9 8 8。
voice-end-sent = { $count ->
    [1] 谢谢。我们收到了您的回答,会准备您的续药。有问题,请打 { $digits }。再见。
   *[other] 谢谢。我们收到了您的回答,会准备您的 { $count } 份续药。有问题,请打 { $digits }。再见。
 }
voice-end-to-pharmacist = 谢谢。我们收到了您的回答。寄药之前,药剂师会给您打电话。您也可以先打给我们:{ $digits }。再见。
voice-end-not-now = 好的,我们现在不寄。需要时,请打 { $digits }。再见。
voice-end-no = 好的,我们不会寄。如果您改变主意,请打 { $digits }。再见。
voice-end-nothing = 现在没有什么要您做的。有问题,请打 { $digits }。再见。
# On a machine that others may hear: who called and the number, nothing else.
voice-end-voicemail = 您好。这是 { $pharmacy } 的自动留言。请给我们回电话:{ $digits }。再说一遍:{ $digits }。您也可以在电话里告诉我们不要再打。谢谢。
voice-end-silent = 我们没有听到您的声音。您可以给我们打电话:{ $digits }。再见。
voice-end-message-taken = 谢谢。会有工作人员听您的留言。如果是紧急情况,请打 9 1 1。再见。
voice-end-trouble = 抱歉,我们这边出了问题。请打您药品标签上的电话。再见。

# For staff who call: what to say, beside the task.
