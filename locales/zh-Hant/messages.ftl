### review: draft

# 我們傳的簡訊。每則都以 $pharmacy 開頭。不提任何藥名、疾病、診所、化驗室或人名。
# Text messages: with letters of another alphabet a part holds 70 letters, in a chain 67. After a
# link comes a space and no mark, so that a telephone does not take the mark into the link.
# 「是」「否」「全部」「只要1」是回覆規則能讀懂的詞;HELP、STOP、START 不翻譯。

message-refill-invitation = { $count ->
    [1] { $pharmacy }:您該續藥了。請在這裡回答:{ $link } 或回覆「是」或「否」。需要幫助請回 HELP,不想再收簡訊請回 STOP。
   *[other] { $pharmacy }:您有 { $count } 份藥該續了。請在這裡回答:{ $link } 或回覆「全部」或「否」。需要幫助請回 HELP,不想再收簡訊請回 STOP。
 }
message-refill-reminder = { $count ->
    [1] { $pharmacy }:您需要續藥嗎?請在這裡回答:{ $link } 或回覆「是」或「否」。需要幫助請回 HELP,不想再收簡訊請回 STOP。
   *[other] { $pharmacy }:您有 { $count } 份藥,需要續嗎?請在這裡回答:{ $link } 或回覆「全部」或「否」。需要幫助請回 HELP,不想再收簡訊請回 STOP。
 }
message-refill-reminder-last = { $count ->
    [1] { $pharmacy }:請告訴我們您要不要續藥:{ $link } 或打電話 { $phone }。不想再收簡訊請回 STOP。
   *[other] { $pharmacy }:您有 { $count } 份藥,請告訴我們要不要續:{ $link } 或打電話 { $phone }。不想再收簡訊請回 STOP。
 }
message-refill-confirmed = { $count ->
    [1] { $pharmacy }:謝謝。我們收到了您的回答,會為您準備續藥。有問題請打 { $phone }。不想再收簡訊請回 STOP。
   *[other] { $pharmacy }:謝謝。我們收到了您的回答,會為您準備 { $count } 份續藥。有問題請打 { $phone }。不想再收簡訊請回 STOP。
 }
message-refill-needs-pharmacist = { $pharmacy }:謝謝。在寄藥之前,藥劑師會先打電話給您。您也可以先打給我們:{ $phone }。不想再收簡訊請回 STOP。
message-refill-declined = { $count ->
    [1] { $pharmacy }:好的,我們不會寄藥。如果您改變主意,請打 { $phone }。不想再收簡訊請回 STOP。
   *[other] { $pharmacy }:好的,這 { $count } 份續藥我們不會寄。如果您改變主意,請打 { $phone }。不想再收簡訊請回 STOP。
 }
message-refill-on-hold = { $count ->
    [1] { $pharmacy }:好的,您的續藥先暫停。需要時請打 { $phone }。不想再收簡訊請回 STOP。
   *[other] { $pharmacy }:好的,您的 { $count } 份續藥先暫停。需要時請打 { $phone }。不想再收簡訊請回 STOP。
 }
message-which-one = { $pharmacy }:您有 { $count } 份藥可以續。都要,請回「全部」。只要一份,請回「只要1」或「只要2」。在這裡看是哪些藥:{ $link }
message-did-not-understand = { $pharmacy }:抱歉,我們沒看懂。請回「是」或「否」,或打 { $phone }。需要幫助請回 HELP,不想再收簡訊請回 STOP。
message-question-received = { $pharmacy }:謝謝。會有專人看您的簡訊並回覆您。很急請打 { $phone }。緊急情況請打 911。
message-stop-confirmed = { $pharmacy }:您不會再收到我們的訊息。想重新接收,請回 START。有問題請打 { $phone }。
message-stop-part-confirmed = { $pharmacy }:您不會再收到關於續藥的訊息。想停止所有訊息,請回 STOP。有問題請打 { $phone }。
message-start-confirmed = { $pharmacy }:您會重新收到我們的訊息,每週最多 3 則。可能要付簡訊和數據費用。需要幫助請回 HELP,不想再收簡訊請回 STOP。
message-help = { $pharmacy }:我們傳續藥的訊息給您,每週最多 3 次。電話:{ $phone }。可能要付簡訊和數據費用。不想再收簡訊請回 STOP。
message-wrong-number-noted = { $pharmacy }:謝謝。我們不會再傳簡訊到這個號碼。有問題請打 { $phone }。
message-emergency-reply = { $pharmacy }:如果您有危險,請馬上打 911。如果想自殺,請打電話或傳簡訊給 988。不要等我們回覆。藥房電話:{ $phone }
message-consent-welcome = { $pharmacy }:我們會傳續藥的訊息給您,每週最多 3 則。可能要付簡訊和數據費用。需要幫助請回 HELP,不想再收簡訊請回 STOP。
message-new-link = { $pharmacy }:這是您的新連結:{ $link } 如果不是您要的,請不用理會這則簡訊。
message-secure-notice = { $pharmacy }:您有一則我們傳來的新訊息。請在這裡看:{ $link } 不想再收簡訊請回 STOP。
message-call-back-coming = { $pharmacy }:我們會打電話給您。如果不能等,請打 { $phone }。緊急情況請打 911。
# 手機上唯一的通知:螢幕上誰都看得見,內容永遠一樣。
message-push = { $pharmacy } 有新訊息給您。
