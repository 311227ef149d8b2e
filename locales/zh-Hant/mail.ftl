### review: draft

# 我們傳的電子郵件。和簡訊一樣,藥房名在最前面。不提任何藥名、疾病、診所、化驗室或人名,標題更不能提:
# 所有郵件的標題都一樣。空行分開段落;單獨一行的網址會變成按鈕。

mail-subject = { $pharmacy } 給您的訊息
mail-unsubscribe = 停止接收我們的電子郵件

# The last paragraph of what asks. Only where answers by e-mail reach us does it invite one.
mail-answer-here = { $count ->
    [1] 您也可以直接回覆這封電子郵件,寫「是」或「否」。
   *[other] 您也可以直接回覆這封電子郵件,寫「全部」或「否」。
 }
mail-no-answers = 請不要回覆這封電子郵件:沒有人看回覆。

mail-refill-invitation = { $count ->
    [1]
        { $pharmacy }:您該續藥了。請在這裡回答幾個簡短的問題:

        { $link }

        您也可以打電話給我們:{ $phone }。
   *[other]
        { $pharmacy }:您有 { $count } 份藥該續了。請在這裡回答幾個簡短的問題:

        { $link }

        您也可以打電話給我們:{ $phone }。
 }
mail-refill-reminder = { $count ->
    [1]
        { $pharmacy }:您需要續藥嗎?請在這裡告訴我們:

        { $link }

        您也可以打電話給我們:{ $phone }。
   *[other]
        { $pharmacy }:您有 { $count } 份藥,需要續嗎?請在這裡告訴我們:

        { $link }

        您也可以打電話給我們:{ $phone }。
 }
mail-refill-reminder-last = { $count ->
    [1]
        { $pharmacy }:關於您的續藥,我們還沒有收到您的回答。請在這裡告訴我們:

        { $link }

        您也可以打電話給我們:{ $phone }。
   *[other]
        { $pharmacy }:關於您的 { $count } 份續藥,我們還沒有收到您的回答。請在這裡告訴我們:

        { $link }

        您也可以打電話給我們:{ $phone }。
 }
mail-refill-confirmed = { $count ->
    [1]
        { $pharmacy }:謝謝。我們收到了您的回答,會為您準備續藥。

        有問題請打 { $phone }。
   *[other]
        { $pharmacy }:謝謝。我們收到了您的回答,會為您準備 { $count } 份續藥。

        有問題請打 { $phone }。
 }
mail-refill-needs-pharmacist =
    { $pharmacy }:謝謝。在寄藥之前,藥劑師會先打電話給您。

    您也可以先打給我們:{ $phone }。
mail-refill-declined = { $count ->
    [1]
        { $pharmacy }:好的,我們不會寄藥。

        如果您改變主意,請打 { $phone }。
   *[other]
        { $pharmacy }:好的,這 { $count } 份續藥我們不會寄。

        如果您改變主意,請打 { $phone }。
 }
mail-refill-on-hold = { $count ->
    [1]
        { $pharmacy }:好的,您的續藥先暫停。

        需要時請打 { $phone }。
   *[other]
        { $pharmacy }:好的,您的 { $count } 份續藥先暫停。

        需要時請打 { $phone }。
 }
mail-emergency-reply =
    { $pharmacy }:如果您有危險,請馬上打 911。如果想自殺,請打電話或傳簡訊給 988。

    不要等我們回覆。我們的電話:{ $phone }
mail-consent-welcome =
    { $pharmacy }:我們會傳續藥的訊息給您,每週最多 3 次。

    您隨時可以用下面的連結停止這些電子郵件。
mail-new-link =
    { $pharmacy }:這是您的新連結:

    { $link }

    如果不是您要的,請不用理會這封電子郵件。
mail-secure-notice =
    { $pharmacy }:您有一則我們傳來的新訊息。您可以在這裡看:

    { $link }

    有問題請打 { $phone }。
mail-call-back-coming =
    { $pharmacy }:我們會打電話給您。

    如果不能等,請打 { $phone }。緊急情況請打 911。
mail-which-one =
    { $pharmacy }:您有 { $count } 份藥可以續。都要,請回「全部」。只要一份,請回「只要1」或「只要2」。

    您可以在這裡看是哪些藥:

    { $link }
mail-did-not-understand =
    { $pharmacy }:抱歉,我們沒看懂。請回「是」或「否」。

    您也可以打電話給我們:{ $phone }。
mail-question-received =
    { $pharmacy }:謝謝。會有專人看您的訊息並回覆您。

    如果不能等,請打 { $phone }。緊急情況請打 911。
mail-stop-confirmed =
    { $pharmacy }:您不會再收到我們的訊息。

    想重新接收,請回 START。有問題請打 { $phone }。
mail-stop-part-confirmed =
    { $pharmacy }:您不會再收到關於續藥的訊息。

    想停止所有訊息,請回 STOP。有問題請打 { $phone }。
mail-start-confirmed =
    { $pharmacy }:您會重新收到我們的訊息,每週最多 3 則。

    想停止,請回 STOP。
mail-help =
    { $pharmacy }:我們傳續藥的訊息給您,每週最多 3 次。

    請打電話給我們:{ $phone }。想停止我們的訊息,請回 STOP。
mail-wrong-number-noted =
    { $pharmacy }:謝謝。我們不會再寫信到這個電子信箱。

    有問題請打 { $phone }。
