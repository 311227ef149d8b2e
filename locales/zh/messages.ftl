### review: draft

# 我们发的短信。每条都以 $pharmacy 开头。不提任何药名、疾病、诊所、化验室或人名。
# Text messages: with letters of another alphabet a part holds 70 letters, in a chain 67. After a
# link comes a space and no mark, so that a telephone does not take the mark into the link.
# “是”“否”“全部”“只要1”是回复规则能读懂的词;HELP、STOP、START 不翻译。

message-refill-invitation = { $count ->
    [1] { $pharmacy }:您该续药了。请在这里回答:{ $link } 或回复“是”或“否”。需要帮助请回 HELP,不想再收短信请回 STOP。
   *[other] { $pharmacy }:您有 { $count } 份药该续了。请在这里回答:{ $link } 或回复“全部”或“否”。需要帮助请回 HELP,不想再收短信请回 STOP。
 }
message-refill-reminder = { $count ->
    [1] { $pharmacy }:您需要续药吗?请在这里回答:{ $link } 或回复“是”或“否”。需要帮助请回 HELP,不想再收短信请回 STOP。
   *[other] { $pharmacy }:您有 { $count } 份药,需要续吗?请在这里回答:{ $link } 或回复“全部”或“否”。需要帮助请回 HELP,不想再收短信请回 STOP。
 }
message-refill-reminder-last = { $count ->
    [1] { $pharmacy }:请告诉我们您要不要续药:{ $link } 或打电话 { $phone }。不想再收短信请回 STOP。
   *[other] { $pharmacy }:您有 { $count } 份药,请告诉我们要不要续:{ $link } 或打电话 { $phone }。不想再收短信请回 STOP。
 }
message-refill-confirmed = { $count ->
    [1] { $pharmacy }:谢谢。我们收到了您的回答,会为您准备续药。有问题请打 { $phone }。不想再收短信请回 STOP。
   *[other] { $pharmacy }:谢谢。我们收到了您的回答,会为您准备 { $count } 份续药。有问题请打 { $phone }。不想再收短信请回 STOP。
 }
message-refill-needs-pharmacist = { $pharmacy }:谢谢。在寄药之前,药剂师会先给您打电话。您也可以先打给我们:{ $phone }。不想再收短信请回 STOP。
message-refill-declined = { $count ->
    [1] { $pharmacy }:好的,我们不会寄药。如果您改变主意,请打 { $phone }。不想再收短信请回 STOP。
   *[other] { $pharmacy }:好的,这 { $count } 份续药我们不会寄。如果您改变主意,请打 { $phone }。不想再收短信请回 STOP。
 }
message-refill-on-hold = { $count ->
    [1] { $pharmacy }:好的,您的续药先暂停。需要时请打 { $phone }。不想再收短信请回 STOP。
   *[other] { $pharmacy }:好的,您的 { $count } 份续药先暂停。需要时请打 { $phone }。不想再收短信请回 STOP。
 }
message-which-one = { $pharmacy }:您有 { $count } 份药可以续。都要,请回“全部”。只要一份,请回“只要1”或“只要2”。在这里看是哪些药:{ $link }
message-did-not-understand = { $pharmacy }:抱歉,我们没看懂。请回“是”或“否”,或打 { $phone }。需要帮助请回 HELP,不想再收短信请回 STOP。
message-question-received = { $pharmacy }:谢谢。会有工作人员看您的短信并回复您。着急请打 { $phone }。紧急情况请打 911。
message-stop-confirmed = { $pharmacy }:您不会再收到我们的消息。想重新接收,请回 START。有问题请打 { $phone }。
message-stop-part-confirmed = { $pharmacy }:您不会再收到关于续药的消息。想停止所有消息,请回 STOP。有问题请打 { $phone }。
message-start-confirmed = { $pharmacy }:您会重新收到我们的消息,每周最多 3 条。可能收取短信和流量费。需要帮助请回 HELP,不想再收短信请回 STOP。
message-help = { $pharmacy }:我们给您发续药的消息,每周最多 3 次。电话:{ $phone }。可能收取短信和流量费。不想再收短信请回 STOP。
message-wrong-number-noted = { $pharmacy }:谢谢。我们不会再给这个号码发短信。有问题请打 { $phone }。
message-emergency-reply = { $pharmacy }:如果您有危险,请马上打 911。如果想自杀,请打电话或发短信给 988。不要等我们回复。药房电话:{ $phone }
message-consent-welcome = { $pharmacy }:我们会给您发续药的消息,每周最多 3 条。可能收取短信和流量费。需要帮助请回 HELP,不想再收短信请回 STOP。
message-new-link = { $pharmacy }:这是您的新链接:{ $link } 如果不是您要的,请不用理会这条短信。
message-secure-notice = { $pharmacy }:您有一条我们发来的新消息。请在这里看:{ $link } 不想再收短信请回 STOP。
message-call-back-coming = { $pharmacy }:我们会给您打电话。如果不能等,请打 { $phone }。紧急情况请打 911。
# 手机上唯一的通知:屏幕上谁都看得见,内容永远一样。
message-push = { $pharmacy } 有新消息给您。
