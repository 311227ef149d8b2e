### review: draft

# 这条消息真的是我们发的吗?我们按真正发过的记录回答,还有一个说明的网页。
# Is this message really from us? What we say from what was really sent, and the page that explains.

message-check-yes = { $count ->
    [1] { $pharmacy }:是的,我们给您发过消息,时间是{ $sent }。我们从不向您要钱、要卡或要密码。
   *[other] { $pharmacy }:是的,我们给您发过 { $count } 次消息,最后一次是{ $sent }。我们从不向您要钱、要卡或要密码。
 }
message-check-no = { $pharmacy }:不是,我们今天和昨天都没有给您发消息。不要打开那个链接。有问题请打 { $phone }。
mail-check-yes =
    { $pharmacy }:{ $count ->
        [1] 是的,我们给您发过消息,时间是{ $sent }。
       *[other] 是的,我们给您发过 { $count } 次消息,最后一次是{ $sent }。
    }

    我们从不向您要钱、要卡或要密码。不确定?请打 { $phone }。
mail-check-no =
    { $pharmacy }:不是,我们今天和昨天都没有给您发消息。

    不要打开那个链接。有问题请打 { $phone }。
sent-today = 今天{ $time }
sent-yesterday = 昨天{ $time }
# The page for everybody.
is-it-you-link = 这条消息真的是我们发的吗?
is-it-you-title = 这条消息真的是我们发的吗?
is-it-you-look-title = 我们的消息是什么样的
is-it-you-look-name = 开头是我们的名字:{ $pharmacy }。
is-it-you-look-link = 里面的链接,开头都是:
is-it-you-look-phone = 要打的电话,就是您药品标签上的号码:
is-it-you-never-title = 我们在消息里从不要这些
is-it-you-never-money = 钱、礼品卡或卡号
is-it-you-never-password = 密码或验证码
is-it-you-never-number = 您的社会安全号码(Social Security number)
is-it-you-never-do = 如果一条消息要您给这些,就不是我们发的。不要回答。
is-it-you-paste-title = 检查链接
is-it-you-paste = 粘贴链接或整条消息
is-it-you-paste-hint = 我们只看链接。您粘贴的内容我们不会保留。
is-it-you-paste-send = 检查
is-it-you-no-link-title = 我们没有找到链接
is-it-you-no-link-body = 您粘贴的内容里没有链接。您可以在下面问,我们有没有给您发过消息。
is-it-you-not-ours-title = 这不是我们的链接
is-it-you-not-ours-body = 不要打开。不要回答那条消息。不确定的话,请给我们打电话。
is-it-you-ours-title = 这是我们的链接
is-it-you-ours-body = 它通向我们自己的网页。
is-it-you-ours-open-title = 这是我们的链接
is-it-you-ours-open-body = 可以用。它通向我们自己的网页。
is-it-you-ours-closed-title = 这个链接已经关闭
is-it-you-ours-closed-body = 它通向我们自己的网页,但是已经不能用了。打开它,就可以要一个新的。
is-it-you-ask-title = 问我们有没有给您发消息
is-it-you-ask-body = 请填写收到消息的电话号码或电子邮箱。我们会在那里回答,不在这里回答。
is-it-you-address = 电话号码或电子邮箱
is-it-you-address-error = 请填写带区号的电话号码,或者电子邮箱。
is-it-you-ask-send = 问一问
is-it-you-check = 您也可以给我们的任何一条短信回复 CHECK。
is-it-you-asked-title = 请看您的消息
is-it-you-asked-body = 如果我们可以写到那里,几分钟内会有回复。夜里可能不会有。
is-it-you-asked-none = 回复会说明我们今天或昨天是否写过。如果没有回复,做任何事之前,请先打药品标签上的电话。
footer-is-it-you = 这条消息真的是我们发的吗?

# The picture or words that a patient chose, shown before the birth date is asked for.
sign-yours = 这是您选的,看到它就知道是我们:
sign-missing = 如果您的图片或文字没有出现,或者不对,什么都不要填。请给我们打电话:
sign-title = 选一张图片
sign-lead = 在问您的出生日期之前,我们会在网页上显示它。这样您就知道网页是我们的。
sign-pictures = 选一张图片
sign-phrase = 或者写您自己的话
sign-phrase-hint = 写几个只有您会想到的字。不要写密码。
sign-save = 就用这个
sign-none = 不要图片
sign-error = 请选一张图片,或者写几个字。
sign-never = 我们从不把它放在消息里。
sign-along = 图片可能会和我们的短信一起发送。您写的字绝不会发送。
sign-change = 选一张图片,好认出是我们
choices-title = 您的选择
choices-lead = 您同意了什么,怎样停止。
choices-now = 您会收到的消息
choices-none = 目前没有您同意接收消息的记录。
choices-line = { $about }:{ $way }
choices-since = 从{ $day }开始
choices-stop-title = 停止一部分或全部
choices-stop = 您想停止什么?
choices-stop-all = 所有消息
choices-stop-sms = 短信
choices-stop-voice = 录音电话
choices-stop-email = 电子邮件
choices-stop-push = 手机或电脑上的通知
choices-stop-refill = 关于续药的消息
choices-stop-send = 现在停止
choices-stop-why = 马上生效。如果您的健康需要,工作人员可能还会给您打电话。
choices-stopped = 已经停止
choices-stopped-body = 这类消息不会再来。
choices-sign = 您的图片
choices-link = 看您同意了什么
choices-way-sms = 发短信到 { $where }
choices-way-voice = 打录音电话到 { $where }
choices-way-email = 发电子邮件到 { $where }
choices-way-push = 在手机或电脑上显示通知({ $where })
choices-way-letter = 寄信到您的地址
choices-about-refill = 续药
choices-about-dose = 用药提醒
choices-about-appointment = 看诊和电话
choices-about-education = 健康知识
choices-about-survey = 您的情况
choices-about-safety = 安全消息
choices-about-message = 工作人员写给您的消息
choices-about-account = 链接和验证码
choices-error = 请选择要停止什么。
sign-bird = 蓝色的鸟
sign-fish = 红色的鱼
sign-flower = 紫色的花
sign-house = 黄色的房子
sign-boat = 帆船
sign-tree = 绿色的树
sign-star = 金色的星星
sign-cup = 蓝色的杯子
sign-sun = 黄色的太阳
sign-moon = 紫色的月亮
sign-leaf = 绿色的叶子
sign-heart = 红色的心
sign-key = 金色的钥匙
sign-bell = 金色的铃铛
sign-umbrella = 红色的雨伞
sign-apple = 红色的苹果
sign-cat = 棕色的猫
sign-kite = 风筝
sign-mountain = 蓝色的山
sign-bicycle = 绿色的自行车
sign-hat = 黑色的帽子
sign-book = 打开的书
sign-balloon = 红色的气球
sign-butterfly = 蝴蝶
