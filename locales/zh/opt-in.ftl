### review: draft

# 征求同意:询问的短信、传单、传单后面的网页,以及工作人员念给患者听的话。
# Asking for consent: the text that asks, the flyer, the page behind it, and what staff read aloud.

message-consent-ask = { $pharmacy }:同意接收关于续药和医护的短信,请回“是”,每周最多 3 条。可能收取短信和流量费。需要帮助请回 HELP,不想再收短信请回 STOP。
# The page behind the code on a flyer.
join-link = 接收我们的短信
join-title = 接收我们的短信
join-lead = 到了续药的时候,{ $pharmacy } 可以发短信提醒您。
join-phone = 您的手机号码
join-phone-error = 请填写电话号码,要带区号。
join-terms = 您每周最多收到 3 条短信。可能收取短信和流量费。要停止,请回复 STOP。要帮助,请回复 HELP。
join-send = 给我发短信
join-next-title = 接下来
join-next-body = 我们会给这个号码发一条短信。请回复“是”。在您回复之前,我们不会再发别的。
join-free-choice = 不收我们的短信,您一样能拿到药。我们不会把您的号码给别人,也不会卖给别人。
joined-title = 请看您的手机
joined-body = 如果我们的记录里有这个号码和出生日期,我们现在就给您发短信。
joined-yes = 请给那条短信回复“是”。这样就办好了。
joined-none = 没有收到短信?请打电话:

# The flyer itself. It lies in a box: no name, no medicine.
flyer-title = 到了续药的时候,用短信提醒您
flyer-scan = 用手机的相机对准这个方块。
flyer-type = 填写您的电话号码和出生日期。
flyer-yes = 给我们的短信回复“是”。
flyer-terms = { $pharmacy } 每周最多发 3 条短信。可能收取短信和流量费。要停止请回复 STOP,需要帮助请回复 HELP。
flyer-choice = 不收我们的短信,您一样能拿到药。

script-may-we = { $pharmacy } 可以给您发关于您医护的消息吗?
script-how-often = 我们每周最多发消息或打电话 3 次。您的电话公司可能会收短信费。
script-free-choice = 您可以不同意。您可以随时停止。您一样能拿到药。
script-question = 您同意吗?
