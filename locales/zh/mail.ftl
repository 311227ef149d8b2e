### review: draft

# 我们发的电子邮件。和短信一样,药房名在最前面。不提任何药名、疾病、诊所、化验室或人名,标题更不能提:
# 所有邮件的标题都一样。空行分开段落;单独一行的网址会变成按钮。

mail-subject = { $pharmacy } 给您的消息
mail-unsubscribe = 停止接收我们的电子邮件

# The last paragraph of what asks. Only where answers by e-mail reach us does it invite one.
mail-answer-here = { $count ->
    [1] 您也可以直接回复这封电子邮件,写“是”或“否”。
   *[other] 您也可以直接回复这封电子邮件,写“全部”或“否”。
 }
mail-no-answers = 请不要回复这封电子邮件:没有人看回复。

mail-refill-invitation = { $count ->
    [1]
        { $pharmacy }:您该续药了。请在这里回答几个简短的问题:

        { $link }

        您也可以给我们打电话:{ $phone }。
   *[other]
        { $pharmacy }:您有 { $count } 份药该续了。请在这里回答几个简短的问题:

        { $link }

        您也可以给我们打电话:{ $phone }。
 }
mail-refill-reminder = { $count ->
    [1]
        { $pharmacy }:您需要续药吗?请在这里告诉我们:

        { $link }

        您也可以给我们打电话:{ $phone }。
   *[other]
        { $pharmacy }:您有 { $count } 份药,需要续吗?请在这里告诉我们:

        { $link }

        您也可以给我们打电话:{ $phone }。
 }
mail-refill-reminder-last = { $count ->
    [1]
        { $pharmacy }:关于您的续药,我们还没有收到您的回答。请在这里告诉我们:

        { $link }

        您也可以给我们打电话:{ $phone }。
   *[other]
        { $pharmacy }:关于您的 { $count } 份续药,我们还没有收到您的回答。请在这里告诉我们:

        { $link }

        您也可以给我们打电话:{ $phone }。
 }
mail-refill-confirmed = { $count ->
    [1]
        { $pharmacy }:谢谢。我们收到了您的回答,会为您准备续药。

        有问题请打 { $phone }。
   *[other]
        { $pharmacy }:谢谢。我们收到了您的回答,会为您准备 { $count } 份续药。

        有问题请打 { $phone }。
 }
mail-refill-needs-pharmacist =
    { $pharmacy }:谢谢。在寄药之前,药剂师会先给您打电话。

    您也可以先打给我们:{ $phone }。
mail-refill-declined = { $count ->
    [1]
        { $pharmacy }:好的,我们不会寄药。

        如果您改变主意,请打 { $phone }。
   *[other]
        { $pharmacy }:好的,这 { $count } 份续药我们不会寄。

        如果您改变主意,请打 { $phone }。
 }
mail-refill-on-hold = { $count ->
    [1]
        { $pharmacy }:好的,您的续药先暂停。

        需要时请打 { $phone }。
   *[other]
        { $pharmacy }:好的,您的 { $count } 份续药先暂停。

        需要时请打 { $phone }。
 }
mail-emergency-reply =
    { $pharmacy }:如果您有危险,请马上打 911。如果想自杀,请打电话或发短信给 988。

    不要等我们回复。我们的电话:{ $phone }
mail-consent-welcome =
    { $pharmacy }:我们会给您发续药的消息,每周最多 3 次。

    您随时可以用下面的链接停止这些电子邮件。
mail-new-link =
    { $pharmacy }:这是您的新链接:

    { $link }

    如果不是您要的,请不用理会这封电子邮件。
mail-secure-notice =
    { $pharmacy }:您有一条我们发来的新消息。您可以在这里看:

    { $link }

    有问题请打 { $phone }。
mail-call-back-coming =
    { $pharmacy }:我们会给您打电话。

    如果不能等,请打 { $phone }。紧急情况请打 911。
mail-which-one =
    { $pharmacy }:您有 { $count } 份药可以续。都要,请回“全部”。只要一份,请回“只要1”或“只要2”。

    您可以在这里看是哪些药:

    { $link }
mail-did-not-understand =
    { $pharmacy }:抱歉,我们没看懂。请回“是”或“否”。

    您也可以给我们打电话:{ $phone }。
mail-question-received =
    { $pharmacy }:谢谢。会有工作人员看您的消息并回复您。

    如果不能等,请打 { $phone }。紧急情况请打 911。
mail-stop-confirmed =
    { $pharmacy }:您不会再收到我们的消息。

    想重新接收,请回 START。有问题请打 { $phone }。
mail-stop-part-confirmed =
    { $pharmacy }:您不会再收到关于续药的消息。

    想停止所有消息,请回 STOP。有问题请打 { $phone }。
mail-start-confirmed =
    { $pharmacy }:您会重新收到我们的消息,每周最多 3 条。

    想停止,请回 STOP。
mail-help =
    { $pharmacy }:我们给您发续药的消息,每周最多 3 次。

    请打电话给我们:{ $phone }。想停止我们的消息,请回 STOP。
mail-wrong-number-noted =
    { $pharmacy }:谢谢。我们不会再给这个邮箱写信。

    有问题请打 { $phone }。
